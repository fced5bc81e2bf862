import Domain
import Store
import Testing

@Suite("A journal in which a bit flipped")
struct BitFlipTests {
    /// What came of it.
    struct Counts: Equatable {
        var refused = 0
        var unconfirmedTail = 0
        var silentlyWrong = 0
    }

    @Test(
        "with HEAD every flipped bit is refused; without it one in the last record may pass for a torn save; none is swallowed"
    )
    func everyBit() throws {
        let source = try Sample.disk(3)
        let segment = try Sample.segment(source)
        let sent = try LedgerStore.open(at: Sample.path, environment: .simulated(source)).store.transactions
        let bytes = try #require(source.content(segment))
        for hasHead in [true, false] {
            var image = source.seen
            if !hasHead { image.files["\(Sample.path)/HEAD"] = nil }
            var counts = Counts()
            for bit in stride(from: 0, to: bytes.count * 8, by: 1) {
                let disk = image.disk
                var flipped = bytes
                flipped[bit / 8] ^= 1 << UInt8(bit % 8)
                disk.replace(segment, flipped)
                let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
                let kept = try opened.store.transactions
                let isRight = kept == Array(sent.prefix(kept.count)) && opened.ledger.revision == kept.count
                switch opened.store.state {
                case .readOnly where isRight: counts.refused += 1
                case .writable where isRight && kept.count == sent.count - 1 && !hasHead: counts.unconfirmedTail += 1
                default: counts.silentlyWrong += 1
                }
            }
            print("bit flips, HEAD \(hasHead): \(counts)")
            #expect(counts.silentlyWrong == 0)
            #expect(counts.refused > 0)
            #expect(hasHead == (counts.unconfirmedTail == 0))
        }
    }

    @Test("a flipped bit in HEAD, in store.json or in a lock never changes what the ledger says")
    func elsewhere() throws {
        let source = try Sample.disk(3)
        let image = source.seen
        let sent = try LedgerStore.open(at: Sample.path, environment: .simulated(source)).store.transactions
        for file in ["HEAD", "store.json", "lock"] {
            let path = "\(Sample.path)/\(file)"
            let bytes = try #require(image.files[path])
            for bit in 0..<bytes.count * 8 {
                let disk = image.disk
                var flipped = bytes
                flipped[bit / 8] ^= 1 << UInt8(bit % 8)
                disk.replace(path, flipped)
                do throws(StoreError) {
                    let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
                    let kept = try opened.store.transactions
                    #expect(kept == sent, "\(file), bit \(bit)")
                } catch {
                    guard case .newerFormat = error else {
                        Issue.record("\(file), bit \(bit): \(error)")
                        continue
                    }
                }
            }
        }
    }
}
