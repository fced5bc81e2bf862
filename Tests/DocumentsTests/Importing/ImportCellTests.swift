import Domain
import Testing

@testable import Documents

@Suite("Cells on their way into the ledger")
struct ImportCellTests {
    /// A cell under a heading, what the ledger has then, and what is said about the row.
    struct Case: CustomTestStringConvertible, Sendable {
        let heading: String
        let cell: String
        let field: Field
        let expected: String
        var messages: [String] = []

        init(_ heading: String, _ cell: String, _ field: Field, _ expected: String, _ messages: String...) {
            self.heading = heading
            self.cell = cell
            self.field = field
            self.expected = expected
            self.messages = messages
        }

        var testDescription: String { "\(heading): \(cell)" }
    }

    private static let outdated = "没有外出日期，无法判断是否满六个月。"

    static let members = [
        // Dates as people write them.
        Case("入党时间", "2018-07-01", Member.joined, "2018-07-01"),
        Case("入党时间", "２０１８．７．１", Member.joined, "2018-07-01"),
        Case("入党时间", "2018年7月1日", Member.joined, "2018-07-01"),
        Case("入党时间", "20180701", Member.joined, "2018-07-01"),
        Case("入党时间", "43282", Member.joined, "2018-07-01"),
        Case("入党时间", "2018.07", Member.joined, "2018-07-01", "只写到月份，按当月 1 日记录。"),
        Case("入党时间", "2018年7月", Member.joined, "2018-07-01", "只写到月份，按当月 1 日记录。"),
        Case("入党时间", "2018", Member.joined, "", "缺少月份，应如 2026-03；没有导入。"),
        Case("入党时间", "18.7.1", Member.joined, "", "年份应为四位数字，应如 2026；没有导入。"),
        Case("入党时间", "2018-02-30", Member.joined, "", "2018年2月的日应为 1 至 28；没有导入。"),
        Case("入党时间", "/", Member.joined, ""),
        Case("入党时间", "2031-01-01", Member.joined, "2031-01-01", "日期在今天之后，请核对。"),
        Case("党费交至", "2024.12", Member.duesPaidUntil, "2024-12"),
        Case("党费交至", "202412", Member.duesPaidUntil, "2024-12"),
        Case("党费交至", "2024年12月31日", Member.duesPaidUntil, "2024-12"),
        Case("党费交至", "年底", Member.duesPaidUntil, "", "不是日期，应如 2026-03-05 或 2026年3月5日；没有导入。"),
        // Words of code lists.
        Case("民族", "土家", Member.ethnicity, "土家族"),
        Case("民族", "1", Member.ethnicity, "汉族"),
        Case("学历", "大 专", Member.education, "大学专科"),
        Case("学历", "秀才", Member.education, "", "学历没有“秀才”这一项，没有导入。"),
        Case("学历", "990101199001010019", Member.education, "", "学历没有这一项，没有导入。"),
        Case("性别", "—", Member.sex, ""),
        Case("人员类别", "预备", Member.category, "预备党员"),
        Case("党籍状态", "正常党籍", Member.standing, "正常"),
        Case("是否失联", "√", Member.isLost, "是", "请填写失联日期。"),
        Case("是否失联", "也许", Member.isLost, "", "失联党员没有“也许”这一项，没有导入。"),
        // Numbers that are text.
        Case("手机号", "１２０ １２３４ ５６７８", Member.mobile, "12012345678"),
        Case("手机号", "12012345678/12087654321", Member.mobile, "12012345678/12087654321"),
        Case("手机号", "12012345678 12087654321", Member.mobile, "12012345678/12087654321"),
        Case("手机号", "1.2012345678E+10", Member.mobile, "12012345678"),
        Case("手机号", "120****5678", Member.mobile, "", "手机号是隐藏过的（含 *），没有导入。"),
        Case("手机号", "1201234567", Member.mobile, "1201234567", "手机号应为 11 位，现有 10 位"),
        Case("身份证号", "'990101199001010019", Member.citizenNumber, "990101199001010019"),
        Case("身份证号", "99010119720630306x", Member.citizenNumber, "99010119720630306X"),
        Case("身份证号", "无", Member.citizenNumber, ""),
        Case("名册编号", "007", Member.rosterNumber, "007"),
        Case("党费标准", "12.5元", Member.duesMonthly, "12.50"),
        Case("党费标准", "半斤", Member.duesMonthly, "", "党费标准(元/月)没有“半斤”这一项，没有导入。"),
        // Texts.
        Case("家庭住址", " 新仓镇\n联合村　一组 ", Member.address, "新仓镇 联合村 一组"),
        Case("家庭住址", "新仓镇联合县****", Member.address, "", "家庭住址是隐藏过的（含 *），没有导入。"),
        Case("备注", "第一行\n 第二行 ", Member.note, "第一行\n第二行"),
        Case("备注", "#N/A", Member.note, "#N/A"),
    ]

