/// 民生, and what comes home: B19 to B27.
extension Beisheng {
    /// B18 to B21, B25, B26: cases and jobs.
    mutating func writeLivelihood(_ w: inout PlaceWriter) {
        w.add(
            Activity.type, Activity.title("“民生”工程调度会"), Activity.kind("work-meeting"), Activity.day("2023-03-08"),
            Activity.host(root), Activity.campaign("livelihood"))
        // B19: cards for more than a thousand, in batches.
        for (branch, people, day) in [
            (foshan, 486, "2021-11-25"), (dongguan, 392, "2022-08-12"), (banna, 158, "2023-04-19"),
        ] {
            w.add(
                ServiceCase.type, ServiceCase.title("异地免费代办“一卡通”"), ServiceCase.kind("papers"),
                ServiceCase.organisation(branch), ServiceCase.campaign("livelihood"), ServiceCase.workArea("service"),
                ServiceCase.opened(day), ServiceCase.closed(Day(iso: day)?.adding(days: 12)),
                ServiceCase.state("closed"), ServiceCase.people(people), ServiceCase.result("全省首创异地办卡，现场办结"))
        }
        // B20: a hundred brought home.
        for (branch, people, title) in [(foshan, 62, "接外出务工人员回家：返乡高铁专列"), (dongguan, 38, "接外出务工人员回家：返乡大巴")] {
            w.add(
                ServiceCase.type, ServiceCase.title(title), ServiceCase.kind("transport"),
                ServiceCase.organisation(branch), ServiceCase.campaign("livelihood"), ServiceCase.opened("2023-01-06"),
                ServiceCase.closed("2023-01-15"), ServiceCase.state("closed"), ServiceCase.people(people))
        }
        // B21: 15 disputes over wages and 8 injuries settled; two are in hand.
        for (number, day) in w.days(25, "2021-02-10", "2024-01-30").enumerated() {
            let isInjury = number % 3 == 2
            let isOpen = number > 22
            let branch = stations[number % 3]
            let title = isInjury ? "工伤事故协调" : "拖欠工资协调"
            let inHand = w.add(
                ServiceCase.type, ServiceCase.title("\(title)（\(day.year)年第\(number + 1)号）"),
                ServiceCase.kind(isInjury ? "injury" : "labour"),
                ServiceCase.member(isInjury ? nil : people[branch]?.dropFirst(number).first?.id),
                ServiceCase.organisation(branch), ServiceCase.source(number % 2 == 0 ? "hotline" : "branch"),
                ServiceCase.campaign("livelihood"), ServiceCase.opened(day),
                ServiceCase.promised(day.adding(days: 30)), ServiceCase.closed(isOpen ? nil : day.adding(days: 18)),
                ServiceCase.state(isOpen ? "in-hand" : "closed"))
            w.add(
                CaseStep.type, CaseStep.serviceCase(inHand), CaseStep.day(day.adding(days: 3)),
                CaseStep.step("联系当地人社部门了解情况"))
        }
        writeJobs(&w)
    }

    /// B25, B26: more than 600 posts, among them the summer jobs.
    private func writeJobs(_ w: inout PlaceWriter) {
        for (employer, posts, day) in [("佛山某建材租赁公司", 12, "2023-06-20"), ("东莞某智能制造公司", 18, "2023-06-25")] {
            w.add(
                JobPosting.type, JobPosting.title("贫困学生暑期工"), JobPosting.employer(employer), JobPosting.kind("summer"),
                JobPosting.posts(posts), JobPosting.wageFrom(yuan(4_000)), JobPosting.seat("4406"),
                JobPosting.publishedOn(day), JobPosting.expires("2023-08-31"), JobPosting.organisation(root),
                JobPosting.filled(posts))
        }
        let jobs = ["普工", "焊工", "仓管员", "质检员", "叉车司机", "电工", "装配工", "租赁业务员"]
        for (number, day) in w.days(32, "2022-01-10", "2024-01-28").enumerated() {
            let posts = 13 + number % 5 * 3
            w.add(
                JobPosting.type, JobPosting.title(jobs[number % jobs.count]),
                JobPosting.employer("浏阳经开区某企业\(InventedPlaces.numeral(1 + number % 11))"),
                JobPosting.kind("full-time"), JobPosting.posts(posts),
                JobPosting.wageFrom(yuan(Int64(4_200 + number % 7 * 300))),
                JobPosting.wageUntil(yuan(Int64(6_000 + number % 7 * 400))), JobPosting.seat("4301"),
                JobPosting.publishedOn(day), JobPosting.expires(day.adding(days: 60)), JobPosting.organisation(root),
                JobPosting.filled(posts * 3 / 5))
        }
    }

