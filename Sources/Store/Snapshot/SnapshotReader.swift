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

    private let sections: SnapshotSections

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
        base = head.base
        sections = SnapshotSections(files, file, head.sections)
    }

    deinit { sections.finish() }

    /// The ledger; nil when the snapshot is damaged or belongs to other declarations.
    ///
    /// - Parameter beside: does something on another thread; false when there is none.
    func ledger(_ beside: StoreEnvironment.Beside? = nil) -> Ledger? {
        if let beside {
            let sections = sections
            _ = beside { sections.readAhead() }
        }
        guard let ledger = Ledger(image: self), !isDamaged, ledger.revision == base.sequence else { return nil }
        return ledger
    }

    /// Checks every section without keeping any; whether all are as they were written.
    func verify() -> Bool { sections.verify() }

    func bytes(_ name: String) -> [UInt8]? { checked(sections.bytes(name)) }

    func words32(_ name: String) -> [UInt32]? { checked(sections.words32(name)).map(SnapshotReader.native) }

    func words64(_ name: String) -> [UInt64]? { checked(sections.words64(name)).map(SnapshotReader.native) }

    private func checked<Element>(_ section: [Element]??) -> [Element]? {
        guard let section else { return nil }
        if section == nil { isDamaged = true }
        return section
    }

    private static func native<Word: FixedWidthInteger>(_ words: [Word]) -> [Word] {
        #if _endian(little)
            words
        #else
            words.map { Word(littleEndian: $0) }
        #endif
    }
}
