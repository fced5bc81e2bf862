extension RecordKind {
    /// 送达记录.
    public static let delivery: RecordKind = "delivery"
}

/// 送达记录: whether a notice or letter reached a member, or an organisation of this ledger or on the other side.
public enum Delivery {
    /// The declaration.
    public static let type = RecordType(
        .delivery, Phrase("送达记录", "Delivery"), plural: "deliveries", theme: .letters,
        purpose: Phrase("通知或来信送到了谁，是否签收", "Whom a notice or letter has reached"),
        fields: [notice, member, organisation, addressee, state, sent, answered, way, note],
        titleFields: [notice, member, organisation], keyFields: [notice, member, organisation, addressee],
        check: problems,
        duplicates: { $0.isOnce(by: [notice, member, organisation, addressee], in: $1) })

    private static let what = Phrase("送达", "Delivery")
    /// 通知来信.
    public static let notice = Field(
        "notice", Phrase("通知来信", "Notice"), .reference(.notice), required: true, aliases: ["通知"], section: what,
        width: 24)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["接收党组织"], section: what,
        width: 20)
    /// 收件方.
    public static let addressee = Field(
        "addressee", Phrase("收件方", "Addressee"), .text, section: what,
        help: Phrase("不在台账中的党组织", "An organisation that is not in this ledger"))
    /// 送达状态.
    public static let state = Field(
        "state", Phrase("送达状态", "State"), .code(.deliveryState), required: true, aliases: ["状态"], section: what)
    /// 发出日期.
    public static let sent = Field("sent", Phrase("发出日期", "Sent"), .day, section: what)
    /// 回执日期.
    public static let answered = Field("answered", Phrase("回执日期", "Answered"), .day, aliases: ["回复日期"], section: what)
    /// 送达方式.
    public static let way = Field("way", Phrase("送达方式", "Way of sending"), .code(.sendingWay), section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [member, organisation, addressee]) + draft.inOrder(sent, answered)
    }
}
