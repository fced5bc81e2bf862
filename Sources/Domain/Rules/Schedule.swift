/// How often something has to be done. Months are calendar months; local days only.
public enum Period: Hashable, Sendable {
    /// So many months after the last time, to the day.
    case months(Int)
    /// Once in each calendar month, by its end.
    case month
    /// Once in each quarter, by its end.
    case quarter
    /// Once in each half of the year, by its end.
    case halfYear
    /// Once in each calendar year, by 31 December.
    case year

    /// When it is due again after it was done on a day.
    public func due(after day: Day) -> Day {
        switch self {
        case .months(let count): day.adding(months: count)
        case .month: Period.month.end(containing: day.startOfMonth.adding(months: 1))
        case .quarter: Period.quarter.end(containing: day.startOfQuarter.adding(months: 3))
        case .halfYear: Period.halfYear.end(containing: day.startOfQuarter.adding(months: 6))
        case .year: Period.year.end(containing: day.startOfYear.adding(months: 12))
        }
    }

    /// The last day of the calendar period around a day; the day itself when the period follows no calendar.
    func end(containing day: Day) -> Day {
        switch self {
        case .months: day
        case .month: day.endOfMonth
        case .quarter: day.endOfQuarter
        case .halfYear: day.quarter % 2 == 0 ? day.endOfQuarter : day.startOfQuarter.adding(months: 3).endOfQuarter
        case .year: day.endOfYear
        }
    }

    /// The first day on which something due on the last day of a calendar period may be done; nil when the period follows
    /// no calendar.
    func start(endingOn due: Day) -> Day? {
        switch self {
        case .months: nil
        case .month: due.startOfMonth
        case .quarter: due.startOfQuarter
        case .halfYear: due.startOfQuarter.adding(months: -3)
        case .year: due.startOfYear
        }
    }

    /// 每季度一次, once a quarter.
    public var label: Phrase {
        switch self {
        case .months(let count): Phrase("每%1个月一次", "once every %1 months").with("\(count)")
        case .month: Phrase("每月一次", "once a month")
        case .quarter: Phrase("每季度一次", "once a quarter")
        case .halfYear: Phrase("每半年一次", "once every half year")
        case .year: Phrase("每年一次", "once a year")
        }
    }
}

/// The lights of something with a due day, in days around it.
public struct Countdown: Hashable, Sendable {
    /// Days before the due day from which the task is shown, blue; never before the period of the due day begins.
    public var shown: Int
    /// Days before the due day from which it is yellow.
    public var yellow: Int
    /// Days after the due day from which it is red; 1 is the day after.
    public var red: Int

    /// Makes a countdown.
    public init(shown: Int, yellow: Int, red: Int = 1) {
        self.shown = shown
        self.yellow = yellow
        self.red = red
    }
}

/// The lights of a state that gets worse the longer it lasts, in calendar months since it began.
public struct Escalation: Hashable, Sendable {
    /// Full months from which the task is shown, blue; nil when it begins yellow.
    public var blue: Int?
    /// Full months from which it is yellow.
    public var yellow: Int
    /// Full months from which it is red; the day on which they are full counts as the due day.
    public var red: Int
    /// Days after that day from which it is red: 0 for "from so many months", 1 for "more than so many months".
    public var grace: Int
    /// The worst light when the ledger holds no record of the kind and only the day of leaving is known: what was never
    /// written down proves nothing against a member.
    public var unrecorded: Light
    /// The light when no date is known at all; nil for no task.
    public var undated: Light?

    /// Makes an escalation.
    public init(
        blue: Int? = nil, yellow: Int, red: Int, grace: Int = 0, unrecorded: Light = .red, undated: Light? = nil
    ) {
        self.blue = blue
        self.yellow = yellow
        self.red = red
        self.grace = grace
        self.unrecorded = unrecorded
        self.undated = undated
    }
}

/// When a duty is due and which light it has: period, due day and thresholds of a ``Rule``.
public enum Schedule: Hashable, Sendable {
    /// Again and again.
    case recurring(Period, Countdown)
    /// Once, so many months after the date that the rule counts from.
    case once(months: Int, Countdown)
    /// The longer it lasts, the worse.
    case lasting(Escalation)
    /// As long as it is so, in one light and without a due day.
    case state(Light)

