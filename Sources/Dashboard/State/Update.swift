import Domain
import Screen

/// The application without a terminal: messages in, effects out, a picture of the state.
public enum Dashboard {
    /// Takes a message into account.
    ///
    /// - Parameter now: the clock of deadlines; must not go back.
    /// - Returns: what the outside is asked to do, in order.
    public static func update(_ state: inout DashboardState, _ message: Message, at now: Instant) -> [Effect] {
        state.now = max(state.now, now)
        var effects: [Effect] = []
        switch message {
        case .input(let event): effects = state.handle(event)
        case .tick: break
        case .today(let day): effects = state.followsCalendar ? state.beginDay(day) : []
        case .committed(let transaction): effects = state.saved(transaction)
        case .arrived(let transactions, let isAnswer):
            effects = state.received(transactions, isAnswerToCommit: isAnswer)
        case .commitFailed(let reason, let isReadOnly): state.notSaved(reason, storeIsReadOnly: isReadOnly)
        case .reversible(let direction, let transaction): effects = state.reverse(direction, transaction)
        case .tasks(let list, let revision): effects = state.take(list, of: revision)
        case .upcoming(let list, let revision, let last):
            state.take(upcoming: list, of: revision, through: last)
        case .history(let entries, let isComplete): state.show(entries, isComplete: isComplete)
        case .transaction(let transaction): state.show(transaction)
        case .folder(let listing): state.show(listing)
        case .importProgress(let fraction): state.progress?.fraction = fraction
        case .importPlanned(let plan): state.show(plan)
        case .failed(let reason): state.fail(reason)
        case .done(let what):
            state.progress = nil
            state.say(.success, what)
        case .edited(let text): effects = state.take(edited: text)
        case .demonstration(let proposals): effects = state.take(demonstration: proposals)
        case .configured(let configuration): state.take(configuration)
        case .glyphs(let glyphs): state.glyphs = glyphs
        case .notice(let text, let kind): state.say(kind, text)
        }
        return effects + state.passDeadlines() + state.keepArrangement() + state.askForUpcoming()
    }
}

extension DashboardState {
    /// Lets everything go whose time has come.
    mutating func passDeadlines() -> [Effect] {
        showNextToast()
        for index in layers.indices {
            if case .file(var file) = layers[index], let until = file.revealedUntil, until <= now {
                file.mask(self)
                layers[index] = .file(file)
            }
            if case .form(var form) = layers[index], form.typedAt != nil {
                form.passDeadline(now)
                layers[index] = .form(form)
            }
        }
        return drafts.passDeadline(now)
    }

    mutating func beginDay(_ day: Day) -> [Effect] {
        guard day != today else { return [] }
        today = day
        roster.reload(self)
        for index in layers.indices { refreshLayer(index) }
        followLedgers([])
        return [.deriveTasks(ledger, today)]
    }

    mutating func fail(_ reason: Phrase) {
        progress = nil
        isReversing = false
        goingBack = nil
        if case .importing(var layer)? = layers.last {
            layer.failed(reason)
            layers[layers.count - 1] = .importing(layer)
        } else {
            say(.error, reason)
        }
    }

    // MARK: Input

    /// Gives an event to the topmost layer, the filter, or the commands.
    mutating func handle(_ event: InputEvent) -> [Effect] {
        switch event {
        case .resized(let size):
            self.size = size
            return []
        case .focus: return []
        case .mouse(let mouse): return isTooSmall ? [] : handle(mouse)
        case .paste(let text): return isTooSmall ? [] : paste(text)
        case .key(let key):
            if isTooSmall { return handleTooSmall(key) }
            dismissReadError()
            return noteTourOffer() + handle(key)
        }
    }

    private mutating func handle(_ key: Key) -> [Effect] {
        if let effects = offerToLayer(key) { return effects }
        if layers.isEmpty, tree.isTyping, let effects = typeTreeFilter(key) { return effects }
        if layers.isEmpty, roster.isTyping, let effects = typeFilter(key) { return effects }
        if layers.isEmpty, tasks.isTyping, let effects = typeTasksFilter(key) { return effects }
        if let command = command(for: key.folded, in: scopes) { return perform(command) }
        // What means nothing in the header of the roster is meant for the panes.
        guard layers.isEmpty, roster.header != nil else { return [] }
        roster.header = nil
        return command(for: key.folded, in: scopes).map { perform($0) } ?? []
    }

    /// When the window is too small to show anything, nothing may happen unseen: only leaving works.
    private mutating func handleTooSmall(_ key: Key) -> [Effect] {
        key.folded == .character("q") || key == Key(.function(10)) || key == .control("c") ? [.quit] : []
    }

    private mutating func paste(_ text: String) -> [Effect] {
        if let effects = pasteIntoLayer(text) { return effects }
        if pasteIntoTreeFilter(text) || pasteIntoTasksFilter(text) { return [] }
        if layers.isEmpty, !roster.isTyping, let effects = pasteIntoRoster(text) { return effects }
        if layers.isEmpty, roster.isTyping, var field = roster.filter {
            field.insert(text)
            setFilter(field)
        }
        return []
    }
}
