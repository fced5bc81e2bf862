/// The sentences of a task, made only for what is shown: a list of 100,000 tasks holds no text.
extension TaskList {
    /// What to do, in one line: 联系张三.
    public func title(of task: PendingTask, in ledger: Ledger) -> Phrase {
        let wording = rules[task.rule].wording
        return fill(task.light == .red ? wording.lateTask ?? wording.task : wording.task, task, in: ledger)
    }

    /// Days left or late: 还有 9 天, 逾期 203 天; the rhythm of the rule when there is no due day.
    public func summary(of task: PendingTask) -> Phrase {
        guard let due = task.due else {
            if case .lasting = rules[task.rule].schedule { return Schedule.lasts }
            return rules[task.rule].schedule.label
        }
        return TaskList.countdown(from: today, to: due)
    }

    /// Days left or late: 还有9天, 逾期203天, 今天到期.
    public static func countdown(from today: Day, to due: Day) -> Phrase {
        let days = today.days(until: due)
        switch days {
        case 0: return Phrase("今天到期", "due today")
        case 1...: return Phrase("还有%1天", "%1 {day|days} left").with("\(days)")
        default: return Phrase("逾期%1天", "%1 {day|days} late").with("\(-days)")
        }
    }

    /// Why the task exists, in a sentence with the dates that produced it.
    public func reason(of task: PendingTask, in ledger: Ledger) -> Phrase {
        let anchor = anchor(of: rules[task.rule], task.subject, in: ledger)
        return fill(rules[task.rule].wording.reason(anchor.basis, task.light), task, in: ledger, anchor)
    }

    /// What ends the task.
    public func ending(of task: PendingTask, in ledger: Ledger) -> Phrase {
        fill(rules[task.rule].wording.ending, task, in: ledger)
    }

    // MARK: What the sentences are filled with

    /// Only a sentence that has room for a date or for details asks for them: the list shows many titles at once, and they
    /// need none.
    private func fill(_ template: Phrase, _ task: PendingTask, in ledger: Ledger, _ known: Anchor? = nil) -> Phrase {
        let rule = rules[task.rule]
        func wants(_ mark: String) -> Bool { template.chinese.contains(mark) || template.english.contains(mark) }
        let anchor = known ?? (wants("%2") || wants("%4") ? anchor(of: rule, task.subject, in: ledger) : .unknown)
        let none = Phrase("（未登记）", "(not recorded)")
        return template.with(
            task.subject.name(in: ledger), anchor.day.map { Phrase(verbatim: "\($0)") } ?? none,
            task.due.map { Phrase(verbatim: "\($0)") } ?? none,
            anchor.day.map { Phrase.span(from: $0, to: today) } ?? none, rule.schedule.label,
            wants("%6") ? details(rule, task, in: ledger) : Phrase(verbatim: ""), Phrase(verbatim: "\(rule.minimum)"),
            Phrase(verbatim: "\(rule.maximum)"))
    }

    /// The date a rule counts from, for a subject.
    func anchor(of rule: Rule, _ subject: TaskSubject, in ledger: Ledger) -> Anchor {
        switch subject {
        case .member(let row): MemberReader(ledger, inflows: false).anchor(rule.measure, row)
        case .organisation(let row):
            OrganisationReader(ledger, rules: [rule], today: today, MemberReader(ledger, inflows: false))
                .look(rule, at: 0, row).anchor
        case .record(let place): RecordReader(ledger, rules: [rule], today: today).look(rule, place.row).anchor
        case .place: .unknown
        }
    }

    private func details(_ rule: Rule, _ task: PendingTask, in ledger: Ledger) -> Phrase {
        switch task.subject {
        case .member(let row):
            let reader = MemberReader(ledger, inflows: false)
            switch rule.measure {
            case .missingFields: return Phrase.list(TaskList.missing(rule, row, reader, ledger).map(\.field.label))
            case .greeting:
                return Phrase.list(task.due.map { GreetingDesk.festivals(rules, on: $0).map(\.name) } ?? [])
            default:
                return reader.stay(row).map { TaskList.destination(ofStay: $0, in: ledger) } ?? Phrase(verbatim: "")
            }
        case .organisation(let row):
            return OrganisationReader(ledger, rules: [rule], today: today, MemberReader(ledger, inflows: false))
                .details(rule, row)
        case .record(let place): return RecordReader(ledger, rules: [rule], today: today).details(rule, place.row)
        case .place: return Phrase(verbatim: "\(people(of: task, in: ledger).count)")
        }
    }

    /// The fields of a rule that a member's file lacks.
    static func missing(
        _ rule: Rule, _ row: Int, _ reader: MemberReader, _ ledger: Ledger
    ) -> [MemberReader.Requirement] {
        MemberReader.requirements(rule.fields, in: ledger).filter { reader.lacks($0, row) }
    }

    private static func destination(ofStay stay: Int, in ledger: Ledger) -> Phrase {
        let code = ledger.episodes.code(FlowEpisode.destination, stay)
        let name = code.flatMap { Division(code: $0) }.map(\.label) ?? Phrase(verbatim: code ?? "")
        let place = ledger.episodes.text(FlowEpisode.place, stay)
        if place.isEmpty { return name }
        return code == nil ? Phrase(verbatim: place) : Phrase("%1%2", "%1 %2").with(name, Phrase(verbatim: place))
    }
}

extension Wording {
    /// Why a task exists, by how its date is known and by its light.
    func reason(_ basis: Anchor.Basis, _ light: Light) -> Phrase {
        switch basis {
        case .unknown, .unrecorded: if let reasonUndated { return reasonUndated }
        case .promised: if let reasonPromised { return reasonPromised }
        case .leaving: if let reasonSinceLeaving { return reasonSinceLeaving }
        case .recorded: break
        }
        return light == .red ? lateReason ?? reason : reason
    }
}

extension Phrase {
    /// 手机号、入党日期; Mobile, Joined.
    static func list(_ phrases: [Phrase]) -> Phrase {
        .row(phrases, "、", ", ")
    }

    /// The time between two days as a person says it: full months, below one month days. Nothing for the future.
    static func span(from day: Day, to today: Day) -> Phrase {
        let months = max(0, today.months(since: day))
        if months > 0 { return Phrase("%1个月", months == 1 ? "%1 month" : "%1 {month|months}").with("\(months)") }
        let days = max(0, today.days(since: day))
        return Phrase("%1天", "%1 {day|days}").with("\(days)")
    }
}
