import Domain
import Screen

/// A window with a few lines to fill, in which something is entered that is meant for many: a command on the marked,
/// several tasks together.
protocol FieldEntering {
    /// The lines to fill.
    var entries: [FormField] { get set }
    /// The focused line.
    var focus: Int { get set }
    /// The choices that are listed for the focused line.
    var popup: FormChoices? { get set }
    /// Why what was entered cannot be used.
    var fault: Phrase? { get set }

    /// Goes to another line.
    mutating func move(to line: Int, _ state: DashboardState)

    /// Whether the choices of a line are listed.
    ///
    /// - Parameter all: whether all of them are asked for, whatever is typed.
    func lists(_ line: FormField, all: Bool) -> Bool
}

extension FieldEntering {
    /// The focused line.
    var focused: FormField? { entries.indices.contains(focus) ? entries[focus] : nil }

    /// The first thing that is wrong with a line.
    var firstError: Phrase? {
        entries.lazy.compactMap { entry in entry.reading.problems.first { $0.severity == .error }?.message }.first
    }

    /// What was entered, by the name of the field.
    var values: [String: Value] {
        var values: [String: Value] = [:]
        for entry in entries { values[entry.field.name] = entry.reading.value }
        return values
    }

    /// Opens the list of choices, where the line has some.
    mutating func openChoices(all: Bool, _ state: DashboardState) {
        popup = nil
        guard let focused, focused.hasChoices, lists(focused, all: all) else { return }
        var choices = FormChoices(choices: focused.choices(matching: all ? "" : focused.input.text, state))
        if let value = focused.reading.value, let index = choices.choices.firstIndex(where: { $0.value == value }) {
            choices.list.selected = index
        }
        popup = choices
    }

    /// Gives a key or pasted text to the focused line.
    mutating func edit(_ state: DashboardState, _ change: (inout TextField) -> TextField.Outcome) -> TextField.Outcome {
        guard entries.indices.contains(focus) else { return .ignored }
        let outcome = change(&entries[focus].input)
        switch outcome {
        case .changed:
            fault = nil
            entries[focus].read(state)
            openChoices(all: false, state)
        case .moved: entries[focus].keepText()
        case .ignored: break
        }
        return outcome
    }

    /// Puts pasted text into the focused line.
    mutating func paste(_ text: String, _ state: DashboardState) {
        makeRoom()
        _ = edit(state) { field in
            field.insert(text)
            return .changed
        }
    }

    /// Makes room where a whole choice stands, before something else is typed.
    mutating func makeRoom() {
        if entries.indices.contains(focus) { entries[focus].makeRoom() }
    }

    /// Takes the selected choice.
    mutating func acceptChoice(_ state: DashboardState) {
        guard let popup, popup.choices.indices.contains(popup.list.selected), entries.indices.contains(focus) else {
            return
        }
        fault = nil
        entries[focus].choose(popup.choices[popup.list.selected].value, state)
        self.popup = nil
    }

    /// Goes to another line by arrows and Tab, or types; false for a key that means nothing in a line.
    mutating func take(_ key: Key, _ state: DashboardState) -> Bool {
        switch (key.code, key.modifiers) {
        case (.tab, let modifiers):
            let step = modifiers.contains(.shift) ? entries.count - 1 : 1
            move(to: (focus + step) % max(1, entries.count), state)
        case (.up, []): move(to: focus - 1, state)
        case (.down, []): move(to: focus + 1, state)
        default:
            if case .character = key.code, key.modifiers.isEmpty { makeRoom() }
            return edit(state) { $0.handle(key) } != .ignored
        }
        return true
    }
}
