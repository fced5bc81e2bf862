import Domain
import Screen

extension DashboardState {
    /// Which characters of a cell of the roster the filter, or the search that is walked through, has found.
    func rosterMatches(in text: String, _ column: RosterColumn, row: Int) -> [Range<Int>] {
        guard !text.isEmpty, let query = roster.shownQuery(row) else { return [] }
        var ranges: [Range<Int>] = []
        if column.showsWords {
            ranges += query.plain.words.compactMap { Pinyin.matchRange(query: $0, in: text) }
        } else if column == .citizenNumber {
            // Of a masked number only what can be seen is found.
            ranges += query.plain.words.compactMap { DashboardState.range(of: $0, in: text) }
        }
        for term in query.terms where !term.isNegated && column.filterFields.contains(term.field.name) {
            if term.isComparison || !column.showsWords {
                ranges.append(0..<text.count)
            } else {
                ranges += term.words.compactMap { Pinyin.matchRange(query: $0, in: text) }
            }
        }
        return ranges
    }

    private static func range(of word: String, in text: String) -> Range<Int>? {
        let text = Array(text.lowercased())
        let word = Array(word)
        guard !word.isEmpty, word.count <= text.count else { return nil }
        let start = (0...(text.count - word.count)).first { text[$0...].starts(with: word) }
        return start.map { $0..<($0 + word.count) }
    }
}

extension RosterColumn {
    /// Whether it shows words that a plain term may have found.
    fileprivate var showsWords: Bool { self == .name || self == .destination || self == .branch }

    /// The fields of a filter that speak of what the column shows.
    fileprivate var filterFields: [String] {
        switch self {
        case .name: [Member.name.name]
        case .destination: ["place"]
        case .branch: ["branch", "homeBranch", FlowEpisode.destinationBranch.name]
        case .status: ["status", Member.isLost.name]
        case .lastContact, .days: ["contact"]
        case .light: ["light"]
        default: []
        }
    }
}
