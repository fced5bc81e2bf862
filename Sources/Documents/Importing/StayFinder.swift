import Domain

/// Finds the flow episode of a member that a row is about.
struct StayFinder {
    /// Which episode a row is about.
    enum Answer {
        /// One of the ledger.
        case known(RecordID)
        /// None yet.
        case new
        /// So many that are open could be meant.
        case ambiguous(Int)
    }

    private let ledger: Ledger
    private let members: [Int: [Int]]

    /// Looks at the kept episodes of the ledger once.
    init(_ ledger: Ledger) {
        self.ledger = ledger
        let episodes = ledger.episodes
        var members: [Int: [Int]] = [:]
        members.reserveCapacity(episodes.count)
        for (row, cell) in episodes.column(FlowEpisode.member).enumerated()
        where cell != 0 && !episodes.isRetired(row) {
            members[Int(cell) - 1, default: []].append(row)
        }
        self.members = members
    }

    /// The episodes of a member in a direction that last.
    func open(_ member: Int, direction: String) -> [Int] {
        all(member, direction).filter(isOpen)
    }

    /// The episode that a stay is about: the one that began on the same day, else the only one that lasts. A stay that ended
    /// before the open one began is another.
    func find(_ member: Int, direction: String, out: Day?, returned: Day?) -> Answer {
        let episodes = ledger.episodes
        let all = all(member, direction)
        if let out, let same = all.last(where: { episodes.day(FlowEpisode.out, $0) == out }) {
            return .known(episodes.id(same))
        }
        if let returned, let same = all.last(where: { episodes.day(FlowEpisode.returned, $0) == returned }), out == nil
        {
            return .known(episodes.id(same))
        }
        var open = all.filter(isOpen)
        if let returned {
            open = open.filter { row in episodes.day(FlowEpisode.out, row).map { $0 <= returned } ?? true }
        }
        if open.count > 1 {
            let undated = open.filter { episodes.cell(FlowEpisode.out, $0) == 0 }
            guard out != nil, undated.count == 1 else { return .ambiguous(open.count) }
            return .known(episodes.id(undated[0]))
        }
        return open.first.map { .known(episodes.id($0)) } ?? .new
    }

    private func all(_ member: Int, _ direction: String) -> [Int] {
        (members[member] ?? []).filter { ledger.episodes.code(FlowEpisode.direction, $0) == direction }
    }

    private func isOpen(_ row: Int) -> Bool {
        let episodes = ledger.episodes
        return episodes.cell(FlowEpisode.returned, row) == 0 && episodes.flag(FlowEpisode.transferred, row) != true
    }
}
