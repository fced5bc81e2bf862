extension TaskList {
    /// The list after an edit: recomputes only what the edit touches. Equal to a full derivation.
    ///
    /// - Parameters:
    ///   - ledger: the ledger after the edit.
    ///   - today: another day than that of the list means a full derivation.
    ///   - touched: what the edit touched (``touched(by:in:)``). Rows added since are found by themselves.
    public func updated(ledger: Ledger, today: Day, touched: TouchedTasks) -> TaskList {
        let known = memberStarts.count - 1
        guard today == self.today, known <= ledger.members.count, !touched.kinds.contains(.rules) else {
            return TaskDerivation.derive(
                ledger, rules: touched.kinds.contains(.rules) ? nil : rules, today: today)
        }
        let deriver = TaskDeriver(ledger, rules: rules, today: today)
        let (records, owners) = updatedRecords(deriver, touched)
        var rows = touched.members.union(
            TaskList.followers(of: touched.members, touched.organisations, in: ledger))
        rows.formUnion(owners)
        rows.formUnion(known..<ledger.members.count)
        let walked = rows.filter { $0 >= 0 && $0 < ledger.members.count }.sorted()

        var tasks: [PendingTask] = []
        tasks.reserveCapacity(memberTasks.count + walked.count * 4)
        var starts = memberStarts
        starts.reserveCapacity(ledger.members.count + 1)
        var next = 0
        for row in walked {
            if next < min(row, known) { copy(next..<min(row, known), to: &tasks, &starts) }
            let start = UInt32(tasks.count)
            if row < known { starts[row] = start } else { starts[starts.count - 1] = start }
            deriver.appendTasks(ofMember: row, to: &tasks)
            if let own = records.ofMembers[row] { tasks += own }
            if row >= known { starts.append(UInt32(tasks.count)) }
            next = row + 1
        }
        if next < known { copy(next..<known, to: &tasks, &starts) }
        starts[starts.count - 1] = UInt32(tasks.count)
        var gatherings = gatherings
        gatherings.update(walked, deriver.reader)
        let asksPlaces =
            gatherings.people != self.gatherings.people || !touched.kinds.isDisjoint(with: TaskList.kindsOfPlaces)
        return TaskList(
            rules: rules, today: today, memberTasks: tasks, memberStarts: starts,
            organisations: updatedOrganisations(deriver, records, touched),
            places: asksPlaces ? deriver.placeTasks(gatherings) : placeTasks, records: records, gatherings: gatherings)
    }

    /// The tasks of organisations, those asked again that an edit touched.
    private func updatedOrganisations(_ deriver: TaskDeriver, _ records: RecordTasks, _ touched: TouchedTasks)
        -> TasksByRow
    {
        if !touched.kinds.isDisjoint(with: TaskList.kindsOfAllOrganisations) {
            return deriver.organisationTasks(records)
        }
        var rows = touched.askedOrganisations
        let (old, new) = (self.records.ofOrganisations, records.ofOrganisations)
        for row in Set(old.keys).union(new.keys) where old[row] != new[row] { rows.insert(row) }
        guard !rows.isEmpty else { return organisations }
        return deriver.organisationTasks(organisations, askingAgain: rows, records)
    }

    /// The list after a transaction that was applied to the ledger.
    public func updated(after transaction: Transaction, ledger: Ledger, today: Day) -> TaskList {
        updated(ledger: ledger, today: today, touched: TaskList.touched(by: transaction.changes, in: ledger))
    }

    /// What may decide the tasks of every organisation: who stands above whom, what is done for those below, and whether the
    /// ledger keeps anything of a kind that a rule waits for.
    private static let kindsOfAllOrganisations: Set<RecordKind> = [.organisation, .sweep, .notice, .brand]
    /// What may decide the tasks of every place.
    private static let kindsOfPlaces: Set<RecordKind> = [.organisation, .snooze, .waiver]

    /// The tasks about records, those rules derived again that read what was touched, and the members to whom something
    /// came or from whom something went.
    private func updatedRecords(_ deriver: TaskDeriver, _ touched: TouchedTasks) -> (RecordTasks, Set<Int>) {
        let isAll = touched.changesWhoIsKept || touched.kinds.contains(.snooze) || touched.kinds.contains(.waiver)
        var records = records
        if touched.kinds.contains(.organisation) {
            records.loads = CadreLoads(deriver.ledger)
        } else {
            records.loads.update(members: touched.members, pairings: touched.pairings, deriver.ledger)
        }
        var owners: Set<Int> = []
        var isChanged = false
        for index in rules.indices where deriver.isAboutRecords(rules[index]) {
            guard isAll || rules[index].measure.tables.contains(where: { touched.kinds.contains($0.kind) }) else {
                continue
            }
            let old = records.byRule[index] ?? []
            let new = deriver.recordTasks(ofRule: index, records.loads)
            guard old != new else { continue }
            isChanged = true
            records.byRule[index] = new
            for owned in old + new {
                if case .member(let row) = owned.owner { owners.insert(row) }
            }
        }
        if isChanged { records.deal() }
        return (records, owners)
    }

    /// What changes touch: rows of members and organisations, themselves or through a record that refers to them, and the
    /// types. For changes that were applied to the ledger.
    public static func touched(by changes: [Change], in ledger: Ledger) -> TouchedTasks {
        var touched = TouchedTasks()
        for change in changes {
            touched.kinds.insert(change.kind)
            guard let place = ledger.place(of: change.record) else { continue }
            let table = ledger.tables[place.table]
            touched.noteOrganisations(of: change, place, ledger)
            switch table.type.kind {
            case .member, .organisation:
                if table.type.kind == .member {
                    touched.members.insert(place.row)
                } else {
                    touched.organisations.insert(place.row)
                }
                switch change {
                case .retired, .restored: touched.changesWhoIsKept = true
                case .added, .set: break
                }
            case .activity, .study:
                // The day of what somebody attended is a day on which that member was seen.
                touched.members.formUnion(
                    Attendance.members(of: place.row, place.table, ledger.tables[Schema.attendances]))
            case .notice:
                // Whom a greeting reached is told by its deliveries.
                let deliveries = ledger.table(Delivery.type)
                for delivery in ledger.rows(of: Delivery.type, where: Delivery.notice, is: place.row) {
                    if let row = deliveries.reference(Delivery.member, delivery) { touched.members.insert(row) }
                }
            default:
                if table.type.kind == .pairing { touched.pairings.insert(place.row) }
                if [.snooze, .waiver].contains(table.type.kind) { touched.noteSubjects(of: change, place, ledger) }
                for field in table.type.fields where field.target == .member {
                    if let row = table.reference(field, place.row) { touched.members.insert(row) }
                    if case .set(_, _, field.name, .reference(let old)?, _) = change,
                        let row = ledger.members.row(of: old)
                    {
                        touched.members.insert(row)
                    }
                }
            }
        }
        return touched
    }

    private func copy(_ rows: Range<Int>, to tasks: inout [PendingTask], _ starts: inout [UInt32]) {
        let source = Int(memberStarts[rows.lowerBound])..<Int(memberStarts[rows.upperBound])
        let shift = tasks.count - source.lowerBound
        tasks.append(contentsOf: memberTasks[source])
        if shift != 0 {
            for row in rows { starts[row] = UInt32(Int(memberStarts[row]) + shift) }
        }
    }

    /// Members whose tasks hang on others: those whose contact cadre is among the members touched, and those whose home
    /// branch is among the organisations.
    private static func followers(of members: Set<Int>, _ organisations: Set<Int>, in ledger: Ledger) -> Set<Int> {
        var found: Set<Int> = []
        let pairings = ledger.table(Pairing.type)
        let paired = pairings.column(Pairing.member)
        for (row, cell) in pairings.column(Pairing.cadre).enumerated()
        where cell != 0 && row < paired.count && paired[row] != 0 && members.contains(Int(cell) - 1) {
            found.insert(Int(paired[row]) - 1)
        }
        guard !organisations.isEmpty else { return found }
        for (row, cell) in ledger.members.column(Member.branch).enumerated()
        where cell != 0 && organisations.contains(Int(cell) - 1) {
            found.insert(row)
        }
        return found
    }
}

