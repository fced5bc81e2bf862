/// Marked rows of a table. Rows are never removed or moved, so a row stands for its record, and a hundred thousand of them
/// are marked and asked for without looking for any.
struct RowMarks: Sendable {
    private var flags: [UInt8] = []
    /// How many are marked.
    private(set) var count = 0

    /// Whether none is.
    var isEmpty: Bool { count == 0 }

    /// Whether a row is marked.
    func contains(_ row: UInt32) -> Bool { Int(row) < flags.count && flags[Int(row)] != 0 }

    /// Marks a row, or takes its mark away.
    mutating func set(_ row: UInt32, _ isMarked: Bool) {
        while flags.count <= Int(row) { flags.append(0) }
        guard (flags[Int(row)] != 0) != isMarked else { return }
        flags[Int(row)] = isMarked ? 1 : 0
        count += isMarked ? 1 : -1
    }

    /// Turns a row round.
    mutating func toggle(_ row: UInt32) { set(row, !contains(row)) }

    /// The marked rows, ascending.
    var rows: [UInt32] {
        guard count > 0 else { return [] }
        return flags.indices.filter { flags[$0] != 0 }.map { UInt32($0) }
    }
}
