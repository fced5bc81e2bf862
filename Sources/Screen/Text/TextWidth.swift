/// Where text stands in the columns it is given.
public enum Alignment: Hashable, Sendable {
    case left, right, centre
}

/// Measuring and cutting text by columns of the screen, never by characters.
///
/// Everything here counts as ``CellBuffer`` writes: what measures n columns takes n columns.
public enum TextWidth {
    /// The columns a text takes, ≥ 0.
    public static func columns(_ text: some StringProtocol, _ ambiguous: AmbiguousWidth = .narrow) -> Int {
        text.withUTF8Bytes { bytes in
            var reader = GlyphReader(bytes, ambiguous)
            var columns = 0
            while let glyph = reader.next() { columns += glyph.width }
            return columns
        }
    }

    /// The longest beginning of a text that takes at most `columns`, and the columns it takes. A wide glyph is never split.
    public static func prefix<Text: StringProtocol>(
        _ text: Text, fitting columns: Int, _ ambiguous: AmbiguousWidth = .narrow
    ) -> (text: Text.SubSequence, columns: Int) {
        let cut = text.withUTF8Bytes { bytes -> (bytes: Int, columns: Int) in
            var reader = GlyphReader(bytes, ambiguous)
            var end = 0
            var used = 0
            while let glyph = reader.next(), used + glyph.width <= columns {
                used += glyph.width
                end = reader.position
            }
            return (end, used)
        }
        return (text[..<text.utf8.index(text.startIndex, offsetBy: cut.bytes)], cut.columns)
    }

    /// The text if it takes at most `columns`, else its beginning followed by `mark`.
    ///
    /// - Parameter mark: what tells the reader that something was cut: `~` or `..`.
    public static func fit(
        _ text: some StringProtocol, to columns: Int, mark: String = "~", _ ambiguous: AmbiguousWidth = .narrow
    ) -> String {
        let whole = prefix(text, fitting: columns, ambiguous)
        if whole.text.endIndex == text.endIndex || self.columns(text, ambiguous) <= columns { return String(text) }
        let room = columns - self.columns(mark, ambiguous)
        guard room >= 0 else { return String(whole.text) }
        return String(prefix(text, fitting: room, ambiguous).text) + mark
    }

    /// The text in exactly `columns` columns: cut with `mark` where it is longer, filled with blanks where it is shorter.
    public static func pad(
        _ text: some StringProtocol, to columns: Int, _ alignment: Alignment = .left, mark: String = "~",
        _ ambiguous: AmbiguousWidth = .narrow
    ) -> String {
        let fitted = fit(text, to: columns, mark: mark, ambiguous)
        let free = max(0, columns - self.columns(fitted, ambiguous))
        let before = alignment.blanksBefore(free: free)
        return String(repeating: " ", count: before) + fitted + String(repeating: " ", count: free - before)
    }
}

extension Alignment {
    /// How many of the free columns stand before the text.
    func blanksBefore(free: Int) -> Int {
        switch self {
        case .left: 0
        case .right: max(0, free)
        case .centre: max(0, free / 2)
        }
    }
}
