extension FigureCatalogue {
    private static let everybody = FigureSource(Member.type, .standing)
    private static let away = everybody.with(.member(.away))

    private static let personal: [FigureBreakdown] = [
        .home, .by(Member.category), .by(Member.enterpriseClass), .by(Member.job), .by(Member.education),
        .by(Member.sex), .status,
    ]
    private static let afar: [FigureBreakdown] = [
        .place(.stay(FlowEpisode.destination)), .province(.stay(FlowEpisode.destination)),
        .by(.stay(FlowEpisode.memberClass)), .range, .status, .by(.stay(FlowEpisode.sector)),
        .by(.stay(FlowEpisode.formerJob)), .by(.stay(FlowEpisode.reason)), .by(.stay(FlowEpisode.flowType)),
        .by(Member.enterpriseClass), .branchThere, .home,
    ]

    static let members: [FigureDefinition] = [
        FigureDefinition(
            "members.all", .members, Phrase("党员", "Members"), .people,
            Phrase(
                "名册上的党员，不含开除、除名、转出和去世的。看一个党组织时，包括在此参加组织生活的；每人只算一次。",
                "Members on the roster; not those expelled, removed, transferred or dead. For an organisation, those who take part there too; everybody counts once."
            ), everybody, by: personal),
        FigureDefinition(
            "members.full", .members, Phrase("正式党员", "Full members"), .people,
            Phrase("人员类别不是预备党员的党员。", "Members who are not on probation."),
            everybody.with(.notCode(Member.category, "probationary")), by: personal),
        FigureDefinition(
            "members.probationary", .members, Phrase("预备党员", "Probationary members"), .people,
            Phrase("人员类别为预备党员的党员。", "Members on probation."),
            everybody.with(.code(Member.category, "probationary")), by: personal),
        FigureDefinition(
            "members.new-sector", .members, Phrase("两企三新党员", "Members in the new sectors"), .people,
            Phrase("登记为两企三新（不含不属于）的党员。", "Members recorded under the new sectors."),
            everybody.with(.given(Member.enterpriseClass), .notCode(Member.enterpriseClass, "none")),
            by: [.by(Member.enterpriseClass), .by(Member.job), .home]),
        FigureDefinition(
            "members.new-sector-rate", .members, Phrase("两企三新占比", "Share in the new sectors"), .percent,
            Phrase("两企三新党员占党员的比例。", "Members in the new sectors of all members."), everybody,
            .ratio(part: "members.new-sector", whole: "members.all"), by: [.home]),
        FigureDefinition(
            "members.received", .members, Phrase("流入党员", "Members received"), .people,
            Phrase("流入记录未结束、组织关系未转来的党员。", "Members with a stay here that lasts and whose relation is elsewhere."),
            everybody.with(.member(.received)), by: [.by(Member.job), .by(Member.enterpriseClass), .home]),
        FigureDefinition(
            "members.directly-led", .members, Phrase("流动党组织直接管理党员", "Members led by floating organisations"), .people,
            Phrase(
                "外出期间在本台账的流动党组织参加组织生活的党员，每人算一次。",
                "Members away who take part in a floating organisation of this ledger; each counts once."),
            everybody.with(.member(.takesPart)),
            by: [
                .branchThere, .kind(.stay(FlowEpisode.destinationBranch, Organisation.kind)),
                .place(.stay(FlowEpisode.destinationBranch, Organisation.seat)), .by(.stay(FlowEpisode.memberClass)),
                .home,
            ]),
        FigureDefinition(
            "members.in-new-branches", .members, Phrase("新建流动党组织所管党员", "Members in newly founded organisations"),
            .people,
            Phrase("参加的流动党组织是本期成立的党员。", "Members who take part in an organisation founded within the period."),
            everybody.with(.member(.inNewBranch)), by: [.branchThere, .home]),
        FigureDefinition(
            "members.lost", .members, Phrase("失联党员", "Members out of contact"), .people,
            Phrase(
                "支部认定失联的党员；软件不作判断。",
                "Members whom their branch found to be out of contact; never decided by the program."),
            everybody.with(.yes(Member.isLost)), by: [.home, .by(Member.lostReason), .year(Member.lostSince)]),
        FigureDefinition(
            "members.checked", .members, Phrase("本期核对档案", "Files checked"), .people,
            Phrase("核对日期在期内的党员档案。", "Members whose file was confirmed within the period."),
            everybody.with(.within(.own(Member.checkedOn))), by: [.home, .month(Member.checkedOn)]),
        FigureDefinition(
            "members.check-rate", .members, Phrase("档案核对率", "Share of files checked"), .percent,
            Phrase("本期核对档案的党员占党员的比例。", "Members whose file was confirmed within the period, of all members."),
            everybody,
            .ratio(part: "members.checked", whole: "members.all"), by: [.home]),
    ]

