/// Members and organisations in the order of their names. Made once and kept: a name that changed since stands where it
/// stood, and subjects added since come last.
public struct SubjectNames: Sendable {
    /// The rows of members by name.
    private let members: [UInt32]
    /// The rank of each organisation row.
    private let organisationRanks: [Int]

    /// Sorts all members and organisations by the pinyin of their names.
    public init(_ ledger: Ledger) {
        var rows = (0..<UInt32(ledger.members.count)).map { $0 }
        RosterOrder(.field(Member.name.name)).sort(&rows, in: ledger)
        members = rows
        let organisations = ledger.organisations
        let keys = (0..<organisations.count).map { Pinyin.sortKey(of: Organisation.title($0, organisations)) }
        let ordered = keys.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
        }
        var ranks = [Int](repeating: 0, count: ordered.count)
        for (rank, row) in ordered.enumerated() { ranks[row] = rank }
        organisationRanks = ranks
    }

    /// Rows of members by name.
    ///
    /// - Parameters:
    ///   - wanted: the rows; nil for all.
    ///   - count: how many rows there are.
    func ordered(_ wanted: [UInt32]?, of count: Int) -> [UInt32] {
        let newer = UInt32(members.count)..<max(UInt32(members.count), UInt32(count))
        guard let wanted else { return members + newer }
        var isWanted = [Bool](repeating: false, count: members.count)
        for row in wanted where row < isWanted.count { isWanted[Int(row)] = true }
        return members.filter { isWanted[Int($0)] } + wanted.filter { newer.contains($0) }
    }

    /// Where an organisation row stands.
    func rank(ofOrganisation row: Int) -> Int {
        row < organisationRanks.count ? organisationRanks[row] : row
    }
}
