import Domain
import Screen

/// Everything the screen shows and every key may change: a plain value.
///
/// Only ``Dashboard/update(_:_:at:)`` changes it; views read it.
public struct DashboardState: Sendable {
    // MARK: What is kept

    /// All records.
    public internal(set) var ledger: Ledger
    /// Today, as the rules see it.
    public internal(set) var today: Day
    /// The owning tree of the organisations of ``ledger``.
    var organisationTree: OrganisationTree
    /// The counts of ``ledger``.
    var headcounts: Headcounts

    // MARK: How it is shown

    /// The language of the screen.
    public internal(set) var language: Language
    /// The languages there are.
    var languages: [Language]
    /// The size of the terminal.
    public internal(set) var size: Size
    /// What the terminal can draw.
    public internal(set) var glyphs: GlyphPolicy
    /// The themes there are, and the one in use.
    public internal(set) var themes: [String]
    /// The name of the theme in use.
    public internal(set) var theme: String
    /// Which key does what: the user's own keys.
    public internal(set) var keyMap = KeyMap.standard
    /// What the file of ``keyMap`` is called.
    var keyMapFile = "keys.toml"
    /// What menus call the themes, by name.
    var themeTitles: [String: Phrase] = [:]
    /// Whether the program sees the mouse.
    public internal(set) var isMouseOn = true
    /// The sizes of the panes.
    var paneSizes = PaneSizes()
    /// The arrangement of the screen as it was kept last.
    var remembered = RememberedView()
    /// The border that the mouse holds.
    var dragging: PaneBorder?
    /// Where the figures screen stood last.
    var figuresMemory = FiguresLayer.Memory()

    // MARK: The panes

    var focus = Pane.roster
    var zoomed: Pane?
    var tree = TreePane()
    var roster = RosterPane()
    var tasks = TasksPane()
    /// Filters that were used and saved, and what was chosen in the palette.
    var findingMemory = FindingMemory()
    /// What will fall due, for the calendar.
    var upcoming = Upcoming()
    /// How the tables of ledgers are arranged, where somebody has arranged them.
    var ledgerArrangements: [RecordKind: LedgerArrangement] = [:]
    /// What lies over the panes, topmost last: files, forms, dialogs.
    var layers: [Layer] = []

    // MARK: What goes on

    var toast: Toast?
    /// Messages that wait until the one that is shown was there long enough to be read.
    var waitingToasts: [Toast] = []
    /// Everything that was said, oldest first.
    var log: [Toast] = []
    /// Proposals that wait for their turn; the first is being saved.
    var proposals: [PendingProposal] = []
    /// Whether the store looks for what an undo or redo takes back. A second one meanwhile would find the same.
    var isReversing = false
    /// Steps that are being taken back one after the other.
    var goingBack: GoingBack?
    /// Whether somebody is here for the first time and was not offered the tour yet.
    var isFirstVisit: Bool
    /// Whether the tour was offered and no key was pressed since.
    var isTourOffered = false
    /// Why nothing can be saved; nil when it can.
    public internal(set) var readOnlyReason: Phrase?
    /// Work in the background that takes longer than a moment.
    var progress: Progress?
    /// The place whose demonstration was asked for in this session.
    var shownPlace: DemonstrationPlace?
    /// Unfinished forms of an earlier session that are offered back, and drafts to be kept.
    var drafts = DraftKeeper()
    /// The clock of deadlines, as of the last message.
    var now: Instant = 0
    /// Draws identities for new records.
    var identities: SplitMix64
    /// What the last frame put where.
    var hits = FrameHits()
    /// The last press of the mouse, to know a double one.
    var lastPress: (point: Point, time: Instant)?

