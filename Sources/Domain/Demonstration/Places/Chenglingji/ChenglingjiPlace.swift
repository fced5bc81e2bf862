extension DemonstrationPlace {
    /// 城陵矶新港区, 岳阳: a zone that receives members from elsewhere.
    static let chenglingji = DemonstrationPlace(
        "chenglingji", Phrase("城陵矶新港区", "Chenglingji"),
        Phrase("岳阳城陵矶新港区：流入地“筑巢、暖巢、固巢”", "A zone in Hunan that receives members: build, warm and keep the nest"),
        today: "2024-12-26", members: 262, seed: 430_600, numbers: Chenglingji.numbers
    ) { writer in
        var zone = Chenglingji(&writer)
        zone.writePeople(&writer)
        zone.writeNest(&writer)
        zone.writeStudy(&writer)
        zone.writeServices(&writer)
        zone.writeVoices(&writer)
    }
}

/// What is written of 城陵矶新港区 (domain reference §1.2, rows C1 to C16): organisations, people, posts and transfers.
struct Chenglingji {
    let root: RecordID
    /// 流动党员党委 with its six branches.
    let committee: RecordID
    let branches: [RecordID]
    /// Branches hatched in enterprises.
    let hatched: [RecordID]
    /// The zone's own office.
    let office: RecordID
    /// The 112 who came.
    var received: [Someone] = []
    /// Those whose relation followed.
    var converted: [Someone] = []
    /// The six branches with their people.
    var living: [LivingBranch] = []

    /// Where those who came are from, and how many of them.
    private static let origins = [
        ("荆州", 29), ("常德", 21), ("益阳", 17), ("武汉", 15), ("长沙", 12), ("南昌", 9), ("郑州", 5), ("重庆", 4),
    ]

    /// C2, C7: the tree.
    init(_ w: inout PlaceWriter) {
        let root = w.organisation(
            "中共城陵矶新港区工作委员会", "working-committee", under: nil, Organisation.shortName("新港区党工委"),
            Organisation.unitSituation("legal"), Organisation.seat("4306"))
        self.root = root
        office = w.organisation(
            "新港区机关党支部", "branch", under: root, Organisation.unitSituation("legal"), Organisation.hasCommittee(true))
        // Those who came are at home here: the tick would put these organisations beside the zone instead of into it.
        let committee = w.organisation(
            "新港区流动党员党委", "floating-committee", under: root, Organisation.lead(root), Organisation.seat("4306"),
            Organisation.founded("2021-09-28"), Organisation.approval("岳新工发〔2021〕18号"),
            Organisation.assist("各流出地党组织"))
        self.committee = committee
        branches = ["综合保税区", "临港产业新区", "装备制造园", "电子信息园", "港口物流园", "新材料园"].enumerated().map { number, park in
            w.organisation(
                "\(park)流动党支部", "floating-branch", under: committee, Organisation.shortName("\(park)流动支部"),
                Organisation.lead(root), Organisation.seat("4306"), Organisation.place(park),
                Organisation.founded(number < 4 ? "2021-10-15" : "2022-04-20"), Organisation.hostKind("park"),
                Organisation.hostName(park), Organisation.hasCommittee(true), Organisation.assist("\(park)管理办公室"))
        }
        let joint = w.organisation(
            "新港区非公有制企业综合党委", "joint-committee", under: root, Organisation.shortName("非公综合党委"),
            Organisation.founded("2020-07-01"))
        hatched = (0..<26).map { number in
            let day = w.days(26, "2022-02-01", "2024-10-30")[number]
            return w.organisation(
                "新港区某企业\(InventedPlaces.numeral(number + 1))党支部", "branch", under: joint,
                Organisation.hostKind("enterprise"),
                Organisation.hostName("新港区某企业\(InventedPlaces.numeral(number + 1))"), Organisation.founded(day),
                Organisation.note("由“党建孵化阵地”孵化"))
        }
    }

