/// What an organisation held in the twelve months of a year, and what is missing.
public struct MeetingYear: Sendable {
    /// What a month says about a kind of meeting.
    public enum State: Hashable, Sendable {
        /// Nothing was held, and nothing was owed in this month alone.
        case free
        /// Held at least once.
        case held
        /// The period ended with this month, and nothing was held in it.
        case missing
        /// The period that ends with this month is running, and nothing was held in it so far.
        case due
        /// Nothing was held yet, but something is planned.
        case planned
    }

    /// One month of one kind.
    public struct Cell: Hashable, Sendable {
        /// What it says.
        public var state = State.free
        /// Rows of the activities that were held, in the order of their days.
        public var held: [Int] = []
        /// Rows of those that are planned.
        public var planned: [Int] = []
    }

    /// The year of one kind.
    public struct Row: Hashable, Sendable {
        /// The code of ``CodeList/activityKind``.
        public let kind: String
        /// What is owed; nil for what nobody demands.
        public let duty: MeetingDuty?
        /// January to December.
        public var months: [Cell]
        /// How many periods have it, of those that ended or run.
        public var done = 0
        /// How many periods owe it, up to the running one.
        public var owed = 0
    }

    /// The year.
    public let year: Int
    /// What is owed first, in the order of the duties, then what was held beside it, in the order of the code list.
    public let rows: [Row]

    /// How many meetings are missing: periods that ended without.
    public var missing: Int { rows.reduce(0) { $0 + $1.months.count { $0.state == .missing } } }
}

extension Ledger {
    /// What an organisation held in a year, alone or with others, and what is missing by the duties of a branch.
    ///
    /// Meetings of the groups below a branch count as its own group meetings, a theme day with a lesson (一课) as a lesson, and
    /// whatever names a partnership as a joint activity. Nothing is owed by committees and alliances, by a branch that is only
    /// planned, and before the first full period after its founding.
    public func meetingYear(of organisation: Int, _ year: Int, today: Day) -> MeetingYear {
        let activities = table(Activity.type)
        let groups = groups(below: organisation)
        var found: [String: [MeetingYear.Cell]] = [:]
        for row in activityRows(of: organisation, groups) {
            guard let parts = activities.day(Activity.day, row)?.parts, parts.year == year,
                let kind = activities.code(Activity.kind, row)
            else { continue }
            let isHeld = Activity.wasHeld(row, activities)
            guard isHeld || activities.code(Activity.state, row) == Activity.planned else { continue }
            var kinds: Set<String> = [kind]
            if activities.flag(Activity.hasLesson, row) == true { kinds.insert("lesson") }
            if activities.reference(Activity.partnership, row) != nil { kinds.insert("joint") }
            for kind in kinds {
                var months = found[kind] ?? Array(repeating: MeetingYear.Cell(), count: 12)
                if isHeld {
                    months[parts.month - 1].held.append(row)
                } else {
                    months[parts.month - 1].planned.append(row)
                }
                found[kind] = months
            }
        }
        let days = activities.cells(Activity.day)
        for (kind, months) in found {
            found[kind] = months.map { cell in
                var cell = cell
                cell.held.sort { (days[$0], $0) < (days[$1], $1) }
                cell.planned.sort { (days[$0], $0) < (days[$1], $1) }
                cell.state = cell.held.isEmpty ? cell.planned.isEmpty ? .free : .planned : .held
                return cell
            }
        }
        let duties = meetingDuties(of: organisation, hasGroups: !groups.isEmpty)
        let founded = organisations.day(Organisation.founded, organisation)
        var rows = duties.map { duty in
            let months = found[duty.kind] ?? Array(repeating: MeetingYear.Cell(), count: 12)
            return Ledger.measured(
                MeetingYear.Row(kind: duty.kind, duty: duty, months: months), duty, year, since: founded, today)
        }
        for entry in CodeList.activityKind.entries where !duties.contains(where: { $0.kind == entry.code }) {
            if let months = found[entry.code] {
                rows.append(MeetingYear.Row(kind: entry.code, duty: nil, months: months))
            }
        }
        return MeetingYear(year: year, rows: rows)
    }

    /// The duties that are an organisation's own.
    private func meetingDuties(of organisation: Int, hasGroups: Bool) -> [MeetingDuty] {
        guard OrganisationLevel(type: organisations.code(Organisation.kind, organisation) ?? "") == .branch,
            !organisations.isRetired(organisation),
            organisations.code(Organisation.state, organisation) != "planned",
            organisations.code(Organisation.state, organisation) != "dissolved"
        else { return [] }
        return MeetingDuty.standard.filter { duty in
            switch duty.condition {
            case .none: true
            case .committee: organisations.flag(Organisation.hasCommittee, organisation) == true
            case .groups: hasGroups || organisations.flag(Organisation.hasGroups, organisation) == true
            case .partnership: hasPartnership(organisation)
            }
        }
    }

    private func hasPartnership(_ organisation: Int) -> Bool {
        let table = table(Partnership.type)
        return rows(of: Partnership.type, where: Partnership.branch, is: organisation).contains {
            table.cell(Partnership.until, $0) == 0
        }
    }

    /// The groups directly below a branch.
    private func groups(below organisation: Int) -> [Int] {
        rows(of: Organisation.type, where: Organisation.parent, is: organisation).filter {
            OrganisationLevel(type: organisations.code(Organisation.kind, $0) ?? "") == .group
        }
    }

    /// The kept activities that an organisation or one of its groups hosts or takes part in, each once.
    private func activityRows(of organisation: Int, _ groups: [Int]) -> Set<Int> {
        let activities = table(Activity.type)
        let links = table(ActivityBranch.type)
        var found: Set<Int> = []
        for host in [organisation] + groups {
            found.formUnion(rows(of: Activity.type, where: Activity.host, is: host))
            for link in rows(of: ActivityBranch.type, where: ActivityBranch.organisation, is: host) {
                guard let row = links.reference(ActivityBranch.activity, link), !activities.isRetired(row) else {
                    continue
                }
                found.insert(row)
            }
        }
        return found
    }

    /// A row with its periods judged: the last month of each says what is missing or due.
    private static func measured(
        _ row: MeetingYear.Row, _ duty: MeetingDuty, _ year: Int, since founded: Day?, _ today: Day
    ) -> MeetingYear.Row {
        var row = row
        let length = duty.period == .month ? 1 : duty.period == .quarter ? 3 : 12
        for start in stride(from: 0, to: 12, by: length) {
            guard let first = Day(year: year, month: start + 1, day: 1), first <= today else { continue }
            let last = duty.period.end(containing: first)
            let months = start..<start + length
            let isHeld = months.contains { !row.months[$0].held.isEmpty }
            // A branch founded in the middle of a period owes nothing for it.
            if let founded, founded > first, !isHeld { continue }
            row.owed += 1
            if isHeld {
                row.done += 1
            } else if last < today {
                row.months[months.upperBound - 1].state = .missing
            } else if row.months[months.upperBound - 1].state == .free {
                row.months[months.upperBound - 1].state = .due
            }
        }
        return row
    }
}
