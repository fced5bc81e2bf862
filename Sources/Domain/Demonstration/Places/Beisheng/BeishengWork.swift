/// The branches' own work, and the first two of the three projects: B5, B7–B18.
extension Beisheng {
    /// B5 and B8 to B11: what makes a branch like any other, and whom it works with out there.
    mutating func writeBranchWork(_ w: inout PlaceWriter) {
        // B5: the three steps.
        for (number, label) in ["党支部标准化规范化建设", "两地双重管理", "支部结对共建"].enumerated() {
            w.add(
                ChecklistItem.type, ChecklistItem.checklist("own"), ChecklistItem.number(number + 1),
                ChecklistItem.label(label), ChecklistItem.note("“三步走”策略"))
            for (branch, day) in zip(stations, ["2021-03-12", "2021-10-22", "2023-02-17"]) {
                w.add(
                    ChecklistMark.type, ChecklistMark.checklist("own"), ChecklistMark.number(number + 1),
                    ChecklistMark.organisation(branch), ChecklistMark.done(Day(iso: day)?.adding(months: number * 3)))
            }
        }
        // B8, B9: the same organisation life as at home, and together with it; B7: the five duties in turn.
        let duties = ["organisation", "prosperity", "governance", "service", "centre"]
        var branches = stations.map {
            LivingBranch(
                id: $0, people: people[$0] ?? [], hasCommittee: true, isWithHome: true, workAreas: duties,
                listedMonths: 4)
        }
        branches += homes.map { home in
            LivingBranch(
                id: home.branch, people: residents.filter { $0.branch == home.branch }, hasCommittee: true,
                listedMonths: 1)
        }
        w.regularLife(of: branches, months: 15)
        // B10: the four 联 with the organisations of the place.
        for (branch, body, seat, place) in [
            (foshan, "张槎街道古灶村党委", "4406", "禅城区张槎街道古灶村"), (dongguan, "万江街道新谷涌村党委", "4419", "万江街道新谷涌村"),
            (banna, "允景洪街道某社区党委", "5328", "景洪市允景洪街道"),
        ] {
            w.add(
                Liaison.type, Liaison.organisation(branch), Liaison.body(body), Liaison.seat(seat),
                Liaison.place(place),
                Liaison.person(w.name()), Liaison.post("组织委员"), Liaison.since("2022-07-01"),
                Liaison.organisationJoint(true), Liaison.resourcesJoint(true), Liaison.servicesJoint(true),
                Liaison.developmentJoint(true))
        }
        w.slips(from: [root])
        writePartnerships(&w)
        writeHonours(&w)
    }

    /// B11: two pairs of branches and what they owe one another each year.
    private func writePartnerships(_ w: inout PlaceWriter) {
        for (branch, partner, seat, place, since, idea, deed) in [
            (
                foshan, "佛山市禅城区张槎街道古灶村党支部", "4406", "禅城区张槎街道古灶村", "2021-11-18", "外来务工党员积分入学咨询日",
                "为古灶村安装楼道扶手六十米"
            ),
            (
                dongguan, "东莞市万江街道新谷涌村党支部", "4419", "万江街道新谷涌村", "2022-03-09", "龙舟文化夜校",
                "为新谷涌村老人免费检修电路"
            ),
        ] {
            let pair = w.add(
                Partnership.type, Partnership.branch(branch), Partnership.partnerName(partner), Partnership.seat(seat),
                Partnership.place(place), Partnership.from(since), Partnership.contactPerson(w.name()))
            for year in [2022, 2023] {
                w.add(
                    PartnershipYear.type, PartnershipYear.partnership(pair), PartnershipYear.year(year),
                    PartnershipYear.planned("\(year)-01-14"), PartnershipYear.firstQuarter("\(year)-03-10"),
                    PartnershipYear.secondQuarter("\(year)-06-21"), PartnershipYear.thirdQuarter("\(year)-09-16"),
                    PartnershipYear.fourthQuarter("\(year)-11-11"), PartnershipYear.visited("\(year)-01-17"),
                    PartnershipYear.idea(idea), PartnershipYear.ideaDay("\(year)-05-08"), PartnershipYear.deed(deed),
                    PartnershipYear.deedDay("\(year)-10-13"))
            }
            for day in ["2023-03-10", "2023-06-21", "2023-09-16", "2023-11-11"] {
                w.add(
                    Activity.type, Activity.title("结对共建活动"), Activity.kind("joint"), Activity.day(day),
                    Activity.host(branch),
                    Activity.partnership(pair), Activity.coOrganiser(partner), Activity.place(place))
            }
            w.add(
                PartnershipYear.type, PartnershipYear.partnership(pair), PartnershipYear.year(2024),
                PartnershipYear.planned("2024-01-19"))
        }
    }

