/// The cells of one field, fetched once for a walk over many rows: a look-up by name for each row costs more than the row.
public struct Column: Sendable {
    private let cells: [UInt32]

    init(_ cells: [UInt32]) {
        self.cells = cells
    }

    /// The cell of a row; 0 is no value.
    public subscript(row: Int) -> UInt32 { row < cells.count ? cells[row] : 0 }
}
