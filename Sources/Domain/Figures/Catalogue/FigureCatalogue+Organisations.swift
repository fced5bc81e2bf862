extension FigureCatalogue {
    /// Organisations that are there on the last day: founded by then, neither being set up nor dissolved.
    static let standingOrganisations = FigureSource(
        Organisation.type, .inForce(from: Organisation.founded, until: nil),
        .notCode(Organisation.state, "planned", "dissolved"))
    private static let floating = standingOrganisations.with(.floating)
    private static let floatingBranches = floating.with(.level([.branch]))
    private static let posts = FigureSource(Post.type, .inForce(from: Post.from, until: Post.until))

    private static let breakdowns: [FigureBreakdown] = [
        .kind(Organisation.kind), .place(Organisation.seat), .province(Organisation.seat),
        .organisation(Organisation.parent), .by(Organisation.hostKind), .year(Organisation.founded),
    ]

    static let organisations: [FigureDefinition] = [
        FigureDefinition(
            "organisations.all", .organisations, Phrase("党组织", "Organisations"), .pieces,
            Phrase(
                "期末存在的各类党组织，不含筹建和撤销的。",
                "Organisations of every kind on the last day; not those being set up or dissolved."),
            standingOrganisations, by: breakdowns),
        FigureDefinition(
            "organisations.committees", .organisations, Phrase("党委", "Committees"), .pieces,
            Phrase("党委、工委、综合党委、行业党委和区域性党组织。", "Committees of every kind, and area organisations."),
            standingOrganisations.with(.level([.committee])), by: breakdowns),
        FigureDefinition(
            "organisations.general-branches", .organisations, Phrase("党总支", "General branches"), .pieces,
            Phrase("党总支和流动党总支。", "General branches, floating ones too."),
            standingOrganisations.with(.level([.generalBranch])), by: breakdowns),
        FigureDefinition(
            "organisations.branches", .organisations, Phrase("党支部", "Branches"), .pieces,
            Phrase("各类党支部，含流动党支部、商会党支部和云支部。", "Branches of every kind, floating, chamber and online ones too."),
            standingOrganisations.with(.level([.branch])), by: breakdowns),
        FigureDefinition(
            "organisations.groups", .organisations, Phrase("党小组", "Groups"), .pieces,
            Phrase("党小组和网上党小组。", "Groups, online groups too."), standingOrganisations.with(.level([.group])),
            by: breakdowns),
        FigureDefinition(
            "organisations.floating", .organisations, Phrase("流动党组织", "Floating organisations"), .pieces,
            Phrase(
                "设在流入地的党组织：勾选了流动党组织，或类别为流动、商会、云支部、联络中心等。",
                "Organisations at a destination: ticked as floating, or floating by their type."), floating,
            by: breakdowns
        ),
        FigureDefinition(
            "organisations.floating-branches", .organisations, Phrase("流动党支部", "Floating branches"), .pieces,
            Phrase("流动党组织中的支部。", "The branches among the floating organisations."), floatingBranches,
            by: [breakdowns[1], breakdowns[0]] + breakdowns[2...]),
        FigureDefinition(
            "organisations.floating-founded", .organisations, Phrase("本期新建流动党支部", "Floating branches founded"), .pieces,
            Phrase("成立日期在期内的流动党支部。", "Floating branches founded within the period."),
            floatingBranches.with(.within(.own(Organisation.founded))), by: breakdowns),
        FigureDefinition(
            "organisations.floating-earlier", .organisations, Phrase("期前已有流动党支部", "Floating branches before"), .pieces,
            Phrase("期末的流动党支部中，不是本期成立的。", "Floating branches that were there before the period."),
            floatingBranches.with(.not(.within(.own(Organisation.founded)))), by: breakdowns),
        FigureDefinition(
            "organisations.founded", .organisations, Phrase("本期新建党组织", "Organisations founded"), .pieces,
            Phrase("成立日期在期内的党组织。", "Organisations founded within the period."),
            standingOrganisations.with(.within(.own(Organisation.founded))),
            by: [.month(Organisation.founded)] + breakdowns),
        FigureDefinition(
            "organisations.planned", .organisations, Phrase("筹建党组织", "Organisations being set up"), .pieces,
            Phrase("状态为筹建的党组织。", "Organisations whose state is being set up."),
            FigureSource(Organisation.type, .standing, .code(Organisation.state, "planned")), by: breakdowns),
        FigureDefinition(
            "organisations.liaison-centres", .organisations, Phrase("党建联络中心", "Liaison centres"), .pieces,
            Phrase("类别为党建联络中心的组织。", "Organisations of the type liaison centre."),
            standingOrganisations.with(.code(Organisation.kind, "liaison-centre")), by: breakdowns),
        FigureDefinition(
            "organisations.hosts", .organisations, Phrase("依托单位", "Host bodies"), .units,
            Phrase(
                "党组织所依托的商会、协会、园区、企业等，同名算一家。",
                "Chambers, associations, parks and others that organisations lean on; the same name counts once."),
            standingOrganisations.with(.given(Organisation.hostName)), .distinct([Organisation.hostName]),
            by: [.by(Organisation.hostKind), .place(Organisation.seat), .kind(Organisation.kind)]),
        FigureDefinition(
            "organisations.cities", .organisations, Phrase("流动党组织覆盖城市", "Cities with floating organisations"), .pieces,
            Phrase("流动党组织驻地的不同地市。", "Different prefectures in which floating organisations sit."), floating,
            .places(Organisation.seat, digits: 4), by: [.province(Organisation.seat)]),
        FigureDefinition(
            "organisations.provinces", .organisations, Phrase("流动党组织覆盖省份", "Provinces with floating organisations"),
            .pieces, Phrase("流动党组织驻地的不同省份。", "Different provinces in which floating organisations sit."), floating,
            .places(Organisation.seat, digits: 2), by: [.kind(Organisation.kind)]),
        FigureDefinition(
            "organisations.term-due", .organisations, Phrase("任期在期内届满", "Terms ending"), .pieces,
            Phrase("任期届满日在期内的党组织。", "Organisations whose term ends within the period."),
            standingOrganisations.with(.within(.own(Organisation.termEnd))),
            by: [.month(Organisation.termEnd)] + breakdowns),
        FigureDefinition(
            "organisations.posts", .organisations, Phrase("在任职务", "Posts held"), .pieces,
            Phrase("期末在任的职务，一人任两职算两个。", "Posts held on the last day; two of one person count twice."), posts,
            by: [.by(Post.role), .organisation(Post.organisation)]),
        FigureDefinition(
            "organisations.post-holders", .organisations, Phrase("任职人员", "Holders of posts"), .people,
            Phrase("期末任职的不同的人，一人任多职算一人。", "Different people who hold posts; somebody with several counts once."), posts,
            .distinct([Post.holder, Post.holderName]), by: [.by(Post.role), .organisation(Post.organisation)]),
    ]
}
