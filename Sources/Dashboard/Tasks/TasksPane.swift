import Domain
import Screen

/// 3 待办: what is due for whom the tree selects, filtered, sorted and grouped.
struct TasksPane: Sendable {
    /// Up to this many changes are followed one by one; more are derived anew in the background.
    static let fewChanges = 200

    /// All tasks; empty until they are derived for the first time.
    private(set) var list = TaskDerivation.derive(Ledger(), today: .earliest)
    /// The tasks of the scope in the order of the sort.
    private(set) var scoped: [PendingTask] = []
    /// Those the filter lets through, group by group.
    private(set) var visible: [PendingTask] = []
    /// The groups of ``visible``.
    private(set) var groups: [TaskGroup] = []
    /// How many lines there are: headings, and the tasks of open groups.
    private(set) var lineCount = 0
    /// How many of each light in the scope.
    private(set) var visibleCounts = LightCounts()
    /// Whether they are being derived.
    private(set) var isDeriving = true
    /// What the lines are grouped by.
    private(set) var grouping = TaskGrouping.light
    /// What the tasks of a group are sorted by.
    private(set) var order = TaskOrder.urgency
    /// Whether the order is turned round.
    private(set) var isDescending = false
    /// The groups that are closed, for each way of grouping.
    private var closed: [TaskGrouping: Set<Int>] = [:]
    /// What is typed after `/`; nil when there is no filter.
    private(set) var filter: TextField?
    /// Whether keys go to the filter.
    var isTyping = false
    /// What was put off or waived within the scope although a rule asks for it, by ``PendingTask/identity``.
    private(set) var putOff: [UInt64: TaskException] = [:]
    /// Whether those stand among the others, whatever the filter asks for.
    private(set) var showsPutOff = false
    /// Marked tasks, by ``PendingTask/identity``.
    private(set) var marks: Set<UInt64> = []
    /// The line at which marking a range began.
    var rangeStart: Int?
    /// Cursor and scrolling, in lines.
    var table = TableState(rows: ListState(selected: 1))

    private var search = TaskFilter()
    /// The tasks of ``putOff``, in the order of the pane.
    private var putOffTasks: [PendingTask] = []
    private var ranks: SubjectRanks?

    /// Goes up with every new ``list``: what is counted from it knows when to count anew.
    private(set) var version = 0

    /// Whether anything that was put off may stand among the lines.
    var listsPutOff: Bool { (showsPutOff || search.asksForPutOff) && !putOff.isEmpty }

    /// The tasks that show and are due: without those that were put off.
    var due: [PendingTask] { putOff.isEmpty ? visible : visible.filter { putOff[$0.identity] == nil } }

    /// How many of each light there are in all.
    var counts: LightCounts { list.counts }

    /// What is wrong with the filter.
    var filterProblem: Phrase? { search.problem }

    /// Takes freshly derived tasks.
    mutating func take(_ list: TaskList) {
        self.list = list
        version += 1
        isDeriving = false
    }

    /// Follows an edit.
    ///
    /// - Parameter isSmall: whether following each change is cheaper than deriving everything anew.
    mutating func follow(_ transactions: [Transaction], isSmall: Bool, _ state: DashboardState) -> [Effect] {
        guard isSmall, !isDeriving else {
            isDeriving = true
            return [.deriveTasks(state.ledger, state.today)]
        }
        for transaction in transactions {
            list = list.updated(after: transaction, ledger: state.ledger, today: state.today)
        }
        version += 1
        return []
    }

    // MARK: Lines

    /// Makes the lines anew, after the tasks or the scope changed.
    mutating func reload(_ state: DashboardState) {
        let scope = TasksPane.scope(state)
        scoped = list.tasks(in: scope)
        let off = list.putOff(in: state.ledger).filter { scope.contains($0.task, in: state.ledger) }
        putOff = Dictionary(off.map { ($0.task.identity, $0.exception) }, uniquingKeysWith: { first, _ in first })
        putOffTasks = off.map(\.task)
        if order == .name, ranks?.revision != state.ledger.revision { ranks = SubjectRanks(state.ledger) }
        if order != .urgency || isDescending { order.sort(&scoped, isDescending: isDescending, ranks) }
        if let filter { search.take(filter.text, state) }
        if !marks.isEmpty {
            // A mark ends with its task, wherever that is.
            let pending = Set(list.tasks(in: .everything).map(\.identity))
            marks = marks.filter { pending.contains($0) || putOff[$0] != nil }
        }
        deal(state)
    }

    /// Whose tasks show: those of whom the roster shows.
    private static func scope(_ state: DashboardState) -> TaskScope {
        let roster = state.roster
        return roster.scope == .all
            ? .everything
            : TaskScope(roster.scope, rows: roster.rows, ledger: state.ledger, tree: state.organisationTree)
    }

