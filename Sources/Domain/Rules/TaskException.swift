/// What takes a task out of the list although a rule asks for it: a ``Snooze`` until its day, a ``Waiver`` for good or until
/// its day.
public enum TaskException: Hashable, Sendable {
    /// Not shown before a day.
    case snoozed(RecordID, until: Day, reason: String)
    /// Not asked for, up to a day where one is given.
    case waived(RecordID, until: Day?, reason: String)

    /// Until when; nil for good.
    public var until: Day? {
        switch self {
        case .snoozed(_, let until, _): until
        case .waived(_, let until, _): until
        }
    }

    /// 暂缓, 免办: what stands where the light of the task would be.
    public var label: Phrase {
        switch self {
        case .snoozed: Phrase("暂缓", "Snoozed")
        case .waived: Phrase("免办", "Waived")
        }
    }

    /// The record that says so.
    public var record: RecordID {
        switch self {
        case .snoozed(let id, _, _), .waived(let id, _, _): id
        }
    }

    /// Why, in a sentence.
    public var sentence: Phrase {
        switch self {
        case .snoozed(_, let until, let reason):
            Phrase("暂缓到%1：%2。", "Snoozed until %1: %2.").with("\(until)", reason)
        case .waived(_, let until?, let reason):
            Phrase("免办到%1：%2。", "Waived until %1: %2.").with("\(until)", reason)
        case .waived(_, nil, let reason): Phrase("免办：%1。", "Waived: %1.").with(reason)
        }
    }

    /// What a snooze or a waiver is about, said by the rule and the subject that it names: in whatever language is asked for,
    /// and with today's names. Nil where the rule or the subject is no longer there; then the words of the day stand.
    public static func words(of row: Int, in table: Table, _ ledger: Ledger) -> Phrase? {
        let isSnooze = table.type.kind == .snooze
        let id = table.text(isSnooze ? Snooze.rule : Waiver.rule, row)
        let subject: TaskSubject
        if let member = table.reference(isSnooze ? Snooze.member : Waiver.member, row) {
            subject = .member(member)
        } else if let organisation = table.reference(isSnooze ? Snooze.organisation : Waiver.organisation, row) {
            subject = .organisation(organisation)
        } else if let other = TaskSubject(
            key: table.text(isSnooze ? Snooze.subject : Waiver.subject, row), in: ledger)
        {
            subject = other
        } else {
            return nil
        }
        guard let rule = ledger.rules.first(where: { $0.id == id }) else { return nil }
        let name = subject.name(in: ledger)
        // A sentence that wants more than the subject wants a task, and there may be none now.
        let isPlain = !["%2", "%3", "%4", "%6"].contains { rule.wording.task.chinese.contains($0) }
        return isPlain && rule.wording.task.chinese.contains("%1")
            ? rule.wording.task.with(name) : Phrase("%1：%2", "%1: %2").with(rule.title, name)
    }

    // MARK: What both types declare

    static func task(in section: Phrase) -> Field {
        Field("task", Phrase("待办", "Task"), .text, required: true, section: section, width: 24)
    }

    static func rule(in section: Phrase) -> Field {
        Field(
            "rule", Phrase("规则", "Rule"), .text, required: true, section: section,
            help: Phrase("规则的固定名称，如 contact.member", "The stable name of the rule: contact.member"), width: 20)
    }

    static func member(in section: Phrase) -> Field {
        Field("member", Phrase("党员", "Member"), .reference(.member), section: section, width: 10)
    }

    static func organisation(in section: Phrase) -> Field {
        Field("organisation", Phrase("党组织", "Organisation"), .reference(.organisation), section: section, width: 20)
    }

    static func subject(in section: Phrase) -> Field {
        Field(
            "subject", Phrase("其他对象", "Other subject"), .text, section: section,
            help: Phrase("其他记录的编号，或 place-3205 这样的地方", "The number of another record, or a place such as place-3205"))
    }

    static func reason(in section: Phrase) -> Field {
        Field("reason", Phrase("原因", "Reason"), .text, required: true, section: section, width: 24)
    }

