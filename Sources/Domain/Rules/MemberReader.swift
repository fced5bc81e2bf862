/// The columns that rules read of members, side by side, for one walk over them.
struct MemberReader {
    /// Cells of one field by row; rows past its end have no value.
    struct Column {
        let cells: [UInt32]

        init(_ table: Table, _ field: Field) { cells = table.column(field) }

        subscript(row: Int) -> UInt32 { row < cells.count ? cells[row] : 0 }
    }

    let facts: MemberFacts
    /// The rows of members there are.
    let count: Int

    private let retired: [UInt8]
    private let changed: [UInt32]
    private let standing: Column
    private let category: Column
    private let joined: Column
    private let confirmed: Column
    private let branch: Column
    private let isLost: Column
    private let lostSince: Column
    private let duesPaidUntil: Column
    private let checkedOn: Column
    private let standingSince: Column
    /// To which day the probation of a member row was extended; empty when nobody's was.
    private let extended: [Int: UInt32]

    private let out: Column
    private let destination: Column
    private let place: Column
    private let flowType: Column
    private let departureReason: Column
    private let hasCertificate: Column
    private let certificateChecked: Column
    private let destinationBranch: Column
    private let stayChanged: [UInt32]

    private let cadre: Column
    private let organisationRetired: [UInt8]
    private let organisationState: Column
    /// Whether each member row has an open inflow; empty when nobody asked.
    private let hasInflow: [Bool]

    /// Takes the columns, which copies nothing.
    ///
    /// - Parameter inflows: whether to walk the flow episodes for open inflows, which ``traits(_:)`` needs.
    init(_ ledger: Ledger, inflows: Bool = true) {
        let members = ledger.members
        facts = ledger.facts
        count = members.count
        retired = members.retired
        changed = members.changed
        standing = Column(members, Member.standing)
        category = Column(members, Member.category)
        joined = Column(members, Member.joined)
        confirmed = Column(members, Member.confirmed)
        branch = Column(members, Member.branch)
        isLost = Column(members, Member.isLost)
        lostSince = Column(members, Member.lostSince)
        duesPaidUntil = Column(members, Member.duesPaidUntil)
        checkedOn = Column(members, Member.checkedOn)
        standingSince = Column(members, Member.standingSince)
        extended = MemberReader.extensions(ledger.table(Development.type))

        let episodes = ledger.episodes
        out = Column(episodes, FlowEpisode.out)
        destination = Column(episodes, FlowEpisode.destination)
        place = Column(episodes, FlowEpisode.place)
        flowType = Column(episodes, FlowEpisode.flowType)
        departureReason = Column(episodes, FlowEpisode.reason)
        hasCertificate = Column(episodes, FlowEpisode.hasCertificate)
        certificateChecked = Column(episodes, FlowEpisode.certificateChecked)
        destinationBranch = Column(episodes, FlowEpisode.destinationBranch)
        stayChanged = episodes.changed

        let pairings = ledger.table(Pairing.type)
        cadre = Column(pairings, Pairing.cadre)

        let organisations = ledger.organisations
        organisationRetired = organisations.retired
        organisationState = Column(organisations, Organisation.state)
        hasInflow = inflows ? MemberReader.inflows(episodes, members: members.count) : []
    }

    private static func inflows(_ episodes: Table, members: Int) -> [Bool] {
        var hasInflow = [Bool](repeating: false, count: members)
        let direction = Column(episodes, FlowEpisode.direction)
        let returned = Column(episodes, FlowEpisode.returned)
        let transferred = Column(episodes, FlowEpisode.transferred)
        for (row, cell) in episodes.column(FlowEpisode.member).enumerated()
        where cell != 0 && direction[row] == FlowEpisode.inflowCell && returned[row] == 0 && transferred[row] != yes
            && !episodes.isRetired(row)
        {
            hasInflow[Int(cell) - 1] = true
        }
        return hasInflow
    }

    private static func extensions(_ developments: Table) -> [Int: UInt32] {
        var found: [Int: UInt32] = [:]
        let members = developments.cells(Development.member)
        for (row, cell) in developments.column(Development.extendedUntil).enumerated()
        where cell != 0 && members[row] != 0 && !developments.isRetired(row) {
            found[Int(members[row]) - 1, default: 0] = max(found[Int(members[row]) - 1] ?? 0, cell)
        }
        return found
    }

    // MARK: What is so

    /// The row of the open outflow of a member; nil when not away.
    func stay(_ row: Int) -> Int? {
        let cell = facts.openEpisode[row]
        return cell == 0 ? nil : Int(cell) - 1
    }

