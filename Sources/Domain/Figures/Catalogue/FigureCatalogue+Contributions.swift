extension FigureCatalogue {
    private static let given = FigureSource(Contribution.type, .during(Contribution.day))
    private static func of(_ kinds: String...) -> FigureSource {
        given.with(.code(.own(Contribution.kind), Set(kinds)))
    }
    private static let investments = of("investment")
    private static let donations = of("donation")
    private static let ways: [FigureBreakdown] = [
        .organisation(Contribution.organisation), .month(Contribution.day), .year(Contribution.day),
        .by(Contribution.direction), .by(Contribution.campaign), .by(Contribution.giver), .by(Contribution.receiver),
        .by(Contribution.title),
    ]
    private static let projects: [FigureBreakdown] =
        [
            .by(Contribution.stage), .by(Contribution.investmentKind), .by(Contribution.enterprise),
        ] + ways

    static let contributions: [FigureDefinition] = [
        FigureDefinition(
            "contributions.count", .contributions, Phrase("反哺事项", "Contributions"), .measures,
            Phrase("期内登记的各类反哺，每条记录一项。", "Contributions of every kind within the period; each record is one."), given,
            by: [.kind(Contribution.kind)] + ways),
        FigureDefinition(
            "contributions.members", .contributions, Phrase("反哺党员", "Members who contributed"), .people,
            Phrase("期内反哺记录中的不同党员。", "Different members among the contributions."), given,
            .distinct([Contribution.member]), by: [.kind(Contribution.kind)] + ways),
        FigureDefinition(
            "contributions.projects", .contributions, Phrase("投资项目", "Investment projects"), .pieces,
            Phrase(
                "投资项目，按个登记数量的按数量，不含终止的。", "Investments; one with a quantity in pieces counts it; not those dropped."),
            investments.with(.notCode(Contribution.stage, "dropped")),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .pieces, otherwise: 1), by: projects),
        FigureDefinition(
            "contributions.enterprises", .contributions, Phrase("引进和创办企业", "Enterprises brought or founded"), .units,
            Phrase(
                "投资、创办企业和返乡创业，按家登记数量的按数量。",
                "Investments, companies and ventures; one with a quantity in units counts it."),
            of("investment", "company", "venture").with(.notCode(Contribution.stage, "dropped")),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .units, otherwise: 1),
            by: [.kind(Contribution.kind)] + projects),
        FigureDefinition(
            "contributions.investment-estimated", .contributions, Phrase("预计投资额", "Investment, estimated"), .wan,
            Phrase("投资项目的预计金额之和。", "The estimated amounts of investments."), investments,
            .sum(Contribution.estimated, otherwise: 0), by: projects),
        FigureDefinition(
            "contributions.investment", .contributions, Phrase("实际投资额", "Investment, actual"), .wan,
            Phrase("投资项目的实际金额之和。", "The actual amounts of investments."), investments,
            .sum(Contribution.amount, otherwise: 0), by: projects),
        FigureDefinition(
            "contributions.tax-estimated", .contributions, Phrase("预计年税收", "Tax a year, estimated"), .wan,
            Phrase("预计年税收之和。", "The estimated tax a year."), given, .sum(Contribution.estimatedTax, otherwise: 0),
            by: projects),
        FigureDefinition(
            "contributions.tax", .contributions, Phrase("实际年税收", "Tax a year, actual"), .wan,
            Phrase("实际年税收之和。", "The actual tax a year."), given, .sum(Contribution.tax, otherwise: 0), by: projects),
        FigureDefinition(
            "contributions.area", .contributions, Phrase("项目面积", "Area of projects"), .squareMetres,
            Phrase("项目和捐建的面积之和。", "The area of projects and donated buildings."), given,
            .sum(Contribution.squareMetres, otherwise: 0), by: [.kind(Contribution.kind)] + projects),
        FigureDefinition(
            "contributions.donations", .contributions, Phrase("捐资", "Donations"), .wan,
            Phrase("捐资的实际金额之和。", "The actual amounts of donations."), donations,
            .sum(Contribution.amount, otherwise: 0),
            by: [.by(Contribution.programme)] + ways),
        FigureDefinition(
            "contributions.donation-times", .contributions, Phrase("捐资次数", "Donations made"), .times,
            Phrase("捐资记录，每条一次。", "Donations; each record is one."), donations, by: [.by(Contribution.programme)] + ways),
        FigureDefinition(
            "contributions.beneficiaries", .contributions, Phrase("捐资惠及人数", "People helped by donations"), .people,
            Phrase("捐资记录所填惠及人数之和；没有姓名，不能去重。", "The people that donations state; without names, so not told apart."),
            donations,
            .sum(Contribution.people, otherwise: 0), by: [.by(Contribution.programme)] + ways),
        FigureDefinition(
            "contributions.programme-years", .contributions, Phrase("连续资助年数", "Years of programmes"), .years,
            Phrase("从起始年份到期末，首尾都算；取最长的。", "From the first year to the last day, both counted; the longest."),
            given.with(.given(Contribution.since)), .years(since: Contribution.since),
            by: [.by(Contribution.programme), .by(Contribution.title)]),
        FigureDefinition(
            "contributions.buildings", .contributions, Phrase("捐建", "Donated buildings"), .pieces,
            Phrase("捐建，按个登记数量的按数量。", "Donated buildings; one with a quantity in pieces counts it."), of("building"),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .pieces, otherwise: 1), by: ways),
        FigureDefinition(
            "contributions.jobs", .contributions, Phrase("带动就业", "Jobs brought"), .people,
            Phrase("类型为带动就业的惠及人数之和。", "The people of the contributions of the kind jobs."), of("jobs"),
            .sum(Contribution.people, otherwise: 0), by: ways),
        FigureDefinition(
            "contributions.raise", .contributions, Phrase("人均增收", "Raise a person"), .yuan,
            Phrase("所填人均增收的平均，按惠及人数加权。", "The mean of the raises stated, weighted by the people of each."),
            given.with(.given(Contribution.raisePerPerson)),
            .mean(Contribution.raisePerPerson, weight: Contribution.people),
            by: ways),
        FigureDefinition(
            "contributions.sales", .contributions, Phrase("推销农产品金额", "Products sold"), .wan,
            Phrase("推销农产品的实际金额之和。", "The actual amounts of products sold."), of("sales"),
            .sum(Contribution.amount, otherwise: 0),
            by: ways),
        FigureDefinition(
            "contributions.collective", .contributions, Phrase("村集体增收", "Income of collectives"), .wan,
            Phrase("集体增收的实际金额之和。", "The actual income of collectives."), of("collective"),
            .sum(Contribution.amount, otherwise: 0), by: ways),
        FigureDefinition(
            "contributions.quantities", .contributions, Phrase("反哺数量", "Quantities"), .mixed,
            Phrase("反哺所填数量，按单位分；不同单位不相加。", "The quantities of contributions by unit; different units are not added."),
            given.with(.given(Contribution.quantity)), .quantities(Contribution.quantity, unit: Contribution.unit),
            by: [.by(Contribution.unit), .kind(Contribution.kind), .by(Contribution.title)]),
        FigureDefinition(
            "contributions.leads", .contributions, Phrase("招商线索", "Investment leads"), .items,
            Phrase("招商线索，按条登记数量的按数量。", "Investment leads; one with a quantity in items counts it."), of("lead"),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .items, otherwise: 1), by: ways),
        FigureDefinition(
            "contributions.orders", .contributions, Phrase("供需对接", "Brokered orders"), .pieces,
            Phrase("促成的订单，按个登记数量的按数量。", "Orders brokered; one with a quantity in pieces counts it."), of("brokering"),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .pieces, otherwise: 1), by: ways),
        FigureDefinition(
            "contributions.posts-at-home", .contributions, Phrase("回村任职", "Posts taken up at home"), .people,
            Phrase(
                "回村任职的不同党员；没有姓名的按所填人数，未填算一人。",
                "Different members who took up posts at home; records without a name count the people stated, or one."),
            of("post-at-home"), .people(Contribution.member, stated: Contribution.people, otherwise: 1),
            by: [.by(Contribution.village), .by(Contribution.post)] + ways),
        FigureDefinition(
            "contributions.ventures", .contributions, Phrase("返乡创业", "Ventures founded at home"), .people,
            Phrase(
                "返乡创业的不同党员；没有姓名的按所填人数，未填算一人。",
                "Different members who founded ventures at home; records without a name count the people stated, or one."
            ),
            of("venture"), .people(Contribution.member, stated: Contribution.people, otherwise: 1), by: ways),
        FigureDefinition(
            "contributions.talent", .contributions, Phrase("引进人才", "Talent brought"), .people,
            Phrase("招才引智的惠及人数，未填算一人。", "The people of the contributions of the kind talent; one where none is given."),
            of("talent"),
            .sum(Contribution.people, otherwise: 1), by: ways),
        FigureDefinition(
            "contributions.deeds", .contributions, Phrase("为民实事", "Practical deeds"), .cases,
            Phrase("为民实事，按件登记数量的按数量。", "Practical deeds; one with a quantity in cases counts it."), of("deed"),
            .quantity(Contribution.quantity, unit: Contribution.unit, of: .cases, otherwise: 1), by: ways),
    ]
}
