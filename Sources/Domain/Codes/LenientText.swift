/// How typed and imported text is brought to one form before it is compared: full-width letters and digits of an input
/// method, stray spaces, invisible characters.
public enum LenientText {
    /// Full-width ASCII (U+FF01 to U+FF5E) as ASCII, every kind of blank as a space, invisible characters dropped.
    public static func halfwidth(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let kept = halfwidth(scalar) { scalars.append(kept) }
        }
        return String(scalars)
    }

    /// ``halfwidth(_:)-(StringProtocol)`` without blanks at both ends.
    public static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(halfwidth(text))
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// The form two spellings are compared in: half-width, without any blank, ASCII letters small.
    public static func key(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // No blank lies above the ideographic space; asking the properties of every ideograph would cost most of the time.
            guard let kept = halfwidth(scalar), kept.value > 0x3000 || !kept.properties.isWhitespace else { continue }
            if "A"..."Z" ~= kept, let small = Unicode.Scalar(kept.value + 0x20) {
                scalars.append(small)
            } else {
                scalars.append(kept)
            }
        }
        return String(scalars)
    }

    /// One character in its half-width form, nil when it is invisible.
    private static func halfwidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: " "
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFEFF, 0xAD: nil
        default: scalar
        }
    }
}
