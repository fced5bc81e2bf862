import Domain
import Screen

extension DashboardState {
    /// What a line of the palette says: its name, and beside it the key, where it belongs, or why it cannot be done now.
    func words(of entry: PaletteLayer.Entry) -> (title: String, detail: String, isEnabled: Bool) {
        switch entry {
        case .command(let command):
            if let reason = command.unavailable(self) { return (text(command.title), text(reason), false) }
            return (text(command.title), allKeyText(of: command), true)
        case .filter(let filter):
            var parts = filter.text == filter.name ? [] : [filter.text]
            if case .ledger(let kind) = filter.place, let type = Schema.type(kind) {
                parts.insert(text(type.label), at: 0)
            }
            return (filter.name, parts.joined(separator: "  "), true)
        case .theme(let name):
            return (
                "\(text(Phrase("主题", "Theme"))) \(text(title(ofTheme: name)))",
                name == theme ? text(Phrase("现用", "in use")) : "", true
            )
        case .language(let language):
            return (
                "\(text(Phrase("语言", "Language"))) \(language.ownName)",
                language == self.language ? text(Phrase("现用", "in use")) : "", true
            )
        case .member(let id):
            guard let row = ledger.members.row(of: id) else { return ("", "", false) }
            let branch =
                ledger.members.reference(Member.branch, row)
                .map { Organisation.title($0, ledger.organisations) } ?? ""
            return (ledger.title(of: id, language), branch, true)
        case .organisation(let id):
            let row = ledger.organisations.row(of: id) ?? 0
            let above = organisationTree.parents.indices.contains(row) ? organisationTree.parents[row] : -1
            return (
                ledger.title(of: id, language), above < 0 ? "" : Organisation.title(above, ledger.organisations), true
            )
        case .ledger(let type):
            let count = Phrase("%1 条", "%1 {record|records}").with("\(ledger.table(type).keptCount)")
            return (text(type.label), text(count), true)
        case .figure(let figure): return (text(figure.title), text(figure.theme.label), true)
        case .task(let task): return (text(title(of: task)), text(tasks.list.summary(of: task)), true)
        }
    }

    mutating func drawPalette(
        _ palette: inout PaletteLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let query = FuzzyQuery(palette.field.text)
        let kindWidth = language == .chinese ? 6 : 9
        let entries = palette.entries
        let list = ChoiceList(
            title: text(Phrase("命令面板", "Palette")), count: entries.count,
            placeholder: text(Phrase("命令、党员、组织、待办、数字、设置：汉字或拼音", "commands, people, tasks, figures, settings")),
            emptyText: text(Phrase("没有符合的命令或记录", "Nothing matches"))
        ) { [self] line in
            let words = words(of: entries[line])
            let kind = TextWidth.pad(text(entries[line].kind), to: kindWidth)
            let ranges = query.isEmpty ? [] : query.fit(words.title)?.ranges ?? []
            return Choice(
                kind + words.title, detail: words.detail,
                matches: ranges.map { ($0.lowerBound + kind.count)..<($0.upperBound + kind.count) },
                isEnabled: words.isEnabled)
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: palette.field, state: palette.list,
            size: Size(width: min(area.width - 4, 76), height: min(area.height - 2, 24)))
        palette.list.offset = drawn.offset
        hits.choices = drawn
    }
}
