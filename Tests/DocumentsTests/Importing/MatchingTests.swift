import Domain
import Testing

@testable import Documents

@Suite("Whom a row is about")
struct MatchingTests {
    private static let header = ["姓名", "身份证号", "出生日期", "所在党支部", "学历"]
    private static let first = "990101199001010019"
    private static let second = "990101198502280020"

    /// What the ledger has, the row, the counts, and what is said.
    struct Case: CustomTestStringConvertible, Sendable {
        let title: String
        let known: [[String]]
        let row: [String]
        let counts: [Int]
        var message: String?

        var testDescription: String { title }
    }

    static let cases = [
        Case(
            title: "the number finds a member whatever else differs",
            known: [["张三", first, "1990-01-01", "联合村支部", ""]], row: ["张三", first, "", "柳塘村支部", "大专"],
            counts: [1, 0, 1, 0, 0]),
        Case(
            title: "empty cells change nothing", known: [["张三", first, "1990-01-01", "联合村支部", "大专"]],
            row: ["张三", first, "", "", ""], counts: [1, 0, 0, 1, 0]),
        Case(
            title: "another name under the same number is taken, with a warning",
            known: [["张三", first, "", "联合村支部", ""]], row: ["张山", first, "", "", ""], counts: [1, 0, 1, 0, 0],
            message: "身份证号相同而姓名不同，将改为表格中的姓名，请核对。"),
        Case(
            title: "without a number name, birth date and branch find a member",
            known: [["张三", first, "1990-01-01", "联合村支部", ""]], row: ["张三", "", "1990-01-01", "联合村党支部", "大专"],
            counts: [1, 0, 1, 0, 0]),
        Case(
            title: "a birth month finds a member too, and changes no birth date",
            known: [["张三", first, "1990-01-01", "联合村支部", ""]], row: ["张三", "", "1990.01", "联合村支部", ""],
            counts: [1, 0, 0, 1, 0]),
        Case(
            title: "name and branch alone find the only one", known: [["张三", first, "", "联合村支部", ""]],
            row: ["张　三", "", "", "联合村支部", "大专"], counts: [1, 0, 1, 0, 0]),
        Case(
            title: "name and branch alone are refused when two are called so",
            known: [["张三", first, "", "联合村支部", ""], ["张三", second, "", "联合村支部", ""]],
            row: ["张三", "", "", "联合村支部", "大专"], counts: [1, 0, 0, 0, 1],
            message: "有 2 名同支部、同姓名的党员，没有身份证号无法区分。请补上身份证号。"),
        Case(
            title: "a birth date tells two of one name apart",
            known: [["张三", first, "", "联合村支部", ""], ["张三", second, "", "联合村支部", ""]],
            row: ["张三", "", "1985-02-28", "联合村支部", "大专"], counts: [1, 0, 1, 0, 0]),
        Case(
            title: "another birth date is another person", known: [["张三", first, "", "联合村支部", ""]],
            row: ["张三", "", "1991-01-01", "联合村支部", ""], counts: [1, 1, 0, 0, 0]),
        Case(
            title: "another branch is another person, with a warning", known: [["张三", first, "", "联合村支部", ""]],
            row: ["张三", "", "1990-01-01", "柳塘村支部", ""], counts: [1, 1, 0, 0, 0],
            message: "另一支部有同姓名、同出生日期的党员，已按新党员导入，请核对。"),
        Case(
            title: "a member without number gets it from the sheet", known: [["张三", "", "1990-01-01", "联合村支部", ""]],
            row: ["张三", first, "", "联合村支部", ""], counts: [1, 0, 1, 0, 0]),
        Case(
            title: "somebody with another number is somebody else", known: [["张三", first, "", "联合村支部", ""]],
            row: ["张三", second, "", "联合村支部", ""], counts: [1, 1, 0, 0, 0]),
        Case(
            title: "a dot in a name is a dot", known: [["阿卜杜·热合曼", "", "", "联合村支部", ""]],
            row: ["阿卜杜•热合曼", "", "", "联合村支部", ""], counts: [1, 0, 0, 1, 0]),
        Case(
            title: "an old number of 15 digits is the new one", known: [["张三", first, "", "联合村支部", ""]],
            row: ["张三", "990101900101001", "", "", ""], counts: [1, 0, 0, 1, 0]),
    ]

