import Domain

/// How a snapshot lies on disk: little endian, sections at multiples of 64 bytes so that they can be copied as they are.
///
/// ```
/// 0   "HYSNAP01"
/// 8   u32 length of the head          12  u32 CRC-32C of the head from byte 16 on
/// 16  u64 segment, length, sequence of the base; 32 bytes link; i64 milliseconds; u32 counter; u32 sections
/// then, for each section: u8 kind, u8 length of the name, name, u64 offset, u64 bytes, u64 SectionSum
/// ```
enum SnapshotFormat {
    static let magic = Array("HYSNAP01".utf8)
    static let alignment = 64
    /// A longer head is not one.
    static let longestHead = 1 << 20

    /// One entry of the table of contents.
    struct Section: Hashable, Sendable {
        enum Kind: UInt8 {
            case bytes = 1
            case words32 = 4
            case words64 = 8
        }

        let name: String
        let kind: Kind
        let offset: Int
        let count: Int
        let sum: UInt64
    }

    /// Everything before the sections.
    struct Head: Hashable, Sendable {
        let base: Position
        let sections: [Section]

        /// The bytes, padded to where the first section begins.
        var bytes: [UInt8] {
            var body = LittleEndianBytes()
            body.append(UInt64(base.segment))
            body.append(UInt64(base.length))
            body.append(base.sequence)
            body.bytes += base.hash.bytes
            body.append(UInt64(bitPattern: base.time?.milliseconds ?? -1))
            body.append(UInt32(base.time?.counter ?? 0))
            body.append(UInt32(sections.count))
            for section in sections {
                body.bytes.append(section.kind.rawValue)
                body.bytes.append(UInt8(section.name.utf8.count))
                body.bytes += section.name.utf8
                body.append(UInt64(section.offset))
                body.append(UInt64(section.count))
                body.append(section.sum)
            }
            var head = LittleEndianBytes()
            head.bytes = magic
            head.append(UInt32(16 + body.bytes.count))
            head.append(CRC32C.checksum(body.bytes))
            return head.bytes + body.bytes
        }

        init(base: Position, sections: [Section]) {
            self.base = base
            self.sections = sections
        }

        /// Reads the head of a file of `size` bytes; nil when anything about it is not right. No section it names lies
        /// outside the file.
        init?(_ bytes: [UInt8], size: Int) {
            var reader = LittleEndianReader(bytes)
            guard reader.take(8) == ArraySlice(magic), let length = reader.word32(), length == bytes.count,
                let crc = reader.word32(), crc == CRC32C.checksum(Array(bytes[16...])),
                let segment = reader.count(), let place = reader.count(), let sequence = reader.word64(),
                let link = reader.take(32), let hash = Digest(bytes: link), let milliseconds = reader.word64(),
                let counter = reader.word32(), let entries = reader.word32()
            else { return nil }
            let time = Int64(bitPattern: milliseconds)
            base = Position(
                segment: segment, length: place, sequence: sequence, hash: hash,
                time: time < 0
                    ? nil : HybridTime(milliseconds: time, counter: UInt16(truncatingIfNeeded: counter)))
            var sections: [Section] = []
            for _ in 0..<entries {
                guard let kind = reader.take(1)?.first.flatMap(Section.Kind.init(rawValue:)),
                    let width = reader.take(1)?.first, let name = reader.take(Int(width)),
                    let offset = reader.count(), let count = reader.count(), let sum = reader.word64(),
                    offset % alignment == 0, offset <= size, count <= size - offset, count % Int(kind.rawValue) == 0
                else { return nil }
                sections.append(
                    Section(
                        name: String(decoding: name, as: UTF8.self), kind: kind, offset: offset, count: count, sum: sum)
                )
            }
            guard reader.isAtEnd else { return nil }
            self.sections = sections
        }
    }

    /// The length of the head by the first 16 bytes of a file; nil when they are not a snapshot's.
    static func headLength(_ start: [UInt8]) -> Int? {
        var reader = LittleEndianReader(start)
        guard reader.take(8) == ArraySlice(magic), let length = reader.word32(), length >= 16, length <= longestHead
        else { return nil }
        return Int(length)
    }

    /// The name of a snapshot's file: sorts by age.
    static func name(_ base: Position) -> String {
        "\(StoreLayout.padded(base.sequence, 12))-\(base.hash.description.prefix(8)).snap"
    }
}

/// Bytes with numbers in little-endian order.
struct LittleEndianBytes {
    var bytes: [UInt8] = []

    mutating func append<Word: FixedWidthInteger>(_ word: Word) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Takes numbers in little-endian order from bytes, never beyond their end.
struct LittleEndianReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard position + count <= bytes.count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func word32() -> UInt32? {
        take(4).map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }

    mutating func word64() -> UInt64? {
        take(8).map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// A 64-bit word that is a length or a place.
    mutating func count() -> Int? {
        word64().flatMap { Int(exactly: $0) }
    }
}
