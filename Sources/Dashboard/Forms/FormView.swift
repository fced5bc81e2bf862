import Domain
import Screen

/// What stands on a row of a form that is drawn.
private enum FormRow {
    /// For whom a form speaks, where it speaks for several.
    case whom(String)
    case section(Phrase)
    case field(Int)
    case message(Problem.Severity, String)
    case buttons
}

extension DashboardState {
    func drawForm(_ form: inout FormLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let width = min(area.width, 100)
        let rows = self.rows(of: form, width: width)
        // Room for two messages from the beginning: the window stays where it is when the first ones appear, and with it
        // the caret, at which an input method has its own window.
        let messages = rows.filter { if case .message = $0 { true } else { false } }.count
        let height = min(area.height, rows.count + max(0, 2 - messages) + 2)
        let (_, inner) = buffer.popup(
            Size(width: width, height: height), in: area, title: text(form.title),
            note: form.isDirty ? text(Phrase("未保存", "not saved")) : "")
        let focusedRow = rows.firstIndex { row in
            switch row {
            case .field(let index): index == form.focus
            case .buttons: form.focus >= form.fields.count
            default: false
            }
        }
        var list = ListState(selected: focusedRow ?? 0, offset: form.offset)
        list = list.settled(height: inner.height, count: rows.count)
        form.offset = list.offset
        var focusedRect: Rect?
        for index in list.offset..<max(list.offset, min(rows.count, list.offset + inner.height)) {
            let rect = Rect(x: inner.x, y: inner.y + index - list.offset, width: inner.width, height: 1)
            switch rows[index] {
            case .whom(let words):
                buffer.write(words, at: Point(x: rect.x, y: rect.y), in: rect, ink: .textDim, over: .dialog)
            case .section(let section):
                buffer.write(text(section), at: Point(x: rect.x, y: rect.y), in: rect, ink: .title)
            case .field(let line):
                let field = drawField(line, of: form, in: rect, on: &buffer, &hits)
                hits.lines.append((rect, line))
                if line == form.focus { focusedRect = field }
            case .message(let severity, let words):
                drawProblem(severity, words, in: rect.inset(left: formLabelWidth(rect.width)), on: &buffer)
            case .buttons: drawButtons(of: form, in: rect, on: &buffer, &hits)
            }
        }
        let bar = Rect(x: inner.right + 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: inner.height, total: rows.count)
        if let popup = form.popup, let focusedRect {
            form.popup?.list.offset = drawChoices(popup, below: focusedRect, in: area, on: &buffer, &hits)
        } else if let calendar = form.calendar, let focusedRect {
            drawCalendar(calendar, below: focusedRect, in: area, on: &buffer, &hits)
        }
    }

    /// Section headings, fields, and below a field what is wrong with it where it has no room beside it.
    private func rows(of form: FormLayer, width: Int) -> [FormRow] {
        var rows: [FormRow] = whom(form, width: width - 4).map { .whom($0) }
        var section: Phrase?
        let sections = Set(form.fields.map(\.field.section))
        for (index, line) in form.fields.enumerated() {
            if sections.count > 1, line.field.section != section {
                section = line.field.section
                rows.append(.section(line.field.section))
            }
            rows.append(.field(index))
            if let problem = problem(of: line, index, form),
                !fitsBeside(problem, of: line, isFocused: index == form.focus, width - 4)
            {
                let room = width - 4 - formLabelWidth(width - 4)
                for words in TextWidth.wrap(mark(problem), to: max(8, room)).prefix(3) {
                    rows.append(.message(problem.severity, words))
                }
            }
        }
        rows.append(.buttons)
        return rows
    }

    /// The names of those for whom one form speaks, on at most three lines: who they are has to be seen before saving.
    private func whom(_ form: FormLayer, width: Int) -> [String] {
        guard let words = whom(form) else { return [] }
        return TextWidth.wrap(words, to: max(8, width)).prefix(3).map { $0 }
    }

    /// The names of those for whom one form speaks: the first dozen, and how many there are; nil for a form of one record.
    func whom(_ form: FormLayer) -> String? {
        guard form.targets.count > 1 else { return nil }
        let most = 12
        let names = form.targets.prefix(most).map { ledger.title(of: $0, language) }
            .joined(separator: text(Phrase("、", ", ")))
        let rest = form.targets.count - most
        return rest > 0
            ? text(Phrase("%1 等，另有 %2 人", "%1 and %2 more").with(names, "\(rest)")) : names
    }