    @Test("a row finds its member", arguments: cases)
    func found(example: Case) throws {
        var fixture = ImportFixture()
        try fixture.take([Self.header] + example.known)
        let plan = try fixture.plan([Self.header, example.row])
        #expect(plan.counts == example.counts)
        #expect(plan.messages(row: 2) == [example.message].compactMap { $0 })
        try fixture.apply(plan.changes)
        #expect(try fixture.plan([Self.header, example.row]).changes.isEmpty)
    }

    @Test("two rows of one sheet about one person: the second is refused and names the first")
    func twice() throws {
        var fixture = ImportFixture()
        let rows = [
            Self.header, ["张三", Self.first, "", "联合村支部", ""], ["李四", "", "1980-01-01", "联合村支部", ""],
            ["张三", Self.first, "", "联合村支部", "大专"], ["李四", "", "1980-01-01", "联合村支部", "大专"],
        ]
        for counts in [[4, 2, 0, 0, 2], [4, 0, 0, 2, 2]] {
            let plan = try fixture.plan(rows)
            #expect(plan.counts == counts)
            #expect(plan.messages(row: 4) == ["身份证号与第 2 行相同，一人只能有一行。"])
            #expect(plan.messages(row: 5) == ["与第 3 行是同一人，一人只能有一行。"])
            try fixture.apply(plan.changes)
        }
    }

