import Dashboard
import Domain
import Store
import Synchronization
import Terminal

/// Does what takes time away from the screen: saving, reading the journal, deriving tasks, reading spreadsheets.
///
/// Saving and reading the journal go one after the other on one thread; the rest goes beside it. Answers go to the mailbox.
final class StoreWorker: Sendable {
    private let store: LedgerStore
    private let author: String
    private let mailbox: Mailbox<Message>
    private let journal = SerialWork()
    /// How many transactions were handed to the screen; what a proposal must have been checked against.
    private let handed: Mutex<UInt64>
    private let running = Mutex(0)

    init(_ store: LedgerStore, ledger: Ledger, author: String, mailbox: Mailbox<Message>) {
        self.store = store
        self.author = author
        self.mailbox = mailbox
        handed = Mutex(ledger.revision)
    }

    /// Whether anything is still being done.
    var isBusy: Bool { running.withLock { $0 > 0 } }

    // MARK: Saving

    /// Saves a proposal that was checked against the ledger of a revision.
    func commit(_ proposal: Proposal, checkedAgainst revision: UInt64) {
        inJournal { [self] in
            // What arrived since the proposal was checked has been handed over already: it must be checked again.
            guard revision == handed.withLock({ $0 }) else {
                return .arrived([], isAnswerToCommit: true)
            }
            do throws(StoreError) {
                switch try store.commit(proposal, author: author) {
                case .committed(let transaction):
                    handed.withLock { $0 += 1 }
                    return .committed(transaction)
                case .behind(let transactions):
                    handed.withLock { $0 += UInt64(transactions.count) }
                    return .arrived(transactions, isAnswerToCommit: true)
                }
            } catch {
                let isReadOnly = if case .readOnly = store.state { true } else { false }
                return .commitFailed(error.message, storeIsReadOnly: isReadOnly)
            }
        }
    }

    /// Reads what other processes have saved.
    func catchUp() {
        inJournal { [self] in
            do throws(StoreError) {
                let transactions = try store.catchUp()
                guard !transactions.isEmpty else { return nil }
                handed.withLock { $0 += UInt64(transactions.count) }
                return .arrived(transactions, isAnswerToCommit: false)
            } catch {
                return .notice(error.message, .error)
            }
        }
    }

    func findReversible(_ direction: UndoPlan.Direction) {
        inJournal { [self] in
            do throws(StoreError) {
                return .reversible(direction, try store.undoTarget(direction))
            } catch {
                return .failed(error.message)
            }
        }
    }

    func loadHistory(limit: Int, _ title: @escaping @Sendable (Transaction) -> Phrase) {
        inJournal { [self] in
            var entries: [HistoryEntry] = []
            var history = store.history()
            do throws(StoreError) {
                while entries.count < limit, let transaction = try history.next() {
                    entries.append(HistoryEntry(transaction, title: title(transaction)))
                }
                return .history(entries, isComplete: entries.count < limit)
            } catch {
                return .failed(error.message)
            }
        }
    }

    /// Reads one transaction, looking from the newest on.
    func loadTransaction(_ id: TransactionID) {
        inJournal { [self] in
            var history = store.history()
            do throws(StoreError) {
                while let transaction = try history.next() {
                    if transaction.id == id { return .transaction(transaction) }
                }
                return .transaction(nil)
            } catch {
                return .failed(error.message)
            }
        }
    }

    func saveDraft(_ name: String, _ text: String) {
        inJournal { [self] in
            do throws(StoreError) {
                try store.saveDraft(name, Array(text.utf8))
                return nil
            } catch {
                return .notice(error.message, .warning)
            }
        }
    }

    func removeDraft(_ name: String) {
        inJournal { [self] in
            do throws(StoreError) {
                try store.removeDraft(name)
                return nil
            } catch {
                return .notice(error.message, .warning)
            }
        }
    }

    /// Waits until everything that was asked of the journal is done.
    func finish() { journal.finish() }

    // MARK: Beside the journal

    /// Does something that touches no file of the ledger.
    func beside(_ body: @escaping @Sendable () -> Message?) {
        start()
        if !BackgroundThread.start({ [self] in end(with: body()) }) { end(with: body()) }
    }

    /// Writes a snapshot when the tail of the journal has become long. The journal goes on meanwhile.
    func snapshotIfUseful(of ledger: Ledger) {
        guard store.shouldSnapshot, let job = store.snapshotJob(of: ledger) else { return }
        beside { [self] in
            // A snapshot that cannot be written is not missed: it only saves time at the next start.
            guard (try? job.run()) != nil else { return nil }
            store.didWrite(job)
            return nil
        }
    }

    private func inJournal(_ body: @escaping @Sendable () -> Message?) {
        start()
        journal.async { [self] in end(with: body()) }
    }

    private func start() { running.withLock { $0 += 1 } }

    private func end(with message: Message?) {
        // The answer is in the mailbox before the work counts as done: whoever waits for idleness misses nothing.
        if let message { mailbox.post(message) }
        running.withLock { $0 -= 1 }
    }
}
