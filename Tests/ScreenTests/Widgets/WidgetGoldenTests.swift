import Screen
import Testing

@Suite("Widgets as they look")
struct WidgetGoldenTests {
    struct Golden: CustomTestStringConvertible, Sendable {
        var name: String
        var width: Int
        var height: Int
        var borders = Borders.unicode
        var draw: @Sendable (inout CellBuffer) -> Void
        var shown: String
        var testDescription: String { name }
    }

    static let goldens: [Golden] = [
        Golden(
            name: "a table with everything", width: 46, height: 6,
            draw: { buffer in
                WidgetFixture.table().draw(
                    in: buffer.bounds, on: &buffer, state: TableState(rows: ListState(selected: 2)))
            },
            shown: """
                  姓名       身份证号           流向      天▼
                  张三       990101********0019 上海 闵~  203█
                * 李四光明   990202********0027 浙江 杭~   31█
                  阿卜杜拉·~ 990303********0035 新疆        5█
                  𠮷田       990404********0043 上海        0│
                  欧阳       990505********0051 北京 海~   77│
                """),
        Golden(
            name: "a narrow table scrolled right and down, in ASCII", width: 24, height: 6, borders: .ascii,
            draw: { buffer in
                WidgetFixture.table(isFocused: false).draw(
                    in: buffer.bounds, on: &buffer, state: TableState(rows: ListState(selected: 6), firstColumn: 2))
            },
            shown: """
                  姓名    <流向     天v
                  阿卜杜~  新疆       5|
                  𠮷田     上海       0|
                  欧阳     北京 ~    77#
                  司马光   广东      12#
                  诸葛     江苏       9#
                """),
        Golden(
            name: "a table too narrow for its columns", width: 22, height: 3,
            draw: { buffer in
                WidgetFixture.table().draw(in: buffer.bounds, on: &buffer, state: TableState())
            },
            shown: """
                  姓名     身份证号  >
                  张三     990101***~█
                * 李四光明 990202***~│
                """),
        Golden(
            name: "a table without rows", width: 24, height: 3,
            draw: { buffer in
                Table(WidgetFixture.columns, count: 0, emptyText: "没有人符合筛选条件，按 Esc 取消") { _ in [] }
                    .draw(in: buffer.bounds, on: &buffer, state: TableState())
            },
            shown: """
                姓名     身份证号      >
                 没有人符合筛选条件，按
                 Esc 取消
                """),
        Golden(
            name: "a tree", width: 30, height: 7,
            draw: { buffer in
                WidgetFixture.tree().draw(in: buffer.bounds, on: &buffer, state: ListState(selected: 1))
            },
            shown: """
                ▼ 新仓镇党委            412
                ├─▼ 联合村支部           38 红
                │ ├─  第一党小组         12
                │ └─  第二党小组         26
                ├─► 杉青港支部           51 黄
                └─  驻沪流动党支部        9

                """),
        Golden(
            name: "a narrow tree scrolled down, in ASCII", width: 16, height: 3, borders: .ascii,
            draw: { buffer in
                WidgetFixture.tree().draw(in: buffer.bounds, on: &buffer, state: ListState(selected: 5))
            },
            shown: """
                | `-  第~ 26   |
                |-+ 杉青~ 51 黄|
                `-  驻沪~  9   #
                """),
        Golden(
            name: "a dialog", width: 44, height: 8,
            draw: { buffer in WidgetFixture.dialog.draw(in: buffer.bounds, on: &buffer) },
            shown: """

                ┌─ 注销 ──────────────────────────────────┐
                │ 注销党员「张三」的记录？注销后可按 u 撤 │
                │ 销，台账保留历史。                      │
                │                                         │
                │                [ Esc 取消 ]  [ y 注销 ] │
                └─────────────────────────────────────────┘

                """),
        Golden(
            name: "a dialog whose buttons stand below each other", width: 22, height: 7, borders: .ascii,
            draw: { buffer in
                Dialog(
                    title: "Retire", text: "Retire this member?",
                    buttons: [.init("Cancel and keep", key: "Esc"), .init("Retire", key: "y", isDanger: true)]
                ).draw(in: buffer.bounds, on: &buffer)
            },
            shown: """
                +- Retire -----------+
                | Retire this        |
                | member?            |
                |                    |
                | [ Esc Cancel and ~ |
                | [ y Retire ]       |
                +--------------------+
                """),
        Golden(
            name: "a dialog without room for its text keeps its buttons", width: 24, height: 5,
            draw: { buffer in WidgetFixture.dialog.draw(in: buffer.bounds, on: &buffer) },
            shown: """
                ┌─ 注销 ───────────────┐
                │ 注销党员「张三」 ..  │
                │ [ Esc 取消 ]         │
                │ [ y 注销 ]           │
                └──────────────────────┘
                """),
        Golden(
            name: "a choice list", width: 30, height: 7,
            draw: { buffer in
                WidgetFixture.choices().draw(
                    in: buffer.bounds, on: &buffer, filter: TextField("qy"), state: ListState(selected: 1),
                    size: Size(width: 26, height: 7))
            },
            shown: """
                  ┌─ 单位类别 ─────── 2/7 ─┐
                  │ / qy                   │
                  │ 党政机关            01 █
                  │ 事业单位            02 █
                  │ 国有企业            03 │
                  │ 非公企业和社会组织  04 │
                  └────────────────────────┘
                """),
        Golden(
            name: "toasts", width: 30, height: 4,
            draw: { buffer in
                ToastView.draw(
                    [ToastView(.success, "已保存"), ToastView(.error, "无法写入：磁盘已满，请先腾出空间再保存一次")],
                    in: buffer.bounds, on: &buffer)
            },
            shown: """

                                   [+] 已保存
                 [x] 无法写入：磁盘已满，请先
                     腾出空间再保存一次
                """),
        Golden(
            name: "progress bars", width: 30, height: 4,
            draw: { buffer in
                let rows = (0..<4).map { Rect(x: 0, y: $0, width: $0 == 2 ? 24 : 30, height: 1) }
                ProgressBar(0.42, text: "导入").draw(in: rows[0], on: &buffer)
                ProgressBar(nil, text: "导入").draw(in: rows[1], on: &buffer)
                ProgressBar(0.999, text: "导入党员基本信息汇总表").draw(in: rows[2], on: &buffer)
                ProgressBar(7).draw(in: rows[3], on: &buffer)
            },
            shown: """
                导入 ████████░░░░░░░░░░░░  42%
                导入 ░░░░░░░░░░░░░░░░░░░░░░░░░
                导入党~  █████████░  99%
                █████████████████████████ 100%
                """),
        Golden(
            name: "a progress bar, in ASCII", width: 20, height: 1, borders: .ascii,
            draw: { buffer in ProgressBar(0.5, text: "备份").draw(in: buffer.bounds, on: &buffer) },
            shown: "备份 #####.....  50%"),
        Golden(
            name: "footer and tabs leave out what does not fit", width: 30, height: 3,
            draw: { buffer in
                let tabs = ["基本", "流动", "联系", "任职", "历史"]
                WidgetFixture.hints.draw(in: buffer.bounds, on: &buffer)
                TabLine(tabs, selected: 3).draw(in: Rect(x: 0, y: 1, width: 22, height: 1), on: &buffer)
                TabLine(tabs, selected: 0).draw(in: Rect(x: 0, y: 2, width: 15, height: 1), on: &buffer)
            },
            shown: """
                Enter 打开  e 编辑  u 撤销
                < 流动  联系 [任职]  >
                 [基本] 流动  >
                """),
        Golden(
            name: "labels and values", width: 30, height: 5,
            draw: { buffer in WidgetFixture.facts.draw(in: buffer.bounds, on: &buffer, selected: 3) },
            shown: """
                公民身份~   990101********0019
                备注        在沪务工，每月十五
                            日联系一次，由李四
                            负责
                状态        失联
                """),
    ]

