/// What rules read of organisations: traits, the last day of everything that recurs, posts, members, brands. One walk over
/// each table that a rule asks about, none over the others.
struct OrganisationReader {
    /// Where the days of a rule are.
    enum Source {
        case days(Int)
        case posts(Int)
        case none
    }

    /// A rule without its texts.
    struct Compiled {
        let needs: OrganisationTraits
        let bars: OrganisationTraits
        let measure: Measure
        let schedule: Schedule
        let minimum: Int
        let maximum: Int
        let waits: Bool
        let source: Source

        func concerns(_ traits: OrganisationTraits) -> Bool {
            traits.isSuperset(of: needs) && traits.isDisjoint(with: bars)
        }
    }

    private(set) var traits: [OrganisationTraits]
    /// The last activities, by the position of the rule.
    let held: HeldActivities
    private let organisations: Table
    private let termEnds: Column
    private let parents: [Int]
    private var today: Day
    /// Full members of each organisation; empty when no rule asks.
    private(set) var fullMembers: [Int] = []
    /// Brands of this year of each organisation.
    private var brands: [Int] = []
    /// The rules, by position.
    private(set) var compiled: [Compiled] = []
    /// Day cells by slot and row.
    private var days: [[UInt32]] = []
    /// Whether the ledger keeps anything of the slot.
    private var isKept: [Bool] = []
    private var keepsBrands = false
    private var isHeld: [[Bool]] = []
    private var vacantSince: [[UInt32]] = []

    /// How far up a broken tree is followed.
    private static let deepest = 32

    /// Reads what the rules ask for.
    ///
    /// - Parameters:
    ///   - reader: the members, for counting them.
    ///   - held: what was held, where somebody knows it already.
    init(_ ledger: Ledger, rules: [Rule], today: Day, _ reader: MemberReader, held: HeldActivities? = nil) {
        organisations = ledger.organisations
        termEnds = organisations.cells(Organisation.termEnd)
        self.today = today
        parents = OrganisationReader.parents(organisations)
        let posts = OrganisationReader.Posts(ledger, reader, today)
        traits = OrganisationReader.traits(organisations, parents, posts)
        compiled.reserveCapacity(rules.count)
        var wantsMembers = false
        let held = held ?? HeldActivities(OrganisationReader.kindsAskedFor(rules), ledger)
        self.held = held
        for (position, rule) in rules.enumerated() {
            var source = Source.none
            switch rule.measure {
            case .lastActivity, .lastActivityAbove, .lastSweep, .lastNotice:
                source = .days(days.count)
                var found =
                    rule.measure == .lastSweep || rule.measure == .lastNotice
                    ? OrganisationReader.days(of: rule, ledger) : held.days[position]
                isKept.append(found.contains { $0 != 0 })
                if rule.measure != .lastActivity { fromAbove(&found) }
                days.append(found)
            case .vacantPost:
                source = .posts(isHeld.count)
                let (held, since) = posts.look(CodeCell.set(rule.kinds, .role), count: organisations.count)
                isHeld.append(held)
                vacantSince.append(since)
            default: break
            }
            compiled.append(
                Compiled(
                    needs: rule.concern.organisationNeeds, bars: rule.concern.organisationBars, measure: rule.measure,
                    schedule: rule.schedule, minimum: rule.minimum, maximum: rule.maximum, waits: rule.waits,
                    source: source))
            if [.membersBelow, .membersFrom].contains(rule.measure) { wantsMembers = true }
            if rule.measure == .brands, brands.isEmpty { countBrands(ledger) }
        }
        if wantsMembers { fullMembers = reader.fullMembers(organisations: organisations.count, traits) }
    }

    /// The kinds of activities that each rule asks for; nil for one that asks for none.
    static func kindsAskedFor(_ rules: [Rule]) -> [[String]?] {
        rules.map { [.lastActivity, .lastActivityAbove].contains($0.measure) ? $0.kinds : nil }
    }

