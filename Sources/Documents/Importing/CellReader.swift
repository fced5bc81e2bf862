import Domain

/// What came of reading a cell as a value of a field.
struct CellReading {
    /// The value; nil for an empty cell, and for one that could not be read.
    var value: Value?
    /// True when the cell says less than the field can hold: a month where a day belongs, a province where a prefecture
    /// does, a county without its street. Such a value never replaces a finer one that agrees with it.
    var isCoarse = false
    /// What is left of a place behind its province or prefecture.
    var rest = ""
    /// What is wrong or doubtful. An error refuses the row.
    var problem: (severity: Problem.Severity, message: Phrase)?

    static let nothing = CellReading()

    static func left(out message: Phrase) -> CellReading { CellReading(problem: (.warning, message)) }
    static func refused(_ message: Phrase) -> CellReading { CellReading(problem: (.error, message)) }
}

/// Reads cells as values of fields: typed cells, text that looks like anything, words of an office.
struct CellReader {
    private let ledger: Ledger
    private let dates: DateSystem
    /// Places repeat; recognising one walks a table of names.
    private var divisions: [String: CellReading] = [:]

    init(_ ledger: Ledger, dates: DateSystem) {
        self.ledger = ledger
        self.dates = dates
    }

    mutating func read(_ cell: SheetCell, as field: Field) -> CellReading {
        if cell.isBlank { return .nothing }
        if case .error = cell { return .left(out: ImportMessage.formulaError) }
        switch field.kind {
        case .citizenNumber: return citizenNumber(cell, field)
        case .phone: return phone(cell, field)
        case .day: return day(cell)
        case .month: return month(cell)
        case .division: return division(cell)
        case .text, .note, .reference: return text(cell, field)
        case .code, .flag, .count, .money: return word(cell, field)
        }
    }

    // MARK: Codes and numbers of persons

    private func citizenNumber(_ cell: SheetCell, _ field: Field) -> CellReading {
        switch CellCode(cell) {
        case .empty: return .nothing
        case .truncatedBySpreadsheet: return .refused(ImportMessage.truncatedNumber)
        case .notACode: return .refused(ImportMessage.noNumber.with(field.label))
        case .code(let code):
            if Self.isPlaceholder(code) { return .nothing }
            if code.contains("*") { return .refused(ImportMessage.maskedNumber) }
            let reading = field.read(code, in: ledger)
            if reading.isError, let problem = reading.problems.first { return .refused(problem.message) }
            return CellReading(value: reading.value)
        }
    }

    private func phone(_ cell: SheetCell, _ field: Field) -> CellReading {
        switch CellCode(cell) {
        case .empty: return .nothing
        case .truncatedBySpreadsheet, .notACode: return .left(out: ImportMessage.noNumber.with(field.label))
        case .code(let code):
            if Self.isPlaceholder(code) { return .nothing }
            if code.contains("*") { return .left(out: ImportMessage.masked.with(field.label)) }
            // Spaces may stand inside one number or between two: the compact form settles the first case.
            var text = code
            if case .text(let raw) = cell, (try? PhoneNumber.parse(code)) == nil { text = CellText.clean(raw) }
            return CellReading(value: field.read(text, in: ledger).value)
        }
    }

    // MARK: Dates

    private func day(_ cell: SheetCell) -> CellReading {
        switch cell {
        case .date(let date):
            guard let day = Day(year: date.year, month: date.month, day: date.day) else { return .nothing }
            return CellReading(value: .day(day), isCoarse: !date.showsDay)
        case .number(let number):
            if let date = serialDate(number.value) { return day(.date(date)) }
            let text = CellCode.plain(number)
            return Self.isAmbiguousMonth(text) ? .left(out: ImportMessage.ambiguousMonth.with(text)) : day(text: text)
        case .text(let text): return day(text: CellText.clean(text))
        default: return .left(out: ImportMessage.noDate)
        }
    }

    private func day(text: String) -> CellReading {
        if Self.isPlaceholder(text) { return .nothing }
        if text.utf8.count == 5, let serial = Double(text), let date = serialDate(serial) { return day(.date(date)) }
        do throws(ParseProblem) {
            return CellReading(value: .day(try DateParser.parse(text)))
        } catch {
            // 2005.07 is what most rosters know: the month is kept as its first day, and says that it is no more.
            if let first = try? DateParser.parse(text, precision: .monthMeansFirstDay) {
                return CellReading(value: .day(first), isCoarse: true)
            }
            return .left(out: ImportMessage.leftOut.with(error.message))
        }
    }

