/// What is asked of members in a year, counted by the organisations that they belong to.
extension YearDesk {
    /// The end of probation, once for each.
    func probation(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard case .once(let months, _) = rule.schedule else { return }
        let table = ledger.members
        for (member, traits) in homeMembers {
            if traits.isSuperset(of: rule.concern.needs), traits.isDisjoint(with: rule.concern.bars) {
                count(members.anchor(.joining, member), of: rule, &row)
            } else if table.cell(Member.confirmed, member) != 0, let joined = table.day(Member.joined, member),
                let due = Optional(joined.adding(months: months)), due.year == year
            {
                row.count(\.done, in: due.month)
            }
        }
    }

    /// Contacts and reports in each period. Leaving stands for the first of them, as in the derivation of tasks: in its own
    /// period nothing more is asked for.
    func contacts(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard let period = YearPlan.period(of: rule) else { return }
        let concerned = concernedMembers(rule)
        guard !concerned.isEmpty else { return }
        let periods = YearPlan.periods(period, in: year)
        var record = PeriodRecord(periods, members: members.count)
        let table = ledger.table(Contact.type)
        let days = table.cells(Contact.day)
        let reached = table.cells(Contact.reached)
        let purposes = table.cells(Contact.purpose)
        let retired = table.retired
        for (contact, cell) in table.column(Contact.member).enumerated()
        where cell != 0 && retired[contact] == 0 && reached[contact] != Contact.notReachedCell {
            if rule.measure == .lastReport, purposes[contact] != Contact.reportCell { continue }
            record.note(Int(cell) - 1, days[contact])
        }
        for member in concerned {
            let left = Cells.day(members.leaving(member))
            if let left { record.begin(member, left) }
            row.count(periods, first: record.first(of: member), today: today) { index in
                record.isDone(index, by: member) ? true : isAsked(periods[index], after: left) ? false : nil
            }
        }
    }

    /// Whether something is asked for in a period of somebody who left on a day, nil for an unknown one.
    private func isAsked(_ period: (start: Day, end: Day), after left: Day?) -> Bool {
        left.map { $0 < period.start } ?? true
    }

    /// The yearly check of certificates. Only the last check is on record: of earlier years nothing is known.
    func certificates(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard let period = YearPlan.period(of: rule) else { return }
        let periods = YearPlan.periods(period, in: year)
        for member in concernedMembers(rule) {
            let left = Cells.day(members.leaving(member))
            let anchor = members.anchor(.certificateCheck, member)
            row.count(periods, first: anchor.day?.number, today: today) { index in
                let (start, end) = periods[index]
                if anchor.basis == .recorded, let day = anchor.day, start <= day, day <= end { return true }
                return isAsked(periods[index], after: left) ? false : nil
            }
        }
    }

    /// Greetings on the day of a festival. Where nobody was greeted none is missed: the office did not keep them.
    func greetings(_ rule: Rule, _ row: inout YearPlan.Row) {
        guard case .festival(let festival, _, _) = rule.schedule, let due = festival.day(in: year) else { return }
        // One greeting for festivals of one day: the first rule asks for it.
        guard GreetingDesk.festivals(rules, on: due).first == festival else { return }
        let isGreeted = GreetingDesk.greeted(ledger, rules, on: due)
        let now = rule.schedule.assess(.unknown, on: today)
        let isOpen = now.due == due && now.light != nil
        for member in concernedMembers(rule) {
            if let left = Cells.day(members.leaving(member)), due < left { continue }
            if member < isGreeted.count, isGreeted[member] {
                row.count(\.done, in: due.month)
            } else if today <= due {
                row.count(isOpen ? \.due : \.planned, in: due.month)
            } else if !isGreeted.isEmpty {
                row.count(\.late, in: due.month)
            }
        }
    }
}

/// In which periods something was done for whom, and when first. A bit for each period: there are a hundred thousand members.
private struct PeriodRecord {
    private let bounds: [(start: Int32, end: Int32)]
    private var done: [UInt64]
    private var firsts: [Int32]

    init(_ periods: [(start: Day, end: Day)], members: Int) {
        bounds = periods.prefix(64).map { ($0.start.number, $0.end.number) }
        done = Array(repeating: 0, count: members)
        firsts = Array(repeating: .max, count: members)
    }

    /// Notes that it was done on the day of a cell.
    mutating func note(_ member: Int, _ cell: UInt32) {
        guard let day = Cells.day(cell)?.number else { return }
        firsts[member] = min(firsts[member], day)
        for (index, bound) in bounds.enumerated() where bound.start <= day && day <= bound.end {
            done[member] |= 1 << UInt64(index)
        }
    }

    /// Notes from when on it could be done.
    mutating func begin(_ member: Int, _ day: Day) { firsts[member] = min(firsts[member], day.number) }

    func isDone(_ period: Int, by member: Int) -> Bool { done[member] & 1 << UInt64(period) != 0 }

    /// The first day on which it was or could be done, whenever that was; nil for never.
    func first(of member: Int) -> Int32? { firsts[member] == .max ? nil : firsts[member] }
}
