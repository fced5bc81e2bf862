extension RecordKind {
    /// 协议.
    public static let agreement: RecordKind = "agreement"
}

/// 协议: 双向共管协议, 党建联盟 and the like. The parties are ``AgreementParty`` records, the members covered
/// ``AgreementMember`` records; expiry is derived from the date.
public enum Agreement {
    /// The declaration.
    public static let type = RecordType(
        .agreement, Phrase("协议", "Agreement"), plural: "agreements", theme: .agreements,
        purpose: Phrase("双向共管协议、党建联盟：与谁签、到哪天", "Agreements and alliances: with whom, until when"),
        fields: [
            title, kind, organisation, counterpart, seat, number, signed, expires, state, covered, coveredPrecision,
            terms, note,
        ],
        titleFields: [title], keyFields: [organisation, signed, title], check: problems)

    private static let what = Phrase("协议", "Agreement")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["协议名称"], section: what, width: 24)
    /// 协议类型.
    public static let kind = Field(
        "kind", Phrase("协议类型", "Kind"), .code(.agreementKind), required: true, aliases: ["类型"], section: what)
    /// 签订党组织.
    public static let organisation = Field(
        "organisation", Phrase("签订党组织", "Our side"), .reference(.organisation), required: true,
        aliases: ["流出地党组织", "甲方", "党组织"], section: what, width: 20)
    /// 对方党组织.
    public static let counterpart = Field(
        "counterpart", Phrase("对方党组织", "Other side"), .text, aliases: ["流入地党组织", "乙方", "对方"], section: what, width: 20)
    /// 对方所在地.
    public static let seat = Field("seat", Phrase("对方所在地", "Place of the other side"), .division, section: what)
    /// 编号.
    public static let number = Field("number", Phrase("编号", "Number"), .text, aliases: ["协议编号"], section: what)

    private static let term = Phrase("期限", "Term")
    /// 签订日期.
    public static let signed = Field(
        "signed", Phrase("签订日期", "Signed"), .day, required: true, aliases: ["签订时间", "签约日期"], section: term)
    /// 到期日期.
    public static let expires = Field(
        "expires", Phrase("到期日期", "Expires"), .day, aliases: ["有效期至", "到期时间"], section: term)
    /// 状态.
    public static let state = Field("state", Phrase("状态", "State"), .code(.agreementState), section: term)

    private static let content = Phrase("内容", "Content")
    /// 覆盖人数.
    public static let covered = Field(
        "covered", Phrase("覆盖人数", "Members covered"), .count(in: .people), section: content,
        help: Phrase("逐人登记后以名单为准", "The list of members counts where there is one"))
    /// 覆盖人数是否约数.
    public static let coveredPrecision = covered.precision
    /// 主要内容.
    public static let terms = Field(
        "terms", Phrase("主要内容", "Terms"), .note, section: content,
        help: Phrase("如 组织共建、管理共抓、资源共享、服务共为", "What the sides agreed"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: content)

    /// The code of an agreement that was ended before its time.
    static let ended = "ended"
    /// The code of an agreement that is still being negotiated.
    static let draft = "draft"

    /// Whether the agreement is kept and in force on a day: signed, neither expired nor ended.
    static func isInForce(_ row: Int, _ agreements: Table, on today: Day) -> Bool {
        guard !agreements.isRetired(row), let signed = agreements.day(signed, row), signed <= today else {
            return false
        }
        if let code = agreements.code(state, row), [ended, Agreement.draft].contains(code) { return false }
        return agreements.day(expires, row).map { $0 >= today } ?? true
    }

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(signed, expires)
    }
}
