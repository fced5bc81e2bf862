import Domain

/// Finds the record that a row is about: by its number, else by the fields that tell records of its type apart.
struct RecordMatcher {
    private let type: RecordType
    private let ledger: Ledger
    /// The key fields that the sheet has a column for.
    private let keys: [Field]
    /// The kept records of the ledger by their key fields.
    private var known: [[Value?]: [RecordID]] = [:]
    /// The rows that became new records without a number, by their key fields.
    private var planned: [[Value?]: Int] = [:]
    /// The row in which each record stood.
    private var rows: [RecordID: Int] = [:]

    init(_ type: RecordType, _ ledger: Ledger, _ columns: RecordColumns) {
        self.type = type
        self.ledger = ledger
        keys = type.keyFields.filter { key in columns.columns.contains { $0.field.name == key.name } }
        guard let position = Schema.position(of: type.kind) else { return }
        let table = ledger.tables[position]
        for row in 0..<table.count where !table.isRetired(row) {
            let place = Ledger.Place(table: position, row: row)
            let key = keys.map { Self.folded(ledger.value($0, of: place)) }
            if key.contains(where: { $0 != nil }) { known[key, default: []].append(table.id(row)) }
        }
    }

    enum Answer {
        case known(RecordID)
        case new(RecordID?)
        case refused(Phrase)
    }

    /// - Parameters:
    ///   - id: what stands in the column of numbers; empty for nothing.
    ///   - numbered: the numbers of all rows of the sheet.
    mutating func find(_ id: String, _ values: [String: Value], row: Int, numbered: Set<RecordID>) -> Answer {
        var number: RecordID?
        if !id.isEmpty {
            guard let read = RecordID(id), read.rawValue != 0 else { return .refused(ImportMessage.wrongNumber) }
            if let place = ledger.place(of: read) {
                let table = ledger.tables[place.table]
                guard table.type.kind == type.kind else {
                    return .refused(ImportMessage.otherType.with(table.type.label))
                }
                if table.isRetired(place.row) { return .refused(ImportMessage.retiredRecord) }
                return take(read, row)
            }
            if let first = rows[read] { return .refused(ImportMessage.sameRecord.with("\(first)")) }
            rows[read] = row
            number = read
        }
        let key = keys.map { Self.folded(values[$0.name]) }
        guard key.contains(where: { $0 != nil }) else { return .new(number) }
        let found = (known[key] ?? []).filter { !numbered.contains($0) }
        if found.count > 1 { return .refused(ImportMessage.ambiguousKey.with("\(found.count)")) }
        if let id = found.first { return take(id, row) }
        if number == nil {
            if let first = planned[key] { return .refused(ImportMessage.sameRecord.with("\(first)")) }
            planned[key] = row
        }
        return .new(number)
    }

    private mutating func take(_ id: RecordID, _ row: Int) -> Answer {
        if let first = rows[id] { return .refused(ImportMessage.sameRecord.with("\(first)")) }
        rows[id] = row
        return .known(id)
    }

    /// Blanks and widths do not make another record.
    private static func folded(_ value: Value?) -> Value? {
        if case .text(let text) = value { .text(CellText.clean(text)) } else { value }
    }
}
