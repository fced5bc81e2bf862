import Domain
import Screen

extension DashboardState {
    /// Draws the activity, who takes part, and the grid of names with their marks.
    func drawAttendance(
        _ layer: inout AttendanceLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let title = layer.original.isNew ? Phrase("登记出勤", "Record attendance") : Phrase("出勤名单", "Attendance")
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: text(title), titleInk: .paneTitleFocused,
            note: layer.isDirty ? text(Phrase("未保存", "not saved")) : "")
        let inner = area.inset(left: 2, top: 1, right: 2, bottom: 1)
        let (head, rest) = inner.cutTop(2)
        let (body, foot) = rest.cutBottom(rest.height > 4 ? 1 : 0)
        let caret = drawActivity(layer, in: head.cutTop(1).top, on: &buffer, &hits)
        drawBranches(layer, in: head.cutTop(1).rest, on: &buffer)
        drawGrid(&layer, in: body, on: &buffer, &hits)
        drawMarks(layer, in: foot, on: &buffer)
        if layer.focus != .grid { buffer.caret = caret }
        if var picker = layer.picker {
            drawPicker(&picker, in: area, on: &buffer, &hits)
            layer.picker = picker
        }
    }

    /// Kind, day and title on one line; the place of the caret.
    private func drawActivity(
        _ layer: AttendanceLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) -> Point? {
        var x = rect.x
        var caret: Point?
        for (index, line) in layer.fields.enumerated() {
            let label = text(line.field.label)
            let isFocused = layer.focus.rawValue == index + 1
            buffer.write(label, at: Point(x: x, y: rect.y), in: rect, ink: .formLabel)
            x += TextWidth.columns(label) + 1
            let width = index == 0 ? min(22, rect.width / 4) : index == 1 ? 11 : max(4, rect.right - x)
            let field = Rect(x: x, y: rect.y, width: width, height: 1)
            buffer.fill(field, ink: line.reading.isError ? .fieldError : isFocused ? .fieldFocused : .field)
            if isFocused, index > 0 {
                line.input.draw(in: field, on: &buffer)
                caret = buffer.caret
            } else {
                buffer.write(
                    line.shownText, at: Point(x: x, y: rect.y), in: field,
                    ink: line.reading.isError ? .fieldError : isFocused ? .fieldFocused : .field, truncation: .mark)
                if isFocused { caret = Point(x: x, y: rect.y) }
            }
            hits.parts.append((field, -1, index + 1))
            hits.lines.append((field, index))
            x += width + 2
        }
        return caret
    }

    /// Which organisations take part, and how many came.
    private func drawBranches(_ layer: AttendanceLayer, in rect: Rect, on buffer: inout CellBuffer) {
        let names = layer.branches.map { ledger.title(of: $0, language) }.joined(separator: text(Phrase("、", ", ")))
        let counts = text(counts(of: layer))
        let width = TextWidth.columns(counts)
        buffer.write(
            text(Phrase("党组织 %1", "By %1").with(names)), at: Point(x: rect.x, y: rect.y), in: rect, ink: .text,
            maxWidth: max(0, rect.width - width - 2), truncation: .mark)
        buffer.write(counts, at: Point(x: rect.right - width, y: rect.y), in: rect, ink: .textStrong)
    }

    /// How many there are, and how many of them have a mark.
    func counts(of layer: AttendanceLayer) -> Phrase {
        let due = layer.list.people.count { !$0.isAway }
        let present = layer.count("present") + layer.count("late")
        return Phrase("应到 %1  外出 %2  已标 %3  到会 %4", "due %1  away %2  marked %3  present %4").with(
            "\(due)", "\(layer.list.people.count - due)", "\(layer.marks.count)", "\(present)")
    }

    private func drawGrid(
        _ layer: inout AttendanceLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        guard !layer.list.people.isEmpty else {
            let words = text(
                Phrase("这些党组织没有党员；%1 另选。", "Nobody belongs to these organisations; %1 chooses others.")
                    .with(keyText("attendance.branches")))
            buffer.write(words, at: Point(x: rect.x, y: rect.y), in: rect, ink: .textDim, truncation: .mark)
            return
        }
        let marks = CodeList.attendanceMark.entries.map { AttendanceView.shown($0.code, buffer.glyphs, language) }
        let mark = 1 + (marks.map { TextWidth.columns($0, buffer.glyphs.ambiguous) }.max() ?? 0)
        let width = nameWidth(layer, mark, rect) + mark + 1
        layer.columns = max(1, rect.width / width)
        let rows = layer.rows(columns: layer.columns)
        let selected = rows.firstIndex {
            if case .people(let range) = $0 { range.contains(layer.cursor) } else { false }
        }
        let list = ListState(selected: selected ?? 0, offset: layer.offset).settled(
            height: rect.height, count: rows.count)
        layer.offset = list.offset
        for index in list.offset..<max(list.offset, min(rows.count, list.offset + rect.height)) {
            let line = Rect(x: rect.x, y: rect.y + index - list.offset, width: rect.width, height: 1)
            switch rows[index] {
            case .heading(let organisation, let isAway, let count):
                let name = organisation.map { Organisation.title($0, ledger.organisations) }
                let group =
                    name == nil
                    ? Phrase("名单外人员 %2", "Others on the list %2")
                    : isAway ? Phrase("%1 外出 %2", "%1, away %2") : Phrase("%1 应到 %2", "%1, due %2")
                buffer.write(
                    text(group.with(name ?? "", "\(count)")), at: Point(x: line.x, y: line.y), in: line, ink: .title,
                    truncation: .mark)
            case .people(let range):
                for (column, person) in range.enumerated() {
                    let cell = Rect(x: line.x + column * width, y: line.y, width: width - 1, height: 1)
                    draw(person, of: layer, in: cell, mark, on: &buffer)
                    hits.parts.append((cell, person, 0))
                    hits.lines.append((cell, 3 + person))
                    if person == layer.cursor {
                        buffer.lay(.rowSelected, on: cell)
                        buffer.caret = Point(x: cell.x, y: cell.y)
                    }
                }
            }
        }
        let bar = Rect(x: rect.right + 1, y: rect.y, width: 1, height: rect.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: rect.height, total: rows.count)
    }

    /// As wide as the longest name, but narrower when only so everybody has room on one screen.
    private func nameWidth(_ layer: AttendanceLayer, _ mark: Int, _ rect: Rect) -> Int {
        let longest = layer.list.people.lazy.map { TextWidth.columns($0.name) }.max() ?? 6
        let widest = min(14, max(7, longest + 1))
        for width in stride(from: widest, through: 7, by: -1)
        where layer.rows(columns: max(1, rect.width / (width + mark + 1))).count <= rect.height { return width }
        return min(widest, 8)
    }

    private func draw(
        _ index: Int, of layer: AttendanceLayer, in cell: Rect, _ width: Int, on buffer: inout CellBuffer
    ) {
        let person = layer.list.people[index]
        let code = layer.marks[person.id]
        buffer.write(
            person.name, at: Point(x: cell.x, y: cell.y), in: cell, ink: code == nil ? .textDim : .text,
            maxWidth: cell.width - width, truncation: .mark)
        guard let code else { return }
        let ink: Role =
            code == "absent" ? .lightRed : Attendance.presentMarks.contains(code) ? .lightBlue : .lightYellow
        buffer.write(
            AttendanceView.shown(code, buffer.glyphs, language),
            at: Point(x: cell.right - width + 1, y: cell.y), in: cell, ink: ink)
    }

    /// What each key marks, and what was typed to find somebody.
    private func drawMarks(_ layer: AttendanceLayer, in rect: Rect, on buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        if !layer.query.isEmpty, layer.focus == .grid {
            let said = text(
                Phrase("找 %1  上下键换人，1-6 或 Enter 标记", "find %1  Up, Down: next; 1-6, Enter: mark").with(layer.query))
            buffer.write(said, at: Point(x: rect.x, y: rect.y), in: rect, ink: .match, truncation: .mark)
            return
        }
        var words = CodeList.attendanceMark.entries.enumerated().map { index, entry in
            "\(index + 1)\(AttendanceView.sign(entry.code, glyphs))\(text(AttendanceView.word(entry.code)))"
        }
        words.append(text(Phrase("0 清除  输入姓名首字母找人", "0 clear  letters find a name")))
        buffer.write(
            words.joined(separator: " "), at: Point(x: rect.x, y: rect.y), in: rect, ink: .hintLabel, truncation: .mark)
    }

    private func drawPicker(
        _ picker: inout BranchPicker, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let rows = picker.rows(self)
        let organisations = ledger.organisations
        let chosen = picker.chosen
        let list = ChoiceList(
            title: text(Phrase("参加的党组织 %1", "Organisations %1").with("\(chosen.count)")), count: rows.count,
            placeholder: text(Phrase("空格选择，首个为主办；Enter 完成", "Space chooses, the first hosts; Enter")),
            emptyText: text(Phrase("没有符合的项", "Nothing matches"))
        ) { [self] index in
            let id = organisations.id(rows[index])
            let sign = chosen.firstIndex(of: id).map { $0 == 0 ? text(Phrase("[主办]", "[host]")) : "[x]" } ?? "[ ]"
            let above = organisationTree.path(of: rows[index], in: ledger).dropLast().last ?? ""
            return Choice("\(sign) \(Organisation.title(rows[index], organisations))", detail: above)
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: picker.filter, state: picker.list,
            size: Size(width: 60, height: min(area.height, rows.count + 4)))
        picker.list.offset = drawn.offset
        hits.choices = drawn
    }
}

/// Signs and short words of the marks.
enum AttendanceView {
    /// The sign that offices put into their sheets, or its twin where only plain characters are drawn.
    static func sign(_ code: String, _ glyphs: GlyphPolicy) -> String {
        let isPlain = glyphs.borders == .ascii
        return switch code {
        case "present": isPlain ? "v" : "√"
        case "late": "#"
        case "sick": "O"
        case "duty": isPlain ? "*" : "★"
        case "leave": isPlain ? "^" : "△"
        case "absent": isPlain ? "x" : "×"
        default: "?"
        }
    }

    /// The sign and the word of a mark.
    static func shown(_ code: String, _ glyphs: GlyphPolicy, _ language: Language) -> String {
        sign(code, glyphs) + word(code).text(language)
    }

    /// A word that has room beside a name.
    static func word(_ code: String) -> Phrase {
        switch code {
        case "present": Phrase("到会", "here")
        case "late": Phrase("迟到", "late")
        case "sick": Phrase("病假", "sick")
        case "duty": Phrase("公假", "duty")
        case "leave": Phrase("事假", "leave")
        case "absent": Phrase("缺席", "miss")
        default: Phrase(verbatim: code)
        }
    }
}
