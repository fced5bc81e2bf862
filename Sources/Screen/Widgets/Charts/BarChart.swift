/// Horizontal bars, one a line: label, bar, number, share. The caller scrolls and selects by a ``ListState``.
public struct BarChart {
    /// The parts, in the order in which they are drawn.
    public var items: [ChartItem]
    /// What a full bar stands for; nil takes the largest part.
    public var full: Int64?
    /// Whether the keys go here: the selected line is stronger then, and the cursor stands on it.
    public var isFocused: Bool
    /// Whether each part has a fill of its own, that of ``CompositionBar`` above it.
    public var isLegend: Bool
    /// Shown when there are no parts.
    public var emptyText: String

    /// Makes a chart.
    public init(
        _ items: [ChartItem], full: Int64? = nil, isFocused: Bool = false, isLegend: Bool = false,
        emptyText: String = ""
    ) {
        self.items = items
        self.full = full
        self.isFocused = isFocused
        self.isLegend = isLegend
        self.emptyText = emptyText
    }

    /// Draws the bars that fit. Labels give way to bars, bars to numbers: a number is never cut.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer, state: ListState) -> ChartHits {
        var hits = ChartHits()
        guard !rect.isEmpty else { return hits }
        let ambiguous = buffer.glyphs.ambiguous
        guard !items.isEmpty else {
            for (index, line) in TextWidth.wrap(emptyText, to: rect.width, ambiguous).enumerated() {
                buffer.write(line, at: Point(x: rect.x, y: rect.y + index), in: rect, ink: .textDim)
            }
            return hits
        }
        let hasBar = items.count > rect.height && rect.width > 12
        let area = rect.inset(right: hasBar ? 2 : 0)
        let layout = Layout(items, area.width, ambiguous)
        let rows = state.settled(height: area.height, count: items.count)
        hits.offset = rows.offset
        hits.room = area.height
        let top = max(1, full ?? items.map(\.value).max() ?? 1)
        for index in rows.offset..<max(rows.offset, min(items.count, rows.offset + area.height)) {
            let line = Rect(x: area.x, y: area.y + index - rows.offset, width: area.width, height: 1)
            draw(index, line, layout, top, on: &buffer)
            hits.parts.append(ChartHits.Part(index: index, rect: line))
            guard index == rows.selected else { continue }
            if isFocused {
                buffer.lay(.rowSelected, on: line)
                buffer.caret = Point(x: line.x, y: line.y).kept(in: buffer.bounds)
            }
        }
        if hasBar {
            let bar = Rect(x: rect.right - 1, y: rect.y, width: 1, height: rect.height)
            buffer.scrollbar(in: bar, offset: rows.offset, visible: area.height, total: items.count)
        }
        return hits
    }

    private func draw(_ index: Int, _ line: Rect, _ layout: Layout, _ top: Int64, on buffer: inout CellBuffer) {
        let item = items[index]
        let label = line.cutLeft(layout.label)
        buffer.writeAligned(item.label, in: label.left, .left, ink: .text)
        var rest = label.rest.inset(left: min(1, label.rest.width))
        if layout.note > 0 {
            let (left, note) = rest.cutRight(layout.note)
            buffer.writeAligned(item.note, in: note, .right, ink: .textDim)
            rest = left.inset(right: 1)
        }
        let (bars, number) = rest.cutRight(layout.text)
        buffer.writeAligned(item.text, in: number, .right, ink: .count)
        let room = bars.inset(right: 1)
        guard room.width > 0 else { return }
        // What is not nothing shows at least one cell, and only what is full fills all.
        var length = Int(Double(min(item.value, top)) / Double(top) * Double(room.width) + 0.5)
        if item.value > 0 { length = max(1, length) }
        if item.value < top { length = min(length, max(1, room.width - 1)) }
        let ink = item.ink ?? ChartFill.inks[isLegend ? index % ChartFill.inks.count : 0]
        let glyph = ChartFill.glyph(isLegend ? index : 0, buffer.glyphs.borders)
        buffer.repeatGlyph(glyph, in: room.cutLeft(length).left, ink: ink)
    }

    /// How wide labels, numbers and shares are.
    private struct Layout {
        let label: Int
        let text: Int
        let note: Int

        init(_ items: [ChartItem], _ width: Int, _ ambiguous: AmbiguousWidth) {
            func widest(_ words: (ChartItem) -> String) -> Int {
                items.map { TextWidth.columns(words($0), ambiguous) }.max() ?? 0
            }
            let wish = (label: widest(\.label), text: widest(\.text), note: widest(\.note))
            text = min(wish.text, max(0, width - 3))
            // Shares are left out before labels become unreadable.
            note = wish.note > 0 && width - text - wish.note - 3 >= min(wish.label, 8) + 4 ? wish.note : 0
            let left = width - text - (note > 0 ? note + 1 : 0) - 1
            label = max(0, min(wish.label, max(left / 2, left - 24)))
        }
    }
}
