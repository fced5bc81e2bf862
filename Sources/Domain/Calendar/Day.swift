/// A calendar day without time and without time zone, years 1 to 9999 of the proleptic Gregorian calendar.
///
/// Stored as the number of days since 1970-01-01, so that comparing, sorting and counting days are integer operations.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// 0001-01-01.
    public static let earliest = Day(civilYear: 1, month: 1, day: 1)
    /// 9999-12-31.
    public static let latest = Day(civilYear: 9999, month: 12, day: 31)

    /// A day by its number of days since 1970-01-01, nil outside ``earliest`` to ``latest``.
    public init?(number: Int32) {
        guard number >= Day.earliest.number, number <= Day.latest.number else { return nil }
        self.number = number
    }

    /// A day by its parts, nil when there is no such day (2026-02-29) or the year is not 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Day.length(ofMonth: month, in: year) else {
            return nil
        }
        self.init(civilYear: year, month: month, day: day)
    }

    /// A day as ``description`` writes it, exactly `YYYY-MM-DD`; ``DateParser`` is the forgiving way.
    public init?(iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard 0x30...0x39 ~= byte else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Counts with years that begin on 1 March, so that the leap day is the last of its year; the parts must be valid.
    private init(civilYear: Int, month: Int, day: Int) {
        let year = month <= 2 ? civilYear - 1 : civilYear
        let marchMonth = month <= 2 ? month + 9 : month - 3
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.number = Int32(era * Day.daysInEra + dayOfEra - Day.daysToEpoch)
    }

    /// A number that is known to be in range or is brought into it.
    private init(clamping number: Int) {
        self.number = Int32(min(max(number, Int(Day.earliest.number)), Int(Day.latest.number)))
    }

    /// Days in 400 years.
    private static let daysInEra = 146_097
    /// Days from 0000-03-01 to 1970-01-01.
    private static let daysToEpoch = 719_468

    // MARK: Parts

    /// Year, month and day together, for one calculation instead of three.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + Day.daysToEpoch
        let era = shifted / Day.daysInEra
        let dayOfEra = shifted - era * Day.daysInEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// 1 to 9999.
    public var year: Int { parts.year }
    /// 1 to 12.
    public var month: Int { parts.month }
    /// 1 to 31.
    public var day: Int { parts.day }

    /// 1 Monday to 7 Sunday. 1970-01-01 was a Thursday.
    public var weekday: Int {
        let offset = (Int(number) + 3) % 7
        return (offset < 0 ? offset + 7 : offset) + 1
    }

    /// Whether a year has 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; `month` is 1 to 12.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // MARK: Arithmetic

    /// The day so many days later, or earlier when negative; stops at ``earliest`` and ``latest``.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : Day(clamping: sum)
    }

    /// The same day so many calendar months later, or earlier when negative. A day the month does not have becomes its
    /// last: 31 August + 6 months is 28 or 29 February. Stops at ``earliest`` and ``latest``.
    public func adding(months: Int) -> Day {
        let parts = self.parts
        let (index, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
        if overflow { return months < 0 ? .earliest : .latest }
        guard index >= 12 else { return .earliest }
        guard index < 120_000 else { return .latest }
        let year = index / 12
        let month = index % 12 + 1
        return Day(civilYear: year, month: month, day: min(parts.day, Day.length(ofMonth: month, in: year)))
    }

    /// The same day so many years later; 29 February becomes 28 February in a common year.
    public func adding(years: Int) -> Day {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? (years < 0 ? .earliest : .latest) : adding(months: months)
    }

    /// Days from this day to another, negative when it lies before.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// Days from another day to this one, negative when it lies after.
    public func days(since other: Day) -> Int { other.days(until: self) }

    /// Full calendar months from another day to this one: the most months that ``adding(months:)`` can add to it without
    /// passing this day. 31 August to 28 February is 6. Negative, by the same count backwards, when it lies after.
    public func months(since other: Day) -> Int {
        guard other <= self else { return -other.months(since: self) }
        let (from, to) = (other.parts, parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return other.adding(months: months) > self ? months - 1 : months
    }

    /// Full years from another day to this one: an age when the other day is a birthday.
    public func years(since other: Day) -> Int { months(since: other) / 12 }

    /// Earlier than.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    // MARK: Periods

    /// The first day of the month.
    public var startOfMonth: Day { adding(days: 1 - day) }

    /// The last day of the month.
    public var endOfMonth: Day {
        let parts = self.parts
        return adding(days: Day.length(ofMonth: parts.month, in: parts.year) - parts.day)
    }

    /// 1 to 4.
    public var quarter: Int { (month - 1) / 3 + 1 }

    /// The first day of the quarter.
    public var startOfQuarter: Day {
        let parts = self.parts
        return Day(civilYear: parts.year, month: (parts.month - 1) / 3 * 3 + 1, day: 1)
    }

    /// The last day of the quarter.
    public var endOfQuarter: Day { startOfQuarter.adding(months: 2).endOfMonth }

    /// 1 January of the year.
    public var startOfYear: Day { Day(civilYear: year, month: 1, day: 1) }

    /// 31 December of the year.
    public var endOfYear: Day { Day(civilYear: year, month: 12, day: 31) }
}

extension Day: CustomStringConvertible {
    /// `2026-11-21`.
    public var description: String {
        let parts = self.parts
        return String(unsafeUninitializedCapacity: 10) { buffer in
            func put(_ value: Int, at position: Int, width: Int) {
                var rest = value
                for offset in (0..<width).reversed() {
                    buffer[position + offset] = UInt8(0x30 + rest % 10)
                    rest /= 10
                }
            }
            put(parts.year, at: 0, width: 4)
            buffer[4] = 0x2D
            put(parts.month, at: 5, width: 2)
            buffer[7] = 0x2D
            put(parts.day, at: 8, width: 2)
            return 10
        }
    }

    /// `2026年11月21日`.
    public var chinese: String {
        let parts = self.parts
        return "\(parts.year)年\(parts.month)月\(parts.day)日"
    }

    /// 周六, Sat.
    public var weekdayName: Phrase {
        switch weekday {
        case 1: Phrase("周一", "Mon")
        case 2: Phrase("周二", "Tue")
        case 3: Phrase("周三", "Wed")
        case 4: Phrase("周四", "Thu")
        case 5: Phrase("周五", "Fri")
        case 6: Phrase("周六", "Sat")
        default: Phrase("周日", "Sun")
        }
    }
}
