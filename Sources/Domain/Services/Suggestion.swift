extension RecordKind {
    /// 建议.
    public static let suggestion: RecordKind = "suggestion"
}

/// 建议: a suggestion for the work (金点子, 我为家乡谋发展) and what became of it.
public enum Suggestion {
    /// The declaration.
    public static let type = RecordType(
        .suggestion, Phrase("建议", "Suggestion"), plural: "suggestions", theme: .services,
        purpose: Phrase("金点子、意见建议，采纳与落实的情况", "Suggestions, and what became of them"),
        fields: [
            title, content, received, member, organisation, name, channel, campaign, partnership, state, by, promised,
            answered, result, note,
        ],
        titleFields: [title], keyFields: [received, member, title], check: problems)

    private static let what = Phrase("建议", "Suggestion")
    /// 标题.
    public static let title = Field(
        "title", Phrase("标题", "Title"), .text, required: true, aliases: ["建议", "建议标题", "金点子"], section: what, width: 24)
    /// 内容.
    public static let content = Field("content", Phrase("内容", "Content"), .note, aliases: ["建议内容"], section: what)
    /// 收到日期.
    public static let received = Field(
        "received", Phrase("收到日期", "Received"), .day, required: true, aliases: ["日期", "提出日期"], section: what)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["建议人", "提出人"], section: what, width: 10)
    /// 提出党组织.
    public static let organisation = Field(
        "organisation", Phrase("提出党组织", "From the organisation"), .reference(.organisation), aliases: ["党组织"],
        section: what, width: 20)
    /// 建议人姓名.
    public static let name = Field(
        "name", Phrase("建议人姓名", "Name"), .text, section: what,
        help: Phrase("不在台账中的人", "Somebody who is not in this ledger"), width: 10)
    /// 渠道.
    public static let channel = Field(
        "channel", Phrase("渠道", "Channel"), .code(.suggestionChannel), aliases: ["征集方式"], section: what)
    /// 征集活动.
    public static let campaign = Field(
        "campaign", Phrase("征集活动", "Campaign"), .code(.suggestionCampaign), section: what)
    /// 结对共建.
    public static let partnership = Field(
        "partnership", Phrase("结对共建", "Partnership"), .reference(.partnership), section: what)

    private static let handling = Phrase("办理", "Handling")
    /// 办理情况.
    public static let state = Field(
        "state", Phrase("办理情况", "Fate"), .code(.suggestionState), required: true, aliases: ["状态", "采纳情况"],
        section: handling)
    /// 办理单位.
    public static let by = Field("by", Phrase("办理单位", "Handled by"), .text, section: handling)
    /// 承诺答复日期.
    public static let promised = Field("promised", Phrase("承诺答复日期", "Answer promised"), .day, section: handling)
    /// 答复日期.
    public static let answered = Field(
        "answered", Phrase("答复日期", "Answered"), .day, aliases: ["答复时间"], section: handling)
    /// 办理结果.
    public static let result = Field("result", Phrase("办理结果", "Result"), .note, aliases: ["答复内容"], section: handling)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: handling)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(received, answered) + draft.inOrder(received, promised)
    }
}
