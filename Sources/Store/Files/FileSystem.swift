/// An open file.
public struct FileHandle: Hashable, Sendable {
    /// The number the operating system gave it.
    public let descriptor: Int32
    /// The path it was opened by, for messages.
    public let path: String

    /// Makes a handle.
    public init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// How a file is opened.
public enum OpenMode: Hashable, Sendable {
    /// For reading; the file, or the directory, must be there.
    case read
    /// For reading and writing; the file must be there.
    case readWrite
    /// For reading and writing; the file is made (mode 0600) when it is not there.
    case readWriteOrCreate
    /// For reading and writing; the file must not be there.
    case createNew
}

/// Everything the store asks of the operating system, and nothing else of it: tests put a simulated disk in its place and
/// let every single call fail, or pull the plug between two.
///
/// The promises are those of POSIX and no more. Bytes written may be on disk or not, in any part, until the file was
/// synchronised. A name made, renamed or removed may be on disk or not until its directory was synchronised. After a failed
/// ``synchronise(_:dataOnly:)`` nothing is known about what was written before it, and a second call that succeeds proves
/// nothing.
public protocol FileSystem: Sendable {
    /// The names in a directory, in any order, without `.` and `..`.
    func list(_ directory: String) throws(FileError) -> [String]
    /// Makes a directory of mode 0700, whatever the umask; one that is there already gets that mode.
    func makeDirectory(_ path: String) throws(FileError)
    /// Opens a file, or a directory for reading; files are made with mode 0600, whatever the umask.
    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileHandle
    /// Closes a file. Locks taken through it are released.
    func close(_ file: FileHandle)
    /// The length of a file in bytes.
    func size(_ file: FileHandle) throws(FileError) -> Int
    /// Reads until the buffer is full or the file ends; returns the bytes read.
    func read(_ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
    /// Writes all bytes, or throws; after an error any part of them may have been written.
    func write(_ file: FileHandle, at offset: Int, _ bytes: UnsafeRawBufferPointer) throws(FileError)
    /// Returns when everything written to the file, or every name in the directory, is on disk. `dataOnly` leaves times and
    /// modes behind, not the length.
    func synchronise(_ file: FileHandle, dataOnly: Bool) throws(FileError)
    /// Gives a file another name in the same file system. With `replacing` a file of the new name is replaced in one step;
    /// without, it is an error (`EEXIST`).
    func rename(_ old: String, to new: String, replacing: Bool) throws(FileError)
    /// Removes a file.
    func remove(_ path: String) throws(FileError)
    /// Whether something of this name is there.
    func exists(_ path: String) -> Bool
    /// Tries to lock the whole file for this open file (not for the process); false when somebody else holds it. The lock
    /// ends with the process, however that ends.
    func lock(_ file: FileHandle, shared: Bool) throws(FileError) -> Bool
    /// Releases the lock.
    func unlock(_ file: FileHandle)
    /// Takes up space for a file without writing it.
    func reserve(_ file: FileHandle, bytes: Int) throws(FileError)
    /// Bytes that can still be written to the file system of a path.
    func freeBytes(_ path: String) throws(FileError) -> Int
    /// A descriptor that becomes readable when a file is written to; nil when that cannot be watched. Closed by
    /// ``close(_:)``.
    func watch(_ path: String) -> FileHandle?
    /// Reads away what made a descriptor of ``watch(_:)`` readable.
    func drain(_ watch: FileHandle)
    /// The path with all links resolved; the path itself when that fails.
    func resolve(_ path: String) -> String
}

/// A call to the operating system that failed.
public struct FileError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Operation: String, Hashable, Sendable {
        /// Listing a directory.
        case list
        /// Making a directory.
        case makeDirectory
        /// Opening or making a file.
        case open
        /// Asking for its length.
        case size
        /// Reading.
        case read
        /// Writing.
        case write
        /// Bringing it to disk.
        case synchronise
        /// Renaming.
        case rename
        /// Removing.
        case remove
        /// Locking.
        case lock
        /// Reserving space.
        case reserve
        /// Asking for free space.
        case freeBytes
    }

    /// What was tried.
    public let operation: Operation
    /// On which file.
    public let path: String
    /// The `errno` of the system.
    public let code: Int32

    /// Makes an error.
    public init(_ operation: Operation, _ path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}
