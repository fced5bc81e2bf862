/// A rectangle of cells, such as a merged heading. Counts from 0.
public struct CellRange: Hashable, Sendable {
    /// The rows it covers.
    public let rows: ClosedRange<Int>
    /// The columns it covers.
    public let columns: ClosedRange<Int>

    /// Makes a rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// True when the cell lies inside.
    public func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

/// The way spreadsheets name places: `A1`, `AB12`, `A1:C3`.
enum CellReference {
    /// Row and column, from 0, of `AB12`; `$` signs are passed over. Nil when the bytes are no reference or lie beyond
    /// the largest sheet there is (columns to `XFD`, rows to 1,048,576).
    static func parse(_ bytes: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        var sawDigit = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !sawDigit:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !sawDigit:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                sawDigit = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            if column > 16_384 || row > 1_048_576 { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        return (row - 1, column - 1)
    }

    /// The rectangle of `A1:C3` or of a single cell.
    static func parseRange(_ bytes: some Sequence<UInt8>) -> CellRange? {
        let parts = Array(bytes).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let from = parse(first), let to = parse(parts.last ?? first)
        else { return nil }
        return CellRange(
            rows: min(from.row, to.row)...max(from.row, to.row),
            columns: min(from.column, to.column)...max(from.column, to.column))
    }

    /// The letters of a column that counts from 0: 0 is `A`, 26 is `AA`.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
