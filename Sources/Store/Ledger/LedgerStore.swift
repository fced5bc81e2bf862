import Domain
import Synchronization

/// A ledger on disk: journal, watermark, snapshots, drafts, and the lock that several processes take in turn.
///
/// The store holds bytes and places, never records: the caller owns the one ``Ledger`` in memory and applies what the store
/// hands out, in that order. A change is on disk before ``commit(_:author:)`` returns it.
///
/// May be used from any thread; one call at a time goes in, and a commit waits for the disk.
public final class LedgerStore: Sendable {
    private let core: Mutex<StoreCore>

    /// The directory, with links resolved.
    public let path: String
    /// Which ledger, and which device of it.
    public let identity: StoreIdentity

    private init(_ core: sending StoreCore) {
        path = core.layout.root
        identity = core.identity
        self.core = Mutex(core)
    }

    deinit {
        core.withLock { $0.closeFiles() }
    }

    // MARK: Opening

    /// A store with the ledger it holds.
    public struct Opened: Sendable {
        /// The store.
        public let store: LedgerStore
        /// The ledger at the end of the journal, or at the last good place of a broken one.
        public let ledger: Ledger
    }

    /// Whether there is a ledger, or what is left of one, in a directory.
    public static func exists(at path: String, environment: StoreEnvironment = .system) -> Bool {
        let layout = StoreLayout(root: environment.files.resolve(path))
        return environment.files.exists(layout.document)
            || !StoreCore.isUnused(environment.files, layout)
    }

    /// Makes an empty ledger in a directory, which is made too, and opens it.
    ///
    /// - Throws: ``StoreError/alreadyThere(_:)``, ``StoreError/networkFileSystem(path:type:)``, ``StoreError/file(_:)``.
    public static func create(at path: String, environment: StoreEnvironment = .system) throws(StoreError) -> Opened {
        wrap(try StoreCore.create(path, environment))
    }

    /// Opens a ledger.
    ///
    /// A broken ledger opens too: read-only, at the last place where everything is right, with ``state`` saying why. What an
    /// interrupted save left is settled here. Throws only when there is nothing to show.
    ///
    /// - Throws: ``StoreError/notALedger(_:)``, ``StoreError/newerFormat(_:)``, ``StoreError/identityLost(_:)``,
    ///   ``StoreError/file(_:)`` when the journal cannot be read at all.
    public static func open(
        at path: String, environment: StoreEnvironment = .system, readOnly: Bool = false
    ) throws(StoreError) -> Opened {
        wrap(try StoreCore.open(path, environment, readOnly: readOnly))
    }

    private static func wrap(_ opened: StoreCore.Opened) -> Opened {
        Opened(store: LedgerStore(opened.core), ledger: opened.ledger)
    }

    // MARK: State

    /// Whether changes can be committed, and if not, why.
    public var state: StoreState { core.withLock { $0.state } }

    /// What a person should know once; handing it out empties it.
    public func takeNotices() -> [StoreNotice] {
        core.withLock { core in
            defer { core.notices = [] }
            return core.notices
        }
    }

    /// The number of the last transaction this process knows of.
    public var sequence: UInt64 { core.withLock { $0.position.sequence } }

    /// The link of the chain there: names the whole history up to it.
    public var head: Digest { core.withLock { $0.position.hash } }

    // MARK: Changing

    /// Writes a proposal to the journal and brings it to disk.
    ///
    /// The caller has checked that it fits its ledger (``Ledger/check(_:)``), and applies the transaction that comes back. When
    /// others were faster, nothing is written and their transactions come back instead. Takes about the time of one disk flush.
    ///
    /// - Throws: ``StoreError/busy(holder:)`` when somebody else writes for longer than the environment has patience;
    ///   ``StoreError/diskFull(_:)``, ``StoreError/tooLong(_:)``, ``StoreError/unwritable(_:)``: nothing was written;
    ///   ``StoreError/notConfirmed(_:)``: it may or may not be there after reopening, and the store is read-only from now on;
    ///   the reason, when it is read-only already.
    public func commit(_ proposal: Proposal, author: String) throws(StoreError) -> CommitResult {
        try core.withLock { (core) throws(StoreError) in try core.commit(proposal, author: author) }
    }

    /// Commits against a ledger: checks, writes, and applies; catches up and tries again when others were faster.
    ///
    /// - Throws: ``StoreError/conflict(_:)`` when the proposal does not fit (any more), and what ``commit(_:author:)`` throws.
    @discardableResult
    public func commit(
        _ proposal: Proposal, author: String, to ledger: inout Ledger
    ) throws(StoreError) -> Transaction {
        while true {
            do throws(Conflict) { try ledger.check(proposal.changes) } catch { throw .conflict(error) }
            switch try commit(proposal, author: author) {
            case .committed(let transaction):
                do throws(Conflict) { try ledger.apply(transaction) } catch { throw .conflict(error) }
                return transaction
            case .behind(let news):
                for transaction in news {
                    do throws(Conflict) {
                        try ledger.apply(transaction)
                    } catch {
                        throw .doesNotFit(transaction.id.sequence, error)
                    }
                }
            }
        }
    }

