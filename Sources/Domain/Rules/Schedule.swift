/// How often something has to be done. Months are calendar months; local days only.
public enum Period: Hashable, Sendable {
    /// So many months after the last time, to the day.
    case months(Int)
    /// Once in each week, by its Sunday.
    case week
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
        case .week: Period.week.end(containing: day).adding(days: 7)
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
        case .week: day.adding(days: 7 - day.weekday)
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
        case .week: due.adding(days: -6)
        case .month: due.startOfMonth
        case .quarter: due.startOfQuarter
        case .halfYear: due.startOfQuarter.adding(months: -3)
        case .year: due.startOfYear
        }
    }

    /// 每季度一次, once a quarter.
    public var label: Phrase {
        switch self {
        case .months(let count): Phrase("每%1个月一次", "once every %1 {month|months}").with("\(count)")
        case .week: Phrase("每周一次", "once a week")
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
    /// Days after the due day from which it is no longer listed; nil for never.
    public var dropped: Int?

    /// Makes a countdown.
    public init(shown: Int, yellow: Int, red: Int = 1, dropped: Int? = nil) {
        self.shown = shown
        self.yellow = yellow
        self.red = red
        self.dropped = dropped
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
    /// Once, so many days after the date that the rule counts from.
    case within(days: Int, Countdown)
    /// Again and again, so many days after each period began.
    case early(Period, days: Int, Countdown)
    /// On the day of a festival, listed and yellow so many days before, and gone on the day after.
    case festival(Festival, shown: Int, yellow: Int)
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
                ? Phrase("到期一次", "once, on its date")
                : Phrase("满%1个月时一次", "once, after %1 {month|months}").with("\(months)")
        case .within(let days, _):
            days == 0
                ? Phrase("到期一次", "once, on its date") : Phrase("%1天内", "within %1 {day|days}").with("\(days)")
        case .early(let period, let days, _):
            Phrase("%1，期初%2天内", "%1, within %2 {day|days} of its beginning").with(
                period.label, Phrase(verbatim: "\(days)"))
        case .festival(let festival, let shown, _):
            Phrase("%1前%2天起", "from %2 {day|days} before %1").with(festival.name, Phrase(verbatim: "\(shown)"))
        case .lasting(let escalation):
            (escalation.yellow == 0
                ? Phrase("随时黄灯，满%2个月红灯", "yellow at once, red from %2 {month|months}")
                : Phrase("满%1个月黄灯，满%2个月红灯", "yellow from %1 {month|months}, red from %2")).with(
                    "\(escalation.yellow)", "\(escalation.red)")
        case .state: Schedule.lasts
        }
    }

    /// Of what is told as long as it is so.
    static let lasts = Phrase("持续提示", "while it lasts")
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
        /// Nothing of the kind was ever recorded: the current period is asked for, and no earlier one. An office that begins
        /// to keep such records is not late with what it never kept.
        case unrecorded
        /// The due day itself stands in the ledger, and goes before what the rule would count.
        case promised
    }

    let day: Day?
    let basis: Basis

    /// Tells anchors apart that a schedule answers differently.
    var key: UInt64 {
        let kind: UInt64 =
            switch basis {
            case .recorded: 0
            case .leaving: 1
            case .unknown: 2
            case .unrecorded: 3
            case .promised: 4
            }
        return kind << 32 | UInt64(day.map(Cells.cell) ?? 0)
    }

    static let unknown = Anchor(day: nil, basis: .unknown)
    static let unrecorded = Anchor(day: nil, basis: .unrecorded)

    /// A date of the ledger, from its cell; without one, nothing of the kind was ever recorded.
    static func recordedOrNever(_ cell: UInt32) -> Anchor {
        Cells.day(cell).map { Anchor(day: $0, basis: .recorded) } ?? .unrecorded
    }

    /// A due day that stands in the ledger.
    static func promised(_ cell: UInt32) -> Anchor {
        Cells.day(cell).map { Anchor(day: $0, basis: .promised) } ?? .unknown
    }

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
                let isNever = anchor.basis == .unrecorded
                guard let start = period.start(endingOn: period.end(containing: today)) else {
                    return Assessment(light: isNever ? .blue : .yellow)
                }
                let due = period.end(containing: today)
                var result = Schedule.countDown(countdown, to: due, from: start, on: today)
                if result.light == .blue, !isNever { result.light = .yellow }
                return result
            }
            let due = period.due(after: day)
            return Schedule.countDown(countdown, to: due, from: period.start(endingOn: due), on: today)
        case .once(let months, let countdown):
            guard let day = anchor.day else { return Assessment() }
            let due = anchor.basis == .promised ? day : day.adding(months: months)
            return Schedule.countDown(countdown, to: due, from: nil, on: today)
        case .within(let days, let countdown):
            guard let day = anchor.day else { return Assessment() }
            let due = anchor.basis == .promised ? day : day.adding(days: days)
            return Schedule.countDown(countdown, to: due, from: nil, on: today)
        case .early(let period, let days, let countdown):
            guard let start = period.start(endingOn: period.end(containing: today)) else { return Assessment() }
            if let day = anchor.day, day >= start {
                let next = period.end(containing: today).adding(days: 1)
                return Assessment(due: next.adding(days: days), opens: next)
            }
            guard anchor.day != nil else {
                // An office that begins has the whole period, and is never late.
                let end = period.end(containing: today)
                let isNear = today >= end.adding(days: -countdown.yellow)
                return Assessment(light: isNear ? .yellow : .blue, due: end, opens: start)
            }
            return Schedule.countDown(countdown, to: start.adding(days: days), from: start, on: today)
        case .festival(let festival, let shown, let yellow):
            guard let due = festival.next(from: today) else { return Assessment() }
            return Schedule.countDown(Countdown(shown: shown, yellow: yellow), to: due, from: nil, on: today)
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

    /// Hands over the days after one and up to another on which something is due, from the date that the rule counts from and
    /// while nothing more is recorded: those that ``assess(_:on:)`` names as the due day of a task when that day has come.
    func eachDue(_ anchor: Anchor, after first: Day, through last: Day, _ take: (Day) -> Void) {
        func offer(_ due: Day) {
            guard first < due, due <= last else { return }
            let then = assess(anchor, on: due)
            if then.light != nil, then.due == due { take(due) }
        }
        func offerPeriods(_ period: Period, _ due: (Day) -> Day?) {
            var end = period.end(containing: first)
            // A rhythm that follows no calendar has no next day without a first one.
            guard period.start(endingOn: end) != nil else { return }
            while let day = due(end) {
                offer(day)
                guard end <= last else { return }
                end = period.end(containing: end.adding(days: 1))
            }
        }
        switch self {
        case .recurring(let period, _):
            if let day = anchor.day { offer(period.due(after: day)) } else { offerPeriods(period) { $0 } }
        case .early(let period, let days, _):
            let isKnown = anchor.day != nil
            offerPeriods(period) { end in isKnown ? period.start(endingOn: end)?.adding(days: days) : end }
        case .once(let months, _):
            if let day = anchor.day { offer(anchor.basis == .promised ? day : day.adding(months: months)) }
        case .within(let days, _):
            if let day = anchor.day { offer(anchor.basis == .promised ? day : day.adding(days: days)) }
        case .festival(let festival, _, _):
            var day = first.adding(days: 1)
            while day <= last, let due = festival.next(from: day), due <= last {
                offer(due)
                day = due.adding(days: 1)
            }
        case .lasting(let escalation):
            if let day = anchor.day { offer(day.adding(months: escalation.red)) }
        case .state: break
        }
    }

    /// Whether it names due days at all.
    var hasDueDays: Bool { if case .state = self { false } else { true } }

    private static func countDown(_ countdown: Countdown, to due: Day, from start: Day?, on today: Day) -> Assessment {
        var opens = due.adding(days: -countdown.shown)
        if let start, start > opens { opens = start }
        var result = Assessment(due: due, opens: opens)
        if today < opens { return result }
        if let dropped = countdown.dropped, today >= due.adding(days: dropped) { return Assessment(due: due) }
        if today >= due.adding(days: countdown.red) {
            result.light = .red
        } else {
            result.light = today >= due.adding(days: -countdown.yellow) ? .yellow : .blue
        }
        return result
    }
}
