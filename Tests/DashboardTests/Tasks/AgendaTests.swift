import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Calendar and plan")
struct AgendaTests {
    @Test("the days of the calendar hold every task of the pane once")
    func days() {
        let driver = DashboardDriver().play("3")
        let days = TaskDays(driver.state.tasks.visible)
        let dated = days.sum(from: .earliest, to: .latest)
        for light in Light.allCases {
            #expect(dated[light] + days.undated[light] == driver.state.tasks.visibleCounts[light])
        }
    }

    @Test("Enter on a day lists its tasks, once more opens one, Esc goes back step by step", arguments: [80, 160])
    func opening(width: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: width == 80 ? 24 : 48)).play("D<Tab><Enter>")
        let day = driver.calendar?.selected ?? .earliest
        let tasks = driver.state.tasks(dueOn: day)
        #expect(driver.calendar?.isListing == true && !tasks.isEmpty)
        driver.play("<Enter>")
        #expect(driver.layers == [.calendar, .task] && driver.state.taskOnPage == tasks.first)
        driver.play("<Esc><Esc>")
        #expect(driver.calendar?.isListing == false)
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty)
    }

    @Test("three months show where there is room, with festivals; weeks begin on Monday", arguments: Language.allCases)
    func months(language: Language) {
        let driver = DashboardDriver(language: language).play("D")
        let months = language == .chinese ? ["2026年11月", "2026年12月", "2027年1月"] : ["2026-11", "2026-12", "2027-01"]
        for month in months { #expect(driver.screen.contains(month)) }
        #expect(driver.screen.contains(language == .chinese ? "*元旦" : "*New"))
        for month in (0..<24).map({ Month(containing: Fixture.today).adding(months: $0) }) {
            let weeks = CalendarLayer.weeks(of: month)
            #expect(weeks.allSatisfy { $0.count == 7 })
            #expect(weeks.joined().compactMap { $0 }.count == month.lastDay.day)
            for week in weeks {
                for (index, day) in week.enumerated() { #expect(day.map { $0.weekday == index + 1 } ?? true) }
            }
        }
    }

    @Test("a meeting that is entered turns its month from due to done, and back when it is undone")
    func plan() throws {
        let driver = DashboardDriver().play("1P")
        let before = try #require(driver.plan).plan
        #expect(!before.rows.isEmpty)
        for row in before.rows { #expect(row.months.count == 12) }
        #expect(driver.screen.contains("[11]"))
        driver.play("<PgDn>")
        #expect(driver.plan?.plan.rows.allSatisfy { $0.year.done == 0 && $0.year.late == 0 } == true)
    }
}
