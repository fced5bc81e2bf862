/// Reads months as people say them, relative to today: 本月, 上个月, 12月, 去年12月, +1, last month.
public enum SpokenMonth {
    /// The month a text names; nil when it is no such word. Of a day (昨天) the month counts.
    ///
    /// - Throws: a problem that names the part, for 13月 and for months far away.
    public static func parse(_ text: some StringProtocol, today: Day) throws(ParseProblem) -> Month? {
        let current = Month(containing: today)
        let readers = [side, distance]
        for reader in readers {
            var scanner = SpokenScanner(text)
            guard let offset = reader(&scanner), scanner.isAtEnd else { continue }
            return try MonthParser.parse(current.adding(months: offset).description)
        }
        var scanner = SpokenScanner(text)
        let years: [(String, Int)] = [("今年", 0), ("本年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("后年", 2)]
        let year = today.year + (scanner.take(years) ?? 0)
        if let month = scanner.takeNumber(), scanner.take("月份", "月"), scanner.isAtEnd {
            return try MonthParser.parse("\(year)-\(month)")
        }
        return try SpokenDay.parse(text, today: today).map { Month(containing: $0) }
    }

    /// 本月, 上个月, next month.
    private static func side(_ scanner: inout SpokenScanner) -> Int? {
        let sides: [(String, Int)] = [
            ("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("当", 0), ("下", 1), ("下下", 2), ("last", -1), ("this", 0),
            ("next", 1),
        ]
        guard let offset = scanner.take(sides) else { return nil }
        _ = scanner.take("个")
        return scanner.take("月", "month") ? offset : nil
    }

    /// +1, -3, in months.
    private static func distance(_ scanner: inout SpokenScanner) -> Int? {
        let signs: [(String, Int)] = [("+", 1), ("-", -1), ("−", -1), ("–", -1)]
        guard let sign = scanner.take(signs), let count = scanner.takeNumber() else { return nil }
        _ = scanner.take("个月", "months", "month", "m")
        return sign * count
    }
}
