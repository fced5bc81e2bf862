/// Finds what the next undo or redo acts on by walking the journal backwards, so that both work after a restart.
///
/// Feed it the heads of transactions from the newest to the oldest until it has an answer. An undone transaction and the
/// undo that took it back cancel each other; a redo cancels the undo it takes back.
public struct UndoPlan: Sendable {
    /// What the walk is looking for.
    public enum Direction: Sendable {
        /// The newest transaction that still has effect.
        case undo
        /// The newest undo that nothing came after but other undos.
        case redo
    }

    /// What one step of the walk found.
    public enum Step: Hashable, Sendable {
        /// Look at the next older transaction.
        case goOn
        /// This transaction is the one to take back.
        case found
        /// There is nothing to undo or redo.
        case nothing
    }

    private let direction: Direction
    private var cancelled: Set<TransactionID> = []

    /// Starts a walk.
    public init(_ direction: Direction) {
        self.direction = direction
    }

    /// Looks at a transaction.
    public mutating func look(at id: TransactionID, purpose: Purpose, reverts: TransactionID?) -> Step {
        if cancelled.contains(id) { return .goOn }
        switch (purpose, direction) {
        case (.create, _): return .nothing
        case (.undo, .redo): return .found
        case (.undo, .undo), (.redo, _):
            if let reverts { cancelled.insert(reverts) }
            return .goOn
        case (_, .undo): return .found
        case (_, .redo): return .nothing
        }
    }
}
