/// How far a partnership got with the 五个一 of a year.
public struct FiveOnes: Hashable, Sendable {
    /// 共建计划.
    public var plan = false
    /// 每季度一次共建活动: the four quarters.
    public var quarters = [false, false, false, false]
    /// 走访慰问.
    public var visit = false
    /// 献一计.
    public var idea = false
    /// 办一件实事.
    public var deed = false

    /// How many of the five are done. The joint activities are one, and done when every quarter had one.
    public var done: Int { [plan, !quarters.contains(false), visit, idea, deed].filter { $0 }.count }
    /// How many there are.
    public static let total = 5
}

extension Ledger {
    /// The 五个一 of a partnership in a year: what is written down for the year, and what other records show: activities and
    /// suggestions of the partnership.
    public func fiveOnes(ofPartnership row: Int, year: Int) -> FiveOnes {
        var found = FiveOnes()
        let years = table(PartnershipYear.type)
        for entry in rows(of: PartnershipYear.type, where: PartnershipYear.partnership, is: row)
        where years.number(PartnershipYear.year, entry) == Int64(year) {
            func has(_ field: Field) -> Bool { years.cell(field, entry) != 0 }
            found.plan = found.plan || has(PartnershipYear.planned)
            found.visit = found.visit || has(PartnershipYear.visited)
            found.idea = found.idea || has(PartnershipYear.idea) || has(PartnershipYear.ideaDay)
            found.deed = found.deed || has(PartnershipYear.deed) || has(PartnershipYear.deedDay)
            for (quarter, field) in PartnershipYear.quarters.enumerated() where has(field) {
                found.quarters[quarter] = true
            }
        }
        let activities = table(Activity.type)
        for activity in rows(of: Activity.type, where: Activity.partnership, is: row)
        where Activity.wasHeld(activity, activities) {
            guard let parts = activities.day(Activity.day, activity)?.parts, parts.year == year else { continue }
            if activities.code(Activity.kind, activity) == Activity.visit {
                found.visit = true
            } else {
                found.quarters[(parts.month - 1) / 3] = true
            }
        }
        let suggestions = table(Suggestion.type)
        for suggestion in rows(of: Suggestion.type, where: Suggestion.partnership, is: row)
        where suggestions.day(Suggestion.received, suggestion)?.parts.year == year {
            found.idea = true
        }
        return found
    }
}
