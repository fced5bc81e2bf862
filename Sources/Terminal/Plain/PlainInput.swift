import CNcurses
import Glibc
import Screen

/// Input without a screen: lines from a pipe or a terminal, or keys from a terminal as they are pressed.
///
/// Nothing is drawn and no cursor is moved, so a screen reader hears only what is printed. Whatever happens, the terminal's
/// line is brought back as it was.
@MainActor
public final class PlainInput {
    /// What came.
    public enum Item: Hashable, Sendable {
        /// A whole line, without its end.
        case line(String)
        /// Keys and pastes.
        case events([InputEvent])
        /// Nothing will come any more.
        case end
    }

    /// Whether keys come one by one.
    public let isByKey: Bool
    private let input: CInt
    private let signals: SignalPipe
    private var decoder = InputDecoder()
    private var line: [UInt8] = []
    private var hasEnded = false
    private var isRestored = false

    /// Bytes of one line that are kept.
    private static let longestLine = 1 << 20
    /// How long a sequence may pause before ESC is the Escape key, in milliseconds.
    private static let escapeDelay: CInt = 25

    /// Begins to listen.
    ///
    /// - Parameter byKey: take keys as they are pressed, where the input is a terminal.
    public init(byKey: Bool, input: CInt = 0) throws(TerminalError) {
        self.input = input
        isByKey = byKey && isatty(input) == 1
        signals = try SignalPipe()
        if isByKey {
            nc_guard_install(input, -1)
            takeLine()
        }
    }

    isolated deinit { restore() }

    /// Gives the line back as it was found. Later calls do nothing.
    public func restore() {
        guard !isRestored else { return }
        isRestored = true
        if isByKey {
            nc_guard_disarm()
            nc_guard_settle()
            nc_guard_remove()
        }
        signals.close()
    }

    /// Gives the terminal to the shell until the program is continued.
    public func suspend() {
        if isByKey {
            nc_guard_disarm()
            nc_guard_settle()
        }
        nc_stop()
        if isByKey { takeLine() }
    }

    /// Keys come at once and are not written to the screen by the system; output is left as it is.
    private func takeLine() {
        nc_guard_arm()
        var settings = termios()
        guard tcgetattr(input, &settings) == 0 else { return }
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
        tcsetattr(input, TCSANOW, &settings)
    }

    // MARK: Waiting and reading

    /// Sleeps until something happens; see ``Terminal/wait(for:timeout:)``.
    public func wait(for extra: [CInt] = [], timeout: Int? = nil) -> Wakeup {
        var result = Wakeup()
        var descriptors = ([hasEnded ? -1 : input, signals.descriptor] + extra).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var count: CInt
        repeat {
            count = poll(&descriptors, nfds_t(descriptors.count), timeout.map { CInt(clamping: $0) } ?? -1)
        } while count < 0 && errno == EINTR
        // A pipe whose writer has gone hangs up with bytes left in it: reading tells the end.
        result.hasInput = descriptors[0].revents != 0
        if descriptors[1].revents != 0 {
            for number in signals.drain() {
                switch number {
                case SIGTERM: result.signals.append(.terminate)
                case SIGHUP: result.signals.append(.hangup)
                case SIGINT: result.signals.append(.interrupt)
                case SIGTSTP: result.signals.append(.suspend)
                default: break
                }
            }
        }
        result.ready = descriptors.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
        return result
    }

    /// What came since the last call. Blocks when nothing did.
    public func read() -> [Item] {
        guard !hasEnded else { return [.end] }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(input, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        guard count > 0 else {
            hasEnded = true
            let rest = takeWholeLine()
            return (rest.isEmpty ? [] : [.line(rest)]) + [.end]
        }
        return isByKey ? decode(bytes[..<count]) : split(bytes[..<count])
    }

    private func split(_ bytes: ArraySlice<UInt8>) -> [Item] {
        var items: [Item] = []
        for byte in bytes {
            if byte == 0x0A {
                items.append(.line(takeWholeLine()))
            } else if line.count < Self.longestLine {
                line.append(byte)
            }
        }
        return items
    }

    private func takeWholeLine() -> String {
        defer { line = [] }
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    private func decode(_ bytes: ArraySlice<UInt8>) -> [Item] {
        var events = bytes.flatMap { decoder.feed(.byte($0)) }
        if decoder.isUnfinished {
            var more = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            if poll(&more, 1, Self.escapeDelay) == 0 { events += decoder.pause() }
        }
        return [.events(events)]
    }
}
