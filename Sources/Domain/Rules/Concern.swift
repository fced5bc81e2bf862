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

/// Whom a rule concerns. Members who are not counted, and those whose standing is suspended, are concerned by none.
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
    /// Working organisations.
    case organisations
    /// Places where members are away.
    case places

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
        case .organisations: Phrase("党组织", "Organisations")
        case .places: Phrase("外出党员所在的地方", "Places where members are away")
        }
    }

    /// Whether it is about members.
    public var isAboutMembers: Bool { self != .organisations && self != .places }

    /// What must be so.
    var needs: Traits {
        switch self {
        case .members, .awayOrLost, .organisations, .places: .counted
        case .away, .awayInCountry, .awayWithoutCadre: [.counted, .away]
        case .abroad: [.counted, .away, .abroad]
        case .settled: [.counted, .away, .settled]
        case .certificateHolders: [.counted, .away, .certificate]
        case .probationary: [.counted, .probationary]
        }
    }

    /// What must not be so.
    var bars: Traits {
        switch self {
        case .members, .away, .awayOrLost, .organisations, .places: .suspended
        case .awayInCountry: [.suspended, .abroad, .lost]
        case .settled: [.suspended, .abroad, .lost, .certificate]
        case .abroad, .certificateHolders: [.suspended, .lost]
        case .awayWithoutCadre: [.suspended, .cadre]
        case .probationary: [.suspended, .received]
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
