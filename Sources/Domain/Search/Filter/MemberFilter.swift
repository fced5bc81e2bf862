/// Which members a filter text lets through, followed key by key: what did not change is not asked again.
public struct MemberFilter: Sendable {
    private var answers = FilterAnswers()

    /// The text, taken apart.
    public var query: FilterQuery { answers.query }
    /// One flag a member row, 1 for those who fit; nil when everybody does.
    public var flags: [UInt8]? { answers.flags }
    /// What was left out and why, in the order of the text; nothing that may still be being typed.
    public var problems: [Phrase] { answers.problems }
    /// The same with what is not finished, for when typing has ended.
    public var remarks: [Phrase] { answers.remarks }

    /// Everybody.
    public init() {}

    /// Whether it asks about the lights of tasks, so that it follows them.
    public var asksForLights: Bool {
        query.terms.contains { if case .light = $0.field.subject { true } else { false } }
    }

    /// Forgets the answers, after the ledger, the day or the lights changed, and asks again.
    public mutating func renew(_ context: FilterContext) {
        take(answers.forget(), context)
    }

    /// Takes a changed text into account. The ledger must be the same as before; else ``renew(_:)``.
    public mutating func take(_ text: String, _ context: FilterContext) {
        take(FilterQuery(text), context)
    }

    private mutating func take(_ next: FilterQuery, _ context: FilterContext) {
        let search = context.ledger.search
        answers.take(next, FilterEvaluation(context: context)) { search.matches($0, within: $1) }
    }
}
