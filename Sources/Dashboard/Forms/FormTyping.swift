import Domain
import Screen

/// Moving through the lines of a form, typing in them, choosing for them.
extension FormLayer {
    // MARK: Moving

    mutating func move(by step: Int) {
        var next = focus
        repeat {
            next = (next + step + stops) % stops
        } while next < fields.count && fields[next].isFixed && next != focus
        focus(on: next)
    }

    mutating func move(to line: Int) {
        guard line >= 0, line < stops, line >= fields.count || !fields[line].isFixed else { return }
        focus(on: line)
    }

    private mutating func focus(on line: Int) {
        settle()
        popup = nil
        calendar = nil
        isSelecting = false
        focus = line
    }

    // MARK: Typing

    /// Gives a key to the focused line; true when it was for it. A hidden number takes no keys until it is shown.
    mutating func type(_ key: Key, _ state: DashboardState) -> Bool {
        guard focus < fields.count, !fields[focus].isMasked else { return false }
        if case .character = key.code, key.modifiers.isEmpty { fields[focus].makeRoom() }
        fields[focus].input.killed = killed
        defer { if focus < fields.count { killed = fields[focus].input.killed } }
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

    /// Puts a text in place of what the line of a field holds, as an editor gave it back.
    mutating func replace(_ name: String, with text: String, _ state: DashboardState) {
        guard let index = fields.firstIndex(where: { $0.field.name == name }), !fields[index].isFixed else { return }
        focus = index
        fields[index].input.replace(with: text)
        didType(state)
        typedAt = nil
    }

    /// Shows the hidden number of the focused line.
    mutating func reveal() {
        guard focus < fields.count else { return }
        fields[focus].reveal()
    }

    private mutating func didType(_ state: DashboardState) {
        fields[focus].read(state)
        typedAt = state.now
        if fields[focus].hasChoices { openChoices(all: false, state) }
        if let day = fields[focus].day { calendar?.go(to: day) }
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

    mutating func update(_ state: DashboardState) {
        fillFromNumber(state)
        for line in fields where line.isTouched { draft[line.field] = line.reading.value }
        problems = draft.problems(in: state.ledger)
    }

    // MARK: The mouse

    /// A press on a character of a line. On the text it places the caret; beyond it only goes to the line, so that a choice
    /// can still be typed over.
    mutating func press(_ line: Int, at character: Int?, isDouble: Bool) {
        let wasFocused = focus == line
        move(to: line)
        guard focus == line, line < fields.count, !fields[line].isMasked, let character else { return }
        guard wasFocused || character < fields[line].input.count else { return }
        if isDouble {
            fields[line].input.selectWord(at: character)
        } else {
            fields[line].input.place(character)
            isSelecting = true
        }
        fields[line].keepText()
    }

    /// The mouse was moved with its button held down.
    mutating func drag(to character: Int) {
        guard isSelecting, focus < fields.count else { return }
        fields[focus].input.place(character, selecting: true)
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
        let value = popup.choices[popup.list.selected].value
        self.popup = nil
        choose(value, state)
    }

    /// Takes a value for the focused line.
    mutating func choose(_ value: Value, _ state: DashboardState) {
        guard focus < fields.count else { return }
        fields[focus].choose(value, state)
        typedAt = nil
        update(state)
    }
}
