import Domain
import Screen

extension DashboardState {
    /// Draws the calendar below the field, or above it where there is more room: a row a week, beside each day its lunar
    /// day or what is celebrated, as far as the width allows.
    ///
    /// Nothing is told by colour alone: today stands in brackets, the picked day between arrows, weekends behind a line,
    /// festivals behind a star.
    func drawCalendar(
        _ calendar: FormCalendar, below field: Rect, in area: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits
    ) {
        let weeks = calendar.weeks
        let hasLunar = area.width >= 70
        let cell = hasLunar ? 9 : 4
        // One column more for the line before the weekend.
        let width = cell * 7 + 1 + 4
        let height = 6 + 2 + 2
        let below = area.bottom - field.bottom
        let above = field.y - area.y
        let goesBelow = below >= height || below >= above
        let shown = min(height, goesBelow ? below : above)
        guard shown >= weeks.count + 3, width <= area.width else { return }
        let box = Rect(
            x: max(area.x, min(field.x, area.right - width)), y: goesBelow ? field.bottom : field.y - shown,
            width: width,
            height: shown)
        let month = Month(containing: calendar.selected)
        buffer.fill(box, ink: .choice)
        buffer.box(
            box, ink: .dialog, title: language == .chinese ? month.chinese : "\(month)", titleInk: .dialogTitle,
            note: hasLunar ? calendarNote(calendar.selected) : "")
        hits.calendarBox = box
        let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        drawWeekdays(in: inner, cell: cell, on: &buffer)
        for (row, week) in weeks.enumerated() {
            for (column, day) in week.enumerated() {
                guard let day else { continue }
                let x = inner.x + column * cell + (column >= 5 ? 1 : 0)
                let rect = Rect(x: x, y: inner.y + 1 + row, width: cell, height: 1)
                draw(day, calendar, hasLunar: hasLunar, in: rect, on: &buffer)
                hits.calendar.append((rect, .day(day)))
            }
            buffer.write(
                "|", at: Point(x: inner.x + 5 * cell, y: inner.y + 1 + row), in: inner, ink: .border, over: .dialog)
        }
        if shown == height { drawCalendarFooter(in: inner.cutBottom(1).bottom, on: &buffer, &hits) }
    }

    /// How far away the picked day is.
    private func calendarNote(_ day: Day) -> String {
        let days = today.days(until: day)
        let festivals = Festival.on(day).map { text($0.name) + " " }.joined()
        let said =
            switch days {
            case 0: text(Phrase("今天", "today"))
            case -1: text(Phrase("昨天", "yesterday"))
            case 1: text(Phrase("明天", "tomorrow"))
            case ..<0: text(Phrase("%1 天前", "%1 {day|days} ago").with("\(-days)"))
            default: text(Phrase("%1 天后", "in %1 {day|days}").with("\(days)"))
            }
        return festivals + said
    }

    private func drawWeekdays(in rect: Rect, cell: Int, on buffer: inout CellBuffer) {
        let monday = Day(year: 2026, month: 11, day: 16) ?? today
        for column in 0..<7 {
            let name = text(monday.adding(days: column).weekdayName)
            // 周一 has no room in a narrow cell, 一 has.
            let short = language == .chinese ? String(name.suffix(1)) : String(name.prefix(2))
            let x = rect.x + column * cell + (column >= 5 ? 1 : 0) + 1
            buffer.write(
                short, at: Point(x: x, y: rect.y), in: rect, ink: column >= 5 ? .titleAccent : .formLabel, over: .dialog
            )
        }
        buffer.write("|", at: Point(x: rect.x + 5 * cell, y: rect.y), in: rect, ink: .border, over: .dialog)
    }

    private func draw(
        _ day: Day, _ calendar: FormCalendar, hasLunar: Bool, in rect: Rect, on buffer: inout CellBuffer
    ) {
        let isSelected = day == calendar.selected
        let isToday = day == today
        let number = day.day
        let digits = number < 10 ? " \(number)" : "\(number)"
        let (left, right) = isSelected ? (">", "<") : isToday ? ("[", "]") : (" ", " ")
        let isWeekend = day.weekday > 5
        buffer.write(
            left + digits + right, at: Point(x: rect.x, y: rect.y), in: rect,
            ink: isToday ? .textStrong : isWeekend ? .titleAccent : .choice, over: .dialog)
        if hasLunar {
            let (words, isFestival) = lunarWords(day)
            buffer.write(
                words, at: Point(x: rect.x + 4, y: rect.y), in: rect, ink: isFestival ? .title : .textDim,
                over: .dialog,
                maxWidth: 5)
        }
        if isSelected {
            buffer.lay(.choiceSelected, on: Rect(x: rect.x, y: rect.y, width: hasLunar ? 8 : 4, height: 1))
        }
    }

    /// The lunar day, its month on the first; a festival instead, behind a star.
    private func lunarWords(_ day: Day) -> (String, isFestival: Bool) {
        let lunar = LunarDate(day)
        if let festival = Festival.on(day).first {
            guard language == .chinese else {
                return ("*" + (lunar.map { "\($0.month)-\($0.day)" } ?? ""), true)
            }
            return ("*" + festival.name.chinese.prefix(2), true)
        }
        guard let lunar else { return ("", false) }
        guard language == .chinese else { return (lunar.day == 1 ? "\(lunar.month)-1" : "\(lunar.day)", false) }
        let words = lunar.text.chinese
        guard let month = words.firstIndex(of: "月") else { return (words, false) }
        return (lunar.day == 1 ? String(words[...month].suffix(2)) : String(words[words.index(after: month)...]), false)
    }

    private func drawCalendarFooter(in rect: Rect, on buffer: inout CellBuffer, _ hits: inout FrameHits) {
        let parts: [(Phrase, CalendarPress)] = [
            (Phrase("PgUp 上月", "PgUp"), .months(-1)), (Phrase("Home 今天", "Home today"), .today),
            (Phrase("PgDn 下月", "PgDn"), .months(1)),
        ]
        var x = rect.x
        for (words, press) in parts {
            let said = text(words)
            let width = TextWidth.columns(said)
            guard x + width <= rect.right else { return }
            buffer.write(said, at: Point(x: x, y: rect.y), in: rect, ink: .textDim, over: .dialog)
            hits.calendar.append((Rect(x: x, y: rect.y, width: width, height: 1), press))
            x += width + (rect.width > 40 ? 3 : 1)
        }
    }
}
