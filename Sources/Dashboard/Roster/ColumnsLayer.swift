import Domain
import Screen

/// All columns there are of the roster or of the table of a ledger, to be shown and hidden, widened and moved.
struct ColumnsLayer: Sendable {
    /// Whose columns.
    enum Owner: Hashable, Sendable {
        case roster, ledger
    }

    /// One of them.
    struct Column: Hashable, Sendable {
        /// Its name in settings.
        let name: String
        let title: Phrase
        /// Whether nothing stands in it anywhere.
        var isEmpty = false
    }

    let owner: Owner
    /// The columns in the order of the list: those that show first, in their order.
    private(set) var columns: [Column]
    var filter = TextField()
    var list = ListState()

    /// - Parameter columns: all columns, those that show first.
    init(_ columns: [Column], of owner: Owner) {
        self.columns = columns
        self.owner = owner
    }

    /// The columns that pass the filter.
    func visible(_ language: Language) -> [Column] {
        let query = LenientText.key(filter.text)
        guard !query.isEmpty else { return columns }
        return columns.filter { column in
            LenientText.key(column.title.text(language)).contains(query)
                || Pinyin.matches(query: query, name: column.title.chinese)
        }
    }

    /// Moves a column by a place in the list; the first one stays where it is.
    mutating func move(_ column: Column, by step: Int) {
        guard let index = columns.firstIndex(of: column), index > 0, index + step > 0,
            columns.indices.contains(index + step)
        else { return }
        columns.swapAt(index, index + step)
    }
}

extension DashboardState {
    /// Opens the list of all columns.
    mutating func openColumns() -> [Effect] {
        _ = go(to: .roster)
        let shown = shownColumns
        let columns = (shown + RosterColumn.all.filter { !shown.contains($0) }).map { column in
            ColumnsLayer.Column(name: column.settingsText, title: column.sortTitle)
        }
        layers.append(.columns(ColumnsLayer(columns, of: .roster)))
        return []
    }

    /// Whose columns are listed.
    func title(of layer: ColumnsLayer) -> Phrase {
        layer.owner == .roster
            ? Phrase("花名册的栏目", "Columns of the roster")
            : Phrase("%1的栏目", "Columns: %1").with(ledgerTable?.type.label ?? Phrase(verbatim: ""))
    }

    /// The columns of the roster that have room.
    var shownColumns: [RosterColumn] {
        roster.columns.shown(max(0, (layout.panes[.roster]?.width ?? size.width) - 2), firstColumn: 0)
    }

    /// Keys of the list of columns; nil for those that are commands.
    mutating func offer(_ key: Key, to layer: ColumnsLayer) -> [Effect]? {
        var layer = layer
        let visible = layer.visible(language)
        defer { if case .columns? = layers.last { layers[layers.count - 1] = .columns(layer) } }
        let column = visible.indices.contains(layer.list.selected) ? visible[layer.list.selected] : nil
        switch (key.folded.code, key.modifiers) {
        case (.up, .shift), (.up, .alt): move(column, by: -1, in: &layer)
        case (.down, .shift), (.down, .alt): move(column, by: 1, in: &layer)
        case (.left, []), (.character("<"), []): widen(column, by: -2, in: layer)
        case (.right, []), (.character(">"), []): widen(column, by: 2, in: layer)
        case (.enter, []), (.character(" "), []), (.insert, []): showOrHide(column, in: layer)
        case (.delete, []) where column.map { width(of: $0, in: layer) != nil } ?? false:
            if let column { set(nil, of: column, in: layer) }
        default:
            if layer.list.handle(key, count: visible.count) { return [] }
            switch layer.filter.handle(key) {
            case .changed: layer.list = ListState()
            case .moved: break
            case .ignored: return nil
            }
        }
        return []
    }

    private mutating func showOrHide(_ column: ColumnsLayer.Column?, in layer: ColumnsLayer) {
        guard let column else { return }
        guard column != layer.columns.first else {
            say(
                .info,
                layer.owner == .roster
                    ? Phrase("姓名总是显示。", "The name always shows.")
                    : Phrase("首栏总是显示。", "The first column always shows."))
            return
        }
        var shown = shownNames(in: layer)
        if shown.remove(column.name) == nil { shown.insert(column.name) }
        choose(shown, in: layer)
    }

