import Screen
import Testing

@Suite("Widgets at any size, under the mouse, and scrolled")
struct WidgetBehaviourTests {
    /// Every widget, drawn into a rectangle that may be larger than the buffer.
    static func drawEverything(in rect: Rect, on buffer: inout CellBuffer) {
        for selected in [0, 3, 99, -5] {
            let rows = ListState(selected: selected, offset: selected * 2)
            let field = TextField("新仓镇e\u{301}")
            WidgetFixture.table().draw(in: rect, on: &buffer, state: TableState(rows: rows, firstColumn: selected))
            Table([], count: 3) { _ in [] }.draw(in: rect, on: &buffer, state: TableState(rows: rows))
            WidgetFixture.tree().draw(in: rect, on: &buffer, state: rows)
            Tree(count: 0) { _ in TreeRow("") }.draw(in: rect, on: &buffer, state: rows)
            field.draw(in: rect, on: &buffer, placeholder: "姓名")
            var dialog = WidgetFixture.dialog
            dialog.selected = selected
            dialog.draw(in: rect, on: &buffer)
            Dialog(title: "", text: "", buttons: []).draw(in: rect, on: &buffer)
            WidgetFixture.choices().draw(in: rect, on: &buffer, filter: field, state: rows)
            ChoiceList(title: "", count: 0, emptyText: "没有", hasFilter: false) { _ in Choice("") }
                .draw(in: rect, on: &buffer, filter: field, state: rows)
            ToastView.draw([ToastView(.info, "已保存"), ToastView(.warning, "")], in: rect, on: &buffer)
            ProgressBar(.nan, text: "导入").draw(in: rect, on: &buffer)
            ProgressBar(Double(selected), text: "导入").draw(in: rect, on: &buffer)
            WidgetFixture.hints.draw(in: rect, on: &buffer)
            TabLine(["基本", "流动"], selected: selected).draw(in: rect, on: &buffer)
            TabLine([], selected: selected).draw(in: rect, on: &buffer)
            WidgetFixture.facts.draw(in: rect, on: &buffer, selected: selected, offset: selected)
            KeyValueList([]).draw(in: rect, on: &buffer)
        }
    }

    @Test("from 0 × 0 to 9 × 5 nothing breaks", arguments: 0...9, 0...5)
    func sizes(_ width: Int, _ height: Int) {
        for policy in [GlyphPolicy(), GlyphPolicy(borders: .ascii), GlyphPolicy(ambiguous: .wide)] {
            var buffer = CellBuffer(size: Size(width: width, height: height), glyphs: policy)
            Self.drawEverything(in: buffer.bounds, on: &buffer)
            #expect(buffer.check() == [])
        }
    }

    @Test("a rectangle that lies partly or wholly outside does no harm")
    func outside() {
        for rect in [
            Rect(x: -3, y: -2, width: 9, height: 5), Rect(x: 2, y: 1, width: 90, height: 50),
            Rect(x: 50, y: 50, width: 9, height: 9),
            Rect(x: 3, y: 2, width: 0, height: 4), Rect(x: -90, y: 0, width: 20, height: 3),
        ] {
            var buffer = CellBuffer(size: Size(width: 8, height: 4))
            Self.drawEverything(in: rect, on: &buffer)
            #expect(buffer.check() == [])
        }
    }

    @Test("nothing is drawn outside the rectangle")
    func inside() {
        var buffer = CellBuffer(size: Size(width: 40, height: 12))
        buffer.fill(buffer.bounds, ink: .chart1)
        let rect = Rect(x: 5, y: 3, width: 21, height: 6)
        Self.drawEverything(in: rect, on: &buffer)
        for y in 0..<12 {
            for x in 0..<40 where !rect.contains(Point(x: x, y: y)) {
                #expect(buffer[x: x, y: y] == .blank(.chart1))
            }
        }
    }

    @Test("only rows that show are asked for")
    func virtual() {
        var asked: Set<Int> = []
        let table = Table(WidgetFixture.columns, count: 1_000_000) { row in
            asked.insert(row)
            return [TableCell("\(row)")]
        }
        var buffer = CellBuffer(size: Size(width: 40, height: 6))
        let hits = table.draw(in: buffer.bounds, on: &buffer, state: TableState(rows: ListState(selected: 500_000)))
        #expect(asked == Set(hits.offset..<hits.offset + 5))
        #expect(asked.contains(500_000))
    }