    /// The checks that both types share.
    static func problems(
        _ draft: RecordDraft, _ ledger: Ledger, rule: Field, member: Field, organisation: Field, subject: Field
    ) -> [Problem] {
        var found = draft.needsOne(of: [member, organisation, subject])
        let name = draft.text(rule)
        if !name.isEmpty, !ledger.rules.contains(where: { $0.id == name }) {
            found.append(
                Problem(
                    .error, Phrase("没有规则 %1。", "There is no rule %1.").with(name), field: rule.name))
        }
        let key = draft.text(subject)
        if !key.isEmpty, TaskSubject(key: key, in: ledger) == nil {
            found.append(
                Problem(
                    .error,
                    Phrase("「%1」不是记录编号，也不是 place-3205 这样的地方。", "“%1” is no record and no place such as place-3205.")
                        .with(key), field: subject.name))
        }
        return found
    }
}

/// The snoozes and waivers in force on a day, by rule and subject.
struct TaskExceptions {
    private var found: [UInt64: TaskException] = [:]

    /// Whether there are none: then nobody has to look.
    var isEmpty: Bool { found.isEmpty }

    init(_ ledger: Ledger, rules: [Rule], today: Day) {
        let snoozes = ledger.table(Snooze.type)
        let waivers = ledger.table(Waiver.type)
        guard snoozes.keptCount + waivers.keptCount > 0 else { return }
        let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in 0..<snoozes.count where !snoozes.isRetired(row) {
            guard let until = snoozes.day(Snooze.until, row), today < until,
                let key = TaskExceptions.key(
                    snoozes, row, numbers, Snooze.rule, Snooze.member, Snooze.organisation, Snooze.subject, ledger)
            else { continue }
            // The longest of several counts.
            if case .snoozed(_, let other, _)? = found[key], other > until { continue }
            found[key] = .snoozed(snoozes.id(row), until: until, reason: snoozes.text(Snooze.reason, row))
        }
        for row in 0..<waivers.count where !waivers.isRetired(row) {
            let until = waivers.day(Waiver.until, row)
            guard until.map({ today <= $0 }) ?? true,
                let key = TaskExceptions.key(
                    waivers, row, numbers, Waiver.rule, Waiver.member, Waiver.organisation, Waiver.subject, ledger)
            else { continue }
            if case .waived(_, let other, _)? = found[key], other.map({ $0 > until ?? .latest }) ?? true { continue }
            found[key] = .waived(waivers.id(row), until: until, reason: waivers.text(Waiver.reason, row))
        }
    }

    /// Every rule and subject for which something holds, in an order that does not change.
    var all: [(rule: Int, subject: TaskSubject, exception: TaskException)] {
        found.sorted { $0.key < $1.key }.map { key, exception in
            (
                Int(key >> 40),
                TaskSubject(kindNumber: UInt8(key >> 32 & 0xFF), number: UInt32(truncatingIfNeeded: key)), exception
            )
        }
    }

    /// What holds for a rule and a subject.
    subscript(rule: Int, subject: TaskSubject) -> TaskException? {
        found.isEmpty ? nil : found[TaskExceptions.key(rule, subject)]
    }

    private static func key(_ rule: Int, _ subject: TaskSubject) -> UInt64 {
        UInt64(rule) << 40 | UInt64(subject.kindNumber) << 32 | UInt64(subject.number)
    }

    private static func key(
        _ table: Table, _ row: Int, _ rules: [String: Int], _ rule: Field, _ member: Field, _ organisation: Field,
        _ subject: Field, _ ledger: Ledger
    ) -> UInt64? {
        guard let number = rules[table.text(rule, row)] else { return nil }
        if let member = table.reference(member, row) { return key(number, .member(member)) }
        if let organisation = table.reference(organisation, row) { return key(number, .organisation(organisation)) }
        return TaskSubject(key: table.text(subject, row), in: ledger).map { key(number, $0) }
    }
}
