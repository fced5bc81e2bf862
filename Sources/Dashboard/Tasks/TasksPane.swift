import Domain
import Screen

/// 3 待办: what is due for whom the tree selects.
struct TasksPane: Sendable {
    /// Up to this many changes are followed one by one; more are derived anew in the background.
    static let fewChanges = 200

    /// All tasks; empty until they are derived for the first time.
    private(set) var list = TaskDerivation.derive(Ledger(), today: .earliest)
    /// The tasks of the scope, the pressing ones first.
    private(set) var visible: [PendingTask] = []
    /// How many of each light in the scope.
    private(set) var visibleCounts = LightCounts()
    /// Whether they are being derived.
    private(set) var isDeriving = true
    /// Cursor and scrolling, in rows of ``visible``.
    var table = TableState()

    /// Goes up with every new ``list``: what is counted from it knows when to count anew.
    private(set) var version = 0

    /// How many of each light there are in all.
    var counts: LightCounts { list.counts }

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

    /// Makes the lines anew, after the tasks or the scope changed.
    mutating func reload(_ state: DashboardState) {
        let roster = state.roster
        let scope =
            roster.scope == .all
            ? TaskScope.everything
            : TaskScope(roster.scope, rows: roster.rows, ledger: state.ledger, tree: state.organisationTree)
        visible = list.tasks(in: scope)
        visibleCounts = list.counts(in: scope)
        table.rows = table.rows.settled(count: visible.count)
    }

    /// The tasks of one record.
    func tasks(of place: Ledger.Place, _ state: DashboardState) -> [PendingTask] {
        let id = state.ledger.tables[place.table].id(place.row)
        return TaskSubject(id, in: state.ledger).map { list.tasks(of: $0) } ?? []
    }
}

extension DashboardState {
    /// Derived tasks arrive; those of an older ledger are derived again.
    mutating func take(_ list: TaskList, of revision: UInt64) -> [Effect] {
        guard revision == ledger.revision, list.today == today else { return [.deriveTasks(ledger, today)] }
        tasks.take(list)
        if roster.isSortedByLight || roster.filterAsksForLights { roster.reload(self) }
        roster.countMarks(self)
        tasks.reload(self)
        for index in layers.indices { refreshLayer(index) }
        return []
    }

    /// The task the cursor stands on.
    var selectedTask: PendingTask? {
        let index = tasks.table.rows.selected
        return index < tasks.visible.count ? tasks.visible[index] : nil
    }

    /// The record a task is about; nil for a place.
    func subject(of task: PendingTask) -> RecordID? { task.subject.record(in: ledger) }

    /// Opens a task: why it exists, by which rule, what ends it, and the action itself.
    mutating func open(_ task: PendingTask) -> [Effect] {
        let explanation = tasks.list.explanation(of: task, in: ledger)
        let action = explanation.action
        let id = subject(of: task)
        var buttons = [DialogButton(Phrase("返回", "Back"), key: "n") { _ in [] }]
        if readOnlyReason == nil {
            buttons.append(DialogButton(action.label, key: "y") { $0.perform(action, for: task) })
        }
        if let id, action != .openRecord {
            buttons.append(DialogButton(Phrase("打开档案", "Open the file"), key: "o") { $0.openFile(of: id) })
        }
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("%1 %2", "%1 %2").with(task.light.label, explanation.title),
                    text: explanation.page, buttons: buttons, selected: buttons.count > 1 ? 1 : 0)))
        return []
    }

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
        case .editRecord(_, let field): return id.map { edit($0, field: field) } ?? []
        case .draftBranch, .enterActivity, .addRecord:
            guard
                let draft = tasks.list.draft(of: task, in: ledger, id: RecordID.random(using: &identities)),
                let type = Schema.type(draft.kind)
            else { return [] }
            return draft.isNew ? add(type, values: draft.values) : edit(draft.id)
        case .greet:
            let changes = tasks.list.greeting([task], in: ledger, on: today, using: &identities)
            return propose(Proposal(.edit, changes), success: Phrase("已登记问候。", "The greeting is recorded."))
        case .openRecord: return id.map { openFile(of: $0) } ?? []
        }
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

extension TaskExplanation {
    /// Everything that makes the task defensible, as one text.
    var page: Phrase {
        Phrase(
            "%1\n\n依据：%2\n亮灯：%3\n完成：%4", "%1\n\nSource: %2\nLights: %3\nEnds when: %4"
        ).with(reason, source, thresholds, ending)
    }
}
