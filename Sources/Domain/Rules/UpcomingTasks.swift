extension TaskList {
    /// What will fall due after today, up to and with a last day, if nothing more is recorded: every task that the derivation
    /// will list on its due day, and does not list with that day now. Never stored; as a list, so that scopes, titles and
    /// reasons are those of tasks. The tasks are blue, because nothing is asked for yet.
    ///
    /// - Parameter ledger: the ledger of the list.
    public func upcoming(in ledger: Ledger, through last: Day) -> TaskList {
        var foresight = Foresight(self, ledger, last)
        return foresight.look()
    }

    /// From when a task of ``upcoming(in:through:)`` will be listed: its due day where nothing earlier is known.
    public func opening(ofUpcoming task: PendingTask, in ledger: Ledger) -> Day? {
        guard let due = task.due else { return nil }
        let then = said(on: due)
        let rule = rules[task.rule]
        var opens = rule.schedule.assess(then.anchor(of: rule, task.subject, in: ledger), on: due).opens ?? due
        if case .record(let place) = task.subject {
            // What begins later is not asked for before.
            let reader = RecordReader(ledger, rules: [rule], today: today, loads: records.loads)
            opens = max(opens, today)
            while opens < due, case .refused = reader.turned(to: opens).look(rule, place.row) {
                opens = opens.adding(days: 1)
            }
        }
        let exceptions = TaskExceptions(ledger, rules: rules, today: today)
        guard let exception = exceptions[task.rule, task.subject], let until = exception.until else {
            return max(opens, today)
        }
        if case .waived = exception { return max(opens, until.adding(days: 1)) }
        return max(opens, until)
    }
}

/// Asks the rules for days to come. What does not depend on the day is read once; what does (posts that begin or end,
/// partnerships, the year) is read again for the days on which it may have changed.
private struct Foresight {
    let list: TaskList
    let ledger: Ledger
    let rules: [Rule]
    let today: Day
    let last: Day
    let reader: MemberReader
    /// Snoozes and waivers of today: none now means none later.
    private let exceptions: TaskExceptions
    private var exceptionsOfDays: [Day: TaskExceptions] = [:]

    init(_ list: TaskList, _ ledger: Ledger, _ last: Day) {
        self.list = list
        self.ledger = ledger
        self.last = last
        rules = list.rules
        today = list.today
        reader = MemberReader(ledger)
        exceptions = TaskExceptions(ledger, rules: list.rules, today: list.today)
    }

    mutating func look() -> TaskList {
        var records = RecordTasks(loads: list.records.loads)
        for index in rules.indices where rules[index].schedule.hasDueDays {
            let found = recordTasks(ofRule: index)
            if !found.isEmpty { records.byRule[index] = found }
        }
        records.deal()
        let (members, starts) = memberTasks(records)
        return TaskList(
            rules: rules, today: today, memberTasks: members, memberStarts: starts,
            organisations: organisationTasks(records), places: [], records: records, gatherings: list.gatherings)
    }

    /// The task of a due day; nil when somebody put it off beyond that day.
    private mutating func task(_ rule: Int, _ subject: TaskSubject, due: Day) -> PendingTask? {
        if !exceptions.isEmpty {
            if exceptionsOfDays[due] == nil {
                exceptionsOfDays[due] = TaskExceptions(ledger, rules: rules, today: due)
            }
            if exceptionsOfDays[due]?[rule, subject] != nil { return nil }
        }
        return PendingTask(rule: UInt16(truncatingIfNeeded: rule), subject: subject, light: .blue, due: due)
    }

    private static func lists(_ tasks: some Sequence<PendingTask>, _ task: PendingTask) -> Bool {
        tasks.contains { $0.identity == task.identity && $0.due == task.due }
    }

    // MARK: Members

