import Domain
import Screen

extension CommandRegistry {
    /// Sorting by more than one column.
    static let sortingCommands: [Command] = [
        Command(
            "roster.sortNext", Phrase("再按一栏排序", "Sort by one more column"),
            help: Phrase("相同的再按另一栏排序；再选则倒序、取消", "Sorts equal rows by another column."), in: [.panes],
            keys: [.character("S")]
        ) { $0.openSortMenu(isNext: true) },
        Command(
            "roster.sortUsual", Phrase("恢复缺省排序", "Usual order"),
            help: Phrase("按未联系天数，最久的在前", "By days since contact, the longest first."), in: [.panes], keys: []
        ) { state in
            state.roster.sort(by: [.usual], state)
            return []
        },
    ]
}

extension DashboardState {
    /// Sorts by a column, or turns the order round when it is the first already.
    ///
    /// - Parameter isNext: whether the columns before stay, and this one decides where they leave members equal. Chosen
    ///   again it is turned round, and then taken away.
    mutating func sortRoster(by key: RosterOrder.Key, isNext: Bool = false) {
        // The first choice of what says how urgent somebody is shows the urgent first.
        let urgentFirst = key == .daysSinceContact || key == .light
        var orders = roster.orders
        guard orders.choose(key, largeFirst: urgentFirst, isNext: isNext, most: DashboardState.mostOrders) else {
            return sayMostOrders()
        }
        roster.sort(by: orders, self)
    }

    /// Lists the columns that can be sorted by: those that show first, then the others.
    mutating func openSortMenu(isNext: Bool = false) -> [Effect] {
        let usual: [RosterColumn] = [
            .days, .lastContact, .light, .name, .field(Member.branch.name), .branch, .destination, .citizenNumber,
        ]
        let fields = [Member.joined, Member.birth, Member.education, Member.duesPaidUntil, Member.checkedOn]
        let frequent = fields.map { RosterColumn.field($0.name) }
        var seen: Set<RosterOrder.Key> = []
        let columns = (usual + frequent + RosterColumn.all).filter { seen.insert($0.order).inserted }
        let menu = sortMenu(
            columns.map { ($0.sortTitle, $0.order) }, roster.orders, isNext: isNext,
            sort: { $0.sortRoster(by: $1, isNext: $2) }, reopen: { $0.openSortMenu(isNext: isNext) })
        layers.append(.menu(menu))
        return []
    }

    /// What the roster is sorted by, in words.
    var orderTitle: Phrase {
        let titles = roster.orders.compactMap { order in
            RosterColumn.all.first { $0.order == order.key }?.sortTitle
        }
        return .row(titles, "、", ", ")
    }
}

extension RosterColumn {
    /// What the column is called where there is room.
    var sortTitle: Phrase {
        switch self {
        case .days: Phrase("未联系天数", "Days since contact")
        case .light: Phrase("待办的灯", "Light of the tasks")
        // Who is away and takes part in a floating branch stands with it.
        case .branch: Phrase("参加或所在支部", "Branch there or home")
        default: title
        }
    }
}
