/// Writes the JSON of the journal into a buffer of bytes.
///
/// One way to write everything, so that the same transaction always becomes the same bytes: no blanks, whole numbers only, and
/// in texts nothing is escaped but `"`, `\` and control characters (`\n \r \t`, else `\u00XX` with lower-case digits).
/// So a line feed never occurs inside, and Chinese stays legible.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Forgets what was written but keeps the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Appends text as it is: punctuation, keys.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends bytes as they are.
    mutating func raw(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    /// Appends a character as it is.
    mutating func raw(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends a whole number.
    mutating func number(_ number: some BinaryInteger) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Appends a text in quotation marks, behind a mark (``ValueCodec``) if there is one.
    mutating func string(_ text: String, mark: UInt8? = nil) {
        bytes.append(UInt8(ascii: "\""))
        if let mark { bytes.append(mark) }
        var text = text
        text.withUTF8 { append(escaping: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            bytes.append(0x5C)
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            default:
                bytes.append(contentsOf: "u00".utf8)
                Hex.append(byte, to: &bytes)
            }
        }
        bytes.append(contentsOf: text[start...])
    }
}
