import Testing

@testable import Domain

@Suite("Periods and lights")
struct ScheduleTests {
    @Test(
        "what was done in one period is due again by the end of the next",
        arguments: [
            (Period.month, "2026-01-31", "2026-02-28"), (.month, "2027-12-01", "2028-01-31"),
            (.month, "2028-01-30", "2028-02-29"),
            (.quarter, "2026-01-01", "2026-06-30"), (.quarter, "2026-03-31", "2026-06-30"),
            (.quarter, "2026-11-30", "2027-03-31"), (.quarter, "2026-12-31", "2027-03-31"),
            (.halfYear, "2026-06-30", "2026-12-31"), (.halfYear, "2026-07-01", "2027-06-30"),
            (.halfYear, "2026-01-01", "2026-12-31"),
            (.year, "2026-12-31", "2027-12-31"), (.year, "2024-02-29", "2025-12-31"),
            (.months(6), "2026-08-31", "2027-02-28"), (.months(6), "2027-08-31", "2028-02-29"),
            (.months(1), "2026-01-31", "2026-02-28"),
        ])
    func due(period: Period, last: String, due: String) {
        #expect(period.due(after: day(last)) == day(due))
    }

    @Test(
        "a countdown is blue, yellow and red on the days it says, and silent before it opens",
        arguments: [
            ("2026-11-30", nil), ("2026-12-01", Light.blue), ("2026-12-16", .blue), ("2026-12-17", .yellow),
            ("2026-12-31", .yellow), ("2027-01-01", .yellow), ("2027-01-02", .red),
        ] as [(String, Light?)])
    func countdown(today: String, light: Light?) {
        let schedule = Schedule.recurring(.quarter, Countdown(shown: 30, yellow: 14, red: 2))
        let result = schedule.assess(Anchor(day: day("2026-08-08"), basis: .recorded), on: day(today))
        #expect(result.light == light)
        #expect(result.due == day("2026-12-31"))
    }

    @Test("no task opens before its period begins, however early the countdown would show it")
    func opening() {
        let schedule = Schedule.recurring(.month, Countdown(shown: 400, yellow: 3))
        let anchor = Anchor(day: day("2026-10-31"), basis: .recorded)
        #expect(schedule.assess(anchor, on: day("2026-10-31")).light == nil)
        #expect(schedule.assess(anchor, on: day("2026-11-01")).light == .blue)
    }

    @Test(
        "what lasts gets worse by full calendar months, also from a day that later months lack",
        arguments: [
            ("2027-08-31", "2027-09-29", nil), ("2027-08-31", "2027-09-30", Light.blue),
            ("2027-08-31", "2027-11-29", .blue), ("2027-08-31", "2027-11-30", .yellow),
            ("2027-08-31", "2028-02-28", .yellow), ("2027-08-31", "2028-02-29", .yellow),
            ("2027-08-31", "2028-03-01", .red),
            ("2026-08-31", "2027-02-28", .yellow), ("2026-08-31", "2027-03-01", .red),
        ] as [(String, String, Light?)])
    func lasting(since: String, today: String, light: Light?) {
        let schedule = Schedule.lasting(Escalation(blue: 1, yellow: 3, red: 6, grace: 1))
        #expect(schedule.assess(Anchor(day: day(since), basis: .recorded), on: day(today)).light == light)
    }

    @Test("without any date a recurring duty is due in the current period and never blue")
    func undated() {
        let schedule = Schedule.recurring(.quarter, Countdown(shown: 91, yellow: 14))
        #expect(
            schedule.assess(.unknown, on: day("2026-10-01"))
                == Assessment(light: .yellow, due: day("2026-12-31"), opens: day("2026-10-01")))
        #expect(
            Schedule.recurring(.months(6), Countdown(shown: 30, yellow: 14)).assess(.unknown, on: day("2026-10-01"))
                == Assessment(light: .yellow))
        let yearly = Schedule.recurring(.year, Countdown(shown: 91, yellow: 14))
        #expect(yearly.assess(.unknown, on: day("2026-09-30")).light == nil)
        #expect(yearly.assess(.unknown, on: day("2026-10-01")).light == .yellow)
    }

    @Test("red is the worst light, and each has its word in both languages")
    func lights() {
        #expect(Light.allCases.sorted() == [.blue, .yellow, .red])
        #expect(Light.allCases.map(\.label.chinese) == ["蓝", "黄", "红"])
        #expect(Light.allCases.map(\.name) == ["blue", "yellow", "red"])
        #expect(Light.allCases.allSatisfy { Light(name: $0.name) == $0 && !$0.meaning.english.isEmpty })
        #expect(Light(name: "green") == nil)
        #expect(LightCounts(blue: 2, yellow: 1).worst == .yellow)
        #expect(LightCounts().worst == nil)
    }
}
