extension RecordKind {
    /// 免办.
    public static let waiver: RecordKind = "waiver"
}

/// 免办: that a rule is not applied to a subject, and why; for good, or until a day. The reason stays visible where the rule is
/// explained.
public enum Waiver {
    /// The declaration.
    public static let type = RecordType(
        .waiver, Phrase("免办", "Waiver"), plural: "waivers", theme: .targets,
        fields: [task, rule, member, organisation, subject, until, reason],
        titleFields: [task], keyFields: [rule, member, organisation, subject], check: problems)

    private static let what = Phrase("免办", "Waiver")
    /// 待办; the words of the task when it was waived.
    public static let task = TaskException.task(in: what)
    /// 规则; the stable name of the rule.
    public static let rule = TaskException.rule(in: what)
    /// 党员.
    public static let member = TaskException.member(in: what)
    /// 党组织.
    public static let organisation = TaskException.organisation(in: what)
    /// 其他对象.
    public static let subject = TaskException.subject(in: what)
    /// 免办至; the last day of the waiver, none for good.
    public static let until = Field(
        "until", Phrase("免办至", "Until"), .day, section: what,
        help: Phrase("不填则一直免办", "For good when empty"))
    /// 原因.
    public static let reason = TaskException.reason(in: what)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        TaskException.problems(
            draft, ledger, rule: rule, member: member, organisation: organisation, subject: subject)
    }
}
