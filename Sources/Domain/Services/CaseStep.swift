extension RecordKind {
    /// 办理过程.
    public static let caseStep: RecordKind = "case-step"
}

/// 办理过程: one step of a service case.
public enum CaseStep {
    /// The declaration.
    public static let type = RecordType(
        .caseStep, Phrase("办理过程", "Step of a case"), plural: "case-steps", theme: .services,
        purpose: Phrase("一件服务事项办到了哪一步", "The steps of each service case"),
        fields: [serviceCase, day, step, by, note],
        titleFields: [serviceCase, day], keyFields: [serviceCase, day, step])

    private static let what = Phrase("过程", "Step")
    /// 服务事项.
    public static let serviceCase = Field(
        "serviceCase", Phrase("服务事项", "Case"), .reference(.serviceCase), required: true, aliases: ["事项"], section: what,
        width: 24)
    /// 日期.
    public static let day = Field("day", Phrase("日期", "Date"), .day, required: true, section: what)
    /// 办理情况.
    public static let step = Field(
        "step", Phrase("办理情况", "Step"), .text, required: true, aliases: ["进展"], section: what, width: 24)
    /// 经办人.
    public static let by = Field("by", Phrase("经办人", "By"), .text, section: what, width: 10)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)
}
