import Domain
import Screen

/// One task: why it exists, by which rule, what ends it, whom it is about, and the action itself.
struct TaskLayer: Sendable {
    /// The task as it is now.
    var task: PendingTask
    /// Whether it is not open yet, and only foreseen by the calendar.
    var isUpcoming = false
    /// The first line that shows.
    var offset = 0
    /// How far the page could be scrolled when it was drawn last.
    var mostOffset = 0
}

extension CommandRegistry {
    /// What can be done on the page of a task.
    static let taskPageCommands: [Command] = [
        Command(
            "task.do", Phrase("办理", "Do it"), hint: Phrase("办理", "Do it"),
            help: Phrase("登记联系、填写活动、补齐缺项：办完就消失", "Does what ends the task; then it is gone."), in: [.task],
            keys: [Key(.enter), .character("y")], inPalette: false, unavailable: { $0.needsWriting ?? $0.needsTask }
        ) { state in
            state.taskOnPage.map { state.perform(state.tasks.list.action(of: $0, in: state.ledger), for: $0) } ?? []
        },
        Command(
            "task.all", Phrase("同类一并办理", "All of this kind"), hint: Phrase("同类一并", "All of them"),
            help: Phrase("同一事项的人一次办完：先预览，一次撤销可还原", "The same for everybody, after a preview; one undo."),
            in: [.task], keys: [.character("m"), Key(.function(12))], inPalette: false,
            unavailable: { $0.needsWriting ?? $0.needsTask ?? $0.needsOthersOfKind }
        ) { state in state.openTogether(.complete, state.tasksOfKind) },
        Command(
            "task.snooze", Phrase("暂缓", "Snooze"), hint: Phrase("暂缓", "Snooze"),
            help: Phrase("到某日再提示，写明原因", "Not shown before a day, with a reason."), in: [.task],
            keys: [.character("p"), Key(.function(7))], inPalette: false,
            unavailable: { $0.needsWriting ?? $0.needsTask }
        ) { state in state.openTogether(.snooze, state.taskOnPage.map { [$0] } ?? []) },
        Command(
            "task.waive", Phrase("免办", "Waive"), hint: Phrase("免办", "Waive"),
            help: Phrase("不再要求，写明原因", "No longer asked for, with a reason."), in: [.task],
            keys: [.character("O"), Key(.function(8))], inPalette: false,
            unavailable: { $0.needsWriting ?? $0.needsTask }
        ) { state in state.openTogether(.waive, state.taskOnPage.map { [$0] } ?? []) },
        Command(
            "task.slip", Phrase("打印提示单", "Print the slip"), hint: Phrase("提示单", "Slip"),
            help: Phrase("写成可打印的文件：事项、原因、依据、签收栏", "A file to print: matter, reason, source, signatures."),
            in: [.task], keys: [.character("I"), Key(.function(4))], inPalette: false,
            unavailable: { $0.taskOnPage == nil ? Phrase("这里没有待办。", "Nothing is due here.") : nil }
        ) { state in state.openSlips(state.taskOnPage.map { [$0] } ?? []) },
        Command(
            "task.file", Phrase("打开档案", "Open the file"), hint: Phrase("档案", "File"),
            help: Phrase("打开这项待办所说的人、组织或记录的档案", "Opens the file of whom the task is about."), in: [.task],
            keys: [.character("o"), Key(.function(6))], inPalette: false,
            unavailable: {
                $0.taskOnPage.flatMap($0.subject) == nil
                    ? Phrase("它说的是一个地方，没有档案。", "It is about a place: there is no file.") : nil
            }
        ) { state in state.taskOnPage.flatMap { state.subject(of: $0) }.map { state.openFile(of: $0) } ?? [] },
        Command(
            "task.rule", Phrase("查看规则", "The rule"), hint: Phrase("规则", "Rule"),
            help: Phrase("打开这项待办所依的规则", "Opens the rule behind the task."), in: [.task],
            keys: [.character("R"), Key(.function(5), .shift)], inPalette: false
        ) { state in
            guard let task = state.taskOnPage else { return [] }
            var rules = RulesLayer()
            let id = state.tasks.list.rule(of: task).id
            rules.list.selected = state.ledger.rules.firstIndex { $0.id == id } ?? 0
            rules.opened = RulesLayer.OpenRule(id: id)
            state.layers.append(.rules(rules))
            return []
        },
        Command(
            "task.next", Phrase("下一项待办", "Next task"), help: Phrase("看窗格中的下一项待办", "The next task of the pane."),
            in: [.task], keys: [Key(.right), .character("n"), Key(.tab)], inPalette: false
        ) { $0.turnPage(by: 1) },
        Command(
            "task.previous", Phrase("上一项待办", "Previous task"), help: Phrase("看窗格中的上一项待办", "The task before."),
            in: [.task], keys: [Key(.left), .character("N")], inPalette: false
        ) { $0.turnPage(by: -1) },
        Command(
            "task.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.task], keys: [Key(.escape), Key(.function(10)), .character("q")], inPalette: false
        ) { $0.closeLayer() },
    ]
}

extension DashboardState {
    /// The task of the page on top.
    var taskOnPage: PendingTask? { if case .task(let layer)? = layers.last { layer.task } else { nil } }

    fileprivate var needsTask: Phrase? { taskOnPage == nil ? Phrase("这里没有待办。", "Nothing is due here.") : nil }

    /// The tasks of the pane that the rule of the page asks for and a day completes; of a greeting those of the same day.
    var tasksOfKind: [PendingTask] {
        guard let task = taskOnPage else { return [] }
        let isGreeting = tasks.list.action(of: task, in: ledger) == .greet
        return tasks.scoped.filter { $0.rule == task.rule && (!isGreeting || $0.due == task.due) }
    }