    /// B3, B12: what was said of the branches in other places.
    private func writeHonours(_ w: inout PlaceWriter) {
        for (branch, title, kind, level, day, issuer) in [
            (foshan, "湖南省首个流动党支部", "media", "province", "2019-07-05", "省级媒体报道"),
            (foshan, "参与张槎街道疫情防控受到肯定", "praise", "prefecture", "2022-04-20", "张槎街道党工委"),
            (foshan, "“北盛模式”在长沙市党建工作会上推介", "praise", "prefecture", "2023-06-30", "长沙市委组织部"),
            (dongguan, "先进基层党组织", "commendation", "township", "2023-07-01", "北盛镇党委"),
        ] {
            w.add(
                Honour.type, Honour.title(title), Honour.kind(kind), Honour.level(level), Honour.organisation(branch),
                Honour.day(day), Honour.issuer(issuer))
        }
    }

    /// B14, B15: 连心: notices and suggestions; the contacts themselves go through five channels.
    mutating func writeHeart(_ w: inout PlaceWriter) {
        let floating = stations.flatMap { people[$0] ?? [] }
        let notices = [
            ("庆祝建党102周年活动情况通报", "july-first", "2023-06-26", "wechat", "received"),
            ("党员民主评议安排通报", "appraisal", "2023-12-01", "wechat", "answered"),
            ("2023年第四期惠企政策信息", "policy", "2023-11-15", "wechat", "received"),
            ("龙年新春致流动党员的慰问信", "greeting", "2024-02-02", "text", "sent"),
        ]
        for (title, kind, day, way, state) in notices {
            let notice = w.add(
                Notice.type, Notice.title(title), Notice.kind(kind), Notice.year(Day(iso: day)?.year), Notice.day(day),
                Notice.festival(kind == "greeting" ? "spring" : nil), Notice.sender(root), Notice.way(way))
            for (number, someone) in floating.enumerated() where number % 23 != 22 {
                w.add(
                    Delivery.type, Delivery.notice(notice), Delivery.member(someone.id), Delivery.state(state),
                    Delivery.sent(day), Delivery.way(way))
            }
        }
        w.add(
            Activity.type, Activity.title("“乡情热线”开通座谈"), Activity.kind("forum"), Activity.day("2023-02-03"),
            Activity.host(root), Activity.campaign("heart"), Activity.others(46))
        for (number, title) in [
            "在经开区设乡友服务窗口", "春运前统一预订返乡车票", "为外出党员子女办暑期托管", "把镇里的招工信息每月发到群里", "老屋场停车难要想办法", "请镇里推介浏阳花炮文旅线路",
            "建材租赁行业抱团参展",
        ].enumerated() {
            let day = w.days(7, "2023-03-01", "2024-01-20")[number]
            let isOpen = number == 6
            w.add(
                Suggestion.type, Suggestion.title(title), Suggestion.received(day),
                Suggestion.member(number < floating.count ? floating[number * 11 % floating.count].id : nil),
                Suggestion.name(floating.isEmpty ? w.name() : nil),
                Suggestion.channel(number % 2 == 0 ? "online" : "in-person"), Suggestion.campaign("counsel"),
                Suggestion.state(isOpen ? "studied" : number % 3 == 1 ? "answered" : "adopted"),
                Suggestion.promised(day.adding(days: 30)), Suggestion.answered(isOpen ? nil : day.adding(days: 19)))
        }
    }

    /// B16, B17: 铸魂: training online and in person, and who is on the way into the Party.
    mutating func writeSpirit(_ w: inout PlaceWriter) {
        let floating = stations.flatMap { people[$0] ?? [] }
        for (number, day) in w.days(12, "2023-01-10", "2023-12-28").enumerated() {
            let isOnline = number % 3 != 2
            let session = w.add(
                Study.type, Study.title(isOnline ? "流动党员线上学习第\(number + 1)期" : "党章党规集中学习"),
                Study.kind(isOnline ? "online" : "lecture"), Study.day(day), Study.host(root),
                Study.topic(number % 2 == 0 ? "系列讲话精神" : "党章党规"), Study.hours(isOnline ? 3 : 4),
                Study.gathering(isOnline ? "apart" : "together"), Study.medium(isOnline ? "online" : "in-person"),
                Study.side("home"), Study.lecturer(w.name()), Study.lecturerKind("school"), Study.audience("members"),
                Study.campaign("soul"))
            w.attend(study: session, floating, present: isOnline ? 88 : 61)
        }
        w.add(
            Activity.type, Activity.title("重温入党誓词"), Activity.kind("culture"), Activity.day("2023-07-01"),
            Activity.host(foshan), Activity.campaign("soul"), Activity.theme("初心不改"))
        let stages = ["applicant", "applicant", "activist", "activist", "candidate", "probationary"]
        for (number, stage) in stages.enumerated() {
            let applied = Day(iso: "2021-09-01")?.adding(months: 14 - number * 3)
            w.add(
                Development.type, Development.name(w.name(female: number % 2 == 1)),
                Development.organisation(stations[number % 3]), Development.stage(stage), Development.applied(applied),
                Development.activist(number >= 2 ? applied?.adding(months: 7) : nil),
                Development.candidate(number >= 4 ? applied?.adding(months: 19) : nil),
                Development.admitted(number >= 5 ? applied?.adding(months: 24) : nil))
        }
    }
}
