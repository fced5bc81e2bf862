import Domain
import Screen

extension DashboardState {
    /// Draws one layer over what is below it.
    mutating func drawLayer(_ index: Int, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        switch layers[index] {
        case .welcome(let layer): drawWelcome(layer, in: area, on: &buffer, &hits)
        case .file(var file):
            drawFile(&file, in: area, on: &buffer, &hits)
            layers[index] = .file(file)
        case .form(var form):
            drawForm(&form, in: area, on: &buffer, &hits)
            layers[index] = .form(form)
        case .conflict(var conflict):
            drawConflict(&conflict, in: area, on: &buffer, &hits)
            layers[index] = .conflict(conflict)
        case .quickEntry(var entry):
            drawQuickEntry(&entry, in: area, on: &buffer, &hits)
            layers[index] = .quickEntry(entry)
        case .dialog(let dialog):
            hits.question = dialog.text
            hits.dialog = Dialog(
                title: text(dialog.title), text: text(dialog.text),
                buttons: dialog.buttons.map {
                    Dialog.Button(text($0.label), key: String($0.key), isDanger: $0.isDanger)
                }, selected: dialog.selected, isDanger: dialog.isDanger
            ).draw(in: area, on: &buffer)
        case .menu(var menu):
            let items = menu.visible(language)
            let list = ChoiceList(
                title: text(menu.title), count: items.count,
                placeholder: text(Phrase("输入以缩小范围", "type to narrow")),
                emptyText: text(Phrase("没有符合的项", "Nothing matches"))
            ) { [self] in Choice(text(items[$0].label), detail: text(items[$0].detail)) }
            let size = Size(width: 46, height: min(20, menu.items.count + 4))
            let drawn = list.draw(in: area, on: &buffer, filter: menu.filter, state: menu.list, size: size)
            menu.list.offset = drawn.offset
            hits.choices = drawn
            layers[index] = .menu(menu)
        case .palette(var palette):
            drawPalette(&palette, in: area, on: &buffer, &hits)
            layers[index] = .palette(palette)
        case .naming(let naming): drawNaming(naming, in: area, on: &buffer)
        case .help(var help):
            drawHelp(&help, in: area, on: &buffer, &hits)
            layers[index] = .help(help)
        case .importing(var layer):
            drawImport(&layer, in: area, on: &buffer, &hits)
            layers[index] = .importing(layer)
        case .history(var history):
            drawHistory(&history, in: area, on: &buffer, &hits)
            layers[index] = .history(history)
        case .changes(var changes):
            drawChanges(&changes, in: area, on: &buffer, &hits)
            layers[index] = .changes(changes)
        case .tour(let tour): drawTour(tour, in: area, on: &buffer, &hits)
        case .log(var said):
            drawLog(&said, in: area, on: &buffer, &hits)
            layers[index] = .log(said)
        case .columns(var columns):
            drawColumns(&columns, in: area, on: &buffer, &hits)
            layers[index] = .columns(columns)
        case .marked(var marked):
            drawMarked(&marked, in: area, on: &buffer, &hits)
            layers[index] = .marked(marked)
        case .attendance(var attendance):
            drawAttendance(&attendance, in: area, on: &buffer, &hits)
            layers[index] = .attendance(attendance)
        case .rules(var rules):
            drawRules(&rules, in: area, on: &buffer, &hits)
            layers[index] = .rules(rules)
        case .figures(var figures):
            drawFigures(&figures, in: area, on: &buffer, &hits)
            layers[index] = .figures(figures)
        case .figureRecords(var records):
            drawFigureRecords(&records, in: area, on: &buffer, &hits)
            layers[index] = .figureRecords(records)
        case .ledgers(var ledgers):
            drawLedgers(&ledgers, in: area, on: &buffer, &hits)
            layers[index] = .ledgers(ledgers)
        case .ledger(var table):
            drawLedger(&table, in: area, on: &buffer, &hits, isOnTop: index == layers.count - 1)
            layers[index] = .ledger(table)
        case .ledgerExport(let export): drawLedgerExport(export, in: area, on: &buffer)
        case .slip(let slip): drawSlips(slip, in: area, on: &buffer)
        case .task(var task):
            drawTask(&task, in: area, on: &buffer)
            layers[index] = .task(task)
        case .together(var together):
            drawTogether(&together, in: area, on: &buffer, &hits)
            layers[index] = .together(together)
        case .exceptions(var exceptions):
            drawExceptions(&exceptions, in: area, on: &buffer, &hits)
            layers[index] = .exceptions(exceptions)
        case .calendar(var calendar):
            drawCalendar(&calendar, in: area, on: &buffer, &hits)
            layers[index] = .calendar(calendar)
        case .plan(var plan):
            drawPlan(&plan, in: area, on: &buffer, &hits)
            layers[index] = .plan(plan)
        }
    }

