/// What completes a task, as a draft to fill in and confirm. Nothing here changes anything: a draft becomes a transaction only
/// when somebody says so.
extension TaskList {
    /// The form that completes a task, filled with what is known; nil for an action that is no form: opening a file, greeting.
    ///
    /// - Parameter id: the identity of the record, if a new one is needed.
    public func draft(of task: PendingTask, in ledger: Ledger, id: RecordID) -> RecordDraft? {
        let subject = task.subject.record(in: ledger)
        switch action(of: task, in: ledger) {
        case .recordContact: return contact(subject, Contact.routine, id)
        case .recordReport: return contact(subject, Contact.report, id)
        case .recordSearch: return contact(subject, Contact.search, id)
        case .editMember, .editOrganisation, .editRecord:
            return subject.flatMap { RecordDraft(editing: $0, in: ledger) }
        case .editStay:
            guard case .member(let row) = task.subject, let subject else { return nil }
            let stay = Int(ledger.facts.openEpisode[row]) - 1
            if stay >= 0 { return RecordDraft(editing: ledger.episodes.id(stay), in: ledger) }
            return RecordDraft(
                new: .flowEpisode, id: id,
                values: [
                    FlowEpisode.member.name: .reference(subject),
                    FlowEpisode.direction.name: .code(FlowEpisode.outflow),
                ])
        case .addPairing:
            return subject.map {
                RecordDraft(
                    new: .pairing, id: id,
                    values: [Pairing.member.name: .reference($0), Pairing.from.name: .day(today)])
            }
        case .draftBranch:
            guard case .place(let code) = task.subject else { return nil }
            return ledger.draft(ofBranchAt: code, id: id)
        case .enterActivity(let kind): return activity(kind, task.subject, ledger, id)
        case .addRecord(let kind): return record(kind, rules[task.rule], task.subject, ledger, id)
        case .greet, .openRecord: return nil
        }
    }

    /// The field at which the form of a task opens; nil for its first.
    public func field(of task: PendingTask, in ledger: Ledger) -> String? {
        switch action(of: task, in: ledger) {
        case .editMember(let field), .editStay(let field), .editOrganisation(let field), .editRecord(_, let field):
            field
        default: nil
        }
    }

    private func contact(_ member: RecordID?, _ purpose: String, _ id: RecordID) -> RecordDraft? {
        member.map {
            RecordDraft(
                new: .contact, id: id,
                values: [
                    Contact.member.name: .reference($0), Contact.day.name: .day(today),
                    Contact.purpose.name: .code(purpose),
                ])
        }
    }

    /// The activity that a task asks for, with the host, the site or the partnership it belongs to.
    private func activity(_ kind: String, _ subject: TaskSubject, _ ledger: Ledger, _ id: RecordID) -> RecordDraft? {
        switch subject {
        case .organisation(let row):
            return ledger.draft(ofActivity: kind, host: ledger.organisations.id(row), on: today, id: id)
        case .record(let place):
            let table = ledger.tables[place.table]
            func host(_ field: Field) -> RecordID? {
                table.reference(field, place.row).map { ledger.organisations.id($0) }
            }
            switch table.type.kind {
            case .site:
                var draft = ledger.draft(ofActivity: kind, host: host(Site.organisation), on: today, id: id)
                draft[Activity.site] = .reference(table.id(place.row))
                return draft
            case .partnership:
                var draft = ledger.draft(ofActivity: kind, host: host(Partnership.branch), on: today, id: id)
                draft[Activity.partnership] = .reference(table.id(place.row))
                return draft
            case .grouping: return ledger.draft(ofActivity: kind, host: host(Grouping.lead), on: today, id: id)
            default: return nil
            }
        default: return nil
        }
    }

