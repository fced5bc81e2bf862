import Domain

/// The open files and the place in the journal of one open ledger. ``LedgerStore`` lets one thread at a time in.
struct StoreCore: Sendable {
    let environment: StoreEnvironment
    let layout: StoreLayout
    let identity: StoreIdentity
    /// The end of the journal as this process knows it; the caller's ledger stands here.
    var position: Position
    var state: StoreState
    var notices: [StoreNotice] = []
    /// Transactions and bytes since the newest snapshot.
    var tailCount = 0
    var tailBytes = 0

    /// The tail of the journal, open for writing; belongs to the segment with the number beside it.
    var segment: (number: Int, file: FileHandle)?
    var headFile: FileHandle?
    var lockFile: FileHandle?
    var watch: FileHandle?

    init(
        _ environment: StoreEnvironment, _ layout: StoreLayout, _ identity: StoreIdentity, state: StoreState
    ) {
        self.environment = environment
        self.layout = layout
        self.identity = identity
        self.state = state
        position = identity.genesis
    }

    var files: any FileSystem { environment.files }
    var segments: Segments { Segments(files: files, layout: layout, device: identity.device) }
    var quarantine: Quarantine { Quarantine(files: files, layout: layout) }

    /// Closes everything. Locks are released with it.
    mutating func closeFiles() {
        for file in [segment?.file, headFile, lockFile, watch].compactMap(\.self) { files.close(file) }
        (segment, headFile, lockFile, watch) = (nil, nil, nil, nil)
    }

    // MARK: Lock

    /// Tries to take the lock, for as long as the environment has patience.
    func takeLock(_ file: FileHandle, shared: Bool = false) throws(StoreError) -> Bool {
        let step = 5
        var waited = 0
        while true {
            if try StoreError.wrap({ () throws(FileError) in try files.lock(file, shared: shared) }) { return true }
            guard waited < environment.patience else { return false }
            environment.pause(step)
            waited += step
        }
    }

    /// Runs with the lock of the ledger held.
    mutating func withLock<Result>(
        _ body: (inout StoreCore) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        guard let lockFile else { throw .openedForReading }
        guard try takeLock(lockFile) else { throw .busy(holder: holder(lockFile)) }
        defer { files.unlock(lockFile) }
        signLock(lockFile)
        return try body(&self)
    }

    /// Writes who holds the lock, for the message of others; nothing depends on it.
    func signLock(_ file: FileHandle) {
        var text = Array(environment.holder.utf8.prefix(254)).filter { $0 != 0x0A }
        text += [UInt8](repeating: 0x20, count: 254 - text.count) + [0x0A]
        guard (try? files.read(file, at: 0, count: 255)) != text else { return }
        try? files.write(file, at: 0, text)
    }

    /// Who holds the lock, as far as it says.
    func holder(_ file: FileHandle) -> String {
        let bytes = (try? files.read(file, at: 0, count: 255)) ?? []
        let words = bytes.prefix { $0 != 0x0A }.split(separator: 0x20)
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    // MARK: HEAD

    /// What `HEAD` says; nil when there is none or it is torn. Tried again, as it may be read while it is written.
    func readHead() -> Watermark? {
        guard let headFile else { return nil }
        for _ in 0..<3 {
            guard let bytes = try? files.read(headFile, at: 0, count: Watermark.size) else { return nil }
            if let head = Watermark(bytes) { return head }
        }
        return nil
    }

    /// Says that the journal is on disk up to ``position``. When that fails nothing is lost: the next opening finds more than
    /// `HEAD` says and makes sure of it.
    func writeHead() {
        guard let headFile else { return }
        try? files.write(headFile, at: 0, Watermark(position).bytes)
    }

    /// Brings `HEAD` to disk; at rest, at a snapshot and at the end.
    func flushHead() {
        guard let headFile, state == .writable else { return }
        try? files.synchronise(headFile, dataOnly: false)
    }

    // MARK: Walking

    /// Walks the journal from ``position`` and moves it. An error of `body` leaves it before that transaction.
    mutating func walk(
        _ bound: JournalScan.Bound, head: Watermark?, _ body: (Transaction) throws(StoreError) -> Void
    ) throws(StoreError) -> (JournalScan, JournalScan.Ending) {
        var scan = JournalScan(files: files, layout: layout, identity: identity, head: head, from: position)
        let start = position
        defer {
            position = scan.position
            tailCount += scan.count
            tailBytes +=
                scan.position.segment == start.segment ? scan.position.length - start.length : scan.position.length
        }
        let ending = try scan.run(bound, body)
        return (scan, ending)
    }
}
