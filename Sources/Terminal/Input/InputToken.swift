/// One piece of what ncurses hands over, before anybody knows what it means.
///
/// Bytes are taken one by one (`wgetch`, not `wget_wch`): a Chinese character whose bytes arrive in two reads is lost by
/// ncurses' own assembling, and mouse reports of old terminals are not text at all.
public enum InputToken: Hashable, Sendable {
    /// A byte that terminfo knows no key for: text in UTF-8, a control character, or part of a sequence.
    case byte(UInt8)
    /// A key code of ncurses (`KEY_UP`), or one of ``DefinedKey``.
    case code(CInt)
    /// A key that only the terminal's extended description knows, by its name (`kLFT5`).
    case named(String)
}

/// The sequences that we teach ncurses, with codes above all of its own.
public enum DefinedKey: CInt, CaseIterable, Sendable {
    /// Pasted text begins.
    case pasteStart = 0x7001
    /// Pasted text ends.
    case pasteEnd
    /// A mouse report in the form that knows more than 223 columns begins.
    case mouse
    /// A mouse report in the old form begins: three bytes follow.
    case oldMouse
    /// The window got the focus.
    case focusGained
    /// The window lost the focus.
    case focusLost

    /// The bytes that the terminal sends.
    public var sequence: String {
        switch self {
        case .pasteStart: "\u{1B}[200~"
        case .pasteEnd: "\u{1B}[201~"
        case .mouse: "\u{1B}[<"
        case .oldMouse: "\u{1B}[M"
        case .focusGained: "\u{1B}[I"
        case .focusLost: "\u{1B}[O"
        }
    }
}
