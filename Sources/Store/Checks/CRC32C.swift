/// The Castagnoli checksum that stands in front of every line of the journal (RFC 3720, appendix B.4).
///
/// Found with certainty: any error that spans at most 32 bits, so every single flipped bit. Eight bytes a step.
enum CRC32C {
    /// The checksum of some bytes; `123456789` has 0xE3069283.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        tables.withUnsafeBufferPointer { table in
            var crc: UInt32 = 0xFFFF_FFFF
            var position = 0
            let count = bytes.count
            while position + 8 <= count {
                let word =
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ UInt64(crc)
                crc =
                    table[1792 | Int(word & 0xFF)] ^ table[1536 | Int(word >> 8 & 0xFF)]
                    ^ table[1280 | Int(word >> 16 & 0xFF)] ^ table[1024 | Int(word >> 24 & 0xFF)]
                crc ^=
                    table[768 | Int(word >> 32 & 0xFF)] ^ table[512 | Int(word >> 40 & 0xFF)]
                    ^ table[256 | Int(word >> 48 & 0xFF)] ^ table[Int(word >> 56)]
                position += 8
            }
            while position < count {
                crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[position])) & 0xFF)]
                position += 1
            }
            return ~crc
        }
    }

    /// The checksum of an array.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { checksum($0) }
    }

    /// Table k at 256 k: what a byte does to the checksum k bytes later.
    private static let tables: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 2048)
        for index in 0..<256 {
            var value = UInt32(index)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
            table[index] = value
        }
        for index in 256..<2048 {
            let before = table[index - 256]
            table[index] = before >> 8 ^ table[Int(before & 0xFF)]
        }
        return table
    }()
}
