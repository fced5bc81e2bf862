/// Reads the little-endian numbers of a compiled terminal description.
struct TerminfoReader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= bytes.count }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard position + count <= bytes.count else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func short() -> Int16? {
        bytes(2).map { Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8) }
    }

    mutating func count() -> Int? {
        short().flatMap { $0 >= 0 ? Int($0) : nil }
    }

    mutating func shorts(_ count: Int) -> [Int16]? {
        var result: [Int16] = []
        for _ in 0..<count {
            guard let value = short() else { return nil }
            result.append(value)
        }
        return result
    }

    mutating func numbers(_ count: Int, _ isWide: Bool) -> [Int32]? {
        if !isWide { return shorts(count)?.map(Int32.init) }
        var result: [Int32] = []
        for _ in 0..<count {
            guard let low = short(), let high = short() else { return nil }
            result.append(Int32(high) << 16 | Int32(UInt16(bitPattern: low)))
        }
        return result
    }

    /// Numbers begin at even offsets.
    mutating func align() { position += position & 1 }
}

/// Writes them.
struct TerminfoWriter {
    var bytes: [UInt8] = []

    mutating func shorts(_ values: [Int16]) {
        for value in values {
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
    }

    mutating func longs(_ values: [Int32]) {
        for value in values {
            shorts([Int16(truncatingIfNeeded: value), Int16(truncatingIfNeeded: value >> 16)])
        }
    }

    mutating func align() {
        if bytes.count & 1 != 0 { bytes.append(0) }
    }
}
