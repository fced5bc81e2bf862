/// A meeting that an organisation has to hold again and again, as the calendar of a year shows it: read from the rules in force.
public struct MeetingDuty: Hashable, Sendable {
    /// The code of ``CodeList/activityKind``.
    public let kind: String
    /// How often: once in each month, quarter, half year or year.
    public let period: Period
    /// The rule that says so.
    public let rule: String
}

extension Ledger {
    /// The meetings that an organisation owes by the rules in force, in the order of the rules. Rules that wait for a first
    /// record, and those whose rhythm follows no month, are not on a calendar of months.
    ///
    /// - Parameter groups: whether there are groups below it, whose meetings are shown with it.
    func meetingDuties(of organisation: Int, hasGroups groups: Bool, today: Day) -> [MeetingDuty] {
        var traits: OrganisationTraits?
        return rules.compactMap { rule -> MeetingDuty? in
            guard rule.isOn, !rule.waits, case .recurring(let period, _) = rule.schedule, period.months != nil else {
                return nil
            }
            switch rule.measure {
            case .lastActivity, .lastActivityAbove:
                guard let kind = rule.kinds.first else { return nil }
                let found = traits ?? self.traits(ofOrganisation: organisation, today: today)
                traits = found
                let isConcerned =
                    rule.concern.refusal(found) == nil
                    || rule.concern == .groups && groups && Concern.branches.refusal(found) == nil
                return isConcerned ? MeetingDuty(kind: kind, period: period, rule: rule.id) : nil
            case .jointActivity:
                let isPaired = hasPartnership(organisation, today)
                return isPaired ? MeetingDuty(kind: "joint", period: period, rule: rule.id) : nil
            default: return nil
            }
        }
    }

    private func hasPartnership(_ organisation: Int, _ today: Day) -> Bool {
        let table = table(Partnership.type)
        return rows(of: Partnership.type, where: Partnership.branch, is: organisation).contains {
            table.day(Partnership.until, $0).map { $0 >= today } ?? true
        }
    }

    private static let committeeRoles: Set<String> = [
        "secretary", "deputy-secretary", "organisation-member", "publicity-member", "discipline-member",
        "committee-member", "first-secretary",
    ]

    /// What is so of one organisation: what the rules read of all of them at once.
    private func traits(ofOrganisation row: Int, today: Day) -> OrganisationTraits {
        guard !organisations.isRetired(row) else { return [] }
        var found: OrganisationTraits = []
        switch organisations.code(Organisation.state, row) {
        case "planned": found.insert(.planned)
        case "dissolved": break
        default: found.insert(.working)
        }
        let code = organisations.code(Organisation.kind, row) ?? ""
        let level = OrganisationLevel(type: code)
        if level == .branch { found.insert(.branch) }
        if OrganisationLevel.isFloating(type: code) || organisations.flag(Organisation.isFloating, row) == true {
            found.insert(.floating)
        }
        switch organisations.flag(Organisation.hasCommittee, row) {
        case true?: found.insert(.committee)
        case false?: break
        case nil: if hasCommitteePosts(row, today) { found.insert(.committee) }
        }
        if level == .group || level == .branch && organisations.flag(Organisation.hasGroups, row) == true {
            found.insert(.groups)
        }
        let parent = organisations.reference(Organisation.parent, row)
        let isTop = parent.map { organisations.isRetired($0) } ?? true
        let leads = level == .committee && (isTop || !found.contains(.floating))
        if leads || isTop && hasWorkingChild(row) { found.insert(.leader) }
        return found
    }

    /// Whether three posts of a committee are held: then there is one, even if nobody said so.
    private func hasCommitteePosts(_ row: Int, _ today: Day) -> Bool {
        let posts = table(Post.type)
        let held = rows(of: Post.type, where: Post.organisation, is: row).filter { post in
            guard let role = posts.code(Post.role, post), Ledger.committeeRoles.contains(role) else { return false }
            let holder = posts.reference(Post.holder, post)
            return holder.map { Member.isCounted($0, members) } ?? true
                && posts.day(Post.from, post).map { $0 <= today } ?? true
                && posts.day(Post.until, post).map { $0 >= today } ?? true
        }
        return held.count >= 3
    }

    private func hasWorkingChild(_ row: Int) -> Bool {
        rows(of: Organisation.type, where: Organisation.parent, is: row).contains {
            !["planned", "dissolved"].contains(organisations.code(Organisation.state, $0) ?? "")
        }
    }
}

extension Period {
    /// How many months a calendar period has; nil for one that does not begin and end with months.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        case .months, .week: nil
        }
    }
}
