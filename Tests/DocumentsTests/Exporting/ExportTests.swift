import Domain
import Testing

@testable import Documents

@Suite("Exports")
struct ExportTests {
    private static func fixture() throws -> ImportFixture {
        var fixture = ImportFixture()
        try fixture.take([
            ["姓名", "身份证号", "所在党支部", "手机号", "家庭住址", "外出日期", "流入地", "流动党支部", "党费标准", "党费交至", "备注", "结对联系人"],
            [
                "张三", "990101199001010019", "联合村党支部", "12012345678", "新仓县联合村一组", "2021-03-05", "广东佛山", "驻粤流动党支部",
                "12.5",
                "2026-10", "=1+1,\"引号\"\n第二行", "李四",
            ],
            ["李四", "", "柳塘村党支部", "", "", "", "", "", "", "", "", ""],
        ])
        return fixture
    }

    private static func columns(_ ids: [String]) -> [ExportColumn] {
        ids.compactMap { id in ExportColumn.all(of: Member.type).first { $0.id == id } }
    }

    private func table(_ export: RecordExport, _ ledger: Ledger, _ format: ExportFormat) throws -> [[String]] {
        let folder = TemporaryFolder()
        let path = folder.file("导出")
        try export.write(ledger, to: path, as: format)
        let sheet = try Document.read(path: path).sheet
        return (0..<sheet.rowCount).map { row in (0..<sheet.columnCount).map { sheet.text(row: row, column: $0) } }
    }

    private static let some = [
        "name", "citizenNumber", "mobile", "address", "branch", "stay.destination", "pairing.cadreName",
    ]
    private static let header = ["姓名", "身份证号", "手机号", "家庭住址", "所在党支部", "流向地", "联系干部姓名"]

