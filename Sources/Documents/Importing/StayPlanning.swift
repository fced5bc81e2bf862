import Domain

/// Plans what a row says about a member beyond the member: the stay away from home or here, and the cadre who keeps in
/// touch.
struct StayPlanning {
    /// What a row brings about.
    struct Outcome {
        var changes: [Change] = []
        var problems: [Problem] = []
        /// The organisation that the stay refers to, to be made if it is only planned.
        var branch: RecordID?
    }

    /// Whether the row can be taken.
    enum Verdict {
        case accepted(Outcome)
        case refused(column: String?, Phrase)
    }

    /// Rows by column that filled it in vain: without anything that tells of a stay.
    private(set) var unused: [String: Int] = [:]

    private let ledger: Ledger
    private let today: Day
    private let kind: ListKind
    private let episodes: StayFinder

    init(_ ledger: Ledger, today: Day, kind: ListKind) {
        self.ledger = ledger
        self.today = today
        self.kind = kind
        episodes = StayFinder(ledger)
    }

    /// Columns that also stand in the file of somebody who never left: 原职业, 工作单位, 是否持有活动证. They do not make a stay.
    private static let sidelines: Set<String> = Set(
        [
            FlowEpisode.formerJob, FlowEpisode.hasCertificate, FlowEpisode.transferred, FlowEpisode.transferredOn,
            FlowEpisode.certificateChecked, FlowEpisode.employer, FlowEpisode.homeUnit, FlowEpisode.homeOrganisation,
            FlowEpisode.homeContact, FlowEpisode.homePhone, FlowEpisode.note,
        ].map(\.name))

    /// Plans the rest of a row.
    mutating func plan(
        _ reading: RowReading, of member: RecordDraft, _ organisations: inout OrganisationFinder,
        _ remarks: inout RemarkList, _ identities: inout some RandomNumberGenerator
    ) -> Verdict {
        let row = member.isNew ? nil : ledger.members.row(of: member.id)
        var outcome = Outcome()
        if var draft = stay(reading, of: member, row, &remarks, &identities) {
            let before = draft
            fill(&draft, reading, &organisations, &remarks, &identities, &outcome)
            if draft.isNew || draft != before {
                var problems = draft.problems(in: ledger, lookingForDuplicates: false)
                if !draft.isNew { problems = problems.filter { !before.problems(in: ledger).contains($0) } }
                problems.removeAll { $0.field == FlowEpisode.member.name }
                if let branch = outcome.branch, organisations.isPlanned(branch) {
                    problems.removeAll { $0.field == FlowEpisode.destinationBranch.name }
                }
                if let error = problems.first(where: { $0.severity == .error }) {
                    let column = reading.stay.first { $0.field.name == error.field }?.column
                    return .refused(column: column, error.message)
                }
                outcome.problems = problems
                outcome.changes = draft.changes(in: ledger)
            }
        }
        if !reading.cadre.isEmpty { outcome.changes += pairing(reading.cadre, of: member.id, row, &identities) }
        return .accepted(outcome)
    }

    // MARK: Which stay

    /// The stay that the row is about, as it is now; nil when it is about none.
    private mutating func stay(
        _ reading: RowReading, of member: RecordDraft, _ row: Int?, _ remarks: inout RemarkList,
        _ identities: inout some RandomNumberGenerator
    ) -> RecordDraft? {
        var direction = kind.direction
        var tells = kind != .roster || !reading.branchThere.isEmpty
        for entry in reading.stay {
            if entry.field.name == FlowEpisode.direction.name, case .code(let code) = entry.value { direction = code }
            if !Self.sidelines.contains(entry.field.name) { tells = true }
        }
        let open = row.map { episodes.open($0, direction: direction) } ?? []
        if let isFloating = reading.isFloating {
            if isFloating {
                tells = true
            } else if tells, kind == .roster {
                remarks.add(row: reading.number, column: nil, .warning, ImportMessage.contradictoryStay)
            } else if !open.isEmpty, kind == .roster {
                remarks.add(row: reading.number, column: nil, .warning, ImportMessage.notFloating)
            }
        }
        guard tells || open.count == 1 && !reading.stay.isEmpty else {
            for entry in reading.stay where entry.value != .flag(false) { unused[entry.column, default: 0] += 1 }
            return nil
        }
        func new() -> RecordDraft {
            var draft = RecordDraft(new: .flowEpisode, id: RecordID.random(using: &identities))
            draft[FlowEpisode.member] = .reference(member.id)
            draft[FlowEpisode.direction] = .code(direction)
            return draft
        }
        guard let row else { return new() }
        var (out, returned): (Day?, Day?)
        if case .day(let day) = reading.stayValue(FlowEpisode.out) { out = day }
        if case .day(let day) = reading.stayValue(FlowEpisode.returned) { returned = day }
        switch episodes.find(row, direction: direction, out: out, returned: returned) {
        case .known(let id): return RecordDraft(editing: id, in: ledger)
        case .new: return new()
        case .ambiguous(let count):
            remarks.add(row: reading.number, column: nil, .warning, ImportMessage.ambiguousStay.with("\(count)"))
            return nil
        }
    }

    private func fill(
        _ draft: inout RecordDraft, _ reading: RowReading, _ organisations: inout OrganisationFinder,
        _ remarks: inout RemarkList, _ identities: inout some RandomNumberGenerator, _ outcome: inout Outcome
    ) {
        let merge = DraftMerge(ledger: ledger, today: today, row: reading.number)
        let entries = reading.stay.filter { $0.field.name != FlowEpisode.direction.name }
        merge.apply(entries, to: &draft, &remarks)
        guard !reading.branchThere.isEmpty else { return }
        let text = reading.branchThere
        let answer =
            HeaderGrid.hasLongNumber(text, 7)
            ? .missing : organisations.find(text, under: "", isFloating: true, &identities)
        if case .found(let id) = answer {
            if draft[FlowEpisode.destinationBranch] != .reference(id) {
                draft[FlowEpisode.destinationBranch] = .reference(id)
                outcome.branch = id
            }
        } else if draft[FlowEpisode.destinationOrganisation] == nil {
            draft[FlowEpisode.destinationOrganisation] = .text(text)
            remarks.add(
                row: reading.number, column: FlowEpisode.destinationBranch.label.chinese, .warning,
                ImportMessage.branchThereAsText.with(ImportMessage.quoted(text)))
        }
    }

    // MARK: The cadre

    private func pairing(
        _ name: String, of member: RecordID, _ row: Int?, _ identities: inout some RandomNumberGenerator
    ) -> [Change] {
        let pairings = ledger.table(Pairing.type)
        let current = row.map { ledger.facts.pairing[$0] } ?? 0
        guard current != 0, var draft = RecordDraft(editing: pairings.id(Int(current) - 1), in: ledger) else {
            var draft = RecordDraft(new: .pairing, id: RecordID.random(using: &identities))
            draft[Pairing.member] = .reference(member)
            draft[Pairing.cadreName] = .text(name)
            return draft.changes(in: ledger)
        }
        var known: [String] = []
        if case .text(let text) = draft[Pairing.cadreName] { known.append(text) }
        if case .reference(let cadre) = draft[Pairing.cadre] { known.append(ledger.title(of: cadre, .chinese)) }
        if known.contains(where: { MemberFinder.key(ofName: $0) == MemberFinder.key(ofName: name) }) { return [] }
        draft[Pairing.cadre] = nil
        draft[Pairing.cadreName] = .text(name)
        return draft.changes(in: ledger)
    }
}
