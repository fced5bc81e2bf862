import Domain
import Screen

/// A line of a menu.
struct MenuItem: Sendable {
    let label: Phrase
    let detail: Phrase
    let action: @Sendable (inout DashboardState) -> [Effect]
    /// What `+` and Insert do instead; nil where they do nothing else.
    var other: (@Sendable (inout DashboardState) -> [Effect])?

    init(
        _ label: Phrase, detail: Phrase = Phrase(verbatim: ""),
        action: @escaping @Sendable (inout DashboardState) -> [Effect]
    ) {
        self.label = label
        self.detail = detail
        self.action = action
    }
}

/// A list to choose from, narrowed by typing.
struct MenuLayer: Sendable {
    let title: Phrase
    let items: [MenuItem]
    var filter = TextField()
    var list = ListState()

    init(title: Phrase, items: [MenuItem], selected: Int = 0) {
        self.title = title
        self.items = items
        list.selected = selected
    }

    /// The items that pass the filter.
    func visible(_ language: Language) -> [MenuItem] {
        let query = LenientText.key(filter.text)
        guard !query.isEmpty else { return items }
        return items.filter { item in
            LenientText.key(item.label.text(language)).contains(query)
                || Pinyin.matches(query: query, name: item.label.chinese)
        }
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to menu: MenuLayer) -> [Effect] {
        var menu = menu
        let items = menu.visible(language)
        if menu.list.handle(key, count: items.count) {
            layers[layers.count - 1] = .menu(menu)
            return []
        }
        switch key.folded.code {
        case .escape, .function(10): layers.removeLast()
        case .enter:
            guard menu.list.selected < items.count else { return [] }
            layers.removeLast()
            return items[menu.list.selected].action(&self)
        case .character("+"), .insert:
            guard items.indices.contains(menu.list.selected), let other = items[menu.list.selected].other else {
                return []
            }
            layers.removeLast()
            return other(&self)
        default:
            if menu.filter.handle(key) == .changed { menu.list = ListState() }
            layers[layers.count - 1] = .menu(menu)
        }
        return []
    }
}

extension ListState {
    /// Moves by the keys that move in every list; false for other keys. Letters are left to filters.
    mutating func handle(_ key: Key, count: Int, height: Int = 10) -> Bool {
        switch (key.code, key.modifiers) {
        case (.up, []): move(by: -1, count: count)
        case (.down, []): move(by: 1, count: count)
        case (.pageUp, []): page(by: -1, height: height, count: count)
        case (.pageDown, []): page(by: 1, height: height, count: count)
        case (.home, .control): moveToStart()
        case (.end, .control): moveToEnd(count: count)
        default: return false
        }
        return true
    }
}
