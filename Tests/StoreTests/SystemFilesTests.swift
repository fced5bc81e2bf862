import Domain
import Glibc
import Store
import Testing

/// The same on the real file system, in a directory of its own.
@Suite("On the disk of this machine")
struct SystemFilesTests {
    /// A directory that is removed at the end.
    private final class Directory {
        let path: String

        init() throws {
            var template = Array("/tmp/hongyan-store-XXXXXX".utf8CString)
            let made = try #require(mkdtemp(&template))
            path = String(cString: made)
        }

        deinit {
            remove(path)
        }

        private func remove(_ path: String) {
            for name in (try? SystemFiles().list(path)) ?? [] { remove("\(path)/\(name)") }
            Glibc.remove(path)
        }
    }

    private func mode(_ path: String) throws -> mode_t {
        var facts = stat()
        try #require(lstat(path, &facts) == 0)
        return facts.st_mode & 0o777
    }

    private func everything(below path: String) -> [String] {
        let names = (try? SystemFiles().list(path)) ?? []
        return names.flatMap { ["\(path)/\($0)"] + everything(below: "\(path)/\($0)") }
    }

    @Test("directories are private to the user, and so are files")
    func permissions() throws {
        let directory = try Directory()
        let path = "\(directory.path)/deep/ledger"
        let opened = try LedgerStore.create(at: path)
        var ledger = opened.ledger
        try opened.store.commit(Sample.organisations, author: "李四", to: &ledger)
        try opened.store.saveDraft("form", [1, 2, 3])
        try opened.store.writeSnapshot(of: ledger)
        #expect(try mode(path) == 0o700)
        let all = everything(below: path)
        #expect(all.count > 10)
        for item in all {
            let isDirectory = (try? SystemFiles().list(item)) != nil
            #expect(try mode(item) == (isDirectory ? 0o700 : 0o600), "\(item)")
        }
        #expect(all.allSatisfy { !$0.hasSuffix(".tmp") })
        var facts = stat()
        #expect(stat("\(path)/reserve", &facts) == 0)
        #expect(facts.st_size == 8 << 20)
    }

    @Test("a commit of another store wakes the follower through the watched descriptor")
    func following() throws {
        let directory = try Directory()
        let path = "\(directory.path)/ledger"
        let writer = try LedgerStore.create(at: path)
        let reader = try LedgerStore.open(at: path)
        let descriptor = try #require(reader.store.changes())
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 0) == 0)
        var ledger = writer.ledger
        let saved = try writer.store.commit(Sample.organisations, author: "李四", to: &ledger)
        #expect(poll(&waiting, 1, 1000) == 1)
        #expect(try reader.store.catchUp() == [saved])
        #expect(poll(&waiting, 1, 0) == 0)
    }

    @Test("two programs that save as fast as they can lose nothing and number without gaps")
    func contention() async throws {
        let directory = try Directory()
        let path = "\(directory.path)/ledger"
        let made = try LedgerStore.create(at: path)
        var ledger = made.ledger
        try made.store.commit(Sample.organisations, author: "李四", to: &ledger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let opened = try LedgerStore.open(at: path)
                    var ledger = opened.ledger
                    for number in 0..<20 {
                        try opened.store.commit(Sample.member(writer * 100 + number), author: "李四", to: &ledger)
                    }
                }
            }
            try await group.waitForAll()
        }
        let again = try LedgerStore.open(at: path)
        #expect(again.ledger.members.count == 40)
        #expect(try again.store.transactions.map(\.id.sequence) == Array(1...41))
        #expect(try Verification.run(at: path).status == .ok)
    }

    @Test("the lock is of the open file: another one in the same process is kept out, and let in after closing")
    func locking() throws {
        let directory = try Directory()
        let files = SystemFiles()
        let one = try files.open("\(directory.path)/lock", .readWriteOrCreate)
        let two = try files.open("\(directory.path)/lock", .readWrite)
        #expect(try files.lock(one, shared: false))
        #expect(try !files.lock(two, shared: false))
        #expect(try !files.lock(two, shared: true))
        files.unlock(one)
        #expect(try files.lock(two, shared: true))
        let three = try files.open("\(directory.path)/lock", .read)
        #expect(try files.lock(three, shared: true))
        files.close(two)
        files.close(three)
        #expect(try files.lock(one, shared: false))
        files.close(one)
    }

    @Test("a file is not renamed over another unless that is meant")
    func renaming() throws {
        let directory = try Directory()
        let files = SystemFiles()
        for name in ["a", "b"] {
            let file = try files.open("\(directory.path)/\(name)", .createNew)
            try Array(name.utf8).withUnsafeBytes { bytes in try files.write(file, at: 0, bytes) }
            files.close(file)
        }
        let (a, b) = ("\(directory.path)/a", "\(directory.path)/b")
        #expect(throws: FileError(.rename, b, code: EEXIST)) { try files.rename(a, to: b, replacing: false) }
        #expect(files.exists(a))
        try files.rename(a, to: b, replacing: true)
        #expect(!files.exists(a))
        #expect(throws: FileError(.open, b, code: EEXIST)) { try files.open(b, .createNew) }
        #expect(throws: FileError(.open, a, code: ENOENT)) { try files.open(a, .read) }
    }
}
