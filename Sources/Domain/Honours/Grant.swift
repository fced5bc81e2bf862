extension RecordKind {
    /// 奖补.
    public static let grant: RecordKind = "grant"
}

/// 奖补: 以奖代补, subsidies by tier, funding: what an organisation was given. The bounds of a reward are a local convention.
public enum Grant {
    /// The declaration.
    public static let type = RecordType(
        .grant, Phrase("奖补", "Grant"), plural: "grants", theme: .honours,
        purpose: Phrase("以奖代补、补助、经费", "Rewards, subsidies and funds"),
        fields: [organisation, kind, amount, tier, year, day, basis, note],
        titleFields: [organisation, kind, day], keyFields: [organisation, kind, year, basis], check: problems)

    private static let what = Phrase("奖补", "Grant")
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true, section: what,
        width: 20)
    /// 奖补类型.
    public static let kind = Field(
        "kind", Phrase("奖补类型", "Kind"), .code(.grantKind), required: true, aliases: ["类型"], section: what)
    /// 金额(元).
    public static let amount = Field(
        "amount", Phrase("金额(元)", "Amount (yuan)"), .money, required: true, aliases: ["金额", "补助金额", "奖补金额"],
        section: what)
    /// 档次.
    public static let tier = Field("tier", Phrase("档次", "Tier"), .code(.tier), aliases: ["考评档次"], section: what)
    /// 年度.
    public static let year = Field(
        "year", Phrase("年度", "Year"), .count(in: .years), required: true, aliases: ["年份"], section: what)
    /// 发放日期.
    public static let day = Field("day", Phrase("发放日期", "Paid on"), .day, aliases: ["日期"], section: what)
    /// 依据.
    public static let basis = Field("basis", Phrase("依据", "Basis"), .text, aliases: ["文号", "事由"], section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    /// The code of 以奖代补.
    static let reward = "reward"
    /// What a reward usually is, in fen: 3,000 to 10,000 yuan (金乡; local convention).
    static let rewardBounds: ClosedRange<Int64> = 300_000...1_000_000

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.isYear(year)
        if draft.code(kind) == reward, let fen = draft.number(amount), !rewardBounds.contains(fen) {
            found.append(
                Problem(
                    .warning,
                    Phrase(
                        "以奖代补一般为 %1 至 %2 元（本地约定），请核对。", "A reward is %1 to %2 yuan by local convention: please check."
                    )
                    .with(MoneyText.yuan(rewardBounds.lowerBound), MoneyText.yuan(rewardBounds.upperBound)),
                    field: amount.name))
        }
        return found
    }
}
