import Testing

@testable import Domain

@Suite("Random histories")
struct RandomLedgerTests {
    @Test(
        "whatever is added, edited, retired, undone and redone, everything derived is as if it were made anew",
        arguments: 0..<12 as Range<UInt64>)
    func history(_ seed: UInt64) throws {
        var author = RandomAuthor(seed: seed)
        // Every third history begins in a town large enough that few of its entries are written anew at once.
        if seed % 3 == 0 { try author.begin(members: 72) }
        for step in 1...90 {
            try author.step()
            if step % 30 == 0 { try RandomLedgerTests.compare(author, "seed \(seed), step \(step)") }
        }
        try RandomLedgerTests.replay(author, "seed \(seed)")
    }

    /// A journal that is read from its beginning derives only once, and comes to the same.
    private static func replay(_ author: RandomAuthor, _ place: Comment) throws {
        let ledger = author.bench.ledger
        var copy = Ledger()
        for transaction in author.bench.history { try copy.replay(transaction) }
        copy.finishReplay()
        #expect(LedgerContent(copy) == LedgerContent(ledger), place)
        #expect(copy.facts == ledger.facts, place)
        for text in RandomAuthor.queries {
            let query = SearchQuery(text)
            #expect(copy.search.matches(query) == ledger.search.matches(query), "\(text), \(place)")
        }
    }

    private static func compare(_ author: RandomAuthor, _ place: Comment) throws {
        let ledger = author.bench.ledger
        let plain = author.plain
        try compareContent(ledger, plain, place)
        compareFacts(ledger, plain, place)
        compareCounts(ledger, plain, place)
        let anew = try rebuilt(ledger)
        #expect(anew.facts == ledger.facts, place)
        for text in RandomAuthor.queries {
            let query = SearchQuery(text)
            #expect(anew.search.matches(query) == ledger.search.matches(query), "\(text), \(place)")
        }
        let copy = try #require(Ledger(image: MemoryImage(ledger)), place)
        #expect(LedgerContent(copy) == LedgerContent(ledger), place)
        #expect(copy.facts == ledger.facts, place)
    }

    private static func compareContent(_ ledger: Ledger, _ plain: PlainLedger, _ place: Comment) throws {
        #expect(ledger.tables.reduce(0) { $0 + $1.count } == plain.records.count, place)
        var wrong: [RecordID] = []
        for (id, record) in plain.records {
            let draft = try #require(RecordDraft(editing: id, in: ledger), place)
            let isRetired = ledger.place(of: id).map { ledger.tables[$0.table].isRetired($0.row) }
            if draft.kind != record.kind || draft.values != record.values || isRetired != record.isRetired {
                wrong.append(id)
            }
        }
        #expect(wrong.isEmpty, place)
    }

    private static func compareFacts(_ ledger: Ledger, _ plain: PlainLedger, _ place: Comment) {
        let facts = ledger.facts
        let anew = PlainFacts(plain)
        // Collected, and expected once: an expectation for each cell would take longer than all the rest.
        var wrong: [RecordID] = []
        for row in 0..<ledger.members.count {
            let id = ledger.members.id(row)
            let episode = facts.openEpisode[row]
            let contact = anew.lastContact(of: id)
            var seen = contact
            if case .month(let month) = plain.records[id]?.values["duesPaidUntil"] {
                seen = max(seen ?? .earliest, month.lastDay)
            }
            let pairing = facts.pairing[row]
            let isRight =
                (episode == 0 ? nil : ledger.episodes.id(Int(episode) - 1)) == anew.stay(of: id)?.id
                && Cells.day(facts.lastContact[row]) == contact
                && Cells.day(facts.lastReport[row]) == anew.lastContact(of: id, onlyReports: true)
                && Cells.day(facts.lastSeen[row]) == seen
                && (pairing == 0 ? nil : ledger.table(Pairing.type).id(Int(pairing) - 1)) == anew.pairing(of: id)
            if !isRight { wrong.append(id) }
        }
        #expect(wrong.isEmpty, place)
    }

    private static func compareCounts(_ ledger: Ledger, _ plain: PlainLedger, _ place: Comment) {
        let tree = ledger.organisationTree
        let heads = Headcounts(ledger, tree: tree)
        let members = plain.members
        let facts = PlainFacts(plain)
        let stays = members.compactMap { facts.stay(of: $0.id)?.values }
        #expect(heads.all.members == members.count, place)
        #expect(heads.all.away == stays.count, place)
        #expect(heads.all.lost == members.filter { $0.values["isLost"] == .flag(true) }.count, place)
        let inflows = plain.kept(.flowEpisode).filter {
            $0.values["direction"] == .code("in") && $0.values["returned"] == nil
                && $0.values["transferred"] != .flag(true)
        }
        let received = Set(inflows.compactMap { plain.reference($0.values, FlowEpisode.member) })
            .intersection(members.map(\.id))
        #expect(heads.all.received == received.count, place)
        let homes = members.map { plain.reference($0.values, Member.branch) }
        let stations = stays.map { plain.reference($0, FlowEpisode.destinationBranch) }
        #expect(heads.withoutBranch == homes.filter { !plain.isKept($0) }.count, place)
        #expect(heads.withoutBranchThere == stations.filter { !plain.isKept($0) }.count, place)
        #expect(heads.withoutDestination == stays.filter { $0["destination"] == nil }.count, place)
        var wrong: [RecordID] = []
        let homesAbove = homes.map { $0.map(plain.ancestors) ?? [] }
        let stationsAbove = stations.map { $0.map(plain.ancestors) ?? [] }
        for row in 0..<ledger.organisations.count {
            let id = ledger.organisations.id(row)
            let below = homesAbove.filter { $0.contains(id) }.count
            let there = stationsAbove.filter { $0.contains(id) }.count
            var isRight =
                heads.direct[row] == (plain.isKept(id) ? homes.filter { $0 == id }.count : 0)
                && heads.total[row] == below && heads.participants[row] == there
            if plain.isKept(id) {
                isRight =
                    isRight && RosterScope.home(id).rows(in: ledger, tree: tree).count == below
                    && RosterScope.participants(id).rows(in: ledger, tree: tree).count == there
            }
            if !isRight { wrong.append(id) }
        }
        #expect(wrong.isEmpty, place)
    }

    /// The same records in a ledger that never saw an edit.
    private static func rebuilt(_ ledger: Ledger) throws -> Ledger {
        var bench = LedgerBench()
        var changes: [Change] = []
        let content = LedgerContent(ledger)
        for (table, records) in zip(ledger.tables, content.tables) {
            changes += records.map { .added(table.type.kind, $0.id, []) }
        }
        for (table, records) in zip(ledger.tables, content.tables) {
            for record in records {
                for (field, value) in record.values {
                    changes.append(.set(table.type.kind, record.id, field, old: nil, new: value))
                }
                if record.isRetired { changes.append(.retired(table.type.kind, record.id)) }
            }
        }
        try bench.commit(changes)
        return bench.ledger
    }
}
