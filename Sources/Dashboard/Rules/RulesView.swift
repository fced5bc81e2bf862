import Domain
import Screen

extension DashboardState {
    func drawRules(_ layer: inout RulesLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let changed = ledger.rules.count { RuleBook.shipped($0.id) != $0 }
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: text(Phrase("规则", "Rules")), titleInk: .paneTitleFocused,
            note: changed == 0
                ? text(Phrase("全部为出厂值", "all as shipped"))
                : text(Phrase("%1 条与出厂值不同", "%1 {differs|differ} from what was shipped").with("\(changed)")))
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        if var opened = layer.opened, let rule = ledger.rules.first(where: { $0.id == opened.id }) {
            draw(&opened, rule, in: inner, on: &buffer, &hits)
            layer.opened = opened
        } else {
            drawRuleList(&layer.list, in: inner, on: &buffer, &hits)
        }
    }

    private func drawRuleList(
        _ list: inout ListState, in inner: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let rules = ledger.rules
        let settled = list.settled(height: inner.height, count: rules.count)
        list.offset = settled.offset
        let titleWidth = min(26, max(12, inner.width / 3))
        let gradeWidth = inner.width >= 60 ? 16 : 0
        for index in settled.offset..<max(settled.offset, min(rules.count, settled.offset + inner.height)) {
            let rule = rules[index]
            let rect = Rect(x: inner.x, y: inner.y + index - settled.offset, width: inner.width, height: 1)
            func put(_ words: String, at x: Int, width: Int, _ ink: Role) {
                buffer.write(
                    words, at: Point(x: x, y: rect.y), in: rect, ink: ink, maxWidth: width, truncation: .mark)
            }
            put(rule.isOn ? "[x]" : "[ ]", at: rect.x, width: 3, .hintKey)
            let ink: Role = rule.isOn ? .text : .textDim
            put(text(rule.title), at: rect.x + 4, width: titleWidth - 1, ink)
            let scheduleX = rect.x + 4 + titleWidth
            put(text(rule.schedule.label), at: scheduleX, width: rect.right - gradeWidth - 7 - scheduleX, ink)
            if gradeWidth > 0 {
                let grade = rule.citation.grade?.label ?? Phrase("本地约定", "local")
                put(text(grade), at: rect.right - gradeWidth - 6, width: gradeWidth, .textDim)
            }
            if RuleBook.shipped(rule.id) != rule {
                put(text(Phrase("已改", "own")), at: rect.right - 5, width: 5, .fieldWarning)
            }
            hits.lines.append((rect, index))
            if index == settled.selected {
                buffer.lay(.rowSelected, on: rect)
                buffer.caret = Point(x: rect.x, y: rect.y)
            }
        }
        let bar = Rect(x: inner.right + 1, y: inner.y, width: 1, height: inner.height)
        buffer.scrollbar(in: bar, offset: settled.offset, visible: inner.height, total: rules.count)
    }

    private func draw(
        _ opened: inout RulesLayer.OpenRule, _ rule: Rule, in inner: Rect, on buffer: inout CellBuffer,
        _ hits: inout FrameHits
    ) {
        var y = inner.y
        func line(_ words: String, _ ink: Role) {
            for part in TextWidth.wrap(words, to: inner.width, buffer.glyphs.ambiguous) where y < inner.bottom {
                buffer.write(part, at: Point(x: inner.x, y: y), in: inner, ink: ink)
                y += 1
            }
        }
        line(text(rule.title), .titleAccent)
        line(
            text(Phrase("适用：%1。%2", "For: %1. %2").with(rule.concern.label, rule.wording.ending)), .text)
        line(text(Phrase("依据：%1", "Source: %1").with(rule.citation.label)), .textDim)
        y += inner.height >= 16 ? 1 : 0

        let settings = rule.settings
        let shipped = RuleBook.shipped(rule.id)?.settings ?? []
        // The line under the settings says what the selected one means, or why what was typed cannot be taken.
        let table = Rect(x: inner.x, y: y, width: inner.width, height: max(1, inner.bottom - y - 3))
        let list = opened.list.settled(height: table.height, count: settings.count)
        opened.list.offset = list.offset
        let keyWidth = 13
        for index in list.offset..<max(list.offset, min(settings.count, list.offset + table.height)) {
            let setting = settings[index]
            let rect = Rect(x: table.x, y: table.y + index - list.offset, width: table.width, height: 1)
            buffer.write(
                text(setting.name), at: Point(x: rect.x, y: rect.y), in: rect, ink: .formLabel, maxWidth: keyWidth - 1)
            let original = shipped.first { $0.key == setting.key }
            let note =
                original.map { $0.value != setting.value } ?? false
                ? text(Phrase("出厂 %1", "shipped: %1").with(words(of: original?.value ?? nil))) : ""
            let noteWidth = min(TextWidth.columns(note), max(0, rect.width - keyWidth - 12))
            let valueRect = Rect(
                x: rect.x + keyWidth, y: rect.y, width: max(0, rect.width - keyWidth - noteWidth - 2), height: 1)
            if index == list.selected, let input = opened.input {
                hits.lines.append((rect, index))
                input.draw(in: valueRect, on: &buffer, ink: opened.wrong == nil ? .fieldFocused : .fieldError)
                continue
            }
            buffer.write(
                text(words(of: setting, rule)), at: Point(x: valueRect.x, y: rect.y), in: valueRect, ink: .text,
                truncation: .mark)
            if setting.isShort, rect.width >= 70 {
                let meaning = Rect(x: valueRect.x + 8, y: rect.y, width: max(0, valueRect.width - 8), height: 1)
                buffer.write(
                    text(setting.label), at: Point(x: meaning.x, y: rect.y), in: meaning, ink: .textDim,
                    truncation: .mark)
            }
            buffer.write(
                note, at: Point(x: rect.right - noteWidth, y: rect.y), in: rect, ink: .fieldWarning,
                truncation: .mark)
            hits.lines.append((rect, index))
            if index == list.selected {
                buffer.lay(.rowSelected, on: rect)
                buffer.caret = Point(x: rect.x, y: rect.y)
            }
        }
        if list.selected < settings.count {
            y = max(table.y + min(settings.count, table.height), inner.bottom - 2)
            if let wrong = opened.wrong {
                line(text(wrong), .problemError)
            } else {
                let setting = settings[list.selected]
                if !setting.isShort || inner.width < 70 { line(text(setting.label), .textDim) }
            }
        }
    }

    /// What is set, as the screen says it. Words of the shipped rules exist in both languages.
    func words(of setting: RuleSetting, _ rule: Rule) -> Phrase {
        switch setting.key {
        case "title": rule.title
        case "task": rule.wording.task
        case "source": rule.citation.label
        case "period": rule.schedule.label
        default: words(of: setting.value)
        }
    }

    private func words(of value: RuleValue?) -> Phrase {
        switch value {
        case nil: Phrase("不用", "none")
        case .flag(let flag): flag ? Phrase("是", "yes") : Phrase("否", "no")
        case .text(let text): Light(name: text)?.label ?? Period(word: text)?.label ?? Phrase(verbatim: text)
        case .list(let names): Phrase(verbatim: names.joined(separator: ", "))
        case .number(let number): Phrase(verbatim: "\(number)")
        }
    }
}

extension RuleSetting {
    /// Whether its value leaves room for its meaning beside it.
    fileprivate var isShort: Bool {
        switch value {
        case .text: !choices.isEmpty
        case .list: false
        case .flag, .number, nil: true
        }
    }
}
