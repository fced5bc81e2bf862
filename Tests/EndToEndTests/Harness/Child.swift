import Glibc

/// A process that a test has started, as a shell would: no signal blocked (the threads of tests block all of them, and
/// children inherit that), none ignored.
final class Child {
    /// How a process ended.
    enum Ending: Hashable {
        case exited(Int32)
        case killed(Int32)
    }

    /// Where one of the three standard descriptors leads.
    enum Stream {
        case nothing
        case file(String)
        /// What stands in a file.
        case content(of: String)
        /// A terminal that becomes the one of the process's own session.
        case terminal(String)
    }

    let pid: pid_t
    /// Hangs up when the process has ended: its other end is held by the process alone.
    let lifeline: Int32
    private var ending: Ending?

    init(
        _ program: String, _ arguments: [String], environment: [String: String], input: Stream = .nothing,
        output: Stream, complaint: Stream
    ) throws {
        var ends: [Int32] = [-1, -1]
        // A pair of sockets and not a pipe: only they are closed on exec from the first moment, and other tests start
        // processes at the same time.
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw HarnessFailure("no pair of sockets: errno \(errno)")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var hasTerminal = false
        for (number, stream) in [input, output, complaint].enumerated() {
            switch stream {
            case .nothing: posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
            case .file(let path):
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
            case .content(let path):
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDONLY, 0)
            case .terminal(let path):
                hasTerminal = true
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
            }
        }
        // The number 9 is not one of the standard ones, so it stays open in the process, and nobody there knows of it.
        posix_spawn_file_actions_adddup2(&actions, ends[1], 9)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let ownSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which only _GNU_SOURCE shows
        let ownGroup = Int32(POSIX_SPAWN_SETPGROUP)
        posix_spawnattr_setflags(
            &attributes,
            Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | (hasTerminal ? ownSession : ownGroup)))
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawn(&pid, program, &actions, &attributes, &words, &variables)
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            throw HarnessFailure("\(program) does not start: \(String(cString: strerror(code)))")
        }
        self.pid = pid
        lifeline = ends[0]
    }

    deinit {
        stop()
        close(lifeline)
    }

    /// Ends the process, whatever it is doing.
    func stop() {
        guard ending == nil else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        ending = .killed(SIGKILL)
    }

    /// Sends a signal.
    func signal(_ number: Int32) { kill(pid, number) }

    /// Waits for the end of the process; nil when it is not over after so many milliseconds.
    func end(within milliseconds: Int) -> Ending? {
        if let ending { return ending }
        var waiting = pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return nil }
        var status: Int32 = 0
        guard waitpid(pid, &status, 0) == pid else { return nil }
        let signal = status & 0x7F
        let result: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
        ending = result
        return result
    }
}

/// What a test did not find; its text says what was there instead.
struct HarnessFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The monotonic clock, for deadlines.
enum Clock {
    static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
