/// What is due on a day: the tasks of every member, organisation and place. A value; an edit makes a new one
/// (``updated(ledger:today:members:organisations:)``).
public struct TaskList: Sendable {
    /// The rules it was derived from; ``PendingTask/rule`` is a position in them.
    public let rules: [Rule]
    /// The day it was derived for.
    public private(set) var today: Day
    /// How many tasks there are of each light.
    public let counts: LightCounts
    /// The worst light of each member row, as ``Light`` numbers; 0 for a member without tasks. What the roster shows and
    /// sorts by.
    public let worstLights: [UInt8]

    /// The tasks of members, in the order of the rows.
    let memberTasks: [PendingTask]
    /// Where the tasks of each member row start in ``memberTasks``; one more at the end.
    let memberStarts: [UInt32]
    /// The tasks of organisations and of their records.
    let organisations: TasksByRow
    /// The tasks of places, in the order of the codes, and of records that belong to nobody.
    let placeTasks: [PendingTask]
    /// The tasks about records, by rule, for the next edit.
    let records: RecordTasks
    /// Who is where without a branch, for the next edit.
    let gatherings: Gatherings

    init(
        rules: [Rule], today: Day, memberTasks: [PendingTask], memberStarts: [UInt32], organisations: TasksByRow,
        places: [PendingTask], records: RecordTasks, gatherings: Gatherings
    ) {
        self.rules = rules
        self.today = today
        self.memberTasks = memberTasks
        self.memberStarts = memberStarts
        self.organisations = organisations
        self.records = records
        self.gatherings = gatherings
        placeTasks = places.filter { if case .place = $0.subject { true } else { false } } + records.loose
        var counts = LightCounts()
        var worst = [UInt8](repeating: 0, count: memberStarts.count - 1)
        for row in worst.indices {
            for index in Int(memberStarts[row])..<Int(memberStarts[row + 1]) {
                let light = memberTasks[index].light
                counts[light] += 1
                worst[row] = max(worst[row], light.rawValue)
            }
        }
        for task in organisations.tasks { counts[task.light] += 1 }
        for task in placeTasks { counts[task.light] += 1 }
        self.counts = counts
        worstLights = worst
    }

    /// The same tasks, with the sentences of another day: what a reason will say once that day has come.
    public func said(on day: Day) -> TaskList {
        var list = self
        list.today = day
        return list
    }

    /// The rule of a task.
    public func rule(of task: PendingTask) -> Rule { rules[task.rule] }

    // MARK: By subject

    /// The tasks of a member row, in the order of the rules.
    public func tasks(ofMember row: Int) -> ArraySlice<PendingTask> {
        guard row >= 0, row + 1 < memberStarts.count else { return [] }
        return memberTasks[Int(memberStarts[row])..<Int(memberStarts[row + 1])]
    }

    /// The worst light of a member row; nil without tasks.
    public func worstLight(ofMember row: Int) -> Light? {
        worstLights.indices.contains(row) ? Light(rawValue: worstLights[row]) : nil
    }

    /// The tasks of an organisation row and of its records, in the order of the rules.
    public func tasks(ofOrganisation row: Int) -> ArraySlice<PendingTask> { organisations[row] }

    /// The tasks of a subject, in the order of the rules; of a member or an organisation also those about their records.
    public func tasks(of subject: TaskSubject) -> [PendingTask] {
        switch subject {
        case .member(let row): Array(tasks(ofMember: row))
        case .organisation(let row): Array(tasks(ofOrganisation: row))
        case .place: placeTasks.filter { $0.subject == subject }
        case .record:
            records.byRule.keys.sorted().flatMap { rule in
                (records.byRule[rule] ?? []).filter { $0.task.subject == subject }.map(\.task)
            }
        }
    }

    // MARK: By scope

    /// How many tasks there are of each light within a scope.
    public func counts(in scope: TaskScope) -> LightCounts {
        if scope.isEverything { return counts }
        var result = LightCounts()
        for task in tasksOfOthers(in: scope) { result[task.light] += 1 }
        forEachMemberTask(of: scope.members) { result[$0.light] += 1 }
        return result
    }

    /// The tasks within a scope: red first, then by due day, those without one last, then by the subject's name.
    ///
    /// - Parameter names: the order of the names; without it, tasks of equal light and day stand in the order of the
    ///   ledger.
    public func tasks(in scope: TaskScope, by names: SubjectNames? = nil) -> [PendingTask] {
        var found = tasksOfOthers(in: scope, by: names)
        let rows = names.map { $0.ordered(scope.members, of: memberStarts.count - 1) } ?? scope.members
        forEachMemberTask(of: rows) { found.append($0) }
        TaskList.sortByUrgency(&found)
        return found
    }

    /// The tasks of places and organisations within a scope, and of the records of organisations.
    private func tasksOfOthers(in scope: TaskScope, by names: SubjectNames? = nil) -> [PendingTask] {
        var found = placeTasks.filter { task in
            if case .place(let code) = task.subject { scope.contains(place: code) } else { scope.containsLoose }
        }
        var rows = scope.organisations.map { $0.sorted() } ?? Array(0..<organisations.count)
        rows.removeAll { organisations[$0].isEmpty }
        if let names { rows.sort { (names.rank(ofOrganisation: $0), $0) < (names.rank(ofOrganisation: $1), $1) } }
        for row in rows { found += organisations[row] }
        return found
    }

    /// Walks the tasks of members in the order given; nil for all as in the ledger.
    private func forEachMemberTask(of members: [UInt32]?, _ body: (PendingTask) -> Void) {
        guard let members else {
            memberTasks.forEach(body)
            return
        }
        for row in members { tasks(ofMember: Int(row)).forEach(body) }
    }

    /// Stable. Lights and due days are few, so tasks are dealt into one pile for each pair and the piles joined.
    private static func sortByUrgency(_ tasks: inout [PendingTask]) {
        var piles: [UInt64: Int] = [:]
        var sizes: [Int] = []
        var pileOfTask: [Int32] = []
        pileOfTask.reserveCapacity(tasks.count)
        for task in tasks {
            let pile = piles[task.urgency] ?? sizes.count
            if pile == sizes.count {
                piles[task.urgency] = pile
                sizes.append(0)
            }
            sizes[pile] += 1
            pileOfTask.append(Int32(pile))
        }
        guard sizes.count > 1 else { return }
        var next = [Int](repeating: 0, count: sizes.count)
        var start = 0
        for (_, pile) in piles.sorted(by: { $0.key < $1.key }) {
            next[pile] = start
            start += sizes[pile]
        }
        var sorted = tasks
        for (task, pile) in zip(tasks, pileOfTask) {
            sorted[next[Int(pile)]] = task
            next[Int(pile)] += 1
        }
        tasks = sorted
    }
}
