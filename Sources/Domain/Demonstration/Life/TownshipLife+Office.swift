/// What the office of the township keeps: sweeps, targets, duties, documents, study, honours.
extension TownshipLife {
    func writeOffice(_ w: inout PlaceWriter) {
        writeSweeps(&w)
        writeTargets(&w)
        writeStudy(&w)
        writeHonours(&w)
        for (title, kind, days) in [
            ("流动党员“五个一”管理办法", "rules", 640), ("在外党员服务十项重点举措", "measures", 300), ("返乡创业扶持政策汇编", "policy", 120),
        ] {
            w.add(
                PolicyDocument.type, PolicyDocument.title(title), PolicyDocument.kind(kind),
                PolicyDocument.issuer("\(plan.name)党委"), PolicyDocument.organisation(plan.root),
                PolicyDocument.issued(w.ago(days)), PolicyDocument.level("township"))
        }
        let campaign = w.add(
            Assignment.type, Assignment.title("年底前核对在外党员联系方式"), Assignment.kind("campaign"),
            Assignment.goal("每名在外党员的手机号和流入地都核对过"), Assignment.organisation(plan.root),
            Assignment.responsible(w.name()), Assignment.started(w.ago(20)), Assignment.due(w.today.adding(days: 40)),
            Assignment.state("open"))
        for (number, village) in villages.prefix(40).enumerated() {
            w.add(
                AssignmentPart.type, AssignmentPart.assignment(campaign), AssignmentPart.organisation(village.id),
                AssignmentPart.done(number % 3 == 0 ? w.ago(3 + number % 9) : nil))
        }
    }

    /// Each quarter the files of all who are away are looked at; the last time with findings by name.
    private func writeSweeps(_ w: inout PlaceWriter) {
        let people = plan.villages.reduce(0) { $0 + $1.away }
        let lost = plan.villages.reduce(0) { $0 + $1.lost }
        for back in stride(from: 3, through: 0, by: -1) {
            let from = w.today.startOfQuarter.adding(months: -3 * back).adding(days: 4)
            guard from.adding(days: 12) <= w.today else { continue }
            let sweep = w.add(
                Sweep.type, Sweep.title("\(from.year)年第\(from.quarter)季度流动党员摸排"), Sweep.kind("members"),
                Sweep.organisation(plan.root), Sweep.target("members"), Sweep.from(from),
                Sweep.until(from.adding(days: 12)), Sweep.by(w.name()),
                Sweep.checkedPeople(people - back * people / 60),
                Sweep.changedPeople(people / 14 - back * people / 200), Sweep.unreachedPeople(lost + back))
            guard back == 0 else { continue }
            for (number, someone) in away.enumerated() where someone.isLost || number % 29 == 3 {
                w.add(
                    SweepFinding.type, SweepFinding.sweep(sweep), SweepFinding.member(someone.id),
                    SweepFinding.result(someone.isLost ? "unreached" : number % 2 == 0 ? "changed" : "found"),
                    SweepFinding.source(someone.isLost ? nil : ["fellows", "wechat", "organisation"][number % 3]),
                    SweepFinding.day(from.adding(days: number % 12)))
            }
        }
    }

    private func writeTargets(_ w: inout PlaceWriter) {
        let year = w.today.year
        let end = Day(year: year, month: 12, day: 31)
        for (title, goal, done, unit) in [
            ("走访慰问在外党员家庭", 60, 57, "households"), ("为在外党员办实事", 40, 31, "cases"), ("在外党员培训", 300, 148, "attendances"),
            ("回引项目", 6, 4, "pieces"), ("新建流动党支部", 2, 2, "pieces"),
        ] {
            w.add(
                Target.type, Target.title(title), Target.organisation(plan.root), Target.year(year),
                Target.plan("“鸿雁”行动年度清单"), Target.goal(scaled(goal)), Target.done(scaled(done)), Target.unit(unit),
                Target.due(end), Target.updated(w.ago(9)), Target.state(done >= goal ? "done" : "open"),
                Target.responsible(w.name()), Target.isSecretaryProject(unit == "cases" ? true : nil))
        }
        for (duty, level, isDone) in [
            ("每季度研究一次流动党员工作", "township", true), ("与流入地党组织每年沟通两次", "township", false), ("及时更新流动党员台账", "village", false),
        ] {
            w.add(
                Responsibility.type, Responsibility.duty(duty), Responsibility.level(level),
                Responsibility.organisation(plan.root), Responsibility.owner(w.name()),
                Responsibility.from(w.today.startOfYear), Responsibility.until(end),
                Responsibility.isDone(isDone ? true : nil))
        }
    }

