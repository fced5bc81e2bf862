/// What completes many tasks at once, as one transaction to confirm.
public struct TaskCompletion: Hashable, Sendable {
    /// The changes.
    public let proposal: Proposal
    /// The tasks that they end.
    public let done: [PendingTask]
    /// The tasks that need a form of their own.
    public let left: [PendingTask]
}

extension TaskList {
    /// Completes tasks that ask for nothing but a day: contacts, reports, greetings, checks, handovers, receipts. The others are
    /// left.
    ///
    /// - Parameter day: the day on which it was done.
    public func completing(
        _ tasks: [PendingTask], in ledger: Ledger, on day: Day, way: String? = nil,
        using identities: inout some RandomNumberGenerator
    ) -> TaskCompletion {
        var changes: [Change] = []
        var done: [PendingTask] = []
        var left: [PendingTask] = []
        var greetings: [PendingTask] = []
        for task in tasks {
            let action = action(of: task, in: ledger)
            switch action {
            case .greet:
                greetings.append(task)
                done.append(task)
            case .recordContact, .recordReport, .recordSearch:
                guard var draft = draft(of: task, in: ledger, id: .random(using: &identities)) else { continue }
                draft[Contact.day] = .day(day)
                if let way, CodeList.contactChannel.position(of: way) != nil { draft[Contact.channel] = .code(way) }
                changes += draft.changes(in: ledger)
                done.append(task)
            default:
                guard let dated = dated(task, action, ledger, day) else {
                    left.append(task)
                    continue
                }
                changes += dated
                done.append(task)
            }
        }
        changes += greeting(greetings, in: ledger, on: day, way: way, using: &identities)
        return TaskCompletion(proposal: Proposal(.edit, changes), done: done, left: left)
    }

    /// Whether ``completing(_:in:on:way:using:)`` can end a task without a form.
    public func isCompletedByADay(_ task: PendingTask, in ledger: Ledger) -> Bool {
        let action = action(of: task, in: ledger)
        switch action {
        case .greet, .recordContact, .recordReport, .recordSearch: return true
        default: return dated(task, action, ledger, today) != nil
        }
    }

    /// The days that say by themselves that something was done.
    private static let days: [RecordKind: Set<String>] = [
        .member: [Member.checkedOn.name], .flowEpisode: [FlowEpisode.certificateChecked.name],
        .rota: [Rota.handedOver.name], .assignment: [Assignment.finished.name], .transfer: [Transfer.receipt.name],
        .suggestion: [Suggestion.answered.name], .serviceCase: [ServiceCase.closed.name],
    ]

    private func dated(_ task: PendingTask, _ action: TaskAction, _ ledger: Ledger, _ day: Day) -> [Change]? {
        let name: String
        switch action {
        case .editMember(let field), .editStay(let field), .editRecord(_, let field): name = field
        default: return nil
        }
        guard var draft = draft(of: task, in: ledger, id: RecordID(rawValue: 0)), !draft.isNew,
            TaskList.days[draft.kind]?.contains(name) == true
        else { return nil }
        draft.values[name] = .day(day)
        if draft.kind == .serviceCase { draft[ServiceCase.state] = .code(ServiceCase.closedCode) }
        // A day that cannot be, such as a receipt before the letter, is for the form to say.
        guard !draft.problems(in: ledger, lookingForDuplicates: false).contains(where: { $0.severity == .error }) else {
            return nil
        }
        return draft.changes(in: ledger)
    }

    // MARK: Greetings

    /// Marks a greeting as sent to everybody of the tasks: one notice for each festival, made if there is none yet, and one
    /// delivery for each member. Tasks of other rules are left out.
    public func greeting(
        _ tasks: [PendingTask], in ledger: Ledger, on day: Day, way: String? = nil,
        using identities: inout some RandomNumberGenerator
    ) -> [Change] {
        var changes: [Change] = []
        let way = way.flatMap { CodeList.sendingWay.position(of: $0) == nil ? nil : Value.code($0) }
        for due in Set(tasks.compactMap { rules[$0.rule].measure == .greeting ? $0.due : nil }).sorted() {
            let members = tasks.filter { rules[$0.rule].measure == .greeting && $0.due == due }.compactMap { task in
                if case .member(let row) = task.subject { row } else { nil }
            }
            let festivals = GreetingDesk.festivals(rules, on: due)
            guard let first = festivals.first, !members.isEmpty else { continue }
            let notice: RecordID
            var deliveries: [Int: Int] = [:]
            if let row = beganNotice(of: festivals, due, ledger) {
                notice = ledger.table(Notice.type).id(row)
                let table = ledger.table(Delivery.type)
                for delivery in ledger.rows(of: Delivery.type, where: Delivery.notice, is: row) {
                    if let member = table.reference(Delivery.member, delivery) { deliveries[member] = delivery }
                }
            } else {
                notice = .random(using: &identities)
                var draft = RecordDraft(new: .notice, id: notice)
                let names = festivals.map(\.name.chinese).joined(separator: "、")
                draft[Notice.title] = .text("\(due.year)年\(names)问候")
                draft[Notice.kind] = .code("greeting")
                draft[Notice.year] = .number(Int64(due.year))
                draft[Notice.festival] = .code(first.code)
                draft[Notice.day] = .day(day)
                draft[Notice.way] = way
                changes += draft.changes(in: ledger)
            }
            for member in members {
                var draft: RecordDraft
                if let row = deliveries[member],
                    let known = RecordDraft(editing: ledger.table(Delivery.type).id(row), in: ledger)
                {
                    draft = known
                } else {
                    draft = RecordDraft(new: .delivery, id: .random(using: &identities))
                    draft[Delivery.notice] = .reference(notice)
                    draft[Delivery.member] = .reference(ledger.members.id(member))
                }
                draft[Delivery.state] = .code("sent")
                draft[Delivery.sent] = .day(day)
                draft[Delivery.way] = way ?? draft[Delivery.way]
                changes += draft.changes(in: ledger)
            }
        }
        return changes
    }

