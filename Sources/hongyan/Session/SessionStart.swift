import Dashboard
import Domain
import Screen
import Store
import Themes

/// Everything a run of the dashboard starts from.
struct SessionStart {
    let opened: LedgerStore.Opened
    let library: ThemeLibrary
    let state: DashboardState
    let author: String
    let isDayFixed: Bool
    let drafts: DraftFiles
    /// Where the arrangement of the screen is kept; nil for a script, which always begins the same.
    let views: ViewFile?

    init(_ options: CommonOptions, theme wanted: String?, size: Size, glyphs: GlyphPolicy, seed: UInt64, isScript: Bool)
        throws
    {
        opened = try options.openOrCreate()
        library = SessionStart.themes()
        let settings = Settings.load()
        let names = library.names
        let theme = wanted ?? settings.theme ?? names.first { $0 == "autumn-geese" } ?? names.first ?? ""
        var reason: Phrase?
        if case .readOnly(let error) = opened.store.state { reason = error.message }
        drafts = DraftFiles(opened.store)
        views = isScript ? nil : ViewFile(opened.store)
        author = Environment.operatorName
        isDayFixed = options.today != nil
        var state = DashboardState(
            ledger: opened.ledger, today: try options.day(), language: try options.language(), size: size,
            glyphs: glyphs, themes: names, theme: names.contains(theme) ? theme : "autumn-geese", seed: seed,
            drafts: drafts.left, readOnlyReason: reason,
            view: views?.load() ?? RememberedView())
        if !names.contains(theme), let wanted {
            _ = Dashboard.update(
                &state,
                .notice(
                    Phrase("没有主题「%1」，改用 autumn-geese。", "There is no theme '%1'; autumn-geese is used.").with(wanted),
                    .warning), at: 0)
        }
        state.recall(FindingFile.load())
        self.state = state
    }

    /// The themes of the program and, over them, the user's own.
    private static func themes() -> ThemeLibrary {
        let folder = Environment.configHome + "/hongyan/themes"
        let own = (TextFile.list(folder)?.files ?? []).filter { $0.hasSuffix(".toml") }.compactMap { name in
            TextFile.bytes(folder + "/" + name).map { (name: String(name.dropLast(5)), toml: $0) }
        }
        return ThemeLibrary(BuiltInThemes.files + own)
    }
}
