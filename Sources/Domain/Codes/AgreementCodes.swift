/// Lists about two sides working together: agreements, pairings of branches, groupings.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")

    /// 协议类型.
    public static let agreementKind = CodeList(
        id: "agreement-kind", title: Phrase("协议类型", "Kind of agreement"), source: practice,
        entries: [
            CodeEntry("joint-management", "双向共管协议", "Joint management", ["共管协议", "双向共管", "双重管理协议"]),
            CodeEntry("alliance", "党建联盟协议", "Alliance", ["党建联盟", "联盟协议"]),
            CodeEntry("co-building", "党建合作共建协议", "Cooperation", ["合作共建", "共建协议"]),
            CodeEntry("pairing", "结对共建协议", "Pairing of branches", ["结对协议"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 协议状态. Expiry is derived from the date, never ticked.
    public static let agreementState = CodeList(
        id: "agreement-state", title: Phrase("状态", "State"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry("signed", "已签订", "Signed", ["有效", "签订"]),
            CodeEntry("draft", "洽谈中", "Being negotiated", ["拟签", "草案"]),
            CodeEntry("renewed", "已续签", "Renewed", ["续签"]),
            CodeEntry("ended", "已终止", "Ended", ["终止", "解除"]),
        ])

    /// 一方 of an agreement.
    public static let agreementSide = CodeList(
        id: "agreement-side", title: Phrase("所在方", "Side"), source: practice,
        entries: [
            CodeEntry("home", "流出地", "Home", ["甲方"]),
            CodeEntry("destination", "流入地", "Destination", ["乙方"]),
            CodeEntry("other", "其他", "Other", ["其它", "第三方"]),
        ])

    /// 共同体类型: 片、圈、链、线, and the other ways in which organisations stand together.
    public static let groupingKind = CodeList(
        id: "grouping-kind", title: Phrase("类型", "Kind"), source: Phrase("金乡党建共同体", "Jinxiang"),
        entries: [
            CodeEntry("area", "企业片", "Area of enterprises", ["片", "片区"]),
            CodeEntry("circle", "商业圈", "Business district", ["圈", "商圈"]),
            CodeEntry("chain", "产业链", "Industry chain", ["链", "产业链党建联盟"]),
            CodeEntry("line", "行业线", "Line of business", ["线", "行业"]),
            CodeEntry("alliance", "党建联盟", "Alliance", ["联盟"]),
            CodeEntry("cluster", "集群", "Cluster", ["“3+1+1”集群", "3+1+1集群"]),
            CodeEntry("instructors", "指导员编组", "Group of instructors", ["党建工作指导员编组", "指导员组"]),
            CodeEntry("volunteers", "志愿服务队", "Volunteers", ["服务队", "党员志愿服务队"]),
            CodeEntry("commando", "党员突击队", "Task force", ["突击队"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 在共同体中的身份.
    public static let groupingRole = CodeList(
        id: "grouping-role", title: Phrase("身份", "Role"), source: practice,
        entries: [
            CodeEntry("member", "成员", "Member", ["成员单位"]),
            CodeEntry("lead", "牵头", "Lead", ["牵头单位", "组长", "盟主单位", "龙头"]),
            CodeEntry("deputy", "副牵头", "Deputy lead", ["副组长"]),
        ])
}
