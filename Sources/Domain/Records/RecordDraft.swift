/// The values of a record while somebody fills a form, or a row is imported: a plain value, not yet part of the ledger.
public struct RecordDraft: Hashable, Sendable {
    /// Which type.
    public let kind: RecordKind
    /// The record that is edited, or the identity that a new one will get.
    public let id: RecordID
    /// Whether the record exists already.
    public let isNew: Bool
    /// The values by field name; a name without entry has no value.
    public var values: [String: Value]

    /// A draft of a new record.
    public init(new kind: RecordKind, id: RecordID, values: [String: Value] = [:]) {
        self.kind = kind
        self.id = id
        self.isNew = true
        self.values = values
    }

    /// A draft that starts from what the ledger holds; nil when there is no such record.
    public init?(editing id: RecordID, in ledger: Ledger) {
        guard let place = ledger.place(of: id) else { return nil }
        kind = ledger.tables[place.table].type.kind
        self.id = id
        isNew = false
        values = ledger.tables[place.table].values(row: place.row, in: ledger)
    }

    /// The value of a field.
    public subscript(_ field: Field) -> Value? {
        get { values[field.name] }
        set { values[field.name] = newValue }
    }

    /// What would have to change in the ledger for the record to become this draft; nothing when it already is.
    public func changes(in ledger: Ledger) -> [Change] {
        guard let type = Schema.type(kind) else { return [] }
        if isNew {
            let filled = type.fields.compactMap { field in
                values[field.name].map { FieldValue(field.name, $0) }
            }
            return [.added(kind, id, filled)]
        }
        guard let place = ledger.place(of: id) else { return [] }
        let current = ledger.tables[place.table].values(row: place.row, in: ledger)
        return type.fields.compactMap { field in
            let old = current[field.name]
            let new = values[field.name]
            return old == new ? nil : .set(kind, id, field.name, old: old, new: new)
        }
    }

    /// Everything wrong or doubtful about the draft: missing required fields, impossible values, broken references, and
    /// what the record type checks across fields.
    ///
    /// - Parameter lookingForDuplicates: false for an import, which has matched its rows already.
    public func problems(in ledger: Ledger, lookingForDuplicates: Bool = true) -> [Problem] {
        guard let type = Schema.type(kind) else { return [] }
        var found: [Problem] = []
        for field in type.fields {
            if let value = values[field.name] {
                found += field.problems(with: value, in: ledger)
            } else if field.isRequired {
                found.append(
                    Problem(
                        .error, Phrase("请填写%1。", "%1 is required.").with(field.label), field: field.name))
            }
        }
        found += type.check(self, ledger)
        return lookingForDuplicates ? found + type.duplicates(self, ledger) : found
    }
}
