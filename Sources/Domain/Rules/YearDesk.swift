/// Asks each rule what it wants of some organisations in a year, for ``YearPlan``.
struct YearDesk {
    /// Those in force.
    let rules: [Rule]
    let year: Int
    let ledger: Ledger
    let today: Day
    let members: MemberReader
    private let organisations: [Int]
    private let isAsked: [Bool]
    private let reader: OrganisationReader
    /// The counted members whose home branch is one of the organisations, and what is so of them.
    let homeMembers: [(row: Int, traits: Traits)]

    init(_ year: Int, _ organisations: [Int], rules: [Rule], _ ledger: Ledger, _ today: Day) {
        self.year = year
        self.organisations = organisations
        self.rules = rules
        self.ledger = ledger
        self.today = today
        var isAsked = [Bool](repeating: false, count: ledger.organisations.count)
        for row in organisations where row < isAsked.count { isAsked[row] = true }
        self.isAsked = isAsked
        let members = MemberReader(ledger)
        self.members = members
        homeMembers = (0..<members.count).compactMap { row in
            let branch = members.homeBranch(row)
            guard branch >= 0, isAsked[branch] else { return nil }
            let traits = members.traits(row)
            return traits.contains(.counted) ? (row, traits) : nil
        }
        // Only what concerns organisations costs a walk here.
        let asked = rules.map { rule in
            var rule = rule
            if !rule.concern.isAboutOrganisations { rule.kinds = [] }
            return rule
        }
        reader = OrganisationReader(ledger, rules: asked, today: today, members)
    }

    /// The year of a rule; nil when it asks nothing that has a day.
    func row(of position: Int) -> YearPlan.Row? {
        let rule = rules[position]
        var row = YearPlan.Row(rule)
        switch rule.measure {
        case .lastActivity, .lastActivityAbove, .lastSweep, .lastNotice: recurring(position, &row)
        case .brands: brands(position, &row)
        case .termEnd: terms(position, &row)
        case .siteActivity, .jointActivity, .communityActivity: records(rule, &row)
        case .fiveOnes: fiveOnes(&row)
        case .agreementEnd, .targetDue, .assignmentDue, .turnStart: dated(rule, &row)
        case .joining: probation(rule, &row)
        case .lastContact, .lastReport: contacts(rule, &row)
        case .certificateCheck: certificates(rule, &row)
        case .greeting: greetings(rule, &row)
        default: return nil
        }
        // A year without any of it still has its line where it recurs for somebody.
        return row.year.total > 0 || isConcerned(position) ? row : nil
    }

    private func isConcerned(_ position: Int) -> Bool {
        guard rules[position].concern.isAboutOrganisations, YearPlan.period(of: rules[position]) != nil,
            rules[position].measure != .brands
        else { return false }
        return !concerned(position).isEmpty
    }

    private func concerned(_ position: Int) -> [Int] {
        organisations.filter {
            if case .counts = reader.look(rules[position], at: position, $0) { true } else { false }
        }
    }

    /// The members whom a rule concerns today, and whose home branch is one of the organisations.
    func concernedMembers(_ rule: Rule) -> [Int] {
        let (needs, bars) = (rule.concern.needs, rule.concern.bars)
        return homeMembers.filter { $0.traits.isSuperset(of: needs) && $0.traits.isDisjoint(with: bars) }.map(\.row)
    }

    // MARK: Organisations

    private func recurring(_ position: Int, _ row: inout YearPlan.Row) {
        let rule = rules[position]
        guard let period = YearPlan.period(of: rule) else { return }
        let concerned = concerned(position)
        guard !concerned.isEmpty else { return }
        let days = YearPlan.days(of: rule, in: ledger)
        let periods = YearPlan.periods(period, in: year)
        for organisation in concerned {
            var found: [Int32] = days[-1] ?? []
            var here = organisation
            for _ in 0..<32 {
                found += days[here] ?? []
                guard rule.measure != .lastActivity,
                    let above = ledger.organisations.reference(Organisation.parent, here)
                else { break }
                here = above
            }
            row.count(periods, doneOn: found, today: today)
        }
    }

