import Domain
import Screen

extension DashboardState {
    /// Draws the lines to fill, below them the choices, the tasks or people, or the preview.
    func drawTogether(
        _ layer: inout TogetherLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let unit =
            layer.action.isAboutPeople
            ? Phrase("%1 人", "%1 {person|people}") : Phrase("%1 项", "%1 {task|tasks}")
        let shown = layer
        let parts = PreviewedEntryParts(
            summaryHeight: 3,
            entry: { drawEntry($0, of: shown, in: $1, on: &$2) },
            summary: { drawSummary(of: shown, in: $0, on: &$1) },
            line: { index, rect, buffer in
                guard let plan = shown.plan else { return }
                draw(plan.lines[index], isLeft: shown.left.contains(index), in: rect, on: &buffer)
            },
            subject: { row in
                shown.action.isAboutPeople
                    ? ledger.members.text(Member.name, shown.people[row]) : text(title(of: shown.tasks[row]))
            })
        drawPreviewed(
            &layer, title: layer.action.title, note: unit.with("\(layer.count)"), parts, in: area, on: &buffer, &hits)
    }

    private func drawEntry(_ index: Int, of layer: TogetherLayer, in line: Rect, on buffer: inout CellBuffer) {
        let entry = layer.entries[index]
        let isFocused = index == layer.focus && layer.plan == nil
        let rest = drawEntryLabel(
            entry, mark: layer.action.required.contains(entry.field.name) ? "*" : " ",
            labelWidth: language == .chinese ? 12 : 18, isFocused: isFocused, isPreview: layer.isPreview, in: line,
            on: &buffer)
        guard var field = rest else { return }
        // How a day was understood, for whoever typed 下周一.
        if let understood = entry.understood {
            let words = " \(text(understood))"
            let (left, right) = field.cutRight(min(TextWidth.columns(words), field.width / 2))
            buffer.write(
                words, at: Point(x: right.x, y: right.y), in: right, ink: .textDim, over: .dialog, truncation: .mark)
            field = left
        }
        let hint: Phrase =
            entry.hasCalendar
            ? Phrase("+7、下周一、2026-12-31", "+7, next monday, 2026-12-31")
            : entry.hasChoices
                ? Phrase("%1 列出选项", "%1 lists the choices").with(keyText("together.choices")) : Phrase(verbatim: "")
        entry.input.draw(
            in: field, on: &buffer, ink: isFocused ? .fieldFocused : .field, isFocused: isFocused,
            placeholder: isFocused ? text(hint) : "")
    }

    /// What is wrong with what was entered, or what would be done.
    private func drawSummary(of layer: TogetherLayer, in rect: Rect, on buffer: inout CellBuffer) {
        func put(_ words: Phrase, _ ink: Role, line: Int = 0) {
            guard line < rect.height else { return }
            buffer.write(
                text(words), at: Point(x: rect.x, y: rect.y + line), in: rect, ink: ink, over: .dialog,
                truncation: .mark)
        }
        if let fault = layer.fault {
            put(Phrase("x %1", "x %1").with(fault), .problemError)
            return
        }
        guard let plan = layer.plan else {
            if case .assign = layer.action, layer.people.isEmpty {
                put(
                    Phrase("先在花名册标记党员，就交办给他们", "Mark members in the roster first to set it for them"), .textDim, line: 1
                )
            }
            return
        }
        var line = 0
        if let heading = plan.heading {
            let words = TextWidth.wrap(text(heading), to: rect.width, buffer.glyphs.ambiguous)
            for part in words.prefix(2) {
                put(Phrase(verbatim: String(part)), .title, line: line)
                line += 1
            }
        } else {
            let refused = plan.lines.count { $0.isRefused }
            let left = layer.left.count
            var words = Phrase("登记 %1 项", "%1 to record").with("\(plan.done)")
            if refused > 0 {
                words = Phrase("%1  要单独填写 %2", "%1  %2 need a form").with(words, Phrase(verbatim: "\(refused)"))
            }
            if left > 0 { words = Phrase("%1  去掉 %2", "%1  %2 left out").with(words, Phrase(verbatim: "\(left)")) }
            put(words, .title)
            line = 1
        }
        put(
            Phrase("%1 保存，一次撤销可全部还原；%2 去掉一行", "%1 saves, one undo takes all back; %2 leaves one out").with(
                keyText("together.apply"), keyText("together.toggle")),
            .textDim, line: line)
    }

    private func draw(
        _ line: TogetherPlan.Line, isLeft: Bool, in rect: Rect, on buffer: inout CellBuffer
    ) {
        let mark = line.isRefused ? "x  " : isLeft ? "[ ]" : "[x]"
        var x = rect.x
        func put(_ words: String, _ ink: Role, to width: Int? = nil) {
            x += buffer.write(
                words, at: Point(x: x, y: rect.y), in: rect, ink: ink, over: .dialog, maxWidth: width,
                truncation: .mark)
        }
        put("\(mark) ", line.isRefused ? .problemError : .hintKey)
        let nameWidth = max(12, rect.width * 3 / 5 - 4)
        put(
            TextWidth.pad(TextWidth.fit(line.name, to: nameWidth - 1), to: nameWidth),
            isLeft || line.isRefused ? .textDim : .dialog)
        put(text(line.words), line.isRefused ? .problemError : .textDim)
    }
}
