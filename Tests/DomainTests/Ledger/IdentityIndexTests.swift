import Testing

@testable import Domain

@Suite("Finding rows by identity")
struct IdentityIndexTests {
    /// Random identities; identities in a row; identities whose low 32 bits are all the same.
    private static let families: [(String, @Sendable (UInt64) -> UInt64)] = [
        ("random", { SplitMix64.scatter($0) }),
        ("consecutive", { $0 + 1 }),
        ("with equal low halves", { ($0 + 1) << 32 | ($0 + 1) }),
        ("with equal high halves", { 0xABCD_EF01 << 32 | $0 }),
    ]

    @Test("every record is found while the index grows, and no other", arguments: families.indices)
    func growth(_ family: Int) {
        let identity = IdentityIndexTests.families[family].1
        var index = IdentityIndex()
        var ids: [UInt64] = []
        for number in 0..<3_000 as Range<UInt64> {
            let id = identity(number)
            if index.row(of: RecordID(rawValue: id), in: ids) != nil { Issue.record("\(id) before it was added") }
            ids.append(id)
            index.addLast(of: ids)
            if number % 997 != 0, number > 20 { continue }
            let found = ids.map { index.row(of: RecordID(rawValue: $0), in: ids) }
            #expect(found == ids.indices.map { $0 })
            #expect(index.slots.count * 3 >= ids.count * 4)
        }
        #expect(index.row(of: RecordID(rawValue: 0), in: ids) == nil)
        let copy = IdentityIndex(slots: index.slots, rows: ids.count)
        #expect(copy?.row(of: RecordID(rawValue: ids[2_999]), in: ids) == 2_999)
    }

    @Test(
        "slots that cannot index so many rows are refused",
        arguments: [(0, 0), (8, 2), (24, 4), (16, 13), (1_024, 900)])
    func refused(_ slots: Int, _ rows: Int) {
        #expect(IdentityIndex(slots: [UInt32](repeating: 0, count: slots), rows: rows) == nil)
    }
}

extension SplitMix64 {
    fileprivate static func scatter(_ number: UInt64) -> UInt64 {
        var generator = SplitMix64(seed: number)
        return generator.next()
    }
}