    @Test("each widget, with Chinese in it", arguments: goldens)
    func looks(_ golden: Golden) {
        let buffer = screen(golden.width, golden.height, GlyphPolicy(borders: golden.borders), draw: golden.draw)
        #expect(buffer.text() == golden.shown)
        #expect(buffer.check() == [])
    }

    @Test("ASCII screens hold no box drawing, block or triangle", arguments: goldens)
    func ascii(_ golden: Golden) {
        let buffer = screen(golden.width, golden.height, GlyphPolicy(borders: .ascii), draw: golden.draw)
        let drawn = buffer.text().unicodeScalars.filter { (0x2190...0x2BFF).contains($0.value) }
        #expect(drawn.isEmpty)
    }

    @Test("where ambiguous characters are wide, none is on the screen", arguments: goldens)
    func ambiguous(_ golden: Golden) {
        let buffer = screen(golden.width, golden.height, GlyphPolicy(ambiguous: .wide), draw: golden.draw)
        #expect(buffer.check() == [])
        for scalar in buffer.text().unicodeScalars {
            #expect(TextWidth.columns(String(scalar)) == TextWidth.columns(String(scalar), .wide))
        }
    }

    @Test("roles in a table: match, mask, light, mark, selection, cursor")
    func roles() {
        let buffer = screen(46, 6) { buffer in
            WidgetFixture.table().draw(in: buffer.bounds, on: &buffer, state: TableState(rows: ListState(selected: 1)))
        }
        #expect(buffer.inks(0).prefix(4) == [.tableHeader, .tableHeader, .tableHeader, .tableHeader])
        #expect(buffer.inks(0)[42] == .tableHeaderSorted)
        #expect(buffer.inks(1)[2...7] == [.row, .row, .match, .match, .row, .row])
        #expect(buffer.inks(1)[13] == .masked && buffer.inks(1)[44] == .lightRed)
        #expect(buffer.inks(2)[0] == .rowMarked)
        #expect(buffer.columns(under: .rowSelectedMarked, row: 2) == Array(0..<45))
        #expect(buffer.columns(under: .rowAlternate, row: 4) == Array(0..<45))
        #expect(buffer.caret == Point(x: 0, y: 2))
        let blurred = screen(46, 6) { buffer in
            WidgetFixture.table(isFocused: false).draw(in: buffer.bounds, on: &buffer, state: TableState())
        }
        #expect(blurred.columns(under: .rowSelectedBlurred, row: 1) == Array(0..<45))
        #expect(blurred.caret == nil)
    }

    @Test("the cursor is where typing goes or what is chosen")
    func carets() {
        var buffer = CellBuffer(size: Size(width: 44, height: 8))
        WidgetFixture.dialog.draw(in: buffer.bounds, on: &buffer)
        #expect(buffer.caret == Point(x: 17, y: 5))
        WidgetFixture.choices().draw(in: buffer.bounds, on: &buffer, filter: TextField("企"), state: ListState())
        #expect(buffer.caret == Point(x: 6, y: 1))
        WidgetFixture.tree().draw(in: buffer.bounds, on: &buffer, state: ListState(selected: 4))
        #expect(buffer.caret == Point(x: 0, y: 4))
        WidgetFixture.facts.draw(in: buffer.bounds, on: &buffer, selected: 3)
        #expect(buffer.caret == Point(x: 0, y: 4))
    }
}
