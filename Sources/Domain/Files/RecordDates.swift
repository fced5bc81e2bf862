/// A date that a record holds: a day, a month or a year.
public struct RecordDate: Hashable, Comparable, Sendable {
    /// How exact it is.
    public enum Precision: Hashable, Sendable {
        case day, month, year
    }

    /// The last day that it covers: what lists sort by.
    public let lastDay: Day
    /// How exact it is.
    public let precision: Precision

    /// A day.
    public init(_ day: Day) {
        lastDay = day
        precision = .day
    }

    /// A month.
    public init(_ month: Month) {
        lastDay = month.lastDay
        precision = .month
    }

    /// A calendar year; nil outside 1 to 9999.
    public init?(year: Int64) {
        guard let year = Int(exactly: year), let day = Day(year: year, month: 12, day: 31) else { return nil }
        lastDay = day
        precision = .year
    }

    /// Earlier than.
    public static func < (left: RecordDate, right: RecordDate) -> Bool { left.lastDay < right.lastDay }
}

extension RecordDate: CustomStringConvertible {
    /// `2026-11-21`, `2026-11`, `2026`.
    public var description: String {
        switch precision {
        case .day: lastDay.description
        case .month: Month(containing: lastDay).description
        case .year: "\(lastDay.year)"
        }
    }
}

extension Field {
    /// The name that fields have that hold a calendar year.
    private static let year = "year"

    /// Whether it may hold a date: a day, a month, or the year of a record.
    public var isDate: Bool {
        switch kind {
        case .day, .month: true
        case .count: name == Field.year
        default: false
        }
    }

    /// The date a value of the field is; nil when it is none.
    public func date(of value: Value?) -> RecordDate? {
        switch value {
        case .day(let day): RecordDate(day)
        case .month(let month): RecordDate(month)
        case .number(let number) where name == Field.year: RecordDate(year: number)
        default: nil
        }
    }
}

extension Ledger {
    /// The dates that a record holds, in the order of its fields.
    public func dates(of place: Place) -> [(field: Field, date: RecordDate)] {
        tables[place.table].type.fields.compactMap { field in
            guard field.isDate, let date = field.date(of: value(field, of: place)) else { return nil }
            return (field, date)
        }
    }

    /// The date that a list shows beside a record: its first. What only links to something dated, as a mark of attendance to an
    /// activity, has the date of that; nil when there is none.
    ///
    /// - Parameter owner: the type on whose file the record is listed; a link back to it dates nothing.
    public func date(of place: Place, besides owner: RecordKind? = nil) -> RecordDate? {
        let type = tables[place.table].type
        for field in type.fields where field.isDate {
            if let date = field.date(of: value(field, of: place)) { return date }
        }
        for field in type.fields {
            guard let kind = field.target, kind != owner, kind != .member, kind != .organisation,
                let index = Schema.position(of: kind), let row = tables[place.table].reference(field, place.row)
            else { continue }
            let other = Place(table: index, row: row)
            for field in tables[index].type.fields where field.isDate {
                if let date = field.date(of: value(field, of: other)) { return date }
            }
        }
        return nil
    }
}
