extension FigureCatalogue {
    private static let opened = FigureSource(ServiceCase.type, .during(ServiceCase.opened))
    private static let closed = FigureSource(
        ServiceCase.type, .during(ServiceCase.closed, ServiceCase.opened),
        .code(ServiceCase.state, ServiceCase.closedCode))
    private static let breakdowns: [FigureBreakdown] = [
        .kind(ServiceCase.kind), .month(ServiceCase.opened), .organisation(ServiceCase.organisation),
        .by(ServiceCase.source), .by(ServiceCase.campaign), .by(ServiceCase.workArea), .by(ServiceCase.state),
        .siteKind(ServiceCase.site),
    ]
    private static let suggestions = FigureSource(Suggestion.type, .during(Suggestion.received))
    private static let suggestionBreakdowns: [FigureBreakdown] = [
        .by(Suggestion.state), .by(Suggestion.campaign), .by(Suggestion.channel), .month(Suggestion.received),
        .organisation(Suggestion.organisation),
    ]

    static let services: [FigureDefinition] = [
        FigureDefinition(
            "services.cases", .services, Phrase("受理事项", "Cases received"), .cases,
            Phrase("受理日期在期内的服务事项；成批登记的按件数。", "Cases received within the period; a batch counts its number."), opened,
            .sum(ServiceCase.cases, otherwise: 1), by: breakdowns),
        FigureDefinition(
            "services.closed", .services, Phrase("办结事项", "Cases closed"), .cases,
            Phrase(
                "期内办结的服务事项，没有办结日期的按受理日期。",
                "Cases closed within the period; without the day of closing by the day received."), closed,
            .sum(ServiceCase.cases, otherwise: 1), by: breakdowns),
        FigureDefinition(
            "services.received-closed", .services, Phrase("本期受理已办结", "Received and closed"), .cases,
            Phrase("期内受理的事项中已办结的。", "Cases received within the period that are closed."),
            opened.with(.code(ServiceCase.state, ServiceCase.closedCode)), .sum(ServiceCase.cases, otherwise: 1),
            by: breakdowns),
        FigureDefinition(
            "services.close-rate", .services, Phrase("办结率", "Share closed"), .percent,
            Phrase("期内受理的事项中已办结的比例。", "Cases received within the period that are closed, of all received."), opened,
            .ratio(part: "services.received-closed", whole: "services.cases"), by: breakdowns),
        FigureDefinition(
            "services.open", .services, Phrase("在办事项", "Cases open"), .cases,
            Phrase("已受理而未办结、未撤回的事项。", "Cases neither closed nor withdrawn."),
            FigureSource(
                ServiceCase.type, .inForce(from: ServiceCase.opened, until: nil),
                .code(ServiceCase.state, "received", "in-hand", "handed-over")), .sum(ServiceCase.cases, otherwise: 1),
            by: breakdowns),
        FigureDefinition(
            "services.people", .services, Phrase("服务惠及人数", "People helped"), .people,
            Phrase(
                "期内受理事项所填受益人数之和；没有姓名，不能去重。",
                "The people that cases of the period state; without names, so not told apart."), opened,
            .sum(ServiceCase.people, otherwise: 0), by: breakdowns),
        FigureDefinition(
            "services.family-visits", .services, Phrase("慰问家属", "Family members visited"), .people,
            Phrase("类型为家属慰问的事项的受益人数，未写的算一人。", "People of the cases of family visits; one where none is given."),
            opened.with(.code(ServiceCase.kind, "family-visit")), .sum(ServiceCase.people, otherwise: 1),
            by: [breakdowns[1], breakdowns[2]]),
        FigureDefinition(
            "services.quantities", .services, Phrase("实事数量", "Quantities"), .mixed,
            Phrase("事项所填数量，按单位分；不同单位不相加。", "The quantities of cases by unit; different units are not added."),
            opened.with(.given(ServiceCase.quantity)), .quantities(ServiceCase.quantity, unit: ServiceCase.unit),
            by: [.by(ServiceCase.unit), .by(ServiceCase.title)]),
        FigureDefinition(
            "services.requested", .services, Phrase("申请融资", "Credit requested"), .wan,
            Phrase("事项的申请金额之和。", "The amounts that cases requested."), opened,
            .sum(ServiceCase.requested, otherwise: 0),
            by: breakdowns),
        FigureDefinition(
            "services.granted", .services, Phrase("落实融资", "Credit granted"), .wan,
            Phrase("事项的落实金额之和。", "The amounts granted."), opened, .sum(ServiceCase.granted, otherwise: 0),
            by: breakdowns),
        FigureDefinition(
            "services.suggestions", .services, Phrase("收到建议", "Suggestions received"), .pieces,
            Phrase("期内收到的建议（金点子）。", "Suggestions received within the period."), suggestions, by: suggestionBreakdowns),
        FigureDefinition(
            "services.suggestions-adopted", .services, Phrase("采纳建议", "Suggestions adopted"), .pieces,
            Phrase("期内收到的建议中已采纳的。", "Suggestions received within the period that were adopted."),
            suggestions.with(.code(Suggestion.state, "adopted")), by: suggestionBreakdowns),
        FigureDefinition(
            "services.adoption-rate", .services, Phrase("采纳率", "Share adopted"), .percent,
            Phrase("采纳建议占收到建议的比例。", "Suggestions adopted, of those received."), suggestions,
            .ratio(part: "services.suggestions-adopted", whole: "services.suggestions"),
            by: [suggestionBreakdowns[1], suggestionBreakdowns[2], suggestionBreakdowns[3], suggestionBreakdowns[4]]),
        FigureDefinition(
            "services.suggestions-answered", .services, Phrase("答复建议", "Suggestions answered"), .pieces,
            Phrase("期内收到的建议中已答复的。", "Suggestions received within the period that were answered."),
            suggestions.with(.any([.given(Suggestion.answered), .code(Suggestion.state, "answered")])),
            by: suggestionBreakdowns),
    ]

