import CNcurses

/// What we write ourselves, because ncurses does not: modes of xterm that nearly every terminal understands or ignores.
enum ModeStrings {
    /// Paste marks, focus reports, a number pad that types numbers (PuTTY sends keys otherwise), and Alt as ESC: ncurses
    /// switches xterm to Alt as an eighth bit, which is another character, and would leave it so for the shell.
    static let enter = "\u{1B}[?2004h\u{1B}[?1004h\u{1B}>\u{1B}[?1034l"
    /// Everything off, in any order of having been switched on.
    static let leave = "\u{1B}[?2026l" + mouseOff + "\u{1B}[?1004l\u{1B}[?2004l"
    /// Buttons, wheel and dragging, in the form without a limit of columns.
    static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"
    /// From here on the terminal shows nothing new until ``frameEnd``.
    static let frameStart = "\u{1B}[?2026h"
    static let frameEnd = "\u{1B}[?2026l"

    /// What brings the terminal back without ncurses: for a crash. Call with the screen open.
    static func restoring(understandsSequences: Bool) -> [CChar] {
        var buffer = [CChar](repeating: 0, count: 1024)
        var length = 0
        func append(_ text: String) {
            for byte in text.utf8 where length < buffer.count {
                buffer[length] = CChar(bitPattern: byte)
                length += 1
            }
        }
        if understandsSequences { append(leave) }
        for name in ["sgr0", "cnorm", "rmkx", "rmcup"] {
            length = nc_capability(name, &buffer, length, buffer.count)
        }
        // Without an alternate screen the cursor is somewhere in the picture.
        append(nc_has_capability("rmcup") ? "\r" : "\r\n")
        return Array(buffer[..<length])
    }
}
