/// What rules read of records that are neither members nor organisations: cases, agreements, sites and the like. One walk over
/// each table that a rule asks about.
struct RecordReader {
    let ledger: Ledger
    private(set) var today: Day
    /// The last day of something that happens to a record of the table, by row; for the measures that need it.
    private var days: [Measure: [UInt32]] = [:]
    /// The last activity of the kinds of a rule, by organisation row; for communities.
    private var held: [[String]: [UInt32]] = [:]
    /// The 五个一 of this year, by row of the partnership.
    private var fiveOnes: [FiveOnes] = []
    /// How many people a grouping has, by row.
    private var people: [Int] = []
    /// Newest turn and newest agreement: whether a row has a successor.
    private var isSuperseded: [Measure: [Bool]] = [:]
    /// Members that a cadre keeps in touch with, by the row of the pairing that stands for the cadre.
    private let loads: CadreLoads?

    /// Reads what the rules ask for.
    ///
    /// - Parameter loads: how many members each cadre keeps in touch with, where that is known already.
    init(_ ledger: Ledger, rules: [Rule], today: Day, loads: CadreLoads? = nil) {
        self.ledger = ledger
        self.today = today
        self.loads = loads ?? (rules.contains { $0.measure == .cadreLoad } ? CadreLoads(ledger) : nil)
        for rule in rules where rule.isOn {
            switch rule.measure {
            case .siteActivity where days[.siteActivity] == nil:
                days[.siteActivity] = RecordReader.activities(ledger, by: Activity.site, of: Site.type)
            case .jointActivity where days[.jointActivity] == nil:
                days[.jointActivity] = RecordReader.jointActivities(ledger)
            case .fiveOnes where fiveOnes.isEmpty: fiveOnes = ledger.fiveOnesOfAll(year: today.year)
            case .caseStep where days[.caseStep] == nil: days[.caseStep] = RecordReader.caseSteps(ledger)
            case .groupSize where people.isEmpty: people = RecordReader.people(ledger, today)
            case .turnStart where isSuperseded[.turnStart] == nil:
                isSuperseded[.turnStart] = RecordReader.supersededTurns(ledger.table(Rota.type))
            case .agreementEnd where isSuperseded[.agreementEnd] == nil:
                isSuperseded[.agreementEnd] = RecordReader.supersededAgreements(ledger.table(Agreement.type))
            case .communityActivity where held[rule.kinds] == nil:
                held[rule.kinds] = OrganisationReader.activities(rule.kinds, ledger)
            default: break
            }
        }
    }

    /// The same on another day: what has begun then, or ended, or belongs to another year.
    func turned(to day: Day) -> RecordReader {
        var turned = self
        turned.today = day
        if !fiveOnes.isEmpty, day.year != today.year { turned.fiveOnes = ledger.fiveOnesOfAll(year: day.year) }
        if !people.isEmpty { turned.people = RecordReader.people(ledger, day) }
        return turned
    }

    // MARK: Looking

    /// What a rule finds of a record.
    func look(_ rule: Rule, _ row: Int) -> Look {
        guard let kind = rule.concern.kind, let table = Schema.position(of: kind).map({ ledger.tables[$0] }) else {
            return .refused(Phrase("规则针对：%1。", "The rule is about: %1.").with(rule.concern.label))
        }
        if table.isRetired(row) { return .refused(Phrase("记录已停用。", "The record is retired.")) }
        switch rule.measure {
        case .siteActivity: return site(table, row)
        case .jointActivity, .fiveOnes: return partnership(rule, table, row)
        case .agreementEnd: return agreement(table, row)
        case .letterIssued, .letterReceipt: return letter(rule, table, row)
        case .casePromise, .caseStep: return serviceCase(rule, table, row)
        case .suggestionReceived, .suggestionAnswer: return suggestion(rule, table, row)
        case .postingEnd: return posting(table, row)
        case .turnStart: return turn(rule, table, row)
        case .groupSize: return group(rule, table, row)
        case .communityActivity: return community(rule, table, row)
        case .targetDue: return target(table, row)
        case .assignmentDue: return assignment(rule, table, row)
        case .cadreLoad: return cadre(rule, row)
        default: return .refused(Phrase("规则针对：%1。", "The rule is about: %1.").with(rule.concern.label))
        }
    }

    private func site(_ sites: Table, _ row: Int) -> Look {
        if let closed = sites.day(Site.closed, row), closed <= today {
            return .refused(Phrase("阵地已停用。", "The site is closed."))
        }
        if let opened = sites.day(Site.opened, row), opened > today {
            return .refused(Phrase("阵地尚未启用。", "The site is not open yet."))
        }
        return .counts(.recordedOrNever(days[.siteActivity]?[row] ?? 0))
    }

