import Domain
import Screen

extension DashboardState {
    func drawFile(_ file: inout FileLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let type = Schema.type(file.kind)?.label ?? Phrase(verbatim: "")
        let heading =
            switch file.kind {
            case .member: Phrase("一人一档", "Member's file")
            case .organisation: Phrase("一支部一档", "Organisation's file")
            default: type
            }
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused,
            title: "\(text(heading))  \(ledger.title(of: file.record, language))", titleInk: .paneTitleFocused,
            note: "\(text(type)) \(file.record)")
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let list = file.list.settled(height: inner.height, count: file.lines.count)
        file.list.offset = list.offset
        let labelWidth = min(20, max(10, inner.width / 4))
        for index in list.offset..<max(list.offset, min(file.lines.count, list.offset + inner.height)) {
            let line = file.lines[index]
            let rect = Rect(x: inner.x, y: inner.y + index - list.offset, width: inner.width, height: 1)
            drawLine(line, in: rect, labelWidth, on: &buffer)
            hits.lines.append((rect, index))
            if index == list.selected, line.isSelectable {
                buffer.lay(.rowSelected, on: rect)
                buffer.caret = Point(x: rect.x, y: rect.y)
            }
        }
        let bar = Rect(x: area.right - 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: inner.height, total: file.lines.count)
    }

    private func drawLine(_ line: FileLine, in rect: Rect, _ labelWidth: Int, on buffer: inout CellBuffer) {
        func put(_ words: String, at x: Int, _ ink: Role) {
            buffer.write(words, at: Point(x: x, y: rect.y), in: rect, ink: ink, truncation: .mark)
        }
        switch line.kind {
        case .heading(let adds):
            put(line.label, at: rect.x, .title)
            if adds != nil {
                let hint = text(Phrase("+ 新增", "+ add"))
                put(hint, at: rect.right - TextWidth.columns(hint), .hintKey)
            }
        case .task:
            put(line.label, at: rect.x + 2, line.light?.role ?? .text)
            put(line.value, at: rect.x + 2 + labelWidth, .text)
        case .field, .record, .remark:
            buffer.write(
                line.label, at: Point(x: rect.x + 2, y: rect.y), in: rect, ink: .formLabel, maxWidth: labelWidth - 1,
                truncation: .mark)
            let ink: Role = line.isMasked ? .masked : .text
            // Notes may have several lines.
            let value = line.value.split(whereSeparator: \.isNewline).joined(separator: " / ")
            put(value, at: rect.x + 2 + labelWidth, value.isEmpty ? .textDim : ink)
        }
    }
}
