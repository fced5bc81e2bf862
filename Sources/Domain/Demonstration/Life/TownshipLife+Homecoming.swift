/// What comes home from those away.
extension TownshipLife {
    func writeHomecoming(_ w: inout PlaceWriter) {
        for number in 0..<scaled(6) {
            guard let someone = member(number * 7 + 3), !plan.villages.isEmpty else { break }
            let day = w.ago(15 + number * 53 % 350)
            let village = plan.villages[number * 5 % plan.villages.count]
            let common: [FieldValue?] = [
                Contribution.direction("home"), Contribution.day(day), Contribution.member(someone.id),
                Contribution.village(village.id),
            ]
            w.add(Contribution.type, lines: lines(number, village.name) + common)
        }
        for host in busyStations(1) {
            w.add(
                Brand.type, Brand.name("“雁归来”"), Brand.organisation(host.id), Brand.year(w.today.year),
                Brand.state("building"), Brand.content("老乡服务老乡"))
        }
        let event = w.add(
            Activity.type, Activity.title("在外党员家乡行"), Activity.kind("homecoming"),
            Activity.day(w.today.startOfYear.adding(days: 40)), Activity.host(plan.root), Activity.others(20))
        w.attend(activity: event, Array(away.prefix(30)), present: 90)
    }

    private func lines(_ number: Int, _ village: String) -> [FieldValue?] {
        switch number % 6 {
        case 0:
            [
                Contribution.title("\(village)服装加工厂"), Contribution.kind("investment"),
                Contribution.investmentKind("registered"), Contribution.stage("producing"),
                Contribution.enterprise("\(village)服装加工厂"), Contribution.amount(wan(180)), Contribution.people(26),
            ]
        case 1:
            [
                Contribution.title("捐资助学"), Contribution.kind("donation"), Contribution.amount(yuan(20_000)),
                Contribution.receiver("困难学生"), Contribution.people(10),
            ]
        case 2:
            [
                Contribution.title("直播推销家乡大米"), Contribution.kind("sales"), Contribution.amount(wan(12)),
                Contribution.amountPrecision("about"),
            ]
        case 3: [Contribution.title("带老乡外出务工"), Contribution.kind("jobs"), Contribution.people(15)]
        case 4:
            [
                Contribution.title("智能农机项目线索"), Contribution.kind("lead"), Contribution.stage("talks"),
                Contribution.estimated(wan(3_000)),
            ]
        default:
            [
                Contribution.title("修缮村口文化广场"), Contribution.kind("building"), Contribution.amount(wan(8)),
                Contribution.receiver(village),
            ]
        }
    }
}
