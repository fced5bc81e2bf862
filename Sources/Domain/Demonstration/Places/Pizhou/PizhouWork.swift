/// Letters, plans and sites: P1, P5, P6, P10, P11.
extension Pizhou {
    /// P1: the letter from home, for the third year running; answered by those who report in.
    mutating func writeLetters(_ w: inout PlaceWriter) {
        for (edition, day) in ["2022-05-20", "2023-05-22", "2024-05-20"].enumerated() {
            let year = 2022 + edition
            let letter = w.add(
                Notice.type, Notice.title("家乡来信：致全体在外流动党员的一封信"), Notice.kind("home-letter"), Notice.year(year),
                Notice.edition(edition + 1), Notice.day(day), Notice.answerBy("\(year)-06-30"), Notice.sender(root),
                Notice.way("branch"), Notice.text("{姓名}同志：主动报到“亮身份”，积极作为“当先锋”，心系家乡“作奉献”。"))
            // Those of earlier years were kept branch by branch.
            for (number, station) in stations.enumerated() where year < 2024 && number < 20 + edition * 9 {
                w.add(
                    Delivery.type, Delivery.notice(letter), Delivery.organisation(station.id),
                    Delivery.state("answered"),
                    Delivery.sent(day), Delivery.answered(Day(iso: day)?.adding(days: 9 + number % 12)))
            }
            for someone in away where year == 2024 {
                let isAnswered = someone.number % 8 < 5 && !someone.isLost
                w.add(
                    Delivery.type, Delivery.notice(letter), Delivery.member(someone.id),
                    Delivery.state(isAnswered ? "answered" : "sent"), Delivery.sent(day),
                    Delivery.answered(isAnswered ? Day(iso: day)?.adding(days: 1 + someone.number % 14) : nil))
            }
        }
        let film = w.add(
            Material.type, Material.title("短片《温暖流动的你》"), Material.kind("film"), Material.day("2024-04-28"),
            Material.host(root),
            Material.way("wechat"))
        for station in stations {
            w.add(
                MaterialDispatch.type, MaterialDispatch.material(film), MaterialDispatch.organisation(station.id),
                MaterialDispatch.sent("2024-04-29"), MaterialDispatch.way("wechat"))
        }
        writeSweeps(&w)
    }

    /// P11: found by the organisation, by people from home, by “微信家人”.
    private func writeSweeps(_ w: inout PlaceWriter) {
        for (number, day) in ["2023-07-06", "2023-10-10", "2024-01-09", "2024-04-08"].enumerated() {
            let begun = Day(iso: day)
            let sweep = w.add(
                Sweep.type, Sweep.title("流动党员基本情况数据库更新（\(begun?.year ?? 0)年第\(begun?.quarter ?? 0)季度）"),
                Sweep.kind("members"),
                Sweep.organisation(root), Sweep.target("members"), Sweep.from(begun),
                Sweep.until(begun?.adding(days: 20)),
                Sweep.checkedPeople(5_120 + number * 31), Sweep.changedPeople(260 - number * 20),
                Sweep.unreachedPeople(17 - number * 4), Sweep.by(w.name()))
            guard number == 3 else { continue }
            for (index, someone) in away.enumerated() where index % 23 == 5 || someone.isLost {
                let isFound = index % 69 == 5
                w.add(
                    SweepFinding.type, SweepFinding.sweep(sweep), SweepFinding.member(someone.id),
                    SweepFinding.result(
                        someone.isLost ? "unreached" : isFound ? "found" : index % 2 == 0 ? "changed" : "unchanged"),
                    SweepFinding.source(isFound ? ["organisation", "fellows", "wechat"][index / 69 % 3] : nil),
                    SweepFinding.day(begun?.adding(days: index % 20)))
            }
        }
    }

