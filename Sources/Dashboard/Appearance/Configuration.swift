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
        for note in notes { log.append(Toast(.info, note, since: now)) }
        defer { offerTour() }
        if readOnlyReason == nil, let demonstrationIsOpen { say(.info, demonstrationIsOpen) }
        guard let last = faults.last else { return }
        guard faults.count > 1 else { return say(.warning, last) }
        for fault in faults { log.append(Toast(.warning, fault, since: now)) }
        say(
            .warning,
            Phrase(
                "设置文件有 %1 处没有采用，原因见消息记录（%2）。", "Passed over in your settings: %1. The messages (%2) say why."
            ).with("\(faults.count)", keyText("app.log")))
    }

    /// Takes another set of keys; the user's own file stays over it.
    mutating func use(_ preset: KeyPreset) -> [Effect] {
        keyMap = KeyMap(preset, file: keyMap.file)
        say(.success, Phrase("键位：%1。", "Keys: %1.").with(preset.title))
        return [.remember(.keys(preset))]
    }
}
