/// What is so of a member, as far as rules ask.
struct Traits: OptionSet, Hashable {
    let rawValue: UInt16

    /// Kept, and not expelled, removed, transferred or dead.
    static let counted = Traits(rawValue: 1 << 0)
    /// Standing suspended (停止党籍).
    static let suspended = Traits(rawValue: 1 << 1)
    /// An outflow is open: neither returned nor transferred.
    static let away = Traits(rawValue: 1 << 2)
    /// The open outflow leads out of the mainland.
    static let abroad = Traits(rawValue: 1 << 3)
    /// The branch found contact lost.
    static let lost = Traits(rawValue: 1 << 4)
    /// An inflow is open and no outflow: the home side is elsewhere.
    static let received = Traits(rawValue: 1 << 5)
    /// Probationary and not yet confirmed.
    static let probationary = Traits(rawValue: 1 << 6)
    /// The destination of the open outflow is known.
    static let settled = Traits(rawValue: 1 << 7)
    /// Holds the activity certificate on the open outflow.
    static let certificate = Traits(rawValue: 1 << 8)
    /// A contact cadre is named, and is still there.
    static let cadre = Traits(rawValue: 1 << 9)
}

/// Whom or what a rule concerns. Members who are not counted, and those whose standing is suspended, are concerned by none,
/// apart from the rule about the suspension itself.
public enum Concern: Hashable, Sendable, CaseIterable {
    /// Every member.
    case members
    /// Members away, wherever.
    case away
    /// Members away within the mainland and in touch. Members found lost have the search instead.
    case awayInCountry
    /// Members away in Hong Kong, Macao, Taiwan or another country and in touch.
    case abroad
    /// Members away within the mainland at a known place and in touch, without the activity certificate: it is given to those
    /// away for longer who cannot transfer (R5), so whoever holds one has been considered already.
    case settled
    /// Members away and in touch who hold the activity certificate.
    case certificateHolders
    /// Members away for whom no contact cadre is named.
    case awayWithoutCadre
    /// Members away, and members found lost.
    case awayOrLost
    /// Probationary members whose home side is here.
    case probationary
    /// Members away and in touch, wherever.
    case awayInTouch
    /// Members whose standing is suspended.
    case suspended
    /// Working organisations.
    case organisations
    /// Working branches of any kind, at home and away.
    case branches
    /// Working branches with a committee.
    case branchesWithCommittee
    /// Working branches without a committee.
    case branchesWithoutCommittee
    /// Party groups; a branch that has groups which are not in the ledger stands for them.
    case groups
    /// Working branches at destinations.
    case floatingBranches
    /// Committees, and whatever stands at the top with others below: those who ask others.
    case leaders
    /// Organisations that are being set up.
    case planned
    /// Places where members are away.
    case places
    /// Sites in use.
    case sites
    /// Partnerships in force.
    case partnerships
    /// Agreements in force.
    case agreements
    /// Letters of introduction on their way.
    case letters
    /// Service cases under way.
    case cases
    /// Suggestions that nobody has decided on.
    case suggestions
    /// Job postings.
    case postings
    /// Turns of rotating secretaries.
    case turns
    /// Areas, circles, chains and lines with a lead organisation.
    case communities
    /// Groups of instructors.
    case instructorGroups
    /// Yearly targets.
    case targets
    /// Tasks that somebody set by hand.
    case assignments
    /// Campaigns that somebody set by hand.
    case campaigns
    /// Those who keep in touch with members.
    case cadres

    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .members: Phrase("在册党员", "Members")
        case .away: Phrase("外出党员", "Members away")
        case .awayInCountry: Phrase("国（境）内外出党员", "Members away within the mainland")
        case .abroad: Phrase("出国（境）党员", "Members abroad")
        case .settled: Phrase("去向明确、没有活动证的外出党员", "Members away at a known place, without a certificate")
        case .certificateHolders: Phrase("持活动证的外出党员", "Members away with a certificate")
        case .awayWithoutCadre: Phrase("没有明确联系人的外出党员", "Members away without a contact cadre")
        case .awayOrLost: Phrase("外出党员和失联党员", "Members away or out of contact")
        case .probationary: Phrase("预备党员", "Probationary members")
        case .awayInTouch: Phrase("能联系上的外出党员", "Members away and in touch")
        case .suspended: Phrase("停止党籍的党员", "Members whose standing is suspended")
        case .organisations: Phrase("党组织", "Organisations")
        case .branches: Phrase("党支部（含流动党支部）", "Branches, at home and away")
        case .branchesWithCommittee: Phrase("设支委会的党支部", "Branches with a committee")
        case .branchesWithoutCommittee: Phrase("未设支委会的党支部", "Branches without a committee")
        case .groups: Phrase("党小组（未登记小组的，由设党小组的党支部负责）", "Party groups, or the branch that has them")
        case .floatingBranches: Phrase("流动党支部", "Floating branches")
        case .leaders: Phrase("党委和最上级党组织", "Committees, and what stands at the top")
        case .planned: Phrase("筹建中的党组织", "Organisations being set up")
        case .places: Phrase("外出党员所在的地方", "Places where members are away")
        case .sites: Phrase("使用中的阵地", "Sites in use")
        case .partnerships: Phrase("存续的结对共建", "Partnerships in force")
        case .agreements: Phrase("已签订的协议", "Agreements in force")
        case .letters: Phrase("在途的介绍信", "Letters of introduction on their way")
        case .cases: Phrase("未办结的服务事项", "Service cases under way")
        case .suggestions: Phrase("未办理的建议", "Suggestions not decided on")
        case .postings: Phrase("招工信息", "Job postings")
        case .turns: Phrase("轮值书记", "Turns of rotating secretaries")
        case .communities: Phrase("党建共同体（片、圈、链、线）", "Areas, circles, chains and lines")
        case .instructorGroups: Phrase("党建工作指导员编组", "Groups of instructors")
        case .targets: Phrase("目标任务", "Targets")
        case .assignments: Phrase("交办的单项任务", "Tasks set by hand")
        case .campaigns: Phrase("专项行动", "Campaigns")
        case .cadres: Phrase("结对联系人", "Contact cadres")
        }
    }

    /// Whether it is about members, one by one.
    public var isAboutMembers: Bool { kind == .member }
    /// Whether it is about organisations.
    public var isAboutOrganisations: Bool { kind == .organisation }

    /// What it is about: members, organisations, places (nil), or records of another type.
    public var kind: RecordKind? {
        switch self {
        case .members, .away, .awayInCountry, .abroad, .settled, .certificateHolders, .awayWithoutCadre, .awayOrLost,
            .probationary, .awayInTouch, .suspended:
            .member
        case .organisations, .branches, .branchesWithCommittee, .branchesWithoutCommittee, .groups, .floatingBranches,
            .leaders, .planned:
            .organisation
        case .places: nil
        case .sites: .site
        case .partnerships: .partnership
        case .agreements: .agreement
        case .letters: .transfer
        case .cases: .serviceCase
        case .suggestions: .suggestion
        case .postings: .jobPosting
        case .turns: .rota
        case .communities, .instructorGroups: .grouping
        case .targets: .target
        case .assignments, .campaigns: .assignment
        case .cadres: .pairing
        }
    }

    /// What must be so.
    var needs: Traits {
        switch self {
        case .away, .awayInCountry, .awayWithoutCadre, .awayInTouch: [.counted, .away]
        case .suspended: [.counted, .suspended]
        case .abroad: [.counted, .away, .abroad]
        case .settled: [.counted, .away, .settled]
        case .certificateHolders: [.counted, .away, .certificate]
        case .probationary: [.counted, .probationary]
        default: .counted
        }
    }

    /// What must not be so.
    var bars: Traits {
        switch self {
        case .suspended: []
        case .awayInCountry: [.suspended, .abroad, .lost]
        case .settled: [.suspended, .abroad, .lost, .certificate]
        case .abroad, .certificateHolders, .awayInTouch: [.suspended, .lost]
        case .awayWithoutCadre: [.suspended, .cadre]
        case .probationary: [.suspended, .received]
        default: .suspended
        }
    }

    /// Of what at least one must be so; empty for nothing.
    var oneOf: Traits { self == .awayOrLost ? [.away, .lost] : [] }

    /// Why somebody is not concerned; nil when concerned.
    func refusal(_ traits: Traits) -> Phrase? {
        let reasons: [(Bool, Phrase)] = [
            (
                needs.contains(.counted) && !traits.contains(.counted),
                Phrase("已不在册（停用、转出、出党或去世）。", "No longer counted (retired, transferred, removed or deceased).")
            ),
            (
                bars.contains(.suspended) && traits.contains(.suspended),
                Phrase("党籍停止期间不适用。", "Not while the standing is suspended.")
            ),
            (
                needs.contains(.suspended) && !traits.contains(.suspended),
                Phrase("党籍没有停止。", "The standing is not suspended.")
            ),
            (
                needs.contains(.away) && !traits.contains(.away),
                Phrase("没有未结束的外出记录。", "Not away: no open flow episode.")
            ),
            (
                !oneOf.isEmpty && oneOf.isDisjoint(with: traits),
                Phrase("没有外出，也没有登记失联。", "Neither away nor out of contact.")
            ),
            (
                needs.contains(.abroad) && !traits.contains(.abroad),
                Phrase("不在国（境）外。", "Not abroad.")
            ),
            (
                bars.contains(.abroad) && traits.contains(.abroad),
                Phrase("在国（境）外，适用出国（境）党员的规则。", "Abroad: the rule for members abroad applies.")
            ),
            (
                bars.contains(.lost) && traits.contains(.lost),
                Phrase("已登记失联，由失联排查跟进。", "Out of contact: the search follows it up.")
            ),
            (
                needs.contains(.settled) && !traits.contains(.settled),
                Phrase("流向地没有登记，不能认定地点相对固定。", "The destination is not recorded, so the place cannot count as fixed.")
            ),
            (
                needs.contains(.certificate) && !traits.contains(.certificate),
                Phrase("没有活动证。", "Holds no certificate.")
            ),
            (
                bars.contains(.certificate) && traits.contains(.certificate),
                Phrase(
                    "持有活动证：外出较久而暂不能转移组织关系的，凭证参加流入地组织生活，每年年审。",
                    "Holds the certificate for those who cannot transfer for now; it is checked yearly.")
            ),
            (
                bars.contains(.cadre) && traits.contains(.cadre),
                Phrase("已明确联系人。", "A contact cadre is named.")
            ),
            (
                needs.contains(.probationary) && !traits.contains(.probationary),
                Phrase("不是预备党员，或已登记转正。", "Not probationary, or confirmed already.")
            ),
            (
                bars.contains(.received) && traits.contains(.received),
                Phrase("流入党员，由组织关系所在党支部办理。", "A received member: decided by the home branch.")
            ),
        ]
        return reasons.first(where: \.0)?.1
    }
}
