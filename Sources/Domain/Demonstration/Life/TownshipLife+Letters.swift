/// Letters from home, greetings, slips, and the agreements with the places that received people.
extension TownshipLife {
    func writeLetters(_ w: inout PlaceWriter) {
        let greeting = w.today.adding(years: -1)
        for (title, kind, festival, day) in [
            ("家乡来信：致全体在外党员的一封信", "home-letter", Festival?.none, w.today.startOfYear.adding(days: 24)),
            ("春节慰问信", "greeting", .spring, Festival.spring.next(from: greeting)),
            ("中秋问候", "greeting", .midAutumn, Festival.midAutumn.next(from: greeting)),
        ] {
            guard let day, let sent = day <= w.today ? day.adding(days: -3) : nil else { continue }
            let notice = w.add(
                Notice.type, Notice.title(title), Notice.kind(kind), Notice.year(sent.year),
                Notice.festival(festival?.code), Notice.day(sent), Notice.sender(plan.root), Notice.way("wechat"),
                Notice.text("{姓名}同志：家乡党组织惦记着您，欢迎常联系、多回家看看。"))
            if isSmall {
                for someone in away { deliver(notice, to: someone, on: sent, &w) }
            } else {
                for host in busyStations(200) {
                    w.add(
                        Delivery.type, Delivery.notice(notice), Delivery.organisation(host.id),
                        Delivery.state("answered"), Delivery.sent(sent), Delivery.answered(sent.adding(days: 5)))
                }
            }
        }
        writeSlips(&w)
        writeAgreements(&w)
    }

    private func deliver(_ notice: RecordID, to someone: Someone, on day: Day, _ w: inout PlaceWriter) {
        let isAnswered = !someone.isLost && someone.number % 8 < 5
        w.add(
            Delivery.type, Delivery.notice(notice), Delivery.member(someone.id),
            Delivery.state(someone.isLost ? "failed" : isAnswered ? "answered" : "received"), Delivery.sent(day),
            Delivery.answered(isAnswered ? day.adding(days: 1 + someone.number % 9) : nil))
    }

    /// What the theme day of each month is about, and the slip that tells the branches.
    private func writeSlips(_ w: inout PlaceWriter) {
        for back in stride(from: 11, through: 0, by: -1) {
            let month = Month(containing: w.today).adding(months: -back)
            let theme = PlaceWriter.monthlyThemes[month.month - 1]
            w.add(
                MonthlyTheme.type, MonthlyTheme.organisation(plan.root), MonthlyTheme.month(month),
                MonthlyTheme.theme(theme), MonthlyTheme.lesson("\(theme)微党课"), MonthlyTheme.film("红色短片一部"),
                MonthlyTheme.practice("志愿服务一次"), MonthlyTheme.deadline(month.lastDay))
        }
        w.slips(from: [plan.root], months: 12)
    }

    /// One agreement for each of the first cities: one runs out soon, one ran out.
    private func writeAgreements(_ w: inout PlaceWriter) {
        for (number, host) in busyStations(5).enumerated() {
            let expires = w.today.adding(days: [420, 18, 700, -25, 260][number])
            let counterpart = "\(host.city.short)\(host.district)某街道党工委"
            let agreement = w.add(
                Agreement.type, Agreement.title("\(plan.name)与\(host.city.short)\(host.district)双向共管协议"),
                Agreement.kind("joint-management"), Agreement.organisation(plan.root),
                Agreement.counterpart(counterpart), Agreement.seat(host.city.code),
                Agreement.number("共管〔\(expires.year - 3)〕\(number + 1)号"), Agreement.signed(expires.adding(years: -3)),
                Agreement.expires(expires), Agreement.state("signed"), Agreement.terms("组织共建、党员共管、活动共办、服务共为"))
            w.add(
                AgreementParty.type, AgreementParty.agreement(agreement), AgreementParty.organisation(plan.root),
                AgreementParty.side("home"))
            w.add(
                AgreementParty.type, AgreementParty.agreement(agreement), AgreementParty.name(counterpart),
                AgreementParty.side("destination"))
            for someone in host.people.prefix(60) {
                w.add(AgreementMember.type, AgreementMember.agreement(agreement), AgreementMember.member(someone.id))
            }
            writePartnership(of: host.id, counterpart, number, &w)
        }
    }

    /// 结对共建 with the five yearly things; the later in the year, the more of them are done.
    private func writePartnership(of branch: RecordID, _ counterpart: String, _ number: Int, _ w: inout PlaceWriter) {
        guard number < 2 else { return }
        let pair = w.add(
            Partnership.type, Partnership.branch(branch), Partnership.partnerName("\(counterpart)朝阳社区党支部"),
            Partnership.from(w.today.adding(years: -2)), Partnership.project("“雁归来”共建项目"),
            Partnership.contactPerson(w.name()))
        let year = w.today.year
        func done(_ month: Int, _ day: Int) -> Day? {
            Day(year: year, month: month, day: day).flatMap { $0 <= w.today ? $0 : nil }
        }
        w.add(
            PartnershipYear.type, PartnershipYear.partnership(pair), PartnershipYear.year(year),
            PartnershipYear.planned(done(1, 14)), PartnershipYear.firstQuarter(done(3, 10)),
            PartnershipYear.secondQuarter(done(6, 21)),
            PartnershipYear.thirdQuarter(number == 0 ? done(9, 16) : nil),
            PartnershipYear.visited(done(1, 17)), PartnershipYear.idea("联合志愿服务日"),
            PartnershipYear.ideaDay(done(5, 8)))
    }
}
