import Testing

@testable import Domain

@Suite("Record identities")
struct RecordIDTests {
    private static let written: [(UInt64, String)] = [
        (0, "0000000000000"), (1, "0000000000001"), (31, "000000000000z"), (32, "0000000000010"),
        (UInt64.max, "fzzzzzzzzzzzz"), (1 << 63, "8000000000000"), (0x0123_4567_89AB_CDEF, "028t5cy4tqkff"),
    ]

    @Test("an identity is thirteen characters that read back the same", arguments: written)
    func text(_ bits: UInt64, _ text: String) {
        #expect(RecordID(rawValue: bits).description == text)
        #expect(RecordID(text)?.rawValue == bits)
        #expect(RecordID(text.uppercased())?.rawValue == bits)
    }

    @Test("every random identity reads back, and sorts as its text does")
    func random() {
        var generator = SplitMix64(seed: 3)
        let ids = (0..<2_000).map { _ in generator.identity() }
        #expect(ids.map { RecordID($0.description) } == ids)
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
        #expect(RecordID.random(using: &generator).rawValue != 0)
    }

    @Test(
        "letters that look alike are read as the digit they look like",
        arguments: [("o000000000000", 0), ("000000000000O", 0), ("000000000000i", 1), ("000000000000L", 1)])
    func lookAlikes(_ text: String, _ bits: UInt64) {
        #expect(RecordID(text)?.rawValue == bits)
    }

    @Test(
        "other text is no identity",
        arguments: [
            "", "0", "000000000000", "00000000000000", "000000000000u", "g000000000000", "zzzzzzzzzzzzz",
            "000000 000000", "00000000000é",
        ])
    func refused(_ text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test("a beginning stands for all identities that begin so, and no other", arguments: 1...13)
    func prefixes(_ length: Int) throws {
        var generator = SplitMix64(seed: UInt64(length))
        for _ in 0..<200 {
            let text = generator.identity().description
            let range = try #require(RecordID.range(prefix: text.prefix(length)))
            for bits in [range.lowerBound, range.upperBound] {
                #expect(RecordID(rawValue: bits).description.hasPrefix(text.prefix(length)))
            }
            if range.lowerBound > 0 {
                #expect(!RecordID(rawValue: range.lowerBound - 1).description.hasPrefix(text.prefix(length)))
            }
            if range.upperBound < .max {
                #expect(!RecordID(rawValue: range.upperBound + 1).description.hasPrefix(text.prefix(length)))
            }
        }
    }

    @Test("what cannot begin an identity has no range", arguments: ["", "u", "g", "z0", "00000000000000", "张"])
    func noPrefix(_ text: String) {
        #expect(RecordID.range(prefix: text) == nil)
    }

    @Test("records are found by a beginning that names only them")
    func inLedger() throws {
        var bench = LedgerBench()
        let ids: [UInt64] = [1 << 59, 1 << 59 | 1, 2 << 59]
        for id in ids { try bench.commit([.added(.member, RecordID(rawValue: id), [])]) }
        try bench.commit([.added(.post, RecordID(rawValue: 3 << 59), [])])
        let found = { (text: String) in bench.ledger.records(idPrefix: text, limit: 5).map(\.rawValue) }
        #expect(found("0") == [ids[0], ids[1]])
        #expect(found("1") == [ids[2], 3 << 59])
        #expect(found("0g00000000001") == [ids[1]])
        #expect(found("5") == [])
        #expect(bench.ledger.records(idPrefix: "0", limit: 1).count == 1)
    }
}
