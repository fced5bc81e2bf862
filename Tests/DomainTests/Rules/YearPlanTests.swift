import Testing

@testable import Domain

@Suite("The plan of a year")
struct YearPlanTests {
    @Test(
        "the periods of a year end in it, follow each other without a gap and are as many as they should be",
        arguments: [(Period.month, 12), (.quarter, 4), (.halfYear, 2), (.year, 1)])
    func periods(period: Period, count: Int) {
        let found = YearPlan.periods(period, in: 2028)
        #expect(found.count == count)
        #expect(found.first?.start == Day(year: 2028, month: 1, day: 1))
        #expect(found.last?.end == Day(year: 2028, month: 12, day: 31))
        for (left, right) in zip(found, found.dropFirst()) { #expect(left.end.adding(days: 1) == right.start) }
    }

    @Test("weeks belong to the month of their Sunday", arguments: [2026, 2027, 2028])
    func weeks(year: Int) {
        let found = YearPlan.periods(.week, in: year)
        #expect(52...53 ~= found.count)
        #expect(found.allSatisfy { $0.end.weekday == 7 && $0.end.year == year })
    }

    @Test("done, late, due and to come, by the months of what was held; nothing is late before the first record")
    func plan() throws {
        var fixture = RuleFixture()
        let begin = try #require(Day(year: 2026, month: 1, day: 2))
        let branch = try fixture.add(
            Organisation.type, on: begin,
            [
                (Organisation.name, .text("联合村党支部")), (Organisation.kind, .code("branch")),
                (Organisation.state, .code("active")),
            ])
        for month in [3, 4, 6] {
            let day = try #require(Day(year: 2026, month: month, day: 12))
            try fixture.add(
                Activity.type, on: day,
                [
                    (Activity.title, .text("主题党日")), (Activity.kind, .code("theme-day")), (Activity.day, .day(day)),
                    (Activity.host, .reference(branch)),
                ])
        }
        let ledger = fixture.ledger
        let today = try #require(Day(year: 2026, month: 7, day: 10))
        let rule = try #require(ledger.rules.first { $0.id == "activity.theme-day" })
        let plan = YearPlan(2026, of: [0], rules: [rule], in: ledger, today: today)
        let row = try #require(plan.rows.first)
        let states = row.months.map { [$0.done, $0.late, $0.due, $0.planned].firstIndex(of: 1) }
        #expect(states == [nil, nil, 0, 0, 1, 0, 2, 3, 3, 3, 3, 3])
    }

    /// The state of each month: done, late, due, to come; nil for a month without any.
    private func states(_ rule: String, _ ledger: Ledger, of organisations: [Int], year: Int = 2026) -> [Int?]? {
        let plan = YearPlan(
            year, of: organisations, rules: ledger.rules, in: ledger,
            today: Day(year: 2026, month: 11, day: 21) ?? .earliest)
        return plan.rows.first { $0.rule.id == rule }?.months.map { cell in
            [cell.done, cell.late, cell.due, cell.planned].firstIndex { $0 > 0 }
        }
    }

    /// A year in which one month has a state.
    private func only(_ state: Int, in month: Int) -> [Int?] {
        var months = [Int?](repeating: nil, count: 12)
        months[month - 1] = state
        return months
    }

    @Test(
        "what is due once stands in the month of its day: done, late, due now or to come",
        arguments: [
            ("organisation.term", "x: organisation name=甲支部 kind=branch parent=@town termEnd=2026-09-30", 9, 1),
            ("organisation.term", "x: organisation name=甲支部 kind=branch parent=@town termEnd=2026-12-30", 12, 2),
            (
                "agreement.expiry",
                "x: agreement title=协议 organisation=@branch kind=joint counterpart=某街道 signed=2024-01-01 expires=2026-03-31 state=signed",
                3, 1
            ),
            ("target.due", "x: target title=项目 organisation=@branch year=2026 due=2026-12-20 state=open", 12, 2),
            ("target.due", "x: target title=项目 organisation=@branch year=2026 due=2026-06-20 state=done", 6, 0),
            ("assignment.task", "x: assignment title=核对 organisation=@branch started=2026-12-01 due=2026-12-20", 12, 3),
            ("rota.handover", "x: rota organisation=@branch holderName=甲 from=2026-06-10 handedOver=2026-08-09", 8, 0),
            ("member.confirmation", "x: member name=张三 branch=@branch category=probationary joined=2025-08-10", 8, 1),
            (
                "member.confirmation",
                "x: member name=张三 branch=@branch category=formal joined=2025-08-10 confirmed=2026-08-12", 8, 0
            ),
        ])
    func dated(_ rule: String, _ line: String, _ month: Int, _ state: Int) throws {
        let written = try WrittenLedger(WrittenLedger.home + [line])
        let all = Array(0..<written.ledger.organisations.count)
        #expect(states(rule, written.ledger, of: all) == only(state, in: month))
        // Another year and other organisations have none of it.
        #expect(states(rule, written.ledger, of: all, year: 2024)?.allSatisfy { $0 == nil } ?? true)
        #expect(states(rule, written.ledger, of: [0])?.allSatisfy { $0 == nil } ?? true)
    }

    /// Done, late, due and to come of a month.
    private func cell(_ rule: String, _ ledger: Ledger, _ month: Int, year: Int = 2026) -> [Int] {
        let plan = YearPlan(
            year, of: [1], rules: ledger.rules, in: ledger,
            today: Day(year: 2026, month: 11, day: 21) ?? .earliest)
        let cell = plan.rows.first { $0.rule.id == rule }?.months[month - 1] ?? YearPlan.Cell()
        return [cell.done, cell.late, cell.due, cell.planned]
    }

    @Test("contacts and reports of members are counted for their branch, from the period after they left")
    func members() throws {
        let written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(3) + [
                "s0: flow member=@m0 direction=outflow out=2024-02-01 destination=3205",
                "s1: flow member=@m1 direction=outflow out=2026-05-10 destination=3205",
                // Back home: nobody asks.
                "s2: flow member=@m2 direction=outflow out=2024-02-01 returned=2026-01-05 destination=3205",
                "c0: contact member=@m0 day=2026-03-31 purpose=report", "c1: contact member=@m0 day=2026-10-01",
                "c2: contact member=@m1 day=2026-08-10", "c3: contact member=@m1 day=2026-11-02 reached=false",
            ])
        #expect(cell("contact.member", written.ledger, 3) == [1, 0, 0, 0])
        #expect(cell("contact.member", written.ledger, 6) == [0, 1, 0, 0])
        #expect(cell("contact.member", written.ledger, 9) == [1, 1, 0, 0])
        #expect(cell("contact.member", written.ledger, 12) == [1, 0, 1, 0])
        #expect(cell("contact.member", written.ledger, 12, year: 2027) == [0, 0, 0, 2])
        #expect(cell("contact.member", written.ledger, 3, year: 2024) == [0, 0, 0, 0])
        // Leaving counts as the report of its year.
        #expect(cell("report.yearly", written.ledger, 12) == [1, 0, 0, 0])
        #expect(cell("report.yearly", written.ledger, 12, year: 2025) == [0, 1, 0, 0])
        #expect(cell("report.yearly", written.ledger, 12, year: 2027) == [0, 0, 0, 2])
    }

