/// Services there, and what comes home: P7 to P9, P11 to P14.
extension Pizhou {
    /// P12: more than thirty million of credit in four months; P13: insurance, advice, hardship.
    mutating func writeServices(_ w: inout PlaceWriter) {
        let suzhou = committees["苏州"] ?? root
        // P12: the example: a member with a works of his own, first a loan, then credit on guarantee.
        let example = stations.first { $0.city.name == "苏州" }.flatMap {
            participants[$0.id]?.filter { !$0.isLost }.dropFirst(3).first
        }
        for (title, day, amount) in [("邳商贷款", "2023-08-22", 100), ("担保授信", "2024-03-12", 370)] {
            w.add(
                ServiceCase.type, ServiceCase.title(title), ServiceCase.kind("finance"),
                ServiceCase.member(example?.id),
                ServiceCase.organisation(suzhou), ServiceCase.opened(day),
                ServiceCase.closed(Day(iso: day)?.adding(days: 14)),
                ServiceCase.state("closed"), ServiceCase.requested(wan(Int64(amount))),
                ServiceCase.granted(wan(Int64(amount))))
        }
        w.add(
            Contribution.type, Contribution.title("家乡办厂"), Contribution.kind("investment"),
            Contribution.direction("home"),
            Contribution.day("2023-05-30"), Contribution.member(example?.id), Contribution.organisation(suzhou),
            Contribution.investmentKind("registered"), Contribution.stage("producing"), Contribution.amount(wan(620)),
            Contribution.amountPrecision("at-least"))
        for (number, day) in w.days(34, "2024-01-04", "2024-04-28").enumerated() {
            let amount = 60 + number % 8 * 6
            w.add(
                ServiceCase.type, ServiceCase.title("外出乡贤授信（\(number + 1)）"), ServiceCase.kind("finance"),
                ServiceCase.organisation(stations[number % stations.count].id), ServiceCase.opened(day),
                ServiceCase.closed(day.adding(days: 12)), ServiceCase.state("closed"),
                ServiceCase.requested(wan(Int64(amount + 20))),
                ServiceCase.granted(wan(Int64(amount))))
        }
        let kinds = [
            "pension", "injury-insurance", "maternity", "medical-insurance", "policy-personnel", "policy-labour",
            "policy-registration",
            "policy-tax", "hardship-life", "hardship-business", "hardship-family", "career", "employment", "labour",
        ]
        for (number, day) in w.days(140, "2023-06-10", "2024-05-30").enumerated() {
            let kind = kinds[number % kinds.count]
            let isOpen = number >= 135
            w.add(
                ServiceCase.type, ServiceCase.title("\(CodeList.caseKind.label(kind).chinese)（\(number + 1)）"),
                ServiceCase.kind(kind),
                ServiceCase.member(away.isEmpty ? nil : away[number * 31 % away.count].id),
                ServiceCase.organisation(stations[number % stations.count].id), ServiceCase.source("station"),
                ServiceCase.opened(day), ServiceCase.promised(day.adding(days: number == 136 ? 4 : 20)),
                ServiceCase.closed(isOpen ? nil : day.adding(days: 9)), ServiceCase.state(isOpen ? "in-hand" : "closed")
            )
        }
        for (number, day) in w.days(40, "2023-08-01", "2024-05-28").enumerated() {
            let station = stations[number % stations.count]
            w.add(
                JobPosting.type, JobPosting.title(["钳工", "仓储", "导购", "驾驶员", "缝纫"][number % 5]),
                JobPosting.employer("\(station.city.name)某公司\(InventedPlaces.numeral(1 + number % 23))"),
                JobPosting.kind("full-time"),
                JobPosting.posts(3 + number % 9), JobPosting.wageFrom(yuan(Int64(5_000 + number % 6 * 300))),
                JobPosting.seat(station.city.code), JobPosting.publishedOn(day),
                JobPosting.expires(day.adding(days: 60)),
                JobPosting.organisation(station.id))
        }
        for (number, day) in w.days(30, "2023-07-01", "2024-05-25").enumerated() {
            let station = stations[number % stations.count]
            let id = w.add(
                Activity.type, Activity.title("邳州流动党员志愿服务"), Activity.kind("volunteering"), Activity.day(day),
                Activity.host(station.id), Activity.workArea("service"))
            w.attend(activity: id, Array((participants[station.id] ?? []).prefix(10)), present: 88)
        }
    }

