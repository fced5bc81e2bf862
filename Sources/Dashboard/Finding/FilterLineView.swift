import Domain
import Screen

extension DashboardState {
    /// The filter of a list, what it found or what is wrong with it, and above it what completes it.
    func drawFilterLine(
        of list: some FilteredList, placeholder: Phrase, isOnTop: Bool, in rect: Rect, on buffer: inout CellBuffer,
        _ hits: inout FrameHits
    ) {
        guard let filter = list.filter else { return }
        let label = " \(text(Phrase("筛选", "Filter"))) / "
        let used = buffer.write(label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .hintKey)
        let isTyping = list.isTyping
        let problem = list.filterProblem.map { text($0) }
        let found = "\(list.visible.count)/\(list.unfilteredCount)"
        let foundWidth = TextWidth.columns(found) + 2
        // A sentence needs room; the text scrolls with its caret.
        let room = rect.width - used - 1
        let wish = problem.map { min(TextWidth.columns($0) + 2, room * 3 / 5) } ?? foundWidth
        let field = Rect(
            x: rect.x + used, y: rect.y, width: max(8, min(max(40, rect.width / 2), room - wish)), height: 1)
        filter.draw(
            in: field, on: &buffer, ink: isTyping ? .fieldFocused : .field, isFocused: isTyping && isOnTop,
            placeholder: text(placeholder))
        buffer.write(
            problem ?? found, at: Point(x: field.right + 1, y: rect.y), in: rect,
            ink: problem == nil ? .count : .problemWarning, truncation: .mark)
        guard isTyping, isOnTop, let completion = list.line.completion else { return }
        let typed = TextWidth.columns(String(filter.text.prefix(completion.range.lowerBound)))
        drawCompletion(
            completion, list.line.choice, above: rect, at: field.x + min(typed, max(0, field.width - 8)), on: &buffer,
            &hits)
    }

    /// What completes a filter, above its line.
    func drawCompletion(
        _ completion: FilterCompletion, _ choice: Int?, above line: Rect, at x: Int, on buffer: inout CellBuffer,
        _ hits: inout FrameHits
    ) {
        let candidates = completion.candidates
        let height = min(candidates.count, 8, line.y - 4)
        guard height > 0 else { return }
        let labels = candidates.map { TextWidth.columns($0.label) }.max() ?? 0
        let details = candidates.map { TextWidth.columns(text($0.detail)) }.max() ?? 0
        let width = min(labels + (details > 0 ? details + 2 : 0) + 4, line.width - 2)
        let left = max(0, min(x - 2, line.right - width - 1))
        let box = Rect(x: left, y: line.y - height - 2, width: width, height: height + 2)
        buffer.fill(box, ink: .choice)
        buffer.box(box, ink: .dialog)
        let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        let list = ListState(selected: choice ?? 0).settled(height: height, count: candidates.count)
        for index in list.offset..<min(candidates.count, list.offset + height) {
            let rect = Rect(x: inner.x, y: inner.y + index - list.offset, width: inner.width, height: 1)
            buffer.write(
                candidates[index].label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .choice, truncation: .mark)
            let detail = text(candidates[index].detail)
            if !detail.isEmpty, labels + 2 + TextWidth.columns(detail) <= rect.width {
                buffer.write(
                    detail, at: Point(x: rect.x + labels + 2, y: rect.y), in: rect, ink: .textDim, over: .dialog)
            }
            if index == choice { buffer.lay(.choiceSelected, on: rect) }
            hits.candidates.append((rect, index))
        }
        let bar = Rect(x: box.right - 1, y: inner.y, width: 1, height: inner.height)
        if candidates.count > height {
            buffer.scrollbar(in: bar, offset: list.offset, visible: height, total: candidates.count)
        }
    }

    /// What was looked for, while its hits are shown in the whole list.
    func drawWalk(through list: some FilteredList, in rect: Rect, on buffer: inout CellBuffer) -> Bool {
        guard let walk = list.line.walk, let place = list.placeAmongHits else { return false }
        let label = " \(text(Phrase("查找", "Find"))) "
        let used = buffer.write(label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .hintKey)
        let said = "\(walk.text)  \(place.place)/\(place.count)"
        let width = buffer.write(said, at: Point(x: rect.x + used, y: rect.y), in: rect, ink: .text, truncation: .mark)
        buffer.write(
            text(
                Phrase("%1 下一个  %2 上一个  Esc 结束", "%1 next  %2 previous  Esc ends").with(
                    keyText("find.next"), keyText("find.previous"))),
            at: Point(x: rect.x + used + width + 3, y: rect.y), in: rect, ink: .textDim, truncation: .mark)
        return true
    }

    /// What the keys do while the filter of a list is typed.
    func filterHints(_ list: some FilteredList) -> [KeyHint] {
        if list.line.choice != nil {
            return [
                KeyHint("Enter", text(Phrase("选用", "Take"))), KeyHint("Up/Down", text(Phrase("选择", "Move"))),
                KeyHint("Esc", text(Phrase("不用", "Leave it"))),
            ]
        }
        var hints = [
            KeyHint("Enter", text(Phrase("完成", "Done"))), KeyHint("Esc", text(Phrase("取消筛选", "Clear"))),
            KeyHint("Tab", text(Phrase("补全", "Complete"))),
        ]
        if list.line.completion != nil || list.line.past != nil {
            hints.append(KeyHint("Up/Down", text(Phrase("选择", "Move"))))
        } else {
            hints.append(KeyHint("Down", text(Phrase("名单", "List"))))
            if !findingMemory.history(of: list.filterPlace).isEmpty {
                hints.append(KeyHint("Up", text(Phrase("以前的", "Earlier"))))
            }
        }
        return hints
    }
}
