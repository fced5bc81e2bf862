/// What happens to text that does not fit.
public enum Truncation: Hashable, Sendable {
    /// It ends at the edge.
    case clip
    /// Its last column is `~`, so that a reader knows.
    case mark
}

extension CellBuffer {
    /// Writes one line of text from `origin` to the right, as far as the clip and `maxWidth` allow.
    ///
    /// Text may begin left of the clip: then only the part inside shows. See ``GlyphPolicy`` for what is shown for
    /// clusters that a terminal cannot hold.
    ///
    /// - Parameters:
    ///   - origin: where the first column goes, in buffer coordinates.
    ///   - clip: the only cells that may change (but for the other half of a wide glyph on its edge).
    ///   - maxWidth: most columns, counted from `origin`.
    /// - Returns: the columns advanced from `origin`, so that `x += write(…)` continues a line; 0 on a row outside.
    @discardableResult
    public mutating func write(
        _ text: some StringProtocol, at origin: Point, in clip: Rect, ink: Role, over: Role = .text,
        maxWidth: Int? = nil, truncation: Truncation = .clip
    ) -> Int {
        let area = clip.intersection(bounds)
        guard !area.isEmpty, origin.y >= area.y, origin.y < area.bottom else { return 0 }
        let start = origin.x.clampedToScreen
        let right = min(area.right, start + max(0, (maxWidth ?? 1_000_000).clampedToScreen))
        guard start < right else { return 0 }
        let run = Run(
            row: origin.y * size.width, left: area.x, right: right, end: size.width, ink: ink, over: over)
        let ambiguous = glyphs.ambiguous
        return text.withUTF8Bytes { bytes in
            run.write(GlyphReader(bytes, ambiguous), from: start, truncation, &cells, &clusterTable)
        }
    }

    /// Blanks a rectangle in a role.
    public mutating func fill(_ rect: Rect, ink: Role, over: Role = .text) {
        repeatGlyph(0x20, in: rect, ink: ink, over: over)
    }

    /// Fills a rectangle with one narrow glyph.
    mutating func repeatGlyph(_ glyph: UInt32, in rect: Rect, ink: Role, over: Role = .text) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        let cell = Cell(glyph: glyph, width: 1, ink: ink, over: over)
        let width = size.width
        cells.withUnsafeMutableBufferPointer { cells in
            for row in stride(from: area.y * width, to: area.bottom * width, by: width) {
                Run.healBefore(area.x, row: row, cells)
                for x in area.x..<area.right { cells[row + x] = cell }
                Run.healAfter(area.right, row: row, end: width, cells)
            }
        }
    }

    /// Lays a role over the cells of a rectangle; their glyphs and inks stay. A wide glyph belongs to the rectangle when
    /// its left half does.
    public mutating func lay(_ over: Role, on rect: Rect) {
        restyle(rect) { $0.over = over }
    }

    /// Changes the ink of the cells of a rectangle; their glyphs and what lies over them stay.
    public mutating func tint(_ ink: Role, on rect: Rect) {
        restyle(rect) { $0.ink = ink }
    }

    private mutating func restyle(_ rect: Rect, _ change: (inout Cell) -> Void) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.bottom {
            let row = y * size.width
            for x in area.x..<area.right where cells[row + x].width > 0 {
                change(&cells[row + x])
                if cells[row + x].width == 2 { change(&cells[row + x + 1]) }
            }
        }
    }

    /// Copies a part of another buffer so that its top left corner lands on `origin`.
    public mutating func paste(_ source: CellBuffer, part: Rect, at origin: Point, in clip: Rect) {
        let part = part.intersection(source.bounds)
        for y in 0..<part.height {
            for x in 0..<part.width {
                let cell = source[x: part.x + x, y: part.y + y]
                guard cell.width > 0 else { continue }
                let room = min(Int(cell.width), part.width - x)
                write(
                    cell.width > room ? " " : source.text(of: cell), at: Point(x: origin.x + x, y: origin.y + y),
                    in: clip, ink: cell.ink, over: cell.over, maxWidth: room)
            }
        }
    }
}

/// One line of glyphs on its way into the cells.
private struct Run {
    /// Index of the row's first cell.
    let row: Int
    /// First column that may be written.
    let left: Int
    /// First column that may not.
    let right: Int
    /// Columns of the buffer.
    let end: Int
    let ink: Role
    let over: Role

    func write(
        _ text: GlyphReader, from start: Int, _ truncation: Truncation, _ cells: inout [Cell],
        _ clusters: inout ClusterTable
    ) -> Int {
        cells.withUnsafeMutableBufferPointer { cells in
            write(text, from: start, truncation, cells, &clusters)
        }
    }

    private func write(
        _ text: GlyphReader, from start: Int, _ truncation: Truncation, _ cells: UnsafeMutableBufferPointer<Cell>,
        _ clusters: inout ClusterTable
    ) -> Int {
        var reader = text
        var x = start
        var last = start
        var isTouched = false
        while let glyph = reader.next() {
            if x + glyph.width > left, !isTouched {
                if left < right { Self.healBefore(max(start, left), row: row, cells) }
                isTouched = true
            }
            guard x + glyph.width <= right else {
                end(at: x, mark: truncation == .mark ? (x < right ? x : last) : nil, cells)
                x = right
                break
            }
            last = x
            if x >= left {
                let value = glyph.cluster.map { clusters.glyph(for: $0) } ?? glyph.base
                cells[row + x] = Cell(glyph: value, width: UInt8(glyph.width), ink: ink, over: over)
                if glyph.width == 2 { cells[row + x + 1] = Cell(glyph: 0, width: 0, ink: ink, over: over) }
            } else if x + glyph.width > left {
                cells[row + left] = .blank(ink, over: over)
            }
            x += glyph.width
        }
        if isTouched, x > left { Self.healAfter(x, row: row, end: end, cells) }
        return x - start
    }

    /// Blanks what is left of the run behind the last glyph that fitted, with a mark where one is wished.
    private func end(at x: Int, mark: Int?, _ cells: UnsafeMutableBufferPointer<Cell>) {
        let from = max(left, min(x, mark ?? x))
        guard from < right else { return }
        for column in from..<right { cells[row + column] = .blank(ink, over: over) }
        if let mark, mark >= left { cells[row + mark] = Cell(glyph: 0x7E, width: 1, ink: ink, over: over) }
    }

    /// Blanks the glyph whose continuation is at `column`, which is about to be overwritten.
    static func healBefore(_ column: Int, row: Int, _ cells: UnsafeMutableBufferPointer<Cell>) {
        guard cells[row + column].width == 0 else { return }
        let lead = cells[row + column - 1]
        cells[row + column - 1] = .blank(lead.ink, over: lead.over)
        cells[row + column] = .blank(lead.ink, over: lead.over)
    }

    /// Blanks the continuation at `column` whose lead was just overwritten.
    static func healAfter(_ column: Int, row: Int, end: Int, _ cells: UnsafeMutableBufferPointer<Cell>) {
        guard column < end, cells[row + column].width == 0 else { return }
        let half = cells[row + column]
        cells[row + column] = .blank(half.ink, over: half.over)
    }
}
