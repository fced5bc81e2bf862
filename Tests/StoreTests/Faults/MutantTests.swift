import Domain
import Store
import Testing

/// The test of the tests: a store that leaves a step out must be found out. The step is left out by a disk that does not do what it
/// says it did.
@Suite("A store that left out a step")
struct MutantTests {
    @Test(
        "is found out by the crashes",
        arguments: [SimulatedDisk.Lie.ignoresDataSync, .ignoresFileSync, .ignoresDirectorySync, .renamesInPlace])
    func crashes(_ lie: SimulatedDisk.Lie) {
        #expect(violationsInCrashes([lie]) > 0)
    }

    @Test("an honest disk is not")
    func honest() {
        #expect(violationsInCrashes([]) == 0)
    }

    /// Crashes at every operation; stops at the first few violations.
    private func violationsInCrashes(_ lies: Set<SimulatedDisk.Lie>) -> Int {
        let measure = SimulatedDisk(lies: lies)
        _ = work(on: measure, .simulated(measure), count: 2)
        var found = 0
        for point in 0..<measure.operations where found < 3 {
            let disk = SimulatedDisk(lies: lies)
            disk.plan(.init(at: point, code: nil))
            let promise = work(on: disk, .simulated(disk), count: 2)
            for image in disk.crashImages() where violation(of: promise, on: image.disk) != nil { found += 1 }
        }
        return found
    }

    @Test("one that synchronises again after a failure is found out by lost pages")
    func retry() {
        func violations(_ lies: Set<SimulatedDisk.Lie>) -> Int {
            let measure = SimulatedDisk(lies: lies)
            _ = work(on: measure, .simulated(measure), count: 2)
            var found = 0
            for point in 0..<measure.operations {
                let disk = SimulatedDisk(lies: lies)
                disk.plan(.init(at: point, code: 5))
                let promise = work(on: disk, .simulated(disk), count: 2)
                if violation(of: promise, on: disk.safe.disk) != nil { found += 1 }
            }
            return found
        }
        #expect(violations([]) == 0)
        #expect(violations([.retriesFailedSync]) > 0)
    }

    @Test("one that never writes HEAD is found out by a journal that was cut off")
    func head() throws {
        func acceptsLoss(_ lies: Set<SimulatedDisk.Lie>) throws -> Bool {
            let disk = SimulatedDisk(lies: lies)
            _ = work(on: disk, .simulated(disk), count: 3)
            let segment = try #require(disk.paths.last { $0.hasSuffix(".jsonl") })
            disk.replace(segment, disk.content(segment)?.dropLast(1))
            return try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store.state == .writable
        }
        #expect(try !acceptsLoss([]))
        #expect(try acceptsLoss([.losesHead]))
    }

    @Test("one that does not look for a newer segment is found out when another program could not finish")
    func newerSegment() throws {
        func loses(_ lies: Set<SimulatedDisk.Lie>) throws -> Bool {
            let disk = try Sample.disk(2)
            let first = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            let second = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            // The first cannot write, begins a new segment, and cannot bring its name to disk.
            var ledger = first.ledger
            let state = try failingSecondSynchronisation(disk, first.store, &ledger)
            guard case .readOnly = state else { return false }
            disk.lie(lies)
            var other = second.ledger
            let target = try? second.store.commit(Sample.note("other", after: "n1"), author: "王五", to: &other)
            disk.lie([])
            let found = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            let kept = try found.store.transactions
            return target.map { !kept.contains($0) } ?? false
        }
        #expect(try !loses([]))
        #expect(try loses([.hidesNewSegments]))
    }

    /// Lets a commit write nothing to its segment, and fail when the name of the next one is to be brought to disk.
    private func failingSecondSynchronisation(
        _ disk: SimulatedDisk, _ store: LedgerStore, _ ledger: inout Ledger
    ) throws -> StoreState {
        let segment = try Sample.segment(disk)
        let length = try #require(disk.content(segment)).count
        disk.refuse { operation, path in
            operation == .write && path == segment || operation == .synchronise && !path.contains(".")
        }
        _ = try? store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        disk.refuse(nil)
        disk.replace(segment, disk.content(segment)?.prefix(length).map(\.self))
        return store.state
    }

    @Test("one without a lock is found out by two programs that write at once")
    func lock() throws {
        func isDamaged(_ lies: Set<SimulatedDisk.Lie>) throws -> Bool {
            let disk = try Sample.disk(2)
            disk.lie(lies)
            let first = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            let second = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            var (one, two) = (first.ledger, second.ledger)
            // The second program commits at the moment the first has looked and is about to write.
            let told = Told()
            disk.before(.write) { path in
                guard path.hasSuffix(".jsonl") else { return false }
                told.transaction = try? second.store.commit(Sample.note("other", after: "n1"), author: "王五", to: &two)
                return true
            }
            let mine = try? first.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &one)
            let found = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            let kept = try found.store.transactions
            return [mine, told.transaction].contains { $0.map { !kept.contains($0) } ?? false }
        }
        #expect(try !isDamaged([]))
        #expect(try isDamaged([.ignoresLock]))
    }

    /// What the other program was told.
    private final class Told {
        var transaction: Transaction?
    }
}
