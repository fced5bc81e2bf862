import CSodium

/// A SHA-256 digest.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes as they lie in memory.
    private let words: SIMD4<UInt64>

    private init(words: SIMD4<UInt64>) {
        self.words = words
    }

    /// The digest of some bytes.
    init(of bytes: UnsafeRawBufferPointer) {
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { out in
            if let base = out.baseAddress?.assumingMemoryBound(to: UInt8.self) {
                _ = crypto_hash_sha256(
                    base, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
            }
        }
        self.words = words
    }

    /// The digest of a text.
    init(of text: String) {
        var text = text
        self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// The next link of the chain: SHA-256(previous ‖ SHA-256(payload)). Over the digest of the payload, not the payload, so
    /// that a payload can one day be lawfully erased while the chain still verifies.
    static func chained(_ previous: Digest, payload: UnsafeRawBufferPointer) -> Digest {
        let pair = (previous.words, Digest(of: payload).words)
        return withUnsafeBytes(of: pair) { Digest(of: $0) }
    }

    /// 64 lower-case hexadecimal digits, and nothing else, make a digest.
    init?(hex: UnsafeRawBufferPointer) {
        guard hex.count == 64 else { return nil }
        var words = SIMD4<UInt64>()
        let isHex = withUnsafeMutableBytes(of: &words) { out in
            for index in 0..<32 {
                guard let high = Hex.value(hex[2 * index]), let low = Hex.value(hex[2 * index + 1]) else {
                    return false
                }
                out[index] = high << 4 | low
            }
            return true
        }
        guard isHex else { return nil }
        self.words = words
    }

    /// Appends the 64 digits.
    func appendHex(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: words) { raw in
            for byte in raw { Hex.append(byte, to: &bytes) }
        }
    }

    /// The 64 digits.
    public var description: String {
        var bytes: [UInt8] = []
        appendHex(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The 32 bytes.
    var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// A digest from its 32 bytes.
    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }
}

/// Lower-case hexadecimal digits. Upper case is refused on reading: a flipped bit must not go unnoticed.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }

    /// Appends a number with `digits` digits.
    static func append(_ number: UInt64, digits count: Int, to bytes: inout [UInt8]) {
        for shift in stride(from: 4 * (count - 1), through: 0, by: -4) {
            bytes.append(digits[Int(number >> UInt64(shift) & 15)])
        }
    }

    /// The number that all the bytes (at most 16) are.
    static func number(_ bytes: some Collection<UInt8>) -> UInt64? {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        var result: UInt64 = 0
        for byte in bytes {
            guard let digit = value(byte) else { return nil }
            result = result << 4 | UInt64(digit)
        }
        return result
    }
}
