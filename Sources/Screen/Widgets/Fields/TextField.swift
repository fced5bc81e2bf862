/// One line of text being edited. Plain data: the caller keeps it and draws it (``draw(in:on:ink:placeholder:)``).
///
/// Positions count characters as a reader sees them (grapheme clusters), so that the caret never stands inside one.
public struct TextField: Hashable, Sendable {
    /// The text.
    public private(set) var text: String
    /// The caret stands before this character; `0...count`.
    public private(set) var caret: Int
    /// The other end of the selection; nil when nothing is selected.
    public private(set) var anchor: Int?
    /// What was killed last, for ``yank()``.
    public private(set) var killed = ""

    /// Begins editing a text, with the caret behind it.
    public init(_ text: String = "") {
        self.text = Self.singleLine(text)
        caret = self.text.count
    }

    /// Characters.
    public var count: Int { text.count }
    /// Whether there is no text.
    public var isEmpty: Bool { text.isEmpty }

    /// The selected characters; nil when there are none.
    public var selection: Range<Int>? {
        guard let anchor, anchor != caret else { return nil }
        return min(anchor, caret)..<max(anchor, caret)
    }

    /// The selected text; empty when there is none.
    public var selectedText: String { selection.map { String(text[indices($0)]) } ?? "" }

    // MARK: Changing

    /// Puts a text in place of the whole, caret behind it.
    public mutating func replace(with text: String) {
        self = TextField(text)
    }

    /// Inserts text at the caret, in place of what is selected. Line ends and tabs become blanks, other control
    /// characters vanish: the same for typing and for pasting.
    public mutating func insert(_ string: some StringProtocol) {
        let new = Self.singleLine(string)
        guard !new.isEmpty || selection != nil else { return }
        let range = selection ?? caret..<caret
        splice(range, new)
    }

    /// Deletes the selection, else the character before the caret.
    public mutating func deleteBackward() { delete(selection ?? max(0, caret - 1)..<caret) }

    /// Deletes the selection, else the character behind the caret.
    public mutating func deleteForward() { delete(selection ?? caret..<min(count, caret + 1)) }

    /// Kills from the caret to the end.
    public mutating func killToEnd() { kill(caret..<count) }

    /// Kills from the start to the caret.
    public mutating func killToStart() { kill(0..<caret) }

    /// Kills from the start of the word to the caret.
    public mutating func killWordBackward() { kill(selection ?? wordStart(before: caret)..<caret) }

    /// Kills from the caret to the end of the word.
    public mutating func killWordForward() { kill(selection ?? caret..<wordEnd(after: caret)) }

    /// Inserts what was killed last.
    public mutating func yank() { insert(killed) }

    // MARK: Moving

    /// Where the caret can go.
    public enum Motion: Hashable, Sendable {
        case left, right, wordLeft, wordRight, start, end
    }

    /// Moves the caret; with `selecting` the selection grows or shrinks with it, without it vanishes.
    public mutating func move(_ motion: Motion, selecting: Bool = false) {
        if !selecting, let selection, motion == .left || motion == .right {
            caret = motion == .left ? selection.lowerBound : selection.upperBound
            anchor = nil
            return
        }
        let target =
            switch motion {
            case .left: max(0, caret - 1)
            case .right: min(count, caret + 1)
            case .wordLeft: wordStart(before: caret)
            case .wordRight: wordEnd(after: caret)
            case .start: 0
            case .end: count
            }
        place(target, selecting: selecting)
    }

    /// Puts the caret before a character.
    public mutating func place(_ character: Int, selecting: Bool = false) {
        anchor = selecting ? anchor ?? caret : nil
        caret = min(max(0, character), count)
    }

    /// Selects everything.
    public mutating func selectAll() {
        anchor = 0
        caret = count
    }

    // MARK: Words

    /// Start of the word before a position: blanks are passed over, then letters and digits, or ideographs, or signs.
    private func wordStart(before position: Int) -> Int {
        let characters = Array(text)
        var index = position
        while index > 0, Word(characters[index - 1]) == .blank { index -= 1 }
        guard index > 0 else { return 0 }
        let kind = Word(characters[index - 1])
        while index > 0, Word(characters[index - 1]) == kind { index -= 1 }
        return index
    }

    private func wordEnd(after position: Int) -> Int {
        let characters = Array(text)
        var index = position
        while index < characters.count, Word(characters[index]) == .blank { index += 1 }
        guard index < characters.count else { return index }
        let kind = Word(characters[index])
        while index < characters.count, Word(characters[index]) == kind { index += 1 }
        return index
    }

    private enum Word {
        case blank, letters, ideographs, signs

        init(_ character: Character) {
            if character.isWhitespace {
                self = .blank
            } else if character.unicodeScalars.first?.properties.isIdeographic == true {
                self = .ideographs
            } else {
                self = character.isLetter || character.isNumber ? .letters : .signs
            }
        }
    }

    // MARK: Means

    private func indices(_ range: Range<Int>) -> Range<String.Index> {
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        return start..<text.index(start, offsetBy: range.count)
    }

    /// Replaces characters. The caret lands behind the new text, wherever that is once marks joined their neighbours.
    private mutating func splice(_ range: Range<Int>, _ new: String) {
        let span = indices(range)
        let before = text[..<span.lowerBound] + new
        let after = text[span.upperBound...]
        text = String(before + after)
        caret = min(before.count, text.count)
        anchor = nil
    }

    private mutating func delete(_ range: Range<Int>) {
        if !range.isEmpty { splice(range, "") }
        anchor = nil
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = String(text[indices(range)])
        delete(range)
    }

    /// Text that fits on one line: line ends and tabs as blanks, no other control characters.
    private static func singleLine(_ text: some StringProtocol) -> String {
        var result = ""
        for character in text {
            if character.isNewline || character == "\t" {
                result += " "
            } else {
                for scalar in character.unicodeScalars where scalar.properties.generalCategory != .control {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
