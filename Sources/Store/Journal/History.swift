import Domain

/// The recorded transactions from the newest to the oldest, read from the journal as they are asked for.
///
/// ```swift
/// var history = store.history()
/// while let transaction = try history.next() { … }
/// ```
public struct History: Sendable {
    private let segments: Segments
    private var segment: Int
    private var lines: BackwardLines
    /// The transaction that must come next.
    private var sequence: UInt64

    /// Begins before a place.
    init(_ segments: Segments, before position: Position) {
        self.segments = segments
        segment = position.segment
        sequence = position.sequence
        lines = BackwardLines(
            segments.files, segments.layout.segment(position.segment, segments.device), end: position.length)
    }

    /// The next older transaction; nil when there is none left. Checks the checksum of each line it reads.
    public mutating func next() throws(StoreError) -> Transaction? {
        guard sequence > 0 else { return nil }
        var later: [TransactionLine] = []
        while let (content, offset) = try nextLine() {
            guard content.sequence == sequence else { throw .broken(damage(offset)) }
            guard let opening = content.opening else {
                later.append(content)
                continue
            }
            var changes = content.changes
            for line in later.reversed() { changes += line.changes }
            defer { sequence -= 1 }
            return Transaction(
                id: TransactionID(device: segments.device, sequence: sequence), time: opening.time,
                author: opening.author,
                proposal: Proposal(opening.purpose, changes, note: opening.note, reverts: opening.reverts))
        }
        throw .broken(damage(0))
    }

    /// The line before, across segments; nil before the first.
    private mutating func nextLine() throws(StoreError) -> (TransactionLine, Int)? {
        while segment > 0 {
            let found: (offset: Int, bytes: [UInt8])?
            do throws(FileError) { found = try lines.next() } catch { throw .file(error) }
            guard let found else { throw .broken(damage(0)) }
            if found.offset == 0 {
                guard case .success((let header, _)) = try segments.header(segment) else { throw .broken(damage(0)) }
                segment -= 1
                lines = BackwardLines(
                    segments.files, segments.layout.segment(segment, segments.device), end: header.previousLength)
                continue
            }
            let content = found.bytes.withUnsafeBytes { raw -> TransactionLine? in
                guard let line = JournalLine(raw), line.flag != .header else { return nil }
                return try? TransactionCodec.read(UnsafeRawBufferPointer(rebasing: raw[line.payload]))
            }
            guard let content else { throw .broken(damage(found.offset)) }
            return (content, found.offset)
        }
        return nil
    }

    private func damage(_ offset: Int) -> Damage {
        let file = segments.layout.segment(segment, segments.device)
        return Damage(
            .damaged, file: segments.layout.shown(file), offset: offset,
            line: offset == 0 ? nil : segments.lineNumber(segment, at: offset), sequence: sequence,
            reason: Phrase("无法读回这一笔记录。", "This transaction cannot be read back."))
    }
}
