extension RecordKind {
    /// 清单完成.
    public static let checklistMark: RecordKind = "checklist-mark"
}

/// 清单完成: that an item of a checklist is done for a site or an organisation, since when, and what shows it.
public enum ChecklistMark {
    /// The declaration.
    public static let type = RecordType(
        .checklistMark, Phrase("清单完成", "Mark on a checklist"), plural: "checklist-marks", theme: .sites,
        purpose: Phrase("阵地或组织做到了清单的哪一项，何时做到", "Which item of a checklist is done, where and since when"),
        fields: [checklist, number, site, organisation, done, evidence, note],
        titleFields: [checklist, number, site, organisation], keyFields: [checklist, number, site, organisation],
        check: problems,
        duplicates: { $0.isOnce(by: [checklist, number, site, organisation], in: $1) })

    private static let what = Phrase("完成", "Mark")
    /// 清单.
    public static let checklist = Field(
        "checklist", Phrase("清单", "Checklist"), .code(.checklist), required: true, section: what)
    /// 第几项.
    public static let number = Field(
        "number", Phrase("第几项", "Item"), .count(in: .pieces), required: true, section: what, summed: false)
    /// 阵地.
    public static let site = Field("site", Phrase("阵地", "Site"), .reference(.site), section: what)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 完成日期.
    public static let done = Field("done", Phrase("完成日期", "Done"), .day, required: true, aliases: ["日期"], section: what)
    /// 佐证.
    public static let evidence = Field("evidence", Phrase("佐证", "Evidence"), .text, aliases: ["证明材料"], section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.needsOne(of: [site, organisation])
    }
}
