/// Where things are in a sheet: the header, which column means what, which rows are data. Rows and columns count from 0.
public struct TableLayout: Equatable, Sendable {
    /// A column of the sheet with the text of its header.
    public struct Column: Equatable, Sendable {
        /// The column, from 0.
        public let index: Int
        /// What the header says, headings above it included: `外出情况 / 地点`.
        public let title: String
    }

    /// A column whose meaning is known.
    public struct Mapping: Equatable, Sendable {
        /// ``KnownColumn/id``.
        public let id: String
        /// Where it is and what its header says.
        public let column: Column
    }

    /// A row that is no data, and why.
    public struct Skipped: Equatable, Sendable {
        /// The row, from 0.
        public let row: Int
        /// Why it is passed over.
        public let reason: SkipReason
    }

    /// The rows of the header, without titles above it.
    public let headerRows: ClosedRange<Int>
    /// The known columns, from left to right; no identifier appears twice.
    public let columns: [Mapping]
    /// Columns nobody knows.
    public let unknown: [Column]
    /// Columns that must not be read; to be named to the user.
    public let forbidden: [Column]
    /// Columns that mean the same as one further left, which is the one that is read.
    public let repeated: [Column]
    /// The rows that hold records, in order.
    public let dataRows: [Int]
    /// The rows below the header that hold something but no record.
    public let skipped: [Skipped]

    /// The first row with a record, nil when there is none.
    public var firstDataRow: Int? { dataRows.first }
    /// The last row with a record, nil when there is none.
    public var lastDataRow: Int? { dataRows.last }

    /// Where a known column is, nil when the sheet lacks it.
    public func column(_ id: String) -> Int? { columns.first { $0.id == id }?.column.index }
}

/// Why a row below the header holds no record.
public enum SkipReason: String, CaseIterable, Equatable, Sendable {
    /// The numbers of the columns: 1 2 3, or 甲 乙 1 2.
    case columnNumbers
    /// 合计, 总计, 小计.
    case total
    /// 填报单位, 填表人, 报出时间, 注, and the like.
    case footer
    /// A number in the first column and nothing else: prepared for somebody who was never entered.
    case serialOnly
    /// The header once more, as at the top of every printed page.
    case repeatedHeader
    /// A heading across the table, such as the name of a branch above its members.
    case heading
}