    /// The same on another day: who holds a post then, which brands are those of the year.
    ///
    /// - Parameter rules: those it was made with.
    func turned(to day: Day, _ ledger: Ledger, rules: [Rule], _ reader: MemberReader) -> OrganisationReader {
        var turned = self
        turned.today = day
        let posts = OrganisationReader.Posts(ledger, reader, day)
        turned.traits = OrganisationReader.traits(organisations, parents, posts)
        for (rule, compiled) in zip(rules, compiled) {
            guard case .posts(let slot) = compiled.source else { continue }
            (turned.isHeld[slot], turned.vacantSince[slot]) = posts.look(
                CodeCell.set(rule.kinds, .role), count: organisations.count)
        }
        if !brands.isEmpty, day.year != today.year { turned.countBrands(ledger) }
        return turned
    }

    // MARK: Looking

    /// What a rule finds of an organisation.
    ///
    /// - Parameter position: the position of the rule among those given.
    func look(_ rule: Rule, at position: Int, _ row: Int) -> Look {
        if let reason = rule.concern.refusal(traits[row]) { return .refused(reason) }
        return find(compiled[position], row, explaining: true)
    }

    /// Whether a rule that waits has anything to go by.
    func isAwake(_ position: Int) -> Bool {
        let rule = compiled[position]
        guard rule.waits else { return false }
        if case .days(let slot) = rule.source { return isKept[slot] }
        return keepsBrands
    }

    /// What a rule finds of an organisation that it concerns.
    ///
    /// - Parameter explaining: whether somebody reads the words; a walk over all organisations does without.
    func find(_ rule: Compiled, _ row: Int, explaining: Bool) -> Look {
        switch rule.measure {
        case .termEnd: return .counts(.recorded(termEnds[row]))
        case .lastActivity, .lastActivityAbove, .lastSweep, .lastNotice:
            guard case .days(let slot) = rule.source else { return .counts(.unknown) }
            if rule.waits, !isKept[slot] { return .refused(OrganisationReader.waiting) }
            return .counts(.recordedOrNever(days[slot][row]))
        case .vacantPost:
            guard case .posts(let slot) = rule.source else { return .counts(.unknown) }
            if isHeld[slot][row] { return .settled(Phrase("已有人任职。", "The post is held.")) }
            return .counts(.recordedOrNever(vacantSince[slot][row]))
        case .membersBelow:
            return fullMembers[row] < rule.minimum
                ? .counts(.unknown) : .settled(explaining ? memberCount(row) : Look.silent)
        case .membersFrom:
            return fullMembers[row] >= rule.minimum
                ? .counts(.unknown) : .settled(explaining ? memberCount(row) : Look.silent)
        case .brands:
            if rule.waits, !keepsBrands { return .refused(OrganisationReader.waiting) }
            if brands[row] < rule.minimum { return .counts(.unrecorded) }
            if rule.maximum > 0, brands[row] > rule.maximum { return .counts(.unknown) }
            guard explaining else { return .settled(Look.silent) }
            return .settled(Phrase("本年度有%1个品牌。", "Brands this year: %1.").with("\(brands[row])"))
        case .settingUp: return .counts(.unknown)
        default: return .refused(Phrase("规则不针对党组织。", "The rule is not about organisations."))
        }
    }

    /// What else the measure tells of an organisation: how many members, how many brands.
    func details(_ rule: Rule, _ row: Int) -> Phrase {
        switch rule.measure {
        case .membersBelow, .membersFrom: Phrase(verbatim: "\(fullMembers[row])")
        case .brands: Phrase(verbatim: "\(brands[row])")
        case .vacantPost: Phrase.list(rule.kinds.prefix(1).map { CodeList.role.label($0) })
        default: Phrase(verbatim: "")
        }
    }

    /// Why a rule that waits asks for nothing.
    static let waiting = Phrase(
        "台账还没有这类记录，登记第一条以后才开始提示。", "The ledger keeps nothing of the kind yet; the first record wakes the rule.")

