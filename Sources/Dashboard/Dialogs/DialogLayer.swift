import Domain
import Screen

/// A button of a question.
struct DialogButton: Sendable {
    let label: Phrase
    /// The letter that presses it; never the key that opened the question.
    let key: Character
    let isDanger: Bool
    let action: @Sendable (inout DashboardState) -> [Effect]

    init(
        _ label: Phrase, key: Character, isDanger: Bool = false,
        action: @escaping @Sendable (inout DashboardState) -> [Effect]
    ) {
        self.label = label
        self.key = key
        self.isDanger = isDanger
        self.action = action
    }
}

/// A question. The first button is the harmless one, and Esc presses it.
struct DialogLayer: Sendable {
    let title: Phrase
    let text: Phrase
    let buttons: [DialogButton]
    var selected = 0

    init(title: Phrase, text: Phrase, buttons: [DialogButton], selected: Int = 0) {
        self.selected = selected
        self.title = title
        self.text = text
        self.buttons = buttons
    }

    /// Whether a button destroys something.
    var isDanger: Bool { buttons.contains(where: \.isDanger) }
}

extension DashboardState {
    mutating func offer(_ key: Key, to dialog: DialogLayer) -> [Effect] {
        var dialog = dialog
        switch (key.folded.code, key.modifiers) {
        case (.left, _), (.up, _), (.tab, .shift):
            dialog.selected = (dialog.selected - 1 + dialog.buttons.count) % dialog.buttons.count
        case (.right, _), (.down, _), (.tab, _):
            dialog.selected = (dialog.selected + 1) % dialog.buttons.count
        case (.enter, _): return press(dialog.selected, of: dialog)
        case (.escape, _), (.function(10), _): return press(0, of: dialog)
        case (.character(let character), let modifiers) where modifiers.isEmpty:
            if let index = dialog.buttons.firstIndex(where: { $0.key == character }) { return press(index, of: dialog) }
        default: break
        }
        layers[layers.count - 1] = .dialog(dialog)
        return []
    }

    mutating func press(_ index: Int, of dialog: DialogLayer) -> [Effect] {
        layers.removeLast()
        return dialog.buttons[index].action(&self)
    }
}