    /// A record of another type that a task asks for, with what is known of it.
    private func record(_ kind: RecordKind, _ rule: Rule, _ subject: TaskSubject, _ ledger: Ledger, _ id: RecordID)
        -> RecordDraft?
    {
        guard let owner = subject.record(in: ledger) else { return nil }
        let year = Int64(today.year)
        var draft = RecordDraft(new: kind, id: id)
        func text(_ chinese: String) -> Value { .text(chinese) }
        switch kind {
        case .post:
            draft[Post.organisation] = .reference(owner)
            draft[Post.role] = postRole(rule, subject, ledger).map { .code($0) }
            draft[Post.from] = .day(today)
        case .notice:
            guard let code = rule.kinds.first else { return nil }
            let month = Month(containing: today)
            draft[Notice.title] =
                code == "slip"
                ? text("\(month.chinese)主题党日提示单") : text("\(today.year)年\(CodeList.noticeKind.label(code).chinese)")
            draft[Notice.kind] = .code(code)
            draft[Notice.year] = .number(year)
            draft[Notice.day] = .day(today)
            draft[Notice.sender] = .reference(owner)
        case .sweep:
            draft[Sweep.title] = text("\(today.year)年第\(today.quarter)季度摸排")
            draft[Sweep.kind] = .code("members")
            draft[Sweep.organisation] = .reference(owner)
            draft[Sweep.from] = .day(today)
        case .partnershipYear:
            guard case .record(let place) = subject else { return nil }
            let years = ledger.table(PartnershipYear.type)
            if let row = ledger.rows(of: PartnershipYear.type, where: PartnershipYear.partnership, is: place.row)
                .first(where: { years.number(PartnershipYear.year, $0) == year })
            {
                return RecordDraft(editing: years.id(row), in: ledger)
            }
            draft[PartnershipYear.partnership] = .reference(owner)
            draft[PartnershipYear.year] = .number(year)
        case .brand:
            draft[Brand.organisation] = .reference(owner)
            draft[Brand.year] = .number(year)
        case .caseStep:
            draft[CaseStep.serviceCase] = .reference(owner)
            draft[CaseStep.day] = .day(today)
        case .groupingMember:
            draft[GroupingMember.grouping] = .reference(owner)
            draft[GroupingMember.from] = .day(today)
        default: return nil
        }
        return draft
    }

    /// The post that is missing: a leader for a group, the first post that counts for everybody else.
    private func postRole(_ rule: Rule, _ subject: TaskSubject, _ ledger: Ledger) -> String? {
        if case .organisation(let row) = subject, rule.kinds.contains("group-leader"),
            OrganisationLevel(type: ledger.organisations.code(Organisation.kind, row) ?? "") == .group
        {
            return "group-leader"
        }
        return rule.kinds.first
    }
}

extension Ledger {
    /// An activity to be filled in: kind, host, day, and the theme that was set for the month.
    public func draft(ofActivity kind: String, host: RecordID?, on day: Day, id: RecordID) -> RecordDraft {
        var draft = RecordDraft(new: .activity, id: id)
        let month = Month(containing: day)
        draft[Activity.title] = .text("\(month.chinese)\(CodeList.activityKind.label(kind).chinese)")
        draft[Activity.kind] = .code(kind)
        draft[Activity.day] = .day(day)
        draft[Activity.host] = host.map { .reference($0) }
        if kind == "theme-day", let row = themeRow(of: month, for: host) {
            draft[Activity.theme] = .text(table(MonthlyTheme.type).text(MonthlyTheme.theme, row))
        }
        return draft
    }

    /// The theme set for a month: for the organisation itself, one above it, or all.
    func themeRow(of month: Month, for host: RecordID?) -> Int? {
        let themes = table(MonthlyTheme.type)
        var best: (distance: Int, row: Int)?
        var chain: [Int] = []
        var row = host.flatMap { organisations.row(of: $0) }
        while let here = row, chain.count < 32 {
            chain.append(here)
            row = organisations.reference(Organisation.parent, here)
        }
        for theme in 0..<themes.count
        where !themes.isRetired(theme) && themes.month(MonthlyTheme.month, theme) == month {
            let organisation = themes.reference(MonthlyTheme.organisation, theme)
            guard let distance = organisation.map({ chain.firstIndex(of: $0) }) ?? chain.count else { continue }
            if distance < best?.distance ?? .max { best = (distance, theme) }
        }
        return best?.row
    }
}
