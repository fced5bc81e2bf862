extension RecordKind {
    /// 轮值.
    public static let rota: RecordKind = "rota"
}

/// 轮值: whose turn it is to be the rotating secretary of an organisation or a grouping: two months each (金乡).
public enum Rota {
    /// The declaration.
    public static let type = RecordType(
        .rota, Phrase("轮值", "Turn"), plural: "rotas", theme: .targets,
        purpose: Phrase("轮值书记轮到谁、从哪天到哪天", "Whose turn it is, from when to when"),
        fields: [organisation, grouping, holder, holderName, from, until, handedOver, note],
        titleFields: [organisation, grouping, from], keyFields: [organisation, grouping, from], check: problems)

    private static let what = Phrase("轮值", "Turn")
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 共同体.
    public static let grouping = Field(
        "grouping", Phrase("共同体", "Grouping"), .reference(.grouping), section: what, width: 20)
    /// 轮值书记.
    public static let holder = Field("holder", Phrase("轮值书记", "Holder"), .reference(.member), section: what, width: 10)
    /// 轮值书记姓名.
    public static let holderName = Field(
        "holderName", Phrase("轮值书记姓名", "Name of the holder"), .text, section: what, width: 10)
    /// 开始日期.
    public static let from = Field(
        "from", Phrase("开始日期", "From"), .day, required: true, aliases: ["起始日期"], section: what)
    /// 结束日期.
    public static let until = Field(
        "until", Phrase("结束日期", "Until"), .day, required: true, aliases: ["到期日期"], section: what)
    /// 交接日期.
    public static let handedOver = Field("handedOver", Phrase("交接日期", "Handed over"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.needsOne(of: [organisation, grouping]) + draft.needsOne(of: [holder, holderName])
        found += draft.inOrder(from, until) + draft.inOrder(from, handedOver)
        if let from = draft.day(from), let until = draft.day(until), until > from.adding(months: 2) {
            found.append(
                Problem(
                    .warning, Phrase("轮值一般两个月，请核对。", "A turn is two months as a rule: please check."),
                    field: self.until.name))
        }
        return found
    }
}
