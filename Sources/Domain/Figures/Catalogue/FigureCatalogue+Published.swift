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
    ]

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