    /// The state at the start.
    ///
    /// - Parameters:
    ///   - ledger: what was loaded.
    ///   - seed: where identities of new records come from: random bits, or a fixed number in tests.
    ///   - drafts: unfinished forms that were kept, by name.
    ///   - languages: what can be switched to.
    ///   - isFirstVisit: whether the tour is offered once the program is set up and there is something to show.
    ///   - view: how the screen was arranged the last time.
    public init(
        ledger: Ledger, today: Day, language: Language, size: Size, glyphs: GlyphPolicy = GlyphPolicy(),
        themes: [String] = [], theme: String = "", seed: UInt64, drafts: [String: String] = [:],
        readOnlyReason: Phrase? = nil, languages: [Language] = Language.allCases, isFirstVisit: Bool = false,
        view: RememberedView = RememberedView()
    ) {
        self.languages = languages.contains(language) ? languages : languages + [language]
        self.isFirstVisit = isFirstVisit
        self.ledger = ledger
        self.today = today
        self.language = language
        self.size = size
        self.glyphs = glyphs
        self.themes = themes
        self.theme = theme
        self.readOnlyReason = readOnlyReason
        identities = SplitMix64(seed: seed)
        organisationTree = ledger.organisationTree
        headcounts = Headcounts(ledger, tree: organisationTree)
        arrange(view)
        tree.openRoots(self)
        tree.rebuild(self)
        roster.reload(self)
        if !view.filter.isEmpty { roster.setFilter(TextField(view.filter), self) }
        self.drafts.found = drafts
        if let readOnlyReason {
            say(.error, readOnlyReason)
        } else if ledger.members.count == 0, ledger.organisations.count == 0 {
            layers = [.welcome(WelcomeLayer())]
        }
        offerDraft()
    }

    /// Whether there is nothing to show but the first start.
    var isEmpty: Bool { ledger.members.keptCount == 0 && ledger.organisations.keptCount == 0 }

    /// The text of a phrase in the language of the screen.
    func text(_ phrase: Phrase) -> String { phrase.text(language) }

    /// Whether nothing is being saved or is waiting for it.
    public var isResting: Bool { proposals.isEmpty }

    /// What is still to be done when the program ends, even all of a sudden: an unfinished form is kept, and how the screen
    /// is arranged.
    public var unfinished: [Effect] { drafts.unfinished + lastArrangement }

    /// When a message `.tick` is due next; nil when nothing waits.
    public var nextDeadline: Instant? {
        var deadlines: [Instant] = []
        if let due = toastDeadline { deadlines.append(due) }
        if let due = drafts.due { deadlines.append(due) }
        if let progress, now - progress.since < 300 { deadlines.append(progress.since + 300) }
        for layer in layers {
            if case .file(let file) = layer, let until = file.revealedUntil { deadlines.append(until) }
            if case .form(let form) = layer, let until = form.patienceEnds { deadlines.append(until) }
        }
        return deadlines.min()
    }

    // MARK: Saying

    /// Columns of text that a message at the edge of the screen can show whole; a longer error is shown in a window.
    private static let mostInToast = 110

    /// Shows a message, and keeps it in the log.
    mutating func say(_ kind: Toast.Kind, _ text: Phrase) {
        let said = Toast(kind, text, since: now)
        log.append(said)
        if log.count > 500 { log.removeFirst(log.count - 500) }
        guard kind == .error || kind == .warning,
            TextWidth.columns(self.text(text)) > DashboardState.mostInToast
        else {
            show(said)
            return
        }
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("请注意", "Please note"), text: text,
                    buttons: [DialogButton(Phrase("知道了", "Understood"), key: "o") { _ in [] }])))
    }
}

/// Work in the background that takes longer than a moment.
struct Progress: Hashable, Sendable {
    /// What is being done.
    let title: Phrase
    /// 0…1.
    var fraction: Double
    /// When it began; it is shown after 300 ms.
    let since: Instant
}

/// A proposal on its way to the store.
struct PendingProposal: Sendable {
    /// What is to be saved.
    var proposal: Proposal
    /// What is said when it is saved.
    let success: Phrase?
    /// The form that waits for it.
    let form: RecordID?
}