    private static let postings = FigureSource(JobPosting.type, .during(JobPosting.publishedOn))
    private static let postingBreakdowns: [FigureBreakdown] = [
        .kind(JobPosting.kind), .month(JobPosting.publishedOn), .by(JobPosting.employer), .place(JobPosting.seat),
        .organisation(JobPosting.organisation),
    ]
    private static let pledges = FigureSource(Pledge.type, .during(Pledge.made))
    private static let documents = FigureSource(PolicyDocument.type, .during(PolicyDocument.issued))

    static let offers: [FigureDefinition] = [
        FigureDefinition(
            "services.postings", .services, Phrase("招工信息", "Job postings"), .items,
            Phrase("期内发布的招工信息。", "Job postings published within the period."), postings, by: postingBreakdowns),
        FigureDefinition(
            "services.posts", .services, Phrase("就业岗位", "Posts offered"), .pieces,
            Phrase("期内招工信息的岗位数之和。", "The posts of all postings of the period."), postings,
            .sum(JobPosting.posts, otherwise: 0),
            by: postingBreakdowns),
        FigureDefinition(
            "services.postings-open", .services, Phrase("有效招工信息", "Postings still open"), .items,
            Phrase("期末未过有效期的招工信息。", "Postings not yet expired on the last day."),
            FigureSource(JobPosting.type, .inForce(from: JobPosting.publishedOn, until: JobPosting.expires)),
            by: postingBreakdowns),
        FigureDefinition(
            "services.jobs-filled", .services, Phrase("达成就业", "Posts taken up"), .people,
            Phrase("招工信息的已就业人数之和。", "The people who took up posts."), postings, .sum(JobPosting.filled, otherwise: 0),
            by: postingBreakdowns),
        FigureDefinition(
            "services.wage", .services, Phrase("招工最低月薪", "Lowest wage offered"), .yuan,
            Phrase("期内招工信息中最低的月薪起点。", "The lowest wage that postings of the period begin with."), postings,
            .least(JobPosting.wageFrom),
            by: postingBreakdowns),
        FigureDefinition(
            "services.policies", .services, Phrase("惠企惠民政策", "Policies"), .items,
            Phrase("期内政策文件的条数，未写的算一条。", "The items of policies issued within the period; one where none is given."),
            documents.with(.code(PolicyDocument.kind, "policy")), .sum(PolicyDocument.items, otherwise: 1),
            by: [.by(PolicyDocument.audience), .by(PolicyDocument.level), .by(PolicyDocument.issuer)]),
        FigureDefinition(
            "services.policy-issuers", .services, Phrase("出台政策部门", "Offices with policies"), .units,
            Phrase("政策文件的不同发文单位。", "Different offices that issued policies."),
            documents.with(.code(PolicyDocument.kind, "policy")), .distinct([PolicyDocument.issuer]),
            by: [.by(PolicyDocument.level)]),
        FigureDefinition(
            "services.documents", .services, Phrase("文件政策", "Documents"), .cases,
            Phrase("期内印发的文件。", "Documents issued within the period."), documents,
            by: [.kind(PolicyDocument.kind), .by(PolicyDocument.level), .year(PolicyDocument.issued)]),
        FigureDefinition(
            "services.pledges", .services, Phrase("公开承诺", "Pledges"), .measures,
            Phrase("期内作出的承诺。", "Pledges made within the period."), pledges,
            by: [.by(Pledge.result), .kind(Pledge.kind), .organisation(Pledge.organisation)]),
        FigureDefinition(
            "services.pledges-kept", .services, Phrase("兑现承诺", "Pledges kept"), .measures,
            Phrase("期内作出的承诺中已兑现的。", "Pledges made within the period that were kept."),
            pledges.with(.code(Pledge.result, "kept")), by: [.kind(Pledge.kind), .organisation(Pledge.organisation)]),
        FigureDefinition(
            "services.pledge-rate", .services, Phrase("承诺兑现率", "Share of pledges kept"), .percent,
            Phrase("已兑现承诺占承诺的比例。", "Pledges kept, of those made."), pledges,
            .ratio(part: "services.pledges-kept", whole: "services.pledges"),
            by: [.kind(Pledge.kind), .organisation(Pledge.organisation)]),
    ]
}
