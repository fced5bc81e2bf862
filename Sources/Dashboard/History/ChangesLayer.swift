import Domain
import Screen

/// What one transaction changed, record by record; sensitive values stay masked.
struct ChangesLayer: Sendable {
    /// Lines of one transaction that are shown; an import may have hundreds of thousands.
    private static let most = 2_000

    /// The transaction, to be told apart from another one that was asked for before.
    let id: TransactionID
    let title: Phrase
    /// Who and when.
    let note: String
    /// The lines; nil while they are read.
    private(set) var lines: [Line]?
    var list = ListState()

    /// One line.
    struct Line: Hashable, Sendable {
        let text: String
        /// Whether it names a record; otherwise it is one of its fields.
        let isRecord: Bool
    }

    init(_ entry: HistoryEntry) {
        id = entry.id
        title = entry.title
        note = "\(entry.time.description) \(entry.author)"
    }

    /// Takes the transaction that was read.
    mutating func take(_ transaction: Transaction, _ state: DashboardState) {
        var lines: [Line] = []
        var record: RecordID?
        for (index, change) in transaction.changes.enumerated() {
            guard lines.count < ChangesLayer.most else {
                let rest = transaction.changes.count - index
                let words = Phrase("另有 %1 项改动", "%1 more {change|changes}").with("\(rest)")
                lines.append(Line(text: state.text(words), isRecord: true))
                break
            }
            guard let type = Schema.type(change.kind) else { continue }
            if change.record != record {
                record = change.record
                let name = state.ledger.title(of: change.record, state.language)
                lines.append(Line(text: "\(state.text(type.label))  \(name)", isRecord: true))
            }
            lines += ChangesLayer.lines(of: change, type, state)
        }
        self.lines = lines
    }

    private static func lines(of change: Change, _ type: RecordType, _ state: DashboardState) -> [Line] {
        func shown(_ field: Field, _ value: Value?) -> String {
            let text = field.text(value, in: state.ledger, state.language)
            return text.isEmpty ? state.text(Phrase("（空）", "(empty)")) : text
        }
        func line(_ words: String) -> Line { Line(text: "  \(words)", isRecord: false) }
        switch change {
        case .added(_, _, let values):
            return [line(state.text(Phrase("新增", "Added")))]
                + values.compactMap { value in
                    type.field(value.field).map { line("\(state.text($0.label)): \(shown($0, value.value))") }
                }
        case .set(_, _, let name, let old, let new):
            guard let field = type.field(name) else { return [] }
            return [line("\(state.text(field.label)): \(shown(field, old)) -> \(shown(field, new))")]
        case .retired: return [line(state.text(Phrase("停用", "Retired")))]
        case .restored: return [line(state.text(Phrase("恢复", "Restored")))]
        }
    }
}

extension DashboardState {
    /// Opens what the entry under the cursor changed.
    mutating func openChanges() -> [Effect] {
        guard case .history(let history)? = layers.last, let entry = history.selected else { return [] }
        layers.append(.changes(ChangesLayer(entry)))
        return [.loadTransaction(entry.id)]
    }

    /// A transaction that was asked for arrives; nil when it cannot be read.
    mutating func show(_ transaction: Transaction?) {
        guard case .changes(var changes)? = layers.last else { return }
        guard let transaction else {
            layers.removeLast()
            say(.error, Phrase("读不到这一步的内容。", "What this step changed cannot be read."))
            return
        }
        guard transaction.id == changes.id else { return }
        changes.take(transaction, self)
        layers[layers.count - 1] = .changes(changes)
    }

    mutating func offer(_ key: Key, to changes: ChangesLayer) -> [Effect]? {
        var changes = changes
        guard changes.list.handle(asMove(key), count: changes.lines?.count ?? 0) else { return nil }
        layers[layers.count - 1] = .changes(changes)
        return []
    }

    mutating func drawChanges(
        _ changes: inout ChangesLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let (lines, note) = (changes.lines ?? [], changes.note)
        let list = ChoiceList(
            title: text(changes.title), count: lines.count, emptyText: text(Phrase("正在读取...", "reading...")),
            hasFilter: false
        ) { line in
            Choice(lines[line].text, detail: line == 0 ? note : "")
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: TextField(), state: changes.list,
            size: Size(width: min(area.width, 96), height: min(area.height, max(6, lines.count + 2))))
        changes.list.offset = drawn.offset
        hits.choices = drawn
    }
}
