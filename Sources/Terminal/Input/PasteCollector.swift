/// Collects pasted bytes up to the end mark and turns them into harmless text.
struct PasteCollector {
    /// Bytes kept at most; what comes later is read and dropped.
    let limit: Int
    private var bytes: [UInt8] = []
    private var isCut = false
    /// How much of the end mark has just been seen; those bytes are not text yet.
    private var matched = 0

    private static let endMark = Array(DefinedKey.pasteEnd.sequence.utf8)

    /// Starts a paste.
    init(limit: Int) { self.limit = limit }

    /// Takes a byte; true when it was the last one of the end mark.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.endMark[matched] {
            matched += 1
            return matched == Self.endMark.count
        }
        // The mark starts with its only ESC, so a broken match can only restart at this very byte.
        for held in Self.endMark[..<matched] { keep(held) }
        matched = byte == Self.endMark[0] ? 1 : 0
        if matched == 0 { keep(byte) }
        return false
    }

    /// The text: line ends are `\n`, a tab is a space, other control characters are gone, broken UTF-8 is U+FFFD.
    var text: String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0A where afterReturn: break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09: result.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: break
            default: result.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return String(result)
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < limit { bytes.append(byte) } else { isCut = true }
    }

    /// The bytes without a character that the limit cut in two.
    private var whole: ArraySlice<UInt8> {
        guard isCut, let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes[...] }
        let needed = UTF8Assembler.length(lead: bytes[lead]) ?? 1
        return bytes.count - lead < needed ? bytes[..<lead] : bytes[...]
    }
}
