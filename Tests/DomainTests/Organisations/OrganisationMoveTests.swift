import Testing

@testable import Domain

@Suite("What may be moved where")
struct OrganisationMoveTests {
    /// A township with one organisation of each level.
    private struct Township {
        var bench = LedgerBench()
        var ids: [String: RecordID] = [:]

        init() throws {
            try add("县委", "committee")
            try add("镇党委", "committee", under: "县委")
            try add("总支", "general-branch", under: "镇党委")
            try add("甲支部", "branch", under: "镇党委")
            try add("乙支部", "branch", under: "总支")
            try add("一组", "group", under: "甲支部")
            try add("联盟", "alliance")
            try add("驻沪支部", "floating-branch", under: "镇党委")
            try add("停用支部", "branch", under: "镇党委")
            try bench.set(id("驻沪支部"), Organisation.isFloating, .flag(true))
            try bench.commit([.retired(.organisation, id("停用支部"))])
        }

        mutating func add(_ name: String, _ kind: String, under: String? = nil) throws {
            ids[name] = try bench.organisation(name, kind, under: under.flatMap { ids[$0] })
        }

        func id(_ name: String) -> RecordID { ids[name] ?? RecordID(rawValue: 404) }
    }

    /// What is moved, where to (nil is the top), and a word of why not; nil where it may.
    private static let cases: [(String, String?, String?)] = [
        ("甲支部", "总支", nil), ("乙支部", "镇党委", nil), ("一组", "乙支部", nil), ("总支", "县委", nil), ("镇党委", nil, nil),
        ("驻沪支部", "总支", nil), ("联盟", "甲支部", nil), ("甲支部", "联盟", nil), ("一组", "总支", nil), ("甲支部", nil, nil),
        ("县委", "镇党委", "下级"), ("镇党委", "乙支部", "下级"), ("甲支部", "甲支部", "下级"),
        ("甲支部", "镇党委", "已在那里"), ("县委", nil, "最上层"),
        ("甲支部", "乙支部", "不能隶属"), ("总支", "甲支部", "下级|不能隶属"), ("乙支部", "一组", "不能隶属"),
        ("甲支部", "驻沪支部", "流动党组织"), ("停用支部", "总支", "停用"), ("甲支部", "停用支部", "停用"), ("甲支部", "没有", "停用"),
    ]

    @Test("an organisation goes where its type fits, and never below itself", arguments: cases.indices)
    func moves(_ index: Int) throws {
        let (what, target, reason) = OrganisationMoveTests.cases[index]
        let township = try Township()
        let said = township.bench.ledger.obstacle(
            toMoving: township.id(what), under: target.map { township.id($0) })?.chinese
        if let reason {
            #expect(reason.split(separator: "|").contains { said?.contains($0) ?? false }, "\(said ?? "nothing")")
        } else {
            #expect(said == nil)
        }
    }

    @Test("members go into branches and groups only")
    func members() throws {
        let township = try Township()
        for (name, isAllowed) in [
            ("甲支部", true), ("一组", true), ("驻沪支部", true), ("联盟", true), ("总支", false), ("镇党委", false), ("停用支部", false),
        ] {
            let obstacle = township.bench.ledger.obstacle(toPuttingMembersInto: township.id(name))
            #expect((obstacle == nil) == isAllowed, "\(name)")
        }
    }
}
