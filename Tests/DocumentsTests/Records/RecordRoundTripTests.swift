import Domain
import Testing

@testable import Documents

@Suite("Records of every type go out to a spreadsheet and come back")
struct RecordRoundTripTests {
    @Test(
        "what is exported makes the same ledger anew, record by record, and changes nothing in its own",
        arguments: [(1, .chinese, .xlsx), (4, .english, .csv(.gb18030))] as [(UInt64, Language, ExportFormat)])
    func roundTrip(seed: UInt64, language: Language, format: ExportFormat) throws {
        let source = try RandomRecords(seed: seed, each: 4).fixture.ledger
        let folder = TemporaryFolder()
        var copy = ImportFixture()
        for type in RandomRecords.order where type.kind != .rules {
            let path = folder.file(type.plural + (format == .xlsx ? ".xlsx" : ".csv"))
            // A roster has columns of the stay besides, which are records of another type.
            let columns = ExportColumn.all(of: type).filter { $0.source == .own || $0.source == .number }
            let count = try RecordExport(type, columns: columns, revealReason: "测试", language: language)
                .write(source, to: path, as: format)
            var identities = SplitMix64(seed: seed)
            let again = try RecordImport.plan(path: path, as: type, into: source, identities: &identities)
            #expect(again.changes.isEmpty && again.rejected == 0, "\(type.kind)")
            #expect(again.unchanged == count && again.unknownColumns.isEmpty, "\(type.kind)")
            let plan = try RecordImport.plan(path: path, as: type, into: copy.ledger, identities: &identities)
            #expect(plan.added == count, "\(type.kind)")
            for remark in plan.remarks.filter({ $0.severity == .error }).prefix(3) {
                Issue.record("\(type.kind) \(remark)")
            }
            try copy.apply(plan.changes)
        }
        for (table, other) in zip(source.tables, copy.ledger.tables) {
            var different: [String] = []
            for id in table.ids.map(RecordID.init(rawValue:)) {
                let before = RecordDraft(editing: id, in: source)?.values ?? [:]
                let after = RecordDraft(editing: id, in: copy.ledger)?.values ?? [:]
                for field in table.type.fields where before[field.name] != after[field.name] {
                    different.append(
                        "\(field.name): \(before[field.name].debugDescription) -> \(after[field.name].debugDescription)"
                    )
                }
            }
            #expect(different.prefix(3).isEmpty && table.count == other.count, "\(table.type.kind)")
        }
    }

    @Test("every heading of every type means its own field, in both languages", arguments: Schema.types.indices)
    func headings(index: Int) {
        let type = Schema.types[index]
        let vocabulary = ColumnVocabulary(RecordColumns.known(type), forbidden: .standard)
        for field in type.fields {
            for language in Language.allCases {
                #expect(vocabulary.meaning([field.label.text(language)]) == .known(field.name), "\(field.name)")
            }
        }
        for language in Language.allCases {
            let heading = RecordColumns.number.label.text(language)
            #expect(vocabulary.meaning([heading]) == .known("record id"))
        }
    }

    @Test(
        "the template of every type is understood whole, and its example is passed over", arguments: Language.allCases)
    func templates(language: Language) throws {
        let folder = TemporaryFolder()
        for type in Schema.types where type.kind != .member {
            let path = folder.file("\(type.plural).xlsx")
            try ImportTemplate.write(path, for: type, language: language)
            var identities = SplitMix64(seed: 1)
            let plan = try RecordImport.plan(path: path, as: type, into: Ledger(), identities: &identities)
            #expect(plan.columns.count == type.fields.count && plan.unknownColumns.isEmpty, "\(type.kind)")
            #expect(plan.read == 0 && plan.changes.isEmpty, "\(type.kind)")
        }
    }

    /// A branch with two members of one name, and an activity.
    private static func fixture() throws -> ImportFixture {
        var fixture = ImportFixture()
        try fixture.take([
            ["姓名", "出生日期", "所在党支部"], ["张三", "1990-01-01", "联合村党支部"], ["张三", "1991-01-01", "联合村党支部"],
            ["李四", "1992-01-01", "联合村党支部"],
        ])
        return fixture
    }

    private static func plan(_ rows: [[String]], _ type: RecordType, _ ledger: Ledger) throws -> ImportPlan {
        let lines = rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
        let sheet = try Document.read(bytes: Array(lines.utf8), name: "表.csv").sheet
        var identities = SplitMix64(seed: 9)
        return try RecordImport.plan(sheet, source: "表.csv", as: type, into: ledger, identities: &identities)
    }

