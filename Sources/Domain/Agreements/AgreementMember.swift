extension RecordKind {
    /// 协议覆盖党员.
    public static let agreementMember: RecordKind = "agreement-member"
}

/// 协议覆盖党员: that an agreement covers a member. A member may be covered by several, so totals count distinct people.
public enum AgreementMember {
    /// The declaration.
    public static let type = RecordType(
        .agreementMember, Phrase("协议覆盖党员", "Member covered"), plural: "agreement-members", theme: .agreements,
        purpose: Phrase("一份协议覆盖哪些党员", "The members whom an agreement covers"),
        fields: [agreement, member, from, until, note],
        titleFields: [agreement, member], check: problems,
        duplicates: { $0.isOnce(by: [agreement, member], in: $1) })

    private static let what = Phrase("覆盖", "Covered")
    /// 协议.
    public static let agreement = Field(
        "agreement", Phrase("协议", "Agreement"), .reference(.agreement), required: true, section: what, width: 24)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: what, width: 10
    )
    /// 起始日期.
    public static let from = Field("from", Phrase("起始日期", "From"), .day, section: what)
    /// 结束日期.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(from, until)
    }
}
