/// How the terminal draws the characters that Unicode calls East Asian Ambiguous (`·`, `…`, `“`, `①`, `→`, `■`).
///
/// ncurses and libc count one column for them. A terminal that is set to draw them in two columns would shift the rest
/// of the row; for it each is replaced on the screen by a twin whose width nobody disputes (`·` by `・`, `→` by `>`). The
/// stored text stays as it is.
public enum AmbiguousWidth: String, Hashable, Sendable, CaseIterable {
    /// One column, as libc counts.
    case narrow
    /// The terminal draws two columns: show twins of certain width instead.
    case wide

    /// Shown for what the screen cannot hold: a joined emoji of narrow base, a flag, an ambiguous character without twin.
    var placeholder: UInt32 { self == .narrow ? 0x25A1 : 0x3013 }

    /// The scalar shown instead of an ambiguous one where ambiguous characters are wide.
    static func twin(of scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2460...0x2468: return 0xFF11 + scalar - 0x2460  // ① to １
        case 0x2160...0x2168: return 0xFF11 + scalar - 0x2160  // Ⅰ to １
        case 0x2500...0x257F: return boxTwin(scalar)
        case 0x2580...0x259F: return 0x23  // blocks: #
        default: return twins[scalar] ?? AmbiguousWidth.wide.placeholder
        }
    }

    private static func boxTwin(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A: 0x2D
        case 0x2550: 0x3D
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B:
            0x7C
        default: 0x2B
        }
    }

    private static let twins: [UInt32: UInt32] = {
        let pairs: [(String, String)] = [
            ("·", "・"), ("—―", "－－"), ("–‐", "--"), ("…‥", "⋯⋯"), ("‘’", "''"), ("“”", "\"\""), ("‖", "|"),
            ("×", "x"), ("÷", "/"), ("±", "+"), ("°º˚", "ooo"), ("℃", "C"), ("№", "N"), ("§", "S"), ("¶", "P"),
            ("→⇒", ">>"), ("←", "<"), ("↑", "^"), ("↓", "v"), ("√", "v"), ("∞", "8"), ("≈∽", "~~"), ("≠", "!"),
            ("≤≥", "<>"), ("∶", ":"), ("∙•", "・・"), ("※", "*"), ("★☆", "**"), ("●◆■▲▼▶◀◎", "*****><o"),
            ("○◇□△▽▷◁", "oooo^><"), ("¹²³⁴", "1234"), ("½¼¾", "///"), ("¥¢£€¤", "YcLEo"), ("®©™", "RCT"),
            ("àáāǎ", "aaaa"), ("èéēěê", "eeeee"), ("ìíīǐ", "iiii"), ("òóōǒ", "oooo"), ("ùúūǔü", "uuuuu"),
            ("ǖǘǚǜ", "uuuu"), ("ɑɡ", "ag"), ("ńňǹ", "nnn"), ("ðþß", "dps"), ("æœø", "aoo"),
        ]
        var result: [UInt32: UInt32] = [:]
        for (from, to) in pairs {
            for (ambiguous, twin) in zip(from.unicodeScalars, to.unicodeScalars) {
                result[ambiguous.value] = twin.value
            }
        }
        return result
    }()
}
