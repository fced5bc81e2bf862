import Domain
import Screen

extension DashboardState {
    /// Draws the list of names: the line being typed, the branch and the counts, the lines with what becomes of each, and
    /// why of the selected one.
    func drawQuickEntry(
        _ entry: inout QuickEntryLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let size = Size(width: min(area.width, 100), height: min(area.height, max(14, entry.rows.count + 7), 30))
        let (_, inner) = buffer.popup(
            size, in: area, title: text(Phrase("批量录入党员", "Add several members")),
            note: text(Phrase("%1 行", "%1 {line|lines}").with("\(entry.rows.count)")))
        let (typing, below) = inner.cutTop(1)
        buffer.write("+ ", at: Point(x: typing.x, y: typing.y), in: typing, ink: .hintKey, over: .dialog)
        entry.input.draw(
            in: typing.inset(left: 2), on: &buffer,
            placeholder: text(Phrase("姓名 身份证号 手机号 支部，Enter 添一行；可粘贴多行", "name ID phone branch; Enter; paste lines")))
        let (facts, rest) = below.cutTop(1)
        drawFacts(entry, in: facts, on: &buffer)
        let (body, reasons) = rest.cutBottom(min(2, max(0, rest.height - 2)))
        let height = max(1, body.height)
        let list = entry.list.settled(height: height, count: entry.rows.count)
        entry.list.offset = list.offset
        for index in list.offset..<max(list.offset, min(entry.rows.count, list.offset + height)) {
            let line = Rect(x: body.x, y: body.y + index - list.offset, width: body.width, height: 1)
            draw(entry, index, in: line, on: &buffer)
            if index == list.selected { buffer.lay(.choiceSelected, on: line) }
            hits.lines.append((line, index))
        }
        if entry.rows.isEmpty {
            let help = Phrase(
                "每行一人：姓名在前，身份证号、手机号、支部可有可无，用空格、逗号或制表符隔开。",
                "A line each: the name first; ID number, phone and branch if you like, set apart by blanks, commas or tabs."
            )
            for (row, words) in TextWidth.wrap(text(help), to: max(8, body.width)).prefix(height).enumerated() {
                buffer.write(words, at: Point(x: body.x, y: body.y + row), in: body, ink: .textDim, over: .dialog)
            }
        } else if list.selected < entry.entries.count {
            let (ink, words) = said(of: entry, list.selected)
            for (row, words) in TextWidth.wrap(words, to: max(8, reasons.width)).prefix(2).enumerated() {
                buffer.write(words, at: Point(x: reasons.x, y: reasons.y + row), in: reasons, ink: ink, over: .dialog)
            }
        }
        let bar = Rect(x: inner.right + 1, y: body.y, width: 1, height: body.height)
        buffer.scrollbar(in: bar, offset: list.offset, visible: body.height, total: entry.rows.count)
    }

    /// The branch, and how many lines become what.
    func facts(of entry: QuickEntryLayer) -> Phrase {
        let branch =
            entry.branch.map { ledger.title(of: $0, language) }
            ?? text(Phrase("未选定 (%1)", "none (%1)").with(keyText("names.branch")))
        let wanted = entry.wanted.count
        let skipped = entry.rows.count - wanted - entry.unreadable
        var facts = Phrase("支部 %1   新增 %2   不加 %3   看不懂 %4", "Branch %1   add %2   leave %3   unread %4")
            .with(branch, "\(wanted)", "\(skipped)", "\(entry.unreadable)")
        if entry.leftOut > 0 {
            facts = Phrase("%1   超出 %2 行未收，请用导入", "%1   %2 lines too many: import them").with(
                facts, Phrase(verbatim: "\(entry.leftOut)"))
        }
        return facts
    }

    private func drawFacts(_ entry: QuickEntryLayer, in rect: Rect, on buffer: inout CellBuffer) {
        buffer.write(
            text(facts(of: entry)), at: Point(x: rect.x, y: rect.y), in: rect, ink: .formLabel, over: .dialog,
            truncation: .mark)
    }

    /// Sign, name, masked numbers, and where there is room the branch or what is the matter.
    private func draw(_ entry: QuickEntryLayer, _ index: Int, in rect: Rect, on buffer: inout CellBuffer) {
        let one = entry.entries[index]
        let isWanted = entry.isWanted(index)
        let isUnreadable = if case .unreadable = one.verdict { true } else { false }
        var x = rect.x
        func put(_ words: String, _ width: Int, _ ink: Role) {
            buffer.write(
                words, at: Point(x: x, y: rect.y), in: rect, ink: ink, over: .dialog, maxWidth: width - 1,
                truncation: .mark)
            x += width
        }
        put(isWanted ? "[+]" : isUnreadable ? "[x]" : "[ ]", 4, isUnreadable ? .problemError : .hintKey)
        put(one.line.name, 12, isWanted ? .textStrong : .textDim)
        if rect.width >= 60 {
            put(one.line.citizenNumber.map { Masking.citizenNumber.mask($0) } ?? "", 19, .masked)
            put(one.line.phone.map { Masking.phone.mask($0) } ?? "", 13, .masked)
        }
        if case .new = one.verdict, one.warnings.isEmpty {
            let branch: String
            if case .reference(let id)? = one.values[Member.branch.name] {
                branch = ledger.title(of: id, language)
            } else {
                branch = ""
            }
            put(branch, max(1, rect.right - x), isWanted ? .choice : .textDim)
        } else {
            let (ink, words) = said(of: entry, index)
            put(words, max(1, rect.right - x + 1), ink)
        }
    }

    /// What becomes of a line and why, in words.
    func said(of entry: QuickEntryLayer, _ index: Int) -> (ink: Role, words: String) {
        let one = entry.entries[index]
        let isWanted = entry.isWanted(index)
        let skip = Phrase("不加", "left out")
        func phrase(_ word: Phrase, _ rest: Phrase) -> String { text(Phrase("%1：%2", "%1: %2").with(word, rest)) }
        switch one.verdict {
        case .new:
            guard isWanted else { return (.textDim, text(skip)) }
            guard let warning = one.warnings.first else { return (.choice, text(Phrase("新增", "new"))) }
            return (.problemWarning, phrase(Phrase("新增，请核对", "new, check"), warning))
        case .known(let id):
            return (.textDim, phrase(Phrase("已在册", "there already"), place(of: id)))
        case .namesake(let id):
            let rest = place(of: id)
            return isWanted
                ? (.problemWarning, phrase(Phrase("新增，另有同名", "new, namesake of"), rest))
                : (
                    .textDim,
                    phrase(
                        Phrase("同名已在册，%1 仍新增", "same name kept, %1 adds").with(keyText("names.toggle")), rest)
                )
        case .repeated(let line):
            return (.textDim, text(Phrase("与第 %1 行相同", "the same as line %1").with("\(line)")))
        case .heading: return (.textDim, text(Phrase("表头，略过", "a heading, passed over")))
        case .unreadable(let why): return (.problemError, text(why))
        }
    }

    /// Who somebody is: the name and the branch.
    private func place(of id: RecordID) -> Phrase {
        let members = ledger.members
        guard let row = members.row(of: id) else { return Phrase(verbatim: "") }
        let branch = members.reference(Member.branch, row).map { Organisation.title($0, ledger.organisations) } ?? ""
        return Phrase(verbatim: "\(members.text(Member.name, row)) \(branch)")
    }
}
