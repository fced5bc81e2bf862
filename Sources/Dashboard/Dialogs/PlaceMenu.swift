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

    /// Writes a place. From now on its own day is today: its records are dated for the day of the article, and years later
    /// everything would be overdue.
    private mutating func begin(_ place: DemonstrationPlace) -> [Effect] {
        progress = Progress(
            title: Phrase("正在准备%1", "Preparing %1").with(place.name), fraction: 0, since: now)
        shownPlace = place
        return beginDay(place.today) + [.makePlace(place)]
    }

    /// What is said when a demonstration was saved.
    var demonstrationIsReady: Phrase {
        guard let place = shownPlace else {
            return Phrase("演示乡镇已建好，数据全部为虚构。", "The demonstration is ready. All of it is invented.")
        }
        return Phrase(
            "%1已建好，数据全部为虚构，以%2为今天；下次用 --today %2 打开。",
            "%1 is ready, all of it invented. Today is %2: open it with --today %2 the next time."
        ).with(place.name, Phrase(verbatim: "\(place.today)"))
    }
}
