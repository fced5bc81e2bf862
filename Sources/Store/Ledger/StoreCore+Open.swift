import Domain

extension StoreCore {
    /// What opening gave.
    struct Opened {
        var core: StoreCore
        var ledger: Ledger
    }

    static func open(
        _ path: String, _ environment: StoreEnvironment, readOnly: Bool
    ) throws(StoreError) -> Opened {
        let files = environment.files
        let layout = StoreLayout(root: files.resolve(path))
        guard files.exists(layout.document) || files.exists(layout.journals) else { throw .notALedger(path) }
        let (identity, isCertain) = try readIdentity(files, layout)
        var core = StoreCore(environment, layout, identity, state: readOnly ? .readOnly(.openedForReading) : .writable)
        if !isCertain { core.state = .readOnly(.identityLost(layout.shown(layout.document))) }
        if core.state == .writable, let type = MountTable(files).networkType(of: layout.root) {
            core.state = .readOnly(.networkFileSystem(path: path, type: type))
        }
        var ledger = Ledger()
        do throws(StoreError) {
            try core.openLocked(&ledger)
        } catch {
            core.closeFiles()
            throw error
        }
        return Opened(core: core, ledger: ledger)
    }

    /// Reads the journal with the lock held, if it can be had: for writing to settle what an interrupted save left, for
    /// reading to know that nobody is in the middle of one.
    private mutating func openLocked(_ ledger: inout Ledger) throws(StoreError) {
        if state == .writable {
            do throws(FileError) {
                lockFile = try files.open(layout.lock, .readWriteOrCreate)
                headFile = try files.open(layout.head, .readWriteOrCreate)
            } catch {
                state = .readOnly(.file(error))
            }
        }
        if state != .writable {
            if lockFile == nil { lockFile = try? files.open(layout.lock, .read) }
            if headFile == nil { headFile = try? files.open(layout.head, .read) }
        }
        var isLocked = lockToOpen()
        defer {
            if isLocked, let lockFile { files.unlock(lockFile) }
        }
        if isLocked, state == .writable, let lockFile { signLock(lockFile) }
        let head = readHead()
        if isLocked, isAtRest(head), let lockFile {
            // Nothing to settle: others need not wait while we read.
            files.unlock(lockFile)
            isLocked = false
        }
        let isQuiet = isLocked || lockFile == nil || head == nil
        let (scan, ending) = try load(&ledger, head: head, isQuiet ? .everything : .watermark)
        if case .broken(let damage) = ending {
            state = .readOnly(.broken(damage))
        } else if state == .writable, !isLocked {
            keepReserve()
        } else if state == .writable, let scan {
            let unconfirmed = position.sequence - min(position.sequence, scan.confirmed.sequence)
            do throws(StoreError) {
                try settle(scan, ending)
                if head != nil, unconfirmed > 0 { notices.append(.foundUnconfirmed(Int(unconfirmed))) }
                keepReserve()
            } catch {
                state = .readOnly(error)
            }
        }
    }

    /// Whether the journal ends exactly where `HEAD` says, so that what is before that place is all there is. Asked with the
    /// lock held.
    func isAtRest(_ head: Watermark?) -> Bool {
        guard let head, !files.exists(layout.segment(head.segment + 1, identity.device)),
            let file = try? segments.open(head.segment)
        else { return false }
        defer { files.close(file) }
        return (try? JournalRoom.end(of: file, behind: head.length, files)) == head.length
    }

    /// Takes the lock for opening, if it can be had. Where there are no locks the ledger can be read, and not written to.
    private mutating func lockToOpen() -> Bool {
        guard let lockFile else { return false }
        do throws(StoreError) {
            return try takeLock(lockFile, shared: state != .writable)
        } catch {
            if state == .writable { state = .readOnly(error) }
            return false
        }
    }

    /// Fills the ledger: from the newest good snapshot and the journal behind it, else from the whole journal.
    private mutating func load(
        _ ledger: inout Ledger, head: Watermark?, _ bound: JournalScan.Bound
    ) throws(StoreError) -> (JournalScan?, JournalScan.Ending) {
        var damaged: [String] = []
        let snapshots = Snapshots(files: files, layout: layout, beside: environment.beside)
        if let found = snapshots.newest(segments, reject: { damaged.append($0) }) {
            position = found.base
            ledger = found.ledger
            do throws(StoreError) {
                let result = try replay(&ledger, head: head, bound)
                setAside(damaged)
                return result
            } catch {
                // A snapshot on which the journal does not fit is not trusted; the journal alone decides.
                guard case .doesNotFit = error else { throw error }
                ledger = Ledger()
                position = identity.genesis
                (tailCount, tailBytes) = (0, 0)
            }
        }
        setAside(damaged)
        do throws(StoreError) {
            return try replay(&ledger, head: head, bound)
        } catch {
            guard case .doesNotFit = error else { throw error }
            state = .readOnly(error)
            return (nil, .clean)
        }
    }

