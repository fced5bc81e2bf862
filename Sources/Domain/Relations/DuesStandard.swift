extension RecordKind {
    /// 党费标准.
    public static let duesStandard: RecordKind = "dues-standard"
}

/// 党费标准: what a member pays a month, from which month on. The basis is named; what somebody earns is not.
public enum DuesStandard {
    /// The declaration.
    public static let type = RecordType(
        .duesStandard, Phrase("党费标准", "Dues standard"), plural: "dues-standards", theme: .relations,
        purpose: Phrase("每人每月应交党费的标准，从哪个月起", "What a member pays a month, and from which month on"),
        fields: [member, from, monthly, basis, note],
        titleFields: [member, from],
        duplicates: { $0.isOnce(by: [member, from], in: $1) })

    private static let what = Phrase("党费", "Dues")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: what, width: 10
    )
    /// 起始月份.
    public static let from = Field(
        "from", Phrase("起始月份", "From"), .month, required: true, aliases: ["执行月份"], section: what)
    /// 月缴标准(元).
    public static let monthly = Field(
        "monthly", Phrase("月缴标准(元)", "A month (yuan)"), .money, required: true, aliases: ["党费标准", "月缴党费"], section: what
    )
    /// 标准依据.
    public static let basis = Field("basis", Phrase("标准依据", "Basis"), .code(.duesBasis), section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)
}
