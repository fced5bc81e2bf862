/// Upright columns one beside the other, for what follows in time: the number above, the label below.
public struct ColumnChart {
    /// The parts, the earliest first.
    public var items: [ChartItem]
    /// Whether the keys go here.
    public var isFocused: Bool
    /// Shown when there are no parts.
    public var emptyText: String

    /// Makes a chart.
    public init(_ items: [ChartItem], isFocused: Bool = false, emptyText: String = "") {
        self.items = items
        self.isFocused = isFocused
        self.emptyText = emptyText
    }

    /// The least height that shows anything: number, one cell, label.
    public static let smallestHeight = 3

    /// Draws the columns that fit, so that the selected one shows; the last ones when it is none of them.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer, state: ListState) -> ChartHits {
        var hits = ChartHits()
        guard !rect.isEmpty else { return hits }
        let ambiguous = buffer.glyphs.ambiguous
        guard !items.isEmpty, rect.height >= ColumnChart.smallestHeight else {
            for (index, line) in TextWidth.wrap(emptyText, to: rect.width, ambiguous).enumerated() {
                buffer.write(line, at: Point(x: rect.x, y: rect.y + index), in: rect, ink: .textDim)
            }
            return hits
        }
        let widest =
            items.map {
                max(TextWidth.columns($0.text, ambiguous), TextWidth.columns($0.label, ambiguous))
            }.max() ?? 1
        let least = min(rect.width, max(2, widest) + 1)
        // Where not all fit, the marks that say so have a column of their own at either end.
        let isScrolled = max(1, rect.width / least) < items.count && rect.width > least + 2
        let area = isScrolled ? rect.inset(left: 1, right: 1) : rect
        let shown = min(max(1, area.width / least), items.count)
        let step = min(area.width / shown, least + 5)
        // Scrolled as little as the selection asks for.
        let selected = min(max(0, state.selected), items.count - 1)
        let offset = min(max(0, min(max(state.offset, selected - shown + 1), selected)), items.count - shown)
        hits.offset = offset
        hits.room = shown
        let top = max(1, items.map(\.value).max() ?? 1)
        let bars = rect.inset(top: 1, bottom: 1)
        for place in 0..<shown {
            let index = offset + place
            let column = Rect(x: area.x + place * step, y: rect.y, width: step - 1, height: rect.height)
            draw(items[index], column, bars.height, top, on: &buffer)
            hits.parts.append(ChartHits.Part(index: index, rect: column))
            if isFocused, index == selected {
                buffer.lay(.rowSelected, on: Rect(x: column.x, y: rect.bottom - 1, width: column.width, height: 1))
                buffer.lay(.rowSelected, on: Rect(x: column.x, y: rect.y, width: column.width, height: 1))
                buffer.caret = Point(x: column.x, y: rect.bottom - 1).kept(in: buffer.bounds)
            }
        }
        if offset > 0 { buffer.write("<", at: Point(x: rect.x, y: rect.y), in: rect, ink: .tableHeaderSorted) }
        if offset + shown < items.count {
            buffer.write(">", at: Point(x: rect.right - 1, y: rect.y), in: rect, ink: .tableHeaderSorted)
        }
        return hits
    }

    private func draw(
        _ item: ChartItem, _ column: Rect, _ height: Int, _ top: Int64, on buffer: inout CellBuffer
    ) {
        let number = Rect(x: column.x, y: column.y, width: column.width, height: 1)
        let label = Rect(x: column.x, y: column.bottom - 1, width: column.width, height: 1)
        buffer.writeAligned(item.text, in: number, .centre, ink: item.value == 0 ? .textDim : .count)
        buffer.writeAligned(item.label, in: label, .centre, ink: .textDim)
        var cells = Int(Double(item.value) / Double(top) * Double(height) + 0.5)
        if item.value > 0 { cells = max(1, cells) }
        let width = max(1, min(column.width, 6))
        let bar = Rect(
            x: column.x + (column.width - width) / 2, y: column.bottom - 1 - cells, width: width, height: cells)
        buffer.repeatGlyph(
            ChartFill.glyph(0, buffer.glyphs.borders), in: bar, ink: item.ink ?? ChartFill.inks[0])
    }
}
