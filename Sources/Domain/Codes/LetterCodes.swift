/// Lists about what is sent to members and branches, and about sweeps.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")

    /// 通知来信类型.
    public static let noticeKind = CodeList(
        id: "notice-kind", title: Phrase("类型", "Kind"), source: practice,
        entries: [
            CodeEntry("notice", "通知", "Notice", ["通报", "组织活动通报", "重大活动通报"]),
            CodeEntry("home-letter", "家乡来信", "Letter from home", ["致党员的一封家书", "一封信", "家书", "致流动党员的一封信"]),
            CodeEntry("greeting", "节日问候", "Festival greeting", ["问候", "节日慰问信", "春节问候", "中秋问候"]),
            CodeEntry("slip", "主题党日提示单", "Theme day slip", ["提示单", "主题党日活动提示单"]),
            CodeEntry("information", "流动党员告知书", "Information sheet", ["告知书"]),
            CodeEntry("correspondence", "流动党员管理沟通函", "Letter to the other side", ["沟通函"]),
            CodeEntry("policy", "政策信息", "Policy information", ["政策", "政策推送"]),
            CodeEntry("july-first", "七一活动通报", "Report on 1 July", ["“七一”活动", "七一活动"]),
            CodeEntry("appraisal", "民主评议通报", "Report on the appraisal", ["党员民主评议"]),
            CodeEntry("jobs", "招工信息", "Job information", ["用工信息"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 节日: those of the greeting rules.
    public static let festival = CodeList(
        id: "festival", title: Phrase("节日", "Festival"), source: practice,
        entries: [
            CodeEntry("new-year", "元旦", "New Year"),
            CodeEntry("spring", "春节", "Spring Festival", ["新春", "过年"]),
            CodeEntry("qingming", "清明", "Qingming", ["清明节"]),
            CodeEntry("labour", "五一", "Labour Day", ["劳动节"]),
            CodeEntry("dragon-boat", "端午", "Dragon Boat Festival", ["端午节"]),
            CodeEntry("july-first", "七一", "1 July", ["建党节", "党的生日"]),
            CodeEntry("mid-autumn", "中秋", "Mid-Autumn Festival", ["中秋节"]),
            CodeEntry("national", "国庆", "National Day", ["国庆节"]),
            CodeEntry("lantern", "元宵", "Lantern Festival", ["元宵节"]),
            CodeEntry("double-ninth", "重阳", "Double Ninth Festival", ["重阳节"]),
        ])

    /// 送达状态.
    public static let deliveryState = CodeList(
        id: "delivery-state", title: Phrase("送达状态", "State"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry("pending", "待发", "To be sent", ["未发", "未发送"]),
            CodeEntry("sent", "已发", "Sent", ["已寄出", "已发送", "已推送"]),
            CodeEntry("received", "已收到", "Received", ["送达", "已送达", "已签收", "已读"]),
            CodeEntry("answered", "已回执", "Answered", ["已回复", "已报到", "已亮身份"]),
            CodeEntry("failed", "未送达", "Not delivered", ["退回", "退信", "无法送达"]),
        ])

    /// 摸排类型.
    public static let sweepKind = CodeList(
        id: "sweep-kind", title: Phrase("摸排类型", "Kind of sweep"), source: practice,
        entries: [
            CodeEntry("members", "流动党员摸排", "Members away", ["党员摸排", "流动党员摸底", "常态摸排"]),
            CodeEntry("coverage", "两个覆盖摸底排查", "Coverage of new organisations", ["两个覆盖", "党组织摸排", "摸底排查"]),
            CodeEntry("both", "党组织和党员排查", "Organisations and members", ["综合排查"]),
            CodeEntry("lost", "失联党员排查", "Members out of contact", ["失联排查"]),
        ])

    /// 摸排对象范围.
    public static let sweepTarget = CodeList(
        id: "sweep-target", title: Phrase("排查范围", "Scope"), source: Phrase("金乡“两个覆盖”", "Jinxiang"),
        entries: [
            CodeEntry("members", "党员", "Members"),
            CodeEntry("small-enterprises", "小微企业", "Small enterprises"),
            CodeEntry("self-employed", "个体工商户", "Self-employed"),
            CodeEntry("social", "社会组织", "Social organisations"),
            CodeEntry("new-forms", "新业态新就业群体", "New forms of employment", ["新就业群体", "新业态"]),
            CodeEntry("all", "全部", "All"),
        ])

    /// 摸排结果 of a member.
    public static let sweepResult = CodeList(
        id: "sweep-result", title: Phrase("核对结果", "Result"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry("unchanged", "无变化", "Unchanged", ["一致", "无变动"]),
            CodeEntry("changed", "有变化", "Changed", ["变动", "信息有变"]),
            CodeEntry("unreached", "未联系上", "Not reached", ["联系不上", "失联"]),
            CodeEntry("found", "新找到", "Newly found", ["新增", "找到", "主动报到"]),
        ])

    /// 查找途径.
    public static let searchSource = CodeList(
        id: "search-source", title: Phrase("查找途径", "Found through"), source: Phrase("邳州、太湖“双找”", "Pizhou, Taihu"),
        entries: [
            CodeEntry("organisation", "组织找人", "Search by the organisation", ["组织找党员"]),
            CodeEntry("fellows", "老乡寻人", "Through people from home", ["老乡"]),
            CodeEntry("wechat", "微信家人", "WeChat group", ["微信", "微信群"]),
            CodeEntry("self", "党员找组织", "The member came", ["主动报到", "亮身份"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])
}
