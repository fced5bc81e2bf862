import Domain
import Screen

/// Windows with more to say than the line under the cursor.
extension DashboardState {
    func describe(_ tour: TourLayer) -> PlainScreen {
        let steps = "\(tour.step + 1)/\(TourStep.all.count)"
        var screen = PlainScreen(place: "\(text(Phrase("导览", "Tour"))) \(steps)  \(text(tour.current.title))")
        screen.focus = text(tour.current.said(self))
        screen.focusName = "\(tour.step)"
        return screen
    }

    func describe(_ rules: RulesLayer) -> PlainScreen {
        guard let opened = rules.opened, let rule = ledger.rules.first(where: { $0.id == opened.id }) else {
            var screen = PlainScreen(place: text(Phrase("规则", "Rules")))
            if rules.list.selected < ledger.rules.count {
                let rule = ledger.rules[rules.list.selected]
                let state = rule.isOn ? Phrase("启用", "on") : Phrase("停用", "off")
                screen.focus = sentence([
                    ("", text(rule.title)), ("", text(state)), ("", text(rule.schedule.label)),
                    ("", text(rule.citation.label)),
                ])
            }
            screen.focusName = "\(rules.list.selected)"
            return screen
        }
        var screen = PlainScreen(place: "\(text(Phrase("规则", "Rules")))  \(text(rule.title))")
        screen.body = [text(Phrase("依据：%1", "Source: %1").with(rule.citation.label))]
        let settings = rule.settings
        if opened.list.selected < settings.count {
            let setting = settings[opened.list.selected]
            screen.focus = sentence([
                (text(setting.name), opened.input?.text ?? text(words(of: setting, rule))),
                ("", text(opened.wrong ?? setting.label)),
            ])
        }
        screen.typed = opened.input?.text
        screen.focusName = "\(opened.list.selected)"
        return screen
    }
}
