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
        let orders = table.orders
        var items = columns.map { column in
            var item = MenuItem(column.title(of: table.type), detail: DashboardState.detail(of: column, in: orders)) {
                $0.sortLedger(by: column, isNext: isNext)
                return []
            }
            // The menu opens again on the same line: what it did shows there, and the next column can be added.
            item.other = { state in
                state.sortLedger(by: column, isNext: true)
                let effects = state.openLedgerSortMenu(isNext: isNext)
                if case .menu(var menu)? = state.layers.last {
                    menu.list.selected = columns.firstIndex(of: column) ?? 0
                    state.layers[state.layers.count - 1] = .menu(menu)
                }
                return effects
            }
            return item
        }
        if !isNext {
            items.append(
                MenuItem(Phrase("录入的先后", "As entered")) { state in state.changeLedger { $0.sort(by: [], $1) } })
        }
        let title =
            isNext
            ? Phrase("再按什么排序", "Then sort by") : Phrase("按什么排序（+ 再加一栏）", "Sort by (+ adds a column)")
        let selected = isNext ? 0 : columns.firstIndex { $0.order == orders.first?.key } ?? 0
        layers.append(.menu(MenuLayer(title: title, items: items, selected: selected)))
        return []
    }

    /// `2 倒序`: the place of a column in the order, and which way.
    private static func detail(of column: LedgerColumn, in orders: [RecordOrder]) -> Phrase {
        guard let index = orders.firstIndex(where: { $0.key == column.order }) else { return Phrase(verbatim: "") }
        let way = orders[index].isDescending ? Phrase("倒序", "descending") : Phrase("正序", "ascending")
        return orders.count > 1 ? Phrase("%1 %2", "%1 %2").with(Phrase(verbatim: "\(index + 1)"), way) : way
    }

    /// What a table is sorted by, in words.
    func orderTitle(of table: LedgerTable) -> Phrase {
        guard !table.orders.isEmpty else { return Phrase("录入的先后", "as entered") }
        let titles = table.orders.compactMap { order in
            LedgerColumn.all(of: table.type).first { $0.order == order.key }?.title(of: table.type)
        }
        return Phrase(titles.map(\.chinese).joined(separator: "、"), titles.map(\.english).joined(separator: ", "))
    }
}
