import Domain

/// When a form speaks up: not while somebody is in the middle of a word.
extension FormLayer {
    /// Milliseconds without a key after which a line counts as typed.
    static let patience: Instant = 1_500

    /// Whether the focused line is being typed: what it lacks may be on its way.
    func isTyping(_ now: Instant) -> Bool {
        guard let typedAt else { return false }
        return isIncomplete || now - typedAt < FormLayer.patience
    }

    /// Whether the focused line is a number that lacks digits. Whoever looks for the rest on a slip of paper is not to be
    /// told that it is wrong.
    private var isIncomplete: Bool { focused?.progress != nil }

    /// When a fault of the line that is being typed is to be shown; nil when there is none to wait for.
    var patienceEnds: Instant? {
        guard let typedAt, !isIncomplete, let focused, problem(of: focused) != nil else { return nil }
        return typedAt + FormLayer.patience
    }

    /// Lets a pause count as the end of typing.
    mutating func passDeadline(_ now: Instant) {
        if let typedAt, !isIncomplete, now - typedAt >= FormLayer.patience { self.typedAt = nil }
    }

    /// Writes out what was typed in short in the line that is left.
    mutating func settle() {
        typedAt = nil
        if focus < fields.count { fields[focus].writeOut() }
    }
}
