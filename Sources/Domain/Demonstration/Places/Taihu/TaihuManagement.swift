/// Managing together, and looking at the results: T2, T5 to T7, T12.
extension Taihu {
    /// T2: the two searches; T5: agreements of seven townships; T12: the slip of each month.
    mutating func writeManagement(_ w: inout PlaceWriter) {
        writeSweeps(&w)
        // T5: seven townships, 412 members under agreements for joint management; an alliance beside.
        let places = ["上海", "苏州", "杭州", "合肥", "宁波", "南京", "温州"]
        let loads = PlaceWriter.shares(of: 412, over: 7)
        var byPlace: [[Someone]] = []
        for (number, load) in loads.enumerated() {
            let branches = stations.filter { $0.city.name == places[number] }.map(\.id)
            let here = branches.flatMap { participants[$0] ?? [] }
            byPlace.append(Array(here.prefix(w.scaled(load))))
        }
        // 温州 and 南京 have fewer than their share: the cloud branch has the rest.
        var missing = w.scaled(412) - byPlace.reduce(0) { $0 + $1.count }
        var rest = (participants[cloud] ?? [])[...]
        for (number, township) in townships.prefix(7).enumerated() {
            let city = City.named(places[number])
            let agreement = w.add(
                Agreement.type, Agreement.title("\(township.name)与\(city.name)\(city.districts[0])双向共管协议"),
                Agreement.kind("joint-management"), Agreement.organisation(township.id),
                Agreement.counterpart("\(city.name)\(city.districts[0])某街道党工委"), Agreement.seat(city.code),
                Agreement.number("太共管〔2023〕\(number + 1)号"),
                Agreement.signed(w.days(7, "2023-03-01", "2023-09-20")[number]),
                Agreement.expires(number == 2 ? "2024-05-20" : "2026-0\(number + 1)-28"), Agreement.state("signed"),
                Agreement.terms("组织共建、管理共抓、资源共享、服务共为"))
            w.add(
                AgreementParty.type, AgreementParty.agreement(agreement), AgreementParty.organisation(township.id),
                AgreementParty.side("home"))
            w.add(
                AgreementParty.type, AgreementParty.agreement(agreement),
                AgreementParty.name("\(city.name)\(city.districts[0])某街道党工委"), AgreementParty.side("destination"))
            var covered = byPlace[number]
            if missing > 0 {
                let more = rest.prefix((missing + 6) / 7 + 1).prefix(missing)
                covered += more
                rest = rest.dropFirst(more.count)
                missing -= more.count
            }
            for someone in covered {
                w.add(
                    AgreementMember.type, AgreementMember.agreement(agreement), AgreementMember.member(someone.id))
            }
        }
        let alliance = w.add(
            Agreement.type, Agreement.title("皖苏沪三地“党建联盟”协议"), Agreement.kind("alliance"),
            Agreement.organisation(committee),
            Agreement.counterpart("上海、苏州有关街道党工委"), Agreement.seat("3101"), Agreement.signed("2023-10-18"),
            Agreement.expires("2026-10-17"), Agreement.state("signed"))
        for name in ["上海市闵行区某街道党工委", "苏州市昆山市某街道党工委"] {
            w.add(
                AgreementParty.type, AgreementParty.agreement(alliance), AgreementParty.name(name),
                AgreementParty.side("destination"))
        }
        writeSlips(&w)
    }

    /// Each quarter all files are checked, and those nobody reached are searched for.
    private func writeSweeps(_ w: inout PlaceWriter) {
        let sources = ["organisation", "fellows", "wechat", "self"]
        for (number, day) in ["2023-04-06", "2023-07-05", "2023-10-09", "2024-01-08", "2024-04-08"].enumerated() {
            let begun = Day(iso: day)
            let sweep = w.add(
                Sweep.type, Sweep.title("“双找”摸排（\(begun?.year ?? 0)年第\(begun?.quarter ?? 0)季度）"), Sweep.kind("members"),
                Sweep.organisation(root), Sweep.target("members"), Sweep.from(begun),
                Sweep.until(begun?.adding(days: 18)),
                Sweep.checkedPeople(3_640 + number * 21), Sweep.changedPeople(212 - number * 14),
                Sweep.unreachedPeople(23 - number * 4), Sweep.by(w.name()))
            guard number == 4 else { continue }
            for (index, someone) in away.enumerated() where index % 19 == 3 || someone.isLost {
                let isFound = index % 57 == 3
                w.add(
                    SweepFinding.type, SweepFinding.sweep(sweep), SweepFinding.member(someone.id),
                    SweepFinding.result(
                        someone.isLost ? "unreached" : isFound ? "found" : index % 2 == 0 ? "changed" : "unchanged"),
                    SweepFinding.source(isFound ? sources[index % 4] : nil),
                    SweepFinding.day(begun?.adding(days: index % 18)))
            }
        }
    }

