import Domain

/// Gives the sections of a snapshot to the ledger, each checked as it is copied into memory.
///
/// A section whose bytes are not as they were written is not given out, and ``isDamaged`` tells, as the ledger may take a
/// missing section for an empty one.
final class SnapshotReader: ImageReader {
    /// The place in the journal that the snapshot stands for.
    let base: Position
    /// Whether something could not be read, or not as it was written.
    private(set) var isDamaged = false

    private let files: any FileSystem
    private let file: FileHandle
    private let sections: [String: SnapshotFormat.Section]

    /// Opens a file; nil when it is not a snapshot, or its head is not as it was written.
    init?(_ files: any FileSystem, _ path: String) {
        guard let file = try? files.open(path, .read) else { return nil }
        guard let size = try? files.size(file), let start = try? files.read(file, at: 0, count: 16),
            let length = SnapshotFormat.headLength(start), length <= size,
            let bytes = try? files.read(file, at: 0, count: length),
            let head = SnapshotFormat.Head(bytes, size: size)
        else {
            files.close(file)
            return nil
        }
        self.files = files
        self.file = file
        base = head.base
        sections = Dictionary(head.sections.map { ($0.name, $0) }) { first, _ in first }
    }

    deinit {
        files.close(file)
    }

    /// The ledger; nil when the snapshot is damaged or belongs to other declarations.
    func ledger() -> Ledger? {
        guard let ledger = Ledger(image: self), !isDamaged, ledger.revision == base.sequence else { return nil }
        return ledger
    }

    /// Checks every section without keeping any; whether all are as they were written.
    func verify() -> Bool {
        for section in sections.values { _ = read(section, of: UInt8.self) }
        return !isDamaged
    }

    func bytes(_ name: String) -> [UInt8]? {
        section(name, .bytes).flatMap { read($0, of: UInt8.self) }
    }

    func words32(_ name: String) -> [UInt32]? {
        section(name, .words32).flatMap { read($0, of: UInt32.self) }.map(SnapshotReader.native)
    }

    func words64(_ name: String) -> [UInt64]? {
        section(name, .words64).flatMap { read($0, of: UInt64.self) }.map(SnapshotReader.native)
    }

    private func section(_ name: String, _ kind: SnapshotFormat.Section.Kind) -> SnapshotFormat.Section? {
        guard let section = sections[name], section.kind == kind else { return nil }
        return section
    }

    /// Reads straight into the array that is handed out: the bytes are touched once to come in and once to be checked.
    private func read<Element: BitwiseCopyable>(
        _ section: SnapshotFormat.Section, of type: Element.Type
    ) -> [Element]? {
        let count = section.count / MemoryLayout<Element>.size
        var isRight = false
        let array = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<section.count])
            guard let read = try? files.read(file, at: section.offset, into: raw), read == section.count else { return }
            filled = count
            isRight = SectionSum.of(UnsafeRawBufferPointer(raw)) == section.sum
        }
        guard isRight else {
            isDamaged = true
            return nil
        }
        return array
    }

    private static func native<Word: FixedWidthInteger>(_ words: [Word]) -> [Word] {
        #if _endian(little)
            words
        #else
            words.map { Word(littleEndian: $0) }
        #endif
    }
}
