import CNcurses
import Dispatch
import Glibc
import Screen

@testable import Terminal

/// A pseudo-terminal: the test holds the end where a user would sit.
final class PseudoTerminal {
    /// The user's end.
    let master: CInt
    /// The program's end.
    let slave: CInt
    /// Path of the program's end, for a child process.
    let path: String
    /// Chunks that the program has sent. A thread reads all the time: the kernel keeps a few thousand bytes only, and a
    /// program whose terminal does not read stands still.
    private let received = Mailbox<[UInt8]>()

    init(columns: Int = 80, rows: Int = 24) {
        var master: CInt = -1
        var slave: CInt = -1
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        precondition(openpty(&master, &slave, &name, nil, &size) == 0, "no pseudo-terminal left")
        (self.master, self.slave) = (master, slave)
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
        let received = received
        DispatchQueue(label: "pseudo-terminal").async { [master] in
            var chunk = [UInt8](repeating: 0, count: 65536)
            while true {
                let count = Glibc.read(master, &chunk, chunk.count)
                if count > 0 {
                    received.post(Array(chunk[..<count]))
                } else if errno != EINTR {
                    break
                }
            }
            close(master)
        }
    }

    deinit {
        // The reader closes the other end: it ends when nobody holds this one.
        close(slave)
    }

    /// Options for this terminal, independent of the environment that the tests run in.
    func options(type: String = "xterm-256color", _ more: [String: String] = [:]) -> TerminalOptions {
        var options = TerminalOptions()
        options.input = slave
        options.output = slave
        options.environment = more.merging(["TERM": type]) { $1 }
        return options
    }

    /// What the user types.
    func type(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { precondition(write(master, $0.baseAddress, $0.count) == $0.count) }
    }

    /// What the user types.
    func type(_ text: String) { type(Array(text.utf8)) }

    /// What the program has sent since the last look. A mark sent behind it says when everything has arrived.
    func sent() -> String {
        let mark = Array("\u{1}=\u{2}".utf8)
        mark.withUnsafeBytes { _ = write(slave, $0.baseAddress, $0.count) }
        let bytes = receive { $0.hasSuffix(mark) }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }

    /// What the program sends, up to and with a text.
    func read(until text: String) -> String {
        String(decoding: receive { String(decoding: $0, as: UTF8.self).contains(text) }, as: UTF8.self)
    }

    /// Bytes until the condition holds; whatever there is after ten seconds without any.
    private func receive(until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        while !isEnough(bytes) {
            var waiting = pollfd(fd: received.descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 10_000) > 0 else { break }
            bytes += received.drain().joined()
        }
        return bytes
    }

    /// The line discipline's settings that a full-screen program changes.
    var settings: [UInt32] {
        var current = termios()
        tcgetattr(slave, &current)
        return [current.c_iflag, current.c_oflag, current.c_lflag]
    }

    func resize(columns: Int, rows: Int) {
        _ = nc_set_window_size(master, CInt(columns), CInt(rows))
    }
}

extension Array where Element == UInt8 {
    func hasSuffix(_ other: [UInt8]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}

extension Terminal {
    /// Waits for at least so many events; fewer only when nothing more comes for two seconds.
    func events(_ count: Int) -> [InputEvent] {
        var result: [InputEvent] = []
        while result.count < count {
            let wakeup = wait(timeout: 2000)
            guard wakeup.hasInput else { break }
            result += drain()
        }
        return result
    }
}
