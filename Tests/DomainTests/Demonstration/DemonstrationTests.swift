import Testing

@testable import Domain

@Suite("The demonstration township")
struct DemonstrationTests {
    private static func ledger(_ members: Int, seed: UInt64 = 1, each: Int = 5_000) throws -> Ledger {
        var bench = LedgerBench()
        let town = Demonstration.township(members: members, today: LedgerBench.today, seed: seed)
        for proposal in town.proposals(membersEach: each) { try bench.commit(proposal.changes, proposal.purpose) }
        return bench.ledger
    }

    @Test("the usual township has the numbers of the documentation, in one proposal that one undo takes back")
    func usual() throws {
        let town = Demonstration.township(today: LedgerBench.today)
        let proposals = Array(town.proposals())
        #expect(proposals.count == 1)
        #expect(town.proposals().count == 1)
        #expect(proposals[0].purpose == .demonstration)
        #expect(proposals[0].note == "新仓镇")
        var bench = LedgerBench()
        try bench.commit(proposals[0].changes, .demonstration)
        let tree = bench.ledger.organisationTree
        let heads = Headcounts(bench.ledger, tree: tree)
        #expect(heads.all.members == 412)
        #expect(heads.all.away == 371)
        #expect(heads.all.received == 9)
        #expect(heads.all.lost == 3)
        #expect(heads.withoutBranch == 0)
        #expect(bench.ledger.organisations.count == town.organisationCount)
        let names = tree.roots.flatMap(tree.subtree).map { Organisation.title($0, bench.ledger.organisations) }
        for name in ["新仓镇党委", "联合村支部", "驻沪流动支部", "驻苏州流动支部", "驻合肥流动总支", "驻合肥包河流动支部", "佛山新仓商会党支部", "新仓镇云支部"] {
            #expect(names.contains(name))
        }
        #expect(try bench.takeBack(.undo))
        #expect(bench.ledger.tables.allSatisfy { $0.keptCount == 0 })
    }

    @Test("the same seed gives the same records, identities included; another day or seed others")
    func same() {
        func changes(_ seed: UInt64, _ today: Day) -> [Change] {
            Demonstration.township(members: 60, today: today, seed: seed).proposals().flatMap(\.changes)
        }
        let first = changes(5, LedgerBench.today)
        #expect(first == changes(5, LedgerBench.today))
        #expect(first != changes(6, LedgerBench.today))
        #expect(first != changes(5, LedgerBench.today.adding(days: 1)))
        #expect(first.map(\.record) == changes(5, LedgerBench.today.adding(days: 1)).map(\.record))
    }

    @Test("a large township comes in pieces that make the same ledger as one piece", arguments: [7, 100, 200])
    func pieces(_ each: Int) throws {
        let town = Demonstration.township(members: 320, today: LedgerBench.today, seed: 1)
        let proposals = Array(town.proposals(membersEach: each))
        #expect(proposals.count == town.proposals(membersEach: each).count)
        #expect(proposals.count > 1)
        #expect(proposals[0].changes.allSatisfy { $0.kind == .organisation })
        #expect(proposals[0].changes.count == town.organisationCount)
        #expect(proposals.last?.note == "新仓镇 \(proposals.count)/\(proposals.count)")
        for proposal in proposals.dropFirst() {
            let members = proposal.changes.filter { $0.kind == .member }.count
            // A village is not cut.
            #expect(members > 0 && members < each + 60)
        }
        let whole = LedgerContent(try DemonstrationTests.ledger(320))
        let cut = LedgerContent(try DemonstrationTests.ledger(320, each: each))
        #expect(cut.tables == whole.tables)
    }

    @Test(
        "towns of any size keep the shares, and nobody is lost",
        arguments: [1, 2, 3, 9, 39, 41, 100, 240, 1_000])
    func sizes(_ members: Int) throws {
        let ledger = try DemonstrationTests.ledger(members)
        let heads = Headcounts(ledger, tree: ledger.organisationTree)
        #expect(heads.all.members == members)
        #expect(abs(heads.all.away * 412 - members * 371) <= 412)
        #expect(abs(heads.all.received * 412 - members * 9) <= 412)
        #expect(abs(heads.all.lost * 412 - members * 3) <= 412)
        #expect(heads.withoutBranch == 0)
        let names = Set((0..<ledger.organisations.count).map { ledger.organisations.text(Organisation.name, $0) })
        #expect(names.count == ledger.organisations.count)
    }

