import Domain
import Screen

/// A year of what recurs and expires in an organisation and those below it: contacts, reports, greetings, meetings, sweeps,
/// letters, terms, agreements, targets.
struct PlanLayer: Sendable {
    /// Of which organisation; nil for all.
    let organisation: RecordID?
    /// The year.
    private(set) var year: Int
    /// What became of it.
    private(set) var plan: YearPlan
    /// How many organisations there are in it.
    private(set) var count = 0
    var list = ListState()

    init(_ state: DashboardState) {
        organisation = state.tree.selectedNode?.organisation
        year = state.today.year
        plan = YearPlan(year, of: [], rules: [], in: Ledger(), today: state.today)
        refresh(state)
    }

    /// Reads the ledger again.
    mutating func refresh(_ state: DashboardState) {
        let table = state.ledger.organisations
        let rows: [Int]
        if let organisation, let row = table.row(of: organisation) {
            rows = state.organisationTree.subtree(of: row)
        } else {
            rows = (0..<table.count).filter { !table.isRetired($0) }
        }
        count = rows.count
        plan = YearPlan(year, of: rows, rules: state.ledger.rules, in: state.ledger, today: state.today)
        list = list.settled(count: plan.rows.count)
    }

    /// Shows another year.
    mutating func turn(by years: Int, _ state: DashboardState) {
        year = min(max(1950, year + years), 2099)
        refresh(state)
    }

    /// The row under the cursor.
    var selectedRow: YearPlan.Row? {
        list.selected < plan.rows.count ? plan.rows[list.selected] : nil
    }
}

extension DashboardState {
    mutating func offer(_ key: Key, to layer: PlanLayer) -> [Effect]? {
        // PgUp and PgDn turn the year: there are fewer rules than lines.
        if key.code == .pageUp || key.code == .pageDown { return nil }
        var layer = layer
        guard layer.list.handle(asMove(key), count: layer.plan.rows.count) else { return nil }
        layers[layers.count - 1] = .plan(layer)
        return []
    }

    mutating func turnPlan(by years: Int) -> [Effect] {
        guard case .plan(var layer)? = layers.last else { return [] }
        layer.turn(by: years, self)
        layers[layers.count - 1] = .plan(layer)
        return []
    }

    /// Lists the tasks of the kind in the pane; where none is open, the records in which it was done.
    mutating func openPlanLine() -> [Effect] {
        guard case .plan(let layer)? = layers.last, let row = layer.selectedRow else { return [] }
        if !tasks.scoped.contains(where: { tasks.list.rule(of: $0).id == row.rule.id }) {
            guard let kind = row.kind, let type = Schema.type(kind), ![.member, .organisation].contains(kind) else {
                say(.info, Phrase("这一项现在没有待办。", "Nothing of this line is due now."))
                return []
            }
            return openLedger(type)
        }
        layers.removeLast()
        _ = go(to: .tasks)
        tasks.setFilter(TextField(TaskFilter.text(asking: row.rule, among: tasks.list.rules, language)), self)
        return []
    }

    /// Enters what the row asks for, for the organisation of the plan.
    mutating func addToPlan() -> [Effect] {
        guard case .plan(let layer)? = layers.last, let row = layer.selectedRow else { return [] }
        // What is asked of members is recorded with the tasks, person by person or together.
        if row.rule.concern.kind == .member { return openPlanLine() }
        let roots = organisationTree.roots.filter {
            !ledger.organisations.isRetired($0) && ledger.organisations.flag(Organisation.isFloating, $0) != true
        }
        let organisation =
            layer.organisation.flatMap { ledger.organisations.row(of: $0) } ?? (roots.count == 1 ? roots[0] : nil)
        let pending = organisation.map { tasks.list.tasks(of: .organisation($0)) } ?? []
        if let task = pending.first(where: {
            $0.subject == organisation.map(TaskSubject.organisation) && tasks.list.rule(of: $0).id == row.rule.id
        }) {
            return perform(tasks.list.action(of: task, in: ledger), for: task)
        }
        guard let organisation,
            let draft = tasks.list.draft(
                ofRule: row.rule.id, for: organisation, in: ledger, id: RecordID.random(using: &identities)),
            draft.isNew, let type = Schema.type(draft.kind)
        else {
            say(.info, Phrase("先在组织树中选中要登记的党组织。", "Select the organisation in the tree first."))
            return []
        }
        return add(type, values: draft.values)
    }

    mutating func press(_ index: Int, in layer: PlanLayer, isSecond: Bool) -> [Effect] {
        var layer = layer
        layer.list.selected = index
        layers[layers.count - 1] = .plan(layer)
        return isSecond ? openPlanLine() : []
    }

    // MARK: Drawing

