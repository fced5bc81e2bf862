/// Lists about what members away do for home and for where they live.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")

    /// 反哺类型.
    public static let contributionKind = CodeList(
        id: "contribution-kind", title: Phrase("反哺类型", "Kind of contribution"), source: practice,
        entries: [
            CodeEntry("investment", "投资项目", "Investment", ["投资", "回乡投资", "项目"]),
            CodeEntry("donation", "捐资", "Donation", ["捐款", "捐赠", "捐资助学", "爱心捐赠", "助学基金"]),
            CodeEntry("building", "捐建", "Donated building", ["捐建厂房", "援建"]),
            CodeEntry("jobs", "带动就业", "Jobs brought", ["就业带动", "吸纳就业"]),
            CodeEntry("sales", "推销农产品", "Products sold", ["推销", "带货", "推销特色农副产品", "推介产品"]),
            CodeEntry("lead", "招商线索", "Investment lead", ["线索", "招商引资线索"]),
            CodeEntry("brokering", "供需对接", "Brokered order", ["订单", "促成交易"]),
            CodeEntry("post-at-home", "回村任职", "Post taken up at home", ["返乡任职", "回乡任职"]),
            CodeEntry("venture", "返乡创业", "Venture founded at home", ["回乡创业"]),
            CodeEntry("company", "创办企业", "Company founded", ["成立公司"]),
            CodeEntry("collective", "集体增收", "Income of the collective", ["村集体增收", "村集体经营性收入"]),
            CodeEntry("talent", "招才引智", "Talent brought", ["引才", "引智"]),
            CodeEntry("deed", "为民实事", "Practical deed", ["办实事", "实事", "办1件实事"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 反哺方向 of 邳州.
    public static let contributionDirection = CodeList(
        id: "contribution-direction", title: Phrase("方向", "Direction"), source: Phrase("邳州", "Pizhou"),
        entries: [
            CodeEntry("fellows", "服务老乡", "For people from home"),
            CodeEntry("destination", "建设他乡", "For the place of living"),
            CodeEntry("home", "反哺家乡", "For home"),
        ])

    /// 投资方式.
    public static let investmentKind = CodeList(
        id: "investment-kind", title: Phrase("投资方式", "Kind of investment"), source: Phrase("北盛", "Beisheng"),
        entries: [
            CodeEntry("moved", "迁回", "Moved back", ["公司迁回", "总部迁回"]),
            CodeEntry("registered", "新注册", "Newly registered", ["注册", "回乡注册"]),
            CodeEntry("settled", "落户", "Settled", ["落户园区"]),
            CodeEntry("expanded", "增资扩产", "Expanded", ["扩建"]),
        ])

    /// 项目阶段.
    public static let projectStage = CodeList(
        id: "project-stage", title: Phrase("阶段", "Stage"), source: Phrase("太湖：线索→洽谈→签约→落地", "Taihu"),
        entries: [
            CodeEntry("lead", "线索", "Lead"),
            CodeEntry("talks", "洽谈", "Talks", ["对接"]),
            CodeEntry("signed", "签约", "Signed", ["已签约"]),
            CodeEntry("landed", "落地", "Landed", ["已落地", "开工"]),
            CodeEntry("producing", "投产", "In operation", ["运营"]),
            CodeEntry("dropped", "终止", "Dropped", ["放弃"]),
        ])
}
