extension RecordKind {
    /// 摸排.
    public static let sweep: RecordKind = "sweep"
}

/// 摸排: a check of all members or organisations of a scope, each quarter. Counts may be typed in, or follow from
/// ``SweepFinding``.
public enum Sweep {
    /// The declaration.
    public static let type = RecordType(
        .sweep, Phrase("摸排", "Sweep"), plural: "sweeps", theme: .sweeps,
        purpose: Phrase("每季度摸排一次：应查、已查、有变化、没联系上", "Each quarter's check: how many, changed, unreached"),
        fields: [
            title, kind, organisation, target, from, until, by, checkedPeople, changedPeople, unreachedPeople,
            checkedUnits, unitsWithout, note,
        ],
        titleFields: [title, from], keyFields: [organisation, kind, from], check: problems)

    private static let what = Phrase("摸排", "Sweep")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["摸排名称", "批次"], section: what, width: 20)
    /// 摸排类型.
    public static let kind = Field(
        "kind", Phrase("摸排类型", "Kind"), .code(.sweepKind), required: true, aliases: ["类型"], section: what)
    /// 摸排单位.
    public static let organisation = Field(
        "organisation", Phrase("摸排单位", "Organisation"), .reference(.organisation), required: true, aliases: ["党组织"],
        section: what, width: 20)
    /// 排查范围.
    public static let target = Field("target", Phrase("排查范围", "Scope"), .code(.sweepTarget), section: what)
    /// 开始日期.
    public static let from = Field("from", Phrase("开始日期", "From"), .day, required: true, aliases: ["日期"], section: what)
    /// 结束日期; none while it goes on.
    public static let until = Field("until", Phrase("结束日期", "Until"), .day, section: what)
    /// 负责人.
    public static let by = Field("by", Phrase("负责人", "By"), .text, section: what, width: 10)

    private static let result = Phrase("结果", "Result")
    /// 核对党员数.
    public static let checkedPeople = Field(
        "checkedPeople", Phrase("核对党员数", "Members checked"), .count(in: .people), aliases: ["排查党员数"], section: result)
    /// 变动党员数.
    public static let changedPeople = Field(
        "changedPeople", Phrase("变动党员数", "Members changed"), .count(in: .people), section: result)
    /// 未联系上人数.
    public static let unreachedPeople = Field(
        "unreachedPeople", Phrase("未联系上人数", "Members not reached"), .count(in: .people), section: result)
    /// 排查单位数.
    public static let checkedUnits = Field(
        "checkedUnits", Phrase("排查单位数", "Units checked"), .count(in: .units), section: result)
    /// 未建组织单位数.
    public static let unitsWithout = Field(
        "unitsWithout", Phrase("未建组织单位数", "Units without organisation"), .count(in: .units), section: result)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: result)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(from, until) + draft.notMore(changedPeople, than: checkedPeople)
            + draft.notMore(unreachedPeople, than: checkedPeople) + draft.notMore(unitsWithout, than: checkedUnits)
    }
}
