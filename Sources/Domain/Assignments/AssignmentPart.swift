extension RecordKind {
    /// 交办对象.
    public static let assignmentPart: RecordKind = "assignment-part"
}

/// 交办对象: a member or an organisation that a campaign is about, and when it was done there.
public enum AssignmentPart {
    /// The declaration.
    public static let type = RecordType(
        .assignmentPart, Phrase("交办对象", "Part of an assignment"), plural: "assignment-parts", theme: .targets,
        fields: [assignment, member, organisation, done, note],
        titleFields: [assignment, member, organisation], check: problems,
        duplicates: { $0.isOnce(by: [assignment, member, organisation], in: $1) })

    private static let what = Phrase("对象", "Part")
    /// 交办事项.
    public static let assignment = Field(
        "assignment", Phrase("交办事项", "Assignment"), .reference(.assignment), required: true, aliases: ["事项"],
        section: what, width: 24)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 完成日期.
    public static let done = Field("done", Phrase("完成日期", "Done"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [member, organisation])
    }
}
