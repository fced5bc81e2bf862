import Domain

/// A place in the journal at which a transaction ends, with everything that must fit there.
struct Position: Hashable, Sendable {
    /// The number of the segment file, from 1; 0 before there is one.
    var segment: Int
    /// Bytes of that file before the place.
    var length: Int
    /// The number of the last transaction before it.
    var sequence: UInt64
    /// The link of the chain there.
    var hash: Digest
    /// When that transaction was made, as far as it was read.
    var time: HybridTime?

    /// Whether this place comes before another in the files.
    func isBefore(_ other: Position) -> Bool {
        (segment, length) < (other.segment, other.length)
    }
}

/// What `HEAD` says: how far the journal is known to be on disk. 64 bytes of text, rewritten in place after each commit and
/// not itself synchronised: it survives the end of the process, and may be old or torn after a power failure. It can never be
/// ahead of the journal unless the disk lies or somebody took lines away.
///
/// `000001 0000001234 000000000042 0123456789abcdef .     crc32c8x\n`: segment, length, sequence, first half of the link's
/// first half, state, checksum of the 54 bytes before the last blank.
struct Watermark: Hashable, Sendable {
    static let size = 64

    let segment: Int
    let length: Int
    let sequence: UInt64
    /// The first 16 digits of the link.
    let mark: [UInt8]

    init(_ position: Position) {
        segment = position.segment
        length = position.length
        sequence = position.sequence
        mark = Watermark.mark(of: position.hash)
    }

    /// Reads the 64 bytes; nil when they are not as they were written.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == Watermark.size, bytes[63] == 0x0A,
            bytes[54] == 0x20, Hex.number(bytes[55..<63]) == UInt64(CRC32C.checksum(Array(bytes[0..<54]))),
            let segment = Watermark.number(bytes[0..<6]), let length = Watermark.number(bytes[7..<17]),
            let sequence = Watermark.number(bytes[18..<30])
        else { return nil }
        self.segment = segment
        self.length = length
        self.sequence = UInt64(sequence)
        mark = Array(bytes[31..<47])
    }

    /// The 64 bytes.
    var bytes: [UInt8] {
        var text = Watermark.digits(segment, 6) + [0x20] + Watermark.digits(length, 10) + [0x20]
        text += Watermark.digits(Int(sequence), 12) + [0x20] + mark + Array(" .".utf8)
        text += [UInt8](repeating: 0x20, count: 54 - text.count)
        let crc = CRC32C.checksum(text)
        text.append(0x20)
        Hex.append(UInt64(crc), digits: 8, to: &text)
        text.append(0x0A)
        return text
    }

    /// Whether a place is the one it speaks of: same segment, same length.
    func isAt(_ position: Position) -> Bool {
        segment == position.segment && length == position.length
    }

    /// Whether it fits a place it is at: same transaction, same link.
    func fits(_ position: Position) -> Bool {
        isAt(position) && sequence == position.sequence && mark == Watermark.mark(of: position.hash)
    }

    /// Whether it speaks of a place behind the given one.
    func isAhead(of position: Position) -> Bool {
        (segment, length) > (position.segment, position.length)
    }

    private static func mark(of hash: Digest) -> [UInt8] {
        var digits: [UInt8] = []
        hash.appendHex(to: &digits)
        return Array(digits[0..<16])
    }

    private static func digits(_ number: Int, _ width: Int) -> [UInt8] {
        let text = Array(String(number).utf8)
        return [UInt8](repeating: 0x30, count: max(0, width - text.count)) + text
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
