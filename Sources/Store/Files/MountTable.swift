/// Finds out what kind of file system a ledger lies on.
///
/// On a file system of the network neither locks nor "is on disk" can be relied on, so the store does not write there. The
/// table is the text of `/proc/self/mountinfo`; where there is none, nothing is refused.
struct MountTable: Sendable {
    private struct Mount {
        let point: [UInt8]
        let type: String
    }

    private let mounts: [Mount]

    /// Reads the table of this process.
    init(_ files: some FileSystem) {
        self.init(text: (try? files.readWhole("/proc/self/mountinfo")) ?? [])
    }

    /// Reads a table: `36 35 98:0 /root /point options … - type source options`, one mount a line.
    init(text: [UInt8]) {
        mounts = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let words = line.split(separator: UInt8(ascii: " "))
            guard words.count >= 7, let dash = words.firstIndex(of: [UInt8(ascii: "-")]), dash + 1 < words.count else {
                return nil
            }
            return Mount(
                point: MountTable.unescaped(words[4]), type: String(decoding: words[dash + 1], as: UTF8.self))
        }
    }

    /// The type of the file system that holds an absolute path: that of the longest mount point above it, and of several
    /// mounts on one point the last.
    func type(of path: String) -> String? {
        let path = Array(path.utf8)
        var best: Mount?
        for mount in mounts where MountTable.holds(mount.point, path) {
            if mount.point.count >= best?.point.count ?? 0 { best = mount }
        }
        return best?.type
    }

    /// The type, if it is one of the network.
    func networkType(of path: String) -> String? {
        guard let type = type(of: path) else { return nil }
        return MountTable.isNetwork(type) ? type : nil
    }

    private static let network: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "gfs2", "ocfs2", "ncpfs",
        "coda", "davfs", "beegfs", "orangefs",
    ]
    private static let networkFUSE = [
        "sshfs", "rclone", "davfs", "s3fs", "gvfs", "glusterfs", "ceph", "curlftpfs", "gcsfuse", "goofys", "kio",
        "network", "smb", "nfs", "onedrive", "google-drive", "juicefs", "seafile", "nutstore",
    ]

    private static func isNetwork(_ type: String) -> Bool {
        if network.contains(type) { return true }
        guard type.hasPrefix("fuse.") else { return false }
        let name = type.dropFirst(5).lowercased()
        return networkFUSE.contains { name.hasPrefix($0) }
    }

    private static func holds(_ point: [UInt8], _ path: [UInt8]) -> Bool {
        point == [UInt8(ascii: "/")] || path == point || path.starts(with: point + [UInt8(ascii: "/")])
    }

    /// Blanks stand in the table as `\040`.
    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = word
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                result.append(code)
                rest = rest.dropFirst(3)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
