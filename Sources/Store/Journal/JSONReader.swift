/// Why a payload could not be read.
struct JSONProblem: Error, Hashable {
    /// Where in the payload, from 0.
    let offset: Int
    /// What was expected there.
    let expected: String
}

/// Reads what ``JSONWriter`` writes, and nothing else: a deviation of one byte is an error, never guessed around.
///
/// Does not own the bytes; used only while they are there.
struct JSONReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    func problem(_ expected: String) -> JSONProblem {
        JSONProblem(offset: position, expected: expected)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte, without taking it.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Takes a byte that must be there.
    mutating func take(_ byte: UInt8) throws(JSONProblem) {
        guard next == byte else { throw problem(String(UnicodeScalar(byte))) }
        position += 1
    }

    /// Takes a byte if it is the next one.
    mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Takes a word that must be there.
    mutating func take(_ word: StaticString) throws(JSONProblem) {
        guard takes(word) else { throw problem("\(word)") }
    }

    /// Takes a word if it comes next.
    mutating func takes(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        let isNext = word.withUTF8Buffer { text in
            (0..<count).allSatisfy { bytes[position + $0] == text[$0] }
        }
        if isNext { position += count }
        return isNext
    }

    /// Takes a whole number: no sign but `-`, no leading zeros, no fraction.
    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(JSONProblem) -> Number {
        let start = position
        let isNegative = takes(UInt8(ascii: "-"))
        let first = position
        var value: Number = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Number(truncatingIfNeeded: byte - 0x30)
            let (sum, carry) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !overflow, !carry else { throw problem("a smaller number") }
            value = sum
            position += 1
        }
        let digits = position - first
        guard digits > 0, digits == 1 || bytes[first] != 0x30, !(isNegative && bytes[first] == 0x30) else {
            position = start
            throw problem("a whole number")
        }
        return value
    }

    /// Takes a text in quotation marks.
    mutating func string() throws(JSONProblem) -> String {
        try take(UInt8(ascii: "\""))
        return try stringAfterQuote()
    }

    /// Takes the rest of a text whose quotation mark (and perhaps first characters) were taken.
    mutating func stringAfterQuote() throws(JSONProblem) -> String {
        let start = position
        var end = position
        while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C, bytes[end] >= 0x20 { end += 1 }
        guard end < bytes.count else { throw problem("the end of a text") }
        if bytes[end] == 0x22 {
            guard let text = String(validating: bytes[start..<end], as: UTF8.self) else { throw problem("valid UTF-8") }
            position = end + 1
            return text
        }
        var unescaped = Array(bytes[start..<end])
        position = end
        while !takes(UInt8(ascii: "\"")) {
            guard let byte = next else { throw problem("the end of a text") }
            guard byte >= 0x20 else { throw problem("no control character") }
            if byte == 0x5C {
                unescaped.append(try escape())
            } else {
                unescaped.append(byte)
                position += 1
            }
        }
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw problem("valid UTF-8") }
        return text
    }

    private mutating func escape() throws(JSONProblem) -> UInt8 {
        position += 1
        defer { position += 1 }
        switch next {
        case 0x22: return 0x22
        case 0x5C: return 0x5C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"):
            guard position + 4 < bytes.count, bytes[position + 1] == 0x30, bytes[position + 2] == 0x30,
                let high = Hex.value(bytes[position + 3]), let low = Hex.value(bytes[position + 4]), high < 2
            else { throw problem("an escape of this format") }
            let byte = high << 4 | low
            guard byte != 0x0A, byte != 0x0D, byte != 0x09 else { throw problem("the short escape") }
            position += 4
            return byte
        default: throw problem("an escape of this format")
        }
    }

    /// Takes so many bytes as they are.
    mutating func take(count: Int) throws(JSONProblem) -> UnsafeRawBufferPointer {
        guard position + count <= bytes.count else { throw problem("\(count) more bytes") }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    }

    /// Whether the byte so many places ahead is the given one.
    func has(_ byte: UInt8, ahead distance: Int) -> Bool {
        position + distance < bytes.count && bytes[position + distance] == byte
    }
}
