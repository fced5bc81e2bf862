extension RecordKind {
    /// 基础数据.
    public static let localFigure: RecordKind = "local-figure"
}

/// 基础数据: a number about the place that no record adds up to: people working away, enterprises of a zone. With its day and its
/// source.
public enum LocalFigure {
    /// The declaration.
    public static let type = RecordType(
        .localFigure, Phrase("基础数据", "Number by hand"), plural: "local-figures", theme: .targets,
        purpose: Phrase("外出人口、园区企业数等手工填的数字", "Numbers about the place that are typed in"),
        fields: [title, organisation, number, numberPrecision, unit, day, source, note],
        titleFields: [title, day], keyFields: [organisation, title, day])

    private static let what = Phrase("数据", "Number")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["指标", "数据名称"], section: what, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 数值.
    public static let number = Field(
        "number", Phrase("数值", "Number"), .count(in: .pieces), required: true, aliases: ["数量", "人数"], section: what)
    /// 数值是否约数.
    public static let numberPrecision = number.precision
    /// 单位.
    public static let unit = Field("unit", Phrase("单位", "Unit"), .code(.countUnit), required: true, section: what)
    /// 截至日期.
    public static let day = Field(
        "day", Phrase("截至日期", "As of"), .day, required: true, aliases: ["日期", "统计日期"], section: what)
    /// 来源.
    public static let source = Field("source", Phrase("来源", "Source"), .text, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)
}