    /// T12: what the theme day is about, sent to every floating branch on the first of the month.
    private func writeSlips(_ w: inout PlaceWriter) {
        for back in stride(from: 15, through: 0, by: -1) {
            let month = Month(containing: w.today).adding(months: -back)
            let theme = PlaceWriter.monthlyThemes[month.month - 1]
            w.add(
                MonthlyTheme.type, MonthlyTheme.organisation(root), MonthlyTheme.month(month),
                MonthlyTheme.theme(theme),
                MonthlyTheme.lesson("\(theme)微党课"), MonthlyTheme.film("红色短片一部"), MonthlyTheme.practice("志愿服务一次"),
                MonthlyTheme.deadline(month.lastDay))
            let slip = w.add(
                Notice.type, Notice.title("\(month.month)月主题党日活动提示单"), Notice.kind("slip"), Notice.year(month.year),
                Notice.day(month.firstDay), Notice.answerBy(month.lastDay), Notice.sender(committee),
                Notice.way("wechat"))
            guard back < 3 else { continue }
            for (number, station) in stations.enumerated() {
                w.add(
                    Delivery.type, Delivery.notice(slip), Delivery.organisation(station.id),
                    Delivery.state(number % 17 == 16 ? "sent" : "answered"), Delivery.sent(month.firstDay),
                    Delivery.answered(
                        number % 17 == 16 ? nil : min(w.today, month.firstDay.adding(days: 2 + number % 20))))
            }
        }
    }

    /// T6: the secretaries report, the branches are ranked in three tiers, and the subsidy follows; T7: the best of the year.
    mutating func writeAppraisal(_ w: inout PlaceWriter) {
        w.add(
            Activity.type, Activity.title("流动党组织书记述职评议会"), Activity.kind("debriefing"), Activity.day("2024-01-26"),
            Activity.host(committee), Activity.medium("both"), Activity.others(52))
        w.add(
            PolicyDocument.type, PolicyDocument.title("流动党组织考评和党费补助办法"), PolicyDocument.kind("rules"),
            PolicyDocument.organisation(root), PolicyDocument.issued("2022-12-20"), PolicyDocument.items(1))
        for (number, station) in stations.enumerated() {
            let tier = number % 10 < 3 ? 1 : number % 10 < 8 ? 2 : 3
            w.add(
                Grant.type, Grant.organisation(station.id), Grant.kind("subsidy"),
                Grant.amount(yuan(Int64(4 - tier) * 1_000)),
                Grant.tier("\(tier)"), Grant.year(2023), Grant.day("2024-02-05"), Grant.basis("2023年度述职评议结果"))
        }
        for (number, station) in stations.prefix(14).enumerated() {
            w.add(
                Honour.type, Honour.title("2023年度“十佳”流动党组织"), Honour.kind("selection"), Honour.level("county"),
                Honour.organisation(station.id), Honour.day("2024-02-01"), Honour.issuer("太湖县委组织部"),
                Honour.selection("ten-best"), Honour.year(2023), Honour.state(number % 7 < 5 ? "chosen" : "not-chosen"),
                Honour.reason("组织生活正常，服务办实事成效明显"))
        }
        for (number, someone) in away.filter({ !$0.isLost && $0.isFull }).prefix(27).enumerated() {
            w.add(
                Honour.type, Honour.title("2023年度“二十佳”流动党员"), Honour.kind("selection"), Honour.level("county"),
                Honour.member(someone.id), Honour.day("2024-02-01"), Honour.issuer("太湖县委组织部"),
                Honour.selection("twenty-best"), Honour.year(2023), Honour.state(number < 20 ? "chosen" : "not-chosen"),
                Honour.reason("在外服务老乡，积极反哺家乡"))
        }
    }
}
