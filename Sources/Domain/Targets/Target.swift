extension RecordKind {
    /// 目标任务.
    public static let target: RecordKind = "target"
}

/// 目标任务: what an organisation set itself for a year, and how far it got. The light (蓝黄红) is derived from the share done and
/// the time left.
public enum Target {
    /// The declaration.
    public static let type = RecordType(
        .target, Phrase("目标任务", "Target"), plural: "targets", theme: .targets,
        purpose: Phrase("一年要做到多少、做到了多少", "What a year should bring, and how far it got"),
        fields: [
            title, organisation, year, plan, isSecretaryProject, responsible, goal, done, unit, due, updated, state,
            note,
        ],
        titleFields: [title, year], keyFields: [organisation, year, title], check: problems)

    private static let what = Phrase("目标", "Target")
    /// 目标.
    public static let title = Field(
        "title", Phrase("目标", "Title"), .text, required: true, aliases: ["任务", "目标任务", "重点任务"], section: what, width: 24
    )
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true, section: what,
        width: 20)
    /// 年度.
    public static let year = Field(
        "year", Phrase("年度", "Year"), .count(in: .years), required: true, aliases: ["年份"], section: what)
    /// 所属清单.
    public static let plan = Field(
        "plan", Phrase("所属清单", "Plan"), .text, aliases: ["清单", "任务清单"], section: what,
        help: Phrase("如 年度重点任务清单、十项重点举措", "The list it belongs to"))
    /// 书记项目.
    public static let isSecretaryProject = Field(
        "isSecretaryProject", Phrase("书记项目", "Secretary's project"), .flag, section: what)
    /// 责任人.
    public static let responsible = Field("responsible", Phrase("责任人", "Responsible"), .text, section: what, width: 10)

    private static let progress = Phrase("进度", "Progress")
    /// 目标数.
    public static let goal = Field(
        "goal", Phrase("目标数", "Goal"), .count(in: .pieces), required: true, aliases: ["目标值"], section: progress)
    /// 完成数.
    public static let done = Field(
        "done", Phrase("完成数", "Done"), .count(in: .pieces), aliases: ["完成值"], section: progress)
    /// 单位.
    public static let unit = Field("unit", Phrase("单位", "Unit"), .code(.countUnit), required: true, section: progress)
    /// 完成期限.
    public static let due = Field(
        "due", Phrase("完成期限", "Due"), .day, required: true, aliases: ["截止日期"], section: progress)
    /// 更新日期.
    public static let updated = Field("updated", Phrase("更新日期", "As of"), .day, section: progress)
    /// 状态.
    public static let state = Field("state", Phrase("状态", "State"), .code(.targetState), section: progress)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: progress)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.isYear(year)
    }
}
