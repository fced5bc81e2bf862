/// What is done for those away: cases, suggestions, jobs, sites.
extension TownshipLife {
    func writeService(_ w: inout PlaceWriter) {
        writeCases(&w)
        writeSuggestions(&w)
        for (title, employer, posts, days) in [
            ("缝纫工", "新仓服装厂", 12, 20), ("电焊工", "镇工业园某机械公司", 6, 44), ("仓库管理员", "县物流园某公司", 3, 75),
        ] {
            w.add(
                JobPosting.type, JobPosting.title(title), JobPosting.employer(employer), JobPosting.kind("full-time"),
                JobPosting.posts(posts), JobPosting.wageFrom(yuan(4_500)), JobPosting.wageUntil(yuan(7_500)),
                JobPosting.publishedOn(w.ago(days)), JobPosting.expires(w.ago(days - 60)),
                JobPosting.organisation(plan.root), JobPosting.filled(posts / 3))
        }
        writeSites(&w)
    }

    /// Most are closed; a few wait, one of them longer than was promised.
    private func writeCases(_ w: inout PlaceWriter) {
        let kinds = [
            ("子女转学联系学校", "schooling", 15), ("协调拖欠工资", "labour", 30), ("异地办理医保备案", "medical-insurance", 7),
            ("代办证明材料", "papers", 5), ("老人就医陪护", "elderly-medical", 10), ("返乡创业贷款咨询", "finance", 20),
        ]
        for number in 0..<scaled(12) {
            guard let someone = member(number * 3 + 1) else { break }
            let (title, kind, promised) = kinds[number % kinds.count]
            let opened = w.ago(number < 3 ? 6 + number * 14 : 20 + number * 23 % 330)
            let isOpen = number < 3
            let inHand = w.add(
                ServiceCase.type, ServiceCase.title(title), ServiceCase.kind(kind), ServiceCase.member(someone.id),
                ServiceCase.organisation(someone.station ?? someone.branch),
                ServiceCase.source(["hotline", "member", "branch", "visit"][number % 4]), ServiceCase.by(w.name()),
                ServiceCase.opened(opened), ServiceCase.promised(opened.adding(days: promised)),
                ServiceCase.closed(isOpen ? nil : opened.adding(days: 3 + number % max(1, promised - 2))),
                ServiceCase.state(isOpen ? "in-hand" : "closed"), ServiceCase.people(1),
                ServiceCase.requested(kind == "finance" ? wan(20) : nil),
                ServiceCase.granted(kind == "finance" && !isOpen ? wan(15) : nil),
                ServiceCase.result(isOpen ? nil : "已办结，本人知晓"))
            w.add(
                CaseStep.type, CaseStep.serviceCase(inHand), CaseStep.day(min(w.today, opened.adding(days: 1))),
                CaseStep.step("已联系有关单位了解情况"))
        }
    }

    private func writeSuggestions(_ w: inout PlaceWriter) {
        let ideas = ["建议设返乡创业服务窗口", "村里办夜校教手机办事", "给在外党员寄家乡特产画册", "开通节前返乡包车"]
        for number in 0..<scaled(4) {
            guard let someone = member(number * 5 + 2) else { break }
            let received = w.ago(number == 0 ? 12 : 40 + number * 29 % 300)
            w.add(
                Suggestion.type, Suggestion.title(ideas[number % ideas.count]), Suggestion.received(received),
                Suggestion.member(someone.id), Suggestion.channel(number % 2 == 0 ? "online" : "in-person"),
                Suggestion.campaign("golden"),
                Suggestion.state(number == 0 ? "received" : number % 3 == 1 ? "adopted" : "answered"),
                Suggestion.by("\(plan.name)党委"), Suggestion.answered(number == 0 ? nil : received.adding(days: 10)))
        }
    }

    /// A home for members away at each of the first stations, with the six things that a site has.
    private func writeSites(_ w: inout PlaceWriter) {
        let labels = ["有场所", "有设施", "有标识", "有党旗", "有书报", "有制度"]
        for (number, label) in labels.enumerated() {
            w.add(
                ChecklistItem.type, ChecklistItem.checklist("six-haves"), ChecklistItem.number(number + 1),
                ChecklistItem.label(label))
        }
        for (number, host) in busyStations(4).enumerated() {
            let opened = w.ago(900 - number * 150)
            let site = w.add(
                Site.type, Site.name("\(host.city.short)\(host.district)流动党员之家"), Site.kind("home"),
                Site.organisation(host.id), Site.hostBody("驻\(host.city.short)商会"), Site.seat(host.city.code),
                Site.opened(opened), Site.head(w.name()), Site.squareMetres(60 + number * 35),
                Site.services("政策咨询、法律援助、联谊"))
            for item in 1...labels.count where number < 2 || item < 5 {
                w.add(
                    ChecklistMark.type, ChecklistMark.checklist("six-haves"), ChecklistMark.number(item),
                    ChecklistMark.site(site), ChecklistMark.done(opened.adding(days: item * 5)))
            }
            for back in 0..<6 where number != 2 || back > 1 {
                w.add(
                    Activity.type, Activity.title("开放日"), Activity.kind("service-day"),
                    Activity.day(w.ago(back * 30 + 4)), Activity.host(host.id), Activity.site(site),
                    Activity.others(14 + back))
            }
        }
    }
}
