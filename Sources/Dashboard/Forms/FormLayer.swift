import Domain
import Screen

/// A form of one record, made from its declaration.
struct FormLayer: Sendable {
    /// What the record was when the form opened.
    let original: RecordDraft
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
        switch fields[focus].input.handle(key) {
        case .changed:
            didType(state)
            return true
        case .moved: return true
        case .ignored: return false
        }
    }

    /// Inserts pasted text.
    mutating func insert(_ text: String, _ state: DashboardState) {
        guard focus < fields.count, !fields[focus].isMasked else { return }
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
            return targets.flatMap { target in
                var one = RecordDraft(new: draft.kind, id: RecordID.random(using: &identities), values: draft.values)
                one.values["member"] = .reference(target)
                return one.changes(in: ledger)
            }
        }
        guard var current = RecordDraft(editing: original.id, in: ledger) else { return [] }
        for line in fields where draft[line.field] != original[line.field] {
            current[line.field] = draft[line.field]
        }
        return current.changes(in: ledger)
    }

    /// Shows what somebody else made of a field meanwhile. Saving again keeps what is typed here.
    mutating func meet(_ conflict: Conflict, _ state: DashboardState) {
        guard case .changedMeanwhile(_, let name, _, let found) = conflict,
            let line = fields.first(where: { $0.field.name == name })
        else { return }
        collisions[name] = Phrase("他人已改为「%1」；再次保存将以此处为准", "Somebody else made it '%1'; saving again keeps yours")
            .with(line.field.text(found, in: state.ledger, state.language))
    }

    // MARK: Keeping across a crash

    /// The form as text, to be offered back after a crash.
    var keptText: String {
        var lines = ["hongyan-draft 1", "kind \(draft.kind)", "id \(draft.id)", "new \(original.isNew ? 1 : 0)"]
        for line in fields where line.isTouched || (original.isNew && !line.input.isEmpty) {
            lines.append("field \(line.field.name) \(line.input.text)")
        }
        return lines.joined(separator: "\n")
    }

    /// A form from ``keptText``; nil when the text is none, or the record is gone.
    init?(kept text: String, _ state: DashboardState) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        func value(_ key: String) -> String? { lines.first { $0.count == 2 && $0[0] == key }?[1] }
        guard lines.first == ["hongyan-draft", "1"], let kind = value("kind").map(RecordKind.init(rawValue:)),
            let type = Schema.type(kind), let id = value("id").flatMap({ RecordID($0) })
        else { return nil }
        let draft: RecordDraft
        if value("new") == "1" {
            guard state.ledger.place(of: id) == nil else { return nil }
            draft = RecordDraft(new: kind, id: id)
        } else {
            guard let edited = RecordDraft(editing: id, in: state.ledger) else { return nil }
            draft = edited
        }
        let name = Phrase(state.ledger.title(of: id, .chinese), state.ledger.title(of: id, .english))
        self.init(
            draft,
            title: draft.isNew
                ? Phrase("新增%1", "New %1").with(type.label) : Phrase("编辑 %1", "Edit %1").with(name), state)
        for line in lines where line.count == 2 && line[0] == "field" {
            let parts = line[1].split(separator: " ", maxSplits: 1).map(String.init)
            guard let index = fields.firstIndex(where: { $0.field.name == parts[0] }) else { continue }
            fields[index].reveal()
            fields[index].input = TextField(parts.count == 2 ? parts[1] : "")
            fields[index].read(state.ledger)
        }
        update(state)
    }
}
