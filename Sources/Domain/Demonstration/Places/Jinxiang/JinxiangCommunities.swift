/// Communities, targets and meetings: J1 to J8.
extension Jinxiang {
    /// J1: areas, districts, chains, lines; J4: clusters and alliances; J5: turns of two months, groups of instructors.
    mutating func writeCommunities(_ w: inout PlaceWriter) {
        func grouping(_ w: inout PlaceWriter, _ name: String, _ kind: String, _ lead: RecordID, _ enterprises: Int?)
            -> RecordID
        {
            w.add(
                Grouping.type, Grouping.name(name), Grouping.kind(kind), Grouping.lead(lead), Grouping.seat("3708"),
                Grouping.formed("2021-05-18"), Grouping.enterprises(enterprises))
        }
        func join(_ w: inout PlaceWriter, _ grouping: RecordID, _ organisation: RecordID, _ role: String) {
            w.add(
                GroupingMember.type, GroupingMember.grouping(grouping), GroupingMember.organisation(organisation),
                GroupingMember.role(role), GroupingMember.from("2021-05-18"))
        }
        for (number, unit) in joint.prefix(6).enumerated() {
            let id = grouping(&w, "\(unit.name)企业片", "area", unit.id, 38 + number * 7)
            for home in unit.branches { join(&w, id, home.branch, "member") }
        }
        for unit in areas {
            let id = grouping(&w, "\(unit.name)商业圈共同体", "circle", unit.id, 60)
            for home in unit.branches { join(&w, id, home.branch, "member") }
        }
        for unit in lines {
            let id = grouping(&w, "\(unit.name)线共同体", "line", unit.id, 25)
            for home in unit.branches { join(&w, id, home.branch, "member") }
        }
        // J4: in the chain “2+1+X+N” two lead and one helps them; X and N are whoever joins.
        for (number, unit) in alliances.enumerated() {
            let id = grouping(&w, "\(unit.name)共同体", "chain", unit.id, number == 0 ? 46 : 120)
            for (index, home) in joint[number * 14].branches.enumerated() {
                join(&w, id, home.branch, number == 0 ? ["lead", "lead", "deputy", "member"][index] : "member")
            }
        }
        // J4: “3+1+1” clusters.
        for (number, name) in ["新材料", "装备制造", "食品加工", "大蒜", "现代物流"].enumerated() {
            _ = grouping(&w, "“3＋1＋1”集群·\(name)", "cluster", joint[number].id, 20 + number * 9)
        }
        writeTurns(&w)
        writeInstructors(&w)
    }

    /// J5: the secretary of a district changes every two months.
    private func writeTurns(_ w: inout PlaceWriter) {
        for unit in areas {
            for turn in 0..<6 {
                let from = Day(year: 2022, month: turn * 2 + 1, day: 1)
                let until = from?.adding(months: 2).adding(days: -1)
                let holder =
                    unit.branches.isEmpty
                    ? nil
                    : (people[unit.branches[turn % unit.branches.count].branch] ?? []).filter(\.isFull).dropFirst(
                        turn / 3
                    ).first
                w.add(
                    Rota.type, Rota.organisation(unit.id), Rota.holder(holder?.id),
                    Rota.holderName(holder == nil ? w.name() : nil), Rota.from(from), Rota.until(until),
                    Rota.handedOver(turn < 5 ? until : nil))
            }
        }
    }

    /// J5: twelve groups of three to five instructors.
    private func writeInstructors(_ w: inout PlaceWriter) {
        for number in 0..<12 {
            let group = w.add(
                Grouping.type, Grouping.name("党建工作指导员第\(InventedPlaces.numeral(number + 1))组"),
                Grouping.kind("instructors"),
                Grouping.lead(joint[number].id), Grouping.formed("2022-01-20"))
            for member in 0..<(3 + number % 3) {
                w.add(
                    GroupingMember.type, GroupingMember.grouping(group),
                    GroupingMember.name(w.name(female: member == 1)),
                    GroupingMember.role(member == 0 ? "lead" : "member"), GroupingMember.from("2022-01-20"))
            }
        }
    }

    /// J2: the targets of the year with their lights.
    mutating func writeTargets(_ w: inout PlaceWriter) {
        let titles = [
            ("新建非公企业党组织", 24, 23), ("发展两新组织党员", 60, 52), ("建成红帆驿站", 16, 16), ("培育支部品牌", 71, 71), ("走访企业", 400, 366),
            ("选派党建工作指导员", 48, 48), ("帮企解难事项", 200, 118), ("建成党群服务中心", 7, 7), ("开展“党建+”活动", 170, 160), ("书记培训班", 12, 11),
            ("新业态就业群体摸排", 4, 2), ("党员示范岗", 120, 84),
        ]
        for (number, entry) in titles.enumerated() {
            w.add(
                Target.type, Target.title(entry.0), Target.organisation(number % 3 == 0 ? joint[number].id : emerging),
                Target.year(2022), Target.plan("年度重点任务清单"), Target.isSecretaryProject(number == 3 ? true : nil),
                Target.responsible(w.name()), Target.goal(entry.1), Target.done(entry.2),
                Target.unit(number == 4 ? "units" : "pieces"),
                Target.due(number == 10 ? "2022-10-31" : number == 6 ? "2022-11-30" : "2022-12-31"),
                Target.updated("2022-11-12"), Target.state(entry.1 == entry.2 ? "done" : "open"))
        }
        w.add(
            Honour.type, Honour.title("基层党建“三争”创新项目"), Honour.kind("selection"), Honour.selection("innovation"),
            Honour.level("prefecture"), Honour.organisation(emerging), Honour.day("2022-07-12"), Honour.year(2022),
            Honour.state("chosen"))
    }

