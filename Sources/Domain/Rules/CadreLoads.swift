/// How many members each cadre keeps in touch with. A cadre who is no member of this ledger is told from others of the same
/// name by the home branch of the members.
///
/// Kept with the tasks, so that an edit looks only at the pairings it touches.
struct CadreLoads: Sendable {
    private struct Load {
        var count: Int
        var first: Int
    }

    /// Who the cadre of each pairing is, as a number; 0 for a pairing that asks nothing of anybody: ended, or of somebody who
    /// is not away.
    private var keys: [UInt64] = []
    private var loads: [UInt64: Load] = [:]

    init(_ ledger: Ledger) {
        let pairings = Pairings(ledger)
        keys = (0..<pairings.count).map { pairings.key($0) }
        for (row, key) in keys.enumerated() where key != 0 { add(row, key) }
    }

    /// Looks again at the pairings of some members and at some pairings, and at those added since.
    mutating func update(members: Set<Int>, pairings rows: Set<Int>, _ ledger: Ledger) {
        let pairings = Pairings(ledger)
        var touched = rows
        if !members.isEmpty {
            for (row, cell) in pairings.members.enumerated() where cell != 0 && members.contains(Int(cell) - 1) {
                touched.insert(row)
            }
        }
        let known = keys.count
        keys.append(contentsOf: repeatElement(0, count: pairings.count - known))
        touched.formUnion(known..<pairings.count)
        for row in touched.sorted() where row < keys.count {
            let (old, new) = (keys[row], pairings.key(row))
            guard old != new else { continue }
            keys[row] = new
            if old != 0 { remove(row, old) }
            if new != 0 { add(row, new) }
        }
    }

    /// The load of the cadre whom a pairing stands for; nil when it is not the first pairing of a cadre.
    func load(ofPairing row: Int) -> Int? {
        guard row < keys.count, keys[row] != 0, let load = loads[keys[row]], load.first == row else { return nil }
        return load.count
    }

    /// The pairings that stand for cadres with more than so many members, in order.
    func pairings(above maximum: Int) -> [Int] {
        loads.values.filter { $0.count > maximum }.map(\.first).sorted()
    }

    /// The members whom the cadre of a pairing keeps in touch with, by row.
    func members(ofPairing row: Int, _ ledger: Ledger) -> [Int] {
        guard row < keys.count, keys[row] != 0 else { return [] }
        let paired = ledger.table(Pairing.type).cells(Pairing.member)
        return keys.indices.filter { keys[$0] == keys[row] }.map { Int(paired[$0]) - 1 }
    }

    private mutating func add(_ row: Int, _ key: UInt64) {
        loads[key, default: Load(count: 0, first: row)].count += 1
        if let first = loads[key]?.first, row < first { loads[key]?.first = row }
    }

    private mutating func remove(_ row: Int, _ key: UInt64) {
        guard var load = loads[key] else { return }
        load.count -= 1
        if load.count == 0 {
            loads[key] = nil
            return
        }
        if load.first == row { load.first = keys.firstIndex(of: key) ?? row }
        loads[key] = load
    }

    /// The columns of the pairings.
    private struct Pairings {
        let count: Int
        let members: [UInt32]
        private let table: Table
        private let reader: MemberReader
        private let cadres: Column
        private let names: Column
        private let until: Column

        init(_ ledger: Ledger) {
            table = ledger.table(Pairing.type)
            count = table.count
            members = table.column(Pairing.member)
            reader = MemberReader(ledger, inflows: false)
            cadres = table.cells(Pairing.cadre)
            names = table.cells(Pairing.cadreName)
            until = table.cells(Pairing.until)
        }

        /// Who the cadre of a pairing is.
        func key(_ row: Int) -> UInt64 {
            guard row < members.count, members[row] != 0, until[row] == 0, !table.isRetired(row) else { return 0 }
            let member = Int(members[row]) - 1
            // Whoever returned or left the roster asks nothing more of the cadre.
            guard reader.isCounted(member), reader.stay(member) != nil else { return 0 }
            if cadres[row] != 0 { return UInt64(cadres[row]) }
            var bytes: [UInt8] = []
            table.appendText(at: names[row], to: &bytes)
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash ^= UInt64(truncatingIfNeeded: reader.homeBranch(member) + 2) &* 0x9E37_79B9_7F4A_7C15
            // Never the number of a member.
            return hash | 1 << 63
        }
    }
}
