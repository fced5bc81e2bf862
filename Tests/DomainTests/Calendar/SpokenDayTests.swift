import Domain
import Testing

@Suite("Reading dates as people say them")
struct SpokenDayTests {
    /// A Saturday; 十月十三.
    private static let saturday = "2026-11-21"

    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let today: String
        let day: String
        var testDescription: String { "\(text) on \(today) is \(day)" }

        init(_ text: String, _ day: String, on today: String = SpokenDayTests.saturday) {
            self.text = text
            self.day = day
            self.today = today
        }
    }

    private func day(_ text: String, on today: String) throws -> Day? {
        try SpokenDay.parse(text, today: try #require(Day(iso: today)))
    }

    @Test(
        "a day is read relative to today",
        arguments: [
            Case("今天", "2026-11-21"), Case("今", "2026-11-21"), Case("昨天", "2026-11-20"), Case("昨日", "2026-11-20"),
            Case("前天", "2026-11-19"), Case("大前天", "2026-11-18"), Case("明天", "2026-11-22"), Case("大后天", "2026-11-24"),
            Case("today", "2026-11-21"), Case("Yesterday", "2026-11-20"), Case("tomorrow", "2026-11-22"),
            Case("昨天", "2025-12-31", on: "2026-01-01"), Case("昨天", "2028-02-29", on: "2028-03-01"),
            Case("明天", "2026-03-01", on: "2026-02-28"), Case("明天", "2028-02-29", on: "2028-02-28"),
            // Distances
            Case("+30", "2026-12-21"), Case("-7", "2026-11-14"), Case("＋３０", "2026-12-21"), Case("+2周", "2026-12-05"),
            Case("+3个月", "2027-02-21"), Case("-1年", "2025-11-21"), Case("+1月", "2026-12-21"), Case("+2w", "2026-12-05"),
            Case("三天前", "2026-11-18"), Case("3天前", "2026-11-18"), Case("十天后", "2026-12-01"), Case("两周前", "2026-11-07"),
            Case("二十天以后", "2026-12-11"), Case("廿三天前", "2026-10-29"), Case("一个月前", "2026-10-21"),
            Case("半年前", "2026-05-21"), Case("半个月后", "2026-12-06"), Case("30 days ago", "2026-10-22"),
            Case("in 2 weeks", "2026-12-05"), Case("3 months ago", "2026-08-21"),
            Case("一个月后", "2027-02-28", on: "2027-01-31"),
            Case("+1个月", "2028-02-29", on: "2028-01-31"), Case("一年前", "2027-02-28", on: "2028-02-29"),
            // Days of the week: a week begins on Monday
            Case("上周五", "2026-11-13"), Case("上星期五", "2026-11-13"), Case("上个礼拜五", "2026-11-13"),
            Case("周五", "2026-11-20"), Case("本周日", "2026-11-22"), Case("这周一", "2026-11-16"), Case("下周一", "2026-11-23"),
            Case("下下周日", "2026-12-06"), Case("上上周一", "2026-11-02"), Case("星期天", "2026-11-22"), Case("周6", "2026-11-21"),
            Case("下周一", "2026-11-23", on: "2026-11-22"), Case("上周日", "2026-11-15", on: "2026-11-22"),
            Case("本周日", "2026-11-22", on: "2026-11-22"), Case("下周日", "2026-11-29", on: "2026-11-22"),
            Case("上周一", "2026-11-09", on: "2026-11-16"), Case("上周五", "2025-12-26", on: "2026-01-01"),
            Case("last friday", "2026-11-20"), Case("next monday", "2026-11-23"), Case("last saturday", "2026-11-14"),
            Case("next saturday", "2026-11-28"), Case("sun", "2026-11-22"), Case("this mon", "2026-11-16"),
            // Ends and beginnings
            Case("月底", "2026-11-30"), Case("本月底", "2026-11-30"), Case("这个月末", "2026-11-30"), Case("上月底", "2026-10-31"),
            Case("下个月初", "2026-12-01"), Case("年底", "2026-12-31"), Case("去年底", "2025-12-31"), Case("明年初", "2027-01-01"),
            Case("季末", "2026-12-31"), Case("上季度末", "2026-09-30"), Case("3月底", "2026-03-31"),
            Case("去年2月末", "2025-02-28"),
            Case("月底", "2028-02-29", on: "2028-02-03"), Case("下月底", "2027-02-28", on: "2027-01-31"),
            Case("end of month", "2026-11-30"), Case("start of next month", "2026-12-01"),
            Case("end of last year", "2025-12-31"),
            // Without a year
            Case("3.5", "2026-03-05"), Case("3-5", "2026-03-05"), Case("3/5", "2026-03-05"), Case("3月5日", "2026-03-05"),
            Case("3月5", "2026-03-05"), Case("三月五号", "2026-03-05"), Case("十二月三十一日", "2026-12-31"),
            Case("0305", "2026-03-05"),
            Case("１２．３１", "2026-12-31"), Case("5号", "2026-11-05"), Case("上月5日", "2026-10-05"),
            Case("下个月5号", "2026-12-05"),
            Case("去年3月5日", "2025-03-05"), Case("前年12.1", "2024-12-01"), Case("2.29", "2028-02-29", on: "2028-06-01"),
            // Festivals and the lunar calendar
            Case("春节", "2026-02-17"), Case("去年中秋", "2025-10-06"), Case("国庆", "2026-10-01"), Case("十一", "2026-10-01"),
            Case("五一", "2026-05-01"), Case("七一", "2026-07-01"), Case("除夕", "2026-02-16"), Case("明年清明节", "2027-04-05"),
            Case("正月十五", "2026-03-03"), Case("腊月廿三", "2027-01-30"), Case("农历八月十五", "2026-09-25"),
            Case("八月初一", "2026-09-11"),
        ])
    func days(test: Case) throws {
        #expect(try day(test.text, on: test.today)?.description == test.day)
    }

    @Test(
        "what only looks like a day is none",
        arguments: [
            "", "昨天吧", "去年夏天", "上周", "周八", "3", "2026", "3.5.7", "+", "-", "+x", "一", "天前", "三", "last", "+999999",
            "1000000000000000000000", "月", "3月", "八月十五夜", "990101198909236030", "张三", "5天", "明年", "the",
        ])
    func none(text: String) throws {
        #expect(try day(text, on: SpokenDayTests.saturday) == nil)
    }

    @Test(
        "a day that does not exist names the part that failed",
        arguments: [
            ("2.29", ParseProblem.Part.day), ("2月30日", .day), ("13.1", .month), ("0.5", .month), ("11.31", .day),
            ("去年2月29日", .day), ("+99999", .year), ("-9999个月", .year), ("下月31日", .day),
        ])
    func impossible(text: String, part: ParseProblem.Part) {
        let today = text == "下月31日" ? "2026-10-02" : SpokenDayTests.saturday
        let problem = #expect(throws: ParseProblem.self) { try day(text, on: today) }
        #expect(problem?.part == part)
    }

    @Test("八月十五 without a word of the lunar calendar is the 15th of August")
    func civilFirst() throws {
        #expect(try day("八月十五", on: SpokenDayTests.saturday)?.description == "2026-08-15")
    }

    @Test(
        "a month is read relative to today",
        arguments: [
            ("本月", "2026-11"), ("上个月", "2026-10"), ("下月", "2026-12"), ("12月", "2026-12"), ("去年十二月", "2025-12"),
            ("+2", "2027-01"), ("-11", "2025-12"), ("last month", "2026-10"), ("昨天", "2026-11"), ("上上月", "2026-09"),
        ])
    func months(text: String, month: String) throws {
        let today = try #require(Day(iso: SpokenDayTests.saturday))
        #expect(try SpokenMonth.parse(text, today: today)?.description == month)
    }

    @Test("a form takes spoken days and months; other fields and scripts stay strict")
    func fields() throws {
        let today = try #require(Day(iso: SpokenDayTests.saturday))
        let ledger = Ledger()
        #expect(Member.joined.read("上周五", in: ledger, today: today).value == .day(today.adding(days: -8)))
        #expect(Member.duesPaidUntil.read("本月", in: ledger, today: today).value == .month(Month(containing: today)))
        #expect(Member.joined.read("2.30", in: ledger, today: today).isError)
        #expect(
            Member.joined.read("2012-11-05", in: ledger, today: today).value == Day(iso: "2012-11-05").map { .day($0) })
        #expect(Member.joined.read("上周五", in: ledger).isError)
        #expect(Member.sex.read("昨天", in: ledger, today: today).isError)
    }

    @Test("a day is spelled out with its weekday, lunar date and festival")
    func inFull() throws {
        #expect(
            try #require(Day(iso: "2026-03-05")).inFull == Phrase("2026-03-05 周四 正月十七", "2026-03-05 Thu lunar 1-17"))
        #expect(try #require(Day(iso: "2026-10-01")).inFull.chinese == "2026-10-01 周四 八月廿一 国庆")
        #expect(try #require(Day(iso: "1900-01-02")).inFull.chinese == "1900-01-02 周二")
    }
}
