import Domain
import Screen

/// One line of a file: a heading, a field, or another record.
struct FileLine: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The name of a section, and what can be added to it.
        case heading(adds: RecordKind?)
        /// A field of the record itself.
        case field(String)
        /// Another record that belongs to this one.
        case record(RecordID)
        /// A pending task, by its position among the tasks of the record.
        case task(Int)
        /// Something said when a section is empty, or a derived fact.
        case remark
    }

    let kind: Kind
    let label: String
    let value: String
    var light: Light?
    var isMasked = false
}

/// 一人一档, 一支部一档: everything about one record on one page.
struct FileLayer: Sendable {
    /// Whose file.
    let record: RecordID
    /// Which type.
    let kind: RecordKind
    private(set) var lines: [FileLine] = []
    var list = ListState()
    /// The field that is shown unmasked, and until when.
    private(set) var revealed: String?
    private(set) var revealedUntil: Instant?

    /// How long a number stays to be seen.
    static let revealTime: Instant = 10_000

    init?(_ record: RecordID, _ state: DashboardState) {
        guard let place = state.ledger.place(of: record) else { return nil }
        self.record = record
        kind = state.ledger.tables[place.table].type.kind
        rebuild(state)
        list.selected = lines.firstIndex { $0.isSelectable } ?? 0
    }

    /// Makes the lines anew.
    mutating func rebuild(_ state: DashboardState) {
        lines = FilePage(record, revealed: revealed, state).lines
        list = list.settled(count: lines.count)
    }

    mutating func reveal(_ field: String, until: Instant, _ state: DashboardState) {
        revealed = field
        revealedUntil = until
        rebuild(state)
    }

    /// Masks again.
    mutating func mask(_ state: DashboardState) {
        revealed = nil
        revealedUntil = nil
        rebuild(state)
    }

    /// Moves over lines that can be selected.
    mutating func move(by step: Int) {
        var next = list.selected
        repeat { next += step } while next >= 0 && next < lines.count && !lines[next].isSelectable
        if next >= 0, next < lines.count { list.selected = next }
    }

    var selectedLine: FileLine? { list.selected < lines.count ? lines[list.selected] : nil }
}

extension FileLine {
    /// Whether the cursor stops here.
    var isSelectable: Bool {
        switch kind {
        case .field, .record, .task: true
        case .heading(let adds): adds != nil
        case .remark: false
        }
    }
}
