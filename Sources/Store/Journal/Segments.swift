import Domain

/// The segment files of a device.
struct Segments: Sendable {
    let files: any FileSystem
    let layout: StoreLayout
    let device: String

    /// The numbers of the files that are there, in order.
    func numbers() throws(StoreError) -> [Int] {
        do throws(FileError) {
            return try files.list(layout.journal(device)).compactMap(StoreLayout.number(ofSegment:)).sorted()
        } catch {
            if !files.exists(layout.journal(device)) { return [] }
            throw .file(error)
        }
    }

    /// Opens a file for reading.
    func open(_ number: Int) throws(StoreError) -> FileHandle {
        try StoreError.wrap { () throws(FileError) in try files.open(layout.segment(number, device), .read) }
    }

    /// Why the head of a segment cannot be used.
    enum HeaderFault: Error {
        case incomplete
        case refused(SegmentHeader.Refusal)
    }

    /// The head of a file and its length with the line feed.
    func header(_ number: Int) throws(StoreError) -> Result<(SegmentHeader, Int), HeaderFault> {
        let file = try open(number)
        defer { files.close(file) }
        let size = try StoreError.wrap { () throws(FileError) in try files.size(file) }
        var lines = LineReader(files, file, from: 0, to: size, step: 4096)
        guard case .line(let range) = try lines.take() else { return .failure(.incomplete) }
        return lines.withBytes(range) { bytes in
            do throws(SegmentHeader.Refusal) {
                return .success((try SegmentHeader(bytes), range.count + 1))
            } catch {
                return .failure(.refused(error))
            }
        }
    }

    /// The number of the line that begins at an offset, from 1; nil when it cannot be counted.
    func lineNumber(_ number: Int, at offset: Int) -> Int? {
        guard let file = try? open(number) else { return nil }
        defer { files.close(file) }
        var lines = LineReader(files, file, from: 0, to: offset)
        var line = 1
        while case .line? = try? lines.next() { line += 1 }
        return line
    }

    /// Whether a transaction, or the head of a segment, ends at a place with the link that the place says.
    func holds(_ position: Position) -> Bool {
        guard position.segment > 0, position.length > 0 else { return false }
        var lines = BackwardLines(files, layout.segment(position.segment, device), end: position.length)
        guard let last = try? lines.next() else { return false }
        return last.bytes.withUnsafeBytes { raw in
            guard let line = JournalLine(raw), line.hash == position.hash else { return false }
            return line.flag == .ends || line.flag == .header && last.offset == 0
        }
    }
}

extension LineReader {
    /// ``next()`` with the error of the store.
    mutating func take() throws(StoreError) -> Next {
        do throws(FileError) { return try next() } catch { throw .file(error) }
    }
}

extension StoreError {
    /// Runs file calls and turns their errors into errors of the store.
    static func wrap<Result>(_ body: () throws(FileError) -> Result) throws(StoreError) -> Result {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}

extension Segments {
    /// The end of the segment that holds a transaction, so that a walk backwards need not begin at the end of the journal.
    func end(holding sequence: UInt64, before position: Position) throws(StoreError) -> Position {
        var end = position
        while end.segment > 1, case .success((let header, _)) = try self.header(end.segment),
            header.sequence >= sequence
        {
            end.segment -= 1
            end.length = header.previousLength
            end.sequence = header.sequence
            end.hash = header.hash
        }
        return end
    }
}