    @Test("certificates are checked once a year; greetings stand in the month of their festival")
    func certificatesAndGreetings() throws {
        let written = try WrittenLedger(
            WrittenLedger.home + WrittenLedger.members(2) + [
                "s0: flow member=@m0 direction=outflow out=2024-02-01 destination=3205 hasCertificate=yes certificateChecked=2026-04-02",
                "s1: flow member=@m1 direction=outflow out=2026-08-01 destination=3205 hasCertificate=yes",
                "n: notice title=问候 kind=greeting festival=mid-autumn day=2026-09-20 sender=@town",
                "d: delivery notice=@n member=@m0 state=sent",
            ])
        #expect(cell("certificate.check", written.ledger, 12) == [1, 0, 0, 0])
        #expect(cell("certificate.check", written.ledger, 12, year: 2027) == [0, 0, 0, 2])
        // Mid-Autumn 2026 is on 25 September: one greeted, one not. Of Spring Festival nothing was kept.
        #expect(cell("greeting.mid-autumn", written.ledger, 9) == [1, 1, 0, 0])
        #expect(cell("greeting.spring", written.ledger, 2) == [0, 0, 0, 0])
        #expect(cell("greeting.spring", written.ledger, 2, year: 2027) == [0, 0, 0, 2])
    }

    @Test("communities meet by month and quarter, partnerships have their five ones, as long as they last")
    func records() throws {
        var written = try WrittenLedger(
            WrittenLedger.home + [
                "g: grouping name=大蒜产业链 kind=chain lead=@branch",
                "p: partnership branch=@branch partnerName=古灶村支部 from=2026-04-01",
                "s: activity title=督导 kind=supervision day=2026-09-10 host=@branch",
                "q: activity title=评比 kind=comparison day=2026-02-10 host=@branch",
                "j: activity title=共建 kind=joint day=2026-05-10 host=@branch partnership=@p",
            ])
        let monthly = try #require(states("community.monthly", written.ledger, of: [1]))
        #expect(monthly[8] == 0 && monthly[9] == 1 && monthly[10] == 2 && monthly[11] == 3 && monthly[7] == nil)
        let quarterly = try #require(states("community.quarterly", written.ledger, of: [1]))
        #expect(quarterly[2] == 0 && quarterly[5] == 1 && quarterly[8] == 1 && quarterly[11] == 2)
        // The partnership began in April: nothing of the first quarter.
        let joint = try #require(states("joint.quarterly", written.ledger, of: [1]))
        #expect(joint[2] == nil && joint[5] == 0 && joint[8] == 1 && joint[11] == 2)
        func ones() throws -> YearPlan.Cell {
            let plan = YearPlan(
                2026, of: [1], rules: written.ledger.rules, in: written.ledger,
                today: Day(year: 2026, month: 11, day: 21) ?? .earliest)
            return try #require(plan.rows.first { $0.rule.id == "joint.five-ones" }).months[11]
        }
        #expect(try ones().due == 4 && ones().done == 0)
        try written.add("y: partnership-year partnership=@p year=2026 planned=2026-04-10 visited=2026-05-10")
        #expect(try ones().due == 2 && ones().done == 2)
    }
}
