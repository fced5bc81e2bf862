/// Puts characters together from bytes, however many reads they come in.
struct UTF8Assembler {
    private var bytes: [UInt8] = []
    private var needed = 0

    /// Bytes of a sequence that starts so; nil when no sequence does.
    static func length(lead: UInt8) -> Int? {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// Takes a byte ≥ 0x80; gives the scalar that it completes. Broken sequences and C1 controls vanish.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        if byte & 0xC0 != 0x80 {
            bytes = []
            guard let length = Self.length(lead: byte) else { return nil }
            needed = length
        } else if bytes.isEmpty {
            return nil
        }
        bytes.append(byte)
        guard bytes.count == needed else { return nil }
        let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
        bytes = []
        return scalar.flatMap { (0x80...0x9F).contains($0.value) ? nil : $0 }
    }

    /// Forgets an unfinished character: something else came.
    mutating func drop() { bytes = [] }
}