    private func partnership(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        if let until = table.day(Partnership.until, row), until < today {
            return .refused(Phrase("结对已结束。", "The partnership has ended."))
        }
        if let from = table.day(Partnership.from, row), from > today {
            return .refused(Phrase("结对尚未开始。", "The partnership has not begun."))
        }
        if rule.measure == .jointActivity { return .counts(.recordedOrNever(days[.jointActivity]?[row] ?? 0)) }
        return missingOnes(row).isEmpty
            ? .settled(Phrase("共建计划、走访慰问、献一计、办一件实事都已完成。", "Plan, visit, idea and deed are done."))
            : .counts(.unrecorded)
    }

    private func agreement(_ table: Table, _ row: Int) -> Look {
        switch table.code(Agreement.state, row) {
        case Agreement.draft: return .refused(Phrase("协议还在洽谈。", "Still being negotiated."))
        case Agreement.ended: return .refused(Phrase("协议已终止。", "The agreement was ended."))
        default: break
        }
        if isSuperseded[.agreementEnd]?[row] == true {
            return .settled(Phrase("已有新签的协议。", "A newer agreement follows it."))
        }
        return .counts(.recorded(table.cell(Agreement.expires, row)))
    }

    private func letter(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        guard table.code(Transfer.direction, row) == "out" else {
            return .refused(Phrase("不是转出的介绍信。", "Not a letter for a transfer out."))
        }
        let outcome = table.code(Transfer.outcome, row) ?? "under-way"
        guard table.cell(Transfer.receipt, row) == 0, ["under-way", "expired"].contains(outcome) else {
            return .settled(Phrase("已收到回执或已办结。", "The receipt came, or the transfer is settled."))
        }
        let issued = table.cell(Transfer.issued, row)
        if rule.measure == .letterIssued, let last = Transfer.lastDay(row, table) {
            return .counts(.promised(Cells.cell(last)))
        }
        return .counts(.recorded(issued))
    }

    private func serviceCase(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        if ["closed", "not-possible", "withdrawn"].contains(table.code(ServiceCase.state, row) ?? "")
            || table.cell(ServiceCase.closed, row) != 0
        {
            return .settled(Phrase("事项已办结或撤回。", "The case is closed or withdrawn."))
        }
        let promised = table.cell(ServiceCase.promised, row)
        if rule.measure == .casePromise {
            return promised == 0
                ? .refused(Phrase("没有承诺日期，由进展提醒跟进。", "No day was promised; the rule on silence follows it."))
                : .counts(.recorded(promised))
        }
        return promised != 0
            ? .refused(Phrase("有承诺日期，按承诺日期提示。", "A day was promised; the rule on promises follows it."))
            : .counts(.recorded(max(table.cell(ServiceCase.opened, row), days[.caseStep]?[row] ?? 0)))
    }

    private func suggestion(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        let state = table.code(Suggestion.state, row) ?? "received"
        guard ["received", "studied"].contains(state), table.cell(Suggestion.answered, row) == 0 else {
            return .settled(Phrase("建议已答复或已有结果。", "The suggestion is answered or decided."))
        }
        let received = table.cell(Suggestion.received, row)
        if rule.measure == .suggestionReceived {
            return state == "received"
                ? .counts(.recorded(received)) : .settled(Phrase("建议已在研究。", "The suggestion is being studied."))
        }
        let promised = table.cell(Suggestion.promised, row)
        return .counts(promised == 0 ? .recorded(received) : .promised(promised))
    }

    private func posting(_ table: Table, _ row: Int) -> Look {
        if let filled = table.number(JobPosting.filled, row), filled >= table.number(JobPosting.posts, row) ?? 0 {
            return .settled(Phrase("岗位已全部达成。", "All posts are taken up."))
        }
        let expires = table.cell(JobPosting.expires, row)
        return .counts(
            expires == 0 ? .recorded(table.cell(JobPosting.publishedOn, row)) : .promised(expires))
    }

    private func turn(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        if table.cell(Rota.handedOver, row) != 0 { return .settled(Phrase("已登记交接。", "The handover is recorded.")) }
        if isSuperseded[.turnStart]?[row] == true { return .settled(Phrase("下一任已开始轮值。", "The next turn has begun.")) }
        let until = table.cell(Rota.until, row)
        if case .once(let months, _) = rule.schedule, let from = table.day(Rota.from, row),
            let end = Cells.day(until), end < from.adding(months: months)
        {
            return .counts(.promised(until))
        }
        return .counts(.recorded(table.cell(Rota.from, row)))
    }

