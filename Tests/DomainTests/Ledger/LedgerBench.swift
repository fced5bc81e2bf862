@testable import Domain

/// A ledger with the means to change it: transactions are numbered, dated and kept, as the store would do it.
struct LedgerBench {
    private(set) var ledger = Ledger()
    private(set) var history: [Transaction] = []
    var generator: SplitMix64

    static let today = day("2026-11-21")

    init(seed: UInt64 = 7) {
        generator = SplitMix64(seed: seed)
    }

    // MARK: Transactions

    @discardableResult
    mutating func commit(
        _ changes: [Change], _ purpose: Purpose = .edit, reverts: TransactionID? = nil
    ) throws(Conflict) -> Transaction {
        let transaction = Transaction(
            id: TransactionID(device: "bench1", sequence: UInt64(history.count + 1)),
            time: HybridTime(milliseconds: 1_795_219_200_000 + Int64(history.count), offset: 480), author: "测试员",
            proposal: Proposal(purpose, changes, reverts: reverts))
        try ledger.apply(transaction)
        history.append(transaction)
        return transaction
    }

    /// What the next undo or redo would take back.
    func target(_ direction: UndoPlan.Direction) -> Transaction? {
        var plan = UndoPlan(direction)
        for transaction in history.reversed() {
            let proposal = transaction.proposal
            switch plan.look(at: transaction.id, purpose: proposal.purpose, reverts: proposal.reverts) {
            case .goOn: continue
            case .found: return transaction
            case .nothing: return nil
            }
        }
        return nil
    }

    /// Takes back what ``target(_:)`` found; false when there is nothing.
    @discardableResult
    mutating func takeBack(_ direction: UndoPlan.Direction) throws(Conflict) -> Bool {
        guard let target = target(direction) else { return false }
        let reversal = ledger.reversal(of: target)
        try commit(reversal.changes, direction == .undo ? .undo : .redo, reverts: target.id)
        return true
    }

    // MARK: Records

    mutating func newID() -> RecordID { generator.identity() }

    @discardableResult
    mutating func add(_ kind: RecordKind, _ pairs: (Field, Value)...) throws(Conflict) -> RecordID {
        let id = newID()
        try commit([.added(kind, id, pairs.map { FieldValue($0.name, $1) })])
        return id
    }

    @discardableResult
    mutating func organisation(
        _ name: String, _ kind: String = "branch", under parent: RecordID? = nil
    ) throws(Conflict) -> RecordID {
        let id = newID()
        var values = [FieldValue("name", .text(name)), FieldValue("kind", .code(kind))]
        if let parent { values.append(FieldValue("parent", .reference(parent))) }
        try commit([.added(.organisation, id, values)])
        return id
    }

    @discardableResult
    mutating func member(_ name: String, in branch: RecordID?, _ more: (Field, Value)...) throws(Conflict) -> RecordID {
        let id = newID()
        var values = [FieldValue("name", .text(name))]
        if let branch { values.append(FieldValue("branch", .reference(branch))) }
        values += more.map { FieldValue($0.name, $1) }
        try commit([.added(.member, id, values)])
        return id
    }

    /// A stay away that is still open.
    @discardableResult
    mutating func stay(
        of member: RecordID, at code: String? = nil, with branch: RecordID? = nil, since out: String? = "2026-01-10",
        _ more: (Field, Value)...
    ) throws(Conflict) -> RecordID {
        let id = newID()
        var values = [FieldValue("member", .reference(member)), FieldValue("direction", .code("out"))]
        if let out { values.append(FieldValue("out", .day(day(out)))) }
        if let code { values.append(FieldValue("destination", .code(code))) }
        if let branch { values.append(FieldValue("destinationBranch", .reference(branch))) }
        values += more.map { FieldValue($0.name, $1) }
        try commit([.added(.flowEpisode, id, values)])
        return id
    }

    @discardableResult
    mutating func set(_ id: RecordID, _ field: Field, _ value: Value?) throws(Conflict) -> Transaction {
        guard let place = ledger.place(of: id) else { throw .missing(id) }
        let kind = ledger.tables[place.table].type.kind
        return try commit([.set(kind, id, field.name, old: ledger.value(field, of: place), new: value)])
    }

    func value(_ id: RecordID, _ field: Field) -> Value? {
        ledger.place(of: id).flatMap { ledger.value(field, of: $0) }
    }

    func isRetired(_ id: RecordID) -> Bool? {
        ledger.place(of: id).map { ledger.tables[$0.table].isRetired($0.row) }
    }

    /// The members at rows, by name.
    func names(_ rows: [UInt32]) -> [String] { rows.map { ledger.members.text(Member.name, Int($0)) } }
}

/// A day for a test; a text that is none becomes the earliest day, which no expectation meets.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .earliest }

/// Everything that a ledger holds, as plain values in the order of its rows; what is derived or merely old is left out.
struct LedgerContent: Equatable {
    struct Record: Equatable {
        let id: RecordID
        let isRetired: Bool
        let values: [String: Value]
        let unknown: [FieldValue]
    }
    let revision: UInt64
    let time: HybridTime?
    let tables: [[Record]]

    init(_ ledger: Ledger) {
        revision = ledger.revision
        time = ledger.time
        tables = ledger.tables.map { table in
            (0..<table.count).map { row in
                Record(
                    id: table.id(row), isRetired: table.isRetired(row), values: table.values(row: row, in: ledger),
                    unknown: (table.unknown[row] ?? []).sorted { $0.field < $1.field })
            }
        }
    }
}
