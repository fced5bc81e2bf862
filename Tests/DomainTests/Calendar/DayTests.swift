import Domain
import Testing

@Suite("Days and months")
struct DayTests {
    @Test(
        "a day is written year-month-day and read back",
        arguments: ["1970-01-01", "2026-11-21", "2000-02-29", "0001-01-01", "9999-12-31", "1900-03-01", "1969-12-31"])
    func writing(text: String) throws {
        let day = try #require(Day(iso: text))
        #expect(day.description == text)
        #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        #expect(Day(number: day.number) == day)
    }

    @Test(
        "a day that does not exist is refused",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-1-1", "26-01-01",
            "2026/01/01", "2026-01-1x", "",
        ])
    func refused(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("every day of 800 years follows the day before it, in parts and in weekday")
    func everyDay() throws {
        var day = try #require(Day(iso: "1600-01-01"))
        #expect(day.weekday == 6)
        var (year, month, date) = (1600, 1, 1)
        var wrong = 0
        while year < 2400 {
            let next = day.adding(days: 1)
            date += 1
            if date > Day.length(ofMonth: month, in: year) { (date, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
            if next.parts != (year, month, date) || next.weekday != day.weekday % 7 + 1 { wrong += 1 }
            day = next
        }
        #expect(wrong == 0)
        #expect(day.description == "2400-01-01")
    }

    @Test("1970-01-01 is day 0, and 2026-11-21 a Saturday")
    func anchors() throws {
        let day = try #require(Day(iso: "2026-11-21"))
        #expect(Day(iso: "1970-01-01")?.number == 0)
        #expect(day.number == 20778)
        #expect(day.weekday == 6)
        #expect(day.weekdayName == Phrase("周六", "Sat"))
        #expect(day.chinese == "2026年11月21日")
    }

    @Test(
        "adding months keeps the day, or takes the last of a shorter month",
        arguments: [
            ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-01-31", 1, "2026-02-28"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-11-21", 24, "2028-11-21"), ("2026-01-15", -1, "2025-12-15"),
            ("9999-12-01", 1, "9999-12-31"), ("0001-01-15", -1, "0001-01-01"), ("2024-02-29", 12, "2025-02-28"),
        ])
    func addingMonths(from: String, months: Int, to: String) throws {
        #expect(try #require(Day(iso: from)).adding(months: months).description == to)
    }

    @Test(
        "months between two days are the full ones",
        arguments: [
            ("2026-08-31", "2027-02-28", 6), ("2026-08-31", "2027-02-27", 5), ("2026-05-02", "2026-11-21", 6),
            ("2026-05-22", "2026-11-21", 5), ("2026-11-21", "2026-05-22", -5), ("2026-11-21", "2026-11-21", 0),
            ("2008-11-22", "2026-11-21", 215),
        ])
    func monthsBetween(from: String, to: String, months: Int) throws {
        #expect(try #require(Day(iso: to)).months(since: #require(Day(iso: from))) == months)
    }

    @Test(
        "arithmetic beyond the years 1 to 9999 stops at their ends",
        arguments: [Int.max, 4_000_000, Int.min, -4_000_000])
    func clamping(amount: Int) throws {
        let day = try #require(Day(iso: "2026-11-21"))
        let end = amount > 0 ? Day.latest : Day.earliest
        #expect(day.adding(days: amount) == end)
        #expect(day.adding(months: amount) == end)
        #expect(day.adding(years: amount) == end)
    }

    @Test(
        "a day knows its month, quarter and year",
        arguments: [
            ("2026-11-21", "2026-11-01", "2026-11-30", "2026-10-01", "2026-12-31", 4),
            ("2028-02-29", "2028-02-01", "2028-02-29", "2028-01-01", "2028-03-31", 1),
            ("2026-06-30", "2026-06-01", "2026-06-30", "2026-04-01", "2026-06-30", 2),
        ])
    func periods(text: String, first: String, last: String, quarterFirst: String, quarterLast: String, quarter: Int)
        throws
    {
        let day = try #require(Day(iso: text))
        #expect(day.startOfMonth.description == first)
        #expect(day.endOfMonth.description == last)
        #expect(day.startOfQuarter.description == quarterFirst)
        #expect(day.endOfQuarter.description == quarterLast)
        #expect(day.quarter == quarter)
        #expect(day.startOfYear.description == text.prefix(4) + "-01-01")
        #expect(day.endOfYear.description == text.prefix(4) + "-12-31")
    }

    @Test("days are counted and compared in both directions")
    func counting() throws {
        let (from, to) = (try #require(Day(iso: "2026-05-02")), try #require(Day(iso: "2026-11-21")))
        #expect(from.days(until: to) == 203)
        #expect(to.days(until: from) == -203)
        #expect(to.days(since: from) == 203)
        #expect(from < to)
        #expect(to.years(since: try #require(Day(iso: "2008-11-21"))) == 18)
        #expect(to.years(since: try #require(Day(iso: "2008-11-22"))) == 17)
    }

    @Test(
        "a month is written year-month and knows its days",
        arguments: [
            ("2024-12", "2024年12月", "2024-12-01", "2024-12-31", 4),
            ("2024-02", "2024年2月", "2024-02-01", "2024-02-29", 1),
        ])
    func months(text: String, chinese: String, first: String, last: String, quarter: Int) throws {
        let month = try #require(Month(iso: text))
        #expect(month.description == text)
        #expect(month.chinese == chinese)
        #expect(month.firstDay.description == first)
        #expect(month.lastDay.description == last)
        #expect(month.quarter == quarter)
        #expect(month.contains(month.lastDay))
        #expect(!month.contains(month.lastDay.adding(days: 1)))
        #expect(month.adding(months: 13).months(since: month) == 13)
        #expect(Month(index: month.index) == month)
    }

    @Test(
        "a month that does not exist is refused",
        arguments: ["2024-13", "2024-00", "2024", "0000-01", "2024-1", "2024/01"])
    func monthsRefused(text: String) {
        #expect(Month(iso: text) == nil)
    }
}
