import Domain

/// What is done to tasks or people at once.
enum TogetherAction: Hashable, Sendable {
    /// Does the tasks on a day.
    case complete
    /// Puts the tasks off until a day.
    case snooze
    /// No longer asks for the tasks.
    case waive
    /// Sets up the branch at a place and lets the people there take part in it.
    case found
    /// Sets a task or a campaign for people.
    case assign(isCampaign: Bool)
    /// Notes for people of a campaign that they are done.
    case finish(assignment: Int)

    /// How many tasks or people at most.
    static let most = 5_000

    /// What the window is called.
    var title: Phrase {
        switch self {
        case .complete: Phrase("一并办理", "Do together")
        case .snooze: Phrase("暂缓", "Snooze")
        case .waive: Phrase("免办", "Waive")
        case .found: Phrase("草拟流动党支部", "Draft a floating branch")
        case .assign(false): Phrase("新增待办", "New task")
        case .assign(true): Phrase("新增专项行动", "New campaign")
        case .finish: Phrase("登记完成的人员", "Who is done")
        }
    }

    /// Whether its lines are people, not tasks.
    var isAboutPeople: Bool {
        switch self {
        case .complete, .snooze, .waive: false
        case .found, .assign, .finish: true
        }
    }

    /// The lines to fill before anything can be done.
    func entries(_ tasks: [PendingTask], _ state: inout DashboardState) -> [FormField] {
        func line(_ field: Field, _ value: Value? = nil) -> FormField { FormField(field, value: value, state) }
        switch self {
        case .complete:
            let actions = Set(
                tasks.prefix(TogetherAction.most).map { state.tasks.list.action(of: $0, in: state.ledger) })
            var lines = [line(Contact.day, .day(state.today))]
            if actions.contains(.recordContact) || actions.contains(.recordReport) || actions.contains(.recordSearch) {
                lines.append(line(Contact.channel, .code("phone")))
            } else if actions.contains(.greet) {
                lines.append(line(Notice.way))
            }
            return lines
        case .snooze: return [line(Snooze.until), line(Snooze.reason)]
        case .waive: return [line(Waiver.reason), line(Waiver.until)]
        case .found:
            guard let draft = TogetherPlan.branch(tasks, state, RecordID(rawValue: 0)) else { return [] }
            return [Organisation.name, Organisation.parent].map { line($0, draft[$0]) }
        case .assign(let isCampaign):
            var lines = [line(Assignment.title), line(Assignment.due)]
            if isCampaign { lines.append(line(Assignment.goal)) }
            lines.append(
                line(Assignment.organisation, state.tree.selectedNode?.organisation.map { .reference($0) }))
            lines.append(line(Assignment.responsible))
            return lines
        case .finish: return [line(AssignmentPart.done, .day(state.today))]
        }
    }

    /// The fields without which nothing can be done.
    var required: Set<String> {
        switch self {
        case .complete: [Contact.day.name]
        case .snooze: [Snooze.until.name, Snooze.reason.name]
        case .waive: [Waiver.reason.name]
        case .found: [Organisation.name.name]
        case .assign: [Assignment.title.name, Assignment.due.name]
        case .finish: [AssignmentPart.done.name]
        }
    }
}

/// What would be done: one line for each task or person, and the one transaction that does it.
struct TogetherPlan: Sendable {
    /// A line of the preview.
    struct Line: Hashable, Sendable {
        /// The task or the person.
        let name: String
        /// What happens, or why nothing can.
        let words: Phrase
        /// Whether it cannot be done this way.
        let isRefused: Bool
    }

    /// What happens besides the lines: the branch that is set up.
    private(set) var heading: Phrase?
    private(set) var lines: [Line] = []
    private(set) var changes: [Change] = []
    /// How many lines are done.
    private(set) var done = 0
    /// Why it cannot be saved.
    private(set) var fault: Phrase?

