import Domain
import Screen

/// The rows of a list in their order, those of them that show, the cursor among these, and the marks: what the roster and the
/// table of a ledger have in common. Holds row numbers, never records.
struct RowList: Sendable {
    /// All rows, in their order.
    private(set) var sorted: [UInt32] = []
    /// The rows of ``sorted`` that the filter lets through.
    private(set) var visible: [UInt32] = []
    /// The selected record. Kept by identity, so that sorting and filtering do not lose it.
    private(set) var selected: RecordID?
    /// Cursor and scrolling, in rows of ``visible``.
    var table = TableState()
    /// Marked records, by row.
    private(set) var marks = RowMarks()
    /// Where marking a range began.
    var rangeStart: Int?

    /// Where the cursor stands in ``visible``.
    var cursor: Int {
        get { table.rows.selected }
        set { table.rows.selected = newValue }
    }
    /// The row under the cursor.
    var selectedRow: UInt32? { cursor < visible.count ? visible[cursor] : nil }

    // MARK: Rows

    /// Takes other rows, or another order.
    ///
    /// - Parameters:
    ///   - flags: one flag a row of the ledger, 1 for those that show; nil when all do.
    ///   - records: the table that the rows belong to.
    mutating func take(_ rows: [UInt32], passing flags: [UInt8]?, of records: Domain.Table) {
        sorted = rows
        narrow(passing: flags, of: records)
    }

    /// Shows other rows of those there are. The cursor follows its record; when that is gone it stays where it stood.
    mutating func narrow(passing flags: [UInt8]?, of records: Domain.Table) {
        visible = flags.map { sorted.passing($0) } ?? sorted
        if let selected, let row = records.row(of: selected), let index = visible.firstIndex(of: UInt32(row)) {
            cursor = index
        } else {
            cursor = min(cursor, max(0, visible.count - 1))
            remember(records)
        }
    }

    /// Puts the cursor on the first of whatever shows next.
    mutating func startAnew() {
        table.rows = ListState()
        selected = nil
    }

    /// Goes back to the top.
    mutating func goToTop(of records: Domain.Table) {
        table.rows = ListState()
        remember(records)
    }

    /// Puts the cursor on a place of ``visible``, or on the nearest there is.
    mutating func move(to index: Int, of records: Domain.Table) {
        cursor = min(max(0, index), max(0, visible.count - 1))
        remember(records)
    }

    /// Puts the cursor on a record, where it shows.
    mutating func select(_ record: RecordID, of records: Domain.Table) {
        guard let row = records.row(of: record), let index = visible.firstIndex(of: UInt32(row)) else { return }
        move(to: index, of: records)
    }

    private mutating func remember(_ records: Domain.Table) {
        selected = selectedRow.map { records.id(Int($0)) }
    }

    // MARK: Marks

    /// Marks the row under the cursor, or takes its mark away.
    mutating func toggleMark() {
        if let selectedRow { marks.toggle([selectedRow]) }
    }

    /// Begins a range at the cursor; the second time marks from there to the cursor.
    mutating func markRange() {
        guard let start = rangeStart else {
            rangeStart = cursor
            return
        }
        marks.set(visible.rows(from: start, to: cursor), true)
        rangeStart = nil
    }

    mutating func markAll() { marks.set(visible, true) }

    /// Marks what shows and is not marked, and takes away the other marks; marks beyond what shows stay.
    mutating func invertMarks() {
        marks.toggle(visible)
        rangeStart = nil
    }

    mutating func clearMarks() {
        marks = RowMarks()
        rangeStart = nil
    }

    /// Takes the marks from some rows.
    mutating func unmark(_ rows: [UInt32]) { marks.set(rows, false) }

    /// The marked records, those that show first and in their order; the selected one when none is marked.
    func chosen(of records: Domain.Table) -> [RecordID] {
        guard !marks.isEmpty else { return selected.map { [$0] } ?? [] }
        let shown = visible.filter { marks.contains($0) }
        guard shown.count < marks.count else { return shown.map { records.id(Int($0)) } }
        let seen = Set(shown)
        return (shown + marks.rows.filter { !seen.contains($0) }).map { records.id(Int($0)) }
    }
}
