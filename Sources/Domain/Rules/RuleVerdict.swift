/// What one rule says of one subject: yes or no, and why. All of them together leave no doubt whether a reminder was missed.
public struct RuleVerdict: Hashable, Sendable {
    /// How the rule bears on the subject.
    public enum Outcome: Hashable, Sendable {
        /// There is a task.
        case pending(PendingTask)
        /// It concerns the subject, and there is nothing to do now.
        case quiet
        /// It concerns the subject, but the ledger lacks the date it counts from.
        case undecidable
        /// It does not concern the subject.
        case notConcerned
        /// It is switched off.
        case off
    }

    /// The rule.
    public let rule: Rule
    /// How it bears on the subject.
    public let outcome: Outcome
    /// Why, in a sentence.
    public let reason: Phrase

    /// Whether there is a task.
    public var applies: Bool {
        if case .pending = outcome { true } else { false }
    }
}

extension TaskList {
    /// What every rule says of a subject, in the order of the rules.
    public func explain(_ subject: TaskSubject, in ledger: Ledger) -> [RuleVerdict] {
        rules.indices.map { verdict(at: $0, on: subject, in: ledger) }
    }

    private func verdict(at index: Int, on subject: TaskSubject, in ledger: Ledger) -> RuleVerdict {
        let rule = rules[index]
        guard rule.isOn else {
            return RuleVerdict(rule: rule, outcome: .off, reason: Phrase("规则已停用。", "The rule is switched off."))
        }
        if let reason = refusal(of: rule, subject, in: ledger) {
            return RuleVerdict(rule: rule, outcome: .notConcerned, reason: reason)
        }
        if let task = tasks(of: subject).first(where: { $0.rule == index }) {
            return RuleVerdict(rule: rule, outcome: .pending(task), reason: reason(of: task, in: ledger))
        }
        switch (rule.measure, subject) {
        case (.missingFields, _):
            return RuleVerdict(rule: rule, outcome: .quiet, reason: Phrase("没有缺项。", "Nothing is missing."))
        case (.gathering, .place(let code)):
            return RuleVerdict(rule: rule, outcome: .quiet, reason: quietReason(rule, place: code, in: ledger))
        default: return quietVerdict(rule, subject, in: ledger)
        }
    }

    /// Why a rule does not concern a subject; nil when it does.
    private func refusal(of rule: Rule, _ subject: TaskSubject, in ledger: Ledger) -> Phrase? {
        let other = Phrase("规则只针对：%1。", "The rule is about: %1.").with(rule.concern.label)
        switch subject {
        case .member(let row):
            guard rule.concern.isAboutMembers else { return other }
            let reader = MemberReader(ledger)
            guard let reason = rule.concern.refusal(reader.traits(row)) else { return nil }
            if rule.concern == .awayWithoutCadre, reader.traits(row).contains(.cadre),
                let pairing = reader.pairing(row)
            {
                return Phrase("已明确联系人：%1。", "The contact cadre is %1.").with(TaskList.cadre(pairing, in: ledger))
            }
            return reason
        case .organisation(let row):
            guard rule.concern == .organisations else { return other }
            return TaskDeriver.isWorking(row, ledger.organisations)
                ? nil : Phrase("党组织在筹建、已撤销或已停用。", "The organisation is being set up, dissolved or retired.")
        case .place:
            return rule.concern == .places ? nil : other
        }
    }

    private static func cadre(_ pairing: Int, in ledger: Ledger) -> String {
        let pairings = ledger.table(Pairing.type)
        if let row = pairings.reference(Pairing.cadre, pairing) { return ledger.members.text(Member.name, row) }
        return pairings.text(Pairing.cadreName, pairing)
    }

    /// The verdict of a rule that counts from a date and demands nothing today.
    private func quietVerdict(_ rule: Rule, _ subject: TaskSubject, in ledger: Ledger) -> RuleVerdict {
        let anchor = TaskList.anchor(rule, subject, in: ledger)
        guard let since = anchor.day else {
            return RuleVerdict(
                rule: rule, outcome: .undecidable,
                reason: Phrase("没有登记计算所需的日期（%1）。", "The date to count from is not recorded (%1).")
                    .with(rule.measure.label))
        }
        let assessment = rule.schedule.assess(anchor, on: today)
        let opens = assessment.opens ?? today
        let basis = anchor.basis == .leaving ? Measure.leaving.label : rule.measure.label
        let reason =
            if let due = assessment.due {
                Phrase("%1：%2；下一次期限是%3，从%4起提示。", "%1: %2. The next due day is %3, shown from %4.")
                    .with(
                        basis, Phrase(verbatim: "\(since)"), Phrase(verbatim: "\(due)"), Phrase(verbatim: "\(opens)"))
            } else {
                Phrase("%1：%2；从%3起提示。", "%1: %2. Shown from %3.")
                    .with(basis, Phrase(verbatim: "\(since)"), Phrase(verbatim: "\(opens)"))
            }
        return RuleVerdict(rule: rule, outcome: .quiet, reason: reason)
    }

    private func quietReason(_ rule: Rule, place code: String, in ledger: Ledger) -> Phrase {
        let number = UInt32(code) ?? 0
        if TaskDeriver.seats(ledger.organisations).contains(number) {
            return Phrase("当地已有流动党组织。", "A floating organisation sits there.")
        }
        let people = TaskDeriver(ledger, rules: [], today: today).gatherings()[number] ?? 0
        return Phrase(
            "没有参加流动党组织的正式党员%1人，不足%2人。",
            "Full members there who take part in no floating organisation: %1, fewer than %2."
        ).with("\(people)", "\(rule.minimum)")
    }
}

extension Measure {
    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .lastContact: Phrase("最近一次联系上", "Last reached")
        case .lastReport: Phrase("最近一次汇报", "Last report")
        case .lastSign: Phrase("最后一次联系、汇报或交纳党费", "Last contact, report or dues")
        case .leaving: Phrase("外出日期", "Left on")
        case .certificateCheck: Phrase("活动证年审日期", "Certificate checked")
        case .firstUnpaidMonth: Phrase("未交党费起始月", "First month without dues")
        case .joining: Phrase("入党日期", "Joined")
        case .fileConfirmation: Phrase("最近一次核对或修改", "Last confirmed or changed")
        case .termEnd: Phrase("任期届满日期", "Term ends")
        case .missingFields: Phrase("缺少的项目", "Missing fields")
        case .gathering: Phrase("在当地的正式党员", "Full members there")
        }
    }
}
