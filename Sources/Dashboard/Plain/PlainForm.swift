import Domain
import Screen

extension DashboardState {
    /// A form in words: the field with the focus, what is typed, what is wrong with it, and the open list below it.
    func describe(_ form: FormLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(form.title))
        if let whom = whom(form) { screen.body = [whom] }
        screen.focusName = "\(form.focus)"
        guard let line = form.focused else {
            let isSave = form.focus == form.fields.count
            screen.focus = text(isSave ? Phrase("按钮 保存", "Button Save") : Phrase("按钮 取消", "Button Cancel"))
            return screen
        }
        if let popup = form.popup, popup.list.selected < popup.choices.count {
            let choice = popup.choices[popup.list.selected]
            screen.focusName += " list"
            screen.focus =
                sentence([
                    (text(Phrase("%1 选项", "%1 choice").with(line.field.label)), choice.label), ("", choice.detail),
                ]) + position(popup.list.selected, of: popup.choices.count)
            return screen
        }
        let value = line.isMasked ? line.shownText : line.input.text
        var parts = [(text(line.field.label), value.isEmpty ? text(Phrase("未填", "empty")) : value)]
        if line.isMasked { parts.append(("", text(Phrase("已隐去，Enter 显示", "masked, Enter shows it")))) }
        if line.field.isRequired { parts.append(("", text(Phrase("必填", "required")))) }
        if let problem = form.problem(of: line) {
            let kind = problem.severity == .error ? Phrase("错误", "Error") : Phrase("注意", "Note")
            parts.append((text(kind), text(problem.message)))
        }
        screen.focus = sentence(parts) + position(form.focus, of: form.fields.count)
        if !line.isMasked { screen.typed = line.input.text }
        return screen
    }

    /// A spreadsheet on its way in, in words.
    func describe(_ layer: ImportLayer) -> PlainScreen {
        var screen = PlainScreen(place: text(Phrase("导入表格", "Import a spreadsheet")))
        screen.focusName = "\(layer.list.selected)"
        switch layer.stage {
        case .planning: break
        case .choosing:
            screen.body = [sentence([(text(Phrase("文件", "File")), layer.path.text)])]
            if let failure = layer.failure { screen.body.append(text(failure)) }
            let lines = layer.lines
            guard layer.list.selected < lines.count else { break }
            let kind: Phrase =
                switch lines[layer.list.selected] {
                case .up, .folder: Phrase("文件夹", "Folder")
                case .file: Phrase("表格", "Spreadsheet")
                }
            screen.focus =
                sentence([(text(kind), lines[layer.list.selected].name)])
                + position(layer.list.selected, of: lines.count)
        case .preview(let plan):
            let counts = Phrase(
                "读到 %1 行：新增 %2，更新 %3，不变 %4，拒绝 %5", "%1 {row|rows}: %2 new, %3 updated, %4 unchanged, %5 refused"
            ).with("\(plan.read)", "\(plan.added)", "\(plan.updated)", "\(plan.unchanged)", "\(plan.rejected)")
            screen.body = [plan.source, text(counts)]
            let lists: [(Phrase, [String])] = [
                (Phrase("将新建党组织", "Organisations to be made"), plan.newOrganisations),
                (Phrase("不得记录、已丢弃的栏目", "Dropped, may not be recorded"), plan.droppedColumns),
                (Phrase("不认识、未导入的栏目", "Unknown, left out"), plan.unknownColumns),
            ]
            for (label, names) in lists where !names.isEmpty {
                screen.body.append(sentence([(text(label), names.joined(separator: " "))]))
            }
            screen.body.append(text(Phrase("Enter 导入，Esc 返回", "Enter imports, Esc goes back")))
            guard layer.list.selected < plan.remarks.count else { break }
            let remark = plan.remarks[layer.list.selected]
            let row = remark.row.map { text(Phrase("第 %1 行", "row %1").with("\($0)")) } ?? ""
            screen.focus =
                sentence([("", row), ("", remark.column ?? ""), ("", text(remark.message))])
                + position(layer.list.selected, of: plan.remarks.count)
        }
        return screen
    }
}

extension ImportLayer {
    /// Whether there is something to choose or to read.
    var isForReading: Bool {
        if case .planning = stage { false } else { true }
    }
}
