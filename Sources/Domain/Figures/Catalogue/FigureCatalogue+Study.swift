extension FigureCatalogue {
    private static let sessions = FigureSource(Study.type, .during(Study.day))
    private static let issued = FigureSource(Material.type, .during(Material.day))
    private static let dispatched = FigureSource(
        MaterialDispatch.type,
        .during([
            .own(MaterialDispatch.sent), .own(MaterialDispatch.received), .of(MaterialDispatch.material, Material.day),
        ]))
    private static let everybody = FigureSource(Member.type, .standing)
    private static let breakdowns: [FigureBreakdown] = [
        .kind(Study.kind), .month(Study.day), .organisation(Study.host), .by(Study.campaign), .by(Study.audience),
        .by(Study.lecturerKind), .by(Study.medium), .by(Study.gathering), .by(Study.side), .place(Study.seat),
        .by(Study.title),
    ]

    static let study: [FigureDefinition] = [
        FigureDefinition(
            "study.sessions", .study, Phrase("学习培训", "Study sessions"), .events,
            Phrase("期内举办的学习培训。", "Study sessions held within the period."), sessions, by: breakdowns),
        FigureDefinition(
            "study.attendances", .study, Phrase("参训人次", "Attendances of study"), .attendances,
            Phrase("到会和迟到的人次，加上名单外参加人次。", "Marks of presence, late or not, and those present beside the lists."),
            sessions,
            .attendances, by: breakdowns),
        FigureDefinition(
            "study.people", .study, Phrase("参训人数", "People who studied"), .people,
            Phrase("学习培训中至少到会一次的不同党员。", "Different members present at least once at a session."), sessions,
            .participants, by: breakdowns),
        FigureDefinition(
            "study.trained", .study, Phrase("参训党员", "Members who studied"), .people,
            Phrase(
                "名册上的党员中本期参加过学习培训的，无论由谁举办。",
                "Members of the roster who were present at a session within the period, whoever held it."),
            everybody.with(.member(.trained)), by: [.home, .status]),
        FigureDefinition(
            "study.training-rate", .study, Phrase("参训率", "Training rate"), .percent,
            Phrase("参训党员占党员的比例。", "Members who studied, of all members."), everybody,
            .ratio(part: "study.trained", whole: "members.all"), by: [.home, .status]),
        FigureDefinition(
            "study.hours", .study, Phrase("培训学时", "Hours of study"), .hours,
            Phrase("各场学习培训的学时之和。", "The hours of all sessions."), sessions, .sum(Study.hours, otherwise: 0),
            by: breakdowns),
        FigureDefinition(
            "study.issues", .study, Phrase("学习资料期数", "Issues of material"), .issues,
            Phrase("期内印发或推送的学习资料，每条记录一期。", "Material issued within the period; each record is one issue."), issued,
            by: [
                .kind(Material.kind), .month(Material.day), .by(Material.title), .by(Material.way),
                .organisation(Material.host),
            ]),
        FigureDefinition(
            "study.copies", .study, Phrase("学习资料套数", "Copies of material"), .sets,
            Phrase("期内资料的印发套数之和。", "The copies of all material issued within the period."), issued,
            .sum(Material.copies, otherwise: 0),
            by: [.kind(Material.kind), .by(Material.way), .month(Material.day), .by(Material.title)]),
        FigureDefinition(
            "study.dispatched", .study, Phrase("发放资料", "Material sent"), .sets,
            Phrase("资料发放记录的套数，未写的算一套。", "The copies of all dispatches; one where none is given."), dispatched,
            .sum(MaterialDispatch.copies, otherwise: 1),
            by: [
                .kind(.of(MaterialDispatch.material, Material.kind)), .by(MaterialDispatch.way),
                .month(MaterialDispatch.sent),
            ]),
        FigureDefinition(
            "study.recipients", .study, Phrase("收到资料的党员", "Members who were sent material"), .people,
            Phrase("发放记录中的不同党员。", "Different members among the dispatches."), dispatched,
            .distinct([MaterialDispatch.member]),
            by: [
                .kind(.of(MaterialDispatch.material, Material.kind)),
                .organisation(.of(MaterialDispatch.member, Member.branch)),
            ]),
    ]
}
