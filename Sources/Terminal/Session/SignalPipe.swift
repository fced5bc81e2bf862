import CNcurses
import Glibc

/// Signals as something to wait for: their handlers write into a pipe.
struct SignalPipe {
    /// The reading end.
    let descriptor: CInt

    /// Installs the handlers.
    init() throws(TerminalError) {
        descriptor = nc_signals_install()
        if descriptor < 0 { throw errno == EBUSY ? .alreadyOpen : .system(call: "pipe2", errno: errno) }
    }

    /// Signal numbers that came, in order.
    func drain() -> [CInt] {
        var result: [CInt] = []
        var bytes = [UInt8](repeating: 0, count: 64)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return result }
            result += bytes[..<count].map(CInt.init)
        }
    }

    /// Puts the former handlers back.
    func close() { nc_signals_remove() }
}
