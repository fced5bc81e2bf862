import Domain
import Screen

/// A form of one record, made from its declaration.
struct FormLayer: Sendable {
    /// What the record was when the form opened.
    var original: RecordDraft
    /// What it would become.
    var draft: RecordDraft
    /// The heading.
    let title: Phrase
    /// The lines.
    var fields: [FormField]
    /// The focused line; `fields.count` is the save button, one more the cancel button.
    var focus = 0
    /// The list that is open below the focused line.
    var popup: FormChoices?
    /// The calendar that is open at the focused line.
    var calendar: FormCalendar?
    /// What is wrong or doubtful about the record as a whole and its fields.
    var problems: [Problem] = []
    /// What somebody else changed meanwhile, by field.
    var collisions: [String: Phrase] = [:]
    /// Who changed a field of the record while the form was open, by field.
    var others: [String: String] = [:]
    /// When the focused line was typed in last; nil once it was left, or was left alone for a while. Until then nothing is
    /// said to be wrong with it.
    var typedAt: Instant?
    /// What was killed last in any line, to be yanked in any.
    var killed = ""
    /// Whether the mouse is held down in the focused line.
    var isSelecting = false
    /// Whether saving was tried: from then on missing fields are pointed out.
    private(set) var triedToSave = false
    /// When one form speaks for many: the members that each get a record (several marked, one contact each).
    let targets: [RecordID]
    /// The first visible line, kept by the view.
    var offset = 0

    /// Opens a form.
    ///
    /// - Parameter fixed: names of fields that cannot be changed here.
    init(
        _ draft: RecordDraft, title: Phrase, fixed: Set<String> = [], targets: [RecordID] = [],
        _ state: DashboardState
    ) {
        original = draft
        self.draft = draft
        self.title = title
        self.targets = targets
        fields = (Schema.type(draft.kind)?.fields ?? []).map { field in
            FormField(field, value: draft[field], isFixed: fixed.contains(field.name), state)
        }
        if targets.count > 1 { fields.removeAll { $0.isFixed } }
        focus = fields.firstIndex { !$0.isFixed } ?? fields.count
        problems = draft.problems(in: state.ledger)
    }

    /// The focused line; nil on a button.
    var focused: FormField? { focus < fields.count ? fields[focus] : nil }
    /// Lines and both buttons.
    var stops: Int { fields.count + 2 }
    /// Whether leaving would lose something.
    var isDirty: Bool {
        fields.contains { $0.isTouched } && (draft != original || fields.contains { $0.reading.isError })
    }

    // MARK: Saving

    /// What is wrong with a line, the worst first.
    func problem(of line: FormField) -> Problem? {
        if let collision = collisions[line.field.name] {
            return Problem(.warning, collision, field: line.field.name)
        }
        let own = line.isTouched ? line.reading.problems : []
        let all = own + problems.filter { $0.field == line.field.name }
        let shown = triedToSave || line.isTouched ? all : all.filter { $0.severity == .warning && !original.isNew }
        return shown.first { $0.severity == .error } ?? shown.first
    }

    /// What keeps the form from being saved: lines, in order.
    func faultyLines() -> [Int] {
        fields.indices.filter { index in
            fields[index].reading.isError
                || problems.contains { $0.severity == .error && $0.field == fields[index].field.name }
        }
    }

    /// Points out what is missing and goes to the first of it.
    mutating func refuse() {
        triedToSave = true
        typedAt = nil
        if let first = faultyLines().first { move(to: first) }
    }

    /// What the form would change in the ledger as it is now: only what was changed here, so that two people may edit
    /// different fields of one record.
    func changes(in ledger: Ledger, _ identities: inout SplitMix64) -> [Change] {
        if original.isNew {
            guard targets.count > 1 else { return draft.changes(in: ledger) }
            return targets.enumerated().flatMap { index, target in
                // The first has the identity of the form: by it a kept form is known to have been saved.
                let id = index == 0 ? draft.id : RecordID.random(using: &identities)
                var one = RecordDraft(new: draft.kind, id: id, values: draft.values)
                one.values[Contact.member.name] = .reference(target)
                return one.changes(in: ledger)
            }
        }
        guard var current = RecordDraft(editing: original.id, in: ledger) else { return [] }
        for line in fields where draft[line.field] != original[line.field] {
            current[line.field] = draft[line.field]
        }
        return current.changes(in: ledger)
    }

    // MARK: Keeping across a crash

    /// The form as text, to be offered back after a crash.
    var keptText: String { KeptForm(self).text }

    /// Types again what was kept.
    mutating func restore(_ kept: [(name: String, text: String)], _ state: DashboardState) {
        for (name, text) in kept {
            guard let index = fields.firstIndex(where: { $0.field.name == name }) else { continue }
            fields[index].restore(text, state)
        }
        update(state)
    }

    /// The heading of a form that records a contact with a member.
    static func contactTitle(_ member: RecordID, _ state: DashboardState) -> Phrase {
        Phrase("记录联系：%1", "Contact with %1").with(state.ledger.title(of: member, state.language))
    }

    /// The heading of a form that records a contact with several members.
    static func contactTitle(_ count: Int) -> Phrase {
        Phrase("记录联系：已标记的 %1 人", "Contact with the %1 marked").with("\(count)")
    }
}
