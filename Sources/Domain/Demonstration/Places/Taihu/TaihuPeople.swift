/// Who is where, who keeps in touch with whom, and the life of the branches: T1 to T5.
extension Taihu {
    /// 585 cadres at home, 3,724 members away: 1,736 in the 50 branches, 406 in the cloud branch, the others in none.
    mutating func writePeople(_ w: inout PlaceWriter) {
        cadres = w.people(585, of: homes, .home, Kind(job: "村(社区)干部"))
        // T3: 276 in the twelve new branches, 1,460 in the others.
        let shares = (new: PlaceWriter.shares(of: 276, over: 12), old: PlaceWriter.shares(of: 1_460, over: 38))
        var next = (new: 0, old: 0)
        var inBranches: [Someone] = []
        for station in stations {
            let count = station.isNew ? shares.new[next.new] : shares.old[next.old]
            if station.isNew { next.new += 1 } else { next.old += 1 }
            let there = w.people(
                count, of: homes, .away(station.city, station.id), Kind(left: station.isNew ? 200...1_500 : 200...3_900)
            )
            participants[station.id] = there
            inBranches += there
        }
        // T1: those of 新仓镇 in the cloud branch.
        var online: [Someone] = []
        for (city, count) in [("上海", 121), ("苏州", 95), ("杭州", 83), ("合肥", 62), ("宁波", 45)] {
            online += w.people(count, of: xincang, .away(.named(city), cloud))
        }
        participants[cloud] = online
        // T2: the others, most of them in the same cities; a few of them nobody reaches.
        var others: [Someone] = []
        for (number, entry) in [
            ("上海", 372), ("苏州", 263), ("杭州", 241), ("合肥", 224), ("宁波", 118), ("南京", 96), ("广州", 74), ("深圳", 61),
            ("昆明", 48),
            ("成都", 38), ("西安", 27), ("天津", 20),
        ].enumerated() {
            others += w.people(
                entry.1, of: homes, .away(.named(entry.0), nil), Kind(lost: number < 5 ? 1 : 0))
        }
        pair(&w, others: &others, online: &online, inBranches: &inBranches)
        away = inBranches + online + others
        w.keepInTouch(away)
        writeLife(&w)
        writePosts(&w)
    }

    /// T4: 585 cadres for 2,792 members: all outside the 50 branches, and 804 within them, so that together they are everybody.
    private func pair(
        _ w: inout PlaceWriter, others: inout [Someone], online: inout [Someone], inBranches: inout [Someone]
    ) {
        var order: [RecordID: Int] = [:]
        for (number, home) in homes.enumerated() { order[home.branch] = number }
        func village(_ someone: Someone) -> Int { order[someone.branch] ?? 0 }
        let within = w.scaled(804)
        var paired = others + online + inBranches.prefix(within)
        // By village, so that cadres look after their neighbours.
        paired.sort { (village($0), $0.number) < (village($1), $1.number) }
        let neighbours = cadres.sorted { (village($0), $0.number) < (village($1), $1.number) }
        w.pair(&paired, with: neighbours, "guarantee")
        var names: [Int: String] = [:]
        for someone in paired { names[someone.number] = someone.cadre }
        func adopt(_ people: inout [Someone]) {
            for index in people.indices { people[index].cadre = names[people[index].number] ?? people[index].cadre }
        }
        // The others of the branches have the liaison officers of their branches.
        var rest = Array(inBranches.dropFirst(within))
        w.pair(&rest, withOfficials: 38)
        inBranches = Array(inBranches.prefix(within)) + rest
        adopt(&others)
        adopt(&online)
        adopt(&inBranches)
    }

    /// The regular meetings, in the floating branches with lists of who came; in the villages without.
    private func writeLife(_ w: inout PlaceWriter) {
        var branches = stations.map {
            LivingBranch(id: $0.id, people: participants[$0.id] ?? [], hasCommittee: true, isWithHome: true)
        }
        branches.append(
            LivingBranch(id: cloud, people: participants[cloud] ?? [], hasCommittee: true, isWithHome: true))
        branches += homes.map { LivingBranch(id: $0.branch, hasCommittee: true, listedMonths: 0) }
        w.regularLife(of: branches, months: 13, gap: 23)
        w.slips(from: [root] + townships.map(\.id))
        // T4: the online groups meet each month.
        for (number, group) in groups.enumerated() {
            for back in 0..<4 {
                let month = Month(containing: w.today).adding(months: -back)
                let day = month.firstDay.adding(days: 2 + number % 23)
                w.add(
                    Activity.type, Activity.title("\(month.month)月网上党小组会"), Activity.kind("group"), Activity.day(day),
                    Activity.host(group.id), Activity.medium("online"))
            }
        }
    }

    /// T1: young officials of the townships lead the cloud branch or are liaison officers; secretaries everywhere else.
    private func writePosts(_ w: inout PlaceWriter) {
        w.post("secretary", root, nil)
        w.post("secretary", committee, nil, Post.note("县委组织部副部长兼任"))
        for township in townships { w.post("secretary", township.id, nil) }
        w.post("secretary", cloud, nil, Post.note("镇机关年轻干部"))
        w.post("liaison", cloud, nil, Post.note("镇机关年轻干部"))
        for (number, station) in stations.enumerated() {
            let there = (participants[station.id] ?? []).filter(\.isFull)
            // One seat is empty: somebody has to notice.
            if number != 30 { w.post("secretary", station.id, there.first) }
            w.post("liaison", station.id, nil, Post.note("镇机关年轻干部"))
            w.post("organisation-member", station.id, there.dropFirst().first)
        }
        var byVillage: [RecordID: [Someone]] = [:]
        for cadre in cadres where cadre.isFull { byVillage[cadre.branch, default: []].append(cadre) }
        for home in homes {
            let here = byVillage[home.branch] ?? []
            w.post("secretary", home.branch, here.first)
            if let second = here.dropFirst().first { w.post("deputy-secretary", home.branch, second) }
        }
        for (number, group) in groups.enumerated() where number % 31 != 30 {
            w.post("group-leader", group.id, (byVillage[group.village] ?? []).last)
        }
    }
}
