import Domain
import Screen

extension DashboardState {
    /// The words of the frame: of what, for which period.
    func title(of layer: FiguresLayer) -> String {
        let place =
            layer.reader.organisation.map { ledger.title(of: $0, language) }
            ?? text(Phrase("整个台账", "The whole ledger"))
        return "\(text(Phrase("数字", "Figures")))  \(place)  \(text(layer.reader.period.label))"
    }

    func drawFigures(_ layer: inout FiguresLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: title(of: layer), titleInk: .paneTitleFocused,
            note: layer.reader.period == .all
                ? "" : text(Phrase("截至 %1", "as of %1").with("\(layer.reader.day)")))
        let inner = area.inset(left: 1, top: 1, right: 1, bottom: 1)
        let isWide = inner.width >= 110
        let themesWidth = min(inner.width / 4, isWide ? 22 : language == .chinese ? 16 : 18)
        let (themes, rest) = inner.cutLeft(themesWidth)
        drawThemes(&layer, in: themes, on: &buffer, &hits)
        let line = Rect(x: rest.x, y: rest.y, width: 1, height: rest.height)
        buffer.verticalLine(at: Point(x: line.x, y: line.y), height: line.height, ink: .border)
        let right = rest.inset(left: 2, right: isWide ? 1 : 0)
        if isWide {
            let (list, detail) = right.cutLeft(min(56, right.width * 2 / 5))
            drawFigureList(&layer, in: list.inset(right: 1), on: &buffer, &hits)
            buffer.verticalLine(at: Point(x: detail.x, y: detail.y), height: detail.height, ink: .border)
            drawDetail(&layer, in: detail.inset(left: 2), on: &buffer, &hits)
        } else {
            let rows = min(layer.values.count, max(3, right.height * 2 / 5))
            let (list, detail) = right.cutTop(rows)
            drawFigureList(&layer, in: list, on: &buffer, &hits)
            buffer.horizontalLine(at: Point(x: rest.x + 1, y: detail.y), width: rest.width - 1, ink: .border)
            drawDetail(&layer, in: detail.inset(top: 1), on: &buffer, &hits)
        }
        if layer.input != nil { drawPeriodInput(&layer, in: area, on: &buffer) }
    }

    private func drawThemes(
        _ layer: inout FiguresLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let all = FigureTheme.allCases
        let list = layer.themes.settled(height: rect.height, count: all.count)
        layer.themes.offset = list.offset
        for index in list.offset..<min(all.count, list.offset + rect.height) {
            let line = Rect(x: rect.x, y: rect.y + index - list.offset, width: rect.width, height: 1)
            buffer.write(
                text(all[index].label), at: Point(x: line.x + 1, y: line.y), in: line, ink: .text, truncation: .mark)
            hits.lines.append((line, index))
            if index == list.selected { mark(line, layer.focus == .themes, on: &buffer) }
        }
        if all.count > rect.height {
            let bar = Rect(x: rect.right - 1, y: rect.y, width: 1, height: rect.height)
            buffer.scrollbar(in: bar, offset: list.offset, visible: rect.height, total: all.count)
        }
    }

    /// Lays the selection over a line.
    private func mark(_ line: Rect, _ isFocused: Bool, on buffer: inout CellBuffer) {
        buffer.lay(isFocused ? .rowSelected : .rowSelectedBlurred, on: line)
        if isFocused { buffer.caret = Point(x: line.x, y: line.y) }
    }

    private func drawFigureList(
        _ layer: inout FiguresLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let definitions = layer.definitions
        let list = layer.figures.settled(height: rect.height, count: definitions.count)
        layer.figures.offset = list.offset
        let hasBar = definitions.count > rect.height
        let body = rect.inset(right: hasBar ? 2 : 0)
        let units = definitions.indices.map { text(layer.values[$0].unitLabel) }
        let unitWidth = min(12, units.map { TextWidth.columns($0) }.max() ?? 0)
        let numbers = layer.values.map { text($0.spoken) }
        let numberWidth = min(body.width / 2, numbers.map { TextWidth.columns($0) }.max() ?? 0)
        for index in list.offset..<max(list.offset, min(definitions.count, list.offset + rect.height)) {
            let line = Rect(x: body.x, y: body.y + index - list.offset, width: body.width, height: 1)
            let (left, unit) = line.cutRight(unitWidth)
            let (name, number) = left.inset(right: 1).cutRight(numberWidth)
            buffer.write(
                text(definitions[index].title), at: Point(x: name.x, y: name.y), in: name.inset(right: 1), ink: .text,
                truncation: .mark)
            let words = numbers[index]
            buffer.write(
                words, at: Point(x: max(number.x, number.right - TextWidth.columns(words)), y: number.y), in: number,
                ink: layer.values[index].number ?? 0 == 0 ? .textDim : .count, truncation: .mark)
            buffer.write(units[index], at: Point(x: unit.x, y: unit.y), in: unit, ink: .textDim, truncation: .mark)
            hits.lines.append((line, FiguresLayer.lines + index))
            if index == list.selected { mark(line, layer.focus == .figures, on: &buffer) }
        }
        if hasBar {
            let bar = Rect(x: rect.right - 1, y: rect.y, width: 1, height: rect.height)
            buffer.scrollbar(in: bar, offset: list.offset, visible: rect.height, total: definitions.count)
        }
    }

    // MARK: The selected figure

    private func drawDetail(
        _ layer: inout FiguresLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        guard let definition = layer.definition, let value = layer.value, rect.height > 2 else { return }
        var y = rect.y
        func line(_ words: String, _ ink: Role, x: Int = 0) {
            guard y < rect.bottom else { return }
            buffer.write(words, at: Point(x: rect.x + x, y: y), in: rect, ink: ink, truncation: .mark)
        }
        let title = text(definition.title)
        line(title, .titleAccent)
        line(text(value.text), .count, x: TextWidth.columns(title) + 2)
        let head = TextWidth.columns(title) + 4 + TextWidth.columns(text(value.text))
        let basis = words(on: value)
        if head + TextWidth.columns(basis) <= rect.width { line(basis, .textDim, x: head) }
        y += 1
        let wrapped = TextWidth.wrap(text(definition.explanation), to: rect.width, buffer.glyphs.ambiguous)
        for words in wrapped.prefix(rect.height >= 14 ? 3 : rect.height >= 9 ? 2 : 1) {
            line(words, .textDim)
            y += 1
        }
        if rect.height >= 14 { y += 1 }
        guard let breakdown = layer.breakdown else { return }
        line(text(breakdown.title), .textStrong)
        let turns = definition.breakdowns.count
        if turns > 1 {
            let said = text(
                Phrase("分法 %1/%2，按 %3 换", "%1 of %2, %3 turns").with(
                    "\(layer.breakdownIndex + 1)", "\(turns)", keyText("figures.breakdown")))
            line(said, .textDim, x: TextWidth.columns(text(breakdown.title)) + 2)
        }
        y += 1
        let area = Rect(x: rect.x, y: y, width: rect.width, height: max(0, rect.bottom - y))
        drawChart(&layer, breakdown, value, in: area, on: &buffer, &hits)
    }

    /// What stands behind a number: its two parts, and how many records.
    func words(on value: FigureValue) -> String {
        var words: [Phrase] = []
        if let fraction = value.fraction {
            words.append(Phrase(verbatim: "\(fraction.part)/\(fraction.whole)"))
        }
        let type = Schema.type(value.kind)?.label ?? Phrase(verbatim: "")
        words.append(Phrase("计入：%2 %1 条", "counted: %2, %1").with(Phrase(verbatim: "\(value.rows.count)"), type))
        return text(Phrase.row(words, "，", ", "))
    }

    private func drawChart(
        _ layer: inout FiguresLayer, _ breakdown: FigureBreakdown, _ value: FigureValue, in area: Rect,
        on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        var items = chartItems(layer.shown, value)
        if breakdown.shape == .time { items = withShortMonths(items, layer.shown) }
        let empty = text(
            Phrase("没有可分的记录。换一个期间（p）或党组织（o）看看。", "Nothing to take apart: try another period (p) or organisation (o)."))
        let isFocused = layer.focus == .parts
        var drawn = ChartHits()
        if breakdown.shape == .time, area.height >= 6, !items.isEmpty {
            let height = min(area.height, 16)
            drawn = ColumnChart(items, isFocused: isFocused).draw(
                in: Rect(x: area.x, y: area.y, width: area.width, height: height), on: &buffer, state: layer.parts)
        } else {
            var rest = area
            let isWhole = breakdown.shape == .composition && isAdditive(layer.shown, value)
            if isWhole, area.height >= 4 {
                let (top, below) = area.cutTop(1)
                CompositionBar(items).draw(in: top, on: &buffer)
                rest = below
            }
            drawn = BarChart(
                items, full: value.unit == .percent ? 1_000 : nil, isFocused: isFocused, isLegend: isWhole,
                emptyText: empty
            ).draw(in: rest, on: &buffer, state: layer.parts)
        }
        layer.parts.offset = drawn.offset
        for part in drawn.parts { hits.lines.append((part.rect, FiguresLayer.lines * 2 + part.index)) }
    }

    /// Whether parts add up to the whole, so that each has a share of it.
    private func isAdditive(_ parts: [FigurePart], _ value: FigureValue) -> Bool {
        guard let whole = value.number, whole > 0, value.unit != .percent else { return false }
        var sum: Int64 = 0
        for part in parts {
            guard part.value.unit == value.unit, let number = part.value.number else { return false }
            sum += number
        }
        return sum == whole
    }

    private func chartItems(_ parts: [FigurePart], _ value: FigureValue) -> [ChartItem] {
        let shares = isAdditive(parts, value) ? Percentages.shares(of: parts.map { $0.value.number ?? 0 }) : []
        let isMixed = Set(parts.map(\.value.unit)).count > 1
        return parts.enumerated().map { index, part in
            // Bars of different units would compare what cannot be compared.
            ChartItem(
                text(part.label), isMixed ? 0 : part.value.number ?? 0,
                text: text(isMixed || value.unit == .percent ? part.value.text : part.value.spoken),
                note: shares.isEmpty ? "" : "\(shares[index])%",
                ink: Light(name: part.key).map { FigureInk.of($0) })
        }
    }

    /// Months are told apart by their numbers where all are of one year.
    private func withShortMonths(_ items: [ChartItem], _ parts: [FigurePart]) -> [ChartItem] {
        let years = Set(parts.filter { !$0.key.isEmpty }.map { $0.key.prefix(4) })
        return zip(items, parts).map { item, part in
            var item = item
            if part.key.utf8.count == 7 {
                let month = String(part.key.suffix(2))
                item.label =
                    years.count > 1
                    ? String(part.key.dropFirst(2)) : text(Phrase("%1月", "%1").with("\(Int(month) ?? 0)"))
            }
            return item
        }
    }

    private func drawPeriodInput(_ layer: inout FiguresLayer, in area: Rect, on buffer: inout CellBuffer) {
        let (_, inner) = buffer.popup(
            Size(width: min(area.width, 58), height: 6), in: area, title: text(Phrase("期间", "Period")))
        let (line, rest) = inner.cutTop(1)
        layer.input?.draw(in: line, on: &buffer, ink: layer.wrong == nil ? .fieldFocused : .fieldError)
        let words =
            layer.wrong
            ?? Phrase(
                "年 2026，月 2026-03，季度 2026q1，或起止 2026-01-01 2026-06-30",
                "A year 2026, month 2026-03, quarter 2026q1, or 2026-01-01 2026-06-30")
        for (index, part) in TextWidth.wrap(text(words), to: rest.width, buffer.glyphs.ambiguous).enumerated() {
            buffer.write(
                part, at: Point(x: rest.x, y: rest.y + index), in: rest,
                ink: layer.wrong == nil ? .textDim : .problemError, over: .dialog)
        }
    }

    // MARK: Records

    func drawFigureRecords(
        _ layer: inout FigureRecordsLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        guard let type = layer.type, let position = Schema.position(of: layer.value.kind) else { return }
        let named =
            layer.part.map { Phrase("%1  %2", "%1  %2").with(layer.figure.title, $0.label) } ?? layer.figure.title
        let count = layer.value.rows.count
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: "\(text(named))  \(text(layer.value.text))", titleInk: .paneTitleFocused,
            note: text(Phrase("%1 条记录", "%1 {record|records}").with("\(count)")))
        let (fields, shares, rows) = (layer.fields, layer.value.shares, layer.value.rows)
        let hasShares = !shares.isEmpty
        let (state, ledger, language) = (self, ledger, language)
        // Of members the roster knows best what to show.
        let known = layer.value.kind == .member ? RosterColumn.fitting(area.width).filter { $0 != .name } : []
        let titleWidth = layer.value.kind == .member ? 10 : 22
        var columns = [TableColumn(text(type.label), .flexible(minimum: titleWidth, weight: known.isEmpty ? 3 : 1))]
        if hasShares { columns.append(TableColumn(text(Phrase("计入", "Counts")), .fixed(12), .right)) }
        columns += known.map { column in
            let width = column.minimum(language)
            return TableColumn(
                text(column.title), column.flex == 0 ? .fixed(width) : .flexible(minimum: width, weight: column.flex),
                column.isNumber ? .right : .left)
        }
        if known.isEmpty {
            columns += fields.map { TableColumn(text($0.label), .flexible(minimum: max(4, min(20, $0.width)))) }
        }
        let unit = layer.value.unit
        let table = Screen.Table(columns, count: count) { index in
            let place = Ledger.Place(table: position, row: Int(rows[index]))
            var cells = [TableCell(ledger.title(of: place, language))]
            if hasShares { cells.append(TableCell(FigureInk.share(shares[index], unit), ink: .count)) }
            if !known.isEmpty {
                return cells
                    + known.map { column in
                        let (text, ink) = state.rosterCell(column, row: place.row)
                        return TableCell(text, ink: ink ?? .row)
                    }
            }
            return cells + fields.map { TableCell(ledger.text(of: $0, at: place, language)) }
        }
        let drawn = table.draw(
            in: area.inset(left: 2, top: 1, right: 2, bottom: 1), on: &buffer, state: layer.table)
        layer.table.rows.offset = drawn.offset
        hits.roster = drawn
        for index in drawn.offset..<max(drawn.offset, min(count, drawn.offset + drawn.height)) {
            let line = Rect(x: drawn.body.x, y: drawn.body.y + index - drawn.offset, width: drawn.body.width, height: 1)
            hits.lines.append((line, index))
        }
    }
}

/// Inks and texts of charts.
enum FigureInk {
    static func of(_ light: Light) -> Role {
        switch light {
        case .blue: .lightBlue
        case .yellow: .lightYellow
        case .red: .lightRed
        }
    }

    /// What one record adds to a figure, in the figure's unit.
    static func share(_ number: Int64, _ unit: FigureUnit) -> String {
        switch unit {
        case .wan: MoneyText.wan(number)
        case .yuan: MoneyText.yuan(number)
        default: "\(number)"
        }
    }
}
