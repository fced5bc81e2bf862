import Domain
import Screen

/// What a user has set up: keys and themes of their own, and what was wrong with the files.
public struct Configuration: Sendable {
    /// The keys.
    public var keyMap: KeyMap
    /// What the key map's file is called in messages.
    public var keyMapFile: String
    /// What menus call the themes, by name.
    public var themeTitles: [String: Phrase]
    /// What was passed over in theme files.
    public var themeWarnings: [ThemeWarning]
    /// What is said besides: an option that names nothing.
    public var remarks: [Phrase]

    /// Makes a configuration.
    public init(
        keyMap: KeyMap = .standard, keyMapFile: String = "keys.toml", themeTitles: [String: Phrase] = [:],
        themeWarnings: [ThemeWarning] = [], remarks: [Phrase] = []
    ) {
        self.keyMap = keyMap
        self.keyMapFile = keyMapFile
        self.themeTitles = themeTitles
        self.themeWarnings = themeWarnings
        self.remarks = remarks
    }
}

extension DashboardState {
    /// Takes what is set up. Every fault goes to the message log with its line; one message says how many there are.
    mutating func take(_ configuration: Configuration) {
        keyMap = configuration.keyMap
        keyMapFile = configuration.keyMapFile
        themeTitles = configuration.themeTitles
        let notes = keyMap.problems.filter { !$0.isFault }.map { $0.message(keyMapFile) }
        let faults =
            configuration.remarks + keyMap.problems.filter(\.isFault).map { $0.message(keyMapFile) }
            + configuration.themeWarnings.map(\.message)
        for note in notes { log.append(Toast(.info, note, until: nil)) }
        guard let last = faults.last else { return }
        guard faults.count > 1 else { return say(.warning, last) }
        for fault in faults { log.append(Toast(.warning, fault, until: nil)) }
        say(
            .warning,
            Phrase(
                "设置文件有 %1 处没有采用，%2 看消息记录。", "%1 places in your settings were passed over; %2 shows the messages."
            ).with("\(faults.count)", keyText("app.log")))
    }

    /// Takes another set of keys; the user's own file stays over it.
    mutating func use(_ preset: KeyPreset) -> [Effect] {
        keyMap = KeyMap(preset, file: keyMap.file)
        say(.success, Phrase("键位：%1。", "Keys: %1.").with(preset.title))
        return [.remember(.keys(preset))]
    }
}

extension ThemeWarning {
    /// One sentence with file and line.
    public var message: Phrase {
        FilePlace.words("\(file).toml", line).joined(words)
    }

    private var words: Phrase {
        switch fault {
        case .syntax(let words): Phrase("看不懂：%1", "Not understood: %1").with(words)
        case .unknownRole(let name, let nearest): unknown(Phrase("角色", "role"), name, nearest)
        case .unknownColour(let name, let nearest): unknown(Phrase("颜色", "colour"), name, nearest)
        case .unknownAttribute(let name, let nearest): unknown(Phrase("字形", "attribute"), name, nearest)
        case .unknownKey(let name, let nearest): unknown(Phrase("键", "key"), name, nearest)
        case .unknownTheme(let name, let nearest): unknown(Phrase("主题", "theme"), name, nearest)
        case .wrongValue(let key, let expected):
            Phrase("%1 的值不对，应为 %2", "%1 must be %2").with(key, expected)
        case .inheritanceLoop(let name):
            Phrase("主题「%1」绕回了自己", "The theme inherits from itself by way of '%1'").with(name)
        }
    }

    private func unknown(_ kind: Phrase, _ name: String, _ nearest: String) -> Phrase {
        let name = Phrase(verbatim: name)
        guard !nearest.isEmpty else { return Phrase("没有%1「%2」", "There is no %1 '%2'").with(kind, name) }
        return Phrase("没有%1「%2」，是不是「%3」？", "There is no %1 '%2'; '%3' perhaps?")
            .with(kind, name, Phrase(verbatim: nearest))
    }
}
