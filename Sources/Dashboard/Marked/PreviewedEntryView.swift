import Domain
import Screen

/// What stands in a window in which something is done to many.
struct PreviewedEntryParts {
    /// Lines of the summary, at most.
    let summaryHeight: Int
    /// Draws a line to fill.
    let entry: (Int, Rect, inout CellBuffer) -> Void
    /// Draws what is wrong with what was entered, or what would be done to how many.
    let summary: (Rect, inout CellBuffer) -> Void
    /// Draws a line of the preview.
    let line: (Int, Rect, inout CellBuffer) -> Void
    /// What stands for one of those whom it is done to, as long as nothing is previewed.
    let subject: (Int) -> String
}

extension DashboardState {
    /// Draws the lines to fill, below them the choices, those whom it is done to, or the preview.
    func drawPreviewed(
        _ layer: inout some PreviewedEntry, title: Phrase, note: Phrase, _ parts: PreviewedEntryParts, in area: Rect,
        on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let wish = Size(width: min(area.width, 92), height: min(area.height, max(16, area.height - 6)))
        let (outer, inner) = buffer.popup(wish, in: area, title: text(title), note: text(note))
        var rest = inner
        for index in layer.entries.indices {
            let (line, below) = rest.cutTop(1)
            rest = below
            parts.entry(index, line, &buffer)
            hits.lines.append((line, index))
        }
        let (summary, below) = rest.cutTop(min(parts.summaryHeight, max(0, rest.height - 1)))
        parts.summary(summary, &buffer)
        let bar = Rect(x: outer.right - 1, y: below.y, width: 1, height: below.height)
        let first = layer.entries.count
        if layer.isPreview {
            layer.list = drawLines(layer.count, layer.list, in: below, bar, on: &buffer) { index, line, buffer in
                parts.line(index, line, &buffer)
                hits.lines.append((line, first + index))
            }
            buffer.caret = Point(x: below.x, y: below.y + layer.list.selected - layer.list.offset)
        } else if let popup = layer.popup {
            let list = drawLines(popup.choices.count, popup.list, in: below, bar, on: &buffer) { index, line, buffer in
                draw(Choice(popup.choices[index].label, detail: popup.choices[index].detail), in: line, on: &buffer)
                hits.lines.append((line, first + index))
            }
            layer.popup?.list = list
            if popup.choices.isEmpty {
                write(Phrase("没有符合的项", "Nothing matches"), .textDim, in: below, on: &buffer)
            }
        } else {
            for row in 0..<min(layer.count, below.height) {
                let isLast = row == below.height - 1 && layer.count > below.height
                let words =
                    isLast ? text(Phrase("…… 共 %1", "... %1 in all").with("\(layer.count)")) : parts.subject(row)
                let rect = Rect(x: below.x, y: below.y + row, width: below.width, height: 1)
                write(Phrase(verbatim: isLast ? words : "  \(words)"), .textDim, in: rect, on: &buffer)
            }
        }
    }

    /// Draws the label of a line to fill; in the preview also what was entered. Nil then, and otherwise where the line is
    /// filled in.
    func drawEntryLabel(
        _ entry: FormField, mark: String = "", labelWidth: Int, isFocused: Bool, isPreview: Bool, in line: Rect,
        on buffer: inout CellBuffer
    ) -> Rect? {
        buffer.write(
            text(entry.field.label) + mark, at: Point(x: line.x, y: line.y), in: line,
            ink: isFocused ? .textStrong : .formLabel, over: .dialog, maxWidth: labelWidth - 1, truncation: .mark)
        let field = line.inset(left: labelWidth)
        guard isPreview else { return field }
        let shown = entry.input.isEmpty ? text(Phrase("（空）", "(empty)")) : entry.shownText
        write(Phrase(verbatim: shown), .textStrong, in: field, on: &buffer)
        return nil
    }

    /// One line over the ground of a window.
    func write(_ words: Phrase, _ ink: Role, in rect: Rect, on buffer: inout CellBuffer) {
        buffer.write(
            text(words), at: Point(x: rect.x, y: rect.y), in: rect, ink: ink, over: .dialog, truncation: .mark)
    }

    /// Lines of a list with its cursor; returns how it is scrolled.
    private func drawLines(
        _ count: Int, _ state: ListState, in rect: Rect, _ bar: Rect, on buffer: inout CellBuffer,
        _ draw: (Int, Rect, inout CellBuffer) -> Void
    ) -> ListState {
        let list = state.settled(height: rect.height, count: count)
        for index in list.offset..<max(list.offset, min(count, list.offset + rect.height)) {
            let line = Rect(x: rect.x, y: rect.y + index - list.offset, width: rect.width, height: 1)
            draw(index, line, &buffer)
            if index == list.selected { buffer.lay(.choiceSelected, on: line) }
        }
        buffer.scrollbar(in: bar, offset: list.offset, visible: rect.height, total: count)
        return list
    }

    private func draw(_ choice: Choice, in rect: Rect, on buffer: inout CellBuffer) {
        let used = buffer.write(
            choice.label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .choice, truncation: .mark)
        guard !choice.detail.isEmpty, used + 2 < rect.width else { return }
        buffer.write(
            choice.detail, at: Point(x: rect.x + used + 2, y: rect.y), in: rect, ink: .textDim, over: .dialog,
            truncation: .mark)
    }
}
