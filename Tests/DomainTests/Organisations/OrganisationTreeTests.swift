import Testing

@testable import Domain

@Suite("The tree of organisations")
struct OrganisationTreeTests {
    private static func names(_ rows: [Int], _ ledger: Ledger) -> [String] {
        rows.map { Organisation.title($0, ledger.organisations) }
    }

    @Test("committees stand before general branches before branches, and equals by pinyin")
    func order() throws {
        var bench = LedgerBench()
        let top = try bench.organisation("镇党委", "committee")
        for (name, kind) in [
            ("周村支部", "branch"), ("安村支部", "branch"), ("曾村支部", "branch"), ("驻沪支部", "floating-branch"),
            ("片区总支", "general-branch"), ("两新工委", "emerging-working-committee"),
        ] { try bench.organisation(name, kind, under: top) }
        try bench.organisation("县直党委", "committee")
        let tree = bench.ledger.organisationTree
        #expect(Self.names(tree.roots, bench.ledger) == ["县直党委", "镇党委"])
        #expect(
            Self.names(tree.children[0], bench.ledger)
                == ["两新工委", "片区总支", "安村支部", "曾村支部", "周村支部", "驻沪支部"])
        #expect(tree.path(of: 1, in: bench.ledger) == ["镇党委", "周村支部"])
        #expect(tree.subtree(of: 0).sorted() == Array(0...6))
        #expect(tree.subtree(of: 3) == [3])
    }

    @Test("below a retired superior the next ones are roots, and come back with it")
    func retired() throws {
        var bench = LedgerBench()
        let top = try bench.organisation("镇党委", "committee")
        let middle = try bench.organisation("片区总支", "general-branch", under: top)
        try bench.organisation("甲支部", under: middle)
        try bench.commit([.retired(.organisation, middle)])
        var tree = bench.ledger.organisationTree
        #expect(Self.names(tree.roots, bench.ledger) == ["镇党委", "甲支部"])
        #expect(tree.children[0].isEmpty && tree.children[1].isEmpty)
        #expect(tree.parents == [-1, -1, -1])
        try bench.commit([.restored(.organisation, middle)])
        tree = bench.ledger.organisationTree
        #expect(tree.parents == [-1, 0, 1])
    }

    /// For each organisation the one above it (its index), and what the tree makes of it. An import may write circles.
    private static let rings: [([Int?], [Int])] = [
        ([0], [-1]),
        ([1, 0], [-1, 0]),
        ([1, 2, 0], [-1, 2, 0]),
        // The first hangs below a circle of the others and must stay there.
        ([1, 2, 1], [1, -1, 1]),
        ([3, 0, 3, 2], [3, 0, -1, 2]),
        ([nil, 2, 1, 1, 0], [-1, -1, 1, 1, 0]),
    ]

    @Test("a circle is cut at its first organisation, and everything stays in the tree once", arguments: rings.indices)
    func circles(_ index: Int) throws {
        let (above, expected) = OrganisationTreeTests.rings[index]
        var bench = LedgerBench()
        let ids = (0..<above.count).map { RecordID(rawValue: UInt64($0 + 1)) }
        try bench.commit(ids.map { .added(.organisation, $0, [FieldValue("kind", .code("branch"))]) })
        var changes: [Change] = []
        for (id, parent) in zip(ids, above) {
            if let parent {
                changes.append(.set(.organisation, id, "parent", old: nil, new: .reference(ids[parent])))
            }
        }
        try bench.commit(changes)
        let tree = bench.ledger.organisationTree
        #expect(tree.parents == expected)
        #expect(tree.roots.flatMap(tree.subtree).sorted() == Array(ids.indices))
        let heads = Headcounts(bench.ledger, tree: tree)
        #expect(heads.total.allSatisfy { $0 == 0 })
    }

    @Test("who stands above whom")
    func ancestors() throws {
        var bench = LedgerBench()
        let top = try bench.organisation("镇党委", "committee")
        let branch = try bench.organisation("甲支部", under: top)
        let stranger = RecordID(rawValue: 404)
        let tree = bench.ledger.organisationTree
        #expect(tree.isAncestor(top, of: branch, in: bench.ledger))
        #expect(tree.isAncestor(branch, of: branch, in: bench.ledger))
        #expect(!tree.isAncestor(branch, of: top, in: bench.ledger))
        #expect(!tree.isAncestor(top, of: stranger, in: bench.ledger))
        #expect(tree.isAncestor(stranger, of: stranger, in: bench.ledger))
    }

    /// Names in the order in which they must stand.
    private static let numbered: [[String]] = [
        ["第1村党支部", "第2村党支部", "第10村党支部"],
        ["第一党支部", "第二党支部", "第三党支部", "第九党支部", "第十党支部", "第十二党支部", "第二十党支部", "第一百零五党支部"],
        ["一组", "两组", "三组", "九组", "十组", "十一组", "廿组", "廿三组", "卅组"],
        ["机关第一支部", "机关第2支部", "机关第三支部", "机关第１０支部", "机关第十一支部"],
        ["网格一", "网格二", "网格十"],
        ["二〇〇九期", "二〇二四期"],
        ["曹杨二村", "曹杨三村", "曹杨十二村"],
        // Numerals in names are no numbers: these stand by pinyin.
        ["八一村", "百花村", "三星村", "四季村", "五四村", "一品村"],
        ["第二联合支部", "第十联合支部", "甲支部"],
    ]

    @Test("names that differ by a number stand in its order, be it written 2, ２, 二, 两 or 廿", arguments: numbered)
    func numbers(names: [String]) throws {
        var bench = LedgerBench()
        for name in names.reversed() { try bench.organisation(name) }
        let tree = bench.ledger.organisationTree
        #expect(tree.roots.map { bench.ledger.organisations.text(Organisation.name, $0) } == names)
    }

    @Test(
        "what is no number stays as it is",
        arguments: ["百村", "十百村", "三星", "千", "", "联合村", "第百支部", "一二三四五六七八九一二组"])
    func notNumbers(name: String) { #expect(NumberedName.aligned(name) == name) }
}
