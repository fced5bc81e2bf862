import Domain
import Testing

@Suite("Following the ledger edit by edit")
struct TaskUpdateTests {
    /// Days on which many rules have something to say: two festivals near, the last day of a year, the week of Spring Festival.
    private static let days = ["2026-09-24", "2026-12-31", "2027-02-01", "2026-11-21"]

    @Test("following comes to the same as deriving everything, whatever is edited", arguments: 1...6)
    func anyEdit(_ seed: Int) throws {
        let today = day(TaskUpdateTests.days[seed % TaskUpdateTests.days.count])
        var random = SplitMix64(seed: UInt64(seed))
        var fixture = RuleFixture()
        let town = Demonstration.township(members: 50, today: today, seed: UInt64(seed), isLively: seed > 3)
        for proposal in town.proposals() { try fixture.apply(proposal.changes, on: today) }
        // The program keeps an index of what refers to what; a script may not.
        if seed.isMultiple(of: 2) { fixture.ledger.indexReferences() }
        // Festivals that are shipped switched off take part as well.
        let all = RuleBook.shipped.map { rule in
            var rule = rule
            rule.isOn = true
            return rule
        }
        var list = TaskDerivation.derive(fixture.ledger, rules: all, today: today)
        for _ in 0..<160 {
            let changes = RandomEdit.changes(in: fixture.ledger, today, &random)
            let edit = try fixture.apply(changes, on: today)
            list = list.updated(after: edit, ledger: fixture.ledger, today: today)
            let fresh = TaskDerivation.derive(fixture.ledger, rules: all, today: today)
            try #require(list == fresh, "\(changes)")
            try #require(list.worstLights == fresh.worstLights && list.counts == fresh.counts)
            try #require(list.tasks(in: .everything) == fresh.tasks(in: .everything))
        }
        #expect(list.counts.total > 50)
    }

    @Test("undoing an edit brings the tasks back as they were", arguments: 1...3)
    func undo(_ seed: UInt64) throws {
        let today = day("2026-12-31")
        var random = SplitMix64(seed: seed)
        var fixture = RuleFixture()
        for proposal in Demonstration.township(members: 40, today: today, seed: seed).proposals() {
            try fixture.apply(proposal.changes, on: today)
        }
        for _ in 0..<25 {
            let before = TaskDerivation.derive(fixture.ledger, today: today)
            let edit = try fixture.apply(RandomEdit.changes(in: fixture.ledger, today, &random), on: today)
            let after = before.updated(after: edit, ledger: fixture.ledger, today: today)
            let undone = try fixture.apply(fixture.ledger.reversal(of: edit).changes, on: today)
            let back = after.updated(after: undone, ledger: fixture.ledger, today: today)
            try #require(back == TaskDerivation.derive(fixture.ledger, today: today))
            // A file that was touched counts as looked at; everything else is as it was.
            let stale = before.rules.firstIndex { $0.id == "file.stale" }
            try #require(
                back.tasks(in: .everything).filter { $0.rule != stale }
                    == before.tasks(in: .everything).filter { $0.rule != stale })
        }
    }
}
