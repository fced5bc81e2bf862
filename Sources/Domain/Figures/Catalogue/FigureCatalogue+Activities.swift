extension FigureCatalogue {
    private static let held = FigureSource(Activity.type, .during(Activity.day), .held)
    private static let themeDays = held.with(.code(Activity.kind, "theme-day"))
    private static let meetings = held.with(.code(Activity.kind, "assembly", "committee", "group", "lesson"))
    private static let breakdowns: [FigureBreakdown] = [
        .month(Activity.day), .kind(Activity.kind), .organisation(Activity.host), .by(Activity.campaign),
        .by(Activity.workArea), .by(Activity.series), .place(Activity.seat), .by(Activity.medium),
        .siteKind(Activity.site),
    ]

    static let activities: [FigureDefinition] = [
        FigureDefinition(
            "activities.events", .activities, Phrase("活动", "Activities"), .events,
            Phrase(
                "期内已开展的活动，不含计划和取消的；几个支部一起的算一场。",
                "Activities held within the period, not those planned or cancelled; one of several branches counts once."
            ),
            held, by: breakdowns),
        FigureDefinition(
            "activities.attendances", .activities, Phrase("参加人次", "Attendances"), .attendances,
            Phrase("到会和迟到的人次，加上名单外参加人次。", "Marks of presence, late or not, and those present beside the lists."), held,
            .attendances,
            by: breakdowns),
        FigureDefinition(
            "activities.people", .activities, Phrase("参加人数", "People who took part"), .people,
            Phrase(
                "至少到会一次的不同党员；名单外的人没有姓名，不计入。",
                "Different members present at least once; those beside the lists have no name and are not counted."),
            held, .participants, by: breakdowns),
        FigureDefinition(
            "activities.meetings", .activities, Phrase("三会一课", "Meetings of 三会一课"), .events,
            Phrase("党员大会、支委会、党小组会和党课。", "Members', committee and group meetings and Party lessons."), meetings,
            by: [breakdowns[1], breakdowns[0], breakdowns[2]]),
        FigureDefinition(
            "activities.theme-days", .activities, Phrase("主题党日", "Theme days"), .events,
            Phrase("期内开展的主题党日。", "Theme days held within the period."), themeDays, by: breakdowns),
        FigureDefinition(
            "activities.theme-day-hosts", .activities, Phrase("开展主题党日的组织", "Organisations with theme days"), .pieces,
            Phrase("期内主办过主题党日的不同党组织。", "Different organisations that held a theme day within the period."), themeDays,
            .distinct([Activity.host]), by: [.month(Activity.day)]),
        FigureDefinition(
            "activities.lessons", .activities, Phrase("主题党日中的一课", "Theme days with a lesson"), .events,
            Phrase("含一课的活动。", "Activities with a lesson."), held.with(.yes(Activity.hasLesson)), by: breakdowns),
        FigureDefinition(
            "activities.films", .activities, Phrase("主题党日中的一片", "Theme days with a film"), .events,
            Phrase("含一片的活动。", "Activities with a film."), held.with(.yes(Activity.hasFilm)), by: breakdowns),
        FigureDefinition(
            "activities.practices", .activities, Phrase("主题党日中的一实践", "Theme days with practice"), .events,
            Phrase("含一实践的活动。", "Activities with practice."), held.with(.yes(Activity.hasPractice)), by: breakdowns),
        FigureDefinition(
            "activities.with-home", .activities, Phrase("与家乡同步的活动", "Held together with home"), .events,
            Phrase("标明与家乡同步开展的活动。", "Activities held at the same time as at home."), held.with(.yes(Activity.withHome)),
            by: breakdowns),
        FigureDefinition(
            "activities.volunteering", .activities, Phrase("志愿服务", "Volunteering"), .events,
            Phrase("类型为志愿服务的活动。", "Activities of the kind volunteering."),
            held.with(.code(Activity.kind, "volunteering")),
            by: breakdowns),
        FigureDefinition(
            "activities.visits", .activities, Phrase("走访慰问活动", "Visits"), .events,
            Phrase("类型为走访慰问的活动。", "Activities of the kind visit."), held.with(.code(Activity.kind, "visit")),
            by: breakdowns),
        FigureDefinition(
            "activities.series-years", .activities, Phrase("连续举办", "Series: editions"), .years,
            Phrase("系列活动写明的最大届数。", "The largest edition that activities of a series state."),
            held.with(.given(Activity.edition)),
            .greatest(Activity.edition), by: [.by(Activity.series)]),
        FigureDefinition(
            "activities.joint", .activities, Phrase("结对共建活动", "Joint activities of paired branches"), .events,
            Phrase("关联结对共建或类型为结对共建的活动。", "Activities of a partnership."),
            held.with(.any([.given(Activity.partnership), .code(Activity.kind, "joint")])), by: breakdowns),
        FigureDefinition(
            "activities.themes", .activities, Phrase("每月主题", "Monthly themes"), .issues,
            Phrase("期内定下的每月主题。", "Themes set for months of the period."),
            FigureSource(MonthlyTheme.type, .month(MonthlyTheme.month)), by: [.month(MonthlyTheme.month)]),
    ]
}
