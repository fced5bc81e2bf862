import Dashboard
import Domain
import Glibc
import Screen
import Store
import Terminal

/// One run of the dashboard without a screen: says line by line what changed and what has the focus, for screen readers
/// and scripts. The same state and the same commands; only the view is another one.
@MainActor
final class PlainSession {
    private var state: DashboardState
    private let opened: LedgerStore
    private let mailbox = Mailbox<Message>()
    private let runner: EffectRunner
    private let start: SessionStart
    private var reader = PlainReader()
    private var status: Int32?

    init(_ start: SessionStart) {
        self.start = start
        opened = start.opened.store
        state = start.state
        let worker = StoreWorker(opened, ledger: start.opened.ledger, author: start.author, mailbox: mailbox)
        runner = EffectRunner(worker, start.drafts, mailbox, views: start.views, finding: start.finding)
    }

    /// Runs until somebody leaves or the input ends. Returns the status of the process.
    func run(_ input: PlainInput) -> Int32 {
        write([PlainLine.introduction(byLine: !input.isByKey).text(state.language)])
        perform(Dashboard.update(&state, .configured(start.configuration), at: now()), input)
        perform([.deriveTasks(state.ledger, state.today)], input)
        for notice in opened.takeNotices() { mailbox.post(.notice(notice.message, .warning)) }
        settle(input)
        let watch = opened.changes()
        while status == nil {
            write(reader.lines(for: state))
            let wakeup = input.wait(for: [mailbox.descriptor] + (watch.map { [$0] } ?? []), timeout: timeout(watch))
            if let watch, wakeup.ready.contains(watch) || wakeup.isTimeout { runner.worker.catchUp() }
            take(mailbox.drain() + [.tick], input)
            if !start.isDayFixed, Environment.localDay != state.today { take([.today(Environment.localDay)], input) }
            if wakeup.hasInput { for item in input.read() where status == nil { take(item, input) } }
            for signal in wakeup.signals {
                switch signal {
                case .terminate: status = 128 + SIGTERM
                case .hangup: status = 128 + SIGHUP
                case .interrupt: status = 128 + SIGINT
                case .suspend: input.suspend()
                }
            }
        }
        for effect in state.unfinished { _ = runner.run(effect, state) }
        runner.worker.finish()
        return status ?? 0
    }

    /// Writes a snapshot where the journal has grown since the last one. After the terminal was given back.
    func settle() {
        if opened.hasTail { _ = try? opened.writeSnapshot(of: state.ledger) }
        opened.rest()
    }

    // MARK: Input

    private func take(_ item: PlainInput.Item, _ input: PlainInput) {
        switch item {
        case .end: status = 0
        case .events(let events): take(events.map { .input($0) }, input)
        case .line(let line):
            do throws(KeyScriptError) {
                for event in try PlainLine.events(line) where status == nil {
                    take([.input(event)], input)
                    // What the next key does may hang on the answer: whoever sends lines does not look in between.
                    settle(input)
                }
            } catch {
                let said = Phrase("第 %1 个字符处看不懂。", "Not understood at character %1.").with("\(error.position)")
                write([said.text(state.language)])
            }
            write(reader.lines(for: state))
        }
    }

    private func take(_ messages: [Message], _ input: PlainInput) {
        for message in messages { perform(Dashboard.update(&state, message, at: now()), input) }
    }

    private func perform(_ effects: [Effect], _ input: PlainInput) {
        for effect in effects where !runner.run(effect, state) {
            switch effect {
            case .copy(let text): write([text])
            case .edit: mailbox.post(.failed(ExternalEditor.needsTerminal))
            case .suspend: input.suspend()
            case .quit: status = 0
            default: break
            }
        }
        if state.isResting { runner.worker.snapshotIfUseful(of: state.ledger) }
    }

    /// Waits until nothing goes on in the background, and takes every answer into account.
    private func settle(_ input: PlainInput) {
        while true {
            let isBusy = runner.worker.isBusy
            let messages = mailbox.drain()
            take(messages, input)
            // The worker is idle only after its answer is in the mailbox: idle before an empty look means nothing is left.
            if messages.isEmpty, !isBusy { return }
            guard messages.isEmpty else { continue }
            var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, 5)
        }
    }

    // MARK: Output and time

    private func write(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        var rest = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                // Nobody listens any more.
                status = status ?? 0
                return
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Milliseconds until something is due; nil sleeps until something happens.
    private func timeout(_ watch: Int32?) -> Int? {
        var timeout = state.nextDeadline.map { Int(max(0, $0 - now())) }
        // Without notices from the system the journal of others has to be looked at.
        if watch == nil { timeout = min(timeout ?? 500, 500) }
        return timeout
    }

    private func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Instant(time.tv_sec) * 1000 + Instant(time.tv_nsec) / 1_000_000
    }
}
