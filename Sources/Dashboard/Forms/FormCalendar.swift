import Domain
import Screen

/// The calendar that opens at a date field: a month of days, of which one is picked.
///
/// Letters and digits are not for it: they go on into the field, and the calendar follows what is typed.
struct FormCalendar: Sendable {
    /// The day that Enter takes.
    private(set) var selected: Day

    /// What a key did.
    enum Outcome {
        case moved, picked, closed, ignored
    }

    /// The days that a field accepts.
    private static let first = Day(year: 1850, month: 1, day: 1) ?? .earliest
    private static let last = Day(year: 2199, month: 12, day: 31) ?? .latest

    init(_ day: Day) {
        selected = min(max(day, FormCalendar.first), FormCalendar.last)
    }

    /// The weeks of the month from Monday to Sunday; nil for days of other months.
    var weeks: [[Day?]] {
        let start = selected.startOfMonth
        let blanks = [Day?](repeating: nil, count: start.weekday - 1)
        let days = (0..<selected.endOfMonth.day).map { Optional(start.adding(days: $0)) }
        var cells = blanks + days
        cells += [Day?](repeating: nil, count: (7 - cells.count % 7) % 7)
        return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<$0 + 7]) }
    }

    mutating func go(to day: Day) { self = FormCalendar(day) }

    /// Arrows move by days and weeks, PgUp and PgDn by months, with Shift or Ctrl by years, Home goes to today, End to
    /// the end of the month.
    mutating func handle(_ key: Key, today: Day) -> Outcome {
        let isLarge = !key.modifiers.isEmpty
        switch (key.code, key.modifiers) {
        case (.left, []): go(to: selected.adding(days: -1))
        case (.right, []): go(to: selected.adding(days: 1))
        case (.up, []): go(to: selected.adding(days: -7))
        case (.down, []): go(to: selected.adding(days: 7))
        case (.pageUp, _): go(to: selected.adding(months: isLarge ? -12 : -1))
        case (.pageDown, _): go(to: selected.adding(months: isLarge ? 12 : 1))
        case (.home, []): go(to: today)
        case (.end, []): go(to: selected.endOfMonth)
        case (.enter, []), (.tab, []): return .picked
        case (.escape, _), (.up, .alt), (.down, .alt), (.function(4), []): return .closed
        default: return .ignored
        }
        return .moved
    }
}

/// What a click on the calendar does.
enum CalendarPress: Sendable {
    /// Takes a day.
    case day(Day)
    /// Shows another month.
    case months(Int)
    /// Goes to today.
    case today
}

extension FormLayer {
    /// Opens the calendar at the day of the focused line, or at today.
    mutating func openCalendar(_ state: DashboardState) {
        guard let focused, focused.hasCalendar, !focused.isFixed else { return }
        calendar = FormCalendar(focused.day ?? state.today)
    }

    /// Takes the day of the calendar.
    mutating func acceptDay(_ state: DashboardState) {
        guard let calendar, let focused else { return }
        let day = calendar.selected
        self.calendar = nil
        choose(focused.isMonth ? .month(Month(containing: day)) : .day(day), state)
    }
}

extension DashboardState {
    /// Keys while the calendar is open; nil for those that are typed into the field.
    mutating func offerToCalendar(_ key: Key, _ form: inout FormLayer) -> [Effect]? {
        switch form.calendar?.handle(key, today: today) {
        case .moved: return []
        case .picked:
            form.acceptDay(self)
            form.move(by: 1)
            return keep(form)
        case .closed:
            form.calendar = nil
            return []
        case .ignored, nil: return nil
        }
    }

    /// A click on the calendar of the form on top.
    mutating func pressOnCalendar(_ press: CalendarPress) -> [Effect] {
        guard case .form(var form)? = layers.last, let calendar = form.calendar else { return [] }
        switch press {
        case .day(let day):
            form.calendar?.go(to: day)
            form.acceptDay(self)
        case .months(let months): form.calendar?.go(to: calendar.selected.adding(months: months))
        case .today: form.calendar?.go(to: today)
        }
        layers[layers.count - 1] = .form(form)
        return keep(form)
    }
}
