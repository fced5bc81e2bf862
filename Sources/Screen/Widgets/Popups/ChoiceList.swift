/// One line of a choice list.
public struct Choice: Hashable, Sendable {
    /// What is chosen.
    public var label: String
    /// Beside it, quieter: a code, a key, a place.
    public var detail: String
    /// The characters of the label that match the filter.
    public var matches: [Range<Int>]
    /// Whether it can be chosen now.
    public var isEnabled: Bool

    /// Makes a line.
    public init(_ label: String, detail: String = "", matches: [Range<Int>] = [], isEnabled: Bool = true) {
        self.label = label
        self.detail = detail
        self.matches = matches
        self.isEnabled = isEnabled
    }
}

/// A window with a filter and the lines that pass it: code lists, references, the palette, help. The caller filters; only
/// lines that show are asked for.
public struct ChoiceList {
    /// In the frame.
    public var title: String
    /// Lines that pass the filter.
    public var count: Int
    /// A line.
    public var choice: (Int) -> Choice
    /// What is shown in the empty filter: what may be typed.
    public var placeholder: String
    /// What is shown when no line passes.
    public var emptyText: String
    /// Whether there is a filter to type into.
    public var hasFilter: Bool

    /// Makes a list.
    public init(
        title: String, count: Int, placeholder: String = "", emptyText: String = "", hasFilter: Bool = true,
        choice: @escaping (Int) -> Choice
    ) {
        self.title = title
        self.count = max(0, count)
        self.placeholder = placeholder
        self.emptyText = emptyText
        self.hasFilter = hasFilter
        self.choice = choice
    }

    /// Draws the window in the middle of an area.
    ///
    /// The filter is in the first line, so that the window of an input method has room below it; the cursor stands there.
    ///
    /// - Parameter size: of the whole window; as much of it as fits. A list keeps its size while it is filtered.
    @discardableResult
    public func draw(
        in area: Rect, on buffer: inout CellBuffer, filter: TextField, state: ListState,
        size: Size = Size(width: 60, height: 18)
    ) -> ChoiceListHits {
        let rows = state.settled(count: count)
        let note = count > 0 ? "\(rows.selected + 1)/\(count)" : "0"
        let (outer, inner) = buffer.popup(size, in: area, title: title, note: note)
        var body = inner
        if hasFilter {
            let (line, rest) = inner.cutTop(1)
            body = rest
            buffer.write("/", at: Point(x: line.x, y: line.y), in: line, ink: .hintKey)
            filter.draw(in: line.inset(left: 2), on: &buffer, ink: .fieldFocused, placeholder: placeholder)
        }
        let hits = drawLines(in: body, outer, on: &buffer, rows.settled(height: body.height, count: count))
        if !hasFilter, count > 0, !body.isEmpty {
            buffer.caret = Point(x: body.x, y: body.y + rows.selected - hits.offset).kept(in: buffer.bounds)
        }
        return hits
    }

    private func drawLines(
        in body: Rect, _ outer: Rect, on buffer: inout CellBuffer, _ rows: ListState
    ) -> ChoiceListHits {
        for index in rows.offset..<max(rows.offset, min(count, rows.offset + body.height)) {
            let line = Rect(x: body.x, y: body.y + index - rows.offset, width: body.width, height: 1)
            draw(choice(index), line, on: &buffer)
            buffer.lay(index == rows.selected ? .choiceSelected : .dialog, on: line)
        }
        if count == 0 {
            for (index, line) in TextWidth.wrap(emptyText, to: body.width, buffer.glyphs.ambiguous).enumerated() {
                buffer.write(line, at: Point(x: body.x, y: body.y + index), in: body, ink: .textDim, over: .dialog)
            }
        }
        if count > body.height, outer.width > 2 {
            let bar = Rect(x: outer.right - 1, y: body.y, width: 1, height: body.height)
            buffer.scrollbar(in: bar, offset: rows.offset, visible: body.height, total: count)
        }
        return ChoiceListHits(rect: outer, body: body, offset: rows.offset, count: count)
    }

    private func draw(_ choice: Choice, _ line: Rect, on buffer: inout CellBuffer) {
        let ambiguous = buffer.glyphs.ambiguous
        var left = line
        let width = TextWidth.columns(choice.detail, ambiguous)
        // The detail gives way when the label would keep less than half of the line.
        if width > 0, width + 2 <= line.width / 2 {
            let (rest, area) = line.cutRight(width)
            left = rest.inset(right: 2)
            buffer.write(choice.detail, at: Point(x: area.x, y: area.y), in: area, ink: .textDim)
        }
        let ink: Role = choice.isEnabled ? .choice : .hintDisabled
        buffer.write(choice.label, at: Point(x: left.x, y: left.y), in: left, ink: ink, truncation: .mark)
        buffer.highlight(choice.matches, of: choice.label, from: left.x, in: left)
    }
}

/// What is where in a choice list that was drawn.
public struct ChoiceListHits: Hashable, Sendable {
    /// The window.
    public let rect: Rect
    /// The lines.
    public let body: Rect
    /// The first visible line: to be stored in ``ListState/offset``.
    public let offset: Int
    /// Lines of the list.
    public let count: Int

    /// Lines that fit: what a page is.
    public var height: Int { body.height }

    /// The line at a point.
    public func row(at point: Point) -> Int? {
        guard body.contains(point) else { return nil }
        let row = offset + point.y - body.y
        return row < count ? row : nil
    }
}
