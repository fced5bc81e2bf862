extension RecordKind {
    /// 学习资料.
    public static let material: RecordKind = "material"
}

/// 学习资料: an issue of material. Who received it is told by ``MaterialDispatch``.
public enum Material {
    /// The declaration.
    public static let type = RecordType(
        .material, Phrase("学习资料", "Study material"), plural: "materials", theme: .study,
        purpose: Phrase("学习资料的名称和期号", "Titles and issues of study material"),
        fields: [title, issue, kind, day, host, way, copies, copiesPrecision, topic, note],
        titleFields: [title, issue], keyFields: [title, issue])

    private static let what = Phrase("资料", "Material")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["资料名称", "刊名"], section: what, width: 24)
    /// 期号.
    public static let issue = Field(
        "issue", Phrase("期号", "Issue"), .text, aliases: ["期次", "期数"], section: what,
        help: Phrase("如 2024年第3期", "Such as 2024 no. 3"))
    /// 资料类型.
    public static let kind = Field(
        "kind", Phrase("资料类型", "Kind"), .code(.materialKind), required: true, aliases: ["类型"], section: what)
    /// 印发日期.
    public static let day = Field("day", Phrase("印发日期", "Issued"), .day, aliases: ["日期", "发布日期"], section: what)
    /// 印发单位.
    public static let host = Field(
        "host", Phrase("印发单位", "Issued by"), .reference(.organisation), section: what, width: 20)
    /// 送达方式.
    public static let way = Field("way", Phrase("送达方式", "Way of sending"), .code(.sendingWay), section: what)
    /// 印发套数.
    public static let copies = Field(
        "copies", Phrase("印发套数", "Copies"), .count(in: .sets), aliases: ["份数", "套数"], section: what)
    /// 印发套数是否约数.
    public static let copiesPrecision = copies.precision
    /// 内容.
    public static let topic = Field("topic", Phrase("内容", "Content"), .text, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)
}
