extension RecordKind {
    /// 共同体成员.
    public static let groupingMember: RecordKind = "grouping-member"
}

/// 共同体成员: an organisation, a person or a unit that belongs to a grouping, from when to when.
public enum GroupingMember {
    /// The declaration.
    public static let type = RecordType(
        .groupingMember, Phrase("共同体成员", "Member of a grouping"), plural: "grouping-members", theme: .agreements,
        purpose: Phrase("共同体里的组织、党员和单位", "Who belongs to a grouping, from when to when"),
        fields: [grouping, organisation, member, name, role, from, until, note],
        titleFields: [grouping, organisation, member, name], check: problems,
        duplicates: { $0.isOnce(by: [grouping, organisation, member, name], in: $1) })

    private static let what = Phrase("成员", "Member")
    /// 共同体.
    public static let grouping = Field(
        "grouping", Phrase("共同体", "Grouping"), .reference(.grouping), required: true, section: what, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 单位或姓名.
    public static let name = Field(
        "name", Phrase("单位或姓名", "Name"), .text, section: what,
        help: Phrase("不在台账中的单位或人员", "Somebody who is not in this ledger"))
    /// 身份.
    public static let role = Field("role", Phrase("身份", "Role"), .code(.groupingRole), section: what)
    /// 起始日期.
    public static let from = Field("from", Phrase("起始日期", "From"), .day, section: what)
    /// 结束日期.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [organisation, member, name]) + draft.inOrder(from, until)
    }
}
