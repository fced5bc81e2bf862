/// What lies over the panes. Keys go to the topmost layer first; drawing goes from the bottom up.
enum Layer: Sendable {
    /// The first start: import, demonstration, empty.
    case welcome(WelcomeLayer)
    /// 一人一档, 一支部一档: everything about one record.
    case file(FileLayer)
    /// A form of one record.
    case form(FormLayer)
    /// A question.
    case dialog(DialogLayer)
    /// A list to choose from: sort columns, themes.
    case menu(MenuLayer)
    /// Every command and every record, fuzzy.
    case palette(PaletteLayer)
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

    /// Where commands must apply to work under this layer.
    var scope: CommandScope {
        switch self {
        case .welcome: .welcome
        case .file: .file
        case .form: .form
        case .dialog: .dialog
        case .menu: .menu
        case .palette: .palette
        case .help: .help
        case .importing: .importing
        case .history: .history
        case .changes: .changes
        case .log: .log
        case .tour: .tour
        }
    }
}
