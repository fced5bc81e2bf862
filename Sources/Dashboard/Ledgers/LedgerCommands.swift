import Domain
import Screen

extension CommandRegistry {
    /// All ledgers, and what is done in the table of one.
    static let tableCommands: [Command] = [
        Command(
            "ledgers.open", Phrase("台账", "Ledgers"), hint: Phrase("台账", "Ledgers"),
            help: Phrase("所有台账：活动、服务、荣誉……各有一张表", "Every ledger as a table: activities, services, honours."),
            in: [.panes, .file, .ledger], keys: [.character("T"), Key(.function(7), .shift)]
        ) { $0.openLedgers() },
        Command(
            "ledgers.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.ledgers], keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.closeLayer() },
        table(
            "open", Phrase("打开", "Open"), hint: Phrase("打开", "Open"), Phrase("打开此记录", "Opens the record."),
            [Key(.enter)],
            unavailable: { $0.needsLedgerRecord }
        ) { $0.openLedgerRecord() },
        table(
            "leave", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            Phrase("取消筛选或标记，再返回", "Clears filter and marks, then goes back."), [Key(.escape)]
        ) { $0.leaveLedger() },
        table(
            "edit", Phrase("编辑", "Edit"), Phrase("编辑此记录", "Edits the record."), [.character("e"), Key(.function(4))],
            unavailable: { $0.needsLedgerRecord ?? $0.needsWriting }
        ) { state in state.ledgerTable?.selected.map { state.edit($0) } ?? [] },
        table(
            "add", Phrase("新增", "Add"), hint: Phrase("新增", "Add"), Phrase("在此台账新增一条", "Adds a record to the ledger."),
            [.character("a"), Key(.function(7)), Key(.insert)], unavailable: { $0.needsWriting }
        ) { $0.addLedgerRecord() },
        table(
            "filter", Phrase("筛选", "Filter"), hint: Phrase("筛选", "Filter"),
            Phrase("边输边筛：文字、拼音、日期、栏目:值", "Narrows as you type: words, pinyin, column:value."),
            [.character("/"), Key(.function(3))]
        ) { $0.beginLedgerFilter() },
        table(
            "sort", Phrase("排序", "Sort"), hint: Phrase("排序", "Sort"),
            Phrase("选择排序的栏目；再选一次则倒序", "Chooses the column to sort by; again turns it round."),
            [.character("s"), Key(.function(3), .shift)]
        ) { $0.openLedgerSortMenu() },
        table(
            "sortNext", Phrase("再按一栏排序", "Sort by one more column"),
            Phrase("相同的再按另一栏排序；再选则倒序、取消", "Sorts equal rows by another column."),
            [.character("S"), .control("s")]
        ) { $0.openLedgerSortMenu(isNext: true) },
        table(
            "scope", Phrase("全部/所选组织", "All, or the selected"), hint: Phrase("范围", "Scope"),
            Phrase("看全部台账，或只看树中所选的", "The whole ledger, or only what the tree selects."),
            [.character("o"), Key(.function(6))], unavailable: { $0.needsDividedLedger }
        ) { state in state.changeLedger { $0.setNarrowed(!$0.isNarrowed, $1) } },
        table(
            "mark", Phrase("标记", "Mark"), hint: Phrase("标记", "Mark"), Phrase("标记或取消标记此记录", "Marks the record, or not."),
            [.character(" "), .control("t")]
        ) { state in
            state.changeLedger {
                $0.toggleMark($1)
                $0.move(to: $0.cursor + 1, $1)
            }
        },
        table(
            "markRange", Phrase("标记一段", "Mark a range"),
            Phrase("按一次定起点，再按一次标记到此", "Once for the start, once more marks up to here."),
            [.character("v"), .control("v")]
        ) { state in
            let isStart = state.ledgerTable?.rangeStart == nil
            if isStart {
                state.say(
                    .info,
                    Phrase("移动光标，再按 %1 标记到那里。", "Move on and press %1 again to mark up to there.").with(
                        state.keyText("table.markRange")))
            }
            return state.changeLedger { $0.markRange($1) }
        },
        table(
            "markAll", Phrase("全部标记", "Mark all"), Phrase("标记表中的全部记录", "Marks every record of the table."),
            [.control("a")]
        ) { state in state.changeLedger { $0.markAll($1) } },
        table(
            "invert", Phrase("反选", "Invert the marks"),
            Phrase("表中标记的取消，没标记的标记", "Marks in the table what is not marked, and back."),
            [.character("*"), Key(.function(8), .shift)]
        ) { state in state.changeLedger { $0.invertMarks($1) } },
        table(
            "unmark", Phrase("取消全部标记", "Clear the marks"), Phrase("取消全部标记", "Clears all marks."), [.control("x")]
        ) { state in state.changeLedger { $0.clearMarks($1) } },
        table(
            "bulk", Phrase("批量修改", "Change the marked"), hint: Phrase("批量", "Marked"),
            Phrase("把标记的记录的某一项改成同样的内容", "Gives one field of all marked the same value."),
            [.character("E"), Key(.function(4), .shift)],
            unavailable: { $0.needsLedgerRecord ?? $0.needsWriting ?? $0.tooManyLedgerMarks }
        ) { $0.openLedgerFields() },
        table(
            "retire", Phrase("停用", "Retire"),
            Phrase("停用此记录或标记的记录；历史保留", "Retires the record or the marked; history stays."),
            [.character("d"), Key(.function(8)), Key(.delete)],
            unavailable: { $0.needsLedgerRecord ?? $0.needsWriting ?? $0.tooManyLedgerMarks }
        ) { state in state.askToRetire(state.ledgerTable?.chosen(state.ledger) ?? []) },
        table(
            "copy", Phrase("复制", "Copy"), Phrase("复制此记录的名称", "Copies what the record is called."),
            [.character("y"), .control("c")], unavailable: { $0.needsLedgerRecord }
        ) { $0.copyLedgerRow() },
        table(
            "copyRow", Phrase("复制整行", "Copy the line"),
            Phrase("复制整行或标记的各行，可粘贴到表格", "Copies the line, or the marked, for a spreadsheet."),
            [.character("Y"), Key(.character("y"), .alt)], unavailable: { $0.needsLedgerRecord }
        ) { $0.copyLedgerRow(isWhole: true) },
        table(
            "columns", Phrase("选择栏目", "Columns"),
            Phrase("显示或隐藏栏目，改宽度和次序", "Shows and hides columns, their width and order."),
            [.character("C"), .control("k")]
        ) { $0.openLedgerColumns() },
        table(
            "header", Phrase("到表头", "To the header"),
            Phrase("在表头中排序，改栏目的宽度和次序", "Sorts, widens and moves columns from their header."),
            [.character("|"), Key(.up, .control)]
        ) { $0.enterHeader() },
        table(
            "narrower", Phrase("栏目变窄", "Narrower column"), Phrase("当前栏目变窄", "Makes the current column narrower."),
            [.character("<"), .character("-"), Key(.left, .alt)]
        ) { $0.widenColumn(by: -2) },
        table(
            "wider", Phrase("栏目变宽", "Wider column"), Phrase("当前栏目变宽", "Makes the current column wider."),
            [.character(">"), .character("="), Key(.right, .alt)]
        ) { $0.widenColumn(by: 2) },
        table(
            "export", Phrase("导出此表", "Export the table"),
            Phrase("把表中所列写入 XLSX 或 CSV，号码隐去", "Writes what shows to XLSX or CSV, numbers masked."),
            [.character("x"), Key(.function(5))]
        ) { $0.openLedgerExport(.view) },
        table(
            "template", Phrase("导入模板", "Template"),
            Phrase("写出此台账的空白模板", "Writes an empty template of the ledger."),
            [.character("t"), Key(.function(5), .shift)]
        ) { $0.openLedgerExport(.template) },
        table(
            "import", Phrase("导入", "Import"), Phrase("从表格导入到此台账，先预览", "Imports a spreadsheet into the ledger."),
            [.character("i"), .control("o")], unavailable: { $0.needsWriting }
        ) { $0.openLedgerImport() },
        table(
            "close", Phrase("关闭此表", "Close the table"), Phrase("关闭此表", "Closes the table."),
            [Key(.function(10)), .character("q")]
        ) {
            $0.closeLayer()
        },
    ]

    private static func table(
        _ id: String, _ title: Phrase, hint: Phrase? = nil, _ help: Phrase, _ keys: [Key],
        unavailable: @escaping @Sendable (DashboardState) -> Phrase? = { _ in nil },
        run: @escaping @Sendable (inout DashboardState) -> [Effect]
    ) -> Command {
        Command(
            "table.\(id)", title, hint: hint, help: help, in: [.ledger], keys: keys, inPalette: false,
            unavailable: unavailable, run: run)
    }
}

extension DashboardState {
    // MARK: Why not

