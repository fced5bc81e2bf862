extension FigureCatalogue {
    /// Figures that only the published numbers of the demonstration places ask for; they are in no list of the figures screen.
    static let published: [FigureDefinition] = [
        FigureDefinition(
            "published.checklist-items", .sites, Phrase("清单项", "Items of checklists"), .measures,
            Phrase("清单里仍要求的项，按清单分。", "Items of checklists that are still asked for, by checklist."),
            FigureSource(ChecklistItem.type, .standing, .not(.yes(.own(ChecklistItem.isOff)))),
            by: [.by(ChecklistItem.checklist)]),
        FigureDefinition(
            "published.work-areas", .activities, Phrase("活动涉及的工作方面", "Areas of work of activities"), .measures,
            Phrase("期内活动写明的不同工作方面。", "Different areas of work that activities of the period name."),
            FigureSource(Activity.type, .during(Activity.day), .held), .distinct([Activity.workArea])),
        FigureDefinition(
            "published.campaigns", .activities, Phrase("活动涉及的专项", "Campaigns of activities"), .measures,
            Phrase("期内活动写明的不同专项。", "Different campaigns that activities of the period name."),
            FigureSource(Activity.type, .during(Activity.day), .held), .distinct([Activity.campaign])),
        FigureDefinition(
            "published.channels", .coverage, Phrase("联系方式", "Channels of contact"), .measures,
            Phrase("期内联系记录用到的不同方式。", "Different channels that contacts of the period took."),
            FigureSource(Contact.type, .during(Contact.day)), .distinct([Contact.channel])),
        liaison("organisation", Liaison.organisationJoint), liaison("resources", Liaison.resourcesJoint),
        liaison("services", Liaison.servicesJoint), liaison("development", Liaison.developmentJoint),
        fiveOnes("plan", PartnershipYear.planned), fiveOnes("visit", PartnershipYear.visited),
        fiveOnes("idea", PartnershipYear.idea), fiveOnes("deed", PartnershipYear.deed),
        FigureDefinition(
            "published.programme-enterprises", .contributions, Phrase("按项目引进企业", "Enterprises by programme"), .units,
            Phrase("写明连续项目的投资，每条一家。", "Investments of a programme; each record is one."),
            FigureSource(Contribution.type, .during(Contribution.day), .code(Contribution.kind, "investment")),
            by: [.by(Contribution.programme)]),
        FigureDefinition(
            "published.jobs", .members, Phrase("流入党员的职业", "Work of members received"), .people,
            Phrase("流入党员按工作岗位分。", "Members received, by what they work as."),
            FigureSource(Member.type, .standing, .member(.received)), by: [.by(Member.job)]),
        FigureDefinition(
            "published.tiers", .honours, Phrase("补助档次", "Tiers of subsidies"), .measures,
            Phrase("年度奖补的不同档次。", "Different tiers of the grants of the year."),
            FigureSource(Grant.type, .year(.own(Grant.year))), .distinct([Grant.tier])),
        FigureDefinition(
            "published.chain-roles", .agreements, Phrase("产业链中的身份", "Roles in chains"), .pieces,
            Phrase("产业链共同体的成员，按身份分。", "Members of communities of chains, by their role."),
            links.with(.code(.of(GroupingMember.grouping, Grouping.kind), ["chain"])), by: [.by(GroupingMember.role)]),
        FigureDefinition(
            "published.instructors", .agreements, Phrase("指导员", "Instructors"), .people,
            Phrase("指导员编组的成员，按编组分。", "Members of the groups of instructors, by group."),
            links.with(.code(.of(GroupingMember.grouping, Grouping.kind), ["instructors"])),
            by: [.by(GroupingMember.grouping)]),
        FigureDefinition(
            "published.sites-by-host", .sites, Phrase("阵地（按依托单位）", "Sites by host"), .pieces,
            Phrase("期末在用的阵地，按依托单位分。", "Sites in use, by the body they stand on."),
            FigureSource(Site.type, .inForce(from: Site.opened, until: Site.closed)), by: [.by(Site.hostBody)]),
        FigureDefinition(
            "published.posts", .organisations, Phrase("一人任职数", "Posts of one person"), .pieces,
            Phrase("名册党员在任的职务，按人分。", "Posts that members of the roster hold, by person."),
            FigureSource(Post.type, .inForce(from: Post.from, until: Post.until), .given(Post.holder)),
            by: [.by(Post.holder)]),
        FigureDefinition(
            "published.search-sources", .sweeps, Phrase("查找途径", "Ways of finding"), .measures,
            Phrase("摸排新找到党员的不同途径。", "Different ways in which sweeps found members."),
            FigureSource(SweepFinding.type, .during(SweepFinding.day), .code(SweepFinding.result, "found")),
            .distinct([SweepFinding.source])),
        FigureDefinition(
            "published.granted", .services, Phrase("落实融资（按事项）", "Credit granted by case"), .wan,
            Phrase("事项的落实金额，按事项分。", "The amounts granted, by case."),
            FigureSource(ServiceCase.type, .during(ServiceCase.opened), .given(ServiceCase.granted)),
            .sum(ServiceCase.granted, otherwise: 0), by: [.by(ServiceCase.title)]),
        FigureDefinition(
            "published.years-there", .contributions, Phrase("在外年数", "Years away"), .years,
            Phrase("捐建写明的起始年份到期末，首尾都算。", "From the year that a building states to the last day, both counted."),
            FigureSource(Contribution.type, .during(Contribution.day), .code(Contribution.kind, "building")),
            .years(since: Contribution.since)),
    ]

    private static let links = FigureSource(
        GroupingMember.type, .inForce(from: GroupingMember.from, until: GroupingMember.until))

    private static func liaison(_ name: String, _ field: Field) -> FigureDefinition {
        FigureDefinition(
            "published.joint-\(name)", .agreements, field.label, .measures,
            Phrase("与流入地党组织的联络中做到这一联的。", "Liaisons with organisations there that have this in common."),
            FigureSource(Liaison.type, .inForce(from: Liaison.since, until: nil), .yes(.own(field))))
    }

    private static func fiveOnes(_ name: String, _ field: Field) -> FigureDefinition {
        FigureDefinition(
            "published.five-ones-\(name)", .agreements, field.label, .measures,
            Phrase("当年五个一中已做的这一项。", "This one of the five ones, done in the year."),
            FigureSource(PartnershipYear.type, .year(.own(PartnershipYear.year)), .given(.own(field))))
    }
}
