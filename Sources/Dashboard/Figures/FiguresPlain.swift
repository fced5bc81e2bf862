import Domain
import Screen

/// The figures in words, for ears: where one is, what the line says, and what it is counted from.
extension DashboardState {
    func describe(_ layer: FiguresLayer) -> PlainScreen {
        var screen = PlainScreen(place: title(of: layer))
        screen.focusName = "\(layer.focus.rawValue)-\(layer.themes.selected)-\(layer.figures.selected)"
        if let input = layer.input {
            screen.focus = sentence([(text(Phrase("期间", "Period")), input.text)])
            if let wrong = layer.wrong { screen.body = [text(wrong)] }
            screen.typed = input.text
            return screen
        }
        switch layer.focus {
        case .themes:
            screen.focus = text(layer.theme.label) + position(layer.themes.selected, of: FigureTheme.allCases.count)
        case .figures:
            guard let definition = layer.definition, let value = layer.value else { break }
            screen.focus =
                sentence([(text(definition.title), text(value.text)), ("", words(on: value))])
                + position(layer.figures.selected, of: layer.values.count)
            screen.body = [text(definition.explanation)]
        case .parts:
            guard let definition = layer.definition, let breakdown = layer.breakdown, let part = layer.part else { break }
            screen.place += "  \(text(definition.title))  \(text(breakdown.title))"
            screen.focus =
                sentence([(text(part.label), text(part.value.text)), ("", words(on: part.value))])
                + position(layer.parts.selected, of: layer.shown.count)
            screen.focusName += "-\(layer.parts.selected)"
        }
        return screen
    }

    func describe(_ layer: FigureRecordsLayer) -> PlainScreen {
        let part = layer.part.map { "  \(text($0.label))" } ?? ""
        var screen = PlainScreen(place: "\(text(layer.figure.title))\(part)  \(text(layer.value.text))")
        let index = layer.table.rows.selected
        screen.focusName = "\(index)"
        guard let id = layer.selected(in: ledger) else { return screen }
        let share = layer.value.shares.isEmpty ? "" : FigureInk.share(layer.value.shares[index], layer.value.unit)
        screen.focus =
            sentence([("", ledger.title(of: id, language)), (text(Phrase("计入", "Counts")), share)])
            + position(index, of: layer.value.rows.count)
        return screen
    }
}
