import Domain
import Screen

extension DashboardState {
    /// Draws as many months side by side as there is room for, and below them the tasks of the picked day.
    ///
    /// Nothing is told by colour alone: counts carry the word of their light, today stands in brackets, the picked day
    /// between arrows, festivals behind a star.
    mutating func drawCalendar(
        _ layer: inout CalendarLayer, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let days = TaskDays(tasks.due)
        buffer.fill(area, ink: .text)
        buffer.box(
            area, ink: .borderFocused, title: text(Phrase("待办日历", "Calendar of tasks")), titleInk: .paneTitleFocused,
            note: tree.selectedNode.map { label($0) } ?? "")
        let (summary, inner) = area.inset(left: 2, top: 1, right: 2, bottom: 1).cutTop(1)
        let count = inner.width >= 150 ? 3 : inner.width >= 104 ? 2 : 1
        let months = monthsAround(layer.selected, count: count)
        drawSummary(days, in: summary, on: &buffer)
        let isTall = inner.height >= 30
        if layer.isListing, !isTall {
            drawDay(&layer, in: inner, on: &buffer, &hits)
            return
        }
        let weeks = months.map { CalendarLayer.weeks(of: $0).count }.max() ?? 6
        let cellHeight = isTall ? 3 : inner.height >= weeks * 2 + 2 ? 2 : 1
        let (grid, rest) = inner.cutTop(min(inner.height, 2 + weeks * cellHeight))
        let width = (grid.width - 2 * (count - 1)) / count
        for (index, month) in months.enumerated() {
            let rect = Rect(x: grid.x + index * (width + 2), y: grid.y, width: width, height: grid.height)
            draw(month, layer, days, cellHeight: cellHeight, in: rect, on: &buffer, &hits)
        }
        if rest.height >= 2 { drawDay(&layer, in: rest, on: &buffer, &hits) }
    }

    /// So many months, the picked one among them; beginning with this month they stand still while the cursor moves.
    private func monthsAround(_ day: Day, count: Int) -> [Month] {
        let base = Month(containing: today)
        let away = Month(containing: day).months(since: base)
        let start = (away >= 0 ? away / count : (away - count + 1) / count) * count
        return (0..<count).map { base.adding(months: start + $0) }
    }

    /// What is late from earlier, the three months, what has no due day.
    private func drawSummary(_ days: TaskDays, in rect: Rect, on buffer: inout CellBuffer) {
        var x = rect.x
        // What has no room whole is left out, with all that follows.
        func put(_ words: [(String, Role)]) {
            let width = words.reduce(0) { $0 + TextWidth.columns($1.0, buffer.glyphs.ambiguous) }
            guard x + width <= rect.right else {
                x = .max / 2
                return
            }
            for (words, ink) in words { x += buffer.write(words, at: Point(x: x, y: rect.y), in: rect, ink: ink) }
            x += 2
        }
        func put(_ title: Phrase, _ counts: LightCounts) {
            guard counts.total > 0 else { return }
            let lights = [Light.red, .yellow, .blue].filter { counts[$0] > 0 }
            put([(text(title), .formLabel)] + lights.map { (" \(text($0.label)) \(counts[$0])", $0.role) })
        }
        let month = Month(containing: today)
        put(Phrase("更早", "Before"), days.sum(from: .earliest, to: month.firstDay.adding(days: -1)))
        for offset in 0..<3 {
            let next = month.adding(months: offset)
            put(
                Phrase("%1月", "%1").with("\(next.month)", String("\(next)".suffix(5))),
                days.sum(from: next.firstDay, to: next.lastDay))
        }
        let later = days.sum(from: month.adding(months: 3).firstDay, to: .latest)
        let isEmpty = x == rect.x && days.undated.total == 0 && later.total == 0
        if !upcoming.visible.isEmpty {
            put([(text(Phrase("预计 %1", "~ to come %1").with("\(upcoming.visible.count)")), .textDim)])
        } else if !upcoming.isCurrent(ledger, today) {
            put([(text(Phrase("正在推算预计...", "looking ahead...")), .textDim)])
        }
        put(Phrase("以后", "Later"), later)
        put(Phrase("无期限", "No day"), days.undated)
        if isEmpty { put([(text(Phrase("没有待办。", "Nothing is due.")), .textDim)]) }
    }

