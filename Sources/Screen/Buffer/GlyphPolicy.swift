/// Which lines and marks the terminal can show.
public enum Borders: String, Hashable, Sendable, CaseIterable {
    /// Box drawing characters.
    case unicode
    /// `+`, `-`, `|`.
    case ascii
}

/// What glyphs mean on the terminal at hand. A buffer carries it, so that no widget has to be told.
public struct GlyphPolicy: Hashable, Sendable {
    /// Lines, triangles and bars.
    public let borders: Borders
    /// Width of ambiguous characters.
    public let ambiguous: AmbiguousWidth

    /// Makes a policy. Where ambiguous characters are wide, box drawing would be too, so borders are ASCII then.
    public init(borders: Borders = .unicode, ambiguous: AmbiguousWidth = .narrow) {
        self.borders = ambiguous == .wide ? .ascii : borders
        self.ambiguous = ambiguous
    }

    /// One of two spellings of a mark of the chrome.
    func mark(_ unicode: String, ascii: String) -> String {
        borders == .unicode ? unicode : ascii
    }
}
