extension RecordKind {
    /// 文件政策.
    public static let policyDocument: RecordKind = "policy-document"
}

/// 文件政策: rules, plans, opinions and policies: what there is and where to find it. A policy names the class of members whom it
/// serves, so that it can be offered to them.
public enum PolicyDocument {
    /// The declaration.
    public static let type = RecordType(
        .policyDocument, Phrase("文件政策", "Document"), plural: "policy-documents", theme: .services,
        purpose: Phrase("制度、方案、意见和惠民政策，在哪里找", "Rules, plans and policies, and where to find them"),
        fields: [
            title, kind, number, issuer, organisation, issued, validUntil, level, audience, items, summary, location,
            note,
        ],
        titleFields: [title], keyFields: [title, number], check: problems)

    private static let what = Phrase("文件", "Document")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["文件名称", "政策名称", "标题"], section: what, width: 30
    )
    /// 文件类型.
    public static let kind = Field(
        "kind", Phrase("文件类型", "Kind"), .code(.documentKind), required: true, aliases: ["类型"], section: what)
    /// 文号.
    public static let number = Field("number", Phrase("文号", "Number"), .text, section: what)
    /// 发文单位.
    public static let issuer = Field(
        "issuer", Phrase("发文单位", "Issued by"), .text, aliases: ["部门", "印发单位"], section: what)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 印发日期.
    public static let issued = Field("issued", Phrase("印发日期", "Issued"), .day, aliases: ["发布日期", "日期"], section: what)
    /// 有效期至.
    public static let validUntil = Field("validUntil", Phrase("有效期至", "Valid until"), .day, section: what)
    /// 级别.
    public static let level = Field("level", Phrase("级别", "Level"), .code(.level), section: what)
    /// 适用对象.
    public static let audience = Field(
        "audience", Phrase("适用对象", "For"), .code(.memberClass), aliases: ["党员分类"], section: what)
    /// 条数; one when none is given.
    public static let items = Field(
        "items", Phrase("条数", "Items"), .count(in: .items), aliases: ["政策条数"], section: what)
    /// 摘要.
    public static let summary = Field("summary", Phrase("摘要", "Summary"), .note, section: what)
    /// 存放位置.
    public static let location = Field(
        "location", Phrase("存放位置", "Kept at"), .text, section: what,
        help: Phrase("纸质或文件所在，不保存文件本身", "Where it is kept; the file itself is not stored"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(issued, validUntil)
    }
}
