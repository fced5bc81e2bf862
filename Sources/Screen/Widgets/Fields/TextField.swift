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
    /// What was killed last, for ``yank()``. A form hands it from field to field.
    public var killed = ""
    /// Whether line ends stay in the text, drawn as a sign: a note is several lines, but is edited in one row.
    public let keepsLines: Bool
    private var history = FieldHistory()

    /// Begins editing a text, with the caret behind it.
    public init(_ text: String = "", keepsLines: Bool = false) {
        self.keepsLines = keepsLines
        self.text = Self.cleaned(text, keepsLines: keepsLines)
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

    /// Puts a text in place of the whole, caret behind it. Undo brings the old one back.
    public mutating func replace(with text: String) {
        let new = Self.cleaned(text, keepsLines: keepsLines)
        guard new != self.text else {
            place(count)
            return
        }
        splice(0..<count, new)
        place(count)
    }

    /// Inserts text at the caret, in place of what is selected. Line ends and tabs become blanks (in a field that keeps
    /// lines, line ends stay), other control characters vanish: the same for typing and for pasting.
    public mutating func insert(_ string: some StringProtocol) {
        let new = Self.cleaned(string, keepsLines: keepsLines)
        guard !new.isEmpty || selection != nil else { return }
        let isTyping = new.count == 1 && new.first?.isWhitespace == false && selection == nil
        splice(selection ?? caret..<caret, new, run: isTyping ? .typing : nil)
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

    /// Kills what is selected.
    public mutating func killSelection() {
        if let selection { kill(selection) }
    }

    /// Inserts what was killed last.
    public mutating func yank() { insert(killed) }

    /// Takes the last change back; a run of typing or erasing is one change.
    public mutating func undo() {
        if let moment = history.undo(from: moment) { go(to: moment) }
    }

    /// Makes the change again that ``undo()`` took back.
    public mutating func redo() {
        if let moment = history.redo(from: moment) { go(to: moment) }
    }

    private var moment: FieldHistory.Moment { FieldHistory.Moment(text: text, caret: caret) }

    private mutating func go(to moment: FieldHistory.Moment) {
        text = moment.text
        caret = moment.caret
        anchor = nil
    }

    // MARK: Moving

    /// Where the caret can go.
    public enum Motion: Hashable, Sendable {
        case left, right, wordLeft, wordRight, start, end
    }

    /// Moves the caret; with `selecting` the selection grows or shrinks with it, without it vanishes.
    public mutating func move(_ motion: Motion, selecting: Bool = false) {
        if !selecting, let selection, motion == .left || motion == .right {
            history.endRun()
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
        history.endRun()
        anchor = selecting ? anchor ?? caret : nil
        caret = min(max(0, character), count)
    }

    /// Selects everything.
    public mutating func selectAll() {
        history.endRun()
        anchor = 0
        caret = count
    }

    // MARK: Means

    private func indices(_ range: Range<Int>) -> Range<String.Index> {
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        return start..<text.index(start, offsetBy: range.count)
    }

    /// Replaces characters. The caret lands behind the new text, wherever that is once marks joined their neighbours.
    private mutating func splice(_ range: Range<Int>, _ new: String, run: FieldHistory.Run? = nil) {
        history.note(moment, run: run)
        let span = indices(range)
        let before = text[..<span.lowerBound] + new
        let after = text[span.upperBound...]
        text = String(before + after)
        caret = min(before.count, text.count)
        anchor = nil
    }

    private mutating func delete(_ range: Range<Int>) {
        if !range.isEmpty { splice(range, "", run: range.count == 1 ? .erasing : nil) }
        anchor = nil
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = String(text[indices(range)])
        splice(range, "")
    }

    /// Text that fits on one row: line ends and tabs as blanks, or line ends as `\n` where they are kept, and no other
    /// control characters.
    private static func cleaned(_ text: some StringProtocol, keepsLines: Bool) -> String {
        var result = ""
        for character in text {
            if character.isNewline || character == "\t" {
                result += keepsLines && character != "\t" ? "\n" : " "
            } else {
                for scalar in character.unicodeScalars where scalar.properties.generalCategory != .control {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
