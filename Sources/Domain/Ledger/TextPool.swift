/// Texts and wide numbers of a table, packed one behind the other.
///
/// A text is named by its offset, 4 bytes a cell instead of the 16 and more of a `String`. Offsets never move: a changed
/// text is appended and the old one stays until the next snapshot is loaded. The pool is cut into chunks so that appending to
/// a ledger of which the background still holds a copy copies one chunk, not all texts.
public struct TextPool: Sendable {
    private static let chunkBits = 18
    private static let chunkSize = 1 << chunkBits

    private var chunks: [[UInt8]] = [[0]]

    /// An empty pool. Offset 0 is never given out.
    public init() {}

    /// Appends a text; the offset names it from now on.
    mutating func append(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { bytes in append(bytes) }
    }

    /// Appends a wide number.
    mutating func append(_ number: Int64) -> UInt32 {
        withUnsafeBytes(of: number.littleEndian) { append($0.bindMemory(to: UInt8.self)) }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let needed = bytes.count + 5
        if let last = chunks.last, last.count + needed > TextPool.chunkSize {
            // A text longer than a chunk gets a run of chunks of its own; readers follow the length.
            chunks[chunks.count - 1].append(contentsOf: repeatElement(0, count: TextPool.chunkSize - last.count))
            chunks.append([])
        }
        let chunk = chunks.count - 1
        let offset = chunk << TextPool.chunkBits | chunks[chunk].count
        var length = bytes.count
        while length >= 0x80 {
            chunks[chunk].append(UInt8(length & 0x7F | 0x80))
            length >>= 7
        }
        chunks[chunk].append(UInt8(length))
        let room = TextPool.chunkSize - chunks[chunk].count
        var written = min(room, bytes.count)
        chunks[chunk].append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<written]))
        while written < bytes.count {
            let part = bytes[written..<min(bytes.count, written + TextPool.chunkSize)]
            chunks.append(Array(UnsafeBufferPointer(rebasing: part)))
            written += part.count
        }
        return UInt32(offset)
    }

    /// The text at an offset that ``append(_:)-(String)`` returned; empty for a wild offset.
    func text(at offset: UInt32) -> String {
        let (chunk, range, length) = locate(offset)
        guard length > 0 else { return "" }
        if range.count == length {
            return chunks[chunk].withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
        }
        return String(decoding: longBytes(chunk, range, length), as: UTF8.self)
    }

    /// Appends the bytes of the text at an offset to a buffer, without making a `String`.
    func appendBytes(at offset: UInt32, to buffer: inout [UInt8]) {
        let (chunk, range, length) = locate(offset)
        guard length > 0 else { return }
        if range.count == length {
            buffer.append(contentsOf: chunks[chunk][range])
        } else {
            buffer.append(contentsOf: longBytes(chunk, range, length))
        }
    }

    /// Lends the bytes of one text after the other, with their places in the list of offsets. Texts that were written one after
    /// the other lie in the same chunk, which is opened once for all of them.
    @inline(__always)
    func walk(_ offsets: [UInt32], _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        var next = 0
        while next < offsets.count {
            let chunk = Int(offsets[next]) >> TextPool.chunkBits
            guard chunk < chunks.count else {
                next += 1
                continue
            }
            chunks[chunk].withUnsafeBufferPointer { bytes in
                while next < offsets.count, Int(offsets[next]) >> TextPool.chunkBits == chunk {
                    let (range, length) = TextPool.locate(Int(offsets[next]) & (TextPool.chunkSize - 1), in: bytes)
                    if range.count == length {
                        body(next, UnsafeBufferPointer(rebasing: bytes[range]))
                    } else {
                        longBytes(chunk, range, length).withUnsafeBufferPointer { body(next, $0) }
                    }
                    next += 1
                }
            }
        }
    }

    /// The wide number at an offset.
    func number(at offset: UInt32) -> Int64 {
        let (chunk, range, length) = locate(offset)
        guard length == 8, range.count == 8 else { return 0 }
        var bits: UInt64 = 0
        for index in range.reversed() { bits = bits << 8 | UInt64(chunks[chunk][index]) }
        return Int64(bitPattern: bits)
    }

    private func locate(_ offset: UInt32) -> (chunk: Int, range: Range<Int>, length: Int) {
        let chunk = Int(offset) >> TextPool.chunkBits
        guard chunk < chunks.count else { return (0, 0..<0, 0) }
        let (range, length) = chunks[chunk].withUnsafeBufferPointer { bytes in
            TextPool.locate(Int(offset) & (TextPool.chunkSize - 1), in: bytes)
        }
        return (chunk, range, length)
    }

    /// Where in a chunk a text stands, and how long it is; beyond the chunk it goes on in the next ones.
    @inline(__always)
    private static func locate(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (range: Range<Int>, length: Int) {
        var position = start
        var length = 0
        var shift = 0
        while position < bytes.count, shift < 35 {
            let byte = bytes[position]
            position += 1
            length |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        let end = min(position + length, bytes.count)
        return (position..<max(position, end), length)
    }

    private func longBytes(_ chunk: Int, _ range: Range<Int>, _ length: Int) -> [UInt8] {
        var bytes = Array(chunks[chunk][range])
        var next = chunk + 1
        while bytes.count < length, next < chunks.count {
            bytes.append(contentsOf: chunks[next].prefix(length - bytes.count))
            next += 1
        }
        return bytes
    }

    // MARK: Snapshot

    /// All bytes, for a snapshot.
    var image: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
        for chunk in chunks { bytes.append(contentsOf: chunk) }
        return bytes
    }

    /// A pool from the bytes of a snapshot; nil when they cannot be one.
    init?(image: [UInt8]) {
        guard image.first == 0 else { return nil }
        chunks = stride(from: 0, to: image.count, by: TextPool.chunkSize).map {
            Array(image[$0..<min(image.count, $0 + TextPool.chunkSize)])
        }
    }
}
