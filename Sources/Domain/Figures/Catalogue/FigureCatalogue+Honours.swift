extension FigureCatalogue {
    private static let received = FigureSource(
        Honour.type, .during(Honour.day), .notCode(Honour.state, "nominated", "published", "not-chosen"))
    private static let breakdowns: [FigureBreakdown] = [
        .kind(Honour.kind), .by(Honour.level), .by(Honour.selection), .year(Honour.day),
        .organisation(Honour.organisation), .by(Honour.title),
    ]
    private static let grants = FigureSource(Grant.type, .year(.own(Grant.year)))
    private static let grantBreakdowns: [FigureBreakdown] = [
        .by(Grant.tier), .kind(Grant.kind), .organisation(Grant.organisation), .year(Grant.year),
    ]

    static let honours: [FigureDefinition] = [
        FigureDefinition(
            "honours.count", .honours, Phrase("荣誉", "Honours"), .measures,
            Phrase("期内获得的荣誉，按数量；不含提名、公示和未入选的。", "Honours received within the period by their count; not nominations."),
            received,
            .sum(Honour.count, otherwise: 1), by: breakdowns),
        FigureDefinition(
            "honours.people", .honours, Phrase("获荣誉人员", "People honoured"), .people,
            Phrase(
                "期内获荣誉的不同党员；不属于组织、也没有党员档案的按所填数量。",
                "Different members honoured within the period; honours of people who are not in the ledger count the number stated."
            ),
            received.with(.missing(Honour.organisation)),
            .people(Honour.member, stated: Honour.count, otherwise: 1), by: breakdowns),
        FigureDefinition(
            "honours.organisations", .honours, Phrase("获荣誉党组织", "Organisations honoured"), .pieces,
            Phrase("期内获荣誉的不同党组织。", "Different organisations honoured within the period."), received,
            .distinct([Honour.organisation]), by: breakdowns),
        FigureDefinition(
            "honours.chosen", .honours, Phrase("评选入选", "Chosen in selections"), .pieces,
            Phrase("评选进度为入选的，按评选名目分（十佳、二十佳、两优一先）。", "Those chosen in selections, by selection."),
            received.with(.given(Honour.selection), .code(Honour.state, "chosen")), .sum(Honour.count, otherwise: 1),
            by: [.by(Honour.selection), .by(Honour.year), .organisation(Honour.organisation)]),
        FigureDefinition(
            "honours.nominated", .honours, Phrase("评选提名", "Nominated"), .pieces,
            Phrase("期内提名和公示中的。", "Nominations of the period."),
            FigureSource(Honour.type, .during(Honour.day), .code(Honour.state, "nominated", "published")),
            .sum(Honour.count, otherwise: 1), by: [.by(Honour.selection), .organisation(Honour.organisation)]),
        FigureDefinition(
            "honours.grants", .honours, Phrase("奖补金额", "Grants"), .yuan,
            Phrase("年度落在期内的奖补金额之和。", "The amounts of grants of the years of the period."), grants,
            .sum(Grant.amount, otherwise: 0), by: grantBreakdowns),
        FigureDefinition(
            "honours.grant-organisations", .honours, Phrase("获奖补党组织", "Organisations with grants"), .pieces,
            Phrase("获奖补的不同党组织。", "Different organisations that were given grants."), grants,
            .distinct([Grant.organisation]), by: grantBreakdowns),
        FigureDefinition(
            "honours.grant-least", .honours, Phrase("最低奖补", "Smallest grant"), .yuan,
            Phrase("最小的一笔奖补。", "The smallest grant."), grants, .least(Grant.amount), by: grantBreakdowns),
        FigureDefinition(
            "honours.grant-most", .honours, Phrase("最高奖补", "Largest grant"), .yuan,
            Phrase("最大的一笔奖补。", "The largest grant."), grants, .greatest(Grant.amount), by: grantBreakdowns),
    ]

    private static let transfers = FigureSource(
        Transfer.type, .during(Transfer.receipt, Transfer.issued), .notCode(Transfer.outcome, "withdrawn", "returned"))
    private static let assessed = FigureSource(YearlyAssessment.type, .year(.own(YearlyAssessment.year)))
    private static let everybody = FigureSource(Member.type, .standing)

    static let relations: [FigureDefinition] = [
        FigureDefinition(
            "relations.transfers", .relations, Phrase("组织关系转接", "Transfers"), .attendances,
            Phrase(
                "期内的转接，有回执按回执日期，否则按开出日期；不含退回和撤销的。",
                "Transfers by the day of the receipt, else of the letter; not those returned or withdrawn."),
            transfers,
            by: [.by(Transfer.direction), .by(Transfer.outcome), .month(Transfer.issued), .place(Transfer.seat)]),
        FigureDefinition(
            "relations.converted", .relations, Phrase("吸收转化党员", "Members taken over for good"), .people,
            Phrase(
                "流入党员中本期转来组织关系并已接收的不同党员。",
                "Members received here whose relation followed within the period and was accepted."),
            transfers.with(.yes(Transfer.isConverted), .code(Transfer.outcome, Transfer.accepted)),
            .distinct([Transfer.member]), by: [.month(Transfer.issued), .place(Transfer.seat)]),
        FigureDefinition(
            "relations.dues-paid", .relations, Phrase("党费已缴党员", "Members with dues paid"), .people,
            Phrase("党费至少交到期末的上一个月的党员。", "Members whose dues are paid up to the month before the last day at least."),
            everybody.with(.member(.duesPaid)), by: [.home, .status]),
        FigureDefinition(
            "relations.dues-rate", .relations, Phrase("党费缴纳率", "Share with dues paid"), .percent,
            Phrase("党费已缴党员占党员的比例。", "Members with dues paid, of all members."), everybody,
            .ratio(part: "relations.dues-paid", whole: "members.all"), by: [.home, .status]),
        FigureDefinition(
            "relations.dues-monthly", .relations, Phrase("月应缴党费", "Dues a month"), .yuan,
            Phrase("党员档案中月缴标准之和。", "The monthly dues in the files of members."), everybody,
            .sum(Member.duesMonthly, otherwise: 0), by: [.home]),
        FigureDefinition(
            "relations.assessed", .relations, Phrase("民主评议党员", "Members assessed"), .people,
            Phrase("年度落在期内、参加民主评议的不同党员。", "Different members assessed in the years of the period."), assessed,
            .distinct([YearlyAssessment.member]),
            by: [
                .by(YearlyAssessment.grade), .organisation(YearlyAssessment.organisation), .year(YearlyAssessment.year),
            ]),
        FigureDefinition(
            "relations.graded", .relations, Phrase("评定等次党员", "Members with a grade"), .people,
            Phrase("评定了等次的不同党员；不含不评定等次的。", "Different members who were given a grade."),
            assessed.with(.notCode(YearlyAssessment.grade, "none")), .distinct([YearlyAssessment.member]),
            by: [.organisation(YearlyAssessment.organisation), .year(YearlyAssessment.year)]),
        FigureDefinition(
            "relations.excellent", .relations, Phrase("评议优秀党员", "Members graded excellent"), .people,
            Phrase("民主评议等次为优秀的不同党员。", "Different members graded excellent."),
            assessed.with(.code(YearlyAssessment.grade, "excellent")), .distinct([YearlyAssessment.member]),
            by: [.organisation(YearlyAssessment.organisation), .year(YearlyAssessment.year)]),
        FigureDefinition(
            "relations.excellent-rate", .relations, Phrase("优秀比例", "Share graded excellent"), .percent,
            Phrase(
                "优秀党员占评定等次党员的比例，一般不超过三分之一。",
                "Members graded excellent, of those with a grade; a third at most as a rule."), assessed,
            .ratio(part: "relations.excellent", whole: "relations.graded"),
            by: [.organisation(YearlyAssessment.organisation), .year(YearlyAssessment.year)]),
        FigureDefinition(
            "relations.development", .relations, Phrase("发展党员在册", "On the way to membership"), .people,
            Phrase("发展党员记录中未终止的人员，按当前阶段分。", "People on the way to membership by their stage; not those ended."),
            FigureSource(Development.type, .standing, .notCode(Development.stage, "ended")),
            by: [.by(Development.stage), .organisation(Development.organisation)]),
        FigureDefinition(
            "relations.admitted", .relations, Phrase("接收预备党员", "Admitted"), .people,
            Phrase("接收日期在期内的人员。", "People admitted within the period."),
            FigureSource(Development.type, .during(Development.admitted)),
            by: [.month(Development.admitted), .organisation(Development.organisation)]),
        FigureDefinition(
            "relations.confirmed", .relations, Phrase("预备党员转正", "Confirmed"), .people,
            Phrase("转正日期在期内的人员。", "People confirmed within the period."),
            FigureSource(Development.type, .during(Development.confirmed)),
            by: [.month(Development.confirmed), .organisation(Development.organisation)]),
    ]

    static let pending: [FigureDefinition] = [
        FigureDefinition(
            "tasks.members", .tasks, Phrase("党员待办", "Tasks about members"), .cases,
            Phrase(
                "今天与党员有关的待办，由规则推算，不随所选期间变化。",
                "Today's tasks about members, derived from the rules; the period does not matter."),
            everybody, .tasks, by: [.light, .home, .status]),
        FigureDefinition(
            "tasks.organisations", .tasks, Phrase("党组织待办", "Tasks about organisations"), .cases,
            Phrase(
                "今天与党组织有关的待办，由规则推算，不随所选期间变化。",
                "Today's tasks about organisations, derived from the rules; the period does not matter."),
            FigureSource(Organisation.type, .standing), .tasks,
            by: [.light, .by(Organisation.name), .kind(Organisation.kind)]),
    ]

    static let local: [FigureDefinition] = [
        FigureDefinition(
            "local.numbers", .local, Phrase("基础数据", "Numbers by hand"), .mixed,
            Phrase(
                "手工录入的数据，每项取期末前最新的一条；不同单位不相加。",
                "Numbers entered by hand, the newest of each up to the last day; different units are not added."),
            FigureSource(LocalFigure.type, .newest(LocalFigure.day)),
            .quantities(LocalFigure.number, unit: LocalFigure.unit),
            by: [.by(LocalFigure.title), .by(LocalFigure.unit), .organisation(LocalFigure.organisation)])
    ]
}
