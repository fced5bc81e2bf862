import Domain
import Screen

/// What is typed into the line of a filter: what completes it, where in the history it stands, what was looked for last.
struct FilterLine: Sendable {
    /// What is offered at the caret.
    var completion: FilterCompletion?
    /// The candidate that is chosen in it; nil while the keys still go to the text.
    var choice: Int?
    /// Where in the history the line stands, and what was typed before somebody looked back.
    var past: (index: Int, typed: String)?
    /// What was looked for last, for the next and the previous hit.
    var last = ""
    /// Whether the hits of ``last`` are shown in the whole list, and which they are.
    var walk: FindingWalk?

    mutating func closeCompletion() {
        completion = nil
        choice = nil
    }
}

/// The hits of a search in a list that is not narrowed by it.
struct FindingWalk: Sendable {
    let text: String
    /// The text, taken apart.
    let query: FilterQuery
    /// One flag a row, 1 for the hits; nil when all are.
    let flags: [UInt8]?
    /// Of which ledger and day.
    let revision: UInt64
    let day: Day

    /// Whether a row is a hit.
    func holds(_ row: Int) -> Bool { flags.map { row < $0.count && $0[row] != 0 } ?? true }
}

/// A list that a filter narrows and whose hits are walked through: the roster, the table of a ledger.
protocol FilteredList {
    /// Which list it is: each has filters of its own.
    var filterPlace: FilterPlace { get }
    /// What is typed after `/`; nil when there is no filter.
    var filter: TextField? { get }
    /// The filter, taken apart.
    var filterQuery: FilterQuery { get }
    /// What is wrong with the filter; what is only unfinished counts once typing has ended.
    var filterProblem: Phrase? { get }
    /// Whether keys go to the filter.
    var isTyping: Bool { get set }
    var line: FilterLine { get set }
    /// What can be asked about by name.
    var catalogue: FilterCatalogue { get }
    /// The rows, the cursor and the marks.
    var list: RowList { get set }

    /// Takes a changed filter text into account; nil takes the filter away.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState)
    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField)
    /// The table that the rows belong to.
    func records(_ ledger: Ledger) -> Domain.Table
    /// Takes into account that other rows are marked.
    mutating func marksChanged(_ state: DashboardState)
    /// The hits of a text.
    func hits(of text: String, _ state: DashboardState) -> (query: FilterQuery, flags: [UInt8]?)
}

extension FilteredList {
    /// The rows that show, in their order.
    var visible: [UInt32] { list.visible }
    /// How many there are without a filter.
    var unfilteredCount: Int { list.sorted.count }
    /// The row under the cursor.
    var selectedRow: Int? { list.selectedRow.map { Int($0) } }
    /// The selected record.
    var selected: RecordID? { list.selected }
    /// Marked records, by row.
    var marks: RowMarks { list.marks }
    /// Where marking a range began.
    var rangeStart: Int? { list.rangeStart }
    /// Cursor and scrolling, in rows of ``visible``.
    var table: TableState {
        get { list.table }
        set { list.table = newValue }
    }
    /// Where the cursor stands in ``visible``.
    var cursor: Int {
        get { list.cursor }
        set { list.cursor = newValue }
    }

    mutating func move(to index: Int, _ state: DashboardState) { list.move(to: index, of: records(state.ledger)) }

    /// The marked records, those that show first; the selected one when none is marked.
    func chosen(_ ledger: Ledger) -> [RecordID] { list.chosen(of: records(ledger)) }

    // MARK: Marks

    mutating func markRange(_ state: DashboardState) {
        let isEnd = list.rangeStart != nil
        list.markRange()
        if isEnd { marksChanged(state) }
    }

    mutating func markAll(_ state: DashboardState) {
        list.markAll()
        marksChanged(state)
    }

    mutating func invertMarks(_ state: DashboardState) {
        list.invertMarks()
        marksChanged(state)
    }

    mutating func clearMarks(_ state: DashboardState) {
        list.clearMarks()
        marksChanged(state)
    }

    // MARK: Typing

    /// Takes a changed filter text into account, and offers how to go on.
    mutating func type(_ field: TextField, _ state: DashboardState) {
        setFilter(field, state)
        offerCompletion(asked: false, state)
    }

    mutating func offerCompletion(asked: Bool, _ state: DashboardState) {
        line.closeCompletion()
        guard let filter, asked || !filter.isEmpty else { return }
        line.completion = FilterCompletion(
            at: filter.caret, of: filter.text, state.filterContext, state.language, asked: asked, in: catalogue)
    }

    /// Puts a candidate in the place of what was typed.
    mutating func takeCandidate(_ index: Int?, _ state: DashboardState) {
        guard let completion = line.completion, let filter else { return }
        let last = completion.candidates.count - 1
        let field = completion.take(min(index ?? line.choice ?? 0, last), in: filter)
        line.past = nil
        type(field, state)
    }

    /// Begins to type, or goes on with what there is.
    mutating func beginFilter(_ state: DashboardState) {
        line.walk = nil
        line.past = nil
        line.closeCompletion()
        isTyping = true
        if filter == nil { setFilter(TextField(), state) }
    }

    /// Shows a filter that was typed before, or has a name.
    mutating func apply(filter text: String, _ state: DashboardState) {
        line.walk = nil
        line.closeCompletion()
        line.last = text
        isTyping = false
        setFilter(TextField(text), state)
    }

    // MARK: The next hit

    /// Goes to the next or the previous hit of the last search, round and round; the list stays whole. False when there is none.
    mutating func goToHit(_ step: Int, _ state: DashboardState) -> Bool {
        let count = visible.count
        guard count > 0 else { return true }
        if filter == nil { lookForHits(state) }
        let walk = filter == nil ? line.walk : nil
        var index = cursor
        for _ in 0..<count {
            index = (index + step + count) % count
            if walk?.holds(Int(visible[index])) ?? true {
                move(to: index, state)
                return true
            }
        }
        return false
    }

    /// Looks for the hits anew when what was looked for, the ledger or the day changed.
    private mutating func lookForHits(_ state: DashboardState) {
        let (revision, day) = (state.ledger.revision, state.today)
        if let walk = line.walk, walk.text == line.last, walk.revision == revision, walk.day == day { return }
        let found = hits(of: line.last, state)
        line.walk = FindingWalk(
            text: line.last, query: found.query, flags: found.flags, revision: revision, day: day)
    }

    /// Where the cursor stands among the hits, from 1, and how many there are.
    var placeAmongHits: (place: Int, count: Int)? {
        guard let walk = line.walk, walk.flags != nil else { return nil }
        var place = 0
        var count = 0
        for (index, row) in visible.enumerated() where walk.holds(Int(row)) {
            count += 1
            if index <= cursor { place = count }
        }
        return (place, count)
    }

    /// What is shown as found in a row: the question of the filter, or of the search that is walked through.
    func shownQuery(_ row: Int) -> FilterQuery? {
        if filter != nil { return filterQuery.isEmpty ? nil : filterQuery }
        guard let walk = line.walk, walk.flags != nil, walk.holds(row), !walk.query.isEmpty else { return nil }
        return walk.query
    }
}