    /// The tasks of another list within the scope and the filter of the pane, by due day.
    func narrowed(_ list: TaskList, _ state: DashboardState) -> [PendingTask] {
        let found = list.tasks(in: TasksPane.scope(state))
        return search.isEmpty ? found : found.filter { search.passes($0, state.ledger) }
    }

    /// Shows what was put off among the others, or not.
    mutating func togglePutOff(_ state: DashboardState) {
        showsPutOff.toggle()
        deal(state)
    }

    /// Filters and groups; the cursor stays on its task, or in its place when that has gone.
    private mutating func deal(_ state: DashboardState) {
        let before = table.rows.selected
        let selected = task(at: before)?.identity
        let groupKey: Int? = if case .group(let group)? = line(at: before) { groups[group].key } else { nil }
        let all = listsPutOff ? scoped + putOffTasks : scoped
        let found = search.isEmpty ? all : all.filter { search.passes($0, state.ledger, putOff[$0.identity]) }
        (visible, groups) = TaskDealer.deal(found, by: grouping, state.ledger, putOff: putOff)
        var counts = LightCounts()
        for group in groups { for light in Light.allCases { counts[light] += group.counts[light] } }
        visibleCounts = counts
        layLines()
        rangeStart = nil
        if let selected, let index = visible.firstIndex(where: { $0.identity == selected }), let line = line(of: index)
        {
            table.rows.selected = line
        } else if let groupKey, let group = groups.first(where: { $0.key == groupKey }) {
            table.rows.selected = group.line
        } else {
            table.rows.selected = min(before, max(0, lineCount - 1))
            // The task that was done has gone: the next one, not the heading above it, is what is wanted now.
            if selected != nil, case .group? = line(at: table.rows.selected), task(at: table.rows.selected + 1) != nil {
                table.rows.selected += 1
            }
        }
        table.rows = table.rows.settled(count: lineCount)
    }

    private mutating func layLines() {
        let closed = closed[grouping] ?? []
        lineCount = 0
        for index in groups.indices {
            groups[index].isOpen = !closed.contains(groups[index].key)
            groups[index].line = lineCount
            lineCount += 1 + (groups[index].isOpen ? groups[index].range.count : 0)
        }
    }

