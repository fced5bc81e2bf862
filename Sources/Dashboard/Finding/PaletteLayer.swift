import Domain
import Screen

/// Every command and every record in one list, narrowed by typing.
struct PaletteLayer: Sendable {
    /// What a line stands for.
    enum Entry: Sendable {
        case command(Command)
        case member(RecordID)
        case organisation(RecordID)
        case theme(String)
    }

    private static let mostRecords = 60

    var field = TextField()
    var list = ListState()
    private(set) var entries: [Entry] = []

    init(_ state: DashboardState) { find(state) }

    /// Makes the lines for what is typed.
    mutating func find(_ state: DashboardState) {
        list = ListState()
        let text = field.text
        let query = LenientText.key(text)
        let commands = CommandRegistry.commands.filter { command in
            guard command.isInPalette else { return false }
            guard !query.isEmpty else { return true }
            return LenientText.key(command.title.chinese).contains(query)
                || LenientText.key(command.title.english).contains(query)
                || Pinyin.matches(query: query, name: command.title.chinese) || command.id.contains(query)
        }
        entries = commands.map { .command($0) }
        guard !query.isEmpty else { return }
        let members = state.ledger.members
        if let matches = state.ledger.search.matches(SearchQuery(text)) {
            var found = 0
            for row in 0..<members.count where matches[row] != 0 && Member.isCounted(row, members) {
                entries.append(.member(members.id(row)))
                found += 1
                if found == PaletteLayer.mostRecords { break }
            }
        }
        let organisations = state.ledger.organisations
        for row in 0..<organisations.count where !organisations.isRetired(row) {
            let name = organisations.text(Organisation.name, row)
            if LenientText.key(name).contains(query) || Pinyin.matches(query: query, name: name) {
                entries.append(.organisation(organisations.id(row)))
            }
        }
        for theme in state.themes {
            let title = state.title(ofTheme: theme)
            let isMeant =
                theme.contains(query) || LenientText.key(title.text(state.language)).contains(query)
                || Pinyin.matches(query: query, name: title.chinese)
            if isMeant { entries.append(.theme(theme)) }
        }
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
        switch entry {
        case .command(let command):
            goWhere(command)
            return perform(command)
        case .member(let id), .organisation(let id): return openFile(of: id)
        case .theme(let name): return use(theme: name)
        }
    }

    /// Goes where a command works, so that nothing happens behind a window or in a pane that nobody looks at.
    private mutating func goWhere(_ command: Command) {
        let panes: Set<CommandScope> = [.panes, .tree, .roster, .tasks]
        guard command.scopes.isDisjoint(with: scopes), !command.scopes.isDisjoint(with: panes) else { return }
        layers.removeAll()
        if command.scopes == [.roster] { _ = go(to: .roster) }
    }

    /// What a line of the palette says: what it is, its name, and the key or why it cannot be done now.
    func words(of entry: PaletteLayer.Entry) -> (label: String, detail: String, isEnabled: Bool) {
        switch entry {
        case .command(let command):
            if let reason = command.unavailable(self) { return (text(command.title), text(reason), false) }
            return (text(command.title), keyMap.allText(of: command), true)
        case .member(let id):
            guard let row = ledger.members.row(of: id) else { return ("", "", false) }
            let branch =
                ledger.members.reference(Member.branch, row)
                .map { Organisation.title($0, ledger.organisations) } ?? ""
            return ("\(text(Member.type.label))  \(ledger.title(of: id, language))", branch, true)
        case .organisation(let id):
            return ("\(text(Organisation.type.label))  \(ledger.title(of: id, language))", "", true)
        case .theme(let name):
            return ("\(text(Phrase("主题", "Theme")))  \(text(title(ofTheme: name)))", name == theme ? "*" : "", true)
        }
    }
}