    private func drawWelcome(
        _ layer: WelcomeLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let wish = Size(width: min(area.width, 64), height: min(area.height, 18))
        let (_, inner) = buffer.popup(wish, in: area, title: text(Phrase("欢迎", "Welcome")))
        var y = inner.y
        func line(_ words: String, _ ink: Role, indent: Int = 0) {
            guard y < inner.bottom else { return }
            buffer.write(words, at: Point(x: inner.x + indent, y: y), in: inner, ink: ink, truncation: .mark)
            y += 1
        }
        if inner.height >= 16 { y += 1 }
        line(text(Phrase("鸿雁 Hongyan", "Hongyan 鸿雁")), .titleAccent)
        line(text(Phrase("离乡不离党，鸿雁捎家音", "Records of members away from home")), .dialog)
        y += 1
        for choice in WelcomeLayer.Choice.allCases {
            let top = y
            line("\(choice.rawValue + 1)  \(text(choice.title))", .choice)
            if inner.height >= 12 { line(text(choice.detail), .textDim, indent: 3) }
            let rect = Rect(x: inner.x, y: top, width: inner.width, height: max(1, y - top))
            hits.lines.append((rect, choice.rawValue))
            if choice.rawValue == layer.list.selected {
                buffer.lay(.choiceSelected, on: Rect(x: inner.x, y: top, width: inner.width, height: 1))
                buffer.caret = Point(x: inner.x, y: top)
            }
            if inner.height >= 16 { y += 1 }
        }
    }

    private func drawHelp(
        _ help: inout HelpLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let commands = help.visible(self)
        let width = min(area.width - 2, 90)
        let keyWidth = min(13, width / 3)
        let list = ChoiceList(
            title: text(Phrase("这里能用的按键", "Keys that work here")), count: commands.count,
            placeholder: text(Phrase("输入文字或按键名", "type words or a key")),
            emptyText: text(Phrase("没有符合的按键", "Nothing matches"))
        ) { [self] line in
            let command = commands[line]
            let keys = allKeyText(of: command)
            // What cannot be done now says what it is and why.
            let words = command.unavailable(self).map { "\(text(command.title)): \(text($0))" } ?? text(command.help)
            return Choice(
                "\(TextWidth.pad(keys, to: keyWidth)) \(words)", isEnabled: command.unavailable(self) == nil)
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: help.filter, state: help.list,
            size: Size(width: width, height: min(area.height, commands.count + 6)))
        help.list.offset = drawn.offset
        hits.choices = drawn
    }

    private func drawHistory(
        _ history: inout HistoryLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let entries = history.entries ?? []
        let effective = Set(history.effective)
        let list = ChoiceList(
            title: text(Phrase("操作历史", "History")), count: entries.count,
            emptyText: text(
                history.entries == nil ? Phrase("正在读取...", "reading...") : Phrase("还没有操作。", "Nothing yet.")),
            hasFilter: false
        ) { [self] line in
            let entry = entries[line]
            // What was undone, or is an undo, is quieter: only the others can be gone back to.
            return Choice(
                "\(entry.time.description)  \(text(entry.title))", detail: entry.author,
                isEnabled: effective.contains(entry.id))
        }
        let drawn = list.draw(
            in: area, on: &buffer, filter: TextField(), state: history.list,
            size: Size(width: min(area.width, 96), height: area.height - 2))
        history.list.offset = drawn.offset
        hits.choices = drawn
    }

    private func drawLog(_ said: inout LogLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let list = ChoiceList(
            title: text(Phrase("消息记录", "Messages")), count: log.count,
            emptyText: text(Phrase("还没有消息。", "Nothing was said yet.")), hasFilter: false
        ) { [self] line in Choice(text(log[log.count - 1 - line].text)) }
        let drawn = list.draw(
            in: area, on: &buffer, filter: TextField(), state: said.list,
            size: Size(width: min(area.width, 96), height: area.height - 2))
        said.list.offset = drawn.offset
        hits.choices = drawn
    }
}
