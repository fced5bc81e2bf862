import Domain
import Screen

extension Dashboard {
    /// Draws the state. Remembers in it what came to be where, and how far the lists are scrolled.
    public static func draw(_ state: inout DashboardState) -> CellBuffer {
        var buffer = CellBuffer(size: state.size, glyphs: state.glyphs)
        var hits = FrameHits()
        hits.layers = state.layers.count
        hits.scope = state.layers.last?.scope
        if state.isTooSmall {
            state.drawTooSmall(on: &buffer)
        } else {
            let layout = state.layout
            hits.panes = layout.panes
            state.drawHeader(in: layout.header, on: &buffer)
            if let tabs = layout.tabs {
                hits.tabs = TabLine(
                    Pane.allCases.map { "\($0.rawValue) \(state.text($0.title))" }, selected: state.focus.rawValue - 1
                ).draw(in: tabs, on: &buffer)
            }
            // The focused pane last: it places the caret.
            for pane in Pane.allCases where pane != state.focus {
                if let rect = layout.panes[pane] { state.draw(pane, in: rect, on: &buffer, &hits) }
            }
            if let rect = layout.panes[state.focus] { state.draw(state.focus, in: rect, on: &buffer, &hits) }
            state.drawStatus(in: layout.status, on: &buffer, &hits)
            let body = Rect(x: 0, y: 1, width: state.size.width, height: max(0, layout.footer.y - 1))
            for index in state.layers.indices {
                hits.choices = nil
                hits.dialog = nil
                hits.lines = []
                hits.parts = []
                hits.popup = []
                hits.calendarBox = nil
                hits.calendar = []
                hits.fields = [:]
                buffer.caret = nil
                state.drawLayer(index, in: body, on: &buffer, &hits)
            }
            state.drawFooter(in: layout.footer, on: &buffer, &hits)
            state.drawProgress(in: body, on: &buffer)
            state.drawToast(in: body, on: &buffer)
        }
        state.hits = hits
        return buffer
    }
}

extension DashboardState {
    fileprivate func drawTooSmall(on buffer: inout CellBuffer) {
        let smallest = DashboardLayout.smallest
        let said = Phrase(
            "窗口太小：%1，至少需要 %2。q 退出", "Too small: %1, needs %2. q leaves"
        ).with("\(size.width)x\(size.height)", "\(smallest.width)x\(smallest.height)")
        for (y, line) in TextWidth.wrap(text(said), to: max(1, size.width)).enumerated() {
            buffer.write(line, at: Point(x: 0, y: y), in: buffer.bounds, ink: .text)
        }
        buffer.caret = size.width > 0 && size.height > 0 ? Point(x: 0, y: 0) : nil
    }

    /// The township, how many people, what is due, what day it is.
    fileprivate func drawHeader(in rect: Rect, on buffer: inout CellBuffer) {
        buffer.fill(rect, ink: .header)
        var right = "\(today)"
        if rect.width >= 100 { right += " \(text(today.weekdayName))" }
        if rect.width >= 120, language == .chinese, let lunar = LunarDate(today) { right += " \(text(lunar.text))" }
        // Nobody may take it for a real ledger, nor its day for the real one.
        let demo = ledger.demonstration == nil ? "" : " \(text(Phrase("演示日", "Demo day"))) "
        let dayWidth = TextWidth.columns(right) + 1
        let rightWidth = dayWidth + TextWidth.columns(demo)
        let room = rect.inset(right: rightWidth + 1)
        var x = rect.x
        func put(_ text: String, _ ink: Role) {
            let width = TextWidth.columns(text)
            guard x + width <= room.right else {
                x = room.right
                return
            }
            x += buffer.write(text, at: Point(x: x, y: rect.y), in: room, ink: ink)
        }
        put(" \(text(Phrase("鸿雁", "Hongyan"))) ", .titleAccent)
        // What does not fit gives way from the right; on a narrow screen the less urgent words are left out first.
        let isWide = rect.width >= 110
        let gap = isWide ? "  " : " "
        if let place = townshipName, rect.width >= 50 { put("\(place)\(gap)", .header) }
        let counts = headcounts.all
        put("\(text(Phrase("党员", "Members"))) \(counts.members)\(gap)", .header)
        put("\(text(Phrase("流出", "away"))) \(counts.away)\(gap)", .header)
        if isWide { put("\(text(Phrase("流入", "received"))) \(counts.received)\(gap)", .header) }
        if counts.lost > 0 { put("\(text(Phrase("失联", "lost"))) \(counts.lost)", .headerAlert) }
        let lights = tasks.counts
        if lights.total > 0 {
            put(gap, .header)
            if isWide { put(" \(text(Phrase("待办", "Tasks"))) ", .header) }
            for light in [Light.red, .yellow, .blue] where lights[light] > 0 {
                put("\(text(light.label)) \(lights[light])\(gap)", light == .red ? .headerAlert : .header)
            }
        }
        buffer.write(demo, at: Point(x: rect.right - rightWidth, y: rect.y), in: rect, ink: .headerAlert)
        buffer.write(right, at: Point(x: rect.right - dayWidth, y: rect.y), in: rect, ink: .header)
    }

