import Domain
import Screen

extension DashboardState {
    /// Draws the entry lines, below them the choices, the members as they are, or the preview.
    func drawMarked(_ layer: inout MarkedLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let count = layer.action.number(layer.members.count)
        let wish = Size(width: min(area.width, 92), height: min(area.height, max(16, area.height - 6)))
        let (outer, inner) = buffer.popup(wish, in: area, title: text(layer.action.title), note: text(count))
        var rest = inner
        for index in layer.entries.indices {
            let (line, below) = rest.cutTop(1)
            rest = below
            drawEntry(index, of: layer, in: line, on: &buffer)
            hits.lines.append((line, index))
        }
        let (summary, below) = rest.cutTop(min(2, max(0, rest.height - 1)))
        drawSummary(of: layer, in: summary, on: &buffer)
        let bar = Rect(x: outer.right - 1, y: below.y, width: 1, height: below.height)
        if let plan = layer.plan {
            layer.list = drawLines(plan.lines.count, layer.list, in: below, bar, on: &buffer) { index, line, buffer in
                drawLine(plan.lines[index], nameWidth(of: layer.action), in: line, on: &buffer)
            }
            buffer.caret = Point(x: below.x, y: below.y + layer.list.selected - layer.list.offset)
        } else if let popup = layer.popup {
            let list = drawLines(popup.choices.count, popup.list, in: below, bar, on: &buffer) { index, line, buffer in
                draw(Choice(popup.choices[index].label, detail: popup.choices[index].detail), in: line, on: &buffer)
                hits.lines.append((line, layer.entries.count + index))
            }
            layer.popup?.list = list
            if popup.choices.isEmpty {
                write(Phrase("没有符合的项", "Nothing matches"), .textDim, in: below, on: &buffer)
            }
        } else {
            let field = layer.focused?.field
            _ = drawLines(layer.members.count, ListState(), in: below, bar, hasCursor: false, on: &buffer) {
                index, line, buffer in
                drawMember(layer.members[index], field, nameWidth(of: layer.action), in: line, on: &buffer)
            }
        }
    }

    /// Lines of a list with its cursor; returns how it is scrolled.
    private func drawLines(
        _ count: Int, _ state: ListState, in rect: Rect, _ bar: Rect, hasCursor: Bool = true,
        on buffer: inout CellBuffer,
        _ draw: (Int, Rect, inout CellBuffer) -> Void
    ) -> ListState {
        let list = state.settled(height: rect.height, count: count)
        for index in list.offset..<max(list.offset, min(count, list.offset + rect.height)) {
            let line = Rect(x: rect.x, y: rect.y + index - list.offset, width: rect.width, height: 1)
            draw(index, line, &buffer)
            if hasCursor, index == list.selected { buffer.lay(.choiceSelected, on: line) }
        }
        buffer.scrollbar(in: bar, offset: list.offset, visible: rect.height, total: count)
        return list
    }

    private var labelWidth: Int { language == .chinese ? 16 : 22 }

    private func drawEntry(_ index: Int, of layer: MarkedLayer, in line: Rect, on buffer: inout CellBuffer) {
        let entry = layer.entries[index]
        let isFocused = index == layer.focus && layer.plan == nil
        buffer.write(
            text(entry.field.label), at: Point(x: line.x, y: line.y), in: line,
            ink: isFocused ? .textStrong : .formLabel, over: .dialog, maxWidth: labelWidth - 1, truncation: .mark)
        let field = line.inset(left: labelWidth)
        guard layer.plan == nil else {
            let shown = entry.input.isEmpty ? text(Phrase("（空）", "(empty)")) : entry.shownText
            buffer.write(
                shown, at: Point(x: field.x, y: field.y), in: field, ink: .textStrong, over: .dialog, truncation: .mark)
            return
        }
        entry.input.draw(
            in: field, on: &buffer, ink: isFocused ? .fieldFocused : .field, isFocused: isFocused,
            placeholder: isFocused && layer.entries.count == 1 && !entry.field.isRequired
                ? text(
                    entry.hasChoices
                        ? Phrase("选一项；%1 则清除", "choose one; %1 clears").with(keyText("marked.preview"))
                        : Phrase("留空则清除", "left empty it is cleared")) : "")
    }

