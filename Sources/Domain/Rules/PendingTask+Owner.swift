/// Whose a task is: what lists group, filter and mark by.
extension PendingTask {
    /// Rule and subject as one number: the same task after an edit, whatever its light and its due day are then.
    public var identity: UInt64 {
        UInt64(rule) << 40 | UInt64(subject.kindNumber) << 32 | UInt64(subject.number)
    }

    /// The member it is about, or to whom the record belongs that it is about, by row; nil for all others.
    public func member(in ledger: Ledger) -> Int? {
        switch subject {
        case .member(let row): return row
        case .organisation, .place: return nil
        case .record(let place):
            if case .member(let row) = TaskOwner(of: place.row, in: ledger.tables[place.table], ledger) { return row }
            return nil
        }
    }

    /// The organisation it is about, to which the record belongs, or the home branch of its member, by row.
    public func organisation(in ledger: Ledger) -> Int? {
        switch subject {
        case .member(let row): return ledger.members.reference(Member.branch, row)
        case .organisation(let row): return row
        case .place: return nil
        case .record(let place):
            switch TaskOwner(of: place.row, in: ledger.tables[place.table], ledger) {
            case .member(let row): return ledger.members.reference(Member.branch, row)
            case .organisation(let row): return row
            case .nobody: return nil
            }
        }
    }
}

extension TaskList {
    /// The form of what a rule asks for of an organisation, whether it is due now or not; nil for an action that is no form.
    ///
    /// - Parameter id: the identity of the record, if a new one is needed.
    public func draft(ofRule rule: String, for organisation: Int, in ledger: Ledger, id: RecordID) -> RecordDraft? {
        guard let position = rules.firstIndex(where: { $0.id == rule }) else { return nil }
        let task = PendingTask(
            rule: UInt16(position), subject: .organisation(organisation), light: .blue, due: nil)
        return draft(of: task, in: ledger, id: id)
    }
}
