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

    @Test(
        "the calendar tells what will fall due from what is due, by the day, with the reason",
        arguments: Language.allCases)
    func upcoming(language: Language) throws {
        let driver = DashboardDriver(language: language).play("1D")
        let upcoming = driver.state.upcoming
        #expect(upcoming.isCurrent(driver.state.ledger, Fixture.today) && !upcoming.visible.isEmpty)
        let open = Set(driver.state.tasks.visible.map { [$0.identity, UInt64($0.due?.number ?? 0)] })
        #expect(upcoming.visible.allSatisfy { !open.contains([$0.identity, UInt64($0.due?.number ?? 0)]) })
        let slip = try #require(upcoming.visible.first)
        let day = try #require(slip.due)
        #expect(day > Fixture.today)
        while let selected = driver.calendar?.selected, selected < day { driver.play("<Right>") }
        #expect(driver.calendar?.selected == day)
        #expect(driver.screen.contains(language == .chinese ? "预计到期" : "to come"))
        driver.play("<Enter>")
        for _ in driver.state.tasks(dueOn: day) { driver.play("<Down>") }
        let reason = driver.state.tasks.list.said(on: day).reason(of: slip, in: driver.state.ledger)
        #expect(driver.screen.contains(reason.text(language).prefix(20)))
        driver.play("<Enter>")
        #expect(driver.layers == [.calendar, .task] && driver.state.taskOnPage == slip)
        let opens = try #require(
            driver.state.tasks.list.opening(ofUpcoming: slip, in: driver.state.ledger))
        #expect(driver.screen.contains(language == .chinese ? "从\(opens)起列入待办" : "listed from \(opens) on"))
        #expect(!driver.screen.contains(language == .chinese ? "[蓝" : "[Blue"))
    }

    @Test("what is foreseen follows the tree and the filter, and goes when it is done ahead")
    func ahead() throws {
        let driver = DashboardDriver().play("1D")
        let all = driver.state.upcoming.visible.count
        driver.play("<Esc>3/规则:slip<Enter>D")
        let slips = driver.state.upcoming.visible
        #expect(!slips.isEmpty && slips.count < all)
        #expect(slips.allSatisfy { driver.state.tasks.list.rule(of: $0).id == "notice.slip" })
        let first = try #require(slips.first?.due)
        driver.play("<Tab>")
        while let day = driver.calendar?.selected, day < first { driver.play("<Tab>") }
        driver.play("<Enter>")
        let open = driver.state.tasks(dueOn: first).count
        for _ in 0..<open { driver.play("<Down>") }
        driver.play("<Enter><Enter>")
        #expect(driver.form != nil)
        driver.focus(Notice.day).play("<C-u>2026-12-01<C-s>")
        #expect(driver.layers == [.calendar], "\(driver.said)")
        #expect(driver.state.upcoming[first].isEmpty)
        driver.play("<Esc><Esc>uD")
        #expect(driver.state.upcoming[first].count == 1)
    }

    @Test("beyond the last day that was looked at the calendar says so, and asks once for each ledger")
    func beyond() {
        let driver = DashboardDriver().play("D<PgDn><PgDn><PgDn><PgDn><PgDn>")
        #expect(driver.screen.contains("预计只推算到 2027-02-28"))
        var state = driver.state
        #expect(state.askForUpcoming().isEmpty)
        state.layers = []
        #expect(state.askForUpcoming().isEmpty)
    }

    @Test("the plan holds what expires as well, and a line without tasks opens its records")
    func expiring() throws {
        let driver = DashboardDriver().play("1P")
        let rows = try #require(driver.plan).plan.rows
        let ids = Set(rows.map(\.rule.id))
        #expect(ids.isSuperset(of: ["activity.appraisal", "activity.debriefing"]))
        for (index, row) in rows.enumerated() {
            let line = DashboardDriver().play("1P")
            for _ in 0..<index { line.play("<Down>") }
            let isOpen = line.state.tasks.scoped.contains { line.state.tasks.list.rule(of: $0).id == row.rule.id }
            line.play("<Enter>")
            if isOpen {
                #expect(line.layers.isEmpty && !line.state.tasks.visible.isEmpty, "\(row.rule.id)")
            } else {
                #expect(line.layers == [.plan, .ledger] || line.said.contains("没有待办"), "\(row.rule.id)")
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
