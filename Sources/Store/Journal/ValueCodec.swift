import Domain

/// How the value of a field stands in the journal.
///
/// The value says itself what it is, whatever the program that reads it knows about the field: a number is a whole number, yes
/// and no are `true` and `false`, no value is `null`, everything else is a text whose first character tells:
/// `@2026-11-21` a day, `@2026-11` a month, `#female` a code, `>01hzk3v9q2m8x` a record, `'#1` a text that begins with one of
/// these characters or with `'`; any other text is itself.
enum ValueCodec {
    private static let calendar = UInt8(ascii: "@")
    private static let code = UInt8(ascii: "#")
    private static let reference = UInt8(ascii: ">")
    private static let escape = UInt8(ascii: "'")

    static func write(_ value: Value?, to writer: inout JSONWriter) {
        switch value {
        case nil: writer.raw("null")
        case .number(let number): writer.number(number)
        case .flag(let flag): writer.raw(flag ? "true" : "false")
        case .day(let day): writer.string(day.description, mark: calendar)
        case .month(let month): writer.string(month.description, mark: calendar)
        case .code(let text): writer.string(text, mark: code)
        case .reference(let id):
            writer.raw("\">")
            write(id, to: &writer)
            writer.raw(UInt8(ascii: "\""))
        case .text(let text):
            switch text.utf8.first {
            case calendar, code, reference, escape: writer.string(text, mark: escape)
            default: writer.string(text)
            }
        }
    }

    static func read(_ reader: inout JSONReader) throws(JSONProblem) -> Value? {
        switch reader.next {
        case UInt8(ascii: "\""):
            try reader.take(UInt8(ascii: "\""))
            return try readMarked(&reader)
        case UInt8(ascii: "n"):
            try reader.take("null")
            return nil
        case UInt8(ascii: "t"):
            try reader.take("true")
            return .flag(true)
        case UInt8(ascii: "f"):
            try reader.take("false")
            return .flag(false)
        default:
            return .number(try reader.integer())
        }
    }

    /// A value after its quotation mark.
    private static func readMarked(_ reader: inout JSONReader) throws(JSONProblem) -> Value {
        switch reader.next {
        case calendar:
            try reader.take(calendar)
            return try readDate(&reader)
        case code:
            try reader.take(code)
            return .code(try reader.stringAfterQuote())
        case reference:
            try reader.take(reference)
            let id = try readID(&reader)
            try reader.take(UInt8(ascii: "\""))
            return .reference(id)
        case escape:
            try reader.take(escape)
            switch reader.next {
            case calendar, code, reference, escape: return .text(try reader.stringAfterQuote())
            default: throw reader.problem("a text that needs its mark")
            }
        default:
            return .text(try reader.stringAfterQuote())
        }
    }

    private static func readDate(_ reader: inout JSONReader) throws(JSONProblem) -> Value {
        let isMonth = reader.has(UInt8(ascii: "\""), ahead: 7)
        let text = try reader.take(count: isMonth ? 7 : 10)
        guard let year = number(text, 0..<4), text[4] == UInt8(ascii: "-"), let month = number(text, 5..<7) else {
            throw reader.problem("a date")
        }
        try reader.take(UInt8(ascii: "\""))
        if isMonth {
            guard let value = Month(year: year, month: month) else { throw reader.problem("a month that exists") }
            return .month(value)
        }
        guard text[7] == UInt8(ascii: "-"), let day = number(text, 8..<10),
            let value = Day(year: year, month: month, day: day)
        else { throw reader.problem("a day that exists") }
        return .day(value)
    }

    /// The number that some decimal digits are.
    static func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard text[index] >= 0x30, text[index] <= 0x39 else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return value
    }

    // MARK: Identities

    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    /// Writes the 13 characters of an identity, as `RecordID.description` does.
    static func write(_ id: RecordID, to writer: inout JSONWriter) {
        for shift in stride(from: 60, through: 0, by: -5) {
            writer.raw(digits[Int(id.rawValue >> UInt64(shift) & 31)])
        }
    }

    /// Reads 13 characters; only the way they are written.
    static func readID(_ reader: inout JSONReader) throws(JSONProblem) -> RecordID {
        let text = try reader.take(count: 13)
        var value: UInt64 = 0
        for byte in text {
            let digit = values[Int(byte)]
            guard digit != 0xFF, value >> 59 == 0 else { throw reader.problem("an identity of 13 characters") }
            value = value << 5 | UInt64(digit)
        }
        return RecordID(rawValue: value)
    }
}