    private func draw(
        _ month: Month, _ layer: CalendarLayer, _ days: TaskDays, cellHeight: Int, in rect: Rect,
        on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let cell = max(4, (rect.width - 1) / 7)
        buffer.write(
            language == .chinese ? month.chinese : "\(month)", at: Point(x: rect.x + 1, y: rect.y), in: rect,
            ink: .titleAccent)
        let monday = Day(year: 2026, month: 11, day: 16) ?? today
        for column in 0..<7 {
            let name = text(monday.adding(days: column).weekdayName)
            let short = language == .chinese ? String(name.suffix(1)) : String(name.prefix(2))
            buffer.write(
                short, at: Point(x: rect.x + column * cell + (column >= 5 ? 1 : 0) + 1, y: rect.y + 1), in: rect,
                ink: column >= 5 ? .titleAccent : .formLabel)
        }
        let weeks = CalendarLayer.weeks(of: month)
        for (row, week) in weeks.enumerated() {
            let y = rect.y + 2 + row * cellHeight
            for (column, day) in week.enumerated() {
                guard let day, y < rect.bottom else { continue }
                let x = rect.x + column * cell + (column >= 5 ? 1 : 0)
                let box = Rect(x: x, y: y, width: cell, height: min(cellHeight, rect.bottom - y))
                draw(day, layer, days[day], upcoming: upcoming[day].count, in: box, on: &buffer)
                hits.lines.append((box, Int(day.number)))
            }
        }
        buffer.verticalLine(
            at: Point(x: rect.x + 5 * cell, y: rect.y + 1), height: min(rect.height - 1, 1 + weeks.count * cellHeight),
            ink: .border)
    }

    private func draw(
        _ day: Day, _ layer: CalendarLayer, _ counts: LightCounts, upcoming: Int, in box: Rect,
        on buffer: inout CellBuffer
    ) {
        let isSelected = day == layer.selected
        let digits = day.day < 10 ? " \(day.day)" : "\(day.day)"
        let (left, right) = isSelected ? (">", "<") : day == today ? ("[", "]") : (" ", " ")
        buffer.write(
            left + digits + right, at: Point(x: box.x, y: box.y), in: box,
            ink: day == today ? .textStrong : day.weekday > 5 ? .titleAccent : .text)
        let (words, isFestival) = lunarWords(day)
        let ink: Role = isFestival ? .title : .textDim
        var line = 1
        if box.height >= 3 {
            buffer.write(words, at: Point(x: box.x + 1, y: box.y + 1), in: box, ink: ink, maxWidth: box.width - 1)
            line = 2
        } else if box.height == 2 {
            buffer.write(words, at: Point(x: box.x + 4, y: box.y), in: box, ink: ink, maxWidth: box.width - 4)
        } else {
            line = 0
        }
        let start = line == 0 ? 4 : 1
        drawCounts(
            counts, upcoming: upcoming,
            in: Rect(x: box.x + start, y: box.y + line, width: max(0, box.width - start), height: 1), on: &buffer)
        if isSelected {
            buffer.lay(
                layer.isListing ? .rowSelectedBlurred : .rowSelected,
                on: Rect(x: box.x, y: box.y, width: box.width - 1, height: box.height))
            if !layer.isListing { buffer.caret = Point(x: box.x, y: box.y) }
        }
    }

    /// `红2黄1预3`: as many lights as there is room for, the worst first, and what will fall due; `+` says that there is more.
    private func drawCounts(_ counts: LightCounts, upcoming: Int, in rect: Rect, on buffer: inout CellBuffer) {
        var x = rect.x
        var parts = [Light.red, .yellow, .blue].filter { counts[$0] > 0 }.map { light in
            (
                language == .chinese ? light.label.chinese : String(text(light.label).prefix(1)), counts[light],
                light.role
            )
        }
        if upcoming > 0 { parts.append((text(Phrase("预", "~")), upcoming, Role.textDim)) }
        for (index, (word, count, ink)) in parts.enumerated() {
            let words = "\(word)\(count)"
            let needed = TextWidth.columns(words) + (index + 1 < parts.count ? 1 : 0)
            guard x + needed <= rect.right || index == 0 else {
                buffer.write("+", at: Point(x: x, y: rect.y), in: rect, ink: .text)
                return
            }
            x += buffer.write(words, at: Point(x: x, y: rect.y), in: rect, ink: ink)
        }
    }

