/// One filled cell: where its bytes lie in the arena, what they are, which column they belong to.
struct PackedCell: Sendable {
    enum Kind: UInt8, Sendable {
        case text, number, date, month, boolean, error
    }

    let offset: UInt32
    /// Length in the low 24 bits, kind in the high 8.
    private let lengthAndKind: UInt32
    let column: UInt16

    init(offset: Int, length: Int, kind: Kind, column: Int) {
        self.offset = UInt32(offset)
        lengthAndKind = UInt32(length) | UInt32(kind.rawValue) << 24
        self.column = UInt16(column)
    }

    var length: Int { Int(lengthAndKind & 0xFF_FFFF) }
    var kind: Kind { Kind(rawValue: UInt8(lengthAndKind >> 24)) ?? .text }
    var bytes: Range<Int> { Int(offset)..<Int(offset) + length }
}

/// Collects cells row by row into the compact shape of a ``Sheet``, and watches the limits while it does.
struct SheetBuilder {
    private(set) var arena: [UInt8]
    private var cells: [PackedCell] = []
    private var rowStarts: [UInt32] = [0]
    private var columnCount = 0
    private var currentRow = -1
    private var lastColumn = -1
    private let limits: DocumentLimits
    var merges: [CellRange] = []

    /// Starts with a buffer that cells may point into: the shared strings of a workbook, or a whole CSV file.
    init(arena: [UInt8], limits: DocumentLimits) {
        self.arena = arena
        self.limits = limits
    }

    /// Goes to a row, counted from 0. False when it does not lie below the row before.
    mutating func beginRow(_ row: Int) throws(Excess) -> Bool {
        guard row > currentRow else { return false }
        guard row < limits.rows else { throw .rows(limit: limits.rows) }
        currentRow = row
        lastColumn = -1
        return true
    }

    /// Adds a cell whose bytes are already in the arena and were checked for length when they came there. False when its column does not lie right of the one before.
    mutating func add(_ bytes: Range<Int>, as kind: PackedCell.Kind, column: Int) throws(Excess) -> Bool {
        guard column > lastColumn else { return false }
        guard column < limits.columns else { throw .columns(limit: limits.columns) }
        lastColumn = column
        guard !bytes.isEmpty else { return true }
        guard cells.count < limits.cells else { throw .cells(limit: limits.cells) }
        // Rows without cells get their (empty) entry only when a filled row follows, so a sheet formatted down to its
        // last row does not count a million rows.
        while rowStarts.count < currentRow + 1 { rowStarts.append(UInt32(cells.count)) }
        cells.append(PackedCell(offset: bytes.lowerBound, length: bytes.count, kind: kind, column: column))
        if rowStarts.count == currentRow + 1 {
            rowStarts.append(UInt32(cells.count))
        } else {
            rowStarts[currentRow + 1] = UInt32(cells.count)
        }
        columnCount = max(columnCount, column + 1)
        return true
    }

    /// Adds a cell with bytes of its own.
    mutating func add(
        copying bytes: UnsafeBufferPointer<UInt8>, as kind: PackedCell.Kind, column: Int
    ) throws(Excess) -> Bool {
        guard limits.allow(cellText: bytes) else {
            throw .cellText(row: currentRow, column: column, limit: limits.cellCharacters)
        }
        let start = arena.count
        guard start + bytes.count < limits.arenaBytes else { throw .inflated(limit: limits.arenaBytes) }
        arena.append(contentsOf: bytes)
        return try add(start..<arena.count, as: kind, column: column)
    }

    /// The finished sheet.
    consuming func finish(name: String, isHidden: Bool, typed: Bool, dates: DateSystem) -> Sheet {
        Sheet(
            name: name, isHidden: isHidden, cellsAreTyped: typed, merges: merges, columnCount: columnCount,
            arena: arena, cells: cells, rowStarts: rowStarts, dateSystem: dates)
    }

    /// Replaces the arena by one of the same layout, after a scanner has unescaped fields inside it.
    mutating func settle(arena: [UInt8]) { self.arena = arena }
}