    private func group(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        guard table.code(Grouping.kind, row) == "instructors" else {
            return .refused(Phrase("不是指导员编组。", "No group of instructors."))
        }
        if let until = table.day(Grouping.until, row), until < today {
            return .refused(Phrase("编组已结束。", "The group has ended."))
        }
        let size = row < people.count ? people[row] : 0
        return (rule.minimum...max(rule.minimum, rule.maximum)).contains(size)
            ? .settled(Phrase("编组有%1人。", "People in the group: %1.").with("\(size)")) : .counts(.unknown)
    }

    /// The kinds of groupings that meet as communities.
    static let communities: Set<String> = ["area", "circle", "chain", "line", "alliance", "cluster"]

    private func community(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        guard RecordReader.communities.contains(table.code(Grouping.kind, row) ?? "") else {
            return .refused(Phrase("不是党建共同体。", "No area, circle, chain, line or alliance."))
        }
        if let until = table.day(Grouping.until, row), until < today {
            return .refused(Phrase("共同体已结束。", "The grouping has ended."))
        }
        guard let lead = table.reference(Grouping.lead, row) else {
            return .refused(Phrase("没有登记牵头党组织。", "No lead organisation is recorded."))
        }
        return .counts(.recordedOrNever(held[rule.kinds]?[lead] ?? 0))
    }

    private func target(_ table: Table, _ row: Int) -> Look {
        if ["done", "dropped"].contains(table.code(Target.state, row) ?? "") {
            return .settled(Phrase("目标已完成或取消。", "The target is done or dropped."))
        }
        if let progress = ledger.progress(ofTarget: row), progress >= 1_000 {
            return .settled(Phrase("目标数已完成。", "The goal is reached."))
        }
        return .counts(.recorded(table.cell(Target.due, row)))
    }

    private func assignment(_ rule: Rule, _ table: Table, _ row: Int) -> Look {
        let isCampaign = table.code(Assignment.kind, row) == Assignment.campaign
        guard isCampaign == (rule.concern == .campaigns) else {
            return .refused(
                isCampaign ? Phrase("是专项行动。", "It is a campaign.") : Phrase("是单项任务。", "It is a single task."))
        }
        if ledger.progress(ofAssignment: row).isFinished { return .settled(Phrase("已完成或取消。", "Done or dropped.")) }
        if let started = table.day(Assignment.started, row), started > today {
            return .refused(Phrase("%1才开始。", "It begins on %1.").with("\(started)"))
        }
        return .counts(.recorded(table.cell(Assignment.due, row)))
    }

    private func cadre(_ rule: Rule, _ row: Int) -> Look {
        guard let load = loads?.load(ofPairing: row) else {
            return .refused(Phrase("不是联系人的第一条结对。", "Not the pairing that stands for the cadre."))
        }
        return load > rule.maximum
            ? .counts(.unknown) : .settled(Phrase("联系%1名党员。", "Keeps in touch with %1.").with("\(load)"))
    }

    // MARK: Details

    /// What else the measure tells of a record: what is missing, how many, how far.
    func details(_ rule: Rule, _ row: Int) -> Phrase {
        switch rule.measure {
        case .fiveOnes: return Phrase.list(missingOnes(row))
        case .groupSize: return Phrase(verbatim: "\(row < people.count ? people[row] : 0)")
        case .cadreLoad: return Phrase(verbatim: "\(loads?.load(ofPairing: row) ?? 0)")
        case .targetDue:
            let share = ledger.progress(ofTarget: row) ?? 0
            return Phrase(verbatim: "\(share / 10)%")
        case .assignmentDue:
            let progress = ledger.progress(ofAssignment: row)
            return Phrase(verbatim: "\(progress.done)/\(progress.total)")
        case .letterIssued, .letterReceipt:
            return Phrase(verbatim: ledger.table(Transfer.type).text(Transfer.toOrganisation, row))
        case .communityActivity:
            let lead = ledger.table(Grouping.type).reference(Grouping.lead, row)
            return Phrase(verbatim: lead.map { Organisation.title($0, ledger.organisations) } ?? "")
        default: return Phrase(verbatim: "")
        }
    }

    private func missingOnes(_ row: Int) -> [Phrase] {
        guard row < fiveOnes.count else { return [] }
        let ones = fiveOnes[row]
        return [
            (ones.plan, Phrase("共建计划", "the plan")), (ones.visit, Phrase("走访慰问", "the visit")),
            (ones.idea, Phrase("献一计", "the idea")), (ones.deed, Phrase("办一件实事", "the deed")),
        ].filter { !$0.0 }.map(\.1)
    }
}
