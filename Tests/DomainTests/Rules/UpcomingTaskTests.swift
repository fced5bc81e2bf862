import Domain
import Testing

@Suite("What will fall due")
struct UpcomingTaskTests {
    /// The definition, without any shortcut: every task that is listed on its due day, and not with that day today.
    private func asked(dayByDay ledger: Ledger, _ rules: [Rule], _ today: Day, through last: Day) -> Set<PendingTask> {
        let open = Set(
            TaskDerivation.derive(ledger, rules: rules, today: today).tasks(in: .everything).map {
                Entry($0, list: nil)
            })
        var found: Set<PendingTask> = []
        var day = today.adding(days: 1)
        while day <= last {
            let list = TaskDerivation.derive(ledger, rules: rules, today: day)
            for task in list.tasks(in: .everything) where task.due == day {
                if !open.contains(Entry(task, list: nil)) { found.insert(task) }
            }
            day = day.adding(days: 1)
        }
        return found
    }

    /// A task whatever its light.
    private struct Entry: Hashable {
        let identity: UInt64
        let due: Day?

        init(_ task: PendingTask, list: TaskList?) {
            identity = task.identity
            due = task.due
        }
    }

    @Test("it is what the derivation lists on the days to come, when nothing more is recorded", arguments: 1...4)
    func definition(_ seed: Int) throws {
        let today = [day("2026-11-21"), day("2026-12-31"), day("2027-01-20"), day("2026-08-30")][seed - 1]
        let last = today.adding(days: 75)
        var fixture = RuleFixture()
        for proposal in Demonstration.township(members: 40, today: today, seed: UInt64(seed)).proposals() {
            try fixture.apply(proposal.changes, on: today)
        }
        var random = SplitMix64(seed: UInt64(seed))
        // Whatever is edited: posts that end next month, partnerships that begin, waivers up to a day.
        for _ in 0..<60 {
            try fixture.apply(RandomEdit.changes(in: fixture.ledger, today, &random), on: today)
        }
        let all = RuleBook.shipped.map { rule in
            var rule = rule
            rule.isOn = true
            return rule
        }
        let list = TaskDerivation.derive(fixture.ledger, rules: all, today: today)
        let upcoming = list.upcoming(in: fixture.ledger, through: last).tasks(in: .everything)
        let expected = asked(dayByDay: fixture.ledger, all, today, through: last)
        #expect(Set(upcoming.map { Entry($0, list: nil) }) == Set(expected.map { Entry($0, list: nil) }))
        #expect(Set(upcoming.map { Entry($0, list: nil) }).count == upcoming.count)
        #expect(upcoming.count > 20)
    }

    @Test("recording the thing removes it: the next contact moves on by a quarter")
    func recording() throws {
        let today = day("2026-11-21")
        var written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(1) + WrittenLedger.stays(1) + [
                "c: contact member=@m0 day=2026-10-08 purpose=routine"
            ])
        func due() -> [Day] {
            let list = TaskDerivation.derive(written.ledger, today: today)
            let upcoming = list.upcoming(in: written.ledger, through: day("2027-06-30"))
            return upcoming.tasks(ofMember: 0).filter { upcoming.rule(of: $0).id == "contact.member" }.compactMap(\.due)
        }
        #expect(due() == [day("2027-03-31")])
        try written.add("c2: contact member=@m0 day=2027-01-05 purpose=routine", on: today)
        #expect(due() == [day("2027-06-30")])
    }

    @Test(
        "what expires stands on its day with its reason, and goes when it is renewed",
        arguments: [
            (
                "agreement.expiry", "expires",
                "agreement title=共管协议 organisation=@branch kind=joint counterpart=某街道 signed=2024-01-01 state=signed"
            ),
            ("target.due", "due", "target title=回乡项目 organisation=@branch year=2027 state=open"),
            ("assignment.task", "due", "assignment title=核对名册 organisation=@branch started=2027-01-05"),
            (
                "case.promised", "promised",
                "service-case title=入学 kind=schooling state=received opened=2026-11-01 organisation=@branch"
            ),
        ])
    func expiring(_ rule: String, _ field: String, _ line: String) throws {
        let today = day("2026-11-21")
        var written = try WrittenLedger(WrittenLedger.home + ["a: \(line) \(field)=2027-04-10"])
        func found() throws -> [PendingTask] {
            let list = TaskDerivation.derive(written.ledger, today: today)
            let upcoming = list.upcoming(in: written.ledger, through: day("2027-04-30"))
            return upcoming.tasks(of: try written.subject("a")).filter { upcoming.rule(of: $0).id == rule }
        }
        let task = try #require(try found().first)
        #expect(task.due == day("2027-04-10"))
        let list = TaskDerivation.derive(written.ledger, today: today)
        let reason = list.said(on: day("2027-04-10")).reason(of: task, in: written.ledger)
        #expect(reason.chinese.contains("2027-04-10") && reason.english.contains("2027-04-10"))
        let opens = try #require(list.opening(ofUpcoming: task, in: written.ledger))
        #expect(today < opens && opens < day("2027-04-10"))
        let then = TaskDerivation.derive(written.ledger, today: opens)
        #expect(then.tasks(of: try written.subject("a")).contains { $0.identity == task.identity })
        let before = TaskDerivation.derive(written.ledger, today: opens.adding(days: -1))
        #expect(!before.tasks(of: try written.subject("a")).contains { $0.identity == task.identity })
        try written.set("a", field, "2028-04-10")
        #expect(try found().isEmpty)
    }

    @Test("terms and probation stand in the calendar; a snoozed task comes back on its day")
    func others() throws {
        let today = day("2026-11-21")
        var written = try WrittenLedger([
            "town: organisation name=新仓镇党委 kind=committee termEnd=2027-09-01",
            "branch: organisation name=联合村党支部 kind=branch parent=@town",
            "p: member name=张三 branch=@branch category=probationary joined=2026-02-15",
        ])
        let list = TaskDerivation.derive(written.ledger, today: today)
        let upcoming = list.upcoming(in: written.ledger, through: day("2027-12-31"))
        func days(_ rule: String, _ subject: String) throws -> [Day] {
            upcoming.tasks(of: try written.subject(subject)).filter { upcoming.rule(of: $0).id == rule }
                .compactMap(\.due)
        }
        #expect(try days("organisation.term", "town") == [day("2027-09-01")])
        #expect(try days("member.confirmation", "p") == [day("2027-02-15")])
        // Open already, so not upcoming; put off until next month it will come back then.
        let task = try #require(
            list.tasks(of: try written.subject("branch")).first { list.rule(of: $0).id == "activity.assembly" })
        #expect(task.due == day("2026-12-31"))
        #expect(try !days("activity.assembly", "branch").contains(day("2026-12-31")))
        var random = SplitMix64(seed: 1)
        try written.apply(
            list.snoozing([task], until: day("2026-12-10"), reason: "等通知", in: written.ledger, using: &random).changes,
            on: today)
        let after = TaskDerivation.derive(written.ledger, today: today).upcoming(
            in: written.ledger, through: day("2026-12-31"))
        let back = try #require(
            after.tasks(of: try written.subject("branch")).first { after.rule(of: $0).id == "activity.assembly" })
        #expect(back.due == day("2026-12-31"))
        #expect(after.opening(ofUpcoming: back, in: written.ledger) == day("2026-12-10"))
    }
}
