import Glibc
import Testing

@Suite("The files of a ledger")
struct FilesTests {
    @Test("belong to their owner alone, also when the folder was there before and open to all")
    func modes() throws {
        let place = Place()
        mkdir(place.store, 0o777)
        chmod(place.store, 0o777)
        _ = try place.makeTownship()
        let session = try TerminalSession(place)
        try session.see("党员 40")
        try session.type("c")
        try session.see("记录联系")
        try session.type(Keys.control("s"))
        try session.see("已保存")
        try session.type("q")
        #expect(try session.end() == .exited(0))
        let tree = Place.tree(place.store)
        #expect(tree.count > 6)
        for entry in tree {
            #expect(entry.mode == (entry.isFolder ? 0o700 : 0o600), "\(entry.path)")
        }
    }

    @Test(
        "hold a journal that a page of Python can check, without a line of ours",
        .enabled(if: python != nil, "there is no python3 here"))
    func independentCheck() throws {
        let place = Place()
        let id = try place.makeTownship()
        for number in 1...5 { try place.run("edit", id, "note=第 \(number) 次") }
        let script = place.write(Self.check, to: "check.py")
        let output = place.file("checked")
        let child = try Child(
            Self.python ?? "", [script, place.store], environment: place.environment, output: .file(output),
            complaint: .file(place.file("python-errors")))
        #expect(child.end(within: TerminalSession.patience) == .exited(0))
        let verified = try place.run("verify", "--json").json(VerifyShape.self)
        #expect(
            String(decoding: Place.read(output), as: UTF8.self) == "\(verified.transactions) \(verified.head)\n",
            "\(String(decoding: Place.read(place.file("python-errors")), as: UTF8.self))")
    }

    private static let python: String? = {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        return path.split(separator: ":").map { "\($0)/python3" }.first { access($0, X_OK) == 0 }
    }()

    /// Reads the journal by its description alone: checksums, chain, numbers.
    private static let check = """
        import glob, hashlib, json, sys
        table = []
        for n in range(256):
            for _ in range(8): n = n >> 1 ^ (0x82F63B78 if n & 1 else 0)
            table.append(n)
        def crc32c(data, crc=0xFFFFFFFF):
            for byte in data: crc = crc >> 8 ^ table[(crc ^ byte) & 255]
            return crc ^ 0xFFFFFFFF
        ledger = json.load(open(sys.argv[1] + "/store.json"))
        link = hashlib.sha256(f"hongyan ledger {ledger['store']} {ledger['device']}".encode()).digest()
        count = 0
        for path in sorted(glob.glob(sys.argv[1] + "/journal/*/*.jsonl")):
            for line in open(path, "rb"):
                if line == b"\\n": continue
                crc, flag, link16, text = line.rstrip(b"\\n").split(b" ", 3)
                assert int(crc, 16) == crc32c(line.rstrip(b"\\n")[9:]), line
                if flag != b"#": link = hashlib.sha256(link + hashlib.sha256(text).digest()).digest()
                assert link.hex().encode() == link16, line
                count += flag == b"."
                assert json.loads(text)["t"] == ("seg" if flag == b"#" else "tx")
        print(count, link.hex())

        """
}
