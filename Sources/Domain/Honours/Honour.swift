extension RecordKind {
    /// 荣誉.
    public static let honour: RecordKind = "honour"
}

/// 荣誉: commendations, mentions, titles, patents; and selections (十佳, 二十佳, 两优一先) from the nomination on, with the reasons
/// that are published.
public enum Honour {
    /// The declaration.
    public static let type = RecordType(
        .honour, Phrase("荣誉", "Honour"), plural: "honours", theme: .honours,
        purpose: Phrase("表彰、十佳、两优一先、媒体报道", "Commendations, selections and mentions"),
        fields: [
            title, kind, level, member, organisation, name, day, issuer, number, count, countPrecision, selection, year,
            state, reason, note,
        ],
        titleFields: [title], keyFields: [day, title, member, organisation, name], check: problems)

    private static let what = Phrase("荣誉", "Honour")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["荣誉名称", "奖项名称", "表彰名称"], section: what,
        width: 24)
    /// 类型.
    public static let kind = Field("kind", Phrase("类型", "Kind"), .code(.honourKind), required: true, section: what)
    /// 级别.
    public static let level = Field("level", Phrase("级别", "Level"), .code(.level), section: what)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["获奖人", "党员姓名"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["获奖单位"], section: what,
        width: 20)
    /// 获奖方.
    public static let name = Field(
        "name", Phrase("获奖方", "Name"), .text, section: what,
        help: Phrase("企业等不在台账中的", "An enterprise or somebody who is not in this ledger"))
    /// 日期.
    public static let day = Field(
        "day", Phrase("日期", "Date"), .day, required: true, aliases: ["获奖日期", "表彰日期"], section: what)
    /// 授予单位.
    public static let issuer = Field(
        "issuer", Phrase("授予单位", "Given by"), .text, aliases: ["表彰单位", "来源"], section: what)
    /// 文号.
    public static let number = Field("number", Phrase("文号", "Number"), .text, section: what)
    /// 数量; one when none is given.
    public static let count = Field("count", Phrase("数量", "Count"), .count(in: .measures), section: what)
    /// 数量是否约数.
    public static let countPrecision = count.precision

    private static let selection_ = Phrase("评选", "Selection")
    /// 评选名目.
    public static let selection = Field(
        "selection", Phrase("评选名目", "Selection"), .code(.selection), section: selection_)
    /// 评选年度.
    public static let year = Field("year", Phrase("评选年度", "Year"), .count(in: .years), section: selection_)
    /// 评选进度.
    public static let state = Field("state", Phrase("评选进度", "Stage"), .code(.selectionState), section: selection_)
    /// 公布的理由.
    public static let reason = Field(
        "reason", Phrase("公布的理由", "Published reasons"), .note, aliases: ["主要事迹", "事迹"], section: selection_)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: selection_)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [member, organisation, name]) + draft.isYear(year)
    }
}
