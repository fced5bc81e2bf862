extension RecordKind {
    /// 党员.
    public static let member: RecordKind = "member"
}

/// 党员: a Party member whose home branch, statistics and vote are here.
///
/// The fields are the columns of the national 党员基本信息汇总表 and the member columns of the floating ledgers. Whether somebody is
/// floating is not a field: it follows from the flow episodes (``FlowStatus``).
public enum Member {
    /// The declaration.
    public static let type = RecordType(
        .member, Phrase("党员", "Member"),
        fields: [
            name, citizenNumber, sex, ethnicity, birth, education,
            branch, category, joined, confirmed, standing, standingSince, job, enterpriseClass,
            mobile, landline, address, contactHint,
            isLost, lostSince, lostReason,
            duesMonthly, duesPaidUntil, relationPlace, rosterNumber, checkedOn, note,
        ],
        titleFields: [name], check: problems, duplicates: duplicates)

    // MARK: Person

    private static let person = Phrase("基本信息", "Person")
    /// 姓名.
    public static let name = Field(
        "name", Phrase("姓名", "Name"), .text, required: true, aliases: ["党员姓名", "名字", "用户"], section: person, width: 10)
    /// 公民身份证号.
    public static let citizenNumber = Field(
        "citizenNumber", Phrase("身份证号", "ID number"), .citizenNumber, masking: .citizenNumber,
        aliases: [
            "公民身份证号", "公民身份号码", "身份证号码", "身份证", "证件号码", "居民身份证号", "居民身份证号码", "身份证件号码", "证件号",
        ], section: person,
        help: Phrase("18 位；最后一位可为 X", "18 characters; the last may be X"), width: 18)
    /// 性别.
    public static let sex = Field("sex", Phrase("性别", "Sex"), .code(.sex), section: person, width: 4)
    /// 民族.
    public static let ethnicity = Field(
        "ethnicity", Phrase("民族", "Ethnic group"), .code(.ethnicGroup), section: person, width: 8)
    /// 出生日期.
    public static let birth = Field(
        "birth", Phrase("出生日期", "Born"), .day, aliases: ["出生年月日", "出生年月", "出生时间", "出生"], section: person)
    /// 学历.
    public static let education = Field(
        "education", Phrase("学历", "Education"), .code(.education), aliases: ["文化程度", "最高学历", "学历层次"], section: person)

    // MARK: Membership

    private static let membership = Phrase("党籍", "Membership")
    /// 所在党支部: the one home branch.
    public static let branch = Field(
        "branch", Phrase("所在党支部", "Home branch"), .reference(.organisation), required: true,
        aliases: [
            "党支部名称", "所在支部", "党支部", "支部", "所属党组织", "所在党组织", "流出地单位", "所属支部", "所属党支部", "支部名称",
            "所在党支部名称", "所属党组织名称", "党组织名称",
        ], section: membership,
        width: 20)
    /// 人员类别.
    public static let category = Field(
        "category", Phrase("人员类别", "Category"), .code(.memberCategory), aliases: ["党员类别", "党员类型", "类别"],
        section: membership,
        width: 8)
    /// 加入党组织日期.
    public static let joined = Field(
        "joined", Phrase("入党日期", "Joined"), .day, aliases: ["加入党组织日期", "加入党组织时间", "入党时间", "入党年月", "加入中共组织的时间"],
        section: membership)
    /// 转为正式党员日期.
    public static let confirmed = Field(
        "confirmed", Phrase("转正日期", "Full member since"), .day, aliases: ["转为正式党员日期", "转为正式党员时间", "转正时间", "转正年月"],
        section: membership)
    /// 党籍状态.
    public static let standing = Field(
        "standing", Phrase("党籍状态", "Standing"), .code(.partyStanding), section: membership,
        help: Phrase("由党组织研究决定，软件不作判断", "Decided by the organisation, never by the program"), width: 8)
    /// 党籍状态日期: since when the standing is what it is, for a suspension that lasts two years (R8).
    public static let standingSince = Field(
        "standingSince", Phrase("党籍状态日期", "Standing since"), .day, aliases: ["停止党籍日期", "党籍状态时间"],
        section: membership)
    /// 工作岗位.
    public static let job = Field(
        "job", Phrase("工作岗位", "Occupation"), .text, aliases: ["职业", "从事职业", "现职业"], section: membership)
    /// 两企三新.
    public static let enterpriseClass = Field(
        "enterpriseClass", Phrase("两企三新", "New sector"), .code(.emergingSector), section: membership)

    // MARK: Reaching the member

    private static let reach = Phrase("联系方式", "Reaching the member")
    /// 手机号.
    public static let mobile = Field(
        "mobile", Phrase("手机号", "Mobile"), .phone, masking: .phone,
        aliases: ["手机号码", "手机", "联系电话", "电话", "联系方式", "联系方式/电话", "与党组织联系方式", "电话号码", "移动电话"], section: reach)
    /// 固定电话.
    public static let landline = Field(
        "landline", Phrase("固定电话", "Landline"), .phone, masking: .phone, aliases: ["座机", "固话"], section: reach)
    /// 家庭住址.
    public static let address = Field(
        "address", Phrase("家庭住址", "Home address"), .text, masking: .address,
        aliases: ["住址", "家庭地址", "户籍地址", "地址", "联系地址", "居住地址", "家庭详细住址"],
        section: reach, width: 24)
    /// Other ways to reach the member: who knows the number, which group.
    public static let contactHint = Field(
        "contactHint", Phrase("其他联系途径", "Other ways"), .text, aliases: ["联系情况"], section: reach)

