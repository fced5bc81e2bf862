import Dashboard
import Domain
import Glibc
import Terminal

/// Lets somebody edit a text in the editor of the system: `$VISUAL`, else `$EDITOR`, else nano where it is installed.
///
/// The text lies in a file that only its owner can read, in a folder of its own that is removed with everything an editor
/// leaves beside the file, whatever happens.
enum ExternalEditor {
    /// Said where there is no terminal to edit in.
    static let needsTerminal = Phrase("编辑器需要终端。", "An editor needs a terminal.")

    private static let prefix = "hongyan-note-"
    /// A longer text is no note.
    private static let most = 1 << 18

    /// Runs the editor on a text and waits for it. The answer is `.edited`, or `.failed` with a sentence.
    @MainActor
    static func edit(_ text: TextForEditor, with terminal: Terminal) -> Message {
        guard let command = command else {
            return .failed(
                Phrase(
                    "没有可用的编辑器：请设置环境变量 EDITOR（如 EDITOR=nano）后再试；也可直接在表单里写。",
                    "There is no editor: set the variable EDITOR (such as EDITOR=nano); or write in the form itself."))
        }
        guard let folder = makeFolder() else {
            return .failed(
                Phrase("无法建立临时文件：%1。", "No temporary file can be made: %1.").with(String(cString: strerror(errno))))
        }
        defer { remove(folder) }
        let file = folder + "/note.txt"
        guard write(text.text + "\n", to: file) else {
            return .failed(
                Phrase("无法写入临时文件：%1。", "The temporary file cannot be written: %1.")
                    .with(String(cString: strerror(errno))))
        }
        let status = terminal.withSuspended { run(command, on: file) }
        guard status == 0 else {
            return .failed(
                Phrase("编辑器「%1」没有正常结束，备注没有改动。", "The editor '%1' did not end well; the note was not changed.")
                    .with(command))
        }
        guard let bytes = TextFile.bytes(file), bytes.count <= most else {
            return .failed(Phrase("读不回编辑的内容，备注没有改动。", "What was edited cannot be read; the note was not changed."))
        }
        var edited = text
        edited.text = String(decoding: bytes, as: UTF8.self)
        return .edited(edited)
    }

    /// The command line of the editor; nil when there is none.
    private static var command: String? {
        if let set = Environment.value("VISUAL") ?? Environment.value("EDITOR") { return set }
        let path = Environment.value("PATH") ?? "/usr/bin:/bin"
        return path.split(separator: ":").contains { access("\($0)/nano", X_OK) == 0 } ? "nano" : nil
    }

    // MARK: The file

    /// A new folder that only its owner may enter: in `$XDG_RUNTIME_DIR`, which lies in memory, else beside the log.
    private static func makeFolder() -> String? {
        var base = Environment.stateHome + "/hongyan"
        if let runtime = Environment.value("XDG_RUNTIME_DIR"), access(runtime, W_OK | X_OK) == 0 {
            base = runtime
        } else if !TextFile.makeFolder(base) {
            return nil
        }
        removeLeft(in: base)
        var template = Array("\(base)/\(prefix)\(getpid())-XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
    }

    /// Removes what programs left that were killed while the editor was open.
    private static func removeLeft(in base: String) {
        for name in TextFile.list(base)?.folders ?? [] where name.hasPrefix(prefix) {
            let number = name.dropFirst(prefix.count).prefix { $0.isNumber }
            guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
            remove("\(base)/\(name)")
        }
    }

    private static func write(_ text: String, to file: String) -> Bool {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Removes a folder and the files in it, also the hidden ones that editors leave.
    private static func remove(_ folder: String) {
        guard let directory = opendir(folder) else { return }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(directory)
        for name in names { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    // MARK: The process

    /// Runs a command line on a file, as the shell understands it, and waits. Returns its exit status, or -1.
    private static func run(_ command: String, on file: String) -> Int32 {
        let words = ["sh", "-c", command + " \"$1\"", "sh", file]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that are ignored here would stay so in the editor.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return -1 }
        }
        // The lowest seven bits are the signal that ended it, the next eight its own status.
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }
}
