/// The festivals that are near, and who was greeted for them. Outside their weeks it costs nothing.
struct GreetingDesk {
    /// A festival that is near, with every rule that falls on its day.
    private struct Near {
        let due: Day
        let light: Light
        /// Members who were greeted, by row; empty when nobody was.
        var isGreeted: [Bool]
    }

    /// By the position of the rule.
    private var near: [Int: Near] = [:]
    /// The rule that greets for another on the same day.
    private var merged: [Int: Int] = [:]

    /// Looks at the rules in force, and at who was greeted.
    ///
    /// - Parameter lookingAtDeliveries: false where only days are asked.
    init(_ ledger: Ledger, rules: [Rule], today: Day) {
        for (index, rule) in rules.enumerated() where rule.isOn && rule.measure == .greeting {
            let assessment = rule.schedule.assess(.unknown, on: today)
            guard let light = assessment.light, let due = assessment.due else { continue }
            if let first = near.keys.sorted().first(where: { near[$0]?.due == due }) {
                merged[index] = first
            } else {
                let greeted = GreetingDesk.greeted(ledger, rules, on: due)
                near[index] = Near(due: due, light: light, isGreeted: greeted)
            }
        }
    }

    /// Whether a rule greets anybody today.
    func isOpen(_ rule: Int) -> Bool { near[rule] != nil }

    /// The rule that greets in the place of another on the same day.
    func merges(_ rule: Int) -> Int? { merged[rule] }

    /// What a rule asks for of a member.
    func assess(_ rule: Int, _ row: Int) -> Assessment {
        guard let near = near[rule] else { return Assessment() }
        if row < near.isGreeted.count, near.isGreeted[row] { return Assessment(due: near.due) }
        return Assessment(light: near.light, due: near.due)
    }

    /// The festivals for which somebody is greeted on a day, by the rules in force.
    static func festivals(_ rules: [Rule], on day: Day) -> [Festival] {
        let wanted = rules.compactMap { rule -> Festival? in
            guard rule.isOn, rule.measure == .greeting, case .festival(let festival, _, _) = rule.schedule else {
                return nil
            }
            return festival
        }
        return Festival.on(day).filter { wanted.contains($0) }
    }

    /// How many days around the festival a greeting may be dated.
    private static let before = 60
    private static let after = 30

    /// Who was greeted for the festivals of a day, by row.
    static func greeted(_ ledger: Ledger, _ rules: [Rule], on due: Day) -> [Bool] {
        let notices = ledger.table(Notice.type)
        let codes = CodeCell.set(festivals(rules, on: due).map(\.code), .festival)
        let greeting = CodeCell.of("greeting", .noticeKind)
        let kinds = notices.cells(Notice.kind)
        let festivals = notices.cells(Notice.festival)
        let days = notices.cells(Notice.day)
        let (first, last) = (Cells.cell(due.adding(days: -before)), Cells.cell(due.adding(days: after)))
        var counts = [Bool](repeating: false, count: notices.count)
        var isAny = false
        for row in 0..<notices.count
        where kinds[row] == greeting && !notices.isRetired(row) && first <= days[row] && days[row] <= last
            && codes.contains(festivals[row])
        {
            counts[row] = true
            isAny = true
        }
        guard isAny else { return [] }
        var isGreeted = [Bool](repeating: false, count: ledger.members.count)
        let deliveries = ledger.table(Delivery.type)
        let members = deliveries.cells(Delivery.member)
        let states = deliveries.cells(Delivery.state)
        let retired = deliveries.retired
        let done = OrganisationReader.Cellset(["sent", "received", "answered"], .deliveryState)
        for (row, notice) in deliveries.column(Delivery.notice).enumerated()
        where notice != 0 && counts[Int(notice) - 1] && members[row] != 0 && retired[row] == 0
            && done.contains(states[row])
        {
            isGreeted[Int(members[row]) - 1] = true
        }
        return isGreeted
    }
}
