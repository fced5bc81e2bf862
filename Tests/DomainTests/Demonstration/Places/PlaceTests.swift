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

@Suite("Demonstration places")
struct PlaceTests {
    @Test("a place has as many members as it says, and everybody a branch", arguments: DemonstrationPlace.all.map(\.id))
    func members(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let ledger = PlaceLedgers[id]
        let heads = Headcounts(ledger, tree: ledger.organisationTree)
        #expect(heads.all.members == place.memberCount)
        #expect(heads.withoutBranch == 0)
    }

    @Test(
        "every record of a place passes its own form without an error, and without most warnings",
        arguments: DemonstrationPlace.all.map(\.id))
    func valid(_ id: String) throws {
        let ledger = PlaceLedgers[id]
        var found: [String: Int] = [:]
        for table in ledger.tables {
            for row in 0..<table.count {
                let draft = try #require(RecordDraft(editing: table.id(row), in: ledger))
                for problem in draft.problems(in: ledger, lookingForDuplicates: row < 150) {
                    found["\(problem.severity) \(table.type.kind): \(problem.message.chinese)", default: 0] += 1
                }
            }
        }
        #expect(found.filter { $0.key.hasPrefix("error") }.isEmpty)
        #expect(found.values.reduce(0, +) < 60, "\(found)")
    }

    @Test(
        "a place is the same on every machine, and one undo takes it back", arguments: DemonstrationPlace.all.map(\.id))
    func same(_ id: String) throws {
        let place = try #require(DemonstrationPlace.named(id))
        let proposals = place.proposals()
        #expect(proposals.count == 1)
        #expect(proposals == place.proposals())
    }

    @Test("mostly in order on the day of the article, with something of every light", arguments: DemonstrationPlace.all)
    func lights(_ place: DemonstrationPlace) throws {
        let ledger = PlaceLedgers[place.id]
        let tasks = TaskDerivation.derive(ledger, today: place.today)
        var kinds: [String: Int] = [:]
        for task in tasks.tasks(in: .everything) { kinds["\(tasks.rule(of: task).id) \(task.light)", default: 0] += 1 }
        let summary = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
        #expect(Light.allCases.allSatisfy { tasks.counts[$0] > 0 }, "\(summary)")
        #expect(tasks.counts[.red] * 20 < place.memberCount, "\(summary)")
        print(place.id, ledger.tables.reduce(0) { $0 + $1.count }, summary)
    }
}