    /// Why a command that needs a record of the table cannot be done.
    var needsLedgerRecord: Phrase? {
        guard let ledgerTable, ledgerTable.selected == nil, ledgerTable.marks.isEmpty else { return nil }
        return Phrase("表中没有记录，请先新增。", "There is no record here: add one first.")
    }

    /// Why a table cannot be narrowed to what the tree selects.
    var needsDividedLedger: Phrase? {
        guard let ledgerTable, !RecordScope.divides(ledgerTable.type) else { return nil }
        return Phrase("此台账不分组织。", "This ledger belongs to no organisation.")
    }

    /// Why something cannot be done to all marked records at once.
    var tooManyLedgerMarks: Phrase? {
        guard let count = ledgerTable?.marks.count, count > MarkedAction.most else { return nil }
        return Phrase("标记了 %1 条，一次最多 %2 条；请先筛选再标记。", "%1 are marked; at most %2 at once: filter, then mark.")
            .with("\(count)", "\(MarkedAction.most)")
    }

    // MARK: Doing

    /// Opens the file or the form of the selected record.
    mutating func openLedgerRecord() -> [Effect] {
        guard let id = ledgerTable?.selected else { return [] }
        return openFile(of: id)
    }

    /// Opens the form of a new record; what the tree has selected stands in it already.
    mutating func addLedgerRecord() -> [Effect] {
        guard let table = ledgerTable else { return [] }
        var values: [String: Value] = [:]
        if table.isNarrowed, let id = tree.selectedNode?.organisation,
            let field = table.type.fields.first(where: { $0.target == .organisation })
        {
            values[field.name] = .reference(id)
        }
        return add(table.type, values: values)
    }