    /// P5, P6: the brand, the secretary's project, ten measures; P10: duties by level, stations; P14: three years for 石家村.
    mutating func writePlans(_ w: inout PlaceWriter) {
        w.slips(from: [root] + committees.values.sorted() + townships.map(\.id))
        w.add(
            Brand.type, Brand.name("银杏家天下——党建引领·“杏”绘邳州"), Brand.organisation(root), Brand.year(2024),
            Brand.state("established"), Brand.level("county"), Brand.named("2023-11-20"))
        let measures = [
            "建强流动党组织", "选优配强书记", "建好流动党员驿站", "办好“家乡来信”", "开好线上主题党日", "组建志愿服务队", "落实双向共管", "搭建金融服务平台", "引导回村任职",
            "评选先进典型",
        ]
        for (number, measure) in measures.enumerated() {
            let isLate = number == 7
            w.add(
                Target.type, Target.title(measure), Target.organisation(root), Target.year(2024),
                Target.plan("《“流动党员党组织+”工程十项重点举措》"), Target.isSecretaryProject(number == 0 ? true : nil),
                Target.responsible(w.name()), Target.goal(10), Target.done(isLate ? 2 : 5 + number % 5),
                Target.unit("measures"),
                Target.due(isLate ? "2024-06-30" : "2024-12-31"), Target.updated("2024-05-28"), Target.state("open"))
        }
        for (number, year) in [2022, 2023, 2024].enumerated() {
            w.add(
                Target.type, Target.title(["完善基础设施", "发展集体产业", "建成和美乡村"][number]),
                Target.organisation(named["石家村"]), Target.year(year), Target.plan("石家村三年行动计划"), Target.goal(6),
                Target.done(year < 2024 ? 6 : 3), Target.unit("measures"), Target.due("\(year)-12-31"),
                Target.updated(year < 2024 ? "\(year)-12-25" : "2024-05-20"),
                Target.state(year < 2024 ? "done" : "open"))
        }
        for (level, duty) in [
            ("county", "建立流动党员数据库并每季度更新"), ("township", "每季度联系流动党员一次"), ("village", "外出前谈话、返乡时走访"),
            ("branch", "每月组织一次主题党日"),
        ] {
            w.add(
                Responsibility.type, Responsibility.duty(duty), Responsibility.level(level),
                Responsibility.organisation(root),
                Responsibility.owner("组织委员"), Responsibility.from("2024-01-01"), Responsibility.until("2024-12-31"))
        }
        for (name, opened) in [("北京", "2023-05-12"), ("苏州", "2022-04-20"), ("常州", "2021-06-30")] {
            let station = stations.first { $0.city.name == name }
            let site = w.add(
                Site.type, Site.name("邳州市流动党员服务驿站（\(name)）"), Site.kind("station"),
                Site.organisation(station?.id ?? root),
                Site.seat(City.named(name).code), Site.opened(opened), Site.head(w.name()), Site.squareMetres(180))
            for month in 1...5 {
                w.add(
                    Activity.type, Activity.title("驿站开放日"), Activity.kind("service-day"),
                    Activity.day(Day(year: 2024, month: month, day: 12)), Activity.host(station?.id ?? root),
                    Activity.site(site), Activity.others(24))
            }
        }
        for (number, name) in ["常州", "苏州"].enumerated() {
            guard let committee = committees[name] else { continue }
            let id = w.add(
                Agreement.type, Agreement.title("邳州、\(name)双向共管协议"), Agreement.kind("joint-management"),
                Agreement.organisation(committee),
                Agreement.counterpart("\(name)市某区委组织部"), Agreement.seat(City.named(name).code),
                Agreement.signed("2022-07-0\(number + 1)"),
                Agreement.expires("2025-06-30"), Agreement.state("signed"))
            for station in stations where station.city.name == name {
                for someone in (participants[station.id] ?? []).prefix(20) {
                    w.add(AgreementMember.type, AgreementMember.agreement(id), AgreementMember.member(someone.id))
                }
            }
        }
    }
}
