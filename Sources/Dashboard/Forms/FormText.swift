import Domain
import Screen

/// A text on its way to the editor of the system and back.
public struct TextForEditor: Hashable, Sendable {
    /// The record whose form holds it.
    public let record: RecordID
    /// The stable name of the field.
    public let field: String
    /// The text, with `\n` at the ends of its lines.
    public var text: String

    /// Makes a text.
    public init(record: RecordID, field: String, text: String) {
        self.record = record
        self.field = field
        self.text = text
    }
}

/// A text of a form that leaves it for a while: to the editor of the system, to the clipboard.
extension DashboardState {
    /// The form on top.
    private var formOnTop: FormLayer? { if case .form(let form)? = layers.last { form } else { nil } }

    /// Why no editor can be opened here.
    var needsNote: Phrase? {
        formOnTop?.focused?.isNote == true
            ? nil : Phrase("编辑器只用于备注这类长文。", "The editor is for long texts such as notes.")
    }

    /// Gives the note to the editor of the system. What the form holds is kept first: the program may not come back.
    mutating func openEditor() -> [Effect] {
        guard let form = formOnTop, let line = form.focused, line.isNote, !line.isFixed else { return [] }
        let text = TextForEditor(record: form.original.id, field: line.field.name, text: line.input.text)
        return keep(form) + drafts.keepNow() + [.edit(text)]
    }

    /// Takes back what the editor made of a note. A form that was left meanwhile does not want it any more.
    mutating func take(edited: TextForEditor) -> [Effect] {
        for index in layers.indices {
            guard case .form(var form) = layers[index], form.original.id == edited.record, !isSaving(form) else {
                continue
            }
            var text = edited.text
            // An editor ends the last line too.
            while text.last?.isNewline == true { text.removeLast() }
            guard form.fields.first(where: { $0.field.name == edited.field })?.input.text != text else {
                say(.info, Phrase("内容没有改动。", "The text was not changed."))
                return []
            }
            form.replace(edited.field, with: text, self)
            layers[index] = .form(form)
            return keep(form)
        }
        return []
    }

    /// Copies what is selected in the focused line, else the whole line, masked as long as it is hidden.
    mutating func copyInForm() -> [Effect] {
        guard case .form(var form)? = layers.last, let line = form.focused else { return [] }
        let selected = line.isMasked ? "" : line.input.selectedText
        let text = selected.isEmpty ? line.shownText : selected
        guard !text.isEmpty else { return [] }
        if !line.isMasked { form.killed = text }
        layers[layers.count - 1] = .form(form)
        // What is said stays in the message log: a number may not stand in it.
        let said = line.field.isSensitive ? line.field.label : Phrase(verbatim: text)
        say(.info, Phrase("已复制：%1", "Copied: %1").with(said))
        return [.copy(text)]
    }
}
