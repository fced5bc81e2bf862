import Domain
import Screen

/// The figures screen: themes at the left, the figures of one of them, and the selected one taken apart in a chart.
struct FiguresLayer: Sendable {
    /// Where the keys go.
    enum Focus: Int, CaseIterable, Sendable {
        case themes, figures, parts
    }

    /// What is remembered until the screen is opened again.
    struct Memory: Sendable {
        var theme = FigureTheme.organisations
        var figure = 0
        var period: FigurePeriod?
        /// The way in which a figure was last taken apart, by its id.
        var breakdowns: [String: Int] = [:]
    }

    /// What evaluates the figures; knows organisation and period.
    private(set) var reader: FigureReader
    var focus = Focus.themes
    var themes = ListState()
    var figures = ListState()
    var parts = ListState()
    private(set) var breakdowns: [String: Int]
    /// The period while it is typed.
    var input: TextField?
    /// Why what was typed is no period.
    var wrong: Phrase?

    /// The values of the figures of the theme, in their order.
    private(set) var values: [FigureValue] = []
    /// The parts of the selected figure.
    private(set) var shown: [FigurePart] = []

    init(_ memory: Memory, organisation: RecordID?, _ state: DashboardState) {
        breakdowns = memory.breakdowns
        reader = FigureReader(
            state.ledger, organisation: organisation, period: memory.period ?? .year(of: state.today),
            today: state.today, tasks: state.tasks.list)
        themes.selected = FigureTheme.allCases.firstIndex(of: memory.theme) ?? 0
        figures.selected = memory.figure
        evaluate()
    }

    /// What is remembered of it.
    var memory: Memory {
        Memory(theme: theme, figure: figures.selected, period: reader.period, breakdowns: breakdowns)
    }

    // MARK: What is selected

    var theme: FigureTheme { FigureTheme.allCases[min(max(0, themes.selected), FigureTheme.allCases.count - 1)] }
    var definitions: [FigureDefinition] { FigureCatalogue.figures(of: theme) }
    var definition: FigureDefinition? {
        definitions.indices.contains(figures.selected) ? definitions[figures.selected] : nil
    }
    var value: FigureValue? { values.indices.contains(figures.selected) ? values[figures.selected] : nil }

    /// The way in which the selected figure is taken apart; nil for one that cannot be.
    var breakdown: FigureBreakdown? {
        guard let definition, !definition.breakdowns.isEmpty else { return nil }
        return definition.breakdowns[breakdownIndex]
    }
    var breakdownIndex: Int {
        guard let definition else { return 0 }
        return min(breakdowns[definition.id] ?? 0, max(0, definition.breakdowns.count - 1))
    }
    var part: FigurePart? { shown.indices.contains(parts.selected) ? shown[parts.selected] : nil }

    // MARK: Changing

    /// Goes to a figure; the period and the organisation stay.
    mutating func show(_ figure: FigureDefinition) {
        themes.selected = FigureTheme.allCases.firstIndex(of: figure.theme) ?? 0
        figures = ListState(selected: definitions.firstIndex { $0.id == figure.id } ?? 0)
        focus = .figures
        evaluate()
    }

    /// Evaluates what shows: the figures of the theme, and the parts of the selected one. Others cost nothing.
    mutating func evaluate() {
        values = definitions.map { reader.value($0) }
        figures = figures.settled(count: values.count)
        takeApart()
    }

    /// Takes the selected figure apart.
    mutating func takeApart() {
        shown = []
        if let definition, let breakdown { shown = reader.parts(definition, by: breakdown) }
        parts = ListState(selected: breakdown?.shape == .time ? max(0, shown.count - 1) : 0)
    }

    /// Asks the same of another ledger, organisation or period.
    mutating func ask(
        _ state: DashboardState, organisation: RecordID?? = nil, period: FigurePeriod? = nil, keepsPart: Bool = false
    ) {
        let before = part?.key
        reader = FigureReader(
            state.ledger, organisation: organisation ?? reader.organisation, period: period ?? reader.period,
            today: state.today, tasks: state.tasks.list)
        evaluate()
        if keepsPart, let index = shown.firstIndex(where: { $0.key == before }) { parts.selected = index }
    }

