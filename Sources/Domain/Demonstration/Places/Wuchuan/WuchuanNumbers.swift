extension Wuchuan {
    /// The twelve months before the day.
    private static let year = FigurePeriod.days("2021-07-01", "2022-06-28")

    /// Domain reference §1.4.
    static let numbers: [PublishedNumber] = [
        PublishedNumber("W1a", "外出务工经商人员35万人（背景数据，手工录入）", 350_000, "local.numbers", by: "title", in: "外出务工经商人员"),
        PublishedNumber("W1b", "外出党员近4000人", 4_000, .about, "flow.away"),
        PublishedNumber("W2a", "外地商会17家", 17, "organisations.hosts", by: "hostKind", in: "chamber"),
        PublishedNumber("W2b", "商会党支部13个", 13, "organisations.floating", by: "kind", in: "chamber-branch"),
        PublishedNumber("W2c", "党建联络中心4个", 4, "organisations.liaison-centres"),
        PublishedNumber("W2d", "17＝13＋4", 17, "organisations.floating"),
        PublishedNumber("W2e", "覆盖15座城市", 15, "organisations.cities"),
        PublishedNumber("W2f", "覆盖5省区", 5, "organisations.provinces"),
        PublishedNumber("W3a", "“六有”标准", 6, "published.checklist-items", by: "checklist", in: "six-haves"),
        PublishedNumber("W3b", "“外出党员服务之家”13个", 13, "sites.count", by: "kind", in: "service-home"),
        PublishedNumber("W3c", "斥资近500万元", wan(500).number, .about, "sites.cost"),
        PublishedNumber("W4a", "定期走访商会组织机制20多场次", 20, .atLeast, "activities.visits", year),
        PublishedNumber("W4b", "“月观摩、互促进”每月一次", 12, "activities.events", year, by: "kind", in: "observation"),
        PublishedNumber("W6a", "春节、中秋送节日问候，一年两次", 2, "letters.notices", year, by: "kind", in: "greeting"),
        PublishedNumber("W6b", "问候外出党员近4000人", 4_000, .about, "letters.greeted", year),
        PublishedNumber("W7a", "驻地红色资源党性锻炼50多场次", 50, .atLeast, "study.sessions", year, by: "kind", in: "red"),
        PublishedNumber("W7b", "VR“云展馆”10个", 10, "sites.count", by: "kind", in: "exhibition"),
        PublishedNumber("W7c", "4000名打卡", 4_000, "study.attendances", by: "kind", in: "exhibition"),
        PublishedNumber(
            "W8", "吴川墟日、“暖冬计划”主题党日100多场次", 100, .atLeast, "activities.events", by: "campaign", in: "warm-winter"),
        PublishedNumber("W10a", "自2004年起连续资助18年", 18, "contributions.programme-years", .years(2004, 2021)),
        PublishedNumber("W10b", "资助473.92万元", yuan(4_739_200).number, "contributions.donations"),
        PublishedNumber("W10c", "资助1909名", 1_909, "contributions.beneficiaries"),
    ]
}