    /// What is wrong with a line. While somebody types in it or chooses from the list below it, an unfinished word is no
    /// fault yet.
    private func problem(of line: FormField, _ index: Int, _ form: FormLayer) -> Problem? {
        let isUnderway = index == form.focus && (form.popup?.choices.isEmpty == false || form.isTyping(now))
        // What somebody else saved cannot be on its way.
        return isUnderway && form.collisions[line.field.name] == nil ? nil : form.problem(of: line)
    }

    /// A problem as it is said, with a sign and a word that tell its kind without colour.
    private func mark(_ problem: Problem) -> String {
        return text(
            (problem.severity == .error ? Phrase("x 须改：%1", "x Mend: %1") : Phrase("! 请核对：%1", "! Check: %1"))
                .with(problem.message))
    }

    /// Columns of a field where its message has room beside it.
    private static let fieldWidth = 34

    /// Whether a message has room beside its field as a whole; otherwise it stands below it.
    private func fitsBeside(_ problem: Problem, of line: FormField, isFocused: Bool, _ width: Int) -> Bool {
        // How a date was understood keeps its place.
        if isFocused, line.understood != nil { return false }
        return width >= 86
            && TextWidth.columns(mark(problem)) <= width - formLabelWidth(width) - DashboardState.fieldWidth - 1
    }

    /// English labels are longer; `Relation transferred to` has to be told from `Transferred on`.
    private func formLabelWidth(_ width: Int) -> Int {
        language == .chinese ? min(20, max(8, width / 4)) : min(26, max(8, width / 3))
    }

    /// Columns of a field on a narrow screen whose text is short, so that what was understood has room beside it.
    private static let shortFieldWidth = 22

    private func fieldWidth(of field: Field, room: Int, hasMessageBeside: Bool) -> Int {
        if hasMessageBeside { return DashboardState.fieldWidth }
        switch field.kind {
        case .day, .month, .citizenNumber: return min(room, DashboardState.shortFieldWidth)
        default: return room
        }
    }

    private func drawField(
        _ index: Int, of form: FormLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) -> Rect {
        let line = form.fields[index]
        let labelWidth = formLabelWidth(rect.width)
        let isFocused = index == form.focus
        buffer.write(
            text(line.field.label), at: Point(x: rect.x + 1, y: rect.y), in: rect,
            ink: isFocused ? .textStrong : .formLabel, maxWidth: labelWidth - 2, truncation: .mark)
        if line.field.isRequired {
            buffer.write("*", at: Point(x: rect.x, y: rect.y), in: rect, ink: .formRequired)
        }
        let problem = problem(of: line, index, form)
        let hasMessageBeside = rect.width >= 86
        let fieldWidth = fieldWidth(
            of: line.field, room: rect.width - labelWidth, hasMessageBeside: hasMessageBeside)
        let field = Rect(x: rect.x + labelWidth, y: rect.y, width: fieldWidth, height: 1)
        let ink: Role =
            problem?.severity == .error
            ? .fieldError : problem != nil ? .fieldWarning : isFocused ? .fieldFocused : .field
        if line.isFixed {
            buffer.write(line.input.text, at: Point(x: field.x, y: field.y), in: field, ink: .textDim)
        } else if line.isMasked {
            buffer.fill(field, ink: ink)
            buffer.write(line.shownText, at: Point(x: field.x, y: field.y), in: field, ink: ink)
            if isFocused { buffer.caret = Point(x: field.x, y: field.y) }
        } else {
            hits.fields[index] = line.input.draw(
                in: field, on: &buffer, ink: ink, isFocused: isFocused,
                placeholder: isFocused ? placeholder(of: line.field) : "")
        }
        let beside = rect.inset(left: labelWidth + fieldWidth + 1)
        if let problem, fitsBeside(problem, of: line, isFocused: isFocused, rect.width) {
            drawProblem(problem.severity, mark(problem), in: beside, on: &buffer)
        } else if isFocused, let aside = aside(of: line), problem == nil || line.understood != nil {
            buffer.write(
                text(aside), at: Point(x: beside.x, y: beside.y), in: beside, ink: .textDim, truncation: .mark)
        }
        return field
    }

