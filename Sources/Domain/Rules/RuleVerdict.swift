/// What one rule says of one subject: yes or no, and why. All of them together leave no doubt whether a reminder was missed.
public struct RuleVerdict: Hashable, Sendable {
    /// How the rule bears on the subject.
    public enum Outcome: Hashable, Sendable {
        /// There is a task.
        case pending(PendingTask)
        /// There would be a task, and somebody put it off until a day.
        case snoozed(TaskException)
        /// It concerns the subject, and somebody decided that it is not asked for here.
        case waived(TaskException)
        /// It concerns the subject, and there is nothing to do now.
        case quiet
        /// It concerns the subject, but the ledger lacks the date it counts from.
        case undecidable
        /// It does not concern the subject.
        case notConcerned
        /// It is switched off.
        case off

        /// The word in scripts.
        public var name: String {
            switch self {
            case .pending: "pending"
            case .snoozed: "snoozed"
            case .waived: "waived"
            case .quiet: "quiet"
            case .undecidable: "undecidable"
            case .notConcerned: "not-concerned"
            case .off: "off"
            }
        }

        /// What a person reads: 待办, 暂缓, 免办, 无需办理, 缺日期, 不适用, 停用.
        public var label: Phrase {
            switch self {
            case .pending: Phrase("待办", "due")
            case .snoozed: Phrase("暂缓", "snoozed")
            case .waived: Phrase("免办", "waived")
            case .quiet: Phrase("无需办理", "nothing due")
            case .undecidable: Phrase("缺日期", "date missing")
            case .notConcerned: Phrase("不适用", "not concerned")
            case .off: Phrase("停用", "off")
            }
        }
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
    /// What every rule says of a subject, in the order of the rules. A rule about records says of a member or an organisation
    /// what it says of the first of their records with a task.
    public func explain(_ subject: TaskSubject, in ledger: Ledger) -> [RuleVerdict] {
        let explainer = Explainer(self, ledger)
        return rules.indices.map { explainer.verdict(at: $0, on: subject) }
    }
}

/// Explains one subject: what all rules share is read once.
private struct Explainer {
    let list: TaskList
    let ledger: Ledger
    let deriver: TaskDeriver
    let greetings: GreetingDesk
    let organisations: OrganisationReader
    let records: RecordReader

    init(_ list: TaskList, _ ledger: Ledger) {
        self.list = list
        self.ledger = ledger
        deriver = TaskDeriver(ledger, rules: list.rules, today: list.today)
        greetings = GreetingDesk(ledger, rules: list.rules, today: list.today)
        organisations = OrganisationReader(ledger, rules: list.rules, today: list.today, deriver.reader)
        records = RecordReader(ledger, rules: list.rules, today: list.today, loads: list.records.loads)
    }

    func verdict(at index: Int, on subject: TaskSubject) -> RuleVerdict {
        let rule = list.rules[index]
        func verdict(_ outcome: RuleVerdict.Outcome, _ reason: Phrase) -> RuleVerdict {
            RuleVerdict(rule: rule, outcome: outcome, reason: reason)
        }
        guard rule.isOn else { return verdict(.off, Phrase("规则已停用。", "The rule is switched off.")) }
        if let task = list.tasks(of: subject).first(where: { $0.rule == index }) {
            let reason = list.reason(of: task, in: ledger)
            guard task.subject != subject else { return verdict(.pending(task), reason) }
            return verdict(.pending(task), Phrase("%1：%2", "%1: %2").with(task.subject.name(in: ledger), reason))
        }
        let found = look(index, rule, subject)
        if case .refused(let reason) = found { return verdict(.notConcerned, reason) }
        if let exception = deriver.exceptions[index, subject] {
            switch exception {
            case .snoozed: return verdict(.snoozed(exception), exception.sentence)
            case .waived: return verdict(.waived(exception), exception.sentence)
            }
        }
        switch found {
        case .settled(let reason), .refused(let reason): return verdict(.quiet, reason)
        case .counts(let anchor): return quiet(rule, anchor)
        }
    }

