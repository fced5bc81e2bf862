/// Finds the row of a record by its identity: open addressing over row numbers, 4 bytes a slot.
///
/// Record identities are random, so their low bits serve as the hash. The slots are plain words that go into a snapshot as
/// they are: opening a ledger builds nothing.
public struct IdentityIndex: Sendable {
    /// Row + 1, or 0 for a free slot. The count is a power of two and at least 4/3 of the rows.
    private(set) var slots: [UInt32]

    init() {
        slots = [UInt32](repeating: 0, count: 16)
    }

    /// An index from a snapshot; nil when the slots cannot index `rows` rows.
    init?(slots: [UInt32], rows: Int) {
        guard slots.count >= 16, slots.count & (slots.count - 1) == 0, slots.count >= rows + rows / 3 else {
            return nil
        }
        self.slots = slots
    }

    /// The row of an identity.
    func row(of id: RecordID, in ids: [UInt64]) -> Int? {
        let mask = slots.count - 1
        var slot = IdentityIndex.hash(id.rawValue) & mask
        while slots[slot] != 0 {
            let row = Int(slots[slot]) - 1
            if row < ids.count, ids[row] == id.rawValue { return row }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds the last of `ids` as the row `ids.count - 1`.
    mutating func addLast(of ids: [UInt64]) {
        if ids.count + ids.count / 3 + 1 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for row in ids.indices { place(ids[row], row) }
        } else {
            place(ids[ids.count - 1], ids.count - 1)
        }
    }

    private mutating func place(_ id: UInt64, _ row: Int) {
        let mask = slots.count - 1
        var slot = IdentityIndex.hash(id) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(row + 1)
    }

    private static func hash(_ id: UInt64) -> Int {
        Int(truncatingIfNeeded: (id ^ id >> 32) & 0x7FFF_FFFF)
    }
}
