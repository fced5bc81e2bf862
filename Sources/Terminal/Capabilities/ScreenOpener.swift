import CNcurses
import Glibc
import Screen

/// Finds a terminal description that works and opens the screen with as many colours as may be used.
@MainActor
struct ScreenOpener {
    /// The opened screen; close it with `nc_screen_close`.
    let handle: OpaquePointer
    /// The description that worked.
    let type: String
    /// Colours in use.
    let depth: ColorDepth
    /// What had to be replaced.
    let notes: [TerminalNote]

    /// What is tried for a terminal that terminfo does not know: nearly all of them speak xterm.
    private static let substitutes = ["xterm-256color", "xterm", "linux", "vt100"]

    /// Opens the screen. `initscr` would end the process on an unknown type; this tries the substitutes.
    init(_ options: TerminalOptions) throws(TerminalError) {
        let wanted = options.environment["TERM"] ?? ""
        let candidates = (wanted.isEmpty ? [] : [wanted]) + Self.substitutes
        let limit = Self.limit(options, type: wanted)
        for type in candidates {
            let direct = limit == .direct && DirectColour.isPromised(type: type, environment: options.environment)
            guard let handle = (direct ? Self.openDirect(type, options) : nil) ?? Self.open(type, options) else {
                continue
            }
            guard nc_has_capability("cup") else {
                nc_screen_close(handle)
                throw .cannotPlaceCursor(type: type)
            }
            self.handle = handle
            self.type = type
            depth = Self.startColours(limit)
            notes = type == wanted ? [] : [.typeReplaced(wanted, by: type)]
            return
        }
        throw .unknownType(wanted, tried: Self.substitutes)
    }

    private static func open(_ type: String, _ options: TerminalOptions) -> OpaquePointer? {
        nc_screen_open(type, options.input, options.output)
    }

    /// ncurses takes a whole description from TERMINFO; the variable is put back at once, children must not see it.
    private static func openDirect(_ type: String, _ options: TerminalOptions) -> OpaquePointer? {
        guard let entry = DirectColour.terminfo(type: type, environment: options.environment) else { return nil }
        let former = getenv("TERMINFO").map { String(cString: $0) }
        setenv("TERMINFO", entry, 1)
        defer {
            if let former { setenv("TERMINFO", former, 1) } else { unsetenv("TERMINFO") }
        }
        return open(type, options)
    }

    /// https://no-color.org: any value that is not empty.
    private static func limit(_ options: TerminalOptions, type: String) -> ColorDepth {
        let refuses = options.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return refuses ? .mono : options.depthLimit
    }

    /// Colour functions of ncurses fail on a terminal without colours, some by a crash: nothing is called there.
    private static func startColours(_ limit: ColorDepth) -> ColorDepth {
        guard limit != .mono, has_colors(), start_color() == OK else { return .mono }
        use_default_colors()
        let available: ColorDepth =
            switch nc_colors() {
            case 0x100_0000...: .direct
            case 256...: .ansi256
            case 16...: .ansi16
            case 8...: .ansi8
            default: .mono
            }
        // `allCases` goes from most to fewest.
        let order = ColorDepth.allCases
        let steps = max(order.firstIndex(of: available) ?? 0, order.firstIndex(of: limit) ?? 0)
        return order[steps]
    }
}
