import Domain
import Screen

/// A form of one record, made from its declaration.
struct FormLayer: Sendable {
    /// What the record was when the form opened.
    private(set) var original: RecordDraft
    /// What it would become.
    private(set) var draft: RecordDraft
    /// The heading.
    let title: Phrase
    /// The lines.
    private(set) var fields: [FormField]
    /// The focused line; `fields.count` is the save button, one more the cancel button.
    private(set) var focus = 0
    /// The list that is open below the focused line.
    var popup: FormChoices?
    /// What is wrong or doubtful about the record as a whole and its fields.
    private(set) var problems: [Problem] = []
    /// What somebody else changed meanwhile, by field.
    private(set) var collisions: [String: Phrase] = [:]
    /// The value of somebody else that a second save is to replace, by field.
    private var seen: [String: Value?] = [:]
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

    // MARK: Moving

    mutating func move(by step: Int) {
        popup = nil
        var next = focus
        repeat {
            next = (next + step + stops) % stops
        } while next < fields.count && fields[next].isFixed && next != focus
        focus = next
    }

    mutating func move(to line: Int) {
        guard line >= 0, line < stops, line >= fields.count || !fields[line].isFixed else { return }
        popup = nil
        focus = line
    }

    // MARK: Typing

    /// Gives a key to the focused line; true when it was for it. A hidden number takes no keys until it is shown.
    mutating func type(_ key: Key, _ state: DashboardState) -> Bool {
        guard focus < fields.count, !fields[focus].isMasked else { return false }
        if case .character = key.code, key.modifiers.isEmpty { fields[focus].makeRoom() }
        switch fields[focus].input.handle(key) {
        case .changed:
            didType(state)
            return true
        case .moved:
            fields[focus].keepText()
            return true
        case .ignored: return false
        }
    }

    /// Inserts pasted text.
    mutating func insert(_ text: String, _ state: DashboardState) {
        guard focus < fields.count, !fields[focus].isMasked else { return }
        fields[focus].makeRoom()
        fields[focus].input.insert(text)
        didType(state)
    }

    /// Shows the hidden number of the focused line.
    mutating func reveal() {
        guard focus < fields.count else { return }
        fields[focus].reveal()
    }

    private mutating func didType(_ state: DashboardState) {
        fields[focus].read(state.ledger)
        if fields[focus].hasChoices { openChoices(all: false, state) }
        update(state)
    }

    /// Birth date and sex stand in the citizen number: nobody has to type them again.
    private mutating func fillFromNumber(_ state: DashboardState) {
        guard draft.kind == .member, fields.indices.contains(focus),
            fields[focus].field.name == Member.citizenNumber.name,
            case .text(let text)? = fields[focus].reading.value, let number = try? CitizenNumber.parse(text)
        else { return }
        let derived: [(Field, Value)] = [(Member.birth, .day(number.birth)), (Member.sex, .code(number.sexCode))]
        for (field, value) in derived {
            guard let index = fields.firstIndex(where: { $0.field.name == field.name }), fields[index].input.isEmpty
            else {
                continue
            }
            fields[index].choose(value, state)
        }
    }

    private mutating func update(_ state: DashboardState) {
        fillFromNumber(state)
        for line in fields where line.isTouched { draft[line.field] = line.reading.value }
        problems = draft.problems(in: state.ledger)
    }

    // MARK: Choosing

    /// Opens the list of choices of the focused line.
    mutating func openChoices(all: Bool, _ state: DashboardState) {
        guard focus < fields.count, fields[focus].hasChoices else { return }
        // A line that was emptied stays empty: with a list open, Tab would choose its first entry.
        if !all, fields[focus].input.isEmpty {
            popup = nil
            return
        }
        let choices = fields[focus].choices(matching: all ? "" : fields[focus].input.text, state)
        var popup = FormChoices(choices: choices)
        if let value = fields[focus].reading.value, let index = choices.firstIndex(where: { $0.value == value }) {
            popup.list.selected = index
        }
        self.popup = popup
    }

    /// Takes the selected choice.
    mutating func acceptChoice(_ state: DashboardState) {
        guard let popup, popup.list.selected < popup.choices.count, focus < fields.count else { return }
        fields[focus].choose(popup.choices[popup.list.selected].value, state)
        self.popup = nil
        update(state)
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

    // MARK: Others who edit the same record

    /// Where somebody else changed what is changed here, and this was not pointed out yet.
    func conflicts(with ledger: Ledger) -> [Conflict] {
        guard !original.isNew, let current = RecordDraft(editing: original.id, in: ledger) else { return [] }
        return fields.compactMap { line in
            let (name, found) = (line.field.name, current[line.field])
            guard draft[line.field] != original[line.field], found != original[line.field],
                found != draft[line.field], seen[name] != .some(found)
            else { return nil }
            return .changedMeanwhile(original.id, field: name, expected: original[line.field], found: found)
        }
    }

    /// Shows what somebody else made of a field meanwhile. Saving again keeps what is typed here.
    mutating func meet(_ conflict: Conflict, _ state: DashboardState) {
        guard case .changedMeanwhile(_, let name, _, let found) = conflict,
            let index = fields.firstIndex(where: { $0.field.name == name })
        else { return }
        tell(found, of: index, state)
        seen[name] = .some(found)
        move(to: index)
    }

    private mutating func tell(_ found: Value?, of index: Int, _ state: DashboardState) {
        let field = fields[index].field
        collisions[field.name] = Phrase("他人已改为「%1」；再次保存将以此处为准", "Somebody else made it '%1'; saving again keeps yours")
            .with(field.text(found, in: state.ledger, state.language))
    }

    /// Takes over what was saved meanwhile: lines that nobody changed here show the new value, and beside the others
    /// stands what somebody else made of them.
    mutating func follow(_ state: DashboardState) {
        if !original.isNew, let current = RecordDraft(editing: original.id, in: state.ledger) {
            for index in fields.indices {
                let line = fields[index]
                let found = current[line.field]
                guard found != original[line.field] else { continue }
                if draft[line.field] == original[line.field], !line.reading.isError {
                    original[line.field] = found
                    draft[line.field] = found
                    fields[index] = FormField(line.field, value: found, isFixed: line.isFixed, state)
                } else if found != draft[line.field] {
                    tell(found, of: index, state)
                }
            }
        }
        problems = draft.problems(in: state.ledger)
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
