extension FigureCatalogue {
    private static let open = FigureSource(Site.type, .inForce(from: Site.opened, until: Site.closed))
    private static let breakdowns: [FigureBreakdown] = [
        .kind(Site.kind), .place(Site.seat), .organisation(Site.organisation), .by(Site.name),
    ]
    private static let brands = FigureSource(Brand.type, .year(.own(Brand.year)), .notCode(Brand.state, "ended"))

    static let sites: [FigureDefinition] = [
        FigureDefinition(
            "sites.count", .sites, Phrase("阵地", "Sites"), .pieces,
            Phrase("期末在用的阵地。", "Sites in use on the last day."), open, by: breakdowns),
        FigureDefinition(
            "sites.points", .sites, Phrase("阵地点位", "Points of sites"), .pieces,
            Phrase("期末在用阵地的点位数，未写的算一处。", "The points of sites in use; one where none is given."), open,
            .sum(Site.points, otherwise: 1), by: breakdowns),
        FigureDefinition(
            "sites.opened", .sites, Phrase("本期新建阵地", "Sites opened"), .pieces,
            Phrase("启用日期在期内的阵地。", "Sites opened within the period."), FigureSource(Site.type, .during(Site.opened)),
            by: [.month(Site.opened)] + breakdowns),
        FigureDefinition(
            "sites.cost", .sites, Phrase("阵地建设投入", "Cost of sites"), .wan,
            Phrase("期末在用阵地的建设投入之和。", "The cost of sites in use."), open, .sum(Site.cost, otherwise: 0), by: breakdowns),
        FigureDefinition(
            "sites.area", .sites, Phrase("阵地面积", "Area of sites"), .squareMetres,
            Phrase("期末在用阵地的面积之和。", "The area of sites in use."), open, .sum(Site.squareMetres, otherwise: 0),
            by: breakdowns),
        FigureDefinition(
            "sites.six-haves", .sites, Phrase("六有达标项", "Six haves done"), .measures,
            Phrase("各阵地已达标的六有项数之和。", "Items of the six haves that are done, over all sites."), open,
            .checklist("six-haves"),
            by: breakdowns),
        FigureDefinition(
            "sites.six-haves-due", .sites, Phrase("六有应达标项", "Six haves asked for"), .measures,
            Phrase("每个阵地应达标的项数之和。", "Items asked for, over all sites."), open, .checklistDue("six-haves"),
            by: breakdowns),
        FigureDefinition(
            "sites.six-haves-rate", .sites, Phrase("六有达标率", "Share of the six haves"), .percent,
            Phrase("六有达标项占应达标项的比例。", "Items done, of those asked for."), open,
            .ratio(part: "sites.six-haves", whole: "sites.six-haves-due"), by: breakdowns),
        FigureDefinition(
            "sites.activities", .sites, Phrase("阵地开展活动", "Activities at sites"), .events,
            Phrase("期内写明在阵地开展的活动。", "Activities of the period held at a site."),
            FigureSource(Activity.type, .during(Activity.day), .held, .given(Activity.site)),
            by: [.by(Activity.site), .kind(.of(Activity.site, Site.kind)), .month(Activity.day)]),
        FigureDefinition(
            "sites.brands", .sites, Phrase("党建品牌", "Brands"), .pieces,
            Phrase("年度落在期内的品牌，不含停用的。", "Brands of the years of the period; not those ended."), brands,
            by: [.by(Brand.state), .organisation(Brand.organisation), .by(Brand.level), .year(Brand.year)]),
        FigureDefinition(
            "sites.brand-organisations", .sites, Phrase("有品牌的党组织", "Organisations with a brand"), .pieces,
            Phrase("有品牌的不同党组织。", "Different organisations with a brand."), brands, .distinct([Brand.organisation]),
            by: [.by(Brand.state)]),
    ]

    private static let yearly = FigureSource(Target.type, .year(.own(Target.year)), .notCode(Target.state, "dropped"))
    private static let duties = FigureSource(
        Responsibility.type, .inForce(from: Responsibility.from, until: Responsibility.until))
    private static let targetBreakdowns: [FigureBreakdown] = [
        .light, .organisation(Target.organisation), .by(Target.plan), .by(Target.isSecretaryProject), .by(Target.state),
    ]

    static let targets: [FigureDefinition] = [
        FigureDefinition(
            "targets.count", .targets, Phrase("目标任务", "Targets"), .measures,
            Phrase(
                "年度落在期内的目标任务，不含取消的；亮灯按完成比例和剩余时间推算。",
                "Targets of the years of the period, not those dropped; lights follow from the share done and the time left."
            ),
            yearly, by: targetBreakdowns),
        FigureDefinition(
            "targets.done", .targets, Phrase("完成目标", "Targets done"), .measures,
            Phrase("状态为已完成的目标任务。", "Targets whose state is done."), yearly.with(.code(Target.state, "done")),
            by: targetBreakdowns),
        FigureDefinition(
            "targets.done-rate", .targets, Phrase("目标完成率", "Share of targets done"), .percent,
            Phrase("完成目标占目标任务的比例。", "Targets done, of all."), yearly,
            .ratio(part: "targets.done", whole: "targets.count"),
            by: Array(targetBreakdowns[1...3])),
        FigureDefinition(
            "targets.late", .targets, Phrase("红灯目标", "Targets with a red light"), .measures,
            Phrase("期末亮红灯的目标任务。", "Targets whose light is red on the last day."), yearly.with(.light(.red)),
            by: Array(targetBreakdowns[1...])),
        FigureDefinition(
            "targets.secretary", .targets, Phrase("书记项目", "Secretaries' projects"), .measures,
            Phrase("标为书记项目的目标任务。", "Targets marked as the secretary's project."),
            yearly.with(.yes(Target.isSecretaryProject)),
            by: [.light, .organisation(Target.organisation)]),
        FigureDefinition(
            "targets.responsibilities", .targets, Phrase("责任清单", "Duties on lists"), .measures,
            Phrase("期末在期限内的责任事项。", "Duties that last on the last day."), duties,
            by: [.by(Responsibility.level), .by(Responsibility.isDone), .organisation(Responsibility.organisation)]),
    ]
}
