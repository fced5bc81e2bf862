import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Opening, waiting, suspending, restoring. On the main actor and without suspension points: one terminal at a time.
@MainActor
@Suite("A session of the terminal")
struct SessionTests {
    nonisolated static let on = ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1004h", "\u{1B}[?1002h\u{1B}[?1006h"]
    nonisolated static let off = ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1006l\u{1B}[?1002l"]

    @Test("starts in the alternate screen with paste marks, focus reports and mouse, and restores everything once")
    func modes() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let terminal = try Terminal(pty.options())
        #expect(pty.settings != before)
        let start = pty.sent()
        for mode in Self.on { #expect(start.contains(mode)) }
        // The number pad types numbers, which ncurses alone switches off.
        #expect(start.range(of: "\u{1B}=") < start.range(of: "\u{1B}>"))
        terminal.restore()
        let end = pty.sent()
        for mode in Self.off { #expect(end.contains(mode)) }
        #expect(pty.settings == before)
        terminal.restore()
        terminal.present(Fixture.lines(Size(width: 9, height: 1), ["late"]), theme: .plain)
        terminal.redrawAll()
        terminal.suspend()
        #expect(!terminal.copy("late"))
        #expect(terminal.drain() == [] && terminal.wait().isHangup)
        #expect(pty.sent() == "")
    }

    @Test("a terminal that is let go restores itself")
    func letGo() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        do {
            let terminal = try Terminal(pty.options())
            #expect(terminal.size == Size(width: 80, height: 24))
        }
        #expect(pty.settings == before)
        #expect(pty.sent().contains("\u{1B}[?1049l"))
    }

    /// TERM and the rest of the environment, and what comes of it.
    nonisolated static let types: [(String, [String: String], ColorDepth, [TerminalNote])] = [
        ("xterm-256color", [:], .ansi256, []),
        ("xterm-256color", ["COLORTERM": "truecolor"], .direct, []),
        ("tmux-256color", ["COLORTERM": "24bit"], .direct, []),
        ("screen-256color", ["COLORTERM": "truecolor"], .ansi256, []),
        ("screen-256color", ["COLORTERM": "truecolor", "TMUX": "x"], .direct, []),
        ("xterm-256color", ["COLORTERM": "truecolor", "NO_COLOR": "1"], .mono, []),
        ("xterm-256color", ["NO_COLOR": ""], .ansi256, []),
        ("linux", ["COLORTERM": "truecolor"], .ansi8, []),
        ("vt100", [:], .mono, []),
        ("vt100", ["COLORTERM": "truecolor"], .mono, []),
        ("", [:], .ansi256, [.typeReplaced("", by: "xterm-256color")]),
        ("no-such-terminal", [:], .ansi256, [.typeReplaced("no-such-terminal", by: "xterm-256color")]),
        (
            "../../etc/passwd", ["COLORTERM": "truecolor"], .direct,
            [.typeReplaced("../../etc/passwd", by: "xterm-256color")]
        ),
    ]

    @Test("any TERM works, with the colours it has; one that is unknown is taken for xterm", arguments: types)
    func type(type: String, environment: [String: String], depth: ColorDepth, notes: [TerminalNote]) throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options(type: type, environment))
        #expect(terminal.capabilities.depth == depth)
        #expect(terminal.notes.filter { if case .typeReplaced = $0 { true } else { false } } == notes)
        #expect(terminal.capabilities.understandsSequences)
        #expect(getenv("TERMINFO").map { String(cString: $0).hasPrefix("b64:") } != true)
        for selected in [2, 3] {
            terminal.present(Fixture.roster(terminal.size, selected: selected), theme: Fixture.theme)
        }
        terminal.bell()
        let sent = pty.sent()
        #expect(sent.contains("欧阳振华"))
        #expect(sent.contains("38;2;216;212;200") == (depth == .direct))
        #expect(sent.contains("38;5;188") == (depth == .ansi256))
        pty.type("q")
        #expect(terminal.events(1) == [.key(.character("q"))])
        terminal.restore()
    }

    @Test("what cannot be opened says why, and leaves the process as it was")
    func errors() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(null) }
        var options = pty.options()
        options.input = null
        #expect(throws: TerminalError.notATerminal(.input)) { _ = try Terminal(options) }
        options = pty.options()
        options.output = null
        #expect(throws: TerminalError.notATerminal(.output)) { _ = try Terminal(options) }
        options = pty.options(type: "dumb")
        #expect(throws: TerminalError.cannotPlaceCursor(type: "dumb")) { _ = try Terminal(options) }
        let terminal = try Terminal(pty.options())
        #expect(throws: TerminalError.alreadyOpen) { _ = try Terminal(pty.options()) }
        terminal.restore()
        #expect(pty.settings == before)
        try Terminal(pty.options()).restore()
    }

    @Test("signals for the application come out of wait, in order; a new size is an event")
    func signals() throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        for number in [SIGTERM, SIGHUP, SIGINT, SIGTSTP] { raise(number) }
        #expect(terminal.wait(timeout: 2000).signals == [.terminate, .hangup, .interrupt, .suspend])
        pty.resize(columns: 90, rows: 20)
        raise(SIGWINCH)
        raise(SIGWINCH)
        #expect(terminal.wait(timeout: 2000).hasInput)
        #expect(terminal.drain() == [.resized(Size(width: 90, height: 20))])
        #expect(terminal.size == Size(width: 90, height: 20))
        // A pipe whose reader is gone is an error code, not the end of the program.
        raise(SIGPIPE)
        #expect(terminal.wait(timeout: 0).isTimeout)
        terminal.restore()
    }

    @Test("another program gets a terminal as the shell left it, and afterwards the screen is drawn again")
    func withSuspended() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let terminal = try Terminal(pty.options())
        let inside = pty.settings
        terminal.present(Fixture.lines(terminal.size, ["三张"]), theme: .plain)
        _ = pty.sent()
        let result = terminal.withSuspended {
            let left = pty.sent()
            #expect(Self.off.allSatisfy { left.contains($0) })
            #expect(pty.settings == before)
            pty.resize(columns: 70, rows: 20)
            // Ctrl-C meant the other program.
            raise(SIGINT)
            raise(SIGTERM)
            return 7
        }
        #expect(result == 7)
        let back = pty.sent()
        #expect(Self.on.allSatisfy { back.contains($0) } && back.contains("三张"))
        #expect(pty.settings == inside)
        let wakeup = terminal.wait(timeout: 2000)
        #expect(wakeup.signals == [.terminate])
        #expect(terminal.drain() == [.resized(Size(width: 70, height: 20))])
        terminal.restore()
        #expect(pty.settings == before)
    }

    @Test("continued after a stop that it did not see, it takes the terminal again")
    func continued() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let terminal = try Terminal(pty.options())
        let inside = pty.settings
        terminal.present(Fixture.lines(terminal.size, ["三张"]), theme: .plain)
        _ = pty.sent()
        // The shell has made the line editable meanwhile.
        var cooked = termios()
        tcgetattr(pty.slave, &cooked)
        cooked.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(pty.slave, TCSANOW, &cooked)
        raise(SIGCONT)
        #expect(terminal.wait(timeout: 0).signals.isEmpty)
        let back = pty.sent()
        #expect(Self.on.allSatisfy { back.contains($0) } && back.contains("三张"))
        #expect(pty.settings == inside)
        terminal.restore()
        #expect(pty.settings == before)
    }

    @Test("waiting ends by a mailbox, by the time, and by the terminal being gone")
    func waiting() throws {
        var master: CInt = -1
        var slave: CInt = -1
        #expect(openpty(&master, &slave, nil, nil, nil) == 0)
        var options = PseudoTerminal().options()
        (options.input, options.output) = (slave, slave)
        let terminal = try Terminal(options)
        // A serial line does not say its size.
        #expect(terminal.size == Size(width: 80, height: 24))
        let mailbox = Mailbox<Int>()
        #expect(terminal.wait(for: [mailbox.descriptor], timeout: 1).isTimeout)
        mailbox.post(1)
        #expect(terminal.wait(for: [mailbox.descriptor]).ready == [mailbox.descriptor])
        #expect(mailbox.drain() == [1])
        #expect(terminal.wait(for: [mailbox.descriptor], timeout: 0).isTimeout)
        close(master)
        let wakeup = terminal.wait()
        #expect(wakeup.isHangup && !wakeup.isTimeout)
        #expect(terminal.drain() == [])
        terminal.restore()
        close(slave)
    }

    @Test("the mouse can be given back to the terminal and taken again; text goes to the clipboard; the bell rings")
    func switches() throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        _ = pty.sent()
        terminal.setMouse(false)
        #expect(pty.sent() == "\u{1B}[?1006l\u{1B}[?1002l")
        terminal.setMouse(false)
        #expect(pty.sent() == "")
        terminal.setMouse(true)
        #expect(pty.sent() == "\u{1B}[?1002h\u{1B}[?1006h")
        #expect(terminal.copy("张三"))
        #expect(pty.sent() == "\u{1B}]52;c;5byg5LiJ\u{07}")
        #expect(!terminal.copy(String(repeating: "张", count: 20_000)))
        terminal.bell()
        #expect(pty.sent() == "\u{07}")
        terminal.restore()
    }

    @Test("asked, the terminal says how wide ambiguous characters are; what was typed meanwhile is not lost")
    func ambiguousWidth() throws {
        for (answer, width) in [
            ("\u{1B}[5;3R\u{1B}[?62;22c", AmbiguousWidth.wide), ("\u{1B}[5;2R\u{1B}[?62c", .narrow),
            ("\u{1B}[?6c", .narrow),
        ] {
            let pty = PseudoTerminal()
            var options = pty.options()
            options.ambiguousWidth = .ask
            // The answer waits already: no terminal is slower than that.
            pty.type("张" + answer)
            let terminal = try Terminal(options)
            #expect(terminal.capabilities.ambiguousWidth == width)
            #expect(terminal.events(1) == [.key(.character("张"))])
            #expect(pty.sent().contains("\r\u{B7}\u{1B}[6n\u{1B}[c"))
            terminal.restore()
        }
    }
}

extension String {
    /// Where a text first stands; past the end when it does not.
    fileprivate func range(of text: String) -> Int {
        let all = Array(utf8)
        let wanted = Array(text.utf8)
        return all.indices.first { all[$0...].starts(with: wanted) } ?? .max
    }
}
