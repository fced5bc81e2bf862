/// How many members there are, by what the header and the tree show. Distinct people, never sums of overlapping sets.
public struct Headcount: Hashable, Sendable {
    /// Counted members (党员).
    public var members = 0
    /// Of them away from home, however long (流出).
    public var away = 0
    /// Received from elsewhere and still here (流入).
    public var received = 0
    /// Found lost by their branch (失联).
    public var lost = 0

    /// An empty count.
    public init() {}
}

/// The counts of the whole ledger and of every organisation, in both trees.
public struct Headcounts: Sendable {
    /// Everybody.
    public private(set) var all = Headcount()
    /// Members whose home branch is the row itself.
    public private(set) var direct: [Int]
    /// Members whose home branch is the row or below it.
    public private(set) var total: [Int]
    /// Distinct members who take part in the row itself while away.
    public private(set) var directParticipants: [Int]
    /// Distinct members who take part in the row or below it.
    public private(set) var participants: [Int]
    /// Members who are away and take part in no floating organisation of this ledger.
    public private(set) var withoutBranchThere = 0
    /// Members away by destination: division code → people, at province (2 digits) and prefecture (4 digits).
    public private(set) var destinations: [String: Int] = [:]
    /// Members away whose destination nobody wrote down.
    public private(set) var withoutDestination = 0
    /// Counted members whose home branch is missing or retired.
    public private(set) var withoutBranch = 0

    /// Counts. One walk over the members.
    public init(_ ledger: Ledger, tree: OrganisationTree) {
        let members = ledger.members
        let episodes = ledger.episodes
        let organisations = ledger.organisations
        direct = [Int](repeating: 0, count: organisations.count)
        total = direct
        directParticipants = direct
        participants = direct
        let counted = CountedMembers(members)
        let branches = members.cells(Member.branch)
        let lost = members.cells(Member.isLost)
        let open = ledger.facts.openEpisode
        let there = episodes.cells(FlowEpisode.destinationBranch)
        let codes = episodes.cells(FlowEpisode.destination)
        let isKept = OrganisationCells(organisations)
        var byCode = CellTally()
        for row in counted.rows where counted[row] {
            all.members += 1
            if lost[row] == 2 { all.lost += 1 }
            let branch = branches[row]
            if isKept[branch] { direct[Int(branch) - 1] += 1 } else { withoutBranch += 1 }
            guard open[row] != 0 else { continue }
            all.away += 1
            let stay = Int(open[row]) - 1
            // One open episode a member, so each participant is counted once in every ancestor.
            let station = there[stay]
            if isKept[station] { directParticipants[Int(station) - 1] += 1 } else { withoutBranchThere += 1 }
            byCode.count(codes[stay], stay)
        }
        all.received = FlowEpisode.receivedMembers(episodes).reduce(0) { counted[$1] ? $0 + 1 : $0 }
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            var ancestor = row
            while ancestor >= 0 {
                total[ancestor] += direct[row]
                participants[ancestor] += directParticipants[row]
                ancestor = tree.parents[ancestor]
            }
        }
        for (stay, count) in byCode.all {
            guard let code = episodes.code(FlowEpisode.destination, stay) else {
                withoutDestination += count
                continue
            }
            destinations[String(code.prefix(2)), default: 0] += count
            if code.count >= 4 { destinations[String(code.prefix(4)), default: 0] += count }
        }
    }

    /// Distinct members who take part in any of some organisations or below them.
    public func participants(ofAny rows: [Int], tree: OrganisationTree) -> Int {
        Set(rows.flatMap { tree.subtree(of: $0) }).reduce(0) { $0 + directParticipants[$1] }
    }
}

/// Counts equal cells: those of divisions are small numbers and counted in place.
private struct CellTally {
    private var counts = [Int](repeating: 0, count: 10_000)
    private var samples = [Int](repeating: 0, count: 10_000)
    private var others: [UInt32: (sample: Int, count: Int)] = [:]

    /// Counts a cell; `sample` is a row that has it.
    mutating func count(_ cell: UInt32, _ sample: Int) {
        if cell < 10_000 {
            counts[Int(cell)] += 1
            samples[Int(cell)] = sample
        } else {
            others[cell, default: (sample, 0)].count += 1
        }
    }

    /// For each cell a row that has it, and how often it was counted.
    var all: [(sample: Int, count: Int)] {
        counts.indices.filter { counts[$0] > 0 }.map { (samples[$0], counts[$0]) } + others.values
    }
}

/// For each reference cell, whether it points to an organisation that is kept; no value points to none.
struct OrganisationCells {
    private let isKept: [Bool]

    init(_ organisations: Table) {
        isKept = [false] + organisations.retired.map { $0 == 0 }
    }

    subscript(cell: UInt32) -> Bool { isKept[Int(cell)] }
}
