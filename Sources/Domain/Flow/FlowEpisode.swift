extension RecordKind {
    /// 流动记录.
    public static let flowEpisode: RecordKind = "flow"
}

/// 流动记录: one stay away from home (外出 … 回归), or one received member's stay here (流入).
public enum FlowEpisode {
    /// The declaration.
    public static let type = RecordType(
        .flowEpisode, Phrase("流动记录", "Flow episode"),
        purpose: Phrase("外出、回归、流入各记一条：何时、去哪里、参加哪个支部", "Each stay away or received: since when, where, in which branch"),
        fields: [
            member, direction, out, returned, transferred, transferredOn,
            destination, place, reason, flowType, formerJob, sector, industry, employer, memberClass,
            destinationBranch, destinationOrganisation, destinationContact, destinationPhone, reportedIn,
            homeUnit, homeOrganisation, homeContact, homePhone,
            hasCertificate, certificateNumber, certificateChecked,
            counterpart, note,
        ],
        titleFields: [member, out], check: problems)

    private static let stay = Phrase("流动情况", "Stay")
    /// 党员.
    public static let member = Field(
        "member", Phrase("党员", "Member"), .reference(.member), required: true, section: stay, width: 10)
    /// 流向: outflow seen from home, inflow seen from the destination.
    public static let direction = Field(
        "direction", Phrase("方向", "Direction"), .code(.flowDirection), required: true, section: stay, width: 6)
    /// 外出日期.
    public static let out = Field(
        "out", Phrase("外出日期", "Left on"), .day,
        aliases: ["流出时间", "流出日期", "何时外出", "外出时间", "流入时间", "流入日期", "外出年月", "流出年月"], section: stay)
    /// 回归日期; none while the stay lasts.
    public static let returned = Field(
        "returned", Phrase("回归日期", "Returned on"), .day, aliases: ["回归时间", "返回时间", "返乡时间", "返乡日期", "回流时间"],
        section: stay)
    /// 组织关系已转出.
    public static let transferred = Field(
        "transferred", Phrase("组织关系已转出", "Relation transferred"), .flag, aliases: ["组织关系状态"], section: stay)
    /// 转出日期.
    public static let transferredOn = Field("transferredOn", Phrase("转出日期", "Transferred on"), .day, section: stay)

    private static let where_ = Phrase("去向", "Destination")
    /// 流入地 as a province or prefecture; for an inflow, the province the member came from.
    public static let destination = Field(
        "destination", Phrase("流向地", "Destination"), .division,
        aliases: [
            "流入地", "流出省份", "流入前所在省份", "地点", "外出地点", "流出地行政区划", "外出地", "流动去向", "流向", "去向", "外出去向",
            "务工地", "务工地点", "流入省份",
        ], section: where_, width: 12)
    /// County and below, as text.
    public static let place = Field(
        "place", Phrase("详细地点", "Place"), .text,
        aliases: ["流入地详细地址", "外出详细地址", "外出地址"], section: where_)
    /// 流出原因.
    public static let reason = Field(
        "reason", Phrase("外出原因", "Reason for leaving"), .code(.departureReason),
        aliases: ["流出原因", "流入原因", "流出理由", "流动原因", "外出事由"], section: where_)
    /// 流动类型.
    public static let flowType = Field("flowType", Phrase("流动类型", "Kind of flow"), .code(.flowType), section: where_)
    /// 原职业.
    public static let formerJob = Field(
        "formerJob", Phrase("原职业", "Former occupation"), .code(.formerOccupation), section: where_, width: 14)
    /// 外出流向 of the annual form.
    public static let sector = Field(
        "sector", Phrase("外出流向", "Sector"), .code(.flowDestination), section: where_, width: 14)
    /// 外出行业.
    public static let industry = Field("industry", Phrase("外出行业", "Industry"), .text, section: where_)
    /// 流入单位.
    public static let employer = Field(
        "employer", Phrase("流入单位", "Employer"), .text, aliases: ["工作单位", "外出单位", "务工单位", "就业单位", "现工作单位"],
        section: where_)
    /// 务工、经商、就职.
    public static let memberClass = Field(
        "memberClass", Phrase("流动类别", "Class"), .code(.memberClass), section: where_)