    /// Whether a row counts as a member, as ``Member/isCounted(_:_:)`` says.
    func isCounted(_ row: Int) -> Bool {
        let cell = Int(standing[row])
        return retired[row] == 0 && !(cell < MemberReader.endedStandings.count && MemberReader.endedStandings[cell])
    }

    /// What is so of a member.
    func traits(_ row: Int) -> Traits {
        guard isCounted(row) else { return [] }
        var traits: Traits = .counted
        if standing[row] == MemberReader.suspended { traits.insert(.suspended) }
        if isLost[row] == MemberReader.yes { traits.insert(.lost) }
        if category[row] == MemberReader.probationary, confirmed[row] == 0 { traits.insert(.probationary) }
        if let stay = stay(row) {
            traits.insert(.away)
            if isAbroad(stay) { traits.insert(.abroad) }
            if MemberReader.province(destination[stay]) != 0 { traits.insert(.settled) }
            if hasCertificate[stay] == MemberReader.yes { traits.insert(.certificate) }
        } else if row < hasInflow.count, hasInflow[row] {
            traits.insert(.received)
        }
        if hasCadre(row) { traits.insert(.cadre) }
        return traits
    }

    /// Whether somebody is a full member, as ``Member/isFull(_:_:)`` says.
    func isFull(_ row: Int) -> Bool { category[row] != MemberReader.probationary }

    /// The row of the home branch; -1 for none.
    func homeBranch(_ row: Int) -> Int { Int(branch[row]) - 1 }

    /// The row of the organisation that a stay takes part in; -1 for none.
    func stationOf(_ stay: Int) -> Int { Int(destinationBranch[stay]) - 1 }

    /// Whether a stay is in Hong Kong, Macao, Taiwan or another country: by its kind, its reason or its destination.
    private func isAbroad(_ stay: Int) -> Bool {
        if flowType[stay] == MemberReader.flowAbroad || departureReason[stay] == MemberReader.reasonAbroad {
            return true
        }
        return [71, 81, 82].contains(MemberReader.province(destination[stay]))
    }

    /// Whether a contact cadre is named who is still there: a cadre who was a member of this ledger and is no longer
    /// counted keeps in touch with nobody.
    private func hasCadre(_ row: Int) -> Bool {
        let cell = facts.pairing[row]
        guard cell != 0 else { return false }
        let pairing = Int(cell) - 1
        let member = cadre[pairing]
        return member == 0 || isCounted(Int(member) - 1)
    }

    /// The row of the pairing in force of a member; nil for none.
    func pairing(_ row: Int) -> Int? {
        let cell = facts.pairing[row]
        return cell == 0 ? nil : Int(cell) - 1
    }

    /// The cell of the day on which a member left; 0 when not away, or not known.
    func leaving(_ row: Int) -> UInt32 { stay(row).map { out[$0] } ?? 0 }

    // MARK: Dates

    /// The date that a rule counts from.
    func anchor(_ measure: Measure, _ row: Int) -> Anchor {
        let left = leaving(row)
        switch measure {
        case .lastContact: return .recorded(facts.lastContact[row], sinceLeaving: left)
        case .lastReport: return .recorded(facts.lastReport[row], sinceLeaving: left)
        case .lastSign:
            let lost = isLost[row] == MemberReader.yes ? lostSince[row] : 0
            let sign = max(facts.lastSeen[row], lost)
            // Any sign on record proves that records are kept, so silence since leaving counts.
            return sign == 0 ? .recorded(0, sinceLeaving: left) : .recorded(max(sign, left))
        case .leaving: return .recorded(left)
        case .certificateCheck:
            return .recorded(stay(row).map { certificateChecked[$0] } ?? 0, sinceLeaving: left)
        case .firstUnpaidMonth:
            guard let paid = Cells.month(duesPaidUntil[row]) else { return .unknown }
            return Anchor(day: paid.lastDay.adding(days: 1), basis: .recorded)
        case .joining:
            if let until = extended[row] { return .promised(until) }
            return .recorded(joined[row])
        case .standingSince: return .recorded(standingSince[row])
        case .fileConfirmation:
            return .recorded(max(checkedOn[row], changed[row], stay(row).map { stayChanged[$0] } ?? 0))
        default: return .unknown
        }
    }

    // MARK: Missing fields

    /// One field that must be filled.
    struct Requirement {
        let field: Field
        fileprivate let kind: Kind
        fileprivate let column: Column

