extension RecordKind {
    /// 反哺贡献.
    public static let contribution: RecordKind = "contribution"
}

/// 反哺贡献: what members and branches away bring home or to where they live: investments with their stage, donations, buildings,
/// jobs, sales, leads, orders, posts taken up, ventures. Estimated and actual amounts stay apart.
public enum Contribution {
    /// The declaration.
    public static let type = RecordType(
        .contribution, Phrase("反哺贡献", "Contribution"), plural: "contributions", theme: .contributions,
        purpose: Phrase("投资、捐赠、建房、带来的岗位和订单", "Investments, donations, buildings, jobs and orders"),
        fields: [
            title, kind, direction, day, until, member, organisation, giver, receiver, campaign, programme, since,
            estimated, estimatedPrecision, amount, amountPrecision, estimatedTax, estimatedTaxPrecision, tax,
            taxPrecision, raisePerPerson, raisePerPersonPrecision, investmentKind, stage, enterprise, squareMetres,
            squareMetresPrecision, achievements, people, peoplePrecision, quantity, quantityPrecision, unit, post,
            village, note,
        ],
        titleFields: [title], keyFields: [day, kind, member, organisation, title], check: problems)

    private static let what = Phrase("反哺", "Contribution")
    /// 名称.
    public static let title = Field(
        "title", Phrase("名称", "Title"), .text, required: true, aliases: ["项目名称", "事项", "内容"], section: what, width: 24)
    /// 反哺类型.
    public static let kind = Field(
        "kind", Phrase("反哺类型", "Kind"), .code(.contributionKind), required: true, aliases: ["类型"], section: what,
        width: 12)
    /// 方向.
    public static let direction = Field(
        "direction", Phrase("方向", "Direction"), .code(.contributionDirection), section: what)
    /// 日期.
    public static let day = Field(
        "day", Phrase("日期", "Date"), .day, required: true, aliases: ["捐赠日期", "签约日期"], section: what)
    /// 截至日期.
    public static let until = Field("until", Phrase("截至日期", "Until"), .day, section: what)
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), aliases: ["党员姓名", "捐赠人"], section: what, width: 10)
    /// 党组织.
    public static let organisation = Field(
        "organisation", Phrase("党组织", "Organisation"), .reference(.organisation), aliases: ["流动党支部", "支部"],
        section: what, width: 20)
    /// 出资方.
    public static let giver = Field(
        "giver", Phrase("出资方", "Given by"), .text, aliases: ["捐赠单位", "投资方", "商会"], section: what,
        help: Phrase("商会、企业等不在台账中的", "A chamber, an enterprise"))
    /// 受益方.
    public static let receiver = Field(
        "receiver", Phrase("受益方", "Received by"), .text, aliases: ["受赠村", "受益村", "接收单位"], section: what, width: 20)
    /// 专项.
    public static let campaign = Field("campaign", Phrase("专项", "Campaign"), .code(.campaign), section: what)
    /// 连续项目.
    public static let programme = Field(
        "programme", Phrase("连续项目", "Programme"), .text, section: what,
        help: Phrase("如 向阳精准助学基金", "A programme that runs for years"))
    /// 起始年份.
    public static let since = Field("since", Phrase("起始年份", "Since"), .count(in: .years), section: what)

    private static let money = Phrase("金额", "Amounts")
    /// 预计金额(万元).
    public static let estimated = Field(
        "estimated", Phrase("预计金额(万元)", "Estimated (10k yuan)"), .money, aliases: ["计划投资", "预计投资", "投资"],
        section: money, scale: .wan)
    /// 预计金额(万元)是否约数.
    public static let estimatedPrecision = estimated.precision
    /// 实际金额(万元).
    public static let amount = Field(
        "amount", Phrase("实际金额(万元)", "Actual (10k yuan)"), .money, aliases: ["金额", "捐资金额", "实际投资", "捐款"],
        section: money, scale: .wan)
    /// 实际金额(万元)是否约数.
    public static let amountPrecision = amount.precision
    /// 预计年税收(万元).
    public static let estimatedTax = Field(
        "estimatedTax", Phrase("预计年税收(万元)", "Estimated tax a year (10k yuan)"), .money, aliases: ["预计年税"],
        section: money, scale: .wan)
    /// 预计年税收(万元)是否约数.
    public static let estimatedTaxPrecision = estimatedTax.precision
    /// 实际年税收(万元).
    public static let tax = Field(
        "tax", Phrase("实际年税收(万元)", "Actual tax a year (10k yuan)"), .money, aliases: ["年缴税", "年均缴税"], section: money,
        scale: .wan)
    /// 实际年税收(万元)是否约数.
    public static let taxPrecision = tax.precision
    /// 人均增收(元).
    public static let raisePerPerson = Field(
        "raisePerPerson", Phrase("人均增收(元)", "Raise a person (yuan)"), .money, section: money,
        help: Phrase("带动对象的平均增收，不记个人收入", "An average of those helped; never a person's income"), summed: false)
    /// 人均增收(元)是否约数.
    public static let raisePerPersonPrecision = raisePerPerson.precision

    private static let project = Phrase("项目", "Project")
    /// 投资方式.
    public static let investmentKind = Field(
        "investmentKind", Phrase("投资方式", "Kind of investment"), .code(.investmentKind), section: project)
    /// 阶段.
    public static let stage = Field(
        "stage", Phrase("阶段", "Stage"), .code(.projectStage), aliases: ["项目阶段"], section: project)
    /// 企业名称.
    public static let enterprise = Field(
        "enterprise", Phrase("企业名称", "Enterprise"), .text, aliases: ["公司"], section: project)
    /// 面积(平方米).
    public static let squareMetres = Field(
        "squareMetres", Phrase("面积(平方米)", "Area (square metres)"), .count(in: .squareMetres), aliases: ["面积"],
        section: project)
    /// 面积(平方米)是否约数.
    public static let squareMetresPrecision = squareMetres.precision
    /// 企业荣誉.
    public static let achievements = Field(
        "achievements", Phrase("企业荣誉", "Achievements"), .text, aliases: ["专利", "奖项"], section: project)

    private static let effect = Phrase("成效", "Effect")
    /// 惠及人数.
    public static let people = Field(
        "people", Phrase("惠及人数", "People"), .count(in: .people), aliases: ["带动就业人数", "受益人数", "资助人数"], section: effect)
    /// 惠及人数是否约数.
    public static let peoplePrecision = people.precision
    /// 数量.
    public static let quantity = Field("quantity", Phrase("数量", "Quantity"), .count(in: .pieces), section: effect)
    /// 数量是否约数.
    public static let quantityPrecision = quantity.precision
    /// 单位.
    public static let unit = Field("unit", Phrase("单位", "Unit"), .code(.countUnit), section: effect)
    /// 所任职务.
    public static let post = Field("post", Phrase("所任职务", "Post taken up"), .text, aliases: ["任职"], section: effect)
    /// 任职或受益村.
    public static let village = Field(
        "village", Phrase("任职或受益村", "Village"), .reference(.organisation), section: effect, width: 20)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: effect)

    private static func problems(_ draft: RecordDraft, _: Ledger) -> [Problem] {
        var found = draft.inOrder(day, until) + draft.isYear(since)
        if draft[quantity] != nil, draft[unit] == nil {
            found.append(Problem(.error, Phrase("数量要有单位。", "A quantity needs its unit."), field: unit.name))
        }
        if draft[member] == nil, draft[organisation] == nil, draft[giver] == nil {
            found.append(
                Problem(
                    .warning, Phrase("没有写明是谁的贡献。", "Nobody is named whose contribution it is."), field: member.name))
        }
        return found
    }
}
