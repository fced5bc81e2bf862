import Domain

/// A snapshot that is ready to be written: a copy of the ledger with the place in the journal it stands for. Plain values, so
/// that the background may write it while editing goes on.
public struct SnapshotJob: Sendable {
    let files: any FileSystem
    let layout: StoreLayout
    let base: Position
    let ledger: Ledger
    let temporary: String

    /// Writes it: a temporary file, synchronised, then renamed; then all but the two newest are removed.
    ///
    /// An error leaves everything as it was; a snapshot is never needed.
    public func run() throws(StoreError) {
        try StoreError.wrap { () throws(FileError) in
            if !files.exists(layout.snapshots) { try files.makeDirectory(layout.snapshots) }
            do throws(FileError) {
                try write()
            } catch {
                try? files.remove(temporary)
                throw error
            }
            try files.rename(temporary, to: "\(layout.snapshots)/\(SnapshotFormat.name(base))", replacing: true)
            try files.synchroniseDirectory(layout.snapshots)
            removeOld()
        }
    }

    private func write() throws(FileError) {
        let sections = ledger.image
        var entries: [SnapshotFormat.Section] = []
        // The places of the sections depend on the length of the head, which does not depend on the places.
        let draft = SnapshotFormat.Head(base: base, sections: sections.map { entry($0, at: 0) })
        var offset = aligned(draft.bytes.count)
        for (section, entry) in zip(sections, draft.sections) {
            entries.append(
                .init(name: section.name, kind: entry.kind, offset: offset, count: entry.count, sum: entry.sum))
            offset = aligned(offset + entry.count)
        }
        let head = SnapshotFormat.Head(base: base, sections: entries)
        let file = try files.open(temporary, .createNew)
        defer { files.close(file) }
        try files.write(file, at: 0, head.bytes)
        for (section, entry) in zip(sections, entries) where entry.count > 0 {
            try write(section.content, to: file, at: entry.offset)
        }
        try files.synchronise(file, dataOnly: false)
    }

    private func entry(_ section: ImageSection, at offset: Int) -> SnapshotFormat.Section {
        switch section.content {
        case .bytes(let bytes):
            .init(name: section.name, kind: .bytes, offset: offset, count: bytes.count, sum: SectionSum.of(bytes))
        case .words32(let words):
            .init(
                name: section.name, kind: .words32, offset: offset, count: words.count * 4,
                sum: SectionSum.of(words.map(\.littleEndian)))
        case .words64(let words):
            .init(
                name: section.name, kind: .words64, offset: offset, count: words.count * 8,
                sum: SectionSum.of(words.map(\.littleEndian)))
        }
    }

    private func write(_ content: ImageSection.Content, to file: FileHandle, at offset: Int) throws(FileError) {
        switch content {
        case .bytes(let bytes): try write(bytes, to: file, at: offset)
        case .words32(let words): try write(words.map(\.littleEndian), to: file, at: offset)
        case .words64(let words): try write(words.map(\.littleEndian), to: file, at: offset)
        }
    }

    private func write<Element: BitwiseCopyable>(
        _ array: [Element], to file: FileHandle, at offset: Int
    ) throws(FileError) {
        var failure: FileError?
        array.withUnsafeBytes { raw in
            do throws(FileError) { try files.write(file, at: offset, raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func aligned(_ offset: Int) -> Int {
        (offset + SnapshotFormat.alignment - 1) / SnapshotFormat.alignment * SnapshotFormat.alignment
    }

    /// Removes all but the two newest, and temporary files that a killed program left.
    private func removeOld() {
        guard let names = try? files.list(layout.snapshots) else { return }
        let snapshots = names.filter { $0.hasSuffix(".snap") }.sorted()
        for name in snapshots.dropLast(2) { try? files.remove("\(layout.snapshots)/\(name)") }
    }
}
