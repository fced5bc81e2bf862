/// A table being written, row by row, to a file that appears under its name only when it is complete.
///
/// The order of calls is ``begin(columns:)`` once, ``write(row:)`` any number of times, ``finish()`` once. A writer
/// that is let go without ``finish()``, or whose calls throw, leaves nothing behind; a file that was there before stays.
/// Files are readable by their owner only (mode 0600) and synced to the disk before they get their name.
public protocol TableWriter: AnyObject {
    /// Writes banner and header.
    func begin(columns: [TableColumn]) throws(DocumentError)
    /// Writes one row; missing cells at its end are empty.
    func write(row: [TableCell]) throws(DocumentError)
    /// Completes the file and gives it its name.
    func finish() throws(DocumentError)
}

/// A column to write.
public struct TableColumn: Equatable, Sendable {
    /// The text in the header.
    public let title: String
    /// What the column holds. Spreadsheet programs then treat cells a user adds the same way.
    public let kind: Kind

    /// What a column holds.
    public enum Kind: Equatable, Sendable {
        /// Text, and everything that only looks like a number: ID numbers, phones, codes.
        case text
        /// Numbers one can reckon with.
        case number
        /// Days.
        case date
        /// Months.
        case month
    }

    /// Makes a column.
    public init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }
}

/// One cell to write.
public enum TableCell: Equatable, Sendable {
    /// Nothing.
    case empty
    /// Text, stored as text whatever it looks like: `990101199001010019` keeps every digit.
    case text(String)
    /// A whole number; beyond 15 digits it is written as text, because spreadsheets would lose the rest.
    case integer(Int)
    /// A number; must be finite.
    case number(Double)
    /// A day.
    case date(year: Int, month: Int, day: Int)
    /// A month.
    case month(year: Int, month: Int)
}
