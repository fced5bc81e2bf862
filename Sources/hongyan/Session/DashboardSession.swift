import Dashboard
import Domain
import Glibc
import Screen
import Store
import Terminal
import Themes

/// One run of the dashboard on a terminal: waits, reads everything that is there, updates, draws once.
@MainActor
final class DashboardSession {
    private var state: DashboardState
    private let opened: LedgerStore
    private let mailbox = Mailbox<Message>()
    private let runner: EffectRunner
    private let library: ThemeLibrary
    private let isDayFixed: Bool
    private let configuration: Configuration

    init(_ start: SessionStart) {
        opened = start.opened.store
        library = start.library
        isDayFixed = start.isDayFixed
        state = start.state
        configuration = start.configuration
        let worker = StoreWorker(opened, ledger: start.opened.ledger, author: start.author, mailbox: mailbox)
        runner = EffectRunner(worker, start.drafts, mailbox, views: start.views, finding: start.finding)
    }

    /// Runs until somebody leaves. Returns the status of the process.
    func run(_ terminal: Terminal) -> Int32 {
        var theme = library.theme(named: state.theme).theme
        var themeName = state.theme
        var status: Int32?
        var needsFrame = true
        let watch = opened.changes()
        // The terminal may have been asked how wide it draws; nobody knew before it was open.
        let glyphs = GlyphPolicy(borders: state.glyphs.borders, ambiguous: terminal.capabilities.ambiguousWidth)
        perform(Dashboard.update(&state, .configured(configuration), at: now()), terminal, &status)
        perform(Dashboard.update(&state, .glyphs(glyphs), at: now()), terminal, &status)
        perform(Dashboard.update(&state, .input(.resized(terminal.size)), at: now()), terminal, &status)
        if !state.isMouseOn { terminal.setMouse(false) }
        perform([.deriveTasks(state.ledger, state.today)], terminal, &status)
        for notice in opened.takeNotices() { mailbox.post(.notice(notice.message, .warning)) }
        while status == nil {
            if needsFrame {
                if themeName != state.theme {
                    themeName = state.theme
                    theme = library.theme(named: themeName).theme
                }
                terminal.present(Dashboard.draw(&state), theme: theme)
                needsFrame = false
            }
            let wakeup = terminal.wait(for: [mailbox.descriptor] + (watch.map { [$0] } ?? []), timeout: timeout(watch))
            var messages = terminal.drain().map { Message.input($0) }
            if let watch, wakeup.ready.contains(watch) || wakeup.isTimeout { runner.worker.catchUp() }
            messages += mailbox.drain()
            messages.append(.tick)
            if !isDayFixed, Environment.localDay != state.today { messages.append(.today(Environment.localDay)) }
            for message in messages {
                perform(Dashboard.update(&state, message, at: now()), terminal, &status)
            }
            needsFrame = !messages.isEmpty
            if wakeup.isHangup { status = 128 + SIGHUP }
            for signal in wakeup.signals {
                switch signal {
                case .terminate: status = 128 + SIGTERM
                case .hangup: status = 128 + SIGHUP
                case .interrupt: status = 128 + SIGINT
                case .suspend:
                    terminal.suspend()
                    needsFrame = true
                }
            }
        }
        finish()
        return status ?? 0
    }

    private func perform(_ effects: [Effect], _ terminal: Terminal, _ status: inout Int32?) {
        for effect in effects where !runner.run(effect, state) {
            switch effect {
            case .copy(let text):
                if !terminal.copy(text) {
                    mailbox.post(.notice(Phrase("终端不支持复制。", "The terminal cannot copy."), .warning))
                }
            case .edit(let text): mailbox.post(ExternalEditor.edit(text, with: terminal))
            case .mouse(let isOn): terminal.setMouse(isOn)
            case .redraw: terminal.redrawAll()
            case .suspend: terminal.suspend()
            case .quit: status = 0
            default: break
            }
        }
        // Everything was saved: a good moment to shorten the next start.
        if state.isResting { runner.worker.snapshotIfUseful(of: state.ledger) }
    }

    /// Keeps an unfinished form, lets everything be written that was asked for, and shortens the next start.
    private func finish() {
        for effect in state.unfinished { _ = runner.run(effect, state) }
        runner.worker.finish()
    }

    /// Writes a snapshot where the journal has grown since the last one. After the terminal was given back.
    func settle() {
        if opened.hasTail { _ = try? opened.writeSnapshot(of: state.ledger) }
        opened.rest()
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
