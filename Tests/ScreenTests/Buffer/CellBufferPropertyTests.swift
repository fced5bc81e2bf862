import Screen
import Testing

@Suite("Whatever is drawn, the cell buffer keeps its promises")
struct CellBufferPropertyTests {
    private static let pieces = [
        "张三", "新仓镇党委", "a", "Zhang San", "·", "…—“”", "ﾞ", "ｶﾞ", "e\u{301}", "\u{301}", "葛\u{E0100}", "❤\u{FE0F}",
        "👨‍👩‍👧‍👦", "👍🏽", "🇨🇳", "🏴\u{E0067}\u{E007F}", "\u{1B}[31m", "\n", "\r\n", "\t", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}",
        "\u{200D}", "\u{FE0F}", "𠮷", "\u{E000}", "\u{10FFFF}", "한글", "\u{1112}\u{1161}\u{11AB}", "का", "บำ", "ར", "①",
        "Ⅳ", "~",
        "か\u{3099}", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "1\u{FE0F}\u{20E3}", " ", "",
    ]

    @Test("random writing, filling, laying and boxing at random places", arguments: 0..<40)
    func drawing(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let size = Size(width: Int.random(in: 0...14, using: &random), height: Int.random(in: 0...4, using: &random))
        let ambiguous = AmbiguousWidth.allCases.randomElement(using: &random) ?? .narrow
        let borders = Borders.allCases.randomElement(using: &random) ?? .ascii
        var buffer = CellBuffer(size: size, glyphs: GlyphPolicy(borders: borders, ambiguous: ambiguous))
        for step in 0..<120 {
            let rect = randomRect(&random)
            let role = Role.allCases.randomElement(using: &random) ?? .text
            let over = Role.allCases.randomElement(using: &random) ?? .text
            let outside = buffer
            switch Int.random(in: 0..<8, using: &random) {
            case 0: buffer.fill(rect, ink: role, over: over)
            case 1: buffer.lay(over, on: rect)
            case 2: buffer.tint(role, on: rect)
            case 3: buffer.box(rect, ink: role, title: randomText(&random), note: "31")
            case 4: buffer.scrollbar(in: rect, offset: step, visible: 3, total: 50)
            default:
                let text = randomText(&random)
                let origin = Point(
                    x: Int.random(in: -9...20, using: &random), y: Int.random(in: -2...5, using: &random))
                let columns = buffer.write(
                    text, at: origin, in: rect, ink: role, over: over,
                    maxWidth: Bool.random(using: &random) ? Int.random(in: -1...12, using: &random) : nil,
                    truncation: Bool.random(using: &random) ? .mark : .clip)
                #expect(columns >= 0 && columns <= TextWidth.columns(text, ambiguous) + 1)
            }
            #expect(buffer.check() == [])
            for y in 0..<size.height where y < rect.y || y >= rect.bottom {
                #expect(buffer.row(y, equals: outside), "rows outside the clip stay as they are")
            }
        }
    }

    @Test("points and rectangles at the ends of the number range do no harm")
    func extremes() {
        var buffer = CellBuffer(size: Size(width: 3, height: 2))
        for number in [Int.min, Int.min + 1, -1, 0, 1, 2, Int.max - 1, Int.max] {
            for other in [Int.min, 0, 1, Int.max] {
                let rect = Rect(x: number, y: other, width: other, height: number)
                buffer.write("张三", at: Point(x: number, y: other), in: rect, ink: .row, maxWidth: other)
                buffer.write("张三", at: Point(x: number, y: 1), in: buffer.bounds, ink: .row, maxWidth: number)
                buffer.fill(rect, ink: .row)
                buffer.lay(.rowSelected, on: rect)
                buffer.box(rect.intersection(buffer.bounds), ink: .border, title: "张")
                buffer.scrollbar(in: buffer.bounds, offset: number, visible: 2, total: 9)
                #expect(buffer.check() == [])
                #expect(buffer[x: number, y: other].width <= 2)
                #expect(buffer.row(number).count == 0 || buffer.row(number).count == 3)
            }
        }
    }

    private func randomRect(_ random: inout SeededGenerator) -> Rect {
        Rect(
            x: Int.random(in: -4...16, using: &random), y: Int.random(in: -2...5, using: &random),
            width: Int.random(in: -1...16, using: &random), height: Int.random(in: -1...5, using: &random))
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
