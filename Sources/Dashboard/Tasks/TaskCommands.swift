import Domain
import Screen

extension CommandRegistry {
    /// Grouping, filtering and marking tasks, and doing them together.
    static let taskCommands: [Command] = [
        Command(
            "tasks.filter", Phrase("筛选待办", "Filter the tasks"), hint: Phrase("筛选", "Filter"),
            help: Phrase("边输边筛：姓名、事项、灯:红、期限<7天、规则:联系", "Narrows as you type: light:red due<7d rule:contact."),
            in: [.tasks], keys: [.character("/"), Key(.function(3))]
        ) { $0.beginTasksFilter() },
        Command(
            "tasks.group", Phrase("换一种分组", "Group another way"), hint: Phrase("分组", "Group"),
            help: Phrase("按灯、事项、党组织、人员轮换分组", "By light, kind, organisation, person in turn."),
            in: [.tasks], keys: [.character("w")]
        ) { state in
            _ = state.go(to: .tasks)
            state.group(by: state.tasks.grouping.next)
            return []
        },
        Command(
            "tasks.groupings", Phrase("待办分组方式", "How tasks are grouped"),
            help: Phrase("选择待办按什么分组", "Chooses what the tasks are grouped by."), in: [.tasks],
            keys: [.character("W")]
        ) { $0.openGroupings() },
        Command(
            "tasks.close", Phrase("收起全部分组", "Close all groups"),
            help: Phrase("只看每组的数目", "Shows the counts of the groups only."),
            in: [.tasks], keys: [.character("-")]
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.setAllOpen(false)
            return []
        },
        Command(
            "tasks.open", Phrase("展开全部分组", "Open all groups"),
            help: Phrase("展开每一组的待办", "Shows the tasks of all groups."),
            in: [.tasks], keys: [.character("+"), .character("=")]
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.setAllOpen(true)
            return []
        },
        Command(
            "tasks.mark", Phrase("标记待办", "Mark a task"),
            help: Phrase("标记或取消标记待办；在组名上则整组", "Marks the task, or the whole group."),
            in: [.tasks], keys: [.character(" ")], unavailable: { $0.needsTasks }
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.toggleMark()
            state.tasks.moveToNextTask()
            return []
        },
        Command(
            "tasks.markRange", Phrase("标记一段待办", "Mark a range of tasks"),
            help: Phrase("按一次定起点，再按一次标记到此", "Once for the start, once more marks up to here."), in: [.tasks],
            keys: [.character("v")], unavailable: { $0.needsTasks }
        ) { state in
            _ = state.go(to: .tasks)
            let isStart = state.tasks.rangeStart == nil
            state.tasks.markRange()
            if isStart {
                state.say(
                    .info,
                    Phrase("移动光标，再按 %1 标记到那里。", "Move on and press %1 again to mark up to there.").with(
                        state.keyText("tasks.markRange")))
            }
            return []
        },
        Command(
            "tasks.markAll", Phrase("标记全部待办", "Mark all tasks"),
            help: Phrase("标记列出的全部待办", "Marks every task in the list."),
            in: [.tasks], keys: [.control("a")], unavailable: { $0.needsTasks }
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.markAll()
            return []
        },
        Command(
            "tasks.unmark", Phrase("取消待办标记", "Clear the marks of tasks"),
            help: Phrase("取消全部待办的标记", "Clears the marks of all tasks."),
            in: [.tasks], keys: [.control("x")]
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.clearMarks()
            return []
        },
        Command(
            "tasks.invert", Phrase("反选待办", "Invert the marks of tasks"),
            help: Phrase("标记的取消，没标记的标记", "Marks what is not marked, and back."), in: [.tasks],
            keys: [.character("*")], unavailable: { $0.needsTasks }
        ) { state in
            _ = state.go(to: .tasks)
            state.tasks.invertMarks()
            return []
        },
        Command(
            "tasks.together", Phrase("一并办理", "Do together"), hint: Phrase("一并办", "Together"),
            help: Phrase("标记的待办一起办：联系、问候、年审，先预览", "Does the marked tasks at once, after a preview."), in: [.tasks],
            keys: [.character("m"), Key(.function(12))], unavailable: { $0.needsTasks ?? $0.needsWriting }
        ) { $0.openTogether(.complete, $0.chosenTasks) },
        Command(
            "tasks.snooze", Phrase("暂缓待办", "Snooze"), hint: Phrase("暂缓", "Snooze"),
            help: Phrase("到某日再提示，写明原因；可对标记的一起", "Not shown before a day, with a reason."), in: [.tasks],
            keys: [.character("p"), Key(.function(11), .shift)], unavailable: { $0.needsTasks ?? $0.needsWriting }
        ) { $0.openTogether(.snooze, $0.chosenTasks) },
        Command(
            "tasks.waive", Phrase("免办待办", "Waive"),
            help: Phrase("不再要求，写明原因；可对标记的一起", "No longer asked for, with a reason."), in: [.tasks],
            keys: [.character("O")], unavailable: { $0.needsTasks ?? $0.needsWriting }
        ) { $0.openTogether(.waive, $0.chosenTasks) },
        Command(
            "tasks.exceptions", Phrase("暂缓和免办的待办", "Snoozed and waived"),
            help: Phrase("列出暂缓和免办的待办及原因，可以收回", "What was put off or waived, and why; takes it back."),
            in: [.panes], keys: [.character("V")]
        ) { state in
            state.layers.append(.exceptions(ExceptionsLayer()))
            return []
        },
        Command(
            "tasks.putOff", Phrase("列出搁置的待办", "List what is put off"),
            help: Phrase("暂缓和免办的也列在待办中，再按收起", "Snoozed and waived tasks among the others, or not."),
            in: [.tasks], keys: [.character("Z")]
        ) { $0.togglePutOff() },
        Command(
            "tasks.new", Phrase("新增待办", "New task"),
            help: Phrase("给标记的党员或所选组织交办一件事", "Sets a task for the marked or for an organisation."), in: [.panes],
            keys: [], unavailable: { $0.needsWriting }
        ) { $0.openTogether(.assign(isCampaign: false), []) },
        Command(
            "tasks.newCampaign", Phrase("新增专项行动", "New campaign"),
            help: Phrase("目标、人员、期限、进度：交办给标记的党员", "A goal, people, a due date and progress."), in: [.panes],
            keys: [], unavailable: { $0.needsWriting }
        ) { $0.openTogether(.assign(isCampaign: true), []) },
    ]
}