    @Test("rows without a number are matched by what tells records apart, and an empty cell changes nothing")
    func naturalKey() throws {
        var fixture = try Self.fixture()
        let header = ["名称", "活动类型", "日期", "主办党组织", "主题", "思想状况", "天气"]
        let first = try Self.plan(
            [
                header, ["五月党日", "主题党日", "2026-05-04", "联合村党支部", "学条例", "好", "晴"],
                ["五月大会", "党员大会", "2026-05-05", "联合村党支部", "", "", ""],
            ],
            Activity.type, fixture.ledger)
        #expect(first.added == 2 && first.rejected == 0)
        #expect(first.droppedColumns == ["思想状况"] && first.unknownColumns == ["天气"])
        try fixture.apply(first.changes)
        let second = try Self.plan(
            [
                header, ["五月党日", "支部主题党日", "2026.5.4", "联合村党支部", "", "", ""],
                ["五月大会", "党员大会", "2026-05-05", "联合村党支部", "换届", "", ""],
            ],
            Activity.type, fixture.ledger)
        #expect([second.unchanged, second.updated, second.added] == [1, 1, 0])
        #expect(second.changes.count == 1)
        let twice = try Self.plan(
            [
                header, ["六月", "党课", "2026-06-04", "联合村党支部", "", "", ""],
                ["六月", "党课", "2026-06-04", "联合村党支部", "", "", ""],
            ],
            Activity.type, fixture.ledger)
        #expect([twice.added, twice.rejected] == [1, 1], "\(twice.remarks)")
    }

    static let refused: [(RecordType, [String], [String], String)] = [
        (Attendance.type, ["活动", "党员", "出勤"], ["五月党日", "李四", "到会"], "请填写其中一项"),
        (Transfer.type, ["党员", "转接方向", "转入党组织", "开出日期"], ["张三", "转出", "某支部", "2026-01-01"], "有 2 条党员叫"),
        (Transfer.type, ["党员", "转接方向", "转入党组织", "开出日期", "回执"], ["李四", "转出", "某支部", "2026-01-10", "2026-01-01"], "早于"),
        (Transfer.type, ["党员", "转接方向", "转入党组织", "开出日期", "记录编号"], ["李四", "转出", "某支部", "2026-01-10", "xyz"], "记录编号不对"),
        (
            Agreement.type, ["名称", "协议类型", "签订日期", "到期日期", "签订党组织"],
            ["甲", "共管协议", "2026-01-10", "2025-01-10", "联合村党支部"], "早于"
        ),
        (Site.type, ["名称", "详细地点"], ["暖流驿站", "某园区"], "请填写"),
    ]

    @Test("a row that cannot be taken says why", arguments: refused.indices)
    func refuses(index: Int) throws {
        let (type, header, row, message) = Self.refused[index]
        let plan = try Self.plan([header, row], type, Self.fixture().ledger)
        #expect(plan.rejected == 1 && plan.changes.isEmpty)
        #expect(
            plan.remarks.contains { $0.severity == .error && $0.message.chinese.contains(message) }, "\(plan.remarks)")
    }

    @Test("two of one name are told apart by the number behind the name, in the export and in the import")
    func numbers() throws {
        var fixture = try Self.fixture()
        let second = try #require(fixture.ledger.records(of: .member, named: "张三").last)
        let plan = try Self.plan(
            [["党员", "评议年度", "评议等次"], ["张三 [\(second)]", "2025", "合格"], ["李四", "2025", "优秀"]], YearlyAssessment.type,
            fixture.ledger)
        #expect(plan.added == 2)
        try fixture.apply(plan.changes)
        let folder = TemporaryFolder()
        try RecordExport(YearlyAssessment.type).write(fixture.ledger, to: folder.file("评议.csv"), as: .csv(.utf8))
        let text = String(decoding: folder.read("评议.csv"), as: UTF8.self)
        #expect(text.contains("张三 [\(second)]") && text.contains("李四,"))
    }

    @Test("a masked number in a sheet never replaces the whole one")
    func masked() throws {
        var fixture = try Self.fixture()
        let first = try Self.plan(
            [["党组织", "对方党组织", "联系电话"], ["联合村党支部", "古灶村支部", "12800000001"]], Liaison.type, fixture.ledger)
        try fixture.apply(first.changes)
        let folder = TemporaryFolder()
        let path = folder.file("联络.csv")
        try RecordExport(Liaison.type).write(fixture.ledger, to: path, as: .csv(.utf8))
        var identities = SplitMix64(seed: 3)
        let plan = try RecordImport.plan(path: path, as: Liaison.type, into: fixture.ledger, identities: &identities)
        #expect(plan.changes.isEmpty && plan.unchanged == 1)
        #expect(plan.remarks.count == 1)
    }
}