    @Test("a retired member comes back as a new file, and the sheet says so once")
    func retired() throws {
        var fixture = ImportFixture()
        let rows = [Self.header, ["张三", Self.first, "1990-01-01", "联合村支部", ""]]
        try fixture.take(rows)
        let id = try #require(fixture.member("张三")?.id)
        try fixture.apply([.retired(.member, id)], .edit)
        let plan = try fixture.plan(rows)
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.messages(row: nil).contains { $0.hasPrefix("有 1 名党员与已停用的档案身份证号相同") })
    }

    // MARK: Status

    @Test("standing and lost contact are filled, but never changed")
    func status() throws {
        var fixture = ImportFixture()
        let header = ["姓名", "身份证号", "所在党支部", "党籍状态", "是否为失联党员", "失去联系日期"]
        try fixture.take([
            header, ["张三", Self.first, "联合村支部", "停止", "否", ""], ["李四", Self.second, "联合村支部", "", "", ""],
        ])
        let plan = try fixture.plan([
            header, ["张三", Self.first, "", "正常", "是", "2024-01-01"], ["李四", Self.second, "", "正常", "是", "2024-01-01"],
        ])
        #expect(plan.counts == [2, 0, 1, 1, 0])
        #expect(
            plan.messages(row: 2) == [
                "党籍状态：台账为“停止”，表格为“正常”，没有改动。", "失联党员：台账为“否”，表格为“是”，没有改动。",
            ])
        try fixture.apply(plan.changes)
        #expect(fixture.text(Member.standing, of: "张三") == "停止")
        #expect(fixture.text(Member.lostSince, of: "张三") == "")
        #expect(fixture.text(Member.lostSince, of: "李四") == "2024-01-01")
    }

    // MARK: Stays

    /// Rows that are imported one after the other, and the stays that are there in the end as `out–returned place`.
    static let stays: [(title: String, rows: [[String]], expected: [String])] = [
        ("the same day is the same stay", [["2021-03-01", "上海", ""], ["2021-03-01", "上海", ""]], ["2021-03-01– 上海市"]),
        (
            "the open stay gets its return", [["2021-03-01", "上海", ""], ["", "", "2023-01-01"]],
            ["2021-03-01–2023-01-01 上海市"]
        ),
        (
            "the only open stay is the one that is meant", [["2021-03-01", "上海", ""], ["2021-04-01", "", ""]],
            ["2021-04-01– 上海市"]
        ),
        (
            "a stay after one that is over is a new one",
            [["2021-03-01", "上海", "2022-01-01"], ["2023-04-01", "佛山", ""]],
            ["2021-03-01–2022-01-01 上海市", "2023-04-01– 佛山市"]
        ),
        (
            "a stay that ended before the open one began is another",
            [["2023-04-01", "佛山", ""], ["2021-03-01", "上海", "2022-01-01"]],
            ["2021-03-01–2022-01-01 上海市", "2023-04-01– 佛山市"]
        ),
        (
            "a province does not replace its prefecture", [["2021-03-01", "广东佛山", ""], ["2021-03-01", "广东", ""]],
            ["2021-03-01– 佛山市"]
        ),
        ("a month does not replace its day", [["2021-03-15", "上海", ""], ["2021.03", "", ""]], ["2021-03-15– 上海市"]),
    ]

    @Test("a stay finds its record", arguments: stays.indices)
    func stay(index: Int) throws {
        let example = Self.stays[index]
        var fixture = ImportFixture()
        for row in example.rows {
            try fixture.take([["姓名", "所在党支部", "外出日期", "流入地", "回归日期"], ["张三", "联合村支部"] + row])
        }
        let found = fixture.stays(of: "张三").map { stay in
            func text(_ field: Field) -> String { field.editableText(stay[field], in: fixture.ledger, .chinese) }
            return "\(text(FlowEpisode.out))–\(text(FlowEpisode.returned)) \(text(FlowEpisode.destination))"
        }
        #expect(found.sorted() == example.expected)
    }

    @Test("“not floating” ends no stay, and “floating” begins none while one lasts")
    func floating() throws {
        var fixture = ImportFixture()
        try fixture.take([["姓名", "所在党支部", "外出日期"], ["张三", "联合村支部", "2021-03-01"]])
        for (word, messages) in [("否", ["表格写明不是流动党员，台账中有未结束的流动记录，没有改动。"]), ("是", [])] {
            let plan = try fixture.plan([["姓名", "所在党支部", "是否为流动党员"], ["张三", "联合村支部", word]])
            #expect(plan.counts == [1, 0, 0, 1, 0])
            #expect(plan.messages(row: 2) == messages)
        }
    }

    @Test("a relation that was transferred does not come back by a spreadsheet")
    func transferred() throws {
        var fixture = ImportFixture()
        let header = ["姓名", "所在党支部", "外出日期", "组织关系状态"]
        try fixture.take([header, ["张三", "联合村支部", "2021-03-01", "未转出"]])
        try fixture.take([header, ["张三", "联合村支部", "2021-03-01", "已转出"]])
        #expect(fixture.text(stay: FlowEpisode.transferred, of: "张三") == "是")
        let plan = try fixture.plan([header, ["张三", "联合村支部", "2021-03-01", "未转出"]])
        #expect(plan.counts == [1, 0, 0, 1, 0])
        #expect(plan.messages(row: 2) == ["组织关系已转出：台账为“是”，表格为“否”，没有改动。"])
    }

    @Test("a cadre is named once, and another name replaces the first")
    func cadre() throws {
        var fixture = ImportFixture()
        let header = ["姓名", "所在党支部", "结对联系人"]
        for (cadre, counts) in [("李四", [1, 1, 0, 0, 0]), ("李　四", [1, 0, 0, 1, 0]), ("王五", [1, 0, 1, 0, 0])] {
            let plan = try fixture.plan([header, ["张三", "联合村支部", cadre]])
            #expect(plan.counts == counts)
            try fixture.apply(plan.changes)
        }
        #expect(fixture.content.filter { $0.hasPrefix("pairing") } == ["pairing: member=张三 cadreName=王五"])
    }
}
