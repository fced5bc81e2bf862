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
        /// At home, away for a short time, floating: ``FlowStatus``.
        case status
        /// The branch where the member takes part while away, else the home branch: in the order of the tree.
        case branch
        /// The name of the contact cadre in force.
        case cadre
        /// A declared field of the open stay, by its stable name; those at home come first.
        case stay(String)
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
    /// - Parameters:
    ///   - lights: the worst light a member row, as small numbers; needed for ``Key/light`` only.
    ///   - today: the day for ``Key/status``; without it everybody away is equal.
    public func sort(_ rows: inout [UInt32], in ledger: Ledger, lights: [UInt8] = [], today: Day? = nil) {
        RosterOrder.sort(&rows, by: [self], in: ledger, lights: lights, today: today)
    }

    /// Sorts rows of members by several orders: where the first leaves rows equal the second decides, and so on; in the end
    /// the order of the ledger.
    ///
    /// - Parameters:
    ///   - lights: the worst light a member row, as small numbers; needed for ``Key/light`` only.
    ///   - today: the day for ``Key/status``; without it everybody away is equal.
    public static func sort(
        _ rows: inout [UInt32], by orders: [RosterOrder], in ledger: Ledger, lights: [UInt8] = [], today: Day? = nil
    ) {
        // From the last order to the first: each one leaves equal rows as the one after it had put them.
        for (level, order) in orders.enumerated().reversed() {
            let isLast = level == orders.count - 1
            order.sort(&rows, in: ledger, lights, today, ties: isLast ? .ledger : .asTheyStand)
        }
    }

    private func sort(
        _ rows: inout [UInt32], in ledger: Ledger, _ lights: [UInt8], _ today: Day?, ties: RowSorting.Ties
    ) {
        let sorting = RowSorting(isDescending: isDescending, ties: ties)
        let members = ledger.members
        let open = ledger.facts.openEpisode
        switch key {
        case .lastContact:
            let days = ledger.facts.lastContact
            sorting.sort(&rows) { days[$0] }
        case .daysSinceContact:
            // Never reached (cell 0) is longest ago. Nobody asks it of those at home whom no contact was ever recorded with.
            let days = ledger.facts.lastContact
            sorting.sort(&rows) { open[$0] == 0 && days[$0] == 0 ? 0 : ~days[$0] }
        case .light:
            sorting.sort(&rows) { $0 < lights.count ? UInt32(lights[$0]) : 0 }
        case .destination:
            let codes = ledger.episodes.cells(FlowEpisode.destination)
            sorting.sort(&rows) { open[$0] == 0 ? 0 : codes[Int(open[$0]) - 1] }
        case .status:
            let out = ledger.episodes.cells(FlowEpisode.out)
            sorting.sort(&rows) { row in
                guard open[row] != 0, let today else { return open[row] == 0 ? 0 : 1 }
                return UInt32(FlowStatus.of(out: out[Int(open[row]) - 1], today: today).rawValue)
            }
        case .branch:
            let ranks = [0] + ledger.organisationRanks
            let home = members.cells(Member.branch)
            let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
            sorting.sort(&rows) { row in
                let station = open[row] == 0 ? 0 : there[Int(open[row]) - 1]
                return ranks[Int(station == 0 ? home[row] : station)]
            }
        case .cadre:
            let pairing = ledger.facts.pairing
            sorting.sortTexts(&rows, isName: true) { ledger.cadre(ofPairing: pairing[$0]) }
        case .stay(let name):
            guard let field = FlowEpisode.type.field(name) else { return }
            sort(&rows, field, ledger.episodes, ledger, sorting) { Int(open[$0]) - 1 }
        case .field(let name):
            guard let field = Member.type.field(name) else { return }
            sort(&rows, field, members, ledger, sorting) { $0 }
        }
    }

    /// Sorts by a field of the members themselves, or of a record that belongs to each.
    ///
    /// - Parameter place: the row of that record in the table, by the row of the member; negative where there is none.
    private func sort(
        _ rows: inout [UInt32], _ field: Field, _ table: Table, _ ledger: Ledger, _ sorting: RowSorting,
        _ place: (Int) -> Int
    ) {
        let cells = table.cells(field)
        func cell(_ row: Int) -> UInt32 {
            let place = place(row)
            return place < 0 ? 0 : cells[place]
        }
        switch field.kind {
        case .text, .note, .citizenNumber, .phone:
            sorting.sortTexts(&rows, isName: field.name == Member.name.name) { table.text(at: cell($0)) }
        case .reference(.organisation):
            let ranks = [0] + ledger.organisationRanks
            sorting.sort(&rows) { ranks[Int(cell($0))] }
        default: sorting.sort(&rows) { cell($0) }
        }
    }
}

extension Ledger {
    /// The name of the cadre of a pairing (row + 1, as ``MemberFacts/pairing`` has it); empty for none.
    public func cadre(ofPairing cell: UInt32) -> String {
        guard cell != 0 else { return "" }
        let pairings = table(Pairing.type)
        if let cadre = pairings.reference(Pairing.cadre, Int(cell) - 1) { return members.text(Member.name, cadre) }
        return pairings.text(Pairing.cadreName, Int(cell) - 1)
    }

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
