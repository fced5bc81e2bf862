import Domain
import Screen

/// Keys of the filter line: editing, completion, history.
extension DashboardState {
    /// Editing keys of the filter; nil for keys that are not for it.
    mutating func typeFilter(_ key: Key) -> [Effect]? {
        guard let field = roster.filter else { return nil }
        switch (key.code, key.modifiers) {
        case (.enter, _):
            if finding.choice != nil { return takeCandidate() }
            return endFilter(keepsNarrowing: true)
        case (.escape, _), (.function(10), _):
            if finding.choice != nil {
                finding.closeCompletion()
                return []
            }
            return endFilter(keepsNarrowing: false)
        case (.tab, []): return completeFilter()
        case (.tab, _):
            finding.closeCompletion()
            return nil
        case (.up, []): return filterUp()
        case (.down, []): return filterDown()
        case (.pageUp, _), (.pageDown, _): return nil
        default: return edit(field, key)
        }
    }

    private mutating func edit(_ field: TextField, _ key: Key) -> [Effect]? {
        var field = field
        switch field.handle(key) {
        case .changed:
            finding.past = nil
            setFilter(field)
        case .moved:
            roster.setFilterCaret(field)
            offerCompletion(asked: false)
        case .ignored: return nil
        }
        return []
    }

    /// Takes a changed filter text into account, and offers how to go on.
    mutating func setFilter(_ field: TextField) {
        roster.setFilter(field, self)
        offerCompletion(asked: false)
    }

    /// Begins to type a filter, or goes on with the one there is.
    mutating func beginFilter() -> [Effect] {
        _ = go(to: .roster)
        finding.walk = nil
        finding.past = nil
        finding.closeCompletion()
        roster.isTyping = true
        if roster.filter == nil { roster.setFilter(TextField(), self) }
        return []
    }

    /// Ends typing. What was typed is remembered in both cases: the next hit is looked for by it.
    private mutating func endFilter(keepsNarrowing: Bool) -> [Effect] {
        finding.closeCompletion()
        finding.past = nil
        roster.isTyping = false
        let text = LenientText.trimmed(roster.filter?.text ?? "")
        let isEmpty = text.isEmpty
        if isEmpty || !keepsNarrowing { roster.setFilter(nil, self) }
        guard !isEmpty else { return [] }
        finding.last = text
        finding.memory.remember(filter: text)
        return keepFinding()
    }

    /// Shows a filter that was typed before, or has a name.
    mutating func apply(filter text: String) -> [Effect] {
        _ = go(to: .roster)
        finding.walk = nil
        finding.closeCompletion()
        finding.last = text
        roster.setFilter(TextField(text), self)
        return []
    }

    // MARK: Completion

    private mutating func offerCompletion(asked: Bool) {
        finding.choice = nil
        finding.completion = nil
        guard let field = roster.filter, asked || !field.isEmpty else { return }
        finding.completion = FilterCompletion(
            at: field.caret, of: field.text, filterContext, language, asked: asked)
    }

    /// Takes what is offered; where nothing is, offers what there is. Nil when there is nothing: then Tab leaves the line.
    private mutating func completeFilter() -> [Effect]? {
        if finding.completion != nil { return takeCandidate() }
        offerCompletion(asked: true)
        guard let completion = finding.completion else { return nil }
        finding.choice = 0
        return completion.candidates.count == 1 ? takeCandidate() : []
    }

    /// Puts a candidate in the place of what was typed.
    mutating func takeCandidate(_ index: Int? = nil) -> [Effect] {
        guard let completion = finding.completion, let field = roster.filter else { return [] }
        let changed = completion.take(min(index ?? finding.choice ?? 0, completion.candidates.count - 1), in: field)
        finding.past = nil
        setFilter(changed)
        return []
    }

    // MARK: Up and down

    private mutating func filterDown() -> [Effect]? {
        if let completion = finding.completion {
            finding.choice = finding.choice.map { ($0 + 1) % completion.candidates.count } ?? 0
            return []
        }
        guard let past = finding.past else { return nil }
        goBack(to: past.index - 1, typed: past.typed)
        return []
    }

    /// Up in the candidates, then in the list of those found, then back in the history.
    private mutating func filterUp() -> [Effect]? {
        if let choice = finding.choice {
            finding.choice = choice > 0 ? choice - 1 : nil
            return []
        }
        if let past = finding.past {
            goBack(to: past.index + 1, typed: past.typed)
            return []
        }
        guard roster.cursor == 0 else { return nil }
        goBack(to: 0, typed: roster.filter?.text ?? "")
        return []
    }

    private mutating func goBack(to index: Int, typed: String) {
        // What is being typed is not looked back to.
        let history = finding.memory.history.filter { $0 != typed }
        if index < 0 {
            finding.past = nil
            roster.setFilter(TextField(typed), self)
        } else if index < history.count {
            finding.past = (index, typed)
            roster.setFilter(TextField(history[index]), self)
        }
        finding.closeCompletion()
    }

    // MARK: The next hit

    /// Goes to the next or the previous hit of the last search, round and round; the list stays whole.
    mutating func goToHit(_ step: Int) -> [Effect] {
        _ = go(to: .roster)
        let count = roster.visible.count
        guard count > 0 else { return [] }
        if roster.filter == nil { lookForHits() }
        let flags = roster.filter == nil ? finding.walk?.filter.flags : nil
        var index = roster.cursor
        for _ in 0..<count {
            index = (index + step + count) % count
            if flags.map({ $0[Int(roster.visible[index])] != 0 }) ?? true {
                roster.move(to: index, self)
                return []
            }
        }
        say(.info, Phrase("这里没有「%1」。", "'%1' is not found here.").with(finding.last))
        return []
    }

    /// Looks for the hits anew when what was looked for, the ledger or the day changed.
    private mutating func lookForHits() {
        if let walk = finding.walk, walk.text == finding.last, walk.revision == ledger.revision, walk.day == today {
            return
        }
        var filter = MemberFilter()
        filter.take(finding.last, filterContext)
        finding.walk = FindingWalk(text: finding.last, filter: filter, revision: ledger.revision, day: today)
    }

    /// Where the cursor stands among the hits, from 1, and how many there are.
    var placeAmongHits: (place: Int, count: Int)? {
        guard let flags = finding.walk?.filter.flags else { return nil }
        var place = 0
        var count = 0
        for (index, row) in roster.visible.enumerated() where Int(row) < flags.count && flags[Int(row)] != 0 {
            count += 1
            if index <= roster.cursor { place = count }
        }
        return (place, count)
    }
}
