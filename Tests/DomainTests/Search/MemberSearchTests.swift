import Testing

@testable import Domain

@Suite("Filtering members")
struct MemberSearchTests {
    /// A branch, two branches away, and five members of whom three are away.
    private struct Village {
        var bench = LedgerBench()
        let home: RecordID
        let shanghai: RecordID
        var members: [RecordID] = []

        init() throws {
            let top = try bench.organisation("中共新仓镇委员会", "committee")
            home = try bench.organisation("联合村党支部", under: top)
            try bench.set(home, Organisation.shortName, .text("联合村（北）支部"))
            shanghai = try bench.organisation("驻沪流动党支部", "floating-branch", under: top)
            members.append(
                try bench.member(
                    "张三", in: home, (Member.citizenNumber, .text("99010119720630306X")),
                    (Member.mobile, .text("12800000001/12900000002"))))
            members.append(try bench.member("单雄信", in: home, (Member.landline, .text("0730-1234567"))))
            members.append(try bench.member("ＡＬ·Ａｎ", in: home))
            members.append(try bench.member("欧阳娜", in: top))
            members.append(try bench.member("张珊珊", in: nil))
            try bench.stay(
                of: members[0], at: "3101", with: shanghai, (FlowEpisode.place, .text("闵行区")),
                (FlowEpisode.employer, .text("ABC电子厂Ｂ座")))
            try bench.stay(of: members[3], at: "3205")
        }

        func found(_ text: String) -> [Int] {
            guard let flags = bench.ledger.search.matches(SearchQuery(text)) else { return Array(members.indices) }
            return flags.indices.filter { flags[$0] != 0 }
        }
    }

    private static let found: [(String, [Int])] = [
        ("张", [0, 4]), ("张三", [0]), ("三", [0]), ("zhangsan", [0]), ("zhang", [0, 4]), ("zs", [0, 4]),
        ("ZHANGSHAN", [4]), ("shan", [0, 1, 4]), ("sxx", [1]), ("ouyang", [3]), ("oyn", [3]),
        ("306x", [0]), ("306X", [0]), ("990101", [0]), ("128", [0]), ("12900000002", [0]), ("0730", [1]),
        ("上海", [0]), ("闵行", [0]), ("苏州", [3]), ("江苏", [3]), ("驻沪", [0]), ("联合村", [0, 1, 2]),
        ("(北)", [0, 1, 2]), ("（北）", [0, 1, 2]), ("新仓镇", [3]), ("abc", [0]), ("b座", [0]), ("Ｂ座", [0]), ("al", [2]),
        ("al·an", [2]), ("没有", []), ("12800000001 张", [0]), ("张 上海", [0]), ("上海 张", [0]), ("张 苏州", []),
        // Half characters, half pinyin: of the name, or as it stands in the entry.
        ("张s", [0, 4]), ("张san", [0]), ("张sh", [4]), ("欧yang", [3]), ("z三", [0]), ("abc电子", [0]), ("abd电子", []),
        ("张s 上海", [0]), ("", [0, 1, 2, 3, 4]),
        // Places by pinyin, of the province, the prefecture and what lies below.
        ("shanghai", [0]), ("sh", [0, 1, 4]), ("minhang", [0]), ("mh", [0]), ("suzhou", [3]), ("jiangsu", [3]),
        ("js", [3]),
        ("mhq zs", [0]),
    ]

    @Test(
        "characters, pinyin, initials, numbers, telephones, places and organisations all find a member",
        arguments: found)
    func finds(_ text: String, _ expected: [Int]) throws {
        #expect(try Village().found(text) == expected)
    }

    @Test("an edited member is found by the new text and no longer by the old")
    func edited() throws {
        var village = try Village()
        for round in 0..<150 {
            // Often enough that stale entries pile up and are swept out.
            let name = round % 2 == 0 ? "赵六" : "张三"
            try village.bench.set(village.members[0], Member.name, .text(name))
            #expect(village.found(name) == [0])
            #expect(village.found(round % 2 == 0 ? "zhangsan" : "zhaoliu") == [])
            #expect(village.bench.ledger.search.rows.count <= 5 + 64)
        }
    }