        fileprivate enum Kind { case member, branch, stay, destination }

        /// Whether it is a field of the flow episode.
        var isOfStay: Bool { kind == .stay || kind == .destination }
    }

    /// The field that a name such as `member.mobile` or `flow.out` stands for; nil for a name that means nothing.
    static func field(named name: String) -> (field: Field, isOfStay: Bool)? {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch RecordKind(rawValue: String(parts[0])) {
        case .member: return Member.type.field(String(parts[1])).map { ($0, false) }
        case .flowEpisode: return FlowEpisode.type.field(String(parts[1])).map { ($0, true) }
        default: return nil
        }
    }

    /// The requirements that names stand for; names that mean nothing are left out.
    static func requirements(_ names: [String], in ledger: Ledger) -> [Requirement] {
        names.compactMap { name in
            guard let (field, isOfStay) = field(named: name) else { return nil }
            let kind: Requirement.Kind =
                switch field.name {
                case Member.branch.name where !isOfStay: .branch
                case FlowEpisode.destination.name where isOfStay: .destination
                default: isOfStay ? .stay : .member
                }
            return Requirement(
                field: field, kind: kind, column: Column(isOfStay ? ledger.episodes : ledger.members, field))
        }
    }

    /// Whether a member's file lacks a field.
    func lacks(_ requirement: Requirement, _ row: Int) -> Bool {
        switch requirement.kind {
        case .member: return requirement.column[row] == 0
        case .branch:
            let cell = requirement.column[row]
            guard cell != 0 else { return true }
            return organisationRetired[Int(cell) - 1] != 0
                || organisationState[Int(cell) - 1] == MemberReader.dissolved
        case .stay:
            guard let stay = stay(row) else { return false }
            return requirement.column[stay] == 0
        case .destination:
            guard let stay = stay(row) else { return false }
            // The division codes end at the border: beyond it a place in words is enough.
            return requirement.column[stay] == 0 && !(isAbroad(stay) && place[stay] != 0)
        }
    }

    // MARK: Places

    /// The place where a full member is away without taking part in an organisation of this ledger, for the advice on
    /// branches; 0 for none.
    func unorganisedPlace(_ row: Int, _ traits: Traits) -> UInt32 {
        guard traits.isSuperset(of: [.counted, .away]), traits.isDisjoint(with: [.suspended, .lost, .abroad]),
            category[row] != MemberReader.probationary, let stay = stay(row)
        else { return 0 }
        let branch = Int(destinationBranch[stay]) - 1
        if branch >= 0, organisationRetired[branch] == 0, organisationState[branch] != MemberReader.dissolved {
            return 0
        }
        return MemberReader.place(destination[stay])
    }

    /// The province of a division cell, 2 digits; 0 for no code.
    static func province(_ cell: UInt32) -> UInt32 {
        switch cell {
        case 10..<100: cell
        case 1_000..<10_000: cell / 100
        case 100_000..<1_000_000: cell / 10_000
        default: 0
        }
    }

    /// The place of a division cell: the prefecture; for a municipality the prefecture that stands for all of it, 3101. 0
    /// when only a province is known, or the code gathers counties that lie apart, such as 4290.
    static func place(_ cell: UInt32) -> UInt32 {
        let province = province(cell)
        if municipalities.contains(province) { return province * 100 + 1 }
        let prefecture =
            switch cell {
            case 1_000..<10_000: cell
            case 100_000..<1_000_000: cell / 100
            default: UInt32(0)
            }
        return prefecture % 100 == 0 || prefecture % 100 == 90 ? 0 : prefecture
    }

    /// 北京, 天津, 上海, 重庆: the prefecture of the code says nothing there.
    private static let municipalities: Set<UInt32> = [11, 12, 31, 50]

    // MARK: Cells of codes

    static let yes: UInt32 = 2
    private static let suspended = cell("suspended", .partyStanding)
    private static let probationary = cell("probationary", .memberCategory)
    private static let flowAbroad = cell("abroad", .flowType)
    private static let reasonAbroad = cell("abroad", .departureReason)
    private static let dissolved = cell("dissolved", .organisationState)
    private static let endedStandings: [Bool] = (0...CodeList.partyStanding.entries.count).map {
        Member.standingsNotCounted.contains(UInt32($0))
    }

    private static func cell(_ code: String, _ list: CodeList) -> UInt32 {
        list.position(of: code).map { UInt32($0 + 1) } ?? .max
    }
}
