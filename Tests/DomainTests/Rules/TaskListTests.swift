import Domain
import Testing

@Suite("Pending tasks")
struct TaskListTests {
    @Test("recording a contact ends the task, and taking it back brings the task back")
    func contactEndsTask() throws {
        var (fixture, member) = try RuleFixture.member([.left("2025-01-10")])
        let today = day("2026-11-21")
        func lights(_ fixture: RuleFixture) -> [Light] {
            let list = TaskDerivation.derive(fixture.ledger, today: today)
            return list.tasks(ofMember: 0).filter { list.rule(of: $0).id == "contact.member" }.map(\.light)
        }
        #expect(lights(fixture) == [.red])
        let contact = try fixture.add(
            Contact.type, on: today,
            [
                (Contact.member, .reference(member)), (Contact.day, .day(today)),
                (Contact.purpose, .code(Contact.routine)),
            ])
        #expect(lights(fixture) == [])
        try fixture.toggle(contact, on: today)
        #expect(lights(fixture) == [.red])
    }

    @Test("a call that reached nobody ends nothing")
    func attempt() throws {
        let today = day("2026-11-21")
        let (fixture, _) = try RuleFixture.member([.left("2025-01-10"), .attempt("2026-11-20")])
        let list = TaskDerivation.derive(fixture.ledger, today: today)
        #expect(list.tasks(ofMember: 0).contains { list.rule(of: $0).id == "contact.member" && $0.light == .red })
    }

    @Test(
        "full members at a place without a branch are advised to set one up from three on",
        arguments: [(2, false), (3, true), (4, true)])
    func gathering(_ members: Int, _ isAdvised: Bool) throws {
        let today = day("2026-11-21")
        var fixture = try RuleFixture.member([]).fixture
        let branch = fixture.ledger.organisations.id(0)
        for number in 0..<members {
            let member = try fixture.add(
                Member.type, on: today,
                [
                    (Member.name, .text("党员\(number)")), (Member.branch, .reference(branch)),
                    (Member.category, .code("formal")),
                ])
            try fixture.add(
                FlowEpisode.type, on: today,
                [
                    (FlowEpisode.member, .reference(member)), (FlowEpisode.direction, .code(FlowEpisode.outflow)),
                    (FlowEpisode.out, .day(day("2026-01-01"))), (FlowEpisode.destination, .code("3702")),
                ])
        }
        func places(_ fixture: RuleFixture) -> [TaskSubject] {
            let list = TaskDerivation.derive(fixture.ledger, today: today)
            return list.tasks(in: .everything).filter { list.rule(of: $0).id == "branch.place" }.map(\.subject)
        }
        #expect(places(fixture) == (isAdvised ? [.place("3702")] : []))
        try fixture.add(
            Organisation.type, on: today,
            [
                (Organisation.name, .text("驻青岛流动党支部")), (Organisation.kind, .code("floating-branch")),
                (Organisation.isFloating, .flag(true)), (Organisation.seat, .code("3702")),
                (Organisation.state, .code("planned")),
            ])
        #expect(places(fixture) == [])
    }

    @Test("every rule is explained with yes or no and a reason, and yes means that there is a task")
    func explanation() throws {
        let today = day("2026-11-21")
        let (fixture, _) = try RuleFixture.member([.left("2025-01-10"), .certificate, .dues("2026-02")])
        let list = TaskDerivation.derive(fixture.ledger, today: today)
        let verdicts = list.explain(.member(0), in: fixture.ledger)
        #expect(verdicts.map(\.rule.id) == RuleBook.shipped.map(\.id))
        let due = Set(list.tasks(ofMember: 0).map { list.rule(of: $0).id })
        for verdict in verdicts {
            #expect(verdict.applies == due.contains(verdict.rule.id), "\(verdict.rule.id)")
            #expect(!verdict.reason.chinese.isEmpty && !verdict.reason.english.isEmpty, "\(verdict.rule.id)")
        }
        #expect(due.count > 3)
    }