    private func month(_ cell: SheetCell) -> CellReading {
        switch cell {
        case .date(let date):
            return CellReading(value: Month(year: date.year, month: date.month).map { .month($0) })
        case .number(let number):
            if let date = serialDate(number.value) { return month(.date(date)) }
            let text = CellCode.plain(number)
            return Self.isAmbiguousMonth(text)
                ? .left(out: ImportMessage.ambiguousMonth.with(text)) : month(.text(text))
        case .text(let raw):
            let text = CellText.clean(raw)
            if Self.isPlaceholder(text) { return .nothing }
            do throws(ParseProblem) {
                return CellReading(value: .month(try MonthParser.parse(text)))
            } catch {
                return .left(out: ImportMessage.leftOut.with(error.message))
            }
        default: return .left(out: ImportMessage.noDate)
        }
    }

    /// A serial of a day between 1927 and 2119: what a date looks like when its format was lost. 201807 and 20180701 are
    /// no serials.
    private func serialDate(_ number: Double) -> SheetDate? {
        (10_000..<80_000).contains(number) ? dates.date(serial: number) : nil
    }

    /// 2018.1 as a number is January or October: the spreadsheet dropped the zero.
    private static func isAmbiguousMonth(_ text: String) -> Bool {
        text.utf8.count == 6 && text.hasSuffix(".1")
    }

    // MARK: Words

    private mutating func division(_ cell: SheetCell) -> CellReading {
        let text = Self.text(of: cell)
        if let known = divisions[text] { return known }
        let reading = Self.division(CellText.clean(text))
        divisions[text] = reading
        return reading
    }

    private static func division(_ text: String) -> CellReading {
        if isPlaceholder(text) { return .nothing }
        if let division = Division(code: CellText.compact(text)) { return reading(division, rest: "") }
        if let match = Division.match(text) { return reading(match.division, rest: match.rest) }
        // The text is not lost: it goes where counties and streets go.
        return CellReading(
            rest: text, problem: (.warning, ImportMessage.unknownDivision.with(ImportMessage.quoted(text))))
    }

    private static func reading(_ division: Division, rest: String) -> CellReading {
        CellReading(value: .code(division.code), isCoarse: division.isProvince, rest: rest)
    }

    private func text(_ cell: SheetCell, _ field: Field) -> CellReading {
        if case .number = cell {
            guard case .code(let code) = CellCode(cell) else {
                return .left(out: ImportMessage.noNumber.with(field.label))
            }
            return CellReading(value: .text(code))
        }
        let raw = Self.text(of: cell)
        let text: String
        if case .note = field.kind {
            text = raw.split(whereSeparator: \.isNewline).map { CellText.clean(String($0)) }.joined(separator: "\n")
        } else {
            text = CellText.clean(raw)
        }
        if text.isEmpty || Self.isPlaceholder(text) { return .nothing }
        if field.masking != nil, text.contains("**") { return .left(out: ImportMessage.masked.with(field.label)) }
        return CellReading(value: .text(text))
    }

    private func word(_ cell: SheetCell, _ field: Field) -> CellReading {
        let text = CellText.clean(Self.text(of: cell))
        let reading = field.read(text, in: ledger)
        if !reading.isError { return CellReading(value: reading.value) }
        if Self.isPlaceholder(text) { return .nothing }
        return .left(out: ImportMessage.unknownWord.with(field.label, ImportMessage.quoted(text)))
    }

    /// What a cell says, as ``Sheet/text(row:column:)`` does.
    static func text(of cell: SheetCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let number): CellCode.plain(number)
        case .date(let date): date.isoText
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }

    /// What offices write into a cell that is to stay empty.
    static func isPlaceholder(_ text: String) -> Bool {
        guard text.utf8.count <= 9 else { return false }
        switch text {
        case "无", "/", "\\", "-", "--", "—", "——", "－", "／", "暂无", "空", "N/A", "n/a", "NA": return true
        default: return false
        }
    }
}
