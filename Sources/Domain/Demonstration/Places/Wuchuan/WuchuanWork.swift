/// Sites, guidance, study and organisation life: W3 to W9, W11.
extension Wuchuan {
    /// W3: 13 homes for members away, six things each, for nearly five million yuan; W7: ten virtual halls.
    mutating func writeSites(_ w: inout PlaceWriter) {
        for (number, label) in ["有场所", "有设施", "有标识", "有党旗", "有书报", "有制度"].enumerated() {
            w.add(
                ChecklistItem.type, ChecklistItem.checklist("six-haves"), ChecklistItem.number(number + 1),
                ChecklistItem.label(label))
        }
        for (number, station) in stations.filter(\.isBranch).enumerated() {
            let opened = w.days(13, "2019-03-01", "2022-04-30")[number]
            let site = w.add(
                Site.type, Site.name("\(station.city.name)\(number == 1 || number == 3 ? "第二" : "")外出党员服务之家"),
                Site.kind("service-home"), Site.organisation(station.id), Site.hostBody(station.name),
                Site.seat(station.city.code), Site.opened(opened), Site.head(w.name()),
                // 498 in all: 38 and a third each.
                Site.cost(wan(Int64(number < 4 ? 39 : 38))), Site.squareMetres(160 + number * 22),
                Site.services("政策咨询、维权、联谊"))
            openDays(&w, of: site, station)
            for item in 1...6 where !(number == 12 && item > 4) {
                w.add(
                    ChecklistMark.type, ChecklistMark.checklist("six-haves"), ChecklistMark.number(item),
                    ChecklistMark.site(site), ChecklistMark.done(opened.adding(days: item * 6)))
            }
        }
        for (number, station) in stations.prefix(10).enumerated() {
            let hall = w.add(
                Site.type, Site.name("\(station.name)VR“云展馆”"), Site.kind("exhibition"), Site.organisation(station.id),
                Site.seat(station.city.code), Site.opened(w.days(10, "2021-04-01", "2021-12-20")[number]))
            openDays(&w, of: hall, station)
        }
    }

    /// Something at a site in each of the last months.
    private func openDays(_ w: inout PlaceWriter, of site: RecordID, _ station: Station) {
        for back in 0..<4 {
            w.add(
                Activity.type, Activity.title("开放日"), Activity.kind("service-day"), Activity.day(w.ago(back * 30 + 6)),
                Activity.host(station.id), Activity.site(site), Activity.seat(station.city.code), Activity.others(22))
        }
    }

    /// W4: leaders visit chambers, and the branches look at each other each month; W5: the ledger of who left and came back.
    mutating func writeGuidance(_ w: inout PlaceWriter) {
        for (number, day) in w.days(23, "2021-07-05", "2022-06-20").enumerated() {
            let station = stations[number % stations.count]
            w.add(
                Activity.type, Activity.title("市领导走访\(station.name)"), Activity.kind("visit"), Activity.day(day),
                Activity.host(commerce), Activity.seat(station.city.code), Activity.others(12 + number % 9))
        }
        for back in 0..<12 {
            let month = Month(containing: w.today).adding(months: -back)
            let station = stations[back % 13]
            let id = w.add(
                Activity.type, Activity.title("\(month.month)月“月观摩、互促进”"), Activity.kind("observation"),
                Activity.day(month.firstDay.adding(days: 14)), Activity.host(commerce),
                Activity.seat(station.city.code),
                Activity.others(26))
            w.add(
                ActivityBranch.type, ActivityBranch.activity(id), ActivityBranch.organisation(station.id),
                ActivityBranch.way("co-host"))
            for township in townships where back < 2 {
                w.add(
                    ActivityBranch.type, ActivityBranch.activity(id), ActivityBranch.organisation(township.id),
                    ActivityBranch.way("joined"))
            }
            w.add(
                ActivityBranch.type, ActivityBranch.activity(id), ActivityBranch.organisation(root),
                ActivityBranch.way("joined"))
        }
        for (number, day) in ["2021-09-06", "2021-12-06", "2022-03-07", "2022-06-06"].enumerated() {
            let begun = Day(iso: day)
            w.add(
                Sweep.type, Sweep.title("外出、回归党员摸排（\(begun?.year ?? 0)年第\(begun?.quarter ?? 0)季度）"),
                Sweep.kind("members"),
                Sweep.organisation(root), Sweep.target("members"), Sweep.from(begun),
                Sweep.until(begun?.adding(days: 14)),
                Sweep.checkedPeople(3_900 + number * 22), Sweep.changedPeople(140 - number * 9),
                Sweep.unreachedPeople(14 - number * 3), Sweep.by(w.name()))
        }
        w.slips(from: [root, commerce] + townships.map(\.id))
        writeGreetings(&w)
    }