    func drawPlan(_ layer: inout PlanLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused,
            title: text(title(of: layer)), titleInk: .paneTitleFocused,
            note: text(Phrase("%1 个组织", "%1 {organisation|organisations}").with("\(layer.count)")))
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let (upper, below) = inner.cutBottom(inner.height >= 15 ? 4 : min(3, inner.height / 3))
        let (header, body) = upper.cutTop(1)
        let longest = layer.plan.rows.map { TextWidth.columns(text($0.rule.title)) }.max() ?? 0
        let cell = max(4, min(8, (inner.width - max(14, longest) - 1) / 12))
        let titleWidth = max(8, inner.width - cell * 12)
        for month in 1...12 {
            let isNow = month == today.month && layer.year == today.year
            let word = isNow ? "[\(month)]" : " \(month)"
            buffer.write(
                word, at: Point(x: header.x + titleWidth + (month - 1) * cell, y: header.y), in: header,
                ink: isNow ? .textStrong : .tableHeader)
        }
        guard !layer.plan.rows.isEmpty else {
            buffer.write(
                text(Phrase("这里没有按月、按季或按年进行的事项。", "Nothing here recurs by month, quarter or year.")),
                at: Point(x: body.x, y: body.y), in: body, ink: .textDim, truncation: .mark)
            return
        }
        layer.list = layer.list.settled(height: body.height, count: layer.plan.rows.count)
        let offset = layer.list.offset
        for index in offset..<min(layer.plan.rows.count, offset + body.height) {
            let row = layer.plan.rows[index]
            let line = Rect(x: body.x, y: body.y + index - offset, width: body.width, height: 1)
            buffer.write(
                text(row.rule.title), at: Point(x: line.x, y: line.y), in: line, ink: .text, maxWidth: titleWidth - 1,
                truncation: .mark)
            for (month, sum) in row.months.enumerated() {
                let (words, ink) = self.words(of: sum, width: cell - 1)
                buffer.write(
                    words, at: Point(x: line.x + titleWidth + month * cell + 1, y: line.y), in: line, ink: ink,
                    maxWidth: cell)
            }
            hits.lines.append((line, index))
            if index == layer.list.selected {
                buffer.lay(.rowSelected, on: line)
                buffer.caret = Point(x: line.x, y: line.y)
            }
        }
        let bar = Rect(x: area.right - 1, y: body.y, width: 1, height: body.height)
        buffer.scrollbar(in: bar, offset: offset, visible: body.height, total: layer.plan.rows.count)
        drawPlanLegend(layer, in: below, on: &buffer)
    }

    /// What stands in a cell: a word where all periods are alike, the share where they differ; `!` says that one was missed.
    func words(of cell: YearPlan.Cell, width: Int) -> (String, Role) {
        guard cell.total > 0 else { return ("", .text) }
        let ink: Role = cell.late > 0 ? .lightRed : cell.due > 0 ? .lightYellow : cell.done > 0 ? .text : .textDim
        if cell.total == cell.planned { return ("-", ink) }
        if cell.total == cell.done { return (text(Phrase("已", "ok")), ink) }
        if cell.total == 1 { return (text(cell.late > 0 ? Phrase("逾", "no") : Phrase("应", "due")), ink) }
        let mark = cell.late > 0 ? "!" : ""
        let counted = "\(cell.done)/\(cell.total)\(mark)"
        if TextWidth.columns(counted) <= width { return (counted, ink) }
        // Full percents: a hundred is only what was done by all, none only what nobody did.
        let percent = cell.done * 100 / cell.total
        let share = percent == 0 && cell.done > 0 ? "<1" : "\(percent)"
        return (
            share.count + 1 + mark.count <= width ? "\(share)%\(mark)" : "\(share)\(mark.isEmpty ? "%" : mark)", ink
        )
    }

    /// What became of a line in the whole year.
    func sum(of row: YearPlan.Row) -> Phrase {
        let year = row.year
        return Phrase("%1：已办 %2，逾期 %3，应办 %4，未到期 %5", "%1: done %2, late %3, due now %4, to come %5").with(
            row.rule.title, Phrase(verbatim: "\(year.done)"), Phrase(verbatim: "\(year.late)"),
            Phrase(verbatim: "\(year.due)"), Phrase(verbatim: "\(year.planned)"))
    }

    /// Of which organisations a plan is, and of which year.
    func title(of layer: PlanLayer) -> Phrase {
        let name = layer.organisation.map { Phrase(verbatim: ledger.title(of: $0, language)) }
        return Phrase("%1 年度计划  %2", "Plan of %1  %2").with(
            Phrase(verbatim: "\(layer.year)"), name ?? Phrase("全部党组织", "All organisations"))
    }

    private func drawPlanLegend(_ layer: PlanLayer, in rect: Rect, on buffer: inout CellBuffer) {
        guard let row = layer.selectedRow else { return }
        let source = text(Phrase("依据：%1", "Source: %1").with(row.rule.citation.label))
        // Room for two lines of it is kept whether or not it needs them: the table does not move with the cursor.
        let room = max(0, rect.height - 2)
        var sources = TextWidth.wrap(source, to: rect.width, buffer.glyphs.ambiguous).map { String($0) }
        if sources.count > room, room > 0 {
            sources = sources.prefix(room - 1) + [sources.dropFirst(room - 1).joined()]
        }
        let key = Phrase(
            "已 已办  逾 逾期  应 本期应办  - 未到期；多个时为已办/应有，! 有逾期",
            "ok done  no late  due now  - to come; of several done/all, ! some late")
        let lines = [text(sum(of: row))] + sources.prefix(room) + [text(key)]
        for (index, line) in lines.prefix(rect.height).enumerated() {
            buffer.write(
                line, at: Point(x: rect.x, y: rect.y + index), in: rect, ink: index == 0 ? .title : .textDim,
                truncation: .mark)
        }
    }
}