    private mutating func memberTasks(_ records: RecordTasks) -> ([PendingTask], [UInt32]) {
        let asked = rules.indices.filter {
            let rule = rules[$0]
            return rule.isOn && rule.concern.isAboutMembers && rule.schedule.hasDueDays
                && ![.greeting, .missingFields].contains(rule.measure)
        }.map { TaskDeriver.compile(rules[$0], at: $0, in: ledger) }
        let greetings = rules.indices.filter { rules[$0].isOn && rules[$0].measure == .greeting }
            .map { TaskDeriver.compile(rules[$0], at: $0, in: ledger) }
        let desks = desks(greetings.map(\.schedule))
        var tasks: [PendingTask] = []
        tasks.reserveCapacity(reader.count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(reader.count + 1)
        var days: [Day] = []
        for row in 0..<reader.count {
            let traits = reader.traits(row)
            if traits.contains(.counted) {
                for rule in asked where rule.concerns(traits) {
                    rule.schedule.eachDue(reader.anchor(rule.measure, row), after: today, through: last) {
                        days.append($0)
                    }
                    guard !days.isEmpty else { continue }
                    for due in days { take(rule.index, row, due, &tasks) }
                    days.removeAll(keepingCapacity: true)
                }
                for (due, desk) in desks {
                    for rule in greetings where rule.concerns(traits) {
                        let then = desk.assess(rule.index, row)
                        if then.light != nil, then.due == due { take(rule.index, row, due, &tasks) }
                    }
                }
            }
            if let own = records.ofMembers[row] { tasks += own }
            starts.append(UInt32(tasks.count))
        }
        return (tasks, starts)
    }

    private mutating func take(_ rule: Int, _ row: Int, _ due: Day, _ tasks: inout [PendingTask]) {
        guard let task = task(rule, .member(row), due: due), !Foresight.lists(list.tasks(ofMember: row), task) else {
            return
        }
        tasks.append(task)
    }

    /// The festivals to come, each as it is asked about on its day.
    private func desks(_ schedules: [Schedule]) -> [(due: Day, desk: GreetingDesk)] {
        var days: Set<Day> = []
        for schedule in schedules {
            schedule.eachDue(.unknown, after: today, through: last) { days.insert($0) }
        }
        return days.sorted().map { ($0, GreetingDesk(ledger, rules: rules, today: $0)) }
    }

    // MARK: Organisations

    private mutating func organisationTasks(_ records: RecordTasks) -> TasksByRow {
        let wanted = rules.indices.filter {
            rules[$0].isOn && rules[$0].concern.isAboutOrganisations && rules[$0].schedule.hasDueDays
        }
        let asked = wanted.map { rules[$0] }
        var found = [[PendingTask]](repeating: [], count: ledger.organisations.count)
        let first = OrganisationReader(ledger, rules: asked, today: today, reader)
        for (start, end) in spans() {
            let organisations = first.turned(to: start, ledger, rules: asked, reader)
            // Many organisations did the same on the same day.
            var known = [[UInt64: [Day]]](repeating: [:], count: wanted.count)
            for row in found.indices {
                let traits = organisations.traits[row]
                for (position, rule) in organisations.compiled.enumerated() where rule.concerns(traits) {
                    guard case .counts(let anchor) = organisations.find(rule, row, explaining: false) else { continue }
                    let days: [Day]
                    if let same = known[position][anchor.key] {
                        days = same
                    } else {
                        var all: [Day] = []
                        rule.schedule.eachDue(anchor, after: start.adding(days: -1), through: end) { all.append($0) }
                        known[position][anchor.key] = all
                        days = all
                    }
                    for due in days {
                        guard let task = task(wanted[position], .organisation(row), due: due),
                            !Foresight.lists(list.tasks(ofOrganisation: row), task)
                        else { continue }
                        found[row].append(task)
                    }
                }
            }
        }
        var tasks = TasksByRow(count: found.count)
        for row in found.indices {
            tasks.append(contentsOf: found[row])
            if let own = records.ofOrganisations[row] { tasks.append(contentsOf: own) }
            tasks.endRow()
        }
        return tasks
    }

    /// The days to come in spans in which nobody takes up or leaves a post, within one year.
    private func spans() -> [(start: Day, end: Day)] {
        guard today < last else { return [] }
        var starts = OrganisationReader.Posts.changes(ledger, after: today, through: last)
        starts.insert(today.adding(days: 1))
        var newYear = today.startOfYear.adding(months: 12)
        while newYear <= last {
            starts.insert(newYear)
            newYear = newYear.adding(months: 12)
        }
        let sorted = starts.sorted()
        return sorted.indices.map { index in
            (sorted[index], index + 1 < sorted.count ? sorted[index + 1].adding(days: -1) : last)
        }
    }

    // MARK: Records

    private mutating func recordTasks(ofRule index: Int) -> [RecordTasks.Owned] {
        let rule = rules[index]
        guard rule.isOn, let kind = rule.concern.kind, kind != .member, kind != .organisation,
            let position = Schema.position(of: kind), ledger.tables[position].keptCount > 0
        else { return [] }
        let table = ledger.tables[position]
        let now = RecordReader(ledger, rules: [rule], today: today, loads: list.records.loads)
        var readers: [Day: RecordReader] = [:]
        let end = now.turned(to: last)
        let open = Set((list.records.byRule[index] ?? []).map(\.task))
        var found: [RecordTasks.Owned] = []
        for row in 0..<table.count where !table.isRetired(row) {
            var days: Set<Day> = []
            func offer(_ anchor: Anchor) {
                rule.schedule.eachDue(anchor, after: today, through: last) { days.insert($0) }
            }
            var isConcerned = false
            for look in [now.look(rule, row), end.look(rule, row)] {
                guard case .counts(let anchor) = look else { continue }
                isConcerned = true
                offer(anchor)
            }
            // What begins and ends before the last day concerns it in between: every period is asked.
            if !isConcerned { offer(.unrecorded) }
            guard !days.isEmpty else { continue }
            let subject = TaskSubject.record(Ledger.Place(table: position, row: row))
            let owner = TaskOwner(of: row, in: table, ledger)
            if owner == .nobody, kind == .transfer { continue }
            for due in days.sorted() {
                let then = readers[due] ?? now.turned(to: due)
                readers[due] = then
                let assessment = then.look(rule, row).assess(rule.schedule, on: due)
                guard assessment.light != nil, assessment.due == due, let task = task(index, subject, due: due),
                    !Foresight.lists(open, task)
                else { continue }
                found.append(RecordTasks.Owned(owner: owner, task: task))
            }
        }
        return found
    }
}
