import Domain

/// Puts the lines of a transaction together and checks that each follows the one before.
struct PendingTransaction {
    /// What a line came to.
    enum Step {
        /// The transaction goes on in the next line.
        case goesOn
        /// The transaction is whole.
        case ends(Transaction, Digest)
        /// The bytes are not a line, or not as they were written.
        case notALine
        /// The line is as it was written but does not follow the one before.
        case brokenChain
        /// The line follows but says something this program does not understand.
        case unreadable(JSONProblem)
    }

    private let identity: StoreIdentity
    private let sequence: UInt64
    private var hash: Digest
    private var opening: TransactionLine.Opening?
    private var changes: [Change] = []
    private var lines = 0

    /// Begins behind a place.
    init(identity: StoreIdentity, after position: Position) {
        self.identity = identity
        sequence = position.sequence + 1
        hash = position.hash
    }

    /// Whether a first line was added.
    var isOpen: Bool { lines > 0 }

    /// Adds a line, without its line feed.
    mutating func add(_ bytes: UnsafeRawBufferPointer) -> Step {
        guard let line = JournalLine(bytes) else { return .notALine }
        let payload = UnsafeRawBufferPointer(rebasing: bytes[line.payload])
        guard line.flag != .header, Digest.chained(hash, payload: payload) == line.hash else { return .brokenChain }
        let content: TransactionLine
        do throws(JSONProblem) { content = try TransactionCodec.read(payload) } catch { return .unreadable(error) }
        let isWhole = lines == 0 && line.flag == .ends
        guard content.sequence == sequence, content.confirmed < sequence, content.part == (isWhole ? nil : lines + 1),
            (content.opening != nil) == (lines == 0)
        else { return .brokenChain }
        if lines == 0 { opening = content.opening }
        if changes.isEmpty { changes = content.changes } else { changes += content.changes }
        hash = line.hash
        lines += 1
        guard line.flag == .ends else { return .goesOn }
        guard let opening else { return .brokenChain }
        let transaction = Transaction(
            id: TransactionID(device: identity.device, sequence: sequence), time: opening.time, author: opening.author,
            proposal: Proposal(opening.purpose, changes, note: opening.note, reverts: opening.reverts))
        return .ends(transaction, hash)
    }
}
