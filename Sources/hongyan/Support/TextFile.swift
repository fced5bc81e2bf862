import Glibc

/// Small files of the configuration: read whole, replaced whole.
enum TextFile {
    private static let most = 1 << 20

    /// The bytes of a file of at most a megabyte; nil when there is none that can be read.
    static func bytes(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return bytes(of: descriptor)
    }

    /// What standard input brings, up to a megabyte; nil when it is more or cannot be read.
    static func standardInput() -> [UInt8]? { bytes(of: STDIN_FILENO) }

    private static func bytes(of descriptor: Int32) -> [UInt8]? {
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while result.count <= most {
            let count = Glibc.read(descriptor, &block, block.count)
            guard count > 0 else { return count == 0 ? result : nil }
            result += block[..<count]
        }
        return nil
    }

    static func read(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes a file under another name and then gives it its own, so that it is never half there.
    static func write(_ text: String, to path: String) -> Bool {
        // What is no file, such as /dev/null, is written into: replacing it would take it from everybody.
        var status = stat()
        let isFile = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
        let draft = isFile ? path + ".tmp" : path
        let flags = isFile ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
        let descriptor = open(draft, flags, 0o600)
        guard descriptor >= 0 else { return false }
        var bytes = Array(text.utf8)
        var isWhole = true
        while !bytes.isEmpty {
            let count = Glibc.write(descriptor, bytes, bytes.count)
            guard count > 0 else {
                isWhole = false
                break
            }
            bytes.removeFirst(count)
        }
        // A device has nothing to be brought to disk.
        if isFile { isWhole = fsync(descriptor) == 0 && isWhole }
        close(descriptor)
        return isWhole && (!isFile || rename(draft, path) == 0)
    }

    /// Makes a folder and those above it, readable by their owner only.
    static func makeFolder(_ path: String) -> Bool {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(made, 0o700) != 0, errno != EEXIST { return false }
        }
        return true
    }

    /// The names in a folder, without the hidden ones, and which of them are folders; nil when it cannot be read.
    static func list(_ path: String) -> (folders: [String], files: [String])? {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        var folders: [String] = []
        var files: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            var status = stat()
            guard stat(path + "/" + name, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { folders.append(name) } else { files.append(name) }
        }
        return (folders.sorted(), files.sorted())
    }

    /// A path that begins at home, as people type it where no shell expands it.
    static func expandHome(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }

    /// The path with links and dots resolved; the path itself when it does not exist.
    static func resolve(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
