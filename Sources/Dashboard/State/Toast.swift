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
    /// When it may go; nil for one that stays until a key is pressed.
    public var until: Instant?

    /// Makes a toast.
    public init(_ kind: Kind, _ text: Phrase, until: Instant?) {
        self.kind = kind
        self.text = text
        self.until = until
    }

    /// How long a text needs to be read: two seconds and 120 ms a character, at most ten seconds.
    static func time(toRead text: Phrase) -> Instant {
        Instant(min(10_000, 2_000 + 120 * text.chinese.count))
    }
}
