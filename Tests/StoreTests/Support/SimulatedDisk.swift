import Domain
import Store
import Synchronization

/// A disk in memory with two sides: what programs see, and what would be there after a power failure. Operations are numbered;
/// any of them can fail, or be the last one.
final class SimulatedDisk: Sendable {
    /// What one name stands for.
    enum Entry: Hashable {
        case directory
        case file(Int)
    }

    /// A file.
    struct Inode {
        var live: [UInt8] = []
        var durable: [UInt8] = []
        /// Writes that a power failure may take, in order.
        var dirty: [(offset: Int, bytes: [UInt8])] = []
    }

    /// One change of a directory that a power failure may take.
    struct NameChange {
        let path: String
        let entry: Entry?
    }

    /// What is made to go wrong.
    struct Fault: Sendable {
        /// The number of the operation, from 0.
        var at: Int
        /// The error; nil: the power fails, and nothing works any more.
        var code: Int32?
        /// Whether all later operations that change something fail too.
        var isSticky = false
        /// Whether a failed synchronisation loses what it should have brought to disk, as Linux does.
        var losesPages = true
        /// Only operations of this kind, if it is said.
        var only: FileError.Operation?
    }

    /// A promise that the disk breaks without a word: a protocol that forgot a step would look like this.
    enum Lie: String, CaseIterable, Sendable {
        case ignoresDataSync, ignoresFileSync, ignoresDirectorySync, retriesFailedSync, losesHead, hidesNewSegments
        case ignoresLock, renamesInPlace
    }

    struct State {
        var inodes: [Int: Inode] = [:]
        var live: [String: Entry] = ["/": .directory]
        var durable: [String: Entry] = ["/": .directory]
        var pendingNames: [NameChange] = []
        var opened: [Int32: (path: String, inode: Int?)] = [:]
        var locks: [(path: String, descriptor: Int32, isShared: Bool)] = []
        var nextDescriptor: Int32 = 100
        var nextInode = 1
        var operations = 0
        var fault: Fault?
        var lies: Set<Lie> = []
        var free = 1 << 30
        /// Says which operations fail, and with what.
        var refusal: (@Sendable (FileError.Operation, String) -> Bool)?
        var refusalCode: Int32 = 5
    }

    /// What happens just before an operation, once: it says whether it was the one meant.
    private final class Interruption: @unchecked Sendable {
        var operation: FileError.Operation?
        var body: ((String) -> Bool)?
    }

    private let interruption = Interruption()

    static let powerFailure: Int32 = 9999
    let state = Mutex(State())

    init(lies: Set<Lie> = []) {
        state.withLock { $0.lies = lies }
    }

    var operations: Int { state.withLock { $0.operations } }

    func plan(_ fault: Fault?) {
        state.withLock {
            $0.fault = fault
            $0.operations = 0
        }
    }

    /// Makes operations fail that a condition picks.
    func refuse(code: Int32 = 5, _ condition: (@Sendable (FileError.Operation, String) -> Bool)?) {
        state.withLock {
            $0.refusal = condition
            $0.refusalCode = code
        }
    }

    /// Runs something just before an operation, until it says that it has run. For tests of one thread.
    func before(_ operation: FileError.Operation, _ body: @escaping (String) -> Bool) {
        interruption.operation = operation
        interruption.body = body
    }

    func interrupt(_ operation: FileError.Operation, _ path: String) {
        guard interruption.operation == operation, let body = interruption.body else { return }
        interruption.body = nil
        if !body(path) { interruption.body = body }
    }

    func lie(_ lies: Set<Lie>) { state.withLock { $0.lies = lies } }

    func setFree(_ bytes: Int) { state.withLock { $0.free = bytes } }

    /// The bytes of a file as programs see them.
    func content(_ path: String) -> [UInt8]? {
        state.withLock { state in
            guard case .file(let inode) = state.live[path] else { return nil }
            return state.inodes[inode]?.live
        }
    }

    /// Puts bytes in place of a file, on both sides, as an editor or a rotten disk would. Nil removes it.
    func replace(_ path: String, _ bytes: [UInt8]?) {
        state.withLock { state in
            guard let bytes else {
                state.live[path] = nil
                state.durable[path] = nil
                return
            }
            if case .file(let inode) = state.live[path] {
                state.inodes[inode] = Inode(live: bytes, durable: bytes)
            } else {
                let inode = state.nextInode
                state.nextInode += 1
                state.inodes[inode] = Inode(live: bytes, durable: bytes)
                state.live[path] = .file(inode)
            }
            state.durable[path] = state.live[path]
        }
    }

    /// All paths of files, sorted.
    var paths: [String] {
        state.withLock { state in
            state.live.compactMap { if case .file = $1 { $0 } else { nil } }.sorted()
        }
    }

    // MARK: Steps

    static func step(
        _ state: inout State, _ operation: FileError.Operation, _ path: String, changes: Bool
    ) throws(FileError) {
        let number = state.operations
        state.operations += 1
        if state.refusal?(operation, path) ?? false { throw FileError(operation, path, code: state.refusalCode) }
        guard let fault = state.fault, number >= fault.at, fault.only ?? operation == operation else { return }
        guard let code = fault.code else { throw FileError(operation, path, code: powerFailure) }
        if number == fault.at || fault.isSticky && changes || fault.only != nil {
            throw FileError(operation, path, code: code)
        }
    }

    func locked<Result>(
        _ body: (inout State) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        var outcome: Swift.Result<Result, FileError>?
        state.withLock { state in
            do throws(FileError) { outcome = .success(try body(&state)) } catch { outcome = .failure(error) }
        }
        guard let outcome else { throw FileError(.open, "", code: 5) }
        return try outcome.get()
    }

    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    static func setName(_ state: inout State, _ path: String, _ entry: Entry?) {
        state.live[path] = entry
        state.pendingNames.append(NameChange(path: path, entry: entry))
    }
}

extension SimulatedDisk.Inode {
    mutating func apply(_ offset: Int, _ bytes: [UInt8]) {
        SimulatedDisk.Inode.apply(offset, bytes, to: &live)
    }

    mutating func flush() {
        for write in dirty { SimulatedDisk.Inode.apply(write.offset, write.bytes, to: &durable) }
        dirty = []
    }

    static func apply(_ offset: Int, _ bytes: [UInt8], to content: inout [UInt8]) {
        if content.count < offset + bytes.count {
            content += [UInt8](repeating: 0, count: offset + bytes.count - content.count)
        }
        content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }
}
