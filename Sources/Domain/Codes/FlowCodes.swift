/// Lists about being away: the columns of the floating ledgers and the rows of the yearly report on floating members.
extension CodeList {
    private static let yearlyReport = Phrase("流动党员情况年报表", "Yearly report on floating members")
    private static let local = Phrase("本地约定", "Local convention")

    /// 原职业: the seven columns of the yearly report beside the total.
    public static let formerOccupation = CodeList(
        id: "former-occupation", title: Phrase("原职业", "Former occupation"), source: yearlyReport, suffixes: ["人员"],
        entries: [
            CodeEntry(
                "public-professional", "公有经济企事业单位管理人员、专业技术人员",
                "Manager or professional in a public enterprise or institution",
                [
                    "公有经济企事业单位管理/专业技术人员", "公有经济企事业单位管理人员和专业技术人员", "公有经济企事业单位管理", "管理人员", "专业技术人员",
                    "公有制单位管理人员", "公有制单位专业技术人员",
                ]),
            CodeEntry(
                "public-worker", "公有经济企事业单位工勤技能人员", "Skilled worker in a public enterprise or institution",
                ["工勤技能人员", "工勤技能", "工勤人员", "工人"]),
            CodeEntry("farmer", "农牧渔民", "Farmer, herder or fisher", ["农民", "牧民", "渔民", "务农", "农牧渔"]),
            CodeEntry(
                "graduate", "未就业的高校毕业生", "Graduate not yet employed", ["未就业高校毕业生", "高校毕业生", "待业毕业生", "未就业大学生"]),
            CodeEntry("intermediary", "中介组织从业人员", "Staff of an intermediary organisation", ["中介组织", "中介"]),
            CodeEntry(
                "lawyer-accountant", "执业律师、会计师", "Practising lawyer or accountant",
                ["执业律师", "律师", "会计师", "注册会计师", "执业律师(会计师)"], parent: "intermediary"),
            CodeEntry("other", "其他", "Other", ["其它", "其他职业", "个体", "个体工商户", "自由职业", "无"]),
        ])

