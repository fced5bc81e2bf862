import Dashboard
import Domain
import Glibc
import Screen
import Store
import Terminal

/// Runs the dashboard without a terminal: keys from a script, and in the end the screen as text.
@MainActor
final class ScriptSession {
    private var state: DashboardState
    private let store: LedgerStore
    private let mailbox = Mailbox<Message>()
    private let runner: EffectRunner
    private var hasQuit = false
    /// Every event takes a tenth of a second, so that a script always does the same.
    private var now: Instant = 0

    init(_ start: SessionStart) {
        state = start.state
        store = start.opened.store
        runner = EffectRunner(
            StoreWorker(store, ledger: start.opened.ledger, author: start.author, mailbox: mailbox), start.drafts,
            mailbox, finding: start.finding)
        _ = Dashboard.update(&state, .configured(start.configuration), at: now)
    }

    /// Plays the events and returns the last screen.
    func play(_ events: [InputEvent]) -> CellBuffer {
        perform([.deriveTasks(state.ledger, state.today)])
        settle()
        var frame = Dashboard.draw(&state)
        for event in events {
            guard !hasQuit else { break }
            now += 100
            perform(Dashboard.update(&state, .input(event), at: now))
            settle()
            frame = Dashboard.draw(&state)
        }
        for effect in state.unfinished { _ = runner.run(effect, state) }
        runner.worker.finish()
        if store.hasTail { _ = try? store.writeSnapshot(of: state.ledger) }
        store.rest()
        return frame
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects where !runner.run(effect, state) {
            if case .quit = effect { hasQuit = true }
            if case .edit = effect { mailbox.post(.failed(ExternalEditor.needsTerminal)) }
        }
    }

    /// Waits until nothing goes on in the background, and takes every answer into account.
    private func settle() {
        while true {
            let messages = mailbox.drain()
            for message in messages { perform(Dashboard.update(&state, message, at: now)) }
            guard messages.isEmpty else { continue }
            guard runner.worker.isBusy else {
                // The answer may have been posted between the look into the mailbox and the look at the worker.
                let last = mailbox.drain()
                if last.isEmpty { return }
                for message in last { perform(Dashboard.update(&state, message, at: now)) }
                continue
            }
            var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, 5)
        }
    }
}
