/// What is done for members away, and what they do at home: T8, T16 to T22.
extension Taihu {
    /// T8: families visited, cases; T20 to T22: stations out there and what they settle.
    mutating func writeServices(_ w: inout PlaceWriter) {
        for (number, township) in townships.enumerated() {
            // T8: thirty families in each of fifteen townships.
            let day = w.days(15, "2024-01-22", "2024-02-08")[number]
            w.add(
                ServiceCase.type, ServiceCase.title("走访慰问流动党员家属"), ServiceCase.kind("family-visit"),
                ServiceCase.organisation(township.id), ServiceCase.campaign("care"), ServiceCase.opened(day),
                ServiceCase.closed(day.adding(days: 2)), ServiceCase.state("closed"), ServiceCase.people(30))
        }
        for (number, day) in w.days(161, "2023-01-10", "2024-04-25").enumerated() {
            let isOpen = number >= 156
            let isSchool = number % 5 < 3
            w.add(
                ServiceCase.type, ServiceCase.title("\(isSchool ? "子女入学" : "老人就医")帮办（\(number + 1)）"),
                ServiceCase.kind(isSchool ? "schooling" : "elderly-medical"),
                ServiceCase.member(away.isEmpty ? nil : away[number * 23 % away.count].id),
                ServiceCase.organisation(townships[number % 15].id), ServiceCase.source("visit"),
                ServiceCase.campaign("practical"), ServiceCase.opened(day),
                ServiceCase.promised(day.adding(days: number == 157 ? 7 : 21)),
                ServiceCase.closed(isOpen ? nil : day.adding(days: 10)),
                ServiceCase.state(isOpen ? "in-hand" : "closed"))
        }
        writeSites(&w)
        writeVolunteers(&w)
    }

    /// T20, T22: stations for talent in 上海 and 泉州; a workshop and stations for rights, with their cases and jobs.
    private func writeSites(_ w: inout PlaceWriter) {
        let shanghai = stations[0]
        let quanzhou = stations.first { $0.city.name == "泉州" } ?? stations[0]
        for station in [shanghai, quanzhou] {
            let head = (participants[station.id] ?? []).filter(\.isFull).dropFirst(2).first
            w.add(
                Site.type, Site.name("太湖县驻\(station.city.name)人才工作站"), Site.kind("talent-station"),
                Site.organisation(station.id), Site.seat(station.city.code), Site.opened("2022-08-18"),
                Site.head(head?.name))
            w.post("talent-station-head", station.id, head)
            w.post(
                "talent-ambassador", station.id, (participants[station.id] ?? []).filter(\.isFull).dropFirst(3).first)
        }
        let sites = [
            ("乡音工作室", "workshop", shanghai), ("驻沪维权工作站", "rights-station", shanghai),
            ("驻泉州维权工作站", "rights-station", quanzhou),
        ]
        let ids = sites.map { entry in
            w.add(
                Site.type, Site.name(entry.0), Site.kind(entry.1), Site.organisation(entry.2.id),
                Site.seat(entry.2.city.code), Site.opened("2021-10-12"), Site.head(w.name()))
        }
        for (number, day) in w.days(23, "2023-01-15", "2023-12-20").enumerated() {
            w.add(
                ServiceCase.type, ServiceCase.title("矛盾纠纷调解（\(number + 1)）"), ServiceCase.kind("mediation"),
                ServiceCase.organisation(sites[number % 3].2.id), ServiceCase.site(ids[number % 3]),
                ServiceCase.source("station"), ServiceCase.opened(day), ServiceCase.closed(day.adding(days: 6)),
                ServiceCase.state("closed"))
        }
        for (number, day) in w.days(46, "2023-01-08", "2023-12-22").enumerated() {
            let kind = [("medical", "就医"), ("schooling", "就学"), ("labour", "劳务纠纷")][number % 3]
            w.add(
                ServiceCase.type, ServiceCase.title("\(kind.1)协调（\(number + 1)）"), ServiceCase.kind(kind.0),
                ServiceCase.organisation(sites[number % 3].2.id), ServiceCase.campaign("livelihood"),
                ServiceCase.site(ids[number % 3]),
                ServiceCase.source("station"), ServiceCase.opened(day), ServiceCase.closed(day.adding(days: 9)),
                ServiceCase.state("closed"))
        }
        let jobs = ["缝纫工", "家政员", "快递员", "模具工", "焊工", "收银员", "电焊学徒", "仓管员"]
        for (number, day) in w.days(170, "2023-01-04", "2023-12-29").enumerated() {
            let station = sites[number % 3].2
            w.add(
                JobPosting.type, JobPosting.title(jobs[number % jobs.count]),
                JobPosting.employer("\(station.city.name)某企业\(InventedPlaces.numeral(1 + number % 37))"),
                JobPosting.kind(number % 8 == 6 ? "apprentice" : "full-time"), JobPosting.posts(2 + number % 9),
                JobPosting.wageFrom(yuan(Int64(4_500 + number % 9 * 250))), JobPosting.seat(station.city.code),
                JobPosting.publishedOn(day), JobPosting.expires(day.adding(days: 45)),
                JobPosting.organisation(station.id), JobPosting.filled(1 + number % 3))
        }
    }

