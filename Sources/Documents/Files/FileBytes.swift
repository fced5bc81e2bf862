import Glibc

/// A file in memory, with the name to use when speaking of it.
struct FileBytes {
    let name: String
    let bytes: [UInt8]

    /// Reads a whole regular file. Tables are small beside memory, and a file that is read once cannot change between
    /// the look at its kind and the reading of its content.
    init(path: String, limits: DocumentLimits) throws(DocumentError) {
        let name = Self.lastComponent(of: path)
        self.name = name
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw .missing(file: name) }
            throw .unreadable(file: name, reason: SystemReason(code: errno))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(file: name, reason: SystemReason(code: errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(file: name) }
        let size = Int(status.st_size)
        guard size > 0 else { throw .empty(file: name) }
        guard size <= limits.fileBytes else { throw .tooLarge(file: name, excess: .file(limit: limits.fileBytes)) }
        var failure: Int32?
        bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = errno }
                if count <= 0 { break }
                filled += count
            }
        }
        if let failure { throw .unreadable(file: name, reason: SystemReason(code: failure)) }
        if bytes.isEmpty { throw .empty(file: name) }
    }

    /// Takes bytes that are in memory already.
    init(name: String, bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
        self.name = name
        self.bytes = bytes
        guard !bytes.isEmpty else { throw .empty(file: name) }
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(file: name, excess: .file(limit: limits.fileBytes))
        }
    }

    static func lastComponent(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The part of a file name before its last dot.
    static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The part of a file name after its last dot, in lower case; empty without a dot.
    static func fileExtension(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
