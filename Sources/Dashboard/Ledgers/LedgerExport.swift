import Domain
import Screen

/// What is to be written to a file of a ledger: the rows and columns of a table, or an empty sheet to fill in.
public struct LedgerFile: Sendable {
    /// Whose records.
    public let kind: RecordKind
    /// The rows in their order; nil for an empty sheet to fill in.
    public let rows: [UInt32]?
    /// The names of the fields, in the order of the columns.
    public let fields: [String]
    /// Where to; `.csv` at its end makes a text table, anything else a workbook.
    public let path: String
}

/// Asks for the name of the file that a table, or the template of a ledger, is written to.
struct LedgerExportLayer: Sendable {
    /// What is written.
    enum Content: Hashable, Sendable {
        case view, template
    }

    let content: Content
    /// How many records; 0 for a template.
    let count: Int
    var path: TextField

    /// Whether the name asks for a text table.
    var isText: Bool { path.text.lowercased().hasSuffix(".csv") }

    /// Gives the name the other ending.
    mutating func switchFormat() {
        let name = path.text
        let stem = [".csv", ".xlsx"].first { name.lowercased().hasSuffix($0) }.map { name.dropLast($0.count) }
        path = TextField(String(stem ?? name[...]) + (isText ? ".xlsx" : ".csv"))
    }
}

extension DashboardState {
    /// Asks where the table, or its template, is to be written.
    mutating func openLedgerExport(_ content: LedgerExportLayer.Content) -> [Effect] {
        guard let table = ledgerTable else { return [] }
        guard content == .template || !table.visible.isEmpty else {
            say(.warning, Phrase("表中没有记录可导出；模板另有按键。", "There is nothing to write; a template has its own key."))
            return []
        }
        let name =
            content == .view
            ? "hongyan-\(table.type.plural)-\(today).xlsx" : "hongyan-\(table.type.plural)-template.xlsx"
        layers.append(
            .ledgerExport(
                LedgerExportLayer(
                    content: content, count: content == .view ? table.visible.count : 0, path: TextField(name))))
        return []
    }

    /// Keys of the question for a file name.
    mutating func offer(_ key: Key, to layer: LedgerExportLayer) -> [Effect] {
        var layer = layer
        switch (key.code, key.modifiers) {
        case (.escape, _), (.function(10), _):
            layers.removeLast()
            return []
        case (.enter, _), (.character("s"), .control): return write(layer)
        case (.tab, _), (.up, []), (.down, []): layer.switchFormat()
        default: _ = layer.path.handle(key)
        }
        layers[layers.count - 1] = .ledgerExport(layer)
        return []
    }

    private mutating func write(_ layer: LedgerExportLayer) -> [Effect] {
        let path = LenientText.trimmed(layer.path.text)
        guard !path.isEmpty, !path.hasSuffix("/") else {
            say(.warning, Phrase("请写文件名。", "Please give a file name."))
            return []
        }
        layers.removeLast()
        guard let table = ledgerTable else { return [] }
        let columns = table.shown(ledger).compactMap { $0.field(of: table.type) }
        // How exact a number is belongs beside it, whether or not it has a column of its own on the screen.
        let fields = columns.flatMap { field in
            [field] + (table.type.precision(of: field).map { [$0] } ?? [])
        }
        var seen: Set<String> = []
        let file = LedgerFile(
            kind: table.type.kind, rows: layer.content == .view ? table.visible : nil,
            fields: fields.map(\.name).filter { seen.insert($0).inserted }, path: path)
        progress = Progress(title: Phrase("正在写文件", "Writing the file"), fraction: 0, since: now)
        return [.writeLedger(file, ledger)]
    }

    func drawLedgerExport(_ layer: LedgerExportLayer, in area: Rect, on buffer: inout CellBuffer) {
        let isView = layer.content == .view
        let title = isView ? Phrase("导出此表", "Export the table") : Phrase("导入模板", "Template")
        let (_, inner) = buffer.popup(
            Size(width: min(area.width, 66), height: 9), in: area, title: text(title),
            note: layer.isText ? "CSV" : "XLSX")
        let said =
            isView
            ? Phrase(
                "写入表中的 %1 条、所列的栏目；身份证号、电话、住址隐去。",
                "Writes the %1 {record|records} and the columns that show; numbers are masked."
            )
            .with("\(layer.count)")
            : Phrase("写出空白表格：填好后在此台账按 %1 导入。", "Writes an empty sheet: filled in, %1 imports it here.")
                .with(keyText("table.import"))
        for (index, line) in TextWidth.wrap(text(said), to: inner.width, buffer.glyphs.ambiguous).prefix(2).enumerated()
        {
            buffer.write(line, at: Point(x: inner.x, y: inner.y + index), in: inner, ink: .dialog)
        }
        let line = Rect(x: inner.x, y: inner.y + 3, width: inner.width, height: 1)
        layer.path.draw(in: line, on: &buffer, ink: .fieldFocused, placeholder: text(Phrase("文件名", "file name")))
        buffer.write(
            text(Phrase("Tab 换成 CSV 或 XLSX；同名文件会被替换", "Tab: CSV or XLSX; a file of this name is replaced")),
            at: Point(x: inner.x, y: inner.y + 4), in: inner, ink: .textDim, over: .dialog, truncation: .mark)
    }

    /// Opens the choice of a spreadsheet for the ledger of the table.
    mutating func openLedgerImport() -> [Effect] {
        guard let type = ledgerTable?.type else { return [] }
        // A roster with stays and pairings is read by the import of members.
        layers.append(.importing(ImportLayer(kind: type.kind == .member ? nil : type.kind)))
        return [.listFolder("")]
    }
}