    var needsOthersOfKind: Phrase? {
        if case .task(let layer)? = layers.last, layer.isUpcoming {
            return Phrase("还没有到提示的时候，可以先办这一项。", "Not asked for yet: this one may be done ahead.")
        }
        guard let task = taskOnPage, tasks.list.isCompletedByADay(task, in: ledger) else {
            return Phrase("这类待办要逐项填写。", "Tasks of this kind are filled in one by one.")
        }
        return tasks.scoped.count { $0.rule == task.rule } > 1
            ? nil : Phrase("没有别的同类待办。", "There is no other task of this kind.")
    }

    /// Opens the page of a task.
    mutating func open(_ task: PendingTask) -> [Effect] {
        layers.append(.task(TaskLayer(task: task)))
        return []
    }

    /// Goes to the next or the previous task of the pane; the cursor of the pane goes along.
    mutating func turnPage(by step: Int) -> [Effect] {
        guard let task = taskOnPage,
            let index = tasks.visible.firstIndex(where: { $0.identity == task.identity }),
            tasks.visible.indices.contains(index + step)
        else { return [] }
        layers[layers.count - 1] = .task(TaskLayer(task: tasks.visible[index + step]))
        if let line = tasks.line(of: index + step) { tasks.move(to: line) }
        return []
    }

    /// Scrolling keys of the page; the others are commands.
    mutating func offer(_ key: Key, to layer: TaskLayer) -> [Effect]? {
        var layer = layer
        switch (key.code, key.modifiers) {
        case (.up, []), (.character("k"), []): layer.offset -= 1
        case (.down, []), (.character("j"), []): layer.offset += 1
        case (.pageUp, []): layer.offset -= 10
        case (.pageDown, []): layer.offset += 10
        default: return nil
        }
        layer.offset = min(max(0, layer.offset), layer.mostOffset)
        layers[layers.count - 1] = .task(layer)
        return []
    }

    /// Follows an edit: the task may have another light now.
    func refreshed(_ layer: TaskLayer) -> TaskLayer {
        var layer = layer
        if let task = tasks.pending(layer.task), !layer.isUpcoming || task.due == layer.task.due {
            // What was foreseen is open now.
            layer.task = task
            layer.isUpcoming = false
        }
        return layer
    }

    /// Closes the pages of tasks that are done, and windows that list tasks of which none is left: the pane shows the next.
    mutating func closeEndedTasks() {
        guard !tasks.isDeriving else { return }
        layers.removeAll { layer in
            if case .task(let page) = layer { !page.isUpcoming && tasks.pending(page.task) == nil } else { false }
        }
    }

    // MARK: Doing

    /// Does what completes a task.
    mutating func perform(_ action: TaskAction, for task: PendingTask) -> [Effect] {
        let id = subject(of: task)
        switch action {
        case .recordContact: return id.map { recordContact(with: [$0]) } ?? []
        case .recordReport: return id.map { recordContact(with: [$0], purpose: Contact.report) } ?? []
        case .recordSearch: return id.map { recordContact(with: [$0], purpose: Contact.search) } ?? []
        case .editMember(let field), .editOrganisation(let field): return id.map { edit($0, field: field) } ?? []
        case .editStay(let field):
            guard let id, let row = ledger.members.row(of: id) else { return [] }
            let stay = Int(ledger.facts.openEpisode[row]) - 1
            return stay >= 0 ? edit(ledger.episodes.id(stay), field: field) : addRelated(.flowEpisode, to: id)
        case .addPairing: return id.map { addRelated(.pairing, to: $0) } ?? []
        case .editRecord(_, let field):
            if let assignment = assignmentWithPeople(task) {
                return openTogether(.finish(assignment: assignment), [task])
            }
            return id.map { edit($0, field: field) } ?? []
        case .draftBranch:
            guard case .place = task.subject else { return [] }
            return openTogether(.found, [task])
        case .enterActivity, .addRecord:
            guard
                let draft = tasks.list.draft(of: task, in: ledger, id: RecordID.random(using: &identities)),
                let type = Schema.type(draft.kind)
            else { return id.map { openFile(of: $0) } ?? [] }
            return draft.isNew ? add(type, values: draft.values) : edit(draft.id)
        case .greet:
            let changes = tasks.list.greeting([task], in: ledger, on: today, using: &identities)
            return propose(
                Proposal(.edit, changes),
                success: Phrase("已登记问候。%1 撤销", "The greeting is recorded. %1 undoes it").with(keyText("ledger.undo")))
        case .openRecord:
            if let assignment = assignmentWithPeople(task) {
                return openTogether(.finish(assignment: assignment), [task])
            }
            return id.map { openFile(of: $0) } ?? []
        }
    }

    /// The assignment of a task that was set for people, by row.
    private func assignmentWithPeople(_ task: PendingTask) -> Int? {
        guard case .record(let place) = task.subject, ledger.tables[place.table].type.kind == .assignment,
            !tasks.list.people(of: task, in: ledger).isEmpty
        else { return nil }
        return place.row
    }

    /// What the key that does the task says.
    func actionLabel(of task: PendingTask) -> Phrase {
        if assignmentWithPeople(task) != nil { return Phrase("登记完成的人员", "Who is done") }
        return tasks.list.action(of: task, in: ledger).label
    }

    /// Opens a form at a field.
    mutating func edit(_ id: RecordID, field: String) -> [Effect] {
        let effects = edit(id)
        if case .form(var form)? = layers.last {
            if let index = form.fields.firstIndex(where: { $0.field.name == field }) { form.move(to: index) }
            layers[layers.count - 1] = .form(form)
        }
        return effects
    }
}
