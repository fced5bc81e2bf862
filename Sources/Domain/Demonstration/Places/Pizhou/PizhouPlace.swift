extension DemonstrationPlace {
    /// 邳州市: letters from home, and committees where most members are.
    static let pizhou = DemonstrationPlace(
        "pizhou", Phrase("邳州市", "Pizhou"),
        Phrase("徐州邳州市：“家乡来信”，3个综合党委、39个党支部", "A city in Jiangsu: letters from home, 3 committees, 39 branches"),
        today: "2024-06-04", members: 5_914, seed: 320_382, numbers: Pizhou.numbers
    ) { writer in
        var city = Pizhou(&writer)
        city.writePeople(&writer)
        city.writeLetters(&writer)
        city.writePlans(&writer)
        city.writeServices(&writer)
        city.writeHome(&writer)
    }
}

/// What is written of 邳州市 (domain reference §1.6, rows P1 to P14): the tree and the people.
struct Pizhou {
    /// A branch away.
    struct Station {
        let id: RecordID
        let city: City
    }

    let root: RecordID
    /// The three committees away, by city.
    var committees: [String: RecordID] = [:]
    var stations: [Station] = []
    var townships: [(id: RecordID, name: String)] = []
    var homes: [Home] = []
    /// 石家村 and 刘井村 of the article.
    var named: [String: RecordID] = [:]
    var cadres: [Someone] = []
    /// Everybody away.
    var away: [Someone] = []
    /// Those who take part, by branch.
    var participants: [RecordID: [Someone]] = [:]

    /// P3, P4: branches and members by city.
    private static let cities = [
        ("常州", 7, 346), ("苏州", 14, 668), ("西安", 6, 214), ("扬州", 3, 118), ("青岛", 4, 163), ("上海", 5, 229),
    ]
    private static let founded = ["常州": "2020-06-18", "苏州": "2021-09-10", "西安": "2024-04-16"]
    private static let names = [
        "运河街道", "东湖街道", "炮车街道", "戴圩街道", "官湖镇", "港上镇", "邹庄镇", "铁富镇", "四户镇", "邢楼镇", "宿羊山镇", "碾庄镇", "议堂镇", "土山镇", "八义集镇",
        "占城镇", "新河镇", "八路镇", "陈楼镇", "赵墩镇",
    ]

    init(_ w: inout PlaceWriter) {
        let root = w.organisation(
            "中共邳州市委员会", "committee", under: nil, Organisation.shortName("邳州市委"), Organisation.unitSituation("legal"),
            Organisation.seat("3203"))
        self.root = root
        for (name, count, _) in Self.cities {
            let city = City.named(name)
            if let day = Self.founded[name] {
                // P2: the one in 西安 was the first outside the province.
                committees[name] = w.station(
                    "邳州市驻\(name)流动党员综合党委", "floating-joint-committee", in: city, under: root, ledBy: root, founded: day,
                    lines: [
                        Organisation.shortName("驻\(name)综合党委"), Organisation.hostKind("chamber"),
                        Organisation.hostName("\(name)邳州商会"), Organisation.note(name == "西安" ? "省外首家流动党员综合党委" : nil),
                    ])
            }
            for index in 0..<count {
                let number = stations.count
                let day = number == 0 ? "2019-05-16" : "\(w.days(39, "2020-03-01", "2024-04-10")[number])"
                let title =
                    index < city.districts.count
                    ? "驻\(name)\(city.districts[index].dropLast())流动党支部"
                    : "驻\(name)第\(InventedPlaces.numeral(index + 1))流动党支部"
                let id = w.station(
                    title, in: city, under: committees[name] ?? root, ledBy: root, founded: day, district: index,
                    lines: [
                        Organisation.hostKind(["chamber", "market", "park", "enterprise"][number % 4]),
                        Organisation.hostName(name == "常州" && index == 0 ? "凌家塘市场" : "\(name)邳州商会"),
                        Organisation.approval("邳组〔\(day.prefix(4))〕\(number + 2)号"), Organisation.hasCommittee(true),
                    ])
                stations.append(Station(id: id, city: city))
            }
        }
        for (number, name) in Self.names.enumerated() {
            let id = w.organisation(
                "中共\(name)\(name.hasSuffix("镇") ? "委员会" : "工作委员会")",
                name.hasSuffix("镇") ? "committee" : "working-committee",
                under: root, Organisation.shortName(name.hasSuffix("镇") ? "\(name)党委" : "\(name)党工委"),
                Organisation.unitSituation("legal"))
            townships.append((id, name))
            let own = [5: "石家村", 10: "刘井村"][number]
            if let own {
                let branch = w.organisation(
                    "\(own)党支部", "branch", under: id, Organisation.shortName("\(own)支部"),
                    Organisation.hasCommittee(true))
                named[own] = branch
                homes.append(Home(branch: branch, place: "\(name)\(own)"))
            }
            homes += w.villages(own == nil ? 7 : 6, from: homes.count, of: name, under: id)
        }
    }

