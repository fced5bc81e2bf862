import Glibc

/// Writes CSV: comma, CRLF, fields quoted when they need it.
///
/// **Cells that begin with `=`, `+`, `-`, `@` or a tab.** Some advise to put an apostrophe before them, because a
/// spreadsheet program that opens a CSV file would take them for formulas. That changes the data: what is exported here
/// would come back different, and `-` or `+86…` are honest content. So the data is written exactly, and such cells are
/// quoted; whoever opens tables from strangers in a spreadsheet program is better served by XLSX, where text is text and
/// nothing is ever taken for a formula.
public final class CSVTableWriter: TableWriter {
    private let file: AtomicFile
    private let encoding: TextEncoding
    private var converter: CharacterConverter?
    private var text: [UInt8] = []
    private var encoded: [UInt8] = []
    private var columnCount = 0
    private var row = 0

    /// Starts a file. UTF-8 with a byte order mark, the default, is what spreadsheet programs open without asking;
    /// GB18030 is for programs that know nothing else; UTF-16 gets its byte order mark.
    public init(path: String, encoding: TextEncoding = .utf8WithMark) throws(DocumentError) {
        self.encoding = encoding
        switch encoding {
        case .utf8, .utf8WithMark: converter = nil
        case .gb18030, .utf16LittleEndian, .utf16BigEndian:
            converter = try CharacterConverter(to: encoding, from: .utf8)
        }
        file = try AtomicFile(path: path)
        switch encoding {
        case .utf8WithMark, .utf16LittleEndian, .utf16BigEndian: text = [0xEF, 0xBB, 0xBF]
        case .utf8, .gb18030: break
        }
    }

    /// Writes the header.
    public func begin(columns: [TableColumn]) throws(DocumentError) {
        columnCount = columns.count
        try writeFields(columns.map(\.title))
    }

    /// Writes one row.
    public func write(row cells: [TableCell]) throws(DocumentError) {
        var fields = cells.map(Self.text)
        while fields.count < columnCount { fields.append("") }
        try writeFields(fields)
    }

    /// Completes the file.
    public func finish() throws(DocumentError) {
        if file.isPublished { return }
        guard row > 0 else { throw file.failed(ECANCELED) }
        try flush()
        try file.publish()
    }

    /// What a CSV file says for a cell: dates as `2024-12-26`, months as `2024-12`, numbers without exponent.
    static func text(_ cell: TableCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .integer(let value): String(value)
        case .number(let value): SheetNumber(digits: "\(value)").map(CellCode.plain) ?? ""
        case .date(let year, let month, let day): SheetDate(year: year, month: month, day: day).isoText
        case .month(let year, let month): SheetDate(year: year, month: month, day: 1, showsDay: false).isoText
        }
    }

    private func writeFields(_ fields: [String]) throws(DocumentError) {
        row += 1
        for (index, field) in fields.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            // A row that is one empty field would read as an empty line.
            appendField(field, forced: fields.count == 1 && field.isEmpty)
        }
        text.append(contentsOf: [0x0D, 0x0A])
        // Row by row for a converter, so that an error can name the row.
        if converter != nil || text.count > 1 << 16 { try flush() }
    }

    private func appendField(_ field: String, forced: Bool) {
        guard forced || Self.needsQuotes(field) else {
            text.append(contentsOf: field.utf8)
            return
        }
        text.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { text.append(byte) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ field: String) -> Bool {
        guard let first = field.utf8.first, let last = field.utf8.last else { return false }
        if first == 0x20 || last == 0x20 { return true }
        if "=+-@".utf8.contains(first) { return true }
        return field.utf8.contains { byte in
            switch byte {
            case 0x0A, 0x0D, 0x09, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): true
            default: false
            }
        }
    }

    private func flush() throws(DocumentError) {
        defer { text.removeAll(keepingCapacity: true) }
        guard converter != nil else { return try text.withUnsafeBufferPointer(file.write) }
        let failedAt = text.withUnsafeBufferPointer { converter?.convert($0, into: &encoded) }
        if failedAt != nil {
            file.abandon()
            throw .unencodable(file: file.name, row: row, encoding: encoding.rawValue)
        }
        try encoded.withUnsafeBufferPointer(file.write)
        encoded.removeAll(keepingCapacity: true)
    }
}