    /// Copies what the selected record is called, or whole lines in columns; masked.
    mutating func copyLedgerRow(isWhole: Bool = false) -> [Effect] {
        guard let table = ledgerTable else { return [] }
        let columns = isWhole ? table.shown(ledger) : [LedgerColumn.first(of: table.type)]
        let records = ledger.table(table.type)
        let ids = isWhole ? table.chosen(ledger) : table.selected.map { [$0] } ?? []
        let lines = ids.prefix(MarkedAction.most).compactMap { records.row(of: $0) }.map { row in
            columns.map { ledgerCell($0, row, of: table.type) }.joined(separator: "\t")
        }
        guard !lines.isEmpty else { return [] }
        say(
            .info,
            lines.count == 1
                ? Phrase("已复制：%1", "Copied: %1").with(lines[0])
                : Phrase("已复制 %1 行。", "%1 {line|lines} copied.").with("\(lines.count)"))
        return [.copy(lines.joined(separator: "\n"))]
    }

    /// Lists the fields that can be changed for all marked.
    mutating func openLedgerFields() -> [Effect] {
        guard let table = ledgerTable else { return [] }
        let items = MarkedAction.fields(of: table.type).map { field in
            MenuItem(field.label, detail: field.section) { state in
                guard let table = state.ledgerTable else { return [] }
                return state.openMarked(.field(field.name, of: table.type.kind))
            }
        }
        layers.append(.menu(MenuLayer(title: Phrase("修改哪一项", "Change which field"), items: items)))
        return []
    }

    /// Takes back filter and marks, then closes the table.
    mutating func leaveLedger() -> [Effect] {
        guard let table = ledgerTable else { return [] }
        if table.filter != nil { return changeLedger { $0.setFilter(nil, $1) } }
        if table.line.walk != nil { return changeLedger { table, _ in table.line.walk = nil } }
        if !table.marks.isEmpty || table.rangeStart != nil { return changeLedger { $0.clearMarks($1) } }
        return closeLayer()
    }
}
