extension RecordKind {
    /// 暂缓提示.
    public static let snooze: RecordKind = "snooze"
}

/// 暂缓提示: that a task is not shown until a day, and why. It acts in the derivation: the task comes back by itself, and an
/// explanation names the reason all the while.
public enum Snooze {
    /// The declaration.
    public static let type = RecordType(
        .snooze, Phrase("暂缓提示", "Snooze"), plural: "snoozes", theme: .targets,
        fields: [task, rule, member, organisation, subject, until, reason],
        titleFields: [task], keyFields: [rule, member, organisation, subject], check: problems)

    private static let what = Phrase("暂缓", "Snooze")
    /// 待办; the words of the task when it was put off.
    public static let task = TaskException.task(in: what)
    /// 规则; the stable name of the rule.
    public static let rule = TaskException.rule(in: what)
    /// 党员.
    public static let member = TaskException.member(in: what)
    /// 党组织.
    public static let organisation = TaskException.organisation(in: what)
    /// 其他对象.
    public static let subject = TaskException.subject(in: what)
    /// 暂缓至; on this day the task is shown again.
    public static let until = Field("until", Phrase("暂缓至", "Until"), .day, required: true, section: what)
    /// 原因.
    public static let reason = TaskException.reason(in: what)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        TaskException.problems(
            draft, ledger, rule: rule, member: member, organisation: organisation, subject: subject)
    }
}
