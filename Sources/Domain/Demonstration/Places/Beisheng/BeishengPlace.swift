extension DemonstrationPlace {
    /// 北盛镇, 浏阳市: a township that leads its branches away together with the places where they are.
    static let beisheng = DemonstrationPlace(
        "beisheng", Phrase("北盛镇", "Beisheng"),
        Phrase("浏阳市北盛镇：流动支部建在商会上，两地双重管理", "A township in Hunan whose branches away stand on chambers of commerce"),
        today: "2024-02-05", members: 436, seed: 430_181, numbers: Beisheng.numbers
    ) { writer in
        var town = Beisheng(&writer)
        town.writeOrganisation(&writer)
        town.writePeople(&writer)
        town.writeBranchWork(&writer)
        town.writeHeart(&writer)
        town.writeSpirit(&writer)
        town.writeLivelihood(&writer)
        town.writeHomecoming(&writer)
    }
}

/// What is written of 北盛镇 (domain reference §1.1, rows B1 to B27): the organisations and the people. The records of the work
/// stand in the files beside.
struct Beisheng {
    let root: RecordID
    /// The village branches.
    var homes: [Home] = []
    /// 环园村, 泉水村, 向阳村 of the article.
    var named: [String: RecordID] = [:]
    var foshan: RecordID
    var dongguan: RecordID
    var banna: RecordID
    var haikou: RecordID
    /// Who takes part, by branch.
    var people: [RecordID: [Someone]] = [:]
    /// Members at home.
    var residents: [Someone] = []

    /// The three branches away that work.
    var stations: [RecordID] { [foshan, dongguan, banna] }

    /// The organisations at the top: the township's committee and its branches away (B1–B4, B27).
    init(_ w: inout PlaceWriter) {
        let root = w.organisation(
            "中共北盛镇委员会", "committee", under: nil, Organisation.shortName("北盛镇党委"),
            Organisation.unitSituation("legal"))
        self.root = root
        func station(
            _ w: inout PlaceWriter, _ city: String, _ founded: String?, _ approval: String?, _ host: String,
            assist: String, _ more: FieldValue?...
        ) -> RecordID {
            w.station(
                "\(city)流动党支部", in: .named(city), under: root, ledBy: root, founded: founded,
                lines: [
                    Organisation.approval(approval), Organisation.hostKind("chamber"), Organisation.hostName(host),
                    Organisation.assist(assist), Organisation.groupName("北盛\(city)党员群"),
                ] + more)
        }
        // B3: 佛山 is the first floating branch of the province.
        foshan = station(
            &w, "佛山", "2019-06-28", "北组〔2019〕11号", "佛山市浏阳商会建材租赁分会", assist: "佛山市禅城区张槎街道党工委",
            Organisation.hasCommittee(true), Organisation.note("湖南省首个流动党支部"))
        dongguan = station(
            &w, "东莞", "2020-09-16", "北组〔2020〕7号", "东莞市浏阳商会", assist: "东莞市万江街道党工委",
            Organisation.hasCommittee(true))
        banna = station(
            &w, "西双版纳", "2022-05-20", "北组〔2022〕5号", "西双版纳州湖南商会", assist: "景洪市允景洪街道党工委",
            Organisation.hasCommittee(true))
        // B27: planned for the next stage.
        haikou = station(
            &w, "海口", nil, nil, "海口市湖南商会浏阳分会", assist: "海口市龙华区某街道党工委", Organisation.state("planned"))
    }

    /// The village branches, those of the article and others.
    mutating func writeOrganisation(_ w: inout PlaceWriter) {
        for village in ["环园村", "泉水村", "向阳村"] {
            let branch = w.organisation(
                "\(village)党支部", "branch", under: root, Organisation.shortName("\(village)支部"),
                Organisation.unitSituation("same"), Organisation.hasCommittee(true))
            named[village] = branch
            homes.append(Home(branch: branch, place: "北盛镇\(village)"))
        }
        homes += w.villages(11, of: "北盛镇", under: root)
    }

    /// Members at home and away, posts, pairings and contacts.
    mutating func writePeople(_ w: inout PlaceWriter) {
        residents = w.people(196, of: homes, .home)
        // B2: most of those in Foshan rent out building equipment, and are in the chamber.
        let owner = Kind(memberClass: "own-business")
        let station = [
            (foshan, "佛山", 24, 40), (dongguan, "东莞", 16, 34), (banna, "西双版纳", 9, 17),
        ]
        var away: [Someone] = []
        for (branch, city, owners, others) in station {
            var there = w.people(owners, of: homes, .away(.named(city), branch), owner)
            there += w.people(others, of: homes, .away(.named(city), branch))
            w.pair(&there, withOfficials: 4)
            people[branch] = there
            away += there
        }
        var scattered: [Someone] = []
        for (city, count) in [("长沙", 34), ("深圳", 22), ("广州", 18), ("海口", 11), ("上海", 9), ("昆明", 6)] {
            scattered += w.people(count, of: homes, .away(.named(city), nil))
        }
        w.pair(&scattered, with: Array(residents.filter(\.isFull).prefix(24)))
        w.keepInTouch(away + scattered)
        writePosts(&w)
    }

    /// B6: 主任科员 as first secretaries, 中层干部 as instructors; secretaries and committees of their own.
    private mutating func writePosts(_ w: inout PlaceWriter) {
        w.post("secretary", root, nil, from: Day(iso: "2021-08-20"))
        w.post("deputy-secretary", root, nil)
        w.post("organisation-member", root, nil)
        for branch in stations {
            let there = (people[branch] ?? []).filter(\.isFull)
            w.post("first-secretary", branch, nil, from: Day(iso: "2022-06-10"), Post.note("镇主任科员兼任"))
            w.post("instructor", branch, nil, from: Day(iso: "2022-06-10"), Post.note("镇中层干部兼任"))
            for (number, role) in ["secretary", "organisation-member", "publicity-member"].enumerated() {
                w.post(role, branch, number < there.count ? there[number] : nil)
            }
        }
        w.post("first-secretary", haikou, nil, from: Day(iso: "2023-11-02"), Post.note("负责筹建"))
        for (number, home) in homes.enumerated() {
            let here = residents.filter { $0.branch == home.branch && $0.isFull }
            w.post("secretary", home.branch, here.first)
            if number % 4 != 3 { w.post("deputy-secretary", home.branch, here.dropFirst().first) }
        }
    }
}