extension DashboardState {
    /// Why a command that needs a task cannot be done.
    var needsTasks: Phrase? {
        tasks.visible.isEmpty && tasks.marks.isEmpty ? Phrase("这里没有待办。", "Nothing is due here.") : nil
    }

    /// Groups the tasks and says how.
    mutating func group(by grouping: TaskGrouping) {
        tasks.group(by: grouping, self)
        say(.info, Phrase("待办按%1分组。", "Tasks by: %1.").with(grouping.label))
    }

    /// Lists what was put off among the tasks, or takes it out again, and says which.
    mutating func togglePutOff() -> [Effect] {
        _ = go(to: .tasks)
        tasks.togglePutOff(self)
        if tasks.showsPutOff, tasks.putOff.isEmpty {
            say(.info, Phrase("这里没有暂缓或免办的待办。", "Nothing here is snoozed or waived."))
        } else {
            say(
                .info,
                tasks.showsPutOff
                    ? Phrase("搁置的 %1 项也列在待办中。", "What is put off (%1) stands among the tasks.").with(
                        "\(tasks.putOff.count)") : Phrase("搁置的待办不再列出。", "What is put off is no longer listed."))
        }
        return []
    }

    mutating func openGroupings() -> [Effect] {
        _ = go(to: .tasks)
        let items = TaskGrouping.allCases.map { grouping in
            MenuItem(Phrase("按%1", "By %1").with(grouping.label)) { state in
                state.group(by: grouping)
                return []
            }
        }
        let current = TaskGrouping.allCases.firstIndex(of: tasks.grouping) ?? 0
        layers.append(.menu(MenuLayer(title: Phrase("待办分组", "Group the tasks"), items: items, selected: current)))
        return []
    }