    private func memberCount(_ row: Int) -> Phrase {
        Phrase("有%1名正式党员。", "Full members: %1.").with("\(fullMembers[row])")
    }

    // MARK: Reading

    private static func parents(_ organisations: Table) -> [Int] {
        let cells = organisations.cells(Organisation.parent)
        return (0..<organisations.count).map { row in
            let parent = Int(cells[row]) - 1
            return parent >= 0 && !organisations.isRetired(parent) ? parent : -1
        }
    }

    private static func traits(_ organisations: Table, _ parents: [Int], _ posts: Posts) -> [OrganisationTraits] {
        let count = organisations.count
        let committeePosts = posts.committeePosts(count: count)
        let kinds = organisations.cells(Organisation.kind)
        let states = organisations.cells(Organisation.state)
        let floating = organisations.cells(Organisation.isFloating)
        let committee = organisations.cells(Organisation.hasCommittee)
        let groups = organisations.cells(Organisation.hasGroups)
        var types: [UInt32: (level: OrganisationLevel, isFloating: Bool)] = [:]
        var found = [OrganisationTraits](repeating: [], count: count)
        var levels = [OrganisationLevel](repeating: .branch, count: count)
        for row in 0..<count where !organisations.isRetired(row) {
            let type =
                types[kinds[row]]
                ?? {
                    let code = organisations.code(Organisation.kind, row) ?? ""
                    return (OrganisationLevel(type: code), OrganisationLevel.isFloating(type: code))
                }()
            types[kinds[row]] = type
            levels[row] = type.level
            switch states[row] {
            case plannedCell: found[row].insert(.planned)
            case dissolvedCell: break
            default: found[row].insert(.working)
            }
            if type.level == .branch { found[row].insert(.branch) }
            if type.isFloating || floating[row] == MemberReader.yes { found[row].insert(.floating) }
            if committee[row] == MemberReader.yes || (committee[row] == 0 && committeePosts[row] >= 3) {
                found[row].insert(.committee)
            }
            if type.level == .group || (type.level == .branch && groups[row] == MemberReader.yes) {
                found[row].insert(.groups)
            }
        }
        var hasChildren = [Bool](repeating: false, count: count)
        for row in 0..<count where parents[row] >= 0 && found[row].contains(.working) {
            hasChildren[parents[row]] = true
            // The groups stand for themselves.
            if levels[row] == .group, levels[parents[row]] == .branch { found[parents[row]].remove(.groups) }
        }
        for row in 0..<count {
            let isTop = parents[row] < 0
            if levels[row] == .committee && (isTop || !found[row].contains(.floating)) || isTop && hasChildren[row] {
                found[row].insert(.leader)
            }
        }
        return found
    }

    private static let plannedCell = CodeCell.of("planned", .organisationState)
    private static let dissolvedCell = CodeCell.of("dissolved", .organisationState)

    /// The later of what an organisation did itself and what was done above it.
    private func fromAbove(_ days: inout [UInt32]) {
        let own = days
        for row in days.indices {
            var above = parents[row]
            for _ in 0..<OrganisationReader.deepest where above >= 0 {
                days[row] = max(days[row], own[above])
                above = parents[above]
            }
        }
    }

    private mutating func countBrands(_ ledger: Ledger) {
        brands = [Int](repeating: 0, count: organisations.count)
        let table = ledger.table(Brand.type)
        let owners = table.cells(Brand.organisation)
        let ended = CodeCell.of("ended", .brandState)
        let states = table.cells(Brand.state)
        let year = Int64(today.year)
        for row in 0..<table.count where !table.isRetired(row) {
            keepsBrands = true
            guard owners[row] != 0, states[row] != ended, table.number(Brand.year, row) == year else { continue }
            brands[Int(owners[row]) - 1] += 1
        }
    }
}