    /// 外出流向: the seventeen rows of the yearly report, parts below their sums.
    public static let flowDestination = CodeList(
        id: "flow-destination", title: Phrase("外出流向", "Kind of destination"), source: yearlyReport,
        entries: [
            CodeEntry("public", "公有经济控制单位", "Publicly controlled unit", ["公有制单位", "公有经济", "公有经济单位"]),
            CodeEntry("public-office", "机关", "Government office", ["党政机关", "公有经济控制单位-机关"], parent: "public"),
            CodeEntry("public-institution", "事业单位", "Public institution", [], parent: "public"),
            CodeEntry(
                "talent-centre", "人才服务中心", "Talent service centre", ["人才服务机构", "人才市场", "人才交流中心"],
                parent: "public-institution"),
            CodeEntry(
                "public-hmt", "公有经济控制的港澳台商投资企业",
                "Publicly controlled enterprise with Hong Kong, Macao or Taiwan capital",
                ["港澳台商投资", "公有港澳台商投资企业"], parent: "public"),
            CodeEntry(
                "public-foreign", "公有经济控制的外商投资企业", "Publicly controlled enterprise with foreign capital",
                ["外商投资", "公有外商投资企业"], parent: "public"),
            CodeEntry(
                "private", "非公有经济控制单位", "Privately controlled unit", ["非公有制单位", "非公有经济", "非公经济", "非公企业", "非公有制企业"]),
            CodeEntry(
                "private-nonprofit", "民办非企业", "Private non-enterprise unit", ["民办非企业单位", "社会组织", "社会服务机构"],
                parent: "private"),
            CodeEntry(
                "private-enterprise", "私营企业", "Private enterprise", ["民营企业", "私企", "民企", "企业", "公司"], parent: "private"),
            CodeEntry(
                "private-hmt", "港澳台商投资企业", "Enterprise with Hong Kong, Macao or Taiwan capital",
                ["港澳台商", "港澳台企业", "港澳台资企业", "台资企业", "港资企业"], parent: "private"),
            CodeEntry(
                "private-foreign", "外商投资企业", "Enterprise with foreign capital", ["外商", "外企", "外资企业"], parent: "private"),
            CodeEntry("self-employed", "个体工商户", "Self-employed", ["个体", "个体户", "个体经营"]),
            CodeEntry("city-community", "城市社区", "Urban community", ["社区", "城市社区(居委会)"]),
            CodeEntry("town-community", "乡镇社区", "Township community", ["乡镇社区(居委会)"]),
            CodeEntry("village", "建制村", "Village", ["村", "行政村", "农村"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
            CodeEntry("unknown", "不掌握流向", "Destination unknown", ["流向不明", "不明", "不掌握", "未知", "去向不明"], parent: "other"),
        ])

    /// 流动类型: the three causes in the 2024 definition of a floating member, going abroad, and the rest.
    public static let flowType = CodeList(
        id: "flow-type", title: Phrase("流动类型", "Kind of move"),
        source: Phrase("2024年流动党员管理意见", "2024 opinion on floating members"),
        entries: [
            CodeEntry("work", "工作单位变化", "Change of work", ["工作", "务工", "经商", "务工经商", "外出务工", "就业", "工作变动"]),
            CodeEntry("study", "学习单位变化", "Change of place of study", ["学习", "求学", "上学", "升学", "培训"]),
            CodeEntry("residence", "居住地变化", "Change of residence", ["居住", "随迁", "居住地改变", "异地居住", "养老", "投亲靠友"]),
            CodeEntry("abroad", "出国(境)", "Gone abroad", ["出国", "出境", "出国境", "境外"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 外出原因 as the ledgers of townships and universities write it.
    public static let departureReason = CodeList(
        id: "departure-reason", title: Phrase("外出原因", "Reason for leaving"), source: local,
        entries: [
            CodeEntry("labour", "外出务工", "Work", ["务工", "打工", "外出打工", "务工经商", "外出务工经商"]),
            CodeEntry("business", "经商办企业", "Business", ["经商", "办企业", "创业", "做生意", "外出经商", "个体经营"]),
            CodeEntry("employment", "单位就职", "Employment", ["就职", "就业", "企业就职", "工作", "工作调动", "工作需要", "上班"]),
            CodeEntry("job-seeking", "求职待业", "Looking for work", ["求职", "待业", "找工作", "择业"]),
            CodeEntry("study", "学习培训", "Study or training", ["学习", "求学", "上学", "升学", "培训", "读书", "进修"]),
            CodeEntry("family", "照顾家人", "Caring for family", ["带小孩", "照顾子女", "照顾老人", "投亲靠友", "探亲", "陪读", "带孙子"]),
            CodeEntry("residence", "居住地改变", "Change of residence", ["居住", "随迁", "随子女居住", "异地居住", "购房居住", "居住地变化"]),
            CodeEntry("retirement", "异地养老", "Retired elsewhere", ["养老", "退休", "退休居住"]),
            CodeEntry("abroad", "出国(境)", "Abroad", ["出国", "出境", "出国境"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// Why contact was lost: the seven reason codes of the form on members out of contact.
    public static let lostContactReason = CodeList(
        id: "lost-contact-reason", title: Phrase("失联原因", "Reason contact was lost"),
        source: Phrase("失联党员情况表填表要求", "Form on members out of contact"),
        entries: [
            CodeEntry("1", "外出务工经商", "Left for work or business", ["①", "①外出务工经商", "外出务工", "务工经商", "外出经商"]),
            CodeEntry("2", "单位改制或破产", "Employer restructured or bankrupt", ["②", "②单位改制或破产", "单位改制", "破产", "单位破产"]),
            CodeEntry("3", "毕业后去向不明", "Whereabouts unknown after graduation", ["③", "③毕业后去向不明", "毕业", "去向不明"]),
            CodeEntry("4", "工作单位改变", "Changed employer", ["④", "④工作单位改变", "工作变动", "工作单位变化"]),
            CodeEntry("5", "出国(境)", "Went abroad", ["⑤", "⑤出国(境)", "出国", "出境", "出国境"]),
            CodeEntry("6", "居住地改变", "Changed residence", ["⑥", "⑥居住地改变", "居住地变化", "搬迁", "拆迁"]),
            CodeEntry("7", "其他", "Other", ["⑦", "⑦其他", "其它"]),
        ])

    /// 组织关系状态 of an episode.
    public static let relationStatus = CodeList(
        id: "relation-status", title: Phrase("组织关系状态", "Organisational relation"), source: yearlyReport,
        entries: [
            CodeEntry("not-transferred", "未转出", "Not transferred", ["未转", "否", "没有转出", "未转移", "保留"]),
            CodeEntry("transferred", "已转出", "Transferred", ["已转", "转出", "是", "已转移"]),
        ])

    /// Whether the member holds the 流动党员活动证, and whether it was handed back.
    public static let certificate = CodeList(
        id: "certificate", title: Phrase("流动党员活动证", "Activity certificate"), source: local,
        entries: [
            CodeEntry("none", "未持有", "Not held", ["否", "无", "未办", "未办理", "没有", "×"]),
            CodeEntry("held", "持有", "Held", ["是", "有", "已办", "已办理", "已发", "持证", "√"]),
            CodeEntry("returned", "已交回", "Handed back", ["交回", "已收回", "收回"]),
        ])

    /// 流动范围, computed from the codes of home and destination.
    public static let flowRange = CodeList(
        id: "flow-range", title: Phrase("流动范围", "Range of the move"), source: yearlyReport,
        entries: [
            CodeEntry("cross-province", "跨省", "Other province", ["跨省流动", "省外", "外省"]),
            CodeEntry(
                "cross-prefecture", "省内跨市", "Other city in the province",
                ["省内跨市(地)流动", "省内跨市(地)", "省内跨市流动", "跨市", "省内"]),
            CodeEntry("within-prefecture", "市内", "Within the city", ["市(地)内流动", "市内流动", "市内跨县", "本市", "县内"]),
            CodeEntry("abroad", "境外", "Abroad", ["出国", "出境", "出国(境)", "国外"]),
        ])
}
