import Testing

@testable import Screen

@Suite("The header of a table")
struct TableHeaderTests {
    private func header(
        _ columns: [TableColumn], width: Int = 24, focused: Int? = nil, glyphs: GlyphPolicy = GlyphPolicy()
    ) -> CellBuffer {
        var buffer = CellBuffer(size: Size(width: width, height: 4), glyphs: glyphs)
        var table = Table(columns, count: 2) { row in columns.indices.map { TableCell("\(row)\($0)") } }
        table.focusedColumn = focused
        table.isFocused = focused == nil
        table.draw(in: Rect(buffer.size), on: &buffer, state: TableState())
        return buffer
    }

    private func column(_ title: String, _ sorting: TableColumn.Sorting?, _ level: Int?) -> TableColumn {
        var column = TableColumn(title, .fixed(8), sorting: sorting)
        column.level = level
        return column
    }

    @Test("a column says its place among several that rows are sorted by, and the title gives way to it")
    func levels() {
        let columns = [column("姓名", .ascending, 1), column("LongTitle", .descending, 2), column("Age", nil, nil)]
        #expect(header(columns, width: 30).text().hasPrefix("姓名1▲   LongT~2▼ Age"))
        let ascii = GlyphPolicy(borders: .ascii)
        #expect(header(columns, width: 30, glyphs: ascii).text().hasPrefix("姓名1^   LongT~2v Age"))
        #expect(header([column("姓名", .ascending, nil)]).text().hasPrefix("姓名▲"))
    }

    @Test("the cursor stands on the header that has the keys")
    func focus() {
        let columns = [column("A", nil, nil), column("B", nil, nil)]
        #expect(header(columns, focused: 1).caret == Point(x: 9, y: 0))
        #expect(header(columns).caret == Point(x: 0, y: 1))
        #expect(header(columns, focused: 1).check().isEmpty)
    }
}
