import CNcurses
import Glibc
import Screen

/// A signal that the application decides about.
public enum TerminalSignal: Hashable, Sendable {
    /// Somebody asks the program to end (SIGTERM).
    case terminate
    /// The terminal's window or connection is gone (SIGHUP).
    case hangup
    /// Somebody interrupts from outside (SIGINT; Ctrl-C is a key).
    case interrupt
    /// Somebody stops the program from outside (SIGTSTP; Ctrl-Z is a key): call ``Terminal/suspend()``.
    case suspend
}

/// Why waiting ended. Everything empty and false: the time was up.
public struct Wakeup: Hashable, Sendable {
    /// There are events to ``Terminal/drain()``.
    public var hasInput = false
    /// Signals that came, in order.
    public var signals: [TerminalSignal] = []
    /// Those of the extra descriptors that can be read (or are broken, which reading will tell).
    public var ready: [CInt] = []
    /// The terminal is gone: nothing will ever come, and `wait` would return at once for ever.
    public var isHangup = false

    /// Whether nothing happened before the time was up.
    public var isTimeout: Bool { !hasInput && signals.isEmpty && ready.isEmpty && !isHangup }

    /// Nothing happened.
    public init() {}
}

extension Terminal {
    /// A paste whose end mark does not come is ended after this many milliseconds.
    private static let pastePatience = 2000

    /// Sleeps until something happens. Without a timeout nothing wakes it while nothing happens.
    ///
    /// Changes of size, and having been continued after a stop, are dealt with here; a new size arrives as an event.
    /// - Parameters:
    ///   - extra: descriptors to watch beside the terminal: a ``Mailbox``, inotify.
    ///   - timeout: milliseconds, nil for ever.
    public func wait(for extra: [CInt] = [], timeout: Int? = nil) -> Wakeup {
        var result = Wakeup()
        guard !isRestored else {
            result.isHangup = true
            return result
        }
        var limit = pending.isEmpty && !hasMore ? timeout : 0
        let isImpatient = decoder.isPasting && (limit ?? .max) > Self.pastePatience
        if isImpatient { limit = Self.pastePatience }
        var descriptors = ([options.input, signals.descriptor] + extra).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var count: CInt
        repeat {
            // Interrupted: the handler's byte is in the pipe, so this comes back at once.
            count = poll(&descriptors, nfds_t(descriptors.count), limit.map { CInt(clamping: $0) } ?? -1)
        } while count < 0 && errno == EINTR
        if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { result.isHangup = true }
        result.hasInput = descriptors[0].revents & Int16(POLLIN) != 0
        if descriptors[1].revents != 0 { result.signals = takeSignals() }
        result.ready = descriptors.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
        if isImpatient, count == 0 { pending += decoder.endPaste() }
        if !pending.isEmpty || hasMore { result.hasInput = true }
        return result
    }

    /// All events that came, decoded; several reports of a dragged mouse, or several new sizes, are the last one.
    ///
    /// Always reads until ncurses has nothing left: what it has already taken off the descriptor wakes no `poll`.
    public func drain() -> [InputEvent] {
        guard !isRestored, let pad = nc_screen_pad(handle) else { return [] }
        var events = pending
        pending = []
        hasMore = false
        for _ in 0..<Self.mostTokens {
            var tokens = next(pad)
            if tokens.isEmpty, decoder.isUnfinished {
                wtimeout(pad, CInt(options.escapeDelay))
                tokens = next(pad)
                wtimeout(pad, 0)
                if tokens.isEmpty { events += decoder.pause() }
            }
            if tokens.isEmpty { return Self.coalesced(events) }
            for token in tokens { events += decoder.feed(token) }
        }
        hasMore = true
        return Self.coalesced(events)
    }

    /// Endless input must not keep the screen from being drawn: `wait` comes back at once for the rest.
    private static let mostTokens = 100_000

    /// What ncurses has next; empty when it has nothing.
    private func next(_ pad: UnsafeMutablePointer<WINDOW>) -> [InputToken] {
        var code = wgetch(pad)
        // Our own resizeterm queues it; the new size is known already.
        while code == KEY_RESIZE { code = wgetch(pad) }
        if code == ERR { return [] }
        if code <= 0xFF { return [.byte(UInt8(code))] }
        if DefinedKey(rawValue: code) != nil || code == KEY_MOUSE { return [.code(code)] }
        if code <= KEY_MAX {
            if KeyTable.key(code: code) != nil { return [.code(code)] }
        } else if let name = keyname(code).map({ String(cString: $0) }), KeyTable.key(named: name) != nil {
            return [.named(name)]
        }
        // A key that terminfo lists and we do not: perhaps the bytes say more (`^Z` is the Linux console's Suspend key).
        guard let bound = keybound(code, 0) else { return [.code(code)] }
        defer { free(bound) }
        return String(cString: bound).utf8.map { .byte($0) }
    }

    static func coalesced(_ events: some Sequence<InputEvent>) -> [InputEvent] {
        var result: [InputEvent] = []
        for event in events {
            switch (result.last, event) {
            case (.mouse(let last), .mouse(let next))
            where last.action == .drag && next.action == .drag && last.button == next.button:
                result.removeLast()
            case (.resized, .resized): result.removeLast()
            default: break
            }
            result.append(event)
        }
        return result
    }

    private func takeSignals() -> [TerminalSignal] {
        var result: [TerminalSignal] = []
        for number in signals.drain() {
            switch number {
            case SIGWINCH: noteSize()
            case SIGCONT: wasContinued()
            case SIGTERM: result.append(.terminate)
            case SIGHUP: result.append(.hangup)
            case SIGINT: result.append(.interrupt)
            case SIGTSTP: result.append(.suspend)
            default: break
            }
        }
        return result
    }

    /// Adopts the terminal's size; a change becomes an event.
    func noteSize() {
        if adoptSize() { pending.append(.resized(size)) }
    }
}
