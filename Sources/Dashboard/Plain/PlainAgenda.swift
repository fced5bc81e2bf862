import Domain
import Screen

/// The calendar, the plan and what was put off, told in words: what the eye takes from where a number stands has to be said.
extension DashboardState {
    func describe(_ calendar: CalendarLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("待办日历", "Calendar of tasks")))
        let found = entries(on: calendar.selected)
        guard calendar.isListing, calendar.list.selected < found.count else {
            screen.focus = headline(of: calendar.selected, found)
            screen.focusName = "\(calendar.selected)"
            return screen
        }
        screen.body = [headline(of: calendar.selected, found)]
        let words =
            switch found[calendar.list.selected] {
            case .open(let task): sentence([("", text(task.light.label)), ("", text(title(of: task)))])
            case .foreseen(let task):
                sentence([
                    ("", text(Phrase("预计", "To come"))), ("", text(title(of: task))),
                    ("", text(tasks.list.said(on: task.due ?? today).reason(of: task, in: ledger))),
                ])
            }
        screen.focus = words + position(calendar.list.selected, of: found.count)
        screen.focusName = "\(calendar.selected) \(calendar.list.selected)"
        return screen
    }

    func describe(_ plan: PlanLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(title(of: plan)))
        guard let row = plan.selectedRow else {
            screen.focus = text(Phrase("这里没有按月、按季或按年进行的事项。", "Nothing here recurs by month, quarter or year."))
            return screen
        }
        let late = row.months.indices.filter { row.months[$0].late > 0 }.map { "\($0 + 1)" }
        let months = late.isEmpty ? "" : late.joined(separator: text(Phrase("、", ", ")))
        screen.focus =
            sentence([("", text(sum(of: row))), (text(Phrase("逾期月份", "months late")), months)])
            + position(plan.list.selected, of: plan.plan.rows.count)
        screen.focusName = "\(plan.year) \(plan.list.selected)"
        return screen
    }

    func describe(_ layer: ExceptionsLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("暂缓和免办的待办", "Snoozed and waived")))
        let found = taskExceptions
        guard layer.list.selected < found.count else {
            screen.focus = text(Phrase("没有暂缓或免办的待办。", "Nothing is snoozed or waived."))
            return screen
        }
        let line = found[layer.list.selected]
        screen.focus =
            sentence((words(of: line) + [line.reason]).map { ("", $0) })
            + position(layer.list.selected, of: found.count)
        screen.focusName = "\(line.id)"
        return screen
    }
}
