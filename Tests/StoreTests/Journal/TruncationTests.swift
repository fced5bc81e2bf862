import Domain
import Store
import Testing

@Suite("A journal that was cut off")
struct TruncationTests {
    /// What stands behind the cut.
    enum Tail: String, CaseIterable {
        case clean, zeros, garbage

        var bytes: [UInt8] {
            switch self {
            case .clean: []
            case .zeros: [UInt8](repeating: 0, count: 700)
            case .garbage: (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
            }
        }
    }

    @Test(
        "cut at any byte and without HEAD, the ledger opens with the longest committed beginning, and goes on",
        arguments: Tail.allCases)
    func withoutHead(_ tail: Tail) throws {
        let source = try Sample.disk(4)
        let segment = try Sample.segment(source)
        let image = source.seen
        let bytes = try #require(source.content(segment))
        let ends = lineEnds(bytes)
        let sent = try LedgerStore.open(at: Sample.path, environment: .simulated(source)).store.transactions
        var cases = 0
        for cut in stride(from: ends[0], through: bytes.count, by: 1) {
            cases += 1
            let disk = image.disk
            disk.replace(segment, Array(bytes[..<cut]) + tail.bytes)
            disk.replace("\(Sample.path)/HEAD", nil)
            let committed = ends.count { $0 <= cut } - 1
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            var ledger = opened.ledger
            guard opened.store.state == .writable, ledger.revision == committed else {
                Issue.record("cut at \(cut): \(opened.store.state), \(ledger.revision) of \(committed)")
                continue
            }
            if committed > 0 {
                try opened.store.commit(
                    Sample.note("later", after: committed == 1 ? nil : "n\(committed - 1)"), author: "李四", to: &ledger)
            } else {
                try opened.store.commit(Sample.organisations, author: "李四", to: &ledger)
            }
            let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk))
            let kept = try again.store.transactions
            #expect(again.store.state == .writable)
            #expect(kept.count == committed + 1)
            #expect(kept.prefix(committed) == sent.prefix(committed))
        }
        print("truncation, \(tail.rawValue) tail, without HEAD: \(cases) cases")
    }

    @Test("cut below what HEAD confirms, it is shown up to the cut, refuses changes, and is left as it is")
    func withHead() throws {
        let source = try Sample.disk(4)
        let segment = try Sample.segment(source)
        let image = source.seen
        let bytes = try #require(source.content(segment))
        let ends = lineEnds(bytes)
        var cases = 0
        for tail in Tail.allCases {
            for cut in stride(from: ends[0], to: bytes.count, by: isLongRun ? 1 : 2) {
                cases += 1
                let disk = image.disk
                disk.replace(segment, Array(bytes[..<cut]) + tail.bytes)
                let before = disk.seen
                let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
                guard case .readOnly(.broken(let damage)) = opened.store.state else {
                    Issue.record("cut at \(cut), \(tail): \(opened.store.state)")
                    continue
                }
                #expect(damage.kind == .rolledBack || damage.kind == .damaged)
                #expect(opened.ledger.revision == ends.count { $0 <= cut } - 1)
                #expect(throws: StoreError.broken(damage)) {
                    try opened.store.commit(Sample.organisations, author: "李四")
                }
                #expect(disk.seen.files[segment] == before.files[segment])
            }
        }
        print("truncation with HEAD: \(cases) cases")
    }

    @Test("a journal that is not there is described, not made anew")
    func missing() throws {
        let disk = try Sample.disk(3)
        disk.replace(try Sample.segment(disk), nil)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        guard case .readOnly(.broken(let damage)) = opened.store.state else {
            Issue.record("\(opened.store.state)")
            return
        }
        #expect(damage.kind == .damaged)
        #expect(damage.file.hasSuffix("000001.jsonl"))
        #expect(opened.ledger.revision == 0)
    }

    /// Where the lines end, the first being the head of the segment; a line feed behind a line feed is room.
    private func lineEnds(_ bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == 0x0A && $0 > 0 && bytes[$0 - 1] != 0x0A }.map { $0 + 1 }
    }
}
