import Domain
import Screen

extension DashboardState {
    /// What a task asks for, in a few words.
    func title(of task: PendingTask) -> Phrase { tasks.list.title(of: task, in: ledger) }

    /// As wide as the longest word of a light in the language of the screen.
    private var lightWidth: Int {
        max(4, (Light.allCases.map { text($0.label) } + [lightTitle]).map { TextWidth.columns($0) }.max() ?? 0)
    }

    private var lightTitle: String { text(Phrase("灯", "Light")) }

    mutating func drawTasks(in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool) -> TableHits {
        let isWide = rect.width >= 60
        var columns = [
            TableColumn(lightTitle, .fixed(lightWidth)),
            TableColumn(text(Phrase("事项", "What")), .flexible(minimum: 16)),
        ]
        if isWide { columns.append(TableColumn(text(Phrase("期限", "Due")), .fixed(10))) }
        columns.append(TableColumn(text(Phrase("时限", "When")), .fixed(language == .chinese ? 12 : 14)))
        let empty =
            tasks.isDeriving
            ? Phrase("正在推算待办...", "working out what is due...") : Phrase("这里没有待办。", "Nothing is due here.")
        let view = Screen.Table(
            columns, count: tasks.visible.count, isFocused: isFocused, emptyText: text(empty)
        ) { [self] index in
            let task = tasks.visible[index]
            var cells = [
                TableCell(text(task.light.label), ink: task.light.role),
                TableCell(text(title(of: task))),
            ]
            if isWide { cells.append(TableCell(task.due.map { "\($0)" } ?? "")) }
            cells.append(
                TableCell(
                    text(tasks.list.summary(of: task)), ink: task.light == .red ? .lightRed : .row))
            return cells
        }
        let hits = view.draw(in: rect, on: &buffer, state: tasks.table)
        tasks.table.rows.offset = hits.offset
        return hits
    }
}