    /// Brands belong to a year, not to a day: they count in December.
    private func brands(_ position: Int, _ row: inout YearPlan.Row) {
        let rule = rules[position]
        guard YearPlan.period(of: rule) == .year else { return }
        let table = ledger.table(Brand.type)
        let ended = CodeCell.of("ended", .brandState)
        var years: [Int: [Int64]] = [:]
        for brand in 0..<table.count where !table.isRetired(brand) && table.cell(Brand.state, brand) != ended {
            guard let owner = table.reference(Brand.organisation, brand), let year = table.number(Brand.year, brand)
            else { continue }
            years[owner, default: []].append(year)
        }
        if rule.waits, table.keptCount == 0 { return }
        for organisation in organisations where reader.compiled[position].concerns(reader.traits[organisation]) {
            let own = years[organisation] ?? []
            if own.count(where: { $0 == year }) >= rule.minimum {
                row.count(\.done, in: 12)
            } else if year > today.year {
                row.count(\.planned, in: 12)
            } else if year == today.year {
                row.count(\.due, in: 12)
            } else if own.contains(where: { $0 < year }) {
                row.count(\.late, in: 12)
            }
        }
    }

    /// A term that ended without an election moves on with it: what is done leaves no trace of its old day.
    private func terms(_ position: Int, _ row: inout YearPlan.Row) {
        for organisation in organisations {
            guard case .counts(let anchor) = reader.look(rules[position], at: position, organisation) else { continue }
            count(anchor, of: rules[position], &row)
        }
    }

    /// Counts what is due once, on its day.
    func count(_ anchor: Anchor, of rule: Rule, _ row: inout YearPlan.Row) {
        let now = rule.schedule.assess(anchor, on: today)
        guard let due = now.due, due.year == year else { return }
        row.count(due < today ? \.late : now.light != nil ? \.due : \.planned, in: due.month)
    }

    // MARK: Records

    /// Whether a record belongs to one of the organisations; what belongs to nobody is shown with what stands at the top.
    private func belongs(_ row: Int, _ table: Table) -> Bool {
        switch TaskOwner(of: row, in: table, ledger) {
        case .organisation(let owner): isAsked[owner]
        case .member(let member): ledger.members.reference(Member.branch, member).map { isAsked[$0] } ?? false
        case .nobody: organisations.contains { ledger.organisations.reference(Organisation.parent, $0) == nil }
        }
    }

    private func kept(_ table: Table) -> [Int] {
        (0..<table.count).filter { !table.isRetired($0) && belongs($0, table) }
    }

    private func records(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard let kind = rule.concern.kind, let table = Schema.position(of: kind).map({ ledger.tables[$0] }),
            let period = YearPlan.period(of: rule)
        else { return }
        let wanted = kept(table)
        guard !wanted.isEmpty else { return }
        let periods = YearPlan.periods(period, in: year)
        let (from, until) = YearDesk.span(of: kind)
        let days = days(rule, kind)
        for record in wanted {
            var key = record
            if kind == .grouping {
                guard RecordReader.communities.contains(table.code(Grouping.kind, record) ?? ""),
                    let lead = table.reference(Grouping.lead, record)
                else { continue }
                key = lead
            }
            row.count(
                periods, doneOn: days[key] ?? [], from: from.flatMap { table.day($0, record) },
                until: until.flatMap { table.day($0, record) }, today: today)
        }
    }

    /// From when to when a record lasts.
    private static func span(of kind: RecordKind) -> (Field?, Field?) {
        switch kind {
        case .site: (Site.opened, Site.closed)
        case .partnership: (Partnership.from, Partnership.until)
        case .grouping: (nil, Grouping.until)
        default: (nil, nil)
        }
    }