    /// The name of the topmost home organisation, where there is one only.
    private var townshipName: String? {
        let organisations = ledger.organisations
        let roots = organisationTree.roots.filter { organisations.flag(Organisation.isFloating, $0) != true }
        return roots.count == 1 ? Organisation.title(roots[0], organisations) : nil
    }

    fileprivate mutating func draw(_ pane: Pane, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        // The tour lights the pane it is about.
        let isFocused = focus == pane && layers.allSatisfy { if case .tour = $0 { true } else { false } }
        buffer.box(
            rect, ink: isFocused ? .borderFocused : .border, title: "\(pane.rawValue) \(text(title(of: pane)))",
            titleInk: isFocused ? .paneTitleFocused : .paneTitle, note: note(of: pane))
        let inner = rect.inset(left: 1, top: 1, right: 1, bottom: 1)
        switch pane {
        case .tree: hits.tree = drawTree(in: inner, on: &buffer, isFocused: isFocused)
        case .roster:
            if !roster.columns.scrolls(inner.width, language) { roster.table.firstColumn = 0 }
            let columns = roster.columns.shown(inner.width, firstColumn: roster.table.firstColumn)
            hits.rosterColumns = columns
            hits.roster = drawRoster(columns, in: inner, on: &buffer, isFocused: isFocused)
        case .tasks: hits.tasks = drawTasks(in: inner, on: &buffer, isFocused: isFocused)
        }
    }

    /// What a pane is called: the tree by what it is laid out.
    private func title(of pane: Pane) -> Phrase { pane == .tree ? tree.arrangement.title : pane.title }

    /// What stands at the right of the frame of a pane.
    private func note(of pane: Pane) -> String {
        switch pane {
        case .tree: return treeNote
        case .roster:
            var note = "\(roster.visible.count)/\(roster.unfilteredCount)"
            if !roster.marks.isEmpty { note += " \(text(Phrase("标记", "marked"))) \(roster.marks.count)" }
            return note
        case .tasks: return tasksNote
        }
    }

    /// The filter while it is typed, and what it found; else whom the roster shows.
    fileprivate mutating func drawStatus(in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        guard !rect.isEmpty else { return }
        buffer.fill(rect, ink: .text)
        let rect = drawMarkTotals(in: rect, on: &buffer)
        if focus == .tasks, let filter = tasks.filter {
            drawTasksFilter(filter, in: rect, on: &buffer)
            return
        }
        if roster.filter != nil {
            drawFilterLine(
                of: roster, placeholder: Phrase("姓名 拼音 证号尾数 地点；Tab 更多", "name pinyin ID tail place; Tab: more"),
                isOnTop: layers.isEmpty, in: rect, on: &buffer, &hits)
            return
        }
        if drawWalk(through: roster, in: rect, on: &buffer) { return }
        if let reason = readOnlyReason {
            buffer.write(
                " \(text(reason))", at: Point(x: rect.x, y: rect.y), in: rect, ink: .toastWarning, truncation: .mark)
            return
        }
        let whom = tree.selectedNode.map { label($0) } ?? ""
        let said =
            focus == .tasks
            ? tasksStatus
            : Phrase(" %1  按%2排序", " %1  sorted by: %2").with(Phrase(verbatim: whom), orderTitle)
        let used = buffer.write(text(said), at: Point(x: rect.x, y: rect.y), in: rect, ink: .textDim, truncation: .mark)
        if !proposals.isEmpty {
            buffer.write(
                text(Phrase("  正在保存...", "  saving...")), at: Point(x: rect.x + used, y: rect.y),
                in: rect, ink: .hintKey)
        }
    }

    /// Whether keys go to a filter of a pane.
    private var isTypingFilter: Bool { roster.isTyping || tree.isTyping || tasks.isTyping }

