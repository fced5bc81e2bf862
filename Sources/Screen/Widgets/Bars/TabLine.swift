/// A line of titles of which one is chosen.
public struct TabLine: Hashable, Sendable {
    /// Titles from left to right.
    public var titles: [String]
    /// The chosen one.
    public var selected: Int

    /// Makes a tab line.
    public init(_ titles: [String], selected: Int) {
        self.titles = titles
        self.selected = selected
    }

    /// Draws the titles in the first row of a rectangle, so that the chosen one always shows; `<` and `>` tell of others.
    ///
    /// The chosen title stands in brackets: it can be told without colour.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer) -> FooterHits {
        let line = rect.cutTop(1).top.intersection(buffer.bounds)
        var rects = [Rect](repeating: Rect(x: line.x, y: line.y, width: 0, height: 0), count: titles.count)
        guard !line.isEmpty, !titles.isEmpty else { return FooterHits(rects: rects) }
        buffer.fill(line, ink: .tab)
        let widths = titles.map { TextWidth.columns($0, buffer.glyphs.ambiguous) + 2 }
        let selected = min(max(0, self.selected), titles.count - 1)
        let first = firstTab(widths, selected, room: line.width - 2)
        var x = line.x + 1
        if first > 0 { buffer.write("<", at: Point(x: line.x, y: line.y), in: line, ink: .tab) }
        let inner = line.inset(left: 1, right: 1)
        for index in first..<titles.count {
            guard index == selected || x + widths[index] <= inner.right else {
                buffer.write(">", at: Point(x: line.right - 1, y: line.y), in: line, ink: .tab)
                break
            }
            let area = Rect(x: x, y: line.y, width: widths[index], height: 1).intersection(inner)
            let title = index == selected ? "[\(titles[index])]" : " \(titles[index]) "
            buffer.write(
                title, at: Point(x: x, y: line.y), in: area, ink: index == selected ? .tabSelected : .tab,
                truncation: .mark)
            rects[index] = area
            x += widths[index]
        }
        return FooterHits(rects: rects)
    }

    /// The first title to show: the lowest from which everything up to the chosen one fits.
    private func firstTab(_ widths: [Int], _ selected: Int, room: Int) -> Int {
        var first = selected
        var used = widths[selected]
        while first > 0, used + widths[first - 1] <= room {
            first -= 1
            used += widths[first]
        }
        return first
    }
}
