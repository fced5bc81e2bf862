/// The checksum of a section of a snapshot: 64 bits, eight lanes of 64 bits side by side, so that a processor checks about
/// as fast as it can read.
///
/// Each step of a lane, `(lane ^ word) × odd constant`, then a rotation, can be undone, both as a function of the lane and
/// of the word; so can the steps that fold the lanes and the final mix. Hence any change within one aligned 8-byte word,
/// such as any flipped bit, changes the sum with certainty. Against accidents only: the journal holds the truth.
enum SectionSum {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let fold: UInt64 = 0xD6E8_FEB8_6659_FD93

    /// The sum of some bytes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var (e, f, g, h): (UInt64, UInt64, UInt64, UInt64) = (5, 6, 7, 8)
        var position = 0
        let count = bytes.count
        while position + 64 <= count {
            a = step(a, word(bytes, position))
            b = step(b, word(bytes, position + 8))
            c = step(c, word(bytes, position + 16))
            d = step(d, word(bytes, position + 24))
            e = step(e, word(bytes, position + 32))
            f = step(f, word(bytes, position + 40))
            g = step(g, word(bytes, position + 48))
            h = step(h, word(bytes, position + 56))
            position += 64
        }
        while position + 8 <= count {
            a = step(a, word(bytes, position))
            position += 8
        }
        var last: UInt64 = 0
        var shift: UInt64 = 0
        while position < count {
            last |= UInt64(bytes[position]) << shift
            shift += 8
            position += 1
        }
        a = step(a, last)
        var sum = UInt64(count)
        for lane in [a, b, c, d, e, f, g, h] { sum = step(sum, lane) }
        sum ^= sum >> 32
        sum = sum &* fold
        return sum ^ sum >> 29
    }

    /// The sum of the elements of an array as they lie in memory.
    static func of<Element: BitwiseCopyable>(_ array: [Element]) -> UInt64 {
        array.withUnsafeBytes { of($0) }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (lane ^ word) &* multiplier
        return mixed << 29 | mixed >> 35
    }
}
