/// What the roster can be sorted by.
public struct RosterOrder: Hashable, Sendable {
    /// A column that orders rows.
    public enum Key: Hashable, Sendable {
        /// A declared field of the member, by its stable name.
        case field(String)
        /// Where the member is: destination.
        case destination
        /// The day of the last contact; those never reached come first.
        case lastContact
        /// Days since the last contact: the reverse of ``lastContact``, but members at home without any come first.
        case daysSinceContact
        /// The worst light of the member's tasks.
        case light
    }

    /// The column.
    public var key: Key
    /// Whether the order is turned round.
    public var isDescending: Bool

    /// Makes an order.
    public init(_ key: Key, descending: Bool = false) {
        self.key = key
        isDescending = descending
    }

    /// How the roster opens: whom nobody has been in touch with for longest comes first.
    public static let usual = RosterOrder(.daysSinceContact, descending: true)

    /// Sorts rows of members. Equal rows keep the order of the ledger, in both directions.
    ///
    /// - Parameter lights: the worst light a member row, as small numbers; needed for ``Key/light`` only.
    public func sort(_ rows: inout [UInt32], in ledger: Ledger, lights: [UInt8] = []) {
        let members = ledger.members
        switch key {
        case .lastContact:
            let days = ledger.facts.lastContact
            sort(&rows) { days[$0] }
        case .daysSinceContact:
            // Never reached (cell 0) is longest ago. Nobody asks it of those at home whom no contact was ever recorded with.
            let days = ledger.facts.lastContact
            let open = ledger.facts.openEpisode
            sort(&rows) { open[$0] == 0 && days[$0] == 0 ? 0 : ~days[$0] }
        case .light:
            sort(&rows) { $0 < lights.count ? UInt32(lights[$0]) : 0 }
        case .destination:
            let open = ledger.facts.openEpisode
            let codes = ledger.episodes.cells(FlowEpisode.destination)
            sort(&rows) { open[$0] == 0 ? 0 : codes[Int(open[$0]) - 1] }
        case .field(let name):
            guard let field = Member.type.field(name) else { return }
            switch field.kind {
            case .text, .note, .citizenNumber, .phone:
                sortTexts(&rows, field, members)
            case .reference(.organisation):
                let ranks = [0] + ledger.organisationRanks
                let cells = members.cells(field)
                sort(&rows) { ranks[Int(cells[$0])] }
            default:
                let cells = members.cells(field)
                sort(&rows) { cells[$0] }
            }
        }
    }

    @inline(__always)
    private func sort(_ rows: inout [UInt32], by key: (Int) -> UInt32) {
        // Key and row packed into one word: a plain integer sort, stable because the row decides ties.
        let turn: UInt32 = isDescending ? .max : 0
        var packed = rows.map { row in UInt64(key(Int(row)) ^ turn) << 32 | UInt64(row) }
        packed.sort()
        for index in packed.indices { rows[index] = UInt32(truncatingIfNeeded: packed[index]) }
    }

    /// A row with the first sixteen bytes of its key.
    private struct TextEntry {
        let high: UInt64
        let low: UInt64
        let row: UInt32

        static func precedes(_ left: TextEntry, _ right: TextEntry) -> Bool {
            if left.high != right.high { return left.high < right.high }
            if left.low != right.low { return left.low < right.low }
            return left.row < right.row
        }
    }

    private func sortTexts(_ rows: inout [UInt32], _ field: Field, _ members: Table) {
        let isName = field.name == Member.name.name
        let texts = members.cells(field)
        let turn: UInt64 = isDescending ? .max : 0
        var entries = rows.map { row in
            let prefixes = Pinyin.sortPrefixes(of: members.text(at: texts[Int(row)]), isPersonName: isName)
            return TextEntry(high: prefixes.high ^ turn, low: prefixes.low ^ turn, row: row)
        }
        entries.sort(by: TextEntry.precedes)
        // Whole keys are made only where sixteen bytes do not decide, and once for each row.
        var start = 0
        while start < entries.count {
            let entry = entries[start]
            var end = start + 1
            while end < entries.count, entries[end].low == entry.low, entries[end].high == entry.high { end += 1 }
            // A key that ends within them is decided.
            if end - start > 1, (entry.low ^ turn) & 0xFF != 0 {
                sortTies(&entries, start..<end) { row in
                    Pinyin.sortKey(of: members.text(at: texts[Int(row)]), isPersonName: isName)
                }
            }
            start = end
        }
        for index in entries.indices { rows[index] = entries[index].row }
    }

    private func sortTies(_ entries: inout [TextEntry], _ range: Range<Int>, key: (UInt32) -> [UInt8]) {
        var keyed = entries[range].map { (key: key($0.row), entry: $0) }
        keyed.sort { left, right in
            if left.key == right.key { return left.entry.row < right.entry.row }
            return isDescending
                ? right.key.lexicographicallyPrecedes(left.key) : left.key.lexicographicallyPrecedes(right.key)
        }
        for (index, pair) in zip(range, keyed) { entries[index] = pair.entry }
    }
}

extension Ledger {
    /// The place of each organisation row in the order of the tree, read from the top, from 1; 0 for a retired one.
    var organisationRanks: [UInt32] {
        let tree = organisationTree
        var ranks = [UInt32](repeating: 0, count: organisations.count)
        var next: UInt32 = 1
        var stack = Array(tree.roots.reversed())
        while let row = stack.popLast() {
            ranks[row] = next
            next += 1
            stack.append(contentsOf: tree.children[row].reversed())
        }
        return ranks
    }
}
