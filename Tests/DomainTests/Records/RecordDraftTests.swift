import Testing

@testable import Domain

@Suite("Drafts of records")
struct RecordDraftTests {
    @Test("a new draft becomes one added record with its fields in the order of the form")
    func new() {
        var draft = RecordDraft(new: .member, id: RecordID(rawValue: 9))
        draft[Member.sex] = .code("1")
        draft[Member.name] = .text("张三")
        draft.values["hologram"] = .text("不认识")
        #expect(
            draft.changes(in: Ledger()) == [
                .added(
                    .member, RecordID(rawValue: 9),
                    [FieldValue("name", .text("张三")), FieldValue("sex", .code("1"))])
            ])
    }

    @Test("an edited draft changes exactly what differs, and nothing when it was only looked at")
    func edited() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil, (Member.sex, .code("1")), (Member.job, .text("务工")))
        var draft = try #require(RecordDraft(editing: member, in: bench.ledger))
        #expect(draft.changes(in: bench.ledger).isEmpty)
        draft[Member.name] = .text("张山")
        draft[Member.job] = nil
        draft[Member.isLost] = .flag(false)
        let changes = draft.changes(in: bench.ledger)
        #expect(
            changes == [
                .set(.member, member, "name", old: .text("张三"), new: .text("张山")),
                .set(.member, member, "job", old: .text("务工"), new: nil),
                .set(.member, member, "isLost", old: nil, new: .flag(false)),
            ])
        try bench.commit(changes)
        #expect(RecordDraft(editing: member, in: bench.ledger) == draft)
        #expect(RecordDraft(editing: RecordID(rawValue: 404), in: bench.ledger) == nil)
    }

    /// Drafts of members and others, and the fields that errors and warnings are about.
    private static let doubtful: [(RecordKind, [(Field, Value)], errors: [String], warnings: [String])] = [
        (.member, [], ["branch", "name"], []),
        (.member, [(Member.name, .text("张三")), (Member.branch, .reference(RecordID(rawValue: 404)))], ["branch"], []),
        (.member, person + [(Member.citizenNumber, .text("990101199001010018"))], ["citizenNumber"], []),
        (.member, person + [(Member.mobile, .text("找村长"))], [], ["mobile"]),
        (.member, person + joined("2001-07-01", "2000-07-01"), ["confirmed"], []),
        (.member, person + joined("2001-07-01", "2001-07-01"), [], ["confirmed"]),
        (.member, person + joined("2001-07-01", "2002-07-01"), [], []),
        // No probation from April 1969 to the congress of August 1977, both days included.
        (.member, person + joined("1969-03-31", "1969-03-31"), [], ["confirmed"]),
        (.member, person + joined("1969-04-01", "1969-04-01"), [], []),
        (.member, person + joined("1977-08-11", "1977-08-11"), [], []),
        (.member, person + joined("1977-08-12", "1977-08-12"), [], ["confirmed"]),
        (.member, person + numbered + [(Member.birth, .day(day("1990-01-02")))], [], ["birth"]),
        (.member, person + numbered + [(Member.sex, .code("2"))], [], ["sex"]),
        (.member, person + numbered + joined("2007-12-31", "2008-12-31"), [], ["joined"]),
        (.member, person + numbered + joined("2008-01-01", "2009-01-01"), [], []),
        (.member, person + [(Member.isLost, .flag(true))], [], ["lostSince"]),
        (.flowEpisode, [(FlowEpisode.direction, .code("out"))], ["member"], ["out"]),
        (
            .flowEpisode,
            [
                (FlowEpisode.direction, .code("out")), (FlowEpisode.out, .day(day("2026-03-01"))),
                (FlowEpisode.returned, .day(day("2026-02-28"))), (FlowEpisode.reportedIn, .day(day("2026-02-28"))),
            ], ["member", "returned"], ["reportedIn"]
        ),
        (.pairing, [], ["cadreName", "member"], []),
        (
            .post, [(Post.holderName, .text("张三"))] + served("2026-02-01", "2026-01-01"),
            ["organisation", "role", "until"], []
        ),
        (
            .organisation,
            [
                (Organisation.name, .text("甲")), (Organisation.kind, .code("branch")),
                (Organisation.termStart, .day(day("2026-01-01"))), (Organisation.termEnd, .day(day("2026-01-01"))),
            ], ["termEnd"], []
        ),
    ]

    private static let home = RecordID(rawValue: 1)
    private static let person: [(Field, Value)] = [(Member.name, .text("张三")), (Member.branch, .reference(home))]
    private static let numbered: [(Field, Value)] = [(Member.citizenNumber, .text("990101199001010019"))]
    private static func joined(_ joined: String, _ confirmed: String) -> [(Field, Value)] {
        [(Member.joined, .day(day(joined))), (Member.confirmed, .day(day(confirmed)))]
    }
    private static func served(_ from: String, _ until: String) -> [(Field, Value)] {
        [(Post.from, .day(day(from))), (Post.until, .day(day(until)))]
    }

    @Test("what is wrong or doubtful is said of the field it is about", arguments: doubtful.indices)
    func problems(_ index: Int) throws {
        let (kind, pairs, errors, warnings) = RecordDraftTests.doubtful[index]
        var bench = LedgerBench()
        try bench.commit([.added(.organisation, RecordDraftTests.home, [FieldValue("name", .text("联合村党支部"))])])
        var draft = RecordDraft(new: kind, id: bench.newID())
        for (field, value) in pairs { draft[field] = value }
        let problems = draft.problems(in: bench.ledger)
        #expect(problems.filter { $0.severity == .error }.compactMap(\.field).sorted() == errors)
        #expect(problems.filter { $0.severity == .warning }.compactMap(\.field).sorted() == warnings)
        #expect(problems.allSatisfy { !$0.message.chinese.contains("9901") && !$0.message.english.contains("9901") })
    }

    @Test("a retired branch is a warning, a superior below oneself an error")
    func organisations() throws {
        var bench = LedgerBench()
        let top = try bench.organisation("新仓镇党委", "committee")
        let branch = try bench.organisation("联合村党支部", under: top)
        var draft = try #require(RecordDraft(editing: top, in: bench.ledger))
        for parent in [top, branch] {
            draft[Organisation.parent] = .reference(parent)
            #expect(draft.problems(in: bench.ledger).map(\.field) == ["parent"])
        }
        try bench.commit([.retired(.organisation, branch)])
        var member = RecordDraft(new: .member, id: bench.newID())
        member[Member.name] = .text("张三")
        member[Member.branch] = .reference(branch)
        #expect(member.problems(in: bench.ledger).map(\.severity) == [.warning])
    }

    @Test("a citizen number that another kept member has is refused, unless an import matches by itself")
    func duplicates() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("联合村党支部")
        let number = "99010119720630306X"
        let first = try bench.member("张三", in: branch, (Member.citizenNumber, .text(number)))
        var draft = RecordDraft(
            new: .member, id: bench.newID(), values: ["name": .text("李四"), "branch": .reference(branch)])
        draft[Member.citizenNumber] = .text(number)
        let errors = { (draft: RecordDraft, ledger: Ledger) in
            draft.problems(in: ledger).filter { $0.severity == .error }
        }
        #expect(errors(draft, bench.ledger).map(\.field) == ["citizenNumber"])
        #expect(errors(draft, bench.ledger).first?.message.chinese.contains("张三") == true)
        #expect(draft.problems(in: bench.ledger, lookingForDuplicates: false).allSatisfy { $0.severity == .warning })
        let own = try #require(RecordDraft(editing: first, in: bench.ledger))
        #expect(errors(own, bench.ledger).isEmpty)
        try bench.commit([.retired(.member, first)])
        #expect(errors(draft, bench.ledger).isEmpty)
    }
}
