extension FigureCatalogue {
    private static let everybody = FigureSource(Member.type, .standing)
    private static let away = everybody.with(.member(.away))
    private static let places: [FigureBreakdown] = [
        .home, .place(.stay(FlowEpisode.destination)), .branchThere, .by(.stay(FlowEpisode.memberClass)),
    ]
    private static let pairings = FigureReader.pairings.with(.memberOf(Pairing.member, .counted))

    private static func rate(_ id: String, _ title: Phrase, _ text: Phrase, _ part: String) -> FigureDefinition {
        FigureDefinition(
            id, .coverage, title, .percent, text, away, .ratio(part: part, whole: "flow.away"),
            by: [.home, places[1], .branchThere])
    }

    static let coverage: [FigureDefinition] = [
        FigureDefinition(
            "coverage.in-branch", .coverage, Phrase("有形覆盖党员", "Members in a branch there"), .people,
            Phrase(
                "外出党员中参加了流入地党组织的，无论是否在本台账。",
                "Members away who take part in an organisation there, of this ledger or another."),
            away.with(.member(.inBranchThere)), by: places),
        rate(
            "coverage.in-branch-rate", Phrase("有形覆盖率", "Coverage: in a branch"),
            Phrase("有形覆盖党员占外出党员的比例。", "Members in a branch there, of those away."), "coverage.in-branch"),
        FigureDefinition(
            "coverage.present", .coverage, Phrase("有效覆盖党员", "Members who took part"), .people,
            Phrase(
                "外出党员中本期至少到会一次活动或学习的（到会、迟到都算）。",
                "Members away who were present at least once within the period, late or not."),
            away.with(.member(.present)), by: places),
        rate(
            "coverage.present-rate", Phrase("有效覆盖率", "Coverage: took part"),
            Phrase("有效覆盖党员占外出党员的比例。", "Members who took part within the period, of those away."), "coverage.present"),
        FigureDefinition(
            "coverage.managed", .coverage, Phrase("纳入管理党员", "Members looked after"), .people,
            Phrase(
                "外出党员中参加流入地党组织、有联系干部或有共管协议覆盖的，每人算一次。",
                "Members away with a branch there, a contact cadre or an agreement; each counts once."),
            away.with(.member(.managed)), by: places),
        rate(
            "coverage.managed-rate", Phrase("纳管率", "Share looked after"),
            Phrase("纳入管理党员占外出党员的比例。", "Members looked after, of those away."), "coverage.managed"),
        FigureDefinition(
            "coverage.without-branch", .coverage, Phrase("未参加流入地党组织", "Members without a branch there"), .people,
            Phrase("外出党员中没有参加流入地党组织的。", "Members away who take part in no organisation there."),
            away.with(.not(.member(.inBranchThere))), by: places),
        FigureDefinition(
            "coverage.paired", .coverage, Phrase("结对联系党员", "Members with a contact cadre"), .people,
            Phrase("期末有联系干部的党员，每人算一次。", "Members with a contact cadre on the last day; each counts once."), pairings,
            .distinct([Pairing.member]),
            by: [
                .by(Pairing.kind), .by(Pairing.cadreName), .by(Pairing.cadre),
                .organisation(.of(Pairing.member, Member.branch)),
            ]),
        FigureDefinition(
            "coverage.cadres", .coverage, Phrase("联系干部", "Contact cadres"), .people,
            Phrase("期末联系党员的不同干部。", "Different cadres who keep in touch with members."), pairings,
            .distinct([Pairing.cadre, Pairing.cadreName]),
            by: [.by(Pairing.kind), .organisation(.of(Pairing.member, Member.branch))]),
        FigureDefinition(
            "coverage.load", .coverage, Phrase("人均联系党员", "Members a cadre"), .average(.people),
            Phrase("结对联系党员除以联系干部。", "Members with a contact cadre divided by cadres."), pairings,
            .average(part: "coverage.paired", whole: "coverage.cadres"),
            by: [.by(Pairing.kind), .organisation(.of(Pairing.member, Member.branch))]),
        FigureDefinition(
            "coverage.contacts", .coverage, Phrase("联系", "Contacts"), .times,
            Phrase(
                "期内联系上的联系记录，未注明的视为联系上。",
                "Contacts that reached the member within the period; where nobody said, they did."),
            FigureReader.contacts,
            by: [
                .month(Contact.day), .by(Contact.channel), .by(Contact.purpose),
                .organisation(.of(Contact.member, Member.branch)),
            ]),
        FigureDefinition(
            "coverage.contacted", .coverage, Phrase("已联系外出党员", "Members away contacted"), .people,
            Phrase("外出党员中本期联系上的。", "Members away who were reached within the period."), away.with(.member(.reached)),
            by: places),
        rate(
            "coverage.contact-rate", Phrase("联系率", "Share contacted"),
            Phrase("本期联系上的外出党员占外出党员的比例。", "Members away who were reached within the period, of those away."),
            "coverage.contacted"),
        FigureDefinition(
            "coverage.not-reached", .coverage, Phrase("未联系上", "Contacts that failed"), .times,
            Phrase("期内记明没有联系上的联系记录。", "Contacts of the period that did not reach the member."),
            FigureSource(
                Contact.type, .during(Contact.day), .given(Contact.reached), .not(.yes(Contact.reached))),
            by: [.month(Contact.day), .by(Contact.channel), .organisation(.of(Contact.member, Member.branch))]),
        FigureDefinition(
            "coverage.reported", .coverage, Phrase("已汇报党员", "Members who reported"), .people,
            Phrase("外出党员中本期向党组织汇报过的。", "Members away who reported to their organisation within the period."),
            away.with(.member(.reported)), by: places),
    ]
}