extension TaskList: Equatable {
    /// Whether both hold the same tasks, by the same rules on the same day.
    public static func == (left: TaskList, right: TaskList) -> Bool {
        left.today == right.today && left.rules == right.rules && left.memberStarts == right.memberStarts
            && left.memberTasks == right.memberTasks && left.organisations == right.organisations
            && left.placeTasks == right.placeTasks
    }
}

/// What an edit touched, as far as tasks hang on it.
public struct TouchedTasks: Sendable {
    /// Rows of members.
    public var members: Set<Int> = []
    /// Rows of organisations.
    public var organisations: Set<Int> = []
    /// The types of the records.
    public var kinds: Set<RecordKind> = []
    /// Whether a member or an organisation left the ledger or came back.
    public var changesWhoIsKept = false

    /// Rows of pairings.
    public var pairings: Set<Int> = []
    /// Rows of organisations of which something is asked anew: the host of an activity, the branch of a member.
    public var askedOrganisations: Set<Int> = []

    /// The fields through which what an organisation has to do hangs on a record.
    private static let organisationFields: [RecordKind: Field] = [
        .activity: Activity.host, .activityBranch: ActivityBranch.organisation, .study: Study.host,
        .post: Post.organisation, .member: Member.branch, .flowEpisode: FlowEpisode.destinationBranch,
        .snooze: Snooze.organisation, .waiver: Waiver.organisation,
    ]

