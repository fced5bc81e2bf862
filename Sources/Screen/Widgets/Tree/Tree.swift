/// One visible line of a tree.
public struct TreeRow: Hashable, Sendable {
    /// Whether a line has children, and whether they show.
    public enum Mark: Hashable, Sendable {
        case leaf, open, closed
    }

    /// A light at the right end: its colour is never alone, there is always a word.
    public struct Light: Hashable, Sendable {
        /// The word: 红.
        public var word: String
        /// Its role.
        public var role: Role

        /// Makes a light.
        public init(_ word: String, _ role: Role) {
            self.word = word
            self.role = role
        }
    }

    /// What it says.
    public var label: String
    /// Whether it can be opened.
    public var mark: Mark
    /// For each level above this line whether a sibling follows further down; its length is the depth, the last element
    /// says it of this line itself. Empty for a root.
    public var guides: [Bool]
    /// A number at the right.
    public var count: String
    /// Lights behind the number.
    public var lights: [Light]
    /// What the label means.
    public var ink: Role
    /// The characters of the label that match a search.
    public var matches: [Range<Int>]

    /// Makes a line.
    public init(
        _ label: String, _ mark: Mark = .leaf, guides: [Bool] = [], count: String = "", lights: [Light] = [],
        ink: Role = .row, matches: [Range<Int>] = []
    ) {
        self.label = label
        self.mark = mark
        self.guides = guides
        self.count = count
        self.lights = lights
        self.ink = ink
        self.matches = matches
    }
}

/// A tree, as the lines that are open now; only those that show are asked for.
public struct Tree {
    /// Open lines.
    public var count: Int
    /// A line.
    public var row: (Int) -> TreeRow
    /// Whether a line is marked; nil when nothing can be marked.
    public var isMarked: ((Int) -> Bool)?
    /// Whether the keys go here.
    public var isFocused: Bool
    /// Columns for the lights at the right; 0 when there are none.
    public var lightWidth: Int

    /// Makes a tree.
    public init(
        count: Int, isMarked: ((Int) -> Bool)? = nil, isFocused: Bool = true, lightWidth: Int = 0,
        row: @escaping (Int) -> TreeRow
    ) {
        self.count = max(0, count)
        self.row = row
        self.isMarked = isMarked
        self.isFocused = isFocused
        self.lightWidth = max(0, lightWidth)
    }

    /// Draws the lines and a scrollbar, and tells what came to be where.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer, state: ListState) -> TreeHits {
        let hasBar = count > rect.height && rect.width > 4
        let body = rect.inset(right: hasBar ? 1 : 0)
        let rows = state.settled(height: body.height, count: count)
        buffer.fill(rect, ink: .row)
        var marks: [Int] = []
        for index in rows.offset..<max(rows.offset, min(count, rows.offset + body.height)) {
            let line = Rect(x: body.x, y: body.y + index - rows.offset, width: body.width, height: 1)
            marks.append(draw(row(index), line, on: &buffer))
            let over = RowOverlay.role(
                isSelected: index == rows.selected, isMarked: isMarked?(index) ?? false, isFocused: isFocused,
                isAlternate: false)
            if over != .text { buffer.lay(over, on: line) }
        }
        if isFocused, count > 0, !body.isEmpty {
            buffer.caret = Point(x: body.x, y: body.y + rows.selected - rows.offset).kept(in: buffer.bounds)
        }
        if hasBar {
            let bar = Rect(x: rect.right - 1, y: rect.y, width: 1, height: rect.height)
            buffer.scrollbar(in: bar, offset: rows.offset, visible: body.height, total: count)
        }
        return TreeHits(body: body, offset: rows.offset, count: count, markColumns: marks, hasScrollbar: hasBar)
    }

    /// Draws a line; returns the column of its mark.
    private func draw(_ row: TreeRow, _ line: Rect, on buffer: inout CellBuffer) -> Int {
        let ambiguous = buffer.glyphs.ambiguous
        var left = line
        if lightWidth > 0, line.width > lightWidth + 8 {
            let (rest, area) = left.cutRight(lightWidth)
            left = rest.inset(right: 1)
            var x = area.x
            for light in row.lights {
                x += buffer.write(light.word, at: Point(x: x, y: area.y), in: area, ink: light.role) + 1
            }
        }
        let countWidth = TextWidth.columns(row.count, ambiguous)
        if countWidth > 0, left.width > countWidth + 6 {
            let (rest, area) = left.cutRight(countWidth)
            left = rest.inset(right: 1)
            buffer.write(row.count, at: Point(x: area.x, y: area.y), in: area, ink: .count)
        }
        // Guides give way on a narrow pane: the label counts more than the line that leads to it.
        let indent = min(row.guides.count * 2, max(0, left.width / 2))
        let guides = left.cutLeft(indent).left
        buffer.write(guideText(row.guides, buffer.glyphs), at: Point(x: left.x, y: left.y), in: guides, ink: .treeGuide)
        let mark =
            switch row.mark {
            case .leaf: " "
            case .open: buffer.glyphs.mark("▼", ascii: "-")
            case .closed: buffer.glyphs.mark("►", ascii: "+")
            }
        let markColumn = left.x + indent
        buffer.write(mark, at: Point(x: markColumn, y: left.y), in: left, ink: .treeGuide)
        let area = left.inset(left: indent + 2)
        buffer.write(row.label, at: Point(x: area.x, y: area.y), in: area, ink: row.ink, truncation: .mark)
        buffer.highlight(row.matches, of: row.label, from: area.x, in: area)
        return markColumn
    }

    private func guideText(_ guides: [Bool], _ glyphs: GlyphPolicy) -> String {
        var result = ""
        for (level, follows) in guides.enumerated() {
            if level < guides.count - 1 {
                result += follows ? glyphs.mark("│ ", ascii: "| ") : "  "
            } else {
                result += follows ? glyphs.mark("├─", ascii: "|-") : glyphs.mark("└─", ascii: "`-")
            }
        }
        return result
    }
}

/// What is where in a tree that was drawn.
public struct TreeHits: Hashable, Sendable {
    /// The lines, without the scrollbar.
    public let body: Rect
    /// The first visible line: to be stored in ``ListState/offset``.
    public let offset: Int
    /// Lines of the tree.
    public let count: Int
    /// Screen column of the mark of each visible line.
    let markColumns: [Int]
    /// Whether a scrollbar stands right of the body.
    public let hasScrollbar: Bool

    /// Lines that fit: what a page is.
    public var height: Int { body.height }

    /// The line at a point.
    public func row(at point: Point) -> Int? {
        guard body.contains(point), point.y - body.y < markColumns.count else { return nil }
        return offset + point.y - body.y
    }

    /// The line whose open or closed mark is at a point (or just beside it: a mark is a small thing to hit).
    public func mark(at point: Point) -> Int? {
        guard let row = row(at: point), abs(point.x - markColumns[row - offset]) <= 1 else { return nil }
        return row
    }

    /// The offset that a press or drag on the scrollbar asks for; nil beside it.
    public func scrollTarget(at point: Point) -> Int? {
        guard hasScrollbar, point.x == body.right, point.y >= body.y, point.y < body.bottom else { return nil }
        return Scrollbar.offset(row: point.y - body.y, body.height, body.height, count)
    }
}