    /// The days on which it was done, by the row of the record; of a community by that of its lead.
    private func days(_ rule: Rule, _ kind: RecordKind) -> [Int: [Int32]] {
        if kind == .grouping { return YearPlan.days(of: rule, in: ledger) }
        var found: [Int: [Int32]] = [:]
        func note(_ record: Int, _ day: UInt32) {
            if let day = Cells.day(day) { found[record, default: []].append(day.number) }
        }
        let activities = ActivityCells(ledger)
        let owners = ledger.table(Activity.type).cells(kind == .site ? Activity.site : Activity.partnership)
        let visit = CodeCell.of(Activity.visit, .activityKind)
        for row in 0..<activities.count where owners[row] != 0 && activities.wasHeld(row) {
            if kind == .partnership, activities.kinds[row] == visit { continue }
            note(Int(owners[row]) - 1, activities.days[row])
        }
        guard kind == .partnership else { return found }
        let years = ledger.table(PartnershipYear.type)
        let partnerships = years.cells(PartnershipYear.partnership)
        for field in PartnershipYear.quarters {
            for (row, cell) in years.column(field).enumerated()
            where cell != 0 && partnerships[row] != 0 && !years.isRetired(row) {
                note(Int(partnerships[row]) - 1, cell)
            }
        }
        return found
    }

    /// Plan, visit, idea and deed of each partnership; the joint activities have a rule of their own.
    private func fiveOnes(_ row: inout YearPlan.Row) {
        let table = ledger.table(Partnership.type)
        let wanted = kept(table).filter { record in
            let from = table.day(Partnership.from, record)
            let until = table.day(Partnership.until, record)
            return from.map { $0.year <= year } ?? true && until.map { $0.year >= year } ?? true
        }
        guard !wanted.isEmpty else { return }
        let all = ledger.fiveOnesOfAll(year: year)
        let before = ledger.fiveOnesOfAll(year: year - 1)
        for record in wanted {
            func done(_ ones: FiveOnes) -> Int { [ones.plan, ones.visit, ones.idea, ones.deed].count { $0 } }
            let count = done(all[record])
            row.count(\.done, in: 12, times: count)
            let left = 4 - count
            if year > today.year {
                row.count(\.planned, in: 12, times: left)
            } else if year == today.year {
                row.count(\.due, in: 12, times: left)
            } else if count > 0 || done(before[record]) > 0 {
                // A year of which nothing was kept was not missed.
                row.count(\.late, in: 12, times: left)
            }
        }
    }

    /// Agreements, targets, assignments and turns, in the month of their day.
    private func dated(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard let kind = rule.concern.kind, let table = Schema.position(of: kind).map({ ledger.tables[$0] }) else {
            return
        }
        let reader = RecordReader(ledger, rules: [rule], today: today)
        for record in kept(table) {
            guard let due = YearDesk.due(rule, table, record), due.year == year else { continue }
            // What begins later is asked on its day.
            let then = today < due ? reader.turned(to: due).look(rule, record) : reader.look(rule, record)
            switch then {
            case .refused: continue
            case .settled: row.count(\.done, in: due.month)
            case .counts:
                let now = reader.look(rule, record).assess(rule.schedule, on: today)
                row.count(due < today ? \.late : now.light != nil ? \.due : \.planned, in: due.month)
            }
        }
    }

    private static func due(_ rule: Rule, _ table: Table, _ row: Int) -> Day? {
        switch rule.measure {
        case .agreementEnd: return table.day(Agreement.expires, row)
        case .targetDue: return table.day(Target.due, row)
        case .assignmentDue: return table.day(Assignment.due, row)
        case .turnStart:
            guard case .once(let months, _) = rule.schedule, let from = table.day(Rota.from, row) else { return nil }
            let end = from.adding(months: months)
            return table.day(Rota.until, row).map { min($0, end) } ?? end
        default: return nil
        }
    }
}
