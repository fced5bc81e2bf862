/// Copies of what was judged bad, with a word why. The program never deletes them.
struct Quarantine {
    let files: any FileSystem
    let layout: StoreLayout

    /// Moves a file there. Best effort: what cannot be moved stays where it is.
    func move(_ path: String, reason: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? "file"
        guard makeRoom(), let free = freeName(name) else { return }
        guard (try? files.rename(path, to: free, replacing: false)) != nil else { return }
        writeReport(free, reason)
    }

    /// Copies a part of a file there; it stays where it is too.
    func copy(_ path: String, from start: Int, count: Int, name: String, reason: String) {
        guard makeRoom(), !files.exists("\(layout.quarantine)/\(name)"), let source = try? files.open(path, .read)
        else { return }
        defer { files.close(source) }
        guard let target = try? files.open("\(layout.quarantine)/\(name)", .createNew) else { return }
        defer { files.close(target) }
        var done = 0
        while done < count, let piece = try? files.read(source, at: start + done, count: min(1 << 20, count - done)),
            !piece.isEmpty
        {
            guard (try? files.write(target, at: done, piece)) != nil else { return }
            done += piece.count
        }
        writeReport("\(layout.quarantine)/\(name)", reason)
    }

    private func makeRoom() -> Bool {
        files.exists(layout.quarantine) || (try? files.makeDirectory(layout.quarantine)) != nil
    }

    private func freeName(_ name: String) -> String? {
        (0..<1000).lazy.map { "\(layout.quarantine)/\($0 == 0 ? name : "\(name).\($0)")" }.first { !files.exists($0) }
    }

    private func writeReport(_ path: String, _ reason: String) {
        guard let file = try? files.open("\(path).txt", .createNew) else { return }
        defer { files.close(file) }
        try? files.write(file, at: 0, Array("\(reason)\n".utf8))
    }
}