    /// P1: 5,214 away; 700 at home who keep in touch.
    mutating func writePeople(_ w: inout PlaceWriter) {
        cadres = w.people(700, of: homes, .home, Kind(job: "村(社区)干部"))
        for (name, branches, members) in Self.cities {
            let here = stations.filter { $0.city.name == name }
            for (station, count) in zip(here, PlaceWriter.shares(of: members, over: branches)) {
                let there = w.people(count, of: homes, .away(station.city, station.id))
                participants[station.id] = there
                away += there
            }
        }
        let rest = 5_214 - Self.cities.reduce(0) { $0 + $1.2 }
        let shares = [
            ("苏州", 24), ("上海", 17), ("南京", 13), ("无锡", 12), ("常州", 9), ("杭州", 8), ("北京", 6), ("南通", 4), ("徐州", 3),
            ("深圳", 4),
        ]
        var left = rest
        for (number, entry) in shares.enumerated() {
            let count = number == shares.count - 1 ? left : rest * entry.1 / 100
            left -= count
            away += w.people(count, of: homes, .away(.named(entry.0), nil), Kind(lost: number < 5 ? 1 : 0))
        }
        var order: [RecordID: Int] = [:]
        for (number, home) in homes.enumerated() { order[home.branch] = number }
        away.sort { (order[$0.branch] ?? 0, $0.number) < (order[$1.branch] ?? 0, $1.number) }
        w.pair(&away, with: cadres.sorted { (order[$0.branch] ?? 0, $0.number) < (order[$1.branch] ?? 0, $1.number) })
        w.keepInTouch(away)
        var branches = stations.map {
            LivingBranch(id: $0.id, people: participants[$0.id] ?? [], hasCommittee: true, isWithHome: true)
        }
        branches += homes.map { LivingBranch(id: $0.branch, hasCommittee: true, listedMonths: 0) }
        w.regularLife(of: branches, months: 13, gap: 21)
        writePosts(&w)
    }

    /// P7: the secretary of the committee in 苏州 is secretary of 石家村 as well.
    private func writePosts(_ w: inout PlaceWriter) {
        w.post("secretary", root, nil)
        for township in townships { w.post("secretary", township.id, nil) }
        for (number, station) in stations.enumerated() {
            let there = (participants[station.id] ?? []).filter { $0.isFull && $0.id != returner?.id }
            if number != 25 { w.post("secretary", station.id, there.first) }
            w.post("organisation-member", station.id, there.dropFirst().first)
            w.post("instructor", station.id, nil, Post.note("市直单位选派"))
            if number % 8 == 0 { w.post("volunteer-leader", station.id, there.dropFirst(2).first) }
        }
        for name in ["常州", "苏州", "西安"] {
            guard let committee = committees[name] else { continue }
            w.post(
                "secretary", committee, name == "苏州" ? returner : nil,
                from: Day(iso: name == "苏州" ? "2021-09-10" : "2024-04-16"))
        }
        for home in homes {
            let here = cadres.filter { $0.branch == home.branch && $0.isFull }
            if home.branch == named["石家村"] {
                w.post("secretary", home.branch, returner, from: Day(iso: "2022-02-18"), Post.note("驻苏州综合党委书记回村任职"))
            } else {
                w.post("secretary", home.branch, here.first)
            }
            if let second = here.dropFirst().first { w.post("deputy-secretary", home.branch, second) }
        }
    }

    /// P7: who leads in 苏州 and in 石家村.
    var returner: Someone? {
        stations.first { $0.city.name == "苏州" }.flatMap { participants[$0.id]?.first { $0.isFull && !$0.isLost } }
    }
}
