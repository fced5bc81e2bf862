import Domain

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
}

extension DashboardState {
    /// By how many columns a table can be sorted.
    static let mostOrders = 4

    /// Says that a table is sorted by as many columns as it can be.
    mutating func sayMostOrders() { say(.info, Phrase("最多按四栏排序。", "At most four columns can be sorted by.")) }
}
