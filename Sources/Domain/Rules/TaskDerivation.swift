/// Derives what is due: from the ledger, the rules and today, and from nothing else.
public enum TaskDerivation {
    /// Derives every task. One walk over the members, one over each other table that a rule asks about.
    ///
    /// - Parameter rules: other rules than those in force in the ledger.
    public static func derive(_ ledger: Ledger, rules: [Rule]? = nil, today: Day) -> TaskList {
        let rules = rules ?? ledger.rules
        let deriver = TaskDeriver(ledger, rules: rules, today: today)
        let records = deriver.recordTasks()
        var tasks: [PendingTask] = []
        tasks.reserveCapacity(ledger.members.keptCount * 2)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(deriver.reader.count + 1)
        for row in 0..<deriver.reader.count {
            deriver.appendTasks(ofMember: row, to: &tasks)
            if !records.ofMembers.isEmpty, let own = records.ofMembers[row] { tasks += own }
            starts.append(UInt32(tasks.count))
        }
        let gatherings = Gatherings(deriver.reader)
        return TaskList(
            rules: rules, today: today, memberTasks: tasks, memberStarts: starts,
            organisations: deriver.organisationTasks(records), places: deriver.placeTasks(gatherings),
            records: records, gatherings: gatherings)
    }
}

/// One derivation under way: the columns and the rules in the form the walk needs.
struct TaskDeriver {
    /// A rule without its texts.
    struct Compiled {
        let index: Int
        let needs: Traits
        let bars: Traits
        let oneOf: Traits
        let measure: Measure
        let schedule: Schedule
        let requirements: [MemberReader.Requirement]

        func concerns(_ traits: Traits) -> Bool {
            traits.isSuperset(of: needs) && traits.isDisjoint(with: bars)
                && (oneOf.isEmpty || !oneOf.isDisjoint(with: traits))
        }
    }

    let ledger: Ledger
    let rules: [Rule]
    let today: Day
    let reader: MemberReader
    let exceptions: TaskExceptions
    private let greetings: GreetingDesk
    private let memberRules: [Compiled]

    init(_ ledger: Ledger, rules: [Rule], today: Day) {
        self.ledger = ledger
        self.rules = rules
        self.today = today
        let reader = MemberReader(ledger)
        let greetings = GreetingDesk(ledger, rules: rules, today: today)
        self.reader = reader
        self.greetings = greetings
        exceptions = TaskExceptions(ledger, rules: rules, today: today)
        memberRules = rules.indices.filter { index in
            let rule = rules[index]
            // A festival that is not near asks nothing of anybody.
            return rule.isOn && rule.concern.isAboutMembers && (rule.measure != .greeting || greetings.isOpen(index))
        }.map { TaskDeriver.compile(rules[$0], at: $0, in: ledger) }
    }

    static func compile(_ rule: Rule, at index: Int, in ledger: Ledger) -> Compiled {
        Compiled(
            index: index, needs: rule.concern.needs, bars: rule.concern.bars, oneOf: rule.concern.oneOf,
            measure: rule.measure, schedule: rule.schedule,
            requirements: MemberReader.requirements(rule.fields, in: ledger))
    }

    /// The task of a rule and a subject; nil when nothing is due, or somebody put it off.
    func task(_ rule: Int, _ subject: TaskSubject, _ assessment: Assessment) -> PendingTask? {
        guard let light = assessment.light, exceptions[rule, subject] == nil else { return nil }
        return PendingTask(
            rule: UInt16(truncatingIfNeeded: rule), subject: subject, light: light, due: assessment.due)
    }

    // MARK: Members

    /// Appends the tasks of one member, in the order of the rules.
    func appendTasks(ofMember row: Int, to tasks: inout [PendingTask]) {
        let traits = reader.traits(row)
        guard traits.contains(.counted) else { return }
        for rule in memberRules where rule.concerns(traits) {
            let assessment = assess(rule, ofMember: row)
            if assessment.light != nil, let task = task(rule.index, .member(row), assessment) { tasks.append(task) }
        }
    }

