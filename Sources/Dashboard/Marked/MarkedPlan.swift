import Domain

/// What a command on the marked would do, before anybody says yes: line by line, and as the changes themselves.
struct MarkedPlan: Sendable {
    /// What would become of one member.
    enum Outcome: Hashable, Sendable {
        /// It cannot be done, and why.
        case refused(Phrase)
        /// It changes; what is doubtful about the result.
        case changes(Phrase?)
        /// It is so already.
        case same
    }

    /// One member of the preview.
    struct Line: Hashable, Sendable {
        /// The name.
        let name: String
        /// What is there now; masked where the field is sensitive.
        let old: String
        /// What would be there.
        let new: String
        /// What would become of it.
        let outcome: Outcome
    }

    /// Those that cannot be changed first, then those that change, then those that are so already.
    private(set) var lines: [Line] = []
    /// The changes of all.
    private(set) var changes: [Change] = []
    /// How many members change.
    private(set) var changed = 0
    /// How many are so already.
    private(set) var same = 0
    /// How many cannot be changed.
    private(set) var refused = 0

    /// Plans.
    ///
    /// - Parameters:
    ///   - values: what was entered, by field name.
    ///   - identities: where identities of new records come from.
    init(
        _ action: MarkedAction, values: [String: Value], members: [RecordID], _ state: DashboardState,
        _ identities: inout SplitMix64
    ) {
        switch action {
        case .field(let name, _):
            guard let field = action.field else { return }
            for id in members { plan(field, values[name], of: id, state) }
        case .cadre: planCadre(values, members, state, &identities)
        }
        // Stable: within each kind they stay in the order of the roster.
        let order: [(Outcome) -> Bool] = [
            { if case .refused = $0 { true } else { false } }, { if case .changes = $0 { true } else { false } },
            { $0 == .same },
        ]
        lines = order.flatMap { isWanted in lines.filter { isWanted($0.outcome) } }
    }

    // MARK: One field

    private mutating func plan(_ field: Field, _ value: Value?, of id: RecordID, _ state: DashboardState) {
        let ledger = state.ledger
        guard var draft = RecordDraft(editing: id, in: ledger) else { return }
        let name = ledger.title(of: id, state.language)
        let old = draft[field]
        let texts = (
            field.text(old, in: ledger, state.language), field.text(value, in: ledger, state.language)
        )
        guard old != value else {
            add(Line(name: name, old: texts.0, new: texts.1, outcome: .same))
            return
        }
        let before = draft
        draft[field] = value
        let problem = MarkedPlan.newProblem(of: draft, before, ledger)
        if let problem, problem.severity == .error {
            add(Line(name: name, old: texts.0, new: texts.1, outcome: .refused(problem.message)))
            return
        }
        add(Line(name: name, old: texts.0, new: texts.1, outcome: .changes(problem?.message)))
        changes.append(.set(draft.kind, id, field.name, old: old, new: value))
    }

    /// The worst that a draft has and the record before did not have. Old faults of a record keep nobody from correcting
    /// something else about it.
    private static func newProblem(of draft: RecordDraft, _ before: RecordDraft, _ ledger: Ledger) -> Problem? {
        var found = draft.problems(in: ledger, lookingForDuplicates: false)
        guard !found.isEmpty else { return nil }
        let old = before.problems(in: ledger, lookingForDuplicates: false)
        found.removeAll { old.contains($0) }
        return found.first { $0.severity == .error } ?? found.first
    }

    // MARK: A contact cadre

    private mutating func planCadre(
        _ values: [String: Value], _ members: [RecordID], _ state: DashboardState, _ identities: inout SplitMix64
    ) {
        let ledger = state.ledger
        let inForce = MarkedPlan.pairings(of: values[Pairing.kind.name], in: ledger)
        let wanted = MarkedPlan.cadre(values, ledger, state.language)
        for id in members {
            guard let row = ledger.members.row(of: id) else { continue }
            let name = ledger.title(of: id, state.language)
            let current = inForce[row] ?? []
            let old = current.map { MarkedPlan.cadre($0.values, ledger, state.language) }.joined(separator: " ")
            let isSame = current.contains { pairing in
                [Pairing.cadre, Pairing.cadreName].allSatisfy { pairing[$0] == values[$0.name] }
            }
            guard !isSame else {
                add(Line(name: name, old: old, new: wanted, outcome: .same))
                continue
            }
            var draft = RecordDraft(new: .pairing, id: RecordID.random(using: &identities), values: values)
            draft[Pairing.member] = .reference(id)
            let problem = draft.problems(in: ledger).first { $0.severity == .error }
            if let problem {
                add(Line(name: name, old: old, new: wanted, outcome: .refused(problem.message)))
                continue
            }
            add(Line(name: name, old: old, new: wanted, outcome: .changes(nil)))
            for pairing in current {
                changes.append(
                    .set(
                        .pairing, pairing.id, Pairing.until.name, old: nil,
                        new: MarkedPlan.end(of: pairing, values[Pairing.from.name], state.today)))
            }
            changes += draft.changes(in: ledger)
        }
    }

    /// The day on which a pairing ends that another one follows: never before it began.
    private static func end(of pairing: RecordDraft, _ from: Value?, _ today: Day) -> Value {
        var end = today
        if case .day(let day)? = from { end = day }
        if case .day(let began)? = pairing[Pairing.from] { end = max(end, began) }
        return .day(end)
    }

    /// The pairings in force of a kind, by the row of the member.
    private static func pairings(of kind: Value?, in ledger: Ledger) -> [Int: [RecordDraft]] {
        let table = ledger.table(Pairing.type)
        var found: [Int: [RecordDraft]] = [:]
        for row in 0..<table.count where Pairing.isInForce(row, table) {
            guard let member = table.reference(Pairing.member, row),
                table.code(Pairing.kind, row).map({ Value.code($0) }) == kind,
                let draft = RecordDraft(editing: table.id(row), in: ledger)
            else { continue }
            found[member, default: []].append(draft)
        }
        return found
    }

    private static func cadre(_ values: [String: Value], _ ledger: Ledger, _ language: Language) -> String {
        if case .reference(let id)? = values[Pairing.cadre.name] { return ledger.title(of: id, language) }
        return Pairing.cadreName.text(values[Pairing.cadreName.name], in: ledger, language)
    }

    private mutating func add(_ line: Line) {
        lines.append(line)
        switch line.outcome {
        case .refused: refused += 1
        case .changes: changed += 1
        case .same: same += 1
        }
    }
}
