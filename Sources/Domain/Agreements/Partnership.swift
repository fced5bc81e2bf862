extension RecordKind {
    /// 结对共建.
    public static let partnership: RecordKind = "partnership"
}

/// 结对共建: a branch paired with a branch elsewhere, or with a community whose project it takes on. What a year must bring is
/// in ``PartnershipYear``.
public enum Partnership {
    /// The declaration.
    public static let type = RecordType(
        .partnership, Phrase("结对共建", "Partnership"), plural: "partnerships", theme: .agreements,
        purpose: Phrase("本地支部与外地支部、社区结对", "Branches paired with branches or communities elsewhere"),
        fields: [branch, partner, partnerName, seat, place, from, until, project, contactPerson, phone, note],
        titleFields: [branch, partnerName], keyFields: [branch, partner, partnerName, from], check: problems)

    private static let what = Phrase("结对", "Partnership")
    /// 党支部.
    public static let branch = Field(
        "branch", Phrase("党支部", "Branch"), .reference(.organisation), required: true, aliases: ["流动党支部", "我方支部"],
        section: what, width: 20)
    /// 结对党组织; when it is in this ledger.
    public static let partner = Field(
        "partner", Phrase("结对党组织", "Partner"), .reference(.organisation), section: what, width: 20)
    /// 结对党组织名称.
    public static let partnerName = Field(
        "partnerName", Phrase("结对党组织名称", "Name of the partner"), .text, aliases: ["结对支部", "对方支部", "结对单位"],
        section: what, width: 20)
    /// 对方所在地.
    public static let seat = Field("seat", Phrase("对方所在地", "Place of the partner"), .division, section: what)
    /// 详细地点.
    public static let place = Field("place", Phrase("详细地点", "Place"), .text, section: what)
    /// 结对日期.
    public static let from = Field(
        "from", Phrase("结对日期", "From"), .day, required: true, aliases: ["签订日期", "起始日期"], section: what)
    /// 结束日期.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 认领项目.
    public static let project = Field("project", Phrase("认领项目", "Project"), .text, section: what)
    /// 对方联系人.
    public static let contactPerson = Field(
        "contactPerson", Phrase("对方联系人", "Contact person"), .text, section: what, width: 10)
    /// 对方联系电话.
    public static let phone = Field(
        "phone", Phrase("对方联系电话", "Telephone"), .phone, masking: .phone, aliases: ["联系电话"], section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [partner, partnerName]) + draft.inOrder(from, until)
    }
}
