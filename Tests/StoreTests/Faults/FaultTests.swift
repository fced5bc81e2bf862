import Domain
import Store
import Synchronization
import Testing

@Suite("When the disk refuses")
struct FaultTests {
    /// What happens to an operation.
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let code: Int32
        let isSticky: Bool
        let losesPages: Bool

        var testDescription: String { name }

        static let all = [
            Kind(name: "one EIO that loses pages", code: 5, isSticky: false, losesPages: true),
            Kind(name: "one EIO", code: 5, isSticky: false, losesPages: false),
            Kind(name: "EIO from then on", code: 5, isSticky: true, losesPages: true),
            Kind(name: "one ENOSPC", code: 28, isSticky: false, losesPages: false),
            Kind(name: "ENOSPC from then on", code: 28, isSticky: true, losesPages: false),
        ]
    }

    @Test(
        "an error at any operation loses nothing that was saved, neither before nor after a power failure",
        arguments: Kind.all)
    func everyOperation(_ kind: Kind) {
        let commits = 3
        let measure = SimulatedDisk()
        _ = work(on: measure, .simulated(measure), count: commits)
        var cases = 0
        var completed = 0
        for point in 0..<measure.operations {
            let disk = SimulatedDisk()
            disk.plan(
                .init(at: point, code: kind.code, isSticky: kind.isSticky, losesPages: kind.losesPages))
            let promise = work(on: disk, .simulated(disk), count: commits)
            disk.plan(nil)
            if promise.acknowledged == commits { completed += 1 }
            var images = [disk.seen]
            let crashes = disk.crashImages()
            // All of them take long; a different tenth at each operation does not.
            images += isLongRun ? crashes : crashes.enumerated().filter { ($0.offset + point) % 9 == 0 }.map(\.element)
            for (index, image) in images.enumerated() {
                cases += 1
                if let violation = violation(of: promise, on: image.disk) {
                    Issue.record("\(kind.name) at operation \(point), image \(index): \(violation)")
                }
            }
            // And on the same disk, where programs see pages that were never brought to it.
            if let violation = violation(of: promise, on: disk) {
                Issue.record("\(kind.name) at operation \(point), same disk: \(violation)")
            }
        }
        print("\(kind.name): \(measure.operations) operations, \(cases) cases, \(completed) went on to the end")
        #expect(cases > 50)
    }

    @Test("a full disk says so, saves nothing, and goes on when there is room again")
    func full() throws {
        let disk = try Sample.disk(2)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        disk.replace("\(Sample.path)/reserve", nil)
        disk.plan(.init(at: 0, code: 28, isSticky: true, only: .write))
        #expect(throws: StoreError.diskFull(Sample.path)) {
            try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        }
        disk.plan(nil)
        #expect(opened.store.state == .writable)
        try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        #expect(ledger.revision == 3)
        #expect(try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).ledger.revision == 3)
    }

    @Test("the reserve makes room for one more save, and is made again on opening")
    func reserve() throws {
        let disk = try Sample.disk(2)
        let reserve = "\(Sample.path)/reserve"
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        #expect(disk.content(reserve) != nil)
        let writes = Mutex(0)
        disk.refuse(code: 28) { operation, _ in
            guard operation == .write else { return false }
            return writes.withLock { count in
                count += 1
                return count <= 2
            }
        }
        try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        disk.refuse(nil)
        #expect(disk.content(reserve) == nil)
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.ledger.revision == 3)
        #expect(disk.content(reserve) != nil)
    }

    @Test("an import that cannot have room is refused before its first byte")
    func noRoom() throws {
        let disk = try Sample.disk(1)
        let store = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store
        let before = try disk.content(Sample.segment(disk))
        disk.setFree(1 << 20)
        let changes = (0..<6_000).map { Change.retired("member", Sample.id($0)) }
        #expect(throws: StoreError.diskFull(Sample.path)) {
            try store.commit(Proposal(.importing, changes), author: "李四")
        }
        #expect(try disk.content(Sample.segment(disk)) == before)
        #expect(store.state == .writable)
    }

    @Test("after a synchronisation that failed, the save goes on in a new file and says so")
    func continued() throws {
        let disk = try Sample.disk(2)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        _ = opened.store.takeNotices()
        disk.plan(.init(at: 0, code: 5, only: .synchronise))
        try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        disk.plan(nil)
        #expect(ledger.revision == 3)
        #expect(opened.store.state == .writable)
        let notices = opened.store.takeNotices()
        #expect(notices.contains { if case .continuedInNewFile = $0 { true } else { false } })
        #expect(disk.paths.count { $0.hasSuffix(".jsonl") } == 2)
        #expect(try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk)).ledger.revision == 3)
    }

    @Test("a save that could not be confirmed is said to be so; after reopening it is there whole or not at all")
    func notConfirmed() throws {
        let disk = try Sample.disk(2)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        disk.plan(.init(at: 0, code: 5, isSticky: true, only: .synchronise))
        let segment = try Sample.segment(disk)
        let trouble = StoreError.notConfirmed(FileError(.synchronise, segment, code: 5))
        #expect(throws: trouble) {
            try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        }
        #expect(opened.store.state == .readOnly(trouble))
        #expect(throws: trouble) { try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger) }
        disk.plan(nil)
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.store.state == .writable)
        #expect(again.ledger.revision == 3)
        #expect(again.store.takeNotices() == [.foundUnconfirmed(1)])
        #expect(try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk)).ledger.revision == 3)
    }
}