    /// What a rule that concerns a member says of it.
    func assess(_ rule: Compiled, ofMember row: Int) -> Assessment {
        switch rule.measure {
        case .missingFields:
            for requirement in rule.requirements where reader.lacks(requirement, row) {
                return rule.schedule.assess(.unknown, on: today)
            }
            return Assessment()
        case .greeting: return greetings.assess(rule.index, row)
        default: return rule.schedule.assess(reader.anchor(rule.measure, row), on: today)
        }
    }

    // MARK: Organisations

    /// The tasks of organisations, by row: what the rules ask of them, and then of their records.
    func organisationTasks(_ records: RecordTasks) -> TasksByRow {
        var found = TasksByRow(count: ledger.organisations.count)
        let rules = organisationRules
        let reader = OrganisationReader(ledger, rules: rules.map { self.rules[$0] }, today: today, reader)
        walkOrganisations(0..<ledger.organisations.count, rules, reader, records) { _, tasks in
            found.append(contentsOf: tasks)
            found.endRow()
        }
        found.awake = awake(rules, reader)
        found.held = reader.held
        return found
    }

    /// The tasks of organisations after an edit, some of them asked again.
    func organisationTasks(_ before: TasksByRow, askingAgain rows: Set<Int>, _ records: RecordTasks) -> TasksByRow {
        let rules = organisationRules
        let declared = rules.map { self.rules[$0] }
        let held = before.held?.refreshed(OrganisationReader.kindsAskedFor(declared), of: rows, ledger)
        let reader = OrganisationReader(ledger, rules: declared, today: today, reader, held: held)
        // The first record of a kind wakes a rule for all.
        guard awake(rules, reader) == before.awake else { return organisationTasks(records) }
        var found: [Int: [PendingTask]] = [:]
        walkOrganisations(rows.filter { $0 >= 0 && $0 < ledger.organisations.count }, rules, reader, records) {
            found[$0] = $1
        }
        var result = before.replacing(found, count: ledger.organisations.count)
        result.held = reader.held
        return result
    }

    /// The positions of the rules in force about organisations.
    private var organisationRules: [Int] {
        rules.indices.filter { rules[$0].isOn && rules[$0].concern.isAboutOrganisations }
    }

    /// Those of the rules that wait for a first record and have it.
    private func awake(_ rules: [Int], _ reader: OrganisationReader) -> Set<Int> {
        Set(rules.indices.filter { reader.isAwake($0) }.map { rules[$0] })
    }

    /// Hands over the tasks of each row.
    private func walkOrganisations(
        _ rows: some Sequence<Int>, _ wanted: [Int], _ organisations: OrganisationReader, _ records: RecordTasks,
        _ take: (Int, [PendingTask]) -> Void
    ) {
        // Many organisations did the same on the same day, and most did nothing: each day is counted from once.
        var known = [[UInt64: Assessment]](repeating: [:], count: wanted.count)
        var tasks: [PendingTask] = []
        for row in rows {
            tasks.removeAll(keepingCapacity: true)
            let traits = organisations.traits[row]
            for (position, rule) in organisations.compiled.enumerated() where rule.concerns(traits) {
                guard case .counts(let anchor) = organisations.find(rule, row, explaining: false) else { continue }
                let assessment: Assessment
                if let same = known[position][anchor.key] {
                    assessment = same
                } else {
                    assessment = rule.schedule.assess(anchor, on: today)
                    known[position][anchor.key] = assessment
                }
                if assessment.light != nil, let task = task(wanted[position], .organisation(row), assessment) {
                    tasks.append(task)
                }
            }
            if !records.ofOrganisations.isEmpty, let own = records.ofOrganisations[row] { tasks += own }
            take(row, tasks)
        }
    }

    // MARK: Records

    /// The tasks about records of other types, by those to whom they belong.
    func recordTasks() -> RecordTasks {
        var found = RecordTasks(loads: CadreLoads(ledger))
        for index in rules.indices where isAboutRecords(rules[index]) {
            found.byRule[index] = recordTasks(ofRule: index, found.loads)
        }
        found.deal()
        return found
    }

