/// What a text field was before each change, so that a change can be taken back inside the field.
///
/// What is typed or erased in one go is one step: undo takes back a word or a run of Backspaces, not a letter.
struct FieldHistory: Hashable, Sendable {
    /// A text with its caret.
    struct Moment: Hashable, Sendable {
        let text: String
        let caret: Int
    }

    /// Changes that join the one before them when nothing else came between.
    enum Run: Hashable, Sendable {
        case typing, erasing
    }

    /// Steps that are kept; a line of a form needs no more.
    private static let most = 100

    private var before: [Moment] = []
    private var after: [Moment] = []
    private var run: Run?

    /// Notes what the field was before a change. A change that joins its forerunner makes no step of its own.
    mutating func note(_ moment: Moment, run: Run?) {
        after = []
        defer { self.run = run }
        guard run == nil || run != self.run else { return }
        before.append(moment)
        if before.count > FieldHistory.most { before.removeFirst() }
    }

    /// Lets the next change be a step of its own: the caret was moved.
    mutating func endRun() { run = nil }

    /// What the field was before the last step; nil when nothing is left to take back.
    mutating func undo(from now: Moment) -> Moment? {
        guard let moment = before.popLast() else { return nil }
        after.append(now)
        run = nil
        return moment
    }

    /// What the last undo took back; nil when there is none.
    mutating func redo(from now: Moment) -> Moment? {
        guard let moment = after.popLast() else { return nil }
        before.append(now)
        run = nil
        return moment
    }
}
