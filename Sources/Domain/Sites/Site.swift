extension RecordKind {
    /// 阵地.
    public static let site: RecordKind = "site"
}

/// 阵地: a station, a home, a centre: where it is and who keeps it. The 六有 and other checklists are ``ChecklistMark`` records.
public enum Site {
    /// The declaration.
    public static let type = RecordType(
        .site, Phrase("阵地", "Site"), plural: "sites", theme: .sites,
        purpose: Phrase("党员之家、服务站、红色驿站：在哪里、谁管", "Homes and stations: where they are and who keeps them"),
        fields: [
            name, kind, organisation, hostBody, seat, place, opened, closed, head, hotline, cost, costPrecision,
            squareMetres, points, services, note,
        ],
        titleFields: [name], check: problems)

    private static let what = Phrase("阵地", "Site")
    /// 名称.
    public static let name = Field(
        "name", Phrase("名称", "Name"), .text, required: true, aliases: ["阵地名称"], section: what, width: 24)
    /// 阵地类型.
    public static let kind = Field(
        "kind", Phrase("阵地类型", "Kind"), .code(.siteKind), required: true, aliases: ["类型"], section: what)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["所属党组织"], section: what,
        width: 20)
    /// 依托单位.
    public static let hostBody = Field("hostBody", Phrase("依托单位", "Host"), .text, aliases: ["依托企业"], section: what)
    /// 所在地.
    public static let seat = Field("seat", Phrase("所在地", "Region"), .division, section: what)
    /// 详细地点.
    public static let place = Field("place", Phrase("详细地点", "Place"), .text, aliases: ["地址"], section: what)
    /// 启用日期.
    public static let opened = Field(
        "opened", Phrase("启用日期", "Opened"), .day, aliases: ["建成日期", "成立日期"], section: what)
    /// 停用日期.
    public static let closed = Field("closed", Phrase("停用日期", "Closed"), .day, section: what)
    /// 负责人.
    public static let head = Field("head", Phrase("负责人", "Head"), .text, aliases: ["站长"], section: what, width: 10)
    /// 服务热线.
    public static let hotline = Field("hotline", Phrase("服务热线", "Hotline"), .phone, masking: .phone, section: what)
    /// 建设投入(万元).
    public static let cost = Field(
        "cost", Phrase("建设投入(万元)", "Cost (10k yuan)"), .money, aliases: ["投入资金", "斥资"], section: what, scale: .wan)
    /// 建设投入(万元)是否约数.
    public static let costPrecision = cost.precision
    /// 面积(平方米).
    public static let squareMetres = Field(
        "squareMetres", Phrase("面积(平方米)", "Area (square metres)"), .count(in: .squareMetres), aliases: ["面积"],
        section: what)
    /// 点位数; one when none is given.
    public static let points = Field("points", Phrase("点位数", "Points"), .count(in: .pieces), section: what)
    /// 服务内容.
    public static let services = Field("services", Phrase("服务内容", "Services"), .text, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(opened, closed)
    }
}
