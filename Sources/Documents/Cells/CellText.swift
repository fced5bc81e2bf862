/// Makes the text of a cell fit to be read: what people cannot see is taken out, what spreadsheets and input methods
/// add is folded away, what people wrote stays.
public enum CellText {
    /// Text for a reader: names, places, remarks.
    ///
    /// - Invisible characters (zero width, direction marks, soft hyphens, control characters) are removed.
    /// - Line breaks, tabs, no-break and ideographic spaces become spaces; runs of spaces become one; ends are trimmed.
    /// - Full-width digits and letters become ordinary ones. Chinese punctuation stays as it is.
    /// - A leading apostrophe, with which spreadsheets mark text, is removed.
    public static func clean(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var spacePending = false
        for scalar in text.unicodeScalars {
            switch fold(scalar) {
            case .drop: continue
            case .space: spacePending = !result.isEmpty
            case .keep(let kept):
                if result.isEmpty, kept == "'" || kept == "\u{FF07}" { continue }
                if spacePending { result.unicodeScalars.append(" ") }
                spacePending = false
                result.unicodeScalars.append(kept)
            }
        }
        return result
    }

    /// Text for a machine: ID numbers, phones, dates, codes. As ``clean(_:)``, and full-width punctuation becomes
    /// ordinary, and no space is left anywhere.
    public static func compact(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard case .keep(let kept) = fold(scalar) else { continue }
            let narrow = narrowed(kept)
            if result.isEmpty, narrow == "'" { continue }
            result.unicodeScalars.append(narrow)
        }
        return result
    }

    /// A person's name: as ``clean(_:)``, and spaces next to a Chinese character go, because two-character names are
    /// padded with them to line up with longer ones (`张　三`).
    public static func name(_ text: String) -> String {
        let cleaned = Array(clean(text).unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in cleaned.enumerated() {
            if scalar == " ", index > 0, index + 1 < cleaned.count,
                isHan(cleaned[index - 1]) || isHan(cleaned[index + 1])
            {
                continue
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// True when nothing of the text would be left by ``clean(_:)``.
    public static func isBlank(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            if case .keep = fold(scalar) { return false }
        }
        return true
    }

    enum Folded {
        case drop
        case space
        case keep(Unicode.Scalar)
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0x21...0x7E: return .keep(scalar)
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return .space
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            return .drop
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .keep(narrowed(scalar))
        default: return .keep(scalar)
        }
    }

    /// The ordinary form of a full-width ASCII character; others unchanged.
    static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether ``clean(_:)`` would change nothing, told from the bytes alone. Nearly every cell passes, which keeps
    /// two million of them cheap.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            if first == 0x20 || first == UInt8(ascii: "'") || last == 0x20 { return false }
            var previous: UInt8 = 0
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x00...0x1F, 0x7F: return false
                case 0x20: if previous == 0x20 { return false }
                // Leads of U+0080–00BF, U+0600–063F, U+1000–1FFF, U+2000–2FFF, U+F000–FFFF and the special planes.
                case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: return false
                case 0xE3: if index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
                default: break
                }
                previous = byte
            }
            return true
        }
    }
}
