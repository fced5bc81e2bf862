/// Derives what is due: from the ledger, the rules and today, and from nothing else.
public enum TaskDerivation {
    /// Derives every task. One walk over the members, one over the organisations.
    ///
    /// - Parameter rules: other rules than those in force in the ledger.
    public static func derive(_ ledger: Ledger, rules: [Rule]? = nil, today: Day) -> TaskList {
        let rules = rules ?? ledger.rules
        let deriver = TaskDeriver(ledger, rules: rules, today: today)
        var tasks: [PendingTask] = []
        tasks.reserveCapacity(ledger.members.keptCount * 2)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(deriver.reader.count + 1)
        for row in 0..<deriver.reader.count {
            deriver.appendTasks(ofMember: row, to: &tasks)
            starts.append(UInt32(tasks.count))
        }
        return TaskList(
            rules: rules, today: today, memberTasks: tasks, memberStarts: starts,
            organisationTasks: deriver.organisationTasks(), placeTasks: deriver.placeTasks())
    }
}

/// One derivation under way: the columns and the rules in the form the walk needs.
struct TaskDeriver {
    /// A rule without its texts.
    struct Compiled {
        let index: UInt16
        let needs: Traits
        let bars: Traits
        let oneOf: Traits
        let measure: Measure
        let schedule: Schedule
        let minimum: Int
        let requirements: [MemberReader.Requirement]

        func concerns(_ traits: Traits) -> Bool {
            traits.isSuperset(of: needs) && traits.isDisjoint(with: bars)
                && (oneOf.isEmpty || !oneOf.isDisjoint(with: traits))
        }
    }

    let ledger: Ledger
    let today: Day
    let reader: MemberReader
    private let memberRules: [Compiled]
    private let organisationRules: [Compiled]
    private let placeRules: [Compiled]

    init(_ ledger: Ledger, rules: [Rule], today: Day) {
        self.ledger = ledger
        self.today = today
        reader = MemberReader(ledger)
        func compiled(_ isWanted: (Concern) -> Bool) -> [Compiled] {
            rules.indices.filter { rules[$0].isOn && isWanted(rules[$0].concern) && $0 <= UInt16.max }
                .map { TaskDeriver.compile(rules[$0], at: $0, in: ledger) }
        }
        memberRules = compiled { $0.isAboutMembers }
        organisationRules = compiled { $0 == .organisations }
        placeRules = compiled { $0 == .places }
    }

    static func compile(_ rule: Rule, at index: Int, in ledger: Ledger) -> Compiled {
        Compiled(
            index: UInt16(index), needs: rule.concern.needs, bars: rule.concern.bars, oneOf: rule.concern.oneOf,
            measure: rule.measure, schedule: rule.schedule, minimum: rule.minimum,
            requirements: MemberReader.requirements(rule.fields, in: ledger))
    }

    // MARK: Members

    /// Appends the tasks of one member, in the order of the rules.
    func appendTasks(ofMember row: Int, to tasks: inout [PendingTask]) {
        let traits = reader.traits(row)
        guard traits.contains(.counted) else { return }
        for rule in memberRules where rule.concerns(traits) {
            let assessment = assess(rule, ofMember: row)
            if let light = assessment.light {
                tasks.append(
                    PendingTask(rule: rule.index, subject: .member(row), light: light, due: assessment.due))
            }
        }
    }

    /// What a rule that concerns a member says of it.
    func assess(_ rule: Compiled, ofMember row: Int) -> Assessment {
        if rule.measure == .missingFields {
            for requirement in rule.requirements where reader.lacks(requirement, row) {
                return rule.schedule.assess(.unknown, on: today)
            }
            return Assessment()
        }
        return rule.schedule.assess(reader.anchor(rule.measure, row), on: today)
    }

    // MARK: Organisations

    /// The tasks of all organisations, by row.
    func organisationTasks() -> [PendingTask] {
        var tasks: [PendingTask] = []
        for row in 0..<ledger.organisations.count where TaskDeriver.isWorking(row, ledger.organisations) {
            for rule in organisationRules {
                let anchor = TaskDeriver.anchor(rule.measure, ofOrganisation: row, ledger.organisations)
                let assessment = rule.schedule.assess(anchor, on: today)
                if let light = assessment.light {
                    tasks.append(
                        PendingTask(rule: rule.index, subject: .organisation(row), light: light, due: assessment.due))
                }
            }
        }
        return tasks
    }

    /// Whether an organisation is kept and at work: neither being set up nor dissolved.
    static func isWorking(_ row: Int, _ organisations: Table) -> Bool {
        guard !organisations.isRetired(row) else { return false }
        let state = organisations.code(Organisation.state, row)
        return state != "planned" && state != "dissolved"
    }

    /// The date a rule counts from, for an organisation.
    static func anchor(_ measure: Measure, ofOrganisation row: Int, _ organisations: Table) -> Anchor {
        measure == .termEnd ? .recorded(organisations.cell(Organisation.termEnd, row)) : .unknown
    }

    // MARK: Places

    /// The advice on places, by code.
    func placeTasks() -> [PendingTask] {
        guard !placeRules.isEmpty else { return [] }
        let people = gatherings()
        let seats = TaskDeriver.seats(ledger.organisations)
        var tasks: [PendingTask] = []
        for place in people.keys.sorted() where !seats.contains(place) {
            for rule in placeRules where people[place] ?? 0 >= rule.minimum {
                let assessment = rule.schedule.assess(.unknown, on: today)
                if let light = assessment.light {
                    tasks.append(
                        PendingTask(rule: rule.index, subject: .place("\(place)"), light: light, due: assessment.due))
                }
            }
        }
        return tasks
    }

    /// How many full members are at each place without taking part in an organisation.
    func gatherings() -> [UInt32: Int] {
        var people: [UInt32: Int] = [:]
        for row in 0..<reader.count where reader.facts.openEpisode[row] != 0 {
            let place = reader.unorganisedPlace(row, reader.traits(row))
            if place != 0 { people[place, default: 0] += 1 }
        }
        return people
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
