import CXLSXWriter
import Glibc

/// Writes a workbook with one sheet: banner rows, a header that stays in view and is repeated on every printed page, and
/// rows that need no memory once they are written.
///
/// Text is always text: ID numbers and phone numbers keep their digits, and nothing is ever taken for a formula.
public final class XLSXTableWriter: TableWriter {
    /// The largest row count of a sheet, banner and header included.
    public static let rowLimit = 1_048_576

    private let file: AtomicFile
    private let banner: [String]
    private let sheetName: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var worksheet: UnsafeMutablePointer<lxw_worksheet>?
    private var formats = Formats()
    private var widths: [Int] = []
    private var columns: [TableColumn] = []
    private var headerRow = 0
    private var cellCount = 0
    private var row = 0

    private struct Formats {
        var banner: UnsafeMutablePointer<lxw_format>?
        var header: UnsafeMutablePointer<lxw_format>?
        var text: UnsafeMutablePointer<lxw_format>?
        var date: UnsafeMutablePointer<lxw_format>?
        var month: UnsafeMutablePointer<lxw_format>?
    }

    /// Starts a workbook. `sheetName` loses the characters `[ ] : * ? / \` and what lies beyond 31 characters; `banner`
    /// are lines above the header, such as a title and the day of the export.
    public init(path: String, sheetName: String, banner: [String] = []) throws(DocumentError) {
        file = try AtomicFile(path: path)
        self.sheetName = Self.allowedSheetName(sheetName)
        self.banner = banner
    }

    deinit { discardWorkbook() }

