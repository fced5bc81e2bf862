import Domain
import Testing

@testable import Documents

@Suite("Organisations that a sheet names")
struct OrganisationFindingTests {
    /// A town with a committee, two branches under it, and two colleges that both have a First Branch.
    private static func town() throws -> ImportFixture {
        var fixture = ImportFixture()
        var identities = SplitMix64(seed: 9)
        var ids: [String: RecordID] = [:]
        func add(_ name: String, _ short: String, _ kind: String, _ parent: String?) throws {
            var draft = RecordDraft(new: .organisation, id: RecordID.random(using: &identities))
            draft[Organisation.name] = .text(name)
            if !short.isEmpty { draft[Organisation.shortName] = .text(short) }
            draft[Organisation.kind] = .code(kind)
            if let parent { draft[Organisation.parent] = ids[parent].map { .reference($0) } }
            ids[name] = draft.id
            try fixture.apply(draft.changes(in: fixture.ledger), .edit)
        }
        try add("中共新仓镇委员会", "新仓镇党委", "committee", nil)
        try add("联合村党支部", "联合支部", "branch", "中共新仓镇委员会")
        try add("柳塘村党支部", "", "branch", "中共新仓镇委员会")
        try add("机电学院党总支", "", "general-branch", "中共新仓镇委员会")
        try add("机电第一党支部", "第一支部", "branch", "机电学院党总支")
        try add("外语学院党总支", "", "general-branch", "中共新仓镇委员会")
        try add("外语第一党支部", "第一支部", "branch", "外语学院党总支")
        return fixture
    }

    /// The cell, and the superior beside it; which organisation it is, or the message.
    static let names: [(branch: String, superior: String, expected: String)] = [
        ("联合村党支部", "", "联合支部"), ("联合村支部", "", "联合支部"), ("联合支部", "", "联合支部"), ("中共联合村支部委员会", "", "联合支部"),
        ("联合村 党支部", "", "联合支部"), ("新仓镇党委/联合村支部", "", "联合支部"), ("中共新仓镇委员会联合村支部委员会", "", "联合支部"),
        ("新仓镇联合村党支部", "", "联合支部"), ("柳塘村支部", "新仓镇党委", "柳塘村党支部"), ("机电学院党总支", "", "机电学院党总支"),
        ("第一支部", "机电学院总支", "第一支部"), ("外语学院总支/第一支部", "", "第一支部"), ("第一党支部", "外语学院党总支", "第一支部"),
        ("第一支部", "", "有 2 个党组织叫“第一支部”，请写明上级党组织。"), ("石坝村党支部", "", "台账中没有党组织“石坝村党支部”，按要求不新建。"),
        ("第一支部", "体育学院党总支", "台账中没有党组织“第一支部”，按要求不新建。"),
    ]

    @Test(
        "an organisation is found by its names, with 党 or without, alone or behind those above it",
        arguments: names.indices)
    func found(index: Int) throws {
        let example = Self.names[index]
        var fixture = try Self.town()
        let plan = try fixture.plan(
            [["姓名", "所在党支部", "上级党组织"], ["张三", example.branch, example.superior]],
            options: ImportOptions(createsOrganisations: false))
        #expect(plan.newOrganisations.isEmpty)
        try fixture.apply(plan.changes)
        let answer = plan.added == 1 ? fixture.text(Member.branch, of: "张三") : plan.messages(row: 2).joined()
        #expect(answer == example.expected)
    }

    /// A name; the type that is guessed, whether it counts as floating, and what it stands under.
    static let planned: [(name: String, superior: String, heading: String, expected: [String])] = [
        ("石坝村党支部", "", "所在党支部", ["党支部", "", "新仓镇党委"]),
        ("石坝联合党支部", "", "所在党支部", ["联合党支部", "", "新仓镇党委"]),
        ("石坝", "", "所在党支部", ["党支部", "", "新仓镇党委"]),
        ("石坝第一支部", "体育学院党总支", "所在党支部", ["党支部", "", "体育学院党总支"]),
        ("体育学院党总支/石坝支部", "", "所在党支部", ["党支部", "", "体育学院党总支"]),
        ("石坝支部", "机电学院党总支", "所在党支部", ["党支部", "", "机电学院党总支"]),
        ("驻沪流动党支部", "", "所在党支部", ["流动党支部", "是", "新仓镇党委"]),
        ("驻沪", "", "流动党支部", ["流动党支部", "是", "新仓镇党委"]),
        ("上海新仓商会党支部", "", "流动党支部", ["商会党支部", "是", "新仓镇党委"]),
    ]

