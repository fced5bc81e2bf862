import Glibc

/// The files of this machine.
public struct SystemFiles: FileSystem {
    /// `F_OFD_SETLK`, which Swift's Glibc module leaves out. Locks of the open file, not of the process: those would be lost
    /// when any descriptor of the same file is closed anywhere in the process.
    private static let setOpenFileLock: Int32 = 37

    /// Makes the one there is.
    public init() {}

    /// Lists a directory.
    public func list(_ directory: String) throws(FileError) -> [String] {
        guard let stream = opendir(directory) else { throw FileError(.list, directory, code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw FileError(.list, directory, code: errno) }
                return names
            }
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// Makes a directory, or makes the one that is there private.
    public func makeDirectory(_ path: String) throws(FileError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileError(.makeDirectory, path, code: errno) }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.makeDirectory, path, code: errno) }
        defer { _ = Glibc.close(descriptor) }
        guard fchmod(descriptor, 0o700) == 0 else { throw FileError(.makeDirectory, path, code: errno) }
    }

    /// Opens a file.
    public func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileHandle {
        let flags =
            switch mode {
            case .read: O_RDONLY
            case .readWrite: O_RDWR
            case .readWriteOrCreate: O_RDWR | O_CREAT
            case .createNew: O_RDWR | O_CREAT | O_EXCL
            }
        let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(.open, path, code: errno) }
        // The umask can only have taken bits away; a 0600 file of an umask like 0277 could not be opened again.
        if mode == .createNew || mode == .readWriteOrCreate { fchmod(descriptor, 0o600) }
        return FileHandle(descriptor: descriptor, path: path)
    }

    /// Closes a file.
    public func close(_ file: FileHandle) {
        _ = Glibc.close(file.descriptor)
    }

    /// The length of a file.
    public func size(_ file: FileHandle) throws(FileError) -> Int {
        var facts = stat()
        guard fstat(file.descriptor, &facts) == 0 else { throw FileError(.size, file.path, code: errno) }
        return Int(facts.st_size)
    }

    /// Reads.
    public func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        var done = 0
        while done < buffer.count {
            let count = pread(file.descriptor, base + done, buffer.count - done, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 {
                break
            } else if errno != EINTR {
                throw FileError(.read, file.path, code: errno)
            }
        }
        return done
    }

    /// Writes.
    public func write(_ file: FileHandle, at offset: Int, _ bytes: UnsafeRawBufferPointer) throws(FileError) {
        guard let base = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            let count = pwrite(file.descriptor, base + done, bytes.count - done, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 {
                throw FileError(.write, file.path, code: ENOSPC)
            } else if errno != EINTR {
                throw FileError(.write, file.path, code: errno)
            }
        }
    }

    /// Brings a file to disk. An interrupted call is an error like any other: repeating it would prove nothing.
    public func synchronise(_ file: FileHandle, dataOnly: Bool) throws(FileError) {
        let result = dataOnly ? fdatasync(file.descriptor) : fsync(file.descriptor)
        guard result == 0 else { throw FileError(.synchronise, file.path, code: errno) }
    }

    /// Renames. Without `replacing` by a second name and the removal of the first, as the call that does it in one step is
    /// missing from Swift's Glibc module; where the file system has no second names (a memory stick), by looking first.
    public func rename(_ old: String, to new: String, replacing: Bool) throws(FileError) {
        if !replacing {
            if link(old, new) == 0 {
                unlink(old)
                return
            }
            guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK else {
                throw FileError(.rename, new, code: errno)
            }
            if exists(new) { throw FileError(.rename, new, code: EEXIST) }
        }
        guard Glibc.rename(old, new) == 0 else { throw FileError(.rename, new, code: errno) }
    }

    /// Removes a file.
    public func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw FileError(.remove, path, code: errno) }
    }

    /// Whether a name is there.
    public func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Tries to lock.
    public func lock(_ file: FileHandle, shared: Bool) throws(FileError) -> Bool {
        var request = flock()
        request.l_type = Int16(shared ? F_RDLCK : F_WRLCK)
        request.l_whence = Int16(SEEK_SET)
        while true {
            if fcntl(file.descriptor, SystemFiles.setOpenFileLock, &request) == 0 { return true }
            if errno == EAGAIN || errno == EACCES { return false }
            if errno != EINTR { throw FileError(.lock, file.path, code: errno) }
        }
    }

    /// Unlocks.
    public func unlock(_ file: FileHandle) {
        var request = flock()
        request.l_type = Int16(F_UNLCK)
        request.l_whence = Int16(SEEK_SET)
        _ = fcntl(file.descriptor, SystemFiles.setOpenFileLock, &request)
    }

    /// Reserves space.
    public func reserve(_ file: FileHandle, bytes: Int) throws(FileError) {
        let code = posix_fallocate(file.descriptor, 0, off_t(bytes))
        guard code == 0 else { throw FileError(.reserve, file.path, code: code) }
    }

    /// Free space for an ordinary user.
    public func freeBytes(_ path: String) throws(FileError) -> Int {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { throw FileError(.freeBytes, path, code: errno) }
        return Int(facts.f_bavail) * Int(facts.f_frsize)
    }

    /// Watches a file by inotify.
    public func watch(_ path: String) -> FileHandle? {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
            _ = Glibc.close(descriptor)
            return nil
        }
        return FileHandle(descriptor: descriptor, path: path)
    }

    /// Reads the waiting events.
    public func drain(_ watch: FileHandle) {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while Glibc.read(watch.descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    /// Resolves links.
    public func resolve(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
