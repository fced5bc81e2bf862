import Domain
import Store
import Testing

@Suite("Opening a ledger")
struct OpeningTests {
    @Test("what was committed is there when the ledger is opened again")
    func reopening() throws {
        let disk = SimulatedDisk()
        let made = try LedgerStore.create(at: Sample.path, environment: .simulated(disk))
        var ledger = made.ledger
        try made.store.commit(Sample.organisations, author: "李四", to: &ledger)
        try made.store.commit(Sample.member(1), author: "王五", to: &ledger)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(opened.store.state == .writable)
        #expect(opened.ledger.revision == 2)
        #expect(opened.ledger.members.text(Member.name, 0) == "张三1")
        #expect(try opened.store.transactions == made.store.transactions)
        #expect(opened.store.head == made.store.head)
        #expect(opened.store.takeNotices().isEmpty)
    }

    @Test("there is nothing to open in an empty directory, and nothing is made there")
    func nothing() throws {
        let disk = SimulatedDisk()
        try disk.makeDirectory(Sample.path)
        #expect(!LedgerStore.exists(at: Sample.path, environment: .simulated(disk)))
        #expect(throws: StoreError.notALedger(Sample.path)) {
            try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        }
        #expect(throws: StoreError.notALedger(Sample.path)) {
            try Verification.run(at: Sample.path, environment: .simulated(disk))
        }
        #expect(disk.paths.isEmpty)
    }

    @Test("a ledger is not made over another, not even over one that lost its store.json")
    func alreadyThere() throws {
        let disk = try Sample.disk(2)
        for _ in 0..<2 {
            let before = disk.seen
            #expect(throws: StoreError.alreadyThere(Sample.path)) {
                try LedgerStore.create(at: Sample.path, environment: .simulated(disk, seed: 9))
            }
            #expect(disk.seen == before)
            #expect(LedgerStore.exists(at: Sample.path, environment: .simulated(disk)))
            disk.replace("\(Sample.path)/store.json", nil)
        }
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(opened.ledger.revision == 2)
        #expect(opened.store.state == .readOnly(.identityLost("store.json")))
    }

    @Test(
        "on a file system of the network nothing is written, and the reason is given",
        arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone"])
    func network(_ type: String) throws {
        let disk = try Sample.disk(2)
        disk.replace("/proc/self/mountinfo", mounts(type, at: "/ledger"))
        let before = disk.seen
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let reason = StoreError.networkFileSystem(path: Sample.path, type: type)
        #expect(opened.store.state == .readOnly(reason))
        #expect(opened.ledger.revision == 2)
        #expect(throws: reason) { try opened.store.commit(Sample.member(1), author: "李四") }
        #expect(disk.seen == before)
        disk.replace("/proc/self/mountinfo", mounts(type, at: "/mnt/office\\040share"))
        #expect(throws: StoreError.networkFileSystem(path: "/mnt/office share/ledger", type: type)) {
            try LedgerStore.create(at: "/mnt/office share/ledger", environment: .simulated(disk))
        }
        #expect(reason.message.english.contains(type))
    }

    @Test(
        "on a local file system, or beside a mounted share, all is well",
        arguments: [("ext4", "/ledger"), ("nfs", "/ledgers"), ("fuseblk", "/ledger")])
    func local(_ type: String, _ point: String) throws {
        let disk = try Sample.disk(1)
        disk.replace("/proc/self/mountinfo", mounts(type, at: point))
        #expect(try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store.state == .writable)
    }

    private func mounts(_ type: String, at point: String) -> [UInt8] {
        Array(
            """
            22 1 253:0 / / rw,relatime - ext4 /dev/vda rw
            30 22 0:44 / \(point) rw,relatime shared:7 - \(type) server:/share rw,vers=4

            """.utf8)
    }

    @Test("a ledger of a later format is left alone")
    func newer() throws {
        let disk = try Sample.disk(1)
        let path = "\(Sample.path)/store.json"
        let text = String(decoding: try #require(disk.content(path)), as: UTF8.self)
        let parts = text.split(separator: "\"fmt\":1")
        disk.replace(path, Array("\(parts[0])\"fmt\":2\(parts[1])".utf8))
        #expect(throws: StoreError.newerFormat(2)) {
            try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        }
    }

    @Test("a ledger that may not be written to is shown, with what the system said")
    func noPermission() throws {
        let disk = try Sample.disk(2)
        disk.refuse { operation, path in operation == .open && (path.hasSuffix("/lock") || path.hasSuffix("/HEAD")) }
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        #expect(opened.store.state == .readOnly(.file(FileError(.open, "\(Sample.path)/lock", code: 5))))
        #expect(opened.ledger.revision == 2)
    }

    @Test("a transaction that does not fit is where a ledger stops, read-only")
    func misfit() throws {
        let disk = try Sample.disk(2)
        let store = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store
        // Committed without checking it against a ledger, as only a faulty program would.
        _ = try store.commit(Sample.note("n9", after: "never"), author: "李四")
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        let conflict = Conflict.changedMeanwhile(
            Sample.root, field: "note", expected: .text("never"), found: .text("n1"))
        #expect(opened.store.state == .readOnly(.doesNotFit(3, conflict)))
        #expect(opened.ledger.revision == 2)
        #expect(try Verification.run(at: Sample.path, environment: .simulated(disk)).status == .damaged)
    }

    @Test("little room on the disk is said on opening")
    func room() throws {
        let disk = try Sample.disk(1)
        disk.setFree(20 << 20)
        let store = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store
        #expect(store.takeNotices() == [.diskNearlyFull(bytes: 20 << 20)])
        #expect(store.takeNotices().isEmpty)
    }

    @Test("a clock that went back does not put a transaction before the last one")
    func clock() throws {
        let disk = try Sample.disk(2)
        var environment = StoreEnvironment.simulated(disk)
        environment.clock = { HybridTime(milliseconds: 1_000_000_000_000, offset: -210) }
        let opened = try LedgerStore.open(at: Sample.path, environment: environment)
        var ledger = opened.ledger
        let before = try #require(ledger.time)
        let saved = try opened.store.commit(Sample.note("n2", after: "n1"), author: "李四", to: &ledger)
        #expect(saved.time > before)
        #expect(try LedgerStore.open(at: Sample.path, environment: environment).store.transactions.last == saved)
    }
}