    private mutating func replay(
        _ ledger: inout Ledger, head: Watermark?, _ bound: JournalScan.Bound
    ) throws(StoreError) -> (JournalScan?, JournalScan.Ending) {
        // Also when the walk ends at a fault: the ledger up to there is shown.
        defer { ledger.finishReplay() }
        let (scan, ending) = try walk(bound, head: head) { (transaction) throws(StoreError) in
            do throws(Conflict) {
                try ledger.replay(transaction)
            } catch {
                throw .doesNotFit(transaction.id.sequence, error)
            }
        }
        return (scan, ending)
    }

    private mutating func setAside(_ snapshots: [String]) {
        for path in snapshots {
            notices.append(.damagedSnapshot(layout.shown(path)))
            if state == .writable { quarantine.move(path, reason: "Damaged snapshot; not needed.") }
        }
    }

    // MARK: Identity

    /// Which ledger this is, from `store.json` or, when that cannot be read, from the head of the first segment.
    static func readIdentity(
        _ files: any FileSystem, _ layout: StoreLayout
    ) throws(StoreError) -> (StoreIdentity, isCertain: Bool) {
        if let document = try? files.readWhole(layout.document) {
            switch StoreIdentity.read(document) {
            case .newer(let format): throw .newerFormat(format)
            case .identity(let identity):
                let first = Segments(files: files, layout: layout, device: identity.device)
                if case .success((let header, _))? = try? first.header(1), header.identity != identity { break }
                if files.exists(layout.journal(identity.device)) { return (identity, true) }
            case .damaged: break
            }
        }
        let devices = (try? files.list(layout.journals)) ?? []
        guard devices.count == 1, let device = devices.first,
            case .success((let header, _))? = try? Segments(files: files, layout: layout, device: device).header(1),
            header.identity.device == device
        else { throw .identityLost(layout.shown(layout.document)) }
        return (header.identity, false)
    }

    // MARK: Making

    static func create(_ path: String, _ environment: StoreEnvironment) throws(StoreError) -> Opened {
        let files = environment.files
        try StoreError.wrap { () throws(FileError) in try files.makeDirectories(path) }
        let layout = StoreLayout(root: files.resolve(path))
        if let type = MountTable(files).networkType(of: layout.root) {
            throw .networkFileSystem(path: path, type: type)
        }
        var core = StoreCore(environment, layout, StoreIdentity(random: environment.random), state: .writable)
        defer { core.closeFiles() }
        do throws(FileError) {
            // A directory that was there already becomes private too, unless it holds other things.
            if try files.list(layout.root).isEmpty { try files.makeDirectory(layout.root) }
            core.lockFile = try files.open(layout.lock, .readWriteOrCreate)
        } catch {
            throw .file(error)
        }
        try core.withLock { (core) throws(StoreError) in
            guard !files.exists(layout.document), isUnused(files, layout) else { throw .alreadyThere(path) }
            try core.layOut()
        }
        return try open(path, environment, readOnly: false)
    }

    /// Whether there is nothing in the journal but what an interrupted ``create(_:_:)`` left.
    static func isUnused(_ files: any FileSystem, _ layout: StoreLayout) -> Bool {
        guard let devices = try? files.list(layout.journals) else { return true }
        return devices.allSatisfy { device in
            let segments = Segments(files: files, layout: layout, device: device)
            guard let numbers = try? segments.numbers(), numbers.count <= 1 else { return false }
            guard numbers == [1] else { return numbers.isEmpty }
            guard case .success((_, let length))? = try? segments.header(1), let file = try? segments.open(1) else {
                return false
            }
            defer { files.close(file) }
            return (try? files.size(file)) == length
        }
    }

    /// Makes the parts of a new ledger; `store.json` last, as it makes the directory a ledger.
    private mutating func layOut() throws(StoreError) {
        let directories = [
            layout.journals, layout.journal(identity.device), layout.snapshots, layout.quarantine, layout.drafts,
        ]
        try StoreError.wrap { () throws(FileError) in
            for directory in directories { try files.makeDirectories(directory) }
        }
        position = try beginSegment(after: identity.genesis) { (_, start) throws(StoreError) in start }
        try StoreError.wrap { () throws(FileError) in
            headFile = try files.open(layout.head, .readWriteOrCreate)
        }
        writeHead()
        flushHead()
        keepReserve()
        let time = environment.clock()
        let document = identity.document(created: String(decoding: TimeText.bytes(time), as: UTF8.self))
        try StoreError.wrap { () throws(FileError) in
            try files.replaceWhole(
                layout.document, in: layout.root, with: document, temporary: "\(layout.document).tmp")
        }
    }

    /// Bytes set aside for the moment the disk is full.
    static let reserveSize = 8 << 20

    /// Makes the reserve if there is room, and warns when there is not much.
    private mutating func keepReserve() {
        guard let free = try? files.freeBytes(layout.root) else { return }
        if free < 64 << 20 {
            if !notices.contains(where: { if case .diskNearlyFull = $0 { true } else { false } }) {
                notices.append(.diskNearlyFull(bytes: free))
            }
            return
        }
        guard !files.exists(layout.reserve), let file = try? files.open(layout.reserve, .createNew) else { return }
        defer { files.close(file) }
        if (try? files.reserve(file, bytes: StoreCore.reserveSize)) == nil { try? files.remove(layout.reserve) }
    }
}
