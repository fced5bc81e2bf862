/// What is sent and taught: T9 to T15.
extension Taihu {
    /// T9, T11: material, issues, lessons; T13: 主题教育.
    mutating func writeStudy(_ w: inout PlaceWriter) {
        writeMaterial(&w)
        // T11: 78 lessons by lecturers of the Party school and experienced secretaries.
        for (number, day) in w.days(78, "2023-01-12", "2023-12-22").enumerated() {
            let station = stations[number * 7 % stations.count]
            let session = w.add(
                Study.type, Study.title("送学促学：第\(number + 1)讲"), Study.kind("lesson"), Study.day(day),
                Study.host(station.id), Study.topic(["党的创新理论", "党章党规", "家乡发展形势", "身边榜样"][number % 4]), Study.hours(2),
                Study.gathering("together"), Study.medium(number % 3 == 0 ? "online" : "in-person"),
                Study.side("destination"),
                Study.seat(station.city.code), Study.lecturer(w.name()),
                Study.lecturerKind(number % 2 == 0 ? "school" : "expert"), Study.audience("members"))
            w.attend(study: session, (participants[station.id] ?? []).prefix(10), present: 88)
        }
        // T9: the e-branch and the cloud class.
        for (number, day) in w.days(12, "2023-01-05", "2023-12-27").enumerated() {
            w.add(
                Study.type, Study.title("“云课堂”第\(number + 1)期"), Study.kind("online"), Study.day(day),
                Study.host(committee),
                Study.platform("流动党员e党支部"), Study.hours(1), Study.gathering("apart"), Study.medium("online"),
                Study.side("home"), Study.lecturer(w.name()), Study.lecturerKind("member"),
                Study.others(680 + number * 17))
        }
        // T13: 215 lectures, 49 meetings with others, 65 visits to red sites.
        for (kind, title, count) in [
            ("lecture", "主题教育集中学习宣讲", 215), ("mutual", "主题教育互学联学", 49), ("red", "红色教育现场学习", 65),
        ] {
            for (number, day) in w.days(count, "2023-04-20", "2023-12-28").enumerated() {
                let station = stations[(number * 3 + count) % stations.count]
                w.add(
                    Study.type, Study.title("\(title)（\(number + 1)）"), Study.kind(kind), Study.day(day),
                    Study.host(station.id), Study.campaign("theme-education"), Study.hours(kind == "red" ? 4 : 2),
                    Study.gathering("together"),
                    Study.medium(kind == "lecture" && number % 2 == 0 ? "online" : "in-person"),
                    Study.side("destination"), Study.seat(station.city.code), Study.others(16 + number % 13))
            }
        }
    }

    /// T11: 3,724 sets by post through the branches and townships, 52 issues by message.
    private func writeMaterial(_ w: inout PlaceWriter) {
        let package = w.add(
            Material.type, Material.title("2023年流动党员学习资料"), Material.kind("package"), Material.day("2023-05-10"),
            Material.host(committee), Material.way("post"), Material.copies(3_724), Material.topic("理论读本、党章、家乡画册"))
        let receivers = stations.map(\.id) + townships.map(\.id)
        let taking = stations.reduce(0) { $0 + (participants[$1.id]?.count ?? 0) }
        let rest = PlaceWriter.shares(of: max(0, 3_724 - taking), over: townships.count)
        for (number, receiver) in receivers.enumerated() {
            let copies = number < stations.count ? participants[receiver]?.count ?? 0 : rest[number - stations.count]
            w.add(
                MaterialDispatch.type, MaterialDispatch.material(package), MaterialDispatch.organisation(receiver),
                MaterialDispatch.copies(copies),
                MaterialDispatch.sent(w.days(receivers.count, "2023-05-11", "2023-06-09")[number]),
                MaterialDispatch.way("post"))
        }
        for (number, day) in w.days(52, "2023-01-03", "2023-12-31").enumerated() {
            w.add(
                Material.type, Material.title("每周一学"), Material.issue("第\(number + 1)期"), Material.kind("push"),
                Material.day(day), Material.host(committee), Material.way("wechat"))
        }
    }

    /// T14: winter and spring training for those at home for the festival; T15: skills, with other offices.
    mutating func writeTraining(_ w: inout PlaceWriter) {
        // 1,424 people, each once: 16 in each of 89 sessions, at home in the township that holds it.
        var queues = townships.map { _ in [Someone]() }
        for someone in away where !someone.isLost { queues[townshipOf[someone.branch] ?? 0].append(someone) }
        var taken = [Int](repeating: 0, count: queues.count)
        for (number, day) in w.days(89, "2024-01-20", "2024-03-25").enumerated() {
            let isLesson = number % 3 == 0
            let place = number % townships.count
            let session = w.add(
                Study.type, Study.title(isLesson ? "党课开讲啦·党员微党课（\(number + 1)）" : "农村党员冬春训流动党员班（\(number + 1)）"),
                Study.kind("seasonal"), Study.day(day), Study.host(townships[place].id), Study.hours(4),
                Study.gathering("together"), Study.medium("in-person"), Study.side("home"), Study.seat("3408"),
                Study.lecturer(w.name()), Study.lecturerKind("secretary"), Study.audience("members"))
            let here = queues[place].dropFirst(taken[place]).prefix(16)
            w.attend(study: session, here)
            taken[place] += here.count
        }
        for (number, others) in PlaceWriter.shares(of: 356, over: 9).enumerated() {
            w.add(
                Study.type, Study.title(number % 2 == 0 ? "电商技能培训班" : "物流技能培训班"), Study.kind("skills"),
                Study.day(w.days(9, "2023-03-10", "2023-11-20")[number]), Study.host(root), Study.hours(16),
                Study.coOrganiser(["县人社局", "县民政局", "县妇联"][number % 3]), Study.audience("job-seekers"),
                Study.medium("in-person"), Study.gathering("together"), Study.others(others))
        }
    }
}
