import Domain
import Screen

/// 2 花名册: the members of what the tree selects, sorted and filtered. Holds row numbers, never members.
struct RosterPane: Sendable, FilteredList {
    /// The rows of the scope, ascending.
    private(set) var rows: [UInt32] = []
    /// The rows in the order of the sort, the cursor, the marks.
    var list = RowList()
    /// Whom the rows were made for.
    private(set) var scope = RosterScope.all
    /// What the rows are sorted by, the first order first; never empty.
    private(set) var orders = [RosterOrder.usual]
    /// Which columns show, in which order, how wide.
    var columns = RosterColumns()
    /// The column whose header the keys go to; nil when they go to the rows.
    var header: RosterColumn?
    /// The column whose header had the keys last.
    var column = RosterColumn.name
    /// What is typed after `/`; nil when there is no filter.
    private(set) var filter: TextField?
    /// Whether keys go to the filter.
    var isTyping = false
    var line = FilterLine()
    /// How many are marked, and what matters about them.
    private(set) var markTotals = MarkTotals()

    private var search = MemberFilter()
    /// The ledger for which the marks were looked through last.
    private var revision: UInt64?

    /// The first order.
    var order: RosterOrder { orders.first ?? .usual }
    /// Whether the order depends on the tasks.
    var isSortedByLight: Bool { orders.contains { $0.key == .light } }
    /// The filter, taken apart.
    var filterQuery: FilterQuery { search.query }
    /// Whether the filter follows the lights of the tasks.
    var filterAsksForLights: Bool { search.asksForLights }
    let filterPlace = FilterPlace.roster
    /// What can be asked about by name.
    var catalogue: FilterCatalogue { .members }
    /// What is wrong with the filter; what is only unfinished counts once typing has ended.
    var filterProblem: Phrase? { (isTyping ? search.problems : search.remarks).first }
    func records(_ ledger: Ledger) -> Domain.Table { ledger.members }

    // MARK: Rows

    /// Makes the rows anew, after the ledger, the scope or the order changed.
    mutating func reload(_ state: DashboardState) {
        let scope = state.tree.selectedNode?.scope ?? .all
        if scope != self.scope { list.rangeStart = nil }
        self.scope = scope
        rows = scope.rows(in: state.ledger, tree: state.organisationTree)
        var sorted = rows
        RosterOrder.sort(
            &sorted, by: orders, in: state.ledger, lights: isSortedByLight ? state.tasks.list.worstLights : [],
            today: state.today)
        search.renew(state.filterContext)
        list.take(sorted, passing: search.flags, of: state.ledger.members)
        // Only an edit ends a mark; a hundred thousand of them are not looked through for each line of the tree.
        guard revision != state.ledger.revision else { return }
        revision = state.ledger.revision
        unmarkRetired(state)
        marksChanged(state)
    }

    /// Takes order and columns of the last time; the rows follow with the next ``reload(_:)``.
    mutating func arrange(_ view: RememberedView) {
        orders = view.orders
        columns = view.columns
    }

    /// Goes back to the top, for a new selection in the tree.
    mutating func goToTop(_ state: DashboardState) { list.goToTop(of: state.ledger.members) }

    // MARK: Sorting, filtering, moving

    mutating func sort(by orders: [RosterOrder], _ state: DashboardState) {
        self.orders = orders.isEmpty ? [.usual] : orders
        list.rangeStart = nil
        reload(state)
    }

    /// Takes a changed filter text into account.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState) {
        filter = field
        search.take(field?.text ?? "", state.filterContext)
        list.rangeStart = nil
        // While it is typed the first of those found is selected; without a filter the cursor stays on whom it found.
        if field != nil { list.startAnew() }
        list.narrow(passing: search.flags, of: state.ledger.members)
    }

    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField) { filter = field }

    func hits(of text: String, _ state: DashboardState) -> (query: FilterQuery, flags: [UInt8]?) {
        var filter = MemberFilter()
        filter.take(text, state.filterContext)
        return (filter.query, filter.flags)
    }

    mutating func select(_ member: RecordID, _ state: DashboardState) {
        list.select(member, of: state.ledger.members)
    }

    // MARK: Marks

    /// Takes the marks from those who are no longer counted. Numbers are walked, and nobody is looked for.
    private mutating func unmarkRetired(_ state: DashboardState) {
        guard !marks.isEmpty else { return }
        let counted = CountedMembers(state.ledger.members)
        list.unmark(marks.rows.filter { !counted[Int($0)] })
    }

    /// Marks the selected member, or not. One is counted by itself: the others may be many.
    mutating func toggleMark(_ state: DashboardState) {
        guard let selected, let row = list.selectedRow else { return }
        list.toggleMark()
        markTotals.count(selected, marks.contains(row) ? 1 : -1, state)
    }

    /// Counts anew, after something about the marked members changed.
    mutating func marksChanged(_ state: DashboardState) { markTotals = MarkTotals(marks, state) }
}