    /// What a rule finds of a subject, of whatever kind.
    private func look(_ index: Int, _ rule: Rule, _ subject: TaskSubject) -> Look {
        let other = Look.refused(Phrase("规则只针对：%1。", "The rule is about: %1.").with(rule.concern.label))
        switch subject {
        case .member(let row): return rule.concern.isAboutMembers ? member(index, rule, row) : other
        case .organisation(let row):
            return rule.concern.isAboutOrganisations ? organisations.look(rule, at: index, row) : other
        case .record(let place):
            guard rule.concern.kind == ledger.tables[place.table].type.kind else { return other }
            return records.look(rule, place.row)
        case .place(let code): return rule.concern == .places ? gathering(rule, place: code) : other
        }
    }

    private func member(_ index: Int, _ rule: Rule, _ row: Int) -> Look {
        let traits = deriver.reader.traits(row)
        if let reason = rule.concern.refusal(traits) {
            if rule.concern == .awayWithoutCadre, traits.contains(.cadre), let pairing = deriver.reader.pairing(row) {
                return .refused(Phrase("已明确联系人：%1。", "The contact cadre is %1.").with(cadre(pairing)))
            }
            return .refused(reason)
        }
        switch rule.measure {
        case .missingFields: return .settled(Phrase("没有缺项。", "Nothing is missing."))
        case .greeting:
            if let first = greetings.merges(index) {
                return .settled(
                    Phrase("与「%1」在同一天，合并问候一次。", "Falls on one day with “%1”: one greeting for both.").with(
                        list.rules[first].title))
            }
            if greetings.isOpen(index) { return .settled(Phrase("已登记送达。", "The greeting is recorded.")) }
            return .counts(.unknown)
        default: return .counts(deriver.reader.anchor(rule.measure, row))
        }
    }

    private func cadre(_ pairing: Int) -> String {
        let pairings = ledger.table(Pairing.type)
        if let row = pairings.reference(Pairing.cadre, pairing) { return ledger.members.text(Member.name, row) }
        return pairings.text(Pairing.cadreName, pairing)
    }

    private func gathering(_ rule: Rule, place code: String) -> Look {
        let number = UInt32(code) ?? 0
        if TaskDeriver.seats(ledger.organisations).contains(number) {
            return .settled(Phrase("当地已有流动党组织。", "A floating organisation sits there."))
        }
        let people = list.gatherings.people[number] ?? 0
        if people >= rule.minimum { return .counts(.unknown) }
        return .settled(
            Phrase(
                "没有参加流动党组织的正式党员%1人，不足%2人。",
                "Full members there who take part in no floating organisation: %1, fewer than %2."
            ).with("\(people)", "\(rule.minimum)"))
    }

    /// The verdict of a rule that counts from a date and demands nothing today.
    private func quiet(_ rule: Rule, _ anchor: Anchor) -> RuleVerdict {
        func verdict(_ outcome: RuleVerdict.Outcome, _ reason: Phrase) -> RuleVerdict {
            RuleVerdict(rule: rule, outcome: outcome, reason: reason)
        }
        let assessment = rule.schedule.assess(anchor, on: list.today)
        let opens = Phrase(verbatim: "\(assessment.opens ?? list.today)")
        guard let since = anchor.day else {
            guard anchor.basis == .unrecorded || rule.measure == .greeting, let due = assessment.due else {
                return verdict(
                    .undecidable,
                    Phrase("没有登记计算所需的日期（%1）。", "The date to count from is not recorded (%1).")
                        .with(rule.measure.label))
            }
            return verdict(
                .quiet,
                Phrase("下一次期限是%1，从%2起提示。", "The next due day is %1, shown from %2.").with(
                    Phrase(verbatim: "\(due)"), opens))
        }
        let basis = anchor.basis == .leaving ? Measure.leaving.label : rule.measure.label
        let first = Phrase(verbatim: "\(since)")
        guard let due = assessment.due else {
            return verdict(
                .quiet, Phrase("%1：%2；从%3起提示。", "%1: %2. Shown from %3.").with(basis, first, opens))
        }
        let last = Phrase(verbatim: "\(due)")
        if assessment.opens == nil {
            return verdict(.quiet, Phrase("期限%1已过，不再提示。", "It was due by %1, and is no longer listed.").with(last))
        }
        if anchor.basis == .promised {
            return verdict(
                .quiet, Phrase("期限是%1，从%2起提示。", "Due by %1, shown from %2.").with(last, opens))
        }
        return verdict(
            .quiet,
            Phrase("%1：%2；下一次期限是%3，从%4起提示。", "%1: %2. The next due day is %3, shown from %4.").with(
                basis, first, last, opens))
    }
}
