import Domain

/// A short message that stays long enough to be read, and afterwards in the message log.
public struct Toast: Hashable, Sendable {
    /// How it is meant.
    public enum Kind: Hashable, Sendable {
        case info, success, warning, error
    }

    /// How it is meant.
    public let kind: Kind
    /// The text.
    public let text: Phrase
    /// When it began to be shown.
    public let since: Instant

    /// Makes a toast that is shown from a moment on.
    public init(_ kind: Kind, _ text: Phrase, since: Instant) {
        self.kind = kind
        self.text = text
        self.since = since
    }

    /// When it goes; nil for an error, which stays until a key is pressed.
    public var until: Instant? { kind == .error ? nil : since + Toast.time(toRead: text) }

    /// Until when it may neither be dismissed nor give way to a new message: an error is read first, and a warning at least
    /// seen. What only confirms gives way at once to what confirms the next key.
    var readAt: Instant {
        switch kind {
        case .error: halfTime
        case .warning: since + 1_000
        case .info, .success: since
        }
    }

    /// When it gives way to one that waited for it.
    var halfTime: Instant { since + Toast.time(toRead: text) / 2 }

    /// How long a text needs to be read at leisure: two seconds and 120 ms a character, at most ten seconds. Half of it is
    /// enough for somebody who waits for it.
    static func time(toRead text: Phrase) -> Instant {
        Instant(min(10_000, 2_000 + 120 * text.chinese.count))
    }
}

extension DashboardState {
    /// Most messages that wait; further ones are in the log.
    private static let mostWaiting = 8

    /// Shows a message; it waits while another one has not been there long enough to be read.
    mutating func show(_ said: Toast) {
        if let toast, toast.readAt > now || toast.kind == .error, toast.text != said.text {
            // Of what only confirms the last one is enough.
            if said.kind == .info || said.kind == .success {
                waitingToasts.removeAll { $0.kind == .info || $0.kind == .success }
            }
            if waitingToasts.count < DashboardState.mostWaiting { waitingToasts.append(said) }
        } else {
            toast = said
        }
    }

    /// Lets a message go whose time has come, and shows the next.
    mutating func showNextToast() {
        if let until = toast?.until, until <= now { toast = nil }
        if let shown = toast, !waitingToasts.isEmpty, shown.kind != .error, shown.halfTime <= now { toast = nil }
        guard toast == nil, !waitingToasts.isEmpty else { return }
        let next = waitingToasts.removeFirst()
        toast = Toast(next.kind, next.text, since: now)
    }

    /// An error stays until somebody has pressed a key, but a key that was typed before it could be read is not meant for it.
    mutating func dismissReadError() {
        guard let shown = toast, shown.kind == .error, shown.readAt <= now else { return }
        toast = nil
        showNextToast()
    }

    /// When a message goes or gives way; nil when nothing is to happen by itself.
    var toastDeadline: Instant? {
        guard let toast else { return nil }
        return waitingToasts.isEmpty || toast.kind == .error ? toast.until : toast.halfTime
    }
}
