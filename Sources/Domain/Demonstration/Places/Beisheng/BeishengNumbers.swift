extension Beisheng {
    /// Domain reference §1.1. The year of the article is 2023; what is older is counted from the beginning.
    static let numbers: [PublishedNumber] = [
        PublishedNumber("B3a", "流动党支部：佛山、东莞、西双版纳", 3, "organisations.floating-branches"),
        PublishedNumber("B3b", "佛山流动党支部", 1, "organisations.floating-branches", by: "place", in: "4406"),
        PublishedNumber("B3c", "东莞流动党支部", 1, "organisations.floating-branches", by: "place", in: "4419"),
        PublishedNumber("B3d", "西双版纳流动党支部", 1, "organisations.floating-branches", by: "place", in: "5328"),
        PublishedNumber("B4", "离乡不离党、流动不流失", 0, "members.lost"),
        PublishedNumber("B5", "“三步走”策略", 3, "published.checklist-items", by: "checklist", in: "own"),
        PublishedNumber("B7", "五个方面的工作职责", 5, "published.work-areas", .year(2023)),
        PublishedNumber("B9a", "每月主题党日（佛山，一年）", 12, "activities.theme-days", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B9b", "一课", 12, "activities.lessons", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B9c", "一片", 12, "activities.films", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B9d", "一实践", 12, "activities.practices", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B10a", "四联之一：组织联建（佛山）", 1, "published.joint-organisation", of: "佛山流动党支部"),
        PublishedNumber("B10b", "四联之二：资源联享（佛山）", 1, "published.joint-resources", of: "佛山流动党支部"),
        PublishedNumber("B10c", "四联之三：服务联创（佛山）", 1, "published.joint-services", of: "佛山流动党支部"),
        PublishedNumber("B10d", "四联之四：发展联促（佛山）", 1, "published.joint-development", of: "佛山流动党支部"),
        PublishedNumber("B11a", "结对共建：佛山–古灶村，东莞–新谷涌村", 2, "agreements.partnerships"),
        PublishedNumber("B11b", "“五个一”：1个共建计划（佛山）", 1, "published.five-ones-plan", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B11c", "“五个一”：每季度1次共建活动（佛山，一年）", 4, "activities.joint", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B11d", "“五个一”：1次走访慰问（佛山）", 1, "published.five-ones-visit", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B11e", "“五个一”：献1计（佛山）", 1, "published.five-ones-idea", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B11f", "“五个一”：办1件实事（佛山）", 1, "published.five-ones-deed", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B11g", "“五个一”完成 n/5（佛山）", 5, "agreements.five-ones", .year(2023), of: "佛山流动党支部"),
        PublishedNumber("B13", "“三大工程”：连心、铸魂、民生", 3, "published.campaigns"),
        PublishedNumber("B14", "电话、短信、微信、会议、“乡情热线”", 5, "published.channels"),
        PublishedNumber("B19", "异地免费办“一卡通”，千余名", 1_000, .atLeast, "services.people", by: "kind", in: "papers"),
        PublishedNumber("B20", "“接外出务工人员回家”，100名", 100, "services.people", by: "kind", in: "transport"),
        PublishedNumber(
            "B21", "妥善处置劳资纠纷、工伤事故20余起", 20, .atLeast, "services.closed", by: "kind", in: "labour", "injury"),
        PublishedNumber("B22", "迁回公司年均缴税超200余万元", wan(200).number, .atLeast, "contributions.tax"),
        PublishedNumber(
            "B23a", "回乡注册租赁部36家", 36, "published.programme-enterprises", by: "programme", in: "回乡注册租赁部"),
        PublishedNumber("B23b", "回乡注册公司4家", 4, "published.programme-enterprises", by: "programme", in: "回乡注册公司"),
        PublishedNumber("B23c", "东莞沃德智能制造投资10亿", wan(100_000).number, "contributions.investment-estimated"),
        PublishedNumber("B23d", "预计年税5000万元", wan(5_000).number, "contributions.tax-estimated"),
        PublishedNumber(
            "B24a", "“微爱心”活动，佛山支部近3年30多万元", wan(30).number, .atLeast, "contributions.donations", .years(2021, 2023),
            of: "佛山流动党支部", by: "programme", in: "“微爱心”活动"),
        PublishedNumber(
            "B24b", "东莞支部发动商会为泉水村捐资100万元", wan(100).number, "contributions.donations", of: "东莞流动党支部",
            by: "receiver", in: "泉水村"),
        PublishedNumber(
            "B24c", "向阳精准助学基金，3年", 3, "contributions.programme-years", .years(2021, 2023), by: "programme",
            in: "向阳精准助学基金"),
        PublishedNumber(
            "B24d", "向阳精准助学基金，150多万元", wan(150).number, .atLeast, "contributions.donations", .years(2021, 2023),
            by: "programme", in: "向阳精准助学基金"),
        PublishedNumber("B25", "贫困学生暑假工月薪4000元", yuan(4_000).number, "services.wage", by: "kind", in: "summer"),
        PublishedNumber("B26", "累计就业岗位600余个", 600, .atLeast, "services.posts"),
        PublishedNumber("B27", "下阶段在海口成立流动党支部", 1, "organisations.planned"),
    ]
}
