extension TaskList {
    /// The list after an edit: recomputes only what the edit touches. Equal to a full derivation.
    ///
    /// - Parameters:
    ///   - ledger: the ledger after the edit.
    ///   - today: another day than that of the list means a full derivation.
    ///   - members: rows of members that changed, or whose flow episodes, contacts or pairings changed. Rows added since
    ///     are found by themselves.
    ///   - organisations: rows of organisations that changed.
    public func updated(ledger: Ledger, today: Day, members: Set<Int>, organisations: Set<Int> = []) -> TaskList {
        let known = memberStarts.count - 1
        guard today == self.today, known <= ledger.members.count else {
            return TaskDerivation.derive(ledger, rules: rules, today: today)
        }
        let deriver = TaskDeriver(ledger, rules: rules, today: today)
        var rows = members.union(TaskList.followers(of: members, organisations, in: ledger))
        rows.formUnion(known..<ledger.members.count)
        let touched = rows.filter { $0 >= 0 && $0 < ledger.members.count }.sorted()

        var tasks: [PendingTask] = []
        tasks.reserveCapacity(memberTasks.count + touched.count * 4)
        var starts = memberStarts
        starts.reserveCapacity(ledger.members.count + 1)
        var next = 0
        for row in touched {
            if next < min(row, known) { copy(next..<min(row, known), to: &tasks, &starts) }
            let start = UInt32(tasks.count)
            if row < known { starts[row] = start } else { starts[starts.count - 1] = start }
            deriver.appendTasks(ofMember: row, to: &tasks)
            if row >= known { starts.append(UInt32(tasks.count)) }
            next = row + 1
        }
        if next < known { copy(next..<known, to: &tasks, &starts) }
        starts[starts.count - 1] = UInt32(tasks.count)
        return TaskList(
            rules: rules, today: today, memberTasks: tasks, memberStarts: starts,
            organisationTasks: deriver.organisationTasks(), placeTasks: deriver.placeTasks())
    }

    /// The list after a transaction that was applied to the ledger.
    public func updated(after transaction: Transaction, ledger: Ledger, today: Day) -> TaskList {
        if transaction.changes.contains(where: { $0.kind == .rules }) {
            return TaskDerivation.derive(ledger, today: today)
        }
        let touched = TaskList.touched(by: transaction.changes, in: ledger)
        return updated(ledger: ledger, today: today, members: touched.members, organisations: touched.organisations)
    }

    /// The rows of members and organisations that changes touch, themselves or through a record that refers to them. For
    /// changes that were applied to the ledger.
    public static func touched(by changes: [Change], in ledger: Ledger) -> (members: Set<Int>, organisations: Set<Int>)
    {
        var members: Set<Int> = []
        var organisations: Set<Int> = []
        for change in changes {
            guard let place = ledger.place(of: change.record) else { continue }
            let table = ledger.tables[place.table]
            switch table.type.kind {
            case .member: members.insert(place.row)
            case .organisation: organisations.insert(place.row)
            case .activity, .study:
                // The day of what somebody attended is a day on which that member was seen.
                members.formUnion(
                    Attendance.members(of: place.row, place.table, ledger.tables[Schema.attendances]))
            default:
                for field in table.type.fields where field.target == .member {
                    if let row = table.reference(field, place.row) { members.insert(row) }
                    if case .set(_, _, field.name, .reference(let old)?, _) = change,
                        let row = ledger.members.row(of: old)
                    {
                        members.insert(row)
                    }
                }
            }
        }
        return (members, organisations)
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
            && left.memberTasks == right.memberTasks && left.organisationTasks == right.organisationTasks
            && left.placeTasks == right.placeTasks
    }
}
