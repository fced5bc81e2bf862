import Domain
import Screen

/// Sorting the table of a ledger by one or several columns.
extension DashboardState {
    /// Sorts by a column, or turns the order round when it is the first already.
    ///
    /// - Parameter isNext: whether the columns before stay, and this one decides where they leave records equal. Chosen
    ///   again it is turned round, and then taken away.
    mutating func sortLedger(by column: LedgerColumn, isNext: Bool = false) {
        guard var table = ledgerTable else { return }
        var orders = table.orders
        let isLargeFirst = column.isLargeFirst(of: table.type)
        guard
            orders.choose(column.order, largeFirst: isLargeFirst, isNext: isNext, most: DashboardState.mostOrders)
        else { return sayMostOrders() }
        table.sort(by: orders, self)
        ledgerTable = table
    }

    /// Lists the columns that can be sorted by: those that show first, then the others.
    mutating func openLedgerSortMenu(isNext: Bool = false) -> [Effect] {
        guard let table = ledgerTable else { return [] }
        let shown = table.shown(ledger)
        let columns = shown + LedgerColumn.all(of: table.type).filter { !shown.contains($0) }
        let type = table.type
        let asEntered = MenuItem(Phrase("录入的先后", "As entered")) { state in
            state.changeLedger { $0.sort(by: [], $1) }
        }
        let menu = sortMenu(
            columns.map { ($0.title(of: type), $0.order) }, table.orders, isNext: isNext,
            sort: { state, key, isNext in
                guard let column = columns.first(where: { $0.order == key }) else { return }
                state.sortLedger(by: column, isNext: isNext)
            }, reopen: { $0.openLedgerSortMenu(isNext: isNext) }, more: isNext ? [] : [asEntered])
        layers.append(.menu(menu))
        return []
    }

    /// What a table is sorted by, in words.
    func orderTitle(of table: LedgerTable) -> Phrase {
        guard !table.orders.isEmpty else { return Phrase("录入的先后", "as entered") }
        let titles = table.orders.compactMap { order in
            LedgerColumn.all(of: table.type).first { $0.order == order.key }?.title(of: table.type)
        }
        return .row(titles, "、", ", ")
    }
}
