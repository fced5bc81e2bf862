import Testing

@testable import Domain

@Suite("Completing a filter")
struct FilterCompletionTests {
    /// What is typed, and what is offered first; `|` is where the caret stands, else at the end.
    private static let offered: [(String, Bool, [String])] = [
        ("流", false, ["流向:"]), ("status", false, ["状态:"]), ("liux", false, []), ("liux", true, ["流向:"]),
        ("联系", false, ["联系>"]),
        ("zs", false, []), ("张", false, []), ("zs", true, []), ("", false, []),
        ("", true, ["流向:", "状态:", "联系>", "灯:"]),
        ("zs ", true, ["流向:", "状态:"]), ("-灯", false, ["灯:"]),
        ("流向:", false, ["上海", "江苏"]), ("流向:s", false, ["上海", "苏州", "深圳"]), ("流向:江苏", false, []),
        ("流向:bj", false, []),
        ("状态:", false, ["在家", "在外", "短期"]), ("状态:在", false, ["在家", "在外"]), ("状态:在外", false, []),
        ("状态:zw", false, ["在外"]),
        ("灯:", false, ["红", "黄", "蓝", "无"]), ("灯:红,", false, ["红", "黄"]), ("灯:红,h", false, ["红", "黄"]),
        ("灯:|红", false, ["红", "黄"]), ("灯:红", false, []),
        ("学历:本", false, ["大学本科", "大学本科毕业"]), ("性别:n", false, ["男", "女"]), ("带证:", false, ["有", "否", "无"]),
        ("支部:lh", false, ["联合村支部"]), ("支部:s", false, ["三叉河村支部"]), ("姓名:z", false, ["张三", "赵六", "周八", "郑十"]),
        ("联系人:", false, ["欧阳娜"]), ("联系>", false, ["30天", "90天"]), ("入党<", false, ["30天"]), ("入党:", false, []),
        ("工作单位:abc", false, ["ABC 电子厂"]),
        // Never a value that is hidden on the screen.
        ("身份证:", false, []), ("身份证:99", true, []), ("手机:128", true, []), ("家庭住址:", true, []),
        ("流象:s", false, []), ("\"流", true, []),
    ]

    @Test("names and values are offered, by characters, pinyin and initials", arguments: offered)
    func offers(_ text: String, _ asked: Bool, _ expected: [String]) throws {
        let caret = text.firstIndex(of: "|").map { text.distance(from: text.startIndex, to: $0) }
        let plain = text.filter { $0 != "|" }
        let found = FilterCompletion(
            at: caret ?? plain.count, of: plain, try FilterFixture.shared.get().context, .chinese, asked: asked)
        let labels = (found?.candidates ?? []).map(\.label)
        #expect(Array(labels.prefix(expected.count)) == expected)
        #expect(labels.isEmpty == expected.isEmpty)
    }

    @Test("what is taken replaces what was typed, in quotation marks where it needs them")
    func taking() throws {
        let context = try FilterFixture.shared.get().context
        func first(_ text: String, _ language: Language = .chinese) throws -> String {
            let found = try #require(FilterCompletion(at: text.count, of: text, context, language, asked: true))
            var characters = Array(text)
            characters.replaceSubrange(found.range, with: Array(found.candidates[0].text))
            return String(characters)
        }
        #expect(try first("张 流") == "张 流向:")
        #expect(try first("灯:红,h") == "灯:红,红")
        #expect(try first("-支部:sch") == "-支部:三叉河村支部")
        #expect(try first("工作单位:电子") == "工作单位:\"ABC 电子厂\"")
        #expect(try first("sta", .english) == "status:")
        #expect(try first("place:su", .english) == "place:suzhou")
        #expect(try first("education:col", .english) == "education:\"College diploma level\"")
    }

    @Test("every value that is offered is understood when it is taken", arguments: Language.allCases)
    func understood(_ language: Language) throws {
        let fixture = try FilterFixture()
        for field in FilterField.all where !field.isSensitive {
            let text = field.word(language) + (field.isOrdered ? ">" : ":")
            let found = FilterCompletion(at: text.count, of: text, fixture.context, language, asked: true)
            for candidate in found?.candidates ?? [] {
                let filter = fixture.filter(text + candidate.text)
                #expect(filter.remarks.isEmpty, "\(text + candidate.text): \(filter.remarks)")
                #expect(filter.query.terms.count == 1, "\(text + candidate.text)")
                // Who is counted beside a place is found by it.
                if field.name == "place" {
                    #expect(candidate.detail.english.hasPrefix("\(fixture.rows(filter).count) "), "\(candidate.text)")
                }
            }
        }
    }
}
