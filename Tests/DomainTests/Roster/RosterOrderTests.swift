import Testing

@testable import Domain

@Suite("The order of the roster")
struct RosterOrderTests {
    private static func sorted(_ bench: LedgerBench, _ order: RosterOrder, lights: [UInt8] = []) -> [UInt32] {
        var rows = (0..<UInt32(bench.ledger.members.count)).map { $0 }
        order.sort(&rows, in: bench.ledger, lights: lights)
        return rows
    }

    private static func names(_ bench: LedgerBench, _ order: RosterOrder, lights: [UInt8] = []) -> [String] {
        bench.names(sorted(bench, order, lights: lights))
    }

    @Test("names stand by pinyin, surnames in their own reading, and characters of one syllable together")
    func byName() throws {
        var bench = LedgerBench()
        let names = [
            "张三", "曾祥", "单雄", "安宁", "章三", "张三丰", "欧阳", "长孙无忌", "张", "Anna", "李四", "吕布", "陆逊", "阿卜杜·热合曼·买买提",
            "阿卜杜·热合曼·买买江", "查理", "朝阳",
        ]
        for name in names { try bench.member(name, in: nil) }
        let order = RosterOrder(.field("name"))
        let found = Self.names(bench, order)
        #expect(
            found == [
                "Anna", "阿卜杜·热合曼·买买江", "阿卜杜·热合曼·买买提", "安宁", "朝阳", "李四", "陆逊", "吕布", "欧阳", "单雄", "曾祥",
                "查理", "张", "张三", "张三丰", "章三", "长孙无忌",
            ])
        #expect(Self.names(bench, RosterOrder(.field("name"), descending: true)) == found.reversed())
    }

    @Test(
        "sorting by text is the same as comparing whole keys",
        arguments: ["name", "citizenNumber", "mobile", "job", "address"])
    func bySortKey(_ name: String) throws {
        var bench = LedgerBench(seed: 5)
        for proposal in Demonstration.township(members: 260, today: LedgerBench.today, seed: 5).proposals() {
            try bench.commit(proposal.changes)
        }
        let field = try #require(Member.type.field(name))
        let members = bench.ledger.members
        let keys = (0..<members.count).map {
            Pinyin.sortKey(of: members.text(field, $0), isPersonName: name == "name")
        }
        for isDescending in [false, true] {
            let expected = keys.indices.sorted { left, right in
                if keys[left] == keys[right] { return left < right }
                return keys[left].lexicographicallyPrecedes(keys[right]) != isDescending
            }
            let found = Self.sorted(bench, RosterOrder(.field(name), descending: isDescending))
            #expect(found == expected.map { UInt32($0) })
        }
    }

    @Test("equal rows keep the order of the ledger in both directions", arguments: [false, true])
    func stable(_ isDescending: Bool) throws {
        var bench = LedgerBench()
        for name in ["张三", "张三", "张三"] { try bench.member(name, in: nil) }
        let keys: [RosterOrder.Key] = [
            .field("name"), .field("sex"), .field("branch"), .field("birth"), .destination, .lastContact,
            .daysSinceContact, .light,
        ]
        for key in keys {
            var rows: [UInt32] = [2, 0, 1]
            RosterOrder(key, descending: isDescending).sort(&rows, in: bench.ledger)
            #expect(rows == [0, 1, 2], "\(key)")
        }
        var rows: [UInt32] = [2, 0, 1]
        RosterOrder(.field("hologram")).sort(&rows, in: bench.ledger)
        #expect(rows == [2, 0, 1])
    }

    @Test("where the first order leaves rows equal the second decides, then the third, in the end the ledger")
    func several() throws {
        var bench = LedgerBench(seed: 7)
        for proposal in Demonstration.township(members: 260, today: LedgerBench.today, seed: 7).proposals() {
            try bench.commit(proposal.changes)
        }
        let all = (0..<UInt32(bench.ledger.members.count)).map { $0 }
        let keys: [RosterOrder.Key] = [
            .field("branch"), .field("name"), .field("sex"), .stay("employer"), .stay("out"), .cadre, .status, .branch,
            .destination, .lastContact, .field("job"),
        ]
        /// The place of each row by one order alone, equal rows at equal places.
        func places(_ order: RosterOrder) -> [Int] {
            var up = all
            RosterOrder.sort(&up, by: [order], in: bench.ledger, today: LedgerBench.today)
            var down = all.reversed().map { $0 }
            RosterOrder.sort(
                &down, by: [RosterOrder(order.key, descending: !order.isDescending)], in: bench.ledger,
                today: LedgerBench.today)
            // Rows of one group stand at the same number of rows before them in both directions.
            var places = [Int](repeating: 0, count: all.count)
            var before = [Int](repeating: 0, count: all.count)
            for (index, row) in down.enumerated() { before[Int(row)] = index }
            var start = 0
            for index in up.indices {
                let isNew =
                    index > 0 && before[Int(up[index])] < before[Int(up[index - 1])]
                if isNew { start = index }
                places[Int(up[index])] = start
            }
            return places
        }
        var random = SplitMix64(seed: 3)
        for _ in 0..<30 {
            let orders = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                RosterOrder(keys.randomElement(using: &random) ?? .light, descending: Bool.random(using: &random))
            }
            var rows = all
            RosterOrder.sort(&rows, by: orders, in: bench.ledger, today: LedgerBench.today)
            let ranks = orders.map { places($0) }
            let expected = all.sorted { left, right in
                for rank in ranks where rank[Int(left)] != rank[Int(right)] {
                    return rank[Int(left)] < rank[Int(right)]
                }
                return left < right
            }
            #expect(rows == expected, "\(orders)")
        }
    }

    @Test("whom nobody has been in touch with for longest comes first")
    func byContact() throws {
        var bench = LedgerBench()
        for (name, date) in [("近", "2026-11-01"), ("在家", nil), ("从未", nil), ("远", "2025-01-01"), ("没联系上", nil)] {
            let member = try bench.member(name, in: nil)
            if let date {
                try bench.add(.contact, (Contact.member, .reference(member)), (Contact.day, .day(day(date))))
            }
            if name != "在家" { try bench.stay(of: member) }
            if name == "没联系上" {
                try bench.add(
                    .contact, (Contact.member, .reference(member)), (Contact.day, .day(day("2026-11-20"))),
                    (Contact.reached, .flag(false)))
            }
        }
        #expect(Self.names(bench, .usual) == ["从未", "没联系上", "远", "近", "在家"])
        #expect(Self.names(bench, RosterOrder(.daysSinceContact)) == ["在家", "近", "远", "从未", "没联系上"])
        #expect(Self.names(bench, RosterOrder(.lastContact)) == ["在家", "从未", "没联系上", "远", "近"])
        #expect(
            Self.names(bench, RosterOrder(.light, descending: true), lights: [1, 0, 3, 0, 2]) == [
                "从未", "没联系上", "近", "在家", "远",
            ])
    }

    @Test("codes stand in the order of their list, branches in that of the tree, places by code, none first")
    func byOthers() throws {
        var bench = LedgerBench()
        let top = try bench.organisation("镇党委", "committee")
        let last = try bench.organisation("周村支部", under: top)
        let first = try bench.organisation("安村支部", under: top)
        let gone = try bench.organisation("旧村支部", under: top)
        try bench.member("甲", in: last, (Member.birth, .day(day("1990-01-01"))), (Member.duesMonthly, .number(500)))
        try bench.member("乙", in: first, (Member.birth, .day(day("1950-01-01"))), (Member.sex, .code("2")))
        let third = try bench.member("丙", in: top, (Member.sex, .code("1")), (Member.duesMonthly, .number(20)))
        try bench.member("丁", in: gone)
        try bench.stay(of: third, at: "3101")
        try bench.stay(of: bench.ledger.members.id(0), at: "1201")
        try bench.commit([.retired(.organisation, gone)])
        #expect(Self.names(bench, RosterOrder(.field("branch"))) == ["丁", "丙", "乙", "甲"])
        #expect(Self.names(bench, RosterOrder(.field("sex"))) == ["甲", "丁", "丙", "乙"])
        #expect(Self.names(bench, RosterOrder(.field("birth"))) == ["丙", "丁", "乙", "甲"])
        #expect(Self.names(bench, RosterOrder(.field("duesMonthly"), descending: true)) == ["甲", "丙", "乙", "丁"])
        #expect(Self.names(bench, RosterOrder(.destination)) == ["乙", "丁", "甲", "丙"])
    }
}
