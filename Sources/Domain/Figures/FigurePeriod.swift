/// The days for which a figure is asked: the first and the last count. What happens is counted within them; what lasts is
/// counted as of the last day, but never later than today.
public struct FigurePeriod: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The last day; never before the first.
    public let to: Day

    /// Makes a period; days in the wrong order are exchanged.
    public init(from: Day, to: Day) {
        self.from = min(from, to)
        self.to = max(from, to)
    }

    /// From the first record on.
    public static let all = FigurePeriod(from: .earliest, to: .latest)

    /// The calendar month of a day.
    public static func month(of day: Day) -> FigurePeriod { FigurePeriod(from: day.startOfMonth, to: day.endOfMonth) }
    /// The quarter of a day.
    public static func quarter(of day: Day) -> FigurePeriod {
        FigurePeriod(from: day.startOfQuarter, to: day.endOfQuarter)
    }
    /// The calendar year of a day.
    public static func year(of day: Day) -> FigurePeriod { FigurePeriod(from: day.startOfYear, to: day.endOfYear) }
    /// A calendar year; the whole time for a year that is none.
    public static func year(_ year: Int) -> FigurePeriod {
        guard let first = Day(year: year, month: 1, day: 1) else { return .all }
        return .year(of: first)
    }
    /// The year before that of a day.
    public static func lastYear(before day: Day) -> FigurePeriod { .year(of: day.startOfYear.adding(days: -1)) }

    /// Whether a day lies in it.
    public func contains(_ day: Day) -> Bool { from <= day && day <= to }

    /// The months it touches, the first first; at most `limit`, the last ones.
    public func months(limit: Int = 1_200) -> [Month] {
        let (first, last) = (Month(containing: from), Month(containing: to))
        let count = min(max(0, last.months(since: first) + 1), limit)
        return (0..<count).map { last.adding(months: $0 - count + 1) }
    }

    /// What a person reads.
    public var label: Phrase {
        if self == .all { return Phrase("全部", "All time") }
        if from == from.startOfYear, to == from.endOfYear {
            return Phrase("%1年", "%1").with("\(from.year)")
        }
        if from == from.startOfMonth, to == from.endOfMonth {
            return Phrase("%1年%2月", "%3").with("\(from.year)", "\(from.month)", "\(Month(containing: from))")
        }
        if from == from.startOfQuarter, to == from.endOfQuarter {
            return Phrase("%1年第%2季度", "%1 Q%2").with("\(from.year)", "\(from.quarter)")
        }
        if from == .earliest { return Phrase("截至 %1", "until %1").with("\(to)") }
        return Phrase("%1 至 %2", "%1 to %2").with("\(from)", "\(to)")
    }
}
