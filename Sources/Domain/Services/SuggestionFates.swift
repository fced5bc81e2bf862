/// What became of the suggestions of a period.
public struct SuggestionFates: Hashable, Sendable {
    /// 收到.
    public var received = 0
    /// 研究中.
    public var studied = 0
    /// 采纳.
    public var adopted = 0
    /// 不采纳.
    public var declined = 0
    /// Those that were answered, whatever the answer.
    public var answered = 0

    /// 采纳率: adopted of received, as a fraction; nil when there are none, which is shown as a dash.
    public var adoption: (part: Int, whole: Int)? { received == 0 ? nil : (adopted, received) }
}

extension Ledger {
    /// The suggestions received in a period, first and last day included.
    ///
    /// - Parameter campaign: a code of ``CodeList/suggestionCampaign``; nil for all.
    public func suggestionFates(from first: Day, to last: Day, campaign: String? = nil) -> SuggestionFates {
        let table = table(Suggestion.type)
        var found = SuggestionFates()
        for row in 0..<table.count where !table.isRetired(row) {
            guard let day = table.day(Suggestion.received, row), first <= day, day <= last else { continue }
            if let campaign, table.code(Suggestion.campaign, row) != campaign { continue }
            found.received += 1
            switch table.code(Suggestion.state, row) {
            case "studied": found.studied += 1
            case "adopted": found.adopted += 1
            case "declined": found.declined += 1
            default: break
            }
            if table.cell(Suggestion.answered, row) != 0 || table.code(Suggestion.state, row) == "answered" {
                found.answered += 1
            }
        }
        return found
    }
}
