/// One table as read from a file: its name, its cells, its merged ranges.
///
/// Rows and columns count from 0 here; what a user calls row 5 is `row` 4. In a workbook that is the row number the
/// spreadsheet program shows; in a CSV file it is the number of the record, which differs from the line number once a
/// quoted field holds line breaks.
///
/// All text lies in one byte buffer and every filled cell takes 12 bytes beside it, so that 100,000 rows of 20
/// columns stay within tens of megabytes; a ``SheetCell`` is made when it is asked for.
public struct Sheet: Sendable {
    /// The name on the tab; for a CSV file the name of the file without its extension.
    public let name: String
    /// True when the workbook hides the sheet.
    public let isHidden: Bool
    /// False for CSV: every cell is text and nobody knows whether `00123` was meant as a number.
    public let cellsAreTyped: Bool
    /// The merged ranges of a workbook, in the order of the file.
    public let merges: [CellRange]
    /// One more than the last row that holds something.
    public var rowCount: Int { rowStarts.count - 1 }
    /// One more than the last column that holds something.
    public let columnCount: Int

    let arena: [UInt8]
    let cells: [PackedCell]
    /// Row r owns `cells[rowStarts[r] ..< rowStarts[r + 1]]`, sorted by column.
    let rowStarts: [UInt32]
    let dateSystem: DateSystem

    /// True when no cell holds anything.
    public var isEmpty: Bool { cells.isEmpty }

    /// The number of cells that hold something.
    public var filledCellCount: Int { cells.count }

    /// The cell at a place; ``SheetCell/empty`` outside the table too.
    public func cell(row: Int, column: Int) -> SheetCell {
        guard let packed = packed(row: row, column: column) else { return .empty }
        return cell(packed)
    }

    /// The text at a place as stored, empty for an empty cell. Dates read `2021-07-01`, or `2021-07` when the cell
    /// shows no day; yes and no read `TRUE` and `FALSE`.
    public func text(row: Int, column: Int) -> String {
        switch cell(row: row, column: column) {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let number): CellCode.plain(number)
        case .date(let date): date.isoText
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }

    /// The columns of a row that hold something, from left to right.
    public func filledColumns(row: Int) -> [Int] {
        filledRange(row).map { Int(cells[$0].column) }
    }

    /// How many cells of a row hold something, without reading them.
    public func filledCount(row: Int) -> Int { filledRange(row).count }

    /// Whether a cell holds something, without reading it.
    public func isFilled(row: Int, column: Int) -> Bool { packed(row: row, column: column) != nil }

    /// The columns of a row that hold something one can see, from left to right.
    func writtenColumns(row: Int) -> [Int] {
        var columns: [Int] = []
        for index in filledRange(row) where !isBlank(cells[index]) { columns.append(Int(cells[index].column)) }
        return columns
    }

    /// The bytes settle nearly every cell: visible ASCII, or the lead of a common ideograph.
    private func isBlank(_ packed: PackedCell) -> Bool {
        guard packed.kind == .text else { return false }
        for byte in arena[packed.bytes] where (0x21...0x7E).contains(byte) || (0xE4...0xE9).contains(byte) {
            return false
        }
        return cell(packed).isBlank
    }

    private func filledRange(_ row: Int) -> Range<Int> {
        guard row >= 0, row < rowCount else { return 0..<0 }
        return Int(rowStarts[row])..<Int(rowStarts[row + 1])
    }

    private func packed(row: Int, column: Int) -> PackedCell? {
        let range = filledRange(row)
        guard column >= 0, !range.isEmpty else { return nil }
        // Most rows have no gaps, so the first guess is nearly always right.
        let guess = range.lowerBound + column
        if guess < range.upperBound, Int(cells[guess].column) == column { return cells[guess] }
        var low = range.lowerBound
        var high = min(range.upperBound, guess)
        while low < high {
            let middle = (low + high) / 2
            let found = Int(cells[middle].column)
            if found == column { return cells[middle] }
            if found < column { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func cell(_ packed: PackedCell) -> SheetCell {
        let text = arena.withUnsafeBufferPointer { bytes in
            String(decoding: UnsafeBufferPointer(rebasing: bytes[packed.bytes]), as: UTF8.self)
        }
        switch packed.kind {
        case .text: return .text(text)
        case .boolean: return .boolean(text == "1" || text == "true")
        case .error: return .error(text)
        case .number: return SheetNumber(digits: text).map(SheetCell.number) ?? .text(text)
        case .date, .month:
            guard let number = SheetNumber(digits: text) else { return .text(text) }
            let date = dateSystem.date(serial: number.value, showsDay: packed.kind == .date)
            return date.map(SheetCell.date) ?? .number(number)
        }
    }
}

extension SheetDate {
    /// `2021-07-01`, or `2021-07` when the cell shows no day.
    public var isoText: String {
        let yearText = String(year)
        let head = String(repeating: "0", count: max(0, 4 - yearText.count)) + yearText + "-" + Self.two(month)
        return showsDay ? head + "-" + Self.two(day) : head
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
