import Testing

@testable import Domain

@Suite("Whom the roster shows, and how many they are")
struct RosterScopeTests {
    /// A township with two branches, a general branch in 合肥 with one below it, and a member of every kind.
    private struct Township {
        var bench = LedgerBench()
        let top, home, other, general, hefei: RecordID

        init() throws {
            top = try bench.organisation("镇党委", "committee")
            home = try bench.organisation("甲支部", under: top)
            other = try bench.organisation("乙支部", under: top)
            general = try bench.organisation("驻合肥流动党总支", "floating-general-branch", under: top)
            hefei = try bench.organisation("驻合肥包河流动党支部", "floating-branch", under: general)
            let people = [
                ("在家", home), ("包河", home), ("总支", home), ("合肥无组织", other), ("上海", other), ("不详", other), ("已归", other),
                ("流入", other), ("已转入", other), ("已转出", home), ("去世", home), ("退出", home), ("无支部", nil),
            ]
            var ids: [String: RecordID] = [:]
            for (name, branch) in people { ids[name] = try bench.member(name, in: branch) }
            func id(_ name: String) -> RecordID { ids[name] ?? RecordID(rawValue: 0) }
            try bench.stay(of: id("包河"), at: "3401", with: hefei)
            try bench.stay(of: id("总支"), at: "3401", with: general)
            try bench.stay(of: id("合肥无组织"), at: "3401")
            try bench.stay(of: id("上海"), at: "3101")
            try bench.stay(of: id("不详"))
            try bench.stay(of: id("已归"), at: "3101", (FlowEpisode.returned, .day(day("2026-10-01"))))
            try bench.stay(of: id("已转出"), at: "3101", (FlowEpisode.transferred, .flag(true)))
            for name in ["去世", "退出"] { try bench.stay(of: id(name), at: "3101", with: hefei) }
            try bench.set(id("去世"), Member.standing, .code("deceased"))
            try bench.commit([.retired(.member, id("退出"))])
            // Two records of one stay here count one person.
            for name in ["流入", "流入", "已转入"] {
                try bench.add(
                    .flowEpisode, (FlowEpisode.member, .reference(id(name))), (FlowEpisode.direction, .code("in")),
                    (FlowEpisode.transferred, .flag(name == "已转入")))
            }
            try bench.set(id("上海"), Member.isLost, .flag(true))
        }

        func names(_ scope: RosterScope) -> [String] {
            bench.names(scope.rows(in: bench.ledger, tree: bench.ledger.organisationTree))
        }
    }

    @Test("each selection of the tree shows its members, in the order of the ledger")
    func scopes() throws {
        var township = try Township()
        let everybody = ["在家", "包河", "总支", "合肥无组织", "上海", "不详", "已归", "流入", "已转入", "已转出", "无支部"]
        let cases: [(RosterScope, [String])] = [
            (.all, everybody),
            (.home(township.top), everybody.filter { $0 != "无支部" }),
            (.home(township.home), ["在家", "包河", "总支", "已转出"]),
            (.home(township.hefei), []),
            (.home(RecordID(rawValue: 404)), []),
            (.participants(township.hefei), ["包河"]),
            (.participants(township.general), ["包河", "总支"]),
            (.participants(township.top), ["包河", "总支"]),
            (.participants(township.home), []),
            (.away, ["包河", "总支", "合肥无组织", "上海", "不详"]),
            (.withoutBranchThere, ["合肥无组织", "上海", "不详"]),
            (.destination("34"), ["包河", "总支", "合肥无组织"]),
            (.destination("3401"), ["包河", "总支", "合肥无组织"]),
            (.destination("31"), ["上海"]), (.destination("3402"), []),
            (.withoutDestination, ["不详"]),
            (.withoutBranch, ["无支部"]),
            (.received, ["流入"]),
        ]
        for (scope, expected) in cases { #expect(township.names(scope) == expected, "\(scope)") }
        try township.bench.commit([.retired(.organisation, township.hefei), .retired(.organisation, township.home)])
        #expect(township.names(.withoutBranchThere) == ["包河", "合肥无组织", "上海", "不详"])
        #expect(township.names(.withoutBranch) == ["在家", "包河", "总支", "已转出", "无支部"])
    }

    @Test("the counts are those of the lists that they open")
    func counts() throws {
        let township = try Township()
        let ledger = township.bench.ledger
        let tree = ledger.organisationTree
        let heads = Headcounts(ledger, tree: tree)
        #expect(heads.all.members == 11)
        #expect(heads.all.away == 5)
        #expect(heads.all.received == 1)
        #expect(heads.all.lost == 1)
        #expect(heads.direct == [0, 4, 6, 0, 0])
        #expect(heads.total == [10, 4, 6, 0, 0])
        #expect(heads.directParticipants == [0, 0, 0, 1, 1])
        #expect(heads.participants == [2, 0, 0, 2, 1])
        #expect(heads.withoutBranch == 1)
        #expect(heads.withoutBranchThere == 3)
        #expect(heads.withoutDestination == 1)
        #expect(heads.destinations == ["34": 3, "3401": 3, "31": 1, "3101": 1])
        #expect(heads.direct.reduce(heads.withoutBranch, +) == heads.all.members)
        #expect(heads.directParticipants.reduce(heads.withoutBranchThere, +) == heads.all.away)
        for (code, count) in heads.destinations {
            #expect(RosterScope.destination(code).rows(in: ledger, tree: tree).count == count)
        }
    }

    @Test("a destination whose code is no plain number is counted under its own code")
    func oddCodes() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        try bench.stay(of: member, at: "海外某地")
        let tree = bench.ledger.organisationTree
        #expect(Headcounts(bench.ledger, tree: tree).destinations == ["海外": 1, "海外某地": 1])
        #expect(RosterScope.destination("海外").rows(in: bench.ledger, tree: tree) == [0])
        // Its cell is a position in the pool, and positions begin with digits too.
        for digit in 1...9 { #expect(RosterScope.destination("\(digit)").rows(in: bench.ledger, tree: tree) == []) }
    }

    @Test(
        "who counts is the same one by one and in a walk",
        arguments: CodeList.partyStanding.entries.map(\.code) + ["levitating"])
    func counted(_ standing: String) throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil, (Member.standing, .code(standing)))
        let isCounted = !CodeList.endedStandings.contains(standing)
        #expect(Member.isCounted(0, bench.ledger.members) == isCounted)
        #expect(CountedMembers(bench.ledger.members)[0] == isCounted)
        try bench.commit([.retired(.member, member)])
        #expect(!Member.isCounted(0, bench.ledger.members))
        #expect(!CountedMembers(bench.ledger.members)[0])
    }
}
