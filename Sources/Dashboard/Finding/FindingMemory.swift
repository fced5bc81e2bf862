import Domain

/// A list with filters of its own.
public enum FilterPlace: Hashable, Sendable {
    /// The roster of the home screen.
    case roster
    /// The table of a ledger.
    case ledger(RecordKind)

    /// The name in settings: nothing for the roster, else that of the type.
    public var name: String {
        switch self {
        case .roster: ""
        case .ledger(let kind): kind.rawValue
        }
    }

    /// The place of a name in settings; nil for a type that this program does not know.
    public init?(name: String) {
        if name.isEmpty {
            self = .roster
        } else if Schema.type(RecordKind(rawValue: name)) != nil {
            self = .ledger(RecordKind(rawValue: name))
        } else {
            return nil
        }
    }
}

/// A filter that somebody gave a name.
public struct SavedFilter: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What is typed for it.
    public let text: String
    /// Which list it narrows.
    public let place: FilterPlace

    /// Makes one.
    public init(name: String, text: String, place: FilterPlace = .roster) {
        self.name = name
        self.text = text
        self.place = place
    }
}

/// What finding remembers from one session to the next.
public struct FindingMemory: Hashable, Sendable {
    /// Filters of the roster that were used, the newest first.
    public var history: [String]
    /// The same of the tables of ledgers.
    public var ledgerHistories: [RecordKind: [String]]
    /// Filters with a name, in the order in which they were saved.
    public var saved: [SavedFilter]
    /// What was chosen in the palette, the newest first: `command:roster.sort`, `theme:ink`.
    public var recent: [String]

    static let mostHistory = 50
    static let mostRecent = 12

    /// Makes a memory.
    public init(
        history: [String] = [], ledgerHistories: [RecordKind: [String]] = [:], saved: [SavedFilter] = [],
        recent: [String] = []
    ) {
        self.history = history
        self.ledgerHistories = ledgerHistories
        self.saved = saved
        self.recent = recent
    }

    /// What may be written to a file: no filter with a term that could be a part of an ID or telephone number.
    public var forKeeping: FindingMemory {
        func kept(_ history: [String]) -> [String] { history.filter { !FindingMemory.mayHoldNumber($0) } }
        return FindingMemory(
            history: kept(history), ledgerHistories: ledgerHistories.mapValues(kept).filter { !$0.value.isEmpty },
            saved: saved, recent: recent)
    }

    /// The filters that were used in a list, the newest first.
    public func history(of place: FilterPlace) -> [String] {
        switch place {
        case .roster: history
        case .ledger(let kind): ledgerHistories[kind] ?? []
        }
    }

    /// The filters with a name of a list.
    func saved(of place: FilterPlace) -> [SavedFilter] { saved.filter { $0.place == place } }

    /// Whether a term of a text holds four digits or more, full-width ones too.
    static func mayHoldNumber(_ text: String) -> Bool {
        LenientText.halfwidth(text).split { $0.isWhitespace }.contains { term in
            term.count { $0.isNumber } >= 4
        }
    }

    mutating func remember(filter text: String, in place: FilterPlace) {
        switch place {
        case .roster: FindingMemory.put(text, first: &history, most: FindingMemory.mostHistory)
        case .ledger(let kind):
            FindingMemory.put(text, first: &ledgerHistories[kind, default: []], most: FindingMemory.mostHistory)
        }
    }

    mutating func remember(choice: String) {
        FindingMemory.put(choice, first: &recent, most: FindingMemory.mostRecent)
    }

    mutating func save(_ filter: SavedFilter) {
        if let index = saved.firstIndex(where: { $0.name == filter.name && $0.place == filter.place }) {
            saved[index] = filter
        } else {
            saved.append(filter)
        }
    }

    private static func put(_ text: String, first list: inout [String], most: Int) {
        list.removeAll { $0 == text }
        list.insert(text, at: 0)
        if list.count > most { list.removeLast(list.count - most) }
    }
}

extension DashboardState {
    /// Takes what an earlier session remembered.
    public mutating func recall(_ memory: FindingMemory) { findingMemory = memory }

    /// Everything questions of a filter are answered from.
    var filterContext: FilterContext {
        FilterContext(ledger: ledger, tree: organisationTree, today: today, lights: tasks.list.worstLights)
    }

    /// Asks for what finding remembers to be kept.
    func keepFinding() -> [Effect] { [.remember(.finding(findingMemory.forKeeping))] }
}
