extension DemonstrationPlace {
    /// 吴川市: a city whose branches stand on chambers of commerce. The article has no date; its eighteen years since 2004 end
    /// with 2021, so the day is in the summer after.
    static let wuchuan = DemonstrationPlace(
        "wuchuan", Phrase("吴川市", "Wuchuan"),
        Phrase(
            "湛江吴川市：“商会＋支部”，13个商会党支部和4个党建联络中心", "A city in Guangdong: 13 branches and 4 centres on chambers of commerce"),
        today: "2022-06-28", members: 4_464, seed: 440_883, numbers: Wuchuan.numbers
    ) { writer in
        var city = Wuchuan(&writer)
        city.writePeople(&writer)
        city.writeSites(&writer)
        city.writeGuidance(&writer)
        city.writeStudy(&writer)
        city.writeLife(&writer)
        city.writeHome(&writer)
    }
}

/// What is written of 吴川市 (domain reference §1.4, rows W1 to W12): the tree and the people.
struct Wuchuan {
    /// A branch or a liaison centre on a chamber.
    struct Station {
        let id: RecordID
        let city: City
        let name: String
        let isBranch: Bool
    }

    let root: RecordID
    /// 市工商联党委, which leads the branches on chambers.
    let commerce: RecordID
    var stations: [Station] = []
    var townships: [(id: RecordID, name: String)] = []
    var homes: [Home] = []
    var cadres: [Someone] = []
    /// Everybody away.
    var away: [Someone] = []
    /// Those who take part, by branch or centre.
    var participants: [RecordID: [Someone]] = [:]

    /// W2: 17 chambers in 15 cities of 5 provinces; the last four have a liaison centre.
    private static let chambers = [
        ("广州", "广州市吴川商会"), ("广州", "广州市吴川建材商会"), ("深圳", "深圳市吴川商会"), ("深圳", "深圳市吴川装饰商会"), ("佛山", "佛山市吴川商会"),
        ("东莞", "东莞市吴川商会"), ("中山", "中山市吴川商会"), ("珠海", "珠海市吴川商会"), ("惠州", "惠州市吴川商会"), ("南宁", "南宁市吴川商会"),
        ("柳州", "柳州市吴川商会"), ("北海", "北海市吴川商会"), ("海口", "海口市吴川商会"), ("江门", "江门市吴川商会"), ("茂名", "茂名市吴川商会"),
        ("昆明", "昆明市吴川商会"), ("成都", "成都市吴川商会"),
    ]
    private static let names = [
        "梅菉街道", "塘尾街道", "大山江街道", "海滨街道", "博铺街道", "浅水镇", "长岐镇", "覃巴镇", "王村港镇", "振文镇", "樟铺镇", "吴阳镇", "黄坡镇", "兰石镇",
        "塘㙍镇",
    ]

    init(_ w: inout PlaceWriter) {
        root = w.organisation(
            "中共吴川市委员会", "committee", under: nil, Organisation.shortName("吴川市委"), Organisation.unitSituation("legal"))
        commerce = w.organisation(
            "吴川市工商联党委", "commerce-committee", under: root, Organisation.unitSituation("legal"),
            Organisation.founded("2017-08-10"))
        for (number, entry) in Self.chambers.enumerated() {
            let isBranch = number < 13
            let city = City.named(entry.0)
            let name = isBranch ? "\(entry.1)党支部" : "\(entry.1)党建联络中心"
            let id = w.station(
                name, isBranch ? "chamber-branch" : "liaison-centre", in: city, under: commerce, ledBy: commerce,
                founded: "\(w.days(17, "2018-01-10", "2022-03-20")[number])", district: number,
                lines: [
                    Organisation.hostKind("chamber"), Organisation.hostName(entry.1),
                    Organisation.hasCommittee(isBranch ? true : nil), Organisation.approval("吴工商党〔2020〕\(number + 1)号"),
                ])
            stations.append(Station(id: id, city: city, name: entry.1, isBranch: isBranch))
        }
        for name in Self.names {
            let id = w.organisation(
                "中共\(name)工作委员会".replacing("镇工作委员会", with: "镇委员会"),
                name.hasSuffix("镇") ? "committee" : "working-committee",
                under: root, Organisation.shortName(name.hasSuffix("镇") ? "\(name)党委" : "\(name)党工委"),
                Organisation.unitSituation("legal"))
            townships.append((id, name))
            homes += w.villages(7, from: homes.count, of: name, under: id)
        }
    }

