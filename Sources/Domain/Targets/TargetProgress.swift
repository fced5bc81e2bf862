extension Ledger {
    /// How far a target got, in parts of a thousand; more than a thousand when the goal was passed, nil without a goal.
    public func progress(ofTarget row: Int) -> Int? {
        let targets = table(Target.type)
        guard let goal = targets.number(Target.goal, row), goal > 0 else { return nil }
        let (thousands, isTooLarge) = (targets.number(Target.done, row) ?? 0).multipliedReportingOverflow(by: 1_000)
        return isTooLarge ? nil : Int(thousands / goal)
    }

    /// The people and units that belong to a grouping on a day, as rows of ``GroupingMember``.
    public func members(ofGrouping row: Int, on today: Day) -> [Int] {
        let links = table(GroupingMember.type)
        return rows(of: GroupingMember.type, where: GroupingMember.grouping, is: row).filter { link in
            if let from = links.day(GroupingMember.from, link), from > today { return false }
            if let until = links.day(GroupingMember.until, link), until < today { return false }
            return true
        }
    }
}
