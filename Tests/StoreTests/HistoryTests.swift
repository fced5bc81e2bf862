import Domain
import Store
import Testing

@Suite("Looking back")
struct HistoryTests {
    /// A ledger whose journal has several segments.
    private func segmented() throws -> (SimulatedDisk, LedgerStore, Ledger) {
        let disk = try Sample.disk(1)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        for number in 1..<10 {
            if number % 3 == 0 { disk.plan(.init(at: 0, code: 5, only: .synchronise)) }
            try opened.store.commit(
                Sample.note("n\(number)", after: number == 1 ? nil : "n\(number - 1)"), author: "李四", to: &ledger)
            disk.plan(nil)
        }
        return (disk, opened.store, ledger)
    }

    @Test("history goes from the newest to the oldest across segments")
    func order() throws {
        let (disk, store, _) = try segmented()
        #expect(disk.paths.count { $0.hasSuffix(".jsonl") } == 4)
        var history = store.history()
        var numbers: [UInt64] = []
        while let transaction = try history.next() { numbers.append(transaction.id.sequence) }
        #expect(numbers == (1...10).reversed())
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.ledger.revision == 10)
        #expect(try again.store.transactions == store.transactions)
    }

    @Test("a transaction is found by its name wherever it is")
    func lookup() throws {
        let (_, store, _) = try segmented()
        let all = try store.transactions
        for transaction in all { #expect(try store.transaction(transaction.id) == transaction) }
        #expect(try store.transaction(TransactionID(device: store.identity.device, sequence: 11)) == nil)
        #expect(try store.transaction(TransactionID(device: "other1", sequence: 1)) == nil)
    }

    @Test("undo and redo find their transaction after a restart too")
    func undo() throws {
        let disk = try Sample.disk(3)
        func open() throws -> (LedgerStore, Ledger) {
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            return (opened.store, opened.ledger)
        }
        func step(_ direction: UndoPlan.Direction) throws -> UInt64? {
            var (store, ledger) = try open()
            guard let target = try store.undoTarget(direction) else { return nil }
            let purpose: Purpose = if case .undo = direction { .undo } else { .redo }
            let changes = ledger.reversal(of: target).changes
            try store.commit(Proposal(purpose, changes, reverts: target.id), author: "李四", to: &ledger)
            return target.id.sequence
        }
        #expect(try step(.redo) == nil)
        #expect(try step(.undo) == 3)
        #expect(try step(.undo) == 2)
        #expect(try step(.undo) == nil)
        #expect(try step(.redo) == 5)
        #expect(try step(.redo) == 4)
        #expect(try step(.redo) == nil)
        let (store, ledger) = try open()
        #expect(ledger.organisations.text(Organisation.note, 0) == "n2")
        #expect(store.sequence == 7)
    }

    @Test("a history that has rotted since it was opened says where")
    func rotten() throws {
        let disk = try Sample.disk(4)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let segment = try Sample.segment(disk)
        var bytes = try #require(disk.content(segment))
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        bytes[ends[2] - 9] ^= 1
        disk.replace(segment, bytes)
        let fresh = try LedgerStore.open(at: Sample.path, environment: .simulated(disk), readOnly: true)
        #expect(fresh.ledger.revision == 1)
        var history = opened.store.history()
        #expect(throws: StoreError.self) { while try history.next() != nil {} }
    }
}
