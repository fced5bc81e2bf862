/// Which character of a text field is where, for the mouse.
public struct TextFieldHits: Hashable, Sendable {
    /// The cells of the field.
    public let rect: Rect
    /// For each column of the field, the character it shows, or the caret position it asks for.
    fileprivate(set) var characters: [Int]

    /// The caret position a click asks for; nil outside the field.
    public func character(at point: Point) -> Int? {
        guard rect.contains(point) else { return nil }
        return characters[point.x - rect.x]
    }

    /// The caret position nearest to a point, for a drag that left the field: beyond its ends it goes on by a character
    /// with every report, so that a text that is scrolled can be selected as a whole.
    public func nearestCharacter(to point: Point) -> Int {
        guard let first = characters.first, let last = characters.last else { return 0 }
        if point.x < rect.x { return max(0, first - 1) }
        if point.x >= rect.right { return last + 1 }
        return characters[point.x - rect.x]
    }
}

extension TextField {
    /// Draws the field in the first row of a rectangle, scrolled so that the caret is visible, and reports the caret to
    /// the buffer when the field has the focus.
    ///
    /// - Parameters:
    ///   - ink: of the text and of the blanks behind it: `.field`, `.fieldFocused`, `.fieldError`.
    ///   - isFocused: whether the caret is here.
    ///   - placeholder: shown while there is no text.
    @discardableResult
    public func draw(
        in rect: Rect, on buffer: inout CellBuffer, ink: Role = .fieldFocused, isFocused: Bool = true,
        placeholder: String = ""
    ) -> TextFieldHits {
        let rect = rect.cutTop(1).top.intersection(buffer.bounds)
        var hits = TextFieldHits(rect: rect, characters: [])
        guard !rect.isEmpty else { return hits }
        let ambiguous = buffer.glyphs.ambiguous
        // U+21B5 is narrow everywhere, but not in the font of every console.
        let lineEnd = buffer.glyphs.mark("↵", ascii: "/")
        let shown = keepsLines ? text.map { $0.isNewline ? lineEnd : String($0) } : text.map(String.init)
        let widths = shown.map { TextWidth.columns($0, ambiguous) }
        let scroll = isFocused ? Self.scroll(widths: widths, caret: caret, width: rect.width) : 0
        buffer.fill(rect, ink: ink)
        let origin = Point(x: rect.x - scroll, y: rect.y)
        if text.isEmpty, !placeholder.isEmpty {
            buffer.write(placeholder, at: Point(x: rect.x, y: rect.y), in: rect, ink: .fieldPlaceholder)
        } else {
            let line = keepsLines ? shown.joined() : text
            buffer.write(line, at: origin, in: rect, ink: ink, truncation: isFocused ? .clip : .mark)
        }
        if let selection, isFocused {
            let start = widths[..<selection.lowerBound].reduce(0, +)
            let width = widths[selection].reduce(0, +)
            buffer.lay(
                .selection, on: Rect(x: origin.x + start, y: rect.y, width: width, height: 1).intersection(rect))
        }
        if isFocused {
            let column = widths[..<caret].reduce(0, +) - scroll
            buffer.caret = Point(x: rect.x + min(column, rect.width - 1), y: rect.y)
        }
        hits.characters = Self.characters(widths: widths, scroll: scroll, width: rect.width)
        return hits
    }

    /// Columns cut off at the left so that the caret, and the character it stands on, can be seen. Depends on the text
    /// and the caret only; a long text keeps the caret a third from the right edge, so that what follows shows too.
    static func scroll(widths: [Int], caret: Int, width: Int) -> Int {
        let total = widths.reduce(0, +) + 1
        guard total > width else { return 0 }
        let column = widths[..<caret].reduce(0, +)
        let margin = min(width / 3, max(0, total - 1 - column))
        let wish = min(max(0, column + 1 + margin - width), total - width)
        // Begin with a whole character: round up to the next boundary.
        var boundary = 0
        for character in widths {
            if boundary >= wish { break }
            boundary += character
        }
        return min(boundary, column)
    }

    private static func characters(widths: [Int], scroll: Int, width: Int) -> [Int] {
        var result: [Int] = []
        var column = -scroll
        for (index, character) in widths.enumerated() {
            for part in 0..<character where column + part >= 0 && result.count < width { result.append(index) }
            column += character
        }
        result += [Int](repeating: widths.count, count: max(0, width - result.count))
        return result
    }
}