    @Test("members follow their organisations, stays and contacts")
    func followers() throws {
        var village = try Village()
        try village.bench.set(village.shanghai, Organisation.name, .text("驻浦东流动党支部"))
        #expect(village.found("驻沪") == [])
        #expect(village.found("驻浦东") == [0])
        try village.bench.set(village.home, Organisation.shortName, nil)
        #expect(village.found("(北)") == [])
        #expect(village.found("联合村") == [0, 1, 2])
        let stay = village.bench.ledger.episodes.id(0)
        try village.bench.set(stay, FlowEpisode.returned, .day(LedgerBench.today))
        #expect(village.found("上海") == [])
        try village.bench.stay(of: village.members[4], at: "3101")
        #expect(village.found("上海") == [4])
        // A retired member is still found: the list decides who is shown.
        try village.bench.commit([.retired(.member, village.members[4])])
        #expect(village.found("上海") == [4])
    }

    @Test("a citizen number finds its rows, whatever stands in other columns")
    func citizenNumbers() throws {
        var village = try Village()
        let search = { (number: String, bench: LedgerBench) in bench.ledger.search.rows(withCitizenNumber: number) }
        #expect(search("99010119720630306X", village.bench) == [0])
        #expect(search("9901011972063030", village.bench) == [])
        #expect(search("12800000001", village.bench) == [])
        try village.bench.set(village.members[4], Member.job, .text("99010119720630306X"))
        #expect(search("99010119720630306X", village.bench) == [0])
        try village.bench.set(village.members[4], Member.citizenNumber, .text("99010119720630306X"))
        #expect(search("99010119720630306X", village.bench).sorted() == [0, 4])
        try village.bench.set(village.members[0], Member.citizenNumber, nil)
        #expect(search("99010119720630306X", village.bench) == [4])
    }

    @Test("a text with tabs and line breaks cannot end its entry or pass for another column")
    func controlCharacters() throws {
        var village = try Village()
        try village.bench.set(village.members[1], Member.name, .text("甲\t990101198001010010\t乙\n丙"))
        #expect(village.bench.ledger.search.rows(withCitizenNumber: "990101198001010010") == [])
        #expect(village.found("丙") == [1])
        #expect(village.found("欧阳") == [3])
    }

    @Test("what stands last in the blob is found")
    func lastBytes() throws {
        var bench = LedgerBench()
        let branch = try bench.organisation("末")
        for name in ["甲", "乙"] { try bench.member(name, in: branch) }
        let flags = bench.ledger.search.matches(SearchQuery("末"))
        #expect(flags == [1, 1])
        #expect(bench.ledger.search.matches(SearchQuery("末x")) == [0, 0])
    }

    @Test(
        "typing on narrows to the same as a fresh search",
        arguments: ["张三 上海", "zhangsan", "990101", "b座", "联合村 z", "张s 上"])
    func narrowing(_ text: String) throws {
        var bench = LedgerBench()
        for proposal in Demonstration.township(members: 200, today: LedgerBench.today).proposals() {
            try bench.commit(proposal.changes)
        }
        try bench.set(bench.ledger.members.id(7), Member.name, .text("张三"))
        let search = bench.ledger.search
        var earlier: (query: SearchQuery, flags: [UInt8]?) = (SearchQuery(""), nil)
        for end in text.indices {
            let query = SearchQuery(String(text[...end]))
            let previous = query.narrows(earlier.query) ? earlier.flags : nil
            let flags = search.matches(query, within: previous)
            #expect(flags == search.matches(query), "\(text[...end])")
            earlier = (query, flags)
        }
        // What matched before is not trusted when it is of another size.
        #expect(search.matches(SearchQuery("王"), within: [1]) == search.matches(SearchQuery("王")))
    }

    @Test("the filter finds what a plain look at every entry finds")
    func plain() throws {
        var bench = LedgerBench()
        for proposal in Demonstration.township(members: 300, today: LedgerBench.today).proposals() {
            try bench.commit(proposal.changes)
        }
        for row in 0..<40 { try bench.set(bench.ledger.members.id(row), Member.job, .text("改")) }
        let search = bench.ledger.search
        let texts = search.entries.map { entry in
            let range = Int(search.starts[Int(entry)])..<Int(search.starts[Int(entry) + 1])
            return String(decoding: search.blob[range], as: UTF8.self)
        }
        for word in ["王", "z", "wei", "9901011", "12", "支部", "上海市", "第", "区", "x"] {
            let flags = search.matches(SearchQuery(word)) ?? []
            #expect(flags.map { $0 != 0 } == texts.map { $0.contains(word) }, "\(word)")
        }
    }
}
