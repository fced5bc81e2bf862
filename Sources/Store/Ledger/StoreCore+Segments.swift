import Domain

/// Beginning a new segment: the answer to a full segment, to a disk that refused, and to anything at the end of the journal
/// that is not certainly on disk. Nothing is ever cut off, written over or synchronised a second time.
extension StoreCore {
    /// A segment is followed by a new one when it is longer.
    static let segmentLimit = 8 << 20

    /// Begins a segment behind a place that is known to be on disk, filled by `fill`, and returns the new end.
    ///
    /// When this returns, the segment's bytes and its name are on disk.
    mutating func beginSegment(
        after confirmed: Position, _ fill: (FileHandle, Position) throws(StoreError) -> Position
    ) throws(StoreError) -> Position {
        let number = confirmed.segment + 1
        let directory = layout.journal(identity.device)
        let temporary = "\(directory)/\(StoreLayout.padded(number, 6)).tmp"
        let header = SegmentHeader(
            identity: identity, number: number, previousLength: confirmed.length, sequence: confirmed.sequence,
            hash: confirmed.hash
        ).line
        let file = try StoreError.wrap { () throws(FileError) in
            if files.exists(temporary) { try files.remove(temporary) }
            return try files.open(temporary, .createNew)
        }
        var end = confirmed
        end.segment = number
        end.length = header.count
        do throws(StoreError) {
            try StoreError.wrap { () throws(FileError) in try files.write(file, at: 0, header) }
            end = try fill(file, end)
            try StoreError.wrap { () throws(FileError) in try files.synchronise(file, dataOnly: false) }
        } catch {
            files.close(file)
            try? files.remove(temporary)
            throw error
        }
        do throws(FileError) {
            try files.rename(temporary, to: layout.segment(number, identity.device), replacing: false)
            try files.synchroniseDirectory(directory)
        } catch {
            files.close(file)
            throw .file(error)
        }
        if let segment { files.close(segment.file) }
        segment = (number, file)
        return end
    }

    /// Makes sure of what a walk to the end of the journal found, with the lock held: if not all of it is known to be on disk,
    /// a copy of the rest is written to a new segment; a torn tail is set aside.
    mutating func settle(_ scan: JournalScan, _ ending: JournalScan.Ending) throws(StoreError) {
        if case .broken(let damage) = ending {
            state = .readOnly(.broken(damage))
            return
        }
        if ending == .clean, let head = scan.head, head.fits(position) { return }
        let old = layout.segment(position.segment, identity.device)
        if case .tornTail(let bytes) = ending {
            notices.append(.unfinishedSave(bytes: bytes))
            quarantine.copy(
                old, from: position.length, count: bytes,
                name: "\(StoreLayout.padded(position.segment, 6))-\(position.length).tail",
                reason: "Unfinished save at the end of \(layout.shown(old)), from byte \(position.length) on.")
        }
        let (confirmed, end, files) = (scan.confirmed, position, self.files)
        position = try beginSegment(after: confirmed) { (file, start) throws(StoreError) in
            var start = start
            try StoreError.wrap { () throws(FileError) in
                let source = try files.open(old, .read)
                defer { files.close(source) }
                var from = confirmed.length
                while from < end.length {
                    let piece = try files.read(source, at: from, count: min(1 << 20, end.length - from))
                    guard !piece.isEmpty else { throw FileError(.read, old, code: 5) }
                    try files.write(file, at: start.length, piece)
                    from += piece.count
                    start.length += piece.count
                }
            }
            start.sequence = end.sequence
            start.hash = end.hash
            start.time = end.time
            return start
        }
        writeHead()
    }

    /// Opens the tail of the journal for writing, if it is not open.
    mutating func openTail() throws(StoreError) -> FileHandle {
        if let segment, segment.number == position.segment { return segment.file }
        if let segment { files.close(segment.file) }
        segment = nil
        let path = layout.segment(position.segment, identity.device)
        let file = try StoreError.wrap { () throws(FileError) in try files.open(path, .readWrite) }
        segment = (position.segment, file)
        return file
    }
}
