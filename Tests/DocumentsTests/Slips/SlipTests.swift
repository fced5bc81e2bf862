import Domain
import Foundation
import Testing

@testable import Documents

@Suite("Slips on paper")
struct SlipTests {
    private static let today = Day(year: 2026, month: 12, day: 2) ?? .earliest

    /// One member away out of contact for long, in a township with a theme for December.
    private struct Township {
        var ledger = Ledger()
        private var count: UInt64 = 0

        init(name: String = "张三") throws {
            try add(1, .organisation, ["name": .text("新仓镇党委"), "kind": .code("committee")])
            try add(
                2, .organisation,
                ["name": .text("联合村党支部"), "kind": .code("branch"), "parent": .reference(RecordID(rawValue: 1))])
            try add(
                3, .member,
                [
                    "name": .text(name), "branch": .reference(RecordID(rawValue: 2)), "category": .code("formal"),
                    "citizenNumber": .text("990101199001010019"), "mobile": .text("12000000001"),
                    "joined": .day(Day(year: 2015, month: 7, day: 1) ?? .earliest),
                ])
            try add(
                4, .flowEpisode,
                [
                    "member": .reference(RecordID(rawValue: 3)), "direction": .code("out"),
                    "out": .day(Day(year: 2026, month: 2, day: 20) ?? .earliest), "destination": .code("3205"),
                ])
            try add(
                5, .contact,
                [
                    "member": .reference(RecordID(rawValue: 3)), "purpose": .code("routine"),
                    "day": .day(Day(year: 2026, month: 3, day: 2) ?? .earliest),
                ])
            try add(
                6, .monthlyTheme,
                [
                    "month": .month(Month(containing: SlipTests.today)), "theme": .text("学习贯彻全会精神"),
                    "lesson": .text("支部书记讲党课"), "film": .text("《信仰》"), "practice": .text("敬老志愿服务"),
                ])
        }

        private mutating func add(_ id: UInt64, _ kind: RecordKind, _ values: [String: Value]) throws {
            count += 1
            let changes = [
                Change.added(
                    kind, RecordID(rawValue: id),
                    values.sorted { $0.key < $1.key }.map { FieldValue($0.key, $0.value) })
            ]
            try ledger.apply(
                Transaction(
                    id: TransactionID(device: "test00", sequence: count),
                    time: HybridTime(milliseconds: Int64(SlipTests.today.number) * 86_400_000), author: "test",
                    proposal: Proposal(.edit, changes)))
        }

        func slip(_ rule: String, revealReason: String? = nil) throws -> Slip {
            let list = TaskDerivation.derive(ledger, today: SlipTests.today)
            let task = try #require(list.tasks(in: .everything).first { list.rule(of: $0).id == rule })
            return list.slip(for: task, in: ledger, revealReason: revealReason)
        }
    }

    @Test(
        "a slip reads as it was looked at, as text and as a page",
        arguments: ["notice.slip", "search.unreached"], [Language.chinese, .english])
    func golden(_ rule: String, _ language: Language) throws {
        let slip = try Township().slip(rule)
        let sheet = SlipSheet([slip], language: language)
        let name = "\(rule)-\(language.rawValue)"
        try SlipTests.expect(sheet.text, name + ".txt")
        try SlipTests.expect(sheet.html, name + ".html")
    }

    @Test("it asks the branch to consider, and never names a measure against anybody", arguments: [Language.chinese])
    func tone(_ language: Language) throws {
        let text = SlipSheet([try Township().slip("search.unreached")], language: language).text
        #expect(text.contains("提请支部研究"))
        for word in ["处分", "除名", "开除", "不合格"] { #expect(!text.contains(word)) }
        #expect(text.contains("签收人") && text.contains("新仓镇党委") && text.contains("2026年12月2日"))
    }

    @Test("numbers are masked, unless somebody says why they must stand in full; then the sheet says so")
    func masking() throws {
        let township = try Township()
        let masked = SlipSheet([try township.slip("search.unreached")], language: .chinese)
        for words in [masked.text, masked.html] {
            #expect(!words.contains("990101199001010019") && !words.contains("12000000001"))
            #expect(words.contains("990101********0019") && words.contains("120****0001"))
        }
        let blank = SlipSheet([try township.slip("search.unreached", revealReason: "  ")], language: .chinese)
        #expect(blank.text == masked.text)
        let whole = SlipSheet([try township.slip("search.unreached", revealReason: "上门核实")], language: .chinese)
        for words in [whole.text, whole.html] {
            #expect(words.contains("990101199001010019") && words.contains("12000000001") && words.contains("上门核实"))
        }
    }

    @Test("what somebody typed is shown and never obeyed by the browser or the printer")
    func escaping() throws {
        let slip = try Township(name: "<b>&\"张'三\u{1B}[2J</b>").slip("search.unreached", revealReason: "<i>a</i>")
        let html = SlipSheet([slip], language: .chinese).html
        #expect(html.contains("&lt;b&gt;&amp;&quot;张&#39;三") && html.contains("&lt;i&gt;a&lt;/i&gt;"))
        #expect(!html.contains("<b>") && !html.contains("<i>") && !html.contains("\u{1B}"))
        #expect(!SlipSheet([slip], language: .chinese).text.contains("\u{1B}"))
    }

    @Test("several slips are one file, a slip a page; the name decides between page and text")
    func several() throws {
        let township = try Township()
        let slips = [try township.slip("notice.slip"), try township.slip("search.unreached")]
        let sheet = SlipSheet(slips, language: .chinese, paper: .a4)
        #expect(sheet.html.components(separatedBy: "<section>").count == 3)
        #expect(sheet.html.contains("size: A4") && sheet.html.contains("break-after: page"))
        #expect(sheet.text.components(separatedBy: "\u{0C}").count == 2)
        let folder = TemporaryFolder()
        try sheet.write(to: folder.file("slips.html"))
        try sheet.write(to: folder.file("slips.txt"))
        #expect(folder.read("slips.html") == Array(sheet.html.utf8))
        #expect(folder.read("slips.txt") == Array(sheet.text.utf8))
        #expect(throws: DocumentError.self) { try sheet.write(to: folder.file("none/slips.html")) }
    }

    @Test("no line of the text is wider than the sheet, and no sign that closes a sentence begins one")
    func lines() throws {
        let township = try Township(name: "阿卜杜热合曼·买买提依明江·吐尔逊")
        for rule in ["notice.slip", "search.unreached"] {
            for language in [Language.chinese, .english] {
                for line in SlipSheet([try township.slip(rule)], language: language).text.split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= SlipText.width + 2, "\(line)")
                    #expect(!line.drop { $0 == " " }.hasPrefix("，") && !line.drop { $0 == " " }.hasPrefix("。"))
                }
            }
        }
    }

    /// Compares with the file beside this one; `HONGYAN_GOLDEN=write` writes it.
    private static func expect(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
            .appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["HONGYAN_GOLDEN"] == "write" {
            try Data(text.utf8).write(to: url)
        } else {
            #expect(try String(contentsOf: url, encoding: .utf8) == text, sourceLocation: location)
        }
    }
}