    /// What a line shows; nil beyond the last.
    func line(at index: Int) -> TaskLine? {
        guard index >= 0, index < lineCount else { return nil }
        var low = 0
        var high = groups.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if groups[middle].line <= index { low = middle } else { high = middle }
        }
        let group = groups[low]
        return index == group.line ? .group(low) : .task(group.range.lowerBound + index - group.line - 1)
    }

    /// The task of a line; nil for a heading.
    func task(at line: Int) -> PendingTask? {
        if case .task(let index)? = self.line(at: line), index < visible.count { visible[index] } else { nil }
    }

    /// The line of a task of ``visible``; of its heading while its group is closed.
    func line(of index: Int) -> Int? {
        guard let group = groups.first(where: { $0.range.contains(index) }) else { return nil }
        return group.isOpen ? group.line + 1 + index - group.range.lowerBound : group.line
    }

    /// Puts the cursor on a line.
    mutating func move(to line: Int) { table.rows.selected = min(max(0, line), max(0, lineCount - 1)) }

    /// Goes to the next task; headings are passed over, so that marking one after the other marks no whole group.
    mutating func moveToNextTask() {
        var line = table.rows.selected + 1
        while line < lineCount, task(at: line) == nil { line += 1 }
        if line < lineCount { move(to: line) }
    }

    /// Groups the lines as they were the last time; they follow with the next ``reload(_:)``.
    mutating func arrange(_ grouping: TaskGrouping) { self.grouping = grouping }

    /// Goes back to the first task, for a new selection in the tree.
    mutating func goToTop() {
        table.rows = ListState(selected: lineCount > 1 ? 1 : 0)
        rangeStart = nil
    }

    // MARK: Groups

    /// Opens or closes the group of the cursor. Closing goes up to the heading.
    mutating func setOpen(_ isOpen: Bool) {
        let cursor = table.rows.selected
        guard let group = groups.lastIndex(where: { $0.line <= cursor }) else { return }
        if isOpen {
            closed[grouping, default: []].remove(groups[group].key)
        } else {
            closed[grouping, default: []].insert(groups[group].key)
        }
        layLines()
        table.rows.selected = isOpen && cursor > groups[group].line ? cursor : groups[group].line
    }

    /// Opens or closes the heading under the cursor.
    mutating func toggleGroup() {
        guard case .group(let group)? = line(at: table.rows.selected) else { return }
        setOpen(!groups[group].isOpen)
    }

    /// Opens or closes all groups.
    mutating func setAllOpen(_ isOpen: Bool) {
        let key = groups.last { $0.line <= table.rows.selected }?.key
        closed[grouping] = isOpen ? [] : Set(groups.map(\.key))
        layLines()
        table.rows.selected = groups.first { $0.key == key }?.line ?? 0
    }

    /// Groups the lines another way.
    mutating func group(by grouping: TaskGrouping, _ state: DashboardState) {
        self.grouping = grouping
        let isOnHeading = if case .group? = line(at: table.rows.selected) { true } else { false }
        if isOnHeading { table.rows = ListState() }
        deal(state)
        if isOnHeading { goToTop() }
    }

    /// Sorts the tasks of each group; by what they are sorted by already, the other way round.
    mutating func sort(by order: TaskOrder, _ state: DashboardState) {
        isDescending = order == self.order ? !isDescending : false
        self.order = order
        reload(state)
        goToTop()
    }

    // MARK: Filtering

    /// Takes a changed filter text into account; nil takes the filter away.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState) {
        filter = field
        search.take(field?.text ?? "", state)
        if field != nil { table.rows = ListState() }
        deal(state)
        if field != nil { goToTop() }
    }

    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField) { filter = field }

    // MARK: Marks

    /// Marks what the cursor stands on, or not: a task, or all of a group.
    mutating func toggleMark() {
        switch line(at: table.rows.selected) {
        case .task(let index): toggle(visible[index])
        case .group(let group):
            let identities = visible[groups[group].range].map(\.identity)
            if identities.allSatisfy({ marks.contains($0) }) {
                marks.subtract(identities)
            } else {
                marks.formUnion(identities)
            }
        case nil: break
        }
    }

    private mutating func toggle(_ task: PendingTask) {
        if marks.remove(task.identity) == nil { marks.insert(task.identity) }
    }

    /// Begins a range, or marks from where it began up to the cursor.
    mutating func markRange() {
        let cursor = table.rows.selected
        guard let start = rangeStart else {
            rangeStart = cursor
            return
        }
        for line in min(start, cursor)...max(start, cursor) {
            if let task = task(at: line) { marks.insert(task.identity) }
        }
        rangeStart = nil
    }

    /// Marks every task that passes the filter.
    mutating func markAll() { for task in visible { marks.insert(task.identity) } }

    /// Clears all marks.
    mutating func clearMarks() {
        marks = []
        rangeStart = nil
    }

    /// Marks in the list what is not marked, and takes away the other marks.
    mutating func invertMarks() {
        for task in visible { toggle(task) }
        rangeStart = nil
    }

    // MARK: Of one record

    /// The tasks of one record, the most pressing first.
    func tasks(of place: Ledger.Place, _ state: DashboardState) -> [PendingTask] {
        let id = state.ledger.tables[place.table].id(place.row)
        let found = TaskSubject(id, in: state.ledger).map { list.tasks(of: $0) } ?? []
        return found.sorted { $0.urgency < $1.urgency }
    }

    /// The task of an identity as it is now; nil when it is done.
    func pending(_ task: PendingTask) -> PendingTask? {
        list.tasks(of: task.subject).first { $0.identity == task.identity }
            ?? (putOff[task.identity] == nil ? nil : putOffTasks.first { $0.identity == task.identity })
    }
}

extension DashboardState {
    /// Derived tasks arrive; those of an older ledger are derived again.
    mutating func take(_ list: TaskList, of revision: UInt64) -> [Effect] {
        guard revision == ledger.revision, list.today == today else { return [.deriveTasks(ledger, today)] }
        let isFirst = tasks.version == 0
        tasks.take(list)
        // The first file that somebody opens finds the index made.
        ledger.indexReferences()
        if roster.isSortedByLight || roster.filterAsksForLights { roster.reload(self) }
        roster.marksChanged(self)
        tasks.reload(self)
        if isFirst { tasks.goToTop() }
        for index in layers.indices { refreshLayer(index) }
        closeEndedTasks()
        return []
    }

    /// The task the cursor stands on; nil on a heading.
    var selectedTask: PendingTask? { tasks.task(at: tasks.table.rows.selected) }

    /// The marked tasks in the order of the pane, those it does not show now last; else the one under the cursor, or all
    /// of the group under the cursor.
    var chosenTasks: [PendingTask] {
        guard tasks.marks.isEmpty else {
            let shown = tasks.visible.filter { tasks.marks.contains($0.identity) }
            guard shown.count < tasks.marks.count else { return shown }
            let known = Set(shown.map(\.identity))
            return shown
                + tasks.list.tasks(in: .everything).filter {
                    tasks.marks.contains($0.identity) && !known.contains($0.identity)
                }
        }
        switch tasks.line(at: tasks.table.rows.selected) {
        case .task(let index): return [tasks.visible[index]]
        case .group(let group): return Array(tasks.visible[tasks.groups[group].range])
        case nil: return []
        }
    }

    /// The record a task is about; nil for a place.
    func subject(of task: PendingTask) -> RecordID? { task.subject.record(in: ledger) }
}
