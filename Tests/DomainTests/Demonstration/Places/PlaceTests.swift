import Testing

@testable import Domain

/// The ledgers of the places at their own size, made once for all tests.
enum PlaceLedgers {
    private static let ledgers: [String: Ledger] = Dictionary(
        uniqueKeysWithValues: DemonstrationPlace.all.compactMap { place in
            (try? make(place)).map { (place.id, $0) }
        })

    static subscript(place: String) -> Ledger { ledgers[place] ?? Ledger() }

    static func make(_ place: DemonstrationPlace, members: Int? = nil) throws -> Ledger {
        var bench = LedgerBench()
        for proposal in place.proposals(members: members) { try bench.commit(proposal.changes, proposal.purpose) }
        return bench.ledger
    }
}

@Suite("The demonstration places")
struct PlaceTests {
    @Test("a place has as many members as it says, and everybody a branch", arguments: DemonstrationPlace.all.map(\.id))
    func members(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let ledger = PlaceLedgers[id]
        let heads = Headcounts(ledger, tree: ledger.organisationTree)
        #expect(heads.all.members == place.memberCount)
        #expect(heads.withoutBranch == 0)
        #expect(ledger.organisationTree.roots.count == 1)
        let titles = (0..<ledger.organisations.count).map { ledger.organisations.text(Organisation.name, $0) }
        #expect(Set(titles).count == titles.count)
    }

    @Test(
        "the records of a place pass their own forms without an error, and without most warnings",
        arguments: DemonstrationPlace.all.map(\.id))
    func valid(_ id: String) throws {
        let ledger = PlaceLedgers[id]
        var found: [String: Int] = [:]
        for table in ledger.tables {
            // All of a short table, and a thousand of a long one.
            for row in stride(from: 0, to: table.count, by: max(1, table.count / 1_000)) {
                let draft = try #require(RecordDraft(editing: table.id(row), in: ledger))
                for problem in draft.problems(in: ledger, lookingForDuplicates: table.count < 2_000) {
                    found["\(problem.severity) \(table.type.kind): \(problem.message.chinese)", default: 0] += 1
                }
            }
        }
        #expect(found.filter { $0.key.hasPrefix("error") }.isEmpty, "\(found)")
        #expect(found.values.reduce(0, +) < 60, "\(found)")
    }

    @Test(
        "everybody is invented: numbers that begin with 99 and 12, each once",
        arguments: DemonstrationPlace.all.map(\.id))
    func invented(_ id: String) throws {
        let members = PlaceLedgers[id].members
        var numbers: Set<String> = []
        var phones: Set<String> = []
        for row in 0..<members.count {
            let number = members.text(Member.citizenNumber, row)
            let phone = members.text(Member.mobile, row)
            #expect(number.hasPrefix("99") && (phone.isEmpty || phone.hasPrefix("12")))
            numbers.insert(number)
            phones.insert(phone.isEmpty ? number : phone)
        }
        #expect(numbers.count == members.count)
        #expect(phones.count == members.count)
    }

    @Test(
        "a place is the same every time, in one proposal that one undo takes back",
        arguments: ["beisheng", "chenglingji"])
    func same(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let proposals = place.proposals()
        #expect(proposals.count == 1)
        #expect(proposals[0].note == place.name.chinese)
        #expect(proposals == place.proposals())
        var bench = LedgerBench()
        try bench.commit(proposals[0].changes, .demonstration)
        #expect(try bench.takeBack(.undo))
        #expect(bench.ledger.tables.allSatisfy { $0.keptCount == 0 })
    }

    @Test(
        "mostly in order on the day of the article, with something to do", arguments: DemonstrationPlace.all.map(\.id))
    func lights(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let tasks = TaskDerivation.derive(PlaceLedgers[id], today: place.today)
        var kinds: [String: Int] = [:]
        for task in tasks.tasks(in: .everything) { kinds["\(tasks.rule(of: task).id) \(task.light)", default: 0] += 1 }
        let summary = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
        #expect(tasks.counts[.yellow] > 0, "\(summary)")
        #expect(tasks.counts[.red] * 22 < place.memberCount, "\(summary)")
    }