    /// The greeting of a festival that somebody began already.
    private func beganNotice(of festivals: [Festival], _ due: Day, _ ledger: Ledger) -> Int? {
        let notices = ledger.table(Notice.type)
        let codes = Set(festivals.map(\.code))
        return (0..<notices.count).first { row in
            !notices.isRetired(row) && notices.code(Notice.kind, row) == "greeting"
                && notices.code(Notice.festival, row).map { codes.contains($0) } == true
                && notices.day(Notice.day, row).map { abs($0.days(until: due)) <= 30 } == true
        }
    }

    // MARK: A branch

    /// Sets up the branch of a draft and lets the people take part in it: one transaction. Their home branch stays theirs.
    ///
    /// - Parameter members: rows; those without an open stay are left out.
    public static func founding(_ branch: RecordDraft, with members: [Int], in ledger: Ledger) -> Proposal {
        var changes = branch.changes(in: ledger)
        for row in members {
            let stay = Int(ledger.facts.openEpisode[row]) - 1
            guard stay >= 0, var draft = RecordDraft(editing: ledger.episodes.id(stay), in: ledger) else { continue }
            draft[FlowEpisode.destinationBranch] = .reference(branch.id)
            changes += draft.changes(in: ledger)
        }
        return Proposal(.edit, changes)
    }

    // MARK: Putting off

    /// Puts tasks off until a day: they are not shown before it.
    public func snoozing(
        _ tasks: [PendingTask], until: Day, reason: String, in ledger: Ledger,
        using identities: inout some RandomNumberGenerator
    ) -> Proposal {
        var changes: [Change] = []
        for task in tasks {
            var draft = RecordDraft(new: .snooze, id: .random(using: &identities))
            draft[Snooze.task] = .text(title(of: task, in: ledger).chinese)
            draft[Snooze.rule] = .text(rules[task.rule].id)
            draft[Snooze.until] = .day(until)
            draft[Snooze.reason] = .text(reason)
            put(task.subject, into: &draft, Snooze.member, Snooze.organisation, Snooze.subject, ledger)
            changes += draft.changes(in: ledger)
        }
        return Proposal(.edit, changes)
    }

    /// Waives tasks: their rules are not applied to their subjects, up to a day where one is given.
    public func waiving(
        _ tasks: [PendingTask], until: Day? = nil, reason: String, in ledger: Ledger,
        using identities: inout some RandomNumberGenerator
    ) -> Proposal {
        var changes: [Change] = []
        for task in tasks {
            var draft = RecordDraft(new: .waiver, id: .random(using: &identities))
            draft[Waiver.task] = .text(title(of: task, in: ledger).chinese)
            draft[Waiver.rule] = .text(rules[task.rule].id)
            draft[Waiver.until] = until.map { .day($0) }
            draft[Waiver.reason] = .text(reason)
            put(task.subject, into: &draft, Waiver.member, Waiver.organisation, Waiver.subject, ledger)
            changes += draft.changes(in: ledger)
        }
        return Proposal(.edit, changes)
    }

    private func put(
        _ subject: TaskSubject, into draft: inout RecordDraft, _ member: Field, _ organisation: Field, _ other: Field,
        _ ledger: Ledger
    ) {
        switch subject {
        case .member(let row): draft[member] = .reference(ledger.members.id(row))
        case .organisation(let row): draft[organisation] = .reference(ledger.organisations.id(row))
        case .place, .record: draft[other] = .text(subject.key(in: ledger))
        }
    }
}

extension Ledger {
    /// A floating branch at a place, being set up: named after the place, led by what stands at the top.
    public func draft(ofBranchAt place: String, id: RecordID) -> RecordDraft {
        var draft = RecordDraft(new: .organisation, id: id)
        var name = Division(code: place)?.label.chinese ?? place
        if name.hasSuffix("市") { name.removeLast() }
        let names = Set((0..<organisations.count).map { organisations.text(Organisation.name, $0) })
        let first = "驻\(name)流动党支部"
        draft[Organisation.name] = .text(
            names.contains(first)
                ? (2...99).lazy.map { "驻\(name)第\($0)流动党支部" }.first { !names.contains($0) } ?? first : first)
        draft[Organisation.kind] = .code("floating-branch")
        draft[Organisation.isFloating] = .flag(true)
        draft[Organisation.state] = .code("planned")
        draft[Organisation.seat] = .code(place)
        let roots = organisationTree.roots.filter {
            OrganisationLevel(type: organisations.code(Organisation.kind, $0) ?? "") == .committee
        }
        if roots.count == 1, let root = roots.first {
            draft[Organisation.parent] = .reference(organisations.id(root))
            draft[Organisation.lead] = .reference(organisations.id(root))
        }
        return draft
    }

    /// Notes for members of a campaign that they are done: one transaction.
    public func finishing(assignment row: Int, for members: [Int], on day: Day) -> Proposal {
        let parts = table(AssignmentPart.type)
        let wanted = Set(members)
        var changes: [Change] = []
        for part in rows(of: AssignmentPart.type, where: AssignmentPart.assignment, is: row)
        where parts.reference(AssignmentPart.member, part).map({ wanted.contains($0) }) == true
            && parts.cell(AssignmentPart.done, part) == 0
        {
            changes.append(.set(.assignmentPart, parts.id(part), AssignmentPart.done.name, old: nil, new: .day(day)))
        }
        return Proposal(.edit, changes)
    }
}