    /// W6: at the Spring Festival and Mid-Autumn to everybody.
    private func writeGreetings(_ w: inout PlaceWriter) {
        for (title, festival, day) in [
            ("中秋节致外出党员的问候", "mid-autumn", "2021-09-18"), ("春节致外出党员的慰问信", "spring", "2022-01-28"),
        ] {
            let notice = w.add(
                Notice.type, Notice.title(title), Notice.kind("greeting"), Notice.year(Day(iso: day)?.year),
                Notice.festival(festival), Notice.day(day), Notice.sender(root), Notice.way("text"),
                Notice.text("{姓名}同志：家乡人民惦记着您。"))
            for someone in away {
                w.add(
                    Delivery.type, Delivery.notice(notice), Delivery.member(someone.id),
                    Delivery.state(someone.isLost ? "failed" : someone.number % 3 == 0 ? "answered" : "received"),
                    Delivery.sent(day))
            }
        }
    }

    /// W7: the journal, red sites, virtual halls.
    mutating func writeStudy(_ w: inout PlaceWriter) {
        for number in 1...4 {
            let day = Day(year: number < 3 ? 2021 : 2022, month: [9, 12, 3, 6][number - 1], day: 10)
            let journal = w.add(
                Material.type, Material.title("《吴川商会》会刊"), Material.issue("第\(20 + number)期"), Material.kind("journal"),
                Material.day(day), Material.host(commerce), Material.way("post"))
            for station in stations {
                w.add(
                    MaterialDispatch.type, MaterialDispatch.material(journal),
                    MaterialDispatch.organisation(station.id),
                    MaterialDispatch.copies(participants[station.id]?.count), MaterialDispatch.sent(day))
            }
        }
        for (number, day) in w.days(56, "2021-07-01", "2022-06-25").enumerated() {
            let station = stations[number * 5 % 13]
            let session = w.add(
                Study.type, Study.title("驻地红色资源党性锻炼（\(number + 1)）"), Study.kind("red"), Study.day(day),
                Study.host(station.id), Study.seat(station.city.code), Study.hours(4), Study.gathering("together"),
                Study.medium("in-person"), Study.side("destination"))
            w.attend(study: session, (participants[station.id] ?? []).prefix(14), present: 90)
        }
        for (number, others) in PlaceWriter.shares(of: 4_000, over: 20).enumerated() {
            w.add(
                Study.type, Study.title("VR“云展馆”打卡"), Study.kind("exhibition"),
                Study.day(w.days(20, "2021-05-01", "2022-06-20")[number]),
                Study.host(stations[number % 10].id), Study.medium("online"), Study.gathering("apart"),
                Study.others(others))
        }
    }

