import Domain
import Screen

/// Something done to several tasks or people at once: first what is entered, then the preview, then one key does it.
struct TogetherLayer: PreviewedEntry {
    /// Names the window to the answer of the store.
    let id: RecordID
    /// What is done.
    let action: TogetherAction
    /// The tasks.
    let tasks: [PendingTask]
    /// The members, by row.
    let people: [Int]
    /// The lines to fill.
    var entries: [FormField]
    /// The focused line.
    var focus = 0
    /// The choices that are listed for the focused line.
    var popup: FormChoices?
    /// What would be done; nil while something is entered.
    private(set) var plan: TogetherPlan?
    /// Lines of the preview that somebody left out.
    private(set) var left: Set<Int> = []
    /// Why what was entered cannot be used.
    var fault: Phrase?
    /// Cursor and scrolling of the preview.
    var list = ListState()

    init(_ action: TogetherAction, _ tasks: [PendingTask], _ people: [Int], _ state: inout DashboardState) {
        id = RecordID.random(using: &state.identities)
        self.action = action
        self.tasks = tasks
        self.people = people
        entries = action.entries(tasks, &state)
    }

    /// How many tasks or people there are.
    var count: Int { action.isAboutPeople ? people.count : tasks.count }

    var isPreview: Bool { plan != nil }
    var layer: Layer { .together(self) }

    // MARK: Entering

    /// A line may stay empty: choices come when they are asked for or typed.
    func lists(_ line: FormField, all: Bool) -> Bool { all || !line.input.isEmpty }

    /// Goes to another line; a day that was typed as +7 is written out.
    mutating func move(to line: Int, _ state: DashboardState) {
        guard entries.indices.contains(line) else { return }
        if entries.indices.contains(focus) { entries[focus].writeOut() }
        focus = line
        popup = nil
    }

    // MARK: The preview

    /// Shows what would be done, or why nothing can be done with what was entered.
    mutating func preview(_ state: inout DashboardState) {
        popup = nil
        for index in entries.indices { entries[index].writeOut() }
        fault = entryFault
        guard fault == nil else { return }
        let plan = makePlan(&state)
        fault = plan.fault
        if fault == nil {
            self.plan = plan
            list = ListState()
        }
    }

    mutating func enterAgain() { plan = nil }

    /// Leaves the line under the cursor out, or takes it in again.
    mutating func toggleLine(_ state: inout DashboardState) {
        guard plan != nil, count > 0 else { return }
        if left.remove(list.selected) == nil { left.insert(list.selected) }
        plan = makePlan(&state)
        list.move(by: 1, count: count)
    }

    /// Plans anew, after the ledger or the language changed.
    mutating func refresh(_ state: inout DashboardState) {
        if plan != nil { plan = makePlan(&state) }
    }

    private func makePlan(_ state: inout DashboardState) -> TogetherPlan {
        return TogetherPlan(action, tasks, people, values: values, left: left, &state)
    }

    private var entryFault: Phrase? {
        if let firstError { return firstError }
        let empty = entries.first { action.required.contains($0.field.name) && $0.reading.value == nil }
        return empty.map { Phrase("请填写%1。", "%1 is required.").with($0.field.label) }
    }
}

extension CommandRegistry {
    /// What can be done in the window of several tasks.
    static let togetherCommands: [Command] = [
        Command(
            "together.preview", Phrase("预览", "Preview"), hint: Phrase("预览", "Preview"),
            help: Phrase("先看会登记什么；只有一项时直接保存", "Shows what would be saved; a single one is saved."),
            in: [.batchEntry], keys: [Key(.enter), .control("s")], inPalette: false
        ) { $0.previewTogether() },
        Command(
            "together.choices", Phrase("列出选项", "Choices"), help: Phrase("列出这一项可选的内容", "Lists what can be chosen."),
            in: [.batchEntry], keys: [Key(.function(4)), Key(.down, .alt)], inPalette: false
        ) { state in
            guard case .together(var layer)? = state.layers.last else { return [] }
            layer.openChoices(all: true, state)
            state.put(layer)
            return []
        },
        Command(
            "together.apply", Phrase("全部保存", "Save all"), hint: Phrase("保存", "Save"),
            help: Phrase("按预览一次保存，一次撤销可全部还原", "Saves what is shown; one undo takes all back."), in: [.batch],
            keys: [.character("y"), .control("s"), Key(.function(12))], inPalette: false
        ) { $0.applyTogether() },
        Command(
            "together.toggle", Phrase("去掉或恢复这一行", "Leave out or take in"), hint: Phrase("去掉/恢复", "In, out"),
            help: Phrase("这一行不办，或又要办", "This line is left out, or taken in again."), in: [.batch],
            keys: [.character(" "), Key(.insert)], inPalette: false
        ) { state in
            guard case .together(var layer)? = state.layers.last, !state.isSaving(layer) else { return [] }
            layer.toggleLine(&state)
            state.put(layer)
            return []
        },
        Command(
            "together.back", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("从预览回到填写，再回到待办", "From the preview to the lines, then to the tasks."),
            in: [.batchEntry, .batch], keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.leavePreviewed() },
    ]
}

