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
        let wish = Size(width: min(area.width, 92), height: min(area.height, max(16, area.height - 6)))
        let (outer, inner) = buffer.popup(
            wish, in: area, title: text(layer.action.title), note: text(unit.with("\(layer.count)")))
        var rest = inner
        for index in layer.entries.indices {
            let (line, below) = rest.cutTop(1)
            rest = below
            drawEntry(index, of: layer, in: line, on: &buffer)
            hits.lines.append((line, index))
        }
        let (summary, below) = rest.cutTop(min(3, max(0, rest.height - 1)))
        drawSummary(of: layer, in: summary, on: &buffer)
        let bar = Rect(x: outer.right - 1, y: below.y, width: 1, height: below.height)
        if let plan = layer.plan {
            layer.list = layer.list.settled(height: below.height, count: plan.lines.count)
            for index in layer.list.offset..<min(plan.lines.count, layer.list.offset + below.height) {
                let line = Rect(x: below.x, y: below.y + index - layer.list.offset, width: below.width, height: 1)
                draw(plan.lines[index], isLeft: layer.left.contains(index), in: line, on: &buffer)
                hits.lines.append((line, layer.entries.count + index))
                if index == layer.list.selected {
                    buffer.lay(.choiceSelected, on: line)
                    buffer.caret = Point(x: line.x, y: line.y)
                }
            }
            buffer.scrollbar(in: bar, offset: layer.list.offset, visible: below.height, total: plan.lines.count)
        } else if let popup = layer.popup {
            let list = popup.list.settled(height: below.height, count: popup.choices.count)
            layer.popup?.list = list
            for index in list.offset..<min(popup.choices.count, list.offset + below.height) {
                let line = Rect(x: below.x, y: below.y + index - list.offset, width: below.width, height: 1)
                let used = buffer.write(
                    popup.choices[index].label, at: Point(x: line.x, y: line.y), in: line, ink: .choice,
                    truncation: .mark)
                buffer.write(
                    popup.choices[index].detail, at: Point(x: line.x + used + 2, y: line.y), in: line, ink: .textDim,
                    over: .dialog, truncation: .mark)
                if index == list.selected { buffer.lay(.choiceSelected, on: line) }
                hits.lines.append((line, layer.entries.count + index))
            }
            buffer.scrollbar(in: bar, offset: list.offset, visible: below.height, total: popup.choices.count)
        } else {
            for row in 0..<min(layer.count, below.height) {
                let name =
                    layer.action.isAboutPeople
                    ? ledger.members.text(Member.name, layer.people[row]) : text(title(of: layer.tasks[row]))
                let isLast = row == below.height - 1 && layer.count > below.height
                let more = Phrase("…… 共 %1", "... %1 in all").with("\(layer.count)")
                buffer.write(
                    isLast ? text(more) : "  \(name)", at: Point(x: below.x, y: below.y + row), in: below,
                    ink: .textDim, over: .dialog, truncation: .mark)
            }
        }
    }

    private func drawEntry(_ index: Int, of layer: TogetherLayer, in line: Rect, on buffer: inout CellBuffer) {
        let entry = layer.entries[index]
        let isFocused = index == layer.focus && layer.plan == nil
        let labelWidth = language == .chinese ? 12 : 18
        let mark = layer.action.required.contains(entry.field.name) ? "*" : " "
        buffer.write(
            text(entry.field.label) + mark, at: Point(x: line.x, y: line.y), in: line,
            ink: isFocused ? .textStrong : .formLabel, over: .dialog, maxWidth: labelWidth - 1, truncation: .mark)
        var field = line.inset(left: labelWidth)
        guard layer.plan == nil else {
            let shown = entry.input.isEmpty ? text(Phrase("（空）", "(empty)")) : entry.shownText
            buffer.write(
                shown, at: Point(x: field.x, y: field.y), in: field, ink: .textStrong, over: .dialog, truncation: .mark)
            return
        }
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
