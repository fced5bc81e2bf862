/// Which members a filter text lets through, followed key by key: what did not change is not asked again.
public struct MemberFilter: Sendable {
    /// The text, taken apart.
    public private(set) var query = FilterQuery("")
    /// One flag a member row, 1 for those who fit; nil when everybody does.
    public private(set) var flags: [UInt8]?
    /// What was left out and why, in the order of the text; nothing that may still be being typed.
    public private(set) var problems: [Phrase] = []
    /// The same with what is not finished, for when typing has ended.
    public private(set) var remarks: [Phrase] = []

    private var plain: [UInt8]?
    private var answers: [FilterTerm: [UInt8]] = [:]

    /// Everybody.
    public init() {}

    /// Whether it asks about the lights of tasks, so that it follows them.
    public var asksForLights: Bool {
        query.terms.contains { if case .light = $0.field.subject { true } else { false } }
    }

    /// Forgets the answers, after the ledger, the day or the lights changed, and asks again.
    public mutating func renew(_ context: FilterContext) {
        answers = [:]
        plain = nil
        let same = query
        query = FilterQuery("")
        take(same, context)
    }

    /// Takes a changed text into account. The ledger must be the same as before; else ``renew(_:)``.
    public mutating func take(_ text: String, _ context: FilterContext) {
        take(FilterQuery(text), context)
    }

    private mutating func take(_ next: FilterQuery, _ context: FilterContext) {
        let search = context.ledger.search
        if next.plain != query.plain || plain == nil {
            plain = search.matches(next.plain, within: next.plain.narrows(query.plain) ? plain : nil)
        }
        query = next
        problems = next.problems
        remarks = next.problems
        var known: [FilterTerm: [UInt8]] = [:]
        var all = plain
        let evaluation = FilterEvaluation(context: context)
        func narrow(_ flags: [UInt8]) {
            guard var both = all else {
                all = flags
                return
            }
            all = nil
            for row in both.indices { both[row] &= flags[row] }
            all = both
        }
        for word in next.excluded {
            if var flags = search.matches(word) {
                for row in flags.indices { flags[row] ^= 1 }
                narrow(flags)
            }
        }
        for term in next.terms {
            do throws(FilterFault) {
                let flags: [UInt8]
                if let before = answers[term] { flags = before } else { flags = try evaluation.flags(term) }
                known[term] = flags
                narrow(flags)
            } catch {
                switch error {
                case .wrong(let why):
                    problems.append(why)
                    remarks.append(why)
                case .incomplete(let why): remarks.append(why)
                }
            }
        }
        answers = known
        flags = all
    }
}
