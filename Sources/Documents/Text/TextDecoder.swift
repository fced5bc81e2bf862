/// Turns the bytes of a text file into UTF-8, trying in order: byte order mark, strict UTF-8, GB18030.
///
/// Nothing is replaced: a byte that fits no encoding is an error with its line, because a name with a hole is worse
/// than no import.
struct TextDecoder {
    let encoding: TextEncoding
    /// The text in UTF-8, without a byte order mark.
    let text: [UInt8]

    init(_ bytes: [UInt8], file: String, progress: ProgressMeter) throws(DocumentError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let text = Array(bytes.dropFirst(3))
            if let bad = Self.firstInvalid(text) { throw .undecodable(file: file, line: Self.line(of: bad, in: text)) }
            self.init(encoding: .utf8WithMark, text: text)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let encoding: TextEncoding = bytes[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
            let decoded = try CharacterConverter.decode(bytes, skipping: 2, from: encoding, progress: progress)
            if decoded.failedAt != nil {
                throw .undecodable(file: file, line: Self.line(of: decoded.text.count, in: decoded.text))
            }
            self.init(encoding: encoding, text: decoded.text)
        } else if let bad = Self.firstInvalid(bytes) {
            let decoded = try CharacterConverter.decode(bytes, skipping: 0, from: .gb18030, progress: progress)
            if let failedAt = decoded.failedAt {
                // The encoding that got further is the likelier one; its first bad byte is the one to name.
                throw .undecodable(file: file, line: Self.line(of: max(bad, failedAt), in: bytes))
            }
            self.init(encoding: .gb18030, text: decoded.text)
        } else {
            self.init(encoding: .utf8, text: bytes)
        }
    }

    private init(encoding: TextEncoding, text: [UInt8]) {
        self.encoding = encoding
        self.text = text
    }

    /// Where the first byte lies that strict UTF-8 does not allow.
    static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The line, from 1, of a byte. Counts LF, CRLF and single CR.
    static func line(of position: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        var previous: UInt8 = 0
        for byte in bytes.prefix(position) {
            if byte == 0x0A, previous != 0x0D { line += 1 }
            if byte == 0x0D { line += 1 }
            previous = byte
        }
        return line
    }
}
