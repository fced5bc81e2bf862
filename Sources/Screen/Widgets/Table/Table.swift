/// Text of one cell of a table.
public struct TableCell: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What it means; `.row` is plain.
    public var ink: Role
    /// The characters of the text that match a search, to be shown in the role `.match`.
    public var matches: [Range<Int>]

    /// Makes a cell.
    public init(_ text: String, ink: Role = .row, matches: [Range<Int>] = []) {
        self.text = text
        self.ink = ink
        self.matches = matches
    }
}

/// What a table remembers between frames.
public struct TableState: Hashable, Sendable {
    /// Selection and scrolling of the rows.
    public var rows: ListState
    /// The first column to show behind the frozen one; 0 is none scrolled away.
    public var firstColumn: Int

    /// Makes a state.
    public init(rows: ListState = ListState(), firstColumn: Int = 0) {
        self.rows = rows
        self.firstColumn = firstColumn
    }

    /// Scrolls by some columns; the caller's number of columns bounds it.
    public mutating func scrollColumns(by delta: Int, columns: Int, frozen: Int = 1) {
        firstColumn = min(max(firstColumn, frozen) + delta, columns - 1)
        firstColumn = max(firstColumn, min(frozen, columns))
    }
}

/// A table of any number of rows, of which only those that show are asked for.
public struct Table {
    /// The columns.
    public var columns: [TableColumn]
    /// How many rows there are.
    public var count: Int
    /// The cells of a row, one for each column; missing ones are blank.
    public var row: (Int) -> [TableCell]
    /// Whether a row is marked; nil when this table has no marks (and no column for them).
    public var isMarked: ((Int) -> Bool)?
    /// Whether the keys go here: the selection is stronger then, and the cursor stands on it.
    public var isFocused = true
    /// Columns at the left that never scroll.
    public var frozen = 1
    /// The column whose header the keys go to; the cursor stands there then.
    public var focusedColumn: Int?
    /// Shown when there are no rows.
    public var emptyText = ""

    /// Makes a table.
    public init(
        _ columns: [TableColumn], count: Int, isMarked: ((Int) -> Bool)? = nil, isFocused: Bool = true,
        emptyText: String = "", row: @escaping (Int) -> [TableCell]
    ) {
        self.columns = columns
        self.count = max(0, count)
        self.row = row
        self.isMarked = isMarked
        self.isFocused = isFocused
        self.emptyText = emptyText
    }

    /// Draws header, rows and scrollbar, and tells what came to be where.
    @discardableResult
    public func draw(in rect: Rect, on buffer: inout CellBuffer, state: TableState) -> TableHits {
        let (header, below) = rect.cutTop(rect.height > 1 ? 1 : 0)
        let hasBar = count > below.height && below.width > 4
        let body = below.inset(right: hasBar ? 1 : 0)
        let rows = state.rows.settled(height: body.height, count: count)
        let gutter = isMarked != nil && body.width > 4 ? 2 : 0
        let layout = TableColumnLayout(
            columns, width: body.width - gutter, frozen: frozen, first: state.firstColumn)
        buffer.fill(rect, ink: .row)
        drawHeader(header, body.x + gutter, layout, on: &buffer)
        let last = max(rows.offset, min(count, rows.offset + body.height))
        for index in rows.offset..<last {
            let line = Rect(x: body.x, y: body.y + index - rows.offset, width: body.width, height: 1)
            drawRow(index, line, gutter, layout, isSelected: index == rows.selected, on: &buffer)
        }
        if count == 0 {
            drawEmptyText(in: body, on: &buffer)
        } else if isFocused, !body.isEmpty {
            buffer.caret = Point(x: body.x, y: body.y + rows.selected - rows.offset).kept(in: buffer.bounds)
        }
        if hasBar {
            let bar = Rect(x: below.right - 1, y: below.y, width: 1, height: below.height)
            buffer.scrollbar(in: bar, offset: rows.offset, visible: body.height, total: count)
        }
        return TableHits(
            header: header, body: body, columnsStart: body.x + gutter, layout: layout, offset: rows.offset,
            count: count,
            hasScrollbar: hasBar)
    }

