import Domain

/// One field that two people made different things of.
struct Collision: Sendable {
    /// Which.
    let field: Field
    /// What it was when the form opened.
    let before: Value?
    /// What somebody else saved meanwhile.
    let theirs: Value?
    /// What is typed here.
    let mine: Value?
    /// Who saved it, where that is known.
    let author: String?
    /// Which of the two is to stay.
    var takesTheirs = false
}

/// A form whose record somebody else edits at the same time.
extension FormLayer {
    /// The fields that somebody else changed to something else than is typed here.
    func collisions(with ledger: Ledger) -> [Collision] {
        guard !original.isNew, let current = RecordDraft(editing: original.id, in: ledger) else { return [] }
        return fields.compactMap { line in
            let (before, theirs, mine) = (original[line.field], current[line.field], draft[line.field])
            guard mine != before, theirs != before, theirs != mine else { return nil }
            return Collision(
                field: line.field, before: before, theirs: theirs, mine: mine, author: others[line.field.name])
        }
    }

    /// Notes who changed what of the record.
    mutating func note(_ transaction: Transaction) {
        for case .set(_, original.id, let field, _, _) in transaction.changes { others[field] = transaction.author }
    }

    /// Takes over what was saved meanwhile: lines that nobody changed here show the new value, and beside the others
    /// stands what somebody else made of them.
    mutating func follow(_ state: DashboardState) {
        if !original.isNew, let current = RecordDraft(editing: original.id, in: state.ledger) {
            collisions = [:]
            for index in fields.indices {
                let line = fields[index]
                let found = current[line.field]
                guard found != original[line.field] else { continue }
                if draft[line.field] == original[line.field], !line.reading.isError {
                    take(found, at: index, state)
                } else if found != draft[line.field] {
                    tell(found, of: line.field, state)
                }
            }
        }
        problems = draft.problems(in: state.ledger)
    }

    private mutating func take(_ found: Value?, at index: Int, _ state: DashboardState) {
        let line = fields[index]
        original[line.field] = found
        draft[line.field] = found
        fields[index] = FormField(line.field, value: found, isFixed: line.isFixed, state)
    }

    private mutating func tell(_ found: Value?, of field: Field, _ state: DashboardState) {
        let shown = field.text(found, in: state.ledger, state.language)
        let said =
            shown.isEmpty
            ? Phrase("他人已清空，保存时选择", "emptied by somebody else; choose when saving")
            : Phrase("他人已改为「%1」，保存时选择", "now '%1' by somebody else; choose when saving").with(shown)
        collisions[field.name] = said
    }

    /// Settles collisions as somebody chose: a line takes over what the other saved, or keeps what is typed, which then
    /// is a change of the other's value.
    mutating func resolve(_ chosen: [Collision], _ state: DashboardState) {
        for collision in chosen {
            guard let index = fields.firstIndex(where: { $0.field.name == collision.field.name }) else { continue }
            if collision.takesTheirs {
                take(collision.theirs, at: index, state)
            } else {
                original[collision.field] = collision.theirs
            }
            collisions[collision.field.name] = nil
        }
        problems = draft.problems(in: state.ledger)
    }
}
