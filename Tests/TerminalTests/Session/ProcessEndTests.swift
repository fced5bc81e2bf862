import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

/// However the process ends, the terminal is as it was. Each test lets a child process of its own die on a
/// pseudo-terminal.
@Suite("The terminal survives the end of the program")
struct ProcessEndTests {
    /// Opens the pseudo-terminal in the child.
    @MainActor
    static func open(
        _ path: String, log: String? = nil, handler: (@convention(c) (CInt) -> Void)? = nil
    ) throws -> Terminal {
        // The terminal must be restored, whoever else looks at the crash; Swift's backtracer takes seconds.
        for number in [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGQUIT, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
        if let handler { signal(SIGSEGV, handler) }
        let descriptor = Glibc.open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var options = TerminalOptions()
        (options.input, options.output) = (descriptor, descriptor)
        options.environment = ["TERM": "xterm-256color"]
        options.logPath = log
        let terminal = try Terminal(options)
        terminal.present(Fixture.lines(terminal.size, ["三张"]), theme: .plain)
        return terminal
    }

    private func expectRestored(_ pty: PseudoTerminal, _ settings: [UInt32]) {
        let sent = pty.sent()
        for mode in ["三张"] + SessionTests.off + ["\u{1B}[?25h", "\u{1B}[?2026l"] {
            #expect(sent.contains(mode), "\(mode.debugDescription) in \(sent.suffix(200).debugDescription)")
        }
        #expect(sent.components("\u{1B}[?1049l") == 1, "restored once")
        #expect(pty.settings == settings)
    }

    @Test("a trap restores it, and its last words are in the log")
    func trap() async throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let (path, log) = (pty.path, temporaryPath())
        defer { unlink(log) }
        await #expect(processExitsWith: .failure) { [path = path as String, log = log as String] in
            try await MainActor.run {
                let terminal = try Self.open(path, log: log)
                let empty = terminal.notes.map { _ in 0 }.filter { _ in false }
                _ = empty[terminal.size.width]
            }
        }
        expectRestored(pty, before)
        #expect(text(of: log).contains("Index out of range"))
    }

    @Test("a signal that kills restores it, on any thread", arguments: [SIGSEGV, SIGABRT, SIGQUIT, SIGBUS])
    func killed(number: CInt) async throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let path = pty.path
        await #expect(processExitsWith: .signal(number)) { [path = path as String, number] in
            try await MainActor.run {
                let terminal = try Self.open(path)
                raise(number)
                terminal.restore()
            }
        }
        expectRestored(pty, before)
    }

    @Test("a signal that was sent ends the program even if the handler before ours returns, as Swift's backtracer does")
    func sent() async throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let path = pty.path
        await #expect(processExitsWith: .signal(SIGSEGV)) { [path = path as String] in
            try await MainActor.run {
                let terminal = try Self.open(path, handler: { _ in })
                raise(SIGSEGV)
                terminal.restore()
            }
        }
        expectRestored(pty, before)
    }

    @Test("exit restores it")
    func exits() async throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let path = pty.path
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            try await MainActor.run {
                let terminal = try Self.open(path)
                exit(terminal.size.width > 0 ? 7 : 8)
            }
        }
        expectRestored(pty, before)
    }

    @Test("once restored, a crash sends nothing more")
    func restoredBefore() async throws {
        let pty = PseudoTerminal()
        let before = pty.settings
        let path = pty.path
        await #expect(processExitsWith: .signal(SIGABRT)) { [path = path as String] in
            try await MainActor.run {
                try Self.open(path).restore()
                abort()
            }
        }
        let sent = pty.sent()
        #expect(sent.components("\u{1B}[?1049l") == 1)
        #expect(pty.settings == before)
    }

    @Test("standard error goes to the log while the screen is open, and comes back")
    func standardError() async throws {
        let pty = PseudoTerminal()
        let (path, log, real) = (pty.path, temporaryPath(), temporaryPath())
        defer {
            unlink(log)
            unlink(real)
        }
        await #expect(processExitsWith: .exitCode(0)) {
            [path = path as String, log = log as String, real = real as String] in
            try await MainActor.run {
                dup2(Glibc.open(real, O_WRONLY | O_CREAT, 0o600), 2)
                let terminal = try Self.open(path, log: log)
                write(2, "inside\n", 7)
                terminal.withSuspended { _ = write(2, "editor\n", 7) }
                terminal.restore()
                write(2, "after\n", 6)
                let refused = try Self.open(path, log: "/no/such/place")
                guard case .logUnavailable(path: "/no/such/place", errno: ENOENT) = refused.notes.last else { exit(1) }
                refused.restore()
                exit(0)
            }
        }
        #expect(text(of: log) == "inside\n")
        #expect(text(of: real) == "editor\nafter\n")
    }

    @Test("where nobody could continue it, Ctrl-Z only redraws")
    func suspendWithoutShell() async throws {
        let pty = PseudoTerminal()
        let path = pty.path
        await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
            try await MainActor.run {
                // A session of its own, as in a window whose only program it is.
                setsid()
                let terminal = try Self.open(path)
                terminal.suspend()
                terminal.restore()
                exit(0)
            }
        }
        let sent = pty.sent()
        #expect(sent.components("\u{1B}[?1049h") == 2 && sent.components("三张") == 2)
    }

    @Test("signals that a parent has blocked reach us")
    func blocked() async throws {
        let pty = PseudoTerminal()
        let path = pty.path
        await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
            try await MainActor.run {
                var all = sigset_t()
                sigfillset(&all)
                pthread_sigmask(SIG_SETMASK, &all, nil)
                let terminal = try Self.open(path)
                raise(SIGTERM)
                let signals = terminal.wait(timeout: 2000).signals
                terminal.restore()
                exit(signals == [.terminate] ? 0 : 1)
            }
        }
    }

    @Test(
        "a locale that does not exist, or is not UTF-8, is replaced; Chinese is shown and typed all the same",
        arguments: ["zh_CN.UTF-8", "xx_XX.UTF-8", "C", "POSIX", "zh_CN.GBK"])
    func locale(name: String) async throws {
        let pty = PseudoTerminal()
        let path = pty.path
        pty.type("张")
        await #expect(processExitsWith: .exitCode(0)) { [path = path as String, name] in
            try await MainActor.run {
                setenv("LC_ALL", name, 1)
                // Left over from another window: the terminal knows better.
                setenv("LINES", "7", 1)
                setenv("COLUMNS", "13", 1)
                let terminal = try Self.open(path)
                let isReplaced = terminal.notes.contains { if case .localeReplaced = $0 { true } else { false } }
                let events = terminal.events(1)
                guard terminal.size == Size(width: 80, height: 24) else { exit(2) }
                terminal.restore()
                let isGenuine = name == "zh_CN.UTF-8" && !isReplaced
                exit((isReplaced || isGenuine) && events == [.key(.character("张"))] ? 0 : 1)
            }
        }
        #expect(pty.sent().contains("三张"))
    }

    // MARK: Files

    private func temporaryPath() -> String {
        var template = Array("/tmp/hongyan-terminal-XXXXXX".utf8CString)
        close(mkstemp(&template))
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private func text(of path: String) -> String {
        let file = Glibc.open(path, O_RDONLY)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 65536)
        return String(decoding: bytes[..<max(0, read(file, &bytes, bytes.count))], as: UTF8.self)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
