/// Lists about keeping in touch. Purposes name the occasion only: what a member thinks or says is not recorded.
extension CodeList {
    /// How contact was made.
    public static let contactChannel = CodeList(
        id: "contact-channel", title: Phrase("联系方式", "Channel"),
        source: Phrase("各地实践", "Practice of several places"),
        entries: [
            CodeEntry("phone", "电话", "Phone call", ["电话联系", "手机", "打电话", "语音"]),
            CodeEntry("text", "短信", "Text message", ["短消息"]),
            CodeEntry("wechat", "微信", "WeChat", ["微信群", "视频", "钉钉", "qq"]),
            CodeEntry("meeting", "会议", "Meeting", ["开会", "座谈会", "线上会议", "视频会议"]),
            CodeEntry("hotline", "乡情热线", "Home hotline", ["热线", "服务热线"]),
            CodeEntry("visit", "走访", "Visit", ["上门", "家访", "实地走访", "面谈", "慰问"]),
            CodeEntry("other", "其他", "Other", ["其它", "信件", "书信"]),
        ])

    /// What contact was made for.
    public static let contactPurpose = CodeList(
        id: "contact-purpose", title: Phrase("联系事由", "Purpose"), source: Phrase("本地约定", "Local convention"),
        entries: [
            CodeEntry("routine", "日常联系", "Routine contact", ["定期联系", "季度联系", "例行联系", "日常"]),
            CodeEntry("report", "党员年度汇报", "Member's yearly report", ["年度汇报", "汇报"]),
            CodeEntry("arrival", "报到", "Reporting in", ["报到登记", "流入报到"]),
            CodeEntry("details", "核对信息", "Checking details", ["信息核对", "更新信息", "信息更新", "核实信息"]),
            CodeEntry("search", "失联查找", "Search for an unreached member", ["查找", "失联排查", "寻找"]),
            CodeEntry("activity", "活动通知", "Notice of an activity", ["通知", "会议通知", "主题党日通知", "组织生活通知"]),
            CodeEntry("study", "学习教育", "Study", ["学习", "送学", "推送学习资料"]),
            CodeEntry("dues", "党费收缴", "Dues", ["党费", "催缴党费"]),
            CodeEntry("transfer", "组织关系转接", "Transfer of relation", ["转接", "关系转接", "转组织关系"]),
            CodeEntry("greeting", "节日问候", "Festival greeting", ["问候", "节日慰问"]),
            CodeEntry("visit", "走访慰问", "Visit to the family", ["慰问", "慰问家属"]),
            CodeEntry("service", "服务事项", "Service case", ["办事", "帮办", "困难帮扶", "帮扶"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])
}