    /// T21: a community next door, and volunteering.
    private func writeVolunteers(_ w: inout PlaceWriter) {
        let hefei = stations.first { $0.city.name == "合肥" } ?? stations[0]
        let pair = w.add(
            Partnership.type, Partnership.branch(hefei.id), Partnership.partnerName("合肥市包河区朝阳社区党委"),
            Partnership.seat("3401"), Partnership.from("2022-11-11"), Partnership.project("“朝夕为民、稻香七卷”项目"),
            Partnership.contactPerson(w.name()))
        for year in [2023, 2024] {
            w.add(
                PartnershipYear.type, PartnershipYear.partnership(pair), PartnershipYear.year(year),
                PartnershipYear.planned("\(year)-01-18"), PartnershipYear.firstQuarter("\(year)-03-05"),
                PartnershipYear.secondQuarter(year == 2023 ? "2023-06-20" : nil),
                PartnershipYear.thirdQuarter(year == 2023 ? "2023-09-15" : nil),
                PartnershipYear.fourthQuarter(year == 2023 ? "2023-12-05" : nil),
                PartnershipYear.visited("\(year)-02-01"),
                PartnershipYear.idea(year == 2023 ? "老年食堂错时开放" : nil),
                PartnershipYear.deed(year == 2023 ? "加装非机动车棚" : nil))
        }
        for (number, day) in w.days(23, "2023-02-10", "2023-12-15").enumerated() {
            let id = w.add(
                Activity.type, Activity.title(number % 2 == 0 ? "交通劝导志愿服务" : "暖心助残志愿服务"), Activity.kind("volunteering"),
                Activity.day(day), Activity.host(hefei.id), Activity.campaign("practical"), Activity.workArea("service")
            )
            w.attend(activity: id, Array((participants[hefei.id] ?? []).prefix(12)), present: 85)
        }
        for someone in (participants[hefei.id] ?? []).prefix(15) {
            w.add(
                Pledge.type, Pledge.member(someone.id), Pledge.kind("identity"), Pledge.content("亮明党员身份，参加社区志愿服务"),
                Pledge.made("2023-03-05"), Pledge.result("kept"), Pledge.done("2023-12-15"))
        }
    }

