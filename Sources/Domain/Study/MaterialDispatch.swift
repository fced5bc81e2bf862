extension RecordKind {
    /// 资料发放.
    public static let materialDispatch: RecordKind = "material-dispatch"
}

/// 资料发放: which issue went to whom, and when. To a member, or to an organisation that hands it on.
public enum MaterialDispatch {
    /// The declaration.
    public static let type = RecordType(
        .materialDispatch, Phrase("资料发放", "Dispatch of material"), plural: "material-dispatches", theme: .study,
        purpose: Phrase("哪一期资料发给了谁、哪天发的", "Which issue went to whom, and when"),
        fields: [material, member, organisation, copies, sent, received, way, note],
        titleFields: [material, member, organisation], keyFields: [material, member, organisation, sent],
        check: problems)

    private static let what = Phrase("发放", "Dispatch")
    /// 学习资料.
    public static let material = Field(
        "material", Phrase("学习资料", "Material"), .reference(.material), required: true, aliases: ["资料"], section: what,
        width: 24)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["接收党组织"], section: what,
        width: 20)
    /// 套数; one when none is given.
    public static let copies = Field(
        "copies", Phrase("套数", "Copies"), .count(in: .sets), aliases: ["份数"], section: what)
    /// 发出日期.
    public static let sent = Field("sent", Phrase("发出日期", "Sent"), .day, aliases: ["寄出日期"], section: what)
    /// 收到日期.
    public static let received = Field("received", Phrase("收到日期", "Received"), .day, aliases: ["签收日期"], section: what)
    /// 送达方式.
    public static let way = Field("way", Phrase("送达方式", "Way of sending"), .code(.sendingWay), section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [member, organisation]) + draft.inOrder(sent, received)
    }
}
