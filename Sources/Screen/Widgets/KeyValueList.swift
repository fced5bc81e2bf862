/// Labels with their values below each other: a file of one person, the facts of one branch.
public struct KeyValueList: Hashable, Sendable {
    /// A label with its value.
    public struct Item: Hashable, Sendable {
        /// The label.
        public var label: String
        /// The value; wrapped where it is long, its own line ends kept.
        public var value: String
        /// What the value means.
        public var ink: Role

        /// Makes an item.
        public init(_ label: String, _ value: String, ink: Role = .text) {
            self.label = label
            self.value = value
            self.ink = ink
        }
    }

    /// From top to bottom.
    public var items: [Item]

    /// Makes a list.
    public init(_ items: [Item]) {
        self.items = items
    }

    /// Draws the list: labels in a column as wide as the widest (but at most a third), values right of it.
    ///
    /// - Parameters:
    ///   - selected: the item under the cursor; nil when none can be selected.
    ///   - offset: lines scrolled away at the top.
    @discardableResult
    public func draw(
        in rect: Rect, on buffer: inout CellBuffer, selected: Int? = nil, offset: Int = 0, isFocused: Bool = true
    ) -> KeyValueHits {
        let ambiguous = buffer.glyphs.ambiguous
        let widest = items.map { TextWidth.columns($0.label, ambiguous) }.max() ?? 0
        let labels = min(widest, max(4, rect.width / 3))
        let lines = items.map { item in
            TextWidth.wrap(item.value, to: max(1, rect.width - labels - 2), ambiguous)
        }
        let total = lines.reduce(0) { $0 + $1.count }
        var offset = min(max(0, offset), max(0, total - rect.height))
        if let selected, items.indices.contains(selected) {
            let start = lines[..<selected].reduce(0) { $0 + $1.count }
            offset = min(offset, start)
            offset = max(offset, min(start, start + lines[selected].count - rect.height))
        }
        buffer.fill(rect, ink: .text)
        var rects: [Rect] = []
        var y = rect.y - offset
        for (index, item) in items.enumerated() {
            let area = Rect(x: rect.x, y: y, width: rect.width, height: lines[index].count).intersection(rect)
            buffer.write(
                item.label, at: Point(x: rect.x, y: y), in: area, ink: .formLabel, maxWidth: labels, truncation: .mark)
            for (row, line) in lines[index].enumerated() {
                buffer.write(line, at: Point(x: rect.x + labels + 2, y: y + row), in: area, ink: item.ink)
            }
            if index == selected {
                buffer.lay(isFocused ? .rowSelected : .rowSelectedBlurred, on: area)
                if isFocused, !area.isEmpty { buffer.caret = Point(x: area.x, y: area.y).kept(in: buffer.bounds) }
            }
            rects.append(area)
            y += lines[index].count
        }
        return KeyValueHits(rects: rects, offset: offset, lines: total)
    }
}

/// What is where in a list of labels and values that was drawn.
public struct KeyValueHits: Hashable, Sendable {
    /// The cells of each item; empty where it is scrolled away.
    public let rects: [Rect]
    /// Lines scrolled away: to be handed in for the next frame.
    public let offset: Int
    /// Lines of the whole list.
    public let lines: Int

    /// The item at a point.
    public func item(at point: Point) -> Int? { rects.firstIndex { $0.contains(point) } }
}
