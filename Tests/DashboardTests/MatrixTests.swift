import Domain
import Screen
import Testing
import Themes

@testable import Dashboard

/// Every view at two sizes, in both languages, with three policies for glyphs, at five colour depths.
///
/// The text of each view stands in its own golden file. The other sides of the matrix follow from it by rules, and the
/// rules are tested; what no rule says, which style a cell has, is kept as one line of digests a view in `matrix.txt`.
@Suite("Every view on every terminal")
struct MatrixTests {
    private static let theme = ThemeLibrary(BuiltInThemes.files).theme(named: "autumn-geese").theme

    @Test("ASCII borders change lines and marks and nothing else", arguments: GoldenCase.all)
    func ascii(golden: GoldenCase) {
        let lines = golden.buffer
        let ascii = golden.buffer(GlyphPolicy(borders: .ascii))
        #expect(ascii.check().isEmpty)
        var others: [String] = []
        for y in 0..<lines.size.height {
            for (before, after) in zip(lines.row(y), ascii.row(y)) {
                let old = lines.text(of: before)
                let new = ascii.text(of: after)
                #expect(!new.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }, "\(golden.name) \(new)")
                let isMark = old.unicodeScalars.contains { (0x2000...0x2BFF).contains($0.value) || $0 == "×" }
                if old != new, !isMark { others.append("\(old) → \(new)") }
            }
        }
        #expect(others.isEmpty, "\(golden.name)")
    }

    @Test("where ambiguous characters are wide every view is whole, and nothing of it is lost but columns")
    func wide() {
        for golden in GoldenCase.all {
            let wide = golden.buffer(GlyphPolicy(ambiguous: .wide))
            #expect(wide.check().isEmpty, "\(golden.name)")
            let title = golden.buffer.text().prefix(40).filter { $0.isLetter || $0.isNumber }.prefix(6)
            let same = wide.text().prefix(40).filter { $0.isLetter || $0.isNumber }.prefix(6)
            #expect(title == same, "\(golden.name)")
        }
    }

    @Test("styles at every colour depth and with every policy are those that somebody looked at")
    func styles() {
        var lines: [String] = []
        for golden in GoldenCase.all {
            var line = golden.name
            for glyphs in [GlyphPolicy(), GlyphPolicy(borders: .ascii), GlyphPolicy(ambiguous: .wide)] {
                line += " " + Self.digests(golden.buffer(glyphs)).joined(separator: " ")
            }
            lines.append(line)
        }
        GoldenFile("matrix").expect(lines.joined(separator: "\n") + "\n")
    }

    @Test("the line with the cursor can be told from its neighbours at every colour depth, without colour too")
    func cursor() {
        for golden in GoldenCase.all where [.main, .tree, .tasks, .member, .palette, .help].contains(golden.screen) {
            let buffer = golden.buffer
            for depth in ColorDepth.allCases {
                var rows: [[Style]: Int] = [:]
                for y in 0..<buffer.size.height {
                    rows[
                        buffer.row(y).map { Self.theme.style(ink: $0.ink, over: $0.over, depth: depth) }, default: 0] +=
                        1
                }
                #expect(rows.values.contains(1), "\(golden.name) at \(depth)")
                if depth == .mono {
                    #expect(rows.keys.joined().allSatisfy { $0.foreground == .terminal && $0.background == .terminal })
                }
            }
        }
    }

    /// Four letters for each depth, which stand for text and styles of a screen.
    private static func digests(_ buffer: CellBuffer) -> [String] {
        // Cells repeat a few inks: what a depth makes of an ink is asked once.
        var inks: [Painted: UInt8] = [:]
        var painted: [Painted] = []
        var common = Digest()
        for y in 0..<buffer.size.height {
            for cell in buffer.row(y) {
                let paint = Painted(ink: cell.ink, over: cell.over)
                if inks[paint] == nil {
                    inks[paint] = UInt8(truncatingIfNeeded: painted.count)
                    painted.append(paint)
                }
                common.add(inks[paint] ?? 0)
                common.add(buffer.text(of: cell))
            }
        }
        return ColorDepth.allCases.map { depth in
            var digest = common
            for paint in painted { digest.add(theme.style(ink: paint.ink, over: paint.over, depth: depth)) }
            return digest.letters
        }
    }

    private struct Painted: Hashable {
        let ink: Role
        let over: Role
    }

    /// FNV-1a, written with four letters.
    private struct Digest {
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

        mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

        mutating func add(_ style: Style) {
            for colour in [style.foreground, style.background] {
                switch colour {
                case .terminal: add(0)
                case .ansi(let number): for byte in [1, number] { add(byte) }
                case .rgb(let red, let green, let blue): for byte in [2, red, green, blue] { add(byte) }
                }
            }
            add(UInt8(truncatingIfNeeded: style.attributes.rawValue))
        }

        var letters: String {
            let digits = Array("0123456789abcdefghijklmnopqrstuv")
            return String((0..<4).map { digits[Int((hash >> (44 + 5 * $0)) & 31)] })
        }
    }
}

extension GoldenCase {
    /// The screen as a terminal with other glyphs shows it.
    func buffer(_ glyphs: GlyphPolicy) -> CellBuffer {
        let driver = screen.driver(size, language)
        driver.state.glyphs = glyphs
        return driver.draw()
    }
}