    /// - Parameters:
    ///   - values: what was entered, by field.
    ///   - left: positions of lines that somebody left out.
    init(
        _ action: TogetherAction, _ tasks: [PendingTask], _ people: [Int], values: [String: Value], left: Set<Int>,
        _ state: inout DashboardState
    ) {
        let count = action.isAboutPeople ? people.count : tasks.count
        let chosen = (0..<count).filter { !left.contains($0) }
        let list = state.tasks.list
        let ledger = state.ledger
        func day(_ field: Field) -> Day? { if case .day(let day)? = values[field.name] { day } else { nil } }
        func text(_ field: Field) -> String { if case .text(let text)? = values[field.name] { text } else { "" } }
        switch action {
        case .complete:
            let wanted = chosen.map { tasks[$0] }
            var way: String?
            for field in [Contact.channel, Notice.way] {
                if case .code(let code)? = values[field.name] { way = code }
            }
            let completion = list.completing(
                wanted, in: ledger, on: day(Contact.day) ?? state.today, way: way, using: &state.identities)
            changes = completion.proposal.changes
            done = completion.done.count
            let refused = Set(completion.left.map(\.identity))
            lines = tasks.map { task in
                let isRefused = refused.contains(task.identity)
                let label = list.action(of: task, in: ledger).label
                return Line(
                    name: state.text(list.title(of: task, in: ledger)),
                    words: isRefused ? Phrase("要单独填写：%1", "needs its own form: %1").with(label) : label,
                    isRefused: isRefused)
            }
        case .snooze, .waive:
            let wanted = chosen.map { tasks[$0] }
            let proposal: Proposal
            let words: Phrase
            if action == .snooze {
                let until = day(Snooze.until) ?? state.today
                proposal = list.snoozing(
                    wanted, until: until, reason: text(Snooze.reason), in: ledger, using: &state.identities)
                words = Phrase("%1 再提示", "again on %1").with("\(until)")
                if until <= state.today { fault = Phrase("请填写今天以后的日期。", "The day must be after today.") }
            } else {
                let until = day(Waiver.until)
                proposal = list.waiving(
                    wanted, until: until, reason: text(Waiver.reason), in: ledger, using: &state.identities)
                words =
                    until.map { Phrase("免办到 %1", "waived until %1").with("\($0)") } ?? Phrase("一直免办", "waived for good")
                if let until, until < state.today { fault = Phrase("请填写今天以后的日期。", "The day must be after today.") }
            }
            changes = proposal.changes
            done = wanted.count
            lines = tasks.map { task in
                Line(name: state.text(list.title(of: task, in: ledger)), words: words, isRefused: false)
            }
        case .found:
            guard var draft = TogetherPlan.branch(tasks, state, .random(using: &state.identities)) else { return }
            for field in [Organisation.name, Organisation.parent] { draft[field] = values[field.name] }
            fault = draft.problems(in: ledger).first { $0.severity == .error }?.message
            changes = TaskList.founding(draft, with: chosen.map { people[$0] }, in: ledger).changes
            done = chosen.count
            heading = Phrase(
                "新增「%1」，状态为筹建；以下 %2 人参加它的活动，组织关系不变",
                "Adds “%1”, being set up; these %2 take part there, their home branch stays"
            )
            .with(text(Organisation.name), "\(chosen.count)")
            lines = people.map { row in
                let home = ledger.members.reference(Member.branch, row).map {
                    Organisation.title($0, ledger.organisations)
                }
                return Line(
                    name: ledger.members.text(Member.name, row), words: Phrase(verbatim: home ?? ""), isRefused: false)
            }
        case .assign(let isCampaign):
            var draft = RecordDraft(new: .assignment, id: .random(using: &state.identities))
            draft.values = values
            draft[Assignment.kind] = .code(isCampaign ? Assignment.campaign : Assignment.task)
            draft[Assignment.started] = .day(state.today)
            let isSingle = !isCampaign && chosen.count == 1
            if isSingle { draft[Assignment.member] = .reference(ledger.members.id(people[chosen[0]])) }
            fault = draft.problems(in: ledger).first { $0.severity == .error }?.message
            changes = draft.changes(in: ledger)
            if !isSingle {
                for row in chosen.map({ people[$0] }) {
                    var part = RecordDraft(new: .assignmentPart, id: .random(using: &state.identities))
                    part[AssignmentPart.assignment] = .reference(draft.id)
                    part[AssignmentPart.member] = .reference(ledger.members.id(row))
                    changes += part.changes(in: ledger)
                }
            }
            done = max(1, chosen.count)
            heading = Phrase("%1，%2 前完成", "%1, by %2").with(
                text(Assignment.title), day(Assignment.due).map { "\($0)" } ?? "")
            lines = people.map {
                Line(name: ledger.members.text(Member.name, $0), words: Phrase("交办", "assigned"), isRefused: false)
            }
        case .finish(let assignment):
            let on = day(AssignmentPart.done) ?? state.today
            let wanted = chosen.map { people[$0] }
            let table = ledger.table(Assignment.type)
            let parts = ledger.rows(of: AssignmentPart.type, where: AssignmentPart.assignment, is: assignment)
            if parts.isEmpty {
                if !wanted.isEmpty, var draft = RecordDraft(editing: table.id(assignment), in: ledger) {
                    draft[Assignment.finished] = .day(on)
                    changes = draft.changes(in: ledger)
                }
            } else {
                changes = ledger.finishing(assignment: assignment, for: wanted, on: on).changes
            }
            done = wanted.count
            lines = people.map {
                Line(
                    name: ledger.members.text(Member.name, $0), words: Phrase("完成于 %1", "done on %1").with("\(on)"),
                    isRefused: false)
            }
        }
    }

    /// The branch that is set up for a task about a place.
    static func branch(_ tasks: [PendingTask], _ state: DashboardState, _ id: RecordID) -> RecordDraft? {
        guard case .place(let code)? = tasks.first?.subject else { return nil }
        return state.ledger.draft(ofBranchAt: code, id: id)
    }
}
