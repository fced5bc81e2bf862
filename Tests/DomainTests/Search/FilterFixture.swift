@testable import Domain

/// A township of ten members in whom every question of a filter finds somebody.
struct FilterFixture {
    var bench = LedgerBench()
    let committee: RecordID
    let home: RecordID
    let other: RecordID
    let shanghai: RecordID
    var members: [RecordID] = []
    /// The worst lights, as the tasks would tell.
    var lights: [UInt8] = []

    /// Made once for all questions that change nothing.
    static let shared = Result { try FilterFixture() }

    static let names = ["张三", "李四", "王五", "赵六", "孙七", "周八", "吴九", "郑十", "单雄信", "欧阳娜"]

    init() throws {
        committee = try bench.organisation("中共新仓镇委员会", "committee")
        home = try bench.organisation("中共新仓镇联合村支部委员会", under: committee)
        try bench.set(home, Organisation.shortName, .text("联合村支部"))
        other = try bench.organisation("中共新仓镇三叉河村支部委员会", under: committee)
        try bench.set(other, Organisation.shortName, .text("三叉河村支部"))
        shanghai = try bench.organisation("驻沪流动党支部", "floating-branch", under: committee)
        for (index, name) in FilterFixture.names.enumerated() {
            members.append(
                try bench.member(
                    name, in: index < 6 ? home : index < 9 ? other : committee,
                    (Member.sex, .code(index % 3 == 0 ? "2" : "1")),
                    (Member.education, .code(["21", "20", "31", "71"][index % 4])),
                    (Member.joined, .day(day("\(1968 + index * 5)-07-01"))),
                    (Member.birth, .day(day("\(1946 + index * 5)-11-22")))))
        }
        // Away: 0 to 5. Reached 10, 60, 90, 120 and 400 days ago; the last one never.
        let stays: [(String?, String?, String)] = [
            ("3101", "2026-01-10", "闵行区"), ("3101", "2026-09-01", "浦东新区"), ("3205", "2026-05-21", ""),
            ("3205", "2024-03-01", "昆山市"), ("4403", nil, "龙华区"), (nil, "2025-06-01", ""),
        ]
        for (index, stay) in stays.enumerated() {
            var more: [(Field, Value)] = stay.2.isEmpty ? [] : [(FlowEpisode.place, .text(stay.2))]
            if index < 2 { more.append((FlowEpisode.hasCertificate, .flag(index == 0))) }
            if index == 3 { more.append((FlowEpisode.employer, .text("ABC 电子厂"))) }
            try add(stay: index, stay.0, stay.1, more)
        }
        for (index, days) in [10, 60, 90, 120, 400].enumerated() {
            try bench.add(
                .contact, (Contact.member, .reference(members[index])),
                (Contact.day, .day(LedgerBench.today.adding(days: -days))), (Contact.reached, .flag(true)))
        }
        try bench.add(.pairing, (Pairing.member, .reference(members[0])), (Pairing.cadre, .reference(members[9])))
        try bench.set(members[4], Member.isLost, .flag(true))
        try bench.set(members[6], Member.citizenNumber, .text("99010119720630306X"))
        try bench.set(members[7], Member.mobile, .text("12800001234"))
        try bench.set(members[8], Member.duesMonthly, .number(1250))
        try bench.set(members[8], Member.note, .text("退休教师 喜欢 钓鱼"))
        lights = [0, 1, 2, 3, 3, 0, 0, 0, 0, 0]
    }

    private mutating func add(stay index: Int, _ code: String?, _ since: String?, _ more: [(Field, Value)]) throws {
        let id = try bench.stay(of: members[index], at: code, with: code == "3101" ? shanghai : nil, since: since)
        for (field, value) in more { try bench.set(id, field, value) }
    }

    var context: FilterContext {
        FilterContext(
            ledger: bench.ledger, tree: bench.ledger.organisationTree, today: LedgerBench.today, lights: lights)
    }

    /// The rows that a filter lets through, and what it says.
    func rows(_ text: String) -> [Int] { rows(filter(text)) }

    func rows(_ filter: MemberFilter) -> [Int] {
        guard let flags = filter.flags else { return Array(members.indices) }
        return flags.indices.filter { flags[$0] != 0 }
    }

    func filter(_ text: String) -> MemberFilter {
        var filter = MemberFilter()
        filter.take(text, context)
        return filter
    }
}
