import Domain

extension StoreCore {
    /// Reads what other processes committed since ``position``; only what `HEAD` says is on disk.
    mutating func catchUp() throws(StoreError) -> [Transaction] {
        if let watch { files.drain(watch) }
        switch state {
        case .readOnly(.broken), .readOnly(.doesNotFit): return []
        default: break
        }
        guard let head = readHead(), head.isAhead(of: position) else { return [] }
        var news: [Transaction] = []
        let (_, ending) = try walk(.watermark, head: head) { news.append($0) }
        if case .broken(let damage) = ending {
            state = .readOnly(.broken(damage))
            if news.isEmpty { throw .broken(damage) }
        }
        return news
    }

    /// Begins to watch `HEAD`.
    mutating func startWatching() -> Int32? {
        if watch == nil { watch = files.watch(layout.head) }
        return watch?.descriptor
    }

    /// A snapshot of the caller's ledger, if it can be one: everything in it would come back, and it stands where the journal
    /// ends for this process.
    func snapshotJob(_ ledger: Ledger) -> SnapshotJob? {
        guard ledger.hasImage, position.sequence > 0, ledger.revision == position.sequence else { return nil }
        switch state {
        case .writable: break
        case .readOnly: return nil
        }
        let mark = environment.random(4).map { String($0, radix: 16) }.joined()
        return SnapshotJob(
            files: files, layout: layout, base: position, ledger: ledger,
            temporary: "\(layout.snapshots)/\(StoreLayout.padded(position.sequence, 12))-\(mark).tmp")
    }
}
