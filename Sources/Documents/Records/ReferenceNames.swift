import Domain

/// The names by which the cells of a sheet refer to the records of one type.
///
/// A cell says what a person calls the record. Where two are called the same, or the one that is meant is retired, its number
/// stands behind in brackets, `张三 [0h3k…]`: so a sheet that the program wrote is read back without a guess.
struct ReferenceNames {
    private let kind: RecordKind
    private var ids: [String: [RecordID]] = [:]

    /// The names of all kept records of a type.
    init(_ kind: RecordKind, _ ledger: Ledger) {
        self.kind = kind
        guard let position = Schema.position(of: kind) else { return }
        let table = ledger.tables[position]
        for row in 0..<table.count where !table.isRetired(row) {
            let id = table.id(row)
            for name in Self.names(row, table, position, ledger) { add(name, id) }
        }
    }

    private static func names(_ row: Int, _ table: Table, _ position: Int, _ ledger: Ledger) -> [String] {
        if table.type.kind == .organisation {
            let name = table.text(Organisation.name, row)
            let above = table.reference(Organisation.parent, row).map { table.text(Organisation.name, $0) }
            return [name, table.text(Organisation.shortName, row)] + (above.map { ["\($0)/\(name)"] } ?? [])
        }
        let place = Ledger.Place(table: position, row: row)
        // Codes in a title, as the role in that of a post, have two languages.
        return Language.allCases.map { ledger.title(of: place, $0) }
    }

    /// Adds a name of a record that is about to be made.
    mutating func add(_ name: String, _ id: RecordID) {
        let key = CellText.clean(name)
        guard !key.isEmpty, ids[key]?.contains(id) != true else { return }
        ids[key, default: []].append(id)
    }

    /// The records that are called so.
    func find(_ text: String) -> [RecordID] { ids[CellText.clean(text)] ?? [] }

    /// What to write for a record that a person calls `name`.
    func text(_ name: String, of id: RecordID) -> String {
        // Somebody called 无 or - would read as an empty cell.
        if name == "\(id)" || find(name) == [id] && !CellReader.isPlaceholder(CellText.clean(name)) { return name }
        return name.isEmpty ? "\(id)" : "\(name) [\(id)]"
    }

    /// The number in brackets at the end of a cell, or the number that the cell is; nil when there is none.
    static func number(in text: String) -> RecordID? {
        if let id = RecordID(text) { return id }
        guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return nil }
        return RecordID(text[text.index(after: open)...].dropLast())
    }

    /// A cell without the number in brackets at its end.
    static func withoutNumber(_ text: String) -> String {
        guard text.hasSuffix("]"), number(in: text) != nil, let open = text.lastIndex(of: "[") else { return text }
        return CellText.clean(String(text[..<open]))
    }
}
