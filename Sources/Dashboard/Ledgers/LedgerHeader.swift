import Domain
import Screen

/// Working on the columns of a table from its header.
extension DashboardState {
    /// Whether the table of a ledger is what the keys go to.
    var isLedgerOnTop: Bool {
        if case .ledger? = layers.last { true } else { false }
    }

    mutating func enterLedgerHeader() -> [Effect] {
        guard let table = ledgerTable else { return [] }
        let columns = table.shown(ledger)
        showLedger(column: columns.contains(table.column) ? table.column : LedgerColumn.first(of: table.type))
        return []
    }

    mutating func moveInLedgerHeader(by step: Int) -> [Effect] {
        guard let table = ledgerTable, let column = table.header else { return [] }
        let columns = table.shown(ledger)
        let index = (columns.firstIndex(of: column) ?? 0) + step
        if columns.indices.contains(index) { showLedger(column: columns[index]) }
        return []
    }

    /// Goes to the header of a column, and scrolls so far that it can be seen.
    private mutating func showLedger(column: LedgerColumn) {
        guard var table = ledgerTable else { return }
        table.header = column
        table.column = column
        let columns = table.shown(ledger)
        if let index = columns.firstIndex(of: column), index > 0 {
            let headings = columns.map { heading(of: $0, in: table) }
            var first = min(max(1, table.table.firstColumn), index)
            while first < index {
                let layout = TableColumnLayout(headings, width: ledgerWidth, first: first)
                if layout.spans.contains(where: { $0.column == index && $0.width >= headings[index].width.narrowest }) {
                    break
                }
                first += 1
            }
            table.table.firstColumn = first
        }
        ledgerTable = table
    }

    /// Sorts by the column of the header.
    mutating func sortByLedgerHeader(isNext: Bool) -> [Effect] {
        if let column = ledgerTable?.header { sortLedger(by: column, isNext: isNext) }
        return []
    }

    /// Makes the column of the header, or the one that had the keys last there, wider or narrower.
    mutating func widenLedgerColumn(by step: Int) -> [Effect] {
        let (shown, hit) = (hits.ledgerColumns, hits.ledger)
        return changeLedger { table, state in
            let column = table.header ?? table.column
            let index = shown.firstIndex(of: column)
            let width = hit?.layout.spans.first { $0.column == index }?.width
            table.columns.set((width ?? state.heading(of: column, in: table).width.narrowest) + step, of: column)
        }
    }

    mutating func moveLedgerColumn(by step: Int) -> [Effect] {
        guard var table = ledgerTable, let column = table.header else { return [] }
        guard table.columns.move(column, by: step, among: table.shown(ledger)) else {
            say(.info, Phrase("不能再移了，首栏总在最左。", "It cannot go further: the first column stays leftmost."))
            return []
        }
        ledgerTable = table
        showLedger(column: column)
        return []
    }

    mutating func hideLedgerColumn() -> [Effect] {
        guard var table = ledgerTable, let column = table.header else { return [] }
        let columns = table.shown(ledger)
        guard column != LedgerColumn.first(of: table.type), let index = columns.firstIndex(of: column) else {
            say(.info, Phrase("首栏不能隐藏。", "The first column cannot be hidden."))
            return []
        }
        table.columns.choose(columns.filter { $0 != column })
        ledgerTable = table
        showLedger(column: columns[index == columns.count - 1 ? index - 1 : index + 1])
        return []
    }

    /// Goes back from the header to the rows.
    mutating func leaveLedgerHeader() -> [Effect] {
        changeLedger { table, _ in table.header = nil }
    }

    /// Opens the list of all columns of the table.
    mutating func openLedgerColumns() -> [Effect] {
        guard let table = ledgerTable else { return [] }
        let shown = table.shown(ledger)
        let all = shown + LedgerColumn.all(of: table.type).filter { !shown.contains($0) }
        let columns = all.map { column in
            ColumnsLayer.Column(
                name: column.name, title: column.title(of: table.type),
                isEmpty: column.field(of: table.type).map { ledger.table(table.type).column($0).isEmpty } ?? false)
        }
        layers.append(.columns(ColumnsLayer(columns, of: .ledger)))
        return []
    }
}
