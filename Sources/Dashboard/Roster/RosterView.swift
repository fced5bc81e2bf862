import Domain
import Screen

extension DashboardState {
    mutating func drawRoster(
        _ columns: [RosterColumn], in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool
    ) -> TableHits {
        let headings = fitted(columns.map { heading(of: $0) }, to: rect.width - 1)
        var view = Screen.Table(
            headings, count: roster.visible.count,
            isMarked: roster.marks.isEmpty
                ? nil : { [self] in roster.marks.contains(roster.visible[$0]) },
            isFocused: isFocused && roster.header == nil, emptyText: text(emptyRosterText)
        ) { [self] index in
            let row = Int(roster.visible[index])
            return columns.map { column in
                let (text, ink) = rosterCell(column, row: row)
                return TableCell(text, ink: ink ?? .row, matches: rosterMatches(in: text, column, row: row))
            }
        }
        view.focusedColumn = isFocused ? roster.header.flatMap { columns.firstIndex(of: $0) } : nil
        let hits = view.draw(in: rect, on: &buffer, state: roster.table)
        roster.table.rows.offset = hits.offset
        return hits
    }

    /// The headings with names and places a little narrower where words of another language leave the last column no room:
    /// half a light says nothing.
    private func fitted(_ headings: [TableColumn], to width: Int) -> [TableColumn] {
        guard roster.columns.chosen == nil, roster.table.firstColumn <= 1 else { return headings }
        let room = width - (roster.marks.isEmpty ? 0 : 2)
        var missing = headings.reduce(-1) { $0 + 1 + $1.width.narrowest } - room
        var headings = headings
        for index in headings.indices.reversed() where missing > 0 {
            guard case .flexible(let minimum, let weight) = headings[index].width, minimum > 6 else { continue }
            let part = min(missing, minimum - 6)
            headings[index].width = .flexible(minimum: minimum - part, weight: weight)
            missing -= part
        }
        return headings
    }

    /// The heading of a column: its title, its width, and its place in the order of the rows.
    func heading(of column: RosterColumn) -> TableColumn {
        let level = roster.orders.firstIndex { $0.key == column.order }
        let sorting = level.map { roster.orders[$0].isDescending ? TableColumn.Sorting.descending : .ascending }
        var minimum = roster.columns.minimum(of: column, language)
        let isNumbered = roster.orders.count > 1 && level != nil
        // The number beside the mark needs room of its own, as long as nobody has chosen the width.
        if isNumbered, roster.columns.widths[column] == nil {
            minimum = max(minimum, TextWidth.columns(text(column.title)) + 2)
        }
        let width: TableColumn.Width =
            column.flex == 0 || roster.columns.widths[column] != nil
            ? .fixed(minimum) : .flexible(minimum: minimum, weight: column.flex)
        var heading = TableColumn(text(column.title), width, column.isNumber ? .right : .left, sorting: sorting)
        if isNumbered, let level { heading.level = level + 1 }
        return heading
    }

    private var emptyRosterText: Phrase {
        if roster.filter?.isEmpty == false {
            return Phrase("没有符合的党员。Esc 取消筛选", "Nobody matches. Esc clears the filter")
        }
        return isEmpty
            ? Phrase("台账是空的：%1 导入表格，%2 新增", "The ledger is empty: %1 imports, %2 adds")
                .with(keyText("ledger.import"), keyText("record.add"))
            : Phrase("这里没有党员。%1 新增", "No members here. %1 adds one").with(keyText("record.add"))
    }
}
