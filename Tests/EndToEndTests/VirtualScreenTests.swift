import Testing

/// The measure must be right before anything is measured with it.
@Suite("The model of the terminal")
struct VirtualScreenTests {
    static let streams: [(String, String, String)] = [
        ("text and lines", "ab\r\ncd", "ab\ncd"),
        ("cursor positions", "\u{1B}[2;3Hx\u{1B}[Hy", "y\n  x"),
        ("a wide character that is half overwritten", "王伟\u{1B}[1;2Hx", " x伟"),
        ("a wide character in the last column", "\u{1B}[1;10H王", "\n王"),
        ("repetition", "a\u{1B}[3bz", "aaaaz"),
        ("erasing characters", "abcdef\u{1B}[1;2H\u{1B}[3X", "a   ef"),
        ("deleting and inserting", "abcdef\u{1B}[1;2H\u{1B}[2P\u{1B}[1@", "a def"),
        ("a scroll region", "1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\n", "1\n3\n\n4"),
        ("scrolling up and down", "1\r\n2\r\n3\u{1B}[2S\u{1B}[T", "\n3"),
        ("lines in and out", "1\r\n2\r\n3\u{1B}[2;1H\u{1B}[L\u{1B}[3;1H\u{1B}[M", "1\n\n3"),
        ("reverse index", "1\r\n2\u{1B}[H\u{1B}M", "\n1\n2"),
        ("a pending wrap", "0123456789\rx", "x123456789"),
        ("erasing to the end", "abc\r\ndef\u{1B}[1;2H\u{1B}[J", "a"),
        ("the alternate screen", "main\u{1B}[?1049hother\u{1B}[?1049l", "main"),
        ("titles", "\u{1B}]0;title\u{07}x\u{1B}]8;;u\u{1B}\\y", "xy"),
        ("colours", "\u{1B}[1;38;5;196mx\u{1B}(B\u{1B}[my", "xy"),
    ]

    @Test("shows what a terminal would show, in whatever pieces the bytes come", arguments: streams)
    func shows(name: String, stream: String, shown: String) {
        for step in [stream.utf8.count, 1] {
            var screen = VirtualScreen(columns: 10, rows: 4)
            let bytes = Array(stream.utf8)
            for start in stride(from: 0, to: bytes.count, by: step) {
                screen.feed(bytes[start..<min(bytes.count, start + step)])
            }
            var text = screen.text
            while text.last == "\n" { text.removeLast() }
            #expect(text == shown, "\(name)")
            #expect(screen.unknown == [], "\(name)")
        }
    }
}