    /// T16 to T19: what comes home.
    mutating func writeHome(_ w: inout PlaceWriter) {
        let secretary = participants[niuzhen]?.first { $0.isFull && !$0.isLost }
        for (title, day, amount) in [
            ("驻沪支部书记回乡投资一期", "2019-09-10", 6_200), ("驻沪支部书记回乡投资二期", "2021-05-20", 5_300),
            ("驻沪支部书记回乡投资三期", "2023-03-16", 5_500),
        ] {
            w.add(
                Contribution.type, Contribution.title(title), Contribution.kind("investment"),
                Contribution.direction("home"),
                Contribution.day(day), Contribution.member(secretary?.id), Contribution.organisation(niuzhen),
                Contribution.investmentKind("expanded"), Contribution.stage("producing"),
                Contribution.amount(wan(Int64(amount))))
        }
        for (day, people) in [("2019-12-20", 92), ("2021-12-20", 118), ("2023-12-20", 106)] {
            w.add(
                Contribution.type, Contribution.title("带动老乡就业"), Contribution.kind("jobs"),
                Contribution.direction("fellows"),
                Contribution.day(day), Contribution.member(secretary?.id), Contribution.organisation(niuzhen),
                Contribution.people(people))
        }
        // T17: 16 projects landed; others are on the way.
        let stages =
            [String](repeating: "landed", count: 16) + [
                "signed", "signed", "talks", "talks", "talks", "lead", "lead", "lead", "lead",
            ]
        for (number, stage) in stages.enumerated() {
            let station = stations[number * 2 % stations.count]
            w.add(
                Contribution.type,
                Contribution.title(["服装加工", "电子元件", "农产品深加工", "文旅民宿", "童车制造"][number % 5] + "项目（\(number + 1)）"),
                Contribution.kind("investment"), Contribution.direction("home"),
                Contribution.day(w.days(25, "2023-01-20", "2023-12-25")[number]), Contribution.organisation(station.id),
                Contribution.campaign("home"), Contribution.programme(number % 2 == 0 ? "“太商”返乡创业" : "大学生回乡工程"),
                Contribution.investmentKind("settled"), Contribution.stage(stage),
                Contribution.estimated(wan(Int64(800 + number * 130))))
        }
        for (number, day) in w.days(4, "2023-01-28", "2024-02-14").enumerated() {
            w.add(
                Activity.type, Activity.title("“家乡行”活动"), Activity.kind("homecoming"), Activity.day(day),
                Activity.host(root),
                Activity.others(60 + number * 12))
        }
        writeReturns(&w)
    }

    /// T18: suggestions, leads, sales; T19: 26 took up posts in villages, 45 founded something.
    private func writeReturns(_ w: inout PlaceWriter) {
        let pool = away.filter { !$0.isLost && $0.isFull }
        for number in 0..<71 where number < pool.count {
            let someone = pool[number * 31 % pool.count]
            let isPost = number < 26
            let village = homes[number * 5 % homes.count]
            w.add(
                Contribution.type, Contribution.title(isPost ? "回村任职" : "返乡创业"),
                Contribution.kind(isPost ? "post-at-home" : "venture"), Contribution.direction("home"),
                Contribution.day(w.days(71, "2022-06-01", "2024-03-30")[number]), Contribution.member(someone.id),
                Contribution.post(isPost ? (number % 3 == 0 ? "村党支部书记" : "村“两委”成员") : nil),
                Contribution.village(village.branch),
                Contribution.enterprise(isPost ? nil : "某\(["生态农场", "服装厂", "电商公司", "民宿"][number % 4])"))
        }
        for (number, day) in w.days(38, "2023-02-01", "2024-04-20").enumerated() {
            let isOpen = number > 34
            w.add(
                Suggestion.type,
                Suggestion.title(["发展山茶油品牌", "开通务工专线", "建设返乡创业园", "整理红色遗址"][number % 4] + "（\(number + 1)）"),
                Suggestion.received(day), Suggestion.member(pool.isEmpty ? nil : pool[number * 17 % pool.count].id),
                Suggestion.name(pool.isEmpty ? w.name() : nil), Suggestion.channel("online"),
                Suggestion.campaign("home"),
                Suggestion.state(isOpen ? "received" : number % 4 == 0 ? "answered" : "adopted"),
                Suggestion.promised(day.adding(days: 30)), Suggestion.answered(isOpen ? nil : day.adding(days: 20)))
        }
        for (number, kind) in ["sales", "lead", "sales", "lead", "lead", "donation"].enumerated() {
            let title = ["推销山茶油", "精密铸造线索", "推销天华谷尖", "光伏组件线索", "冷链物流线索", "捐资助学"][number]
            w.add(
                Contribution.type, Contribution.title(title), Contribution.kind(kind), Contribution.direction("home"),
                Contribution.day(w.days(6, "2023-03-01", "2023-12-01")[number]),
                Contribution.organisation(stations[number * 8].id),
                Contribution.quantity(kind == "sales" ? 1_200 + number * 300 : nil),
                Contribution.unit(kind == "sales" ? "kilograms" : nil),
                Contribution.amount(kind == "donation" ? wan(36) : nil),
                Contribution.stage(kind == "lead" ? "lead" : nil))
        }
    }
}
