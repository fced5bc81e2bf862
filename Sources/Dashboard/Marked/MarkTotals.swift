import Domain

/// How many members are marked, and what matters about them.
struct MarkTotals: Hashable, Sendable {
    /// Marked members.
    var people = 0
    /// Of them away from home.
    var away = 0
    /// Of them found lost by their branch.
    var lost = 0
    /// Of them with a task that is late.
    var red = 0

    init() {}

    /// Counts all marked members.
    init(_ marks: RowMarks, _ state: DashboardState) {
        guard !marks.isEmpty else { return }
        let open = state.ledger.facts.openEpisode
        let losses = state.ledger.members.column(Member.isLost)
        let lights = state.tasks.list.worstLights
        people = marks.count
        for row in marks.rows.map(Int.init) {
            if open[row] != 0 { away += 1 }
            if row < losses.count, losses[row] == 2 { lost += 1 }
            if row < lights.count, lights[row] == Light.red.rawValue { red += 1 }
        }
    }

    /// Adds a member (`step` 1) or takes one away (-1).
    mutating func count(_ id: RecordID, _ step: Int, _ state: DashboardState) {
        guard let row = state.ledger.members.row(of: id) else { return }
        people += step
        if state.ledger.facts.openEpisode[row] != 0 { away += step }
        if state.ledger.members.flag(Member.isLost, row) == true { lost += step }
        if state.tasks.list.worstLight(ofMember: row) == .red { red += step }
    }

    /// The totals in one line: those that are not zero.
    var text: Phrase {
        var chinese = ["标记 \(people) 人"]
        var english = ["\(people) marked"]
        for (count, word) in [(away, Phrase("流出", "away")), (lost, Phrase("失联", "lost")), (red, Light.red.label)]
        where count > 0 {
            chinese.append("\(word.chinese) \(count)")
            english.append("\(word.english) \(count)")
        }
        return Phrase(chinese.joined(separator: "  "), english.joined(separator: "  "))
    }
}