    @Test("every record passes its own form without an error, and without most warnings")
    func valid() throws {
        let ledger = try DemonstrationTests.ledger(412)
        var errors: [String] = []
        var warned = 0
        for table in ledger.tables {
            for row in 0..<table.count {
                let draft = try #require(RecordDraft(editing: table.id(row), in: ledger))
                for problem in draft.problems(in: ledger) {
                    if problem.severity == .error {
                        errors.append("\(table.type.kind): \(problem.message.chinese)")
                    } else {
                        warned += 1
                    }
                }
            }
        }
        #expect(errors.isEmpty)
        #expect(warned < 40)
    }

    @Test("numbers can belong to nobody and never repeat")
    func numbers() throws {
        let ledger = try DemonstrationTests.ledger(1_500)
        for row in 0..<ledger.members.count {
            let text = ledger.members.text(Member.citizenNumber, row)
            guard !text.isEmpty else { continue }
            let number = try CitizenNumber.parse(text)
            #expect(text.hasPrefix("99"))
            #expect(number.birth == ledger.members.day(Member.birth, row))
            #expect(number.sexCode == ledger.members.code(Member.sex, row))
        }
        var citizens = Set<String>()
        var mobiles = Set<String>()
        let some =
            stride(from: 0, to: InventedNumbers.mostMembers, by: 97).prefix(12_000) + [InventedNumbers.mostMembers - 1]
        for index in Array(0..<3_000) + some {
            // One birth date for all, so that nothing else makes them differ.
            citizens.insert(
                String(
                    InventedNumbers.citizenNumber(index, birth: day("1980-01-01"), isMale: index % 2 == 0).dropLast()))
            mobiles.insert(InventedNumbers.mobile(index))
        }
        let expected = Set(Array(0..<3_000) + some).count
        #expect(citizens.count == expected)
        #expect(mobiles.count == expected)
        #expect(mobiles.allSatisfy { $0.hasPrefix("12") && $0.utf8.count == 11 })
    }

    @Test("villages have names of their own, up to a million members")
    func villages() {
        let names = (0..<25_000).map(InventedPlaces.village)
        #expect(Set(names).count == names.count)
        #expect(names[0] == "联合")
        #expect([1, 10, 11, 20, 35, 99].map(InventedPlaces.numeral) == ["一", "十", "十一", "二十", "三十五", "九十九"])
    }

    @Test("it looks alive: polyphones, compound and dotted names, gaps, ends of terms, and tasks of every light")
    func alive() throws {
        let ledger = try DemonstrationTests.ledger(2_500)
        let names = (0..<ledger.members.count).map { ledger.members.text(Member.name, $0) }
        for surname in ["曾", "单", "解", "仇", "区", "查", "任", "欧阳", "李", "王"] {
            #expect(names.contains { $0.hasPrefix(surname) }, "\(surname)")
        }
        #expect(names.contains { $0.contains("·") })
        #expect(names.contains { $0.unicodeScalars.contains { $0.value > 0xFFFF } })
        #expect(
            names.contains { $0.count == 2 } && names.contains { $0.count == 3 } && names.contains { $0.count == 4 })
        let members = ledger.members
        #expect((0..<members.count).contains { !Member.isFull($0, members) })
        for field in [Member.citizenNumber, Member.mobile, Member.joined] {
            #expect((0..<members.count).contains { members.cell(field, $0) == 0 }, "\(field.name)")
        }
        let isPaired = ledger.facts.pairing.filter { $0 != 0 }.count
        let away = ledger.facts.openEpisode.filter { $0 != 0 }.count
        #expect(isPaired < away && isPaired * 100 > away * 90)
        let cadres = ledger.table(Pairing.type).column(Pairing.cadre).filter { $0 != 0 }
        #expect(cadres.count > 5 * Set(cadres).count / 2)
        for organisation in 1..<ledger.organisations.count
        where ledger.organisations.code(Organisation.state, organisation) == "active" {
            #expect(ledger.organisations.day(Organisation.termEnd, organisation) != nil)
        }
        let tasks = TaskDerivation.derive(ledger, today: LedgerBench.today)
        #expect(Light.allCases.allSatisfy { tasks.counts[$0] > 0 })
        let rules = Set(tasks.tasks(in: .everything).map { tasks.rule(of: $0).id })
        #expect(
            rules.isSuperset(of: [
                "contact.member", "report.yearly", "search.unreached", "contact.cadre", "file.incomplete",
                "relation.transfer", "certificate.check", "member.confirmation", "organisation.term", "branch.place",
            ]))
    }
}
