import Domain

/// What the tasks of a group are sorted by.
enum TaskOrder: String, CaseIterable, Sendable {
    /// Red first, then by due day.
    case urgency
    /// By due day alone, those without one last.
    case due
    /// By the pinyin of the name of whom it is about.
    case name
    /// By the rule, in the order of the rules.
    case kind

    /// What a person reads.
    var label: Phrase {
        switch self {
        case .urgency: Phrase("轻重缓急", "Urgency")
        case .due: Phrase("期限", "Due")
        case .name: Phrase("姓名或名称", "Name")
        case .kind: Phrase("事项", "Kind")
        }
    }

    /// Sorts tasks that stand in the order of their urgency.
    func sort(_ tasks: inout [PendingTask], isDescending: Bool, _ names: SubjectRanks?) {
        let keys: [Int64]
        switch self {
        case .urgency:
            if isDescending { tasks.reverse() }
            return
        case .due: keys = tasks.map { Int64($0.due?.number ?? .max) }
        case .name: keys = tasks.map { names?.rank(of: $0.subject) ?? 0 }
        case .kind: keys = tasks.map { Int64($0.rule) }
        }
        let sign: Int64 = isDescending ? -1 : 1
        // Equal ones keep their order: the position decides.
        let order = keys.indices.map { (key: keys[$0] * sign, index: $0) }
            .sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
        tasks = order.map { tasks[$0.index] }
    }
}

/// The place of every member and organisation in the order of their names; made when somebody sorts by name.
struct SubjectRanks: Sendable {
    /// The ledger it was made for.
    let revision: UInt64
    private var members: [UInt32]
    private var organisations: [UInt32]

    init(_ ledger: Ledger) {
        revision = ledger.revision
        var rows = (0..<UInt32(ledger.members.count)).map { $0 }
        RosterOrder(.field(Member.name.name)).sort(&rows, in: ledger)
        members = [UInt32](repeating: 0, count: rows.count)
        for (rank, row) in rows.enumerated() { members[Int(row)] = UInt32(rank) }
        let table = ledger.organisations
        let keys = (0..<table.count).map { Pinyin.sortKey(of: Organisation.title($0, table)) }
        organisations = [UInt32](repeating: 0, count: keys.count)
        let ordered = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        for (rank, row) in ordered.enumerated() { organisations[row] = UInt32(rank) }
    }

    /// Organisations come before members, everything else after them.
    func rank(of subject: TaskSubject) -> Int64 {
        switch subject {
        case .organisation(let row): row < organisations.count ? Int64(organisations[row]) : Int64(UInt32.max)
        case .member(let row):
            Int64(UInt32.max) + (row < members.count ? Int64(members[row]) : Int64(UInt32.max))
        case .place, .record: Int64.max / 4
        }
    }
}
