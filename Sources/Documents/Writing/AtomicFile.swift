import Glibc

/// A file that is written under a temporary name beside its final one, and renamed when it is complete and synced.
final class AtomicFile {
    /// Where the bytes go meanwhile.
    let temporaryPath: String
    /// The last part of the final path, for messages.
    let name: String
    /// The folder of the final path, ending with a slash, or empty for the current one.
    let folder: String
    private let path: String
    private var descriptor: Int32
    /// True once the file has its name.
    private(set) var isPublished = false
    private var isDone = false

    /// Creates the temporary file, mode 0600 whatever the umask.
    init(path: String) throws(DocumentError) {
        self.path = path
        name = FileBytes.lastComponent(of: path)
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var template = Array((folder + ".hongyan-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        let failure = errno
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        temporaryPath = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else {
            isDone = true
            throw .cannotWrite(file: name, reason: SystemReason(code: failure))
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw failed(EISDIR) }
    }

    deinit { abandon() }

    /// Appends bytes.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if count < 0 {
                if errno == EINTR { continue }
                throw failed(errno)
            }
            done += count
        }
    }

    /// Syncs the file, gives it its name, and syncs the folder.
    func publish() throws(DocumentError) {
        if isPublished { return }
        // After a failure the caller may still call this; it must not look like success.
        if isDone { throw failed(ECANCELED) }
        guard fsync(descriptor) == 0 else { throw failed(errno) }
        close(descriptor)
        descriptor = -1
        guard rename(temporaryPath, path) == 0 else { throw failed(errno) }
        isDone = true
        isPublished = true
        let opened = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return }
        // The file is whole and named; a folder that cannot be synced (some network file systems) costs no content.
        _ = fsync(opened)
        close(opened)
    }

    /// Removes the temporary file. Does nothing after ``publish()``.
    func abandon() {
        guard !isDone else { return }
        isDone = true
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(temporaryPath)
    }

    /// Abandons the file and makes the error to throw.
    func failed(_ code: Int32) -> DocumentError {
        abandon()
        return .cannotWrite(file: name, reason: SystemReason(code: code))
    }
}
