import Domain
import Screen

/// Keys, pasted text and presses of the mouse in the table of a ledger.
extension DashboardState {
    /// Keys of a table; nil for those that are commands.
    mutating func offer(_ key: Key, to table: LedgerTable) -> [Effect]? {
        if table.isTyping, let effects = typeLedgerFilter(key) { return effects }
        if table.header != nil {
            // What means nothing in the header is meant for the rows.
            guard command(for: key.folded, in: [.header, .everywhere]) == nil else { return nil }
            _ = changeLedger { table, _ in table.header = nil }
        }
        let moved = asMove(key)
        if command(for: key.folded, in: [.ledger]) == nil, let step = sideways(key.folded) {
            return changeLedger { $0.scroll(by: step, $1) }
        }
        return changeLedgerRows(moved)
    }

    /// The step to the side that a key asks for.
    private func sideways(_ key: Key) -> Int? {
        switch command(for: key, in: [.panes])?.id {
        case "move.left": -1
        case "move.right": 1
        default: nil
        }
    }

    private mutating func changeLedgerRows(_ key: Key) -> [Effect]? {
        guard var table = ledgerTable else { return nil }
        var rows = table.table.rows
        let height = hits.ledger?.height ?? 10
        guard rows.handle(key, count: table.visible.count, height: height) else { return nil }
        table.move(to: rows.selected, self)
        ledgerTable = table
        return []
    }

    // MARK: The filter

    /// Begins to type a filter, or goes on with the one there is.
    mutating func beginLedgerFilter() -> [Effect] {
        changeLedger { table, state in
            table.header = nil
            table.beginFilter(state)
        }
    }

    /// Editing keys of the filter; nil for keys that are not for it.
    private mutating func typeLedgerFilter(_ key: Key) -> [Effect]? {
        guard var table = ledgerTable else { return nil }
        defer { ledgerTable = table }
        let effects = typeFilter(key, in: &table)
        // There is no pane beside a table that Tab could lead to.
        return key.code == .tab ? effects ?? [] : effects
    }

    /// Pasted text goes into the filter.
    mutating func paste(_ text: String, into table: LedgerTable) {
        guard table.isTyping, var field = table.filter else { return }
        field.insert(text)
        _ = changeLedger { $0.type(field, $1) }
    }

    // MARK: The mouse

    /// A press on the table: a header sorts, a row is selected, the second press opens it.
    mutating func press(at point: Point, _ modifiers: Key.Modifiers, isDouble: (inout DashboardState) -> Bool)
        -> [Effect]
    {
        if let index = hits.candidates.first(where: { $0.rect.contains(point) })?.index {
            return changeLedger { $0.takeCandidate(index, $1) }
        }
        guard let hit = hits.ledger else { return [] }
        dragging = border(at: point)
        if dragging != nil { return [] }
        if let index = hit.header(at: point), index < hits.ledgerColumns.count {
            sortLedger(by: hits.ledgerColumns[index], isNext: !modifiers.isEmpty)
            return []
        }
        guard let row = hit.row(at: point) else { return [] }
        _ = changeLedger { table, state in
            table.header = nil
            table.isTyping = false
            table.move(to: row, state)
        }
        return isDouble(&self) ? openLedgerRecord() : []
    }
}

extension LedgerTable {
    /// Scrolls the columns.
    fileprivate mutating func scroll(by step: Int, _ state: DashboardState) {
        let columns = shown(state.ledger)
        let width = state.ledgerWidth
        let needed = columns.reduce(-1) { $0 + 1 + state.heading(of: $1, in: self).width.narrowest }
        if needed <= width {
            table.firstColumn = 0
        } else {
            table.scrollColumns(by: step, columns: columns.count)
        }
    }
}

extension FilterCompletion {
    /// The text with a candidate in the place of what was typed, and the caret behind it.
    func take(_ index: Int, in field: TextField) -> TextField {
        var characters = Array(field.text)
        let range = range.clamped(to: 0..<characters.count)
        var text = Array(candidates[index].text)
        // After a value the next question may begin.
        if !isName, range.upperBound == characters.count { text.append(" ") }
        characters.replaceSubrange(range, with: text)
        var changed = TextField(String(characters))
        changed.place(range.lowerBound + text.count)
        return changed
    }
}
