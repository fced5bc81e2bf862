import Dashboard
import Domain
import Screen
import Store

/// Everything a run of the dashboard starts from.
struct SessionStart {
    let opened: LedgerStore.Opened
    let library: ThemeLibrary
    let state: DashboardState
    /// Told to the dashboard by the clock of the session: what is said about it stays long enough to be read.
    let configuration: Configuration
    let author: String
    let isDayFixed: Bool
    let drafts: DraftFiles

    /// Opens the ledger and everything that is set up.
    ///
    /// - Parameter onTerminal: whether borders follow the locale; a written screen is always UTF-8.
    init(_ options: CommonOptions, look: LookOptions, size: Size, onTerminal: Bool, seed: UInt64) throws {
        opened = try options.openOrCreate()
        let settings = Settings.load()
        let setup = Setup(look, settings)
        library = setup.library
        var reason: Phrase?
        if case .readOnly(let error) = opened.store.state { reason = error.message }
        drafts = DraftFiles(opened.store)
        author = Environment.operatorName
        isDayFixed = options.today != nil
        configuration = setup.configuration
        var state = DashboardState(
            ledger: opened.ledger, today: try options.day(), language: try options.language(), size: size,
            glyphs: look.glyphs(settings, onTerminal: onTerminal), themes: library.names, theme: setup.theme,
            seed: seed, drafts: drafts.left, readOnlyReason: reason)
        state.recall(FindingFile.load())
        self.state = state
    }
}
