import Domain
import Store
import Testing

@Suite("Snapshots")
struct SnapshotTests {
    /// A ledger with a snapshot and a tail, and what a full replay of it gives.
    private func sample() throws -> (image: DiskImage, path: String, whole: Ledger) {
        let disk = try Sample.disk(2)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        for number in 1..<4 { try opened.store.commit(Sample.member(number), author: "李四", to: &ledger) }
        #expect(try opened.store.writeSnapshot(of: ledger))
        try opened.store.commit(Sample.member(4), author: "李四", to: &ledger)
        let path = try #require(disk.paths.first { $0.hasSuffix(".snap") })
        return (disk.seen, path, ledger)
    }

    private func isSame(_ one: Ledger, _ two: Ledger) -> Bool {
        one.revision == two.revision && one.time == two.time
            && one.image.map(\.bytes) == two.image.map(\.bytes)
    }

    @Test("a ledger from a snapshot and the tail is the one of the whole journal", arguments: Ahead.allCases)
    func equality(ahead: Ahead) throws {
        try Ahead.$mode.withValue(ahead) { try equality() }
    }

    private func equality() throws {
        let (image, path, whole) = try sample()
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(image.disk))
        #expect(isSame(opened.ledger, whole))
        #expect(opened.store.takeNotices().isEmpty)
        var without = image
        without.files[path] = nil
        let replayed = try LedgerStore.open(at: Sample.path, environment: .simulated(without.disk))
        #expect(isSame(replayed.ledger, whole))
        // It was the snapshot that was read: the journal before its place may rot unseen, until somebody verifies.
        let disk = image.disk
        let segment = try Sample.segment(disk)
        var bytes = try #require(disk.content(segment))
        bytes[bytes.count / 2] ^= 1
        disk.replace(segment, bytes)
        #expect(isSame(try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).ledger, whole))
        #expect(try Verification.run(at: Sample.path, environment: .simulated(disk)).status == .damaged)
    }

    @Test(
        "a snapshot with any bit flipped, or cut at any byte, gives the same ledger, and is put aside if it was wrong",
        arguments: [Ahead.none, .wholly])
    func damage(ahead: Ahead) throws {
        try Ahead.$mode.withValue(ahead) { try damage() }
    }

    private func damage() throws {
        let (image, path, whole) = try sample()
        let bytes = try #require(image.files[path])
        var (cases, rejected) = (0, 0)
        func check(_ damaged: [UInt8], _ name: String) throws {
            cases += 1
            var image = image
            image.files[path] = damaged
            let disk = image.disk
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            guard opened.ledger.revision == whole.revision, opened.store.state == .writable else {
                Issue.record("\(name): \(opened.store.state)")
                return
            }
            if !opened.store.takeNotices().isEmpty {
                rejected += 1
                #expect(disk.content(path) == nil)
            }
            if cases % 16 == 0 || isLongRun { #expect(isSame(opened.ledger, whole), "\(name)") }
        }
        for cut in stride(from: 0, to: bytes.count, by: isLongRun ? 1 : 97) {
            try check(Array(bytes[..<cut]), "cut at \(cut)")
        }
        for bit in stride(from: 0, to: bytes.count * 8, by: isLongRun ? 1 : 331) {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            try check(flipped, "bit \(bit)")
        }
        print("snapshot of \(bytes.count) bytes: \(cases) cases, \(rejected) put aside")
        #expect(rejected > cases / 2)
    }

    @Test("two are kept; when the newest is wrong the older one is used")
    func older() throws {
        let disk = try Sample.disk(2)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        for number in 1..<5 {
            try opened.store.commit(Sample.member(number), author: "李四", to: &ledger)
            try opened.store.writeSnapshot(of: ledger)
        }
        let snapshots = disk.paths.filter { $0.hasSuffix(".snap") }
        #expect(snapshots.map { $0.split(separator: "/").last?.prefix(12) } == ["000000000005", "000000000006"])
        disk.replace(snapshots[1], [1, 2, 3])
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(isSame(again.ledger, ledger))
        #expect(again.store.hasTail)
        #expect(again.store.takeNotices().count == 1)
    }

    @Test("a snapshot that is ahead of the journal, or of another one, is not used")
    func otherJournal() throws {
        let (image, path, _) = try sample()
        let other = try Sample.disk(3)
        other.replace(path, image.files[path])
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(other))
        #expect(opened.ledger.revision == 3)
        #expect(opened.store.state == .writable)
    }

    @Test("one is due after 10,000 transactions or 8 MiB, and only of a ledger that stands where the journal ends")
    func due() throws {
        let disk = try Sample.disk(1)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        let before = ledger
        #expect(!opened.store.shouldSnapshot)
        let text = String(repeating: "长", count: 300_000)
        for number in 1..<12 where !opened.store.shouldSnapshot {
            try opened.store.commit(
                Proposal(
                    .edit,
                    [
                        .added(
                            .organisation, Sample.id(number),
                            [FieldValue("name", .text("支部")), FieldValue("note", .text(text))])
                    ]), author: "李四", to: &ledger)
        }
        #expect(opened.store.shouldSnapshot)
        #expect(try !opened.store.writeSnapshot(of: before))
        #expect(try opened.store.writeSnapshot(of: ledger))
        #expect(!opened.store.shouldSnapshot)
        #expect(!opened.store.hasTail)
        // The segment is full too: the next save begins another.
        try opened.store.commit(Sample.member(99), author: "李四", to: &ledger)
        #expect(disk.paths.count { $0.hasSuffix(".jsonl") } == 2)
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.ledger.revision == ledger.revision)
        #expect(again.store.head == opened.store.head)
    }

    @Test("a power failure while one is written never costs more than the snapshot")
    func crash() throws {
        let source = try Sample.disk(3)
        let measure = source.seen.disk
        func snapshot(_ disk: SimulatedDisk) throws {
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            _ = try opened.store.writeSnapshot(of: opened.ledger)
        }
        try snapshot(measure)
        let promise = Promise(sent: Sample.proposals(3), acknowledged: 3, isMade: true)
        let step = isLongRun ? 1 : 5
        for point in stride(from: 0, to: measure.operations, by: step) {
            let disk = source.seen.disk
            disk.plan(.init(at: point, code: nil))
            try? snapshot(disk)
            for image in disk.crashImages() {
                if let violation = violation(of: promise, on: image.disk) { Issue.record("\(point): \(violation)") }
            }
        }
    }
}

extension ImageSection {
    /// The content as numbers, to compare.
    fileprivate var bytes: [UInt64] {
        switch content {
        case .bytes(let bytes): bytes.map { UInt64($0) }
        case .words32(let words): words.map { UInt64($0) }
        case .words64(let words): words
        }
    }
}
