/// What the records of a ledger can be sorted by: a declared field, or when they were changed last.
public struct RecordOrder: Hashable, Sendable {
    /// A column that orders rows.
    public enum Key: Hashable, Sendable {
        /// A declared field, by its stable name.
        case field(String)
        /// The day of the last change.
        case changed
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

    /// How a ledger opens: the newest first by the first day or month that is declared; without one as it was entered.
    public static func usual(for type: RecordType) -> [RecordOrder] {
        guard type.kind != .member else { return [] }
        let dated = type.fields.first { field in
            switch field.kind {
            case .day, .month: true
            default: false
            }
        }
        return dated.map { [RecordOrder(.field($0.name), descending: true)] } ?? []
    }
}

/// Sorts the records of a ledger, and keeps what does not change from edit to edit: the alphabetical order of the records
/// that others refer to.
public struct RecordSorter: Sendable {
    /// For each field that refers to other records the place of each of them in the alphabet, by its cell.
    private var ranks: [String: [UInt32]] = [:]

    /// Nothing is known yet.
    public init() {}

    /// Forgets the order of records that may be called otherwise now.
    ///
    /// - Parameter kinds: the types of which something was changed.
    public mutating func forget(_ kinds: Set<RecordKind>, of type: RecordType) {
        for name in ranks.keys {
            guard let target = type.field(name)?.target, let other = Schema.type(target) else { continue }
            // A title may be made of titles of others.
            let parts = Set([target] + other.titleFields.compactMap { other.field($0)?.target })
            if !kinds.isDisjoint(with: parts) { ranks[name] = nil }
        }
    }

    /// Sorts rows of a type by several orders: where the first leaves rows equal the second decides, and so on; in the end
    /// the order of the ledger. Keys are made once.
    ///
    /// - Parameter rows: ascending.
    public mutating func sort(
        _ rows: inout [UInt32], by orders: [RecordOrder], of type: RecordType, in ledger: Ledger
    ) {
        for order in orders.reversed() {
            let sorting = RowSorting(isDescending: order.isDescending, ties: .asTheyStand)
            switch OrderSource(order.key, type, ledger) {
            case nil: continue
            case .numbers(let numbers): sorting.sort(&rows) { numbers[$0] }
            case .texts(let text, let isName): sorting.sortTexts(&rows, isName: isName, text: text)
            case .referred(let field, let cells):
                let known = ranks[field.name] ?? RecordSorter.ranks(field, ledger)
                ranks[field.name] = known
                sorting.sort(&rows) { known[Int(cells[$0])] }
            case .wide(let value):
                let values = Dictionary(
                    uniqueKeysWithValues: Set(rows.map { value(Int($0)) }).sorted().enumerated()
                        .map { ($1, UInt32($0)) })
                sorting.sort(&rows) { values[value($0)] ?? 0 }
            }
        }
    }

    /// The places in the alphabet of all records that a field can refer to, from 1, by cell. Namesakes have the same, so
    /// that the next order decides between them.
    private static func ranks(_ field: Field, _ ledger: Ledger) -> [UInt32] {
        guard let kind = field.target, let index = Schema.position(of: kind) else { return [0] }
        let table = ledger.tables[index]
        let names = ledger.members.cells(Member.name)
        func text(_ row: Int) -> String {
            kind == .member
                ? table.text(at: names[row]) : ledger.title(of: Ledger.Place(table: index, row: row), .chinese)
        }
        var rows = (0..<UInt32(table.count)).map { $0 }
        RowSorting(isDescending: false, ties: .asTheyStand)
            .sortTexts(&rows, isName: kind == .member, text: text)
        var ranks = [UInt32](repeating: 0, count: table.count + 1)
        var last = ""
        var rank: UInt32 = 0
        for row in rows {
            let own = text(Int(row))
            if rank == 0 || own != last { rank += 1 }
            last = own
            ranks[Int(row) + 1] = rank
        }
        return ranks
    }
}

/// Where the keys of an order come from.
private enum OrderSource {
    /// A number for each row, as a column.
    case numbers(Column)
    /// A text for each row.
    case texts((Int) -> String, isName: Bool)
    /// What the record that a cell refers to is called.
    case referred(Field, Column)
    /// Numbers that do not fit into a cell.
    case wide((Int) -> Int64)

    init?(_ key: RecordOrder.Key, _ type: RecordType, _ ledger: Ledger) {
        let table = ledger.table(type)
        guard case .field(let name) = key else {
            self = .numbers(Column(table.changed))
            return
        }
        guard let field = type.field(name) else { return nil }
        let cells = table.cells(field)
        switch field.kind {
        case .text, .note, .citizenNumber, .phone:
            let isName = type.kind == .member && name == Member.name.name
            let isOrganisation = type.kind == .organisation && name == Organisation.name.name
            self = .texts(
                { row in
                    let text = table.text(at: cells[row])
                    return isOrganisation ? NumberedName.aligned(text) : text
                }, isName: isName)
        case .reference(.organisation):
            let ranks = [0] + ledger.organisationRanks
            self = .numbers(Column(table.column(field).map { ranks[Int($0)] }))
        case .reference: self = .referred(field, cells)
        case .count, .money:
            guard table.column(field).contains(where: { $0 & Cells.inPool != 0 }) else {
                self = .numbers(cells)
                return
            }
            self = .wide { cells[$0] == 0 ? -1 : table.number(at: cells[$0]) }
        case .day, .month, .code, .division, .flag: self = .numbers(cells)
        }
    }
}
