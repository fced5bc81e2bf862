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
        /// Rows of the study sessions that were lessons.
        public var studies: [Int] = []
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
        /// How many activities and lessons were held.
        public var count: Int { months.reduce(0) { $0 + $1.held.count + $1.studies.count } }
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
    /// What an organisation held in a year, alone or with others, and what is missing by the rules in force.
    ///
    /// Meetings of the groups below a branch count as its own group meetings, those of the branch for its groups; a study session
    /// that is a lesson counts as a lesson, and whatever names a partnership as a joint activity. A period is missing only from
    /// the first activity on that the organisation has on record, and from its founding: a ledger that begins is not late with
    /// what it never kept.
    public func meetingYear(of organisation: Int, _ year: Int, today: Day) -> MeetingYear {
        let groups = rows(of: Organisation.type, where: Organisation.parent, is: organisation).filter {
            level(of: $0) == .group
        }
        var (found, begin) = meetings(of: organisation, groups, year)
        let days = table(Activity.type).cells(Activity.day)
        for (kind, months) in found {
            found[kind] = months.map { cell in
                var cell = cell
                cell.held.sort { (days[$0], $0) < (days[$1], $1) }
                cell.planned.sort { (days[$0], $0) < (days[$1], $1) }
                let isHeld = !cell.held.isEmpty || !cell.studies.isEmpty
                cell.state = isHeld ? .held : cell.planned.isEmpty ? .free : .planned
                return cell
            }
        }
        if let founded = organisations.day(Organisation.founded, organisation) {
            begin = begin.map { max($0, founded) }
        }
        let duties = meetingDuties(of: organisation, hasGroups: !groups.isEmpty, today: today)
        var rows = duties.map { duty in
            let months = found[duty.kind] ?? Array(repeating: MeetingYear.Cell(), count: 12)
            return Ledger.measured(
                MeetingYear.Row(kind: duty.kind, duty: duty, months: months), duty, year, since: begin, today)
        }
        for entry in CodeList.activityKind.entries where !duties.contains(where: { $0.kind == entry.code }) {
            if let months = found[entry.code] {
                rows.append(MeetingYear.Row(kind: entry.code, duty: nil, months: months))
            }
        }
        return MeetingYear(year: year, rows: rows)
    }

    private func level(of organisation: Int) -> OrganisationLevel {
        OrganisationLevel(type: organisations.code(Organisation.kind, organisation) ?? "")
    }

    /// What stands in the months of a year by kind, and the day of the first activity of all years.
    private func meetings(
        of organisation: Int, _ groups: [Int], _ year: Int
    ) -> (found: [String: [MeetingYear.Cell]], begin: Day?) {
        let activities = table(Activity.type)
        var found: [String: [MeetingYear.Cell]] = [:]
        var begin: Day?
        func note(_ kind: String, _ month: Int, _ change: (inout MeetingYear.Cell) -> Void) {
            change(&found[kind, default: Array(repeating: MeetingYear.Cell(), count: 12)][month - 1])
        }
        for row in activityRows(of: organisation, groups) {
            guard let day = activities.day(Activity.day, row), let kind = activities.code(Activity.kind, row) else {
                continue
            }
            let isHeld = Activity.wasHeld(row, activities)
            if isHeld { begin = min(begin ?? day, day) }
            guard isHeld || activities.code(Activity.state, row) == Activity.planned, day.year == year else { continue }
            var kinds: Set<String> = [kind]
            if activities.reference(Activity.partnership, row) != nil { kinds.insert("joint") }
            for kind in kinds {
                note(kind, day.month) { if isHeld { $0.held.append(row) } else { $0.planned.append(row) } }
            }
        }
        let studies = table(Study.type)
        for row in rows(of: Study.type, where: Study.host, is: organisation)
        where studies.code(Study.kind, row) == "lesson" {
            guard let day = studies.day(Study.day, row) else { continue }
            begin = min(begin ?? day, day)
            if day.year == year { note("lesson", day.month) { $0.studies.append(row) } }
        }
        return (found, begin)
    }

    /// The kept activities that an organisation or one of its groups hosts or takes part in, each once; for a group also the
    /// group meetings of its branch.
    private func activityRows(of organisation: Int, _ groups: [Int]) -> Set<Int> {
        let activities = table(Activity.type)
        let links = table(ActivityBranch.type)
        var found: Set<Int> = []
        func add(_ host: Int, where isWanted: (Int) -> Bool = { _ in true }) {
            found.formUnion(rows(of: Activity.type, where: Activity.host, is: host).filter(isWanted))
            for link in rows(of: ActivityBranch.type, where: ActivityBranch.organisation, is: host) {
                guard let row = links.reference(ActivityBranch.activity, link), !activities.isRetired(row),
                    isWanted(row)
                else { continue }
                found.insert(row)
            }
        }
        add(organisation)
        for group in groups { add(group) { activities.code(Activity.kind, $0) == "group" } }
        if level(of: organisation) == .group,
            let branch = organisations.reference(Organisation.parent, organisation)
        {
            add(branch) { activities.code(Activity.kind, $0) == "group" }
        }
        return found
    }

    /// A row with its periods judged: the last month of each says what is missing or due.
    private static func measured(
        _ row: MeetingYear.Row, _ duty: MeetingDuty, _ year: Int, since begin: Day?, _ today: Day
    ) -> MeetingYear.Row {
        var row = row
        guard let length = duty.period.months else { return row }
        for start in stride(from: 0, to: 12, by: length) {
            guard let first = Day(year: year, month: start + 1, day: 1), first <= today else { continue }
            let last = duty.period.end(containing: first)
            let months = start..<start + length
            let isHeld = months.contains { row.months[$0].state == .held }
            // What ended before anything was kept is nobody's omission; nor is a period that was not whole.
            if !isHeld, last < today, begin.map({ $0 > first }) ?? true { continue }
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
