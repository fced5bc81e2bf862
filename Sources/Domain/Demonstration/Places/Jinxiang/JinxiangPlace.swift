extension DemonstrationPlace {
    /// 金乡县: 党建共同体 of new enterprises and organisations. The article has no date; the day is chosen late in 2022, when
    /// the lights of the year's targets tell something.
    static let jinxiang = DemonstrationPlace(
        "jinxiang", Phrase("金乡县", "Jinxiang"),
        Phrase("济宁金乡县：企业片、商业圈、产业链、行业线党建共同体", "A county in Shandong: communities of areas, districts, chains and lines"),
        today: "2022-11-18", members: 1_412, seed: 370_828, numbers: Jinxiang.numbers
    ) { writer in
        var county = Jinxiang(&writer)
        county.writePeople(&writer)
        county.writeCommunities(&writer)
        county.writeTargets(&writer)
        county.writeMeetings(&writer)
        county.writeSites(&writer)
        county.writePolicies(&writer)
        county.writeBrands(&writer)
    }
}

/// What is written of 金乡县 (domain reference §1.5, rows J1 to J15): the tree and the people.
struct Jinxiang {
    /// A committee or area organisation with the branches below it.
    struct Unit {
        let id: RecordID
        let name: String
        var branches: [Home] = []
    }

    let root: RecordID
    /// 县委两新工委.
    let emerging: RecordID
    /// J4: the 17 committees, 6 area organisations, 3 committees of lines of business, 2 alliances.
    var joint: [Unit] = []
    var areas: [Unit] = []
    var lines: [Unit] = []
    var alliances: [Unit] = []
    /// Everybody, by branch.
    var people: [RecordID: [Someone]] = [:]

    /// All branches in enterprises.
    var branches: [Home] { (joint + areas + lines).flatMap(\.branches) }

    private static let jointNames = [
        "经开区", "金乡街道", "高河街道", "王丕街道", "鱼山街道", "羊山镇", "胡集镇", "霄云镇", "鸡黍镇", "司马镇", "马庙镇", "化雨镇", "卜集镇", "兴隆镇", "化工园区",
        "食品产业园", "大蒜国际交易中心",
    ]
    private static let areaNames = ["凯盛商圈", "亿九楼宇", "智慧楼宇", "万达商圈", "金城商街", "诚信商务楼"]
    private static let lineNames = ["快递行业", "物流行业", "建筑行业"]
    private static let alliancesNames = ["煤基新材料产业链", "大蒜产业链"]
    /// Enterprises that the article names stand among invented ones.
    private static let enterprises = ["鲁特电工", "金人电气", "雷迈新能源"]

    init(_ w: inout PlaceWriter) {
        let root = w.organisation(
            "中共金乡县委员会", "committee", under: nil, Organisation.shortName("金乡县委"), Organisation.unitSituation("legal"),
            Organisation.seat("3708"))
        self.root = root
        let emerging = w.organisation(
            "金乡县委两新工委", "emerging-working-committee", under: root, Organisation.unitSituation("legal"),
            Organisation.seat("3708"))
        self.emerging = emerging
        func unit(_ w: inout PlaceWriter, _ name: String, _ title: String, _ kind: String, _ branches: Int) -> Unit {
            let id = w.organisation(
                title, kind, under: emerging, Organisation.seat("3708"), Organisation.founded("2021-04-20"))
            var unit = Unit(id: id, name: name)
            for number in 0..<branches {
                let enterprise =
                    name == "经开区" && number < 3
                    ? Self.enterprises[number] : "\(name)某企业\(InventedPlaces.numeral(number + 1))"
                let branch = w.organisation(
                    "\(enterprise)党支部", "branch", under: id, Organisation.hostKind("enterprise"),
                    Organisation.hostName(enterprise), Organisation.hasCommittee(true), Organisation.seat("3708"))
                unit.branches.append(Home(branch: branch, place: "金乡县"))
            }
            return unit
        }
        for name in Self.jointNames { joint.append(unit(&w, name, "\(name)综合党委", "joint-committee", 4)) }
        for name in Self.areaNames { areas.append(unit(&w, name, "\(name)区域性党委", "area-organisation", 3)) }
        for name in Self.lineNames { lines.append(unit(&w, name, "\(name)党委", "industry-committee", 3)) }
        for name in Self.alliancesNames { alliances.append(unit(&w, name, "\(name)党建联盟", "alliance", 0)) }
    }

    /// Members of the branches in enterprises, some of them from elsewhere; a few are away on projects.
    mutating func writePeople(_ w: inout PlaceWriter) {
        var all: [Someone] = []
        let homes = branches
        all += w.people(1_260, of: homes, .home, Kind(job: "企业职工", enterpriseClass: "non-public"))
        for (city, count) in [("济宁", 34), ("徐州", 25), ("郑州", 16), ("济南", 11)] {
            all += w.people(count, of: homes, .received(.named(city)), Kind(enterpriseClass: "non-public"))
        }
        var away: [Someone] = []
        for (city, count) in [("青岛", 24), ("济南", 18), ("上海", 13), ("北京", 11)] {
            away += w.people(count, of: homes, .away(.named(city), nil), Kind(enterpriseClass: "non-public"))
        }
        w.pair(&away, with: all.filter(\.isFull).prefix(14).map { $0 })
        w.keepInTouch(away)
        for someone in all + away { people[someone.branch, default: []].append(someone) }
        let living = homes.map { LivingBranch(id: $0.branch, people: people[$0.branch] ?? [], hasCommittee: true) }
        w.regularLife(of: living, months: 13, gap: 16)
        writePosts(&w)
    }

    /// J5, J12: secretaries, part-time members, full-time workers, red secretaries, model posts.
    private func writePosts(_ w: inout PlaceWriter) {
        w.post("secretary", root, nil)
        w.post("secretary", emerging, nil, Post.note("县委组织部副部长兼任"))
        for unit in joint + areas + lines {
            w.post("secretary", unit.id, nil)
            w.post("part-time-member", unit.id, nil)
            w.post("party-worker", unit.id, nil)
        }
        for (number, home) in branches.enumerated() {
            let here = (people[home.branch] ?? []).filter(\.isFull)
            if number != 40 { w.post(number % 6 == 0 ? "red-secretary" : "secretary", home.branch, here.first) }
            w.post("organisation-member", home.branch, here.dropFirst().first)
            if number % 3 == 0, let third = here.dropFirst(2).first {
                w.post(["vanguard-post", "model-household", "commando-leader"][number / 3 % 3], home.branch, third)
                w.add(
                    Pledge.type, Pledge.member(third.id), Pledge.kind(["identity", "promise", "deed"][number / 3 % 3]),
                    Pledge.content(["亮明党员身份，接受群众监督", "关键岗位带头攻坚", "技能比武争第一"][number / 3 % 3]),
                    Pledge.made("2022-03-08"), Pledge.due("2022-12-20"),
                    Pledge.result(number % 4 == 0 ? "kept" : "open"),
                    Pledge.done(number % 4 == 0 ? "2022-10-20" : nil))
            }
        }
    }
}
