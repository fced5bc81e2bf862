/// Lists about Party organisations and the posts in them.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")

    /// Organisation types, from township committees to online groups.
    public static let organisationType = CodeList(
        id: "organisation-type", title: Phrase("组织类型", "Organisation type"), source: practice,
        entries: [
            CodeEntry("committee", "党委", "Party committee", ["镇党委", "乡党委", "街道党委", "县委", "市委", "基层党委", "委员会"]),
            CodeEntry("working-committee", "党工委", "Working committee", ["工委", "街道党工委"]),
            CodeEntry("floating-committee", "流动党员党委", "Committee of floating members", ["流动党委", "流动党员委员会"]),
            CodeEntry("floating-joint-committee", "流动党员综合党委", "Joint committee of floating members", ["流动综合党委"]),
            CodeEntry("joint-committee", "综合党委", "Joint committee", []),
            CodeEntry("industry-committee", "行业党委", "Industry committee", ["行业党组织"]),
            CodeEntry("area-organisation", "区域性党组织", "Area organisation", ["区域党委", "区域性党委", "区域党组织"]),
            CodeEntry(
                "emerging-working-committee", "两新工委", "Working committee for new organisations",
                ["两新组织工委", "两企三新工委", "社会工委"]),
            CodeEntry(
                "commerce-committee", "工商联党委", "Committee of the Federation of Industry and Commerce", ["工商联综合党委"]),
            CodeEntry("general-branch", "党总支", "General branch", ["党总支部", "总支", "总支部", "党总支委员会", "总支部委员会"]),
            CodeEntry("floating-general-branch", "流动党总支", "Floating general branch", ["流动党员党总支", "流动总支"]),
            CodeEntry("branch", "党支部", "Branch", ["支部", "村党支部", "社区党支部", "党支部委员会", "支部委员会"]),
            CodeEntry("floating-branch", "流动党支部", "Floating branch", ["流动党员党支部", "流动支部", "流动党员支部", "驻外党支部"]),
            CodeEntry("joint-branch", "联合党支部", "Joint branch", ["联合支部"]),
            CodeEntry("temporary-branch", "临时党支部", "Temporary branch", ["临时支部"]),
            CodeEntry("chamber-branch", "商会党支部", "Chamber of commerce branch", ["商会支部"]),
            CodeEntry(
                "cloud-branch", "云支部", "Online branch", ["e党支部", "云党支部", "网上党支部", "e支部", "流动党员e党支部", "网络党支部"]),
            CodeEntry("group", "党小组", "Party group", ["小组"]),
            CodeEntry("online-group", "网上党小组", "Online Party group", ["网络党小组", "云党小组"]),
            CodeEntry("liaison-centre", "党建联络中心", "Party-building liaison centre", ["联络中心", "党建联络站"]),
            CodeEntry("alliance", "党建联盟", "Party-building alliance", ["党建联盟(链)", "联盟", "党建联合体", "党建共同体"]),
        ])

    /// 依托单位类型: the body a floating organisation leans on.
    public static let hostBody = CodeList(
        id: "host-body", title: Phrase("依托单位类型", "Host body"), source: practice,
        entries: [
            CodeEntry("chamber", "商会", "Chamber of commerce", ["异地商会", "同乡商会"]),
            CodeEntry("association", "行业协会", "Trade association", ["协会", "同乡会"]),
            CodeEntry("park", "园区", "Industrial park", ["工业园区", "产业园", "开发区"]),
            CodeEntry("office", "驻外办事机构", "Liaison office", ["驻外办事处", "办事处", "驻外机构"]),
            CodeEntry("market", "市场、商圈、楼宇", "Market, business district or building", ["市场/商圈/楼宇", "市场", "商圈", "楼宇"]),
            CodeEntry("enterprise", "企业", "Enterprise", ["公司", "工厂"]),
            CodeEntry("online", "云支部", "Online only", ["网上", "微信群", "线上"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// Posts a person can hold in or for an organisation; one person may hold several.
    public static let role = CodeList(
        id: "role", title: Phrase("职务", "Role"), source: practice,
        entries: [
            CodeEntry("first-secretary", "第一书记", "First secretary"),
            CodeEntry("secretary", "书记", "Secretary", ["党支部书记", "支部书记", "党委书记", "党总支书记", "支书", "总支书记"]),
            CodeEntry("deputy-secretary", "副书记", "Deputy secretary", ["党支部副书记", "支部副书记", "党委副书记"]),
            CodeEntry("organisation-member", "组织委员", "Committee member for organisation", ["组委"]),
            CodeEntry("publicity-member", "宣传委员", "Committee member for publicity", ["宣委"]),
            CodeEntry("discipline-member", "纪检委员", "Committee member for discipline", ["纪委委员", "纪律检查委员"]),
            CodeEntry("committee-member", "委员", "Committee member", ["党委委员", "支部委员", "支委", "支委委员", "党支部委员"]),
            CodeEntry("part-time-member", "兼职委员", "Part-time committee member", []),
            CodeEntry("rotating-secretary", "轮值书记", "Rotating secretary", []),
            CodeEntry("group-leader", "党小组组长", "Party group leader", ["小组长", "党小组长", "组长"]),
            CodeEntry("instructor", "党建工作指导员", "Party-building instructor", ["党建指导员", "指导员"]),
            CodeEntry("liaison", "党建联络员", "Party-building liaison officer", ["联络员", "支部联络员"]),
            CodeEntry("party-worker", "专职党务工作者", "Full-time Party worker", ["党务工作者", "专职党务"]),
            CodeEntry("paired-cadre", "结对联系人", "Paired contact cadre", ["结对/包保联系人", "包保联系人", "联系人", "包保干部", "联系干部"]),
            CodeEntry("talent-station-head", "人才工作站站长", "Head of a talent station", ["站长", "工作站站长"]),
            CodeEntry("talent-ambassador", "招才引智大使", "Talent ambassador", ["引才大使", "招才大使"]),
            CodeEntry("building-warden", "楼长", "Building warden", []),
            CodeEntry("dormitory-warden", "舍长", "Dormitory warden", ["寝室长", "宿舍长"]),
            CodeEntry("model-post", "示范岗", "Model post", ["流动党员示范岗", "党员示范岗"]),
            CodeEntry("vanguard-post", "先锋岗", "Vanguard post", ["党员先锋岗"]),
            CodeEntry("station-head", "驿站负责人", "Head of a station", ["驿站站长"]),
            CodeEntry("rights-station-head", "维权工作站站长", "Head of a rights station"),
            CodeEntry("red-secretary", "红领书记", "Red-collar secretary"),
            CodeEntry("commando-leader", "突击队队长", "Leader of a task force", ["党员突击队队长"]),
            CodeEntry("volunteer-leader", "志愿服务队队长", "Leader of volunteers"),
            CodeEntry("model-household", "党员经营户", "Member's business", ["党员商户"]),
            CodeEntry("candidate-member", "挂职委员", "Seconded committee member", ["交叉任职"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])
}

/// What follows from the type of an organisation.
public enum OrganisationLevel: Int, Comparable, CaseIterable, Sendable {
    /// 党小组: belongs to a branch.
    case group
    /// 党支部 of any kind: holds members.
    case branch
    /// 党总支.
    case generalBranch
    /// 党委, 工委 and area organisations.
    case committee
    /// Alliances and liaison centres: hold no members of their own.
    case loose

    /// The level of an entry of ``CodeList/organisationType``; ``branch`` for a code the list does not know.
    public init(type code: String) {
        switch code {
        case "committee", "working-committee", "floating-committee", "floating-joint-committee", "joint-committee",
            "industry-committee", "area-organisation", "emerging-working-committee", "commerce-committee":
            self = .committee
        case "general-branch", "floating-general-branch": self = .generalBranch
        case "group", "online-group": self = .group
        case "liaison-centre", "alliance": self = .loose
        default: self = .branch
        }
    }

    /// From group to committee.
    public static func < (left: OrganisationLevel, right: OrganisationLevel) -> Bool { left.rawValue < right.rawValue }

    /// Whether an entry of ``CodeList/organisationType`` is made for members away from home: it takes part in their
    /// organisation life, and holds no formal relation.
    public static func isFloating(type code: String) -> Bool {
        code.hasPrefix("floating-")
            || ["chamber-branch", "cloud-branch", "online-group", "liaison-centre"].contains(code)
    }

    /// The type an organisation's name tells: the longest type word in it (驻沪流动党支部 is a floating branch), nil when
    /// it tells none. A proposal for an import that creates organisations.
    public static func type(fromName name: String) -> String? {
        let key = LenientText.key(name)
        var best: (length: Int, code: String)?
        for entry in CodeList.organisationType.entries {
            for word in [entry.label.chinese] + entry.aliases where word != "小组" {
                let length = word.unicodeScalars.count
                if length > best?.length ?? 1, contains(LenientText.key(word), in: key) { best = (length, entry.code) }
            }
        }
        return best?.code
    }

    private static func contains(_ needle: String, in text: String) -> Bool {
        let (needle, text) = (Array(needle.utf8), Array(text.utf8))
        guard needle.count <= text.count else { return false }
        return (0...text.count - needle.count).contains { text[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
