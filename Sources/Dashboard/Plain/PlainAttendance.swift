import Domain
import Screen

/// A list of attendance, told in words: whose turn it is and which mark stands there, and after each mark how many have one.
extension DashboardState {
    func describe(_ layer: AttendanceLayer) -> PlainScreen {
        let names = layer.branches.map { ledger.title(of: $0, language) }.joined(separator: text(Phrase("、", ", ")))
        var screen = PlainScreen(place: "\(text(Phrase("登记出勤", "Record attendance")))  \(names)")
        screen.body = [text(counts(of: layer))]
        if layer.focus != .grid {
            let line = layer.fields[layer.focus.rawValue - 1]
            screen.focus = sentence(
                [(text(line.field.label), line.shownText)]
                    + line.reading.problems.prefix(1).map { ("", text($0.message)) })
            screen.typed = line.shownText
            screen.focusName = "\(layer.focus)"
            return screen
        }
        if !layer.query.isEmpty { screen.body.append(text(Phrase("已输入：%1", "Typed: %1").with(layer.query))) }
        guard let person = layer.person else {
            screen.focus = text(Phrase("没有党员。", "Nobody."))
            return screen
        }
        let mark = layer.marks[person.id].map { AttendanceView.word($0) } ?? Phrase("未标", "no mark")
        let away = person.isAway ? text(Phrase("外出", "away")) : ""
        screen.focus =
            sentence([("", person.name), ("", text(mark)), ("", away)])
            + position(layer.cursor, of: layer.list.people.count)
        screen.focusName = "\(layer.cursor)"
        return screen
    }
}
