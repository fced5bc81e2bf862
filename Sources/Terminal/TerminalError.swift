/// Why there can be no screen. Facts only: the caller forms the sentence in the user's language.
public enum TerminalError: Error, Hashable, Sendable {
    /// Which descriptor.
    public enum Stream: Hashable, Sendable {
        case input, output
    }

    /// Input or output is a file or a pipe.
    case notATerminal(Stream)
    /// No UTF-8 locale exists on this machine; these were tried. (`locale-gen` or the package `locales` helps.)
    case noUTF8Locale(tried: [String])
    /// terminfo knows neither this value of TERM (empty when unset) nor any of those tried instead.
    case unknownType(String, tried: [String])
    /// terminfo knows this value of TERM as a terminal that cannot place its cursor (`dumb`): nothing would be seen.
    case cannotPlaceCursor(type: String)
    /// There is one open already; only one can be.
    case alreadyOpen
    /// A system call failed.
    case system(call: String, errno: CInt)
}

/// What had to be done differently at start, worth a line in the message log.
public enum TerminalNote: Hashable, Sendable {
    /// The user's locale is missing or not UTF-8; this one is used.
    case localeReplaced(by: String)
    /// terminfo does not know this value of TERM; that one is used.
    case typeReplaced(String, by: String)
    /// The log for standard error cannot be opened; it is left alone.
    case logUnavailable(path: String, errno: CInt)
}
