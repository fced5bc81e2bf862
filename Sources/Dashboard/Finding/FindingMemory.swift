import Domain

/// A filter that somebody gave a name.
public struct SavedFilter: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What is typed for it.
    public let text: String

    /// Makes one.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// What finding remembers from one session to the next.
public struct FindingMemory: Hashable, Sendable {
    /// Filters that were used, the newest first.
    public var history: [String]
    /// Filters with a name, in the order in which they were saved.
    public var saved: [SavedFilter]
    /// What was chosen in the palette, the newest first: `command:roster.sort`, `theme:ink`.
    public var recent: [String]

    static let mostHistory = 50
    static let mostRecent = 12

    /// Makes a memory.
    public init(history: [String] = [], saved: [SavedFilter] = [], recent: [String] = []) {
        self.history = history
        self.saved = saved
        self.recent = recent
    }

    /// What may be written to a file: no filter with a term that could be a part of an ID or telephone number.
    public var forKeeping: FindingMemory {
        FindingMemory(history: history.filter { !FindingMemory.mayHoldNumber($0) }, saved: saved, recent: recent)
    }

    /// Whether a term of a text holds four digits or more, full-width ones too.
    static func mayHoldNumber(_ text: String) -> Bool {
        LenientText.halfwidth(text).split { $0.isWhitespace }.contains { term in
            term.count { $0.isNumber } >= 4
        }
    }

    mutating func remember(filter text: String) {
        FindingMemory.put(text, first: &history, most: FindingMemory.mostHistory)
    }

    mutating func remember(choice: String) {
        FindingMemory.put(choice, first: &recent, most: FindingMemory.mostRecent)
    }

    mutating func save(_ filter: SavedFilter) {
        if let index = saved.firstIndex(where: { $0.name == filter.name }) {
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

/// What finding keeps while the program runs.
struct FindingState: Sendable {
    var memory = FindingMemory()
    /// What is offered at the caret of the filter line.
    var completion: FilterCompletion?
    /// The candidate that is chosen in it; nil while the keys still go to the text.
    var choice: Int?
    /// Where in the history the filter line stands, and what was typed before somebody looked back.
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
    let filter: MemberFilter
    /// Of which ledger and day.
    let revision: UInt64
    let day: Day
}

extension DashboardState {
    /// Takes what an earlier session remembered.
    public mutating func recall(_ memory: FindingMemory) { finding.memory = memory }

    /// Everything questions of a filter are answered from.
    var filterContext: FilterContext {
        FilterContext(ledger: ledger, tree: organisationTree, today: today, lights: tasks.list.worstLights)
    }

    /// Asks for what finding remembers to be kept.
    func keepFinding() -> [Effect] { [.remember(.finding(finding.memory.forKeeping))] }
}
