extension RecordKind {
    /// 协议方.
    public static let agreementParty: RecordKind = "agreement-party"
}

/// 协议方: a further party of an agreement; a link of its own, because seven townships may sign one.
public enum AgreementParty {
    /// The declaration.
    public static let type = RecordType(
        .agreementParty, Phrase("协议方", "Party of an agreement"), plural: "agreement-parties", theme: .agreements,
        purpose: Phrase("一份协议的其他各方", "The further parties of an agreement"),
        fields: [agreement, organisation, name, side, note],
        titleFields: [agreement, organisation, name], check: problems,
        duplicates: { $0.isOnce(by: [agreement, organisation, name], in: $1) })

    private static let what = Phrase("协议方", "Party")
    /// 协议.
    public static let agreement = Field(
        "agreement", Phrase("协议", "Agreement"), .reference(.agreement), required: true, section: what, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 名称.
    public static let name = Field(
        "name", Phrase("名称", "Name"), .text, aliases: ["单位名称"], section: what,
        help: Phrase("不在台账中的党组织", "An organisation that is not in this ledger"))
    /// 所在方.
    public static let side = Field("side", Phrase("所在方", "Side"), .code(.agreementSide), section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [organisation, name])
    }
}
