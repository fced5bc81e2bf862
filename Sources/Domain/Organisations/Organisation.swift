extension RecordKind {
    /// 党组织.
    public static let organisation: RecordKind = "organisation"
}

/// 党组织: a committee, branch or group, at home or at a destination.
///
/// `parent` makes the owning tree. A floating organisation is led (主管) by the home side and assisted (协管) by the place
/// where it sits; members take part in it through their flow episodes and stay counted in their home branch.
public enum Organisation {
    /// The declaration.
    public static let type = RecordType(
        .organisation, Phrase("党组织", "Organisation"),
        purpose: Phrase("党委、总支、支部、小组和流动党组织", "Committees, branches, groups and floating branches"),
        fields: [
            name, shortName, kind, parent, isFloating, state,
            lead, assist, hostKind, hostName, unitSituation,
            seat, place, founded, approval, groupName,
            termStart, termEnd, hasCommittee, hasGroups,
            contactPerson, contactPhone, note,
        ],
        titleFields: [name], check: problems)

    private static let identity = Phrase("基本信息", "Organisation")
    /// 党组织名称.
    public static let name = Field(
        "name", Phrase("党组织名称", "Name"), .text, required: true, aliases: ["党组织全称", "名称"], section: identity,
        width: 24)
    /// 简称.
    public static let shortName = Field("shortName", Phrase("简称", "Short name"), .text, section: identity)
    /// 组织类别.
    public static let kind = Field(
        "kind", Phrase("组织类别", "Type"), .code(.organisationType), required: true, aliases: ["党组织类别"],
        section: identity, width: 14)
    /// 上级党组织.
    public static let parent = Field(
        "parent", Phrase("上级党组织", "Superior"), .reference(.organisation),
        aliases: ["上级组织", "隶属党组织", "分党委", "分党委名称", "所属党委", "所在党委", "上级党委", "基层党委"],
        section: identity, width: 20)
    /// 流动党组织: sits at a destination and gathers members who live away from home.
    public static let isFloating = Field("isFloating", Phrase("流动党组织", "Floating"), .flag, section: identity)
    /// 状态.
    public static let state = Field("state", Phrase("状态", "State"), .code(.organisationState), section: identity)

    private static let joint = Phrase("双重管理", "Joint management")
    /// 主管党组织, the home side.
    public static let lead = Field(
        "lead", Phrase("主管党组织", "Lead organisation"), .reference(.organisation), section: joint, width: 20)
    /// 协管党组织, at the destination; usually not in this ledger, so it is a text.
    public static let assist = Field(
        "assist", Phrase("协管党组织", "Assisting organisation"), .text, section: joint, width: 20)
    /// 依托单位类型.
    public static let hostKind = Field("hostKind", Phrase("依托单位类型", "Host type"), .code(.hostBody), section: joint)
    /// 依托单位名称.
    public static let hostName = Field("hostName", Phrase("依托单位", "Host"), .text, aliases: ["依托单位名称"], section: joint)
    /// 所在单位情况 of the national form.
    public static let unitSituation = Field(
        "unitSituation", Phrase("所在单位情况", "Unit"), .code(.unitSituation), section: joint)

    private static let seatSection = Phrase("驻地", "Seat")
    /// 驻地 as a province or prefecture.
    public static let seat = Field("seat", Phrase("驻地", "Seat"), .division, aliases: ["驻地区划"], section: seatSection)
    /// County and below, as text.
    public static let place = Field("place", Phrase("驻地详情", "Place"), .text, section: seatSection)
    /// 成立日期.
    public static let founded = Field(
        "founded", Phrase("成立日期", "Founded"), .day, aliases: ["成立时间"], section: seatSection)
    /// 批准文号.
    public static let approval = Field("approval", Phrase("批准文号", "Approval"), .text, section: seatSection)
    /// 线上群名称, for a cloud branch.
    public static let groupName = Field("groupName", Phrase("线上群名称", "Online group"), .text, section: seatSection)

    private static let term = Phrase("班子与任期", "Term")
    /// 本届起.
    public static let termStart = Field("termStart", Phrase("本届起", "Term from"), .day, aliases: ["换届时间"], section: term)
    /// 任期届满.
    public static let termEnd = Field("termEnd", Phrase("任期届满", "Term ends"), .day, aliases: ["届满日期"], section: term)
    /// 设支委会.
    public static let hasCommittee = Field("hasCommittee", Phrase("设支委会", "Committee"), .flag, section: term)
    /// 设党小组.
    public static let hasGroups = Field("hasGroups", Phrase("设党小组", "Groups"), .flag, section: term)

    private static let reach = Phrase("联系", "Contact")
    /// 联系人.
    public static let contactPerson = Field("contactPerson", Phrase("联系人", "Contact person"), .text, section: reach)
    /// 联系电话.
    public static let contactPhone = Field(
        "contactPhone", Phrase("联系电话", "Telephone"), .phone, masking: .phone, section: reach)
    /// 备注.
    public static let note = Field("note", Phrase("备注", "Note"), .note, section: reach)

    /// What a list shows: the short name, else the name.
    public static func title(_ row: Int, _ organisations: Table) -> String {
        let short = organisations.text(shortName, row)
        return short.isEmpty ? organisations.text(name, row) : short
    }

    private static func problems(_ draft: RecordDraft, _ ledger: Ledger) -> [Problem] {
        var found: [Problem] = []
        if case .reference(let parent) = draft[Organisation.parent],
            ledger.organisationTree.isAncestor(draft.id, of: parent, in: ledger)
        {
            found.append(
                Problem(
                    .error,
                    Phrase("上级党组织不能是自己或自己的下级。", "The superior cannot be the organisation itself or one below it."),
                    field: Organisation.parent.name))
        }
        if case .day(let start) = draft[termStart], case .day(let end) = draft[termEnd], end <= start {
            found.append(
                Problem(
                    .error, Phrase("任期届满应晚于本届起。", "The term must end after it begins."), field: termEnd.name))
        }
        return found
    }
}
