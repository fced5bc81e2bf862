/// 提示单: what somebody is reminded of on paper, to be signed for. Made from the ledger and the rules alone; it says what is
/// due and by which rule, and leaves what follows to the organisation.
public struct Slip: Hashable, Sendable {
    /// A label and what stands behind it.
    public struct Line: Hashable, Sendable {
        /// 事项, 原因, 期限.
        public let label: Phrase
        /// The words.
        public let words: Phrase

        /// Makes a line.
        public init(_ label: Phrase, _ words: Phrase) {
            self.label = label
            self.words = words
        }
    }

    /// What the sheet is called.
    public let title: Phrase
    /// For whom it is.
    public let addressee: Phrase
    /// Who sends it.
    public let sender: Phrase
    /// The day it is dated.
    public let day: Day
    /// What it says, in order.
    public let lines: [Line]
    /// What else is due in the month; only on the slip of a month.
    public let items: [Line]
    /// Why numbers stand in full, where they do; nil where they are masked.
    public let revealReason: Phrase?

    /// The places to sign and to report back.
    public static let receipt = [
        Phrase("签收单位（盖章）", "Received by (seal)"), Phrase("签收人（签名）", "Signature"), Phrase("签收日期", "Date received"),
        Phrase("办理情况", "What was done"), Phrase("办结日期", "Date done"),
    ]

    /// What stands below everything.
    public static let closing = Phrase(
        "本单依据台账和规则提示，不作结论；如何办理，由党组织按程序研究决定。",
        "This slip reminds by ledger and rules and concludes nothing: what follows is for the organisation to decide.")

    /// The heading of ``items``.
    public static let itemsTitle = Phrase("本月还应开展", "Also due this month")
}

extension TaskList {
    /// The slip of a task.
    ///
    /// - Parameter revealReason: why numbers are to stand in full; without a reason they are masked.
    public func slip(for task: PendingTask, in ledger: Ledger, revealReason: String? = nil) -> Slip {
        let rule = rules[task.rule]
        let reason = revealReason.flatMap { $0.trimmedBlank.isEmpty ? nil : $0.trimmedBlank }
        let own = task.organisation(in: ledger)
        let top = SlipDesk.top(above: own, ledger)
        let isOfMonth = rule.measure == .lastNotice && rule.kinds.contains("slip")
        let name = own.map { Phrase(verbatim: Organisation.title($0, ledger.organisations)) }
        let topName = top.map { Phrase(verbatim: Organisation.title($0, ledger.organisations)) }
        var lines: [Slip.Line] = []
        if isOfMonth {
            lines += SlipDesk.theme(Month(containing: today), own, ledger)
        } else {
            lines.append(Slip.Line(Phrase("事项", "Matter"), title(of: task, in: ledger)))
            lines += SlipDesk.member(task.member(in: ledger), ledger, isRevealed: reason != nil)
            lines.append(Slip.Line(Phrase("原因", "Why"), self.reason(of: task, in: ledger)))
        }
        if let due = task.due {
            lines.append(
                Slip.Line(
                    Phrase("期限", "Due"),
                    isOfMonth
                        ? Phrase(verbatim: "\(today.endOfMonth)")
                        : Phrase("%1（%2）", "%1 (%2)").with(Phrase(verbatim: "\(due)"), summary(of: task))))
        }
        lines.append(Slip.Line(Phrase("依据", "Source"), rule.citation.label))
        if !isOfMonth { lines.append(Slip.Line(Phrase("办结", "Ends when"), ending(of: task, in: ledger))) }
        return Slip(
            title: isOfMonth ? rule.title : Phrase("工作提示单", "Reminder slip"),
            addressee: isOfMonth
                ? name.map { Phrase("%1所属各党支部", "The branches of %1").with($0) } ?? Phrase("各党支部", "All branches")
                : name ?? topName ?? Phrase("党组织", "The organisation"),
            sender: topName ?? name ?? Phrase(verbatim: ""), day: today, lines: lines,
            items: isOfMonth ? SlipDesk.meetings(rules, in: Month(containing: today)) : [],
            revealReason: reason.map { Phrase(verbatim: $0) })
    }
}

/// What slips are filled with.
private enum SlipDesk {
    /// What stands at the top above an organisation; without one, the only organisation that stands at the top.
    static func top(above row: Int?, _ ledger: Ledger) -> Int? {
        guard var here = row else {
            let roots = ledger.organisationTree.roots
            return roots.count == 1 ? roots[0] : nil
        }
        for _ in 0..<32 {
            guard let above = ledger.organisations.reference(Organisation.parent, here),
                !ledger.organisations.isRetired(above)
            else { break }
            here = above
        }
        return here
    }

    /// Who is meant, told from others of the name; numbers masked unless somebody said why not.
    static func member(_ row: Int?, _ ledger: Ledger, isRevealed: Bool) -> [Slip.Line] {
        guard let row else { return [] }
        let place = Ledger.Place(table: Schema.members, row: row)
        return [Member.name, Member.citizenNumber, Member.mobile].compactMap { field in
            guard let value = ledger.value(field, of: place) else { return nil }
            return Slip.Line(
                field.label, Phrase(verbatim: field.text(value, in: ledger, .chinese, revealed: isRevealed)))
        }
    }

    /// The theme set for a month: by the organisation itself, by one above it, or for all.
    static func theme(_ month: Month, _ organisation: Int?, _ ledger: Ledger) -> [Slip.Line] {
        var lines = [Slip.Line(MonthlyTheme.month.label, Phrase(month.chinese, "\(month)"))]
        let table = ledger.table(MonthlyTheme.type)
        let own = organisation.map { ledger.organisations.id($0) }
        guard let row = ledger.themeRow(of: month, for: own) else {
            return lines + [
                Slip.Line(
                    MonthlyTheme.theme.label,
                    Phrase("（本月主题尚未登记，由支部自定）", "(no theme is recorded: the branch chooses one)"))
            ]
        }
        let place = Ledger.Place(table: Schema.position(of: .monthlyTheme) ?? 0, row: row)
        for field in [
            MonthlyTheme.theme, MonthlyTheme.lesson, MonthlyTheme.film, MonthlyTheme.practice, MonthlyTheme.deadline,
            MonthlyTheme.note,
        ] where table.cell(field, row) != 0 {
            let value = ledger.value(field, of: place)
            let words = Phrase(field.text(value, in: ledger, .chinese), field.text(value, in: ledger, .english))
            lines.append(Slip.Line(field.label, words))
        }
        return lines
    }

    /// The meetings of branches whose period ends in a month, by the rules in force.
    static func meetings(_ rules: [Rule], in month: Month) -> [Slip.Line] {
        rules.compactMap { rule in
            guard rule.isOn, rule.concern.isAboutOrganisations, rule.concern != .leaders,
                [.lastActivity, .lastActivityAbove].contains(rule.measure), let period = YearPlan.period(of: rule)
            else { return nil }
            let end = period.end(containing: month.lastDay)
            guard Month(containing: end) == month || period == .week else { return nil }
            return Slip.Line(
                rule.title,
                Phrase("%1，%2前", "%1, by %2").with(
                    rule.schedule.label, Phrase(verbatim: "\(min(end, month.lastDay))")))
        }
    }
}
