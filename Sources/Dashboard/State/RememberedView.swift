import Domain
import Screen

/// How the screen was arranged when somebody left, to be found again at the next start: one for each ledger.
///
/// As text it is lines of `name = "value"`; a line that is not understood is passed over.
public struct RememberedView: Hashable, Sendable {
    var orders: [RosterOrder] = [.usual]
    var columns = RosterColumns()
    var paneSizes = PaneSizes()
    var isMouseOn = true
    var focus = Pane.roster
    /// What the tasks are grouped by.
    var taskGrouping = TaskGrouping.light
    /// What was typed after `/`, without words that may be a number of a person.
    var filter = ""
    /// How tables of ledgers are arranged.
    var ledgers: [RecordKind: LedgerArrangement] = [:]

    /// The usual arrangement.
    public init() {}

    /// Digits from which a word of a filter may be an ID or telephone number, or the tail of one.
    private static let digitsOfNumber = 4

    /// What may be kept of a filter: a word with four digits and more may be a number of a person, and is left out.
    static func keepable(_ filter: String) -> String {
        filter.split { $0.isWhitespace }.filter { word in
            word.count { $0.isNumber } < digitsOfNumber
        }.joined(separator: " ")
    }

    /// What suits every ledger: sizes and columns, but not whom somebody looked for, or in which order.
    public var withoutLedger: RememberedView {
        var view = self
        view.orders = [.usual]
        view.focus = .roster
        view.filter = ""
        return view
    }

    // MARK: As text

    /// The lines of a settings file.
    public var text: String {
        var lines: [(name: String, value: String)] = [
            ("sort", orders.map(\.settingsText).joined(separator: " ")), ("focus", "\(focus.rawValue)"),
            ("mouse", isMouseOn ? "on" : "off"),
        ]
        if let chosen = columns.chosen { lines.append(("columns", chosen.map(\.settingsText).joined(separator: " "))) }
        let widths = columns.widths.map { "\($0.key.settingsText):\($0.value)" }.sorted()
        if !widths.isEmpty { lines.append(("widths", widths.joined(separator: " "))) }
        if let tree = paneSizes.tree { lines.append(("tree", "\(tree)")) }
        if let tasks = paneSizes.tasks { lines.append(("tasks", "\(tasks)")) }
        if taskGrouping != .light { lines.append(("group", taskGrouping.rawValue)) }
        if !filter.isEmpty { lines.append(("filter", filter)) }
        for (kind, arrangement) in ledgers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append(("table:\(kind)", arrangement.text))
        }
        return lines.map { "\($0.name) = \"\($0.value)\"\n" }.joined()
    }

    /// Reads ``text``, as far as it can be understood.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].filter { !$0.isWhitespace }
            guard let open = parts[1].firstIndex(of: "\""), let close = parts[1].lastIndex(of: "\""), open < close
            else {
                continue
            }
            take(name, String(parts[1][parts[1].index(after: open)..<close]))
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        let words = value.split(separator: " ").map(String.init)
        if name.hasPrefix("table:"), let type = Schema.type(RecordKind(rawValue: String(name.dropFirst(6)))) {
            ledgers[type.kind] = LedgerArrangement(type, text: value)
            return
        }
        switch name {
        case "sort":
            var seen: Set<RosterOrder.Key> = []
            let found = words.compactMap { RosterOrder(settingsText: $0) }.filter { seen.insert($0.key).inserted }
            if !found.isEmpty { orders = Array(found.prefix(DashboardState.mostOrders)) }
        case "columns":
            let chosen = words.compactMap { RosterColumn(settingsText: $0) }
            if !chosen.isEmpty { columns = RosterColumns(chosen: chosen, widths: columns.widths) }
        case "widths":
            for word in words {
                let parts = word.split(separator: ":")
                guard parts.count == 2, let column = RosterColumn(settingsText: String(parts[0])),
                    let width = Int(parts[1])
                else { continue }
                columns.set(width, of: column)
            }
        case "tree": paneSizes.tree = Int(value).map { PaneSizes.kept($0, PaneSizes.narrowestTree, 400) }
        case "tasks": paneSizes.tasks = Int(value).map { PaneSizes.kept($0, PaneSizes.lowestTasks, 400) }
        case "group": taskGrouping = TaskGrouping(rawValue: value) ?? .light
        case "mouse": isMouseOn = value != "off"
        case "focus": focus = Int(value).flatMap { Pane(rawValue: $0) } ?? .roster
        case "filter": filter = RememberedView.keepable(value)
        default: break
        }
    }
}

extension DashboardState {
    /// How the screen is arranged now.
    var view: RememberedView {
        var view = arrangement
        view.focus = focus
        view.filter = RememberedView.keepable(roster.filter?.text ?? "")
        return view
    }

    /// The part of it that is kept as soon as it changes: where somebody is and whom somebody looks for changes all the
    /// time, and is kept when somebody leaves.
    private var arrangement: RememberedView {
        var view = RememberedView()
        view.orders = roster.orders
        view.columns = roster.columns
        view.paneSizes = paneSizes
        view.ledgers = ledgerArrangements
        view.isMouseOn = isMouseOn
        view.taskGrouping = tasks.grouping
        return view
    }

    /// Arranges the screen as it was.
    mutating func arrange(_ view: RememberedView) {
        remembered = view
        roster.arrange(view)
        paneSizes = view.paneSizes
        ledgerArrangements = view.ledgers
        isMouseOn = view.isMouseOn
        tasks.arrange(view.taskGrouping)
        focus = view.focus
    }

    /// Asks to keep the arrangement when it has changed. Not while the mouse drags a border: the last place counts.
    mutating func keepArrangement() -> [Effect] {
        guard dragging == nil else { return [] }
        var next = arrangement
        next.focus = remembered.focus
        next.filter = remembered.filter
        guard next != remembered else { return [] }
        remembered = view
        return [.remember(.view(remembered))]
    }

    /// Asks to keep what is not kept yet, when the program ends.
    var lastArrangement: [Effect] {
        let view = view
        return view == remembered ? [] : [.remember(.view(view))]
    }
}
