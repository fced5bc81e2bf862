extension Taihu {
    private static let lastYear = FigurePeriod.year(2023)
    private static let committeeName = "太湖县流动党员党委"

    /// Domain reference §1.3. 去年 is 2023; how things stand is as of the article.
    static let numbers: [PublishedNumber] = [
        PublishedNumber("T1a", "新仓镇“云支部”有形覆盖400余名", 400, .atLeast, "members.directly-led", of: "新仓镇云支部"),
        PublishedNumber(
            "T1b", "新仓镇“云支部”有效管理400余名", 400, .atLeast, "coverage.present", .days("2024-01-01", "2024-04-28"),
            of: "新仓镇云支部"),
        PublishedNumber("T2", "“双找”建账3700多人", 3_700, .atLeast, "flow.floating"),
        PublishedNumber(
            "T3a", "已有流动党支部38个", 38, "organisations.floating-earlier", lastYear, by: "kind", in: "floating-branch"),
        PublishedNumber(
            "T3b", "去年新组建12个", 12, "organisations.floating-founded", lastYear, by: "kind", in: "floating-branch"),
        PublishedNumber("T3c", "38＋12＝50个", 50, "organisations.floating-branches", by: "kind", in: "floating-branch"),
        PublishedNumber("T3d", "12个新支部管理270余名", 270, .atLeast, "members.in-new-branches", lastYear),
        PublishedNumber("T3e", "流动党委1个", 1, "organisations.committees", by: "kind", in: "floating-committee"),
        PublishedNumber("T3f", "直接管理1700多人", 1_700, .atLeast, "members.directly-led", of: committeeName),
        PublishedNumber("T4a", "“网上党小组”186个", 186, "organisations.groups", by: "kind", in: "online-group"),
        PublishedNumber("T4b", "村(社区)干部585名", 585, "coverage.cadres", by: "kind", in: "guarantee"),
        PublishedNumber("T4c", "包保联系2790多名", 2_790, .atLeast, "coverage.paired", by: "kind", in: "guarantee"),
        PublishedNumber("T4d", "585名联系2790多名，每人4.77名", 477, "coverage.load", by: "kind", in: "guarantee"),
        PublishedNumber("T4e", "覆盖有重叠：不同的人少于1700＋2790", 4_490, .lessThan, "coverage.managed"),
        PublishedNumber("T5a", "7个乡镇党委签订双向共管协议", 7, "agreements.signers", by: "kind", in: "joint-management"),
        PublishedNumber("T5b", "协议覆盖400余名", 400, .atLeast, "agreements.covered", by: "kind", in: "joint-management"),
        PublishedNumber("T6", "考评结果分一、二、三档", 3, "published.tiers", lastYear),
        PublishedNumber("T7a", "“十佳”流动党组织", 10, "honours.chosen", by: "selection", in: "ten-best"),
        PublishedNumber("T7b", "“二十佳”流动党员", 20, "honours.chosen", by: "selection", in: "twenty-best"),
        PublishedNumber("T8a", "走访慰问流动党员家属450人", 450, "services.family-visits"),
        PublishedNumber("T8b", "子女入学、老人就医等150多件", 150, .atLeast, "services.closed", by: "campaign", in: "practical"),
        PublishedNumber("T9", "驻合肥流动党总支", 1, "organisations.general-branches"),
        PublishedNumber(
            "T11a", "邮寄学习资料3700多套", 3_700, .atLeast, "study.dispatched", lastYear, by: "kind", in: "package"),
        PublishedNumber("T11b", "推送学习资料50余期", 50, .atLeast, "study.issues", lastYear, by: "kind", in: "push"),
        PublishedNumber(
            "T11c", "党校讲师、党建能手授课78场", 78, "study.sessions", lastYear, by: "lecturerKind", in: "school", "expert"),
        PublishedNumber("T12", "每月推送主题党日活动提示单", 12, "letters.slips", lastYear),
        PublishedNumber("T13a", "主题教育集中学习宣讲215场", 215, "study.sessions", lastYear, by: "kind", in: "lecture"),
        PublishedNumber("T13b", "互学联学49场", 49, "study.sessions", lastYear, by: "kind", in: "mutual"),
        PublishedNumber("T13c", "红色教育65场", 65, "study.sessions", lastYear, by: "kind", in: "red"),
        PublishedNumber("T14a", "冬春训、“党课开讲啦”89场次", 89, "study.sessions", by: "kind", in: "seasonal"),
        PublishedNumber("T14b", "集中培训1400余名", 1_400, .atLeast, "study.people", by: "kind", in: "seasonal"),
        PublishedNumber("T15", "就业技能培训350多人次", 350, .atLeast, "study.attendances", by: "kind", in: "skills"),
        PublishedNumber("T16a", "牛镇镇驻沪支部书记带动就业300余人", 300, .atLeast, "contributions.jobs", of: "牛镇镇驻沪流动党支部"),
        PublishedNumber(
            "T16b", "累计回乡投资1.7亿元", wan(17_000).number, "contributions.investment", of: "牛镇镇驻沪流动党支部"),
        PublishedNumber("T17", "项目落地16个", 16, "contributions.projects", by: "stage", in: "landed"),
        PublishedNumber("T19a", "回村任职26名", 26, "contributions.posts-at-home"),
        PublishedNumber("T19b", "返乡创业45人", 45, "contributions.ventures"),
        PublishedNumber("T20", "驻外人才工作站：上海、泉州", 2, "sites.count", by: "kind", in: "talent-station"),
        PublishedNumber("T21", "志愿服务20余场次", 20, .atLeast, "activities.volunteering"),
        PublishedNumber(
            "T22a", "驻外维权工作站、“乡音工作室”调解20多起", 20, .atLeast, "services.closed", lastYear, by: "kind", in: "mediation"),
        PublishedNumber("T22b", "招工信息170条", 170, "services.postings", lastYear),
        PublishedNumber(
            "T22c", "就医就学、劳务纠纷40多个", 40, .atLeast, "services.closed", lastYear, by: "campaign", in: "livelihood"),
    ]
}
