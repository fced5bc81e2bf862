/// What reaches the application from the terminal.
public enum InputEvent: Hashable, Sendable {
    /// A key or a committed character of an input method.
    case key(Key)
    /// A mouse report.
    case mouse(Mouse)
    /// Pasted text: line ends are `\n`, other control characters are gone. Never to be read as keys.
    case paste(String)
    /// The window has this size now.
    case resized(Size)
    /// The terminal window got or lost the focus.
    case focus(Bool)
}

/// A key with its modifiers.
public struct Key: Hashable, Sendable {
    /// Which key.
    public enum Code: Hashable, Sendable {
        /// A printable scalar (also those an input method commits).
        case character(Character)
        /// F1 to F24.
        case function(Int)
        case enter, tab, escape, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
    }

    /// Modifier keys. Shift is only reported with keys that are not characters.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of modifiers.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Shift.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt, or a leading ESC.
        public static let alt = Modifiers(rawValue: 2)
        /// Control.
        public static let control = Modifiers(rawValue: 4)
    }

    /// Which key.
    public var code: Code
    /// Held modifiers.
    public var modifiers: Modifiers

    /// Makes a key.
    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// A plain character key.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// Control with a letter (`Key.control("p")`).
    public static func control(_ character: Character) -> Key { Key(.character(character), .control) }
}

/// A mouse report in cells from the top left corner, both from 0.
public struct Mouse: Hashable, Sendable {
    /// What happened.
    public enum Action: Hashable, Sendable {
        case press, release, drag, wheelUp, wheelDown
    }

    /// Which button; wheel reports carry `.left`.
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    /// What happened.
    public var action: Action
    /// Which button.
    public var button: Button
    /// Where.
    public var position: Point
    /// Held modifiers.
    public var modifiers: Key.Modifiers

    /// Makes a mouse report.
    public init(_ action: Action, _ button: Button = .left, at position: Point, modifiers: Key.Modifiers = []) {
        self.action = action
        self.button = button
        self.position = position
        self.modifiers = modifiers
    }
}