    /// Lectures held with those at the destinations, and material sent after them.
    private func writeStudy(_ w: inout PlaceWriter) {
        let topics = ["党的创新理论", "民法典与务工维权", "返乡创业政策", "安全生产", "反诈骗常识", "家乡发展新变化"]
        let hosts = busyStations(6)
        for (number, topic) in topics.enumerated() where !hosts.isEmpty {
            let host = hosts[number % hosts.count]
            let session = w.add(
                Study.type, Study.title("“雁归来”讲堂第\(number + 1)讲"), Study.kind(number == 0 ? "lecture" : "policy"),
                Study.day(w.ago(330 - number * 55)), Study.host(host.id), Study.topic(topic), Study.hours(2),
                Study.gathering("together"), Study.medium("both"), Study.side("destination"),
                Study.seat(host.city.code),
                Study.lecturer(w.name()), Study.lecturerKind("school"), Study.audience("members"))
            w.attend(study: session, host.people.prefix(25), present: 84)
        }
        for quarter in 0..<3 {
            let day = w.ago(30 + quarter * 91)
            let material = w.add(
                Material.type, Material.title("《鸿雁》学习资料"), Material.issue("第\(12 - quarter)期"),
                Material.kind("package"), Material.day(day), Material.host(plan.root), Material.way("wechat"))
            for (number, host) in hosts.enumerated() {
                w.add(
                    MaterialDispatch.type, MaterialDispatch.material(material), MaterialDispatch.organisation(host.id),
                    MaterialDispatch.copies(host.people.count), MaterialDispatch.sent(day.adding(days: 1)),
                    MaterialDispatch.received(quarter == 0 && number % 3 == 1 ? nil : day.adding(days: 3 + number)))
            }
        }
    }

    private func writeHonours(_ w: inout PlaceWriter) {
        let year = w.today.year
        guard let day = Day(year: year, month: 6, day: 28), day <= w.today else { return }
        for number in 0..<scaled(4) {
            guard let someone = member(number) else { break }
            w.add(
                Honour.type, Honour.title("\(year)年优秀共产党员"), Honour.kind("commendation"), Honour.level("township"),
                Honour.member(someone.id), Honour.day(day), Honour.issuer("\(plan.name)党委"),
                Honour.selection("excellent-member"), Honour.year(year), Honour.state("chosen"),
                Honour.reason("在外带头服务老乡，按时参加组织生活"))
        }
        for host in busyStations(scaled(1)) {
            w.add(
                Honour.type, Honour.title("\(year)年先进流动党组织"), Honour.kind("commendation"), Honour.level("county"),
                Honour.organisation(host.id), Honour.day(day), Honour.issuer("县委组织部"), Honour.selection("ten-best"),
                Honour.year(year), Honour.state("chosen"), Honour.reason("组织生活规范，凝聚在外党员"))
        }
        for village in villages {
            for (number, someone) in village.people.prefix(isSmall ? 3 : 1).enumerated() {
                w.add(
                    YearlyAssessment.type, YearlyAssessment.member(someone.id), YearlyAssessment.year(year - 1),
                    YearlyAssessment.grade(number == 0 ? "excellent" : "qualified"),
                    YearlyAssessment.organisation(village.id),
                    YearlyAssessment.day(Day(year: year - 1, month: 12, day: 20)))
            }
        }
    }
}
