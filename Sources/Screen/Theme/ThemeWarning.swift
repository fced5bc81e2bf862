/// Something in a theme file that was passed over. A theme is never refused for it.
public struct ThemeWarning: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Fault: Hashable, Sendable {
        /// The line is not TOML; the parser's words.
        case syntax(String)
        /// No such role; the nearest there is.
        case unknownRole(String, nearest: String)
        /// Neither in the palette nor `#rrggbb` nor a terminal colour.
        case unknownColour(String, nearest: String)
        /// No such attribute.
        case unknownAttribute(String, nearest: String)
        /// No such key here.
        case unknownKey(String, nearest: String)
        /// The key's value is not what it should be.
        case wrongValue(key: String, expected: Expectation)
        /// No theme of this name.
        case unknownTheme(String, nearest: String)
        /// Themes that inherit from each other in a circle.
        case inheritanceLoop(String)
    }

    /// What a key's value should be; the raw value says it in English.
    public enum Expectation: String, Hashable, Sendable, CaseIterable {
        /// A text.
        case text = "a text"
        /// Dark or light.
        case appearance = "\"dark\" or \"light\""
        /// The name of a theme.
        case themeName = "the name of a theme"
        /// A title in both languages.
        case titles = "a table with \"zh\" and \"en\""
        /// Colours by name.
        case palette = "a table of colours"
        /// One colour.
        case colour = "a colour such as \"#1e1e2e\""
        /// Colours and attributes of a role.
        case role = "a table such as { fg = \"…\", bg = \"…\" }"
        /// Names of attributes.
        case attributes = "a list such as [\"bold\"]"
    }

    /// The theme's name, which is its file's name without `.toml`.
    public let file: String
    /// Line in the file, from 1; nil when no line is to blame.
    public let line: Int?
    /// What is wrong.
    public let fault: Fault

    /// Makes a warning.
    public init(file: String, line: Int?, fault: Fault) {
        self.file = file
        self.line = line
        self.fault = fault
    }

    /// One line for a log: `autumn.toml:12: unknown role "row.seleted", did you mean "row.selected"?`
    public var description: String {
        let place = line.map { "\(file).toml:\($0): " } ?? "\(file).toml: "
        switch fault {
        case .syntax(let words): return place + words
        case .unknownRole(let name, let nearest): return place + Self.unknown("role", name, nearest)
        case .unknownColour(let name, let nearest): return place + Self.unknown("colour", name, nearest)
        case .unknownAttribute(let name, let nearest): return place + Self.unknown("attribute", name, nearest)
        case .unknownKey(let name, let nearest): return place + Self.unknown("key", name, nearest)
        case .wrongValue(let key, let expected): return place + "\"\(key)\" must be \(expected.rawValue)"
        case .unknownTheme(let name, let nearest): return place + Self.unknown("theme", name, nearest)
        case .inheritanceLoop(let name): return place + "inherits from itself by way of \"\(name)\""
        }
    }

    private static func unknown(_ kind: String, _ name: String, _ nearest: String) -> String {
        "unknown \(kind) \"\(name)\"" + (nearest.isEmpty ? "" : ", did you mean \"\(nearest)\"?")
    }
}
