import Domain
import Screen

extension CommandRegistry {
    /// How the screen looks and which keys it listens to.
    static let appearanceCommands: [Command] = [
        Command(
            "app.theme", Phrase("切换主题", "Theme"),
            help: Phrase("换一套颜色；移动时预览，Esc 放弃", "Chooses colours; shown while you move, Esc goes back."),
            in: [.panes], keys: [.character("t")]
        ) { $0.openThemeMenu() },
        Command(
            "app.keys", Phrase("键位方案", "Key set"),
            help: Phrase("鸿雁、vim 或电子表格的键位", "Hongyan's keys, vim's, or a spreadsheet's."),
            in: [.panes], keys: []
        ) { $0.openKeyMenu() },
        Command(
            "app.borders", Phrase("ASCII 边框", "ASCII borders"),
            help: Phrase("边框画成 + - |，或画成线", "Draws borders as + - |, or as lines."), in: [.panes], keys: []
        ) { $0.switchBorders() },
        Command(
            "app.width", Phrase("歧义字符宽度", "Ambiguous width"),
            help: Phrase("· … → 等字符占一列还是两列", "Whether signs like · take one column or two."), in: [.panes], keys: []
        ) { $0.openWidthMenu() },
    ]
}

extension DashboardState {
    /// What menus call a theme.
    func title(ofTheme name: String) -> Phrase { themeTitles[name] ?? Phrase(verbatim: name) }

    /// Lists the themes; the one under the cursor shows at once, Esc brings the old one back.
    mutating func openThemeMenu() -> [Effect] {
        let former = theme
        let items = themes.map { name in
            MenuItem(
                title(ofTheme: name), detail: Phrase(verbatim: themeTitles[name] == nil ? "" : name),
                preview: { $0.theme = name }
            ) { $0.use(theme: name) }
        }
        let current = themes.firstIndex(of: theme) ?? 0
        layers.append(
            .menu(
                MenuLayer(
                    title: Phrase("主题", "Theme"), items: items, selected: current, cancel: { $0.theme = former })))
        return []
    }

    /// Lists the sets of keys.
    fileprivate mutating func openKeyMenu() -> [Effect] {
        let items = KeyPreset.allCases.map { preset in MenuItem(preset.title) { $0.use(preset) } }
        let current = KeyPreset.allCases.firstIndex(of: keyMap.preset) ?? 0
        layers.append(.menu(MenuLayer(title: Phrase("键位方案", "Key set"), items: items, selected: current)))
        return []
    }

    fileprivate mutating func switchBorders() -> [Effect] {
        guard glyphs.ambiguous == .narrow else {
            say(
                .info,
                Phrase("歧义字符占两列时边框总是 ASCII。", "Where ambiguous characters are wide, borders are always ASCII."))
            return []
        }
        let borders: Borders = glyphs.borders == .ascii ? .unicode : .ascii
        glyphs = GlyphPolicy(borders: borders, ambiguous: glyphs.ambiguous)
        return [.remember(.borders(borders)), .redraw]
    }

    fileprivate mutating func openWidthMenu() -> [Effect] {
        let choices: [(Phrase, AmbiguousWidth?)] = [
            (Phrase("一列（多数终端）", "One column (most terminals)"), .narrow),
            (Phrase("两列（部分中文终端）", "Two columns (some Chinese terminals)"), .wide),
            (Phrase("每次启动时询问终端", "Ask the terminal at each start"), nil),
        ]
        let items = choices.map { label, width in
            MenuItem(label) { state in
                if let width {
                    let borders: Borders = state.glyphs.ambiguous == .wide ? .unicode : state.glyphs.borders
                    state.glyphs = GlyphPolicy(borders: borders, ambiguous: width)
                } else {
                    state.say(.info, Phrase("下次启动时询问终端。", "The terminal is asked at the next start."))
                }
                return [.remember(.ambiguousWidth(width)), .redraw]
            }
        }
        let current = glyphs.ambiguous == .narrow ? 0 : 1
        layers.append(
            .menu(MenuLayer(title: Phrase("歧义字符宽度", "Ambiguous width"), items: items, selected: current)))
        return []
    }
}
