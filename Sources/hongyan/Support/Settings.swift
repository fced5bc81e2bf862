import Dashboard
import Domain
import Glibc
import Screen
import Terminal

/// What outlives a session: `settings.toml` in the configuration folder, lines of `name = "value"`.
///
/// A line that is not understood is left alone: settings never keep the program from starting.
struct Settings {
    var theme: String?
    /// As on the command line; a language of a file may be gone by now.
    var language: String?
    /// Whether the tour was offered.
    var isTourOffered = false
    var keys: KeyPreset?
    var borders: Borders?
    /// Width of ambiguous characters; `.ask` asks the terminal at each start.
    var ambiguousWidth: TerminalOptions.AmbiguousQuestion?

    /// The folder of everything that is set up.
    static var folder: String { Environment.configHome + "/hongyan" }
    private static var path: String { folder + "/settings.toml" }

    static func load() -> Settings {
        var settings = Settings()
        for (name, value) in pairs(TextFile.read(path) ?? "") {
            switch name {
            case "theme": settings.theme = value
            case "language": settings.language = value
            case "tour": settings.isTourOffered = value == "offered"
            case "keys": settings.keys = KeyPreset(rawValue: value)
            case "borders": settings.borders = Borders(rawValue: value)
            case "ambiguous-width": settings.ambiguousWidth = TerminalOptions.AmbiguousQuestion(name: value)
            default: break
            }
        }
        return settings
    }

    /// Writes the settings; false when that was not possible.
    func save() -> Bool {
        var lines = ["# 鸿雁 Hongyan"]
        if let theme { lines.append("theme = \"\(theme)\"") }
        if let language { lines.append("language = \"\(language)\"") }
        if isTourOffered { lines.append("tour = \"offered\"") }
        if let keys { lines.append("keys = \"\(keys.rawValue)\"") }
        if let borders { lines.append("borders = \"\(borders.rawValue)\"") }
        if let ambiguousWidth { lines.append("ambiguous-width = \"\(ambiguousWidth.name)\"") }
        guard TextFile.makeFolder(Settings.folder) else { return false }
        return TextFile.write(lines.joined(separator: "\n") + "\n", to: Settings.path)
    }

    private static func pairs(_ text: String) -> [(String, String)] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, !line.hasPrefix("#") else { return nil }
            let blank: (Character) -> Bool = { $0 == " " || $0 == "\"" || $0 == "\t" }
            let name = parts[0].filter { !blank($0) }
            return (name, String(parts[1].drop(while: blank).reversed().drop(while: blank).reversed()))
        }
    }
}
