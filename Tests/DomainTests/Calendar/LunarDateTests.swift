import Domain
import Testing

@Suite("Lunar dates and festivals")
struct LunarDateTests {
    @Test(
        "a day has its lunar date",
        arguments: [
            ("2026-11-21", "十月十三", "lunar 10-13"), ("2025-07-25", "闰六月初一", "lunar leap 6-1"),
            ("2026-02-16", "腊月廿九", "lunar 12-29"), ("2026-02-17", "正月初一", "lunar 1-1"),
            ("2033-12-22", "闰冬月初一", "lunar leap 11-1"), ("2034-01-20", "腊月初一", "lunar 12-1"),
            ("2023-03-22", "闰二月初一", "lunar leap 2-1"), ("1950-01-01", "冬月十三", "lunar 11-13"),
            ("2024-02-09", "腊月三十", "lunar 12-30"), ("2026-11-28", "十月二十", "lunar 10-20"),
            ("1976-09-24", "闰八月初一", "lunar leap 8-1"),
        ])
    func lunarDate(text: String, chinese: String, english: String) throws {
        let day = try #require(Day(iso: text))
        let lunar = try #require(LunarDate(day))
        #expect(lunar.text == Phrase(chinese, english))
    }

    @Test(
        "months whose new moon falls near midnight begin on the calculated day, where other tables err",
        arguments: [
            (2057, 9, "2057-09-28"), (2097, 7, "2097-08-07"), (1954, 11, "1954-11-25"), (1978, 8, "1978-09-03"),
        ])
    func disputedMonths(year: Int, month: Int, first: String) {
        #expect(LunarDate.day(year: year, month: month, day: 1)?.description == first)
    }

    @Test("every day from 1950 to 2100 has one lunar date, and every lunar date its day")
    func everyDay() throws {
        var day = try #require(Day(iso: "1950-01-01"))
        let end = try #require(Day(iso: "2100-12-31"))
        var previous: LunarDate?
        var wrong = 0
        while day <= end {
            let lunar = try #require(LunarDate(day))
            let back = LunarDate.day(
                year: lunar.year, month: lunar.month, isLeapMonth: lunar.isLeapMonth, day: lunar.day)
            if back != day { wrong += 1 }
            if let previous, lunar.day != previous.day + 1, lunar.day != 1 || previous.day < 29 { wrong += 1 }
            previous = lunar
            day = day.adding(days: 1)
        }
        #expect(wrong == 0)
        #expect(LunarDate(end.adding(days: 1)) == nil)
        #expect(LunarDate(try #require(Day(iso: "1949-12-31"))) == nil)
    }

    @Test("a lunar date that does not exist has no day")
    func noSuchDay() {
        #expect(LunarDate.day(year: 2026, month: 6, isLeapMonth: true, day: 1) == nil)
        #expect(LunarDate.day(year: 2025, month: 12, day: 30) == nil)
        #expect(LunarDate.day(year: 2026, month: 13, day: 1) == nil)
        #expect(LunarDate.day(year: 2101, month: 1, day: 1) == nil)
    }

    @Test(
        "the movable festivals fall on the days of the published calendar",
        arguments: [
            (2024, "02-10", "04-04", "06-10", "09-17"), (2025, "01-29", "04-04", "05-31", "10-06"),
            (2026, "02-17", "04-05", "06-19", "09-25"), (2027, "02-06", "04-05", "06-09", "09-15"),
            (2028, "01-26", "04-04", "05-28", "10-03"), (2029, "02-13", "04-04", "06-16", "09-22"),
            (2030, "02-03", "04-05", "06-05", "09-12"), (2031, "01-23", "04-05", "06-24", "10-01"),
            (2032, "02-11", "04-04", "06-12", "09-19"), (2033, "01-31", "04-04", "06-01", "09-08"),
            (2034, "02-19", "04-05", "06-20", "09-27"), (2035, "02-08", "04-05", "06-10", "09-16"),
        ])
    func festivals(year: Int, spring: String, qingming: String, dragonBoat: String, midAutumn: String) throws {
        let days = [Festival.spring, .qingming, .dragonBoat, .midAutumn].map { $0.day(in: year)?.description }
        #expect(days == [spring, qingming, dragonBoat, midAutumn].map { "\(year)-\($0)" })
        for festival in Festival.allCases {
            let day = try #require(festival.day(in: year))
            #expect(Festival.on(day).contains(festival))
            #expect(day.year == year)
        }
    }

    @Test("a festival is looked for from a day onwards")
    func next() throws {
        let day = try #require(Day(iso: "2026-11-21"))
        #expect(Festival.spring.next(from: day)?.description == "2027-02-06")
        #expect(Festival.newYear.next(from: day)?.description == "2027-01-01")
        #expect(Festival.lantern.next(from: day)?.description == "2027-02-20")
        #expect(Festival.doubleNinth.day(in: 2026)?.description == "2026-10-18")
        #expect(Festival.spring.next(from: try #require(Day(iso: "2027-02-06")))?.description == "2027-02-06")
        #expect(Festival.spring.next(from: try #require(Day(iso: "2101-01-01"))) == nil)
        #expect(Festival.on(try #require(Day(iso: "2031-10-01"))) == [.midAutumn, .nationalDay])
        #expect(Festival.on(day).isEmpty)
    }
}
