import Domain
import Testing

@testable import Store

@Suite("Every record type stands in the journal")
struct RecordTypeCodecTests {
    private static func value(_ kind: FieldKind) -> Value? {
        switch kind {
        case .text, .note, .citizenNumber, .phone: .text("#张三\n@")
        case .day: Day(year: 2024, month: 2, day: 29).map { .day($0) }
        case .month: Month(year: 2024, month: 2).map { .month($0) }
        case .code(let list): list.entries.last.map { .code($0.code) }
        case .division: .code("4406")
        case .reference: .reference(RecordID(rawValue: 77))
        case .count, .money: .number(.max)
        case .flag: .flag(false)
        }
    }

    @Test("a record with all its fields is written and read back as itself", arguments: Schema.types.indices)
    func roundTrip(index: Int) throws {
        let type = Schema.types[index]
        let fields = type.fields.compactMap { field in
            Self.value(field.kind).map { FieldValue(field.name, $0) }
        }
        #expect(fields.count == type.fields.count)
        let change = Change.added(type.kind, RecordID(rawValue: 5), fields)
        var writer = JSONWriter()
        ChangeCodec.write(change, to: &writer)
        writer.raw("]")
        let back = try writer.bytes.withUnsafeBytes { raw in
            var reader = JSONReader(raw)
            return try ChangeCodec.readAll(&reader)
        }
        #expect(back == [change])
    }
}
