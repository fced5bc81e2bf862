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
}
