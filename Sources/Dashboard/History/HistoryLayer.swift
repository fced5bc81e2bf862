import Domain
import Screen

/// What was done, newest first.
struct HistoryLayer: Sendable {
    /// The entries; nil while they are read.
    var entries: [HistoryEntry]?
    /// Whether there are no older ones.
    var isComplete = true
    var list = ListState()

    /// How many are read.
    static let most = 500

    /// Those that undo would take back one after the other, newest first.
    private(set) var effective: [TransactionID] = []

    /// Takes entries that were read. The cursor stays on its transaction when new ones came above it.
    mutating func take(_ entries: [HistoryEntry], isComplete: Bool) {
        let before = selected?.id
        self.entries = entries
        self.isComplete = isComplete
        effective = []
        // Undone one by one, each cancels itself: one walk finds them all.
        var plan = UndoPlan(.undo)
        for entry in entries {
            let step = plan.look(at: entry.id, purpose: entry.purpose, reverts: entry.reverts)
            if step == .nothing { break }
            if step == .found { effective.append(entry.id) }
        }
        // On the newest the cursor stays at the top: what was just done is what one looks for.
        if let before, list.selected > 0, let index = entries.firstIndex(where: { $0.id == before }) {
            list.selected = index
        }
        list = list.settled(count: entries.count)
    }

    /// The entry under the cursor.
    var selected: HistoryEntry? {
        guard let entries, entries.indices.contains(list.selected) else { return nil }
        return entries[list.selected]
    }

    /// What would be taken back to be before the entry under the cursor, newest first; nil when it has no effect any more.
    var stepsBack: [HistoryEntry]? {
        guard let entries, let selected, let last = effective.firstIndex(of: selected.id) else { return nil }
        let wanted = Set(effective[...last])
        return entries.filter { wanted.contains($0.id) }
    }
}

/// What was said, newest first.
struct LogLayer: Sendable {
    var list = ListState()
}

extension DashboardState {
    /// Entries that were asked for arrive.
    mutating func show(_ entries: [HistoryEntry], isComplete: Bool) {
        for index in layers.indices {
            if case .history(var history) = layers[index] {
                history.take(entries, isComplete: isComplete)
                layers[index] = .history(history)
            }
        }
    }

    mutating func offer(_ key: Key, to history: HistoryLayer) -> [Effect]? {
        var history = history
        guard history.list.handle(asMove(key), count: history.entries?.count ?? 0) else { return nil }
        layers[layers.count - 1] = .history(history)
        return []
    }

    mutating func offer(_ key: Key, to said: LogLayer) -> [Effect]? {
        var said = said
        guard said.list.handle(asMove(key), count: log.count) else { return nil }
        layers[layers.count - 1] = .log(said)
        return []
    }
}
