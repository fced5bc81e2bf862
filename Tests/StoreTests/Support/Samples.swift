import Domain
import Foundation
import Glibc
import Store
import Synchronization
import Testing

/// A clock and a source of randomness that say the same in every run.
final class Tick: Sendable {
    private let count: Mutex<UInt64>

    init(_ start: UInt64 = 0) {
        count = Mutex(start)
    }

    var time: HybridTime {
        let now = count.withLock { count in
            count += 1
            return count
        }
        return HybridTime(milliseconds: 1_795_000_000_000 + Int64(now) * 1000, offset: 480)
    }

    func bytes(_ count: Int) -> [UInt8] {
        self.count.withLock { state in
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        }
    }
}

/// How much room the journals of a test are given.
enum Room {
    @TaskLocal static var size = 0
}

/// Whether, in a test, somebody reads a snapshot ahead.
enum Ahead: CaseIterable {
    /// Nobody.
    case none
    /// Another thread, as far as it comes.
    case thread
    /// Everything is read before it is asked for.
    case wholly
    /// There is no thread left.
    case refused

    @TaskLocal static var mode = Ahead.none

    var beside: StoreEnvironment.Beside? {
        switch self {
        case .none: nil
        case .thread:
            { work in
                Thread.detachNewThread(work)
                return true
            }
        case .wholly:
            { work in
                work()
                return true
            }
        case .refused: { _ in false }
        }
    }
}

extension StoreEnvironment {
    /// The simulated disk, a clock of its own, and no patience.
    static func simulated(
        _ disk: SimulatedDisk, holder: String = "1 host now hongyan", seed: UInt64 = 0
    ) -> StoreEnvironment {
        let tick = Tick(seed)
        let random = Tick(seed)
        var environment = StoreEnvironment(
            files: disk, clock: { tick.time }, random: { random.bytes($0) }, holder: holder, pause: { _ in },
            patience: 20, room: Room.size)
        environment.beside = Ahead.mode.beside
        return environment
    }
}

/// What the tests write.
enum Sample {
    static let path = "/ledger"
    static let root = RecordID(rawValue: 1)

    /// A township committee and a branch.
    static let organisations = Proposal(
        .create,
        [
            .added(
                .organisation, root,
                [FieldValue("name", .text("新仓镇党委")), FieldValue("kind", .code("611"))]),
            .added(
                .organisation, RecordID(rawValue: 2),
                [
                    FieldValue("name", .text("联合村支部")), FieldValue("kind", .code("631")),
                    FieldValue("parent", .reference(root)),
                ]),
        ])

    /// A member who is added.
    static func member(_ number: Int) -> Proposal {
        Proposal(
            .edit,
            [
                .added(
                    .member, id(number),
                    [
                        FieldValue("name", .text("张三\(number)")),
                        FieldValue("branch", .reference(RecordID(rawValue: 2))),
                        FieldValue("mobile", .text("12\(900_000_000 + number)")),
                    ])
            ])
    }

    /// A note that is set on an organisation; small, for tests that do much.
    static func note(_ text: String, after old: String?) -> Proposal {
        Proposal(
            .edit, [.set(.organisation, root, "note", old: old.map { .text($0) }, new: .text(text))], note: text)
    }

    static func id(_ number: Int) -> RecordID { RecordID(rawValue: 0x1000 + UInt64(number)) }

    /// The proposals of a small history: organisations, then a note that changes.
    static func proposals(_ count: Int) -> [Proposal] {
        (0..<count).map { index in
            index == 0 ? organisations : note("n\(index)", after: index == 1 ? nil : "n\(index - 1)")
        }
    }

    /// A ledger on a disk with so many transactions; closed again.
    static func disk(_ count: Int) throws -> SimulatedDisk {
        let disk = SimulatedDisk()
        let opened = try LedgerStore.create(at: path, environment: .simulated(disk))
        var ledger = opened.ledger
        for proposal in proposals(count) { try opened.store.commit(proposal, author: "李四", to: &ledger) }
        return disk
    }

    /// The only segment of ``disk(_:)``.
    static func segment(_ disk: SimulatedDisk) throws -> String {
        try #require(disk.paths.first { $0.hasSuffix(".jsonl") })
    }
}

extension LedgerStore {
    /// Everything recorded, oldest first.
    var transactions: [Transaction] {
        get throws(StoreError) {
            var history = history()
            var all: [Transaction] = []
            while let transaction = try history.next() { all.append(transaction) }
            return all.reversed()
        }
    }
}

/// Whether the long runs were asked for: `HONGYAN_LONG=1 swift test`.
let isLongRun = getenv("HONGYAN_LONG") != nil
