import Domain
import Screen

/// What will fall due in the months that the calendar shows: derived in the background while it is open, from the tasks that
/// are open now and as if nothing more were recorded.
struct Upcoming: Sendable {
    /// All of it; nil until it was derived for the first time.
    private(set) var list: TaskList?
    /// The last day that was asked about.
    private(set) var last = Day.earliest
    /// What the scope and the filter of the tasks let through, by due day.
    private(set) var visible: [PendingTask] = []
    /// The ledger and the day for which it was asked, to ask once.
    private var asked: (revision: UInt64, today: Day)?
    /// The ledger for which it was derived.
    private var revision: UInt64?

    /// Three months after this one: with it the third screen of the calendar is whole as well.
    static func end(_ today: Day) -> Day { Month(containing: today).adding(months: 3).lastDay }

    /// Whether it has to be asked for now.
    mutating func wants(_ ledger: Ledger, _ today: Day) -> Bool {
        if let asked, asked.revision == ledger.revision, asked.today == today { return false }
        asked = (ledger.revision, today)
        return true
    }

    /// Whether it shows what is so now.
    func isCurrent(_ ledger: Ledger, _ today: Day) -> Bool { revision == ledger.revision && list?.today == today }

    /// Takes what was derived.
    mutating func take(_ list: TaskList, of revision: UInt64, through last: Day) {
        self.list = list
        self.revision = revision
        self.last = last
    }

    /// Keeps what the tasks pane would show of it.
    mutating func show(_ tasks: [PendingTask]) { visible = tasks }

    /// What falls due on a day.
    subscript(day: Day) -> ArraySlice<PendingTask> {
        let start = index(of: day)
        return visible[start..<max(start, index(of: day.adding(days: 1)))]
    }

    /// How many fall due between two days, both included.
    func count(from first: Day, to last: Day) -> Int {
        max(0, index(of: last.adding(days: 1)) - index(of: first))
    }

    /// The first day after one, or the last before it, on which something falls due.
    func day(_ step: Int, from day: Day) -> Day? {
        if step > 0 {
            let next = index(of: day.adding(days: 1))
            return next < visible.count ? visible[next].due : nil
        }
        let here = index(of: day)
        return here > 0 ? visible[here - 1].due : nil
    }

    /// Where the tasks of a day begin: they all have a due day and stand in its order.
    private func index(of day: Day) -> Int {
        var (low, high) = (0, visible.count)
        while low < high {
            let middle = (low + high) / 2
            if let due = visible[middle].due, due < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The task as it is foreseen now; nil once it was done, opened or put off.
    func foreseen(_ task: PendingTask) -> PendingTask? {
        list?.tasks(of: task.subject).first { $0.identity == task.identity && $0.due == task.due }
    }
}

extension DashboardState {
    /// Asks for what will fall due, while the calendar is open and something changed.
    mutating func askForUpcoming() -> [Effect] {
        guard !tasks.isDeriving, layers.contains(where: { if case .calendar = $0 { true } else { false } }),
            upcoming.wants(ledger, today)
        else { return [] }
        return [.deriveUpcoming(tasks.list, ledger, through: Upcoming.end(today))]
    }

    /// What will fall due arrives; that of an older ledger has been asked for again already.
    mutating func take(upcoming list: TaskList, of revision: UInt64, through last: Day) {
        guard revision == ledger.revision, list.today == today else { return }
        upcoming.take(list, of: revision, through: last)
        showUpcoming()
        for index in layers.indices {
            guard case .calendar(var layer) = layers[index] else { continue }
            layer.reasons = [:]
            layers[index] = .calendar(layer)
        }
        layers.removeAll { layer in
            if case .task(let page) = layer { page.isUpcoming && upcoming.foreseen(page.task) == nil } else { false }
        }
    }

    /// Narrows what will fall due as the tasks are narrowed.
    mutating func showUpcoming() {
        guard let list = upcoming.list else { return }
        upcoming.show(tasks.narrowed(list, self))
    }

    /// Why a task that is not open yet is foreseen, and everything else about it, as it will be said on its due day.
    func explanation(ofUpcoming task: PendingTask) -> TaskExplanation {
        tasks.list.said(on: task.due ?? today).explanation(of: task, in: ledger)
    }
}
