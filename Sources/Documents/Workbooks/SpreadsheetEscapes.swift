/// The way workbooks write characters that XML does not allow: `_x0007_` for the bell, and `_x005F_` for an underline
/// that would otherwise begin such an escape.
enum SpreadsheetEscapes {
    /// Undoes the escapes.
    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if let unit = unit(in: bytes, at: place), let scalar = Unicode.Scalar(unit) {
                result.append(contentsOf: Array(String(scalar).utf8))
                place += 7
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }

    /// Escapes what would be read as an escape, and the control characters that XML refuses.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let needsWork = bytes.indices.contains { isControl(bytes[$0]) || unit(in: bytes, at: $0) != nil }
        guard needsWork else { return text }
        var result: [UInt8] = []
        for place in bytes.indices {
            if isControl(bytes[place]) {
                let digits = String(bytes[place], radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: 4 - digits.count) + digits
                result.append(contentsOf: Array("_x\(padded)_".utf8))
            } else if unit(in: bytes, at: place) != nil {
                result.append(contentsOf: Array("_x005F_".utf8))
            } else {
                result.append(bytes[place])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }

    private static func unit(in bytes: [UInt8], at place: Int) -> UInt16? {
        guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[place + 2..<place + 6]
        let isHex = digits.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
                UInt8(ascii: "a")...UInt8(ascii: "f"):
                true
            default: false
            }
        }
        return isHex ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
}
