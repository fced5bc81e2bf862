extension RecordKind {
    /// 清单项目.
    public static let checklistItem: RecordKind = "checklist-item"
}

/// 清单项目: what an item of a checklist says here. The shipped words stand until an office writes its own; a blank list is never
/// needed to begin.
public enum ChecklistItem {
    /// The declaration.
    public static let type = RecordType(
        .checklistItem, Phrase("清单项目", "Item of a checklist"), plural: "checklist-items", theme: .sites,
        purpose: Phrase("六有等清单各项的说法，可改成本地的", "The items of each checklist, in local words"),
        fields: [checklist, number, label, isOff, note],
        titleFields: [checklist, number, label], keyFields: [checklist, number], check: problems,
        duplicates: { $0.isOnce(by: [checklist, number], in: $1) })

    private static let what = Phrase("项目", "Item")
    /// 清单.
    public static let checklist = Field(
        "checklist", Phrase("清单", "Checklist"), .code(.checklist), required: true, section: what)
    /// 第几项.
    public static let number = Field(
        "number", Phrase("第几项", "Item"), .count(in: .pieces), required: true, section: what, summed: false)
    /// 内容.
    public static let label = Field(
        "label", Phrase("内容", "Words"), .text, required: true, aliases: ["标准", "要求"], section: what, width: 24)
    /// 不再要求.
    public static let isOff = Field("isOff", Phrase("不再要求", "Off"), .flag, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        guard let number = draft.number(number), !(1...99).contains(number) else { return [] }
        return [Problem(.error, Phrase("第几项应为 1 到 99。", "Items count from 1 to 99."), field: self.number.name)]
    }
}
