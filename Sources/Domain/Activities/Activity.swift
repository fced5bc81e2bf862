extension RecordKind {
    /// 活动.
    public static let activity: RecordKind = "activity"
}

/// 活动: what was held, where and by whom: meetings of 三会一课, theme days with lesson, film and practice, and everything that
/// places do beside them. Who came is told by ``Attendance``, which other branches took part by ``ActivityBranch``.
public enum Activity {
    /// The declaration.
    public static let type = RecordType(
        .activity, Phrase("活动", "Activity"), plural: "activities", theme: .activities,
        purpose: Phrase("三会一课、主题党日、组织生活会、走访慰问等", "Meetings, theme days, visits and all else that was held"),
        fields: [
            title, kind, day, until, host, state, minutes, hours, theme, hasLesson, hasFilm, hasPractice, withHome,
            isOpen, workArea, campaign, series, edition, lecturer, medium, seat, place, site, partnership, coOrganiser,
            contactPerson, expected, others, othersPrecision, note,
        ],
        titleFields: [day, title], keyFields: [host, day, kind, title], check: problems)

    private static let what = Phrase("活动", "Activity")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["活动名称", "活动主题", "会议名称"], section: what,
        width: 24)
    /// 活动类型.
    public static let kind = Field(
        "kind", Phrase("活动类型", "Kind"), .code(.activityKind), required: true, aliases: ["类型", "会议类型", "活动类别"],
        section: what, width: 12)
    /// 开始日期.
    public static let day = Field(
        "day", Phrase("开始日期", "Date"), .day, required: true, aliases: ["日期", "活动日期", "活动时间", "时间"], section: what)
    /// 结束日期; none when it lasted one day.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 主办党组织.
    public static let host = Field(
        "host", Phrase("主办党组织", "Host"), .reference(.organisation), required: true,
        aliases: ["所在党支部", "党支部", "主办单位", "组织单位"], section: what, width: 20)
    /// 开展状态; no value counts as held.
    public static let state = Field("state", Phrase("开展状态", "State"), .code(.activityState), section: what)
    /// 时长(分钟).
    public static let minutes = Field(
        "minutes", Phrase("时长(分钟)", "Minutes"), .count(in: .minutes), aliases: ["时长"], section: what)
    /// 学时.
    public static let hours = Field(
        "hours", Phrase("学时", "Hours"), .count(in: .hours), aliases: ["课时"], section: what,
        help: Phrase("计入党员教育培训学时", "Counts towards the yearly hours of study"))

    private static let content = Phrase("内容", "Content")
    /// 主题.
    public static let theme = Field(
        "theme", Phrase("主题", "Theme"), .text, aliases: ["活动内容", "学习内容"], section: content, width: 24)
    /// 一课; the 课 of 一月一课一片一实践.
    public static let hasLesson = Field("hasLesson", Phrase("一课", "Lesson"), .flag, aliases: ["课"], section: content)
    /// 一片.
    public static let hasFilm = Field("hasFilm", Phrase("一片", "Film"), .flag, aliases: ["片"], section: content)
    /// 一实践.
    public static let hasPractice = Field(
        "hasPractice", Phrase("一实践", "Practice"), .flag, aliases: ["实践"], section: content)
    /// 与家乡同步; held together with the home side.
    public static let withHome = Field("withHome", Phrase("与家乡同步", "With home"), .flag, section: content)
    /// 开放式组织生活.
    public static let isOpen = Field("isOpen", Phrase("开放式组织生活", "Open"), .flag, section: content)
    /// 工作方面.
    public static let workArea = Field("workArea", Phrase("工作方面", "Area of work"), .code(.workArea), section: content)
    /// 专项.
    public static let campaign = Field(
        "campaign", Phrase("专项", "Campaign"), .code(.campaign), aliases: ["工程"], section: content)
    /// 系列名称.
    public static let series = Field(
        "series", Phrase("系列名称", "Series"), .text, section: content,
        help: Phrase("如 企业文化节，同名按届计算", "The same name counts as one series"))
    /// 第几届.
    public static let edition = Field(
        "edition", Phrase("第几届", "Edition"), .count(in: .times), section: content, summed: false)
    /// 主讲人.
    public static let lecturer = Field(
        "lecturer", Phrase("主讲人", "Speaker"), .text, aliases: ["授课人"], section: content, width: 10)

    private static let people = Phrase("地点与参加", "Place and people")
    /// 线上线下.
    public static let medium = Field(
        "medium", Phrase("线上线下", "Medium"), .code(.medium), aliases: ["方式", "开展方式"], section: people)
    /// 地区.
    public static let seat = Field("seat", Phrase("地区", "Region"), .division, section: people)
    /// 地点.
    public static let place = Field("place", Phrase("地点", "Place"), .text, aliases: ["活动地点"], section: people)
    /// 阵地.
    public static let site = Field("site", Phrase("阵地", "Site"), .reference(.site), section: people)
    /// 结对共建; when it is a joint activity of paired branches.
    public static let partnership = Field(
        "partnership", Phrase("结对共建", "Partnership"), .reference(.partnership), section: people)
    /// 联合单位.
    public static let coOrganiser = Field(
        "coOrganiser", Phrase("联合单位", "Together with"), .text, aliases: ["协办单位", "联办单位"], section: people)
    /// 联系人.
    public static let contactPerson = Field(
        "contactPerson", Phrase("联系人", "Contact person"), .text, section: people, width: 10)
    /// 应到人数; who should have come, where no list says so.
    public static let expected = Field(
        "expected", Phrase("应到人数", "Due"), .count(in: .people), aliases: ["应到"], section: people)
    /// 名单外参加人次.
    public static let others = Field(
        "others", Phrase("名单外参加人次", "Others present"), .count(in: .attendances), aliases: ["参加人次"], section: people,
        help: Phrase("没有列入出勤名单的参加者", "Those who came and are not on the list"))
    /// 名单外参加人次是否约数.
    public static let othersPrecision = others.precision
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: people)

    /// The code of an activity that only stands on the calendar.
    static let planned = "planned"
    /// The code of a visit.
    static let visit = "visit"
    /// The code of an activity that did not take place.
    static let cancelled = "cancelled"

    private static let notHeldCells = Set(
        [planned, cancelled].compactMap { CodeList.activityState.position(of: $0).map { UInt32($0 + 1) } })

    /// Whether the activity is kept and took place.
    static func wasHeld(_ row: Int, _ activities: Table) -> Bool {
        !activities.isRetired(row) && !notHeldCells.contains(activities.cell(state, row))
    }

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(day, until)
    }
}
