import Domain

/// Reads the rows of a sheet of records, cell by cell.
///
/// Texts are taken as they stand: what was exported comes back letter by letter. Everything else is read as leniently as a
/// roster.
struct RecordRows {
    /// One filled cell that could be read, or a reference that is still a name.
    struct Entry {
        let field: Field
        let column: String
        let value: Value
    }

    /// A reference as the cell says it.
    struct Name {
        let field: Field
        let column: String
        let text: String
    }

    /// What a row says.
    struct Reading {
        /// The row as the spreadsheet numbers it, from 1.
        let number: Int
        var id: String = ""
        var entries: [Entry] = []
        var names: [Name] = []
        /// Why the row cannot be taken at all.
        var refusal: (column: String, message: Phrase)?
    }

    private let sheet: Sheet
    private let columns: RecordColumns
    private let ledger: Ledger
    private var cells: CellReader

    init(_ sheet: Sheet, _ columns: RecordColumns, _ ledger: Ledger) {
        self.sheet = sheet
        self.columns = columns
        self.ledger = ledger
        cells = CellReader(ledger, dates: sheet.dateSystem)
    }

    /// The rows that hold records: those below the header that look like one, and every other row with a number of a record,
    /// whatever it looks like.
    static func rows(_ sheet: Sheet, _ layout: TableLayout, _ columns: RecordColumns) -> (taken: [Int], skipped: Int) {
        guard let column = columns.numberColumn else { return (layout.dataRows, layout.skipped.count) }
        let numbered = layout.skipped.map(\.row).filter {
            RecordID(CellText.clean(CellReader.text(of: sheet.cell(row: $0, column: column)))) != nil
        }
        return ((layout.dataRows + numbered).sorted(), layout.skipped.count - numbered.count)
    }

    /// Reads a row; nil for the example of a template.
    mutating func read(_ row: Int, _ remarks: inout RemarkList) -> Reading? {
        var reading = Reading(number: row + 1)
        if let column = columns.numberColumn {
            reading.id = CellText.clean(CellReader.text(of: sheet.cell(row: row, column: column)))
        }
        for column in columns.columns {
            let cell = sheet.cell(row: row, column: column.index)
            if cell == .empty { continue }
            let text = CellReader.text(of: cell)
            if Self.isExample(text) { return nil }
            let read = self.read(cell, text, column.field)
            if let problem = read.problem {
                if problem.severity == .error {
                    if reading.refusal == nil { reading.refusal = (column.title, problem.message) }
                } else {
                    remarks.add(row: reading.number, column: column.title, .warning, problem.message)
                }
            }
            guard let value = read.value else { continue }
            if case .text(let text) = value, column.field.target != nil {
                reading.names.append(Name(field: column.field, column: column.title, text: text))
            } else {
                reading.entries.append(Entry(field: column.field, column: column.title, value: value))
            }
        }
        return reading
    }

    private mutating func read(_ cell: SheetCell, _ text: String, _ field: Field) -> CellReading {
        switch field.kind {
        case .text, .note:
            guard case .text = cell else { return cells.read(cell, as: field) }
            if field.isSensitive, text.contains("**") { return .left(out: ImportMessage.masked.with(field.label)) }
            let reading = field.read(text, in: ledger)
            return CellReading(value: reading.value)
        case .citizenNumber where text.contains("*"): return .left(out: ImportMessage.masked.with(field.label))
        case .reference:
            let name = CellText.clean(text)
            return CellReader.isPlaceholder(name) || name.isEmpty ? .nothing : CellReading(value: .text(name))
        case .division:
            let reading = cells.read(cell, as: field)
            if reading.value != nil, !reading.rest.isEmpty {
                return CellReading(
                    value: reading.value, problem: (.warning, ImportMessage.restOfPlace.with(reading.rest)))
            }
            return reading.value == nil && !reading.rest.isEmpty
                ? .left(out: ImportMessage.unknownWord.with(field.label, ImportMessage.quoted(text))) : reading
        default: return cells.read(cell, as: field)
        }
    }

    private static func isExample(_ text: String) -> Bool { text.contains("（示例）") || text.contains("(example)") }
}
