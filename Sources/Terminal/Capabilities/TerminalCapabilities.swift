import Screen

/// What the open terminal can do.
public struct TerminalCapabilities: Hashable, Sendable {
    /// The terminal type in use; not always TERM (``TerminalNote/typeReplaced(_:by:)``).
    public let type: String
    /// Colours, after NO_COLOR, terminfo, COLORTERM and ``TerminalOptions/depthLimit``.
    public let depth: ColorDepth
    /// How it draws ambiguous characters, for the ``GlyphPolicy`` of buffers.
    public let ambiguousWidth: AmbiguousWidth
    /// Whether it understands `ESC [` sequences. Without them there is no mouse, no paste mark, no clipboard.
    public let understandsSequences: Bool
}