    /// P7 to P9, P14: three directions.
    mutating func writeHome(_ w: inout PlaceWriter) {
        let suzhou = committees["苏州"] ?? root
        w.add(
            Contribution.type, Contribution.title("回石家村任党支部书记"), Contribution.kind("post-at-home"),
            Contribution.direction("home"),
            Contribution.day("2022-02-18"), Contribution.member(returner?.id),
            Contribution.organisation(returner == nil ? suzhou : nil),
            Contribution.post("村党支部书记"), Contribution.village(named["石家村"]))
        // P8: vermicelli sold, and what the village earned.
        for (day, kilograms) in [("2022-12-20", 4_600), ("2023-12-18", 6_000)] {
            w.add(
                Contribution.type, Contribution.title("推介“刘井粉丝”"), Contribution.kind("sales"),
                Contribution.direction("home"),
                Contribution.day(day), Contribution.organisation(stations[0].id), Contribution.village(named["刘井村"]),
                Contribution.quantity(kilograms), Contribution.unit("kilograms"), Contribution.receiver("刘井村"))
        }
        w.add(
            Contribution.type, Contribution.title("村集体经营性收入"), Contribution.kind("collective"),
            Contribution.direction("home"),
            Contribution.day("2023-12-31"), Contribution.organisation(stations[0].id),
            Contribution.village(named["刘井村"]),
            Contribution.amount(wan(26)))
        // P9: companies in 苏州, and the jobs of each year.
        for (number, day) in w.days(23, "2016-03-01", "2023-11-30").enumerated() {
            w.add(
                Contribution.type, Contribution.title("在苏创办第\(InventedPlaces.numeral(number + 1))家公司"),
                Contribution.kind("company"),
                Contribution.direction("destination"), Contribution.day(day), Contribution.organisation(suzhou),
                Contribution.enterprise("苏州某公司（\(InventedPlaces.numeral(number + 1))）"))
        }
        for (year, people) in [(2021, 308), (2022, 321), (2023, 334)] {
            w.add(
                Contribution.type, Contribution.title("带动老乡就业（\(year)年）"), Contribution.kind("jobs"),
                Contribution.direction("fellows"),
                Contribution.day("\(year)-12-20"), Contribution.organisation(suzhou), Contribution.people(people),
                Contribution.raisePerPerson(yuan(6_200)))
        }
        // P14: a works given to the home village by a member who has been in 西安 for 32 years.
        let xian = stations.first { $0.city.name == "西安" }
        let giver = xian.flatMap { participants[$0.id]?.first { $0.isFull } }
        w.add(
            Contribution.type, Contribution.title("捐建村集体厂房"), Contribution.kind("building"),
            Contribution.direction("home"),
            Contribution.day("2023-10-08"), Contribution.member(giver?.id), Contribution.organisation(xian?.id),
            Contribution.since(1993), Contribution.squareMetres(1_200), Contribution.note("在西安经商32年"))
        for (number, title) in ["助力村集体增收", "产业招商线索", "引进农技人才", "村道路灯"].enumerated() {
            w.add(
                Contribution.type, Contribution.title(title),
                Contribution.kind(["deed", "lead", "talent", "deed"][number]),
                Contribution.direction("home"), Contribution.day("2024-0\(number + 1)-18"),
                Contribution.organisation(stations[number * 9].id), Contribution.people(number == 2 ? 3 : nil))
        }
    }
}