    private static let there = Phrase("流入地党组织", "Organisation there")
    /// 流入组织 in this ledger: the floating branch the member takes part in.
    public static let destinationBranch = Field(
        "destinationBranch", Phrase("参加支部", "Takes part in"), .reference(.organisation),
        aliases: ["流动党支部", "所在流动党支部", "流动支部", "流入支部"], section: there, width: 20)
    /// 流入组织 that is not in this ledger.
    public static let destinationOrganisation = Field(
        "destinationOrganisation", Phrase("流入党组织", "Receiving organisation"), .text,
        aliases: ["流入组织", "流入地党组织", "接收党组织"], section: there)
    /// 流入支部联系人.
    public static let destinationContact = Field(
        "destinationContact", Phrase("流入支部联系人", "Contact there"), .text, section: there)
    /// 流入支部联系电话.
    public static let destinationPhone = Field(
        "destinationPhone", Phrase("流入支部电话", "Phone there"), .phone, masking: .phone,
        aliases: ["流入支部联系人电话", "流入支部联系电话"], section: there)
    /// 报到日期 at the destination.
    public static let reportedIn = Field(
        "reportedIn", Phrase("报到日期", "Reported in"), .day, aliases: ["报到时间"], section: there)

    private static let home = Phrase("流出地", "Home side")
    /// 原单位/邮编.
    public static let homeUnit = Field(
        "homeUnit", Phrase("原单位", "Former unit"), .text, aliases: ["原单位/邮编"], section: home)
    /// 原组织, for a received member.
    public static let homeOrganisation = Field(
        "homeOrganisation", Phrase("原党组织", "Home organisation"), .text, aliases: ["原组织"], section: home)
    /// 原党组织联系人.
    public static let homeContact = Field(
        "homeContact", Phrase("原党组织联系人", "Contact at home"), .text, section: home)
    /// 原党组织电话.
    public static let homePhone = Field(
        "homePhone", Phrase("原党组织电话", "Phone at home"), .phone, masking: .phone,
        aliases: ["原党组织联系人电话", "原党组织联系电话"], section: home)

    private static let certificate = Phrase("活动证", "Certificate")
    /// 持有《流动党员活动证》.
    public static let hasCertificate = Field(
        "hasCertificate", Phrase("持活动证", "Certificate"), .flag,
        aliases: ["是否持有《流动党员活动证》", "是否持有活动证", "是否持有流动党员活动证"], section: certificate)
    /// 活动证编号.
    public static let certificateNumber = Field(
        "certificateNumber", Phrase("活动证编号", "Certificate number"), .text, aliases: ["流动证号", "活动证号"],
        section: certificate)
    /// 年审日期.
    public static let certificateChecked = Field(
        "certificateChecked", Phrase("年审日期", "Yearly check"), .day, section: certificate)

    private static let pairing = Phrase("两地对应", "The other side")
    /// Names the same stay in the ledger of the other side: outflow there, inflow here.
    public static let counterpart = Field(
        "counterpart", Phrase("对应记录", "Counterpart"), .text, aliases: ["对应流出id"], section: pairing,
        help: Phrase("对方台账中的记录编号", "Number of the record in the other side's ledger"))
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: pairing)

    // MARK: Meaning

    /// Whether the stay lasts: an outflow that is kept, not returned and not transferred.
    static func isOpen(_ row: Int, _ episodes: Table) -> Bool {
        !episodes.isRetired(row) && episodes.cell(returned, row) == 0 && episodes.flag(transferred, row) != true
            && episodes.cell(direction, row) != inflowCell
    }

    /// Whether somebody is received here: an inflow that is kept, not ended, and whose relation did not follow.
    static func isReceived(_ row: Int, _ episodes: Table) -> Bool {
        !episodes.isRetired(row) && episodes.cell(returned, row) == 0 && episodes.flag(transferred, row) != true
            && episodes.cell(direction, row) == inflowCell
    }

    /// The rows of the members who are received here, each once.
    static func receivedMembers(_ episodes: Table) -> Set<Int> {
        let members = episodes.cells(member)
        let directions = episodes.cells(direction)
        var received = Set<Int>()
        for row in 0..<episodes.count
        where directions[row] == inflowCell && members[row] != 0 && isReceived(row, episodes) {
            received.insert(Int(members[row]) - 1)
        }
        return received
    }

    /// The cell of ``direction`` for an inflow.
    static let inflowCell = UInt32((CodeList.flowDirection.position(of: inflow) ?? 0) + 1)
    /// The code of an outflow.
    public static let outflow = "out"
    /// The code of an inflow.
    public static let inflow = "in"

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        var found: [Problem] = []
        if case .day(let left) = draft[out] {
            if case .day(let back) = draft[returned], back < left {
                found.append(
                    Problem(.error, Phrase("回归日期早于外出日期。", "The return is before the departure."), field: returned.name))
            }
            if case .day(let reported) = draft[reportedIn], reported < left {
                found.append(
                    Problem(
                        .warning, Phrase("报到日期早于外出日期，请核对。", "Reported in before leaving: please check."),
                        field: reportedIn.name))
            }
        } else if draft[direction] == .code(outflow) {
            found.append(
                Problem(
                    .warning, Phrase("没有外出日期，无法判断是否满六个月。", "Without the day of leaving six months cannot be counted."),
                    field: out.name))
        }
        return found
    }
}
