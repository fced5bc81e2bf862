extension Pizhou {
    private static let suzhou = "驻苏州综合党委"
    private static let changzhou = "驻常州综合党委"

    /// Domain reference §1.6.
    static let numbers: [PublishedNumber] = [
        PublishedNumber("P1a", "“家乡来信”寄给5200多名流动党员", 5_200, .atLeast, "letters.home-letters", .year(2024)),
        PublishedNumber("P1b", "连续第3年", 3, "letters.home-letter-years", .year(2024)),
        PublishedNumber(
            "P2", "省外首家流动党员综合党委（西安，4月）", 1, "organisations.founded", .days("2024-04-01", "2024-04-30"), by: "kind",
            in: "floating-joint-committee"),
        PublishedNumber("P3a", "常州7个支部", 7, "organisations.floating-branches", of: changzhou),
        PublishedNumber("P3b", "常州346名", 346, "members.directly-led", of: changzhou),
        PublishedNumber("P3c", "5年前第一个支部", 1, "organisations.floating-founded", .year(2019)),
        PublishedNumber("P4a", "3个综合党委", 3, "organisations.committees", by: "kind", in: "floating-joint-committee"),
        PublishedNumber("P4b", "39个党支部", 39, "organisations.floating-branches"),
        PublishedNumber("P4c", "常州、苏州、西安、扬州、青岛、上海", 6, "organisations.cities"),
        PublishedNumber(
            "P6a", "《“流动党员党组织+”工程十项重点举措》", 10, "targets.count", .year(2024), by: "plan", in: "《“流动党员党组织+”工程十项重点举措》"),
        PublishedNumber("P6b", "服务老乡、建设他乡、反哺家乡", 3, "contributions.count", by: "direction", reading: .partCount),
        PublishedNumber("P7", "苏州综合党委书记兼石家村党支部书记，一人两职", 2, "published.posts", by: "holder", reading: .greatestPart),
        PublishedNumber(
            "P8a", "推介“刘井粉丝”上万公斤", 10_000, .atLeast, "contributions.quantities", by: "unit", in: "kilograms"),
        PublishedNumber("P8b", "村集体经营性收入26万元", wan(26).number, "contributions.collective"),
        PublishedNumber(
            "P9a", "在苏州成立公司20余家", 20, .atLeast, "contributions.enterprises", of: suzhou, by: "kind", in: "company"),
        PublishedNumber("P9b", "每年带动就业300多名（2022）", 300, .atLeast, "contributions.jobs", .year(2022)),
        PublishedNumber("P9c", "每年带动就业300多名（2023）", 300, .atLeast, "contributions.jobs", .year(2023)),
        PublishedNumber("P9d", "人均增收6200元", yuan(6_200).number, "contributions.raise"),
        PublishedNumber("P10", "驿站：北京、苏州、常州", 3, "sites.count", by: "kind", in: "station"),
        PublishedNumber("P11a", "“组织找人”“老乡寻人”“微信家人”", 3, "published.search-sources"),
        PublishedNumber("P11b", "分类施策：务工、经商、企业就职", 3, "flow.away", by: "memberClass", reading: .partCount),
        PublishedNumber(
            "P12a", "外出乡贤授信，前4个月超3000万元", wan(3_000).number, .atLeast, "services.granted",
            .days("2024-01-01", "2024-04-30")),
        PublishedNumber("P12b", "案例：投资600余万", wan(600).number, .atLeast, "contributions.investment"),
        PublishedNumber("P12c", "案例：贷款100万", wan(100).number, "published.granted", by: "title", in: "邳商贷款"),
        PublishedNumber("P12d", "案例：授信370万", wan(370).number, "published.granted", by: "title", in: "担保授信"),
        PublishedNumber(
            "P13a", "养老、工伤、生育、医疗社保", 4, "services.cases", by: "kind", in: "pension", "injury-insurance", "maternity",
            "medical-insurance", reading: .partCount),
        PublishedNumber(
            "P13b", "人事、劳动、工商、税务咨询", 4, "services.cases", by: "kind", in: "policy-personnel", "policy-labour",
            "policy-registration", "policy-tax", reading: .partCount),
        PublishedNumber(
            "P13c", "生活、创业、家庭困难救助", 3, "services.cases", by: "kind", in: "hardship-life", "hardship-business",
            "hardship-family", reading: .partCount),
        PublishedNumber("P14a", "捐建厂房（在西安32年）", 32, "published.years-there"),
        PublishedNumber("P14b", "三年行动计划（石家村）", 3, "targets.count", by: "plan", in: "石家村三年行动计划"),
    ]
}