    /// Lists what tasks can be sorted by.
    mutating func openTaskOrders() -> [Effect] {
        let items = TaskOrder.allCases.map { order in
            let detail =
                order == tasks.order
                ? tasks.isDescending ? Phrase("现在，倒序", "now, backwards") : Phrase("现在", "now") : Phrase(verbatim: "")
            return MenuItem(order.label, detail: detail) { state in
                state.tasks.sort(by: order, state)
                return []
            }
        }
        let current = TaskOrder.allCases.firstIndex(of: tasks.order) ?? 0
        layers.append(.menu(MenuLayer(title: Phrase("待办排序", "Sort the tasks"), items: items, selected: current)))
        return []
    }

    /// What may be added from the tasks pane.
    mutating func openNewTask() -> [Effect] {
        let items = [
            MenuItem(Phrase("新增待办", "New task"), detail: Phrase("一件事，一个期限", "one thing, one day")) {
                $0.openTogether(.assign(isCampaign: false), [])
            },
            MenuItem(Phrase("新增专项行动", "New campaign"), detail: Phrase("多人、目标、进度", "people, goal, progress")) {
                $0.openTogether(.assign(isCampaign: true), [])
            },
        ]
        layers.append(.menu(MenuLayer(title: Phrase("新增", "New"), items: items)))
        return []
    }

    /// What can be done to the marked tasks.
    mutating func openTasksMenu() -> [Effect] {
        let names = [
            "tasks.together", "contact.record", "tasks.slip", "tasks.snooze", "tasks.waive", "tasks.unmark",
        ]
        let items = names.compactMap { CommandRegistry.command(named: $0) }.map { command in
            MenuItem(command.title, detail: Phrase(verbatim: keyText(of: command))) { $0.perform(command) }
        }
        let count = chosenTasks.count
        let title = Phrase("%1 项待办", "%1 {task|tasks}").with("\(count)")
        layers.append(.menu(MenuLayer(title: title, items: items)))
        return []
    }

    /// How the tasks are grouped and sorted.
    var tasksStatus: Phrase {
        Phrase(" %1  按%2分组，按%3排序", " %1  grouped by %2, sorted by %3").with(
            Phrase(verbatim: tree.selectedNode.map { label($0) } ?? ""), tasks.grouping.label, tasks.order.label)
    }

    // MARK: Filtering

    /// Begins to type a filter of the tasks, or goes on with the one there is.
    mutating func beginTasksFilter() -> [Effect] {
        _ = go(to: .tasks)
        tasks.isTyping = true
        if tasks.filter == nil { tasks.setFilter(TextField(), self) }
        return []
    }

    /// Keys of the filter of the tasks; nil for those that are not for it.
    mutating func typeTasksFilter(_ key: Key) -> [Effect]? {
        guard var field = tasks.filter else { return nil }
        switch key.code {
        case .enter:
            tasks.isTyping = false
            if field.isEmpty { tasks.setFilter(nil, self) }
        case .escape, .function(10):
            tasks.isTyping = false
            tasks.setFilter(nil, self)
        case .up, .down, .pageUp, .pageDown, .tab: return nil
        default:
            switch field.handle(key) {
            case .changed: tasks.setFilter(field, self)
            case .moved: tasks.setFilterCaret(field)
            case .ignored: return nil
            }
        }
        return []
    }

    /// Pasted text goes into the filter of the tasks while it is typed.
    mutating func pasteIntoTasksFilter(_ text: String) -> Bool {
        guard layers.isEmpty, tasks.isTyping, var field = tasks.filter else { return false }
        field.insert(text)
        tasks.setFilter(field, self)
        return true
    }

    /// Takes back what narrows the tasks, one thing at a time; false when nothing does.
    mutating func letGoInTasks() -> Bool {
        guard focus == .tasks else { return false }
        if tasks.filter != nil {
            tasks.setFilter(nil, self)
        } else if !tasks.marks.isEmpty || tasks.rangeStart != nil {
            tasks.clearMarks()
        } else {
            return false
        }
        return true
    }
}

extension DashboardState {
    /// What the keys do while the filter of the tasks is typed.
    var tasksFilterHints: [KeyHint] {
        [
            KeyHint("Enter", text(Phrase("完成", "Done"))), KeyHint("Esc", text(Phrase("取消筛选", "Clear"))),
            KeyHint("Down", text(Phrase("待办", "Tasks"))),
        ]
    }
}
