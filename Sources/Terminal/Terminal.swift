import CNcurses
import Glibc
import Screen

/// The terminal as a full-screen program needs it, on ncursesw.
///
/// Open it, `wait`, `drain`, draw into a `CellBuffer`, `present`, and so on; `restore` at the end. Whatever happens in
/// between (crash, `exit`, signal), the terminal is brought back as it was, once. All calls on the main thread; at most
/// one is open at a time.
@MainActor
public final class Terminal {
    /// What was asked for.
    public let options: TerminalOptions
    /// What the terminal can do.
    public let capabilities: TerminalCapabilities
    /// What had to be done differently at start.
    public let notes: [TerminalNote]
    /// Columns and rows, at least 1 × 1.
    public internal(set) var size: Size
    /// Bytes that the last frame cost; 0 where nothing changed, or where the terminal is too simple to know.
    public private(set) var lastFrameBytes = 0
    /// Whether mouse reports are on.
    public private(set) var isMouseOn: Bool

    let handle: OpaquePointer
    let signals: SignalPipe
    let diversion: StandardErrorDiversion
    var presenter: Presenter
    var decoder: InputDecoder
    /// Events that did not come from reading keys: a new size, what was typed during the start.
    var pending: [InputEvent] = []
    /// The last `drain` stopped before everything was read.
    var hasMore = false
    private(set) var isRestored = false

    /// Opens the terminal: alternate screen, raw keys, paste marks, focus reports, mouse.
    ///
    /// - Throws: ``TerminalError``; the terminal and the process are then as they were.
    public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        guard isatty(options.input) == 1 else { throw .notATerminal(.input) }
        guard isatty(options.output) == 1 else { throw .notATerminal(.output) }
        guard let locale = nc_locale_utf8().map({ String(cString: $0) }) else {
            throw .noUTF8Locale(tried: ["C.UTF-8", "C.utf8", "en_US.UTF-8"])
        }
        // Before newterm: ncurses takes over signals that are at their default.
        signals = try SignalPipe()
        diversion = StandardErrorDiversion(path: options.logPath)
        nc_guard_install(options.output, diversion.real)
        var ambiguous = AmbiguousWidth.narrow
        var typed: [UInt8] = []
        switch options.ambiguousWidth {
        case .known(let width): ambiguous = width
        case .ask:
            let probe = WidthProbe.ask(input: options.input, output: options.output)
            (ambiguous, typed) = (probe.width, probe.typed)
        }
        let screen: ScreenOpener
        do throws(TerminalError) {
            screen = try ScreenOpener(options)
        } catch {
            nc_guard_remove()
            diversion.dispose()
            signals.close()
            throw error
        }
        handle = screen.handle
        self.options = options
        let understands = Self.understandsSequences()
        capabilities = TerminalCapabilities(
            type: screen.type, depth: screen.depth, ambiguousWidth: ambiguous, understandsSequences: understands)
        notes =
            (locale.isEmpty ? [] : [.localeReplaced(by: locale)]) + screen.notes + (diversion.note.map { [$0] } ?? [])
        presenter = Presenter(
            screen.handle, depth: screen.depth, isFiltering: understands,
            marksFrames: options.synchronizedOutput && understands)
        decoder = InputDecoder(pasteLimit: options.pasteLimit)
        isMouseOn = options.mouse
        size = Size(width: 1, height: 1)
        nc_screen_modes(handle, CInt(options.escapeDelay))
        if understands {
            for key in DefinedKey.allCases { nc_define(key.sequence, key.rawValue) }
        }
        let bytes = ModeStrings.restoring(understandsSequences: understands)
        nc_guard_bytes(bytes, bytes.count)
        pending = typed.flatMap { decoder.feed(.byte($0)) }
        adoptSize()
        enter()
    }

    isolated deinit { restore() }

    /// Brings the terminal back as it was found. Later calls do nothing, nor do other methods after it.
    public func restore() {
        guard !isRestored else { return }
        leave()
        isRestored = true
        nc_screen_close(handle)
        nc_guard_settle()
        nc_guard_remove()
        diversion.dispose()
        signals.close()
    }

    // MARK: Output

    /// Shows a frame: what differs from the last one is sent, once, and the cursor stands at the buffer's caret.
    ///
    /// A buffer of another size than ``size`` is cut or leaves blanks.
    /// - Parameter showsCursor: false hides the cursor; it stands at the caret all the same. It is also hidden when the
    ///   buffer has no caret.
    public func present(_ buffer: CellBuffer, theme: Theme, showsCursor: Bool = true) {
        guard !isRestored else { return }
        let bytes = presenter.frame(buffer, theme: theme, showsCursor: showsCursor)
        lastFrameBytes = bytes.count
        if !bytes.isEmpty { write(bytes) }
    }

    /// Sends the whole last frame again, for a screen that something else wrote over.
    public func redrawAll() {
        guard !isRestored, let screen = nc_curscr() else { return }
        clearok(screen, true)
        wrefresh(screen)
    }

    /// Rings.
    public func bell() {
        if !isRestored { beep() }
    }

    /// Switches mouse reports; without them the terminal's own selection works as usual.
    public func setMouse(_ isOn: Bool) {
        guard !isRestored, isOn != isMouseOn else { return }
        isMouseOn = isOn
        if capabilities.understandsSequences { write(isOn ? ModeStrings.mouseOn : ModeStrings.mouseOff) }
    }

    /// Puts text into the clipboard of the user's terminal, also over SSH (OSC 52). Whether it arrives is unknown:
    /// terminals may refuse, and never say so.
    ///
    /// - Returns: false when nothing was sent: the text is too long for the sequence (about 56 KB), or the terminal
    ///   understands none.
    public func copy(_ text: String) -> Bool {
        guard !isRestored, capabilities.understandsSequences else { return false }
        guard Base64.length(of: text.utf8.count) <= Self.longestClipboard else { return false }
        write("\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{07}")
        return true
    }

    /// Most base64 characters that xterm and tmux take.
    private static let longestClipboard = 74_994

    private func write(_ text: String) { write(Array(text.utf8)) }

    private func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            _ = nc_write(options.output, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
    }

    // MARK: Going in and out

    /// Takes the terminal: from here on a crash restores it.
    func enter() {
        diversion.begin()
        nc_guard_arm()
        // First ncurses, whose own strings switch the number pad to what only applications of the eighties want.
        redrawAll()
        if capabilities.understandsSequences {
            write(ModeStrings.enter + (isMouseOn ? ModeStrings.mouseOn : ""))
        }
    }

    /// Gives the terminal back, to the shell or to another program.
    func leave() {
        if capabilities.understandsSequences { write(ModeStrings.leave) }
        endwin()
        nc_guard_disarm()
        diversion.end()
    }

    /// Learns the size from the terminal and tells ncurses. Returns whether it is another one.
    @discardableResult
    func adoptSize() -> Bool {
        var width: CInt = 0
        var height: CInt = 0
        if nc_window_size(options.output, &width, &height) {
            resizeterm(height, width)
        } else if let window = nc_stdscr() {
            // A serial line does not say; terminfo does, or 24 × 80.
            (width, height) = (getmaxx(window), getmaxy(window))
        }
        let new = Size(width: Int(max(1, width)), height: Int(max(1, height)))
        guard new != size else { return false }
        size = new
        presenter.forget()
        return true
    }

    private static func understandsSequences() -> Bool {
        var buffer = [CChar](repeating: 0, count: 64)
        let length = nc_capability("cup", &buffer, 0, buffer.count)
        return length >= 2 && buffer[0] == 0x1B && buffer[1] == CChar(bitPattern: UInt8(ascii: "["))
    }
}
