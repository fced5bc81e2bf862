import Domain

/// Walks the journal forwards from a place that is known to be good and checks everything on the way: checksums, the chain,
/// the numbers, the pins between segments.
///
/// It never guesses. What it cannot verify is either a torn tail, which nobody was told is saved, or damage; the two
/// watermarks (`HEAD`, and the number each line confirms) tell which.
struct JournalScan {
    /// How far to go.
    enum Bound: Hashable {
        /// To the end of the last segment: nobody is writing.
        case everything
        /// To where `HEAD` says: somebody may be writing behind it.
        case watermark
    }

    /// How the walk ended.
    enum Ending: Hashable {
        /// Everything up to the bound verified.
        case clean
        /// Bytes behind the last whole transaction of the last segment belong to a save that was never confirmed.
        case tornTail(bytes: Int)
        /// Something is wrong behind ``position``.
        case broken(Damage)
    }

    let files: any FileSystem
    let layout: StoreLayout
    let identity: StoreIdentity
    let segments: Segments
    /// What `HEAD` says, if it says anything.
    let head: Watermark?
    /// The end of the last transaction that verified.
    private(set) var position: Position
    /// The last place of the present segment that is known to be on disk: where the walk began, the end of the segment's
    /// head, or where `HEAD` says.
    private(set) var confirmed: Position
    /// Whether the walk came past the place of `HEAD` and everything fitted there.
    private(set) var metWatermark = false
    /// Transactions handed over.
    private(set) var count = 0

    private let start: Position
    /// Transactions up to here were handed over before; a reader without lock may have seen one that a recovery then wrote
    /// again in a new segment.
    private var seen: Position

    init(
        files: any FileSystem, layout: StoreLayout, identity: StoreIdentity, head: Watermark?, from start: Position
    ) {
        self.files = files
        self.layout = layout
        self.identity = identity
        segments = Segments(files: files, layout: layout, device: identity.device)
        self.head = head
        self.start = start
        position = start
        confirmed = start
        seen = start
        noteWatermark()
    }

    /// Walks, and hands each whole transaction over. An error thrown by `body` ends the walk before that transaction.
    mutating func run(
        _ bound: Bound, _ body: (Transaction) throws(StoreError) -> Void
    ) throws(StoreError) -> Ending {
        let numbers = try segments.numbers()
        if let gap = firstGap(numbers) { return .broken(gap) }
        if numbers.isEmpty || position.segment > numbers.count { return .broken(missing(max(1, position.segment))) }
        while true {
            let last =
                bound == .watermark ? head.map { min($0.segment, numbers.count) } ?? numbers.count : numbers.count
            if position.segment < last {
                switch try enterNext(body) {
                case .clean: continue
                case let other: return other
                }
            }
            return try readLast(bound, body)
        }
    }

    // MARK: Segments

    private func firstGap(_ numbers: [Int]) -> Damage? {
        for (index, number) in numbers.enumerated() where number != index + 1 { return missing(index + 1) }
        return nil
    }

    /// Reads the rest of the present segment up to where the next one pins it, and the head of the next one.
    private mutating func enterNext(_ body: (Transaction) throws(StoreError) -> Void) throws(StoreError) -> Ending {
        let number = position.segment + 1
        let (header, headerLength): (SegmentHeader, Int)
        switch try segments.header(number) {
        case .failure(let fault):
            // What can still be read before the broken head is good.
            if position.segment > 0, case .broken(let damage) = try readRest(upTo: nil, isPinned: true, body) {
                return .broken(damage)
            }
            return .broken(damage(fault, in: number))
        case .success(let found): (header, headerLength) = found
        }
        if position.segment > 0, position.length <= header.previousLength {
            let ending = try readRest(upTo: header.previousLength, isPinned: true, body)
            guard ending == .clean else { return ending }
            guard position.length == header.previousLength else {
                return .broken(
                    damage(
                        .damaged, in: position.segment, at: position.length,
                        Phrase("文件比下一段记载的短。", "The file is shorter than the next one says.")))
            }
        } else if position.segment > 0 {
            // We had read behind the pin; what was there stands in the new segment again.
            guard header.sequence < seen.sequence else { return .broken(changed(number)) }
            position.sequence = header.sequence
            position.hash = header.hash
        }
        guard header.number == number, header.identity == identity, header.sequence == position.sequence,
            header.hash == position.hash, position.segment > 0 || header.previousLength == 0
        else {
            return .broken(
                damage(
                    .tampered, in: number, at: 0, line: 1,
                    Phrase("段首与前一段对不上。", "The head does not fit the file before.")))
        }
        position.segment = number
        position.length = headerLength
        confirmed = position
        noteWatermark()
        return .clean
    }

    // MARK: Lines

    /// Reads the last segment that is looked at.
    private mutating func readLast(
        _ bound: Bound, _ body: (Transaction) throws(StoreError) -> Void
    ) throws(StoreError) -> Ending {
        var ending = Ending.clean
        if position.segment > 0 {
            if bound == .watermark, let head {
                if head.segment == position.segment, head.length >= position.length {
                    ending = try readRest(upTo: head.length, isPinned: true, body)
                }
            } else {
                ending = try readRest(upTo: nil, isPinned: false, body)
            }
        }
        if case .broken = ending { return ending }
        guard position.sequence >= seen.sequence else { return .broken(changed(position.segment)) }
        return judge(ending)
    }

