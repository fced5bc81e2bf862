import Domain
import Screen

/// 2 花名册: the members of what the tree selects, sorted and filtered. Holds row numbers, never members.
struct RosterPane: Sendable, FilteredList {
    /// The rows of the scope, ascending.
    private(set) var rows: [UInt32] = []
    /// The rows of the scope in the order of the sort.
    private(set) var sorted: [UInt32] = []
    /// The rows of ``sorted`` that the filter lets through.
    private(set) var visible: [UInt32] = []
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
    /// The selected member. Kept by identity, so that sorting and filtering do not lose it.
    private(set) var selected: RecordID?
    /// Cursor and scrolling, in rows of ``visible``.
    var table = TableState()
    /// Marked members, by row.
    private(set) var marks = RowMarks()
    /// How many they are, and what matters about them.
    private(set) var markTotals = MarkTotals()
    /// Where marking a range began.
    var rangeStart: Int?

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
    /// How many the scope has.
    var unfilteredCount: Int { sorted.count }
    /// What is wrong with the filter; what is only unfinished counts once typing has ended.
    var filterProblem: Phrase? { (isTyping ? search.problems : search.remarks).first }
    /// The row of the member under the cursor.
    var selectedRow: Int? { cursor < visible.count ? Int(visible[cursor]) : nil }
    /// Where the cursor stands in ``visible``.
    var cursor: Int {
        get { table.rows.selected }
        set { table.rows.selected = newValue }
    }

    // MARK: Rows

    /// Makes the rows anew, after the ledger, the scope or the order changed.
    mutating func reload(_ state: DashboardState) {
        let scope = state.tree.selectedNode?.scope ?? .all
        if scope != self.scope { rangeStart = nil }
        self.scope = scope
        rows = scope.rows(in: state.ledger, tree: state.organisationTree)
        sorted = rows
        RosterOrder.sort(
            &sorted, by: orders, in: state.ledger, lights: isSortedByLight ? state.tasks.list.worstLights : [],
            today: state.today)
        search.renew(state.filterContext)
        narrow(state)
        // Only an edit ends a mark; a hundred thousand of them are not looked through for each line of the tree.
        guard revision != state.ledger.revision else { return }
        revision = state.ledger.revision
        unmarkRetired(state)
        countMarks(state)
    }

    /// Takes order and columns of the last time; the rows follow with the next ``reload(_:)``.
    mutating func arrange(_ view: RememberedView) {
        orders = view.orders
        columns = view.columns
    }

    /// Goes back to the top, for a new selection in the tree.
    mutating func goToTop(_ state: DashboardState) {
        table.rows = ListState()
        remember(state)
    }

    private mutating func narrow(_ state: DashboardState) {
        if let flags = search.flags {
            visible = sorted.passing(flags)
        } else {
            visible = sorted
        }
        if let selected, let row = state.ledger.members.row(of: selected),
            let index = visible.firstIndex(of: UInt32(row))
        {
            cursor = index
        } else {
            cursor = min(cursor, max(0, visible.count - 1))
            remember(state)
        }
    }

    private mutating func remember(_ state: DashboardState) {
        selected = selectedRow.map { state.ledger.members.id($0) }
    }

    // MARK: Sorting, filtering, moving

    mutating func sort(by orders: [RosterOrder], _ state: DashboardState) {
        self.orders = orders.isEmpty ? [.usual] : orders
        rangeStart = nil
        reload(state)
    }

    /// Takes a changed filter text into account.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState) {
        filter = field
        search.take(field?.text ?? "", state.filterContext)
        rangeStart = nil
        // While it is typed the first of those found is selected; without a filter the cursor stays on whom it found.
        if field != nil {
            table.rows = ListState()
            selected = nil
        }
        narrow(state)
    }

    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField) { filter = field }

    mutating func move(to index: Int, _ state: DashboardState) {
        cursor = min(max(0, index), max(0, visible.count - 1))
        remember(state)
    }

    func hits(of text: String, _ state: DashboardState) -> (query: FilterQuery, flags: [UInt8]?) {
        var filter = MemberFilter()
        filter.take(text, state.filterContext)
        return (filter.query, filter.flags)
    }

    mutating func select(_ member: RecordID, _ state: DashboardState) {
        guard let row = state.ledger.members.row(of: member), let index = visible.firstIndex(of: UInt32(row)) else {
            return
        }
        move(to: index, state)
    }

    // MARK: Marks

    /// Takes the marks from those who are no longer counted. Numbers are walked, and nobody is looked for.
    private mutating func unmarkRetired(_ state: DashboardState) {
        guard !marks.isEmpty else { return }
        let counted = CountedMembers(state.ledger.members)
        marks.set(marks.rows.filter { !counted[Int($0)] }, false)
    }

    mutating func toggleMark(_ state: DashboardState) {
        guard let selected, let row = selectedRow.map({ UInt32($0) }) else { return }
        marks.toggle([row])
        markTotals.count(selected, marks.contains(row) ? 1 : -1, state)
    }

    mutating func markRange(_ state: DashboardState) {
        guard let start = rangeStart else {
            rangeStart = cursor
            return
        }
        marks.set(visible.rows(from: start, to: cursor), true)
        rangeStart = nil
        countMarks(state)
    }

    mutating func clearMarks() {
        marks = RowMarks()
        markTotals = MarkTotals()
        rangeStart = nil
    }

    mutating func markAll(_ state: DashboardState) {
        marks.set(visible, true)
        countMarks(state)
    }

    /// Marks in the list what is not marked, and takes away the other marks; marks beyond the list stay.
    mutating func invertMarks(_ state: DashboardState) {
        marks.toggle(visible)
        rangeStart = nil
        countMarks(state)
    }

    /// Counts anew, after something about the marked members changed.
    mutating func countMarks(_ state: DashboardState) {
        markTotals = MarkTotals(marks, state)
    }
}