    /// W8: keep in touch often, gather seldom, do much: fairs and theme days of the warm winter; and the regular meetings.
    mutating func writeLife(_ w: inout PlaceWriter) {
        var branches = stations.filter(\.isBranch).map {
            LivingBranch(id: $0.id, people: participants[$0.id] ?? [], hasCommittee: true)
        }
        branches += homes.map { LivingBranch(id: $0.branch, hasCommittee: true, listedMonths: 0) }
        w.regularLife(of: branches, months: 13, gap: 19)
        for (number, day) in w.days(106, "2021-11-01", "2022-02-28").enumerated() {
            let station = stations[number % stations.count]
            let isFair = number % 3 == 0
            w.add(
                Activity.type, Activity.title(isFair ? "吴川墟日" : "“暖冬计划”主题党日"),
                Activity.kind(isFair ? "culture" : "theme-day"),
                Activity.day(day), Activity.host(station.id), Activity.campaign("warm-winter"),
                Activity.series(isFair ? "吴川墟日" : nil), Activity.seat(station.city.code),
                Activity.others(28 + number % 31))
        }
        // W11: the best members, workers and organisations.
        for (number, station) in stations.prefix(4).enumerated() {
            w.add(
                Honour.type, Honour.title("先进基层党组织"), Honour.kind("selection"), Honour.selection("two-best"),
                Honour.level("county"), Honour.organisation(station.id), Honour.day("2022-06-24"), Honour.year(2022),
                Honour.state(number < 3 ? "chosen" : "not-chosen"))
        }
        for (number, someone) in away.prefix(40).enumerated() where number % 4 == 0 && someone.isFull {
            w.add(
                Honour.type, Honour.title(number % 8 == 0 ? "优秀党务工作者" : "优秀共产党员"), Honour.kind("selection"),
                Honour.selection("two-best"), Honour.level("county"), Honour.member(someone.id),
                Honour.day("2022-06-24"),
                Honour.year(2022), Honour.state("chosen"))
        }
    }

    /// W9, W10: coming home, and the fund that has helped pupils for eighteen years.
    mutating func writeHome(_ w: inout PlaceWriter) {
        // W10: 4,739,200 yuan for 1,909 pupils, in hundreds of yuan over the years.
        let amounts = PlaceWriter.shares(of: 47_392, over: 18)
        let pupils = PlaceWriter.shares(of: 1_909, over: 18)
        for year in 2004...2021 {
            w.add(
                Contribution.type, Contribution.title("吴川外出乡贤助学金（\(year)年）"), Contribution.kind("donation"),
                Contribution.direction("home"), Contribution.day(Day(year: year, month: 8, day: 20)),
                Contribution.organisation(commerce), Contribution.giver("吴川外地商会"), Contribution.receiver("困难学生"),
                Contribution.campaign("care"), Contribution.programme("关爱工程·乡贤助学"), Contribution.since(2004),
                Contribution.amount(yuan(Int64(amounts[year - 2004]) * 100)), Contribution.people(pupils[year - 2004]))
        }
        for (number, day) in w.days(6, "2021-08-01", "2022-06-10").enumerated() {
            let city = stations[number * 2].city
            w.add(
                Activity.type, Activity.title("回乡投资推介会（\(city.name)）"), Activity.kind("promotion"), Activity.day(day),
                Activity.host(root), Activity.seat(city.code), Activity.campaign("home"),
                Activity.others(80 + number * 10))
        }
        let stages = ["landed", "landed", "producing", "signed", "talks", "lead", "lead"]
        for (number, stage) in stages.enumerated() {
            w.add(
                Contribution.type,
                Contribution.title(["羽绒制造", "塑料鞋业", "海产加工", "建筑装配", "冷链仓储", "文旅渔港", "光伏发电"][number] + "项目"),
                Contribution.kind("investment"), Contribution.direction("home"),
                Contribution.day(w.days(7, "2021-07-10", "2022-06-12")[number]),
                Contribution.organisation(stations[number].id),
                Contribution.campaign("home"), Contribution.investmentKind("settled"), Contribution.stage(stage),
                Contribution.estimated(wan(Int64(3_000 + number * 900))))
        }
        for (number, day) in w.days(34, "2021-07-01", "2022-06-26").enumerated() {
            let isOpen = number >= 31
            w.add(
                ServiceCase.type, ServiceCase.title(["工资结算", "子女入学", "法律援助", "就医协调"][number % 4] + "（\(number + 1)）"),
                ServiceCase.kind(["labour", "schooling", "legal", "medical"][number % 4]),
                ServiceCase.organisation(stations[number % 13].id), ServiceCase.source("station"),
                ServiceCase.opened(day),
                ServiceCase.promised(day.adding(days: 25)), ServiceCase.closed(isOpen ? nil : day.adding(days: 11)),
                ServiceCase.state(isOpen ? "in-hand" : "closed"))
        }
    }
}
