import Domain
import Screen

/// Keys of a filter line: editing, completion, history. The same for the roster and for every table.
extension DashboardState {
    // MARK: Of the roster

    /// Editing keys of the filter; nil for keys that are not for it.
    mutating func typeFilter(_ key: Key) -> [Effect]? {
        var list = roster
        defer { roster = list }
        return typeFilter(key, in: &list)
    }

    /// Takes a changed filter text into account, and offers how to go on.
    mutating func setFilter(_ field: TextField) { roster.type(field, self) }

    /// Begins to type a filter, or goes on with the one there is.
    mutating func beginFilter() -> [Effect] {
        _ = go(to: .roster)
        roster.beginFilter(self)
        return []
    }

    /// Shows a filter that was typed before, or has a name.
    mutating func apply(filter text: String) -> [Effect] {
        _ = go(to: .roster)
        roster.apply(filter: text, self)
        return []
    }

    /// Puts a candidate in the place of what was typed.
    mutating func takeCandidate(_ index: Int? = nil) -> [Effect] {
        roster.takeCandidate(index, self)
        return []
    }

    // MARK: Of any list

    /// Editing keys of the filter of a list; nil for keys that are not for it.
    mutating func typeFilter(_ key: Key, in list: inout some FilteredList) -> [Effect]? {
        guard let field = list.filter else { return nil }
        switch (key.code, key.modifiers) {
        case (.enter, _):
            guard list.line.choice != nil else { return endFilter(keepsNarrowing: true, in: &list) }
            list.takeCandidate(nil, self)
        case (.escape, _), (.function(10), _):
            guard list.line.choice != nil else { return endFilter(keepsNarrowing: false, in: &list) }
            list.line.closeCompletion()
        case (.tab, []): return completeFilter(in: &list)
        case (.tab, _):
            list.line.closeCompletion()
            return nil
        case (.up, []): return filterUp(in: &list)
        case (.down, []): return filterDown(in: &list)
        case (.pageUp, _), (.pageDown, _): return nil
        default: return edit(field, key, in: &list)
        }
        return []
    }

    private func edit(_ field: TextField, _ key: Key, in list: inout some FilteredList) -> [Effect]? {
        var field = field
        switch field.handle(key) {
        case .changed:
            list.line.past = nil
            list.type(field, self)
        case .moved:
            list.setFilterCaret(field)
            list.offerCompletion(asked: false, self)
        case .ignored: return nil
        }
        return []
    }

    /// Ends typing. What was typed is remembered in both cases: the next hit is looked for by it.
    private mutating func endFilter(keepsNarrowing: Bool, in list: inout some FilteredList) -> [Effect] {
        list.line.closeCompletion()
        list.line.past = nil
        list.isTyping = false
        let text = LenientText.trimmed(list.filter?.text ?? "")
        if text.isEmpty || !keepsNarrowing { list.setFilter(nil, self) }
        guard !text.isEmpty else { return [] }
        list.line.last = text
        findingMemory.remember(filter: text, in: list.filterPlace)
        return keepFinding()
    }

    /// Takes what is offered; where nothing is, offers what there is. Nil when there is nothing: then Tab leaves the line.
    private func completeFilter(in list: inout some FilteredList) -> [Effect]? {
        if list.line.completion == nil {
            list.offerCompletion(asked: true, self)
            guard let completion = list.line.completion else { return nil }
            list.line.choice = 0
            guard completion.candidates.count == 1 else { return [] }
        }
        list.takeCandidate(nil, self)
        return []
    }

    // MARK: Up and down

    private func filterDown(in list: inout some FilteredList) -> [Effect]? {
        if let completion = list.line.completion {
            list.line.choice = list.line.choice.map { ($0 + 1) % completion.candidates.count } ?? 0
            return []
        }
        guard let past = list.line.past else { return nil }
        goBack(to: past.index - 1, typed: past.typed, in: &list)
        return []
    }

    /// Up in the candidates, then in the list of those found, then back in the history.
    private func filterUp(in list: inout some FilteredList) -> [Effect]? {
        if let choice = list.line.choice {
            list.line.choice = choice > 0 ? choice - 1 : nil
            return []
        }
        if let past = list.line.past {
            goBack(to: past.index + 1, typed: past.typed, in: &list)
            return []
        }
        guard list.cursor == 0 else { return nil }
        goBack(to: 0, typed: list.filter?.text ?? "", in: &list)
        return []
    }

    private func goBack(to index: Int, typed: String, in list: inout some FilteredList) {
        // What is being typed is not looked back to.
        let history = findingMemory.history(of: list.filterPlace).filter { $0 != typed }
        if index < 0 {
            list.line.past = nil
            list.setFilter(TextField(typed), self)
        } else if index < history.count {
            list.line.past = (index, typed)
            list.setFilter(TextField(history[index]), self)
        }
        list.line.closeCompletion()
    }

    // MARK: The next hit

    /// Goes to the next or the previous hit of the last search in the list that has the keys.
    mutating func goToHit(_ step: Int) -> [Effect] {
        let isFound: Bool
        let last: String
        if var table = openTable {
            isFound = table.goToHit(step, self)
            last = table.line.last
            ledgerTable = table
        } else {
            _ = go(to: .roster)
            isFound = roster.goToHit(step, self)
            last = roster.line.last
        }
        if !isFound { say(.info, Phrase("这里没有「%1」。", "'%1' is not found here.").with(last)) }
        return []
    }

    /// The table of a ledger, where the keys go to one.
    var openTable: LedgerTable? { isLedgerOnTop ? ledgerTable : nil }
}
