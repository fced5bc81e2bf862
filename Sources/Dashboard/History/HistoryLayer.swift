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
                history.entries = entries
                history.isComplete = isComplete
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