    private func drawHeader(
        _ header: Rect, _ start: Int, _ layout: TableColumnLayout, on buffer: inout CellBuffer
    ) {
        guard !header.isEmpty else { return }
        buffer.fill(header, ink: .tableHeader)
        for span in layout.spans {
            let column = columns[span.column]
            let area = Rect(x: start + span.x, y: header.y, width: span.width, height: 1).intersection(header)
            var title = column.title
            if let sorting = column.sorting {
                let turn =
                    sorting == .ascending
                    ? buffer.glyphs.mark("▲", ascii: "^") : buffer.glyphs.mark("▼", ascii: "v")
                let mark = (column.level.map { "\($0)" } ?? "") + turn
                let markWidth = TextWidth.columns(mark, buffer.glyphs.ambiguous)
                // The mark is what a reader looks for: the title gives way to it.
                title = TextWidth.fit(title, to: max(0, span.width - markWidth), buffer.glyphs.ambiguous) + mark
            }
            let ink: Role = column.sorting == nil ? .tableHeader : .tableHeaderSorted
            buffer.writeAligned(title, in: area, column.alignment, ink: ink)
            if span.column == focusedColumn {
                buffer.lay(.rowSelected, on: area)
                buffer.caret = Point(x: area.x, y: area.y).kept(in: buffer.bounds)
            }
        }
        if layout.hidesLeft, let second = layout.spans.dropFirst(frozen).first {
            let x = start + second.x - 1
            buffer.write("<", at: Point(x: x, y: header.y), in: header, ink: .tableHeaderSorted)
        }
        if layout.hidesRight {
            buffer.write(">", at: Point(x: header.right - 1, y: header.y), in: header, ink: .tableHeaderSorted)
        }
    }

    private func drawRow(
        _ index: Int, _ line: Rect, _ gutter: Int, _ layout: TableColumnLayout, isSelected: Bool,
        on buffer: inout CellBuffer
    ) {
        let marked = isMarked?(index) ?? false
        if marked, gutter > 0 {
            buffer.write("*", at: Point(x: line.x, y: line.y), in: line, ink: .rowMarked)
        }
        let cells = row(index)
        for span in layout.spans where span.column < cells.count {
            let area = Rect(x: line.x + gutter + span.x, y: line.y, width: span.width, height: 1).intersection(line)
            cells[span.column].draw(in: area, columns[span.column].alignment, on: &buffer)
        }
        let over = RowOverlay.role(
            isSelected: isSelected, isMarked: marked, isFocused: isFocused, isAlternate: index % 2 == 1)
        if over != .text { buffer.lay(over, on: line) }
    }

    private func drawEmptyText(in body: Rect, on buffer: inout CellBuffer) {
        let lines = TextWidth.wrap(emptyText, to: body.width - 2, buffer.glyphs.ambiguous)
        for (index, line) in lines.enumerated() {
            buffer.write(line, at: Point(x: body.x + 1, y: body.y + index), in: body, ink: .textDim)
        }
    }
}

extension TableCell {
    /// Draws the cell in one line, with its matches.
    func draw(in area: Rect, _ alignment: Alignment, on buffer: inout CellBuffer) {
        let start = buffer.writeAligned(text, in: area, alignment, ink: ink)
        buffer.highlight(matches, of: text, from: start, in: area)
    }
}

/// What is laid over a row of a table, a tree or a list.
enum RowOverlay {
    static func role(isSelected: Bool, isMarked: Bool, isFocused: Bool, isAlternate: Bool) -> Role {
        if isSelected { return isFocused ? (isMarked ? .rowSelectedMarked : .rowSelected) : .rowSelectedBlurred }
        return isMarked ? .rowMarked : isAlternate ? .rowAlternate : .text
    }
}

extension CellBuffer {
    /// Writes a text in the first row of a rectangle, cut with a mark where it is too long.
    ///
    /// - Returns: the column of its first glyph.
    @discardableResult
    mutating func writeAligned(_ text: String, in area: Rect, _ alignment: Alignment, ink: Role) -> Int {
        var x = area.x
        if alignment != .left {
            x += alignment.blanksBefore(free: area.width - TextWidth.columns(text, glyphs.ambiguous))
        }
        write(text, at: Point(x: x, y: area.y), in: area, ink: ink, truncation: .mark)
        return x
    }

    /// Tints the characters of a text that match, where they show.
    ///
    /// - Parameters:
    ///   - matches: characters of the text, from 0.
    ///   - start: the column where the text was written.
    mutating func highlight(_ matches: [Range<Int>], of text: String, from start: Int, in area: Rect) {
        guard !matches.isEmpty else { return }
        var x = start
        for (index, character) in text.enumerated() {
            let width = TextWidth.columns(String(character), glyphs.ambiguous)
            if matches.contains(where: { $0.contains(index) }) {
                tint(.match, on: Rect(x: x, y: area.y, width: width, height: 1).intersection(area))
            }
            x += width
            if x >= area.right { break }
        }
    }
}

extension Point {
    /// The point if it lies inside; nil if not: a cursor outside the screen is hidden.
    func kept(in rect: Rect) -> Point? { rect.contains(self) ? self : nil }
}