    // MARK: Following

    /// A descriptor that becomes readable when any process commits, this one too; for the `poll` of the main loop. Nil when
    /// the file cannot be watched: then call ``catchUp()`` now and then. Belongs to the store.
    public func changes() -> Int32? {
        core.withLock { $0.startWatching() }
    }

    /// The transactions that other processes committed since the last call, oldest first; apply them. Cheap when there are none.
    ///
    /// When what follows is broken, ``state`` becomes read-only with the reason; it is thrown if there is nothing to return, and
    /// later calls return nothing.
    public func catchUp() throws(StoreError) -> [Transaction] {
        try core.withLock { (core) throws(StoreError) in try core.catchUp() }
    }

    // MARK: Looking back

    /// The recorded transactions, newest first, read as they are asked for.
    public func history() -> History {
        core.withLock { History($0.segments, before: $0.position) }
    }

    /// The transaction of a name; nil when there is none.
    public func transaction(_ id: TransactionID) throws(StoreError) -> Transaction? {
        let (segments, position) = core.withLock { ($0.segments, $0.position) }
        guard id.device == identity.device, id.sequence >= 1, id.sequence <= position.sequence else { return nil }
        var history = History(segments, before: try segments.end(holding: id.sequence, before: position))
        while let transaction = try history.next() {
            if transaction.id == id { return transaction }
        }
        return nil
    }

    /// What the next undo or redo takes back; nil when there is nothing.
    public func undoTarget(_ direction: UndoPlan.Direction) throws(StoreError) -> Transaction? {
        var plan = UndoPlan(direction)
        var history = history()
        while let transaction = try history.next() {
            let proposal = transaction.proposal
            switch plan.look(at: transaction.id, purpose: proposal.purpose, reverts: proposal.reverts) {
            case .goOn: continue
            case .found: return transaction
            case .nothing: return nil
            }
        }
        return nil
    }

    // MARK: Snapshots

    /// Whether so much was recorded since the newest snapshot that opening takes noticeably long: more than 10,000
    /// transactions or 8 MiB.
    public var shouldSnapshot: Bool {
        core.withLock { $0.tailCount > 10_000 || $0.tailBytes > 8 << 20 }
    }

    /// Whether anything was recorded since the newest snapshot: worth one at a clean exit.
    public var hasTail: Bool { core.withLock { $0.tailCount > 0 } }

    /// A snapshot of the caller's ledger, to be run in the background; nil when the ledger does not stand where the journal
    /// ends, holds what a snapshot cannot (``Ledger/hasImage``), or the store is read-only.
    public func snapshotJob(of ledger: Ledger) -> SnapshotJob? {
        core.withLock { $0.snapshotJob(ledger) }
    }

    /// Writes a snapshot now and counts the tail from there; false when there can be none (``snapshotJob(of:)``).
    @discardableResult
    public func writeSnapshot(of ledger: Ledger) throws(StoreError) -> Bool {
        guard let job = snapshotJob(of: ledger) else { return false }
        try job.run()
        didWrite(job)
        return true
    }

    /// Tells the store that a job ran in the background, so that ``shouldSnapshot`` counts from there.
    public func didWrite(_ job: SnapshotJob) {
        core.withLock { core in
            let newer = core.position.sequence - min(core.position.sequence, job.base.sequence)
            core.tailCount = Int(newer)
            core.tailBytes = newer == 0 ? 0 : core.tailBytes
            core.flushHead()
        }
    }

    /// Brings the watermark to disk: at rest, a few seconds after the last edit, and before a clean exit. Then even a power
    /// failure leaves nothing to settle.
    public func rest() {
        core.withLock { $0.flushHead() }
    }

    // MARK: Drafts

    /// Keeps an unfinished form. The name is 1 to 64 characters of `a-z 0-9 - _`; a draft of the same name is replaced.
    public func saveDraft(_ name: String, _ bytes: [UInt8]) throws(StoreError) {
        try draftFiles.save(name, bytes)
    }

    /// The drafts that are kept, by name. A damaged one is put aside with a notice.
    public func drafts() -> [(name: String, bytes: [UInt8])] {
        var damaged: [String] = []
        let found = draftFiles.all { damaged.append($0) }
        core.withLock { core in
            for path in damaged {
                core.notices.append(.damagedDraft(core.layout.shown(path)))
                core.quarantine.move(path, reason: "Damaged draft.")
            }
        }
        return found
    }

    /// Forgets a draft; nothing happens when there is none.
    public func removeDraft(_ name: String) throws(StoreError) {
        try draftFiles.remove(name)
    }

    private var draftFiles: Drafts { core.withLock { Drafts(files: $0.files, layout: $0.layout) } }
}
