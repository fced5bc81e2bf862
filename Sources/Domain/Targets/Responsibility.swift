extension RecordKind {
    /// 责任清单.
    public static let responsibility: RecordKind = "responsibility"
}

/// 责任清单: who answers for what, on which level, in which period.
public enum Responsibility {
    /// The declaration.
    public static let type = RecordType(
        .responsibility, Phrase("责任清单", "Duty"), plural: "responsibilities", theme: .targets,
        purpose: Phrase("谁在哪一级负责什么", "Who answers for what, on which level"),
        fields: [duty, level, organisation, member, owner, from, until, isDone, note],
        titleFields: [duty], keyFields: [organisation, level, duty], check: problems)

    private static let what = Phrase("责任", "Duty")
    /// 责任事项.
    public static let duty = Field(
        "duty", Phrase("责任事项", "Duty"), .text, required: true, aliases: ["责任内容", "职责"], section: what, width: 30)
    /// 层级.
    public static let level = Field("level", Phrase("层级", "Level"), .code(.level), required: true, section: what)
    /// 责任党组织.
    public static let organisation = Field(
        "organisation", Phrase("责任党组织", "Organisation"), .reference(.organisation), aliases: ["党组织", "责任单位"],
        section: what, width: 20)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["责任党员"], section: what, width: 10)
    /// 责任人.
    public static let owner = Field("owner", Phrase("责任人", "Responsible"), .text, section: what, width: 10)
    /// 起始日期.
    public static let from = Field("from", Phrase("起始日期", "From"), .day, section: what)
    /// 截止日期.
    public static let until = Field("until", Phrase("截止日期", "Until"), .day, section: what)
    /// 已落实.
    public static let isDone = Field("isDone", Phrase("已落实", "Done"), .flag, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [organisation, member, owner]) + draft.inOrder(from, until)
    }
}
