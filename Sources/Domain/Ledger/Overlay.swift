/// What the changes of a transaction that were already looked at will have done, so that later ones in the same
/// transaction are checked against it.
struct Overlay {
    private struct FieldOfRecord: Hashable {
        let record: RecordID
        let field: String
    }

    private struct Addition {
        let kind: RecordKind
        let fields: [FieldValue]
    }

    private var added: [RecordID: Addition] = [:]
    private var values: [FieldOfRecord: Value?] = [:]
    private var retired: [RecordID: Bool] = [:]

    mutating func admit(_ change: Change, in ledger: Ledger) throws(Conflict) {
        guard let index = Schema.position(of: change.kind) else { throw .unknownType(change.kind) }
        switch change {
        case .added(let kind, let id, let fields):
            // An identity names one record, whatever its type.
            guard ledger.place(of: id) == nil, added[id] == nil else { throw .alreadyThere(id) }
            for pair in fields { try check(pair.value, pair.field, of: id, index, ledger) }
            added[id] = Addition(kind: kind, fields: fields)
        case .set(_, let id, let name, let old, let new):
            let found = try value(of: name, of: change, index, ledger)
            guard found == old else { throw .changedMeanwhile(id, field: name, expected: old, found: found) }
            if let new { try check(new, name, of: id, index, ledger) }
            values[FieldOfRecord(record: id, field: name)] = .some(new)
        case .retired(_, let id):
            guard try isRetired(change, index, ledger) == false else { throw .retiredMeanwhile(id) }
            retired[id] = true
        case .restored(_, let id):
            guard try isRetired(change, index, ledger) else { throw .retiredMeanwhile(id) }
            retired[id] = false
        }
    }

    /// The value that a field will have before the change.
    private func value(
        of name: String, of change: Change, _ index: Int, _ ledger: Ledger
    ) throws(Conflict) -> Value? {
        let id = change.record
        if let row = ledger.tables[index].row(of: id) {
            if let pending = values[FieldOfRecord(record: id, field: name)] { return pending }
            guard let position = ledger.tables[index].type.position(of: name) else {
                return ledger.tables[index].unknown[row]?.last { $0.field == name }?.value
            }
            let field = ledger.tables[index].type.fields[position]
            return ledger.tables[index].value(field, row, references: ledger.identity)
        }
        guard let addition = added[id], addition.kind == change.kind else { throw .missing(id) }
        if let pending = values[FieldOfRecord(record: id, field: name)] { return pending }
        return addition.fields.last { $0.field == name }?.value
    }

    private func isRetired(_ change: Change, _ index: Int, _ ledger: Ledger) throws(Conflict) -> Bool {
        let id = change.record
        if let row = ledger.tables[index].row(of: id) {
            return retired[id] ?? ledger.tables[index].isRetired(row)
        }
        guard let addition = added[id], addition.kind == change.kind else { throw .missing(id) }
        return retired[id] ?? false
    }

    /// Whether a value suits its field, and what it refers to is there.
    private func check(
        _ value: Value, _ name: String, of id: RecordID, _ index: Int, _ ledger: Ledger
    ) throws(Conflict) {
        // A field that only a later version declares is kept as it came.
        guard let position = ledger.tables[index].type.position(of: name) else { return }
        guard ledger.tables[index].type.shapes[position].admits(value) else { throw .wrongValue(id, field: name) }
        guard case .reference(let target) = value, let targetKind = ledger.tables[index].type.targets[position],
            let targetTable = Schema.position(of: targetKind)
        else { return }
        guard ledger.tables[targetTable].row(of: target) != nil || added[target]?.kind == targetKind else {
            throw .brokenReference(id, field: name)
        }
    }
}