    /// What is wrong with what was entered, or what would be done to how many.
    private func drawSummary(of layer: MarkedLayer, in rect: Rect, on buffer: inout CellBuffer) {
        if let fault = layer.fault {
            write(Phrase("x %1", "x %1").with(fault), .problemError, in: rect, on: &buffer)
            return
        }
        guard let plan = layer.plan else {
            guard layer.hidden > 0 else { return }
            let words = Phrase("其中 %1不在当前名单中", "not in the list now: %1")
                .with(layer.action.number(layer.hidden))
            write(words, .problemWarning, in: rect, on: &buffer)
            return
        }
        var words = summary(of: plan, layer.action)
        if layer.hidden > 0 {
            words = Phrase("%1  不在名单中 %2", "%1  %2 not in the list").with(words, Phrase(verbatim: "\(layer.hidden)"))
        }
        write(words, .title, in: rect, on: &buffer)
        let entered = Phrase("%1 全部改动，一次撤销可全部还原", "%1 changes all; one undo takes all back").with(
            keyText("marked.apply"))
        if rect.height > 1, plan.changed > 0 {
            write(entered, .textDim, in: rect.inset(top: 1), on: &buffer)
        }
    }

    /// How many would change, are so already, or cannot be changed.
    func summary(of plan: MarkedPlan, _ action: MarkedAction) -> Phrase {
        var chinese = "改动 \(action.number(plan.changed).chinese)"
        var english = "\(plan.changed) to change"
        if plan.same > 0 {
            chinese += "  已是如此 \(plan.same)"
            english += "  \(plan.same) so already"
        }
        if plan.refused > 0 {
            chinese += "  不能改 \(plan.refused)"
            english += "  \(plan.refused) cannot"
        }
        return Phrase(chinese, english)
    }

    /// `张三      木工 -> 瓦工`, and why not.
    private func drawLine(
        _ line: MarkedPlan.Line, _ nameWidth: Int, in rect: Rect, on buffer: inout CellBuffer
    ) {
        let empty = text(Phrase("（空）", "(empty)"))
        let name = TextWidth.pad(TextWidth.fit(line.name, to: nameWidth - 1), to: nameWidth)
        var x = rect.x
        func put(_ words: String, _ ink: Role) {
            x += buffer.write(words, at: Point(x: x, y: rect.y), in: rect, ink: ink, over: .dialog, truncation: .mark)
        }
        let old = line.old.isEmpty ? empty : line.old
        let new = line.new.isEmpty ? empty : line.new
        switch line.outcome {
        case .refused(let reason):
            put("x ", .problemError)
            put(name, .dialog)
            put(text(reason), .problemError)
        case .changes(let remark):
            put(remark == nil ? "  " : "! ", .problemWarning)
            put(name, .dialog)
            put(old, .textDim)
            put(" -> ", .textDim)
            put(new, .textStrong)
            if let remark { put("  \(text(remark))", .problemWarning) }
        case .same:
            put("= ", .textDim)
            put(name, .textDim)
            put(old, .textDim)
        }
    }

    /// People have short names, records have titles.
    private func nameWidth(of action: MarkedAction) -> Int { action.kind == .member ? 12 : 30 }

    private func drawMember(
        _ id: RecordID, _ field: Field?, _ nameWidth: Int, in rect: Rect, on buffer: inout CellBuffer
    ) {
        var words = TextWidth.pad(TextWidth.fit(ledger.title(of: id, language), to: nameWidth - 1), to: nameWidth)
        if let field, let place = ledger.place(of: id), ledger.tables[place.table].type.field(field.name) != nil {
            words += field.text(ledger.value(field, of: place), in: ledger, language)
        }
        buffer.write(
            "  " + words, at: Point(x: rect.x, y: rect.y), in: rect, ink: .textDim, over: .dialog, truncation: .mark)
    }

    private func draw(_ choice: Choice, in rect: Rect, on buffer: inout CellBuffer) {
        let used = buffer.write(
            choice.label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .choice, truncation: .mark)
        guard !choice.detail.isEmpty, used + 2 < rect.width else { return }
        buffer.write(
            choice.detail, at: Point(x: rect.x + used + 2, y: rect.y), in: rect, ink: .textDim, over: .dialog,
            truncation: .mark)
    }

    private func write(_ words: Phrase, _ ink: Role, in rect: Rect, on buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        buffer.write(
            text(words), at: Point(x: rect.x, y: rect.y), in: rect, ink: ink, over: .dialog, truncation: .mark)
    }

    // MARK: Elsewhere on the screen

    /// The totals of the marked at the right of the status line. Returns what is left of it.
    func drawMarkTotals(in rect: Rect, on buffer: inout CellBuffer) -> Rect {
        guard !roster.marks.isEmpty else { return rect }
        let words = text(roster.markTotals.text)
        let width = TextWidth.columns(words) + 1
        // While a filter is typed on a narrow screen, the frame of the roster still says how many are marked.
        guard width <= rect.width / 2 else { return rect }
        let (left, right) = rect.cutRight(width)
        buffer.fill(right, ink: .text)
        buffer.write(words, at: Point(x: right.x, y: right.y), in: right, ink: .count)
        return left
    }
}
