import CNcurses
import Glibc
import Screen

extension Terminal {
    /// Stops the program, as Ctrl-Z does elsewhere; returns when it is continued, with the screen drawn again. Where
    /// nobody could continue it (the only program of a window) it only redraws.
    public func suspend() {
        guard !isRestored else { return }
        leave()
        nc_stop()
        comeBack(swallowing: [SIGCONT, SIGTSTP, SIGWINCH])
    }

    /// Gives the terminal to another program (the user's editor) while `body` runs and waits for it.
    public func withSuspended<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard !isRestored else { return try body() }
        leave()
        nc_signals_step_aside(true)
        defer {
            nc_signals_step_aside(false)
            // An interrupt meant the other program.
            comeBack(swallowing: [SIGCONT, SIGTSTP, SIGWINCH, SIGINT])
        }
        return try body()
    }

    /// Continued after a stop that we did not see (SIGSTOP): the shell has set the terminal as it likes.
    func wasContinued() {
        leave()
        comeBack(swallowing: [SIGCONT])
    }

    private func comeBack(swallowing numbers: Set<CInt>) {
        let kept = signals.drain().filter { !numbers.contains($0) }
        enter()
        noteSize()
        // Signals for the application go through the pipe again, to come out of the next `wait`.
        for number in kept { raise(number) }
    }
}
