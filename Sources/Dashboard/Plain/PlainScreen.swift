import Domain
import Screen

/// What somebody who hears the screen has to know: where one is, what is said there, and what has the focus.
///
/// Another view of the same state: no frames, no columns, no colours. Everything is masked as it is on the screen.
public struct PlainScreen: Hashable, Sendable {
    /// Where one is: the pane, or the window on top. A new place is said whole.
    public var place: String
    /// What stands there besides what can be chosen.
    public var body: [String] = []
    /// What has the focus, as a sentence.
    public var focus = ""
    /// The text that is typed into what has the focus; said alone while only it changes.
    public var typed: String?
    /// What identifies the focus: a line, a field, a button.
    var focusName = ""

    /// The lines without the controls that a record may hold.
    var lines: [String] {
        ([place] + body + [focus]).filter { !$0.isEmpty }.map(\.withoutControls)
    }
}

extension String {
    /// The text on one line: what would move a terminal's cursor becomes a blank.
    var withoutControls: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}

extension Dashboard {
    /// The state in words.
    public static func describe(_ state: DashboardState) -> PlainScreen {
        guard let layer = state.layers.last else { return state.describePane() }
        return state.describe(layer)
    }
}

extension DashboardState {
    /// `名 值，名 值`: what a row or a line says, without what is empty.
    func sentence(_ parts: [(label: String, value: String)]) -> String {
        let comma = text(Phrase("，", ", "))
        return parts.filter { !$0.value.isEmpty }
            .map { $0.label.isEmpty ? $0.value : "\($0.label) \($0.value)" }.joined(separator: comma)
    }

    /// Where one is in a list: ` 3/60`.
    func position(_ index: Int, of count: Int) -> String { count > 0 ? "  \(index + 1)/\(count)" : "" }

    // MARK: Panes

    fileprivate func describePane() -> PlainScreen {
        var screen = PlainScreen(place: "\(focus.rawValue) \(text(focus.title))")
        switch focus {
        case .tree:
            guard let node = tree.selectedNode else { break }
            var parts = [("", label(node)), ("", text(Phrase("%1 人", "%1 {person|people}").with("\(node.count)")))]
            if node.hasChildren {
                parts.append(("", text(node.isOpen ? Phrase("已展开", "open") : Phrase("已收起", "closed"))))
            }
            parts.append(("", text(Phrase("第 %1 级", "level %1").with("\(node.depth + 1)"))))
            screen.focus = sentence(parts) + position(tree.selectedIndex, of: tree.nodes.count)
            screen.focusName = "\(node.kind)"
        case .roster: describeRoster(&screen)
        case .tasks:
            let lights = tasks.visibleCounts
            let counts = [Light.red, .yellow, .blue].filter { lights[$0] > 0 }
                .map { (text($0.label), "\(lights[$0])") }
            screen.place += "  " + sentence(counts)
            screen.focusName = "\(tasks.table.rows.selected)"
            if case .group(let index)? = tasks.line(at: tasks.table.rows.selected) {
                let group = tasks.groups[index]
                let state = group.isOpen ? Phrase("已展开", "open") : Phrase("已收起", "closed")
                screen.focus = sentence([
                    (text(title(of: group)), "\(group.counts.total)"), ("", text(group.counts)), ("", text(state)),
                ])
                break
            }
            guard let task = selectedTask else {
                screen.focus = text(Phrase("这里没有待办。", "Nothing is due here."))
                break
            }
            let due = task.due.map { "\($0)" } ?? ""
            screen.focus =
                sentence([
                    (text(Phrase("灯", "Light")), text(task.light.label)), ("", text(title(of: task))),
                    (text(Phrase("期限", "due")), due), ("", text(tasks.list.summary(of: task))),
                ]) + position(tasks.table.rows.selected, of: tasks.lineCount)
            screen.focusName = "\(tasks.table.rows.selected)"
        }
        return screen
    }

    private func describeRoster(_ screen: inout PlainScreen) {
        screen.place += "  \(roster.visible.count)/\(roster.unfilteredCount)"
        if let node = tree.selectedNode { screen.place += "  \(label(node))" }
        if !roster.marks.isEmpty { screen.place += text(Phrase("，标记 %1", ", marked %1").with("\(roster.marks.count)")) }
        if let filter = roster.filter {
            screen.body = [text(Phrase("筛选：%1", "Filter: %1").with(filter.text))]
        }
        guard let row = roster.selectedRow else {
            screen.focus = text(Phrase("没有党员。", "Nobody."))
            return
        }
        var parts = RosterColumn.fitting(.max).map { (text($0.title), rosterCell($0, row: row).text) }
        if roster.marks.contains(UInt32(row)) {
            parts.insert(("", text(Phrase("已标记", "marked"))), at: 0)
        }
        screen.focus = sentence(parts) + position(roster.cursor, of: roster.visible.count)
        screen.focusName = "\(roster.cursor)"
    }

    // MARK: Windows

