import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Words on the screen")
struct WordTests {
    /// The township with the records of the golden files.
    private static let filed = DashboardDriver(FiledStore.make()).state.ledger

    /// Everything that is data and may be Chinese on an English screen: what records say, and what the fixtures say.
    private static func isData(_ words: String) -> Bool {
        let ledger = filed
        let texts = [
            "冯新", "贝小雁", "周干事", "党员花名册.xlsx", "流动党员.csv", "旧花名册.xlsx", "旧表", "鸿雁", "花名册", "新港村党支部", "家庭收入", "图层",
            "身份证号", "姓名", "党支部", "电话", "中文", "上周五", "冯甲", "冯乙", "木工", "瓦工", "贝大雁", "贝云", "雁归支部", "法律咨询", "子女入学",
            "办理居住证",
            "联系冯乐峰",
        ]
        if texts.contains(where: { $0.contains(words) || words.contains($0) }) { return true }
        return ledger.tables.contains { table in
            table.type.fields.contains { field in
                guard case .text = field.kind else { return false }
                return (0..<table.count).contains { table.text(field, $0).contains(words) }
            }
        }
    }

    @Test("an English screen has no Chinese but names, places and what else is data")
    func english() {
        var reported: Set<String> = []
        for golden in GoldenCase.all where golden.language == .english {
            for line in golden.buffer.text().split(separator: "\n") {
                for run in line.split(whereSeparator: { !String($0).hasChinese }) {
                    let words = String(run)
                    if reported.insert(words).inserted, !WordTests.isData(words) {
                        Issue.record("\(golden.name): \(words) in \(line)")
                    }
                }
            }
        }
    }

    @Test("no word of ours has a character whose width terminals disagree about")
    func ambiguous() {
        // The chrome itself is drawn with such characters only where the terminal is known to show them narrow.
        let wide = GlyphPolicy(ambiguous: .wide)
        for golden in GoldenCase.all {
            let driver = golden.screen.driver(golden.size, golden.language)
            driver.state.glyphs = wide
            let text = driver.draw().text()
            let found = text.unicodeScalars.filter {
                TextWidth.columns(String($0), .wide) != TextWidth.columns(String($0), .narrow)
            }
            // Data may hold them; the signs of Chinese punctuation below are wide in every Chinese font and terminal.
            let allowed = Set("·“”‘’—…".unicodeScalars)
            let ours = found.filter { !allowed.contains($0) }
            #expect(ours.isEmpty, "\(golden.name): \(String(String.UnicodeScalarView(ours)))")
        }
    }

    @Test("a Chinese screen has no English sentence")
    func chinese() {
        // Names of keys, files and the program; everything else of two words and more would be untranslated.
        for golden in GoldenCase.all where golden.language == .chinese {
            for line in golden.buffer.text().split(separator: "\n") {
                let words = line.split(separator: " ").filter {
                    $0.count > 3 && $0.allSatisfy { $0.isASCII && $0.isLowercase }
                }
                #expect(words.isEmpty, "\(golden.name): \(words)")
            }
        }
    }
}
