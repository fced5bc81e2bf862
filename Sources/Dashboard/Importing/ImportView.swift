import Domain
import Screen

extension DashboardState {
    func drawImport(_ layer: inout ImportLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let size = Size(width: min(area.width, 96), height: area.height)
        var title = text(Phrase("导入表格", "Import a spreadsheet"))
        if let type = layer.kind.flatMap({ Schema.type($0) }) {
            title = text(Phrase("导入到台账：%1", "Import into: %1").with(type.label))
        }
        let (outer, inner) = buffer.popup(size, in: area, title: title)
        switch layer.stage {
        case .choosing: drawChoosing(&layer, in: inner, outer, on: &buffer, &hits)
        case .planning:
            buffer.write(
                text(Phrase("正在读取...", "Reading...")), at: Point(x: inner.x, y: inner.y), in: inner, ink: .dialog)
        case .preview(let plan): drawPreview(plan, &layer, in: inner, outer, on: &buffer, &hits)
        }
    }

    private func drawChoosing(
        _ layer: inout ImportLayer, in inner: Rect, _ outer: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        var rest = inner
        func cut() -> Rect {
            let (line, below) = rest.cutTop(1)
            rest = below
            return line
        }
        var line = cut()
        buffer.write(
            text(Phrase("XLSX 或 CSV 文件；旧 .xls 请先另存为 .xlsx", "An XLSX or CSV file; save an old .xls as .xlsx first")),
            at: Point(x: line.x, y: line.y), in: line, ink: .textDim, over: .dialog, truncation: .mark)
        line = cut()
        layer.path.draw(in: line, on: &buffer)
        if let failure = layer.failure {
            for words in TextWidth.wrap(text(failure), to: inner.width).prefix(4) {
                line = cut()
                buffer.write(words, at: Point(x: line.x, y: line.y), in: line, ink: .problemError)
            }
        }
        _ = cut()
        let caret = buffer.caret
        let lines = layer.lines
        let list = layer.list.settled(height: rest.height, count: lines.count)
        layer.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(lines.count, list.offset + rest.height)) {
            let rect = Rect(x: rest.x, y: rest.y + index - list.offset, width: rest.width, height: 1)
            let (words, ink): (String, Role) =
                switch lines[index] {
                case .up: ("../", .textDim)
                case .folder(let name): (name + "/", .choice)
                case .file(let name): (name, .textStrong)
                }
            buffer.write(words, at: Point(x: rect.x, y: rect.y), in: rect, ink: ink, over: .dialog, truncation: .mark)
            if index == list.selected { buffer.lay(.choiceSelected, on: rect) }
            hits.lines.append((rect, index))
        }
        buffer.scrollbar(
            in: Rect(x: outer.right - 1, y: rest.y, width: 1, height: rest.height), offset: list.offset,
            visible: rest.height, total: lines.count)
        buffer.caret = caret
    }

    private func drawPreview(
        _ plan: ImportPlan, _ layer: inout ImportLayer, in inner: Rect, _ outer: Rect, on buffer: inout CellBuffer,
        _ hits: inout FrameHits
    ) {
        var rest = inner
        func say(_ words: String, _ ink: Role) {
            let (line, below) = rest.cutTop(1)
            guard !line.isEmpty else { return }
            rest = below
            buffer.write(words, at: Point(x: line.x, y: line.y), in: line, ink: ink, over: .dialog, truncation: .mark)
        }
        let sheet = plan.sheet.map { "  [\($0)]" } ?? ""
        say("\(plan.source)\(sheet)", .title)
        say(
            text(
                Phrase("读到 %1 行：新增 %2，更新 %3，不变 %4，拒绝 %5", "%1 {row|rows}: %2 new, %3 updated, %4 unchanged, %5 refused")
                    .with("\(plan.read)", "\(plan.added)", "\(plan.updated)", "\(plan.unchanged)", "\(plan.rejected)")),
            .textStrong)
        let columns = plan.columns.map { "\($0.heading)" }.joined(separator: " ")
        say("\(text(Phrase("认出的栏目", "Columns"))): \(columns)", .textDim)
        if !plan.newOrganisations.isEmpty {
            let names = plan.newOrganisations.prefix(6).joined(separator: " ")
            say(
                "\(text(Phrase("将新建党组织 %1 个", "To be made, %1 {organisation|organisations}").with("\(plan.newOrganisations.count)"))): \(names)",
                .text)
        }
        if !plan.droppedColumns.isEmpty {
            let names = plan.droppedColumns.joined(separator: " ")
            say("\(text(Phrase("不得记录、已丢弃的栏目", "Dropped, may not be recorded"))): \(names)", .problemWarning)
        }
        if !plan.unknownColumns.isEmpty {
            say(
                "\(text(Phrase("不认识、未导入的栏目", "Unknown, left out"))): \(plan.unknownColumns.joined(separator: " "))",
                .problemWarning)
        }
        let isNothing = plan.changes.isEmpty
        say(
            text(
                isNothing
                    ? Phrase("没有需要导入的内容。Esc 返回", "Nothing to import. Esc goes back")
                    : Phrase("Enter 导入（之后 %1 可整批撤销），Esc 返回", "Enter imports (%1 takes all of it back), Esc goes back")
                        .with(keyText("ledger.undo"))),
            .hintKey)
        say(
            plan.remarks.isEmpty
                ? text(Phrase("没有问题。", "No problems."))
                : text(Phrase("需要注意的 %1 处：", "%1 {remark|remarks}:").with("\(plan.remarks.count)")), .title)
        // A remark that has no room in its line is read below the list.
        if rest.height > 6, layer.list.selected < plan.remarks.count {
            let said = plan.remarks[layer.list.selected]
            let place = [said.row.map { text(Phrase("第 %1 行", "row %1").with("\($0)")) }, said.column]
            let whole = (place.compactMap { $0 } + [text(said.message)]).joined(separator: "  ")
            let (above, below) = rest.cutBottom(2)
            rest = above
            for (index, words) in TextWidth.wrap(whole, to: below.width).prefix(2).enumerated() {
                buffer.write(
                    words, at: Point(x: below.x, y: below.y + index), in: below, ink: .textStrong, over: .dialog)
            }
        }
        let list = layer.list.settled(height: rest.height, count: plan.remarks.count)
        layer.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(plan.remarks.count, list.offset + rest.height)) {
            let remark = plan.remarks[index]
            let rect = Rect(x: rest.x, y: rest.y + index - list.offset, width: rest.width, height: 1)
            let row = remark.row.map { text(Phrase("第 %1 行", "row %1").with("\($0)")) } ?? ""
            let column = remark.column.map { " \($0)" } ?? ""
            buffer.write(
                "\(remark.severity == .error ? "x" : "!") \(TextWidth.pad(row + column, to: 24)) \(text(remark.message))",
                at: Point(x: rect.x, y: rect.y), in: rect,
                ink: remark.severity == .error ? .problemError : .problemWarning, over: .dialog, truncation: .mark)
            if index == list.selected {
                buffer.lay(.choiceSelected, on: rect)
                buffer.caret = Point(x: rect.x, y: rect.y)
            }
        }
        buffer.scrollbar(
            in: Rect(x: outer.right - 1, y: rest.y, width: 1, height: rest.height), offset: list.offset,
            visible: rest.height, total: plan.remarks.count)
    }
}
