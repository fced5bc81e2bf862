import Domain

extension StoreCore {
    /// Writes a proposal, or returns what others wrote in the meantime. With the lock held from the first look to the end.
    mutating func commit(_ proposal: Proposal, author: String) throws(StoreError) -> CommitResult {
        if case .readOnly(let reason) = state { throw reason }
        return try withLock { (core) throws(StoreError) in
            let news = try core.catchUpLocked()
            if !news.isEmpty { return .behind(news) }
            return .committed(try core.write(proposal, author: author))
        }
    }

    /// Brings ``position`` to the end of the journal with the lock held, and makes sure that it is the end of the file too.
    private mutating func catchUpLocked() throws(StoreError) -> [Transaction] {
        var news: [Transaction] = []
        let head = readHead()
        if let head, head.isAt(position), !head.fits(position) {
            state = .readOnly(.broken(mismatch(head)))
            throw .broken(mismatch(head))
        }
        if let head, head.isAhead(of: position) {
            let (_, ending) = try walk(.watermark, head: head) { news.append($0) }
            if case .broken(let damage) = ending {
                state = .readOnly(.broken(damage))
                // What is good before the damage is handed out: the place has moved past it.
                if news.isEmpty { throw .broken(damage) }
                return news
            }
        }
        let tail = try openTail()
        let place = position.length
        let isEnd = try StoreError.wrap { () throws(FileError) in try JournalRoom.follows(place, in: tail, files) }
        if !isEnd || files.exists(layout.segment(position.segment + 1, identity.device)) {
            // Somebody was cut off in the middle of a commit.
            let before = news.count
            let (scan, ending) = try walk(.everything, head: head) { news.append($0) }
            if news.count > before { notices.append(.foundUnconfirmed(news.count - before)) }
            do throws(StoreError) {
                try settle(scan, ending)
            } catch {
                state = .readOnly(error)
            }
            // What was found is returned even when the ledger can no longer be written: the caller applies it.
            if case .readOnly(let reason) = state, news.isEmpty { throw reason }
        }
        return news
    }

    private func mismatch(_ head: Watermark) -> Damage {
        Damage(
            .tampered, file: "HEAD", offset: 0, sequence: head.sequence,
            reason: Phrase("与 HEAD 记载的内容不符。", "It is not what HEAD says was saved."))
    }

    // MARK: Writing

    private mutating func write(_ proposal: Proposal, author: String) throws(StoreError) -> Transaction {
        let transaction = Transaction(
            id: TransactionID(device: identity.device, sequence: position.sequence + 1),
            time: .next(after: position.time, clock: environment.clock()), author: author, proposal: proposal)
        let encoder = TransactionEncoder(
            transaction: transaction, confirmed: position.sequence, salt: salt())
        try checkRoom(for: proposal)
        let before = position
        let end =
            position.length >= StoreCore.segmentLimit
            ? try beginSegment(with: encoder, after: nil) : try append(encoder)
        position = end
        position.time = transaction.time
        writeHead()
        tailCount += 1
        tailBytes += end.segment == before.segment ? end.length - before.length : end.length
        return transaction
    }

    /// Refuses a large import before its first byte when there is clearly no room for it.
    private func checkRoom(for proposal: Proposal) throws(StoreError) {
        guard proposal.changes.count > 5_000, let free = try? files.freeBytes(layout.root) else { return }
        if free < proposal.changes.count * 1024 { throw .diskFull(layout.root) }
    }

    /// Appends to the tail: one write (or one for every few MiB) and one synchronisation.
    private mutating func append(_ encoder: TransactionEncoder) throws(StoreError) -> Position {
        let file = try openTail()
        do throws(StoreError) {
            let end = try write(encoder, to: file, from: position)
            JournalRoom.make(behind: end.length, in: file, environment.room, files)
            try StoreError.wrap { () throws(FileError) in try files.synchronise(file, dataOnly: true) }
            return end
        } catch {
            guard case .file(let trouble) = error else { throw error }
            let end = try beginSegment(with: encoder, after: trouble)
            notices.append(.continuedInNewFile(trouble))
            return end
        }
    }

    /// Writes a transaction to a new segment. `trouble` is what went wrong with the old one, if that is the reason.
    private mutating func beginSegment(
        with encoder: TransactionEncoder, after trouble: FileError?
    ) throws(StoreError) -> Position {
        do throws(StoreError) {
            return try fillSegment(with: encoder)
        } catch {
            guard case .file(var second) = error else { throw error }
            // The reserve is there to make room once; after a rename nothing may be tried again.
            if second.isFull, second.operation != .rename, second.operation != .synchronise,
                (try? files.remove(layout.reserve)) != nil
            {
                do throws(StoreError) {
                    return try fillSegment(with: encoder)
                } catch {
                    guard case .file(let third) = error else { throw error }
                    second = third
                }
            }
            if trouble.map({ $0.isFull && $0.operation == .write }) ?? true, second.isFull,
                second.operation == .write || second.operation == .open
            {
                // Nothing of it can be found whole later, and nothing was synchronised in vain: room is all that is missing.
                throw .diskFull(layout.root)
            }
            let reason = StoreError.notConfirmed(trouble ?? second)
            state = .readOnly(reason)
            throw reason
        }
    }

    private mutating func fillSegment(with encoder: TransactionEncoder) throws(StoreError) -> Position {
        let files = self.files
        return try beginSegment(after: position) { (file, start) throws(StoreError) in
            try StoreCore.write(encoder, to: file, from: start, files)
        }
    }

    private func write(
        _ encoder: TransactionEncoder, to file: FileHandle, from start: Position
    ) throws(StoreError) -> Position {
        try StoreCore.write(encoder, to: file, from: start, files)
    }

    private static func write(
        _ encoder: TransactionEncoder, to file: FileHandle, from start: Position, _ files: any FileSystem
    ) throws(StoreError) -> Position {
        var end = start
        end.hash = try encoder.encode(after: start.hash, refusal: StoreError.init) { (block) throws(StoreError) in
            try StoreError.wrap { () throws(FileError) in try files.write(file, at: end.length, block) }
            end.length += block.count
        }
        end.sequence = encoder.transaction.id.sequence
        return end
    }

    private func salt() -> String {
        var digits: [UInt8] = []
        for byte in environment.random(12) { Hex.append(byte, to: &digits) }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension StoreError {
    /// The error of the store for a transaction that cannot be written.
    init(_ refusal: TransactionEncoder.Refusal) {
        switch refusal {
        case .tooLong(let id): self = .tooLong(id)
        case .unwritable(let what): self = .unwritable(what)
        }
    }
}

extension FileError {
    /// Whether the disk, or the user's share of it, is full.
    var isFull: Bool { code == 28 || code == 122 }
}
