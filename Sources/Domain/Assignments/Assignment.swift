extension RecordKind {
    /// 交办事项.
    public static let assignment: RecordKind = "assignment"
}

/// 交办事项: a task or a campaign that somebody set by hand: what, for whom, until when. It stands in the list of tasks with the
/// same lights as what is derived from the rules. The people and organisations of a campaign are ``AssignmentPart`` records.
public enum Assignment {
    /// The declaration.
    public static let type = RecordType(
        .assignment, Phrase("交办事项", "Assignment"), plural: "assignments", theme: .targets,
        fields: [
            title, kind, goal, organisation, member, responsible, started, due, target, done, unit, state, finished,
            note,
        ],
        titleFields: [title], keyFields: [organisation, member, due, title], check: problems)

    private static let what = Phrase("事项", "Assignment")
    /// 事项.
    public static let title = Field(
        "title", Phrase("事项", "Title"), .text, required: true, aliases: ["事项名称", "任务", "行动名称"], section: what, width: 24
    )
    /// 类别.
    public static let kind = Field(
        "kind", Phrase("类别", "Kind"), .code(.assignmentKind), required: true, aliases: ["类型"], section: what)
    /// 目标; what is to be reached, in words.
    public static let goal = Field("goal", Phrase("目标", "Goal"), .text, section: what, width: 24)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["责任单位", "承办党组织"],
        section: what, width: 20)
    /// 党员; whom a single task is about.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["姓名"], section: what, width: 10)
    /// 责任人.
    public static let responsible = Field("responsible", Phrase("责任人", "Responsible"), .text, section: what, width: 10)
    /// 开始日期.
    public static let started = Field("started", Phrase("开始日期", "From"), .day, section: what)
    /// 完成期限.
    public static let due = Field(
        "due", Phrase("完成期限", "Due"), .day, required: true, aliases: ["截止日期", "期限"], section: what)

    private static let progress_ = Phrase("进度", "Progress")
    /// 目标数; where there is something to count.
    public static let target = Field(
        "target", Phrase("目标数", "Target"), .count(in: .pieces), section: progress_,
        help: Phrase("登记了交办对象的，按对象计算进度", "Where people or organisations are listed, they are counted instead"))
    /// 完成数.
    public static let done = Field("done", Phrase("完成数", "Done"), .count(in: .pieces), section: progress_)
    /// 单位.
    public static let unit = Field("unit", Phrase("单位", "Unit"), .code(.countUnit), section: progress_)
    /// 状态.
    public static let state = Field("state", Phrase("状态", "State"), .code(.targetState), section: progress_)
    /// 完成日期.
    public static let finished = Field(
        "finished", Phrase("完成日期", "Finished"), .day, aliases: ["办结日期"], section: progress_)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: progress_)

    /// The code of a single task.
    public static let task = "task"
    /// The code of a campaign.
    public static let campaign = "campaign"

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        draft.inOrder(started, due) + draft.inOrder(started, finished)
    }
}

/// How far an assignment got.
public struct AssignmentProgress: Hashable, Sendable {
    /// How many of ``total`` are done.
    public let done: Int
    /// People and organisations, or the number that was set; 1 where neither is.
    public let total: Int
    /// Whether nothing is left to do.
    public let isFinished: Bool

    /// Parts of a thousand.
    public var permille: Int { total > 0 ? min(1_000, done * 1_000 / total) : 0 }
}

extension Ledger {
    /// How far an assignment got: by the people and organisations listed for it, else by its numbers, else by its state.
    public func progress(ofAssignment row: Int) -> AssignmentProgress {
        let assignments = table(Assignment.type)
        let isClosed =
            ["done", "dropped"].contains(assignments.code(Assignment.state, row) ?? "")
            || assignments.cell(Assignment.finished, row) != 0
        let parts = table(AssignmentPart.type)
        let listed = rows(of: AssignmentPart.type, where: AssignmentPart.assignment, is: row)
        if !listed.isEmpty {
            let done = listed.count { parts.cell(AssignmentPart.done, $0) != 0 }
            return AssignmentProgress(done: done, total: listed.count, isFinished: isClosed || done == listed.count)
        }
        if let target = assignments.number(Assignment.target, row), target > 0 {
            let done = assignments.number(Assignment.done, row) ?? 0
            return AssignmentProgress(
                done: Int(clamping: done), total: Int(clamping: target), isFinished: isClosed || done >= target)
        }
        return AssignmentProgress(done: isClosed ? 1 : 0, total: 1, isFinished: isClosed)
    }
}

extension Ledger {
    /// The members an assignment is about who are not done, by row.
    func membersToDo(ofAssignment row: Int) -> [Int] {
        let parts = table(AssignmentPart.type)
        let listed = rows(of: AssignmentPart.type, where: AssignmentPart.assignment, is: row)
        if listed.isEmpty { return table(Assignment.type).reference(Assignment.member, row).map { [$0] } ?? [] }
        return listed.filter { parts.cell(AssignmentPart.done, $0) == 0 }
            .compactMap { parts.reference(AssignmentPart.member, $0) }
    }
}

extension CodeList {
    /// 交办类别.
    public static let assignmentKind = CodeList(
        id: "assignment-kind", title: Phrase("类别", "Kind"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry("task", "单项任务", "Task", ["任务", "事项"]),
            CodeEntry("campaign", "专项行动", "Campaign", ["行动", "活动", "专项"]),
        ])
}
