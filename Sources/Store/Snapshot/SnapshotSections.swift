import Synchronization

/// The sections of an open snapshot, each read and checked by whoever comes to it first: the one who builds the ledger from
/// the front, and a second thread that reads ahead from the back. Copying is half of a start, and both can do it.
final class SnapshotSections: Sendable {
    /// What became of one section.
    private final class Slot: Sendable {
        let section: SnapshotFormat.Section
        let state = Mutex(State.unread)

        init(_ section: SnapshotFormat.Section) { self.section = section }
    }

    private enum State: Sendable {
        case unread
        /// Read ahead, and not asked for yet.
        case ahead(Content)
        /// Given out, or not wanted any more.
        case given
    }

    /// What a section holds. Nil: its bytes are not as they were written.
    private enum Content: Sendable {
        case bytes([UInt8]?)
        case words32([UInt32]?)
        case words64([UInt64]?)
    }

    private let files: any FileSystem
    private let file: FileHandle
    private let slots: [Slot]
    private let positions: [String: Int]

    /// Takes over the file, which is closed when nobody reads any more.
    init(_ files: any FileSystem, _ file: FileHandle, _ sections: [SnapshotFormat.Section]) {
        self.files = files
        self.file = file
        slots = sections.map(Slot.init)
        positions = Dictionary(sections.indices.map { (sections[$0].name, $0) }) { first, _ in first }
    }

    deinit { files.close(file) }

    /// Reads ahead, from the last section to the first, until there is nothing that nobody has read.
    func readAhead() {
        for slot in slots.reversed() {
            slot.state.withLock { state in
                guard case .unread = state else { return }
                switch slot.section.kind {
                case .bytes: state = .ahead(.bytes(read(slot.section)))
                case .words32: state = .ahead(.words32(read(slot.section)))
                case .words64: state = .ahead(.words64(read(slot.section)))
                }
            }
        }
    }

    /// Lets go of what was read ahead; nobody reads on.
    func finish() {
        for slot in slots { slot.state.withLock { $0 = .given } }
    }

    /// A section as it was written; nil inside when it is not as it was written, and outside when there is none.
    func bytes(_ name: String) -> [UInt8]?? {
        take(name, .bytes) { if case .bytes(let content) = $0 { content } else { nil } }
    }

    /// A section as it was written; nil inside when it is not as it was written, and outside when there is none.
    func words32(_ name: String) -> [UInt32]?? {
        take(name, .words32) { if case .words32(let content) = $0 { content } else { nil } }
    }

    /// A section as it was written; nil inside when it is not as it was written, and outside when there is none.
    func words64(_ name: String) -> [UInt64]?? {
        take(name, .words64) { if case .words64(let content) = $0 { content } else { nil } }
    }

    /// Checks every section without keeping any; whether all are as they were written.
    func verify() -> Bool {
        slots.reduce(true) { isRight, slot in (read(slot.section) as [UInt8]?) != nil && isRight }
    }

    private func take<Element: BitwiseCopyable>(
        _ name: String, _ kind: SnapshotFormat.Section.Kind, _ content: (Content) -> [Element]?
    ) -> [Element]?? {
        guard let position = positions[name], slots[position].section.kind == kind else { return nil }
        let slot = slots[position]
        return slot.state.withLock { state in
            defer { state = .given }
            if case .ahead(let found) = state { return .some(content(found)) }
            return .some(read(slot.section))
        }
    }

    /// Reads straight into the array that is handed out: the bytes are touched once to come in and once to be checked.
    private func read<Element: BitwiseCopyable>(_ section: SnapshotFormat.Section) -> [Element]? {
        let count = section.count / MemoryLayout<Element>.size
        var isRight = false
        let array = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<section.count])
            guard let read = try? files.read(file, at: section.offset, into: raw), read == section.count else { return }
            filled = count
            isRight = SectionSum.of(UnsafeRawBufferPointer(raw)) == section.sum
        }
        return isRight ? array : nil
    }
}
