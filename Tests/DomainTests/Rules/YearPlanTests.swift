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
}
