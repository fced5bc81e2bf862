import Domain
import Screen

/// Clicks and the wheel, by what the last frame put where.
extension DashboardState {
    /// Two presses on one line within this time open it.
    private static let doubleClick: Instant = 400

    mutating func handle(_ mouse: Mouse) -> [Effect] {
        if let effects = drag(mouse) { return effects }
        switch mouse.action {
        case .wheelUp: return wheel(-3, at: mouse.position)
        case .wheelDown: return wheel(3, at: mouse.position)
        case .press where mouse.button == .left: return press(at: mouse.position, mouse.modifiers)
        case .drag where mouse.button == .left && dragging == nil: return dragInForm(to: mouse.position)
        case .drag:
            drag(to: mouse.position)
            return []
        case .release:
            dragging = nil
            return releaseInForm()
        default: return []
        }
    }

    private mutating func wheel(_ rows: Int, at point: Point) -> [Effect] {
        if !layers.isEmpty {
            var effects: [Effect] = []
            for _ in 0..<abs(rows) { effects += handle(.key(Key(rows < 0 ? .up : .down))) }
            return effects
        }
        guard let pane = hits.panes.first(where: { $0.value.contains(point) })?.key else { return [] }
        switch pane {
        case .tree: tree.scroll(by: rows, height: hits.tree?.height ?? 1)
        case .roster:
            roster.table.rows.scroll(by: rows, height: hits.roster?.height ?? 1, count: roster.visible.count)
            roster.move(to: roster.table.rows.selected, self)
        case .tasks:
            tasks.table.rows.scroll(by: rows, height: hits.tasks?.height ?? 1, count: tasks.lineCount)
        }
        return []
    }

    private mutating func press(at point: Point, _ modifiers: Key.Modifiers) -> [Effect] {
        if let item = hits.footer?.item(at: point), item < hits.footerKeys.count {
            return hits.footerKeys[item].map { handle(.key($0)) } ?? []
        }
        guard layers.isEmpty else { return pressOnLayer(at: point, modifiers) }
        if let index = hits.candidates.first(where: { $0.rect.contains(point) })?.index { return takeCandidate(index) }
        dragging = border(at: point)
        if let tab = hits.tabs?.item(at: point), let pane = Pane(rawValue: tab + 1) { return go(to: pane) }
        guard let pane = hits.panes.first(where: { $0.value.contains(point) })?.key else { return [] }
        var effects = go(to: pane)
        switch pane {
        case .tree:
            if let index = hits.tree?.mark(at: point) {
                // Lines may have gone since the frame was drawn.
                guard tree.nodes.indices.contains(index) else { return effects }
                let node = tree.nodes[index]
                setOpen(!node.isOpen, node.kind)
            } else if let index = hits.tree?.row(at: point) {
                effects += select(index, in: .tree, at: point)
                beginDrag(tree.selectedNode?.organisation.map { .organisation($0) }, at: point)
            }
        case .roster:
            if let column = hits.roster?.header(at: point), column < hits.rosterColumns.count {
                sortRoster(by: hits.rosterColumns[column].order, isNext: !modifiers.isEmpty)
            } else if let index = hits.roster?.row(at: point) {
                effects += select(index, in: .roster, at: point)
                if let id = roster.selected {
                    beginDrag(.members(isMarked(id) ? markedIDs : [id]), at: point)
                }
            }
        case .tasks:
            if let index = hits.tasks?.row(at: point) { effects += select(index, in: .tasks, at: point) }
        }
        return effects
    }

    private mutating func select(_ index: Int, in pane: Pane, at point: Point) -> [Effect] {
        select(index, in: pane)
        return isSecondPress(at: point) ? openSelected() : []
    }

    /// Notes a press; true when it is the second of two on one place. A third one begins anew: it would open something
    /// in the window that the second one opened.
    private mutating func isSecondPress(at point: Point) -> Bool {
        if let last = lastPress, last.point.y == point.y, abs(last.point.x - point.x) <= 2,
            now - last.time <= DashboardState.doubleClick
        {
            lastPress = nil
            return true
        }
        lastPress = (point, now)
        return false
    }

