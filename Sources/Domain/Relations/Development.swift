extension RecordKind {
    /// 发展党员.
    public static let development: RecordKind = "development"
}

/// 发展党员: the days of the stages from application to full membership. Days only: no reports, no opinions.
public enum Development {
    /// The declaration.
    public static let type = RecordType(
        .development, Phrase("发展党员", "Becoming a member"), plural: "developments", theme: .relations,
        purpose: Phrase("从申请入党到转正，每一步的日期", "The day of each step, from application to full membership"),
        fields: [
            name, member, organisation, stage, applied, activist, candidate, admitted, extendedUntil, confirmed, note,
        ],
        titleFields: [name], keyFields: [name, organisation, applied], check: problems)

    private static let what = Phrase("培养对象", "Person")
    /// 姓名.
    public static let name = Field("name", Phrase("姓名", "Name"), .text, required: true, section: what, width: 10)
    /// 党员档案; once there is one.
    public static let member = Field("member", Phrase("党员档案", "File"), .reference(.member), section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), required: true,
        aliases: ["培养党组织", "所在党支部"], section: what, width: 20)
    /// 发展阶段.
    public static let stage = Field(
        "stage", Phrase("发展阶段", "Stage"), .code(.developmentStage), required: true, aliases: ["阶段"], section: what)

    private static let days_ = Phrase("各阶段日期", "Days")
    /// 申请日期.
    public static let applied = Field(
        "applied", Phrase("申请日期", "Applied"), .day, aliases: ["申请入党日期", "递交申请书日期"], section: days_)
    /// 确定积极分子日期.
    public static let activist = Field(
        "activist", Phrase("确定积极分子日期", "Activist since"), .day, aliases: ["积极分子日期"], section: days_)
    /// 确定发展对象日期.
    public static let candidate = Field(
        "candidate", Phrase("确定发展对象日期", "Candidate since"), .day, aliases: ["发展对象日期"], section: days_)
    /// 接收预备党员日期.
    public static let admitted = Field(
        "admitted", Phrase("接收预备党员日期", "Admitted"), .day, aliases: ["入党日期"], section: days_)
    /// 预备期延长至.
    public static let extendedUntil = Field("extendedUntil", Phrase("预备期延长至", "Probation until"), .day, section: days_)
    /// 转正日期.
    public static let confirmed = Field("confirmed", Phrase("转正日期", "Confirmed"), .day, section: days_)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .text, section: days_)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        let order = [applied, activist, candidate, admitted, confirmed]
        var found = zip(order, order.dropFirst()).flatMap { draft.inOrder($0, $1) }
        found += draft.inOrder(admitted, extendedUntil)
        if let admitted = draft.day(admitted), let until = draft.day(extendedUntil), until > admitted.adding(months: 24)
        {
            found.append(
                Problem(
                    .warning, Phrase("预备期最多延长一年，请核对。", "Probation is extended by a year at most: please check."),
                    field: extendedUntil.name))
        }
        return found
    }
}