    /// Takes the selected figure apart in the next way, or the one before.
    mutating func turn(by step: Int) {
        guard let definition, definition.breakdowns.count > 1 else { return }
        let count = definition.breakdowns.count
        breakdowns[definition.id] = (breakdownIndex + step + count) % count
        takeApart()
    }

    /// Moves the keys to the next of the three lists, or the one before; false at the end.
    @discardableResult
    mutating func moveFocus(by step: Int) -> Bool {
        guard let next = Focus(rawValue: focus.rawValue + step), next != .parts || !shown.isEmpty else { return false }
        focus = next
        return true
    }

    /// Moves the keys to the next list, after the last to the first.
    mutating func moveFocusRound() {
        if !moveFocus(by: 1) { focus = .themes }
    }

    /// Moves in the list that has the keys; false for keys that do not move.
    mutating func move(_ key: Key) -> Bool {
        switch focus {
        case .themes:
            guard themes.handle(key, count: FigureTheme.allCases.count) else { return false }
            figures = ListState()
            evaluate()
        case .figures:
            guard figures.handle(key, count: values.count) else { return false }
            takeApart()
        case .parts:
            // Columns stand side by side: the arrows go from one to the next, and beyond the first to the figures.
            if breakdown?.shape == .time, key == Key(.left), parts.selected > 0 {
                parts.selected -= 1
            } else if breakdown?.shape == .time, key == Key(.right), parts.selected < shown.count - 1 {
                parts.selected += 1
            } else {
                guard parts.handle(key, count: shown.count) else { return false }
            }
        }
        return true
    }

    /// Selects what a click hit.
    mutating func select(_ line: Int) {
        let index = line % FiguresLayer.lines
        switch line / FiguresLayer.lines {
        case 0:
            focus = .themes
            guard themes.selected != index else { return }
            themes.selected = index
            figures = ListState()
            evaluate()
        case 1:
            focus = .figures
            guard figures.selected != index else { return }
            figures.selected = index
            takeApart()
        default:
            focus = .parts
            parts.selected = index
        }
    }

    /// Lines of one list are numbered from a multiple of this.
    static let lines = 1_000_000
}

extension DashboardState {
    /// Opens the figures of what the tree has selected.
    mutating func openFigures() -> [Effect] {
        layers.append(
            .figures(FiguresLayer(figuresMemory, organisation: tree.selectedNode?.organisation, self)))
        return []
    }

    /// Opens the figures on one of them, or goes to it where they are open.
    mutating func openFigures(on figure: FigureDefinition) -> [Effect] {
        if case .figures? = layers.last {} else { _ = openFigures() }
        return changeFigures { $0.show(figure) }
    }

    /// Changes the figures screen, if it is on top.
    mutating func changeFigures(_ change: (inout FiguresLayer) -> Void) -> [Effect] {
        guard case .figures(var layer)? = layers.last else { return [] }
        change(&layer)
        figuresMemory = layer.memory
        layers[layers.count - 1] = .figures(layer)
        return []
    }

    mutating func offer(_ key: Key, to layer: FiguresLayer) -> [Effect]? {
        var layer = layer
        if var input = layer.input {
            switch key.code {
            case .escape, .function(10):
                layer.input = nil
                layer.wrong = nil
            case .enter: return takePeriod(input.text)
            default:
                guard input.handle(key) != .ignored else { return nil }
                layer.input = input
                layer.wrong = nil
            }
        } else {
            guard layer.move(asMove(key)) else { return nil }
            figuresMemory = layer.memory
        }
        layers[layers.count - 1] = .figures(layer)
        return []
    }

    /// Takes the period that was typed, or says why not.
    private mutating func takePeriod(_ text: String) -> [Effect] {
        let state = self
        return changeFigures { layer in
            guard let period = FigurePeriod(typed: text) else {
                layer.wrong = Phrase(
                    "「%1」不是期间，请写成 2026、2026-03、2026q1 或 2026-01-01 2026-06-30。",
                    "'%1' is no period: write 2026, 2026-03, 2026q1 or 2026-01-01 2026-06-30."
                ).with(text)
                return
            }
            layer.input = nil
            layer.wrong = nil
            layer.ask(state, period: period)
        }
    }

