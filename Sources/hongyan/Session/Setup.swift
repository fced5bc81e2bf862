import Dashboard
import Domain
import Screen
import Themes

/// What the user has set up beside the ledger: themes and keys from the configuration folder, with everything in them
/// that was passed over. Nothing here can keep the program from starting.
struct Setup {
    /// The themes of the program and, over them, the user's own.
    let library: ThemeLibrary
    /// The theme to begin with.
    let theme: String
    /// What the dashboard is told.
    private(set) var configuration: Configuration

    /// The file of a user's own keys.
    static var keyMapPath: String { Settings.folder + "/keys.toml" }

    init(_ look: LookOptions, _ settings: Settings) {
        let own = Setup.ownThemes
        library = ThemeLibrary(BuiltInThemes.files + own)
        let file = TextFile.bytes(Setup.keyMapPath).map { KeyMapFile(bytes: $0) }
        let preset = look.keys.flatMap { KeyPreset(rawValue: $0) } ?? settings.keys ?? .standard
        configuration = Configuration(keyMap: KeyMap(preset, file: file))
        for name in library.names {
            let (chinese, english) = library.titles(of: name)
            guard let title = chinese ?? english else { continue }
            configuration.themeTitles[name] = Phrase(title, english ?? title)
        }
        for theme in own { configuration.themeWarnings += library.theme(named: theme.name).warnings }
        let wanted = look.theme ?? settings.theme
        let fallback = library.names.first ?? ""
        if let wanted, !library.names.contains(wanted) {
            theme = fallback
            configuration.remarks.append(
                Phrase("没有主题「%1」，是不是「%2」？现用 %3。", "There is no theme '%1'; '%2' perhaps? %3 is used.")
                    .with(wanted, library.nearest(to: wanted), fallback))
        } else {
            theme = wanted ?? fallback
        }
        if let name = look.keys, KeyPreset(rawValue: name) == nil {
            let names = KeyPreset.allCases.map(\.rawValue)
            configuration.remarks.append(
                Phrase("没有键位方案「%1」，是不是「%2」？", "There is no key set '%1'; '%2' perhaps?")
                    .with(name, NearestName.find(name, among: names)))
        }
    }

    /// The theme files of the configuration folder.
    private static var ownThemes: [ThemeLibrary.File] {
        let folder = Settings.folder + "/themes"
        return (TextFile.list(folder)?.files ?? []).filter { $0.hasSuffix(".toml") }.compactMap { name in
            TextFile.bytes(folder + "/" + name).map { (name: String(name.dropLast(5)), toml: $0) }
        }
    }
}
