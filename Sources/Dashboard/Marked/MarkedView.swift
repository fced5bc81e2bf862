import Domain
import Screen

extension DashboardState {
    /// Draws the entry lines, below them the choices, the members as they are, or the preview.
    func drawMarked(_ layer: inout MarkedLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let shown = layer
        let nameWidth = nameWidth(of: layer.action)
        let parts = PreviewedEntryParts(
            summaryHeight: 2,
            entry: { drawEntry($0, of: shown, in: $1, on: &$2) },
            summary: { drawSummary(of: shown, in: $0, on: &$1) },
            line: { index, rect, buffer in
                if let plan = shown.plan { drawLine(plan.lines[index], nameWidth, in: rect, on: &buffer) }
            },
            subject: { words(of: shown.members[$0], shown.focused?.field, nameWidth) })
        drawPreviewed(
            &layer, title: layer.action.title, note: layer.action.number(layer.members.count), parts, in: area,
            on: &buffer, &hits)
    }

    private func drawEntry(_ index: Int, of layer: MarkedLayer, in line: Rect, on buffer: inout CellBuffer) {
        let entry = layer.entries[index]
        let isFocused = index == layer.focus && layer.plan == nil
        let field = drawEntryLabel(
            entry, labelWidth: language == .chinese ? 16 : 22, isFocused: isFocused, isPreview: layer.isPreview,
            in: line, on: &buffer)
        guard let field else { return }
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
        var parts = [Phrase("改动 %1", "%1 to change").with(action.number(plan.changed))]
        if plan.same > 0 { parts.append(Phrase("已是如此 %1", "%1 so already").with("\(plan.same)")) }
        if plan.refused > 0 { parts.append(Phrase("不能改 %1", "%1 cannot").with("\(plan.refused)")) }
        return .row(parts, "  ", "  ")
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

    /// A member or record, and what it has in the field so far.
    private func words(of id: RecordID, _ field: Field?, _ nameWidth: Int) -> String {
        let words = TextWidth.pad(TextWidth.fit(ledger.title(of: id, language), to: nameWidth - 1), to: nameWidth)
        guard let field, let place = ledger.place(of: id), ledger.tables[place.table].type.field(field.name) != nil
        else { return words }
        return words + field.text(ledger.value(field, of: place), in: ledger, language)
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
