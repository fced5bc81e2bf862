extension DemonstrationPlace {
    /// 太湖县: a county that sends out.
    static let taihu = DemonstrationPlace(
        "taihu", Phrase("太湖县", "Taihu"),
        Phrase("安庆太湖县：“双找”建账，流动党支部50个，网上党小组186个", "A county in Anhui: 50 floating branches, 186 online groups"),
        today: "2024-04-28", members: 4_309, seed: 340_825, numbers: Taihu.numbers
    ) { writer in
        var county = Taihu(&writer)
        county.writePeople(&writer)
        county.writeManagement(&writer)
        county.writeAppraisal(&writer)
        county.writeStudy(&writer)
        county.writeTraining(&writer)
        county.writeServices(&writer)
        county.writeHome(&writer)
    }
}

/// What is written of 太湖县 (domain reference §1.3, rows T1 to T22): the tree. People and work stand in the files beside.
struct Taihu {
    /// A branch away.
    struct Station {
        let id: RecordID
        let city: City
        let isNew: Bool
    }

    let root: RecordID
    /// 流动党员党委.
    let committee: RecordID
    /// The townships' committees, with their names.
    let townships: [(id: RecordID, name: String)]
    /// The 50 floating branches.
    var stations: [Station] = []
    /// 新仓镇云支部.
    let cloud: RecordID
    /// 牛镇镇驻沪流动党支部.
    var niuzhen: RecordID { stations[0].id }
    /// The village branches, each with an online group below it.
    var homes: [Home] = []
    /// The village branches of 新仓镇.
    var xincang: [Home] = []
    /// The online groups with their villages.
    var groups: [(id: RecordID, village: RecordID)] = []
    /// The township of each village branch, by number.
    var townshipOf: [RecordID: Int] = [:]
    /// Members at home who keep in touch with those away.
    var cadres: [Someone] = []
    /// Everybody away.
    var away: [Someone] = []
    /// Those who take part, by branch.
    var participants: [RecordID: [Someone]] = [:]

    private static let names = [
        "新仓镇", "牛镇镇", "晋熙镇", "徐桥镇", "小池镇", "寺前镇", "天华镇", "弥陀镇", "北中镇", "百里镇", "江塘乡", "城西乡", "大石乡", "刘畈乡", "汤泉乡",
    ]
    private static let cities = [
        ("上海", 8), ("合肥", 6), ("苏州", 6), ("杭州", 5), ("宁波", 3), ("南京", 3), ("深圳", 3), ("泉州", 2), ("广州", 2), ("东莞", 2),
        ("无锡", 2), ("常州", 2), ("嘉兴", 2), ("温州", 1), ("武汉", 1), ("北京", 1), ("厦门", 1),
    ]

    /// T1, T3, T4, T9: committees, branches away, villages with their online groups.
    init(_ w: inout PlaceWriter) {
        let root = w.organisation(
            "中共太湖县委员会", "committee", under: nil, Organisation.shortName("太湖县委"), Organisation.unitSituation("legal"))
        self.root = root
        let committee = w.station(
            "太湖县流动党员党委", "floating-committee", in: .named("合肥"), under: root, ledBy: root, founded: "2019-03-28",
            lines: [Organisation.assist("各流入地党组织")])
        self.committee = committee
        townships = Self.names.map { name in
            let id = w.organisation(
                "中共\(name)委员会", "committee", under: root, Organisation.shortName("\(name)党委"),
                Organisation.unitSituation("legal"))
            return (id, name)
        }
        // T1: one branch for those who are where there is none.
        cloud = w.organisation(
            "新仓镇云支部", "cloud-branch", under: townships[0].id, Organisation.isFloating(true),
            Organisation.lead(townships[0].id),
            Organisation.hostKind("online"), Organisation.groupName("新仓镇云支部微信群、钉钉群"),
            Organisation.founded("2020-05-12"),
            Organisation.hasCommittee(true))
        writeStations(&w)
        for (number, township) in townships.enumerated() {
            // 186 villages: twelve a township, and one more in the first six.
            let villages = w.villages(number < 6 ? 13 : 12, from: homes.count, of: township.name, under: township.id)
            if number == 0 { xincang = villages }
            for village in villages { townshipOf[village.branch] = number }
            homes += villages
        }
        for home in homes {
            let name = home.place.replacing("镇", with: "").replacing("乡", with: "")
            let group = w.organisation(
                "\(name)网上党小组", "online-group", under: home.branch, Organisation.groupName("\(name)流动党员群"),
                Organisation.founded("2021-06-18"))
            groups.append((group, home.branch))
        }
    }

    /// T3: 38 branches of earlier years and 12 of last year; T9: those in 合肥 stand below a general branch.
    private mutating func writeStations(_ w: inout PlaceWriter) {
        let general = w.station(
            "驻合肥流动党总支", "floating-general-branch", in: .named("合肥"), under: committee, ledBy: root,
            founded: "2018-11-16", lines: [Organisation.hostKind("office"), Organisation.hostName("太湖县驻合肥招商服务中心")])
        let hosts = [("chamber", "太湖商会"), ("park", "某产业园"), ("market", "某商贸城"), ("enterprise", "某企业")]
        for (name, count) in Self.cities {
            let city = City.named(name)
            for index in 0..<count {
                let number = stations.count
                let isNew = number % 4 == 3
                let host = hosts[number % hosts.count]
                let title =
                    number == 0
                    ? "牛镇镇驻沪流动党支部"
                    : count == 1
                        ? "驻\(name)流动党支部"
                        : index < city.districts.count
                            ? "驻\(name)\(city.districts[index].dropLast())流动党支部"
                            : "驻\(name)第\(InventedPlaces.numeral(index + 1))流动党支部"
                let day =
                    isNew
                    ? w.days(50, "2023-02-10", "2023-12-08")[number] : w.days(50, "2016-05-01", "2022-10-20")[number]
                let id = w.station(
                    title, in: city, under: name == "合肥" ? general : committee,
                    ledBy: number == 0 ? townships[1].id : root,
                    founded: "\(day)", district: index,
                    lines: [
                        Organisation.hostKind(host.0), Organisation.hostName("\(name)\(host.1)"),
                        Organisation.approval("太组〔\(day.year)〕\(3 + number)号"), Organisation.hasCommittee(true),
                    ])
                stations.append(Station(id: id, city: city, isNew: isNew))
            }
        }
    }
}
