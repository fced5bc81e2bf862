/// What lies over the panes. Keys go to the topmost layer first; drawing goes from the bottom up.
enum Layer: Sendable {
    /// The first start: import, demonstration, empty.
    case welcome(WelcomeLayer)
    /// 一人一档, 一支部一档: everything about one record.
    case file(FileLayer)
    /// A form of one record.
    case form(FormLayer)
    /// What two people made of one record, to choose from.
    case conflict(ConflictLayer)
    /// Names that are typed or pasted to be added together.
    case quickEntry(QuickEntryLayer)
    /// A question.
    case dialog(DialogLayer)
    /// A list to choose from: sort columns, themes.
    case menu(MenuLayer)
    /// Every command and every record, fuzzy.
    case palette(PaletteLayer)
    /// The name of a filter that is to be kept.
    case naming(NamingLayer)
    /// The keys that work here.
    case help(HelpLayer)
    /// A spreadsheet on its way in.
    case importing(ImportLayer)
    /// What was done, newest first.
    case history(HistoryLayer)
    /// What one step changed.
    case changes(ChangesLayer)
    /// What was said.
    case log(LogLayer)
    /// The tour of seven steps.
    case tour(TourLayer)
    /// A command on the marked members.
    case marked(MarkedLayer)
    /// Which columns the roster shows.
    case columns(ColumnsLayer)
    /// The rules behind the tasks.
    case rules(RulesLayer)
    /// Figures by theme, with charts.
    case figures(FiguresLayer)
    /// The records that a figure counts.
    case figureRecords(FigureRecordsLayer)
    /// Who came to an activity.
    case attendance(AttendanceLayer)
    /// All ledgers, to choose from.
    case ledgers(LedgersLayer)
    /// The table of a ledger.
    case ledger(LedgerTable)
    /// Where a table is written to.
    case ledgerExport(LedgerExportLayer)
    /// The file that slips are written to.
    case slip(SlipLayer)
    /// One task.
    case task(TaskLayer)
    /// Something done to several tasks or people at once.
    case together(TogetherLayer)
    /// What was put off or waived.
    case exceptions(ExceptionsLayer)
    /// Three months of tasks.
    case calendar(CalendarLayer)
    /// A year of what recurs.
    case plan(PlanLayer)

    /// Where commands must apply to work under this layer.
    var scope: CommandScope {
        switch self {
        case .welcome: .welcome
        case .file: .file
        case .form: .form
        case .conflict: .conflict
        case .quickEntry: .quickEntry
        case .dialog: .dialog
        case .menu: .menu
        case .palette: .palette
        case .naming: .naming
        case .help: .help
        case .importing: .importing
        case .history: .history
        case .changes: .changes
        case .log: .log
        case .tour: .tour
        case .columns: .columns
        case .marked(let layer): layer.plan == nil ? .markedEntry : .marked
        case .rules: .rules
        case .figures: .figures
        case .figureRecords: .figureRecords
        case .attendance: .attendance
        case .ledgers: .ledgers
        case .ledger(let table): table.header == nil ? .ledger : .header
        case .ledgerExport: .ledgerExport
        case .slip: .slip
        case .task: .task
        case .together(let layer): layer.plan == nil ? .batchEntry : .batch
        case .exceptions: .exceptions
        case .calendar: .calendar
        case .plan: .plan
        }
    }
}
