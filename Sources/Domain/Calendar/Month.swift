/// A calendar month, years 1 to 9999: what dues are paid for and what reports are filed by.
public struct Month: Hashable, Comparable, Sendable {
    /// `year * 12 + month - 1`, so that months are added and counted as integers.
    public let index: Int32

    /// A month by its index, nil outside the years 1 to 9999.
    public init?(index: Int32) {
        guard 12..<120_000 ~= index else { return nil }
        self.index = index
    }

    /// A month by its parts, nil when the month is not 1 to 12 or the year is not 1 to 9999.
    public init?(year: Int, month: Int) {
        guard 1...9999 ~= year, 1...12 ~= month else { return nil }
        self.index = Int32(year * 12 + month - 1)
    }

    /// A month as ``description`` writes it, exactly `YYYY-MM`; ``MonthParser`` is the forgiving way.
    public init?(iso: some StringProtocol) {
        guard let first = Day(iso: iso + "-01") else { return nil }
        self.init(containing: first)
    }

    /// The month of a day.
    public init(containing day: Day) {
        let parts = day.parts
        self.index = Int32(parts.year * 12 + parts.month - 1)
    }

    /// 1 to 9999.
    public var year: Int { Int(index) / 12 }
    /// 1 to 12.
    public var month: Int { Int(index) % 12 + 1 }
    /// 1 to 4.
    public var quarter: Int { Int(index) % 12 / 3 + 1 }

    /// The first day of the month.
    public var firstDay: Day { Day(year: year, month: month, day: 1) ?? .earliest }
    /// The last day of the month.
    public var lastDay: Day { firstDay.endOfMonth }

    /// The month so many months later, or earlier when negative; stops at 0001-01 and 9999-12.
    public func adding(months: Int) -> Month { Month(containing: firstDay.adding(months: months)) }

    /// Months from another month to this one, negative when it lies after.
    public func months(since other: Month) -> Int { Int(index) - Int(other.index) }

    /// Whether a day lies in the month.
    public func contains(_ day: Day) -> Bool { Month(containing: day) == self }

    /// Earlier than.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
    /// `2024-12`.
    public var description: String { String(firstDay.description.dropLast(3)) }

    /// `2024年12月`.
    public var chinese: String { "\(year)年\(month)月" }
}