    private mutating func pressOnLayer(at point: Point, _ modifiers: Key.Modifiers) -> [Effect] {
        guard hits.layers == layers.count, hits.scope == layers.last?.scope else { return [] }
        if case .dialog(let dialog)? = layers.last {
            guard hits.question == dialog.text, let index = hits.dialog?.button(at: point) else { return [] }
            return press(index, of: dialog)
        }
        if let index = hits.choices?.row(at: point) { return pressOnChoice(index, at: point) }
        if isLedgerOnTop { return press(at: point, modifiers) { $0.isSecondPress(at: point) } }
        if case .form(var form)? = layers.last, form.popup != nil,
            let index = hits.popup.first(where: { $0.rect.contains(point) })?.index
        {
            form.popup?.list.selected = index
            layers[layers.count - 1] = .form(form)
            return handle(.key(Key(.enter)))
        }
        if hits.calendarBox?.contains(point) == true {
            return hits.calendar.last { $0.rect.contains(point) }.map { pressOnCalendar($0.press) } ?? []
        }
        guard let index = hits.lines.last(where: { $0.rect.contains(point) })?.index else { return [] }
        switch layers.last {
        case .tour: return handle(.key(Key(.enter)))
        case .welcome: return WelcomeLayer.Choice(rawValue: index).map { begin($0) } ?? []
        case .file(var file):
            let part = hits.parts.first { $0.rect.contains(point) }?.part ?? 0
            guard file.select(line: index, part: part) else { return [] }
            layers[layers.count - 1] = .file(file)
            return isSecondPress(at: point) ? openLine() : []
        case .form(var form):
            guard !isSaving(form) else { return [] }
            form.press(index, at: hits.fields[index]?.character(at: point), isDouble: isSecondPress(at: point))
            layers[layers.count - 1] = .form(form)
            return index >= form.fields.count ? handle(.key(Key(.enter))) : []
        case .marked(let layer): return press(index, in: layer)
        case .together(let layer): return press(index, in: layer)
        case .calendar(let layer): return press(index, in: layer, isSecond: isSecondPress(at: point))
        case .plan(let layer): return press(index, in: layer, isSecond: isSecondPress(at: point))
        case .conflict: return pressOnConflict(index)
        case .quickEntry: return pressOnQuickEntry(index)
        case .attendance: return pressOnAttendance(index, isSecond: isSecondPress(at: point))
        case .rules:
            selectRuleLine(index)
            return isSecondPress(at: point) ? changeRule() : []
        case .figures:
            _ = changeFigures { $0.select(index) }
            return isSecondPress(at: point) ? openFigure() : []
        case .figureRecords(var layer):
            layer.table.rows.selected = index
            layers[layers.count - 1] = .figureRecords(layer)
            return isSecondPress(at: point) ? openCountedRecord() : []
        case .ledgers(var layer):
            layer.list.selected = index
            layers[layers.count - 1] = .ledgers(layer)
            return isSecondPress(at: point) ? handle(.key(Key(.enter))) : []
        case .importing(var layer):
            layer.list.selected = index
            layers[layers.count - 1] = .importing(layer)
            return isSecondPress(at: point) ? handle(.key(Key(.enter))) : []
        default: return []
        }
    }

    private mutating func pressOnChoice(_ index: Int, at point: Point) -> [Effect] {
        switch layers.last {
        case .menu(var menu):
            menu.list.selected = index
            layers[layers.count - 1] = .menu(menu)
        case .palette(var palette):
            palette.list.selected = index
            layers[layers.count - 1] = .palette(palette)
        case .help(var help):
            help.list.selected = index
            layers[layers.count - 1] = .help(help)
        case .columns(var columns):
            columns.list.selected = index
            layers[layers.count - 1] = .columns(columns)
        case .history(var history):
            history.list.selected = index
            layers[layers.count - 1] = .history(history)
            return isSecondPress(at: point) ? openChanges() : []
        case .changes(var changes):
            changes.list.selected = index
            layers[layers.count - 1] = .changes(changes)
            return []
        case .exceptions(var exceptions):
            exceptions.list.selected = index
            layers[layers.count - 1] = .exceptions(exceptions)
            return []
        case .log(var said):
            said.list.selected = index
            layers[layers.count - 1] = .log(said)
            return []
        default: return []
        }
        return handle(.key(Key(.enter)))
    }
}
