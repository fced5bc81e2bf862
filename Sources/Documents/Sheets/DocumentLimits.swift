/// What a file may cost before it is refused. The defaults let pass whatever a spreadsheet program can save for one
/// township or county, and stop files that were made to exhaust the machine.
public struct DocumentLimits: Equatable, Sendable {
    /// Bytes of the file itself.
    public var fileBytes = 256 << 20
    /// Files inside a workbook's zip archive.
    public var entries = 10_000
    /// Bytes one part of a workbook may have after inflating.
    public var partBytes = 768 << 20
    /// Bytes all entries of a workbook may claim or have after inflating.
    public var totalBytes = 1 << 30
    /// How many times larger than its packed form a part may become. Real sheets reach 10 to 50; deflate allows 1,032.
    public var ratio = 250
    /// Parts below this many inflated bytes may have any ratio.
    public var ratioFloor = 8 << 20
    /// Rows of a sheet, as spreadsheet programs allow.
    public var rows = 1_048_576
    /// Columns of a sheet, as spreadsheet programs allow.
    public var columns = 16_384
    /// UTF-16 units of one cell, as spreadsheet programs allow.
    public var cellCharacters = 32_767
    /// Filled cells of one sheet.
    public var cells = 32_000_000

    /// Bytes of text one sheet may hold: what 32-bit offsets can address, with room.
    var arenaBytes: Int { min(totalBytes * 2, 4_000_000_000) }

    /// The default limits.
    public init() {}

    /// Whether one cell may hold this text. Spreadsheets count UTF-16 units; the byte count is a cheap upper bound that
    /// settles nearly every cell.
    func allow(cellText bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.count <= cellCharacters { return true }
        if bytes.count > cellCharacters * 3 { return false }
        return String(decoding: bytes, as: UTF8.self).utf16.count <= cellCharacters
    }
}

/// Which limit a file went over.
public enum Excess: Error, Equatable, Sendable {
    /// The file itself, in bytes.
    case file(limit: Int)
    /// Entries of the archive.
    case entries(limit: Int)
    /// Inflated bytes.
    case inflated(limit: Int)
    /// Rows.
    case rows(limit: Int)
    /// Columns.
    case columns(limit: Int)
    /// Filled cells.
    case cells(limit: Int)
    /// The text of the cell at a place that counts from 0.
    case cellText(row: Int, column: Int, limit: Int)
    /// A text that a workbook keeps apart from its cells, by its number.
    case sharedText(index: Int, limit: Int)
}
