import Domain
import Screen

/// Three months of tasks: how many of each light are due on which day, and how many more will be.
struct CalendarLayer: Sendable {
    /// The day the cursor stands on.
    private(set) var selected: Day
    /// Whether the keys go to the tasks of the day.
    var isListing = false
    /// Cursor and scrolling in the tasks of the day.
    var list = ListState()
    /// Why what shows on the day will be due, by ``PendingTask/identity``.
    var reasons: [UInt64: Phrase] = [:]

    private static let first = Day(year: 1971, month: 1, day: 1) ?? .earliest
    private static let last = Day(year: 2099, month: 12, day: 31) ?? .latest

    init(selected: Day) { self.selected = min(max(selected, CalendarLayer.first), CalendarLayer.last) }

    /// Puts the cursor on a day.
    mutating func go(to day: Day) {
        selected = min(max(day, CalendarLayer.first), CalendarLayer.last)
        isListing = false
        list = ListState()
        reasons = [:]
    }

    /// The weeks of a month from Monday to Sunday; nil for days of other months.
    static func weeks(of month: Month) -> [[Day?]] {
        let start = month.firstDay
        let blanks = [Day?](repeating: nil, count: start.weekday - 1)
        let days = (0..<month.lastDay.day).map { Optional(start.adding(days: $0)) }
        var cells = blanks + days
        cells += [Day?](repeating: nil, count: (7 - cells.count % 7) % 7)
        return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<$0 + 7]) }
    }
}

/// The tasks that the pane shows, by due day.
struct TaskDays: Sendable {
    /// How many of each light, by the number of the day.
    private(set) var counts: [Int32: LightCounts] = [:]
    /// Those without a due day.
    private(set) var undated = LightCounts()

    init(_ tasks: [PendingTask]) {
        for task in tasks {
            if let due = task.due {
                counts[due.number, default: LightCounts()][task.light] += 1
            } else {
                undated[task.light] += 1
            }
        }
    }

    /// The tasks due on a day.
    subscript(day: Day) -> LightCounts { counts[day.number] ?? LightCounts() }

    /// The tasks due between two days, both included.
    func sum(from first: Day, to last: Day) -> LightCounts {
        var sum = LightCounts()
        for (day, counts) in counts where first.number <= day && day <= last.number {
            for light in Light.allCases { sum[light] += counts[light] }
        }
        return sum
    }
}

/// What stands in the list of a day.
enum CalendarEntry: Hashable, Sendable {
    /// A task that is open now.
    case open(PendingTask)
    /// One that will be, if nothing more is recorded.
    case foreseen(PendingTask)
}

extension DashboardState {
    /// Opens the calendar on today; what will fall due follows when it is derived.
    mutating func openCalendar() {
        showUpcoming()
        layers.append(.calendar(CalendarLayer(selected: today)))
    }

    /// The tasks due on a day, in the order of the pane.
    func tasks(dueOn day: Day) -> [PendingTask] { tasks.due.filter { $0.due == day } }

    /// What is due on a day, and then what will be.
    func entries(on day: Day) -> [CalendarEntry] {
        tasks(dueOn: day).map { .open($0) } + upcoming[day].map { .foreseen($0) }
    }

    mutating func offer(_ key: Key, to layer: CalendarLayer) -> [Effect]? {
        var layer = layer
        let isLarge = !key.modifiers.isEmpty
        let move = asMove(key)
        if layer.isListing {
            guard layer.list.handle(move, count: entries(on: layer.selected).count) else { return nil }
        } else {
            switch (move.code, key.modifiers) {
            case (.left, []), (.character("h"), []): layer.go(to: layer.selected.adding(days: -1))
            case (.right, []), (.character("l"), []): layer.go(to: layer.selected.adding(days: 1))
            case (.up, []): layer.go(to: layer.selected.adding(days: -7))
            case (.down, []): layer.go(to: layer.selected.adding(days: 7))
            case (.pageUp, _): layer.go(to: layer.selected.adding(months: isLarge ? -12 : -1))
            case (.pageDown, _): layer.go(to: layer.selected.adding(months: isLarge ? 12 : 1))
            default: return nil
            }
        }
        layers[layers.count - 1] = .calendar(layer)
        return []
    }

    /// To the tasks of the day, or opens the one under the cursor.
    mutating func openCalendarLine() -> [Effect] {
        guard case .calendar(var layer)? = layers.last else { return [] }
        let found = entries(on: layer.selected)
        guard !found.isEmpty else {
            say(.info, Phrase("这一天没有到期的待办。", "Nothing is due on this day."))
            return []
        }
        if layer.isListing {
            switch found[min(layer.list.selected, found.count - 1)] {
            case .open(let task): return open(task)
            case .foreseen(let task): layers.append(.task(TaskLayer(task: task, isUpcoming: true)))
            }
            return []
        }
        layer.isListing = true
        layer.list = ListState()
        layers[layers.count - 1] = .calendar(layer)
        return []
    }

    /// Goes to the next or the previous day on which something is due.
    mutating func goToDayWithTasks(_ step: Int) -> [Effect] {
        guard case .calendar(var layer)? = layers.last else { return [] }
        let days = TaskDays(tasks.due).counts.keys
        let here = layer.selected.number
        let open = (step > 0 ? days.filter { $0 > here }.min() : days.filter { $0 < here }.max())
            .flatMap { Day(number: $0) }
        let both = [open, upcoming.day(step, from: layer.selected)].compactMap { $0 }
        guard let day = step > 0 ? both.min() : both.max() else {
            say(.info, Phrase("没有了。", "There is none."))
            return []
        }
        layer.go(to: day)
        layers[layers.count - 1] = .calendar(layer)
        return []
    }

    mutating func leaveCalendar() -> [Effect] {
        guard case .calendar(var layer)? = layers.last, layer.isListing else { return closeLayer() }
        layer.isListing = false
        layers[layers.count - 1] = .calendar(layer)
        return []
    }

    /// A click: on a day its number, on a task of the day its place below zero.
    mutating func press(_ index: Int, in layer: CalendarLayer, isSecond: Bool) -> [Effect] {
        var layer = layer
        if index < 0 {
            layer.isListing = true
            layer.list.selected = -1 - index
        } else if let day = Day(number: Int32(clamping: index)) {
            layer.go(to: day)
        }
        layers[layers.count - 1] = .calendar(layer)
        return isSecond ? openCalendarLine() : []
    }
}
