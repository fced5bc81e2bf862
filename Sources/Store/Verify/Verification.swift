import Domain

/// What reading everything again, byte by byte, found. Verifying never writes.
public struct Verification: Hashable, Sendable {
    /// How the ledger is, with the exit status of `hongyan verify`.
    public enum Status: String, Hashable, Sendable {
        /// Everything is as it was written.
        case ok
        /// Something has rotted, is missing, or cannot be read.
        case damaged
        /// Somebody changed, removed or reordered what was recorded.
        case tampered
        /// The journal ends before something that was confirmed as saved.
        case rolledBack

        /// 0 ok, 1 damaged, 2 tampered, 3 rolled back.
        public var exitCode: Int32 {
            switch self {
            case .ok: 0
            case .damaged: 1
            case .tampered: 2
            case .rolledBack: 3
            }
        }
    }

    /// How the ledger is.
    public let status: Status
    /// Transactions that are right, from the first on.
    public let transactions: UInt64
    /// The link of the chain behind them, 64 hexadecimal digits: names the whole history.
    public let head: Digest
    /// What is wrong, for people.
    public let problems: [Phrase]
    /// What is not wrong but worth knowing: an unfinished save at the end, a damaged snapshot.
    public let remarks: [Phrase]

    /// Verifies the ledger in a directory: every checksum, the chain, the pins between the files, the watermark, and that each
    /// transaction fits those before it.
    ///
    /// - Throws: ``StoreError`` when there is nothing that could be verified.
    public static func run(
        at path: String, environment: StoreEnvironment = .system
    ) throws(StoreError) -> Verification {
        try StoreCore.verify(path, environment)
    }
}

extension StoreCore {
    fileprivate static func verify(_ path: String, _ environment: StoreEnvironment) throws(StoreError) -> Verification {
        let files = environment.files
        let layout = StoreLayout(root: files.resolve(path))
        guard files.exists(layout.document) || files.exists(layout.journals) else { throw .notALedger(path) }
        let (identity, isCertain) = try readIdentity(files, layout)
        var core = StoreCore(environment, layout, identity, state: .readOnly(.openedForReading))
        defer { core.closeFiles() }
        core.lockFile = try? files.open(layout.lock, .read)
        core.headFile = try? files.open(layout.head, .read)
        // With the lock nobody is in the middle of a save. Without it, what is behind HEAD is not judged.
        var isLocked = false
        if let lock = core.lockFile { isLocked = (try? core.takeLock(lock, shared: true)) ?? false }
        defer {
            if isLocked, let lock = core.lockFile { files.unlock(lock) }
        }
        let head = core.readHead()
        if isLocked, core.isAtRest(head), let lock = core.lockFile {
            // Saving goes on while we read what is before HEAD.
            files.unlock(lock)
            isLocked = false
        }
        let isQuiet = isLocked || core.lockFile == nil || head == nil
        return try core.verify(isQuiet ? .everything : .watermark, head, isCertain: isCertain)
    }

    private mutating func verify(
        _ bound: JournalScan.Bound, _ head: Watermark?, isCertain: Bool
    ) throws(StoreError) -> Verification {
        var problems: [Phrase] = []
        var remarks: [Phrase] = []
        var status = Verification.Status.ok
        var ledger = Ledger()
        do throws(StoreError) {
            let (_, ending) = try walk(bound, head: head) { (transaction) throws(StoreError) in
                do throws(Conflict) {
                    try ledger.replay(transaction)
                } catch {
                    throw .doesNotFit(transaction.id.sequence, error)
                }
            }
            switch ending {
            case .clean: break
            case .tornTail(let bytes): remarks.append(StoreNotice.unfinishedSave(bytes: bytes).found)
            case .broken(let damage):
                status = Verification.Status(damage.kind)
                problems.append(damage.message)
            }
        } catch {
            guard case .doesNotFit = error else { throw error }
            status = .damaged
            problems.append(error.message)
        }
        if !isCertain {
            if status == .ok { status = .damaged }
            problems.append(StoreError.identityLost(layout.shown(layout.document)).message)
        }
        if headFile != nil, head == nil {
            remarks.append(
                Phrase("HEAD 无法读取，下次打开台账时重写。", "HEAD cannot be read; it is rewritten when the ledger is next opened."))
        }
        remarks += damagedSnapshots()
        return Verification(
            status: status, transactions: position.sequence, head: position.hash, problems: problems, remarks: remarks)
    }

    private func damagedSnapshots() -> [Phrase] {
        Snapshots(files: files, layout: layout).paths.compactMap { path in
            if let reader = SnapshotReader(files, path), reader.verify() { return nil }
            return StoreNotice.damagedSnapshot(layout.shown(path)).message
        }
    }
}

extension Verification.Status {
    fileprivate init(_ kind: Damage.Kind) {
        switch kind {
        case .damaged, .unreadable: self = .damaged
        case .tampered: self = .tampered
        case .rolledBack: self = .rolledBack
        }
    }
}

extension StoreNotice {
    /// The same before anything was done about it.
    fileprivate var found: Phrase {
        guard case .unfinishedSave(let bytes) = self else { return message }
        return Phrase(
            "末尾有一笔未完成、未确认的保存（%1 字节）。", "At the end is a save that was never finished or confirmed (%1 bytes)."
        )
        .with("\(bytes)")
    }
}
