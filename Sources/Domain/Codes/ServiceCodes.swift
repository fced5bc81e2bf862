/// Lists about what is done for people: cases, suggestions, pledges, jobs, documents.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")
    private static let local = Phrase("本地约定", "Local convention")

    /// 服务事项类型: the consolidated list of the practice (domain rules §1.7), and the subjects of advice in 邳州.
    public static let caseKind = CodeList(
        id: "case-kind", title: Phrase("事项类型", "Kind of case"), source: practice,
        entries: [
            CodeEntry("labour", "劳资纠纷", "Labour dispute", ["欠薪", "劳务纠纷", "讨薪"]),
            CodeEntry("injury", "工伤", "Injury at work", ["工伤事故"]),
            CodeEntry("injury-mediation", "工伤赔偿调解", "Mediation on injury", ["工伤调解", "工伤赔偿"]),
            CodeEntry("mediation", "矛盾调解", "Mediation", ["调解", "纠纷调解", "矛盾纠纷", "调解纠纷矛盾"]),
            CodeEntry("legal", "法律援助/维权", "Legal aid", ["法律援助", "维权"]),
            CodeEntry("schooling", "子女入学", "Schooling", ["就学", "上学"]),
            CodeEntry("medical", "就医", "Medical care", ["看病"]),
            CodeEntry("elderly-medical", "老人就医", "Medical care for the elderly", ["老人看病"]),
            CodeEntry("insurance", "社保", "Social insurance", ["社会保险"]),
            CodeEntry("pension", "养老保险", "Pension insurance", ["养老"], parent: "insurance"),
            CodeEntry("injury-insurance", "工伤保险", "Injury insurance", [], parent: "insurance"),
            CodeEntry("maternity", "生育保险", "Maternity insurance", ["生育"], parent: "insurance"),
            CodeEntry("medical-insurance", "医疗保险", "Medical insurance", ["医保"], parent: "insurance"),
            CodeEntry("papers", "证卡代办", "Papers and cards", ["一卡通", "异地办卡", "代办", "办证"]),
            CodeEntry("transport", "返乡接送", "Transport home", ["接送", "返乡车票", "回乡高铁票"]),
            CodeEntry("employment", "就业", "Employment", ["就业信息", "找工作", "求职"]),
            CodeEntry("career", "职业规划", "Career advice", [], parent: "employment"),
            CodeEntry("finance", "融资授信", "Credit", ["融资", "贷款", "授信", "担保"]),
            CodeEntry("business", "创业", "Starting a business", ["创业支持"]),
            CodeEntry("housing", "住房", "Housing", ["夫妻房", "租房"]),
            CodeEntry("parking", "停车", "Parking", ["停车场"]),
            CodeEntry("hardship", "困难救助", "Hardship", ["救助", "帮扶"]),
            CodeEntry("hardship-life", "生活困难", "Hardship in life", ["生活救助"], parent: "hardship"),
            CodeEntry("hardship-business", "创业困难", "Hardship in business", [], parent: "hardship"),
            CodeEntry("hardship-family", "家庭困难", "Hardship at home", [], parent: "hardship"),
            CodeEntry("family-visit", "家属慰问", "Visit to the family", ["慰问家属", "走访慰问家属"]),
            CodeEntry("policy", "政策咨询", "Policy advice", ["咨询"]),
            CodeEntry("policy-personnel", "人事咨询", "Personnel", ["人事"], parent: "policy"),
            CodeEntry("policy-labour", "劳动咨询", "Labour law", ["劳动"], parent: "policy"),
            CodeEntry("policy-registration", "工商咨询", "Business registration", ["工商"], parent: "policy"),
            CodeEntry("policy-tax", "税务咨询", "Tax", ["税务"], parent: "policy"),
            CodeEntry("improvement", "公共实事", "Improvement for all", ["实事", "办实事", "民生实事"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 事项状态.
    public static let caseState = CodeList(
        id: "case-state", title: Phrase("办理状态", "State"), source: local,
        entries: [
            CodeEntry("received", "已受理", "Received", ["受理", "登记"]),
            CodeEntry("in-hand", "办理中", "In hand", ["正在办理", "处理中"]),
            CodeEntry("handed-over", "已转办", "Handed over", ["转办", "移交"]),
            CodeEntry("closed", "已办结", "Closed", ["办结", "完成", "已解决"]),
            CodeEntry("not-possible", "无法办理", "Not possible", ["不予办理"]),
            CodeEntry("withdrawn", "已撤回", "Withdrawn", ["撤回"]),
        ])

    /// 事项来源.
    public static let caseSource = CodeList(
        id: "case-source", title: Phrase("来源", "Source"), source: practice,
        entries: [
            CodeEntry("hotline", "服务热线", "Hotline", ["乡情热线", "热线"]),
            CodeEntry("visit", "走访", "Visit", ["走访慰问"]),
            CodeEntry("station", "驿站、工作站", "Station", ["驿站", "工作站", "乡音工作室", "服务之家"]),
            CodeEntry("member", "党员反映", "A member", ["党员提出"]),
            CodeEntry("branch", "支部上报", "A branch", ["支部"]),
            CodeEntry("system", "党建系统", "Another system", ["灯塔", "公众号", "智慧党建系统"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 建议渠道.
    public static let suggestionChannel = CodeList(
        id: "suggestion-channel", title: Phrase("渠道", "Channel"), source: Phrase("城陵矶“金点子”", "Chenglingji"),
        entries: [
            CodeEntry("online", "线上", "Online", ["网上", "微信"]),
            CodeEntry("in-person", "线下", "In person", ["当面", "座谈会", "茶话会"]),
            CodeEntry("letter", "来信", "Letter", ["书面"]),
        ])

    /// 建议征集.
    public static let suggestionCampaign = CodeList(
        id: "suggestion-campaign", title: Phrase("征集活动", "Campaign"), source: practice,
        entries: [
            CodeEntry("golden", "金点子", "Golden ideas", ["“金点子”"]),
            CodeEntry("home", "我为家乡谋发展", "Ideas for home", ["“我为家乡谋发展”"]),
            CodeEntry("counsel", "建言献策", "Counsel", ["献策", "献计", "献1计"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 建议状态.
    public static let suggestionState = CodeList(
        id: "suggestion-state", title: Phrase("办理情况", "Fate"), source: local,
        entries: [
            CodeEntry("received", "已收", "Received", ["收到", "已收到"]),
            CodeEntry("studied", "研究", "Being studied", ["研究中"]),
            CodeEntry("adopted", "采纳", "Adopted", ["已采纳"]),
            CodeEntry("declined", "不采纳", "Not adopted", ["未采纳"]),
            CodeEntry("answered", "已答复", "Answered", ["答复"]),
        ])

    /// 承诺类型.
    public static let pledgeKind = CodeList(
        id: "pledge-kind", title: Phrase("类型", "Kind"), source: Phrase("金乡“两亮一比”", "Jinxiang"),
        entries: [
            CodeEntry("identity", "亮身份", "Showing membership", ["亮明身份"]),
            CodeEntry("promise", "亮承诺", "Promise", ["承诺", "公开承诺"]),
            CodeEntry("deed", "比作为", "Deed", ["作为"]),
        ])

    /// 承诺结果.
    public static let pledgeResult = CodeList(
        id: "pledge-result", title: Phrase("兑现情况", "Result"), source: local,
        entries: [
            CodeEntry("open", "进行中", "In progress"),
            CodeEntry("kept", "已兑现", "Kept", ["兑现", "完成"]),
            CodeEntry("partly", "部分兑现", "Kept in part"),
            CodeEntry("not-kept", "未兑现", "Not kept"),
        ])

    /// 岗位类型.
    public static let jobKind = CodeList(
        id: "job-kind", title: Phrase("岗位类型", "Kind of job"), source: practice,
        entries: [
            CodeEntry("full-time", "全职", "Full time", ["正式", "普工"]),
            CodeEntry("summer", "暑期工", "Summer job", ["暑假工", "暑期"]),
            CodeEntry("part-time", "兼职", "Part time", ["零工", "临时工"]),
            CodeEntry("apprentice", "学徒", "Apprentice", ["实习"]),
        ])

    /// 文件类型.
    public static let documentKind = CodeList(
        id: "document-kind", title: Phrase("文件类型", "Kind of document"), source: practice,
        entries: [
            CodeEntry("policy", "惠企惠民政策", "Policy of benefit", ["惠企政策", "政策"]),
            CodeEntry("rules", "管理办法", "Rules", ["办法", "制度"]),
            CodeEntry("opinion", "实施意见", "Opinion", ["意见"]),
            CodeEntry("plan", "行动计划", "Plan", ["计划", "三年行动计划", "方案", "共建计划"]),
            CodeEntry("measures", "重点举措", "Measures", ["十项重点举措", "任务清单"]),
            CodeEntry("minutes", "会议纪要", "Minutes", ["纪要"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])
}
