extension RecordKind {
    /// 品牌.
    public static let brand: RecordKind = "brand"
}

/// 品牌: 一支部一品牌: the brand or project of a branch in a year.
public enum Brand {
    /// The declaration.
    public static let type = RecordType(
        .brand, Phrase("品牌", "Brand"), plural: "brands", theme: .sites,
        purpose: Phrase("一支部一品牌、书记项目", "The brand or project of a branch in a year"),
        fields: [name, organisation, year, state, level, content, named, note],
        titleFields: [name], keyFields: [organisation, year, name], check: problems)

    private static let what = Phrase("品牌", "Brand")
    /// 名称.
    public static let name = Field(
        "name", Phrase("名称", "Name"), .text, required: true, aliases: ["品牌名称"], section: what, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true, aliases: ["党支部"],
        section: what, width: 20)
    /// 年度.
    public static let year = Field(
        "year", Phrase("年度", "Year"), .count(in: .years), required: true, aliases: ["年份"], section: what)
    /// 状态.
    public static let state = Field("state", Phrase("状态", "State"), .code(.brandState), section: what)
    /// 级别.
    public static let level = Field("level", Phrase("级别", "Level"), .code(.level), section: what)
    /// 内容.
    public static let content = Field(
        "content", Phrase("内容", "Content"), .text, aliases: ["品牌内涵", "项目内容"], section: what, width: 30)
    /// 命名日期.
    public static let named = Field("named", Phrase("命名日期", "Named on"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.isYear(year)
    }
}
