/// How header cells are compared: what decorates a name must not hide it.
///
/// Spaces, line breaks, punctuation, asterisks, full-width forms and case are folded away. Then a header is compared in
/// several readings, from the most to the least literal: with the words in brackets, without them (hints and units:
/// `出生日期（如1990-01-01）`, `党费标准(元/月)`), its first line alone, and without 必填 or a leading number.
enum HeaderText {
    /// Everything the header says, folded.
    static func full(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard case .keep(let kept) = CellText.fold(scalar) else { continue }
            let narrow = CellText.narrowed(kept)
            if !isDecoration(narrow) { result.append(lowered(narrow)) }
        }
        return String(result)
    }

    /// The header without what stands in brackets, folded.
    static func bare(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var depth = 0
        for scalar in text.unicodeScalars {
            switch CellText.narrowed(scalar) {
            case "(", "[", "{", "【", "〔", "〈", "《", "「": depth += 1
            case ")", "]", "}", "】", "〕", "〉", "》", "」": depth = max(0, depth - 1)
            default: if depth == 0 { result.append(scalar) }
            }
        }
        return full(String(result))
    }

    /// The readings of a header, most literal first, without repetitions and without empty ones.
    static func readings(_ text: String) -> [String] {
        let firstLine = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        let bare = bare(text)
        var readings: [String] = []
        for reading in [full(text), bare, Self.bare(firstLine), withoutMarks(bare)]
        where !reading.isEmpty && !readings.contains(reading) {
            readings.append(reading)
        }
        return readings
    }

    /// Takes off 必填 and 选填, and a number before the name: `1.姓名`.
    private static func withoutMarks(_ folded: String) -> String {
        var result = Substring(folded)
        for mark in ["必填项", "选填项", "必填", "选填"] {
            if result.hasSuffix(mark) { result = result.dropLast(mark.count) }
            if result.hasPrefix(mark) { result = result.dropFirst(mark.count) }
        }
        let named = result.drop { $0.isASCII && $0.isNumber }
        return String(named.isEmpty ? result : named)
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x41...0x5A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    }

    private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
        // Ideographs, which are most of what is asked about, are none.
        if (0x4E00...0x9FFF).contains(scalar.value) { return false }
        return switch scalar {
        case "*", "※", "★", "☆", "●", "◆", "■", "▲", ":", ";", ",", ".", "。", "、", "·", "/", "\\", "-", "_", "—", "–",
            "~",
            "'", "\"", "‘", "’", "“", "”", "|", "+", "?", "!", "#", "(", ")", "[", "]", "{", "}", "【", "】", "〔", "〕",
            "〈",
            "〉", "《", "》", "「", "」":
            true
        default: false
        }
    }
}
