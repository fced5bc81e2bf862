import Domain

/// Why a table could not be read or written. Holds the facts; ``message`` says what happened, where, and what to do.
///
/// `file` is the last part of the path. No case carries the content of a cell that could belong to a person.
public enum DocumentError: Error, Equatable, Sendable {
    /// There is no such file.
    case missing(file: String)
    /// The file or its folder cannot be opened or read.
    case unreadable(file: String, reason: SystemReason)
    /// The path names a folder or a device.
    case notAFile(file: String)
    /// The file has no bytes.
    case empty(file: String)
    /// The content is of another kind than a workbook or a text table.
    case foreign(file: String, format: ForeignFormat)
    /// The archive of a workbook cannot be opened: cut off, or overwritten.
    case damagedArchive(file: String)
    /// A part of a workbook is not what it should be. `row` is the last row, counted from 1, that
    /// was read whole.
    case damagedPart(file: String, part: String, row: Int?)
    /// A part that a workbook names is not in its archive.
    case missingPart(file: String, part: String)
    /// The file would inflate to many times its size.
    case zipBomb(file: String, part: String)
    /// The file is larger than a table of members can sensibly be.
    case tooLarge(file: String, excess: Excess)
    /// A workbook without a single worksheet.
    case noSheet(file: String)
    /// No sheet of that name.
    case sheetNotFound(file: String, name: String, available: [String])
    /// Nothing is filled in; `hidden` names hidden sheets that were not looked at.
    case noContent(file: String, hidden: [String])
    /// The text is in no known encoding; `line` counts from 1.
    case undecodable(file: String, line: Int)
    /// A quotation mark in a CSV file is never closed; `line` counts from 1.
    case unclosedQuote(file: String, line: Int)
    /// This machine cannot convert an encoding.
    case converterMissing(encoding: String)
    /// No row looks like a known header. `seen` is empty when the first rows look like data.
    case unknownHeader(sheet: String, seen: [String], understood: [String])
    /// A list of members without a column of names.
    case noNames(sheet: String)
    /// Nobody of the sheet can be placed: it has no column of branches, and its title names none.
    case noBranches(sheet: String)
    /// The file could not be written; nothing of it was left behind.
    case cannotWrite(file: String, reason: SystemReason)
    /// A character that the chosen encoding does not have; `row` counts from 1 and includes the header.
    case unencodable(file: String, row: Int, encoding: String)
    /// The caller asked to stop.
    case cancelled
}

/// A kind of file that people hand over instead of a workbook.
public enum ForeignFormat: String, CaseIterable, Equatable, Sendable {
    /// Word, also when renamed to `.xlsx`.
    case wordDocument
    /// PowerPoint.
    case presentation
    /// A workbook of Excel 97 to 2003, `.xls`, or of WPS, `.et`.
    case oldWorkbook
    /// A workbook locked with a password.
    case encryptedWorkbook
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    /// An OpenDocument spreadsheet, `.ods`.
    case openDocument
    /// A web page, which many systems hand out under the name `.xls`.
    case webPage
    /// Excel's XML spreadsheet of 2003.
    case xmlSpreadsheet
    /// PDF.
    case pdf
    /// A picture.
    case picture
    /// RTF.
    case richText
    /// An archive: zip, rar, 7z, gzip.
    case archive
    /// An old Office file that is no workbook.
    case oldOfficeFile
    /// Bytes that are neither a workbook nor text.
    case unknown
}
