extension FigureReader {
    /// For which member rows something holds.
    mutating func holds(_ what: FigureMember) -> [Bool] {
        if let known = members[what] { return known }
        let found = find(what)
        members[what] = found
        return found
    }

    private mutating func find(_ what: FigureMember) -> [Bool] {
        let count = ledger.members.count
        switch what {
        case .counted:
            let counted = CountedMembers(ledger.members)
            return (0..<count).map { counted[$0] }
        case .away: return stays.map { $0 != 0 }
        case .floating: return byDeparture { $0 == .floating }
        case .shortAbsence: return byDeparture { $0 == .shortAbsence }
        case .received:
            var found = [Bool](repeating: false, count: count)
            forEachReceived { member, _ in found[member] = true }
            return found
        case .takesPart:
            let isKept = OrganisationCells(ledger.organisations)
            let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
            return stays.map { $0 != 0 && isKept[there[Int($0) - 1]] }
        case .inBranchThere:
            let elsewhere = ledger.episodes.cells(FlowEpisode.destinationOrganisation)
            let here = holds(.takesPart)
            return stays.enumerated().map { here[$0] || ($1 != 0 && elsewhere[Int($1) - 1] != 0) }
        case .paired: return marked(FigureReader.pairings, Pairing.member)
        case .underAgreement: return coveredByAgreements()
        case .managed:
            let (branch, paired, agreed) = (holds(.inBranchThere), holds(.paired), holds(.underAgreement))
            return (0..<count).map { branch[$0] || paired[$0] || agreed[$0] }
        case .present:
            let (activities, studies) = (wasPresent(Schema.activities), wasPresent(Schema.studies))
            return (0..<count).map { activities[$0] || studies[$0] }
        case .trained: return wasPresent(Schema.studies)
        case .reached: return marked(FigureReader.contacts, Contact.member)
        case .reported:
            return marked(
                FigureReader.contacts.with(.code(Contact.purpose, Contact.report)), Contact.member)
        case .inNewBranch:
            let founded = ledger.organisations.cells(Organisation.founded)
            let isKept = OrganisationCells(ledger.organisations)
            let there = ledger.episodes.cells(FlowEpisode.destinationBranch)
            let (first, last) = (Cells.cell(period.from), Cells.cell(day))
            return stays.map { stay in
                guard stay != 0 else { return false }
                let branch = there[Int(stay) - 1]
                return isKept[branch] && (first...max(first, last)).contains(founded[Int(branch) - 1])
            }
        case .duesPaid:
            let paid = ledger.members.cells(Member.duesPaidUntil)
            let due = Cells.cell(Month(containing: day).adding(months: -1))
            return (0..<count).map { paid[$0] >= due }
        }
    }

    static let pairings = FigureSource(Pairing.type, .inForce(from: Pairing.from, until: Pairing.until))
    /// Contacts that reached the member; where nobody said, they did.
    static let contacts = FigureSource(
        Contact.type, .during(Contact.day), .any([.yes(Contact.reached), .missing(Contact.reached)]))

    private func byDeparture(_ wanted: (FlowStatus) -> Bool) -> [Bool] {
        let out = ledger.episodes.cells(FlowEpisode.out)
        return stays.map { $0 != 0 && wanted(FlowStatus.of(out: out[Int($0) - 1], today: day)) }
    }

    /// The members that records of the whole ledger name: who was reached by whom does not depend on the organisation asked.
    private mutating func marked(_ source: FigureSource, _ field: Field) -> [Bool] {
        var found = [Bool](repeating: false, count: ledger.members.count)
        let owners = ledger.table(source.type).cells(field)
        for row in rows(source, inScope: false) where owners[Int(row)] != 0 { found[Int(owners[Int(row)]) - 1] = true }
        return found
    }

    private mutating func wasPresent(_ position: Int) -> [Bool] {
        let source =
            position == Schema.studies
            ? FigureSource(Study.type, .during(Study.day)) : FigureSource(Activity.type, .during(Activity.day), .held)
        let presence = presence(ofTable: position)
        var found = [Bool](repeating: false, count: ledger.members.count)
        for event in rows(source, inScope: false) {
            for member in presence.members(of: Int(event)) { found[Int(member)] = true }
        }
        return found
    }

    private mutating func coveredByAgreements() -> [Bool] {
        var inForce = [Bool](repeating: false, count: ledger.table(Agreement.type).count)
        for row in rows(FigureReader.agreements, inScope: false) { inForce[Int(row)] = true }
        let links = ledger.table(AgreementMember.type)
        let agreements = links.cells(AgreementMember.agreement)
        let owners = links.cells(AgreementMember.member)
        var found = [Bool](repeating: false, count: ledger.members.count)
        for row in rows(FigureReader.agreementMembers, inScope: false) {
            let (agreement, member) = (agreements[Int(row)], owners[Int(row)])
            if agreement != 0, member != 0, inForce[Int(agreement) - 1] { found[Int(member) - 1] = true }
        }
        return found
    }

    /// Agreements in force: signed, neither over nor ended.
    static let agreements = FigureSource(
        Agreement.type, .inForce(from: Agreement.signed, until: Agreement.expires),
        .notCode(Agreement.state, Agreement.ended, Agreement.draft))
    static let agreementMembers = FigureSource(
        AgreementMember.type, .inForce(from: AgreementMember.from, until: AgreementMember.until))
}

/// Who was present at each event of a table: rows of members, event by event.
struct EventPresence: Sendable {
    private let starts: [UInt32]
    private let present: [UInt32]

    /// One walk to count, one to fill.
    init(_ ledger: Ledger, table position: Int) {
        let marks = ledger.tables[Schema.attendances]
        let events = marks.column(position == Schema.studies ? Attendance.study : Attendance.activity)
        let owners = marks.cells(Attendance.member)
        let kept = ledger.members.retired
        var starts = [UInt32](repeating: 0, count: ledger.tables[position].count + 2)
        let (signs, isPresence) = (marks.cells(Attendance.mark), CodeCells(Attendance.mark, Attendance.presentMarks))
        let retired = marks.retired
        func counts(_ row: Int, _ event: UInt32) -> Bool {
            event != 0 && owners[row] != 0 && retired[row] == 0 && isPresence[signs[row]]
                && kept[Int(owners[row]) - 1] == 0
        }
        var isCounted = [Bool](repeating: false, count: events.count)
        for (row, event) in events.enumerated() where counts(row, event) {
            isCounted[row] = true
            starts[Int(event) + 1] += 1
        }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var present = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
        for (row, event) in events.enumerated() where isCounted[row] {
            present[Int(starts[Int(event)])] = owners[row] - 1
            starts[Int(event)] += 1
        }
        self.starts = starts
        self.present = present
    }

    /// The members present at an event.
    func members(of event: Int) -> ArraySlice<UInt32> {
        event + 1 < starts.count ? present[Int(starts[event])..<Int(starts[event + 1])] : []
    }
}

extension FigureReader {
    mutating func presence(ofTable position: Int) -> EventPresence {
        if let known = presence[position] { return known }
        let found = EventPresence(ledger, table: position)
        presence[position] = found
        return found
    }
}
