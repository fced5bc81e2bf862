import Domain

/// Unfinished forms, kept in small files of their own so that they outlive the program, however it ends. What is in them is
/// the caller's matter.
///
/// A file is the line `HYDRAFT1 crc8 length` and the bytes.
struct Drafts {
    let files: any FileSystem
    let layout: StoreLayout

    private static let suffix = ".draft"

    func save(_ name: String, _ bytes: [UInt8]) throws(StoreError) {
        let path = try self.path(name)
        let crc = CRC32C.checksum(bytes)
        var file = Array("HYDRAFT1 ".utf8)
        Hex.append(UInt64(crc), digits: 8, to: &file)
        file += Array(" \(bytes.count)\n".utf8) + bytes
        try StoreError.wrap { () throws(FileError) in
            if !files.exists(layout.drafts) { try files.makeDirectories(layout.drafts) }
            try files.replaceWhole(path, in: layout.drafts, with: file, temporary: "\(path).tmp")
        }
    }

    /// The drafts that are as they were saved, by name; `reject` is called with the paths of others.
    func all(reject: (String) -> Void) -> [(name: String, bytes: [UInt8])] {
        let names = ((try? files.list(layout.drafts)) ?? []).filter { $0.hasSuffix(Drafts.suffix) }.sorted()
        return names.compactMap { file in
            let path = "\(layout.drafts)/\(file)"
            guard let content = try? files.readWhole(path) else { return nil }
            guard let bytes = Drafts.open(content) else {
                reject(path)
                return nil
            }
            return (String(file.dropLast(Drafts.suffix.count)), bytes)
        }
    }

    func remove(_ name: String) throws(StoreError) {
        let path = try self.path(name)
        guard files.exists(path) else { return }
        try StoreError.wrap { () throws(FileError) in
            try files.remove(path)
            try files.synchroniseDirectory(layout.drafts)
        }
    }

    private static func open(_ content: [UInt8]) -> [UInt8]? {
        guard let end = content.firstIndex(of: 0x0A) else { return nil }
        let words = content[..<end].split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, words[0].elementsEqual("HYDRAFT1".utf8), words[1].count == 8 else { return nil }
        let bytes = Array(content[(end + 1)...])
        guard words[2].elementsEqual("\(bytes.count)".utf8), Hex.number(words[1]) == UInt64(CRC32C.checksum(bytes))
        else { return nil }
        return bytes
    }

    private func path(_ name: String) throws(StoreError) -> String {
        let isFine = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
        }
        guard isFine, (1...64).contains(name.utf8.count) else { throw .draftName(name) }
        return "\(layout.drafts)/\(name)\(Drafts.suffix)"
    }
}
