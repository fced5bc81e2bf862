import Domain
import Screen

/// The keys that work where help was asked for, narrowed by typing, and done by Enter.
struct HelpLayer: Sendable {
    let scopes: [CommandScope]
    var filter = TextField()
    var list = ListState()

    /// The commands that pass the filter: by title, by key, by help.
    func visible(_ state: DashboardState) -> [Command] {
        let language = state.language
        let query = LenientText.key(filter.text)
        return CommandRegistry.commands(in: scopes).filter { command in
            query.isEmpty || LenientText.key(command.title.text(language)).contains(query)
                || LenientText.key(command.help.text(language)).contains(query)
                || [state.keyMap.allText(of: command), state.allKeyText(of: command)]
                    .contains { LenientText.key($0).contains(query) }
                || Pinyin.matches(query: query, name: command.title.chinese)
        }
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to help: HelpLayer) -> [Effect] {
        var help = help
        let commands = help.visible(self)
        if help.list.handle(key, count: commands.count) {
            layers[layers.count - 1] = .help(help)
            return []
        }
        switch key.code {
        case .escape, .function(10), .function(1): layers.removeLast()
        case .enter:
            guard help.list.selected < commands.count else { return [] }
            layers.removeLast()
            return perform(commands[help.list.selected])
        default:
            if help.filter.handle(key) == .changed { help.list = ListState() }
            layers[layers.count - 1] = .help(help)
        }
        return []
    }
}
