import Glibc

/// The program on a pseudo-terminal, with the test in front of it.
///
/// Waiting is always for something to be seen, with a deadline far beyond what is needed; nothing sleeps.
final class TerminalSession {
    let child: Child
    private(set) var screen: VirtualScreen
    /// Everything the program has sent.
    private(set) var sent: [UInt8] = []
    private var master: Int32
    /// Kept: the folder must not go before the program that works in it.
    private let place: Place

    /// Milliseconds until a test gives up: a loaded machine is slow, a failure may be.
    static let patience = 30_000

    /// Opens the dashboard of a place.
    convenience init(
        _ place: Place, _ arguments: String..., columns: Int = 110, rows: Int = 32, environment: [String: String] = [:]
    ) throws {
        try self.init(
            place, program: Place.program, ["--store", place.store, "--today", Place.today] + arguments,
            columns: columns, rows: rows, environment: environment)
    }

    /// Starts any program.
    init(
        _ place: Place, program: String, _ arguments: [String], columns: Int = 110, rows: Int = 32,
        environment more: [String: String] = [:]
    ) throws {
        // Not openpty: its descriptors would be inherited by whatever other tests start at this moment.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var unlocked: Int32 = 0
        var number: Int32 = 0
        let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
        let ask: UInt = 0x8004_5430  // TIOCGPTN
        guard master >= 0, ioctl(master, unlock, &unlocked) == 0, ioctl(master, ask, &number) == 0 else {
            throw HarnessFailure("no pseudo-terminal: errno \(errno)")
        }
        self.place = place
        let slave = "/dev/pts/\(number)"
        screen = VirtualScreen(columns: columns, rows: rows)
        TerminalSession.setSize(master, columns, rows)
        child = try Child(
            program, arguments, environment: place.environment.merging(more) { $1 }, input: .terminal(slave),
            output: .terminal(slave), complaint: .terminal(slave))
    }

    deinit {
        child.stop()
        if master >= 0 { close(master) }
    }

    // MARK: Doing

    /// Types.
    func type(_ text: String) throws { try type(Array(text.utf8)) }

    /// Types bytes.
    func type(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { throw HarnessFailure("nobody reads what is typed: errno \(errno)") }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the window another size; the kernel tells the program.
    func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        TerminalSession.setSize(master, columns, rows)
    }

    /// Closes the window with the program in it.
    func closeWindow() {
        close(master)
        master = -1
    }

    // MARK: Seeing

    /// Waits until all of the texts are on the screen.
    func see(_ texts: String...) throws {
        try wait("see \(texts)") { screen in texts.allSatisfy { screen.contains($0) } }
    }

    /// Waits until none of the texts is on the screen, and it stays so. A frame on its way may lack them for a moment; whoever
    /// believed that would type before the key of the step before was read, and Escape with a letter behind it is Alt.
    func seeNo(_ texts: String...) throws {
        func isGone() throws {
            try wait("see no \(texts)") { screen in !texts.contains { screen.contains($0) } }
        }
        try isGone()
        settle()
        try isGone()
    }

    /// Waits until something is so.
    ///
    /// - Parameter what: what is waited for, for the message when it does not come.
    func wait(
        _ what: String, within limit: Int = TerminalSession.patience, until isSo: (VirtualScreen) -> Bool
    ) throws {
        let deadline = Clock.milliseconds + limit
        while !isSo(screen) {
            let left = deadline - Clock.milliseconds
            guard left > 0 else { throw HarnessFailure("did not \(what) in time; the screen:\n\(screen.text)") }
            // In short pieces, because what is waited for may be in a file.
            if !read(within: min(left, 20)), child.end(within: 0) != nil, !isSo(screen) {
                _ = read(within: 0)
                guard !isSo(screen) else { return }
                throw HarnessFailure("did not \(what) before the program ended; the screen:\n\(screen.text)")
            }
        }
    }

    /// Waits until nothing has been sent for so many milliseconds.
    func settle(quiet milliseconds: Int = 60) { while read(within: milliseconds) {} }

    /// Waits for the end of the program, reading what it still has to say.
    func end(within limit: Int = TerminalSession.patience) throws -> Child.Ending {
        let deadline = Clock.milliseconds + limit
        while Clock.milliseconds < deadline {
            let ending = child.end(within: master >= 0 && read(within: 20) ? 0 : 20)
            guard let ending else { continue }
            while read(within: 0) {}
            return ending
        }
        throw HarnessFailure("the program does not end; the screen:\n\(screen.text)")
    }

    /// Reads what there is; false when nothing came in time.
    private func read(within milliseconds: Int) -> Bool {
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard master >= 0, poll(&waiting, 1, Int32(milliseconds)) > 0, waiting.revents & Int16(POLLIN) != 0 else {
            // Without a program the kernel reports a hang-up at once, again and again.
            return false
        }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        sent += chunk[..<count]
        screen.feed(chunk[..<count])
        return true
    }

    /// Goes down until the cursor of the terminal stands on the line with a text: where the cursor stands is where an
    /// input method opens its window.
    func moveCursor(to text: String) throws {
        for _ in 0..<80 {
            settle(quiet: 25)
            if screen.lines[screen.y].contains(text) { return }
            try type(Keys.down)
        }
        throw HarnessFailure("the cursor does not come to \(text); the screen:\n\(screen.text)")
    }

    // MARK: The line

    /// The settings of the line that a full-screen program changes. Waits for nothing.
    var settings: [UInt32] {
        var current = termios()
        tcgetattr(master, &current)
        return [current.c_iflag, current.c_oflag, current.c_cflag, current.c_lflag]
    }

    private static func setSize(_ master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }
}

/// What keys send.
enum Keys {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let tab = "\t"
    static let backTab = "\u{1B}[Z"
    static let up = "\u{1B}OA"
    static let down = "\u{1B}OB"
    static let home = "\u{1B}OH"
    static let backspace = "\u{7F}"
    static let f1 = "\u{1B}OP"
    static let f4 = "\u{1B}OS"
    static let f10 = "\u{1B}[21~"

    /// Control with a letter.
    static func control(_ letter: Character) -> String {
        letter.unicodeScalars.first.map { String(UnicodeScalar(UInt8($0.value & 0x1F))) } ?? ""
    }

    /// What a terminal sends for pasted text when paste marks are on.
    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