    /// B22 to B24, B27: investment, donations, the next branch.
    mutating func writeHomecoming(_ w: inout PlaceWriter) {
        for name in ["回乡创业园", "总部经济服务中心"] {
            w.add(
                Site.type, Site.name(name), Site.kind(name.hasPrefix("总部") ? "headquarters" : "other"),
                Site.organisation(root), Site.seat("4301"), Site.opened("2021-04-16"), Site.services("注册、办证、代账一站办"))
        }
        for (number, day) in w.days(5, "2021-05-01", "2023-11-30").enumerated() {
            w.add(
                Activity.type, Activity.title("乡情招商恳谈会"), Activity.kind("promotion"), Activity.day(day),
                Activity.host(root), Activity.seat(number % 2 == 0 ? "4406" : "4419"), Activity.others(30 + number * 4))
        }
        // B22: moved back by a member of 环园村.
        let owner = people[foshan]?.first
        w.add(
            Contribution.type, Contribution.title("铂盛建筑器材租赁公司迁回"), Contribution.kind("investment"),
            Contribution.direction("home"), Contribution.day("2021-07-15"), Contribution.member(owner?.id),
            Contribution.organisation(foshan), Contribution.campaign("home"), Contribution.investmentKind("moved"),
            Contribution.stage("producing"), Contribution.enterprise("铂盛建筑器材租赁公司"), Contribution.amount(wan(680)),
            Contribution.tax(wan(206)), Contribution.taxPrecision("at-least"),
            Contribution.village(named["环园村"]))
        // B23: 36 hire shops and 4 companies registered at home, and one large works.
        let days = w.days(40, "2021-03-01", "2023-11-20")
        for (number, day) in days.enumerated() {
            let isShop = number % 10 != 9
            let ordinal = InventedPlaces.numeral(isShop ? number - number / 10 + 1 : number / 10 + 1)
            w.add(
                Contribution.type, Contribution.title(isShop ? "回乡注册第\(ordinal)家租赁部" : "回乡注册第\(ordinal)家公司"),
                Contribution.kind("investment"), Contribution.direction("home"), Contribution.day(day),
                Contribution.organisation(number % 4 == 3 ? dongguan : foshan), Contribution.campaign("home"),
                Contribution.programme(isShop ? "回乡注册租赁部" : "回乡注册公司"),
                Contribution.investmentKind("registered"), Contribution.stage("landed"),
                Contribution.enterprise(isShop ? "某建筑器材租赁部（\(ordinal)）" : "某实业公司（\(ordinal)）"),
                Contribution.amount(wan(Int64(isShop ? 15 + number % 9 * 5 : 120 + number * 5))))
        }
        w.add(
            Contribution.type, Contribution.title("东莞沃德智能制造项目"), Contribution.kind("investment"),
            Contribution.direction("home"), Contribution.day("2023-08-18"), Contribution.organisation(dongguan),
            Contribution.giver("东莞沃德智能制造"), Contribution.campaign("home"), Contribution.investmentKind("settled"),
            Contribution.stage("signed"), Contribution.enterprise("东莞沃德智能制造"),
            Contribution.estimated(wan(100_000)), Contribution.estimatedTax(wan(5_000)),
            Contribution.receiver("浏阳经开区"))
        writeDonations(&w)
        // B27: what the next branch needs first.
        w.add(
            Activity.type, Activity.title("海口流动党员走访调研"), Activity.kind("visit"), Activity.day("2023-11-24"),
            Activity.host(root), Activity.seat("4601"), Activity.others(14), Activity.note("筹建海口流动党支部"))
    }

    /// B24: three givers, three purposes.
    private func writeDonations(_ w: inout PlaceWriter) {
        for (day, thousands, receiver) in [
            ("2021-03-20", 46, "困难老党员"), ("2021-09-11", 58, "困境儿童"), ("2022-03-26", 52, "困难老党员"),
            ("2022-10-15", 49, "困境儿童"), ("2023-04-02", 55, "困难老党员"), ("2023-10-21", 56, "困境儿童"),
        ] {
            w.add(
                Contribution.type, Contribution.title("“微爱心”活动捐资"), Contribution.kind("donation"),
                Contribution.direction("home"), Contribution.day(day), Contribution.organisation(foshan),
                Contribution.receiver(receiver), Contribution.campaign("care"),
                Contribution.programme("“微爱心”活动"), Contribution.amount(yuan(Int64(thousands) * 1_000)))
        }
        w.add(
            Contribution.type, Contribution.title("为泉水村修路建广场捐资"), Contribution.kind("donation"),
            Contribution.direction("home"), Contribution.day("2022-12-09"), Contribution.organisation(dongguan),
            Contribution.giver("东莞市浏阳商会"), Contribution.receiver("泉水村"), Contribution.village(named["泉水村"]),
            Contribution.amount(wan(100)))
        for (day, amount) in [("2021-08-20", 482_000), ("2022-08-18", 511_000), ("2023-08-16", 533_000)] {
            w.add(
                Contribution.type, Contribution.title("向阳精准助学基金"), Contribution.kind("donation"),
                Contribution.direction("home"), Contribution.day(day), Contribution.organisation(named["向阳村"]),
                Contribution.giver("向阳村在外乡友"), Contribution.receiver("困难学生"),
                Contribution.programme("向阳精准助学基金"), Contribution.since(2021), Contribution.amount(yuan(Int64(amount))),
                Contribution.people(64))
        }
    }
}
