import Screen

/// Shows what the terminal sends, one line an event, so that a user can see why a key does not do what it should.
///
/// `q` or Ctrl-C leaves, `m` switches the mouse, Ctrl-Z suspends.
@MainActor
public struct KeyProbe {
    private let terminal: Terminal
    private let title: [String]
    private let theme: Theme
    private var lines: [String] = []

    /// Runs until the user leaves, or the terminal is gone.
    ///
    /// - Parameters:
    ///   - title: lines above the events, in the user's language.
    ///   - theme: colours.
    public static func run(
        _ options: TerminalOptions = TerminalOptions(), title: [String], theme: Theme = .plain
    ) throws(TerminalError) {
        var probe = KeyProbe(terminal: try Terminal(options), title: title, theme: theme)
        let capabilities = probe.terminal.capabilities
        probe.lines = ["\(capabilities.type) \(capabilities.depth.rawValue) \(capabilities.ambiguousWidth.rawValue)"]
        probe.loop()
        probe.terminal.restore()
    }

    private init(terminal: Terminal, title: [String], theme: Theme) {
        self.terminal = terminal
        self.title = title
        self.theme = theme
    }

    private mutating func loop() {
        while true {
            draw()
            let wakeup = terminal.wait()
            for signal in wakeup.signals {
                switch signal {
                case .terminate, .hangup, .interrupt: return
                case .suspend: terminal.suspend()
                }
            }
            for event in terminal.drain() {
                lines.append(Self.text(event))
                switch event {
                case .key(.character("q")), .key(.control("c")): return
                case .key(.control("z")): terminal.suspend()
                case .key(.character("m")): terminal.setMouse(!terminal.isMouseOn)
                default: break
                }
            }
            if wakeup.isHangup { return }
        }
    }

    private func draw() {
        let size = terminal.size
        var buffer = CellBuffer(
            size: size, glyphs: GlyphPolicy(ambiguous: terminal.capabilities.ambiguousWidth))
        for (y, line) in title.enumerated() {
            buffer.write(line, at: Point(x: 0, y: y), in: buffer.bounds, ink: .title)
        }
        let room = max(0, size.height - title.count)
        for (index, line) in lines.suffix(room).enumerated() {
            buffer.write(line, at: Point(x: 0, y: title.count + index), in: buffer.bounds, ink: .text)
        }
        buffer.caret = Point(x: 0, y: min(size.height - 1, title.count + min(room, lines.count) - 1))
        terminal.present(buffer, theme: theme)
    }

    /// An event in one line, as key maps write keys; pasted text shows its line ends as `\n`.
    static func text(_ event: InputEvent) -> String {
        switch event {
        case .key(let key): return "key \(key)"
        case .mouse(let mouse):
            let held = mouse.modifiers.isEmpty ? "" : " " + Self.text(mouse.modifiers)
            return "mouse \(mouse.action) \(mouse.button) \(mouse.position.x),\(mouse.position.y)\(held)"
        case .paste(let text):
            return "paste \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n"))"
        case .resized(let size): return "size \(size.width)x\(size.height)"
        case .focus(let isIn): return isIn ? "focus in" : "focus out"
        }
    }

    private static func text(_ modifiers: Key.Modifiers) -> String {
        let names: [(Key.Modifiers, String)] = [(.control, "Ctrl"), (.alt, "Alt"), (.shift, "Shift")]
        return names.filter { modifiers.contains($0.0) }.map(\.1).joined(separator: "-")
    }
}