    @Test(
        "sensitive values are masked; a reason reveals them; a blank one does not", arguments: [nil, " 　", "核对"],
        [ExportFormat.xlsx, .csv(.utf8WithMark)])
    func masked(reason: String?, format: ExportFormat) throws {
        let fixture = try Self.fixture()
        let export = RecordExport(Member.type, columns: Self.columns(Self.some), revealReason: reason)
        let rows = try table(export, fixture.ledger, format)
        #expect(rows[0] == Self.header)
        #expect(
            rows[1]
                == (reason == "核对"
                    ? ["张三", "990101199001010019", "12012345678", "新仓县联合村一组", "联合村党支部", "广东省佛山市", "李四"]
                    : ["张三", "990101********0019", "120****5678", "新仓县****", "联合村党支部", "广东省佛山市", "李四"]))
        #expect(export.isRevealed == (reason == "核对"))
    }

    @Test(
        "rows and columns are those that were chosen, in that order; without a choice all, and of the stay what is filled"
    )
    func chosen() throws {
        let fixture = try Self.fixture()
        let some = RecordExport(Member.type, rows: [1, 0], columns: Self.columns(["branch", "name"]))
        #expect(
            try table(some, fixture.ledger, .csv(.utf8)) == [["所在党支部", "姓名"], ["柳塘村党支部", "李四"], ["联合村党支部", "张三"]])
        let all = try table(RecordExport(Member.type), fixture.ledger, .csv(.utf8))
        #expect(all[0] == Member.type.fields.map(\.label.chinese) + ["方向", "外出日期", "流向地", "参加支部", "联系干部姓名", "记录编号"])
        let home = try table(RecordExport(Member.type, rows: [1]), fixture.ledger, .csv(.utf8))
        #expect(home[0] == Member.type.fields.map(\.label.chinese) + ["记录编号"])
    }

    @Test(
        "a banner stands above the header, and the file can still be imported",
        arguments: [ExportFormat.xlsx, .csv(.utf8), .csv(.gb18030)])
    func banner(format: ExportFormat) throws {
        var fixture = try Self.fixture()
        var export = RecordExport(Member.type, revealReason: "核对")
        export.banner = ExportBanner(unit: "新仓镇党委", purpose: "核对", author: "王五", time: "2026-11-21 09:14")
        let folder = TemporaryFolder()
        let path = folder.file("名册")
        #expect(try export.write(fixture.ledger, to: path, as: format) == 2)
        let document = try Document.read(path: path)
        #expect(document.sheet.text(row: 0, column: 0) == "新仓镇党委 党员")
        #expect(document.sheet.text(row: 1, column: 0) == "用途：核对  操作人：王五  时间：2026-11-21 09:14  条数：2")
        #expect(try fixture.plan(document, source: "名册").counts == [2, 0, 0, 2, 0])
    }

    @Test("dates, months and money keep their kinds in a workbook")
    func kinds() throws {
        let fixture = try Self.fixture()
        let folder = TemporaryFolder()
        let path = folder.file("名册.xlsx")
        let columns = Self.columns(["birth", "duesMonthly", "duesPaidUntil", "stay.out", "note"])
        try RecordExport(Member.type, rows: [0], columns: columns).write(fixture.ledger, to: path, as: .xlsx)
        let sheet = try Document.read(path: path).sheet
        #expect(sheet.cell(row: 1, column: 0) == .date(SheetDate(year: 1990, month: 1, day: 1)))
        #expect(sheet.cell(row: 1, column: 1) == SheetNumber(digits: "12.5").map(SheetCell.number))
        #expect(sheet.cell(row: 1, column: 2) == .date(SheetDate(year: 2026, month: 10, day: 1, showsDay: false)))
        #expect(sheet.cell(row: 1, column: 3) == .date(SheetDate(year: 2021, month: 3, day: 5)))
        #expect(sheet.cell(row: 1, column: 4) == .text("=1+1,\"引号\"\n第二行"))
    }

    @Test("JSON is an array of objects by the names of the fields, without empty ones")
    func json() throws {
        let fixture = try Self.fixture()
        let folder = TemporaryFolder()
        let path = folder.file("名册.json")
        let columns = Self.columns(["name", "citizenNumber", "birth", "duesMonthly", "stay.destination", "note"])
        let export = RecordExport(Member.type, columns: columns, banner: ExportBanner(unit: "新仓镇"))
        try export.write(fixture.ledger, to: path, as: ExportFormat(path: path))
        let expected = """
            [
            {"name":"张三","citizenNumber":"990101********0019","birth":"1990-01-01","duesMonthly":12.5,\
            "stay.destination":"广东省佛山市","note":"=1+1,\\"引号\\"\\n第二行"},
            {"name":"李四"}
            ]

            """
        #expect(String(decoding: folder.read("名册.json"), as: UTF8.self) == expected)
        #expect(folder.mode("名册.json") == 0o600)
    }

    @Test("every record type can be exported; retired records are left out")
    func types() throws {
        var fixture = try Self.fixture()
        let id = try #require(fixture.member("李四")?.id)
        try fixture.apply([.retired(.member, id)], .edit)
        for type in Schema.types {
            let rows = try table(RecordExport(type, language: .english), fixture.ledger, .csv(.utf8))
            #expect(rows.count == fixture.ledger.table(type).keptCount + 1)
            #expect(Array(rows[0].prefix(type.fields.count)) == type.fields.map(\.label.english))
        }
    }

    @Test("organisations of one name are told apart by the one above them")
    func twins() throws {
        var fixture = ImportFixture()
        try fixture.take([["姓名", "分党委", "党支部"], ["张三", "机电学院党委", "第一支部"], ["李四", "外语学院党委", "第一支部"]])
        let rows = try table(
            RecordExport(Member.type, columns: Self.columns(["branch"])), fixture.ledger, .csv(.utf8))
        #expect(rows == [["所在党支部"], ["机电学院党委/第一支部"], ["外语学院党委/第一支部"]])
        #expect(try fixture.plan([["姓名"] + rows[0], ["张三"] + rows[1], ["李四"] + rows[2]]).counts == [2, 0, 0, 2, 0])
    }

    @Test("every heading of an export is understood by the import as the same column", arguments: Language.allCases)
    func headings(language: Language) {
        let vocabulary = ColumnVocabulary(ImportColumn.known, forbidden: .standard)
        for column in ExportColumn.all(of: Member.type) {
            let id =
                switch column.source {
                case .own: "member.\(column.id)"
                case .number: "computed.number"
                case .stay, .pairing: column.id
                }
            #expect(vocabulary.meaning([column.field.label.text(language)]) == .known(id), "\(column.id)")
        }
    }

    @Test("every place that an export writes is read as the same place", arguments: Language.allCases)
    func places(language: Language) {
        for division in Division.choices {
            let text = division.fullLabel.text(language)
            let match = Division.match(text)
            #expect(match?.division == division && match?.rest == "", "\(text)")
        }
    }

    @Test("cancelling an export leaves no file")
    func cancelled() throws {
        let fixture = try Self.fixture()
        let folder = TemporaryFolder()
        for format in [ExportFormat.xlsx, .csv(.utf8), .json] {
            #expect(throws: DocumentError.cancelled) {
                try RecordExport(Member.type).write(fixture.ledger, to: folder.file("名册"), as: format) { _ in false }
            }
        }
        #expect(folder.names().isEmpty)
    }

    // MARK: The template

    @Test(
        "the template is understood whole, and its example is passed over", arguments: ["模板.xlsx", "模板.csv"],
        Language.allCases)
    func template(name: String, language: Language) throws {
        let folder = TemporaryFolder()
        try ImportTemplate.write(folder.file(name), language: language)
        let document = try Document.read(path: folder.file(name), choice: ImportPlanner.sheetChoice)
        var fixture = ImportFixture()
        let plan = try fixture.plan(document, source: name)
        #expect(plan.counts == [0, 0, 0, 0, 0])
        #expect(plan.unknownColumns.isEmpty && plan.droppedColumns.isEmpty)
        #expect(plan.columns.count == Member.type.fields.count + 10)
        #expect(plan.remarks.isEmpty)
    }
}
