extension FigureCatalogue {
    private static let inForce = FigureReader.agreements
    private static let partnerships = FigureSource(
        Partnership.type, .inForce(from: Partnership.from, until: Partnership.until))
    private static let groupings = FigureSource(Grouping.type, .inForce(from: Grouping.formed, until: Grouping.until))
    private static let breakdowns: [FigureBreakdown] = [
        .kind(Agreement.kind), .place(Agreement.seat), .organisation(Agreement.organisation),
    ]
    private static let partnershipBreakdowns: [FigureBreakdown] = [
        .organisation(Partnership.branch), .by(Partnership.partnerName), .place(Partnership.seat),
    ]

    static let agreements: [FigureDefinition] = [
        FigureDefinition(
            "agreements.in-force", .agreements, Phrase("有效协议", "Agreements in force"), .pieces,
            Phrase("期末有效的协议：已签订、未到期、未终止。", "Agreements in force on the last day: signed, neither over nor ended."),
            inForce,
            by: breakdowns),
        FigureDefinition(
            "agreements.signed", .agreements, Phrase("本期签订协议", "Agreements signed"), .pieces,
            Phrase("签订日期在期内的协议。", "Agreements signed within the period."),
            FigureSource(Agreement.type, .during(Agreement.signed), .notCode(Agreement.state, Agreement.draft)),
            by: [.month(Agreement.signed)] + breakdowns),
        FigureDefinition(
            "agreements.signers", .agreements, Phrase("签订协议的党组织", "Organisations that signed"), .pieces,
            Phrase("有效协议的不同签订党组织（我方）。", "Different organisations of ours that signed agreements in force."), inForce,
            .distinct([Agreement.organisation]), by: breakdowns),
        FigureDefinition(
            "agreements.parties", .agreements, Phrase("协议各方", "Further parties"), .pieces,
            Phrase("协议方记录中的不同党组织。", "Different organisations among the parties of agreements."),
            FigureSource(
                AgreementParty.type, .inForce(from: nil, until: nil), .kept(.own(AgreementParty.agreement))),
            .distinct([AgreementParty.organisation, AgreementParty.name]),
            by: [.by(AgreementParty.side), .kind(.of(AgreementParty.agreement, Agreement.kind))]),
        FigureDefinition(
            "agreements.covered", .agreements, Phrase("协议覆盖党员", "Members covered"), .people,
            Phrase(
                "有效协议名单上的不同党员；没有名单的协议加上所填覆盖人数。",
                "Different members on the lists of agreements in force; for those without a list the number stated."),
            inForce, .covered, by: breakdowns),
        FigureDefinition(
            "agreements.partnerships", .agreements, Phrase("结对共建", "Partnerships"), .pieces,
            Phrase("期末仍在结对的。", "Partnerships that last on the last day."), partnerships, by: partnershipBreakdowns),
        FigureDefinition(
            "agreements.five-ones", .agreements, Phrase("五个一完成", "Five ones done"), .measures,
            Phrase(
                "期末所在年度各结对完成的五个一项数。", "Of the five ones of the year of the last day, those done, over all partnerships."
            ), partnerships,
            .fiveOnes, by: partnershipBreakdowns),
        FigureDefinition(
            "agreements.five-ones-due", .agreements, Phrase("五个一应完成", "Five ones due"), .measures,
            Phrase("每个结对五项。", "Five for each partnership."), partnerships, .fiveOnesDue, by: partnershipBreakdowns),
        FigureDefinition(
            "agreements.five-ones-rate", .agreements, Phrase("五个一完成率", "Share of the five ones"), .percent,
            Phrase("五个一完成项数占应完成项数的比例。", "The five ones done, of those due."), partnerships,
            .ratio(part: "agreements.five-ones", whole: "agreements.five-ones-due"), by: partnershipBreakdowns),
        FigureDefinition(
            "agreements.liaisons", .agreements, Phrase("流入地联络", "Liaisons at destinations"), .pieces,
            Phrase(
                "与流入地党组织的联络，可按组织联建、资源联享、服务联创、发展联促分。",
                "Liaisons with organisations at destinations, by the four joint works."),
            FigureSource(Liaison.type, .inForce(from: Liaison.since, until: nil)),
            by: [
                .organisation(Liaison.organisation), .place(Liaison.seat), .by(Liaison.organisationJoint),
                .by(Liaison.resourcesJoint), .by(Liaison.servicesJoint), .by(Liaison.developmentJoint),
            ]),
        FigureDefinition(
            "agreements.groupings", .agreements, Phrase("党建共同体", "Groupings"), .pieces,
            Phrase("期末的片、圈、链、线、联盟和各类编组。", "Areas, circles, chains, lines, alliances and groups on the last day."),
            groupings,
            by: [.kind(Grouping.kind), .organisation(Grouping.lead)]),
        FigureDefinition(
            "agreements.grouping-members", .agreements, Phrase("共同体成员", "Members of groupings"), .pieces,
            Phrase("期末共同体的成员单位和人员，一方加入两个算两个。", "Units and people in groupings; one in two counts twice."),
            FigureSource(
                GroupingMember.type, .inForce(from: GroupingMember.from, until: GroupingMember.until),
                .kept(.own(GroupingMember.grouping))),
            by: [.by(.of(GroupingMember.grouping, Grouping.name)), .kind(.of(GroupingMember.grouping, Grouping.kind))]),
        FigureDefinition(
            "agreements.enterprises", .agreements, Phrase("共同体覆盖企业", "Enterprises in groupings"), .units,
            Phrase("各共同体所填覆盖企业数之和。", "The enterprises that all groupings state."), groupings,
            .sum(Grouping.enterprises, otherwise: 0), by: [.by(Grouping.name), .kind(Grouping.kind)]),
        FigureDefinition(
            "agreements.turns", .agreements, Phrase("轮值", "Turns of rotating secretaries"), .times,
            Phrase("期内开始的轮值。", "Turns that began within the period."), FigureSource(Rota.type, .during(Rota.from)),
            by: [.by(Rota.grouping), .organisation(Rota.organisation), .month(Rota.from)]),
    ]
}
