/// What a key does, for the footer.
public struct KeyHint: Hashable, Sendable {
    /// The key: `e`, `Ctrl-P`.
    public var key: String
    /// What it does, in a word or two.
    public var label: String
    /// Whether it can be done now.
    public var isEnabled: Bool

    /// Makes a hint.
    public init(_ key: String, _ label: String, isEnabled: Bool = true) {
        self.key = key
        self.label = label
        self.isEnabled = isEnabled
    }
}

/// The line of keys at the bottom. Hints stand in order of weight: whole hints are left out at the end when the width
/// does not suffice, none is cut.
public struct FooterHints: Hashable, Sendable {
    /// Hints, the most useful first.
    public var hints: [KeyHint]

    /// Makes a footer.
    public init(_ hints: [KeyHint]) {
        self.hints = hints
    }

    /// Draws the hints in the first row of a rectangle.
    ///
    /// - Returns: the cells of each hint that shows, for the mouse.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer) -> FooterHits {
        let line = rect.cutTop(1).top.intersection(buffer.bounds)
        buffer.fill(line, ink: .footer)
        var rects: [Rect] = []
        var x = line.x
        for hint in hints {
            let key = TextWidth.columns(hint.key, buffer.glyphs.ambiguous)
            let width = key + 1 + TextWidth.columns(hint.label, buffer.glyphs.ambiguous)
            let gap = rects.isEmpty ? 0 : 2
            guard x + gap + width <= line.right else { break }
            x += gap
            let label = Point(x: x + key + 1, y: line.y)
            buffer.write(
                hint.key, at: Point(x: x, y: line.y), in: line, ink: hint.isEnabled ? .hintKey : .hintDisabled)
            buffer.write(hint.label, at: label, in: line, ink: hint.isEnabled ? .hintLabel : .hintDisabled)
            rects.append(Rect(x: x, y: line.y, width: width, height: 1))
            x += width
        }
        return FooterHits(rects: rects)
    }
}

/// Where the hints of a footer are; also the tabs of a tab line.
public struct FooterHits: Hashable, Sendable {
    /// The cells of each item that shows; an empty rectangle for one that does not.
    public let rects: [Rect]

    /// The item at a point.
    public func item(at point: Point) -> Int? { rects.firstIndex { $0.contains(point) } }
}
