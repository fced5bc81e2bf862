import Glibc
import Screen

/// What a caller wishes of the terminal.
public struct TerminalOptions: Sendable {
    /// How to learn the width of ambiguous characters.
    public enum AmbiguousQuestion: Hashable, Sendable {
        /// The user said so.
        case known(AmbiguousWidth)
        /// Ask the terminal: at most 100 ms at start; narrow when it does not answer.
        case ask
    }

    /// Descriptor that keys are read from.
    public var input: CInt = 0
    /// Descriptor that the screen is written to; the same terminal.
    public var output: CInt = 1
    /// Whether the mouse is reported from the start. Holding Shift selects text all the same in most terminals.
    public var mouse = true
    /// Where standard error goes while the screen is open, so that it does not write over it; nil leaves it alone.
    public var logPath: String?
    /// The most colours to use.
    public var depthLimit = ColorDepth.direct
    /// Width of `·`, `…`, `→` and the like.
    public var ambiguousWidth = AmbiguousQuestion.known(.narrow)
    /// Whether large frames are shown at once by terminals that can (mode 2026; others ignore it).
    public var synchronizedOutput = true
    /// How long a sequence may pause before ESC is the Escape key, in milliseconds. 25 is below what anybody notices; a
    /// very slow line wants more.
    public var escapeDelay = 25
    /// Bytes of one paste that are kept.
    public var pasteLimit = 1 << 20
    /// The variables that describe the terminal: TERM, COLORTERM, NO_COLOR, TERMINFO, TERMINFO_DIRS, HOME, TMUX.
    public var environment = TerminalOptions.processEnvironment()

    /// Makes options with the defaults above.
    public init() {}

    /// Those variables of this process.
    public static func processEnvironment() -> [String: String] {
        var result: [String: String] = [:]
        for name in ["TERM", "COLORTERM", "NO_COLOR", "TERMINFO", "TERMINFO_DIRS", "HOME", "TMUX"] {
            if let value = getenv(name) { result[name] = String(cString: value) }
        }
        return result
    }
}