    /// Notes the organisations that a change asks something of, now or before.
    fileprivate mutating func noteOrganisations(of change: Change, _ place: Ledger.Place, _ ledger: Ledger) {
        let table = ledger.tables[place.table]
        guard let field = TouchedTasks.organisationFields[table.type.kind] else { return }
        if let row = table.reference(field, place.row) { askedOrganisations.insert(row) }
        if case .set(_, _, field.name, .reference(let old)?, _) = change, let row = ledger.organisations.row(of: old) {
            askedOrganisations.insert(row)
        }
        switch table.type.kind {
        case .activity:
            let links = ledger.table(ActivityBranch.type)
            for link in ledger.rows(of: ActivityBranch.type, where: ActivityBranch.activity, is: place.row) {
                if let row = links.reference(ActivityBranch.organisation, link) { askedOrganisations.insert(row) }
            }
            noteGroups(ledger)
        case .activityBranch: noteGroups(ledger)
        case .member: noteStations(ofMember: place.row, ledger)
        case .flowEpisode:
            var members = table.reference(FlowEpisode.member, place.row).map { [$0] } ?? []
            if case .set(_, _, FlowEpisode.member.name, .reference(let old)?, _) = change,
                let row = ledger.members.row(of: old)
            {
                members.append(row)
            }
            for member in members { noteStations(ofMember: member, ledger) }
        default: break
        }
    }

    /// What a branch holds for its groups counts for them.
    private mutating func noteGroups(_ ledger: Ledger) {
        let parents = ledger.organisations.cells(Organisation.parent)
        var next = Array(askedOrganisations)
        while let above = next.popLast() {
            for row in 0..<ledger.organisations.count
            where Int(parents[row]) - 1 == above && askedOrganisations.insert(row).inserted {
                next.append(row)
            }
        }
    }

    /// Where somebody takes part or took part, and where somebody holds a post.
    private mutating func noteStations(ofMember row: Int, _ ledger: Ledger) {
        let wanted = UInt32(row + 1)
        if let branch = ledger.members.reference(Member.branch, row) { askedOrganisations.insert(branch) }
        for (type, owner, field) in [
            (FlowEpisode.type, FlowEpisode.member, FlowEpisode.destinationBranch),
            (Post.type, Post.holder, Post.organisation),
        ] {
            let table = ledger.table(type)
            for (record, cell) in table.column(owner).enumerated() where cell == wanted {
                if let organisation = table.reference(field, record) { askedOrganisations.insert(organisation) }
            }
        }
    }

    /// Notes the member that a snooze or a waiver names by its number, and named before.
    fileprivate mutating func noteSubjects(of change: Change, _ place: Ledger.Place, _ ledger: Ledger) {
        let table = ledger.tables[place.table]
        var keys = [table.text(table.type.kind == .snooze ? Snooze.subject : Waiver.subject, place.row)]
        if case .set(_, _, Snooze.subject.name, .text(let old)?, _) = change { keys.append(old) }
        for key in keys {
            switch TaskSubject(key: key, in: ledger) {
            case .member(let row): members.insert(row)
            case .organisation(let row): askedOrganisations.insert(row)
            default: break
            }
        }
    }
}
