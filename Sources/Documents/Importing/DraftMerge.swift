import Domain

/// Brings what a row says into the draft of a record: a new record takes everything, an existing one what differs, and
/// never loses a status that somebody has decided.
struct DraftMerge {
    let ledger: Ledger
    let today: Day
    /// The row as the spreadsheet numbers it.
    let row: Int

    /// Fields that an import fills but never changes: standing and lost contact are decided by people, and a relation that
    /// was transferred does not come back by a spreadsheet.
    static func isDecided(_ field: Field, old: Value) -> Bool {
        switch field.name {
        case Member.standing.name, Member.isLost.name, Member.lostSince.name, Member.lostReason.name: true
        case FlowEpisode.transferred.name: old == .flag(true)
        default: false
        }
    }

    /// Merges the entries of a row.
    func apply(_ entries: [RowReading.Entry], to draft: inout RecordDraft, _ remarks: inout RemarkList) {
        var isLostKept = false
        for entry in entries {
            let field = entry.field
            guard let old = draft[field] else {
                // The day and the reason of a loss that the ledger denies would make no sense.
                if isLostKept, [Member.lostSince.name, Member.lostReason.name].contains(field.name) { continue }
                set(entry, in: &draft, &remarks)
                continue
            }
            if Self.isSame(old, entry) { continue }
            if Self.isDecided(field, old: old) {
                if field.name == Member.isLost.name { isLostKept = true }
                remarks.add(row: row, column: entry.column, .warning, kept(entry, old))
                continue
            }
            set(entry, in: &draft, &remarks)
        }
    }

    private func set(_ entry: RowReading.Entry, in draft: inout RecordDraft, _ remarks: inout RemarkList) {
        draft[entry.field] = entry.value
        guard case .day(let day) = entry.value else { return }
        if entry.isCoarse { remarks.add(row: row, column: entry.column, .warning, ImportMessage.onlyMonth) }
        if day > today { remarks.add(row: row, column: entry.column, .warning, ImportMessage.future) }
    }

    private func kept(_ entry: RowReading.Entry, _ old: Value) -> Phrase {
        func shown(_ value: Value) -> Phrase {
            Phrase(entry.field.text(value, in: ledger, .chinese), entry.field.text(value, in: ledger, .english))
        }
        return ImportMessage.keptStatus.with(entry.field.label, shown(old), shown(entry.value))
    }

    /// Whether the ledger says already what the cell says, or says it more precisely.
    static func isSame(_ old: Value, _ entry: RowReading.Entry) -> Bool {
        if old == entry.value { return true }
        switch (old, entry.value) {
        case (.day(let old), .day(let new)): return entry.isCoarse && Month(containing: old) == Month(containing: new)
        case (.code(let old), .code(let new)):
            guard case .division = entry.field.kind, let old = Division(code: old), let new = Division(code: new) else {
                return false
            }
            return old.province == new.province && (entry.isCoarse || old.isMunicipality)
        case (.text(let old), .text(let new)):
            if entry.field.name == Member.name.name {
                return MemberFinder.key(ofName: old) == MemberFinder.key(ofName: new)
            }
            return CellText.clean(old) == CellText.clean(new) || entry.isCoarse && old.hasPrefix(new)
        default: return false
        }
    }
}
