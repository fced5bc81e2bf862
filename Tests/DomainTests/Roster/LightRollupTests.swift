import Testing

@testable import Domain

@Suite("Lights and counties rolled up in the tree")
struct LightRollupTests {
    private static let today = day("2026-11-21")

    private static let ledger: Ledger = {
        var ledger = Ledger()
        for (index, proposal) in Demonstration.township(members: 300, today: today).proposals().enumerated() {
            let id = TransactionID(device: "bench1", sequence: UInt64(index + 1))
            try? ledger.apply(
                Transaction(id: id, time: HybridTime(milliseconds: Int64(index)), author: "测试员", proposal: proposal))
        }
        return ledger
    }()

    @Test("every line has the lights of the tasks that are listed for it")
    func lights() {
        let ledger = LightRollupTests.ledger
        let tree = ledger.organisationTree
        let tasks = TaskDerivation.derive(ledger, today: LightRollupTests.today)
        let rollup = LightRollup(tasks, ledger: ledger)
        let counties = CountyCounts(ledger, tasks: tasks)
        let ids = (0..<ledger.organisations.count).map { ledger.organisations.id($0) }
        var scopes: [RosterScope] = [
            .all, .away, .withoutBranchThere, .withoutDestination, .withoutBranch, .received, .participantsOfAny(ids),
            .participantsOfAny(Array(ids.prefix(3))), .home(RecordID(rawValue: 404)),
        ]
        scopes += ids.map { .home($0) } + ids.map { .participants($0) }
        let counts = Headcounts(ledger, tree: tree)
        for code in counts.destinations.keys {
            scopes.append(.destination(code))
            scopes += counties.counties(in: code).map { .county(code, name: $0.name) }
        }
        var seen = LightCounts()
        for scope in scopes {
            let rows = scope.rows(in: ledger, tree: tree)
            // Everything has the tasks of everybody, as the tasks pane has.
            let tasksScope =
                scope == .all ? .everything : TaskScope(scope, rows: rows, ledger: ledger, tree: tree)
            let lights = rollup.counts(of: scope, in: ledger, tree: tree, counties: counties)
            #expect(lights == tasks.counts(in: tasksScope), "\(scope)")
            seen += lights
        }
        #expect(seen.red > 0 && seen.yellow > 0 && seen.blue > 0)
    }

    @Test("the counties of a place have its people, each once")
    func counties() {
        let ledger = LightRollupTests.ledger
        let tree = ledger.organisationTree
        let counts = Headcounts(ledger, tree: tree)
        let counties = CountyCounts(ledger, tasks: TaskDerivation.derive(ledger, today: LightRollupTests.today))
        var named = 0
        for (code, count) in counts.destinations {
            let found = counties.counties(in: code)
            #expect(found.reduce(0) { $0 + $1.members } == count, "\(code)")
            for county in found {
                let rows = RosterScope.county(code, name: county.name).rows(in: ledger, tree: tree)
                #expect(rows.count == county.members, "\(code) \(county.name ?? "-")")
                if county.name != nil { named += 1 }
            }
            #expect(found.map(\.members).dropLast() == found.map(\.members).dropLast().sorted(by: >)[...])
        }
        #expect(named > 5)
        #expect(counties.counties(in: "99").isEmpty)
    }

    @Test("people in any of several organisations are counted once, though one stands below the other")
    func union() throws {
        var bench = LedgerBench()
        let general = try bench.organisation("驻皖总支", "floating-general-branch")
        let branch = try bench.organisation("驻合肥支部", "floating-branch", under: general)
        for (name, place) in [("甲", general), ("乙", branch), ("丙", branch)] {
            let member = try bench.member(name, in: nil)
            try bench.stay(of: member, at: "3401", with: place)
        }
        let tree = bench.ledger.organisationTree
        let counts = Headcounts(bench.ledger, tree: tree)
        #expect(counts.participants(ofAny: [0, 1], tree: tree) == 3)
        #expect(counts.participants(ofAny: [1], tree: tree) == 2)
        let rows = RosterScope.participantsOfAny([general, branch]).rows(in: bench.ledger, tree: tree)
        #expect(bench.names(rows) == ["甲", "乙", "丙"])
    }

    @Test(
        "a county is what the text of a place begins with",
        arguments: [
            ("闵行区莘庄镇", "闵行区"), ("昆山市", "昆山市"), ("肥西县", "肥西县"), ("市北区某街道", "市北区"), ("某旗某苏木", "某旗"),
            ("县前街 3 号", nil), ("工业园", nil), ("", nil), ("区", nil), ("某某路 3 号，新区", nil),
        ] as [(String, String?)])
    func reading(place: String, county: String?) {
        #expect(FlowEpisode.county(inPlace: place) == county)
    }
}