    // MARK: Lost contact

    private static let lost = Phrase("失联", "Lost contact")
    /// 是否为失联党员: what the branch has found, not what the program computes.
    public static let isLost = Field(
        "isLost", Phrase("失联党员", "Lost contact"), .flag, aliases: ["是否为失联党员", "是否失联"], section: lost)
    /// 失去联系日期.
    public static let lostSince = Field(
        "lostSince", Phrase("失联日期", "Lost since"), .day, aliases: ["失去联系日期", "失联时间"], section: lost)
    /// 失联原因.
    public static let lostReason = Field(
        "lostReason", Phrase("失联原因", "Reason of loss"), .code(.lostContactReason), aliases: ["失去联系原因"], section: lost)

    // MARK: Dues and the file itself

    private static let dues = Phrase("党费", "Dues")
    /// 党费标准, a month. No income is recorded.
    public static let duesMonthly = Field(
        "duesMonthly", Phrase("党费标准(元/月)", "Dues a month"), .money, aliases: ["党费标准", "月缴党费"], section: dues)
    /// 党费交至年月.
    public static let duesPaidUntil = Field(
        "duesPaidUntil", Phrase("党费交至", "Dues paid until"), .month, aliases: ["党费交至年月", "党费缴至", "党费缴纳至"], section: dues)

    private static let file = Phrase("档案", "File")
    /// 组织关系所在地, where it is not the home branch (received members).
    public static let relationPlace = Field(
        "relationPlace", Phrase("组织关系所在地", "Relation kept at"), .text, section: file)
    /// 序号 in the township's paper roster.
    public static let rosterNumber = Field(
        "rosterNumber", Phrase("名册编号", "Roster number"), .text, aliases: ["编号"], section: file, width: 8)
    /// 核对日期: when somebody last confirmed that the row is right.
    public static let checkedOn = Field(
        "checkedOn", Phrase("核对日期", "Checked on"), .day, aliases: ["更新日期", "核实日期"], section: file)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: file)

    // MARK: Meaning

    /// Whether a row counts as a member: kept, and not expelled, removed, transferred away or dead.
    public static func isCounted(_ row: Int, _ members: Table) -> Bool {
        !members.isRetired(row) && !standingsNotCounted.contains(members.cell(standing, row))
    }

    /// The cells of ``standing`` that end the count.
    static let standingsNotCounted: Set<UInt32> = Set(
        CodeList.endedStandings.compactMap { code in
            CodeList.partyStanding.position(of: code).map { UInt32($0 + 1) }
        })

    /// The cell of ``category`` for a probationary member.
    static let probationaryCell = UInt32((CodeList.memberCategory.position(of: "probationary") ?? 0) + 1)

    /// Whether somebody is a full member (正式党员), as far as the record says.
    public static func isFull(_ row: Int, _ members: Table) -> Bool {
        members.cell(category, row) != probationaryCell
    }

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        var found: [Problem] = []
        if case .day(let joined) = draft[Member.joined], case .day(let confirmed) = draft[Member.confirmed] {
            // Members who joined in these years had no probation (national form, filling instructions).
            let withoutProbation =
                joined >= Day(number: -275) ?? joined && joined <= Day(number: 2_779) ?? joined
            if confirmed < joined {
                found.append(
                    Problem(
                        .error, Phrase("转正日期早于入党日期。", "The date of full membership is before joining."),
                        field: Member.confirmed.name))
            } else if confirmed == joined, !withoutProbation {
                found.append(
                    Problem(
                        .warning, Phrase("转正日期与入党日期相同，请核对。", "Full membership on the day of joining: please check."),
                        field: Member.confirmed.name))
            }
        }
        if case .text(let text) = draft[Member.citizenNumber], let number = try? CitizenNumber.parse(text) {
            if case .day(let birth) = draft[Member.birth], birth != number.birth {
                found.append(
                    Problem(
                        .warning, Phrase("出生日期与身份证号不一致。", "The birth date differs from the ID number."),
                        field: Member.birth.name))
            }
            // Unknown and not stated contradict nothing.
            if case .code(let sex) = draft[Member.sex], ["1", "2"].contains(sex), sex != number.sexCode {
                found.append(
                    Problem(
                        .warning, Phrase("性别与身份证号不一致。", "The sex differs from the ID number."),
                        field: Member.sex.name))
            }
            if case .day(let joined) = draft[Member.joined], joined < number.birth.adding(years: 18) {
                found.append(
                    Problem(
                        .warning, Phrase("入党时不满 18 周岁，请核对。", "Younger than 18 on joining: please check."),
                        field: Member.joined.name))
            }
        }
        if draft[Member.isLost] == .flag(true), draft[Member.lostSince] == nil {
            found.append(
                Problem(
                    .warning, Phrase("请填写失联日期。", "Please give the date contact was lost."),
                    field: Member.lostSince.name))
        }
        return found
    }

    /// Another kept member with the same citizen number.
    private static func duplicates(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        guard case .text(let text) = draft[citizenNumber], let number = try? CitizenNumber.parse(text) else {
            return []
        }
        let members = ledger.members
        let others = ledger.search.rows(withCitizenNumber: number.canonical)
        guard let row = others.first(where: { members.id($0) != draft.id && !members.isRetired($0) }) else { return [] }
        return [
            Problem(
                .error,
                Phrase("身份证号与名册中的%1相同。", "%1 already has this ID number.").with(members.text(name, row)),
                field: citizenNumber.name)
        ]
    }
}
