extension FigureReader {
    /// Which rows of a table belong to the organisation; nil for the whole ledger, to which all belong.
    mutating func scope(ofTable position: Int) -> [Bool]? {
        guard organisations != nil else { return nil }
        return ownedRows(position)
    }

    private mutating func ownedRows(_ position: Int) -> [Bool] {
        if let known = owned[position] { return known }
        let found: [Bool]
        if position == Schema.members {
            found = ownedMembers()
        } else if position == Schema.organisations {
            found = Array((organisations ?? [false]).dropFirst())
        } else {
            found = ownedRecords(position)
        }
        owned[position] = found
        return found
    }

    /// Members at home in the organisation or below it, and those who take part there, away or received.
    private func ownedMembers() -> [Bool] {
        guard let organisations else { return [] }
        let branches = ledger.members.cells(Member.branch)
        let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
        var found = [Bool](repeating: false, count: ledger.members.count)
        for row in found.indices {
            found[row] =
                organisations[Int(branches[row])] || (stays[row] != 0 && organisations[Int(there[Int(stays[row]) - 1])])
        }
        forEachReceived { member, stay in
            if organisations[Int(there[stay])] { found[member] = true }
        }
        return found
    }

    /// Records that name an organisation of the scope, or a member of it, or a record that does.
    private mutating func ownedRecords(_ position: Int) -> [Bool] {
        let table = ledger.tables[position]
        var found = [Bool](repeating: false, count: table.count)
        for field in FigureReader.owners(of: table.type) {
            guard let target = field.target.flatMap(Schema.position(of:)) else { continue }
            let owned = ownedRows(target)
            for (row, cell) in table.column(field).enumerated() where cell != 0 && owned[Int(cell) - 1] {
                found[row] = true
            }
        }
        for link in FigureReader.links(to: table.type.kind) { addLinked(link, to: &found) }
        return found
    }

    /// A link names the record and a further organisation: the branches that joined an activity, the parties of an agreement.
    private func addLinked(_ link: (type: RecordType, record: Field, organisation: Field), to found: inout [Bool]) {
        guard let organisations else { return }
        let table = ledger.table(link.type)
        let records = table.cells(link.record)
        for (row, cell) in table.column(link.organisation).enumerated()
        where organisations[Int(cell)] && records[row] != 0 && !table.isRetired(row) {
            found[Int(records[row]) - 1] = true
        }
    }

    /// The members received from elsewhere whose stay here lasts on the day.
    func forEachReceived(_ body: (_ member: Int, _ stay: Int) -> Void) {
        let episodes = ledger.episodes
        let owners = episodes.cells(FlowEpisode.member)
        let lasting = LastingStays(episodes, day)
        for (row, cell) in episodes.column(FlowEpisode.direction).enumerated()
        where cell == FlowEpisode.inflowCell && owners[row] != 0 && lasting[row] {
            body(Int(owners[row]) - 1, row)
        }
    }

    /// The fields that say to whom a record belongs.
    static func owners(of type: RecordType) -> [Field] {
        let names = ownerNames[type.kind.rawValue] ?? ["organisation", "member"]
        return names.compactMap { type.field($0) }
    }

    /// Where it is not simply `organisation` and `member`. A holder of a post, a contact cadre and a partner elsewhere do not make
    /// a record theirs.
    private static let ownerNames: [String: [String]] = [
        "activity": ["host"], "activity-branch": ["activity", "organisation"], "attendance": ["member"],
        "study": ["host"], "material": ["host"], "material-dispatch": ["member", "organisation", "material"],
        "notice": ["sender"], "delivery": ["member", "organisation", "notice"],
        "sweep-finding": ["member", "sweep"],
        "agreement-party": ["organisation", "agreement"], "agreement-member": ["member", "agreement"],
        "partnership": ["branch", "partner"], "partnership-year": ["partnership"], "grouping": ["lead"],
        "grouping-member": ["organisation", "member", "grouping"], "case-step": ["serviceCase"],
        "contribution": ["member", "organisation", "village"], "checklist-mark": ["organisation", "site"],
        "rota": ["organisation", "grouping"], "flow": ["member", "destinationBranch"],
    ]

    /// The records that tie further organisations to a record.
    static func links(
        to kind: RecordKind
    ) -> [(type: RecordType, record: Field, organisation: Field)] {
        switch kind {
        case .activity: [(ActivityBranch.type, ActivityBranch.activity, ActivityBranch.organisation)]
        case .agreement: [(AgreementParty.type, AgreementParty.agreement, AgreementParty.organisation)]
        case .grouping: [(GroupingMember.type, GroupingMember.grouping, GroupingMember.organisation)]
        default: []
        }
    }
}
