/// What one cell of a table holds, before anybody has decided what it means.
public enum SheetCell: Equatable, Sendable {
    /// Nothing.
    case empty
    /// Text exactly as stored: not trimmed, not folded (``CellText`` does that).
    case text(String)
    /// A number, with the digits the file stores.
    case number(SheetNumber)
    /// A number that the spreadsheet shows as a date.
    case date(SheetDate)
    /// Yes or no.
    case boolean(Bool)
    /// The spreadsheet's own error code such as `#N/A`, or `=` for a formula that was saved without its result.
    case error(String)

    /// True for ``empty`` and for text that holds only spaces, line breaks and invisible characters.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): CellText.isBlank(text)
        case .number, .date, .boolean, .error: false
        }
    }
}

/// A number cell. Spreadsheets keep 15 significant digits; see ``CellCode`` for what that does to ID numbers.
public struct SheetNumber: Equatable, Sendable {
    /// The digits as the file stores them: `12812345678`, `1.38E+10`, `0.10000000000000001`.
    public let digits: String

    /// Keeps digits that ``value`` can read; nil when they are not a number.
    public init?(digits: String) {
        guard let value = Double(digits), value.isFinite else { return nil }
        self.digits = digits
        self.value = value
    }

    /// The number nearest to the digits.
    public let value: Double
}

/// A day, and perhaps a time of day, that a spreadsheet keeps as a serial number.
public struct SheetDate: Equatable, Sendable {
    /// Year, 1900 to 9999.
    public let year: Int
    /// Month, 1 to 12.
    public let month: Int
    /// Day of the month, 1 to 31. 1 when the spreadsheet shows only year and month.
    public let day: Int
    /// Seconds since midnight, 0 to 86,399.
    public let secondOfDay: Int
    /// False when the cell's format shows no day (`2021年7月`): then ``day`` is the spreadsheet's, nobody's word.
    public let showsDay: Bool

    /// Makes a date; the parts are not checked against the calendar.
    public init(year: Int, month: Int, day: Int, secondOfDay: Int = 0, showsDay: Bool = true) {
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
        self.showsDay = showsDay
    }
}
