import Domain
import Store
import Testing

@Suite("Drafts of unfinished forms")
struct DraftTests {
    @Test("a draft survives the end of the process and a power failure, until it is removed")
    func survival() throws {
        let disk = try Sample.disk(1)
        let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
        try opened.store.saveDraft("member-new", Array("first".utf8))
        try opened.store.saveDraft("member-new", Array("张三\n\u{0}second".utf8))
        try opened.store.saveDraft("other_2", [])
        let again = try LedgerStore.open(at: Sample.path, environment: .simulated(disk.safe.disk))
        let drafts = again.store.drafts()
        #expect(drafts.map(\.name) == ["member-new", "other_2"])
        #expect(drafts.map(\.bytes) == [Array("张三\n\u{0}second".utf8), []])
        try again.store.removeDraft("member-new")
        try again.store.removeDraft("never-there")
        #expect(again.store.drafts().map(\.name) == ["other_2"])
    }

    @Test("when the power fails while one is saved, there is the old one or the new one")
    func crash() throws {
        let source = try Sample.disk(1)
        let old = Array("old text".utf8)
        let new = Array("new and longer text".utf8)
        try LedgerStore.open(at: Sample.path, environment: .simulated(source)).store.saveDraft("form", old)
        for point in 0..<40 {
            let disk = source.seen.disk
            let opened = try LedgerStore.open(at: Sample.path, environment: .simulated(disk))
            disk.plan(.init(at: point, code: nil))
            let isSaved = (try? opened.store.saveDraft("form", new)) != nil
            for image in disk.crashImages() {
                let found = try LedgerStore.open(at: Sample.path, environment: .simulated(image.disk)).store.drafts()
                #expect(found.map(\.bytes) == [new] || !isSaved && found.map(\.bytes) == [old])
            }
        }
    }

    @Test("a damaged draft is put aside and said, the others are there")
    func damage() throws {
        let disk = try Sample.disk(1)
        let store = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store
        try store.saveDraft("a", Array("one".utf8))
        try store.saveDraft("b", Array("two".utf8))
        let path = "\(Sample.path)/drafts/a.draft"
        var bytes = try #require(disk.content(path))
        bytes[bytes.count - 1] ^= 1
        disk.replace(path, bytes)
        #expect(store.drafts().map(\.name) == ["b"])
        #expect(store.takeNotices() == [.damagedDraft("drafts/a.draft")])
        #expect(disk.content("\(Sample.path)/quarantine/a.draft") == bytes)
    }

    @Test(
        "a name that could leave the directory is refused",
        arguments: ["", "../x", "a/b", "A", "张三", "a.b", String(repeating: "a", count: 65)])
    func names(_ name: String) throws {
        let disk = try Sample.disk(1)
        let store = try LedgerStore.open(at: Sample.path, environment: .simulated(disk)).store
        #expect(throws: StoreError.draftName(name)) { try store.saveDraft(name, [1]) }
    }
}
