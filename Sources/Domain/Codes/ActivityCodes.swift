/// Lists about organisation life and study: kinds of meetings, marks of attendance, ways of studying.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")
    private static let regulations = Phrase("支部工作条例与各地实践", "Regulations for branches, and practice of several places")

    /// 活动类型: meetings that the rules demand, and what places do beside them.
    public static let activityKind = CodeList(
        id: "activity-kind", title: Phrase("活动类型", "Kind of activity"), source: regulations,
        entries: [
            CodeEntry("assembly", "党员大会", "Members' meeting", ["支部党员大会", "支部大会"]),
            CodeEntry("committee", "支委会", "Committee meeting", ["支部委员会", "支部委员会会议"]),
            CodeEntry("group", "党小组会", "Group meeting", ["小组会"]),
            CodeEntry("lesson", "党课", "Party lesson", ["上党课", "微党课", "党员微党课", "党课开讲啦"]),
            CodeEntry("theme-day", "主题党日", "Theme day", ["支部主题党日", "主题党日活动", "党日活动"]),
            CodeEntry("organisation-life", "组织生活会", "Organisation life meeting", ["专题组织生活会"]),
            CodeEntry("appraisal", "民主评议", "Members' appraisal", ["民主评议党员"]),
            CodeEntry("heart-talk", "谈心谈话", "Heart-to-heart talk", ["谈话"]),
            CodeEntry("election", "换届选举", "Election", ["选举", "换届"]),
            CodeEntry("volunteering", "志愿服务", "Volunteering", ["志愿活动", "志愿服务活动", "党员志愿服务"]),
            CodeEntry("visit", "走访慰问", "Visit", ["走访", "慰问", "实地走访调研", "调研"]),
            CodeEntry("observation", "观摩", "Observation", ["月观摩", "观摩评比会", "观摩会"]),
            CodeEntry("homecoming", "家乡行", "Home visit", ["回乡行", "返乡活动"]),
            CodeEntry("forum", "座谈会", "Forum", ["流动党员座谈会", "茶话会", "节日茶话会", "企业家沙龙", "沙龙"]),
            CodeEntry("culture", "文化活动", "Cultural event", ["企业文化节", "健步行", "朗诵比赛", "红色观影", "墟日"]),
            CodeEntry("joint", "结对共建", "Joint activity of paired branches", ["共建活动", "联建活动"]),
            CodeEntry("promotion", "招商推介", "Investment promotion", ["招商引资推介会", "乡情招商", "推介会"]),
            CodeEntry("work-meeting", "工作推进会", "Work meeting", ["推进会", "工作例会", "周例会"]),
            CodeEntry("supervision", "督导", "Supervision", ["月督导"]),
            CodeEntry("comparison", "评比", "Comparison", ["季评比"]),
            CodeEntry("debriefing", "述职评议会", "Secretaries' debriefing", ["述职", "年述职", "述职评议"]),
            CodeEntry("service-day", "送服务上门", "Service at the door", ["红链直通车", "送政策上门", "便民服务"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 开展状态: what is planned is on the calendar but counts nowhere.
    public static let activityState = CodeList(
        id: "activity-state", title: Phrase("开展状态", "State"), source: practice,
        entries: [
            CodeEntry("held", "已开展", "Held", ["已完成", "完成", "已召开"]),
            CodeEntry("planned", "计划", "Planned", ["拟开展", "待开展"]),
            CodeEntry("cancelled", "取消", "Cancelled", ["已取消"]),
        ])

    /// 出勤标记, with the signs that offices put into their sheets (√到会 #迟到 O病假 ★公假 △事假 ×无故缺席).
    public static let attendanceMark = CodeList(
        id: "attendance-mark", title: Phrase("出勤", "Attendance"),
        source: Phrase("基层会议签到表的记号", "Signs of attendance sheets"),
        entries: [
            CodeEntry("present", "到会", "Present", ["√", "✓", "✔", "到", "出席", "参加", "已到", "线上参加"]),
            CodeEntry("late", "迟到", "Late", ["#"]),
            CodeEntry("sick", "病假", "Sick leave", ["O", "○", "〇", "0"]),
            CodeEntry("duty", "公假", "On duty", ["★", "☆", "公差", "出差"]),
            CodeEntry("leave", "事假", "Leave", ["△", "▲", "请假"]),
            CodeEntry("absent", "无故缺席", "Absent", ["×", "✗", "✘", "x", "缺席", "旷会"]),
        ])

    /// 参与方式 of a further organisation.
    public static let takingPart = CodeList(
        id: "taking-part", title: Phrase("参与方式", "Way of taking part"), source: practice,
        entries: [
            CodeEntry("joined", "参加", "Joined", ["参与"]),
            CodeEntry("co-host", "联合主办", "Co-host", ["共同主办", "协办", "联办"]),
            CodeEntry("same-day", "同步开展", "Held at the same time", ["同步", "与家乡同步"]),
        ])

    /// 工作职责五个方面: the five duties of a floating branch, 北盛.
    public static let workArea = CodeList(
        id: "work-area", title: Phrase("工作方面", "Area of work"), source: Phrase("北盛模式", "Beisheng"),
        entries: [
            CodeEntry("organisation", "建强党组织", "A strong organisation"),
            CodeEntry("prosperity", "推进强企富民", "Enterprise and prosperity"),
            CodeEntry("governance", "提升治理水平", "Better governance"),
            CodeEntry("service", "为民办事服务", "Service for people"),
            CodeEntry("centre", "围绕中心大局", "The tasks of the day"),
        ])

    /// 专项: the projects and campaigns that records are counted under.
    public static let campaign = CodeList(
        id: "campaign", title: Phrase("专项", "Campaign"), source: practice,
        entries: [
            CodeEntry("heart", "连心工程", "Heart to heart", ["连心", "“连心”工程"]),
            CodeEntry("soul", "铸魂工程", "Spirit", ["铸魂", "“铸魂”工程"]),
            CodeEntry("livelihood", "民生工程", "Livelihood", ["民生", "“民生”工程"]),
            CodeEntry("home", "回乡工程", "Coming home", ["添砖添彩", "双招双引"]),
            CodeEntry("care", "关爱工程", "Care", ["微爱心", "红领关爱"]),
            CodeEntry("vanguard", "先锋工程", "Vanguard", ["红领先锋"]),
            CodeEntry("theme-education", "主题教育", "Theme education", ["学习贯彻主题教育", "学党史、感党恩、跟党走"]),
            CodeEntry("practical", "我为群众办实事", "Practical deeds", ["办实事"]),
            CodeEntry("warm-winter", "暖冬计划", "Warm winter", ["暖冬"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 学习类型.
    public static let studyKind = CodeList(
        id: "study-kind", title: Phrase("学习类型", "Kind of study"), source: practice,
        entries: [
            CodeEntry("lecture", "集中学习宣讲", "Lectures", ["集中学习", "宣讲", "集中宣讲"]),
            CodeEntry("mutual", "互学联学", "Learning from one another", ["联学", "互学"]),
            CodeEntry("red", "红色教育", "Red education", ["红色资源党性锻炼", "党性教育", "党性锻炼"]),
            CodeEntry("seasonal", "冬春训", "Winter and spring training", ["农村党员冬春训", "冬训", "春训", "集中培训"]),
            CodeEntry("lesson", "党课辅导", "Party lesson", ["党课", "微党课", "授课"]),
            CodeEntry("skills", "技能培训", "Skills training", ["就业技能培训", "技能", "电商培训", "物流培训"]),
            CodeEntry("policy", "政策解读", "Policy", ["政策宣讲"]),
            CodeEntry("finance", "金融服务", "Financial services", ["金融知识"]),
            CodeEntry("forum", "大讲堂", "Open lecture", ["开放崛起大讲堂", "红领讲堂", "讲堂"]),
            CodeEntry("online", "云课堂", "Online class", ["网络学习", "线上学习"]),
            CodeEntry("exhibition", "展馆参观", "Exhibition", ["云展馆", "VR云展馆", "展馆打卡"]),
            CodeEntry("secretaries", "书记和委员培训", "Training for secretaries", ["书记培训", "党务培训"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 集中或分散.
    public static let studyGathering = CodeList(
        id: "study-gathering", title: Phrase("组织形式", "Form"), source: Phrase("太湖送学", "Taihu"),
        entries: [
            CodeEntry("together", "集中", "Together"),
            CodeEntry("apart", "分散", "On one's own", ["自学"]),
        ])

    /// 线上或线下.
    public static let medium = CodeList(
        id: "medium", title: Phrase("线上线下", "Medium"), source: Phrase("太湖送学", "Taihu"),
        entries: [
            CodeEntry("in-person", "线下", "In person", ["现场"]),
            CodeEntry("online", "线上", "Online", ["网络", "视频"]),
            CodeEntry("both", "线上线下结合", "Both", ["线上+线下", "线下+线上", "线上线下"]),
        ])

    /// 在何处组织: by the home side or where the members live.
    public static let studySide = CodeList(
        id: "study-side", title: Phrase("组织方", "Side"), source: Phrase("太湖送学：流出与流入", "Taihu"),
        entries: [
            CodeEntry("home", "流出地组织", "By the home side", ["流出", "流出地"]),
            CodeEntry("destination", "流入地组织", "At the destination", ["流入", "流入地"]),
        ])

    /// 师资.
    public static let lecturerKind = CodeList(
        id: "lecturer-kind", title: Phrase("师资类别", "Kind of lecturer"), source: practice,
        entries: [
            CodeEntry("school", "党校讲师", "Party school", ["党校教师"]),
            CodeEntry("expert", "党建能手", "Experienced Party worker", ["能手"]),
            CodeEntry("secretary", "党组织书记", "Secretary", ["书记", "红领书记"]),
            CodeEntry("member", "党员", "Member"),
            CodeEntry("specialist", "专业人员", "Specialist", ["专家", "部门干部"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 培训对象.
    public static let audience = CodeList(
        id: "audience", title: Phrase("培训对象", "Audience"), source: practice,
        entries: [
            CodeEntry("members", "党员", "Members", ["流动党员"]),
            CodeEntry("secretaries", "书记和委员", "Secretaries and committees", ["支部书记"]),
            CodeEntry("managers", "管理人员", "Managers"),
            CodeEntry("workers", "技术职工", "Technical workers", ["技术工人"]),
            CodeEntry("finance", "金融专员", "Financial officers"),
            CodeEntry("job-seekers", "求职人员", "Job seekers", ["就业人员"]),
            CodeEntry("public", "群众", "The public"),
        ])

    /// 学习资料类型.
    public static let materialKind = CodeList(
        id: "material-kind", title: Phrase("资料类型", "Kind of material"), source: practice,
        entries: [
            CodeEntry("package", "学习资料", "Study material", ["资料", "学习资料包", "书籍"]),
            CodeEntry("push", "推送资料", "Message with material", ["推送学习资料", "推送"]),
            CodeEntry("journal", "会刊", "Journal", ["商会会刊", "刊物"]),
            CodeEntry("film", "短片", "Film", ["视频", "红色影片"]),
            CodeEntry("policy", "政策汇编", "Collection of policies", ["政策资料"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 送达方式 of material, notices and letters.
    public static let sendingWay = CodeList(
        id: "sending-way", title: Phrase("送达方式", "Way of sending"), source: practice,
        entries: [
            CodeEntry("post", "邮寄", "Post", ["寄送", "快递"]),
            CodeEntry("wechat", "微信", "WeChat", ["微信群", "公众号", "钉钉"]),
            CodeEntry("text", "短信", "Text message"),
            CodeEntry("phone", "电话", "Telephone"),
            CodeEntry("hand", "当面", "By hand", ["上门", "面交", "转交"]),
            CodeEntry("branch", "由支部转发", "Through the branch", ["支部转发"]),
            CodeEntry("other", "其他", "Other", ["其它", "邮件", "电子邮件"]),
        ])
}
