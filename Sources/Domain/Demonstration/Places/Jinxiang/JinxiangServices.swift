/// Sites, policies, brands and rewards: J9 to J15.
extension Jinxiang {
    /// J9: 7 centres, 16 红帆驿站, 29 places for riders, windows of offices; J15: a training base.
    mutating func writeSites(_ w: inout PlaceWriter) {
        for (number, unit) in (areas.prefix(4) + joint.prefix(3)).enumerated() {
            let site = w.add(
                Site.type, Site.name("\(unit.name)党群服务中心"), Site.kind("centre"), Site.organisation(unit.id),
                Site.seat("3708"),
                Site.opened(w.days(7, "2021-05-01", "2022-08-30")[number]), Site.head(w.name()),
                Site.squareMetres(420 + number * 90))
            w.add(
                Site.type, Site.name("\(unit.name)部门服务窗口"), Site.kind("window"), Site.organisation(unit.id),
                Site.seat("3708"),
                Site.opened("2022-03-01"), Site.services("税务、社保、审批"))
            for month in 1...11 {
                guard let day = Day(year: 2022, month: month, day: 6 + number), day <= w.today else { continue }
                w.add(
                    Activity.type, Activity.title("“一区域一中心”开放日"), Activity.kind("service-day"), Activity.day(day),
                    Activity.host(unit.id), Activity.site(site), Activity.others(30))
            }
        }
        for number in 0..<16 {
            w.add(
                Site.type, Site.name("红帆驿站（\(joint[number].name)）"), Site.kind("station"),
                Site.organisation(joint[number].id),
                Site.hostBody("红帆驿站"), Site.seat("3708"), Site.opened(w.days(16, "2021-06-01", "2022-10-20")[number]),
                Site.head(w.name()))
        }
        for number in 0..<29 {
            w.add(
                Site.type, Site.name("“蒜都骑士”爱心驿站（\(number + 1)号）"), Site.kind("station"),
                Site.organisation(lines[0].id),
                Site.hostBody("“蒜都骑士”爱心驿站"), Site.seat("3708"),
                Site.opened(w.days(29, "2021-09-01", "2022-09-30")[number]),
                Site.services("饮水、充电、休息"))
        }
        w.add(
            Site.type, Site.name("全县党员实训基地"), Site.kind("training"), Site.organisation(root), Site.seat("3708"),
            Site.opened("2021-06-28"), Site.head(w.name()))
    }

    /// J10, J11: 31 offices with 119 policies, brought to the door; what was asked for through the systems.
    mutating func writePolicies(_ w: inout PlaceWriter) {
        let offices = [
            "发改局", "教体局", "科技局", "工信局", "公安局", "民政局", "司法局", "财政局", "人社局", "自然资源局", "住建局", "交通局", "水务局", "农业农村局", "商务局",
            "文旅局", "卫健局", "应急局", "审计局", "市场监管局", "统计局", "医保局", "行政审批局", "税务局", "生态环境局", "金融服务中心", "投资促进中心", "工商联",
            "总工会",
            "团县委", "妇联",
        ]
        let loads = PlaceWriter.shares(of: 119, over: offices.count)
        let audiences = ["own-business", "employed", "working-away"]
        for (number, office) in offices.enumerated() {
            w.add(
                PolicyDocument.type, PolicyDocument.title("县\(office)惠企政策清单"), PolicyDocument.kind("policy"),
                PolicyDocument.number("金惠〔2022〕\(number + 1)号"), PolicyDocument.issuer("县\(office)"),
                PolicyDocument.organisation(emerging),
                PolicyDocument.issued(w.days(31, "2022-02-10", "2022-06-20")[number]),
                PolicyDocument.level("county"), PolicyDocument.audience(audiences[number % 3]),
                PolicyDocument.items(loads[number]))
        }
        w.add(
            PolicyDocument.type, PolicyDocument.title("关于推进党建共同体建设的实施意见"), PolicyDocument.kind("opinion"),
            PolicyDocument.organisation(root), PolicyDocument.issued("2021-04-12"), PolicyDocument.level("county"))
        for (number, day) in w.days(24, "2022-02-20", "2022-11-15").enumerated() {
            w.add(
                Activity.type, Activity.title("“红链直通车”送政策上门"), Activity.kind("service-day"), Activity.day(day),
                Activity.host(joint[number % 17].id), Activity.others(15 + number % 12))
        }
        for (number, day) in w.days(92, "2022-01-10", "2022-11-17").enumerated() {
            let isOpen = number >= 88
            w.add(
                ServiceCase.type,
                ServiceCase.title(["用工对接", "融资咨询", "手续代办", "政策兑现", "纠纷调解"][number % 5] + "（\(number + 1)）"),
                ServiceCase.kind(["employment", "finance", "papers", "policy", "mediation"][number % 5]),
                ServiceCase.organisation((joint + areas)[number % 23].id),
                ServiceCase.source(number % 2 == 0 ? "system" : "station"),
                ServiceCase.opened(day), ServiceCase.promised(day.adding(days: number == 89 ? 3 : 15)),
                ServiceCase.closed(isOpen ? nil : day.adding(days: 8)), ServiceCase.state(isOpen ? "in-hand" : "closed")
            )
        }
    }

    /// J13, J15: a brand or two a year for each branch, 71 of them cultivated; J14: rewards of 3,000 to 10,000 yuan.
    mutating func writeBrands(_ w: inout PlaceWriter) {
        let words = ["红心", "先锋", "匠心", "蒜香", "骑士", "护航", "聚力", "同心", "领航", "暖企"]
        for (number, home) in branches.enumerated() {
            let state = number < 71 ? "cultivated" : "building"
            w.add(
                Brand.type, Brand.name("“\(words[number % 10])\(["先行", "筑梦", "赋能"][number % 3])”（\(number + 1)）"),
                Brand.organisation(home.branch), Brand.year(2022), Brand.state(state), Brand.content("“百千万提升工程”"))
            if number % 8 == 7 {
                w.add(
                    Brand.type, Brand.name("“\(words[(number + 3) % 10])服务队”（\(number + 1)）"),
                    Brand.organisation(home.branch),
                    Brand.year(2022), Brand.state("building"))
            }
        }
        for (unit, name) in [(joint[0], "四心领航"), (areas[1], "双孵化"), (areas[0], "1336")] {
            w.add(
                Brand.type, Brand.name("“\(name)”"), Brand.organisation(unit.id), Brand.year(2022),
                Brand.state("established"),
                Brand.level("county"), Brand.named("2022-06-29"))
        }
        for (number, home) in branches.enumerated() where number % 4 == 0 {
            let amount = number == 0 ? 10_000 : 3_000 + number / 4 % 7 * 1_000
            w.add(
                Grant.type, Grant.organisation(home.branch), Grant.kind("reward"), Grant.amount(yuan(Int64(amount))),
                Grant.year(2022), Grant.day("2022-07-15"), Grant.basis("以奖代补党建“大礼包”"))
        }
    }
}
