extension RecordKind {
    /// 摸排结果.
    public static let sweepFinding: RecordKind = "sweep-finding"
}

/// 摸排结果: what a sweep found of one member. Only whether the file is right and the member was reached; never where somebody
/// goes.
public enum SweepFinding {
    /// The declaration.
    public static let type = RecordType(
        .sweepFinding, Phrase("摸排结果", "Finding of a sweep"), plural: "sweep-findings", theme: .sweeps,
        purpose: Phrase("一次摸排中每名党员的结果", "What a sweep found of each member"),
        fields: [sweep, member, result, source, day, note],
        titleFields: [sweep, member],
        duplicates: { $0.isOnce(by: [sweep, member], in: $1) })

    private static let what = Phrase("结果", "Finding")
    /// 摸排.
    public static let sweep = Field(
        "sweep", Phrase("摸排", "Sweep"), .reference(.sweep), required: true, section: what, width: 20)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: what, width: 10
    )
    /// 核对结果.
    public static let result = Field(
        "result", Phrase("核对结果", "Result"), .code(.sweepResult), required: true, aliases: ["结果"], section: what)
    /// 查找途径.
    public static let source = Field("source", Phrase("查找途径", "Found through"), .code(.searchSource), section: what)
    /// 核对日期.
    public static let day = Field("day", Phrase("核对日期", "Date"), .day, section: what)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: what)
}
