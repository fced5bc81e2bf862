/// Short lists that only this program's records use.
extension CodeList {
    private static let local = Phrase("本地约定", "Local convention")

    /// Which side of a stay a flow episode tells.
    public static let flowDirection = CodeList(
        id: "flow-direction", title: Phrase("方向", "Direction"), source: local,
        entries: [
            CodeEntry("out", "流出", "Outflow", ["外出"]),
            CodeEntry("in", "流入", "Inflow", ["接收"]),
        ])

    /// Whether an organisation works.
    public static let organisationState = CodeList(
        id: "organisation-state", title: Phrase("状态", "State"), source: local,
        entries: [
            CodeEntry("active", "正常", "Active", []),
            CodeEntry("planned", "筹建", "Being set up", ["筹备"]),
            CodeEntry("dissolved", "撤销", "Dissolved", ["已撤销"]),
        ])

    /// 所在单位情况 of the national organisation form.
    public static let unitSituation = CodeList(
        id: "unit-situation", title: Phrase("所在单位情况", "Unit"),
        source: Phrase("全国党组织信息采集表(2017)", "National collection form (2017)"),
        entries: [
            CodeEntry("same", "与上级党组织相同", "Same as the superior", []),
            CodeEntry("legal", "法人单位", "Legal entity", []),
            CodeEntry("joint", "联合党支部", "Joint branch", []),
        ])

    /// How a cadre came to keep in touch with a member.
    public static let pairingKind = CodeList(
        id: "pairing-kind", title: Phrase("结对方式", "Kind of pairing"),
        source: Phrase("各地实践", "Practice of several places"),
        entries: [
            CodeEntry("one-plus-n", "1+N结对", "One cadre, several members", ["1+N", "结对"]),
            CodeEntry("guarantee", "包保联系", "Responsible cadre", ["包保"]),
            CodeEntry("contact", "专人联系", "Named contact", ["联系人"]),
        ])
}