    /// W1: 3,968 members away; 496 at home who keep in touch, eight each.
    mutating func writePeople(_ w: inout PlaceWriter) {
        cadres = w.people(496, of: homes, .home, Kind(job: "村(社区)干部"))
        for (number, station) in stations.enumerated() {
            let count = station.isBranch ? 44 + number % 4 * 2 : 60
            let there = w.people(
                count, of: homes, .away(station.city, station.id),
                Kind(memberClass: number % 3 == 0 ? "own-business" : nil))
            participants[station.id] = there
            away += there
        }
        let rest = 3_968 - 608 - 240
        let cities = [
            ("广州", 26), ("深圳", 22), ("佛山", 13), ("东莞", 12), ("中山", 7), ("珠海", 6), ("惠州", 5), ("海口", 4), ("湛江", 3),
            ("上海", 2),
        ]
        var left = rest
        for (number, entry) in cities.enumerated() {
            let count = number == cities.count - 1 ? left : rest * entry.1 / 100
            left -= count
            away += w.people(count, of: homes, .away(.named(entry.0), nil), Kind(lost: number < 4 ? 1 : 0))
        }
        pairByVillage(&w)
        w.keepInTouch(away)
        writePosts(&w)
        // W5: those who came back.
        for someone in cadres.prefix(36) {
            let back = w.ago(20 + someone.number % 300)
            w.add(
                FlowEpisode.type, FlowEpisode.member(someone.id), FlowEpisode.direction("out"),
                FlowEpisode.out(back.adding(days: -900 - someone.number % 700)), FlowEpisode.returned(back),
                FlowEpisode.destination(["4401", "4403", "4406"][someone.number % 3]), FlowEpisode.reason("labour"),
                FlowEpisode.flowType("work"))
        }
        w.add(
            LocalFigure.type, LocalFigure.title("外出务工经商人员"), LocalFigure.organisation(root),
            LocalFigure.number(350_000),
            LocalFigure.unit("people"), LocalFigure.day("2021-12-31"), LocalFigure.source("市人社局统计"))
    }

    private mutating func pairByVillage(_ w: inout PlaceWriter) {
        var order: [RecordID: Int] = [:]
        for (number, home) in homes.enumerated() { order[home.branch] = number }
        away.sort { (order[$0.branch] ?? 0, $0.number) < (order[$1.branch] ?? 0, $1.number) }
        w.pair(&away, with: cadres.sorted { (order[$0.branch] ?? 0, $0.number) < (order[$1.branch] ?? 0, $1.number) })
    }

    private func writePosts(_ w: inout PlaceWriter) {
        w.post("secretary", root, nil)
        w.post("secretary", commerce, nil, Post.note("市工商联党组书记兼任"))
        for township in townships { w.post("secretary", township.id, nil) }
        for (number, station) in stations.enumerated() {
            let there = (participants[station.id] ?? []).filter(\.isFull)
            if number != 11 { w.post("secretary", station.id, there.first, Post.note("商会会长兼任")) }
            w.post("instructor", station.id, nil, Post.note("市直单位选派"))
            if station.isBranch { w.post("organisation-member", station.id, there.dropFirst().first) }
        }
        for home in homes {
            let here = cadres.filter { $0.branch == home.branch && $0.isFull }
            w.post("secretary", home.branch, here.first)
            if let second = here.dropFirst().first { w.post("deputy-secretary", home.branch, second) }
        }
    }
}
