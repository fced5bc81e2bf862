extension RecordKind {
    /// 组织关系转接.
    public static let transfer: RecordKind = "transfer"
}

/// 组织关系转接: a letter of introduction, how long it holds, and whether the receipt came back. The home organisation stays
/// responsible until then.
public enum Transfer {
    /// The declaration.
    public static let type = RecordType(
        .transfer, Phrase("组织关系转接", "Transfer"), plural: "transfers", theme: .relations,
        purpose: Phrase("介绍信开到哪里、有效到哪天、回执是否收到", "Letters of introduction: where to, valid until, receipt"),
        fields: [
            member, direction, fromOrganisation, toOrganisation, seat, number, issued, validDays, duesPaidUntil,
            receipt, outcome, isConverted, note,
        ],
        titleFields: [member, issued], keyFields: [member, issued], check: problems)

    private static let what = Phrase("转接", "Transfer")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, aliases: ["姓名"], section: what, width: 10
    )
    /// 转接方向.
    public static let direction = Field(
        "direction", Phrase("转接方向", "Direction"), .code(.transferDirection), required: true, aliases: ["方向"],
        section: what)
    /// 转出党组织.
    public static let fromOrganisation = Field(
        "fromOrganisation", Phrase("转出党组织", "From"), .text, aliases: ["原党组织"], section: what)
    /// 转入党组织.
    public static let toOrganisation = Field(
        "toOrganisation", Phrase("转入党组织", "To"), .text, required: true, aliases: ["接收党组织", "去往党组织"], section: what)
    /// 对方所在地.
    public static let seat = Field("seat", Phrase("对方所在地", "Place"), .division, section: what)

    private static let letter = Phrase("介绍信", "Letter")
    /// 介绍信编号.
    public static let number = Field(
        "number", Phrase("介绍信编号", "Number of the letter"), .text, aliases: ["编号", "介绍信号"], section: letter)
    /// 开出日期.
    public static let issued = Field(
        "issued", Phrase("开出日期", "Issued"), .day, required: true, aliases: ["介绍信日期", "转出日期", "开具日期"], section: letter)
    /// 有效期(天).
    public static let validDays = Field(
        "validDays", Phrase("有效期(天)", "Valid for (days)"), .count(in: .days), aliases: ["有效期天数", "有效期"],
        section: letter, summed: false)
    /// 党费缴至.
    public static let duesPaidUntil = Field(
        "duesPaidUntil", Phrase("党费缴至", "Dues paid until"), .month, aliases: ["党费交至年月"], section: letter)

    private static let outcome_ = Phrase("结果", "Outcome")
    /// 回执日期.
    public static let receipt = Field("receipt", Phrase("回执日期", "Receipt"), .day, aliases: ["回执"], section: outcome_)
    /// 办理结果.
    public static let outcome = Field(
        "outcome", Phrase("办理结果", "Outcome"), .code(.transferOutcome), aliases: ["状态", "办理情况"], section: outcome_)
    /// 流入转正式隶属.
    public static let isConverted = Field(
        "isConverted", Phrase("流入转正式隶属", "Taken over for good"), .flag, section: outcome_,
        help: Phrase("流入党员转来组织关系", "Somebody received here moved the relation here"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: outcome_)

    /// Days for which a letter of introduction holds at most (domain rule R7).
    static let longestValidity: Int64 = 90
    /// The code of a transfer that the other side accepted.
    static let accepted = "accepted"

    /// The last day on which the letter holds; nil without its validity.
    static func lastDay(_ row: Int, _ transfers: Table) -> Day? {
        guard let issued = transfers.day(issued, row), let days = transfers.number(validDays, row) else { return nil }
        return issued.adding(days: Int(min(days, 10_000)))
    }

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.inOrder(issued, receipt)
        if let days = draft.number(validDays), days > longestValidity {
            found.append(
                Problem(
                    .warning,
                    Phrase("介绍信有效期一般不超过 90 天，请核对。", "A letter holds 90 days at most as a rule: please check."),
                    field: validDays.name))
        }
        if draft.code(outcome) == accepted, draft[receipt] == nil {
            found.append(
                Problem(
                    .warning, Phrase("已接收，请补回执日期。", "Accepted: please give the day of the receipt."),
                    field: receipt.name))
        }
        return found
    }
}
