import Domain
import Store
import Testing

@Suite("Several programs on one ledger")
struct SharingTests {
    @Test("the slower of two is told what the other saved, writes nothing, and succeeds on the next try")
    func interleaving() throws {
        let disk = try Sample.disk(1)
        let first = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let second = try LedgerStore.open(at: Sample.path, environment: .simulated(disk, seed: 500))
        var (one, two) = (first.ledger, second.ledger)
        let saved = try first.store.commit(Sample.member(1), author: "李四", to: &one)
        let length = disk.content(try Sample.segment(disk))?.count
        #expect(try second.store.commit(Sample.member(2), author: "王五") == .behind([saved]))
        #expect(disk.content(try Sample.segment(disk))?.count == length)
        try two.apply(saved)
        for number in 2..<12 {
            _ =
                try number % 2 == 0
                ? second.store.commit(Sample.member(number), author: "王五", to: &two)
                : first.store.commit(Sample.member(number), author: "李四", to: &one)
        }
        for transaction in try second.store.catchUp() { try two.apply(transaction) }
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.ledger.revision == 12)
        #expect(two.revision == 12)
        #expect(again.store.head == second.store.head)
        let times = try again.store.transactions.map(\.time)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("an edit of what another changed meanwhile is a conflict, and nothing is written")
    func conflict() throws {
        let disk = try Sample.disk(2)
        let first = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let second = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var (one, two) = (first.ledger, second.ledger)
        try first.store.commit(Sample.note("mine", after: "n1"), author: "李四", to: &one)
        #expect(
            throws: StoreError.conflict(
                .changedMeanwhile(Sample.root, field: "note", expected: .text("n1"), found: .text("mine")))
        ) {
            try second.store.commit(Sample.note("yours", after: "n1"), author: "王五", to: &two)
        }
        #expect(two.revision == 3)
        #expect(try second.store.transactions.count == 3)
    }

    @Test("a follower sees each save of another, and none twice")
    func following() throws {
        let disk = try Sample.disk(1)
        let writer = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let reader = try LedgerStore.open(at: Sample.path, environment: .simulated(disk), readOnly: true)
        #expect(reader.store.state == .readOnly(.openedForReading))
        var (one, two) = (writer.ledger, reader.ledger)
        #expect(try reader.store.catchUp().isEmpty)
        for number in 1..<4 {
            let saved = try writer.store.commit(Sample.member(number), author: "李四", to: &one)
            let seen = try reader.store.catchUp()
            #expect(seen == [saved])
            for transaction in seen { try two.apply(transaction) }
        }
        #expect(try reader.store.catchUp().isEmpty)
        #expect(two.members.count == 3)
        #expect(throws: StoreError.openedForReading) { try reader.store.commit(Sample.member(9), author: "王五") }
    }

    @Test("a follower goes with the writer into a new segment")
    func followingIntoSegment() throws {
        let disk = try Sample.disk(2)
        let reader = try LedgerStore.open(at: Sample.path, environment: .simulated(disk), readOnly: true)
        let writer = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = writer.ledger
        disk.plan(.init(at: 0, code: 5, only: .synchronise))
        let first = try writer.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        disk.plan(nil)
        let second = try writer.store.commit(Sample.note("n3", after: "n2"), author: "李四", to: &ledger)
        #expect(disk.paths.count { $0.hasSuffix(".jsonl") } == 2)
        #expect(try reader.store.catchUp() == [first, second])
    }

    @Test("what another program had written but not confirmed when it died is found by the next commit")
    func unfinishedSaveOfAnother() throws {
        let disk = try Sample.disk(2)
        let dying = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let living = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        disk.refuse { operation, path in operation == .synchronise || operation == .open && path.hasSuffix(".tmp") }
        _ = try? dying.store.commit(Sample.note("n2", after: "n1"), author: "李四")
        disk.refuse(nil)
        var ledger = living.ledger
        guard case .behind(let found) = try living.store.commit(Sample.member(1), author: "王五") else {
            Issue.record("it was not found")
            return
        }
        #expect(found.map(\.proposal) == [Sample.note("n2", after: "n1")])
        for transaction in found { try ledger.apply(transaction) }
        try living.store.commit(Sample.member(1), author: "王五", to: &ledger)
        #expect(try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk)).ledger.revision == 4)
    }

    @Test("while another program holds the lock, a commit says who, and works later")
    func busy() throws {
        let disk = try Sample.disk(1)
        let holder = try LedgerStore.open(
            at: Sample.path, environment: .simulated(disk, holder: "4711 office 2026-11-21 09:14 hongyan"))
        var ledger = holder.ledger
        try holder.store.commit(Sample.member(1), author: "李四", to: &ledger)
        let lock = try disk.open("\(Sample.path)/lock", .readWrite)
        #expect(try disk.lock(lock, shared: false))
        // Opening works all the same, and shows what is confirmed.
        let second = try LedgerStore.open(at: Sample.path, environment: .simulated(disk, holder: "4712"))
        #expect(second.ledger.revision == 2)
        #expect(throws: StoreError.busy(holder: "4711 office 2026-11-21 09:14 hongyan")) {
            try second.store.commit(Sample.member(2), author: "王五")
        }
        disk.unlock(lock)
        var other = second.ledger
        try second.store.commit(Sample.member(2), author: "王五", to: &other)
        #expect(other.revision == 3)
    }

    @Test("a reader that saw an unconfirmed save follows when a writer has written it again")
    func readerAhead() throws {
        let disk = try Sample.disk(2)
        let dying = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        disk.refuse { operation, path in operation == .synchronise || operation == .open && path.hasSuffix(".tmp") }
        _ = try? dying.store.commit(Sample.note("n2", after: "n1"), author: "李四")
        disk.refuse(nil)
        let reader = try LedgerStore.open(at: Sample.path, environment: .simulated(disk), readOnly: true)
        #expect(reader.ledger.revision == 3)
        let writer = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = writer.ledger
        let saved = try writer.store.commit(Sample.note("n3", after: "n2"), author: "李四", to: &ledger)
        #expect(try reader.store.catchUp() == [saved])
    }
}
