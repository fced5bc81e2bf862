import CNcurses
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
    }

    deinit {
        close(master)
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
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while !bytes.hasSuffix(mark) {
            var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 5000) > 0 else { break }
            let count = Glibc.read(master, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }

    /// Reads until the other end is closed or `text` has come.
    func read(until text: String? = nil, milliseconds: CInt = 10_000) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while text.map({ !String(decoding: bytes, as: UTF8.self).contains($0) }) ?? true {
            var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, milliseconds) > 0 else { break }
            let count = Glibc.read(master, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
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
