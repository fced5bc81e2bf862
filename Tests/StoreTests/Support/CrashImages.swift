import Store
import Synchronization

/// What may be found on a disk after the power failed.
struct DiskImage: Hashable {
    var directories: Set<String> = []
    var files: [String: [UInt8]] = [:]

    /// A disk with this on it, safely.
    var disk: SimulatedDisk {
        let disk = SimulatedDisk()
        disk.state.withLock { state in
            for directory in directories {
                state.live[directory] = .directory
                state.durable[directory] = .directory
            }
            for (path, bytes) in files {
                state.inodes[state.nextInode] = SimulatedDisk.Inode(live: bytes, durable: bytes)
                state.live[path] = .file(state.nextInode)
                state.durable[path] = .file(state.nextInode)
                state.nextInode += 1
            }
        }
        return disk
    }
}

extension SimulatedDisk {
    /// How much of one file's unfinished writes got to disk.
    enum Remains: CaseIterable {
        case nothing, everything, half, zeros, hole, garbage, lastOnly
    }

    /// What programs see, as after the end of the process.
    var seen: DiskImage {
        state.withLock { state in image(state, state.live) { $0.live } }
    }

    /// What was brought to disk, and nothing else.
    var safe: DiskImage {
        state.withLock { state in image(state, state.durable) { $0.durable } }
    }

    /// Every image that a power failure now may leave, of those that this model knows: each prefix of the changed names, with
    /// all files old or all new; and for each file with unfinished writes everything that may become of it, the others old
    /// or new. Without repetitions.
    func crashImages() -> [DiskImage] {
        state.withLock { state in
            var images: [DiskImage] = []
            var known: Set<DiskImage> = []
            func add(_ image: DiskImage) { if known.insert(image).inserted { images.append(image) } }
            var names = state.durable
            var stages = [names]
            for change in state.pendingNames {
                names[change.path] = change.entry
                stages.append(names)
            }
            let unfinished = state.inodes.filter { !$1.dirty.isEmpty }.keys.sorted()
            for stage in stages {
                add(image(state, stage) { $0.durable })
                add(image(state, stage) { $0.live })
                for number in unfinished {
                    for remains in Remains.allCases {
                        for othersAreNew in [false, true] {
                            add(
                                image(state, stage) { inode, isIt in
                                    isIt ? inode.remaining(remains) : othersAreNew ? inode.live : inode.durable
                                } isIt: {
                                    $0 == number
                                })
                        }
                    }
                }
            }
            return images
        }
    }

    private func image(_ state: State, _ names: [String: Entry], _ content: (Inode) -> [UInt8]) -> DiskImage {
        image(state, names, { inode, _ in content(inode) }, isIt: { _ in false })
    }

    private func image(
        _ state: State, _ names: [String: Entry], _ content: (Inode, Bool) -> [UInt8], isIt: (Int) -> Bool
    ) -> DiskImage {
        var image = DiskImage()
        for (path, entry) in names {
            // A name in a directory that did not get to disk is not there.
            var parent = path
            var isReachable = true
            while let slash = parent.lastIndex(of: "/"), slash != parent.startIndex {
                parent = String(parent[..<slash])
                if names[parent] != .directory { isReachable = false }
            }
            guard isReachable else { continue }
            switch entry {
            case .directory: image.directories.insert(path)
            case .file(let number):
                if let inode = state.inodes[number] { image.files[path] = content(inode, isIt(number)) }
            }
        }
        return image
    }
}

extension SimulatedDisk.Inode {
    /// The content of the file if only some of the unfinished writes got to disk.
    func remaining(_ remains: SimulatedDisk.Remains) -> [UInt8] {
        guard let last = dirty.last else { return durable }
        var content = durable
        if remains == .lastOnly {
            SimulatedDisk.Inode.apply(last.offset, last.bytes, to: &content)
            return content
        }
        if remains == .nothing { return content }
        for write in dirty.dropLast() { SimulatedDisk.Inode.apply(write.offset, write.bytes, to: &content) }
        let count = last.bytes.count
        let half = count / 2
        let bytes: [UInt8] =
            switch remains {
            case .everything: last.bytes
            case .half: Array(last.bytes.prefix(half))
            case .zeros: [UInt8](repeating: 0, count: count)
            case .hole: [UInt8](repeating: 0, count: half) + last.bytes[half...]
            default: (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
            }
        SimulatedDisk.Inode.apply(last.offset, bytes, to: &content)
        return content
    }
}
