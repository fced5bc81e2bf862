import Domain
import Screen

/// Where a command works.
public enum CommandScope: String, CaseIterable, Hashable, Sendable {
    /// Everywhere, unless a layer takes the key for text.
    case everywhere
    /// Any of the three panes.
    case panes
    case tree, roster, tasks
    case welcome, file, form, dialog, menu, palette, naming, help, importing, history, changes, log, tour
    case rules
    case figures, figureRecords
    case markedEntry, marked
    /// The header of the roster.
    case header
    case columns
    case conflict, quickEntry
    case attendance
    /// The list of all ledgers, the table of one, the file it is written to.
    case ledgers, ledger, ledgerExport
    /// A task, its slip, several at once, what was put off, the calendar, the plan of a year.
    case task, slip, batchEntry, batch, exceptions, calendar, plan
}

/// Everything a user can do: one declaration for keys, footer, help, palette, mouse and documentation.
public struct Command: Sendable {
    /// The stable name, as in a key map: `roster.sort`.
    public let id: String
    /// What a person reads in help and palette.
    public let title: Phrase
    /// What the footer has room for; nil keeps it out of the footer.
    public let hint: Phrase?
    /// One sentence for help.
    public let help: Phrase
    /// Where it works.
    public let scopes: Set<CommandScope>
    /// The usual keys, the one to show first. Those in use are in the ``KeyMap``.
    public let keys: [Key]
    /// Whether the palette offers it. Moving a cursor is not worth a line.
    public let isInPalette: Bool
    /// Why it cannot be done now; nil when it can.
    public let unavailable: @Sendable (DashboardState) -> Phrase?
    /// Does it.
    let run: @Sendable (inout DashboardState) -> [Effect]

    init(
        _ id: String, _ title: Phrase, hint: Phrase? = nil, help: Phrase, in scopes: Set<CommandScope>, keys: [Key],
        inPalette: Bool = true, unavailable: @escaping @Sendable (DashboardState) -> Phrase? = { _ in nil },
        run: @escaping @Sendable (inout DashboardState) -> [Effect]
    ) {
        self.id = id
        self.title = title
        self.hint = hint
        self.help = help
        self.scopes = scopes
        self.keys = keys
        isInPalette = inPalette
        self.unavailable = unavailable
        self.run = run
    }
}