extension DashboardState {
    /// Opens the window; says why where there is nothing to do.
    mutating func openTogether(_ action: TogetherAction, _ tasks: [PendingTask]) -> [Effect] {
        var people: [Int] = []
        switch action {
        case .found, .finish: people = tasks.first.map { self.tasks.list.people(of: $0, in: ledger) } ?? []
        case .assign:
            people =
                markedMembers.isEmpty || roster.marks.isEmpty
                ? [] : markedMembers.compactMap { ledger.members.row(of: $0) }
        case .complete, .snooze, .waive:
            guard !tasks.isEmpty else { return [] }
        }
        let count = max(tasks.count, people.count)
        guard count <= TogetherAction.most else {
            say(
                .warning,
                Phrase("一次最多 %1 项，现在有 %2 项；请先筛选。", "At most %1 at once, and these are %2: filter first.").with(
                    "\(TogetherAction.most)", "\(count)"))
            return []
        }
        if action == .complete, !tasks.contains(where: { self.tasks.list.isCompletedByADay($0, in: ledger) }) {
            // What a day does not end is filled in, one after the other.
            if tasks.count == 1 { return open(tasks[0]) }
            say(
                .info,
                Phrase("这些待办要逐项填写：按 %1 打开。", "These tasks are filled in one by one: %1 opens them.").with(
                    keyText("record.open")))
            return []
        }
        layers.append(.together(TogetherLayer(action, tasks, people, &self)))
        return []
    }

    /// Keys of the window; nil for those that are commands.
    mutating func offer(_ key: Key, to layer: TogetherLayer) -> [Effect]? {
        // Until the store has answered nothing may change: what is on its way is what the preview showed.
        if isSaving(layer) { return command(for: key, in: [.everywhere]).map { perform($0) } ?? [] }
        var layer = layer
        defer { put(layer) }
        if layer.plan != nil { return layer.list.handle(asMove(key), count: layer.count) ? [] : nil }
        if var popup = layer.popup {
            if popup.list.handle(key, count: popup.choices.count) {
                layer.popup = popup
                return []
            }
            if key.code == .escape {
                layer.popup = nil
                return []
            }
        }
        switch (key.code, key.modifiers) {
        case (.enter, []):
            if layer.popup?.choices.isEmpty == false {
                layer.acceptChoice(self)
            } else if layer.focus + 1 < layer.entries.count {
                layer.move(to: layer.focus + 1, self)
            } else {
                return nil
            }
        case (.tab, _) where layer.popup?.choices.isEmpty == false:
            layer.acceptChoice(self)
            _ = layer.take(key, self)
        default:
            let now = self
            return layer.take(key, now) ? [] : nil
        }
        return []
    }

    /// Shows what would be done; a single task needs no preview.
    mutating func previewTogether() -> [Effect] {
        guard case .together(var layer)? = layers.last else { return [] }
        layer.preview(&self)
        put(layer)
        return layer.plan != nil && layer.count <= 1 && layer.action != .found ? applyTogether() : []
    }

    /// Does what the preview shows.
    mutating func applyTogether() -> [Effect] {
        guard case .together(let layer)? = layers.last, !isSaving(layer), let plan = layer.plan else { return [] }
        guard !plan.changes.isEmpty, plan.done > 0 else {
            say(.info, Phrase("没有可以登记的。", "There is nothing to record."))
            return []
        }
        return apply(
            layer, plan.changes,
            success: Phrase("%1：%2 项。%3 撤销", "%1: %2. %3 takes it back").with(
                layer.action.title, Phrase(verbatim: "\(plan.done)"), Phrase(verbatim: keyText("ledger.undo"))))
    }

    /// It was saved: its window closes, and the marks have done their work.
    mutating func closeTogether(of id: RecordID) {
        guard
            let index = layers.firstIndex(where: { if case .together(let layer) = $0 { layer.id == id } else { false } }
            ),
            case .together(let layer) = layers.remove(at: index)
        else { return }
        if layer.action.isAboutPeople { roster.clearMarks(self) } else { tasks.clearMarks() }
    }
}
