import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Bytes through a real pseudo-terminal and ncurses, on several terminal types.
@MainActor
@Suite("Typing at a real terminal")
struct TypingTests {
    nonisolated static let everyType = ["xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100"]

    /// What a modern terminal sends, whatever TERM says.
    static let keys: [(String, Key)] = [
        ("a", .character("a")), ("张", .character("张")), ("𠮷", .character("𠮷")), ("\r", Key(.enter)),
        ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
        ("\u{11}", .control("q")), ("\u{13}", .control("s")), ("\u{1C}", .control("\\")), ("\u{16}", .control("v")),
        ("\u{1B}", Key(.escape)), ("\u{1B}x", Key(.character("x"), .alt)), ("\u{1B}[Z", Key(.tab, .shift)),
        ("\u{1B}[1;5D", Key(.left, .control)), ("\u{1B}[1;5C", Key(.right, .control)),
        ("\u{1B}[1;3A", Key(.up, .alt)), ("\u{1B}[1;2B", Key(.down, .shift)), ("\u{1B}[A", Key(.up)),
        ("\u{1B}[3~", Key(.delete)), ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)),
        ("\u{1B}[2~", Key(.insert)), ("\u{1B}OP", Key(.function(1))), ("\u{1B}OQ", Key(.function(2))),
        ("\u{1B}OR", Key(.function(3))), ("\u{1B}OS", Key(.function(4))), ("\u{1B}[15~", Key(.function(5))),
        ("\u{1B}[17~", Key(.function(6))), ("\u{1B}[18~", Key(.function(7))), ("\u{1B}[19~", Key(.function(8))),
        ("\u{1B}[20~", Key(.function(9))), ("\u{1B}[21~", Key(.function(10))), ("\u{1B}[23~", Key(.function(11))),
        ("\u{1B}[24~", Key(.function(12))),
    ]

    @Test("every key is what it is, under every terminal type", arguments: everyType)
    func keys(type: String) throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options(type: type))
        for (bytes, key) in Self.keys {
            pty.type(bytes)
            #expect(terminal.events(1) == [.key(key)], "\(bytes.debugDescription) under \(type)")
        }
        terminal.restore()
    }

    @Test("mouse reports beyond column 223, pastes and focus reach us under every terminal type", arguments: everyType)
    func reports(type: String) throws {
        let pty = PseudoTerminal(columns: 240)
        let terminal = try Terminal(pty.options(type: type))
        let cases: [(String, InputEvent)] = [
            ("\u{1B}[<0;231;5M", .mouse(Mouse(.press, at: Point(x: 230, y: 4)))),
            ("\u{1B}[<65;211;5M", .mouse(Mouse(.wheelDown, at: Point(x: 210, y: 4)))),
            ("\u{1B}[200~张三\r\u{1B}[A\u{1B}李四\u{1B}[201~", .paste("张三\n李四")),
            ("\u{1B}[O", .focus(false)), ("\u{1B}[I", .focus(true)),
        ]
        for (bytes, event) in cases {
            pty.type(bytes)
            let events = terminal.events(1)
            if case .paste(let text) = event, case .paste(let got)? = events.first {
                // ncurses may have taken `ESC [ A` for the Up key: then it is gone; if not, `[A` is left.
                #expect(got == text || got == text.replacing("\n", with: "\n[A"), "under \(type)")
            } else {
                #expect(events == [event], "\(bytes.debugDescription) under \(type)")
            }
        }
        terminal.restore()
    }

    @Test("a character and a sequence that arrive in pieces are whole")
    func pieces() throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        let character = Array("张".utf8)
        pty.type([character[0]])
        _ = terminal.wait(timeout: 2000)
        #expect(terminal.drain() == [])
        pty.type([character[1]])
        _ = terminal.wait(timeout: 2000)
        #expect(terminal.drain() == [])
        pty.type([character[2]])
        #expect(terminal.events(1) == [.key(.character("张"))])
        terminal.restore()
    }

    @Test("everything ncurses has taken is drained: nothing is left that no poll would show")
    func drained() throws {
        let pty = PseudoTerminal()
        let terminal = try Terminal(pty.options())
        pty.type("\u{1B}xjjj\u{1B}")
        #expect(
            terminal.events(5) == [
                .key(Key(.character("x"), .alt)), .key(.character("j")), .key(.character("j")), .key(.character("j")),
                .key(Key(.escape)),
            ])
        #expect(terminal.wait(timeout: 0).isTimeout)
        #expect(terminal.drain() == [])
        terminal.restore()
    }

    @Test("a lone Escape is known after 25 ms, or what the options say; ncurses alone takes a second")
    func escapeDelay() throws {
        let pty = PseudoTerminal()
        var options = pty.options()
        #expect(options.escapeDelay == 25)
        options.escapeDelay = 40
        let terminal = try Terminal(options)
        #expect(get_escdelay() == 40)
        pty.type("\u{1B}")
        #expect(terminal.events(1) == [.key(Key(.escape))])
        terminal.restore()
    }

    @Test("the last of many drag reports and of many sizes is enough")
    func coalescing() {
        let drags = (0..<5).map { InputEvent.mouse(Mouse(.drag, at: Point(x: $0, y: 0))) }
        let press = InputEvent.mouse(Mouse(.press, at: Point(x: 9, y: 9)))
        let sizes = [80, 90].map { InputEvent.resized(Size(width: $0, height: 24)) }
        #expect(Terminal.coalesced([press] + drags + [press] + sizes) == [press, drags[4], press, sizes[1]])
        let wheels = [InputEvent.mouse(Mouse(.wheelUp, at: Point(x: 1, y: 1)))] + drags
        #expect(Terminal.coalesced(wheels + wheels).count == 4)
    }
}
