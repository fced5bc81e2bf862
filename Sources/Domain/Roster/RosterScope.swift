/// Whom the roster shows: what the tree has selected.
public enum RosterScope: Hashable, Sendable {
    /// Everybody.
    case all
    /// Members whose home branch is this organisation or below it.
    case home(RecordID)
    /// Members who take part in this floating organisation or below it.
    case participants(RecordID)
    /// Members who take part in any of these floating organisations or below them.
    case participantsOfAny([RecordID])
    /// Members away from home, wherever.
    case away
    /// Members away who take part in no floating organisation.
    case withoutBranchThere
    /// Members away at a destination: 2 or 4 digits of a division code.
    case destination(String)
    /// Members away at a destination, in one county of it; nil for those whose county nobody wrote down.
    case county(String, name: String?)
    /// Members away whose destination nobody wrote down.
    case withoutDestination
    /// Members whose home branch is missing.
    case withoutBranch
    /// Members received from elsewhere.
    case received

    /// The rows of the members it takes in, ascending.
    public func rows(in ledger: Ledger, tree: OrganisationTree) -> [UInt32] {
        let members = ledger.members
        let episodes = ledger.episodes
        let counted = CountedMembers(members)
        switch self {
        case .all: return RosterScope.rows(counted) { _ in true }
        case .home(let id):
            let wanted = RosterScope.cells(of: [id], in: ledger, tree: tree)
            let branches = members.cells(Member.branch)
            return RosterScope.rows(counted) { wanted[Int(branches[$0])] }
        case .participants(let id):
            return RosterScope.participants([id], ledger, counted, tree)
        case .participantsOfAny(let ids):
            return RosterScope.participants(ids, ledger, counted, tree)
        case .away: return RosterScope.stays(ledger, counted) { _ in true }
        case .withoutBranchThere:
            let isKept = OrganisationCells(ledger.organisations)
            let there = episodes.cells(FlowEpisode.destinationBranch)
            return RosterScope.stays(ledger, counted) { !isKept[there[$0]] }
        case .destination(let prefix):
            var places = PlaceTest(prefix, episodes)
            return RosterScope.stays(ledger, counted) { places.contains($0) }
        case .county(let prefix, let name):
            var places = PlaceTest(prefix, episodes)
            var counties = CountyReader(episodes)
            return RosterScope.stays(ledger, counted) { places.contains($0) && counties.county(of: $0) == name }
        case .withoutDestination:
            let codes = episodes.cells(FlowEpisode.destination)
            return RosterScope.stays(ledger, counted) { codes[$0] == 0 }
        case .withoutBranch:
            let isKept = OrganisationCells(ledger.organisations)
            let branches = members.cells(Member.branch)
            return RosterScope.rows(counted) { !isKept[branches[$0]] }
        case .received:
            return FlowEpisode.receivedMembers(episodes).filter { counted[$0] }.sorted().map { UInt32($0) }
        }
    }

    /// The counted members that pass a test, ascending.
    @inline(__always)
    private static func rows(_ counted: CountedMembers, where test: (Int) -> Bool) -> [UInt32] {
        var rows: [UInt32] = []
        rows.reserveCapacity(counted.rows.count)
        for row in counted.rows where counted[row] && test(row) { rows.append(UInt32(row)) }
        return rows
    }

    /// The counted members away whose open stay passes a test, ascending.
    @inline(__always)
    private static func stays(_ ledger: Ledger, _ counted: CountedMembers, where test: (Int) -> Bool) -> [UInt32] {
        let open = ledger.facts.openEpisode
        return rows(counted) { open[$0] != 0 && test(Int(open[$0]) - 1) }
    }

    /// The counted members who take part in some organisations or below them, ascending.
    private static func participants(
        _ ids: [RecordID], _ ledger: Ledger, _ counted: CountedMembers, _ tree: OrganisationTree
    ) -> [UInt32] {
        let wanted = cells(of: ids, in: ledger, tree: tree)
        let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
        return stays(ledger, counted) { wanted[Int(there[$0])] }
    }

    /// For each reference cell, whether it points into one of the subtrees.
    private static func cells(of ids: [RecordID], in ledger: Ledger, tree: OrganisationTree) -> [Bool] {
        var wanted = [Bool](repeating: false, count: ledger.organisations.count + 1)
        for id in ids {
            guard let row = ledger.organisations.row(of: id) else { continue }
            for below in tree.subtree(of: row) { wanted[below + 1] = true }
        }
        return wanted
    }
}

/// Whether a stay is at a destination. Equal cells are equal codes, and most stays repeat one of the last few.
private struct PlaceTest {
    private let prefix: String
    private let episodes: Table
    private let codes: Column
    private var known: [UInt32: Bool] = [0: false]
    private var inside: UInt32 = .max
    private var outside: UInt32 = .max

    init(_ prefix: String, _ episodes: Table) {
        self.prefix = prefix
        self.episodes = episodes
        codes = episodes.cells(FlowEpisode.destination)
    }

    @inline(__always)
    mutating func contains(_ stay: Int) -> Bool {
        let cell = codes[stay]
        if cell == inside { return true }
        if cell == outside { return false }
        let isInside: Bool
        if let before = known[cell] {
            isInside = before
        } else {
            isInside = episodes.code(FlowEpisode.destination, stay)?.hasPrefix(prefix) ?? false
            known[cell] = isInside
        }
        if isInside { inside = cell } else { outside = cell }
        return isInside
    }
}
