import Domain
import Testing

@testable import Documents

@Suite("The national form")
struct NationalFormTests {
    private static let branches = ["联合村党支部", "柳塘村党支部", "驻沪流动党支部"]

    private static func form(_ count: Int) -> NationalForm {
        NationalForm(rows: (0..<count).map { NationalForm.row($0, branch: branches[$0 % 3]) })
    }

    @Test("5,000 rows become members, stays and branches; the counts add up and the changes fit the ledger")
    func large() throws {
        var fixture = ImportFixture()
        let plan = try fixture.plan(Self.form(5_000).workbook)
        #expect(plan.counts == [5_000, 5_000, 0, 0, 0])
        #expect(plan.newOrganisations == Self.branches)
        #expect(plan.changes.prefix(3).allSatisfy { $0.kind == .organisation })
        #expect(plan.unknownColumns.isEmpty)
        #expect(plan.droppedColumns.isEmpty)
        #expect(plan.columns.count == 20)
        try fixture.apply(plan.changes)
        #expect(fixture.ledger.members.keptCount == 5_000)
        #expect(fixture.ledger.episodes.keptCount == 1_667)
        // Said once, not five thousand times.
        #expect(plan.messages(row: nil) == ["有 5000 名党员的出生日期或性别按身份证号补上。"])
    }

    @Test("every column lands in its field; a second import changes nothing; taking it back leaves the former ledger")
    func small() throws {
        var fixture = ImportFixture()
        let form = Self.form(60)
        let empty = fixture.content
        let plan = try fixture.plan(form.workbook)
        let transaction = try fixture.apply(plan.changes)
        let expected: [(Field, String)] = [
            (Member.name, "赵云"), (Member.branch, "联合村党支部"), (Member.citizenNumber, NationalForm.citizenNumber(0)),
            (Member.sex, "女"), (Member.ethnicity, "土家族"), (Member.birth, "1960-01-01"), (Member.education, "大学专科"),
            (Member.category, "正式党员"), (Member.joined, "1984-08-22"), (Member.confirmed, "1985-08-23"),
            (Member.job, "农牧渔民"), (Member.mobile, "12100000000"), (Member.address, "新仓镇联合村党支部 一组"),
            (Member.standing, "正常"), (Member.isLost, "否"),
        ]
        for (field, text) in expected { #expect(fixture.text(field, of: "赵云") == text) }
        #expect(fixture.text(stay: FlowEpisode.sector, of: "赵云") == "私营企业")
        #expect(fixture.stays(of: "钱云").isEmpty)
        // Row 5 says that somebody is away, and not since when.
        #expect(plan.messages(row: 5) == ["没有外出日期，无法判断是否满六个月。"])

        let again = try fixture.plan(form.workbook)
        #expect(again.counts == [60, 0, 0, 60, 0])
        #expect(again.changes.isEmpty)
        #expect(again.remarks.isEmpty)

        let reversal = fixture.ledger.reversal(of: transaction)
        #expect(reversal.stays.isEmpty)
        try fixture.apply(reversal.changes, .undo)
        #expect(fixture.content == empty)
        // What was taken back can be imported again.
        #expect(try fixture.plan(form.workbook).counts == [60, 60, 0, 0, 0])
    }

    @Test(
        "a row that cannot be taken is refused by itself and says why",
        arguments: [
            (3, NationalForm.Cell.number("9.9010119900101E+17"), "身份证号已被表格软件截断，请把该列设为文本后重新录入。"),
            (3, .number("990101199001010000"), "身份证号已被表格软件截断，请把该列设为文本后重新录入。"),
            (3, .text("9.90101E+17"), "身份证号已被表格软件截断，请把该列设为文本后重新录入。"),
            (3, .text("990101********0019"), "身份证号是隐藏过的（含 *），无法导入。请用完整号码，或把这一格留空。"),
            (3, .text("990101199001010018"), "身份证号校验位（最后一位）不符，请逐位核对"),
            (3, .text("99010119900101001"), "身份证号应为 18 位（旧证 15 位），现有 17 位"),
            (3, .text("990101199013010019"), "身份证号第 7 至 14 位不是有效日期"),
            (3, .text(NationalForm.citizenNumber(1)), "身份证号与第 6 行相同，只导入第 6 行。"),
            (1, .text(" 　"), "没有姓名。"),
            (2, .text(""), "没有所在党支部，台账中也没有此人。"),
            (2, .text("990101199001010019"), "这一格不像党组织名称，请检查是否错列。"),
            (10, .day(20_000), "转正日期早于入党日期。"),
        ] as [(Int, NationalForm.Cell, String)])
    func refused(column: Int, cell: NationalForm.Cell, message: String) throws {
        var form = Self.form(3)
        form.rows[2][column] = cell
        var fixture = ImportFixture()
        let plan = try fixture.plan(form.workbook)
        #expect(plan.counts == [3, 2, 0, 0, 1])
        let errors = plan.remarks.filter { $0.severity == .error }
        #expect(errors.map(\.message.chinese) == [message])
        #expect(errors.map(\.row) == [7])
        // A branch that only a refused row names is not made.
        #expect(plan.newOrganisations == Array(Self.branches.prefix(2)))
        try fixture.ledger.check(plan.changes)
    }
}
