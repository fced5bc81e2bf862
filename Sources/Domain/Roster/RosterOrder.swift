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
        /// Days since the last contact: the reverse of ``lastContact``.
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
            sort(&rows) { ledger.facts.lastContact[$0] }
        case .daysSinceContact:
            // Never reached (cell 0) is longest ago.
            sort(&rows) { ~ledger.facts.lastContact[$0] }
        case .light:
            sort(&rows) { $0 < lights.count ? UInt32(lights[$0]) : 0 }
        case .destination:
            sort(&rows) { row in
                let stay = Int(ledger.facts.openEpisode[row]) - 1
                return stay < 0 ? 0 : ledger.episodes.cell(FlowEpisode.destination, stay)
            }
        case .field(let name):
            guard let field = Member.type.field(name) else { return }
            switch field.kind {
            case .text, .note, .citizenNumber, .phone:
                sortTexts(&rows, field, members)
            case .reference(.organisation):
                let ranks = ledger.organisationRanks
                let cells = members.column(field)
                sort(&rows) { $0 < cells.count && cells[$0] != 0 ? ranks[Int(cells[$0]) - 1] + 1 : 0 }
            default:
                let cells = members.column(field)
                sort(&rows) { $0 < cells.count ? cells[$0] : 0 }
            }
        }
    }

    private func sort(_ rows: inout [UInt32], by key: (Int) -> UInt32) {
        // Key and row packed into one word: a plain integer sort, stable because the row decides ties.
        var packed = rows.map { row in
            let key = key(Int(row))
            return UInt64(isDescending ? ~key : key) << 32 | UInt64(row)
        }
        packed.sort()
        for index in packed.indices { rows[index] = UInt32(truncatingIfNeeded: packed[index]) }
    }

    private func sortTexts(_ rows: inout [UInt32], _ field: Field, _ members: Table) {
        let isName = field.name == Member.name.name
        struct Entry {
            let prefix: UInt64
            let row: UInt32
        }
        var entries = rows.map { row in
            Entry(
                prefix: Pinyin.sortPrefix(of: members.text(field, Int(row)), isPersonName: isName), row: row)
        }
        func key(_ row: UInt32) -> [UInt8] {
            Pinyin.sortKey(of: members.text(field, Int(row)), isPersonName: isName)
        }
        let turned = isDescending
        entries.sort { left, right in
            if left.prefix != right.prefix { return turned ? left.prefix > right.prefix : left.prefix < right.prefix }
            let leftKey = key(left.row)
            let rightKey = key(right.row)
            if leftKey != rightKey {
                return turned
                    ? rightKey.lexicographicallyPrecedes(leftKey) : leftKey.lexicographicallyPrecedes(rightKey)
            }
            return left.row < right.row
        }
        for index in entries.indices { rows[index] = entries[index].row }
    }
}

extension Ledger {
    /// The place of each organisation row in the order of the tree, read from the top.
    var organisationRanks: [UInt32] {
        let tree = organisationTree
        var ranks = [UInt32](repeating: 0, count: organisations.count)
        var next: UInt32 = 0
        var stack = Array(tree.roots.reversed())
        while let row = stack.popLast() {
            ranks[row] = next
            next += 1
            stack.append(contentsOf: tree.children[row].reversed())
        }
        return ranks
    }
}