    @Test(
        "with fewer members a place shrinks",
        arguments: [("beisheng", 1), ("beisheng", 60), ("chenglingji", 100), ("taihu", 400)])
    func smaller(_ id: String, _ members: Int) throws {
        let ledger = try PlaceLedgers.make(try #require(DemonstrationPlace.named(id)), members: members)
        // Every group keeps one person at least.
        #expect(abs(ledger.members.keptCount - members) <= 24, "\(ledger.members.keptCount)")
        #expect(Headcounts(ledger, tree: ledger.organisationTree).withoutBranch == 0)
    }

    @Test(
        "with more members a township stands beside the place, whose own organisation still has every number of the article",
        arguments: DemonstrationPlace.all.map(\.id))
    func larger(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let ledger = try PlaceLedgers.make(place, members: place.memberCount + 1_200)
        #expect(ledger.members.keptCount == place.memberCount + 1_200)
        let roots = ledger.organisationTree.roots.map { ledger.organisations.text(Organisation.name, $0) }
        #expect(roots.count == 2 && roots.contains { $0.contains("远山镇") })
        let numbers = (0..<ledger.members.count).map { ledger.members.text(Member.citizenNumber, $0) }
            .filter { !$0.isEmpty }
        #expect(Set(numbers).count == numbers.count)
        let missed = place.numbers.filter { $0.value(in: ledger, today: place.today)?.number.map($0.isMet) != true }
        #expect(missed.map(\.id) == [])
    }

    @Test("a place's ledger remembers its day, an undo forgets it, and no other ledger has one")
    func day() throws {
        let place = DemonstrationPlace.beisheng
        #expect(PlaceLedgers["beisheng"].demonstration?.day == place.today)
        #expect(PlaceLedgers["beisheng"].demonstration?.place == "北盛镇")
        var bench = LedgerBench()
        for proposal in place.proposals(members: 20) { try bench.commit(proposal.changes, proposal.purpose) }
        #expect(bench.ledger.demonstration?.day == place.today)
        #expect(try bench.takeBack(.undo))
        #expect(bench.ledger.demonstration == nil)
        let township = Demonstration.township(members: 20, today: place.today)
        for proposal in township.proposals() { try bench.commit(proposal.changes, proposal.purpose) }
        #expect(bench.ledger.demonstration == nil)
    }

    @Test("nobody makes a real ledger a demonstration by hand; the mark of one can be retired")
    func mark() throws {
        var ledger = LedgerBench().ledger
        var draft = RecordDraft(new: .demonstration, id: RecordID(rawValue: 7))
        draft[DemonstrationMark.name] = .text("太湖县")
        draft[DemonstrationMark.day] = .day(DemonstrationPlace.taihu.today)
        #expect(draft.problems(in: ledger).contains { $0.severity == .error })
        var bench = LedgerBench()
        for proposal in DemonstrationPlace.taihu.proposals(members: 20) { try bench.commit(proposal.changes) }
        ledger = bench.ledger
        let mark = ledger.table(DemonstrationMark.type).id(0)
        let edit = try #require(RecordDraft(editing: mark, in: ledger))
        #expect(edit.problems(in: ledger).isEmpty)
        try bench.commit([.retired(.demonstration, mark)])
        #expect(bench.ledger.demonstration == nil)
    }

    @Test("places are found by their names in any case")
    func names() {
        #expect(
            DemonstrationPlace.all.map(\.id) == ["beisheng", "chenglingji", "taihu", "wuchuan", "jinxiang", "pizhou"])
        #expect(DemonstrationPlace.named("Taihu")?.name.chinese == "太湖县")
        #expect(DemonstrationPlace.named("nowhere") == nil)
    }
}