    /// Offers the usual periods, and to type another.
    mutating func choosePeriod() -> [Effect] {
        guard case .figures(let layer)? = layers.last else { return [] }
        let periods: [(Phrase, FigurePeriod)] = [
            (Phrase("本月", "This month"), .month(of: today)), (Phrase("本季度", "This quarter"), .quarter(of: today)),
            (Phrase("本年", "This year"), .year(of: today)),
            (Phrase("上月", "Last month"), FigurePeriod.month(of: today).shifted(by: -1)),
            (Phrase("上季度", "Last quarter"), FigurePeriod.quarter(of: today).shifted(by: -1)),
            (Phrase("上年", "Last year"), .lastYear(before: today)), (Phrase("全部", "All time"), .all),
        ]
        var items = periods.map { title, period in
            MenuItem(title, detail: period.label) { state in
                let copy = state
                return state.changeFigures { $0.ask(copy, period: period) }
            }
        }
        items.append(
            MenuItem(Phrase("自定期间…", "Another period..."), detail: Phrase("自己输入起止", "from and to")) { state in
                state.changeFigures { layer in
                    let period = layer.reader.period
                    layer.input = TextField(period == .all ? "" : "\(period.from) \(period.to)")
                }
            })
        let current = periods.firstIndex { $0.1 == layer.reader.period } ?? items.count - 1
        layers.append(.menu(MenuLayer(title: Phrase("期间", "Period"), items: items, selected: current)))
        return []
    }

    /// Offers the organisations, the whole ledger first.
    mutating func chooseFigureOrganisation() -> [Effect] {
        guard case .figures(let layer)? = layers.last else { return [] }
        func item(_ title: Phrase, _ id: RecordID?) -> MenuItem {
            MenuItem(title) { state in
                let copy = state
                return state.changeFigures { $0.ask(copy, organisation: .some(id)) }
            }
        }
        var items = [item(Phrase("整个台账", "The whole ledger"), nil)]
        var ids: [RecordID?] = [nil]
        func add(_ rows: [Int], _ depth: Int) {
            for row in rows {
                let id = ledger.organisations.id(row)
                let name = String(repeating: "  ", count: depth) + Organisation.title(row, ledger.organisations)
                items.append(item(Phrase(verbatim: name), id))
                ids.append(id)
                add(organisationTree.children[row], depth + 1)
            }
        }
        add(organisationTree.roots, 0)
        let current = ids.firstIndex { $0 == layer.reader.organisation } ?? 0
        layers.append(.menu(MenuLayer(title: Phrase("党组织", "Organisation"), items: items, selected: current)))
        return []
    }

    /// Opens what is selected: a theme its figures, a figure or a part the records it counts.
    mutating func openFigure() -> [Effect] {
        guard case .figures(let layer)? = layers.last else { return [] }
        if layer.focus == .themes { return changeFigures { $0.moveFocus(by: 1) } }
        guard let definition = layer.definition, let value = layer.value else { return [] }
        var list = FigureRecordsLayer(figure: definition, part: nil, value: value)
        if layer.focus == .parts, let breakdown = layer.breakdown, let part = layer.part {
            list = FigureRecordsLayer(figure: definition, part: (breakdown.id, part.key, part.label), value: part.value)
        }
        guard !list.value.rows.isEmpty else {
            say(.info, Phrase("这里没有计入记录。", "No records are counted here."))
            return []
        }
        layers.append(.figureRecords(list))
        return []
    }

    /// Copies the selected figure with its parts, ready for a spreadsheet.
    mutating func copyFigure() -> [Effect] {
        guard case .figures(let layer)? = layers.last, let definition = layer.definition, let value = layer.value else {
            return []
        }
        var lines = ["\(text(definition.title))\t\(text(value.spoken))\t\(text(value.unitLabel))"]
        lines += layer.shown.map { "\(text($0.label))\t\(text($0.value.spoken))\t\(text($0.value.unitLabel))" }
        say(.success, Phrase("已复制：%1", "Copied: %1").with(definition.title))
        return [.copy(lines.joined(separator: "\n"))]
    }
}