    /// Compares what was read with what `HEAD` says was confirmed.
    private func judge(_ ending: Ending) -> Ending {
        guard let head, !metWatermark, (head.segment, head.length) >= (start.segment, start.length) else {
            return ending
        }
        if head.isAhead(of: position) || head.sequence > position.sequence {
            return .broken(
                damage(
                    .rolledBack, in: max(1, position.segment), at: position.length,
                    Phrase("已确认保存到第 %1 笔。", "Saving was confirmed up to transaction %1.").with("\(head.sequence)")))
        }
        return .broken(
            damage(
                .tampered, in: head.segment, at: head.length,
                Phrase("与 HEAD 记载的内容不符。", "It is not what HEAD says was saved.")))
    }

    /// Reads from ``position`` to `end`, nil for the end of the file. With `isPinned`, everything there was confirmed.
    private mutating func readRest(
        upTo end: Int?, isPinned: Bool, _ body: (Transaction) throws(StoreError) -> Void
    ) throws(StoreError) -> Ending {
        let file = try segments.open(position.segment)
        defer { files.close(file) }
        let place = position.length
        // Room behind the last line is not looked at; where a place is pinned everything before it is.
        let size = try StoreError.wrap { () throws(FileError) in
            end == nil ? try JournalRoom.end(of: file, behind: place, files) : try files.size(file)
        }
        guard size >= position.length else { return .broken(cutOff(at: size, from: position.length)) }
        var lines = LineReader(files, file, from: position.length, to: min(end ?? size, size))
        var pending = PendingTransaction(identity: identity, after: position)
        while true {
            let lineStart = lines.offset
            switch try lines.take() {
            case .end:
                if let end, size < end { return .broken(cutOff(at: size, from: end)) }
                guard pending.isOpen else { return .clean }
                return isPinned ? .broken(unfinished(at: lineStart)) : try tail(file, lineStart, size)
            case .fragment:
                if let end, size < end { return .broken(cutOff(at: size, from: end)) }
                return isPinned ? .broken(badLine(at: lineStart)) : try tail(file, lineStart, size)
            case .line(let range):
                let step = lines.withBytes(range) { pending.add($0) }
                switch step {
                case .goesOn: continue
                case .ends(let transaction, let hash):
                    try finish(transaction, hash, lines.offset, body)
                    pending = PendingTransaction(identity: identity, after: position)
                case .notALine:
                    if isPinned { return .broken(badLine(at: lineStart)) }
                    return try tail(file, lineStart, size)
                case .brokenChain:
                    return .broken(
                        damage(
                            .tampered, in: position.segment, at: lineStart,
                            line: segments.lineNumber(position.segment, at: lineStart),
                            Phrase("校验和正确而前后不连。", "Its checksum is right but it does not follow the line before.")))
                case .unreadable(let problem):
                    return .broken(
                        damage(
                            .unreadable, in: position.segment, at: lineStart,
                            line: segments.lineNumber(position.segment, at: lineStart),
                            phrase(problem)))
                }
            }
        }
    }

    private mutating func finish(
        _ transaction: Transaction, _ hash: Digest, _ end: Int, _ body: (Transaction) throws(StoreError) -> Void
    ) throws(StoreError) {
        let isNew = transaction.id.sequence > seen.sequence
        if transaction.id.sequence == seen.sequence, hash != seen.hash {
            throw .broken(changed(position.segment))
        }
        if isNew {
            try body(transaction)
            count += 1
        }
        position.length = end
        position.sequence = transaction.id.sequence
        position.hash = hash
        position.time = transaction.time
        if isNew { seen = position }
        noteWatermark()
    }

    private mutating func noteWatermark() {
        guard let head, head.fits(position) else { return }
        metWatermark = true
        confirmed = position
    }

    /// Decides whether what does not verify at the end of the journal is a save that was never confirmed.
    private func tail(_ file: FileHandle, _ start: Int, _ size: Int) throws(StoreError) -> Ending {
        if let head, !metWatermark, head.sequence > position.sequence, head.segment <= position.segment {
            // HEAD confirms more than verifies: cut off, or rotten?
            let isCut = head.segment == position.segment && size < head.length
            let isLine = isCut ? false : true
            return .broken(
                isLine
                    ? badLine(at: start)
                    : damage(
                        .rolledBack, in: position.segment, at: start,
                        Phrase("已确认保存到第 %1 笔。", "Saving was confirmed up to transaction %1.").with("\(head.sequence)")))
        }
        // A line that was written when something behind our end was known to be on disk proves damage.
        var lines = LineReader(files, file, from: start, to: size)
        while true {
            switch try lines.take() {
            case .end: return .tornTail(bytes: size - position.length)
            case .fragment:
                guard try StoreError.wrap({ () throws(FileError) in try lines.skipLine() }) else {
                    return .tornTail(bytes: size - position.length)
                }
            case .line(let range):
                let confirmed = lines.withBytes(range, JournalScan.confirmed(in:))
                if let confirmed, confirmed > position.sequence { return .broken(badLine(at: start)) }
            }
        }
    }

    /// The last transaction that a line says is on disk; also of a whole line that stands behind rubbish, as when only the
    /// line feed before it has rotted.
    private static func confirmed(in bytes: UnsafeRawBufferPointer) -> UInt64? {
        var start = 0
        while bytes.count - start > JournalLine.overhead {
            if bytes[start + 8] == 0x20, bytes[start + 10] == 0x20 {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                if let line = JournalLine(rest), line.flag != .header,
                    let content = try? TransactionCodec.read(UnsafeRawBufferPointer(rebasing: rest[line.payload]))
                {
                    return content.confirmed
                }
            }
            start += 1
        }
        return nil
    }
}
