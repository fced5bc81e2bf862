import Domain
import Screen

extension DashboardState {
    /// Offers the places whose practice an article describes.
    mutating func choosePlace() -> [Effect] {
        guard progress == nil, proposals.isEmpty else { return [] }
        let items = DemonstrationPlace.all.map { place in
            MenuItem(place.name, detail: place.summary) { $0.begin(place) }
        }
        layers.append(.menu(MenuLayer(title: Phrase("看哪个地方", "Which place"), items: items)))
        return []
    }

    /// Writes a place. From now on its own day is today, here and whenever the ledger is opened: its records are dated for the
    /// day of the article, and years later everything would be overdue.
    private mutating func begin(_ place: DemonstrationPlace) -> [Effect] {
        progress = Progress(
            title: Phrase("正在准备%1", "Preparing %1").with(place.name), fraction: 0, since: now)
        shownPlace = place
        return beginDay(place.today) + [.makePlace(place)]
    }

    /// Whether today is the day of the calendar, and not of a demonstration that is shown or being written.
    var followsCalendar: Bool {
        ledger.demonstration == nil && (shownPlace == nil || (progress == nil && proposals.isEmpty))
    }

    /// What is said when a demonstration was saved.
    var demonstrationIsReady: Phrase {
        guard let place = shownPlace else {
            return Phrase("演示乡镇已建好，数据全部为虚构。", "The demonstration is ready. All of it is invented.")
        }
        return Phrase(
            "%1已建好，数据全部为虚构；总以%2为今天。",
            "%1 is ready, all of it invented. Today is always %2 in it."
        ).with(place.name, Phrase(verbatim: "\(place.today)"))
    }

    /// What is said when the demonstration of a place is opened.
    var demonstrationIsOpen: Phrase? {
        guard let place = ledger.demonstration?.place else { return nil }
        let said = Phrase(
            "这是%1的演示，数据全部为虚构，以%2为今天。", "This is the demonstration of %1, all invented; today is %2.")
        return said.with(place, "\(today)")
    }
}
