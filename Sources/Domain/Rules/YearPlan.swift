/// A year of what recurs and what expires in organisations and for their members: for each rule and month how many periods
/// and due days end there, and what became of them.
///
/// Read from the records of the whole year, not only from the last one: a meeting of March stays done when April's was
/// held. What was never recorded before is not called late, as in the derivation of tasks.
public struct YearPlan: Sendable {
    /// What became of the periods that end in a month.
    public struct Cell: Hashable, Sendable {
        /// Periods in which it was done.
        public var done = 0
        /// Periods that ended without it.
        public var late = 0
        /// Periods that run today, without it so far.
        public var due = 0
        /// Periods still to come.
        public var planned = 0

        /// All periods.
        public var total: Int { done + late + due + planned }

        static func += (left: inout Cell, right: Cell) {
            left.done += right.done
            left.late += right.late
            left.due += right.due
            left.planned += right.planned
        }
    }

    /// A rule with its twelve months.
    public struct Row: Hashable, Sendable {
        /// The rule.
        public let rule: Rule
        /// January to December.
        public private(set) var months = [Cell](repeating: Cell(), count: 12)
        /// The records in which it is done: activities, agreements, targets.
        public var kind: RecordKind? {
            switch rule.action {
            case .enterActivity: .activity
            case .addRecord(let kind): kind
            case .editRecord(let kind, _): kind
            case .editOrganisation: .organisation
            case .editMember, .editStay: .member
            case .recordContact, .recordReport: .contact
            default: rule.concern.kind
            }
        }

        init(_ rule: Rule) { self.rule = rule }

        /// Counts something that ends in a month, 1 to 12.
        mutating func count(_ state: WritableKeyPath<Cell, Int>, in month: Int, times: Int = 1) {
            months[month - 1][keyPath: state] += times
        }

        /// Counts the periods in which something was done or not. What was never done before is not called late.
        ///
        /// - Parameters:
        ///   - days: on which it was done, in any order.
        ///   - from: the first day on which it is asked for; nil for always.
        ///   - until: the last one; nil for always.
        mutating func count(
            _ periods: [(start: Day, end: Day)], doneOn days: [Int32], from: Day? = nil, until: Day? = nil,
            today: Day
        ) {
            count(periods, first: days.min(), today: today) { index in
                let (start, end) = periods[index]
                if let from, end < from { return nil }
                if let until, until < start { return nil }
                return days.contains { start.number <= $0 && $0 <= end.number }
            }
        }

        /// Counts the periods in which something was done or not. What was never done before is not called late.
        ///
        /// - Parameters:
        ///   - first: the day on which it was done first; nil for never.
        ///   - isDone: whether it was done in a period, by its position; nil where it is not asked for.
        mutating func count(
            _ periods: [(start: Day, end: Day)], first: Int32?, today: Day, isDone: (Int) -> Bool?
        ) {
            for (index, (start, end)) in periods.enumerated() {
                guard let isDone = isDone(index) else { continue }
                if isDone {
                    count(\.done, in: end.month)
                } else if today < start {
                    count(\.planned, in: end.month)
                } else if today <= end {
                    count(\.due, in: end.month)
                } else if let first, first < start.number {
                    count(\.late, in: end.month)
                }
            }
        }

        /// The whole year.
        public var year: Cell {
            var sum = Cell()
            for month in months { sum += month }
            return sum
        }
    }

    /// The year.
    public let year: Int
    /// One row for each rule that concerns one of the organisations, in the order of the rules.
    public private(set) var rows: [Row] = []

    /// The plan of some organisations.
    ///
    /// - Parameters:
    ///   - organisations: rows.
    ///   - rules: those in force are asked whose rhythm follows the calendar, or whose due day stands in the ledger.
    public init(_ year: Int, of organisations: [Int], rules: [Rule], in ledger: Ledger, today: Day) {
        self.year = year
        let desk = YearDesk(year, organisations, rules: rules.filter(\.isOn), ledger, today)
        rows = desk.rules.indices.compactMap { desk.row(of: $0) }
    }

    /// The calendar period of a rule; nil for rules that follow none.
    static func period(of rule: Rule) -> Period? {
        switch rule.schedule {
        case .recurring(let period, _), .early(let period, _, _):
            if case .months = period { nil } else { period }
        default: nil
        }
    }

    /// The periods that end in a year, each with its first and last day.
    static func periods(_ period: Period, in year: Int) -> [(start: Day, end: Day)] {
        guard let first = Day(year: year, month: 1, day: 1) else { return [] }
        var found: [(Day, Day)] = []
        var end = period.end(containing: first)
        while end.year == year, let start = period.start(endingOn: end), found.count < 60 {
            found.append((start, end))
            end = period.end(containing: end.adding(days: 1))
        }
        return found
    }

    /// The days on which it was done, by the row of the organisation; -1 for what was done for all.
    static func days(of rule: Rule, in ledger: Ledger) -> [Int: [Int32]] {
        var found: [Int: [Int32]] = [:]
        func note(_ organisation: UInt32, _ day: UInt32) {
            if let day = Cells.day(day) { found[Int(organisation) - 1, default: []].append(day.number) }
        }
        switch rule.measure {
        case .lastSweep:
            let sweeps = ledger.table(Sweep.type)
            let owners = sweeps.cells(Sweep.organisation)
            let from = sweeps.cells(Sweep.from)
            for row in 0..<sweeps.count where owners[row] != 0 && !sweeps.isRetired(row) {
                note(owners[row], from[row])
            }
        case .lastNotice:
            let notices = ledger.table(Notice.type)
            let kinds = CodeCell.set(rule.kinds, .noticeKind)
            let kind = notices.cells(Notice.kind)
            let senders = notices.cells(Notice.sender)
            let days = notices.cells(Notice.day)
            for row in 0..<notices.count where kinds.contains(kind[row]) && !notices.isRetired(row) {
                note(senders[row], days[row])
            }
        default:
            let wanted = OrganisationReader.Cellset(rule.kinds, .activityKind)
            let activities = ActivityCells(ledger)
            for row in 0..<activities.count where wanted.contains(activities.kinds[row]) && activities.wasHeld(row) {
                if activities.hosts[row] != 0 { note(activities.hosts[row], activities.days[row]) }
            }
            let links = ledger.table(ActivityBranch.type)
            let events = links.cells(ActivityBranch.activity)
            let branches = links.cells(ActivityBranch.organisation)
            for link in 0..<links.count where !links.isRetired(link) && events[link] != 0 && branches[link] != 0 {
                let row = Int(events[link]) - 1
                guard wanted.contains(activities.kinds[row]), activities.wasHeld(row) else { continue }
                note(branches[link], activities.days[row])
            }
            guard rule.kinds.contains("lesson") else { break }
            let studies = ledger.table(Study.type)
            let lesson = CodeCell.of("lesson", .studyKind)
            let hosts = studies.cells(Study.host)
            let kinds = studies.cells(Study.kind)
            let days = studies.cells(Study.day)
            for row in 0..<studies.count where hosts[row] != 0 && kinds[row] == lesson && !studies.isRetired(row) {
                note(hosts[row], days[row])
            }
        }
        return found
    }
}
