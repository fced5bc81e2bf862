import Domain
import Store
import Testing

@Suite("Opening a ledger")
struct OpeningTests {
    @Test("what was committed is there when the ledger is opened again")
    func reopening() throws {
        let disk = SimulatedDisk()
        let made = try LedgerStore.create(at: Sample.path, environment: .simulated(disk))
        var ledger = made.ledger
        try made.store.commit(Sample.organisations, author: "李四", to: &ledger)
        try made.store.commit(Sample.member(1), author: "王五", to: &ledger)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(opened.store.state == .writable)
        #expect(opened.ledger.revision == 2)
        #expect(opened.ledger.members.text(Member.name, 0) == "张三1")
        #expect(try opened.store.transactions == made.store.transactions)
        #expect(opened.store.head == made.store.head)
        #expect(opened.store.takeNotices().isEmpty)
    }
}
