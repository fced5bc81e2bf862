/// How a workbook counts days.
///
/// The 1900 system copies an error of an older program: it believes that 1900-02-29 existed, as serial 60. So serials
/// 1 to 59 are one day off from the rest. The 1904 system, once the default on the Macintosh, begins with serial 0 on
/// 1904-01-01 and has no such error. Both end on 9999-12-31. (ECMA-376 part 1, 18.17.4.1.)
public enum DateSystem: Equatable, Sendable {
    /// Serial 1 is 1900-01-01.
    case from1900
    /// Serial 0 is 1904-01-01.
    case from1904

    /// The day and time of a serial; nil for serials outside the calendar and for the day that never was, serial 60.
    /// The time is rounded to the second.
    public func date(serial: Double, showsDay: Bool = true) -> SheetDate? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial.rounded(.down))
        var second = Int(((serial - Double(days)) * 86_400).rounded())
        if second == 86_400 {
            second = 0
            days += 1
        }
        let sinceEpoch: Int
        switch self {
        case .from1904: sinceEpoch = days - 24_107
        case .from1900:
            guard days != 0, days != 60 else { return nil }
            sinceEpoch = days < 60 ? days - 25_568 : days - 25_569
        }
        let (year, month, day) = CivilCalendar.date(daysSinceEpoch: sinceEpoch)
        guard year <= 9999 else { return nil }
        return SheetDate(year: year, month: month, day: day, secondOfDay: second, showsDay: showsDay)
    }

    /// The serial of a day; nil before the system begins, after 9999, or when the calendar has no such day.
    public func serial(year: Int, month: Int, day: Int) -> Int? {
        guard (1900...9999).contains(year), CivilCalendar.exists(year: year, month: month, day: day) else { return nil }
        let sinceEpoch = CivilCalendar.daysSinceEpoch(year: year, month: month, day: day)
        switch self {
        case .from1904: return sinceEpoch >= -24_107 ? sinceEpoch + 24_107 : nil
        case .from1900:
            let serial = sinceEpoch + 25_569
            return serial > 60 ? serial : serial - 1
        }
    }
}

/// Day arithmetic of the Gregorian calendar, for spreadsheets only: years 1900 to 9999.
enum CivilCalendar {
    private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func exists(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        return day <= daysInMonth(year: year, month: month)
    }

    static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01.
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let before = year - 1
        let leapDays = before / 4 - before / 100 + before / 400
        let leapShift = month > 2 && isLeap(year) ? 1 : 0
        // 719,162 days lie between 0001-01-01 and 1970-01-01.
        return before * 365 + leapDays + daysBeforeMonth[month - 1] + leapShift + day - 1 - 719_162
    }

    static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        // A guess by the mean length of a year is at most one year off.
        var year = 1970 + daysSinceEpoch * 400 / 146_097
        while Self.daysSinceEpoch(year: year, month: 1, day: 1) > daysSinceEpoch { year -= 1 }
        while Self.daysSinceEpoch(year: year + 1, month: 1, day: 1) <= daysSinceEpoch { year += 1 }
        var rest = daysSinceEpoch - Self.daysSinceEpoch(year: year, month: 1, day: 1)
        var month = 1
        while rest >= daysInMonth(year: year, month: month) {
            rest -= daysInMonth(year: year, month: month)
            month += 1
        }
        return (year, month, rest + 1)
    }
}
