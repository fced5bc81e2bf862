import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// Opening, sizes, restoring. On the main actor and without suspension points: one terminal at a time.
@MainActor
@Suite("A session of the terminal")
struct SessionTests {
    @Test("starts in the alternate screen with paste marks, focus reports and mouse, and restores everything once")
    func modes() throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let terminal = try Terminal(pty.options())
        #expect(pty.settings != before)
        let start = pty.sent()
        for mode in ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1004h", "\u{1B}[?1002h\u{1B}[?1006h"] {
            #expect(start.contains(mode))
        }
        terminal.restore()
        let end = pty.sent()
        for mode in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1006l\u{1B}[?1002l"] {
            #expect(end.contains(mode))
        }
        #expect(pty.settings == before)
        terminal.restore()
        #expect(pty.sent() == "")
    }
}
