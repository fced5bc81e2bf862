extension RecordKind {
    /// 共同体.
    public static let grouping: RecordKind = "grouping"
}

/// 共同体: 片, 圈, 链, 线 and alliances, and groups of people such as instructors or volunteers. Who belongs to it is told by
/// ``GroupingMember``.
public enum Grouping {
    /// The declaration.
    public static let type = RecordType(
        .grouping, Phrase("共同体", "Grouping"), plural: "groupings", theme: .agreements,
        purpose: Phrase("片、圈、链、线和联盟，志愿队、宣讲团", "Areas, circles, chains, alliances and teams"),
        fields: [name, kind, lead, seat, formed, until, enterprises, area, note],
        titleFields: [name], check: problems)

    private static let what = Phrase("共同体", "Grouping")
    /// 名称.
    public static let name = Field(
        "name", Phrase("名称", "Name"), .text, required: true, aliases: ["共同体名称", "联盟名称"], section: what, width: 24)
    /// 类型.
    public static let kind = Field("kind", Phrase("类型", "Kind"), .code(.groupingKind), required: true, section: what)
    /// 牵头党组织.
    public static let lead = Field(
        "lead", Phrase("牵头党组织", "Lead"), .reference(.organisation), aliases: ["牵头单位"], section: what, width: 20)
    /// 地区.
    public static let seat = Field("seat", Phrase("地区", "Region"), .division, section: what)
    /// 成立日期.
    public static let formed = Field("formed", Phrase("成立日期", "Formed"), .day, aliases: ["成立时间"], section: what)
    /// 结束日期.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 覆盖企业数.
    public static let enterprises = Field(
        "enterprises", Phrase("覆盖企业数", "Enterprises"), .count(in: .units), section: what)
    /// 领域.
    public static let area = Field(
        "area", Phrase("领域", "Field of work"), .text, section: what,
        help: Phrase("如 煤基新材料、大蒜", "What they have in common"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(formed, until)
    }
}
