import Testing

@testable import Domain

@Suite("Applying transactions")
struct ApplyTests {
    private static let nobody = RecordID(rawValue: 404)

    @Test("a transaction that does not fit changes nothing, whatever of it came before")
    func atomic() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let member = try bench.member("张三", in: branch)
        let before = LedgerContent(bench.ledger)
        let matches = bench.ledger.search.matches(SearchQuery("李四"))
        #expect(throws: Conflict.missing(ApplyTests.nobody)) {
            try bench.commit([
                .set(.member, member, "name", old: .text("张三"), new: .text("李四")),
                .added(.member, RecordID(rawValue: 5), [FieldValue("name", .text("李四"))]),
                .retired(.organisation, branch),
                .retired(.member, ApplyTests.nobody),
            ])
        }
        #expect(LedgerContent(bench.ledger) == before)
        #expect(bench.ledger.search.matches(SearchQuery("李四")) == matches)
        #expect(bench.ledger.facts.lastContact.count == 1)
    }

    /// What is in the ledger of ``conflicts(_:)``: an organisation 1, members 2 (kept) and 3 (retired).
    private static let refused: [(String, [Change], Conflict)] = [
        ("a type of a later version", [.added("hologram", nobody, [])], .unknownType("hologram")),
        ("adding a record twice", [.added(.member, id(2), [])], .alreadyThere(id(2))),
        ("adding it under another type", [.added(.organisation, id(2), [])], .alreadyThere(id(2))),
        (
            "adding it twice in one transaction", [.added(.member, id(9), []), .added(.post, id(9), [])],
            .alreadyThere(id(9))
        ),
        ("setting a field of nobody", [.set(.member, id(8), "name", old: nil, new: .text("甲"))], .missing(id(8))),
        (
            "setting a field of a record of another type",
            [.set(.organisation, id(2), "name", old: .text("张三"), new: .text("甲"))], .missing(id(2))
        ),
        (
            "setting a field of a record just added under another type",
            [.added(.organisation, id(9), []), .set(.member, id(9), "name", old: nil, new: .text("甲"))], .missing(id(9))
        ),
        (
            "a value that somebody else changed", [.set(.member, id(2), "name", old: .text("张山"), new: .text("李四"))],
            .changedMeanwhile(id(2), field: "name", expected: .text("张山"), found: .text("张三"))
        ),
        (
            "a value that this transaction changed before",
            [
                .set(.member, id(2), "name", old: .text("张三"), new: .text("李四")),
                .set(.member, id(2), "name", old: .text("张三"), new: .text("王五")),
            ],
            .changedMeanwhile(id(2), field: "name", expected: .text("张三"), found: .text("李四"))
        ),
        (
            "another value than the record was added with",
            [
                .added(.member, id(9), [FieldValue("name", .text("甲"))]),
                .set(.member, id(9), "name", old: .text("乙"), new: .text("丙")),
            ],
            .changedMeanwhile(id(9), field: "name", expected: .text("乙"), found: .text("甲"))
        ),
        ("retiring nobody", [.retired(.member, id(8))], .missing(id(8))),
        ("retiring what is retired", [.retired(.member, id(3))], .retiredMeanwhile(id(3))),
        ("retiring it twice", [.retired(.member, id(2)), .retired(.member, id(2))], .retiredMeanwhile(id(2))),
        ("restoring what is kept", [.restored(.member, id(2))], .retiredMeanwhile(id(2))),
        ("retiring under another type", [.retired(.post, id(2))], .missing(id(2))),
        (
            "a reference to nobody", [.set(.member, id(2), "branch", old: .reference(id(1)), new: .reference(id(8)))],
            .brokenReference(id(2), field: "branch")
        ),
        (
            "a reference to a record of another type",
            [.set(.member, id(2), "branch", old: .reference(id(1)), new: .reference(id(3)))],
            .brokenReference(id(2), field: "branch")
        ),
        (
            "a reference to what only comes later",
            [.added(.member, id(9), [FieldValue("branch", .reference(id(10)))]), .added(.organisation, id(10), [])],
            .brokenReference(id(9), field: "branch")
        ),
        (
            "a number where a name belongs", [.set(.member, id(2), "name", old: .text("张三"), new: .number(5))],
            .wrongValue(id(2), field: "name")
        ),
        (
            "an empty text, which is no value", [.added(.member, id(9), [FieldValue("name", .text(""))])],
            .wrongValue(id(9), field: "name")
        ),
        (
            "a code where a day belongs", [.added(.member, id(9), [FieldValue("birth", .code("1"))])],
            .wrongValue(id(9), field: "birth")
        ),
    ]

    private static func id(_ number: UInt64) -> RecordID { RecordID(rawValue: number) }

    @Test("a change that does not fit is named", arguments: refused.indices)
    func conflicts(_ index: Int) throws {
        let (what, changes, conflict) = ApplyTests.refused[index]
        var bench = LedgerBench()
        try bench.commit([
            .added(.organisation, Self.id(1), [FieldValue("name", .text("联合村党支部"))]),
            .added(
                .member, Self.id(2),
                [FieldValue("name", .text("张三")), FieldValue("branch", .reference(Self.id(1)))]),
            .added(.member, Self.id(3), [FieldValue("name", .text("李四"))]),
            .retired(.member, Self.id(3)),
        ])
        let before = LedgerContent(bench.ledger)
        #expect(throws: conflict, "\(what)") { try bench.commit(changes) }
        #expect(LedgerContent(bench.ledger) == before, "\(what)")
    }

    @Test("changes of one transaction build on each other")
    func sequence() throws {
        var bench = LedgerBench()
        let (branch, member) = (Self.id(1), Self.id(2))
        try bench.commit([
            .added(.organisation, branch, [FieldValue("name", .text("联合村党支部"))]),
            .added(
                .member, member, [FieldValue("name", .text("张三")), FieldValue("branch", .reference(branch))]),
            .set(.member, member, "name", old: .text("张三"), new: .text("李四")),
            .set(.member, member, "name", old: .text("李四"), new: nil),
            .set(.member, member, "name", old: nil, new: .text("王五")),
            .retired(.member, member),
            .restored(.member, member),
        ])
        #expect(bench.value(member, Member.name) == .text("王五"))
        #expect(bench.value(member, Member.branch) == .reference(branch))
        #expect(bench.isRetired(member) == false)
        #expect(bench.ledger.revision == 1)
    }

    @Test("a retired record leaves the counts and comes back with everything it had")
    func retiring() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let member = try bench.member("张三", in: branch)
        try bench.commit([.retired(.member, member)])
        #expect(bench.ledger.members.keptCount == 0)
        #expect(bench.ledger.members.count == 1)
        #expect(RosterScope.all.rows(in: bench.ledger, tree: bench.ledger.organisationTree).isEmpty)
        try bench.commit([.restored(.member, member)])
        #expect(bench.ledger.members.keptCount == 1)
        #expect(bench.value(member, Member.branch) == .reference(branch))
    }

    @Test("fields and codes of a later version survive, are compared, and can be undone")
    func unknownFields() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        try bench.commit([
            .set(.member, member, "hologram", old: nil, new: .text("甲")),
            .set(.member, member, "standing", old: nil, new: .code("levitating")),
            .set(.member, member, "duesMonthly", old: nil, new: .number(-7)),
        ])
        #expect(bench.ledger.hasImage == false)
        #expect(LedgerContent(bench.ledger).tables[0][0].unknown == [FieldValue("hologram", .text("甲"))])
        #expect(bench.value(member, Member.standing) == .code("levitating"))
        #expect(bench.value(member, Member.duesMonthly) == .number(-7))
        #expect(
            throws: Conflict.changedMeanwhile(member, field: "hologram", expected: .text("乙"), found: .text("甲"))
        ) { try bench.commit([.set(.member, member, "hologram", old: .text("乙"), new: .text("丙"))]) }
        try bench.takeBack(.undo)
        #expect(bench.ledger.hasImage)
        #expect(bench.value(member, Member.standing) == nil)
    }

    @Test("the newest time counts, even when a transaction of another device is older")
    func time() throws {
        var ledger = Ledger()
        for milliseconds in [5_000, 9_000, 7_000] as [Int64] {
            let proposal = Proposal(.edit, [])
            try ledger.apply(
                Transaction(
                    id: TransactionID(device: "bench1", sequence: UInt64(milliseconds)),
                    time: HybridTime(milliseconds: milliseconds), author: "测试员", proposal: proposal))
        }
        #expect(ledger.time?.milliseconds == 9_000)
        #expect(ledger.revision == 3)
    }
}
