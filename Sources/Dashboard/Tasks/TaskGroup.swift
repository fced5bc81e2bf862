import Domain

/// What the lines of the tasks pane are grouped by.
enum TaskGrouping: String, CaseIterable, Sendable {
    case light, kind, organisation, person

    /// What a person reads.
    var label: Phrase {
        switch self {
        case .light: Phrase("灯", "Light")
        case .kind: Phrase("事项", "Kind")
        case .organisation: Phrase("党组织", "Organisation")
        case .person: Phrase("人员", "Person")
        }
    }

    /// The next one, round and round.
    var next: TaskGrouping {
        let all = TaskGrouping.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// Tasks that stand under one heading.
struct TaskGroup: Hashable, Sendable {
    /// The key of what was put off, among the lights.
    static let putOffKey = 0

    /// Which: a light, the position of a rule, the row of an organisation or a member; -1 for those that have none.
    let key: Int
    /// Where its tasks are in ``TasksPane/visible``.
    let range: Range<Int>
    /// How many of each light.
    let counts: LightCounts
    /// How many that were put off or waived.
    var putOff: Int { range.count - counts.total }
    /// Whether its tasks show.
    var isOpen = true
    /// The line of its heading.
    var line = 0
}

/// What a line of the tasks pane shows.
enum TaskLine: Hashable, Sendable {
    /// The heading of a group, by position.
    case group(Int)
    /// A task, by position in ``TasksPane/visible``.
    case task(Int)
}

/// Deals tasks into groups. Groups stand in the order of their first task, so that what is most pressing stays on top.
enum TaskDealer {
    /// The tasks group by group, each group in the order given.
    ///
    /// - Parameter putOff: those that have no light now, by identity.
    static func deal(
        _ tasks: [PendingTask], by grouping: TaskGrouping, _ ledger: Ledger, putOff: [UInt64: TaskException] = [:]
    ) -> (tasks: [PendingTask], groups: [TaskGroup]) {
        var groupOfKey: [Int32] = []
        var keys: [Int] = []
        var counts: [LightCounts] = []
        var sizes: [Int] = []
        var groupOfTask = [Int32](repeating: 0, count: tasks.count)
        let branches = grouping == .organisation ? ledger.members.column(Member.branch) : []
        for (index, task) in tasks.enumerated() {
            let isOff = !putOff.isEmpty && putOff[task.identity] != nil
            let key: Int =
                switch grouping {
                case .light: isOff ? TaskGroup.putOffKey : Int(task.light.rawValue)
                case .kind: task.rule
                case .organisation:
                    if case .member(let row) = task.subject {
                        row < branches.count ? Int(branches[row]) - 1 : -1
                    } else {
                        task.organisation(in: ledger) ?? -1
                    }
                case .person: task.member(in: ledger) ?? -1
                }
            if groupOfKey.count <= key + 1 {
                groupOfKey += [Int32](repeating: -1, count: max(key + 2 - groupOfKey.count, groupOfKey.count))
            }
            var group = groupOfKey[key + 1]
            if group < 0 {
                group = Int32(keys.count)
                groupOfKey[key + 1] = group
                keys.append(key)
                counts.append(LightCounts())
                sizes.append(0)
            }
            if !isOff { counts[Int(group)][task.light] += 1 }
            sizes[Int(group)] += 1
            groupOfTask[index] = group
        }
        var groups: [TaskGroup] = []
        groups.reserveCapacity(keys.count)
        var next: [Int] = []
        next.reserveCapacity(keys.count)
        var start = 0
        for (index, key) in keys.enumerated() {
            groups.append(TaskGroup(key: key, range: start..<start + sizes[index], counts: counts[index]))
            next.append(start)
            start += sizes[index]
        }
        guard groups.count > 1 else { return (tasks, groups) }
        var dealt = tasks
        for (task, group) in zip(tasks, groupOfTask) {
            dealt[next[Int(group)]] = task
            next[Int(group)] += 1
        }
        return (dealt, groups)
    }
}
