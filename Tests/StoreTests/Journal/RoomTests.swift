import Domain
import Store
import Testing

/// Everything that must hold of a journal must hold of one with room at its end, too: the same proofs again.
@Suite("A journal with room at its end")
struct RoomTests {
    private static let bytes = 900

    private func withRoom<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Room.$size.withValue(RoomTests.bytes) { try body() }
    }

    @Test("room is line feeds, a commit into it changes no length, and it is given anew when it is used up")
    func lengths() throws {
        try withRoom {
            let disk = try Sample.disk(1)
            let segment = try Sample.segment(disk)
            let first = try #require(disk.content(segment))
            #expect(first.suffix(RoomTests.bytes).allSatisfy { $0 == 0x0A })
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            #expect(opened.store.takeNotices().isEmpty)
            var ledger = opened.ledger
            var lengths: Set<Int> = [first.count]
            for number in 0..<6 {
                try opened.store.commit(
                    Sample.note("r\(number)", after: number == 0 ? nil : "r\(number - 1)"), author: "李四", to: &ledger)
                lengths.insert(disk.content(segment)?.count ?? 0)
            }
            #expect(lengths.count > 1 && lengths.count < 6)
            let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            #expect(again.ledger.revision == ledger.revision)
            #expect(again.store.takeNotices().isEmpty)
            #expect(try Verification.run(at: Sample.path, environment: .simulated(disk)).status == .ok)
        }
    }

    @Test("what stands in the room was never confirmed: it is set aside, and nothing saved is touched")
    func rubbish() throws {
        try withRoom {
            let disk = try Sample.disk(3)
            let segment = try Sample.segment(disk)
            var content = try #require(disk.content(segment))
            let revision = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).ledger.revision
            content[content.count - 100] = 0x41
            disk.replace(segment, content)
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            #expect(opened.ledger.revision == revision)
            #expect(opened.store.state == .writable)
            #expect(!opened.store.takeNotices().isEmpty)
        }
    }

    @Test("power fails at any operation")
    func crashes() { withRoom { CrashTests().everyOperation() } }

    @Test("the program is killed at any operation")
    func killed() { withRoom { CrashTests().killed() } }

    @Test("any operation fails", arguments: FaultTests.Kind.all)
    func faults(_ kind: FaultTests.Kind) { withRoom { FaultTests().everyOperation(kind) } }

    @Test("it is cut off at any byte without HEAD", arguments: TruncationTests.Tail.allCases)
    func truncation(_ tail: TruncationTests.Tail) throws { try withRoom { try TruncationTests().withoutHead(tail) } }

    @Test("two write in turn")
    func sharing() throws { try withRoom { try SharingTests().interleaving() } }
}
