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
    public static let task = Field(
        "task", Phrase("待办", "Task"), .text, required: true, section: what, width: 24)
    /// 规则; the stable name of the rule.
    public static let rule = Field(
        "rule", Phrase("规则", "Rule"), .text, required: true, section: what,
        help: Phrase("规则的固定名称，如 contact.member", "The stable name of the rule: contact.member"), width: 20)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: what, width: 20)
    /// 其他对象.
    public static let subject = Field(
        "subject", Phrase("其他对象", "Other subject"), .text, section: what,
        help: Phrase("其他记录的编号，或 place-3205 这样的地方", "The number of another record, or a place such as place-3205"))
    /// 免办至; the last day of the waiver, none for good.
    public static let until = Field(
        "until", Phrase("免办至", "Until"), .day, section: what,
        help: Phrase("不填则一直免办", "For good when empty"))
    /// 原因.
    public static let reason = Field(
        "reason", Phrase("原因", "Reason"), .text, required: true, section: what, width: 24)

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        TaskException.problems(
            draft, ledger, rule: rule, member: member, organisation: organisation, subject: subject)
    }
}
