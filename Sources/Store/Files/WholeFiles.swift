/// Reading and replacing small files in one go.
extension FileSystem {
    /// All bytes of a file. Reads until the end, as files of the kernel say that they are empty.
    func readWhole(_ path: String) throws(FileError) -> [UInt8] {
        let file = try open(path, .read)
        defer { close(file) }
        var bytes: [UInt8] = []
        let step = max(4096, try size(file) + 1)
        while true {
            let part = try read(file, at: bytes.count, count: step)
            bytes += part
            if part.count < step { return bytes }
        }
    }

    /// Up to `count` bytes from an offset; fewer at the end of the file.
    func read(_ file: FileHandle, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(FileError) {
                filled = try read(file, at: offset, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes an array.
    func write(_ file: FileHandle, at offset: Int, _ bytes: [UInt8]) throws(FileError) {
        var failure: FileError?
        bytes.withUnsafeBytes { raw in
            do throws(FileError) { try write(file, at: offset, raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Puts a file in place so that after a power failure there is either the old one or the whole new one.
    func replaceWhole(_ path: String, in directory: String, with bytes: [UInt8], temporary: String) throws(FileError) {
        if exists(temporary) { try remove(temporary) }
        let file = try open(temporary, .createNew)
        do throws(FileError) {
            defer { close(file) }
            try write(file, at: 0, bytes)
            try synchronise(file, dataOnly: false)
        } catch {
            try? remove(temporary)
            throw error
        }
        try rename(temporary, to: path, replacing: true)
        try synchroniseDirectory(directory)
    }

    /// Brings the names in a directory to disk.
    func synchroniseDirectory(_ path: String) throws(FileError) {
        let directory = try open(path, .read)
        defer { close(directory) }
        try synchronise(directory, dataOnly: false)
    }

    /// Makes a directory that may be there already, with those above it.
    func makeDirectories(_ path: String) throws(FileError) {
        if exists(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeDirectories(String(path[..<slash]))
        }
        do throws(FileError) {
            try makeDirectory(path)
        } catch {
            // Somebody else may have made it in the meantime.
            guard exists(path) else { throw error }
            return
        }
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try synchroniseDirectory(parent.isEmpty ? "/" : parent)
    }
}
