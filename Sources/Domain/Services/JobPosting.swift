extension RecordKind {
    /// 招工信息.
    public static let jobPosting: RecordKind = "job-posting"
}

/// 招工信息: posts that are offered, until when.
public enum JobPosting {
    /// The declaration.
    public static let type = RecordType(
        .jobPosting, Phrase("招工信息", "Job posting"), plural: "job-postings", theme: .services,
        purpose: Phrase("哪家招什么人、招几人、到哪天为止", "Who offers which posts, how many, until when"),
        fields: [
            title, employer, kind, posts, postsPrecision, wageFrom, wageUntil, seat, place, publishedOn, expires,
            organisation, filled, contactPerson, phone, note,
        ],
        titleFields: [title, employer], keyFields: [employer, title, publishedOn], check: problems)

    private static let what = Phrase("岗位", "Post")
    /// 岗位名称.
    public static let title = Field(
        "title", Phrase("岗位名称", "Title"), .text, required: true, aliases: ["岗位", "工种"], section: what, width: 20)
    /// 用工单位.
    public static let employer = Field(
        "employer", Phrase("用工单位", "Employer"), .text, required: true, aliases: ["单位", "企业名称"], section: what, width: 20
    )
    /// 岗位类型.
    public static let kind = Field("kind", Phrase("岗位类型", "Kind"), .code(.jobKind), section: what)
    /// 岗位数.
    public static let posts = Field(
        "posts", Phrase("岗位数", "Posts"), .count(in: .pieces), required: true, aliases: ["招工人数", "岗位个数"], section: what)
    /// 岗位数是否约数.
    public static let postsPrecision = posts.precision
    /// 月薪起(元).
    public static let wageFrom = Field(
        "wageFrom", Phrase("月薪起(元)", "Wage from (yuan)"), .money, aliases: ["月薪", "工资"], section: what,
        summed: false)
    /// 月薪止(元).
    public static let wageUntil = Field(
        "wageUntil", Phrase("月薪止(元)", "Wage to (yuan)"), .money, section: what, summed: false)
    /// 工作地.
    public static let seat = Field("seat", Phrase("工作地", "Region"), .division, section: what)
    /// 详细地点.
    public static let place = Field("place", Phrase("详细地点", "Place"), .text, section: what)

    private static let published = Phrase("发布", "Publication")
    /// 发布日期.
    public static let publishedOn = Field(
        "publishedOn", Phrase("发布日期", "Published"), .day, required: true, aliases: ["日期", "发布时间"], section: published)
    /// 有效期至.
    public static let expires = Field(
        "expires", Phrase("有效期至", "Valid until"), .day, aliases: ["截止日期", "到期日期"], section: published)
    /// 发布党组织.
    public static let organisation = Field(
        "organisation", Phrase("发布党组织", "Published by"), .reference(.organisation), aliases: ["党组织"],
        section: published, width: 20)
    /// 已就业人数.
    public static let filled = Field(
        "filled", Phrase("已就业人数", "Taken up"), .count(in: .people), aliases: ["达成人数"], section: published)
    /// 联系人.
    public static let contactPerson = Field(
        "contactPerson", Phrase("联系人", "Contact person"), .text, section: published, width: 10)
    /// 联系电话.
    public static let phone = Field("phone", Phrase("联系电话", "Telephone"), .phone, masking: .phone, section: published)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: published)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(publishedOn, expires) + draft.notMore(wageFrom, than: wageUntil)
            + draft.notMore(filled, than: posts, .warning)
    }
}
