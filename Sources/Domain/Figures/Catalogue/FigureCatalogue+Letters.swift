extension FigureCatalogue {
    private static let notices = FigureSource(Notice.type, .during(Notice.day))
    private static let noticeKind = FigurePath.of(Delivery.notice, Notice.kind)
    /// Deliveries of notices of the period that were sent.
    private static let sent = FigureSource(
        Delivery.type, .during([.of(Delivery.notice, Notice.day), .own(Delivery.sent)]), .kept(.own(Delivery.notice)),
        .notCode(Delivery.state, "pending"))
    private static let delivered = sent.with(.notCode(Delivery.state, "failed"))
    private static let homeLetters = delivered.with(.code(noticeKind, ["home-letter"]))
    private static let greetings = delivered.with(.code(noticeKind, ["greeting"]))
    private static let breakdowns: [FigureBreakdown] = [
        .kind(noticeKind), .by(Delivery.state), .month(.of(Delivery.notice, Notice.day)),
        .organisation(.of(Delivery.member, Member.branch)), .by(Delivery.way),
    ]

    static let letters: [FigureDefinition] = [
        FigureDefinition(
            "letters.notices", .letters, Phrase("通知来信", "Notices and letters"), .items,
            Phrase("期内发出的通知、来信、问候和提示单。", "Notices, letters, greetings and slips of the period."), notices,
            by: [.kind(Notice.kind), .month(Notice.day), .by(Notice.festival), .organisation(Notice.sender)]),
        FigureDefinition(
            "letters.deliveries", .letters, Phrase("送达", "Deliveries"), .attendances,
            Phrase(
                "期内通知来信已发、已收到或已回执的送达，一人收到两封算两人次。",
                "Deliveries of the period that were sent, received or answered; two letters to one person count twice."),
            delivered, by: breakdowns),
        FigureDefinition(
            "letters.people", .letters, Phrase("收到通知来信的党员", "Members written to"), .people,
            Phrase("送达记录中的不同党员。", "Different members among the deliveries."), delivered, .distinct([Delivery.member]),
            by: breakdowns),
        FigureDefinition(
            "letters.home-letters", .letters, Phrase("家乡来信送达党员", "Letters from home"), .people,
            Phrase("家乡来信送达的不同党员。", "Different members to whom a letter from home was sent."), homeLetters,
            .distinct([Delivery.member]), by: [breakdowns[1]] + breakdowns[2...]),
        FigureDefinition(
            "letters.home-letters-answered", .letters, Phrase("家乡来信回执党员", "Letters from home answered"), .people,
            Phrase("家乡来信已回执（亮身份）的不同党员。", "Different members who answered a letter from home."),
            homeLetters.with(.code(Delivery.state, "answered")), .distinct([Delivery.member]),
            by: [breakdowns[3], breakdowns[2]]),
        FigureDefinition(
            "letters.answer-rate", .letters, Phrase("家乡来信回执率", "Share of letters answered"), .percent,
            Phrase("回执党员占送达党员的比例。", "Members who answered, of those written to."), homeLetters,
            .ratio(part: "letters.home-letters-answered", whole: "letters.home-letters"), by: [breakdowns[3]]),
        FigureDefinition(
            "letters.home-letter-years", .letters, Phrase("家乡来信连续年数", "Years of letters from home"), .years,
            Phrase("家乡来信写明的连续第几年。", "The year in a row that letters from home state."),
            notices.with(.code(Notice.kind, "home-letter")), .greatest(Notice.edition), by: [.year(Notice.day)]),
        FigureDefinition(
            "letters.greetings", .letters, Phrase("节日问候", "Festival greetings"), .attendances,
            Phrase("节日问候的送达，每人每次算一人次。", "Greetings delivered; each to each person counts."), greetings,
            by: [.by(.of(Delivery.notice, Notice.festival))] + breakdowns.dropFirst()),
        FigureDefinition(
            "letters.greeted", .letters, Phrase("收到节日问候的党员", "Members greeted"), .people,
            Phrase("节日问候送达的不同党员。", "Different members to whom a greeting was sent."), greetings,
            .distinct([Delivery.member]),
            by: [.by(.of(Delivery.notice, Notice.festival)), breakdowns[3]]),
        FigureDefinition(
            "letters.slips", .letters, Phrase("主题党日提示单", "Theme day slips"), .items,
            Phrase("期内发出的主题党日提示单。", "Theme day slips of the period."), notices.with(.code(Notice.kind, "slip")),
            by: [.month(Notice.day)]),
    ]

    private static let sweepsOfPeriod = FigureSource(Sweep.type, .during([.own(Sweep.until), .own(Sweep.from)]))
    private static let sweepBreakdowns: [FigureBreakdown] = [
        .by(Sweep.title), .kind(Sweep.kind), .by(Sweep.target), .organisation(Sweep.organisation), .month(Sweep.from),
    ]

    private static func sweep(_ id: String, _ title: Phrase, _ text: Phrase, _ what: FigureSweep) -> FigureDefinition {
        FigureDefinition(
            id, .sweeps, title, .attendances, text, sweepsOfPeriod, .sweep(what), by: sweepBreakdowns)
    }

    static let sweeps: [FigureDefinition] = [
        FigureDefinition(
            "sweeps.count", .sweeps, Phrase("摸排", "Sweeps"), .times,
            Phrase("期内结束的摸排；未结束的按开始日期。", "Sweeps that ended within the period; one that goes on by its first day."),
            sweepsOfPeriod,
            by: [sweepBreakdowns[1], sweepBreakdowns[4], sweepBreakdowns[3]]),
        sweep(
            "sweeps.checked", Phrase("摸排核对", "Members checked"),
            Phrase("各次摸排核对的人次；逐人登记的以名单为准。", "Members checked by all sweeps; the findings count where there are any."),
            .checked),
        sweep(
            "sweeps.changed", Phrase("摸排发现变动", "Changes found"),
            Phrase("各次摸排中信息有变的人次。", "Members whose file had to be changed."), .changed),
        sweep(
            "sweeps.unreached", Phrase("摸排未联系上", "Members not reached"),
            Phrase("各次摸排中没有联系上的人次。", "Members nobody reached."), .unreached),
        FigureDefinition(
            "sweeps.found", .sweeps, Phrase("摸排找到党员", "Members found"), .people,
            Phrase("摸排结果为新找到的不同党员。", "Different members found by sweeps."),
            FigureSource(
                SweepFinding.type, .during([.own(SweepFinding.day), .of(SweepFinding.sweep, Sweep.from)]),
                .code(SweepFinding.result, "found")), .distinct([SweepFinding.member]),
            by: [.by(SweepFinding.source), .by(.of(SweepFinding.sweep, Sweep.title))]),
        FigureDefinition(
            "sweeps.units", .sweeps, Phrase("排查单位", "Units checked"), .units,
            Phrase("各次摸排排查的单位数之和。", "Units checked by all sweeps."), sweepsOfPeriod,
            .sum(Sweep.checkedUnits, otherwise: 0),
            by: sweepBreakdowns),
        FigureDefinition(
            "sweeps.units-covered", .sweeps, Phrase("已建组织单位", "Units with an organisation"), .units,
            Phrase("排查单位减去未建组织单位。", "Units checked less those without an organisation."), sweepsOfPeriod,
            .difference(Sweep.checkedUnits, Sweep.unitsWithout), by: sweepBreakdowns),
        FigureDefinition(
            "sweeps.unit-rate", .sweeps, Phrase("党组织覆盖率", "Coverage of units"), .percent,
            Phrase("已建组织单位占排查单位的比例。", "Units with an organisation, of those checked."), sweepsOfPeriod,
            .ratio(part: "sweeps.units-covered", whole: "sweeps.units"), by: sweepBreakdowns),
    ]
}
