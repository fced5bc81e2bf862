import Domain

/// Finds the lines of the palette for a text, the best first, what was chosen lately before all.
struct PaletteSearch {
    /// The lines in order.
    private(set) var entries: [PaletteLayer.Entry] = []

    private static let mostMembers = 40
    private static let mostTasks = 20
    /// Distances are multiplied by this, so that the order of the kinds decides among equals.
    private static let step = 10

    /// A line with its place: smaller is better, and of equals the one found first.
    private struct Ranked {
        let entry: PaletteLayer.Entry
        let rank: Int
    }

    private var found: [Ranked] = []
    private let state: DashboardState
    private let recent: [String]
    private let query: FuzzyQuery
    /// Whether more than a letter was typed.
    private let isTelling: Bool

    init(_ text: String, _ state: DashboardState) {
        self.state = state
        recent = state.findingMemory.recent
        query = FuzzyQuery(text)
        isTelling = text.count > 1
        addCommands()
        addFilters()
        addSettings()
        addLedgers()
        addFigures()
        if !query.isEmpty {
            addOrganisations(text)
            addPeopleAndTasks(text)
        } else {
            addRecentRecords()
        }
        entries = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.entry)
    }

    private mutating func add(_ entry: PaletteLayer.Entry, distance: Int, kind: Int) {
        var rank = distance * PaletteSearch.step + kind
        if let name = entry.recentName, let place = recent.firstIndex(of: name) {
            // Without a text the recent choices come first as they are; with one they win among those that fit as well.
            rank = query.isEmpty ? place - recent.count : rank - PaletteSearch.step / 2
        }
        found.append(Ranked(entry: entry, rank: rank))
    }

    /// The best fit of several titles of one thing; 0 without a query.
    private func distance(_ titles: [String]) -> Int? {
        query.isEmpty ? 0 : titles.compactMap { query.fit($0)?.distance }.min()
    }

    // MARK: Kinds

    private mutating func addCommands() {
        for command in CommandRegistry.commands where command.isInPalette {
            // Other words for it, found where the title is not.
            let help = [command.help.chinese, command.help.english]
            if let distance = distance([command.title.chinese, command.title.english]) {
                // What cannot be done now stands behind in the whole list; asked for by name it is where it belongs.
                let isLate = query.isEmpty && command.unavailable(state) != nil
                add(.command(command), distance: isLate ? 1 : distance, kind: 0)
            } else if help.contains(where: { query.fit($0).map { $0.distance < 6 } ?? false }) {
                add(.command(command), distance: 7, kind: 0)
            } else if query.fit(command.id) != nil {
                add(.command(command), distance: 8, kind: 0)
            }
        }
    }

    private mutating func addFilters() {
        for filter in state.findingMemory.saved {
            if let distance = distance([filter.name, filter.text]) {
                add(.filter(filter), distance: distance, kind: 1)
            }
        }
    }

    private mutating func addSettings() {
        for theme in state.themes {
            let title = state.title(ofTheme: theme)
            if let distance = distance([theme, "主题 \(title.chinese)", title.chinese, "Theme \(title.english)"]) {
                add(.theme(theme), distance: distance, kind: 2)
            }
        }
        for language in state.languages {
            let title = language.ownName
            if let distance = distance([title, "语言 \(title)", "Language \(title)"]) {
                add(.language(language), distance: distance, kind: 2)
            }
        }
    }

    /// Every ledger by its name, once something is typed or it was opened lately.
    private mutating func addLedgers() {
        for type in Schema.types {
            let entry = PaletteLayer.Entry.ledger(type)
            guard !query.isEmpty || recent.contains(entry.recentName ?? "") else { continue }
            if let distance = distance([type.label.chinese, type.label.english]) {
                // A word within its name rather means something that is called so.
                add(entry, distance: distance < 4 ? distance : distance + 2, kind: 2)
            }
        }
    }

    /// Every figure by its title, once something is typed or it was opened lately.
    private mutating func addFigures() {
        for figure in FigureCatalogue.all {
            let entry = PaletteLayer.Entry.figure(figure)
            guard !query.isEmpty || recent.contains(entry.recentName ?? "") else { continue }
            // Not by scattered letters: of so many titles one always has them.
            if let distance = distance([figure.title.chinese, figure.title.english]), distance < 6 {
                // A few letters are rather the initials of somebody than those of one of two hundred titles.
                let isMeant = distance == 0 || (distance == 1 && isTelling)
                add(entry, distance: isMeant ? distance : distance + 4, kind: 6)
            }
        }
    }

    private mutating func addOrganisations(_ text: String) {
        let organisations = state.ledger.organisations
        for (row, distance) in OrganisationFinder(organisations).rows(text, limit: PaletteSearch.mostMembers) {
            add(.organisation(organisations.id(row)), distance: distance, kind: 3)
        }
    }

    private mutating func addPeopleAndTasks(_ text: String) {
        let members = state.ledger.members
        let people = state.ledger.search.best(SearchQuery(text), limit: PaletteSearch.mostMembers) {
            Member.isCounted($0, members)
        }
        for person in people {
            // By name as good as the pinyin of any title; by a number, a place or an employer behind.
            add(.member(members.id(person.row)), distance: person.isByName ? 2 : 5, kind: 4)
        }
        var count = 0
        for person in people.prefix(PaletteSearch.mostTasks) where person.isByName {
            for task in state.tasks.list.tasks(ofMember: person.row) where count < PaletteSearch.mostTasks {
                add(.task(task), distance: 5, kind: 5)
                count += 1
            }
        }
        // Tasks by what their rule is called, those of the list first.
        let rules = state.tasks.list.rules
        let wanted = rules.map { rule in
            let sentences = [rule.title, rule.wording.task] + (rule.wording.lateTask.map { [$0] } ?? [])
            // Not by scattered letters: of many sentences one always has them.
            return distance(sentences.flatMap { [$0.chinese, $0.english] }).flatMap { $0 < 6 ? $0 : nil }
        }
        guard wanted.contains(where: { $0 != nil }) else { return }
        for task in state.tasks.visible {
            guard count < PaletteSearch.mostTasks else { break }
            guard let distance = wanted[task.rule] else { continue }
            add(.task(task), distance: distance + 1, kind: 5)
            count += 1
        }
    }

    /// Records that were opened from here, as long as they are there.
    private mutating func addRecentRecords() {
        for name in recent where name.hasPrefix("record:") {
            guard let id = RecordID(String(name.dropFirst("record:".count))), let place = state.ledger.place(of: id),
                !state.ledger.tables[place.table].isRetired(place.row)
            else { continue }
            if state.ledger.members.row(of: id) != nil {
                add(.member(id), distance: 0, kind: 4)
            } else if state.ledger.organisations.row(of: id) != nil {
                add(.organisation(id), distance: 0, kind: 3)
            }
        }
    }
}

extension Language {
    /// What a language calls itself: on every screen the same, or somebody who took the wrong one would not find back.
    var ownName: String { self == .chinese ? "简体中文" : name }
}
