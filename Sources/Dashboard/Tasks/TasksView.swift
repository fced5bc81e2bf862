import Domain
import Screen

extension DashboardState {
    /// What a task asks for, in a few words.
    func title(of task: PendingTask) -> Phrase { tasks.list.title(of: task, in: ledger) }

    /// What a group is called.
    func title(of group: TaskGroup) -> Phrase {
        switch tasks.grouping {
        case .light:
            guard let light = Light(rawValue: UInt8(clamping: group.key)) else {
                return Phrase("暂缓、免办", "Snoozed, waived")
            }
            return Phrase("%1  %2", "%1  %2").with(light.label, light.meaning)
        case .kind:
            return group.key < tasks.list.rules.count ? tasks.list.rules[group.key].title : Phrase(verbatim: "")
        case .organisation:
            guard group.key >= 0 else { return Phrase("不属于党组织", "Of no organisation") }
            return Phrase(verbatim: Organisation.title(group.key, ledger.organisations))
        case .person:
            guard group.key >= 0 else { return Phrase("不属于个人", "Of no person") }
            return Phrase(verbatim: ledger.members.text(Member.name, group.key))
        }
    }

    /// `红 3 黄 12`: how many of each light.
    func text(_ counts: LightCounts) -> String {
        [Light.red, .yellow, .blue].filter { counts[$0] > 0 }.map { "\(text($0.label)) \(counts[$0])" }
            .joined(separator: " ")
    }

    /// As wide as the longest word of a light in the language of the screen.
    private var lightWidth: Int {
        let off = tasks.listsPutOff ? Set(tasks.putOff.values.map(\.label)).map { text($0) } : []
        return max(
            4, (Light.allCases.map { text($0.label) } + off + [lightTitle]).map { TextWidth.columns($0) }.max() ?? 0)
    }

    private var lightTitle: String { text(Phrase("灯", "Light")) }

    mutating func drawTasks(in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool) -> TableHits {
        let isWide = rect.width >= 60
        let turn: TableColumn.Sorting = tasks.isDescending ? .descending : .ascending
        func column(_ title: Phrase, _ width: TableColumn.Width, _ orders: [TaskOrder]) -> TableColumn {
            TableColumn(text(title), width, sorting: orders.contains(tasks.order) ? turn : nil)
        }
        var columns = [
            TableColumn(lightTitle, .fixed(lightWidth)),
            column(Phrase("事项", "What"), .flexible(minimum: 16), [.name, .kind]),
        ]
        if isWide { columns.append(column(Phrase("期限", "Due"), .fixed(10), [.due])) }
        columns.append(TableColumn(text(Phrase("时限", "When")), .fixed(language == .chinese ? 12 : 14)))
        let isMarked: ((Int) -> Bool)? =
            tasks.marks.isEmpty
            ? nil
            : { [self] index in tasks.task(at: index).map { tasks.marks.contains($0.identity) } ?? false }
        let view = Screen.Table(
            columns, count: tasks.lineCount, isMarked: isMarked, isFocused: isFocused, emptyText: text(emptyTasksText)
        ) { [self] index in cells(of: index, isWide: isWide) }
        let hits = view.draw(in: rect, on: &buffer, state: tasks.table)
        tasks.table.rows.offset = hits.offset
        return hits
    }

    private func cells(of index: Int, isWide: Bool) -> [TableCell] {
        switch tasks.line(at: index) {
        case .group(let position):
            let group = tasks.groups[position]
            let name = text(title(of: group))
            // The lights of a group by light are its own heading.
            var counts = tasks.grouping == .light ? "" : "  \(text(group.counts))"
            if tasks.grouping != .light, group.putOff > 0 {
                counts += " \(text(Phrase("搁置 %1", "off %1").with("\(group.putOff)")))"
            }
            return [
                TableCell(group.isOpen ? "[-]" : "[+]", ink: .hintKey),
                TableCell("\(name)  \(group.range.count)\(counts)", ink: .title),
            ]
        case .task(let position):
            let task = tasks.visible[position]
            if let exception = tasks.putOff[task.identity] { return cells(of: task, exception, isWide: isWide) }
            var cells = [
                TableCell(text(task.light.label), ink: task.light.role),
                TableCell(text(title(of: task))),
            ]
            if isWide { cells.append(TableCell(task.due.map { "\($0)" } ?? "")) }
            cells.append(
                TableCell(text(tasks.list.summary(of: task)), ink: task.light == .red ? .lightRed : .row))
            return cells
        case nil: return []
        }
    }

    /// A task that was put off: no light, and until when.
    private func cells(of task: PendingTask, _ exception: TaskException, isWide: Bool) -> [TableCell] {
        var cells = [
            TableCell(text(exception.label), ink: .textDim), TableCell(text(title(of: task)), ink: .textDim),
        ]
        if isWide { cells.append(TableCell(task.due.map { "\($0)" } ?? "", ink: .textDim)) }
        let until =
            exception.until.map { Phrase("到%1", "to %1").with(String("\($0)".suffix(isWide ? 10 : 8))) }
            ?? Phrase("一直", "for good")
        cells.append(TableCell(text(until), ink: .textDim))
        return cells
    }

    private var emptyTasksText: Phrase {
        if tasks.isDeriving { return Phrase("正在推算待办...", "working out what is due...") }
        if tasks.filter?.isEmpty == false {
            return Phrase("没有符合的待办。Esc 取消筛选", "Nothing matches. Esc clears the filter")
        }
        return Phrase("这里没有待办。%1 新增一项", "Nothing is due here. %1 adds a task").with(keyText("record.add"))
    }

    /// What stands at the right of the frame of the pane.
    var tasksNote: String {
        var parts: [String] = []
        if !tasks.marks.isEmpty { parts.append("\(text(Phrase("标记", "marked"))) \(tasks.marks.count)") }
        if tasks.grouping != .light {
            parts.append(text(Phrase("按%1", "by %1").with(tasks.grouping.label)))
        }
        parts.append(text(tasks.visibleCounts))
        if !tasks.putOff.isEmpty {
            parts.append(text(Phrase("搁置 %1", "off %1").with("\(tasks.putOff.count)")))
        }
        return parts.joined(separator: "  ")
    }

    /// The filter of the tasks, and what it found or what is wrong with it.
    func drawTasksFilter(_ filter: TextField, in rect: Rect, on buffer: inout CellBuffer) {
        let label = " \(text(Phrase("待办筛选", "Tasks"))) / "
        let used = buffer.write(label, at: Point(x: rect.x, y: rect.y), in: rect, ink: .hintKey)
        let said = tasks.filterProblem.map { text($0) } ?? "\(tasks.visible.count)/\(tasks.scoped.count)"
        let room = rect.width - used - 1
        let wish = min(TextWidth.columns(said) + 2, room * 3 / 5)
        let field = Rect(
            x: rect.x + used, y: rect.y, width: max(8, min(max(40, rect.width / 2), room - wish)), height: 1)
        filter.draw(
            in: field, on: &buffer, ink: tasks.isTyping ? .fieldFocused : .field,
            isFocused: tasks.isTyping && layers.isEmpty,
            placeholder: text(
                Phrase("姓名 事项 灯:红 期限<7天 规则:联系 状态:暂缓", "name, light:red due<7d rule:contact state:snoozed")))
        buffer.write(
            said, at: Point(x: field.right + 1, y: rect.y), in: rect,
            ink: tasks.filterProblem == nil ? .count : .problemWarning, truncation: .mark)
    }
}
