import Domain
import Testing

@testable import Store

@Suite("The format of the journal")
struct FormatTests {
    @Test("checksums are the published ones")
    func checksums() {
        #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xE306_9283)
        #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(CRC32C.checksum([]) == 0)
        #expect(
            Digest(of: "abc").description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("the sum of a section changes with every bit and with the length")
    func sectionSum() {
        let bytes = (0..<203).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let sum = SectionSum.of(bytes)
        for bit in 0..<bytes.count * 8 {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(SectionSum.of(flipped) != sum)
        }
        #expect(SectionSum.of([UInt8](repeating: 0, count: 64)) != SectionSum.of([UInt8](repeating: 0, count: 72)))
        #expect(SectionSum.of([UInt8]()) != SectionSum.of([UInt8(0)]))
    }

    static let valueTable: [(Value?, String)] = [
        (nil, "null"), (.number(0), "0"), (.number(-42), "-42"), (.number(.max), "9223372036854775807"),
        (.number(.min), "-9223372036854775808"), (.flag(true), "true"), (.flag(false), "false"),
        (.text("张三"), "\"张三\""), (.text(""), "\"\""),
        (.text("a\"b\\c\n\r\t\u{1}\u{1F}/"), #""a\"b\\c\n\r\t\u0001\u001f/""#),
        (.text("@home"), "\"'@home\""), (.text("#1"), "\"'#1\""), (.text(">x"), "\"'>x\""), (.text("'q"), "\"''q\""),
        (.text("2026-11-21"), "\"2026-11-21\""), (.text("\u{E9}e\u{301}𠮷"), "\"\u{E9}e\u{301}𠮷\""),
        (Day(year: 2026, month: 11, day: 21).map { .day($0) }, "\"@2026-11-21\""),
        (Day(year: 1, month: 1, day: 1).map { .day($0) }, "\"@0001-01-01\""),
        (Month(year: 2026, month: 2).map { .month($0) }, "\"@2026-02\""), (.code("female"), "\"#female\""),
        (.code(""), "\"#\""), (.reference(RecordID(rawValue: 1)), "\">0000000000001\""),
        (.reference(RecordID(rawValue: .max)), "\">fzzzzzzzzzzzz\""),
    ]

    @Test("every value is written in one way and read back as itself", arguments: valueTable)
    func values(_ value: Value?, _ text: String) throws {
        var writer = JSONWriter()
        ValueCodec.write(value, to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
        let back = try writer.bytes.withUnsafeBytes { raw in
            var reader = JSONReader(raw)
            let value = try ValueCodec.read(&reader)
            if !reader.isAtEnd { throw reader.problem("the end") }
            return value
        }
        #expect(back == value)
    }

    @Test(
        "what this program would not write is refused",
        arguments: [
            "01", "-0", "+1", "1.0", "1e3", "9223372036854775808", "True", "nul", "\"@2026-13-01\"", "\"@2026-02-30\"",
            "\"@2026-1-1\"", "\"@26-01-01\"", "\"@\"", "\">0000000000I01\"", "\">g000000000000\"", "\">01\"",
            "\"'plain\"",
            "\"'\"", #""\/""#, #""\u000a""#, #""\u0041""#, #""\u001F""#, "\"open", "\"tab\there\"", "[]", "",
        ])
    func strictness(_ text: String) {
        #expect(throws: JSONProblem.self) {
            try Array(text.utf8).withUnsafeBytes { raw in
                var reader = JSONReader(raw)
                let value = try ValueCodec.read(&reader)
                if !reader.isAtEnd { throw reader.problem("the end") }
                return value
            }
        }
    }

    @Test(
        "invalid UTF-8 is refused",
        arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]])
    func encoding(_ bytes: [UInt8]) {
        #expect(throws: JSONProblem.self) {
            try bytes.withUnsafeBytes { raw in
                var reader = JSONReader(raw)
                return try ValueCodec.read(&reader)
            }
        }
    }

    @Test("a transaction stands in the journal as documented, and comes back whole")
    func transaction() throws {
        let changes: [Change] = [
            .added("member", RecordID(rawValue: 5), [FieldValue("name", .text("张三")), FieldValue("sex", .code("1"))]),
            .set("member", RecordID(rawValue: 5), "laterField", old: nil, new: .number(7)),
            .retired("member", RecordID(rawValue: 5)), .restored("member", RecordID(rawValue: 5)),
        ]
        let transaction = Transaction(
            id: TransactionID(device: "d7k2q9", sequence: 12),
            time: HybridTime(milliseconds: 1_795_223_647_123, counter: 3, offset: 480), author: "李四",
            proposal: Proposal(
                .other("later"), changes, note: "名册.xlsx", reverts: TransactionID(device: "d7k2q9", sequence: 11)))
        let encoder = TransactionEncoder(transaction: transaction, confirmed: 11, salt: "00112233445566778899aabb")
        var bytes: [UInt8] = []
        let hash = try encoder.encode(after: Digest(of: ""), refusal: StoreError.init) { (block) throws(StoreError) in
            bytes += block
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text.dropFirst(76) == """
                {"at":"2026-11-21T09:14:07+08:00","by":"李四","cmd":"later","d":11,"hlc":"01a1fbaaf393-0003",\
                "n":"00112233445566778899aabb","note":"名册.xlsx","ops":[\
                ["add","member","0000000000005",{"name":"张三","sex":"#1"}],\
                ["set","member","0000000000005","laterField",null,7],\
                ["retire","member","0000000000005"],["restore","member","0000000000005"]],\
                "rev":"d7k2q9-11","seq":12,"t":"tx","v":1}

                """)
        let identity = StoreIdentity(store: "s", device: "d7k2q9")
        var position = identity.genesis
        position.sequence = 11
        position.hash = Digest(of: "")
        var pending = PendingTransaction(identity: identity, after: position)
        let step = bytes.dropLast().withUnsafeBytes { pending.add($0) }
        guard case .ends(let back, let link) = step else {
            Issue.record("\(step)")
            return
        }
        #expect(back == transaction)
        #expect(link == hash)
    }

    @Test("a long transaction is split into lines of at most 1 MiB and comes back as one")
    func longTransaction() throws {
        let text = String(repeating: "流动党员", count: 2_000)
        let changes = (1...130).map { number in
            Change.added("member", RecordID(rawValue: UInt64(number)), [FieldValue("name", .text("\(number)\(text)"))])
        }
        let disk = SimulatedDisk()
        let opened = try LedgerStore.create(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        try opened.store.commit(Proposal(.importing, changes, note: "名册.xlsx"), author: "李四", to: &ledger)
        let bytes = try #require(disk.content(try Sample.segment(disk)))
        let lines = bytes.split(separator: 0x0A)
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.count < JournalLine.longest })
        #expect(
            lines.dropFirst().map { $0[$0.startIndex + 9] } == Array(repeating: 0x2B, count: lines.count - 2) + [0x2E])
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(again.store.sequence == 1)
        #expect(try again.store.transactions.first?.changes == changes)
        // Without its last line nothing of it counts.
        disk.replace(try Sample.segment(disk), Array(bytes.dropLast(lines[lines.count - 1].count + 1)))
        disk.replace("\(Sample.path)/HEAD", nil)
        let cut = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(cut.ledger.revision == 0)
        #expect(cut.store.state == .writable)
    }

    @Test("a record that is longer than a line is refused by name, and the ledger goes on")
    func tooLong() throws {
        let disk = try Sample.disk(1)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        var ledger = opened.ledger
        let long = String(repeating: "长", count: 400_000)
        #expect(throws: StoreError.tooLong(Sample.root)) {
            try opened.store.commit(Sample.note(long, after: nil), author: "李四", to: &ledger)
        }
        try opened.store.commit(Sample.note("short", after: nil), author: "李四", to: &ledger)
        #expect(ledger.revision == 2)
    }

    @Test("HEAD has 64 bytes and says where the journal ends")
    func head() throws {
        let position = Position(segment: 3, length: 1234, sequence: 42, hash: Digest(of: "abc"), time: nil)
        let mark = Watermark(position)
        let text = String(decoding: mark.bytes, as: UTF8.self)
        #expect(text.hasPrefix("000003 0000001234 000000000042 ba7816bf8f01cfea .      "))
        #expect(mark.bytes.count == 64)
        #expect(Watermark(mark.bytes) == mark)
        #expect(mark.fits(position))
        #expect(Watermark(Array(mark.bytes.dropLast())) == nil)
    }
}
