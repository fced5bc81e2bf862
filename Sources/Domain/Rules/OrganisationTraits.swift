/// What is so of an organisation, as far as rules ask.
struct OrganisationTraits: OptionSet, Hashable {
    let rawValue: UInt16

    /// Kept and at work: neither being set up nor dissolved.
    static let working = OrganisationTraits(rawValue: 1 << 0)
    /// Kept and being set up.
    static let planned = OrganisationTraits(rawValue: 1 << 1)
    /// A branch of any kind.
    static let branch = OrganisationTraits(rawValue: 1 << 2)
    /// A branch at a destination.
    static let floating = OrganisationTraits(rawValue: 1 << 3)
    /// Has a committee: it says so, or three of its posts are held.
    static let committee = OrganisationTraits(rawValue: 1 << 4)
    /// A group, or a branch with groups that are not in the ledger.
    static let groups = OrganisationTraits(rawValue: 1 << 5)
    /// A committee, or the top of what is below it.
    static let leader = OrganisationTraits(rawValue: 1 << 6)
}

extension Concern {
    /// What must be so of an organisation.
    var organisationNeeds: OrganisationTraits {
        switch self {
        case .branches: [.working, .branch]
        case .branchesWithCommittee: [.working, .branch, .committee]
        case .branchesWithoutCommittee: [.working, .branch]
        case .groups: [.working, .groups]
        case .floatingBranches: [.working, .branch, .floating]
        case .leaders: [.working, .leader]
        case .planned: .planned
        default: .working
        }
    }

    /// What must not be so of an organisation.
    var organisationBars: OrganisationTraits { self == .branchesWithoutCommittee ? .committee : [] }

    /// Why an organisation is not concerned; nil when it is.
    func refusal(_ traits: OrganisationTraits) -> Phrase? {
        if traits.isSuperset(of: organisationNeeds), traits.isDisjoint(with: organisationBars) { return nil }
        if self == .planned { return Phrase("不在筹建。", "Not being set up.") }
        if !traits.contains(.working) {
            return Phrase("党组织在筹建、已撤销或已停用。", "The organisation is being set up, dissolved or retired.")
        }
        switch self {
        case .groups: return Phrase("不是党小组，也没有设党小组。", "No group, and none are set up.")
        case .leaders:
            return Phrase("不是党委，也不是有下级的最上级党组织。", "No committee, and not the top of others.")
        case .floatingBranches where traits.contains(.branch):
            return Phrase("不是流动党支部。", "No floating branch.")
        case .branchesWithCommittee where traits.contains(.branch):
            return Phrase("没有设支委会。", "There is no committee.")
        case .branchesWithoutCommittee where traits.contains(.branch):
            return Phrase("已设支委会。", "There is a committee.")
        default: return Phrase("不是党支部。", "No branch.")
        }
    }
}
