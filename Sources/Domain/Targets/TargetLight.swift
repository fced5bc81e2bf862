extension Target {
    /// Days before its due day from which an unfinished target is yellow. 本地约定.
    public static let daysOfWarning = 30
    /// The share of the time gone, in percent, that the share done may stay behind before the light turns yellow. 本地约定.
    public static let allowedDelay = 25
}

extension Ledger {
    /// The light of a target on a day (蓝黄红目标推进): blue on track or reached, yellow near its due day or well behind the time
    /// gone, red past its due day. Nil for a target that was dropped, or whose goal or due day is missing.
    public func light(ofTarget row: Int, on today: Day) -> Light? {
        let targets = table(Target.type)
        guard !targets.isRetired(row), targets.code(Target.state, row) != "dropped",
            let due = targets.day(Target.due, row)
        else { return nil }
        if targets.code(Target.state, row) == "done" { return .blue }
        guard let done = progress(ofTarget: row) else { return nil }
        if done >= 1_000 { return .blue }
        if today > due { return .red }
        if today.days(until: due) <= Target.daysOfWarning { return .yellow }
        let year = targets.number(Target.year, row).flatMap { Int(exactly: $0) } ?? due.year
        guard let start = Day(year: year, month: 1, day: 1), start < due, today > start else { return .blue }
        let gone = start.days(until: today) * 1_000 / start.days(until: due)
        return done + Target.allowedDelay * 10 < gone ? .yellow : .blue
    }
}
