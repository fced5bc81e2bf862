/// Which rows a filter text lets through, followed key by key: what did not change is not asked again.
struct FilterAnswers: Sendable {
    /// The text, taken apart.
    private(set) var query = FilterQuery("")
    /// One flag a row, 1 for those that fit; nil when all do.
    private(set) var flags: [UInt8]?
    /// What was left out and why, in the order of the text; nothing that may still be being typed.
    private(set) var problems: [Phrase] = []
    /// The same with what is not finished, for when typing has ended.
    private(set) var remarks: [Phrase] = []

    private var plain: [UInt8]?
    private var answers: [FilterTerm: [UInt8]] = [:]

    /// Forgets the answers, after what is asked about changed. Returns the query, to be asked again.
    mutating func forget() -> FilterQuery {
        answers = [:]
        plain = nil
        defer { query = FilterQuery("") }
        return query
    }

    /// Takes a changed query into account.
    ///
    /// - Parameters:
    ///   - evaluation: answers questions about fields.
    ///   - search: the rows in which all words of a query are found; nil for no words. Its second argument is what matched
    ///     a query that this one narrows.
    mutating func take(
        _ next: FilterQuery, _ evaluation: FilterEvaluation, search: (SearchQuery, [UInt8]?) -> [UInt8]?
    ) {
        if next.plain != query.plain || plain == nil {
            plain = search(next.plain, next.plain.narrows(query.plain) ? plain : nil)
        }
        query = next
        problems = next.problems
        remarks = next.problems
        var known: [FilterTerm: [UInt8]] = [:]
        var all = plain
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
            if var flags = search(word, nil) {
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
