import Domain
import Screen

extension DashboardState {
    mutating func drawRoster(
        _ columns: [RosterColumn], in rect: Rect, on buffer: inout CellBuffer, isFocused: Bool
    ) -> TableHits {
        let headings = columns.map { column -> TableColumn in
            let sorting: TableColumn.Sorting? =
                column.order == roster.order.key && column != .status
                ? (roster.order.isDescending ? .descending : .ascending) : nil
            let width: TableColumn.Width =
                column.flex == 0
                ? .fixed(column.minimum(language))
                : .flexible(minimum: column.minimum(language), weight: column.flex)
            return TableColumn(text(column.title), width, column == .days ? .right : .left, sorting: sorting)
        }
        let view = Screen.Table(
            headings, count: roster.visible.count,
            isMarked: roster.marks.isEmpty
                ? nil : { [self] in roster.marks.contains(ledger.members.id(Int(roster.visible[$0]))) },
            isFocused: isFocused, emptyText: text(emptyRosterText)
        ) { [self] index in
            let row = Int(roster.visible[index])
            return columns.map { column in
                let (text, ink) = rosterCell(column, row: row)
                return TableCell(text, ink: ink ?? .row, matches: rosterMatches(in: text, column, row: row))
            }
        }
        let hits = view.draw(in: rect, on: &buffer, state: roster.table)
        roster.table.rows.offset = hits.offset
        return hits
    }

    private var emptyRosterText: Phrase {
        if roster.filter?.isEmpty == false {
            return Phrase("没有符合的党员。Esc 取消筛选", "Nobody matches. Esc clears the filter")
        }
        return isEmpty
            ? Phrase("台账是空的：i 导入表格，a 新增", "The ledger is empty: i imports, a adds")
            : Phrase("这里没有党员。a 新增", "No members here. a adds one")
    }
}
