import Domain
import Screen

/// Everything that can be done or opened in one list, narrowed by typing.
struct PaletteLayer: Sendable {
    /// What a line stands for.
    enum Entry: Sendable {
        case command(Command)
        case filter(SavedFilter)
        case theme(String)
        case language(Language)
        case organisation(RecordID)
        case member(RecordID)
        case task(PendingTask)
        case ledger(RecordType)
        case figure(FigureDefinition)
    }

    var field = TextField()
    var list = ListState()
    private(set) var entries: [Entry] = []

    init(_ state: DashboardState) { find(state) }

    /// Makes the lines for what is typed.
    mutating func find(_ state: DashboardState) {
        list = ListState()
        entries = PaletteSearch(field.text, state).entries
    }

    /// Makes the lines anew for the same text, after records changed: the choice stays on its line.
    mutating func refresh(_ state: DashboardState) {
        let before = list
        find(state)
        list = before.settled(count: entries.count)
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to palette: PaletteLayer) -> [Effect] {
        var palette = palette
        if palette.list.handle(key, count: palette.entries.count) {
            layers[layers.count - 1] = .palette(palette)
            return []
        }
        switch key.code {
        case .escape, .function(10): layers.removeLast()
        case .enter:
            guard palette.list.selected < palette.entries.count else { return [] }
            layers.removeLast()
            return run(palette.entries[palette.list.selected])
        default:
            if palette.field.handle(key) == .changed { palette.find(self) }
            layers[layers.count - 1] = .palette(palette)
        }
        return []
    }

    private mutating func run(_ entry: PaletteLayer.Entry) -> [Effect] {
        var effects: [Effect] = []
        if let name = entry.recentName {
            findingMemory.remember(choice: name)
            effects = keepFinding()
        }
        switch entry {
        case .command(let command):
            goWhere(command)
            return effects + perform(command)
        case .filter(let filter): return effects + apply(filter)
        case .theme(let name): return effects + use(theme: name)
        case .language(let language):
            guard language != self.language, let command = CommandRegistry.command(named: "app.language") else {
                return effects
            }
            return effects + perform(command)
        case .member(let id), .organisation(let id): return effects + openFile(of: id)
        case .task(let task): return effects + open(task)
        case .ledger(let type): return effects + openLedger(type)
        case .figure(let figure): return effects + openFigures(on: figure)
        }
    }

    /// Goes where a command works, so that nothing happens behind a window or in a pane that nobody looks at.
    private mutating func goWhere(_ command: Command) {
        let panes: Set<CommandScope> = [.panes, .tree, .roster, .tasks]
        guard command.scopes.isDisjoint(with: scopes), !command.scopes.isDisjoint(with: panes) else { return }
        layers.removeAll()
        if command.scopes == [.roster] { _ = go(to: .roster) }
        if command.scopes == [.tree] { _ = go(to: .tree) }
        if command.scopes == [.tasks] { _ = go(to: .tasks) }
    }
}

extension PaletteLayer.Entry {
    /// What it is called among the recent choices; nil for what is gone tomorrow.
    var recentName: String? {
        switch self {
        case .command(let command): "command:\(command.id)"
        case .filter(let filter):
            filter.place == .roster ? "filter:\(filter.name)" : "filter:\(filter.place.name):\(filter.name)"
        case .theme(let name): "theme:\(name)"
        case .language(let language): "language:\(language.rawValue)"
        case .organisation(let id), .member(let id): "record:\(id)"
        case .task: nil
        case .ledger(let type): "ledger:\(type.kind)"
        case .figure(let figure): "figure:\(figure.id)"
        }
    }

    /// What kind of thing it is.
    var kind: Phrase {
        switch self {
        case .command(let command):
            PaletteLayer.Entry.settings.contains(command.id) ? Phrase("设置", "Setting") : Phrase("命令", "Command")
        case .filter: Phrase("筛选", "Filter")
        case .theme, .language: Phrase("设置", "Setting")
        case .organisation: Phrase("组织", "Branch")
        case .member: Member.type.label
        case .task: Phrase("待办", "Task")
        case .ledger: Phrase("台账", "Ledger")
        case .figure: Phrase("数字", "Figure")
        }
    }

    /// Commands that change how the program looks and behaves.
    private static let settings: Set<String> = [
        "app.theme", "app.keys", "app.borders", "app.width", "app.language", "app.mouse",
    ]
}
