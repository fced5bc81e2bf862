/// Whether somebody is floating, derived from the flow episodes and today: never a tick box.
///
/// Source: the definition of 2024 《意见》 (domain rule R1): away from the place of the formal relation for six months in a row or
/// more without transfer.
public enum FlowStatus: UInt8, CaseIterable, Sendable {
    /// At home.
    case home
    /// Away for less than six months.
    case shortAbsence
    /// Away for six months or more, relation not transferred: 流动党员.
    case floating
    /// Away, but nobody wrote down since when.
    case awayUndated

    /// What a person reads.
    public var label: Phrase {
        switch self {
        case .home: Phrase("在家", "At home")
        case .shortAbsence: Phrase("短期外出", "Short absence")
        case .floating: Phrase("流动", "Floating")
        case .awayUndated: Phrase("外出(日期不详)", "Away (no date)")
        }
    }

    /// Months away from which somebody counts as floating (R1).
    public static let months = 6

    /// The status of a member today.
    public static func of(_ member: Int, in ledger: Ledger, today: Day) -> FlowStatus {
        let episode = ledger.facts.openEpisode[member]
        guard episode != 0 else { return .home }
        return of(out: ledger.episodes.cell(FlowEpisode.out, Int(episode) - 1), today: today)
    }

    static func of(out cell: UInt32, today: Day) -> FlowStatus {
        guard cell != 0 else { return .awayUndated }
        return cell <= Cells.cell(latestDeparture(floatingOn: today)) ? .floating : .shortAbsence
    }

    /// The last day on which somebody can have left who is floating today. Months are counted forwards, from the day of
    /// leaving: who left on 31 August is away six months on 28 February.
    static func latestDeparture(floatingOn today: Day) -> Day {
        var day = today.adding(months: -months)
        while day < today, day.adding(days: 1).adding(months: months) <= today { day = day.adding(days: 1) }
        return day
    }
}
