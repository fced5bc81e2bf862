extension RecordKind {
    /// 承诺.
    public static let pledge: RecordKind = "pledge"
}

/// 承诺: what a member or organisation promised in public, and whether it was kept.
public enum Pledge {
    /// The declaration.
    public static let type = RecordType(
        .pledge, Phrase("承诺", "Pledge"), plural: "pledges", theme: .services,
        purpose: Phrase("党员或组织公开承诺的事，是否兑现", "What was promised in public, and whether it was kept"),
        fields: [member, organisation, kind, content, made, due, result, done, note],
        titleFields: [member, organisation, made], keyFields: [member, organisation, made, content], check: problems)

    private static let what = Phrase("承诺", "Pledge")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 类型.
    public static let kind = Field("kind", Phrase("类型", "Kind"), .code(.pledgeKind), section: what)
    /// 承诺内容.
    public static let content = Field(
        "content", Phrase("承诺内容", "Pledge"), .text, required: true, aliases: ["承诺事项"], section: what, width: 30)
    /// 承诺日期.
    public static let made = Field("made", Phrase("承诺日期", "Made"), .day, required: true, aliases: ["日期"], section: what)
    /// 完成期限.
    public static let due = Field("due", Phrase("完成期限", "Due"), .day, section: what)
    /// 兑现情况.
    public static let result = Field("result", Phrase("兑现情况", "Result"), .code(.pledgeResult), section: what)
    /// 兑现日期.
    public static let done = Field("done", Phrase("兑现日期", "Kept on"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [member, organisation]) + draft.inOrder(made, due) + draft.inOrder(made, done)
    }
}
