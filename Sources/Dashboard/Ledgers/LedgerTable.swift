import Domain
import Screen

/// The table of one ledger: all records of a type, or those of what the tree selects, sorted and filtered. Holds row
/// numbers, never records.
struct LedgerTable: Sendable, FilteredList {
    /// Whose records.
    let type: RecordType
    /// Whether only records show that belong to what the tree selects.
    private(set) var isNarrowed: Bool
    /// The rows in the order of the sort, the cursor, the marks.
    var list = RowList()
    /// What the rows are sorted by, the first order first; none is the order of the ledger.
    private(set) var orders: [RecordOrder]
    /// Which columns were chosen, how wide.
    var columns: ChosenColumns<LedgerColumn>
    /// The column whose header the keys go to; nil when they go to the rows.
    var header: LedgerColumn?
    /// The column whose header had the keys last.
    var column: LedgerColumn
    /// What is typed after `/`; nil when there is no filter.
    private(set) var filter: TextField?
    /// Whether keys go to the filter.
    var isTyping = false
    var line = FilterLine()
    /// What the marked records add up to, or all that show when none is marked.
    private(set) var totals: [RecordTotals.Total] = []

    private var search: RecordFilter
    private var sorter = RecordSorter()

    /// Opens the table of a type.
    init(_ type: RecordType, isNarrowed: Bool, _ state: DashboardState) {
        self.type = type
        self.isNarrowed = isNarrowed && RecordScope.divides(type)
        let arrangement = state.ledgerArrangements[type.kind] ?? LedgerArrangement(type)
        orders = arrangement.orders
        columns = arrangement.columns
        column = LedgerColumn.first(of: type)
        search = RecordFilter(type)
        reload(state)
    }

    /// How it is arranged.
    var arrangement: LedgerArrangement {
        var arrangement = LedgerArrangement(type)
        arrangement.orders = orders
        arrangement.columns = columns
        return arrangement
    }

    var filterPlace: FilterPlace { .ledger(type.kind) }
    /// The filter, taken apart.
    var filterQuery: FilterQuery { search.query }
    /// What can be asked about by name.
    var catalogue: FilterCatalogue { search.catalogue }
    /// What is wrong with the filter; what is only unfinished counts once typing has ended.
    var filterProblem: Phrase? { (isTyping ? search.problems : search.remarks).first }
    func records(_ ledger: Ledger) -> Domain.Table { ledger.table(type) }

    /// The columns that show.
    func shown(_ ledger: Ledger) -> [LedgerColumn] { columns.chosen ?? LedgerColumn.usual(of: type, in: ledger) }

    // MARK: Rows

    /// Makes the rows anew, after the ledger, the scope or the order changed.
    mutating func reload(_ state: DashboardState) {
        let scope = state.tree.selectedNode?.scope ?? .all
        var sorted =
            isNarrowed
            ? RecordScope(scope, in: state.ledger, tree: state.organisationTree).rows(of: type)
            : RecordScope.allRows(of: type, in: state.ledger)
        sorter.sort(&sorted, by: orders, of: type, in: state.ledger)
        search.renew(state.filterContext)
        list.take(sorted, passing: search.flags, of: state.ledger.table(type))
        if marks.isEmpty { marksChanged(state) }
    }

    /// Takes into account what was saved. A record that was just added here is gone to.
    mutating func follow(_ transactions: [Transaction], _ state: DashboardState) {
        var kinds: Set<RecordKind> = []
        var added: [RecordID] = []
        let table = state.ledger.table(type)
        for change in transactions.flatMap(\.changes) {
            kinds.insert(change.kind)
            guard change.kind == type.kind else { continue }
            switch change {
            case .added(_, let id, _): added.append(id)
            case .retired(_, let id): if let row = table.row(of: id) { list.unmark([UInt32(row)]) }
            default: break
            }
        }
        sorter.forget(kinds, of: type)
        reload(state)
        if !marks.isEmpty { marksChanged(state) }
        if added.count == 1 { list.select(added[0], of: table) }
    }

    // MARK: Sorting, filtering, moving

    mutating func sort(by orders: [RecordOrder], _ state: DashboardState) {
        self.orders = orders
        list.rangeStart = nil
        reload(state)
    }

    /// Shows the records of what the tree selects, or of the whole ledger.
    mutating func setNarrowed(_ isNarrowed: Bool, _ state: DashboardState) {
        self.isNarrowed = isNarrowed
        list.rangeStart = nil
        reload(state)
    }

    /// Takes a changed filter text into account.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState) {
        // Before the first letter: both together would be felt in a large ledger.
        if filter == nil, field?.isEmpty == true { search.prepare(state.filterContext) }
        filter = field
        search.take(field?.text ?? "", state.filterContext)
        list.rangeStart = nil
        // While it is typed the first of those found is selected; without a filter the cursor stays on what it found.
        if field != nil { list.startAnew() }
        list.narrow(passing: search.flags, of: state.ledger.table(type))
        if marks.isEmpty { marksChanged(state) }
    }

    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField) { filter = field }

    func hits(of text: String, _ state: DashboardState) -> (query: FilterQuery, flags: [UInt8]?) {
        // The texts that the filter has collected serve the search too.
        var other = search
        other.take(text, state.filterContext)
        return (other.query, other.flags)
    }

    // MARK: Marks

    mutating func toggleMark(_ state: DashboardState) {
        list.toggleMark()
        marksChanged(state)
    }

    /// Adds up what is marked, or what shows.
    mutating func marksChanged(_ state: DashboardState) {
        guard type.fields.contains(where: \.isSummed) else { return }
        totals = RecordTotals(of: type, marks.isEmpty ? visible : marks.rows, in: state.ledger).totals
    }
}

extension DashboardState {
    /// The table on top, or below a list or a form on it; nil when none is open.
    var ledgerTable: LedgerTable? {
        get {
            for case .ledger(let table) in layers.reversed() { return table }
            return nil
        }
        set {
            guard let newValue, let index = layers.lastIndex(where: { if case .ledger = $0 { true } else { false } })
            else { return }
            layers[index] = .ledger(newValue)
            let arrangement = newValue.arrangement
            if arrangement != ledgerArrangements[newValue.type.kind] ?? LedgerArrangement(newValue.type) {
                ledgerArrangements[newValue.type.kind] = arrangement
            }
        }
    }

    /// Changes the table on top.
    mutating func changeLedger(_ change: (inout LedgerTable, DashboardState) -> Void) -> [Effect] {
        guard var table = ledgerTable else { return [] }
        change(&table, self)
        ledgerTable = table
        return []
    }

    /// Opens the table of a type. What the tree has selected below its top is what somebody is busy with.
    mutating func openLedger(_ type: RecordType) -> [Effect] {
        let isNarrowed = (tree.selectedNode?.depth ?? 0) > 0
        layers.append(.ledger(LedgerTable(type, isNarrowed: isNarrowed, self)))
        return []
    }

    /// Lets the open tables follow what was saved.
    mutating func followLedgers(_ transactions: [Transaction]) {
        for index in layers.indices {
            guard case .ledger(var table) = layers[index] else { continue }
            table.follow(transactions, self)
            layers[index] = .ledger(table)
        }
    }
}
