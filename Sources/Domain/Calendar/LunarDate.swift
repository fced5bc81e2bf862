/// A day in the Chinese lunar calendar, known for the days 1950-01-01 to 2100-12-31.
public struct LunarDate: Hashable, Sendable {
    /// The Gregorian year in which the lunar year began: 2025 for January 2026.
    public let year: Int
    /// 1 to 12; a leap month has the number of the month it follows.
    public let month: Int
    /// Whether the month is the leap month of its year.
    public let isLeapMonth: Bool
    /// 1 to 30.
    public let day: Int

    /// The lunar date of a day, nil outside 1950-01-01 to 2100-12-31.
    public init?(_ day: Day) {
        let civilYear = day.year
        guard 1950...2100 ~= civilYear, let thisYear = LunarYear(civilYear) else { return nil }
        let lunar: LunarYear
        if thisYear.firstDay <= day {
            lunar = thisYear
        } else {
            guard let before = LunarYear(civilYear - 1) else { return nil }
            lunar = before
        }
        var rest = lunar.firstDay.days(until: day)
        var index = 0
        while rest >= lunar.length(ofMonthAt: index) {
            rest -= lunar.length(ofMonthAt: index)
            index += 1
        }
        self.year = lunar.year
        (self.month, self.isLeapMonth) = lunar.month(at: index)
        self.day = rest + 1
    }

    /// The day of a lunar date, nil when the lunar year is not 1949 to 2100, or has no such month or day.
    public static func day(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) -> Day? {
        guard let lunar = LunarYear(year) else { return nil }
        var start = lunar.firstDay
        for index in 0..<lunar.monthCount {
            let length = lunar.length(ofMonthAt: index)
            if lunar.month(at: index) == (month, isLeapMonth) {
                return 1...length ~= day ? start.adding(days: day - 1) : nil
            }
            start = start.adding(days: length)
        }
        return nil
    }

    /// 十月十三, 闰六月初一; in English `lunar 10-13`, `lunar leap 6-1`.
    public var text: Phrase {
        let months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"]
        let chinese = "\(isLeapMonth ? "闰" : "")\(months[month - 1])月\(LunarDate.chineseDay(day))"
        return Phrase(chinese, "lunar \(isLeapMonth ? "leap " : "")\(month)-\(day)")
    }

    private static func chineseDay(_ day: Int) -> String {
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        switch day {
        case ...10: return "初" + digits[day - 1]
        case ..<20: return "十" + digits[day - 11]
        case 20: return "二十"
        case ..<30: return "廿" + digits[day - 21]
        default: return "三十"
        }
    }
}

/// One row of ``LunarTable``, unpacked on demand.
struct LunarYear {
    let year: Int
    private let bits: UInt32

    init?(_ year: Int) {
        let index = year - LunarTable.firstYear
        guard LunarTable.years.indices.contains(index) else { return nil }
        self.year = year
        self.bits = LunarTable.years[index]
    }

    /// The first day of the first month: 春节.
    var firstDay: Day {
        let start = Day(year: year, month: 1, day: 21) ?? .earliest
        return start.adding(days: Int(bits >> 17 & 31))
    }

    /// 清明.
    var qingming: Day {
        let start = Day(year: year, month: 4, day: 4) ?? .earliest
        return start.adding(days: Int(bits >> 22 & 3))
    }

    private var leapMonth: Int { Int(bits & 15) }

    var monthCount: Int { leapMonth == 0 ? 12 : 13 }

    func length(ofMonthAt index: Int) -> Int { bits >> UInt32(4 + index) & 1 == 1 ? 30 : 29 }

    func month(at index: Int) -> (Int, Bool) {
        guard leapMonth > 0, index >= leapMonth else { return (index + 1, false) }
        return (index, index == leapMonth)
    }
}
