extension FigurePeriod {
    /// The period so many of its own lengths later, or earlier when negative: a month becomes another month, a year another year,
    /// any other so many days.
    public func shifted(by count: Int) -> FigurePeriod {
        guard self != .all else { return self }
        if from == from.startOfMonth, to == to.endOfMonth {
            let months = (Month(containing: to).months(since: Month(containing: from)) + 1) * count
            return FigurePeriod(
                from: from.adding(months: months), to: to.startOfMonth.adding(months: months).endOfMonth)
        }
        let days = (to.days(since: from) + 1) * count
        return FigurePeriod(from: from.adding(days: days), to: to.adding(days: days))
    }

    /// Reads a period as somebody types it: a year (`2026`), a month (`2026-03`), a quarter (`2026q1`, `2026年1季度`), a day, or two
    /// of these with blanks, `至`, `..` or `~` between them. Nil for anything else.
    public init?(typed text: String) {
        var separated = text
        for word in ["至", "到", "..", "~", "～", "—", " to "] {
            separated = separated.replacing(word, with: " ")
        }
        let parts = separated.split(whereSeparator: \.isWhitespace).map(String.init)
        switch parts.count {
        case 1:
            guard let only = FigurePeriod(single: parts[0]) else { return nil }
            self = only
        case 2:
            guard let first = FigurePeriod(single: parts[0]), let last = FigurePeriod(single: parts[1]) else {
                return nil
            }
            self.init(from: min(first.from, last.from), to: max(first.to, last.to))
        default: return nil
        }
    }

    private init?(single text: String) {
        let key = LenientText.key(text)
        if ["全部", "all"].contains(key) {
            self = .all
            return
        }
        for mark in ["q", "年第", "年"] {
            let parts = key.split(separator: mark)
            guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { continue }
            let rest = parts[1].hasSuffix("季度") ? parts[1].dropLast(2) : mark == "q" ? parts[1] : ""
            guard let quarter = Int(rest), 1...4 ~= quarter, let day = Day(year: year, month: quarter * 3, day: 1)
            else {
                continue
            }
            self = .quarter(of: day)
            return
        }
        let year = key.hasSuffix("年") ? String(key.dropLast()) : key
        if year.utf8.count == 4, let number = Int(year), let first = Day(year: number, month: 1, day: 1) {
            self = .year(of: first)
            return
        }
        // A day is tried first: a month parser would take the month of one.
        if let day = try? DateParser.parse(text) {
            self.init(from: day, to: day)
        } else if let month = try? MonthParser.parse(text) {
            self.init(from: month.firstDay, to: month.lastDay)
        } else {
            return nil
        }
    }
}
