import Glibc
import Terminal

/// Threads of our own. Dispatch would do, but once used it looks after its pool every second for ever, and a program at
/// rest should not wake a laptop.
enum BackgroundThread {
    private final class Work {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Does something beside everything else; the thread ends with it. False when the system has no thread left: then
    /// nothing was done.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { context in
                BackgroundThread.leaveSignalsToTheMainThread()
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        if code != 0 { work.release() }
        return code == 0
    }

    /// Whatever is sent to the process interrupts the main thread only. What a thread does wrong itself stays its own: blocked,
    /// it would end the process before the terminal is restored.
    private static func leaveSignalsToTheMainThread() {
        var signals = sigset_t()
        sigfillset(&signals)
        for own in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] { sigdelset(&signals, own) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

/// Does one thing after the other on a thread that sleeps in between.
final class SerialWork: Sendable {
    private typealias Job = @Sendable () -> Void

    /// A job; nil ends the thread.
    private let jobs = Mailbox<Job?>()
    private let hasThread: Bool

    init() {
        let jobs = jobs
        hasThread = BackgroundThread.start {
            while true {
                for job in SerialWork.wait(for: jobs) {
                    guard let job else { return }
                    job()
                }
            }
        }
    }

    deinit { jobs.post(nil) }

    /// Does something after everything that was asked for before: slower, but at once, where there is no thread.
    func async(_ job: @escaping @Sendable () -> Void) {
        if hasThread { jobs.post(job) } else { job() }
    }

    /// Waits until everything that was asked for is done.
    func finish() {
        let done = Mailbox<Bool>()
        async { done.post(true) }
        _ = SerialWork.wait(for: done)
    }

    /// Sleeps until there are messages.
    private static func wait<Message>(for mailbox: Mailbox<Message>) -> [Message] {
        while true {
            let messages = mailbox.drain()
            guard messages.isEmpty else { return messages }
            // A mailbox for which the system had no descriptor left has to be looked into.
            var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, mailbox.descriptor < 0 ? 20 : -1)
        }
    }
}
