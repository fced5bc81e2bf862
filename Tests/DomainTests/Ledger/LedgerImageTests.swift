import Testing

@testable import Domain

/// The sections of an image, read back from memory.
struct MemoryImage: ImageReader {
    private(set) var sections: [String: ImageSection.Content] = [:]

    init(_ ledger: Ledger) {
        for section in ledger.image { sections[section.name] = section.content }
    }

    mutating func replace(_ name: String, by content: ImageSection.Content?) { sections[name] = content }

    func bytes(_ name: String) -> [UInt8]? { if case .bytes(let bytes) = sections[name] { bytes } else { nil } }
    func words32(_ name: String) -> [UInt32]? { if case .words32(let words) = sections[name] { words } else { nil } }
    func words64(_ name: String) -> [UInt64]? { if case .words64(let words) = sections[name] { words } else { nil } }
}

@Suite("The ledger as a snapshot")
struct LedgerImageTests {
    private static func town() throws -> LedgerBench {
        var bench = LedgerBench()
        for proposal in Demonstration.township(members: 30, today: LedgerBench.today).proposals() {
            try bench.commit(proposal.changes, .demonstration)
        }
        return bench
    }

    @Test("a ledger comes back from its image the same, and goes on in the same way")
    func roundTrip() throws {
        var bench = try LedgerImageTests.town()
        var copy = try #require(Ledger(image: MemoryImage(bench.ledger)))
        #expect(LedgerContent(copy) == LedgerContent(bench.ledger))
        #expect(copy.time?.offset == 480)
        let member = bench.ledger.members.id(3)
        let edits: [Change] = [
            .set(.member, member, "note", old: nil, new: .text("后来")),
            .added(
                .contact, RecordID(rawValue: 77),
                [FieldValue("member", .reference(member)), FieldValue("day", .day(LedgerBench.today))]),
            .retired(.member, bench.ledger.members.id(4)),
        ]
        let transaction = try bench.commit(edits)
        try copy.apply(transaction)
        #expect(LedgerContent(copy) == LedgerContent(bench.ledger))
        #expect(copy.facts.lastContact == bench.ledger.facts.lastContact)
        #expect(copy.facts.openEpisode == bench.ledger.facts.openEpisode)
        for text in ["王", "zh", "990101", "上海", "联合村"] {
            #expect(copy.search.matches(SearchQuery(text)) == bench.ledger.search.matches(SearchQuery(text)))
        }
        #expect(copy.row(4, isRetired: true))
    }

    @Test("an empty ledger has an image too")
    func empty() throws {
        let copy = try #require(Ledger(image: MemoryImage(Ledger())))
        #expect(LedgerContent(copy) == LedgerContent(Ledger()))
        #expect(copy.time == nil)
    }

    @Test(
        "an image that lacks a part, or whose parts do not fit together, is refused",
        arguments: [
            "ledger", "member.ids", "member.retired", "member.changed", "member.index", "member.pool", "post.ids",
            "facts.episode", "facts.contact", "facts.report", "facts.seen", "facts.pairing", "search.blob",
            "search.starts", "search.rows", "search.entries",
        ])
    func damaged(_ section: String) throws {
        let whole = MemoryImage(try LedgerImageTests.town().ledger)
        var image = whole
        image.replace(section, by: nil)
        #expect(Ledger(image: image) == nil)
        switch whole.sections[section] {
        case .bytes(let bytes): image.replace(section, by: .bytes([9] + bytes))
        case .words32(let words): image.replace(section, by: .words32(words + [1]))
        case .words64(let words): image.replace(section, by: .words64(words + [1]))
        case nil: Issue.record("there is no section \(section)")
        }
        #expect(Ledger(image: image) == nil)
    }

    @Test("an image of other declarations is refused")
    func otherDeclarations() throws {
        var image = MemoryImage(Ledger())
        guard var head = image.words64("ledger") else { throw Conflict.missing(RecordID(rawValue: 0)) }
        head[0] ^= 1
        image.replace("ledger", by: .words64(head))
        #expect(Ledger(image: image) == nil)
    }
}

extension Ledger {
    fileprivate func row(_ row: Int, isRetired: Bool) -> Bool { members.isRetired(row) == isRetired }
}
