import Domain
import Store
import Synchronization

/// A disk in memory with two sides: what programs see, and what would be there after a power failure. Operations are numbered;
/// any of them can fail, or be the last one.
final class SimulatedDisk: FileSystem {
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
        /// Says which operations fail with EIO.
        var refusal: (@Sendable (FileError.Operation, String) -> Bool)?
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
    func refuse(_ condition: (@Sendable (FileError.Operation, String) -> Bool)?) {
        state.withLock { $0.refusal = condition }
    }

    /// Runs something just before an operation, until it says that it has run. For tests of one thread.
    func before(_ operation: FileError.Operation, _ body: @escaping (String) -> Bool) {
        interruption.operation = operation
        interruption.body = body
    }

    private func interrupt(_ operation: FileError.Operation, _ path: String) {
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

    private static func step(
        _ state: inout State, _ operation: FileError.Operation, _ path: String, changes: Bool
    ) throws(FileError) {
        let number = state.operations
        state.operations += 1
        if state.refusal?(operation, path) ?? false { throw FileError(operation, path, code: 5) }
        guard let fault = state.fault, number >= fault.at, fault.only ?? operation == operation else { return }
        guard let code = fault.code else { throw FileError(operation, path, code: powerFailure) }
        if number == fault.at || fault.isSticky && changes || fault.only != nil {
            throw FileError(operation, path, code: code)
        }
    }

    private func locked<Result>(
        _ body: (inout State) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        var outcome: Swift.Result<Result, FileError>?
        state.withLock { state in
            do throws(FileError) { outcome = .success(try body(&state)) } catch { outcome = .failure(error) }
        }
        guard let outcome else { throw FileError(.open, "", code: 5) }
        return try outcome.get()
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    private static func setName(_ state: inout State, _ path: String, _ entry: Entry?) {
        state.live[path] = entry
        state.pendingNames.append(NameChange(path: path, entry: entry))
    }

    // MARK: FileSystem

    func list(_ directory: String) throws(FileError) -> [String] {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .list, directory, changes: false)
            guard state.live[directory] == .directory else { throw FileError(.list, directory, code: 2) }
            let prefix = directory == "/" ? "/" : directory + "/"
            return state.live.keys.filter { $0.hasPrefix(prefix) && $0 != "/" }
                .map { $0.dropFirst(prefix.count) }.filter { !$0.contains("/") }.map(String.init)
        }
    }

