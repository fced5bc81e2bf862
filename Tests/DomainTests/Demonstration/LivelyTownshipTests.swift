import Testing

@testable import Domain

@Suite("The lively township")
struct LivelyTownshipTests {
    private static let roster: Set<RecordKind> = [.organisation, .member, .flowEpisode, .post, .pairing, .contact]

    private static func town(_ members: Int, isLively: Bool = true) -> DemonstrationTownship {
        Demonstration.township(members: members, today: LedgerBench.today, isLively: isLively)
    }

    private static func ledger(_ members: Int, each: Int = 5_000) throws -> Ledger {
        var bench = LedgerBench()
        for proposal in town(members).proposals(membersEach: each) {
            try bench.commit(proposal.changes, proposal.purpose)
        }
        return bench.ledger
    }

    @Test("has the people of the plain one, and one proposal to take back")
    func samePeople() {
        let plain = Array(LivelyTownshipTests.town(412, isLively: false).proposals())
        let lively = Array(LivelyTownshipTests.town(412).proposals())
        #expect(lively.count == 1 && plain.count == 1)
        #expect(lively[0].changes.filter { LivelyTownshipTests.roster.contains($0.kind) } == plain[0].changes)
        #expect(lively[0].changes.count > plain[0].changes.count)
        #expect(lively.flatMap(\.changes) == LivelyTownshipTests.town(412).proposals().flatMap(\.changes))
    }

    @Test("shows most ledgers at work, every record as its form would take it")
    func ledgers() throws {
        let ledger = try LivelyTownshipTests.ledger(412)
        let filled = ledger.tables.filter { $0.keptCount > 0 }
        #expect(filled.count > 32, "\(filled.map { $0.type.kind.rawValue })")
        for table in filled where !LivelyTownshipTests.roster.contains(table.type.kind) {
            for row in 0..<table.count {
                let problems = try #require(RecordDraft(editing: table.id(row), in: ledger)).problems(in: ledger)
                #expect(!problems.contains { $0.severity == .error }, "\(table.type.kind.rawValue): \(problems)")
            }
        }
    }

    @Test("nothing is dated behind today but what is promised, due or runs out")
    func days() throws {
        let ledger = try LivelyTownshipTests.ledger(412)
        for (type, field) in [
            (Activity.type, Activity.day), (Study.type, Study.day), (Sweep.type, Sweep.until),
            (Notice.type, Notice.day),
            (Delivery.type, Delivery.answered), (ServiceCase.type, ServiceCase.closed), (CaseStep.type, CaseStep.day),
            (Suggestion.type, Suggestion.answered), (Contribution.type, Contribution.day), (Honour.type, Honour.day),
            (ChecklistMark.type, ChecklistMark.done), (Agreement.type, Agreement.signed),
        ] {
            let table = ledger.table(type)
            #expect(table.keptCount > 0, "\(type.kind.rawValue)")
            for row in 0..<table.count {
                guard let day = table.day(field, row) else { continue }
                #expect(day <= LedgerBench.today, "\(type.kind.rawValue) \(day)")
            }
        }
    }

    @Test("no two agreements are with one office, so what runs out is said to", arguments: [412, 5_000])
    func agreements(_ members: Int) throws {
        let ledger = try LivelyTownshipTests.ledger(members)
        let table = ledger.table(Agreement.type)
        let counterparts = (0..<table.count).map { table.text(Agreement.counterpart, $0) }
        #expect(counterparts.count > 1 && Set(counterparts).count == counterparts.count)
        let tasks = TaskDerivation.derive(ledger, today: LedgerBench.today)
        let expiring = tasks.tasks(in: .everything).filter { tasks.rule(of: $0).id == "agreement.expiry" }
        #expect(
            expiring.contains { $0.light == .yellow }
                && (counterparts.count < 4 || expiring.contains { $0.light == .red }))
    }

    @Test("a large one comes in pieces, as many as it says", arguments: [30, 100])
    func pieces(_ each: Int) throws {
        let town = LivelyTownshipTests.town(320)
        let proposals = Array(town.proposals(membersEach: each))
        #expect(proposals.count == town.proposals(membersEach: each).count)
        #expect(proposals.allSatisfy { !$0.changes.isEmpty })
        let whole = LedgerContent(try LivelyTownshipTests.ledger(320))
        #expect(LedgerContent(try LivelyTownshipTests.ledger(320, each: each)).tables == whole.tables)
    }

    @Test("towns of any size are lively", arguments: [1, 2, 9, 41, 7_000])
    func sizes(_ members: Int) throws {
        let ledger = try LivelyTownshipTests.ledger(members)
        #expect(ledger.members.keptCount == members)
        #expect(ledger.table(Activity.type).keptCount > 0)
        #expect(ledger.table(Target.type).keptCount == 5)
    }
}
