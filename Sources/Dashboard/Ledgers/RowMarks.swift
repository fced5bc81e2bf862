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

    /// Marks rows, or takes their marks away.
    mutating func set(_ rows: some Collection<UInt32>, _ isMarked: Bool) {
        change(rows) { _ in isMarked ? 1 : 0 }
    }

    /// Turns rows round.
    mutating func toggle(_ rows: some Collection<UInt32>) {
        change(rows) { $0 ^ 1 }
    }

    /// All in one walk: a call for each of four hundred thousand rows would be felt.
    @inline(__always)
    private mutating func change(_ rows: some Collection<UInt32>, _ flag: (UInt8) -> UInt8) {
        let needed = rows.reduce(0) { max($0, Int($1) + 1) }
        if flags.count < needed { flags.append(contentsOf: repeatElement(0, count: needed - flags.count)) }
        var difference = 0
        flags.withUnsafeMutableBufferPointer { flags in
            for row in rows {
                let before = flags[Int(row)]
                let after = flag(before)
                difference += Int(after) - Int(before)
                flags[Int(row)] = after
            }
        }
        count += difference
    }

    /// The marked rows, ascending.
    var rows: [UInt32] {
        guard count > 0 else { return [] }
        return flags.indices.filter { flags[$0] != 0 }.map { UInt32($0) }
    }
}

/// Rows of a table as they stand in a list. Written with a large ledger in mind: a key of the filter walks all of them.
extension [UInt32] {
    /// The rows whose flag is set, in their order.
    func passing(_ flags: [UInt8]) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count) { buffer, passed in
            flags.withUnsafeBufferPointer { flags in
                for row in self {
                    // Always written, and overwritten by the next where it does not pass: nothing to be guessed wrong.
                    buffer[passed] = row
                    passed += flags[Int(row)] != 0 ? 1 : 0
                }
            }
        }
    }

    /// The rows between two places of the list, as far as there are any.
    func rows(from start: Int, to end: Int) -> ArraySlice<UInt32> {
        let (low, high) = (Swift.min(start, end), Swift.max(start, end))
        return self[Swift.min(low, count)..<Swift.min(high + 1, count)]
    }
}
