/// A task that a rule asks for today, and that somebody put off or waived.
public struct PutOffTask: Hashable, Sendable {
    /// The task as it would be listed, with its light and its due day.
    public let task: PendingTask
    /// Until when it is not listed, and why.
    public let exception: TaskException
}

extension TaskList {
    /// The tasks that would be listed today if nobody had put them off or waived them, by rule and subject.
    ///
    /// - Parameter ledger: the ledger of the list.
    public func putOff(in ledger: Ledger) -> [PutOffTask] {
        let exceptions = TaskExceptions(ledger, rules: rules, today: today)
        guard !exceptions.isEmpty else { return [] }
        let desk = PutOffDesk(self, ledger, exceptions)
        return exceptions.all.compactMap { rule, subject, exception in
            let assessment = desk.assess(rule, subject)
            guard let light = assessment.light else { return nil }
            let task = PendingTask(
                rule: UInt16(truncatingIfNeeded: rule), subject: subject, light: light, due: assessment.due)
            return PutOffTask(task: task, exception: exception)
        }
    }
}

/// What rules say of single subjects, for the few that somebody put off.
private struct PutOffDesk {
    private let list: TaskList
    private let ledger: Ledger
    private let deriver: TaskDeriver
    private let organisations: OrganisationReader
    private let records: RecordReader
    private let seats: Set<UInt32>

    init(_ list: TaskList, _ ledger: Ledger, _ exceptions: TaskExceptions) {
        self.list = list
        self.ledger = ledger
        deriver = TaskDeriver(ledger, rules: list.rules, today: list.today)
        var asked: Set<Int> = []
        var isAboutPlaces = false
        for (rule, subject, _) in exceptions.all {
            switch subject {
            case .organisation, .record: asked.insert(rule)
            case .place: isAboutPlaces = true
            case .member: break
            }
        }
        // The positions stay those of the list; rules that nobody asks about are switched off.
        let rules = list.rules.enumerated().map { index, rule in
            var rule = rule
            if !asked.contains(index) {
                rule.isOn = false
                rule.kinds = []
            }
            return rule
        }
        organisations = OrganisationReader(ledger, rules: rules, today: list.today, deriver.reader)
        records = RecordReader(ledger, rules: rules, today: list.today, loads: list.records.loads)
        seats = isAboutPlaces ? TaskDeriver.seats(ledger.organisations) : []
    }

    func assess(_ index: Int, _ subject: TaskSubject) -> Assessment {
        let rule = list.rules[index]
        guard rule.isOn else { return Assessment() }
        switch subject {
        case .member(let row):
            let compiled = TaskDeriver.compile(rule, at: index, in: ledger)
            guard rule.concern.isAboutMembers, row < deriver.reader.count else { return Assessment() }
            let traits = deriver.reader.traits(row)
            guard traits.contains(.counted), compiled.concerns(traits) else { return Assessment() }
            return deriver.assess(compiled, ofMember: row)
        case .organisation(let row):
            guard rule.concern.isAboutOrganisations, row < organisations.traits.count else { return Assessment() }
            return organisations.look(rule, at: index, row).assess(rule.schedule, on: list.today)
        case .record(let place):
            guard rule.concern.kind == ledger.tables[place.table].type.kind else { return Assessment() }
            return records.look(rule, place.row).assess(rule.schedule, on: list.today)
        case .place(let code):
            guard rule.concern == .places, let number = UInt32(code), !seats.contains(number),
                list.gatherings.people[number] ?? 0 >= rule.minimum
            else { return Assessment() }
            return rule.schedule.assess(.unknown, on: list.today)
        }
    }
}
