/// Looks for bytes in bytes, 64 at a time: the first and the last byte of the needle are compared for 64 positions at once,
/// the rest only where both fit.
enum ByteSearch {
    /// Bytes that must be readable behind the `end` of a search.
    static let padding = 32

    private typealias Block = SIMD32<UInt8>
    /// 32 lanes as four words: the standard library has no quick way to ask which lanes of a mask are set.
    private typealias Words = SIMD4<UInt64>

    /// The first position ≥ `start` at which the needle stands before `end`; nil for an empty needle. The buffer must be
    /// readable for ``padding`` bytes behind `end`.
    static func first(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard let head = needle.first, let tail = needle.last, start >= 0 else { return nil }
        let limit = end - needle.count
        guard start <= limit else { return nil }
        let heads = Block(repeating: head)
        let tails = Block(repeating: tail)
        let reach = needle.count - 1
        let candidate = Candidate(needle)
        var position = start
        // While both halves of the 64 are readable at both ends of the needle.
        let lastWide = min(limit, bytes.count - reach - 64)
        while position <= lastWide {
            let left = hits(bytes, position, reach, heads, tails)
            let right = hits(bytes, position + 32, reach, heads, tails)
            let both = left | right
            if both[0] | both[1] | (both[2] | both[3]) != 0 {
                if let found = first(in: left, at: position, limit, candidate, bytes) { return found }
                if let found = first(in: right, at: position + 32, limit, candidate, bytes) { return found }
            }
            position += 64
        }
        while position <= limit {
            let lasts = position + reach + 32 <= bytes.count
            let some = lasts ? hits(bytes, position, reach, heads, tails) : hits(bytes, position, 0, heads, heads)
            if let found = first(in: some, at: position, limit, candidate, bytes) { return found }
            position += 32
        }
        return nil
    }

    /// 0xFF in each lane where the needle may begin.
    @inline(__always)
    private static func hits(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ reach: Int, _ heads: Block, _ tails: Block
    ) -> Words {
        let firsts = bytes.loadUnaligned(fromByteOffset: position, as: Block.self) .== heads
        let lasts = bytes.loadUnaligned(fromByteOffset: position + reach, as: Block.self) .== tails
        return unsafeBitCast(firsts .& lasts, to: Words.self)
    }

    @inline(__always)
    private static func first(
        in words: Words, at position: Int, _ limit: Int, _ candidate: Candidate, _ bytes: UnsafeRawBufferPointer
    ) -> Int? {
        for index in 0..<4 {
            var word = UInt64(littleEndian: words[index])
            while word != 0 {
                let lane = word.trailingZeroBitCount >> 3
                let place = position + index * 8 + lane
                if place <= limit, candidate.stands(at: place, in: bytes) { return place }
                word &= ~(0xFF << UInt64(lane * 8))
            }
        }
        return nil
    }

    /// A needle whose first eight bytes are compared as one word.
    private struct Candidate {
        private let needle: [UInt8]
        private let start: UInt64
        private let mask: UInt64

        init(_ needle: [UInt8]) {
            self.needle = needle
            let count = min(8, needle.count)
            mask = count == 8 ? .max : (1 << UInt64(count * 8)) - 1
            start = needle.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }

        @inline(__always)
        func stands(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            guard word & mask == start else { return false }
            guard needle.count > 8 else { return true }
            for index in 8..<needle.count where bytes[place + index] != needle[index] { return false }
            return true
        }
    }
}