    /// 每季度一次; 满3个月黄、满6个月红.
    public var label: Phrase {
        switch self {
        case .recurring(let period, _): period.label
        case .once(let months, _):
            months == 0
                ? Phrase("到期一次", "once, on its date") : Phrase("满%1个月时一次", "once, after %1 months").with("\(months)")
        case .lasting(let escalation):
            Phrase("满%1个月黄灯，满%2个月红灯", "yellow from %1 months, red from %2").with(
                "\(escalation.yellow)", "\(escalation.red)")
        case .state: Phrase("持续提示", "while it lasts")
        }
    }
}

/// The date a rule counts from, for one subject.
struct Anchor: Hashable {
    /// How the date is known.
    enum Basis: Hashable {
        /// It stands in the ledger.
        case recorded
        /// Nothing of the kind stands in the ledger; the day of leaving takes its place.
        case leaving
        /// Nothing is known.
        case unknown
    }

    let day: Day?
    let basis: Basis

    static let unknown = Anchor(day: nil, basis: .unknown)

    /// A date of the ledger, from its cell.
    static func recorded(_ cell: UInt32) -> Anchor {
        guard let day = Cells.day(cell) else { return .unknown }
        return Anchor(day: day, basis: .recorded)
    }

    /// The later of a record and the day of leaving: before somebody left, the duties of those away were not theirs.
    static func recorded(_ cell: UInt32, sinceLeaving out: UInt32) -> Anchor {
        if cell != 0, cell >= out { return recorded(cell) }
        guard let day = Cells.day(out) else { return .unknown }
        return Anchor(day: day, basis: .leaving)
    }
}

/// What a schedule says on a day.
struct Assessment: Hashable {
    /// The light of the task; nil while there is nothing to do.
    var light: Light?
    /// The last day on which it is not late; nil when there is none.
    var due: Day?
    /// The day from which a task is shown; nil when that cannot be known.
    var opens: Day?
}

extension Schedule {
    /// The light and the due day, from the date that the rule counts from.
    func assess(_ anchor: Anchor, on today: Day) -> Assessment {
        switch self {
        case .recurring(let period, let countdown):
            guard let day = anchor.day else {
                // Nobody knows whether it was ever done: it is due in the current period, and nothing says "on track".
                guard let start = period.start(endingOn: period.end(containing: today)) else {
                    return Assessment(light: .yellow)
                }
                let due = period.end(containing: today)
                var result = Schedule.countDown(countdown, to: due, from: start, on: today)
                if result.light == .blue { result.light = .yellow }
                return result
            }
            let due = period.due(after: day)
            return Schedule.countDown(countdown, to: due, from: period.start(endingOn: due), on: today)
        case .once(let months, let countdown):
            guard let day = anchor.day else { return Assessment() }
            return Schedule.countDown(countdown, to: day.adding(months: months), from: nil, on: today)
        case .lasting(let escalation):
            guard let day = anchor.day else { return Assessment(light: escalation.undated) }
            let opens = day.adding(months: escalation.blue ?? escalation.yellow)
            let due = day.adding(months: escalation.red)
            let isCapped = anchor.basis == .leaving && escalation.unrecorded < .red
            var result = Assessment(due: isCapped ? nil : due, opens: opens)
            guard today >= opens else { return result }
            var light: Light = today >= day.adding(months: escalation.yellow) ? .yellow : .blue
            if today >= due.adding(days: escalation.grace) { light = .red }
            result.light = anchor.basis == .leaving ? min(light, escalation.unrecorded) : light
            return result
        case .state(let light):
            return Assessment(light: light)
        }
    }

    private static func countDown(_ countdown: Countdown, to due: Day, from start: Day?, on today: Day) -> Assessment {
        var opens = due.adding(days: -countdown.shown)
        if let start, start > opens { opens = start }
        var result = Assessment(due: due, opens: opens)
        if today < opens { return result }
        if today >= due.adding(days: countdown.red) {
            result.light = .red
        } else {
            result.light = today >= due.adding(days: -countdown.yellow) ? .yellow : .blue
        }
        return result
    }
}
