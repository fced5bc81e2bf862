import Domain
import Screen

extension DashboardState {
    func drawFile(_ file: inout FileLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        file.fit(width: area.width, self)
        let type = Schema.type(file.kind)?.label ?? Phrase(verbatim: "")
        let heading =
            switch file.kind {
            case .member: Phrase("一人一档", "Member's file")
            case .organisation: Phrase("一支部一档", "Organisation's file")
            default: type
            }
        buffer.fill(area, ink: .text)
        let view = file.isTimeLine ? Phrase("时间线", "Time line") : Phrase("分类", "Sections")
        buffer.box(
            area, ink: .borderFocused,
            title: "\(text(heading))  \(ledger.title(of: file.record, language))", titleInk: .paneTitleFocused,
            note: "\(text(view))  \(file.record)")
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let list = file.list.settled(height: inner.height, count: file.lines.count)
        file.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(file.lines.count, list.offset + inner.height)) {
            let line = file.lines[index]
            let rect = Rect(x: inner.x, y: inner.y + index - list.offset, width: inner.width, height: 1)
            let grid = file.grid(of: line, width: inner.width - FileLineView.indent)
            let places = FileLineView(line, in: rect, grid, self).draw(on: &buffer)
            for (part, place) in places.enumerated() where line.parts[part].isSelectable {
                hits.parts.append((place, index, part))
            }
            hits.lines.append((rect, index))
            if index == list.selected, let part = line.part(near: file.column) {
                buffer.lay(.rowSelected, on: places[part])
                buffer.caret = Point(x: places[part].x, y: rect.y)
            }
        }
        let bar = Rect(x: area.right - 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: inner.height, total: file.lines.count)
    }
}

/// Draws one line of a file and tells where its parts came to be.
private struct FileLineView {
    let line: FileLine
    let rect: Rect
    let grid: FileGrid
    let state: DashboardState

    /// Columns before what belongs to a heading.
    static let indent = 2

    init(_ line: FileLine, in rect: Rect, _ grid: FileGrid, _ state: DashboardState) {
        self.line = line
        self.rect = rect
        self.grid = grid
        self.state = state
    }

    func draw(on buffer: inout CellBuffer) -> [Rect] {
        switch line.style {
        case .heading: heading(on: &buffer)
        case .status: status(on: &buffer)
        case .titles, .columns: columns(on: &buffer)
        case .record, .task, .note: whole(on: &buffer)
        case .months, .calendar: months(on: &buffer)
        }
    }

    private func put(
        _ words: String, at x: Int, _ width: Int, _ ink: Role, on buffer: inout CellBuffer
    ) {
        // Notes may have several lines.
        let words =
            words.contains(where: \.isNewline)
            ? words.split(whereSeparator: \.isNewline).joined(separator: " / ") : words
        buffer.write(
            words, at: Point(x: x, y: rect.y), in: rect, ink: ink, maxWidth: max(0, width), truncation: .mark)
    }

    private func heading(on buffer: inout CellBuffer) -> [Rect] {
        guard let part = line.parts.first else { return [] }
        let title = part.value.isEmpty ? part.label : "\(part.label) \(part.value)"
        put(title, at: rect.x, rect.width, .title, on: &buffer)
        if part.isSelectable {
            let hint = state.text(Phrase("+ 新增", "+ add"))
            let width = TextWidth.columns(hint)
            put(hint, at: rect.right - width, width, .hintKey, on: &buffer)
        }
        return [rect]
    }

    private func status(on buffer: inout CellBuffer) -> [Rect] {
        var x = rect.x + FileLineView.indent
        return line.parts.map { part in
            let start = x
            if !part.label.isEmpty {
                put(part.label, at: x, rect.right - x, .formLabel, on: &buffer)
                x += TextWidth.columns(part.label) + 1
            }
            put(part.value, at: x, rect.right - x, part.light?.role ?? .textStrong, on: &buffer)
            x += TextWidth.columns(part.value)
            let place = Rect(x: start, y: rect.y, width: max(1, x - start), height: 1)
            x += 2
            return place
        }
    }

    /// Label and value side by side.
    private func columns(on buffer: inout CellBuffer) -> [Rect] {
        zip(line.parts, grid.columns).map { part, column in
            let x = rect.x + FileLineView.indent + column.x
            let room = column.width - 1
            if line.style == .titles {
                put(part.label, at: x - 1, room, .title, on: &buffer)
            } else if part.label.isEmpty {
                put(part.kind == .remark ? part.value : "+ \(part.value)", at: x, room, .choice, on: &buffer)
            } else {
                put(part.label, at: x, column.label - 1, .formLabel, on: &buffer)
                let ink: Role = part.isMasked ? .masked : part.light?.role ?? .text
                put(part.value, at: x + column.label, room - column.label, ink, on: &buffer)
            }
            return Rect(x: x, y: rect.y, width: room, height: 1)
        }
    }

    /// The longest word of a light, whatever the language, and a gap.
    private var lightWidth: Int {
        max(6, 2 + (Light.allCases.map { TextWidth.columns(state.text($0.label)) }.max() ?? 0))
    }

    /// One thing on the whole line: a record with its date, a task with its light, something said.
    private func whole(on buffer: inout CellBuffer) -> [Rect] {
        guard let part = line.parts.first else { return [] }
        let x = rect.x + FileLineView.indent
        let width = line.style == .task ? lightWidth : min(22, max(12, TextWidth.columns(part.label) + 2))
        let label = part.label.isEmpty && line.style == .note ? 0 : width
        if label > 0 {
            put(part.label, at: x, label - 1, line.style == .task ? part.light?.role ?? .text : .formLabel, on: &buffer)
        }
        let ink: Role = line.style == .note ? .textDim : .text
        put(part.value, at: x + label, rect.right - x - label, ink, on: &buffer)
        // The word of a light stands first and has its colour.
        if line.style == .record, let light = part.light, part.value.hasPrefix(state.text(light.label)) {
            let word = state.text(light.label)
            put(word, at: x + label, TextWidth.columns(word), light.role, on: &buffer)
        }
        return [Rect(x: x, y: rect.y, width: rect.right - x, height: 1)]
    }

    /// The months of a kind of meeting, or their names.
    private func months(on buffer: inout CellBuffer) -> [Rect] {
        let note = 6
        let room = rect.width - FileLineView.indent - note
        let width = min(9, max(3, (room - 16) / 12))
        let label = min(26, max(4, room - 12 * width))
        put(line.label, at: rect.x + FileLineView.indent, label - 1, .formLabel, on: &buffer)
        let start = rect.x + FileLineView.indent + label
        put(line.note, at: start + 12 * width, note, line.style == .months ? .formLabel : .textStrong, on: &buffer)
        return line.parts.enumerated().map { index, part in
            let x = start + index * width
            let ink: Role = line.style == .months ? .formLabel : part.light?.role ?? .textDim
            put(part.value, at: x, width - 1, ink, on: &buffer)
            return Rect(x: x, y: rect.y, width: width - 1, height: 1)
        }
    }
}