    /// Writes banner and header.
    public func begin(columns: [TableColumn]) throws(DocumentError) {
        guard workbook == nil else { throw abandon(.cannotWrite(file: file.name, reason: SystemReason(code: EINVAL))) }
        self.columns = columns
        try openWorkbook()
        for line in banner {
            try put(.text(line), column: 0, format: formats.banner)
            row += 1
        }
        headerRow = row
        widths = columns.map { DisplayWidth.of($0.title) }
        for (index, column) in columns.enumerated() {
            try put(.text(column.title), column: index, format: formats.header)
        }
        row += 1
        worksheet_freeze_panes(worksheet, UInt32(row), 0)
        worksheet_repeat_rows(worksheet, UInt32(headerRow), UInt32(headerRow))
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, Self.paperA4)
        worksheet_fit_to_pages(worksheet, 1, 0)
    }

    /// Writes one row.
    public func write(row cells: [TableCell]) throws(DocumentError) {
        guard row < Self.rowLimit else {
            throw abandon(.tooLarge(file: file.name, excess: .rows(limit: Self.rowLimit)))
        }
        for (index, cell) in cells.enumerated() {
            try put(cell, column: index, format: nil)
            if index < widths.count { widths[index] = max(widths[index], Self.width(cell)) }
        }
        row += 1
    }

    /// Completes the file.
    public func finish() throws(DocumentError) {
        if file.isPublished { return }
        guard let closing = workbook, let worksheet else { throw file.failed(ECANCELED) }
        for (index, column) in columns.enumerated() {
            let width = Double(min(max(widths[index] + 2, 6), 60))
            let format: UnsafeMutablePointer<lxw_format>? =
                switch column.kind {
                case .text: formats.text
                case .number: nil
                case .date: formats.date
                case .month: formats.month
                }
            worksheet_set_column(worksheet, UInt16(index), UInt16(index), width, format)
        }
        workbook = nil
        self.worksheet = nil
        errno = 0
        // Closing writes the whole file, and frees the workbook even when it fails.
        guard workbook_close(closing) == LXW_NO_ERROR else { throw file.failed(errno == 0 ? EIO : errno) }
        guard WorkbookProof.holds(path: file.temporaryPath, cells: cellCount) else { throw file.failed(EIO) }
        try file.publish()
    }

    private func openWorkbook() throws(DocumentError) {
        // Row data waits in unlinked files; beside the final file it does not wander to another disk.
        let opened = (file.folder.isEmpty ? "./" : file.folder).withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(file.temporaryPath, &options)
        }
        guard let opened else { throw file.failed(ENOMEM) }
        workbook = opened
        worksheet = workbook_add_worksheet(opened, sheetName)
        guard worksheet != nil else {
            throw abandon(.cannotWrite(file: file.name, reason: SystemReason(code: EINVAL)))
        }
        formats.banner = workbook_add_format(opened)
        format_set_bold(formats.banner)
        format_set_font_size(formats.banner, 14)
        formats.header = workbook_add_format(opened)
        format_set_bold(formats.header)
        format_set_bg_color(formats.header, Self.headerColour)
        format_set_border(formats.header, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(formats.header, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(formats.header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_text_wrap(formats.header)
        format_set_num_format(formats.header, "@")
        formats.text = workbook_add_format(opened)
        format_set_num_format(formats.text, "@")
        formats.date = workbook_add_format(opened)
        format_set_num_format(formats.date, "yyyy-mm-dd")
        formats.month = workbook_add_format(opened)
        format_set_num_format(formats.month, "yyyy\"年\"m\"月\"")
    }

    private func put(
        _ cell: TableCell, column: Int, format: UnsafeMutablePointer<lxw_format>?
    ) throws(DocumentError) {
        guard let worksheet else { throw file.failed(ECANCELED) }
        guard column < 16_384 else { throw abandon(.tooLarge(file: file.name, excess: .columns(limit: 16_384))) }
        let place = (UInt32(row), UInt16(column))
        let outcome: lxw_error
        switch cell {
        case .empty: return
        case .text(""): return
        case .text(let text):
            outcome = worksheet_write_string(
                worksheet, place.0, place.1, SpreadsheetEscapes.encode(text), format ?? formats.text)
        case .integer(let value) where abs(Double(value)) < 1e15:
            outcome = worksheet_write_number(worksheet, place.0, place.1, Double(value), format)
        case .integer(let value): return try put(.text(String(value)), column: column, format: format)
        case .number(let value) where value.isFinite:
            outcome = worksheet_write_number(worksheet, place.0, place.1, value, format)
        case .number: return
        case .date(let year, let month, let day):
            guard let serial = DateSystem.from1900.serial(year: year, month: month, day: day) else {
                return try put(.text(CSVTableWriter.text(cell)), column: column, format: format)
            }
            outcome = worksheet_write_number(worksheet, place.0, place.1, Double(serial), formats.date)
        case .month(let year, let month):
            guard let serial = DateSystem.from1900.serial(year: year, month: month, day: 1) else {
                return try put(.text(CSVTableWriter.text(cell)), column: column, format: format)
            }
            outcome = worksheet_write_number(worksheet, place.0, place.1, Double(serial), formats.month)
        }
        switch outcome {
        case LXW_NO_ERROR: cellCount += 1
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
            throw abandon(.tooLarge(file: file.name, excess: .cellText(row: row, column: column, limit: 32_767)))
        default: throw abandon(.cannotWrite(file: file.name, reason: SystemReason(code: EINVAL)))
        }
    }

    private func abandon(_ error: DocumentError) -> DocumentError {
        discardWorkbook()
        file.abandon()
        return error
    }

    /// Frees the workbook without a call that would write it.
    private func discardWorkbook() {
        if let workbook { lxw_workbook_free(workbook) }
        workbook = nil
        worksheet = nil
    }

    private static let paperA4: UInt8 = 9
    private static let headerColour: UInt32 = 0xF2E3CE

    private static func width(_ cell: TableCell) -> Int {
        switch cell {
        case .empty: 0
        case .text(let text): DisplayWidth.of(text)
        case .date, .month: 10
        case .integer, .number: CSVTableWriter.text(cell).utf8.count
        }
    }

    private static func allowedSheetName(_ name: String) -> String {
        let kept = CellText.clean(name).filter { !"[]:*?/\\".contains($0) }
        let trimmed = String(kept.drop { $0 == "'" }.prefix(31))
        let withoutTail = trimmed.hasSuffix("'") ? String(trimmed.dropLast()) : trimmed
        // Spreadsheet programs keep the name History for themselves.
        if withoutTail.lowercased() == "history" { return withoutTail + "_" }
        return withoutTail.isEmpty ? "Sheet1" : withoutTail
    }
}
