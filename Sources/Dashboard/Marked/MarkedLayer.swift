import Domain
import Screen

/// A command on the marked: first its value is entered, then the preview shows what it would do, then one key does it.
struct MarkedLayer: PreviewedEntry {
    /// Names the window to the answer of the store.
    let id: RecordID
    /// What is done.
    let action: MarkedAction
    /// To whom, in the order of the roster; those the roster does not show come last.
    let members: [RecordID]
    /// How many of them the roster does not show now.
    let hidden: Int
    /// The lines to fill.
    var entries: [FormField]
    /// The focused line.
    var focus = 0
    /// The choices that are listed for the focused line.
    var popup: FormChoices?
    /// What would be done; nil while the value is entered.
    private(set) var plan: MarkedPlan?
    /// Why what was entered cannot be used.
    var fault: Phrase?
    /// Cursor and scrolling of the members or the preview.
    var list = ListState()

    init(_ action: MarkedAction, _ members: [RecordID], hidden: Int, _ state: inout DashboardState) {
        id = RecordID.random(using: &state.identities)
        self.action = action
        self.members = members
        self.hidden = hidden
        entries = action.entries(state)
        openChoices(all: true, state)
    }

    var isPreview: Bool { plan != nil }
    var count: Int { plan?.lines.count ?? members.count }
    var layer: Layer { .marked(self) }

    // MARK: Entering

    /// Everybody as a choice is worth nothing: members are listed when something was typed. The other choices stand there
    /// from the beginning, because choosing is all that is done here.
    func lists(_ line: FormField, all: Bool) -> Bool {
        line.field.target != .member || (!all && !line.input.isEmpty)
    }

    /// Goes to another line.
    mutating func move(to line: Int, _ state: DashboardState) {
        guard entries.indices.contains(line) else { return }
        focus = line
        popup = nil
        if entries[line].input.isEmpty { openChoices(all: true, state) }
    }

    // MARK: The preview

    /// Shows what would be done, or why nothing can be done with what was entered.
    mutating func preview(_ state: inout DashboardState) {
        popup = nil
        fault = entryFault
        list = ListState()
        plan = fault == nil ? makePlan(&state) : nil
    }

    mutating func enterAgain() {
        plan = nil
        list = ListState()
    }

    /// Plans anew, after the ledger or the language changed.
    mutating func refresh(_ state: inout DashboardState) {
        if plan != nil { plan = makePlan(&state) }
    }

    private func makePlan(_ state: inout DashboardState) -> MarkedPlan {
        var identities = state.identities
        let plan = MarkedPlan(action, values: values, members: members, state, &identities)
        state.identities = identities
        return plan
    }

    private var entryFault: Phrase? {
        if let firstError { return firstError }
        switch action {
        case .field:
            guard let entry = entries.first, entry.field.isRequired, entry.reading.value == nil else { return nil }
            return Phrase("请填写%1。", "%1 is required.").with(entry.field.label)
        case .cadre:
            let named = [Pairing.cadre, Pairing.cadreName].contains { field in
                entries.contains { $0.field.name == field.name && $0.reading.value != nil }
            }
            return named ? nil : Phrase("请选择联系干部或填写姓名。", "Choose a cadre or give a name.")
        }
    }
}

extension DashboardState {
    /// Keys of the command on the marked; nil for those that are commands.
    mutating func offer(_ key: Key, to layer: MarkedLayer) -> [Effect]? {
        // Until the store has answered nothing may change: what is on its way is what the preview showed.
        if isSaving(layer) { return command(for: key, in: [.everywhere]).map { perform($0) } ?? [] }
        var layer = layer
        defer { put(layer) }
        if let plan = layer.plan {
            return layer.list.handle(key, count: plan.lines.count) ? [] : nil
        }
        if var popup = layer.popup, popup.list.handle(key, count: popup.choices.count) {
            layer.popup = popup
            return []
        }
        switch (key.code, key.modifiers) {
        case (.enter, []):
            guard let popup = layer.popup, popup.choices.indices.contains(popup.list.selected),
                layer.focused?.reading.value != popup.choices[popup.list.selected].value
            else { return nil }
            layer.acceptChoice(self)
        case (.tab, _) where layer.popup != nil && layer.focused?.input.isEmpty == false:
            layer.acceptChoice(self)
            _ = layer.take(key, self)
        default:
            let now = self
            return layer.take(key, now) ? [] : nil
        }
        return []
    }

    /// Shows what would be done.
    mutating func previewMarked() -> [Effect] {
        guard case .marked(var layer)? = layers.last else { return [] }
        layer.preview(&self)
        put(layer)
        return []
    }

    /// Does what the preview shows.
    mutating func applyMarked() -> [Effect] {
        guard case .marked(let layer)? = layers.last, !isSaving(layer), let plan = layer.plan else { return [] }
        guard plan.changed > 0 else {
            say(.info, Phrase("没有可以改动的。", "There is nothing to change."))
            return []
        }
        return apply(
            layer, plan.changes,
            success: Phrase("已改动 %1。%2 撤销", "%1 changed. %2 takes it back").with(
                layer.action.number(plan.changed), Phrase(verbatim: keyText("ledger.undo"))))
    }

    /// The command on the marked was saved: its window closes, and the marks have done their work.
    mutating func closeMarked(of id: RecordID) {
        let count = layers.count
        layers.removeAll { if case .marked(let layer) = $0 { layer.id == id } else { false } }
        guard layers.count < count else { return }
        if isLedgerOnTop { _ = changeLedger { $0.clearMarks($1) } } else { roster.clearMarks(self) }
    }
}
