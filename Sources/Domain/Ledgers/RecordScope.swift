/// Which records belong to what the tree has selected: those that name one of its organisations or one of its members, and
/// those that belong to such a record.
///
/// Read from the declarations: a reference to an organisation or a member decides; a type that has neither follows what its
/// other references belong to (a step follows its case).
public struct RecordScope {
    private let ledger: Ledger
    private let organisations: [Bool]
    private let members: [Bool]

    /// The records of what a scope takes in.
    public init(_ scope: RosterScope, in ledger: Ledger, tree: OrganisationTree) {
        self.ledger = ledger
        var organisations = [Bool](repeating: false, count: ledger.organisations.count)
        for id in scope.organisations {
            guard let row = ledger.organisations.row(of: id) else { continue }
            for below in tree.subtree(of: row) { organisations[below] = true }
        }
        self.organisations = organisations
        var members = [Bool](repeating: false, count: ledger.members.count)
        for row in scope.rows(in: ledger, tree: tree) { members[Int(row)] = true }
        // Who is no longer counted still has a history that belongs to the branch.
        let home = ledger.members.cells(Member.branch)
        for row in members.indices where home[row] != 0 && organisations[Int(home[row]) - 1] { members[row] = true }
        self.members = members
    }

    /// Whether records of a type can belong to an organisation at all; a list of policies belongs to everybody.
    public static func divides(_ type: RecordType) -> Bool { divides(type, among: []) }

    private static func divides(_ type: RecordType, among seen: Set<RecordKind>) -> Bool {
        if type.kind == .member || type.kind == .organisation { return true }
        guard !seen.contains(type.kind) else { return false }
        return type.fields.compactMap(\.target).contains { target in
            Schema.type(target).map { divides($0, among: seen.union([type.kind])) } ?? false
        }
    }

    /// The kept rows of a type that belong to the scope, ascending.
    public func rows(of type: RecordType) -> [UInt32] {
        let flags = flags(of: type, among: [])
        let table = ledger.table(type)
        let retired = table.retired
        var rows: [UInt32] = []
        rows.reserveCapacity(flags.count)
        for row in flags.indices where flags[row] && retired[row] == 0 { rows.append(UInt32(row)) }
        return rows
    }

    /// All kept rows of a type, ascending.
    public static func allRows(of type: RecordType, in ledger: Ledger) -> [UInt32] {
        let retired = ledger.table(type).retired
        var rows: [UInt32] = []
        rows.reserveCapacity(retired.count)
        for row in retired.indices where retired[row] == 0 { rows.append(UInt32(row)) }
        return rows
    }

    private func flags(of type: RecordType, among seen: Set<RecordKind>) -> [Bool] {
        if type.kind == .member { return members }
        if type.kind == .organisation { return organisations }
        let table = ledger.table(type)
        var flags = [Bool](repeating: false, count: table.count)
        guard !seen.contains(type.kind) else { return flags }
        let direct = type.fields.filter { $0.target == .member || $0.target == .organisation }
        for field in direct.isEmpty ? type.fields : direct {
            guard let target = field.target.flatMap({ Schema.type($0) }) else { continue }
            let column = table.column(field)
            guard !column.isEmpty else { continue }
            let wanted = self.flags(of: target, among: seen.union([type.kind]))
            flags.withUnsafeMutableBufferPointer { flags in
                for row in column.indices where column[row] != 0 && wanted[Int(column[row]) - 1] { flags[row] = true }
            }
        }
        return flags
    }
}

extension RosterScope {
    /// The organisations that it names, without those below them.
    var organisations: [RecordID] {
        switch self {
        case .home(let id), .participants(let id): [id]
        case .participantsOfAny(let ids): ids
        default: []
        }
    }
}