    @Test("a cell of a member", arguments: members)
    func member(example: Case) throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([["姓名", "所在党支部", example.heading], ["张三", "联合村支部", example.cell]])
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.messages(row: 2) == example.messages)
        try fixture.apply(plan.changes)
        #expect(fixture.text(example.field, of: "张三") == example.expected)
    }

    static let stays = [
        Case("流入地", "上海市闵行区莘庄镇", FlowEpisode.destination, "上海市", outdated),
        Case("流入地", "上海市闵行区莘庄镇", FlowEpisode.place, "闵行区莘庄镇", outdated),
        Case("流入地", "广东佛山", FlowEpisode.destination, "佛山市", outdated),
        Case("流入地", "440600", FlowEpisode.destination, "佛山市", outdated),
        Case("流入地", "某某工地", FlowEpisode.destination, "", "没有认出省市“某某工地”，整个文字记入“详细地点”。", outdated),
        Case("流入地", "某某工地", FlowEpisode.place, "某某工地", "没有认出省市“某某工地”，整个文字记入“详细地点”。", outdated),
        Case("外出日期", "2021-03-05", FlowEpisode.direction, "流出"),
        Case("组织关系状态", "已转出", FlowEpisode.transferred, "0 条"),
        Case("是否为流动党员", "是", FlowEpisode.direction, "流出", outdated),
        Case("是否为流动党员", "否", FlowEpisode.direction, "0 条"),
        Case("流动党支部", "驻沪流动党支部", FlowEpisode.destinationBranch, "驻沪流动党支部", outdated),
    ]

    @Test("a cell of a stay", arguments: stays)
    func stay(example: Case) throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([["姓名", "所在党支部", example.heading], ["张三", "联合村支部", example.cell]])
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.messages(row: 2) == example.messages)
        try fixture.apply(plan.changes)
        #expect(fixture.text(stay: example.field, of: "张三") == example.expected)
    }

    /// Cells that a spreadsheet stored as numbers.
    static let typed: [(heading: String, xml: String, field: Field, expected: String, messages: [String])] = [
        ("入党时间", "<v>43282</v>", Member.joined, "2018-07-01", []),
        ("入党时间", "<v>43282.5</v>", Member.joined, "2018-07-01", []),
        ("入党时间", "<v>20180701</v>", Member.joined, "2018-07-01", []),
        ("入党时间", "<v>2018.07</v>", Member.joined, "2018-07-01", ["只写到月份，按当月 1 日记录。"]),
        (
            "入党时间", "<v>2018.1</v>", Member.joined, "",
            ["“2018.1”可能是 1 月，也可能是 10 月，没有导入。请写成文本，如 2018-10。"]
        ),
        ("党费交至", "<v>45627</v>", Member.duesPaidUntil, "2024-12", []),
        ("手机号", "<v>12012345678</v>", Member.mobile, "12012345678", []),
        ("手机号", "<v>1.2012345678E10</v>", Member.mobile, "12012345678", []),
        ("身份证号", "<v>990101800101001</v>", Member.citizenNumber, "990101198001010014", []),
        ("党费标准", "<v>0.1</v>", Member.duesMonthly, "0.10", []),
        ("名册编号", "<v>7</v>", Member.rosterNumber, "7", []),
        ("民族", "<v>15</v>", Member.ethnicity, "土家族", []),
        ("备注", "<f>X()</f>", Member.note, "", ["公式出错的单元格，没有导入。"]),
    ]

    @Test("a cell that is stored as a number", arguments: typed.indices)
    func number(index: Int) throws {
        let example = Self.typed[index]
        var xml = WorkbookFixture.rows([["姓名", "所在党支部", example.heading]])
        xml += "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>张三</v></c><c r=\"B2\" t=\"str\"><v>联合村支部</v></c>"
        xml += "<c r=\"C2\">\(example.xml)</c></row>"
        var fixture = ImportFixture()
        let plan = try fixture.plan(WorkbookFixture(rows: xml))
        #expect(plan.counts == [1, 1, 0, 0, 0])
        #expect(plan.messages(row: 2) == example.messages)
        try fixture.apply(plan.changes)
        #expect(fixture.text(example.field, of: "张三") == example.expected)
    }

    @Test("birth date, sex and age that do not fit the ID number are warnings")
    func fits() throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan([
            ["姓名", "所在党支部", "身份证号", "性别", "出生年月", "入党时间"],
            ["张三", "联合村支部", "990101199001010019", "女", "1991-01-01", "2005-07-01"],
            ["李四", "联合村支部", "990101198502280020", "", "1985.02", ""],
        ])
        #expect(plan.counts == [2, 2, 0, 0, 0])
        #expect(plan.messages(row: 2) == ["出生日期与身份证号不一致。", "性别与身份证号不一致。", "入党时不满 18 周岁，请核对。"])
        #expect(plan.messages(row: 3).isEmpty)
        try fixture.apply(plan.changes)
        #expect(fixture.text(Member.birth, of: "李四") == "1985-02-28")
    }
}
