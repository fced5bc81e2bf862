/// How wide a text is in a spreadsheet column, measured in digits: East Asian characters take two.
enum DisplayWidth {
    /// The width of the widest line.
    static func of(_ text: String) -> Int {
        var widest = 0
        var width = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A:
                widest = max(widest, width)
                width = 0
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFF:
                width += 2
            default: width += 1
            }
        }
        return max(widest, width)
    }
}