    @Test(
        "an organisation that is not there is planned with a type, a place in the tree, and 流动 where it is",
        arguments: planned.indices)
    func proposal(index: Int) throws {
        let example = Self.planned[index]
        var fixture = try Self.town()
        let plan = try fixture.plan(
            example.heading == "所在党支部"
                ? [["姓名", "所在党支部", "上级党组织"], ["张三", example.name, example.superior]]
                : [["姓名", "所在党支部", example.heading], ["张三", "联合村支部", example.name]])
        #expect(plan.counts == [1, 1, 0, 0, 0])
        let name = OrganisationName.path(example.name).last ?? ""
        #expect(plan.newOrganisations.last == name)
        try fixture.apply(plan.changes)
        let id = try #require(fixture.ledger.records(of: .organisation, named: name).first)
        let draft = try #require(RecordDraft(editing: id, in: fixture.ledger))
        let texts = [Organisation.kind, Organisation.isFloating, Organisation.parent].map {
            $0.editableText(draft[$0], in: fixture.ledger, .chinese)
        }
        #expect(texts == example.expected)
    }

    @Test("every college of one sheet gets its own First Branch")
    func colleges() throws {
        var fixture = ImportFixture()
        let rows = [
            ["姓名", "分党委名称", "党支部名称"], ["张三", "机电学院党委", "第一党支部"], ["李四", "外语学院党委", "第一党支部"],
            ["王五", "机电学院党委", "第一支部"],
        ]
        let plan = try fixture.plan(rows)
        #expect(plan.newOrganisations == ["机电学院党委", "第一党支部", "外语学院党委", "第一党支部"])
        try fixture.apply(plan.changes)
        #expect(fixture.member("张三")?[Member.branch] == fixture.member("王五")?[Member.branch])
        #expect(fixture.member("张三")?[Member.branch] != fixture.member("李四")?[Member.branch])
        #expect(try fixture.plan(rows).counts == [3, 0, 0, 3, 0])
    }

    @Test("a floating branch that may not be made is kept as text")
    func text() throws {
        var fixture = try Self.town()
        let plan = try fixture.plan(
            [["姓名", "所在党支部", "流动党支部"], ["张三", "联合村支部", "驻沪流动党支部"]],
            options: ImportOptions(createsOrganisations: false))
        #expect(plan.counts == [1, 1, 0, 0, 0])
        try fixture.apply(plan.changes)
        #expect(fixture.text(stay: FlowEpisode.destinationOrganisation, of: "张三") == "驻沪流动党支部")
    }

    /// A title or a name of a file, and the branch of the sheet.
    static let titles: [(title: String, source: String, expected: String?)] = [
        ("联合村党支部流出党员名册", "a.csv", "联合支部"), ("2026年新仓镇联合村党支部党员名册", "a.csv", "联合支部"),
        ("填报单位：柳塘村支部", "a.csv", "柳塘村党支部"), ("党员名册", "柳塘村党支部.csv", "柳塘村党支部"),
        ("2026年石坝村党支部党员名册", "a.csv", "石坝村党支部"), ("党员名册", "a.csv", nil), ("各党支部党员名册", "a.csv", nil),
        ("联合村党支部、柳塘村党支部党员名册", "a.csv", nil),
    ]

    @Test(
        "a sheet without a column of branches takes the one its title names, else it is refused as a whole",
        arguments: titles.indices)
    func title(index: Int) throws {
        let example = Self.titles[index]
        var fixture = try Self.town()
        let rows = [[example.title], ["姓名", "性别", "民族"], ["张三", "男", "汉"], ["李四", "男", "汉"]]
        guard let expected = example.expected else {
            #expect(throws: DocumentError.noBranches(sheet: "a")) { try fixture.plan(rows, source: example.source) }
            return
        }
        let plan = try fixture.plan(rows, source: example.source)
        #expect(plan.counts == [2, 2, 0, 0, 0])
        try fixture.apply(plan.changes)
        #expect(fixture.text(Member.branch, of: "李四") == expected)
    }

    @Test("a sheet without branches still updates the members it finds, and moves nobody")
    func update() throws {
        var fixture = try Self.town()
        try fixture.take([["姓名", "身份证号", "所在党支部"], ["张三", "990101199001010019", "柳塘村支部"]])
        let plan = try fixture.plan([
            ["联合村党支部党员名册"], ["姓名", "身份证号", "学历"], ["张三", "990101199001010019", "大专"],
        ])
        #expect(plan.counts == [1, 0, 1, 0, 0])
        try fixture.apply(plan.changes)
        #expect(fixture.text(Member.branch, of: "张三") == "柳塘村党支部")
    }

    @Test("the branch can be chosen for the whole sheet")
    func chosen() throws {
        var fixture = try Self.town()
        let id = try #require(fixture.ledger.records(of: .organisation, named: "柳塘村党支部").first)
        let plan = try fixture.plan(
            [["姓名", "性别"], ["张三", "男"]], options: ImportOptions(branch: id))
        try fixture.apply(plan.changes)
        #expect(fixture.text(Member.branch, of: "张三") == "柳塘村党支部")
    }
}
