extension Jinxiang {
    /// The twelve months before the day.
    private static let year = FigurePeriod.days("2021-11-19", "2022-11-18")

    /// Domain reference §1.5. What is to happen each week, month and quarter is counted over a year.
    static let numbers: [PublishedNumber] = [
        PublishedNumber(
            "J1", "企业片、商业圈、产业链、行业线", 4, "agreements.groupings", by: "kind", in: "area", "circle", "chain", "line",
            reading: .partCount),
        PublishedNumber("J2", "“蓝黄红”目标推进机制", 3, "targets.count", .year(2022), by: "light", reading: .partCount),
        PublishedNumber("J4a", "综合党委17个", 17, "organisations.all", by: "kind", in: "joint-committee"),
        PublishedNumber("J4b", "区域性党组织6个", 6, "organisations.all", by: "kind", in: "area-organisation"),
        PublishedNumber("J4c", "行业党委3个", 3, "organisations.all", by: "kind", in: "industry-committee"),
        PublishedNumber("J4d", "产业链党建联盟2个", 2, "organisations.all", by: "kind", in: "alliance"),
        PublishedNumber("J4e", "“3＋1＋1”集群", 5, "agreements.groupings", by: "kind", in: "cluster"),
        PublishedNumber("J4f", "“2＋1＋X＋N”架构：2个牵头", 2, "published.chain-roles", by: "role", in: "lead"),
        PublishedNumber("J4g", "“2＋1＋X＋N”架构：1个副牵头", 1, "published.chain-roles", by: "role", in: "deputy"),
        PublishedNumber("J5a", "每2个月一轮值（凯盛商圈，一年6轮）", 6, "agreements.turns", .year(2022), of: "凯盛商圈区域性党委"),
        PublishedNumber("J5b", "指导员编组最少3名", 3, "published.instructors", by: "grouping", reading: .leastPart),
        PublishedNumber("J5c", "指导员编组最多5名", 5, "published.instructors", by: "grouping", reading: .greatestPart),
        PublishedNumber("J6a", "周例会", 52, "activities.events", year, by: "series", in: "周例会"),
        PublishedNumber("J6b", "月督导", 12, "activities.events", year, by: "kind", in: "supervision"),
        PublishedNumber("J6c", "季评比", 4, "activities.events", year, by: "kind", in: "comparison"),
        PublishedNumber("J6d", "年述职", 1, "activities.events", year, by: "kind", in: "debriefing"),
        PublishedNumber("J7", "每季度一次摸底排查", 4, "sweeps.count", year, by: "kind", in: "coverage"),
        PublishedNumber("J8a", "微党课、红色观影170余次", 170, .atLeast, "activities.events", year, by: "series", in: "党建+"),
        PublishedNumber("J8b", "集中培训12期", 12, "study.sessions", year, by: "kind", in: "secretaries"),
        PublishedNumber("J8c", "“党建+”每月设计主题", 12, "activities.themes", .days("2021-12-01", "2022-11-18")),
        PublishedNumber("J9a", "党群服务中心7处", 7, "sites.count", by: "kind", in: "centre"),
        PublishedNumber("J9b", "“红帆驿站”16处", 16, "published.sites-by-host", by: "hostBody", in: "红帆驿站"),
        PublishedNumber("J9c", "“蒜都骑士”爱心驿站29处", 29, "published.sites-by-host", by: "hostBody", in: "“蒜都骑士”爱心驿站"),
        PublishedNumber("J11a", "31家部门", 31, "services.policy-issuers"),
        PublishedNumber("J11b", "惠企政策119条", 119, "services.policies"),
        PublishedNumber("J13a", "每年至少1个品牌", 1, "sites.brands", .year(2022), by: "organisation", reading: .leastPart),
        PublishedNumber("J13b", "每年至多2个品牌", 2, "sites.brands", .year(2022), by: "organisation", reading: .greatestPart),
        PublishedNumber("J13c", "“百千万提升工程”培育对象71个", 71, "sites.brands", .year(2022), by: "state", in: "cultivated"),
        PublishedNumber(
            "J14a", "以奖代补最低3000元", yuan(3_000).number, "honours.grant-least", .year(2022), by: "kind", in: "reward"),
        PublishedNumber(
            "J14b", "以奖代补最高10000元", yuan(10_000).number, "honours.grant-most", .year(2022), by: "kind", in: "reward"),
    ]
}
