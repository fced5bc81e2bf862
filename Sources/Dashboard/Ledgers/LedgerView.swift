import Domain
import Screen

extension DashboardState {
    /// Columns of the screen that the table has for its columns.
    var ledgerWidth: Int {
        let gutter = ledgerTable?.marks.isEmpty == false ? 2 : 0
        if let hits = hits.ledger { return hits.body.width - gutter }
        return max(0, size.width - 3 - gutter)
    }

    mutating func drawLedger(
        _ table: inout LedgerTable, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits,
        isOnTop: Bool
    ) {
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: ledgerTitle(of: table), titleInk: .paneTitleFocused,
            note: ledgerNote(of: table))
        let (body, status) = area.inset(left: 1, top: 1, right: 1, bottom: 1).cutBottom(1)
        let columns = table.shown(ledger)
        hits.ledgerColumns = columns
        if ledger.table(table.type).keptCount == 0 {
            hits.ledger = drawTable(of: table, [], in: body.cutTop(0).rest, columns, on: &buffer, isOnTop: isOnTop)
            drawEmptyLedger(table.type, in: body.inset(left: 2, top: 2, right: 2), on: &buffer)
        } else {
            hits.ledger = drawTable(of: table, table.visible, in: body, columns, on: &buffer, isOnTop: isOnTop)
        }
        table.table.rows.offset = hits.ledger?.offset ?? 0
        drawLedgerStatus(table, in: status, on: &buffer, &hits, isOnTop: isOnTop)
    }

    /// `台账  服务事项  联合村支部`.
    private func ledgerTitle(of table: LedgerTable) -> String {
        let words = "\(text(Phrase("台账", "Ledger")))  \(text(table.type.label))"
        guard table.isNarrowed, let node = tree.selectedNode else { return words }
        return "\(words)  \(label(node))"
    }

    private func ledgerNote(of table: LedgerTable) -> String {
        var note = "\(table.visible.count)/\(table.unfilteredCount)"
        if !table.marks.isEmpty { note += " \(text(Phrase("标记", "marked"))) \(table.marks.count)" }
        return note
    }

    private func drawTable(
        of table: LedgerTable, _ rows: [UInt32], in rect: Rect, _ columns: [LedgerColumn], on buffer: inout CellBuffer,
        isOnTop: Bool
    ) -> TableHits {
        let headings = spread(columns.map { heading(of: $0, in: table) }, over: rect.width - 3)
        let marks = table.marks
        let isEmpty = ledger.table(table.type).keptCount == 0
        var view = Screen.Table(
            headings, count: rows.count, isMarked: marks.isEmpty ? nil : { marks.contains(rows[$0]) },
            isFocused: isOnTop && table.header == nil && !table.isTyping,
            emptyText: isEmpty ? "" : text(nothingMatches(in: table))
        ) { [self] index in
            columns.map { column in
                let words = ledgerCell(column, Int(rows[index]), of: table.type)
                return TableCell(words, matches: ledgerMatches(in: words, column, Int(rows[index]), of: table))
            }
        }
        view.focusedColumn = isOnTop ? table.header.flatMap { columns.firstIndex(of: $0) } : nil
        return view.draw(in: rect, on: &buffer, state: table.table)
    }

    /// The headings with what is left of the width shared among those that can use it, but only so far that the eye still
    /// finds its way along a row.
    private func spread(_ headings: [TableColumn], over width: Int) -> [TableColumn] {
        var left = width - headings.reduce(-1) { $0 + 1 + $1.width.narrowest }
        guard left > 0 else { return headings }
        var headings = headings
        for index in headings.indices {
            guard case .flexible(let minimum, let weight) = headings[index].width else { continue }
            let part = min(left, weight * 8)
            headings[index].width = .fixed(minimum + part)
            left -= part
        }
        return headings
    }

    private func nothingMatches(in table: LedgerTable) -> Phrase {
        if table.filter?.isEmpty == false {
            return Phrase("没有符合的记录。Esc 取消筛选", "Nothing matches. Esc clears the filter")
        }
        return Phrase("这里没有记录。%1 显示全部台账，%2 新增", "Nothing here. %1 shows the whole ledger, %2 adds")
            .with(keyText("table.scope"), keyText("table.add"))
    }

    /// The heading of a column: its title, its width, and its place in the order of the rows.
    func heading(of column: LedgerColumn, in table: LedgerTable) -> TableColumn {
        let title = text(column.title(of: table.type))
        let level = table.orders.firstIndex { $0.key == column.order }
        let sorting = level.map { table.orders[$0].isDescending ? TableColumn.Sorting.descending : .ascending }
        let chosen = table.columns.widths[column]
        var minimum = chosen ?? column.minimum(of: table.type, language)
        let isNumbered = table.orders.count > 1 && level != nil
        // The number beside the mark needs room of its own, as long as nobody has chosen the width.
        if isNumbered, chosen == nil { minimum = max(minimum, min(24, TextWidth.columns(title) + 2)) }
        let flex = column.flex(of: table.type)
        let width: TableColumn.Width =
            flex == 0 || chosen != nil ? .fixed(minimum) : .flexible(minimum: minimum, weight: flex)
        var heading = TableColumn(title, width, column.isNumber(of: table.type) ? .right : .left, sorting: sorting)
        if isNumbered, let level { heading.level = level + 1 }
        return heading
    }

    /// What a cell says, in one line; masked where it is sensitive.
    func ledgerCell(_ column: LedgerColumn, _ row: Int, of type: RecordType) -> String {
        guard let index = Schema.position(of: type.kind) else { return "" }
        guard let field = column.field(of: type) else {
            return Cells.day(ledger.tables[index].changed[row])?.description ?? ""
        }
        // Most cells of most records are empty: nothing is made for them.
        guard ledger.tables[index].cell(field, row) != 0 else { return "" }
        let words = ledger.text(of: field, at: Ledger.Place(table: index, row: row), language)
        return words.contains("\n") ? words.split(separator: "\n").joined(separator: " ") : words
    }

    /// Which characters of a cell the filter, or the search that is walked through, has found.
    private func ledgerMatches(
        in words: String, _ column: LedgerColumn, _ row: Int, of table: LedgerTable
    ) -> [Range<Int>] {
        guard !words.isEmpty, let query = table.shownQuery(row), let field = column.field(of: table.type) else {
            return []
        }
        var ranges: [Range<Int>] = []
        if !field.isSensitive {
            ranges += query.plain.words.compactMap { Pinyin.matchRange(query: $0, in: words) }
        }
        for term in query.terms where !term.isNegated && term.field.name == field.name {
            if term.isComparison || field.isSensitive {
                ranges.append(0..<words.count)
            } else {
                ranges += term.words.compactMap { Pinyin.matchRange(query: $0, in: words) }
            }
        }
        return ranges
    }

    // MARK: The line below

    private func drawLedgerStatus(
        _ table: LedgerTable, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits, isOnTop: Bool
    ) {
        guard !rect.isEmpty else { return }
        let rect = drawTotals(of: table, in: rect, on: &buffer)
        if table.filter != nil {
            drawFilterLine(
                of: table, placeholder: Phrase("文字 拼音 日期；Tab 列出栏目", "text pinyin date; Tab: columns"), isOnTop: isOnTop,
                in: rect, on: &buffer, &hits)
            return
        }
        if drawWalk(through: table, in: rect, on: &buffer) { return }
        var parts = [text(Phrase("按%1排序", "sorted by: %1").with(orderTitle(of: table)))]
        if RecordScope.divides(table.type) {
            let all = Phrase("%1 只看树中所选", "%1 only what the tree selects")
            let narrow = Phrase("%1 看全部台账", "%1 the whole ledger")
            parts.append(text((table.isNarrowed ? narrow : all).with(keyText("table.scope"))))
        }
        if !proposals.isEmpty { parts.append(text(Phrase("正在保存...", "saving..."))) }
        buffer.write(
            " " + parts.joined(separator: "  "), at: Point(x: rect.x, y: rect.y), in: rect, ink: .textDim,
            truncation: .mark)
    }

    /// What the marked records, or all that show, add up to: as many sums as have room. Returns what is left of the line.
    private func drawTotals(of table: LedgerTable, in rect: Rect, on buffer: inout CellBuffer) -> Rect {
        // The filter and its sentence need their half; without them the sums may have more.
        let room = table.filter == nil ? rect.width * 2 / 3 : rect.width * 2 / 5
        var words = totalsWords(of: table)
        while words.count > 1, TextWidth.columns(words.joined(separator: "  ")) + 2 > room { words.removeLast() }
        let said = words.joined(separator: "  ")
        let width = TextWidth.columns(said) + 2
        guard words.count > 1, width <= room else { return rect }
        let (left, right) = rect.cutRight(width)
        buffer.write(said, at: Point(x: right.x + 1, y: right.y), in: right, ink: .count)
        return left
    }

    /// `标记 3 条`, `申请金额 约37.5 万元`, …; nothing in a ledger without numbers.
    func totalsWords(of table: LedgerTable) -> [String] {
        guard !table.totals.isEmpty else { return [] }
        let head =
            table.marks.isEmpty
            ? Phrase("合计", "Sum") : Phrase("标记 %1 条", "%1 marked").with("\(table.marks.count)")
        return [text(head)] + table.totals.map { text($0.text) }
    }

    // MARK: An empty ledger

    /// What belongs into an empty ledger, and how to begin.
    private func drawEmptyLedger(_ type: RecordType, in rect: Rect, on buffer: inout CellBuffer) {
        var y = rect.y
        func line(_ words: String, _ ink: Role, indent: Int = 0) {
            for part in TextWidth.wrap(words, to: rect.width - indent, buffer.glyphs.ambiguous) where y < rect.bottom {
                buffer.write(part, at: Point(x: rect.x + indent, y: y), in: rect, ink: ink)
                y += 1
            }
        }
        line(text(Phrase("还没有%1。", "Nothing in this ledger yet: %1.").with(type.label)), .title)
        if let purpose = type.purpose { line(text(purpose), .text) }
        let comma = text(Phrase("、", ", "))
        let precisions = Set(type.fields.compactMap { type.precision(of: $0)?.name })
        let labels = type.fields.filter { !precisions.contains($0.name) }.map { field in
            text(field.label) + (field.isRequired ? "*" : "")
        }
        line(
            text(Phrase("每条记录：%1（* 必填）", "Each record: %1 (* required)").with(labels.joined(separator: comma))),
            .textDim)
        if rect.height > 12 { y += 1 }
        let ways: [(String, Phrase)] = [
            ("table.add", Phrase("新增一条", "add a record")),
            ("table.import", Phrase("从 XLSX 或 CSV 表格导入", "import an XLSX or CSV file")),
            ("table.template", Phrase("写出空白模板，填好再导入", "write an empty template to fill in and import")),
        ]
        for (command, words) in ways where y < rect.bottom {
            let key = keyText(command)
            buffer.write(key, at: Point(x: rect.x, y: y), in: rect, ink: .hintKey)
            buffer.write(text(words), at: Point(x: rect.x + 8, y: y), in: rect, ink: .text, truncation: .mark)
            y += 1
        }
    }
}