    /// The lunar day, its month on the first; a festival instead, behind a star.
    private func lunarWords(_ day: Day) -> (String, isFestival: Bool) {
        if let festival = Festival.on(day).first {
            return ("*" + (language == .chinese ? festival.name.chinese : festival.name.english), true)
        }
        guard let lunar = LunarDate(day) else { return ("", false) }
        guard language == .chinese else {
            return (lunar.day == 1 ? "\(lunar.isLeapMonth ? "L" : "")\(lunar.month)-1" : "\(lunar.day)", false)
        }
        let words = lunar.text.chinese
        guard let month = words.firstIndex(of: "月") else { return (words, false) }
        return (lunar.day == 1 ? String(words[...month].suffix(3)) : String(words[words.index(after: month)...]), false)
    }

    // MARK: The day

    private func drawDay(
        _ layer: inout CalendarLayer, in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let day = layer.selected
        let found = entries(on: day)
        let (heading, body) = rect.cutTop(1)
        buffer.horizontalLine(at: Point(x: heading.x, y: heading.y), width: heading.width, ink: .border)
        buffer.write(
            " \(headline(of: day, found)) ", at: Point(x: heading.x + 1, y: heading.y), in: heading,
            ink: .title, truncation: .mark)
        layer.list = layer.list.settled(height: body.height, count: found.count)
        let offset = layer.list.offset
        for index in offset..<max(offset, min(found.count, offset + body.height)) {
            let line = Rect(x: body.x, y: body.y + index - offset, width: body.width, height: 1)
            var reason: Phrase?
            if layer.isListing, case .foreseen(let task) = found[index] {
                // A reason may cost a walk over its table: it is made once, and only for what shows.
                reason =
                    layer.reasons[task.identity]
                    ?? tasks.list.said(on: task.due ?? today).reason(of: task, in: ledger)
                layer.reasons[task.identity] = reason
            }
            drawEntry(found[index], reason, in: line, on: &buffer)
            hits.lines.append((line, -1 - index))
            if layer.isListing, index == layer.list.selected {
                buffer.lay(.rowSelected, on: line)
                buffer.caret = Point(x: line.x, y: line.y)
            }
        }
        let bar = Rect(x: rect.right + 1, y: body.y, width: 1, height: body.height)
        buffer.scrollbar(in: bar, offset: offset, visible: body.height, total: found.count)
    }

    /// The light and the matter; for what is only foreseen the word, the matter and why, as far as there is room.
    private func drawEntry(_ entry: CalendarEntry, _ reason: Phrase?, in line: Rect, on buffer: inout CellBuffer) {
        var x = line.x
        func put(_ words: String, _ ink: Role) {
            x += buffer.write(words, at: Point(x: x, y: line.y), in: line, ink: ink, truncation: .mark)
        }
        let width = language == .chinese ? 5 : 8
        switch entry {
        case .open(let task):
            put(TextWidth.pad(text(task.light.label), to: width), task.light.role)
            put(text(title(of: task)), .text)
        case .foreseen(let task):
            put(TextWidth.pad(text(Phrase("预计", "To come")), to: width), .textDim)
            put(text(title(of: task)), .text)
            if let reason { put("  " + text(reason), .textDim) }
        }
    }

    /// A day with its weekday, its lunar date and its festivals, and how much is due.
    func headline(of day: Day, _ found: [CalendarEntry]) -> String {
        let festivals = Festival.on(day).map { text($0.name) }.joined(separator: " ")
        let lunar = LunarDate(day).map { text($0.text) } ?? ""
        let words = ["\(day)", text(day.weekdayName), lunar, festivals].filter { !$0.isEmpty }
        return "\(words.joined(separator: " "))  \(text(counted(found, on: day)))"
    }

    /// How much is due on a day and how much will be; beyond the last day that was asked about nobody knows.
    private func counted(_ found: [CalendarEntry], on day: Day) -> Phrase {
        let open = found.count { if case .open = $0 { true } else { false } }
        let due = open == 0 ? Phrase("没有到期的待办", "nothing is due") : Phrase("%1 项到期", "%1 due").with("\(open)")
        if day > today, upcoming.list != nil, day > upcoming.last {
            return Phrase("%1，预计只推算到 %2", "%1; looked ahead to %2").with(due, Phrase(verbatim: "\(upcoming.last)"))
        }
        guard found.count > open else { return due }
        let more = Phrase("%1 项预计到期", "%1 to come").with("\(found.count - open)")
        return open == 0 ? more : Phrase("%1，%2", "%1, %2").with(due, more)
    }
}
