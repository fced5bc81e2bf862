/// 暖巢 and 固巢: what is done for those who came, and what they bring (C9, C11, C13 to C16).
extension Chenglingji {
    /// C9, C11, C13, C14, C15.
    mutating func writeServices(_ w: inout PlaceWriter) {
        writeCases(&w)
        for (number, day) in w.days(42, "2022-02-20", "2024-12-05").enumerated() {
            let title = ["河道清洁", "助企送岗", "敬老院慰问", "交通劝导", "义务献血", "安全宣传"][number % 6]
            let id = w.add(
                Activity.type, Activity.title("流动党员志愿服务：\(title)"), Activity.kind("volunteering"), Activity.day(day),
                Activity.host(branches[number % 6]), Activity.workArea("service"))
            w.attend(activity: id, Array(living[number % 6].people.prefix(9)), present: 90)
        }
        // C9: a dozen model workers and craftsmen.
        for (number, someone) in received.suffix(12).enumerated() {
            let isModel = number % 3 == 0
            w.add(
                Honour.type, Honour.title(isModel ? "市劳动模范" : number == 1 ? "省劳动模范" : "巴陵工匠"), Honour.kind("title"),
                Honour.level(number == 1 ? "province" : "prefecture"), Honour.member(someone.id),
                Honour.day(w.days(12, "2022-04-20", "2024-05-10")[number]), Honour.issuer("岳阳市总工会"))
        }
        // C11: one order brokered within the zone.
        w.add(
            Contribution.type, Contribution.title("公元管道与攀达、攀华订单对接"), Contribution.kind("brokering"),
            Contribution.direction("destination"), Contribution.day("2023-09-12"),
            Contribution.organisation(branches[1]),
            Contribution.receiver("公元管道"))
        // C14: what a chain of enterprises brought.
        w.add(
            Contribution.type, Contribution.title("中瑞智创3D打印基地"), Contribution.kind("investment"),
            Contribution.direction("destination"), Contribution.day("2022-06-18"),
            Contribution.organisation(branches[2]),
            Contribution.giver("中瑞智创"), Contribution.investmentKind("settled"), Contribution.stage("producing"),
            Contribution.enterprise("中瑞智创"), Contribution.squareMetres(24_000),
            Contribution.achievements("中国工业科技进步奖；专利80多项"))
        w.add(
            Honour.type, Honour.title("中国工业科技进步奖"), Honour.kind("award"), Honour.level("nation"),
            Honour.name("中瑞智创"), Honour.day("2023-12-08"))
        for (day, count) in [("2022-12-20", 24), ("2023-11-30", 31), ("2024-11-18", 28)] {
            w.add(
                Honour.type, Honour.title("授权专利"), Honour.kind("patent"), Honour.organisation(hatched[0]),
                Honour.name("中瑞智创"), Honour.day(day), Honour.count(count))
        }
    }

    /// C13: 209 difficulties solved; C15: 216 disputes settled, rooms and parking; a few are in hand.
    private func writeCases(_ w: inout PlaceWriter) {
        let kinds = [
            ("schooling", "子女入学"), ("medical", "就医协调"), ("papers", "居住证代办"), ("insurance", "社保转接"), ("labour", "工资结算"),
            ("legal", "法律援助"), ("employment", "岗位对接"), ("hardship", "困难救助"),
        ]
        for (number, day) in w.days(214, "2022-01-05", "2024-12-23").enumerated() {
            let isOpen = number >= 209
            let kind = kinds[number % kinds.count]
            w.add(
                ServiceCase.type, ServiceCase.title("\(kind.1)（\(day.year)-\(number + 1)）"), ServiceCase.kind(kind.0),
                ServiceCase.member(received.isEmpty ? nil : received[number * 5 % received.count].id),
                ServiceCase.organisation(branches[number % 6]),
                ServiceCase.source(number % 3 == 0 ? "hotline" : "station"),
                ServiceCase.campaign("practical"), ServiceCase.opened(day),
                ServiceCase.promised(day.adding(days: number == 210 ? 5 : 20)),
                ServiceCase.closed(isOpen ? nil : day.adding(days: 4 + number % 13)),
                ServiceCase.state(isOpen ? "in-hand" : "closed"))
        }
        for (number, day) in w.days(216, "2022-01-12", "2024-12-02").enumerated() {
            w.add(
                ServiceCase.type,
                ServiceCase.title("\(number % 2 == 0 ? "楼长" : "舍长")调解\(number % 3 == 0 ? "邻里噪音" : "生活矛盾")"),
                ServiceCase.kind("mediation"), ServiceCase.organisation(branches[number % 6]),
                ServiceCase.source("branch"), ServiceCase.opened(day),
                ServiceCase.closed(day.adding(days: 1 + number % 6)),
                ServiceCase.state("closed"))
        }
        for (title, kind, day, quantity, unit) in [
            ("改造员工公寓“夫妻房”一期", "housing", "2022-09-01", 18, "rooms"),
            ("改造员工公寓“夫妻房”二期", "housing", "2023-08-10", 25, "rooms"),
            ("新建员工停车场", "parking", "2023-03-20", 5_120, "squareMetres"),
        ] {
            w.add(
                ServiceCase.type, ServiceCase.title(title), ServiceCase.kind(kind), ServiceCase.organisation(committee),
                ServiceCase.opened(day), ServiceCase.closed(Day(iso: day)?.adding(days: 88)),
                ServiceCase.state("closed"),
                ServiceCase.quantity(quantity), ServiceCase.unit(unit),
                ServiceCase.quantityPrecision(unit == "squareMetres" ? "at-least" : nil))
        }
    }

    /// C16: 126 golden ideas, 45 of them taken up.
    mutating func writeVoices(_ w: inout PlaceWriter) {
        for (title, day) in [("流动党员座谈会", "2024-07-01"), ("中秋茶话会", "2024-09-14"), ("新春茶话会", "2024-02-04")] {
            let id = w.add(
                Activity.type, Activity.title(title), Activity.kind("forum"), Activity.day(day),
                Activity.host(committee))
            w.attend(activity: id, Array(received.prefix(40)), present: 85)
        }
        let ideas = ["错峰班车", "食堂夜宵窗口", "共享工具间", "设备互借平台", "职工子女暑托班", "园区招聘小程序", "路口增设红绿灯", "充电桩扩容", "物流拼车"]
        let others = ["answered", "declined", "answered", "answered"]
        for (number, day) in w.days(126, "2022-01-20", "2024-12-18").enumerated() {
            // 45 of 126 are 5 of 14.
            let isAdopted = [0, 3, 6, 9, 12].contains(number % 14)
            let state =
                isAdopted ? "adopted" : number > 122 ? "received" : number > 116 ? "studied" : others[number % 4]
            let isAnswered = isAdopted || state == "answered" || state == "declined"
            w.add(
                Suggestion.type, Suggestion.title("\(ideas[number % ideas.count])（第\(number + 1)号）"),
                Suggestion.received(day),
                Suggestion.member(received.isEmpty ? nil : received[number * 11 % received.count].id),
                Suggestion.channel(number % 3 == 0 ? "in-person" : "online"), Suggestion.campaign("golden"),
                Suggestion.state(state), Suggestion.by("新港区流动党员党委"), Suggestion.promised(day.adding(days: 30)),
                Suggestion.answered(isAnswered ? min(w.today, day.adding(days: 9 + number % 15)) : nil))
        }
    }
}
