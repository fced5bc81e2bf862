import Testing

@testable import Domain

@Suite("Undo and redo")
struct UndoTests {
    /// Steps: `E` an edit, `I` an import of three members, `U` undo, `R` redo; and how many times the counter was raised
    /// by edits that are in force at the end, how many members there are, and what the next undo and redo would be.
    private static let walks: [(steps: String, counter: Int, members: Int, undo: Int?, redo: Int?)] = [
        ("E", 1, 0, 1, nil),
        ("EE", 2, 0, 2, nil),
        ("EEU", 1, 0, 1, 3),
        ("EEUU", 0, 0, nil, 4),
        ("EEUUR", 1, 0, 1, 3),
        ("EEUURR", 2, 0, 2, nil),
        // Undo after a redo goes back to the same edit, and can be redone once more.
        ("EEUURU", 0, 0, nil, 6),
        ("EEUURUR", 1, 0, 1, 3),
        ("EURUR", 1, 0, 1, nil),
        // A new edit after an undo ends what could be redone.
        ("EEUE", 2, 0, 4, nil),
        ("EEUEU", 1, 0, 1, 5),
        ("EEUEUU", 0, 0, nil, 6),
        ("EEUEUUR", 1, 0, 1, 5),
        ("EEUEUURR", 2, 0, 4, nil),
        // An import is one unit.
        ("EI", 1, 3, 2, nil),
        ("EIU", 1, 0, 1, 3),
        ("EIUR", 1, 3, 2, nil),
        ("EIUU", 0, 0, nil, 4),
        ("UR", 0, 0, nil, nil),
    ]

    @Test("undo and redo find what they act on from the journal alone", arguments: walks.indices)
    func walk(_ index: Int) throws {
        let expected = UndoTests.walks[index]
        var bench = LedgerBench()
        let member = RecordID(rawValue: 1)
        try bench.commit([.added(.member, member, [FieldValue("name", .text("计数"))])], .create)
        for step in expected.steps {
            switch step {
            case "E":
                let old = bench.value(member, Member.duesMonthly)
                var raised: Int64 = 1
                if case .number(let number) = old { raised = number + 1 }
                try bench.commit([.set(.member, member, "duesMonthly", old: old, new: .number(raised))])
            case "I":
                let ids = (0..<3).map { _ in bench.newID() }
                try bench.commit(ids.map { .added(.member, $0, [FieldValue("name", .text("导入"))]) }, .importing)
            case "U": try bench.takeBack(.undo)
            default: try bench.takeBack(.redo)
            }
        }
        let counter = bench.value(member, Member.duesMonthly)
        #expect(counter == (expected.counter == 0 ? nil : .number(Int64(expected.counter))), "\(expected.steps)")
        #expect(bench.ledger.members.keptCount == 1 + expected.members, "\(expected.steps)")
        // Transaction 1 made the ledger.
        #expect(bench.target(.undo)?.id.sequence == expected.undo.map { UInt64($0 + 1) }, "\(expected.steps)")
        #expect(bench.target(.redo)?.id.sequence == expected.redo.map { UInt64($0 + 1) }, "\(expected.steps)")
    }

    @Test("an undo leaves alone what somebody changed since, and says so")
    func partly() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        let edit = try bench.commit([
            .set(.member, member, "name", old: .text("张三"), new: .text("张山")),
            .set(.member, member, "job", old: nil, new: .text("务工")),
        ])
        try bench.set(member, Member.name, .text("章山"))
        let reversal = bench.ledger.reversal(of: edit)
        #expect(reversal.changes == [.set(.member, member, "job", old: .text("务工"), new: nil)])
        #expect(reversal.stays == [.set(.member, member, "name", old: .text("张三"), new: .text("张山"))])
        try bench.commit(reversal.changes, .undo, reverts: edit.id)
        #expect(bench.value(member, Member.name) == .text("章山"))
        #expect(bench.value(member, Member.job) == nil)
    }

    @Test("an undo takes changes back from the last to the first")
    func order() throws {
        var bench = LedgerBench()
        let id = bench.newID()
        let before = LedgerContent(bench.ledger)
        let transaction = try bench.commit([
            .added(.member, id, [FieldValue("name", .text("一"))]),
            .set(.member, id, "name", old: .text("一"), new: .text("二")),
            .set(.member, id, "name", old: .text("二"), new: .text("三")),
            .retired(.member, id), .restored(.member, id),
        ])
        let reversal = bench.ledger.reversal(of: transaction)
        #expect(reversal.stays.isEmpty)
        #expect(reversal.changes.count == 5)
        try bench.commit(reversal.changes, .undo, reverts: transaction.id)
        #expect(bench.isRetired(id) == true)
        #expect(bench.value(id, Member.name) == .text("一"))
        #expect(before.tables[0].isEmpty)
        try bench.takeBack(.redo)
        #expect(bench.isRetired(id) == false)
        #expect(bench.value(id, Member.name) == .text("三"))
    }

    @Test("what was retired and restored by others in the meantime stays")
    func retiredMeanwhile() throws {
        var bench = LedgerBench()
        let member = try bench.member("张三", in: nil)
        let added = try #require(bench.history.last)
        try bench.commit([.retired(.member, member)])
        let retired = try #require(bench.history.last)
        #expect(bench.ledger.reversal(of: added).stays == added.changes)
        try bench.commit([.restored(.member, member)])
        #expect(bench.ledger.reversal(of: retired).changes.isEmpty)
    }
}
