import Domain
import Screen

/// An unfinished form as text, to be offered back after a crash: one line a fact.
struct KeptForm: Sendable {
    /// Which type.
    let kind: RecordKind
    /// The record, or the identity a new one will get.
    let id: RecordID
    /// Whether the record is not in the ledger yet.
    let isNew: Bool
    /// The members that each get a record, where one form speaks for many.
    let targets: [RecordID]
    /// Names of fields that could not be changed in the form.
    let fixed: Set<String>
    /// What was typed, by field.
    let fields: [(name: String, text: String)]

    private static let head = ["hongyan-draft", "1"]

    /// What is worth keeping of a form.
    init(_ form: FormLayer) {
        kind = form.draft.kind
        id = form.draft.id
        isNew = form.original.isNew
        targets = form.targets
        fixed = Set(form.fields.filter(\.isFixed).map(\.field.name))
        fields = form.fields.compactMap { line in
            guard line.isTouched || (form.original.isNew && !line.input.isEmpty) else { return nil }
            // A name may belong to several people; what was chosen is kept by its identity.
            if case .reference(let id)? = line.reading.value { return (line.field.name, "\(id)") }
            return (line.field.name, line.writtenOut ?? line.input.text)
        }
    }

    /// Reads ``text``; nil when it is none.
    init?(_ text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        func value(_ key: String) -> String? { lines.first { $0.count == 2 && $0[0] == key }?[1] }
        guard lines.first == KeptForm.head, let kind = value("kind").map(RecordKind.init(rawValue:)),
            let id = value("id").flatMap({ RecordID($0) })
        else { return nil }
        self.kind = kind
        self.id = id
        isNew = value("new") == "1"
        targets = value("targets").map { $0.split(separator: " ").compactMap { RecordID($0) } } ?? []
        fixed = Set(value("fixed").map { $0.split(separator: " ").map(String.init) } ?? [])
        fields = lines.filter { $0.count == 2 && ($0[0] == "field" || $0[0] == "lines") }.map { line in
            let parts = line[1].split(separator: " ", maxSplits: 1).map(String.init)
            let text = parts.count == 2 ? parts[1] : ""
            return (parts[0], line[0] == "lines" ? KeptForm.unfolded(text) : text)
        }
    }

    /// A text of several lines on one line.
    private static func folded(_ text: String) -> String {
        text.map { $0 == "\\" ? "\\\\" : $0.isNewline ? "\\n" : String($0) }.joined()
    }

    private static func unfolded(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The form as text.
    var text: String {
        var lines = [KeptForm.head.joined(separator: " "), "kind \(kind)", "id \(id)", "new \(isNew ? 1 : 0)"]
        if !targets.isEmpty { lines.append("targets " + targets.map { "\($0)" }.joined(separator: " ")) }
        if !fixed.isEmpty { lines.append("fixed " + fixed.sorted().joined(separator: " ")) }
        lines += fields.map { name, text in
            text.contains(where: \.isNewline) ? "lines \(name) \(KeptForm.folded(text))" : "field \(name) \(text)"
        }
        return lines.joined(separator: "\n")
    }
}

extension FormLayer {
    /// A form from what was kept; nil when the record is not there to be edited, or is there already.
    init?(_ kept: KeptForm, _ state: DashboardState) {
        guard let type = Schema.type(kept.kind) else { return nil }
        let draft: RecordDraft
        let title: Phrase
        if kept.isNew {
            guard state.ledger.place(of: kept.id) == nil else { return nil }
            let first = kept.targets.first.map { [Contact.member.name: Value.reference($0)] } ?? [:]
            draft = RecordDraft(new: kept.kind, id: kept.id, values: kept.kind == .contact ? first : [:])
            title =
                kept.targets.count > 1
                ? FormLayer.contactTitle(kept.targets.count)
                : kept.targets.first.map { FormLayer.contactTitle($0, state) }
                    ?? Phrase("新增%1", "New %1").with(type.label)
        } else {
            guard let edited = RecordDraft(editing: kept.id, in: state.ledger) else { return nil }
            draft = edited
            title = Phrase("编辑 %1", "Edit %1").with(
                Phrase(state.ledger.title(of: kept.id, .chinese), state.ledger.title(of: kept.id, .english)))
        }
        self.init(draft, title: title, fixed: kept.fixed, targets: kept.targets, state)
        restore(kept.fields, state)
        // Where somebody was interrupted is the last line that was filled, not the first of the form.
        if let last = kept.fields.last?.name, let index = fields.firstIndex(where: { $0.field.name == last }) {
            move(to: index)
        }
    }
}
