/// Whom the roster shows: what the tree has selected.
public enum RosterScope: Hashable, Sendable {
    /// Everybody.
    case all
    /// Members whose home branch is this organisation or below it.
    case home(RecordID)
    /// Members who take part in this floating organisation or below it.
    case participants(RecordID)
    /// Members away from home, wherever.
    case away
    /// Members away who take part in no floating organisation.
    case withoutBranchThere
    /// Members away at a destination: 2 or 4 digits of a division code.
    case destination(String)
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
        let test: (Int) -> Bool
        switch self {
        case .all: test = { _ in true }
        case .home(let id):
            let wanted = RosterScope.cells(of: id, in: ledger, tree: tree)
            let branches = members.column(Member.branch)
            test = { $0 < branches.count && branches[$0] < wanted.count && wanted[Int(branches[$0])] }
        case .participants(let id):
            let wanted = RosterScope.cells(of: id, in: ledger, tree: tree)
            let there = episodes.column(FlowEpisode.destinationBranch)
            test = { row in
                let stay = Int(ledger.facts.openEpisode[row]) - 1
                return stay >= 0 && stay < there.count && there[stay] < wanted.count && wanted[Int(there[stay])]
            }
        case .away: test = { ledger.facts.openEpisode[$0] != 0 }
        case .withoutBranchThere:
            test = { row in
                let stay = Int(ledger.facts.openEpisode[row]) - 1
                guard stay >= 0 else { return false }
                guard let branch = episodes.reference(FlowEpisode.destinationBranch, stay) else { return true }
                return ledger.organisations.isRetired(branch)
            }
        case .destination(let prefix):
            test = { row in
                let stay = Int(ledger.facts.openEpisode[row]) - 1
                guard stay >= 0 else { return false }
                let cell = episodes.cell(FlowEpisode.destination, stay)
                return cell != 0 && "\(cell)".hasPrefix(prefix)
            }
        case .withoutDestination:
            test = { row in
                let stay = Int(ledger.facts.openEpisode[row]) - 1
                return stay >= 0 && episodes.cell(FlowEpisode.destination, stay) == 0
            }
        case .withoutBranch:
            test = { row in
                guard let branch = members.reference(Member.branch, row) else { return true }
                return ledger.organisations.isRetired(branch)
            }
        case .received:
            var received = Set<Int>()
            for row in 0..<episodes.count
            where !episodes.isRetired(row) && episodes.cell(FlowEpisode.direction, row) == FlowEpisode.inflowCell
                && episodes.cell(FlowEpisode.returned, row) == 0
            {
                if let member = episodes.reference(FlowEpisode.member, row) { received.insert(member) }
            }
            test = { received.contains($0) }
        }
        var rows: [UInt32] = []
        rows.reserveCapacity(members.keptCount)
        for row in 0..<members.count where Member.isCounted(row, members) && test(row) { rows.append(UInt32(row)) }
        return rows
    }

    /// For each reference cell, whether it points into a subtree.
    private static func cells(of id: RecordID, in ledger: Ledger, tree: OrganisationTree) -> [Bool] {
        var wanted = [Bool](repeating: false, count: ledger.organisations.count + 1)
        guard let row = ledger.organisations.row(of: id) else { return wanted }
        for below in tree.subtree(of: row) { wanted[below + 1] = true }
        return wanted
    }
}