    @Test("the mouse finds rows, columns, headers, marks, buttons, hints and the scrollbar")
    func hits() {
        var buffer = CellBuffer(size: Size(width: 46, height: 6))
        let table = WidgetFixture.table().draw(
            in: buffer.bounds, on: &buffer, state: TableState(rows: ListState(selected: 6, offset: 9)))
        #expect(table.offset == 2)
        #expect(table.row(at: Point(x: 3, y: 1)) == 2 && table.row(at: Point(x: 3, y: 5)) == 6)
        #expect(table.row(at: Point(x: 3, y: 0)) == nil && table.row(at: Point(x: 45, y: 1)) == nil)
        #expect(table.header(at: Point(x: 2, y: 0)) == 0 && table.header(at: Point(x: 44, y: 0)) == 3)
        #expect(table.header(at: Point(x: 12, y: 0)) == nil, "the gap between two columns is no column")
        #expect(table.column(at: Point(x: 20, y: 3)) == 1)
        #expect(table.scrollTarget(at: Point(x: 45, y: 1)) == 0 && table.scrollTarget(at: Point(x: 45, y: 5)) == 2)
        let tree = WidgetFixture.tree().draw(in: buffer.bounds, on: &buffer, state: ListState())
        #expect(tree.row(at: Point(x: 9, y: 4)) == 4 && tree.mark(at: Point(x: 2, y: 4)) == 4)
        #expect(tree.mark(at: Point(x: 9, y: 4)) == nil && tree.row(at: Point(x: 0, y: 6)) == nil)
        let dialog = WidgetFixture.dialog.draw(in: buffer.bounds, on: &buffer)
        #expect(dialog.buttons.count == 2)
        for (index, button) in dialog.buttons.enumerated() {
            #expect(dialog.button(at: Point(x: button.x + 1, y: button.y)) == index)
        }
        let footer = WidgetFixture.hints.draw(in: buffer.bounds, on: &buffer)
        #expect(footer.item(at: Point(x: 3, y: 0)) == 0 && footer.item(at: Point(x: 13, y: 0)) == 1)
        #expect(footer.item(at: Point(x: 10, y: 0)) == nil)
        let list = WidgetFixture.choices().draw(
            in: buffer.bounds, on: &buffer, filter: TextField(), state: ListState(), size: Size(width: 30, height: 6))
        #expect(list.row(at: Point(x: list.body.x, y: list.body.y + 1)) == 1)
        #expect(list.row(at: Point(x: 0, y: 0)) == nil)
    }

    struct Scrolling: Sendable {
        var selected: Int
        var offset: Int
        var height: Int
        var count: Int
        var expected: Int
    }

    @Test(
        "the selection stays in view, with a margin, and no row is wasted",
        arguments: [
            Scrolling(selected: 0, offset: 0, height: 10, count: 100, expected: 0),
            Scrolling(selected: 7, offset: 0, height: 10, count: 100, expected: 0),
            Scrolling(selected: 8, offset: 0, height: 10, count: 100, expected: 1),
            Scrolling(selected: 50, offset: 0, height: 10, count: 100, expected: 43),
            Scrolling(selected: 50, offset: 45, height: 10, count: 100, expected: 45),
            Scrolling(selected: 46, offset: 45, height: 10, count: 100, expected: 44),
            Scrolling(selected: 99, offset: 0, height: 10, count: 100, expected: 90),
            Scrolling(selected: 500, offset: 400, height: 10, count: 100, expected: 90),
            Scrolling(selected: 3, offset: 90, height: 10, count: 5, expected: 0),
            Scrolling(selected: 4, offset: 0, height: 1, count: 5, expected: 4),
            Scrolling(selected: 0, offset: 0, height: 0, count: 5, expected: 0),
            Scrolling(selected: -9, offset: -9, height: 3, count: 0, expected: 0),
        ])
    func scrolling(_ test: Scrolling) {
        let state = ListState(selected: test.selected, offset: test.offset)
        let settled = state.settled(height: test.height, count: test.count)
        #expect(settled.offset == test.expected)
        #expect(settled.settled(height: test.height, count: test.count) == settled)
    }

    @Test("moving stops at the ends, and the wheel takes the selection along")
    func moving() {
        var state = ListState()
        state.move(by: -1, count: 5)
        #expect(state.selected == 0)
        state.move(by: Int.max, count: 5)
        #expect(state.selected == 4)
        state.move(by: Int.max, count: 5)
        #expect(state.selected == 4)
        state.page(by: -1, height: 3, count: 5)
        #expect(state.selected == 2)
        state.move(by: 1, count: 0)
        #expect(state.selected == 0)
        state = ListState()
        state.scroll(by: 3, height: 10, count: 100)
        #expect(state == ListState(selected: 5, offset: 3))
        #expect(state.settled(height: 10, count: 100) == state)
        state.scroll(by: 500, height: 10, count: 100)
        #expect(state.offset == 90 && state.settled(height: 10, count: 100) == state)
        state.scroll(by: -500, height: 10, count: 100)
        #expect(state.offset == 0 && state.settled(height: 10, count: 100) == state)
    }

    @Test("columns scroll behind the frozen one, and flexible ones share what is left")
    func columns() {
        let wide = TableColumnLayout(WidgetFixture.columns, width: 60)
        #expect(wide.spans.map(\.width) == [18, 18, 17, 4] && !wide.hidesRight)
        #expect(wide.spans.map(\.x) == [0, 19, 38, 56])
        let narrow = TableColumnLayout(WidgetFixture.columns, width: 20)
        #expect(narrow.spans.map(\.column) == [0, 1] && narrow.hidesRight && !narrow.hidesLeft)
        let scrolled = TableColumnLayout(WidgetFixture.columns, width: 20, first: 3)
        #expect(scrolled.spans.map(\.column) == [0, 3] && scrolled.hidesLeft && !scrolled.hidesRight)
        var state = TableState()
        for _ in 0..<9 { state.scrollColumns(by: 1, columns: 4) }
        #expect(state.firstColumn == 3)
        for _ in 0..<9 { state.scrollColumns(by: -1, columns: 4) }
        #expect(state.firstColumn == 1)
    }

    @Test("a dialog's choice goes round")
    func dialogChoice() {
        var dialog = WidgetFixture.dialog
        dialog.move(by: -1)
        #expect(dialog.selected == 1)
        dialog.move(by: 1)
        #expect(dialog.selected == 0)
    }
}
