/// 筑巢: rules, sites and coverage (C1, C2, C3, C5, C6, C12), and what was learned (C8, C10).
extension Chenglingji {
    /// C1 to C3, C5, C6, C12.
    mutating func writeNest(_ w: inout PlaceWriter) {
        for (title, goal, done, unit) in [
            ("筑巢：建强组织", 6, 6, "pieces"), ("暖巢：建好阵地", 15, 15, "pieces"), ("固巢：转化吸收", 130, 126, "people"),
        ] {
            w.add(
                Target.type, Target.title(title), Target.organisation(committee), Target.year(2024),
                Target.plan("“筑巢、暖巢、固巢”三项举措"), Target.goal(goal), Target.done(done), Target.unit(unit),
                Target.due("2024-12-31"), Target.updated("2024-12-16"), Target.state(done >= goal ? "done" : "open"))
        }
        for (title, kind, day, number) in [
            ("新港区流动党员管理办法", "rules", "2021-10-08", "岳新工发〔2021〕21号"),
            ("关于加强新时代流动党员管理的意见（学习文本）", "opinion", "2024-06-12", ""),
        ] {
            w.add(
                PolicyDocument.type, PolicyDocument.title(title), PolicyDocument.kind(kind),
                PolicyDocument.organisation(root), PolicyDocument.issued(day), PolicyDocument.number(number))
        }
        // C2: every enterprise of the zone is covered; looked at each quarter.
        for (number, day) in ["2024-01-15", "2024-04-15", "2024-07-15", "2024-10-15"].enumerated() {
            let begun = Day(iso: day)
            w.add(
                Sweep.type, Sweep.title("2024年第\(number + 1)季度非公企业摸排"), Sweep.kind("coverage"),
                Sweep.organisation(root), Sweep.target("all"), Sweep.from(begun), Sweep.until(begun?.adding(days: 12)),
                Sweep.by(w.name()), Sweep.checkedPeople(96 + number * 5), Sweep.changedPeople(3 + number),
                Sweep.unreachedPeople(0), Sweep.checkedUnits(128 + number * 3), Sweep.unitsWithout(0))
        }
        let agreement = w.add(
            Agreement.type, Agreement.title("荆岳党建合作共建协议"), Agreement.kind("co-building"),
            Agreement.organisation(committee), Agreement.counterpart("荆州驻岳流动党员党委"), Agreement.seat("4210"),
            Agreement.signed("2023-05-18"), Agreement.expires("2026-05-17"), Agreement.state("signed"))
        for someone in received.prefix(29) {
            w.add(AgreementMember.type, AgreementMember.agreement(agreement), AgreementMember.member(someone.id))
        }
        writeSites(&w)
    }

    /// C6: seven stations and eight places to hatch, each with something every month; C12: home and centre.
    private func writeSites(_ w: inout PlaceWriter) {
        let stations = ["东门", "西门", "码头", "公寓区", "物流港", "保税仓", "商业街"]
        let incubators = ["电子信息", "装备制造", "新材料", "食品加工", "港口物流", "跨境电商", "建材", "3D打印"]
        let events = ["政策早餐会", "周末电影", "义务理发", "青年联谊", "技能擂台", "法律咨询", "读书会", "健康义诊"]
        let sites =
            stations.map { ("“暖流驿站”\($0)站", "station") } + incubators.map { ("\($0)党建孵化阵地", "incubator") }
        for (number, entry) in sites.enumerated() {
            let site = w.add(
                Site.type, Site.name(entry.0), Site.kind(entry.1), Site.organisation(branches[number % 6]),
                Site.hostBody(entry.1 == "incubator" ? "园区龙头企业" : nil), Site.seat("4306"),
                Site.opened(w.days(15, "2021-11-01", "2023-12-20")[number]), Site.head(w.name()),
                Site.squareMetres(60 + number * 17))
            for month in 1...12 {
                let day = Day(year: 2024, month: month, day: 3 + number * 5 % 22)
                guard let day, day <= w.today else { continue }
                w.add(
                    Activity.type, Activity.title(events[(number + month) % events.count]),
                    Activity.kind("service-day"),
                    Activity.day(day), Activity.host(branches[number % 6]), Activity.site(site),
                    Activity.others(14 + (number + month) % 9))
            }
        }
        w.add(
            Site.type, Site.name("流动党员之家"), Site.kind("home"), Site.organisation(committee), Site.seat("4306"),
            Site.opened("2021-12-01"), Site.head(w.name()), Site.hotline("073012000000"),
            Site.services("法律援助、技能培训、走访慰问"))
        w.add(
            Site.type, Site.name("新港区党群服务中心"), Site.kind("centre"), Site.organisation(root), Site.seat("4306"),
            Site.opened("2020-06-18"), Site.head(w.name()), Site.squareMetres(1_800))
    }

    /// C8: 86 lectures with 3,000 attendances; C10: four years of the culture festival with 1,200.
    mutating func writeStudy(_ w: inout PlaceWriter) {
        let courses = [
            ("managers", "政策解读", "企业管理人员班"), ("workers", "技能培训", "技术职工班"), ("finance", "金融服务", "金融专员班"),
        ]
        let loads = PlaceWriter.shares(of: 3_000, over: 86)
        for (number, day) in w.days(86, "2022-03-01", "2024-12-15").enumerated() {
            let course = courses[number % 3]
            let here = (0..<min(12, received.count)).map { received[(number * 12 + $0) % received.count] }
            let session = w.add(
                Study.type, Study.title("开放崛起大讲堂第\(number + 1)讲"), Study.kind("forum"), Study.day(day),
                Study.host(committee), Study.topic("\(course.1)（\(course.2)）"), Study.hours(2),
                Study.gathering("together"), Study.medium("in-person"), Study.side("destination"),
                Study.lecturer(w.name()), Study.lecturerKind("specialist"), Study.audience(course.0),
                Study.others(loads[number] - here.count))
            w.attend(study: session, here)
        }
        let events = ["健步行", "红色文化朗诵比赛", "流动党员心连心", "企业家沙龙"]
        for year in 2021...2024 {
            for (number, event) in events.enumerated() {
                let here = (0..<min(15, received.count)).map {
                    received[(year * 31 + number * 15 + $0) % received.count]
                }
                let id = w.add(
                    Activity.type, Activity.title("第\(InventedPlaces.numeral(year - 2020))届企业文化节·\(event)"),
                    Activity.kind(number == 3 ? "forum" : "culture"),
                    Activity.day(Day(year: year, month: 10, day: 12 + number * 4)),
                    Activity.host(committee), Activity.series("企业文化节"), Activity.edition(year - 2020),
                    Activity.others(75 - here.count))
                w.attend(activity: id, here)
            }
        }
    }
}
