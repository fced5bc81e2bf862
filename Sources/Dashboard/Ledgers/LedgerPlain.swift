import Domain
import Screen

/// Ledgers in words, for ears.
extension DashboardState {
    func describe(_ layer: LedgersLayer) -> PlainScreen {
        let types = layer.types(language)
        var screen = PlainScreen(place: text(Phrase("台账", "Ledgers")))
        if !layer.filter.isEmpty { screen.body = [text(Phrase("已输入：%1", "Typed: %1").with(layer.filter.text))] }
        let index = layer.list.selected
        guard index < types.count else {
            screen.focus = text(Phrase("没有符合的项", "Nothing matches"))
            return screen
        }
        let count = Phrase("%1 条", "%1 {record|records}").with("\(ledger.table(types[index]).keptCount)")
        screen.focus =
            sentence([
                ("", text(types[index].label)), ("", text(count)), ("", text(types[index].theme.label)),
                ("", types[index].purpose.map { text($0) } ?? ""),
            ]) + position(index, of: types.count)
        screen.focusName = "\(types[index].kind)"
        return screen
    }

    func describe(_ table: LedgerTable) -> PlainScreen {
        var screen = PlainScreen(
            place:
                "\(text(Phrase("台账", "Ledger")))  \(text(table.type.label))  \(table.visible.count)/\(table.unfilteredCount)"
        )
        if table.isNarrowed, let node = tree.selectedNode { screen.place += "  \(label(node))" }
        if !table.marks.isEmpty { screen.place += text(Phrase("，标记 %1", ", marked %1").with("\(table.marks.count)")) }
        if let filter = table.filter { screen.body = [text(Phrase("筛选：%1", "Filter: %1").with(filter.text))] }
        let sums = totalsWords(of: table)
        if !sums.isEmpty { screen.body.append(sums.joined(separator: text(Phrase("，", ", ")))) }
        if table.isTyping { screen.typed = table.filter?.text }
        if let header = table.header {
            screen.focus = sentence([(text(Phrase("表头", "Header")), text(header.title(of: table.type)))])
            screen.focusName = header.name
            return screen
        }
        guard let row = table.list.selectedRow else {
            screen.focus = text(Phrase("没有记录。", "No records."))
            if let purpose = table.type.purpose { screen.body.append(text(purpose)) }
            return screen
        }
        var parts = table.shown(ledger).map {
            (text($0.title(of: table.type)), ledgerCell($0, Int(row), of: table.type))
        }
        if table.marks.contains(row) { parts.insert(("", text(Phrase("已标记", "marked"))), at: 0) }
        screen.focus = sentence(parts) + position(table.cursor, of: table.visible.count)
        screen.focusName = "\(row)"
        return screen
    }

    func describe(_ layer: LedgerExportLayer) -> PlainScreen {
        var screen = PlainScreen(
            place: text(layer.content == .view ? Phrase("导出此表", "Export the table") : Phrase("导入模板", "Template")))
        screen.focus = sentence([(text(Phrase("文件名", "file name")), layer.path.text)])
        screen.typed = layer.path.text
        screen.focusName = "path"
        return screen
    }
}
