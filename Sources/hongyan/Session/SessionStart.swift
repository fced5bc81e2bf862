import Dashboard
import Domain
import Screen
import Store

/// Everything a run of the dashboard starts from.
struct SessionStart {
    let opened: LedgerStore.Opened
    let library: ThemeLibrary
    var state: DashboardState
    /// Told to the dashboard by the clock of the session: what is said about it stays long enough to be read.
    let configuration: Configuration
    let author: String
    let isDayFixed: Bool
    let drafts: DraftFiles
    /// Where the arrangement of the screen is kept; nil for a script, which always begins the same.
    let views: ViewFile?
    /// Where filters and choices are kept.
    let finding: FindingFile

    /// Opens the ledger and everything that is set up.
    ///
    /// - Parameter isScript: a written screen is always UTF-8 and begins as the ledger does; on a terminal borders follow
    ///   the locale.
    init(_ options: CommonOptions, look: LookOptions, size: Size, isScript: Bool, seed: UInt64) throws {
        opened = try options.openOrCreate()
        let settings = Settings.load()
        let setup = Setup(look, settings)
        library = setup.library
        var reason: Phrase?
        if case .readOnly(let error) = opened.store.state { reason = error.message }
        drafts = DraftFiles(opened.store)
        views = isScript ? nil : ViewFile(opened.store)
        author = Environment.operatorName
        isDayFixed = options.today != nil
        configuration = setup.configuration
        var state = DashboardState(
            ledger: opened.ledger, today: try options.day(in: opened.ledger), language: try options.language(),
            size: size,
            glyphs: look.glyphs(settings, onTerminal: !isScript), themes: library.names, theme: setup.theme,
            seed: seed, drafts: drafts.left, readOnlyReason: reason,
            languages: Language.allCases + LanguageFiles.languages(),
            isFirstVisit: !isScript && !settings.isTourOffered, view: views?.load() ?? RememberedView())
        for complaint in LanguageFiles.complaints(about: state.language) {
            _ = Dashboard.update(&state, .notice(complaint, .warning), at: 0)
        }
        finding = FindingFile(opened.store)
        state.recall(finding.load())
        self.state = state
    }
}
