/// Why a question of a filter is left out.
enum FilterFault: Error {
    /// It may still be being typed; the sentence says what is missing once it is not.
    case incomplete(Phrase)
    /// It cannot be understood.
    case wrong(Phrase)
}

/// A time that somebody typed into a filter: a calendar span, or so long ago.
enum FilterSpan: Equatable {
    /// From the first to the last day: a year, a month, a day.
    case dates(Day, Day)
    /// The day so long before today.
    case ago(Day)

    /// Reads `2000`, `2000-05`, `2000年5月1日`, `今年`, `90天`, `3个月`, `30年`; a bare number of fewer than four digits counts
    /// days only where `isDays`.
    init(_ word: String, of field: Phrase, today: Day, isDays: Bool = false) throws(FilterFault) {
        let text = LenientText.key(word)
        if let named = FilterSpan.named(text, today: today) {
            self = named
            return
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count)
        if let number = Int(digits), digits.count <= 5 {
            let isYear = digits.count == 4 && (1850...2199).contains(number)
            if isYear, !isDays || unit == "年", ["", "年"].contains(unit),
                let first = Day(year: number, month: 1, day: 1)
            {
                self = .dates(first, first.endOfYear)
                return
            }
            if let day = FilterSpan.ago(number, String(unit), today: today, isDays: isDays) {
                self = .ago(day)
                return
            }
        }
        // A whole day first: of 20000501 a month would be read too.
        if let day = try? DateParser.parse(text) {
            self = .dates(day, day)
            return
        }
        if let month = try? MonthParser.parse(text) {
            self = .dates(month.firstDay, month.lastDay)
            return
        }
        let how =
            isDays
            ? Phrase("「%1」要写天数或日期，如 90天", "'%1' needs days or a date: 90d")
            : Phrase("「%1」要写日期或时长，如 2000、2000-05、90天", "'%1' needs a date or a time: 2000, 2000-05, 90d")
        let mayGoOn = text.first?.isNumber == true
        throw mayGoOn ? .incomplete(how.with(field)) : .wrong(how.with(field))
    }

    private static func named(_ word: String, today: Day) -> FilterSpan? {
        switch word {
        case "今天", "today": return .dates(today, today)
        case "昨天", "yesterday": return .dates(today.adding(days: -1), today.adding(days: -1))
        case "本月", "这个月", "thismonth": return .dates(today.startOfMonth, today.endOfMonth)
        case "上月", "上个月", "lastmonth":
            let last = today.startOfMonth.adding(days: -1)
            return .dates(last.startOfMonth, last)
        case "今年", "thisyear": return .dates(today.startOfYear, today.endOfYear)
        case "去年", "lastyear":
            let last = today.startOfYear.adding(days: -1)
            return .dates(last.startOfYear, last)
        default: return nil
        }
    }

    private static func ago(_ number: Int, _ unit: String, today: Day, isDays: Bool) -> Day? {
        switch unit {
        case "": isDays ? today.adding(days: -number) : nil
        case "天", "日", "d", "day", "days": today.adding(days: -number)
        case "周", "星期", "个星期", "w", "week", "weeks": today.adding(days: -7 * number)
        case "月", "个月", "m", "month", "months": today.adding(months: -number)
        case "年", "y", "year", "years": today.adding(years: -number)
        default: nil
        }
    }

    /// The days that a comparison with it asks for, as an inclusive range; nil bounds are open.
    ///
    /// Longer ago than a time is *before* the day so long ago: 外出>90天.
    func range(_ comparison: FilterToken.Comparison) -> (low: Day?, high: Day?) {
        switch (self, comparison) {
        case (.dates(let first, let last), .contains), (.dates(let first, let last), .equal): (first, last)
        case (.dates(let first, _), .less): (nil, first.adding(days: -1))
        case (.dates(_, let last), .lessOrEqual): (nil, last)
        case (.dates(_, let last), .greater): (last.adding(days: 1), nil)
        case (.dates(let first, _), .greaterOrEqual): (first, nil)
        case (.ago(let day), .contains), (.ago(let day), .equal): (day, day)
        case (.ago(let day), .less): (day.adding(days: 1), nil)
        case (.ago(let day), .lessOrEqual): (day, nil)
        case (.ago(let day), .greater): (nil, day.adding(days: -1))
        case (.ago(let day), .greaterOrEqual): (nil, day)
        }
    }
}

/// Numbers that somebody typed into a filter: one, or from one to another.
struct FilterNumbers {
    /// The two ends of 30-40, 30~40, 30..40, 30至40; nil for anything else.
    static func ends(_ word: String, allowsDash: Bool) -> (String, String)? {
        let text = LenientText.key(word)
        for sign in ["..", "~", "～", "至", "到"] + (allowsDash ? ["-"] : []) {
            guard let range = text.firstRange(of: sign) else { continue }
            let left = String(text[..<range.lowerBound])
            let right = String(text[range.upperBound...])
            // 2026-09 is a month.
            if sign == "-", max(left.count, right.count) > 3 { return nil }
            return left.isEmpty || right.isEmpty ? nil : (left, right)
        }
        return nil
    }

    /// The inclusive range of whole numbers that a comparison asks for.
    static func range(
        _ word: String, _ comparison: FilterToken.Comparison, read: (String) -> Int64?
    ) -> ClosedRange<Int64>? {
        if comparison == .contains, let (left, right) = ends(word, allowsDash: true) {
            guard let low = read(left), let high = read(right) else { return nil }
            return min(low, high)...max(low, high)
        }
        guard let number = read(LenientText.key(word)), number < Int64.max / 2 else { return nil }
        return switch comparison {
        case .contains, .equal: number...number
        case .less: number == 0 ? nil : 0...(number - 1)
        case .lessOrEqual: 0...number
        case .greater: (number + 1)...Int64.max
        case .greaterOrEqual: number...Int64.max
        }
    }
}