    @Test("a task gives its reason, its source and what ends it, without an open place in any sentence")
    func sentences() throws {
        let today = day("2026-11-21")
        var ledger = Ledger()
        for (number, proposal) in Demonstration.township(members: 200, today: today).proposals().enumerated() {
            try ledger.apply(
                Transaction(
                    id: TransactionID(device: "test00", sequence: UInt64(number + 1)),
                    time: HybridTime(milliseconds: Int64(today.number) * 86_400_000), author: "test", proposal: proposal
                ))
        }
        let list = TaskDerivation.derive(ledger, today: today)
        var rules: Set<String> = []
        for task in list.tasks(in: .everything) where rules.insert("\(list.rule(of: task).id) \(task.light)").inserted {
            let explanation = list.explanation(of: task, in: ledger)
            let phrases = [
                explanation.title, explanation.reason, explanation.source, explanation.thresholds, explanation.ending,
                list.summary(of: task),
            ]
            for phrase in phrases {
                #expect(!phrase.chinese.isEmpty && !phrase.chinese.contains("%"))
                #expect(!phrase.english.isEmpty && !phrase.english.contains("%"))
            }
        }
        #expect(rules.count > 12)
    }

    @Test("following edit by edit comes to the same as deriving everything", arguments: 1...4)
    func incremental(_ seed: UInt64) throws {
        let today = day("2026-11-21")
        var random = SplitMix64(seed: seed)
        var ledger = Ledger()
        var sequence: UInt64 = 0
        func transaction(_ proposal: Proposal) -> Transaction {
            sequence += 1
            return Transaction(
                id: TransactionID(device: "test00", sequence: sequence),
                time: HybridTime(milliseconds: Int64(today.number) * 86_400_000), author: "test", proposal: proposal)
        }
        for proposal in Demonstration.township(members: 60, today: today, seed: seed).proposals() {
            try ledger.apply(transaction(proposal))
        }
        var list = TaskDerivation.derive(ledger, today: today)
        for _ in 0..<150 {
            let change = try #require(randomChange(in: ledger, today, &random))
            let edit = transaction(Proposal(.edit, [change]))
            try ledger.apply(edit)
            list = list.updated(after: edit, ledger: ledger, today: today)
            let fresh = TaskDerivation.derive(ledger, today: today)
            try #require(list.tasks(in: .everything) == fresh.tasks(in: .everything), "\(change)")
            try #require(list.worstLights == fresh.worstLights && list.counts == fresh.counts)
        }
    }

    /// An edit that moves tasks: a contact, a return, a departure, a standing, a seat, a retirement.
    private func randomChange(in ledger: Ledger, _ today: Day, _ random: inout SplitMix64) -> Change? {
        func pick(_ table: Table) -> Ledger.Place? {
            guard let index = Schema.position(of: table.type.kind), table.count > 0 else { return nil }
            return Ledger.Place(table: index, row: random.next(below: table.count))
        }
        func set(_ field: Field, _ new: Value?, at place: Ledger.Place) -> Change {
            let table = ledger.tables[place.table]
            return .set(table.type.kind, table.id(place.row), field.name, old: ledger.value(field, of: place), new: new)
        }
        let past = today.adding(days: -random.next(below: 900))
        let id = RecordID(rawValue: random.next() | 1)
        switch random.next(below: 9) {
        case 0, 1:
            guard let member = pick(ledger.members) else { return nil }
            return .added(
                .contact, id,
                [
                    FieldValue("member", .reference(ledger.members.id(member.row))), FieldValue("day", .day(past)),
                    FieldValue("purpose", .code(random.next(below: 2) == 0 ? Contact.routine : Contact.report)),
                ])
        case 2:
            return pick(ledger.episodes).map {
                set(FlowEpisode.returned, random.next(below: 2) == 0 ? .day(past) : nil, at: $0)
            }
        case 3: return pick(ledger.episodes).map { set(FlowEpisode.out, .day(past), at: $0) }
        case 4:
            return pick(ledger.episodes).map {
                set(FlowEpisode.destination, .code(["3101", "3205", "4401", "81"][random.next(below: 4)]), at: $0)
            }
        case 5:
            return pick(ledger.members).map {
                set(Member.standing, .code(["normal", "deceased"][random.next(below: 2)]), at: $0)
            }
        case 6:
            return pick(ledger.organisations).map {
                set(Organisation.termEnd, .day(today.adding(days: 200 - random.next(below: 400))), at: $0)
            }
        case 7: return pick(ledger.organisations).map { set(Organisation.seat, .code("3205"), at: $0) }
        default:
            guard let place = pick(ledger.contacts) else { return nil }
            let id = ledger.contacts.id(place.row)
            return ledger.contacts.isRetired(place.row) ? .restored(.contact, id) : .retired(.contact, id)
        }
    }
}
