extension RecordKind {
    /// 学习培训.
    public static let study: RecordKind = "study"
}

/// 学习培训: a lecture, a training, a course. Who took part is told by ``Attendance``.
public enum Study {
    /// The declaration.
    public static let type = RecordType(
        .study, Phrase("学习培训", "Study session"), plural: "studies", theme: .study,
        purpose: Phrase("辅导、培训、轮训班；到会的人记在出勤里", "Lectures, trainings, courses; who came is under attendance"),
        fields: [
            title, kind, day, until, host, topic, hours, gathering, medium, side, platform, seat, place, lecturer,
            lecturerKind, audience, campaign, coOrganiser, others, othersPrecision, note,
        ],
        titleFields: [day, title], keyFields: [host, day, kind, title], check: problems)

    private static let what = Phrase("学习", "Study")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["培训名称", "课程名称", "学习名称"], section: what,
        width: 24)
    /// 学习类型.
    public static let kind = Field(
        "kind", Phrase("学习类型", "Kind"), .code(.studyKind), required: true, aliases: ["类型", "培训类型"], section: what)
    /// 开始日期.
    public static let day = Field(
        "day", Phrase("开始日期", "Date"), .day, required: true, aliases: ["日期", "培训日期", "学习日期"], section: what)
    /// 结束日期.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 组织单位.
    public static let host = Field(
        "host", Phrase("组织单位", "Host"), .reference(.organisation), required: true, aliases: ["主办单位", "党组织", "主办党组织"],
        section: what, width: 20)
    /// 学习主题.
    public static let topic = Field(
        "topic", Phrase("学习主题", "Topic"), .text, aliases: ["主题", "学习内容", "课题"], section: what, width: 24)
    /// 学时.
    public static let hours = Field("hours", Phrase("学时", "Hours"), .count(in: .hours), aliases: ["课时"], section: what)

    private static let way = Phrase("方式", "Way")
    /// 组织形式.
    public static let gathering = Field("gathering", Phrase("组织形式", "Form"), .code(.studyGathering), section: way)
    /// 线上线下.
    public static let medium = Field(
        "medium", Phrase("线上线下", "Medium"), .code(.medium), aliases: ["方式", "学习方式"], section: way)
    /// 组织方.
    public static let side = Field("side", Phrase("组织方", "Side"), .code(.studySide), section: way)
    /// 平台.
    public static let platform = Field("platform", Phrase("平台", "Platform"), .text, aliases: ["网络平台"], section: way)
    /// 地区.
    public static let seat = Field("seat", Phrase("地区", "Region"), .division, section: way)
    /// 地点.
    public static let place = Field("place", Phrase("地点", "Place"), .text, section: way)
    /// 授课人.
    public static let lecturer = Field(
        "lecturer", Phrase("授课人", "Lecturer"), .text, aliases: ["讲师", "主讲人"], section: way, width: 10)
    /// 师资类别.
    public static let lecturerKind = Field(
        "lecturerKind", Phrase("师资类别", "Kind of lecturer"), .code(.lecturerKind), section: way)
    /// 培训对象.
    public static let audience = Field("audience", Phrase("培训对象", "Audience"), .code(.audience), section: way)
    /// 专项.
    public static let campaign = Field("campaign", Phrase("专项", "Campaign"), .code(.campaign), section: way)
    /// 联合单位.
    public static let coOrganiser = Field(
        "coOrganiser", Phrase("联合单位", "Together with"), .text, aliases: ["协办单位"], section: way)
    /// 名单外参加人次.
    public static let others = Field(
        "others", Phrase("名单外参加人次", "Others present"), .count(in: .attendances), aliases: ["参训人次"], section: way)
    /// 名单外参加人次是否约数.
    public static let othersPrecision = others.precision
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: way)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(day, until)
    }
}