    func makeDirectory(_ path: String) throws(FileError) {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .makeDirectory, path, changes: true)
            guard state.live[path] == nil else { return }
            SimulatedDisk.setName(&state, path, .directory)
        }
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> FileHandle {
        try locked { (state) throws(FileError) in
            let isNew = state.live[path] == nil
            try SimulatedDisk.step(&state, .open, path, changes: isNew && mode != .read)
            var inode: Int?
            switch (state.live[path], mode) {
            case (.file, .createNew): throw FileError(.open, path, code: 17)
            case (.file(let number), _): inode = number
            case (.directory, .read): break
            case (.directory, _): throw FileError(.open, path, code: 21)
            case (nil, .read), (nil, .readWrite): throw FileError(.open, path, code: 2)
            case (nil, _):
                guard state.live[SimulatedDisk.parent(path)] == .directory else {
                    throw FileError(.open, path, code: 2)
                }
                inode = state.nextInode
                state.inodes[state.nextInode] = Inode()
                SimulatedDisk.setName(&state, path, .file(state.nextInode))
                state.nextInode += 1
            }
            let descriptor = state.nextDescriptor
            state.nextDescriptor += 1
            state.opened[descriptor] = (path, inode)
            return FileHandle(descriptor: descriptor, path: path)
        }
    }

    func close(_ file: FileHandle) {
        state.withLock { state in
            state.opened[file.descriptor] = nil
            state.locks.removeAll { $0.descriptor == file.descriptor }
        }
    }

    func size(_ file: FileHandle) throws(FileError) -> Int {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .size, file.path, changes: false)
            return SimulatedDisk.inode(state, file)?.live.count ?? 0
        }
    }

    func read(_ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let target = UnsafeMutableRawBufferPointer(buffer)
        var piece: [UInt8] = []
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .read, file.path, changes: false)
            guard let live = SimulatedDisk.inode(state, file)?.live, offset < live.count else { return }
            piece = Array(live[offset..<min(live.count, offset + buffer.count)])
        }
        target.copyBytes(from: piece)
        return piece.count
    }

    func write(_ file: FileHandle, at offset: Int, _ bytes: UnsafeRawBufferPointer) throws(FileError) {
        let bytes = Array(bytes)
        interrupt(.write, file.path)
        try locked { (state) throws(FileError) in
            guard let number = state.opened[file.descriptor]?.inode else { throw FileError(.write, file.path, code: 9) }
            if state.lies.contains(.losesHead), file.path.hasSuffix("/HEAD") { return }
            var failure: FileError?
            var part = bytes
            do throws(FileError) {
                try SimulatedDisk.step(&state, .write, file.path, changes: true)
            } catch {
                // What fails half way has written half.
                failure = error
                part = Array(bytes.prefix(bytes.count / 2))
                if error.code == SimulatedDisk.powerFailure { part = bytes }
            }
            // After the power failed nothing more is written; the write it hit counts as on its way.
            let isOver = failure?.code == SimulatedDisk.powerFailure && state.operations - 1 != state.fault?.at
            if !part.isEmpty, !isOver {
                state.inodes[number]?.apply(offset, part)
                state.inodes[number]?.dirty.append((offset, part))
            }
            if let failure { throw failure }
        }
    }

    func synchronise(_ file: FileHandle, dataOnly: Bool) throws(FileError) {
        try locked { (state) throws(FileError) in
            guard let opened = state.opened[file.descriptor] else { throw FileError(.synchronise, file.path, code: 9) }
            do throws(FileError) {
                try SimulatedDisk.step(&state, .synchronise, file.path, changes: true)
            } catch {
                if state.fault?.only != nil, state.fault?.isSticky == false { state.fault = nil }
                if let inode = opened.inode, state.fault?.losesPages ?? false, error.code != SimulatedDisk.powerFailure
                {
                    state.inodes[inode]?.dirty = []
                }
                guard state.lies.contains(.retriesFailedSync), error.code != SimulatedDisk.powerFailure else {
                    throw error
                }
            }
            guard let inode = opened.inode else {
                if state.lies.contains(.ignoresDirectorySync) { return }
                var rest: [NameChange] = []
                for change in state.pendingNames {
                    if SimulatedDisk.parent(change.path) == opened.path {
                        state.durable[change.path] = change.entry
                    } else {
                        rest.append(change)
                    }
                }
                state.pendingNames = rest
                return
            }
            if state.lies.contains(dataOnly ? .ignoresDataSync : .ignoresFileSync) { return }
            state.inodes[inode]?.flush()
        }
    }

    func rename(_ old: String, to new: String, replacing: Bool) throws(FileError) {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .rename, new, changes: true)
            guard case .file(let number) = state.live[old] else { throw FileError(.rename, old, code: 2) }
            if !replacing, state.live[new] != nil { throw FileError(.rename, new, code: 17) }
            if state.lies.contains(.renamesInPlace), let live = state.inodes[number]?.live {
                // What a program does that writes the file under its own name.
                state.inodes[number] = Inode(live: live, durable: [], dirty: [(0, live)])
                state.durable[new] = .file(number)
            }
            SimulatedDisk.setName(&state, new, .file(number))
            SimulatedDisk.setName(&state, old, nil)
        }
    }

    func remove(_ path: String) throws(FileError) {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .remove, path, changes: true)
            guard case .file = state.live[path] else { throw FileError(.remove, path, code: 2) }
            SimulatedDisk.setName(&state, path, nil)
        }
    }

    func exists(_ path: String) -> Bool {
        state.withLock { state in
            if state.lies.contains(.hidesNewSegments), path.hasSuffix(".jsonl") { return false }
            return state.live[path] != nil
        }
    }

    func lock(_ file: FileHandle, shared: Bool) throws(FileError) -> Bool {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .lock, file.path, changes: false)
            let others = state.locks.filter { $0.path == file.path && $0.descriptor != file.descriptor }
            guard state.lies.contains(.ignoresLock) || (shared ? others.allSatisfy(\.isShared) : others.isEmpty) else {
                return false
            }
            state.locks.removeAll { $0.descriptor == file.descriptor }
            state.locks.append((file.path, file.descriptor, shared))
            return true
        }
    }

    func unlock(_ file: FileHandle) {
        state.withLock { $0.locks.removeAll { $0.descriptor == file.descriptor } }
    }

    func reserve(_ file: FileHandle, bytes: Int) throws(FileError) {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .reserve, file.path, changes: true)
        }
    }

    func freeBytes(_ path: String) throws(FileError) -> Int {
        try locked { (state) throws(FileError) in
            try SimulatedDisk.step(&state, .freeBytes, path, changes: false)
            return state.free
        }
    }

    func watch(_ path: String) -> FileHandle? { nil }
    func drain(_ watch: FileHandle) {}
    func resolve(_ path: String) -> String { path }

    private static func inode(_ state: State, _ file: FileHandle) -> Inode? {
        state.opened[file.descriptor]?.inode.flatMap { state.inodes[$0] }
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
