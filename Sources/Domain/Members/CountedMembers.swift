/// Which rows count as members, for walks over all of them: ``Member/isCounted(_:_:)`` with its columns fetched once.
public struct CountedMembers: Sendable {
    private let retired: [UInt8]
    private let standings: Column
    /// One bit for each cell of ``Member/standing`` that ends the count.
    private let ended: UInt64

    /// Of a member table.
    public init(_ members: Table) {
        retired = members.retired
        standings = members.cells(Member.standing)
        ended = Member.standingsNotCounted.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
    }

    /// All rows, counted or not.
    public var rows: Range<Int> { retired.indices }

    /// Whether a row counts.
    public subscript(row: Int) -> Bool {
        let standing = standings[row]
        return retired[row] == 0 && (standing >= 64 || ended >> UInt64(standing) & 1 == 0)
    }
}