    fileprivate func describe(_ layer: Layer) -> PlainScreen {
        switch layer {
        case .welcome(let welcome):
            var screen = PlainScreen(place: text(Phrase("欢迎使用鸿雁", "Welcome to Hongyan")))
            if let choice = WelcomeLayer.Choice(rawValue: welcome.list.selected) {
                screen.focus = "\(choice.rawValue + 1) \(text(choice.title))：\(text(choice.detail))"
            }
            return screen
        case .file(let file): return describe(file)
        case .form(let form): return describe(form)
        case .dialog(let dialog): return describe(dialog)
        case .menu(let menu):
            let items = menu.visible(language)
            return list(text(menu.title), menu.filter, menu.list, items.count) { index in
                sentence([("", text(items[index].label)), ("", text(items[index].detail))])
            }
        case .palette(let palette):
            return list(text(Phrase("命令面板", "Palette")), palette.field, palette.list, palette.entries.count) { index in
                let words = words(of: palette.entries[index])
                return sentence([("", words.title), ("", words.detail)])
            }
        case .help(let help):
            let commands = help.visible(self)
            return list(text(Phrase("这里能用的按键", "Keys that work here")), help.filter, help.list, commands.count) {
                index in
                sentence([("", allKeyText(of: commands[index])), ("", text(commands[index].help))])
            }
        case .history(let history):
            let entries = history.entries ?? []
            return list(text(Phrase("操作历史", "History")), nil, history.list, entries.count) { index in
                let entry = entries[index]
                return sentence([("", entry.time.description), ("", text(entry.title)), ("", entry.author)])
            }
        case .log(let said):
            return list(text(Phrase("消息记录", "Messages")), nil, said.list, log.count) { index in
                text(log[log.count - 1 - index].text)
            }
        case .tour(let tour): return describe(tour)
        case .marked(let marked): return describe(marked)
        case .columns(let columns): return describe(columns)
        case .conflict(let conflict): return describe(conflict)
        case .quickEntry(let entry): return describe(entry)
        case .naming(let naming): return describe(naming)
        case .changes(let changes): return describe(changes)
        case .rules(let rules): return describe(rules)
        case .ledgers(let layer): return describe(layer)
        case .figures(let layer): return describe(layer)
        case .figureRecords(let layer): return describe(layer)
        case .ledger(let table): return describe(table)
        case .ledgerExport(let layer): return describe(layer)
        case .slip(let layer): return describe(layer)
        case .task(let page): return describe(page)
        case .together(let together): return describe(together)
        case .calendar(let calendar): return describe(calendar)
        case .plan(let plan): return describe(plan)
        case .exceptions(let layer): return describe(layer)
        case .attendance(let layer) where layer.picker == nil: return describe(layer)
        case .importing(let layer) where layer.isForReading: return describe(layer)
        default: return describeFrame()
        }
    }

    private func list(
        _ title: String, _ filter: TextField?, _ list: ListState, _ count: Int, _ line: (Int) -> String
    ) -> PlainScreen {
        var screen = PlainScreen(place: title)
        if let filter, !filter.isEmpty { screen.body = [text(Phrase("已输入：%1", "Typed: %1").with(filter.text))] }
        let index = list.selected
        screen.focus =
            index < count
            ? line(index) + position(index, of: count) : text(Phrase("没有符合的项", "Nothing matches"))
        screen.focusName = "\(index)"
        return screen
    }

    private func describe(_ file: FileLayer) -> PlainScreen {
        let type = Schema.type(file.kind)?.label ?? Phrase(verbatim: "")
        var screen = PlainScreen(place: "\(text(type))  \(ledger.title(of: file.record, language))")
        guard let part = file.selectedLine else { return screen }
        let value = part.value.isEmpty && part.kind.isField ? text(Phrase("未填", "empty")) : part.value
        var words = [(part.label, value), ("", part.isMasked ? text(Phrase("已隐去", "masked")) : "")]
        switch part.kind {
        case .month(let kind, let month):
            words = [("", text(CodeList.activityKind.label(kind))), ("\(file.year)-\(month)", value)]
        case .add: words.append(("", text(Phrase("Enter 新增", "Enter adds one"))))
        default: break
        }
        screen.focus = sentence(words)
        if screen.focus.isEmpty { screen.focus = part.label }
        screen.focusName = "\(file.list.selected) \(file.column)"
        return screen
    }

    private func describe(_ dialog: DialogLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(dialog.title))
        screen.body = text(dialog.text).split(separator: "\n").map(String.init)
        let buttons = dialog.buttons.map { "\(text($0.label)) (\($0.key))" }.joined(separator: text(Phrase("、", ", ")))
        screen.body.append(text(Phrase("按钮：%1", "Buttons: %1").with(buttons)))
        if dialog.selected < dialog.buttons.count { screen.focus = text(dialog.buttons[dialog.selected].label) }
        screen.focusName = "\(dialog.selected)"
        return screen
    }

    /// A window that has no words of its own here: those of the line that the screen would highlight.
    private func describeFrame() -> PlainScreen {
        var copy = self
        let frame = Dashboard.draw(&copy)
        let highlighted: Set<Role> = [.choiceSelected, .rowSelected, .buttonSelected]
        var words = ""
        for y in 0..<frame.size.height {
            words += frame.row(y).filter { highlighted.contains($0.over) }.map { frame.text(of: $0) }.joined()
        }
        if words.isEmpty, let caret = frame.caret {
            words = frame.row(caret.y).map { frame.text(of: $0) }.joined()
        }
        let pieces = words.split { $0 == " " || $0 == "│" || $0 == "|" }
        return PlainScreen(
            place: text(layers.last?.scope.title ?? Phrase(verbatim: "")), focus: pieces.joined(separator: " "))
    }
}

extension FilePart.Kind {
    fileprivate var isField: Bool {
        if case .field = self { true } else { false }
    }
}