    /// Whether a rule is in force and about records of other types.
    func isAboutRecords(_ rule: Rule) -> Bool {
        guard rule.isOn, let kind = rule.concern.kind else { return false }
        return kind != .member && kind != .organisation
    }

    /// The tasks of one rule about records of another type.
    func recordTasks(ofRule index: Int, _ loads: CadreLoads) -> [RecordTasks.Owned] {
        let rule = rules[index]
        guard let kind = rule.concern.kind, let position = Schema.position(of: kind) else { return [] }
        let table = ledger.tables[position]
        guard table.keptCount > 0 else { return [] }
        let records = RecordReader(ledger, rules: [rule], today: today, loads: loads)
        let rows = rule.measure == .cadreLoad ? loads.pairings(above: rule.maximum) : Array(0..<table.count)
        var found: [RecordTasks.Owned] = []
        for row in rows where !table.isRetired(row) {
            let assessment = records.look(rule, row).assess(rule.schedule, on: today)
            guard assessment.light != nil,
                let task = task(index, .record(Ledger.Place(table: position, row: row)), assessment)
            else { continue }
            let owner = TaskOwner(of: row, in: table, ledger)
            // A letter about somebody who was taken out of the roster is nobody's.
            if owner == .nobody, kind == .transfer { continue }
            found.append(RecordTasks.Owned(owner: owner, task: task))
        }
        return found
    }

    // MARK: Places

    /// The advice on places, by code.
    func placeTasks(_ gatherings: Gatherings) -> [PendingTask] {
        let wanted = rules.indices.filter { rules[$0].isOn && rules[$0].concern == .places }
        guard !wanted.isEmpty else { return [] }
        let seats = TaskDeriver.seats(ledger.organisations)
        var tasks: [PendingTask] = []
        for (place, people) in gatherings.people.sorted(by: { $0.key < $1.key }) where !seats.contains(place) {
            for index in wanted where people >= rules[index].minimum {
                let assessment = rules[index].schedule.assess(.unknown, on: today)
                if let task = task(index, .place("\(place)"), assessment) { tasks.append(task) }
            }
        }
        return tasks
    }

    /// The places where a floating organisation that can hold members sits, or is being set up.
    static func seats(_ organisations: Table) -> Set<UInt32> {
        var seats: Set<UInt32> = []
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            let type = organisations.code(Organisation.kind, row) ?? ""
            guard organisations.code(Organisation.state, row) != "dissolved",
                organisations.flag(Organisation.isFloating, row) == true || OrganisationLevel.isFloating(type: type),
                [.branch, .generalBranch, .committee].contains(OrganisationLevel(type: type))
            else { continue }
            let place = MemberReader.place(organisations.cell(Organisation.seat, row))
            if place != 0 { seats.insert(place) }
        }
        return seats
    }
}

/// Where full members are who take part in no organisation, kept so that an edit looks only at the members it touches.
struct Gatherings: Sendable {
    /// The place of each member row; 0 for none.
    private var places: [UInt32] = []
    /// How many there are at each place.
    private(set) var people: [UInt32: Int] = [:]

    init(_ reader: MemberReader) {
        places = (0..<reader.count).map { row in
            reader.facts.openEpisode[row] == 0 ? 0 : reader.unorganisedPlace(row, reader.traits(row))
        }
        for place in places where place != 0 { people[place, default: 0] += 1 }
    }

    /// Looks at some members again, and at those added since.
    mutating func update(_ rows: [Int], _ reader: MemberReader) {
        places.append(contentsOf: repeatElement(0, count: max(0, reader.count - places.count)))
        for row in rows {
            let place = reader.facts.openEpisode[row] == 0 ? 0 : reader.unorganisedPlace(row, reader.traits(row))
            guard place != places[row] else { continue }
            if places[row] != 0 { people[places[row]] = people[places[row]].flatMap { $0 > 1 ? $0 - 1 : nil } }
            if place != 0 { people[place, default: 0] += 1 }
            places[row] = place
        }
    }
}
