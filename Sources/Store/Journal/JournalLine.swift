/// One line of the journal as it lies on disk:
///
/// ```
/// line := crc8 SP flag SP hash64 SP json LF
/// ```
///
/// `crc8` is the CRC-32C over everything after the first blank, so that each line can be checked alone; `hash64` is the link of
/// the chain (``Digest/chained(_:payload:)``), so that no line can be changed, removed or moved unnoticed. A line whose
/// checksum is wrong has rotted or was torn; one whose checksum is right and whose link is wrong was made by somebody.
struct JournalLine {
    /// What a line is.
    enum Flag: UInt8 {
        /// `#` the head of a segment. Carries the link before it and does not advance the chain.
        case header = 0x23
        /// `+` a transaction that goes on in the next line.
        case goesOn = 0x2B
        /// `.` a transaction that ends here. Nothing of it counts before.
        case ends = 0x2E
    }

    /// The longest line, with its line feed.
    static let longest = 1 << 20
    /// Bytes of a line that are not payload.
    static let overhead = 77

    let flag: Flag
    let hash: Digest
    /// Where the payload is in the bytes of the line.
    let payload: Range<Int>

    /// Reads a line without its line feed; nil when it is not one, or not as it was written.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > JournalLine.overhead - 1, bytes[8] == 0x20, bytes[10] == 0x20, bytes[75] == 0x20,
            let crc = Hex.number(bytes[0..<8]),
            crc == UInt64(CRC32C.checksum(UnsafeRawBufferPointer(rebasing: bytes[9...]))),
            let flag = Flag(rawValue: bytes[9]),
            let hash = Digest(hex: UnsafeRawBufferPointer(rebasing: bytes[11..<75]))
        else { return nil }
        self.flag = flag
        self.hash = hash
        payload = 76..<bytes.count
    }

    /// Appends a line with its line feed; returns its link.
    static func append(
        _ flag: Flag, payload: [UInt8], after previous: Digest, to block: inout [UInt8]
    ) -> Digest {
        let hash = flag == .header ? previous : payload.withUnsafeBytes { Digest.chained(previous, payload: $0) }
        let start = block.count
        block.append(contentsOf: repeatElement(0x20, count: 9))
        block.append(flag.rawValue)
        block.append(0x20)
        hash.appendHex(to: &block)
        block.append(0x20)
        block.append(contentsOf: payload)
        let crc = block.withUnsafeBytes { CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[(start + 9)...])) }
        var digits: [UInt8] = []
        Hex.append(UInt64(crc), digits: 8, to: &digits)
        block.replaceSubrange(start..<start + 8, with: digits)
        block.append(0x0A)
        return hash
    }
}
