import Domain
import Screen

/// All columns there are, to be shown and hidden, widened and moved.
struct ColumnsLayer: Sendable {
    /// The columns in the order of the list: those that show first, in the order of the roster.
    private(set) var columns: [RosterColumn]
    var filter = TextField()
    var list = ListState()

    /// - Parameter shown: the columns of the roster.
    init(shown: [RosterColumn]) {
        columns = shown + RosterColumn.all.filter { !shown.contains($0) }
    }

    /// The columns that pass the filter.
    func visible(_ language: Language) -> [RosterColumn] {
        let query = LenientText.key(filter.text)
        guard !query.isEmpty else { return columns }
        return columns.filter { column in
            LenientText.key(column.sortTitle.text(language)).contains(query)
                || Pinyin.matches(query: query, name: column.sortTitle.chinese)
        }
    }

    /// Moves a column by a place in the list; the name stays first.
    mutating func move(_ column: RosterColumn, by step: Int) {
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
        layers.append(.columns(ColumnsLayer(shown: shownColumns)))
        return []
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
        case (.left, []), (.character("<"), []): widen(column, by: -2)
        case (.right, []), (.character(">"), []): widen(column, by: 2)
        case (.enter, []), (.character(" "), []), (.insert, []):
            guard let column else { return [] }
            guard column != .name else {
                say(.info, Phrase("姓名总是显示。", "The name always shows."))
                return []
            }
            var shown = Set(shownColumns)
            if shown.remove(column) == nil { shown.insert(column) }
            roster.columns.choose(layer.columns.filter { shown.contains($0) })
        case (.delete, []) where column.map { roster.columns.widths[$0] != nil } ?? false:
            if let column { roster.columns.reset(column) }
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

    private mutating func widen(_ column: RosterColumn?, by step: Int) {
        guard let column else { return }
        roster.columns.set(roster.columns.minimum(of: column, language) + step, of: column)
    }

    private mutating func move(_ column: RosterColumn?, by step: Int, in layer: inout ColumnsLayer) {
        guard let column, layer.filter.isEmpty else { return }
        let shown = Set(shownColumns)
        layer.move(column, by: step)
        if let index = layer.columns.firstIndex(of: column) { layer.list.selected = index }
        roster.columns.choose(layer.columns.filter { shown.contains($0) })
    }

    func drawColumns(
        _ layer: inout ColumnsLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let visible = layer.visible(language)
        let shown = Set(shownColumns)
        let list = ChoiceList(
            title: text(Phrase("花名册的栏目", "Columns of the roster")), count: visible.count,
            placeholder: text(Phrase("输入以缩小范围", "type to narrow")),
            emptyText: text(Phrase("没有符合的项", "Nothing matches"))
        ) { [self] line in
            let column = visible[line]
            let width = roster.columns.widths[column].map { text(Phrase("宽 %1", "width %1").with("\($0)")) } ?? ""
            return Choice("\(shown.contains(column) ? "[x]" : "[ ]") \(text(column.sortTitle))", detail: width)
        }
        let size = Size(width: 50, height: min(area.height - 2, layer.columns.count + 4))
        let drawn = list.draw(in: area, on: &buffer, filter: layer.filter, state: layer.list, size: size)
        layer.list.offset = drawn.offset
        hits.choices = drawn
    }
}
