extension Ledger {
    /// The distinct members of some organisations, as rows: those at home in them and those who take part in them. Somebody
    /// at home in one and taking part in another counts once, so the sum over branches may be more (太湖: 1700 + 2790 > 3700).
    ///
    /// Only these organisations themselves: give the rows of those below as well to count a subtree.
    public func distinctMembers(of organisations: Set<Int>) -> Set<Int> {
        let members = members
        let branches = members.cells(Member.branch)
        var found: Set<Int> = []
        for row in 0..<members.count where !members.isRetired(row) && branches[row] != 0 {
            if organisations.contains(Int(branches[row]) - 1), Member.isCounted(row, members) { found.insert(row) }
        }
        let episodes = episodes
        let owners = episodes.cells(FlowEpisode.member)
        for (row, cell) in episodes.column(FlowEpisode.destinationBranch).enumerated()
        where cell != 0 && owners[row] != 0 && organisations.contains(Int(cell) - 1) {
            guard FlowEpisode.isOpen(row, episodes) || FlowEpisode.isReceived(row, episodes) else { continue }
            let member = Int(owners[row]) - 1
            if !members.isRetired(member), Member.isCounted(member, members) { found.insert(member) }
        }
        return found
    }
}
