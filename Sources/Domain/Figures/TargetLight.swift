/// From which progress on a target is on track: the numbers of the rule about targets.
///
/// They stand in the rules file like all others. The light is no task, so it has the numbers of the rule even where the rule is
/// switched off.
struct TargetPace {
    /// Percent of what the time that has gone asks for, from which the light is blue.
    let blue: Int64
    /// The same for yellow; red below.
    let yellow: Int64

    init(_ rules: [Rule]) {
        let rule = rules.first { $0.measure == .targetDue } ?? RuleBook.shipped.first { $0.measure == .targetDue }
        blue = Int64(rule?.maximum ?? 0)
        yellow = Int64(rule?.minimum ?? 0)
    }
}

extension Ledger {
    /// The light of a target on a day (金乡 蓝黄红), by the rules of the ledger.
    public func targetLight(of row: Int, on day: Day) -> Light? { targetLight(of: row, on: day, TargetPace(rules)) }

    /// The same for many targets, with the numbers looked up once.
    ///
    /// Blue when it is done, or when the share done is no less than the share of its time that has gone, as the rule weighs it;
    /// yellow when it is no less than the lower share of that; red below, and after the due day. Nil for a target that was dropped
    /// or has no due day.
    func targetLight(of row: Int, on day: Day, _ pace: TargetPace) -> Light? {
        let targets = table(Target.type)
        let state = targets.code(Target.state, row)
        guard state != "dropped", let due = targets.day(Target.due, row) else { return nil }
        let progress = Int64(progress(ofTarget: row) ?? 0)
        if state == "done" || progress >= 1_000 { return .blue }
        if day > due { return .red }
        let year = targets.number(Target.year, row).flatMap { Day(year: Int($0), month: 1, day: 1) }
        let start = min(year ?? due.startOfYear, due)
        let whole = Int64(start.days(until: due) + 1)
        let gone = Int64(max(0, start.days(until: day)))
        let expected = gone * 1_000 / whole
        if progress * 100 >= expected * pace.blue { return .blue }
        return progress * 100 >= expected * pace.yellow ? .yellow : .red
    }
}
