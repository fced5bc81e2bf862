/// Looks for words in the records of any type: in their texts, in what their codes are called, in the titles of the records
/// they refer to, in their dates.
///
/// A column is looked at as numbers: what a word means for a code, a place or another record is found out once, and each row
/// is a look at a table.
public struct RecordSearch {
    private let ledger: Ledger
    /// The texts of columns, each text once; kept from key to key by ``RecordFilter``.
    private var texts: [TextColumnKey: DistinctTexts]

    /// How far titles of other records are followed.
    private static let deepest = 3

    /// Looks in a ledger.
    public init(_ ledger: Ledger) { self.init(ledger, texts: [:]) }

    init(_ ledger: Ledger, texts: [TextColumnKey: DistinctTexts]) {
        self.ledger = ledger
        self.texts = texts
    }

    /// The rows in which every word of a query is found somewhere.
    ///
    /// - Parameter previous: when the query only grew, what matched before.
    /// - Returns: one flag a row; nil for an empty query.
    func matches(_ query: SearchQuery, of type: RecordType, within previous: [UInt8]? = nil) -> [UInt8]? {
        guard !query.terms.isEmpty else { return nil }
        if type.kind == .member { return ledger.search.matches(query, within: previous) }
        let table = ledger.table(type)
        var flags = [UInt8](repeating: 1, count: table.count)
        if let previous, previous.count == flags.count { flags = previous }
        for word in query.words {
            let columns = type.fields.compactMap { column(of: $0, table, word, depth: 0) }
            RecordSearch.narrow(&flags, columns)
        }
        return flags
    }

    private static func narrow(_ flags: inout [UInt8], _ columns: [FoundColumn]) {
        flags.withUnsafeMutableBufferPointer { flags in
            for row in flags.indices where flags[row] != 0 {
                if !columns.contains(where: { $0.fits(row) }) { flags[row] = 0 }
            }
        }
    }

    /// The records of a type whose title has a word in it: one flag a row.
    func titled(_ kind: RecordKind, _ word: String) -> [UInt8] {
        titled(kind, SearchQuery.fold(word), depth: 0)
    }

    private func titled(_ kind: RecordKind, _ word: String, depth: Int) -> [UInt8] {
        guard let index = Schema.position(of: kind) else { return [] }
        let table = ledger.tables[index]
        switch kind {
        case .member: return ledger.search.flags(word, columns: 0...1, .anywhere)
        case .organisation:
            var flags = [UInt8](repeating: 0, count: table.count)
            for (row, _) in OrganisationFinder(table).rows(word, limit: .max) { flags[row] = 1 }
            return flags
        default:
            let fields = table.type.titleFields.compactMap { table.type.field($0) }
            let columns = fields.compactMap { column(of: $0, table, word, depth: depth + 1) }
            var flags = [UInt8](repeating: 1, count: table.count)
            RecordSearch.narrow(&flags, columns)
            return flags
        }
    }

    // MARK: What a word means in a column

    /// Where in a column a word is found; nil where it cannot be.
    private func column(of field: Field, _ table: Table, _ word: String, depth: Int) -> FoundColumn? {
        let cells = table.column(field)
        guard !cells.isEmpty else { return nil }
        switch field.kind {
        case .text:
            return texts(of: field, table).map { $0.found(word, table, byPinyin: true) }
        case .note, .citizenNumber, .phone:
            return texts(of: field, table).map { $0.found(word, table, byPinyin: false) }
        case .code(let list):
            let options = FilterEvaluation.options(list)
            let pinyin = Pinyin.Query(word)
            let wanted = options.filter { $0.distance(from: word, pinyin) != nil }.map { UInt32($0.value + 1) }
            return wanted.isEmpty ? nil : FoundColumn(cells, wanted)
        case .division:
            let wanted = Division.search(word, limit: .max).flatMap { FilterEvaluation.cells(of: $0) }
            return wanted.isEmpty ? nil : FoundColumn(cells, wanted)
        case .reference(let kind):
            guard depth < RecordSearch.deepest, kind != table.type.kind || depth == 0 else { return nil }
            let flags = titled(kind, word, depth: depth)
            return flags.contains(1) ? FoundColumn(cells, flags: flags, offset: 1) : nil
        case .day, .month: return dates(word, field, cells)
        case .count:
            return numbers(word, cells) { "\($0 - 1)".hasPrefix(word) }
        case .money, .flag: return nil
        }
    }

    /// 2026-11, 11-21, 2026. Whoever types on never finds more than before: a date is found from its first digit on.
    private func dates(_ word: String, _ field: Field, _ cells: [UInt32]) -> FoundColumn? {
        let isMonth = if case .month = field.kind { true } else { false }
        return numbers(word, cells) { cell in
            (isMonth ? Cells.month(cell)?.description : Cells.day(cell)?.description)?.contains(word) == true
        }
    }

    /// The cells that a word of digits fits; nil for another word.
    private func numbers(_ word: String, _ cells: [UInt32], _ fits: (UInt32) -> Bool) -> FoundColumn? {
        guard word.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }), let span = DenseCells(cells) else {
            return nil
        }
        return FoundColumn(cells, flags: span.cells.map { fits($0) ? 1 : 0 }, offset: span.lowest)
    }

    private func texts(of field: Field, _ table: Table) -> DistinctTexts? {
        texts[TextColumnKey(table.type.kind, field.name)] ?? DistinctTexts(table, field)
    }
}

/// Names a column of texts.
struct TextColumnKey: Hashable, Sendable {
    let kind: RecordKind
    let field: String

    init(_ kind: RecordKind, _ field: String) {
        self.kind = kind
        self.field = field
    }
}

/// The cells of a column that a word fits, as flags behind a first cell.
struct FoundColumn {
    private let cells: [UInt32]
    private let flags: [UInt8]
    private let offset: UInt32

    /// Cells from `offset` on fit where their flag is set. No value (0) never fits.
    init(_ cells: [UInt32], flags: [UInt8], offset: UInt32) {
        self.cells = cells
        self.flags = flags
        self.offset = max(1, offset)
    }

    /// Some small cells fit: codes, divisions.
    init(_ cells: [UInt32], _ wanted: [UInt32]) {
        let highest = Int(wanted.filter { $0 < 1 << 20 }.max() ?? 0)
        var flags = [UInt8](repeating: 0, count: highest)
        for cell in wanted where cell > 0 && cell < 1 << 20 { flags[Int(cell) - 1] = 1 }
        self.init(cells, flags: flags, offset: 1)
    }

    @inline(__always)
    func fits(_ row: Int) -> Bool {
        guard row < cells.count, cells[row] >= offset else { return false }
        let place = Int(cells[row] - offset)
        return place < flags.count && flags[place] != 0
    }
}

/// The cells between the lowest and the highest of a column, where they lie close together.
private struct DenseCells {
    let lowest: UInt32
    let cells: ClosedRange<UInt32>

    init?(_ column: [UInt32]) {
        var low = UInt32.max
        var high: UInt32 = 0
        for cell in column where cell != 0 {
            low = min(low, cell)
            high = max(high, cell)
        }
        guard low <= high, high - low < 200_000 else { return nil }
        lowest = low
        cells = low...high
    }
}
