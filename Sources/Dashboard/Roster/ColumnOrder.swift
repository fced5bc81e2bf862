import Domain
import Screen

/// Sorting by one column, of the roster or of the table of a ledger.
protocol ColumnOrder {
    associatedtype Key: Equatable
    var key: Key { get }
    var isDescending: Bool { get set }
    init(_ key: Key, descending: Bool)
}

extension RosterOrder: ColumnOrder {}
extension RecordOrder: ColumnOrder {}

extension Array where Element: ColumnOrder {
    /// Sorts by a column, or turns the order round when it is the first already.
    ///
    /// - Parameters:
    ///   - largeFirst: how the column is sorted when it is chosen for the first time.
    ///   - isNext: whether the columns before stay, and this one decides where they leave rows equal. Chosen again it is
    ///     turned round, and then taken away.
    ///   - most: by how many columns can be sorted.
    /// - Returns: false where there is no room for one more.
    mutating func choose(_ key: Element.Key, largeFirst: Bool, isNext: Bool, most: Int) -> Bool {
        let index = firstIndex { $0.key == key }
        if !isNext {
            if index == 0 {
                self[0].isDescending.toggle()
            } else {
                self = [Element(key, descending: largeFirst)]
            }
        } else if let index {
            if self[index].isDescending == largeFirst || count == 1 {
                self[index].isDescending.toggle()
            } else {
                remove(at: index)
            }
        } else if count < most {
            append(Element(key, descending: largeFirst))
        } else {
            return false
        }
        return true
    }

    /// `2 倒序`: the place of a column in the order, and which way.
    func place(of key: Element.Key) -> Phrase {
        guard let index = firstIndex(where: { $0.key == key }) else { return Phrase(verbatim: "") }
        let way = self[index].isDescending ? Phrase("倒序", "descending") : Phrase("正序", "ascending")
        return count > 1 ? Phrase("%1 %2", "%1 %2").with(Phrase(verbatim: "\(index + 1)"), way) : way
    }
}

extension DashboardState {
    /// By how many columns a table can be sorted.
    static let mostOrders = 4

    /// The menu of the columns that can be sorted by.
    ///
    /// - Parameters:
    ///   - columns: each with its name and by what it sorts.
    ///   - orders: what is sorted by now.
    ///   - isNext: whether the columns of `orders` stay, and one more is asked for.
    ///   - sort: sorts by a column, in place of what there is or as one more.
    ///   - reopen: makes the same menu anew.
    ///   - more: what can be chosen below the columns.
    func sortMenu<Order: ColumnOrder>(
        _ columns: [(title: Phrase, key: Order.Key)], _ orders: [Order], isNext: Bool,
        sort: @escaping @Sendable (inout DashboardState, Order.Key, _ isNext: Bool) -> Void,
        reopen: @escaping @Sendable (inout DashboardState) -> [Effect], more: [MenuItem] = []
    ) -> MenuLayer where Order.Key: Sendable {
        let items: [MenuItem] = columns.indices.map { index in
            let key = columns[index].key
            var item = MenuItem(columns[index].title, detail: orders.place(of: key)) { state in
                sort(&state, key, isNext)
                return []
            }
            // The menu opens again on the same line: what it did shows there, and the next column can be added.
            item.other = { state in
                sort(&state, key, true)
                let effects = reopen(&state)
                if case .menu(var menu)? = state.layers.last {
                    menu.list.selected = index
                    state.layers[state.layers.count - 1] = .menu(menu)
                }
                return effects
            }
            return item
        }
        let title =
            isNext
            ? Phrase("再按什么排序", "Then sort by") : Phrase("按什么排序（+ 再加一栏）", "Sort by (+ adds a column)")
        let selected = isNext ? 0 : columns.firstIndex { $0.key == orders.first?.key } ?? 0
        return MenuLayer(title: title, items: items + more, selected: selected)
    }

    /// Says that a table is sorted by as many columns as it can be.
    mutating func sayMostOrders() { say(.info, Phrase("最多按四栏排序。", "At most four columns can be sorted by.")) }
}