    fileprivate func drawFooter(in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        buffer.fill(rect, ink: .footer)
        let hinted = CommandRegistry.commands(in: isTypingFilter && layers.isEmpty ? [] : scopes)
            .filter { $0.hint != nil && !keyMap.keys(of: $0).isEmpty }
        // Help first: what has no room on a narrow screen is found through it.
        let commands = hinted.filter { $0.id == "app.help" } + hinted.filter { $0.id != "app.help" }
        var hints = commands.map { command in
            KeyHint(
                keyMap.text(of: command), text(command.hint ?? command.title),
                isEnabled: command.unavailable(self) == nil)
        }
        if case .ledger(let table)? = layers.last, table.isTyping {
            hints = filterHints(table)
        } else if isTypingFilter, layers.isEmpty {
            hints = tree.isTyping ? treeFilterHints : tasks.isTyping ? tasksFilterHints : filterHints(roster)
        } else if let extra = layerHints {
            hints = extra + hints
        }
        let called = hints.map { KeyHint(KeyWords.text($0.key, language), $0.label, isEnabled: $0.isEnabled) }
        hits.footer = FooterHints(called).draw(in: rect, on: &buffer)
        hits.footerKeys = hints.map { Key(parsing: $0.key) }
    }

    /// What a layer that takes letters for text tells about its keys.
    private var layerHints: [KeyHint]? {
        let choose = KeyHint("Enter", text(Phrase("选择", "Choose")))
        let back = KeyHint("Esc", text(Phrase("返回", "Back")))
        switch layers.last {
        case .menu, .palette: return [choose, back]
        case .naming: return [KeyHint("Enter", text(Phrase("保存", "Save"))), back]
        case .help: return [KeyHint("Enter", text(Phrase("执行", "Do it"))), back]
        case .columns:
            return [
                KeyHint("Space", text(Phrase("显示/隐藏", "Show, hide"))),
                KeyHint("Left/Right", text(Phrase("宽度", "Width"))),
                KeyHint("Shift-Up/Down", text(Phrase("次序", "Order"))),
            ]
        case .dialog:
            return [KeyHint("Left/Right", text(Phrase("选择", "Move"))), KeyHint("Enter", text(Phrase("确定", "Press")))]
        case .tour:
            return [
                KeyHint("Enter", text(Phrase("下一步", "Next"))), KeyHint("Left", text(Phrase("上一步", "Previous"))),
                KeyHint("Esc", text(Phrase("离开导览", "Leave the tour"))),
            ]
        case .ledgers: return [KeyHint("Enter", text(Phrase("打开", "Open")))]
        case .ledgerExport:
            return [
                KeyHint("Enter", text(Phrase("写入", "Write"))), KeyHint("Tab", text(Phrase("格式", "Format"))), back,
            ]
        case .slip:
            return [
                KeyHint("Enter", text(Phrase("写入", "Write"))), KeyHint("Tab", text(Phrase("换行", "Other line"))), back,
            ]
        case .welcome: return [KeyHint("1-4", text(Phrase("选择", "Choose"))), choose]
        case .form(let form) where form.calendar != nil:
            return [
                KeyHint("Enter", text(Phrase("选此日", "Take the day"))),
                KeyHint("PgUp/PgDn", text(Phrase("换月", "Month"))),
                KeyHint("Home", text(Phrase("今天", "Today"))),
            ]
        case .form:
            return [
                KeyHint("Tab", text(Phrase("下一项", "Next"))), KeyHint("Enter", text(Phrase("选项/下一项", "Choices, next"))),
            ]
        case .importing(let layer):
            switch layer.stage {
            case .choosing: return [KeyHint("Enter", text(Phrase("打开", "Open"))), back]
            case .planning: return [KeyHint("Esc", text(Phrase("取消", "Cancel")))]
            case .preview(let plan):
                return plan.changes.isEmpty
                    ? [back] : [KeyHint("Enter", text(Phrase("导入", "Import"))), back]
            }
        default: return nil
        }
    }

    fileprivate func drawProgress(in rect: Rect, on buffer: inout CellBuffer) {
        // A flash of a bar is worse than none: it shows only when the work takes longer than a moment.
        guard let progress, now - progress.since >= 300 else { return }
        let box = rect.centred(Size(width: min(60, rect.width - 4), height: 3))
        buffer.fill(box, ink: .dialog)
        buffer.box(box, ink: .dialog, title: text(progress.title), titleInk: .dialogTitle)
        ProgressBar(progress.fraction).draw(
            in: box.inset(left: 2, top: 1, right: 2, bottom: 1), on: &buffer, ink: .dialog)
    }

    fileprivate func drawToast(in rect: Rect, on buffer: inout CellBuffer) {
        guard let toast else { return }
        let kind: ToastView.Kind =
            switch toast.kind {
            case .info: .info
            case .success: .success
            case .warning: .warning
            case .error: .error
            }
        let caret = buffer.caret
        _ = ToastView(kind, text(toast.text)).draw(in: rect, on: &buffer)
        buffer.caret = caret
    }
}