    private static let outflows = FigureSource(
        FlowEpisode.type, .during(FlowEpisode.out), .notCode(FlowEpisode.direction, FlowEpisode.inflow))
    private static let lasting = FigureSource(
        FlowEpisode.type, .inForce(from: FlowEpisode.out, until: FlowEpisode.returned),
        .notCode(FlowEpisode.direction, FlowEpisode.inflow), .not(.yes(FlowEpisode.transferred)),
        .memberOf(FlowEpisode.member, .away))

    static let flow: [FigureDefinition] = [
        FigureDefinition(
            "flow.away", .flow, Phrase("外出党员", "Members away"), .people,
            Phrase(
                "期末在外、组织关系未转出的党员，不论多久。", "Members away on the last day whose relation did not follow, however long."),
            away,
            by: afar),
        FigureDefinition(
            "flow.floating", .flow, Phrase("流动党员", "Floating members"), .people,
            Phrase(
                "外出满六个月、组织关系未转出的党员（2024年《意见》）。",
                "Members away for six months or more whose relation did not follow (2024 opinion)."),
            everybody.with(.member(.floating)), by: afar),
        FigureDefinition(
            "flow.short", .flow, Phrase("短期外出党员", "Short absences"), .people,
            Phrase("外出不满六个月的党员。", "Members away for less than six months."), everybody.with(.member(.shortAbsence)),
            by: afar),
        FigureDefinition(
            "flow.away-rate", .flow, Phrase("外出比例", "Share away"), .percent,
            Phrase("外出党员占党员的比例。", "Members away of all members."), everybody,
            .ratio(part: "flow.away", whole: "members.all"), by: [.home]),
        FigureDefinition(
            "flow.cities", .flow, Phrase("流向城市", "Cities of destination"), .pieces,
            Phrase("外出党员去向的不同地市。", "Different prefectures where members away live."), lasting,
            .places(FlowEpisode.destination, digits: 4), by: [.province(FlowEpisode.destination)]),
        FigureDefinition(
            "flow.provinces", .flow, Phrase("流向省份", "Provinces of destination"), .pieces,
            Phrase("外出党员去向的不同省份。", "Different provinces where members away live."), lasting,
            .places(FlowEpisode.destination, digits: 2)),
        FigureDefinition(
            "flow.certificates", .flow, Phrase("持活动证党员", "Members with certificates"), .people,
            Phrase("外出党员中持《流动党员活动证》的。", "Members away who hold the certificate."),
            away.with(.yes(.stay(FlowEpisode.hasCertificate))), by: [.home, .place(.stay(FlowEpisode.destination))]),
        FigureDefinition(
            "flow.reported-in", .flow, Phrase("已向流入地报到", "Reported in"), .people,
            Phrase("外出党员中有报到日期的。", "Members away who reported in at the destination."),
            away.with(.given(.stay(FlowEpisode.reportedIn))),
            by: [.home, .place(.stay(FlowEpisode.destination)), .month(.stay(FlowEpisode.reportedIn))]),
        FigureDefinition(
            "flow.left", .flow, Phrase("本期外出", "Left"), .people,
            Phrase("外出日期在期内的党员，一人多次算一次。", "Members who left within the period; several times count once."), outflows,
            .distinct([FlowEpisode.member]),
            by: [
                .month(FlowEpisode.out), .place(FlowEpisode.destination), .province(FlowEpisode.destination),
                .by(FlowEpisode.reason), .organisation(.of(FlowEpisode.member, Member.branch)),
            ]),
        FigureDefinition(
            "flow.returned", .flow, Phrase("本期回归", "Returned"), .people,
            Phrase("回归日期在期内的党员，一人多次算一次。", "Members who came back within the period; several times count once."),
            FigureSource(
                FlowEpisode.type, .during(FlowEpisode.returned), .notCode(FlowEpisode.direction, FlowEpisode.inflow)),
            .distinct([FlowEpisode.member]),
            by: [
                .month(FlowEpisode.returned), .place(FlowEpisode.destination),
                .organisation(.of(FlowEpisode.member, Member.branch)),
            ]),
        FigureDefinition(
            "flow.received", .flow, Phrase("本期流入", "Received"), .people,
            Phrase("流入日期在期内的党员。", "Members received within the period."),
            FigureSource(
                FlowEpisode.type, .during(FlowEpisode.out), .code(FlowEpisode.direction, FlowEpisode.inflow)),
            .distinct([FlowEpisode.member]), by: [.month(FlowEpisode.out), .province(FlowEpisode.destination)]),
    ]
}