    private mutating func widen(_ column: ColumnsLayer.Column?, by step: Int, in layer: ColumnsLayer) {
        guard let column else { return }
        set((width(of: column, in: layer) ?? usualWidth(of: column, in: layer)) + step, of: column, in: layer)
    }

    private mutating func move(_ column: ColumnsLayer.Column?, by step: Int, in layer: inout ColumnsLayer) {
        guard let column, layer.filter.isEmpty else { return }
        let shown = shownNames(in: layer)
        layer.move(column, by: step)
        if let index = layer.columns.firstIndex(of: column) { layer.list.selected = index }
        choose(shown, in: layer)
    }

    // MARK: Of the roster, or of a ledger

    /// The names of the columns that show.
    func shownNames(in layer: ColumnsLayer) -> Set<String> {
        switch layer.owner {
        case .roster: Set(shownColumns.map(\.settingsText))
        case .ledger: Set((ledgerTable?.shown(ledger) ?? []).map(\.name))
        }
    }

    /// Shows the columns of these names, in the order of the list.
    private mutating func choose(_ names: Set<String>, in layer: ColumnsLayer) {
        let wanted = layer.columns.map(\.name).filter { names.contains($0) }
        switch layer.owner {
        case .roster: roster.columns.choose(wanted.compactMap { RosterColumn(settingsText: $0) })
        case .ledger:
            _ = changeLedger { table, _ in
                table.columns.choose(wanted.compactMap { LedgerColumn($0, of: table.type) })
            }
        }
    }

    /// The width that was chosen for a column; nil for none.
    func width(of column: ColumnsLayer.Column, in layer: ColumnsLayer) -> Int? {
        switch layer.owner {
        case .roster: return RosterColumn(settingsText: column.name).flatMap { roster.columns.widths[$0] }
        case .ledger:
            guard let table = ledgerTable, let column = LedgerColumn(column.name, of: table.type) else { return nil }
            return table.columns.widths[column]
        }
    }

    private func usualWidth(of column: ColumnsLayer.Column, in layer: ColumnsLayer) -> Int {
        switch layer.owner {
        case .roster: return RosterColumn(settingsText: column.name).map { $0.minimum(language) } ?? 0
        case .ledger:
            guard let table = ledgerTable, let column = LedgerColumn(column.name, of: table.type) else { return 0 }
            return column.minimum(of: table.type, language)
        }
    }

    private mutating func set(_ width: Int?, of column: ColumnsLayer.Column, in layer: ColumnsLayer) {
        switch layer.owner {
        case .roster:
            guard let column = RosterColumn(settingsText: column.name) else { return }
            if let width { roster.columns.set(width, of: column) } else { roster.columns.reset(column) }
        case .ledger:
            _ = changeLedger { table, _ in
                guard let column = LedgerColumn(column.name, of: table.type) else { return }
                if let width { table.columns.set(width, of: column) } else { table.columns.reset(column) }
            }
        }
    }

    func drawColumns(
        _ layer: inout ColumnsLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let visible = layer.visible(language)
        let shown = shownNames(in: layer)
        let list = ChoiceList(
            title: text(title(of: layer)),
            count: visible.count,
            placeholder: text(Phrase("输入以缩小范围", "type to narrow")),
            emptyText: text(Phrase("没有符合的项", "Nothing matches"))
        ) { [self, layer] line in
            let column = visible[line]
            let width = width(of: column, in: layer).map { text(Phrase("宽 %1", "width %1").with("\($0)")) }
            let detail = width ?? (column.isEmpty ? text(Phrase("未填", "empty")) : "")
            return Choice("\(shown.contains(column.name) ? "[x]" : "[ ]") \(text(column.title))", detail: detail)
        }
        let size = Size(width: 50, height: min(area.height - 2, layer.columns.count + 4))
        let drawn = list.draw(in: area, on: &buffer, filter: layer.filter, state: layer.list, size: size)
        layer.list.offset = drawn.offset
        hits.choices = drawn
    }
}
