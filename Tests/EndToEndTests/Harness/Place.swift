import Glibc

/// A folder of its own for one test: home, ledger and spreadsheets of an invented secretary. Removed with everything in it.
final class Place: Sendable {
    /// The day that counts as today in all tests.
    static let today = "2026-11-21"

    /// The folder.
    let path: String

    init() {
        var template = Array("/tmp/hongyan-e2e-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "" }
            return String(cString: made)
        }
        // Whoever tests something else is no visitor for the first time.
        for folder in ["/.config", "/.config/hongyan"] { mkdir(path + folder, 0o700) }
        write(Array("tour = \"offered\"\n".utf8), to: ".config/hongyan/settings.toml")
    }

    /// Makes the place one where nobody has been before: the tour is offered.
    func forgetVisits() { unlink(file(".config/hongyan/settings.toml")) }

    deinit { Place.remove(path) }

    /// The folder of the ledger; nothing is there until a verb or a dashboard makes it.
    var store: String { file("ledger") }

    /// The path of a file in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    /// What the program is given instead of the environment of the tests.
    var environment: [String: String] {
        [
            "HOME": path, "PATH": "/usr/local/bin:/usr/bin:/bin", "USER": "secretary", "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "TZ": "CST-8",
            // A backtrace takes seconds and has no reader here; coverage of children has its own file.
            "SWIFT_BACKTRACE": "enable=no", "LLVM_PROFILE_FILE": file("%p.profraw"),
        ]
    }

    /// The program under test: it is built beside the bundle of the tests.
    static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let tests = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let beside = tests.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/hongyan"
        // Run by a helper of the toolchain, the bundle is named on the command line.
        if access(beside, X_OK) == 0 { return beside }
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? beside
        return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/hongyan"
    }()

    // MARK: Files

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) -> String {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        close(descriptor)
        return file(name)
    }

    /// Writes a text and returns the path of the file.
    @discardableResult
    func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

    /// Makes a folder and those above it.
    func makeFolder(_ name: String) {
        var made = path
        for part in name.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }

    /// The bytes of a file anywhere; empty when it cannot be read.
    static func read(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count <= 0 { return result }
            result += block[..<count]
        }
    }

    /// The names in a folder, sorted; empty when there is none.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Everything under a folder with its permissions, the folder itself first: path, whether it is a folder, mode.
    static func tree(_ path: String) -> [(path: String, isFolder: Bool, mode: UInt32)] {
        var status = stat()
        guard lstat(path, &status) == 0 else { return [] }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let below = isFolder ? names(in: path).flatMap { tree(path + "/" + $0) } : []
        return [(path, isFolder, status.st_mode & 0o7777)] + below
    }

    private static func remove(_ path: String) {
        for (path, isFolder, _) in tree(path).reversed() { _ = isFolder ? rmdir(path) : unlink(path) }
    }
}
