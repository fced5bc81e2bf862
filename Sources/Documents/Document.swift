import Domain

/// A file that was read: one of its tables, and what is known about the file.
public struct Document: Sendable {
    /// The table.
    public let sheet: Sheet
    /// All worksheets in the order of their tabs; for a text table just its own name.
    public let sheetNames: [SheetName]
    /// What the content turned out to be.
    public let format: DocumentFormat
    /// Remarks for the user that are no errors: a name that does not fit the content.
    public let notes: [Phrase]

    /// Reads a file: an `.xlsx` workbook or a text table, told apart by content, not by name.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - choice: which sheet of a workbook.
    ///   - limits: what the file may cost.
    ///   - progress: called at least for every megabyte; return false to cancel.
    /// - Throws: ``DocumentError``, whose message says what to do.
    public static func read(
        path: String, choice: SheetChoice = .firstFilled, limits: DocumentLimits = DocumentLimits(),
        progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> Document {
        try read(try FileBytes(path: path, limits: limits), choice, limits, progress)
    }

    /// Reads a file that is in memory; `name` is its name, used in messages and for the name of a text table.
    public static func read(
        bytes: [UInt8], name: String, choice: SheetChoice = .firstFilled, limits: DocumentLimits = DocumentLimits(),
        progress: @escaping ProgressReport = { _ in true }
    ) throws(DocumentError) -> Document {
        try read(try FileBytes(name: name, bytes: bytes, limits: limits), choice, limits, progress)
    }

    private static func read(
        _ file: FileBytes, _ choice: SheetChoice, _ limits: DocumentLimits, _ progress: @escaping ProgressReport
    ) throws(DocumentError) -> Document {
        let meter = ProgressMeter(progress)
        switch ContentKind(file.bytes) {
        case .foreign(let format): throw .foreign(file: file.name, format: format)
        case .zip:
            let (sheet, names) = try file.bytes.withUnsafeBufferPointer { bytes throws(DocumentError) in
                let reader = try WorkbookReader(bytes, file: file.name, limits: limits, progress: meter)
                return try reader.read(choice)
            }
            return Document(sheet: sheet, names: names, format: .workbook, file: file.name)
        case .text:
            let table: (sheet: Sheet, encoding: TextEncoding, separator: Separator)
            do throws(DocumentError) {
                table = try TextTableReader(file: file.name, limits: limits, progress: meter).read(file)
            } catch .undecodable(let name, let line) {
                // Undecodable bytes under a workbook's name are not a text with an odd encoding.
                if ["xlsx", "xlsm", "xls", "et"].contains(FileBytes.fileExtension(of: name)) {
                    throw .foreign(file: name, format: .unknown)
                }
                throw .undecodable(file: name, line: line)
            }
            if table.sheet.isEmpty { throw .noContent(file: file.name, hidden: []) }
            if case .named(let name) = choice, name != table.sheet.name {
                throw .sheetNotFound(file: file.name, name: name, available: [table.sheet.name])
            }
            return Document(
                sheet: table.sheet, names: [SheetName(name: table.sheet.name, isHidden: false)],
                format: .text(table.encoding, table.separator), file: file.name)
        }
    }

    private init(sheet: Sheet, names: [SheetName], format: DocumentFormat, file: String) {
        self.sheet = sheet
        sheetNames = names
        self.format = format
        let suffix = FileBytes.fileExtension(of: file)
        switch format {
        case .workbook where !["xlsx", "xlsm", "xltx", "xltm", ""].contains(suffix):
            notes = [
                Phrase(
                    "文件名是 .%1，内容是 .xlsx 工作簿，已按工作簿读取。",
                    "The name says .%1, the content is an .xlsx workbook; it was read as a workbook."
                ).with(suffix)
            ]
        case .text where ["xlsx", "xlsm", "xls", "et", "ods"].contains(suffix):
            notes = [
                Phrase(
                    "文件名是 .%1，内容是文本表格（CSV），已按文本读取。",
                    "The name says .%1, the content is a text table (CSV); it was read as text."
                ).with(suffix)
            ]
        default: notes = []
        }
    }
}

/// What a file turned out to be.
public enum DocumentFormat: Equatable, Sendable {
    /// An Office Open XML workbook.
    case workbook
    /// A text table in an encoding, with a separator.
    case text(TextEncoding, Separator)
}

/// Which sheet of a workbook to read.
public enum SheetChoice: Sendable {
    /// The first visible sheet that holds something.
    case firstFilled
    /// The first visible sheet that passes a test, such as having a known header; else the first that holds something.
    case firstAccepted(@Sendable (Sheet) -> Bool)
    /// The sheet of this name, hidden or not.
    case named(String)
}

/// The tab of a sheet.
public struct SheetName: Equatable, Sendable {
    /// The text on the tab.
    public let name: String
    /// True when the workbook hides it.
    public let isHidden: Bool
}
