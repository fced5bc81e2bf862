/// What reading a table into the ledger would do: shown before anything is changed, and carried out as one transaction.
public struct ImportPlan: Sendable {
    /// Something about one row, or about the whole table when `row` is nil.
    public struct Remark: Hashable, Sendable {
        /// The row as the spreadsheet numbers it, from 1.
        public let row: Int?
        /// The heading of the column.
        public let column: String?
        /// An error refuses the row; a warning does not.
        public let severity: Problem.Severity
        /// What is wrong and what to do. Never contains a sensitive value.
        public let message: Phrase

        /// Makes a remark.
        public init(row: Int?, column: String?, severity: Problem.Severity, message: Phrase) {
            self.row = row
            self.column = column
            self.severity = severity
            self.message = message
        }
    }

    /// The name of the file, without its folder.
    public var source: String
    /// The name of the sheet, where a file has several.
    public var sheet: String?
    /// Data rows read.
    public var read = 0
    /// Rows that become new records.
    public var added = 0
    /// Rows that change a record.
    public var updated = 0
    /// Rows that say what the ledger says already.
    public var unchanged = 0
    /// Rows that are refused.
    public var rejected = 0
    /// What is wrong or doubtful, in the order of the rows.
    public var remarks: [Remark] = []
    /// Headings of columns that may not be recorded at all and were dropped.
    public var droppedColumns: [String] = []
    /// Headings of columns that nobody knows and that were left out.
    public var unknownColumns: [String] = []
    /// Headings that were understood, with the field each feeds.
    public var columns: [(heading: String, field: Phrase)] = []
    /// Names of the organisations that would be made.
    public var newOrganisations: [String] = []
    /// Everything that would change, organisations first.
    public var changes: [Change] = []

    /// An empty plan for a file.
    public init(source: String) {
        self.source = source
    }
}
