extension Transaction {
    /// What was done, in one line for the history and for undo. Names records and fields, never sensitive values.
    public func title(in ledger: Ledger) -> Phrase {
        switch proposal.purpose {
        case .create: return Phrase("建立台账", "Ledger made")
        case .importing:
            return titleOfImport
        case .demonstration:
            return Phrase("写入演示数据（%1 项）", "Demonstration data (%1 {change|changes})").with("\(changes.count)")
        case .undo: return Phrase("撤销：%1", "Undone: %1").with(titleOfWhatWasUndone(in: ledger))
        case .redo: return Phrase("重做：%1", "Redone: %1").with(titleOfWhatIsDoneAgain(in: ledger))
        case .edit, .other: return Transaction.title(of: changes, in: ledger)
        }
    }

    /// What an undo of this transaction, or a redo of what it took back, is about: without the word that it was an undo
    /// itself, as what is done again is the import and not its undoing.
    public func titleOfWhatIsReversed(in ledger: Ledger) -> Phrase {
        switch proposal.purpose {
        case .undo: titleOfWhatWasUndone(in: ledger)
        case .redo: titleOfWhatIsDoneAgain(in: ledger)
        default: title(in: ledger)
        }
    }

    /// The note of an undo or redo of this transaction: the file of an import, so that the history can name it.
    public var noteOfReversal: String? { proposal.purpose == .demonstration ? nil : proposal.note }

    /// The import that was taken back or done again: of those only imports have a note.
    private var titleOfImport: Phrase {
        Phrase("导入 %1（%2 项改动）", "Import of %1 (%2 {change|changes})").with(proposal.note ?? "", "\(changes.count)")
    }

    /// What somebody had done that an undo took back: its changes turned round again. A record it retires was added.
    private func titleOfWhatWasUndone(in ledger: Ledger) -> Phrase {
        if proposal.note != nil { return titleOfImport }
        let done = changes.reversed().map { change -> Change in
            if case .retired(let kind, let id) = change { .added(kind, id, []) } else { change.inverse }
        }
        return Transaction.title(of: done, in: ledger)
    }

    /// What a redo does again. A record it restores was added.
    private func titleOfWhatIsDoneAgain(in ledger: Ledger) -> Phrase {
        if proposal.note != nil { return titleOfImport }
        let done = changes.map { change -> Change in
            if case .restored(let kind, let id) = change { .added(kind, id, []) } else { change }
        }
        return Transaction.title(of: done, in: ledger)
    }

    /// What was done to many records: which fields, as long as they are few, or what was added.
    private static func title(ofMany changes: [Change], _ count: Int) -> Phrase {
        let kinds = Set(changes.map(\.kind))
        let number = Phrase(verbatim: "\(count)")
        guard kinds.count == 1, let type = kinds.first.flatMap({ Schema.type($0) }) else {
            return Phrase("改动 %1 条记录", "Changed %1 {record|records}").with(number)
        }
        var fields: Set<String> = []
        var isOfSets = true
        for change in changes {
            if case .set(_, _, let field, _, _) = change { fields.insert(field) } else { isOfSets = false }
        }
        let labels = type.fields.filter { fields.contains($0.name) }.map(\.label)
        guard isOfSets, (1...2).contains(labels.count) else {
            return Phrase("改动 %1 条记录（%2）", "Changed %1 {record|records} (%2)").with(number, type.label)
        }
        let named = Phrase.row(labels, "、", ", ")
        return Phrase("改动 %1 条记录（%2：%3）", "Changed %1 {record|records} (%2: %3)").with(number, type.label, named)
    }

    private static func title(of changes: [Change], in ledger: Ledger) -> Phrase {
        guard let first = changes.first, let type = Schema.type(first.kind) else {
            return Phrase("没有改动", "Nothing changed")
        }
        let records = Set(changes.map(\.record))
        guard records.count == 1 else {
            return title(ofMany: changes, records.count)
        }
        let name = Phrase(
            ledger.title(of: first.record, .chinese), ledger.title(of: first.record, .english))
        switch first {
        case .added: return Phrase("新增%1 %2", "Added %1 %2").with(type.label, name)
        case .retired: return Phrase("停用%1 %2", "Retired %1 %2").with(type.label, name)
        case .restored: return Phrase("恢复%1 %2", "Restored %1 %2").with(type.label, name)
        case .set:
            let labels = changes.compactMap { change -> Phrase? in
                guard case .set(_, _, let field, _, _) = change else { return nil }
                return type.field(field)?.label ?? Phrase(verbatim: field)
            }
            var some = Phrase.list(Array(labels.prefix(3)))
            if labels.count > 3 {
                some = Phrase("%1等 %2 项", "%1 and %3 more").with(
                    some, Phrase(verbatim: "\(labels.count)"), Phrase(verbatim: "\(labels.count - 3)"))
            }
            return Phrase("编辑 %1：%2", "Edited %1: %2").with(name, some)
        }
    }
}
