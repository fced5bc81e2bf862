extension RecordKind {
    /// 通知来信.
    public static let notice: RecordKind = "notice"
}

/// 通知来信: a notice, a 家乡来信, a festival greeting: one campaign with its text. Whom it reached is told by ``Delivery``.
public enum Notice {
    /// The declaration.
    public static let type = RecordType(
        .notice, Phrase("通知来信", "Notice or letter"), plural: "notices", theme: .letters,
        purpose: Phrase("通知、家乡来信、节日慰问，每次一条", "Notices, letters home and greetings, one each"),
        fields: [title, kind, year, edition, festival, day, answerBy, sender, way, text, note],
        titleFields: [title, year], keyFields: [sender, day, kind, title], check: problems)

    private static let what = Phrase("内容", "Content")
    /// 标题.
    public static let title = Field(
        "title", Phrase("标题", "Title"), .text, required: true, aliases: ["通知标题", "名称"], section: what, width: 24)
    /// 类型.
    public static let kind = Field(
        "kind", Phrase("类型", "Kind"), .code(.noticeKind), required: true, aliases: ["通知类型"], section: what)
    /// 年度.
    public static let year = Field("year", Phrase("年度", "Year"), .count(in: .years), aliases: ["年份"], section: what)
    /// 连续第几年.
    public static let edition = Field(
        "edition", Phrase("连续第几年", "Year in a row"), .count(in: .times), section: what, summed: false)
    /// 节日.
    public static let festival = Field("festival", Phrase("节日", "Festival"), .code(.festival), section: what)
    /// 发出日期.
    public static let day = Field(
        "day", Phrase("发出日期", "Sent on"), .day, required: true, aliases: ["日期", "发布日期"], section: what)
    /// 回执期限.
    public static let answerBy = Field("answerBy", Phrase("回执期限", "Answer by"), .day, section: what)
    /// 发出党组织.
    public static let sender = Field(
        "sender", Phrase("发出党组织", "Sender"), .reference(.organisation), aliases: ["发送单位", "党组织"], section: what,
        width: 20)
    /// 送达方式.
    public static let way = Field("way", Phrase("送达方式", "Way of sending"), .code(.sendingWay), section: what)
    /// 正文.
    public static let text = Field(
        "text", Phrase("正文", "Text"), .note, section: what, help: Phrase("姓名用 {姓名} 代替", "{姓名} stands for the name"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(day, answerBy) + draft.isYear(year)
    }
}
