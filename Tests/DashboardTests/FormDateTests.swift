import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Dates in forms")
struct FormDateTests {
    /// The form of the first member at the date of joining, emptied.
    private func atJoined(_ size: Size = Size(width: 160, height: 48)) -> DashboardDriver {
        DashboardDriver(size: size).play("e").focus(Member.joined).play("<C-e><C-u>")
    }

    private func day(_ text: String) -> Value? { Day(iso: text).map { .day($0) } }

    @Test(
        "what was understood stands beside what is typed, and the field is written out when it is left",
        arguments: [Size(width: 160, height: 48), Size(width: 80, height: 24)])
    func understood(size: Size) {
        let driver = atJoined(size).play("上周五")
        #expect(driver.screen.contains("上周五") && driver.screen.contains("2026-11-13 周五 十月初五"))
        #expect(driver.form?.draft[Member.joined] == day("2026-11-13"))
        driver.play("<Tab><S-Tab>")
        #expect(driver.form?.focused?.input.text == "2026-11-13")
        driver.play("<C-_>")
        #expect(driver.form?.focused?.input.text == "上周五")
    }

    @Test("a month is understood the same way")
    func month() {
        let driver = DashboardDriver().play("e").focus(Member.duesPaidUntil).play("<C-e><C-u>上月")
        #expect(driver.screen.contains("2026年10月"))
        driver.play("<Tab>")
        #expect(driver.form?.draft[Member.duesPaidUntil] == Month(year: 2026, month: 10).map { .month($0) })
    }

    @Test("a form that is kept keeps the day, not the word for it: tomorrow 昨天 is another day")
    func keeping() throws {
        let driver = atJoined().play("昨天")
        driver.wait(500)
        let kept = try #require(driver.store.drafts.values.first)
        #expect(kept.contains("2026-11-20") && !kept.contains("昨天"))
    }

    @Test("midnight does not change a day that was typed")
    func midnight() {
        let driver = atJoined().play("昨天")
        driver.send(.today(Fixture.today.adding(days: 1)))
        #expect(driver.form?.draft[Member.joined] == day("2026-11-20"))
    }

    @Test(
        "the calendar is moved by arrows, pages, Home and End, and Enter takes its day",
        arguments: [
            ("", "2026-11-21"), ("<Left>", "2026-11-20"), ("<Right>", "2026-11-22"), ("<Up>", "2026-11-14"),
            ("<Down>", "2026-11-28"), ("<PgUp>", "2026-10-21"), ("<PgDn>", "2026-12-21"), ("<S-PgUp>", "2025-11-21"),
            ("<C-PgDn>", "2027-11-21"), ("<PgUp><PgUp><Home>", "2026-11-21"), ("<End>", "2026-11-30"),
            ("<PgDn><End><PgDn>", "2027-01-31"), ("3.5", "2026-03-05"), ("3.5<Right>", "2026-03-06"),
        ])
    func picking(keys: String, expected: String) {
        for (open, take) in [("<A-Down>", "<Enter>"), ("<F4>", "<Tab>")] {
            let driver = atJoined().play(open)
            #expect(driver.form?.calendar != nil)
            driver.play(keys + take)
            #expect(driver.form?.calendar == nil)
            #expect(driver.form?.draft[Member.joined] == day(expected))
            #expect(driver.form?.focused?.field.name == "confirmed")
        }
    }

    @Test("Esc closes the calendar and not the form, and leaves what is typed")
    func closing() {
        let driver = atJoined().play("昨天<F4>")
        #expect(driver.form?.calendar?.selected.description == "2026-11-20")
        driver.play("<Left><Esc>")
        #expect(driver.form?.calendar == nil && driver.layers == [.form])
        #expect(driver.form?.focused?.input.text == "昨天")
    }

    @Test("the caret stays where text goes while the calendar is open")
    func caret() throws {
        let driver = atJoined().play("昨天")
        let before = try #require(driver.draw().caret)
        driver.play("<F4><Left><Left>")
        #expect(driver.draw().caret == before)
    }

    @Test(
        "the calendar names the lunar days, festivals and how far away a day is, and marks today and weekends by signs")
    func looks() {
        let driver = DashboardDriver(size: Size(width: 100, height: 30)).play("e").focus(Member.joined)
            .play("<C-e><C-u>10.1<F4>")
        let screen = driver.screen
        #expect(screen.contains("2026年10月") && screen.contains("国庆 51 天前"))
        #expect(screen.contains("> 1<*国庆") && screen.contains("24 十五"))
        driver.play("<Home>")
        #expect(driver.screen.contains(">21<十三") && driver.screen.contains("今天"))
        driver.play("<Left>")
        #expect(driver.screen.contains("[21]十三"))
        #expect(driver.screen.contains("五      |"))
    }

    @Test("days, months and today can be clicked")
    func mouse() {
        let driver = atJoined().play("<F4>").click("PgUp 上月")
        #expect(driver.form?.calendar?.selected.description == "2026-10-21")
        driver.click("Home 今天")
        #expect(driver.form?.calendar?.selected == Fixture.today)
        driver.click(" 9 ", isLast: true)
        #expect(driver.form?.calendar == nil)
        #expect(driver.form?.draft[Member.joined] == day("2026-11-09"))
    }

    @Test(
        "the calendar has room below or above the field on every usual screen",
        arguments: [(80, 24), (72, 24), (100, 30)])
    func room(width: Int, height: Int) {
        let driver = DashboardDriver(size: Size(width: width, height: height)).play("e")
        for field in [
            Member.birth, Member.joined, Member.confirmed, Member.lostSince, Member.duesPaidUntil, Member.checkedOn,
        ] {
            driver.focus(field).play("<F4>")
            #expect(driver.state.hits.calendarBox != nil, "\(field.name)")
            #expect(driver.draw().check().isEmpty)
            driver.play("<Esc>")
        }
    }

    @Test("the calendar stays within the years that a date may have")
    func bounds() {
        var calendar = FormCalendar(Day(year: 2199, month: 12, day: 30) ?? .latest)
        for key in [Key(.down), Key(.pageDown), Key(.pageDown, .shift)] {
            _ = calendar.handle(key, today: Fixture.today)
        }
        #expect(calendar.selected.description == "2199-12-31")
        calendar.go(to: .earliest)
        #expect(calendar.selected.description == "1850-01-01")
    }
}
