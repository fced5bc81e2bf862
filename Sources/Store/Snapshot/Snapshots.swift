import Domain

/// The snapshots of a ledger. Derived from the journal and disposable: one that is not right is put aside and an older one,
/// or none, is used.
struct Snapshots {
    let files: any FileSystem
    let layout: StoreLayout
    /// Reads ahead while the ledger is built.
    var beside: StoreEnvironment.Beside?

    /// A ledger that came from a snapshot.
    struct Found {
        let ledger: Ledger
        let base: Position
    }

    /// The paths, newest first.
    var paths: [String] {
        let names = (try? files.list(layout.snapshots)) ?? []
        return names.filter { $0.hasSuffix(".snap") }.sorted().reversed().map { "\(layout.snapshots)/\($0)" }
    }

    /// The newest one that is right and whose place is in the journal.
    ///
    /// - Parameter reject: called with each one that is damaged; not with one of other declarations or another journal.
    func newest(_ segments: Segments, reject: (String) -> Void) -> Found? {
        for path in paths {
            guard let reader = SnapshotReader(files, path) else {
                reject(path)
                continue
            }
            guard segments.holds(reader.base) else { continue }
            if let ledger = reader.ledger(beside) { return Found(ledger: ledger, base: reader.base) }
            if reader.isDamaged { reject(path) }
        }
        return nil
    }
}
