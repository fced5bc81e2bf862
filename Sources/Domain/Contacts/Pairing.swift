extension RecordKind {
    /// 联系人结对.
    public static let pairing: RecordKind = "pairing"
}

/// 结对联系: which cadre keeps in touch with which member (1+N, 包保).
public enum Pairing {
    /// The declaration.
    public static let type = RecordType(
        .pairing, Phrase("结对联系", "Pairing"),
        purpose: Phrase("哪名干部联系哪名党员", "Which cadre keeps in touch with which member"),
        fields: [member, cadre, cadreName, kind, from, until, note], titleFields: [member, cadreName],
        keyFields: [member, cadre, cadreName, from], check: problems)

    private static let section = Phrase("结对", "Pairing")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, section: section, width: 10)
    /// 联系干部, when a member of this ledger.
    public static let cadre = Field(
        "cadre", Phrase("联系干部", "Cadre"), .reference(.member), section: section, width: 10)
    /// 联系干部 as text, when not in this ledger.
    public static let cadreName = Field(
        "cadreName", Phrase("联系干部姓名", "Cadre's name"), .text,
        aliases: [
            "联系人", "联系人姓名", "联系干部", "联系党员", "包保干部", "包联干部", "结对干部", "结对联系人",
        ], section: section,
        width: 10)
    /// 1+N、包保.
    public static let kind = Field("kind", Phrase("结对方式", "Kind"), .code(.pairingKind), section: section)
    /// 起.
    public static let from = Field("from", Phrase("起始日期", "From"), .day, section: section)
    /// 止; none while it lasts.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: section)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: section)

    /// Whether the pairing is kept and not ended.
    public static func isInForce(_ row: Int, _ pairings: Table) -> Bool {
        !pairings.isRetired(row) && pairings.cell(until, row) == 0
    }

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        guard draft[cadre] == nil, draft[cadreName] == nil else {
            if draft[cadre] != nil, draft[cadre] == draft[member] {
                return [
                    Problem(
                        .error, Phrase("联系干部不能是党员本人。", "The cadre cannot be the member."), field: cadre.name)
                ]
            }
            return []
        }
        return [
            Problem(.error, Phrase("请选择联系干部或填写姓名。", "Choose a cadre or give a name."), field: cadreName.name)
        ]
    }
}