    /// C4, C5, C7: who came, who stayed for good.
    mutating func writePeople(_ w: inout PlaceWriter) {
        let staff = w.people(24, of: [Home(branch: office, place: "新港区")], .home, Kind(job: "机关工作人员"))
        let homes = branches.map { Home(branch: $0, place: "新港区") }
        // C4: 21 heads of enterprises, 80 skilled workers, 11 mobile specialists of 112; all but two in 两企三新.
        let jobs =
            [String](repeating: "企业负责人", count: 21) + [String](repeating: "技术工人", count: 80)
            + [String](repeating: "流动性技术人才", count: 11)
        var number = 0
        for (city, count) in Self.origins {
            for _ in 0..<w.scaled(count) {
                // The jobs are mixed over the cities; the step shares no factor with 112.
                let job = jobs[number * 45 % jobs.count]
                let kind = Kind(
                    job: job,
                    enterpriseClass: number % 56 == 55
                        ? "none" : ["non-public", "new-economic", "new-social"][number % 3],
                    memberClass: job == "企业负责人" ? "own-business" : "employed", left: 200...1_900)
                received.append(w.person(homes[number % homes.count], .received(.named(city)), kind))
                number += 1
            }
        }
        living = branches.map { branch in
            LivingBranch(
                id: branch, people: received.filter { $0.branch == branch }, hasCommittee: true, listedMonths: 6)
        }
        convert(&w)
        writePosts(&w, staff)
        for (index, someone) in received.enumerated() {
            w.contact(someone, 3 + index * 7 % 60, "routine", PlaceWriter.usualChannels[index % 9])
        }
        let enterprises = hatched.map { branch in
            LivingBranch(id: branch, people: converted.filter { $0.branch == branch }, listedMonths: 1)
        }
        let all = living + [LivingBranch(id: office, people: staff, hasCommittee: true)] + enterprises
        w.regularLife(of: all, months: 14, gap: 11)
        w.slips(from: [root, committee])
    }

    /// C7: 126 transferred their relation to the branches of their enterprises.
    private mutating func convert(_ w: inout PlaceWriter) {
        let homes = hatched.map { Home(branch: $0, place: "新港区") }
        converted = w.people(
            126, of: homes, .home, Kind(job: "企业职工", enterpriseClass: "non-public"))
        for (number, someone) in converted.enumerated() {
            let issued = w.days(126, "2022-03-01", "2024-11-20")[number]
            w.add(
                Transfer.type, Transfer.member(someone.id), Transfer.direction("in"),
                Transfer.fromOrganisation("\(Self.origins[number % 8].0)某镇某村党支部"),
                Transfer.toOrganisation("新港区企业党支部"), Transfer.seat(City.named(Self.origins[number % 8].0).code),
                Transfer.issued(issued), Transfer.validDays(90), Transfer.receipt(issued.adding(days: 16)),
                Transfer.outcome("accepted"), Transfer.isConverted(true))
        }
    }

    private func writePosts(_ w: inout PlaceWriter, _ staff: [Someone]) {
        w.post("secretary", root, staff.first)
        w.post("secretary", committee, staff.dropFirst().first, from: Day(iso: "2021-09-28"))
        w.post("secretary", office, staff.dropFirst(2).first)
        for branch in living {
            let there = branch.people.filter(\.isFull)
            for (number, role) in ["secretary", "organisation-member", "publicity-member"].enumerated() {
                w.post(role, branch.id, number < there.count ? there[number] : nil)
            }
        }
        for (number, branch) in hatched.enumerated() where number % 13 != 12 {
            w.post("secretary", branch, converted.first { $0.branch == branch && $0.isFull })
        }
        // C5: the head of an enterprise sits on the committee of the place he came from.
        w.post(
            "committee-member", branches[0], received.first, from: Day(iso: "2023-05-18"),
            Post.elsewhere("荆州驻岳流动党员党委"), Post.note("盛亚体育董事长；荆岳党建合作共建"))
        // C15: wardens of buildings and dormitories, model posts.
        let roles: [(role: String, count: Int)] = [
            ("building-warden", 12), ("dormitory-warden", 24), ("model-post", 30),
        ]
        var next = 4
        for entry in roles {
            for _ in 0..<min(entry.count, received.count) {
                let someone = received[next % received.count]
                w.post(entry.role, someone.branch, someone)
                next += 1
            }
        }
    }
}
