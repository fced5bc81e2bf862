import Testing

@testable import Terminal

@Suite("Sequences for colours and attributes are shortened")
struct RenditionFilterTests {
    static func filter(_ text: String) -> String {
        var text = text
        return text.withUTF8 {
            String(decoding: RenditionFilter.filter(UnsafeRawBufferPointer($0), goesToColumns: true), as: UTF8.self)
        }
    }

    static let rows: [(String, String)] = [
        ("plain 中文", "plain 中文"),
        // Foreground and background in one, and only what changes.
        (
            "\u{1B}[31m\u{1B}[40ma\u{1B}[32m\u{1B}[40mb\u{1B}[39;49m\u{1B}(B\u{1B}[m",
            "\u{1B}[31;40ma\u{1B}[32mb\u{1B}[m"
        ),
        ("\u{1B}[38;2;1;2;3m\u{1B}[48;5;7mx\u{1B}[m", "\u{1B}[38;2;1;2;3;48;5;7mx\u{1B}[m"),
        ("\u{1B}(B\u{1B}[0;1m\u{1B}[97ma\u{1B}(B\u{1B}[0m\u{1B}[97mb\u{1B}[m", "\u{1B}[1;97ma\u{1B}[22mb\u{1B}[m"),
        ("\u{1B}[1;2ma\u{1B}[0;2mb\u{1B}[m", "\u{1B}[1;2ma\u{1B}[0;2mb\u{1B}[m"),
        ("\u{1B}[7;4;3;107ma\u{1B}[27mb\u{1B}[m", "\u{1B}[3;4;7;107ma\u{1B}[27mb\u{1B}[m"),
        // What draws nothing waits; erasing draws.
        ("\u{1B}[31m\u{1B}[2;3H\u{1B}[32ma\u{1B}[m", "\u{1B}[2;3H\u{1B}[32ma\u{1B}[m"),
        ("\u{1B}[41m\u{1B}[K\r\u{1B}[5X\u{1B}[m\u{F}", "\u{1B}[41m\u{1B}[K\r\u{1B}[5X\u{1B}[m"),
        ("\u{1B}[31m\u{1B}[m", ""),
        // What we have no account of passes through, and what follows begins from nothing.
        ("\u{1B}[31m\u{1B}[5mab\u{1B}[32mc", "\u{1B}[31m\u{1B}[5m\u{1B}[0;31mab\u{1B}[32mc\u{1B}[m"),
        ("\u{1B}[38;9mx", "\u{1B}[38;9m\u{1B}[mx"), ("\u{1B}]0;t\u{7}x\u{1B}", "\u{1B}]0;t\u{7}x\u{1B}"),
        ("a\u{1B}[3", "a\u{1B}[3"), ("", ""),
        // Colours that the fixed palette has under a shorter name.
        ("\u{1B}[38;2;255;255;255mx", "\u{1B}[38;5;231mx\u{1B}[m"),
        ("\u{1B}[48;2;95;0;215mx\u{1B}[48;2;18;18;18my", "\u{1B}[48;5;56mx\u{1B}[48;5;233my\u{1B}[m"),
        ("\u{1B}[38;2;254;255;255mx", "\u{1B}[38;2;254;255;255mx\u{1B}[m"),
        // A move within the row, where the terminal can go to a column; another row, and after what may leave the row.
        ("\u{1B}[5;3Ha\u{1B}[4X\u{1B}[5;9Hb\u{1B}[5H", "\u{1B}[5;3Ha\u{1B}[4X\u{1B}[9Gb\r"),
        ("\u{1B}[5;3Ha\u{1B}[6;9Hb\u{1B}[?25l\u{1B}[6;2H", "\u{1B}[5;3Ha\u{1B}[6;9Hb\u{1B}[?25l\u{1B}[2G"),
        ("\u{1B}[5d\u{1B}[5;9Ha\n\u{1B}[5;9H", "\u{1B}[5d\u{1B}[9Ga\n\u{1B}[5;9H"),
        ("\u{1B}[5;3H\u{1B}[2A\u{1B}[5;9H", "\u{1B}[5;3H\u{1B}[2A\u{1B}[5;9H"),
        ("\u{1B}[5;3H\u{1B}7\u{1B}[5;9H", "\u{1B}[5;3H\u{1B}7\u{1B}[5;9H"),
    ]

    @Test("to the same picture with fewer bytes", arguments: rows)
    func shortened(sent: String, filtered: String) {
        // A frame ends without colours, whatever was last.
        let result = Self.filter(sent)
        #expect(result == filtered || result + "\u{1B}[m" == filtered, "\(result.debugDescription)")
    }
}
