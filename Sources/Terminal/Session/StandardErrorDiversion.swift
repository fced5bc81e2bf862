import CNcurses
import Glibc

/// Sends standard error into a file while the screen is open: one line of a library would write over it, and the last
/// words of a crash would vanish with the alternate screen.
struct StandardErrorDiversion {
    /// The real standard error meanwhile, -1 when nothing is diverted.
    let real: CInt
    private let log: CInt
    /// Why the log could not be opened.
    let note: TerminalNote?

    /// Opens the log; nothing is diverted yet.
    init(path: String?) {
        guard let path else {
            (real, log, note) = (-1, -1, nil)
            return
        }
        let file = nc_open_log(path)
        guard file >= 0 else {
            (real, log, note) = (-1, -1, .logUnavailable(path: path, errno: errno))
            return
        }
        let copy = nc_duplicate(2)
        guard copy >= 0 else {
            (real, log, note) = (-1, -1, .logUnavailable(path: path, errno: errno))
            close(file)
            return
        }
        (real, log, note) = (copy, file, nil)
    }

    /// From now on into the log.
    func begin() {
        if log >= 0 { dup2(log, 2) }
    }

    /// From now on to where it went before.
    func end() {
        if real >= 0 { dup2(real, 2) }
    }

    /// Closes what ``init(path:)`` opened. Call ``end()`` before.
    func dispose() {
        if log >= 0 { close(log) }
        if real >= 0 { close(real) }
    }
}
