/// The identity of a record: 64 random bits, so that two devices never give the same one without asking each other.
///
/// Written as 13 characters of Crockford's base 32 in lower case (`0123456789abcdefghjkmnpqrstvwxyz`, no i l o u), which
/// survives being read over the telephone. 0 is no record.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 64 bits.
    public let rawValue: UInt64

    /// Makes an identity from its bits.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Makes a new identity.
    public static func random(using generator: inout some RandomNumberGenerator) -> RecordID {
        RecordID(rawValue: UInt64.random(in: 1...UInt64.max, using: &generator))
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The 13 characters.
    public var description: String {
        var bytes = [UInt8](repeating: 0, count: 13)
        var rest = rawValue
        for index in stride(from: 12, through: 0, by: -1) {
            bytes[index] = RecordID.alphabet[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads the 13 characters; upper case and the look-alikes i l o are accepted.
    public init?(_ text: some StringProtocol) {
        guard let value = RecordID.value(of: text), text.utf8.count == 13 else { return nil }
        self.init(rawValue: value)
    }

    /// The identities that begin with the given characters (1 to 13), as a closed range of bits; nil for other text.
    public static func range(prefix: some StringProtocol) -> ClosedRange<UInt64>? {
        let count = prefix.utf8.count
        guard (1...13).contains(count), let value = value(of: prefix) else { return nil }
        let bitsBelow = 65 - 5 * count
        guard bitsBelow > 0 else { return value...value }
        guard value < (UInt64(1) << (64 - bitsBelow)) else { return nil }
        let low = value << UInt64(bitsBelow)
        return low...(low | ((UInt64(1) << UInt64(bitsBelow)) - 1))
    }

    private static func value(of text: some StringProtocol) -> UInt64? {
        var result: UInt64 = 0
        for byte in text.utf8 {
            var letter = byte
            if letter >= 0x41, letter <= 0x5A { letter += 32 }
            switch letter {
            case UInt8(ascii: "o"): letter = UInt8(ascii: "0")
            case UInt8(ascii: "i"), UInt8(ascii: "l"): letter = UInt8(ascii: "1")
            default: break
            }
            guard let digit = alphabet.firstIndex(of: letter), result >> 59 == 0 else { return nil }
            result = result << 5 | UInt64(digit)
        }
        return result
    }

    /// By bits.
    public static func < (left: RecordID, right: RecordID) -> Bool { left.rawValue < right.rawValue }
}
