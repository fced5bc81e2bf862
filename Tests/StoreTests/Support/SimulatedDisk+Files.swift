import Domain
import Store
import Synchronization

/// The calls of the store, each with its chance to fail.
extension SimulatedDisk: FileSystem {
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
