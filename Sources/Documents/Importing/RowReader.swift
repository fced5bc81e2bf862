import Domain

/// What a row of a sheet says, column by column, before anybody knows whom it is about.
struct RowReading {
    /// One filled cell that could be read.
    struct Entry {
        let field: Field
        /// The heading of its column.
        let column: String
        var value: Value
        var isCoarse: Bool
    }

    /// The row as the spreadsheet numbers it, from 1.
    let number: Int
    var name = ""
    var member: [Entry] = []
    var stay: [Entry] = []
    /// The cells that name organisations and the cadre; empty when there is no such column, or nothing in it.
    var branch = ""
    var superior = ""
    var branchThere = ""
    var cadre = ""
    /// What 是否为流动党员 says.
    var isFloating: Bool?
    /// Why the row cannot be taken at all.
    var refusal: (column: String, message: Phrase)?

    func value(_ field: Field) -> Value? { member.first { $0.field.name == field.name }?.value }
    func stayValue(_ field: Field) -> Value? { stay.first { $0.field.name == field.name }?.value }
}

/// Reads the rows of a sheet whose header is known.
struct RowReader {
    /// A column of the sheet with its meaning.
    struct Column {
        let index: Int
        let title: String
        var meaning: ImportColumn.Meaning
        /// Merged cells below the header, whose text belongs to each of their rows.
        var merges: [ClosedRange<Int>] = []

        var field: Field? {
            switch meaning {
            case .member(let field), .stay(let field): field
            case .cadre, .superior, .computed: nil
            }
        }

        /// What the header cell itself says, without the headings above it.
        var leaf: String { title.split(separator: " / ").last.map(String.init) ?? title }
    }

    /// The columns that are read, from left to right.
    private(set) var columns: [Column]
    private let sheet: Sheet
    private var cells: CellReader

    init(_ sheet: Sheet, _ layout: TableLayout, kind: ListKind, _ ledger: Ledger) {
        self.sheet = sheet
        cells = CellReader(ledger, dates: sheet.dateSystem)
        columns = layout.columns.compactMap { mapping in
            ImportColumn.named(mapping.id).map {
                Column(index: mapping.column.index, title: mapping.column.title, meaning: $0.meaning)
            }
        }
        if kind == .inflow { turnRound() }
        let last = layout.headerRows.upperBound
        for range in sheet.merges where range.rows.lowerBound > last && range.rows.count > 1 && range.columns.count == 1
        {
            guard let position = columns.firstIndex(where: { $0.index == range.columns.lowerBound }) else { continue }
            columns[position].merges.append(range.rows)
        }
        for position in columns.indices { columns[position].merges.sort { $0.lowerBound < $1.lowerBound } }
    }

    /// Whether there is a column for a field of the member.
    func has(_ field: Field) -> Bool {
        columns.contains { column in
            if case .member(let other) = column.meaning { other.name == field.name } else { false }
        }
    }

    /// On a list of arrivals the words are those of the other side: 流出地单位 is where somebody came from, 流入组织 the branch
    /// here, and 流入地 is here and tells nothing.
    private mutating func turnRound() {
        columns.removeAll { HeaderText.bare($0.leaf) == "流入地" }
        for position in columns.indices where HeaderText.bare(columns[position].leaf) == "流出地单位" {
            columns[position].meaning = .stay(FlowEpisode.homeUnit)
        }
        guard !has(Member.branch) else { return }
        for position in columns.indices {
            guard case .stay(let field) = columns[position].meaning,
                [FlowEpisode.destinationOrganisation.name, FlowEpisode.destinationBranch.name].contains(field.name)
            else { continue }
            columns[position].meaning = .member(Member.branch)
            return
        }
    }

    // MARK: Rows

    /// Reads a row; nil for the example of a template.
    mutating func read(_ row: Int, _ remarks: inout RemarkList) -> RowReading? {
        var reading = RowReading(number: row + 1)
        var places: [(column: String, rest: String)] = []
        for position in columns.indices {
            let column = columns[position]
            let cell = cell(row, column)
            if cell == .empty { continue }
            switch column.meaning {
            case .member(let field) where field.name == Member.name.name:
                reading.name = CellText.name(CellReader.text(of: cell))
                if Self.isExample(reading.name) { return nil }
            case .member(let field) where field.name == Member.branch.name: reading.branch = Self.text(cell)
            case .stay(let field) where field.name == FlowEpisode.destinationBranch.name:
                reading.branchThere = Self.text(cell)
            case .superior: reading.superior = Self.text(cell)
            case .cadre: reading.cadre = CellText.name(Self.text(cell))
            case .computed(.serial) where Self.isExample(CellReader.text(of: cell)): return nil
            case .computed(.isFloating):
                reading.isFloating = CodeList.yesNo.find(CellReader.text(of: cell)).map { $0.code == "1" }
            case .computed: continue
            case .member(let field), .stay(let field):
                let read = cells.read(cell, as: field)
                take(read, field, column, into: &reading, &remarks)
                if !read.rest.isEmpty { places.append((column.title, read.rest)) }
            }
        }
        for place in places { Self.add(place.rest, from: place.column, to: &reading) }
        return reading
    }

    private func take(
        _ read: CellReading, _ field: Field, _ column: Column, into reading: inout RowReading,
        _ remarks: inout RemarkList
    ) {
        if let problem = read.problem {
            if problem.severity == .error {
                if reading.refusal == nil { reading.refusal = (column.title, problem.message) }
            } else {
                remarks.add(row: reading.number, column: column.title, .warning, problem.message)
            }
        }
        guard let value = read.value else { return }
        let entry = RowReading.Entry(field: field, column: column.title, value: value, isCoarse: read.isCoarse)
        if case .member = column.meaning { reading.member.append(entry) } else { reading.stay.append(entry) }
    }

    /// What stands behind the province goes to the place, before what the place says itself.
    private static func add(_ rest: String, from column: String, to reading: inout RowReading) {
        let field = FlowEpisode.place
        guard let position = reading.stay.firstIndex(where: { $0.field.name == field.name }) else {
            reading.stay.append(
                RowReading.Entry(field: field, column: column, value: .text(rest), isCoarse: true))
            return
        }
        guard case .text(let place) = reading.stay[position].value else { return }
        // 闵行区 beside 闵行区莘庄镇 is one place said twice.
        if place.hasPrefix(rest) { return }
        reading.stay[position].value = .text(rest.hasSuffix(place) ? rest : rest + place)
    }

    private func cell(_ row: Int, _ column: Column) -> SheetCell {
        let cell = sheet.cell(row: row, column: column.index)
        guard cell == .empty, !column.merges.isEmpty else { return cell }
        // The last range that begins at or above the row.
        var low = 0
        var high = column.merges.count
        while low < high {
            let middle = (low + high) / 2
            if column.merges[middle].lowerBound <= row { low = middle + 1 } else { high = middle }
        }
        guard low > 0, column.merges[low - 1].contains(row) else { return cell }
        return sheet.cell(row: column.merges[low - 1].lowerBound, column: column.index)
    }

    /// The text of a cell that names something; empty for a placeholder and for a spreadsheet's own error.
    private static func text(_ cell: SheetCell) -> String {
        if case .error = cell { return "" }
        let text = CellText.clean(CellReader.text(of: cell))
        return CellReader.isPlaceholder(text) ? "" : text
    }

    private static func isExample(_ text: String) -> Bool { text.contains("示例") || text.contains("(example)") }
}
