/// Everything a person may ask about a task: why it exists, who says so, what ends it.
public struct TaskExplanation: Hashable, Sendable {
    /// What to do.
    public let title: Phrase
    /// What the rule is called.
    public let ruleTitle: Phrase
    /// Why the task exists, with the dates that produced it.
    public let reason: Phrase
    /// The rule's source with its grade; 核对 where the original has not been read.
    public let source: Phrase
    /// When the lights change, and that this is a local convention.
    public let thresholds: Phrase
    /// What ends it.
    public let ending: Phrase
    /// How pressing it is.
    public let light: Light
    /// The last day on which it is not late; nil when there is none.
    public let due: Day?
    /// What completes it.
    public let action: TaskAction
}

extension TaskList {
    /// Everything about the task.
    public func explanation(of task: PendingTask, in ledger: Ledger) -> TaskExplanation {
        let rule = rules[task.rule]
        return TaskExplanation(
            title: title(of: task, in: ledger), ruleTitle: rule.title, reason: reason(of: task, in: ledger),
            source: rule.citation.label,
            thresholds: Phrase("%1；灯色时限为本地约定，可修改。", "%1; when the lights change is a local convention.")
                .with(rule.schedule.label),
            ending: ending(of: task, in: ledger), light: task.light, due: task.due,
            action: action(of: task, in: ledger))
    }

    /// What completes the task; for an incomplete file, filling in the first field that is missing.
    public func action(of task: PendingTask, in ledger: Ledger) -> TaskAction {
        let rule = rules[task.rule]
        guard rule.action == .openRecord, rule.measure == .missingFields, case .member(let row) = task.subject,
            let first = TaskList.missing(rule, row, MemberReader(ledger, inflows: false), ledger).first
        else { return rule.action }
        return first.isOfStay ? .editStay(field: first.field.name) : .editMember(field: first.field.name)
    }

    /// The members a task is about, by row: those at a place, those a cadre keeps in touch with, those of a campaign who are
    /// not done; the member itself for a task about a member.
    public func people(of task: PendingTask, in ledger: Ledger) -> [Int] {
        switch task.subject {
        case .member(let row): return [row]
        case .organisation: return []
        case .place(let code):
            let reader = MemberReader(ledger)
            return (0..<reader.count).filter {
                reader.facts.openEpisode[$0] != 0 && "\(reader.unorganisedPlace($0, reader.traits($0)))" == code
            }
        case .record(let place):
            switch rules[task.rule].measure {
            case .cadreLoad: return records.loads.members(ofPairing: place.row, ledger)
            case .letterIssued, .letterReceipt:
                return ledger.table(Transfer.type).reference(Transfer.member, place.row).map { [$0] } ?? []
            case .assignmentDue: return ledger.membersToDo(ofAssignment: place.row)
            default: return []
            }
        }
    }
}
