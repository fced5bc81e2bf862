/// Looks for bytes in bytes, 32 at a time: the first and the last byte of the needle are compared for 32 positions at once,
/// the rest only where both fit.
enum ByteSearch {
    /// The first position ≥ `start` at which the needle stands before `end`. The buffer must be readable for 32 bytes
    /// behind `end`.
    static func first(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        let length = needle.count
        guard length > 0, let head = needle.first, let tail = needle.last else { return nil }
        let limit = end - length
        guard start <= limit else { return nil }
        let heads = SIMD32<UInt8>(repeating: head)
        let tails = SIMD32<UInt8>(repeating: tail)
        var position = start
        while position <= limit {
            let firsts = bytes.loadUnaligned(fromByteOffset: position, as: SIMD32<UInt8>.self)
            let hits: SIMDMask<SIMD32<Int8>>
            if position + length - 1 + 32 <= bytes.count {
                let lasts = bytes.loadUnaligned(fromByteOffset: position + length - 1, as: SIMD32<UInt8>.self)
                hits = (firsts .== heads) .& (lasts .== tails)
            } else {
                hits = firsts .== heads
            }
            if any(hits) {
                for lane in 0..<32 where hits[lane] {
                    let candidate = position + lane
                    if candidate > limit { return nil }
                    if matches(needle, bytes, candidate) { return candidate }
                }
            }
            position += 32
        }
        return nil
    }

    private static func matches(_ needle: [UInt8], _ bytes: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        for index in needle.indices where bytes[position + index] != needle[index] { return false }
        return true
    }
}
