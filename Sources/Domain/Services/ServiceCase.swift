extension RecordKind {
    /// 服务事项.
    public static let serviceCase: RecordKind = "service-case"
}

/// 服务事项: what was done for somebody, from the request to the result. Steps are ``CaseStep`` records. A batch (200 cards handed
/// out) is one record with its number.
public enum ServiceCase {
    /// The declaration.
    public static let type = RecordType(
        .serviceCase, Phrase("服务事项", "Service case"), plural: "service-cases", theme: .services,
        purpose: Phrase("为党员和群众办的事：受理、承诺、办结", "What was done for somebody, from request to result"),
        fields: [
            title, kind, member, organisation, source, site, campaign, workArea, by, opened, promised, closed, state,
            result, cases, casesPrecision, people, peoplePrecision, quantity, quantityPrecision, unit, requested,
            requestedPrecision, granted, grantedPrecision, note,
        ],
        titleFields: [title], keyFields: [opened, kind, member, title], check: problems)

    private static let what = Phrase("事项", "Case")
    /// 事项.
    public static let title = Field(
        "title", Phrase("事项", "Title"), .text, required: true, aliases: ["事项名称", "服务事项", "内容"], section: what, width: 24
    )
    /// 事项类型.
    public static let kind = Field(
        "kind", Phrase("事项类型", "Kind"), .code(.caseKind), required: true, aliases: ["类型", "事项类别"], section: what,
        width: 12)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["党员姓名"], section: what, width: 10)
    /// 承办党组织.
    public static let organisation = Field(
        "organisation", Phrase("承办党组织", "Handled by"), .reference(.organisation), aliases: ["党组织", "承办单位"],
        section: what, width: 20)
    /// 来源.
    public static let source = Field("source", Phrase("来源", "Source"), .code(.caseSource), section: what)
    /// 阵地.
    public static let site = Field("site", Phrase("阵地", "Site"), .reference(.site), section: what)
    /// 专项.
    public static let campaign = Field("campaign", Phrase("专项", "Campaign"), .code(.campaign), section: what)
    /// 工作方面.
    public static let workArea = Field("workArea", Phrase("工作方面", "Area of work"), .code(.workArea), section: what)
    /// 经办人.
    public static let by = Field("by", Phrase("经办人", "By"), .text, section: what, width: 10)

    private static let handling = Phrase("办理", "Handling")
    /// 受理日期.
    public static let opened = Field(
        "opened", Phrase("受理日期", "Received"), .day, required: true, aliases: ["日期", "受理时间"], section: handling)
    /// 承诺办结日期.
    public static let promised = Field(
        "promised", Phrase("承诺办结日期", "Promised"), .day, aliases: ["办结期限", "承诺日期"], section: handling)
    /// 办结日期.
    public static let closed = Field("closed", Phrase("办结日期", "Closed"), .day, aliases: ["办结时间"], section: handling)
    /// 办理状态.
    public static let state = Field(
        "state", Phrase("办理状态", "State"), .code(.caseState), required: true, aliases: ["状态", "办理情况"], section: handling)
    /// 办理结果.
    public static let result = Field("result", Phrase("办理结果", "Result"), .note, aliases: ["结果"], section: handling)

    private static let numbers = Phrase("数量与金额", "Numbers")
    /// 件数; one when none is given.
    public static let cases = Field(
        "cases", Phrase("件数", "Cases"), .count(in: .cases), section: numbers,
        help: Phrase("一次登记多件时填写", "For many at once"))
    /// 件数是否约数.
    public static let casesPrecision = cases.precision
    /// 受益人数.
    public static let people = Field(
        "people", Phrase("受益人数", "People helped"), .count(in: .people), aliases: ["惠及人数"], section: numbers)
    /// 受益人数是否约数.
    public static let peoplePrecision = people.precision
    /// 数量.
    public static let quantity = Field("quantity", Phrase("数量", "Quantity"), .count(in: .pieces), section: numbers)
    /// 数量是否约数.
    public static let quantityPrecision = quantity.precision
    /// 单位.
    public static let unit = Field("unit", Phrase("单位", "Unit"), .code(.countUnit), section: numbers)
    /// 申请金额(万元).
    public static let requested = Field(
        "requested", Phrase("申请金额(万元)", "Requested (10k yuan)"), .money, aliases: ["申请金额"], section: numbers,
        scale: .wan)
    /// 申请金额(万元)是否约数.
    public static let requestedPrecision = requested.precision
    /// 落实金额(万元).
    public static let granted = Field(
        "granted", Phrase("落实金额(万元)", "Granted (10k yuan)"), .money, aliases: ["授信金额", "到账金额"], section: numbers,
        scale: .wan)
    /// 落实金额(万元)是否约数.
    public static let grantedPrecision = granted.precision
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: numbers)

    /// The code of a case that was brought to its end.
    static let closedCode = "closed"

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.inOrder(opened, closed) + draft.inOrder(opened, promised)
        if draft.code(state) == closedCode, draft[closed] == nil {
            found.append(
                Problem(.warning, Phrase("已办结，请补办结日期。", "Closed: please give the day."), field: closed.name))
        }
        if draft[quantity] != nil, draft[unit] == nil {
            found.append(
                Problem(.error, Phrase("数量要有单位。", "A quantity needs its unit."), field: unit.name))
        }
        return found
    }
}
