extension TextField {
    /// What a key did to a field.
    public enum Outcome: Hashable, Sendable {
        /// The text is another.
        case changed
        /// The caret or the selection moved, or the key means nothing here though it is an editing key.
        case moved
        /// Not an editing key: the caller's to handle.
        case ignored
    }

    /// Edits by a key: characters, Backspace, Delete, arrows, Home, End, with Shift selecting, with Ctrl or Alt by word;
    /// Ctrl-A start, Ctrl-E end, Ctrl-K kill to the end, Ctrl-U to the start, Ctrl-W the word, Alt-D the next word,
    /// Ctrl-X the selection, Ctrl-Y yank, Ctrl-D delete forward, Ctrl-H backspace, Alt-B and Alt-F by word, Alt-A select
    /// all, Alt-U or Ctrl-_ undo, Alt-Shift-U redo (Ctrl-Z suspends the program).
    public mutating func handle(_ key: Key) -> Outcome {
        let before = text
        guard apply(key) else { return .ignored }
        return text == before ? .moved : .changed
    }

    private mutating func apply(_ key: Key) -> Bool {
        let selecting = key.modifiers.contains(.shift)
        let byWord = key.modifiers.contains(.control) || key.modifiers.contains(.alt)
        switch key.code {
        case .character(let character):
            if key.modifiers.contains(.control) { return applyControl(character) }
            if key.modifiers.contains(.alt) { return applyAlt(character) }
            insert(String(character))
        case .backspace: byWord ? killWordBackward() : deleteBackward()
        case .delete: byWord ? killWordForward() : deleteForward()
        case .left: move(byWord ? .wordLeft : .left, selecting: selecting)
        case .right: move(byWord ? .wordRight : .right, selecting: selecting)
        case .home: move(.start, selecting: selecting)
        case .end: move(.end, selecting: selecting)
        case .enter, .tab, .escape, .insert, .up, .down, .pageUp, .pageDown, .function: return false
        }
        return true
    }

    private mutating func applyControl(_ character: Character) -> Bool {
        switch character {
        case "a": move(.start)
        case "e": move(.end)
        case "k": killToEnd()
        case "u": killToStart()
        case "w": killWordBackward()
        case "x": killSelection()
        case "y": yank()
        case "_": undo()
        case "d": deleteForward()
        case "h": deleteBackward()
        default: return false
        }
        return true
    }

    private mutating func applyAlt(_ character: Character) -> Bool {
        switch character {
        case "b": move(.wordLeft)
        case "f": move(.wordRight)
        case "d": killWordForward()
        case "a": selectAll()
        case "u": undo()
        case "U": redo()
        default: return false
        }
        return true
    }
}
