extension RecordKind {
    /// 任职.
    public static let post: RecordKind = "post"
}

/// 任职: who holds which role in which organisation, from when to when. One person may hold several.
public enum Post {
    /// The declaration.
    public static let type = RecordType(
        .post, Phrase("任职", "Post"),
        purpose: Phrase("谁在哪个组织任什么职务", "Who holds which role in which organisation"),
        fields: [organisation, role, holder, holderName, elsewhere, phone, from, until, note],
        titleFields: [organisation, role],
        keyFields: [organisation, role, holder, holderName, from],
        check: problems)

    private static let section = Phrase("任职", "Post")
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true, section: section,
        width: 20)
    /// 职务.
    public static let role = Field(
        "role", Phrase("职务", "Role"), .code(.role), required: true, aliases: ["党内职务"], section: section)
    /// 任职人, when a member of this ledger.
    public static let holder = Field(
        "holder", Phrase("任职人", "Holder"), .reference(.member), section: section, width: 10)
    /// 任职人 as text, when not in this ledger.
    public static let holderName = Field(
        "holderName", Phrase("任职人姓名", "Holder's name"), .text, section: section, width: 10)
    /// 任职于台账外党组织: a post in an organisation of another place, as the 荆州驻岳流动党员党委委员 of a zone in 岳阳.
    public static let elsewhere = Field(
        "elsewhere", Phrase("台账外任职党组织", "Organisation elsewhere"), .text, section: section,
        help: Phrase("职务不在本台账的党组织时填写", "Where the post is in an organisation of another place"), width: 20)
    /// 电话.
    public static let phone = Field("phone", Phrase("电话", "Telephone"), .phone, masking: .phone, section: section)
    /// 起.
    public static let from = Field("from", Phrase("任职日期", "From"), .day, section: section)
    /// 止.
    public static let until = Field("until", Phrase("免职日期", "Until"), .day, section: section)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: section)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        if draft[holder] == nil, draft[holderName] == nil {
            return [
                Problem(.error, Phrase("请选择任职人或填写姓名。", "Choose a holder or give a name."), field: holderName.name)
            ]
        }
        if case .day(let from) = draft[from], case .day(let until) = draft[until], until < from {
            return [
                Problem(.error, Phrase("免职日期早于任职日期。", "The post ends before it begins."), field: self.until.name)
            ]
        }
        return []
    }
}
