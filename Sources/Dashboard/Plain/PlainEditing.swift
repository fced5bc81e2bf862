import Domain
import Screen

/// Windows in which several things are changed at once, in words.
extension DashboardState {
    /// A command on the marked: the line that is filled, or what would become of the member under the cursor.
    func describe(_ layer: MarkedLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(layer.action.title))
        screen.body = [text(layer.action.number(layer.members.count))]
        if let plan = layer.plan {
            screen.body.append(text(summary(of: plan, layer.action)))
            screen.focusName = "plan \(layer.list.selected)"
            guard layer.list.selected < plan.lines.count else { return screen }
            let line = plan.lines[layer.list.selected]
            let empty = text(Phrase("（空）", "(empty)"))
            let before = (text(Phrase("原来", "Before")), line.old.isEmpty ? empty : line.old)
            let after = (text(Phrase("改为", "becomes")), line.new.isEmpty ? empty : line.new)
            var parts = [("", line.name)]
            switch line.outcome {
            case .refused(let reason): parts.append((text(Phrase("不能改", "cannot")), text(reason)))
            case .changes(let remark): parts += [before, after, ("", remark.map { text($0) } ?? "")]
            case .same: parts += [("", text(Phrase("已是如此", "so already"))), ("", line.old)]
            }
            screen.focus = sentence(parts) + position(layer.list.selected, of: plan.lines.count)
            return screen
        }
        if let fault = layer.fault { screen.body.append(text(fault)) }
        screen.focusName = "\(layer.focus)"
        guard let entry = layer.focused else { return screen }
        tell(entry, layer.popup, in: &screen)
        return screen
    }

    /// The line that is filled, or the choice under the cursor of the list below it.
    private func tell(_ entry: FormField, _ popup: FormChoices?, in screen: inout PlainScreen) {
        if let popup, popup.list.selected < popup.choices.count {
            let choice = popup.choices[popup.list.selected]
            screen.focusName += " list"
            screen.focus =
                sentence([
                    (text(Phrase("%1 选项", "%1 choice").with(entry.field.label)), choice.label), ("", choice.detail),
                ]) + position(popup.list.selected, of: popup.choices.count)
            return
        }
        let value = entry.isMasked ? entry.shownText : entry.input.text
        screen.focus = sentence([(text(entry.field.label), value.isEmpty ? text(Phrase("未填", "empty")) : value)])
        if !entry.isMasked { screen.typed = entry.input.text }
    }

    /// Several tasks at once: the line that is filled, or what happens to the one under the cursor.
    func describe(_ layer: TogetherLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(layer.action.title))
        if let fault = layer.fault { screen.body = [text(fault)] }
        if let plan = layer.plan {
            screen.body += [plan.heading, plan.fault].compactMap { $0.map { text($0) } }
            screen.focusName = "plan \(layer.list.selected)"
            guard layer.list.selected < plan.lines.count else { return screen }
            let line = plan.lines[layer.list.selected]
            screen.focus =
                sentence([
                    ("", line.name), ("", line.isRefused ? text(Phrase("不能办", "cannot be done")) : ""),
                    ("", layer.left.contains(layer.list.selected) ? text(Phrase("不办", "left out")) : ""),
                    ("", text(line.words)),
                ]) + position(layer.list.selected, of: plan.lines.count)
            return screen
        }
        screen.focusName = "\(layer.focus)"
        guard let entry = layer.focused else { return screen }
        tell(entry, layer.popup, in: &screen)
        return screen
    }

    /// The columns of the roster or a ledger: the one under the cursor, whether it shows, and how wide it is.
    func describe(_ layer: ColumnsLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(title(of: layer)))
        if !layer.filter.isEmpty { screen.body = [text(Phrase("已输入：%1", "Typed: %1").with(layer.filter.text))] }
        let columns = layer.visible(language)
        screen.focusName = "\(layer.list.selected)"
        guard layer.list.selected < columns.count else {
            screen.focus = text(Phrase("没有符合的项", "Nothing matches"))
            return screen
        }
        let column = columns[layer.list.selected]
        let isShown = shownNames(in: layer).contains(column.name)
        let width = self.width(of: column, in: layer).map { text(Phrase("宽 %1", "width %1").with("\($0)")) } ?? ""
        screen.focus =
            sentence([
                ("", text(column.title)),
                ("", text(isShown ? Phrase("已显示", "shown") : Phrase("未显示", "hidden"))), ("", width),
            ]) + position(layer.list.selected, of: columns.count)
        return screen
    }

    /// A field that two people edited: what it was, what each made of it, and which of them stays.
    func describe(_ conflict: ConflictLayer) -> PlainScreen {
        var screen = PlainScreen(
            place: text(
                Phrase("两人同时改了「%1」", "'%1' was edited twice").with(ledger.title(of: conflict.record, language))))
        screen.body = [text(conflictSummary(conflict))]
        screen.focusName = "\(conflict.list.selected)"
        guard let collision = conflict.selected else { return screen }
        screen.focus =
            sentence([
                ("", text(collision.field.label)),
                (text(Phrase("原来", "Before")), shown(collision.before, of: collision.field, conflict)),
                (text(Phrase("对方的", "Theirs")), shown(collision.theirs, of: collision.field, conflict)),
                (text(Phrase("我的", "Mine")), shown(collision.mine, of: collision.field, conflict)),
                ("", text(collision.takesTheirs ? Phrase("用对方的", "takes theirs") : Phrase("用我的", "takes mine"))),
            ]) + position(conflict.list.selected, of: conflict.collisions.count)
        return screen
    }

    /// Several members at once: what is typed, or the line under the cursor and what becomes of it.
    func describe(_ entry: QuickEntryLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("批量录入党员", "Add several members")))
        screen.body = [text(facts(of: entry))]
        screen.focusName = "\(entry.list.selected)"
        screen.typed = entry.input.text
        guard entry.input.isEmpty, entry.entries.indices.contains(entry.list.selected) else {
            screen.focus = sentence([
                (
                    "",
                    entry.input.text.isEmpty
                        ? text(Phrase("输入姓名，Enter 添一行", "type a name; Enter adds it")) : entry.input.text
                )
            ])
            return screen
        }
        let one = entry.entries[entry.list.selected]
        screen.focus =
            sentence([("", one.line.name), ("", said(of: entry, entry.list.selected).words)])
            + position(entry.list.selected, of: entry.rows.count)
        return screen
    }

    /// The question for the name of a filter.
    func describe(_ naming: NamingLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("筛选的名称", "Name of the filter")))
        screen.body = [text(Phrase("筛选：%1", "Filter: %1").with(naming.text))]
        screen.focus = naming.field.text
        screen.typed = naming.field.text
        return screen
    }

    /// What one transaction changed.
    func describe(_ changes: ChangesLayer) -> PlainScreen {
        var screen = PlainScreen(place: "\(text(changes.title))  \(changes.note)")
        screen.focusName = "\(changes.list.selected)"
        guard let lines = changes.lines, changes.list.selected < lines.count else { return screen }
        screen.focus = lines[changes.list.selected].text + position(changes.list.selected, of: lines.count)
        return screen
    }
}
