import Domain
import Screen

/// A line of the page of a task: a label, and words that are wrapped.
struct TaskPageLine: Hashable, Sendable {
    let label: String
    let words: String
    let ink: Role
}

extension DashboardState {
    /// What the page of a task says, in the order of the questions a person asks.
    func page(of layer: TaskLayer) -> [TaskPageLine] {
        let task = layer.task
        let said = layer.isUpcoming ? explanation(ofUpcoming: task) : tasks.list.explanation(of: task, in: ledger)
        let rule = tasks.list.rule(of: task)
        var lines: [TaskPageLine] = []
        func put(_ label: Phrase, _ words: Phrase, _ ink: Role = .text) {
            lines.append(TaskPageLine(label: text(label), words: text(words), ink: ink))
        }
        put(Phrase("为什么", "Why"), said.reason, .textStrong)
        let days = tasks.list.summary(of: task)
        put(
            Phrase("期限", "Due"),
            task.due.map { Phrase("%1，%2", "%1, %2").with(Phrase(verbatim: "\($0)"), days) } ?? days,
            task.light == .red ? .lightRed : .text)
        if layer.isUpcoming, let opens = tasks.list.opening(ofUpcoming: task, in: ledger) {
            put(
                Phrase("预计", "To come"),
                Phrase(
                    "还没有到提示的时候；不再登记的话，从%1起列入待办。办了就不再出现。",
                    "Not asked for yet: listed from %1 on if nothing is recorded. Doing it ahead ends it."
                ).with("\(opens)"))
        }
        if let exception = tasks.putOff[task.identity] {
            put(exception.label, exception.sentence, .textDim)
        }
        put(Phrase("规则", "Rule"), Phrase("%1，%2", "%1, %2").with(said.ruleTitle, rule.schedule.label))
        put(Phrase("依据", "Source"), said.source)
        put(Phrase("亮灯", "Lights"), said.thresholds, .textDim)
        put(Phrase("完成", "Ends when"), said.ending)
        let people = tasks.list.people(of: task, in: ledger)
        if people.count > 1 || task.member(in: ledger) == nil && !people.isEmpty {
            let names = people.prefix(DashboardState.mostNames).map { ledger.members.text(Member.name, $0) }
            let more = people.count > names.count ? Phrase("…… 等", " ...") : Phrase(verbatim: "")
            put(
                Phrase("人员", "People"),
                Phrase("%1人：%2%3", "%1: %2%3").with(
                    Phrase(verbatim: "\(people.count)"),
                    Phrase(verbatim: names.joined(separator: language == .chinese ? "、" : ", ")), more))
        }
        if case .record(let place) = task.subject, ledger.tables[place.table].type.kind == .assignment {
            let progress = ledger.progress(ofAssignment: place.row)
            put(Phrase("进度", "Progress"), Phrase(verbatim: "\(progress.done)/\(progress.total)"))
        }
        return lines
    }

    /// Names that a page lists.
    private static let mostNames = 60

    mutating func drawTask(_ layer: inout TaskLayer, in area: Rect, on buffer: inout CellBuffer) {
        let task = layer.task
        let place = tasks.visible.firstIndex { $0.identity == task.identity }
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: text(Phrase("待办", "Task")), titleInk: .paneTitleFocused,
            note: place.map { "\($0 + 1)/\(tasks.visible.count)" } ?? "")
        var inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let light = "[\(lightWords(of: layer))] "
        let used = buffer.write(
            light, at: Point(x: inner.x, y: inner.y), in: inner, ink: layer.isUpcoming ? .textDim : task.light.role)
        buffer.write(
            text(title(of: task)), at: Point(x: inner.x + used, y: inner.y), in: inner, ink: .titleAccent,
            truncation: .mark)
        buffer.caret = Point(x: inner.x, y: inner.y)
        let (rest, bottom) = inner.inset(top: inner.height > 14 ? 2 : 1).cutBottom(inner.height > 10 ? 3 : 1)
        inner = rest
        let labelWidth = language == .chinese ? 8 : 11
        var lines: [TaskPageLine] = []
        for line in page(of: layer) {
            let parts = TextWidth.wrap(line.words, to: max(8, inner.width - labelWidth), buffer.glyphs.ambiguous)
            for (index, part) in parts.enumerated() {
                lines.append(TaskPageLine(label: index == 0 ? line.label : "", words: String(part), ink: line.ink))
            }
            if inner.height > 16 { lines.append(TaskPageLine(label: "", words: "", ink: .text)) }
        }
        layer.mostOffset = max(0, lines.count - inner.height)
        layer.offset = min(layer.offset, layer.mostOffset)
        for (row, line) in lines.dropFirst(layer.offset).prefix(inner.height).enumerated() {
            buffer.write(
                line.label, at: Point(x: inner.x, y: inner.y + row), in: inner, ink: .formLabel,
                maxWidth: labelWidth - 1)
            buffer.write(
                line.words, at: Point(x: inner.x + labelWidth, y: inner.y + row), in: inner, ink: line.ink,
                truncation: .mark)
        }
        let bar = Rect(x: area.right - 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: layer.offset, visible: inner.height, total: lines.count)
        drawTaskActions(task, in: bottom, on: &buffer)
    }

    /// 红 逾期; for a task that is only foreseen the word instead.
    private func lightWords(of layer: TaskLayer) -> String {
        layer.isUpcoming
            ? text(Phrase("预计", "To come")) : "\(text(layer.task.light.label)) \(text(layer.task.light.meaning))"
    }

    private func drawTaskActions(_ task: PendingTask, in rect: Rect, on buffer: inout CellBuffer) {
        let line = rect.height > 1 ? rect.inset(top: 1) : rect
        var x = line.x
        func put(_ words: String, _ ink: Role) {
            x += buffer.write(words, at: Point(x: x, y: line.y), in: line, ink: ink, truncation: .mark)
        }
        if let readOnlyReason {
            put(text(readOnlyReason), .problemWarning)
            return
        }
        put("[ \(keyText("task.do"))  \(text(actionLabel(of: task))) ]", .buttonSelected)
        guard needsOthersOfKind == nil else { return }
        put("   ", .text)
        put(
            "[ \(keyText("task.all"))  \(text(Phrase("同类 %1 项一并办理", "all %1 together").with("\(tasksOfKind.count)"))) ]",
            .button)
    }
}

extension DashboardState {
    /// The page of a task in words.
    func describe(_ layer: TaskLayer) -> PlainScreen {
        let task = layer.task
        var screen = PlainScreen(place: text(Phrase("待办", "Task")))
        screen.focus = "\(lightWords(of: layer))  \(text(title(of: task)))"
        screen.focusName = "\(task.identity)"
        screen.body = page(of: layer).map { "\($0.label)：\($0.words)" }
        screen.body.append(
            "\(keyText("task.do"))  \(text(actionLabel(of: task)))")
        return screen
    }
}