    /// J3, J6: weekly, monthly, quarterly, yearly; J7: the quarterly sweep; J8: “党建+” and training.
    mutating func writeMeetings(_ w: inout PlaceWriter) {
        let leads = (Array(joint.prefix(6)) + areas + lines + alliances).map(\.id)
        // Of late meetings it is told which communities came.
        func joined(_ w: inout PlaceWriter, _ meeting: RecordID) {
            for lead in leads {
                w.add(
                    ActivityBranch.type, ActivityBranch.activity(meeting), ActivityBranch.organisation(lead),
                    ActivityBranch.way("joined"))
            }
        }
        for week in 0..<52 {
            let meeting = w.add(
                Activity.type, Activity.title("共同体周例会"), Activity.kind("work-meeting"),
                Activity.day(w.ago(week * 7 + 4)),
                Activity.host(emerging), Activity.series("周例会"), Activity.others(18))
            if week < 4 { joined(&w, meeting) }
        }
        for month in 0..<12 {
            let meeting = w.add(
                Activity.type, Activity.title("月督导"), Activity.kind("supervision"),
                Activity.day(w.ago(month * 30 + 10)),
                Activity.host(emerging), Activity.others(6))
            if month < 2 { joined(&w, meeting) }
            let theme = Month(containing: w.today).adding(months: -month)
            w.add(
                MonthlyTheme.type, MonthlyTheme.organisation(emerging), MonthlyTheme.month(theme),
                MonthlyTheme.theme("党建+\(PlaceWriter.monthlyThemes[theme.month - 1])"), MonthlyTheme.lesson("微党课"),
                MonthlyTheme.film("红色观影"), MonthlyTheme.deadline(theme.lastDay))
            let session = w.add(
                Study.type, Study.title("两新党组织书记集中培训第\(12 - month)期"), Study.kind("secretaries"),
                Study.day(w.ago(month * 30 + 16)),
                Study.host(emerging), Study.hours(16), Study.gathering("together"), Study.medium("in-person"),
                Study.lecturer(w.name()), Study.lecturerKind("school"), Study.audience("secretaries"))
            let secretaries = branches.compactMap { (people[$0.branch] ?? []).first }
            w.attend(study: session, secretaries.dropFirst(month * 7).prefix(12), present: 94)
        }
        for quarter in 0..<4 {
            let meeting = w.add(
                Activity.type, Activity.title("季评比"), Activity.kind("comparison"),
                Activity.day(w.ago(quarter * 91 + 30)),
                Activity.host(emerging), Activity.others(40))
            if quarter < 2 { joined(&w, meeting) }
            let begun = w.ago(quarter * 91 + 38)
            w.add(
                Sweep.type, Sweep.title("两个覆盖摸底排查（\(begun.year)年\(begun.quarter)季度）"), Sweep.kind("coverage"),
                Sweep.organisation(emerging), Sweep.target("all"), Sweep.from(begun),
                Sweep.until(begun.adding(days: 14)),
                Sweep.checkedPeople(1_310 - quarter * 22), Sweep.changedPeople(41 + quarter * 3),
                Sweep.unreachedPeople(2 + quarter),
                Sweep.checkedUnits(2_860 - quarter * 60), Sweep.unitsWithout(74 + quarter * 11), Sweep.by(w.name()))
        }
        let debriefing = w.add(
            Activity.type, Activity.title("两新组织党组织书记述职评议会"), Activity.kind("debriefing"), Activity.day("2021-12-28"),
            Activity.host(emerging), Activity.others(95))
        joined(&w, debriefing)
        w.slips(from: [root, emerging] + (joint + areas + lines).map(\.id))
        for (number, day) in w.days(176, "2022-01-05", "2022-11-16").enumerated() {
            let isFilm = number % 3 == 1
            w.add(
                Activity.type, Activity.title(isFilm ? "“党建＋”红色观影" : number % 3 == 0 ? "“党建＋”微党课" : "“党建＋”技能比武"),
                Activity.kind(isFilm ? "culture" : "forum"), Activity.day(day),
                Activity.host((joint + areas + lines)[number % 26].id),
                Activity.series("党建+"), Activity.isOpen(number % 5 == 0 ? true : nil), Activity.others(20 + number % 25)
            )
        }
    }
}
