/// Reads days as people and spreadsheets write them: 2026-3-5, 2026/03/05, 2026.3.5, 20260305, 2026年3月5日, in full width or
/// half, with or without a time of day behind.
public enum DateParser {
    /// What a text that names only a year and a month is worth.
    public enum Precision: Sendable {
        /// The day must be given.
        case day
        /// 2026年3月 is read as its first day.
        case monthMeansFirstDay
    }

    /// The day a text names.
    ///
    /// - Throws: a problem that names the part: years of two digits, a day before the year, days that do not exist.
    public static func parse(
        _ text: some StringProtocol, precision: Precision = .day
    ) throws(ParseProblem) -> Day {
        let parts = try DateParts(text)
        guard let day = parts.day else {
            guard precision == .monthMeansFirstDay else {
                throw ParseProblem(.day, "缺少日，应如 2026-03-05", "The day is missing; write 2026-03-05")
            }
            return parts.month.firstDay
        }
        return day
    }
}

/// Reads months as people and spreadsheets write them: 2024-12, 2024/12, 202412, 2024年12月; of a whole date the month
/// counts.
public enum MonthParser {
    /// The month a text names.
    ///
    /// - Throws: a problem that names the part that failed.
    public static func parse(_ text: some StringProtocol) throws(ParseProblem) -> Month {
        try DateParts(text).month
    }
}

/// A text taken apart into a month and, where it is given, a day.
private struct DateParts {
    var month: Month
    var day: Day?

    /// Years outside are taken for typing mistakes: no living member was born before, no term ends after.
    private static let years = 1850...2199

    init(_ text: some StringProtocol) throws(ParseProblem) {
        let groups = try DateParts.groups(of: LenientText.trimmed(text))
        guard let first = groups.first, let last = groups.last else { throw .empty }
        var (year, monthNumber, dayNumber): (String, String?, String?)
        switch (groups.count, first.count) {
        case (1, 8):
            (year, monthNumber) = (String(first.prefix(4)), String(first.dropFirst(4).prefix(2)))
            dayNumber = String(first.suffix(2))
        case (1, 6): (year, monthNumber, dayNumber) = (String(first.prefix(4)), String(first.suffix(2)), nil)
        case (1, 4): (year, monthNumber, dayNumber) = (first, nil, nil)
        case (2, _): (year, monthNumber, dayNumber) = (first, groups[1], nil)
        case (3, _): (year, monthNumber, dayNumber) = (first, groups[1], groups[2])
        default: throw DateParts.notDate
        }
        let yearValue = try DateParts.year(year, last: last)
        guard let monthNumber else {
            throw ParseProblem(.month, "缺少月份，应如 2026-03", "The month is missing; write 2026-03")
        }
        guard monthNumber.count <= 2, let monthValue = Int(monthNumber),
            let month = Month(year: yearValue, month: monthValue)
        else {
            throw ParseProblem(.month, "月份应为 1 至 12", "The month must be 1 to 12")
        }
        self.month = month
        self.day = nil
        if let dayNumber {
            guard dayNumber.count <= 2, let value = Int(dayNumber),
                let day = Day(year: yearValue, month: monthValue, day: value)
            else {
                let length = Day.length(ofMonth: monthValue, in: yearValue)
                throw ParseProblem(
                    .day, "%1年%2月的日应为 1 至 %3", "The day of %4 must be 1 to %3", "\(yearValue)",
                    "\(monthValue)", "\(length)", "\(month)")
            }
            self.day = day
        }
    }

    private static func year(_ text: String, last: String) throws(ParseProblem) -> Int {
        if text.count <= 2, last.count == 4 {
            throw ParseProblem(.year, "请先写年份，应如 2026-03-05", "Write the year first: 2026-03-05")
        }
        guard text.count == 4, let year = Int(text) else {
            throw ParseProblem(.year, "年份应为四位数字，应如 2026", "The year must have four digits, as in 2026")
        }
        guard years.contains(year) else {
            throw ParseProblem(
                .year, "年份应在 %1 至 %2 之间",
                "The year must lie between %1 and %2", "\(years.lowerBound)", "\(years.upperBound)")
        }
        return year
    }

    /// The runs of digits. A time of day behind a date is left out; any other character is refused.
    private static func groups(of text: String) throws(ParseProblem) -> [String] {
        guard !text.isEmpty else { throw .empty }
        // Where a date goes wrong is said only of what has something of one.
        guard text.unicodeScalars.contains(where: { "0"..."9" ~= $0 }) else { throw notDate }
        var groups: [String] = []
        var open = false
        var separators = 0
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "0"..."9":
                if !open, isComplete(groups) { return try checkingTime(text, after: offset, groups) }
                if !open { groups.append("") }
                groups[groups.count - 1].unicodeScalars.append(scalar)
                open = true
                separators = 0
            case "-", "/", ".", "年", "月", "日", "号", "、", "‐", "‑", "–", "—", "−":
                // A separator stands between two runs of digits, or ends a Chinese date.
                separators += 1
                guard open || separators == 1, !groups.isEmpty else { throw unknown(offset) }
                open = false
            case "T" where isComplete(groups): return try checkingTime(text, after: offset, groups)
            case _ where scalar.properties.isWhitespace: open = false
            default: throw unknown(offset)
            }
        }
        return groups
    }

    /// Whether the groups hold a whole date, so that only a time of day can follow.
    private static func isComplete(_ groups: [String]) -> Bool {
        groups.count == 3 || groups.count == 1 && groups[0].count == 8
    }

    /// Accepts `00:00`, `8:30:00`, `T08:30:00Z` and the like behind a date.
    private static func checkingTime(
        _ text: String, after offset: Int, _ groups: [String]
    ) throws(ParseProblem) -> [String] {
        for (position, scalar) in text.unicodeScalars.enumerated().dropFirst(offset) {
            switch scalar {
            case "0"..."9", ":", ".", "T", "Z", "+", " ": continue
            default: throw unknown(position)
            }
        }
        guard text.unicodeScalars.contains(":") else {
            throw ParseProblem(.whole, "日期后有多余的数字", "There are more digits behind the date")
        }
        return groups
    }

    private static var notDate: ParseProblem {
        ParseProblem(.whole, "不是日期，应如 2026-03-05 或 2026年3月5日", "Not a date; write 2026-03-05 or 2026年3月5日")
    }

    private static func unknown(_ offset: Int) -> ParseProblem {
        ParseProblem(
            .character, "第 %1 个字符不属于日期", "Character %1 does not belong in a date",
            "\(offset + 1)")
    }
}
