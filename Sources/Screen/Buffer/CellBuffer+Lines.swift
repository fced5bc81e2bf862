extension CellBuffer {
    /// Draws a frame on the edge of a rectangle, and a title in its top line; the inside stays as it is.
    ///
    /// - Parameters:
    ///   - title: stands at the left of the top line, between blanks.
    ///   - note: stands at its right, where there is room for both.
    public mutating func box(
        _ rect: Rect, ink: Role, over: Role = .text, title: String = "", titleInk: Role = .paneTitle, note: String = ""
    ) {
        guard !rect.isEmpty else { return }
        let lines = BoxGlyphs(glyphs.borders)
        let (left, right) = (rect.x, rect.right - 1)
        let (top, bottom) = (rect.y, rect.bottom - 1)
        horizontalLine(at: Point(x: left, y: top), width: rect.width, ink: ink, over: over)
        horizontalLine(at: Point(x: left, y: bottom), width: rect.width, ink: ink, over: over)
        verticalLine(at: Point(x: left, y: top), height: rect.height, ink: ink, over: over)
        verticalLine(at: Point(x: right, y: top), height: rect.height, ink: ink, over: over)
        let corners = [
            (left, top, lines.topLeft), (right, top, lines.topRight), (left, bottom, lines.bottomLeft),
            (right, bottom, lines.bottomRight),
        ]
        for (x, y, glyph) in corners {
            repeatGlyph(glyph, in: Rect(x: x, y: y, width: 1, height: 1), ink: ink, over: over)
        }
        let inner = rect.inset(left: 1, right: 1).cutTop(1).top
        var x = inner.x + 1
        if !title.isEmpty, inner.width >= 4 {
            x += write(" \(title) ", at: Point(x: x, y: top), in: inner, ink: titleInk, over: over, truncation: .mark)
        }
        let width = TextWidth.columns(note, glyphs.ambiguous)
        if width > 0, x + width + 4 <= inner.right {
            write(
                " \(note) ", at: Point(x: inner.right - width - 3, y: top), in: inner, ink: titleInk, over: over)
        }
    }

    /// Draws a horizontal line.
    public mutating func horizontalLine(at start: Point, width: Int, ink: Role, over: Role = .text) {
        let rect = Rect(x: start.x, y: start.y, width: width, height: 1)
        repeatGlyph(BoxGlyphs(glyphs.borders).horizontal, in: rect, ink: ink, over: over)
    }

    /// Draws a vertical line.
    public mutating func verticalLine(at start: Point, height: Int, ink: Role, over: Role = .text) {
        let rect = Rect(x: start.x, y: start.y, width: 1, height: height)
        repeatGlyph(BoxGlyphs(glyphs.borders).vertical, in: rect, ink: ink, over: over)
    }

    /// Draws a scrollbar in the first column of a rectangle. Nothing is drawn when everything is visible.
    ///
    /// - Parameters:
    ///   - offset: the first visible of `total` rows.
    ///   - visible: how many are visible.
    public mutating func scrollbar(in rect: Rect, offset: Int, visible: Int, total: Int) {
        let track = rect.cutLeft(1).left
        guard !track.isEmpty, let thumb = Scrollbar.thumb(track.height, offset, visible, total) else { return }
        verticalLine(at: Point(x: track.x, y: track.y), height: track.height, ink: .scrollbar)
        repeatGlyph(
            BoxGlyphs(glyphs.borders).full,
            in: Rect(x: track.x, y: track.y + thumb.lowerBound, width: 1, height: thumb.count), ink: .scrollbarThumb)
    }
}

/// Where the thumb of a scrollbar is.
enum Scrollbar {
    /// The rows of the track that the thumb covers, at least one; nil when everything is visible.
    static func thumb(_ height: Int, _ offset: Int, _ visible: Int, _ total: Int) -> Range<Int>? {
        guard height > 0, visible > 0, total > visible else { return nil }
        let length = max(1, min(height, height * visible / total))
        let free = height - length
        let last = total - visible
        // Rounded, but only the very ends touch the ends: a reader sees whether there is more.
        var start = (min(max(0, offset), last) * free + last / 2) / last
        if free > 1 {
            if offset > 0 { start = max(start, 1) }
            if offset < last { start = min(start, free - 1) }
        }
        return start..<start + length
    }

    /// The offset that a click on a row of the track asks for.
    static func offset(row: Int, _ height: Int, _ visible: Int, _ total: Int) -> Int {
        guard height > 1, total > visible else { return 0 }
        return min(max(0, row), height - 1) * (total - visible) / (height - 1)
    }
}

/// The glyphs of lines, each narrow.
struct BoxGlyphs {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: UInt32
    /// A filled cell, and one less filled.
    let full, light: UInt32

    init(_ borders: Borders) {
        switch borders {
        case .unicode:
            (horizontal, vertical) = (0x2500, 0x2502)
            (topLeft, topRight, bottomLeft, bottomRight) = (0x250C, 0x2510, 0x2514, 0x2518)
            (full, light) = (0x2588, 0x2591)
        case .ascii:
            (horizontal, vertical) = (0x2D, 0x7C)
            (topLeft, topRight, bottomLeft, bottomRight) = (0x2B, 0x2B, 0x2B, 0x2B)
            (full, light) = (0x23, 0x2E)
        }
    }
}