    /// What stands beside the focused field while nothing is wrong with it: how a date was understood, how far a number
    /// has come, what can be done.
    private func aside(of line: FormField) -> Phrase? {
        if line.isMasked { return Phrase("Enter 显示并修改", "Enter shows it for editing") }
        if let progress = line.progress { return Phrase(verbatim: progress) }
        if let understood = line.understood { return understood }
        if line.hasCalendar { return Phrase("%1 日历", "%1 calendar").with(keyText("form.choices")) }
        if line.isNote { return Phrase("%1 用编辑器写", "%1: editor").with(keyText("form.editor")) }
        // An empty field says it itself.
        let help = line.field.help
        return line.input.text.isEmpty && placeholder(of: line.field) == help.map { text($0) } ? nil : help
    }

    private func placeholder(of field: Field) -> String {
        switch field.kind {
        case .day: text(Phrase("如 3.5、昨天、+30", "3.5, yesterday, +30"))
        case .month: text(Phrase("如 2026-03、上月", "2026-03, last month"))
        case .code, .flag: text(Phrase("Enter 选择，或输入", "Enter lists, or type"))
        case .division: text(Phrase("省市名称、拼音或代码", "name, pinyin or code"))
        case .reference: text(Phrase("输入姓名、拼音查找", "type a name or pinyin"))
        default: field.help.map { text($0) } ?? ""
        }
    }

    private func drawProblem(
        _ severity: Problem.Severity, _ words: String, in rect: Rect, on buffer: inout CellBuffer
    ) {
        buffer.write(
            words, at: Point(x: rect.x, y: rect.y), in: rect,
            ink: severity == .error ? .problemError : .problemWarning, truncation: .mark)
    }

    private func drawButtons(of form: FormLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        var x = rect.x + formLabelWidth(rect.width)
        for (step, label) in [Phrase("保存", "Save"), Phrase("取消", "Cancel")].enumerated() {
            let words = "[ \(text(label)) \(keyText(step == 0 ? "form.save" : "form.close")) ]"
            let width = TextWidth.columns(words)
            let button = Rect(x: x, y: rect.y, width: width, height: 1)
            buffer.write(words, at: Point(x: x, y: rect.y), in: rect, ink: .button)
            hits.lines.append((button, form.fields.count + step))
            if form.focus == form.fields.count + step {
                buffer.lay(.buttonSelected, on: button)
                buffer.caret = Point(x: x, y: rect.y)
            }
            x += width + 2
        }
    }

    /// The list below a field, or above it when there is more room. Returns how far it is scrolled.
    private func drawChoices(
        _ popup: FormChoices, below field: Rect, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) -> Int {
        let wish = min(10, max(1, popup.choices.count)) + 2
        let below = area.bottom - field.bottom
        let above = field.y - area.y
        let goesBelow = below >= wish || below >= above
        let height = min(wish, goesBelow ? below : above)
        guard height >= 3 else { return popup.list.offset }
        let width = min(max(field.width, 30), area.right - field.x)
        let box = Rect(
            x: field.x, y: goesBelow ? field.bottom : field.y - height, width: width, height: height)
        buffer.fill(box, ink: .choice)
        buffer.box(box, ink: .dialog)
        let inner = box.inset(left: 1, top: 1, right: 1, bottom: 1)
        guard !popup.choices.isEmpty else {
            buffer.write(
                text(Phrase("没有符合的项", "Nothing matches")), at: Point(x: inner.x, y: inner.y), in: inner, ink: .textDim,
                over: .dialog)
            return 0
        }
        let list = popup.list.settled(height: inner.height, count: popup.choices.count)
        for index in list.offset..<min(popup.choices.count, list.offset + inner.height) {
            let choice = popup.choices[index]
            let rect = Rect(x: inner.x, y: inner.y + index - list.offset, width: inner.width, height: 1)
            let used = buffer.write(
                choice.label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .choice, truncation: .mark)
            if !choice.detail.isEmpty, used + 2 < rect.width {
                buffer.write(
                    choice.detail, at: Point(x: rect.x + used + 2, y: rect.y), in: rect, ink: .textDim, over: .dialog,
                    truncation: .mark)
            }
            if index == list.selected { buffer.lay(.choiceSelected, on: rect) }
            hits.popup.append((rect, index))
        }
        let bar = Rect(x: box.right - 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: inner.height, total: popup.choices.count)
        return list.offset
    }
}
