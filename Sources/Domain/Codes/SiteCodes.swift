/// Lists about sites, checklists, brands, targets and honours.
extension CodeList {
    private static let practice = Phrase("各地实践", "Practice of several places")
    private static let local = Phrase("本地约定", "Local convention")

    /// 阵地类型.
    public static let siteKind = CodeList(
        id: "site-kind", title: Phrase("阵地类型", "Kind of site"), source: practice,
        entries: [
            CodeEntry("station", "驿站", "Station", ["暖流驿站", "流动党员服务驿站", "红帆驿站", "爱心驿站"]),
            CodeEntry("incubator", "党建孵化阵地", "Incubator", ["孵化阵地"]),
            CodeEntry("home", "流动党员之家", "Home of members away", ["党员之家"]),
            CodeEntry("centre", "党群服务中心", "Service centre", ["服务中心"]),
            CodeEntry("service-home", "外出党员服务之家", "Service home", ["服务之家"]),
            CodeEntry("talent-station", "人才工作站", "Talent station", ["驻外人才工作站"]),
            CodeEntry("rights-station", "维权工作站", "Rights station", ["驻外维权工作站"]),
            CodeEntry("workshop", "工作室", "Workshop", ["乡音工作室"]),
            CodeEntry("window", "部门服务窗口", "Service window", ["服务窗口"]),
            CodeEntry("training", "实训基地", "Training base", ["党员实训基地", "培训基地"]),
            CodeEntry("headquarters", "总部经济服务中心", "Business service centre", ["回乡创业园", "创业园"]),
            CodeEntry("exhibition", "云展馆", "Virtual hall", ["VR云展馆", "VR“云展馆”", "展馆"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 清单: which checklist an item belongs to.
    public static let checklist = CodeList(
        id: "checklist", title: Phrase("清单", "Checklist"), source: practice,
        entries: [
            CodeEntry("six-haves", "阵地“六有”", "Six things a site has", ["六有", "六有标准"]),
            CodeEntry("standard-branch", "支部标准化规范化", "Standard branch", ["标准化", "党支部标准化规范化建设"]),
            CodeEntry("ten-measures", "十项重点举措", "Ten measures", ["十项举措"]),
            CodeEntry("own", "自定清单", "Own checklist", ["自定"]),
        ])

    /// 品牌状态.
    public static let brandState = CodeList(
        id: "brand-state", title: Phrase("状态", "State"), source: Phrase("金乡“提标晋位”", "Jinxiang"),
        entries: [
            CodeEntry("building", "创建中", "Being built", ["创建"]),
            CodeEntry("cultivated", "培育对象", "Being cultivated", ["培育", "百千万提升工程培育对象"]),
            CodeEntry("established", "已命名", "Established", ["命名", "建成"]),
            CodeEntry("ended", "已停用", "Ended", ["停用"]),
        ])

    /// 级别 of honours, duties and documents.
    public static let level = CodeList(
        id: "level", title: Phrase("级别", "Level"), source: practice,
        entries: [
            CodeEntry("nation", "国家级", "National", ["国家", "中央", "全国"]),
            CodeEntry("province", "省级", "Province", ["省", "全省"]),
            CodeEntry("prefecture", "市级", "Prefecture", ["市", "地级"]),
            CodeEntry("county", "县级", "County", ["县", "区级", "区", "县市区"]),
            CodeEntry("township", "乡镇级", "Township", ["镇", "乡", "街道", "镇级"]),
            CodeEntry("village", "村(社区)级", "Village", ["村", "社区", "村级"]),
            CodeEntry("branch", "支部", "Branch", ["党支部"]),
        ])

    /// 目标状态. The light is derived from the share that is done and the time that is left.
    public static let targetState = CodeList(
        id: "target-state", title: Phrase("状态", "State"), source: local,
        entries: [
            CodeEntry("open", "推进中", "In progress", ["进行中"]),
            CodeEntry("done", "已完成", "Done", ["完成"]),
            CodeEntry("dropped", "已取消", "Dropped", ["取消"]),
        ])

    /// 荣誉类型.
    public static let honourKind = CodeList(
        id: "honour-kind", title: Phrase("类型", "Kind"), source: practice,
        entries: [
            CodeEntry("commendation", "表彰", "Commendation", ["奖励", "获奖"]),
            CodeEntry("title", "荣誉称号", "Title", ["劳模", "巴陵工匠", "工匠", "称号"]),
            CodeEntry("selection", "评选", "Selection", ["评优"]),
            CodeEntry("media", "媒体报道", "Report in the media", ["推介", "宣传报道", "党建推介"]),
            CodeEntry("praise", "领导肯定", "Praise from above", ["批示", "肯定"]),
            CodeEntry("award", "科技奖项", "Award", ["科技进步奖", "奖项"]),
            CodeEntry("patent", "专利", "Patent"),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 评选名目.
    public static let selection = CodeList(
        id: "selection", title: Phrase("评选名目", "Selection"), source: practice,
        entries: [
            CodeEntry("ten-best", "十佳流动党组织", "Ten best organisations", ["十佳", "“十佳”流动党组织"]),
            CodeEntry("twenty-best", "二十佳流动党员", "Twenty best members", ["二十佳", "“二十佳”流动党员"]),
            CodeEntry("two-best", "两优一先", "Two excellent, one advanced", ["“两优一先”"]),
            CodeEntry("excellent-member", "优秀共产党员", "Excellent member", ["优秀党员"], parent: "two-best"),
            CodeEntry("excellent-worker", "优秀党务工作者", "Excellent Party worker", [], parent: "two-best"),
            CodeEntry("advanced", "先进基层党组织", "Advanced organisation", ["先进党组织"], parent: "two-best"),
            CodeEntry("innovation", "党建创新项目", "Innovation project", ["三争", "书记项目", "创新项目"]),
            CodeEntry("other", "其他", "Other", ["其它"]),
        ])

    /// 评选进度.
    public static let selectionState = CodeList(
        id: "selection-state", title: Phrase("评选进度", "Stage"), source: local,
        entries: [
            CodeEntry("nominated", "提名", "Nominated", ["推荐", "推荐对象"]),
            CodeEntry("published", "公示", "Published", ["公示中"]),
            CodeEntry("chosen", "入选", "Chosen", ["当选", "获评", "已表彰"]),
            CodeEntry("not-chosen", "未入选", "Not chosen", ["落选"]),
        ])

    /// 奖补类型.
    public static let grantKind = CodeList(
        id: "grant-kind", title: Phrase("奖补类型", "Kind of grant"), source: practice,
        entries: [
            CodeEntry("reward", "以奖代补", "Reward", ["党建大礼包", "大礼包"]),
            CodeEntry("subsidy", "党费补助", "Subsidy from dues", ["补助"]),
            CodeEntry("funding", "工作经费", "Funding", ["经费"]),
        ])

    /// 考评档次.
    public static let tier = CodeList(
        id: "tier", title: Phrase("档次", "Tier"), source: Phrase("太湖述职评议", "Taihu"),
        entries: [
            CodeEntry("1", "一档", "First tier", ["一", "第一档"]),
            CodeEntry("2", "二档", "Second tier", ["二", "第二档"]),
            CodeEntry("3", "三档", "Third tier", ["三", "第三档"]),
        ])
}
