/// Lists about membership and the work a member does.
extension CodeList {
    /// 人员类别 of the national collection form (2017).
    public static let memberCategory = CodeList(
        id: "member-category", title: Phrase("人员类别", "Member category"),
        source: Phrase("全国党员信息采集表(2017)", "National collection form (2017)"), suffixes: ["党员"],
        entries: [
            CodeEntry("formal", "正式党员", "Full member", ["中共党员", "党员", "正式"]),
            CodeEntry("probationary", "预备党员", "Probationary member", ["中共预备党员", "预备", "预备期"]),
        ])

    /// 党籍状态: the five states of the national collection form, and three local ones for files that have ended.
    /// Only people decide a change of state; the program never does.
    public static let partyStanding = CodeList(
        id: "party-standing", title: Phrase("党籍状态", "Membership status"),
        source: Phrase("全国党员信息采集表(2017)", "National collection form (2017)"), suffixes: ["党籍"],
        entries: [
            CodeEntry("normal", "正常", "In good standing", ["正常党籍", "在册"]),
            CodeEntry("retained", "保留", "Retained", ["保留党籍"]),
            CodeEntry("restored", "恢复", "Restored", ["恢复党籍", "已恢复"]),
            CodeEntry("suspended", "停止", "Suspended", ["停止党籍", "已停止"]),
            CodeEntry("expelled", "开除", "Expelled", ["开除党籍", "已开除"]),
            CodeEntry("transferred", "已转出", "Transferred out", ["转出", "组织关系已转出"], isLocal: true),
            CodeEntry("deceased", "已去世", "Deceased", ["去世", "死亡", "病故", "已故"], isLocal: true),
            CodeEntry(
                "removed", "自行脱党除名", "Removed for leaving on own accord", ["自行脱党", "除名", "脱党除名", "脱党"], isLocal: true),
        ])

    /// The states of ``partyStanding`` in which only a stub of the file is kept and no duty arises.
    public static let endedStandings: Set<String> = ["expelled", "transferred", "deceased", "removed"]

    /// 工作岗位: the eight occupations of the yearly statistical communiqué on Party membership (grade B; the drop-down
    /// of the 2017 form is finer and differs between editions).
    public static let workPost = CodeList(
        id: "work-post", title: Phrase("工作岗位", "Occupation"),
        source: Phrase("党内统计公报职业分类", "Occupations of the yearly membership statistics"), suffixes: ["人员"],
        entries: [
            CodeEntry("worker", "工人", "Worker", ["工勤技能人员", "产业工人", "务工", "务工人员", "企业职工", "职工", "工勤"]),
            CodeEntry("farmer", "农牧渔民", "Farmer, herder or fisher", ["农民", "牧民", "渔民", "务农", "农牧渔", "农业"]),
            CodeEntry(
                "technical", "企事业单位、社会组织专业技术人员", "Professional or technical staff",
                ["专业技术人员", "企事业单位专业技术人员", "专技", "教师", "医生", "技术人员", "工程师"]),
            CodeEntry(
                "manager", "企事业单位、社会组织管理人员", "Manager in an enterprise, institution or social organisation",
                ["管理人员", "企事业单位管理人员", "企业管理人员", "企业负责人"]),
            CodeEntry("official", "党政机关工作人员", "Party or government official", ["公务员", "机关干部", "机关工作人员", "党政机关", "干部"]),
            CodeEntry("student", "学生", "Student", ["大学生", "在校生", "研究生", "在校学生"]),
            CodeEntry(
                "other", "其他职业人员", "Other occupation",
                ["其他", "其它", "自由职业", "自由职业者", "个体", "个体户", "个体工商户", "待业", "无业", "经商", "快递员", "网约车司机"]),
            CodeEntry("retired", "离退休人员", "Retired", ["退休", "离休", "离退休", "退休人员", "离休人员"]),
        ])

    /// 分类施策 of 邳州: the class decides which help is suggested.
    public static let memberClass = CodeList(
        id: "member-class", title: Phrase("党员分类", "Member class"),
        source: Phrase("本地约定(分类施策)", "Local convention"),
        entries: [
            CodeEntry("working-away", "在外务工", "Working away from home", ["务工", "外出务工", "打工"]),
            CodeEntry("own-business", "经商办企业", "In business", ["经商", "办企业", "创业", "个体经营", "经商创业"]),
            CodeEntry("employed", "企业就职", "Employed in an enterprise", ["就职", "企业就业", "企业职工", "企业上班"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 两企三新: mixed-ownership and non-public enterprises; new economic and social organisations, new occupations.
    public static let emergingSector = CodeList(
        id: "emerging-sector", title: Phrase("两企三新", "Emerging sector"),
        source: Phrase("两企三新", "“Two kinds of enterprise, three kinds of new”"),
        entries: [
            CodeEntry("mixed-ownership", "混合所有制企业", "Mixed-ownership enterprise", ["混合所有制"]),
            CodeEntry(
                "non-public", "非公有制企业", "Non-public enterprise", ["非公企业", "非公", "民营企业", "私营企业", "非公有制经济组织"]),
            CodeEntry("new-economic", "新经济组织", "New economic organisation", ["新型经济组织"]),
            CodeEntry("new-social", "新社会组织", "New social organisation", ["社会组织", "新型社会组织", "民办非企业"]),
            CodeEntry(
                "new-occupation", "新就业群体", "New form of employment",
                ["新业态", "新业态新就业群体", "快递员", "外卖员", "外卖送餐员", "骑手", "网约车司机", "货车司机", "网络主播"]),
            CodeEntry("none", "不属于", "None of these", ["否", "无", "非两企三新"]),
        ])
}
