extension Ledger {
    /// The light of a target on a day (金乡 蓝黄红; the bounds are a local convention).
    ///
    /// Blue when it is done, or when the share done is no less than the share of its time that has gone; yellow when it is no less
    /// than half of that; red below, and after the due day. Nil for a target that was dropped or has no due day.
    public func targetLight(of row: Int, on day: Day) -> Light? {
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
        if progress >= expected { return .blue }
        return progress * 2 >= expected ? .yellow : .red
    }
}
