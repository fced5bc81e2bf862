import Domain
import Screen

extension CommandRegistry {
    /// Walking through hits, and filters with a name.
    static let findingCommands: [Command] = [
        Command(
            "find.next", Phrase("下一个找到的", "Next hit"),
            help: Phrase("在整个名单中到上次查找的下一个", "Goes to the next hit of the last search."), in: [.panes, .ledger],
            keys: [.character("n")], unavailable: { $0.needsSearch }
        ) { $0.goToHit(1) },
        Command(
            "find.previous", Phrase("上一个找到的", "Previous hit"),
            help: Phrase("在整个名单中到上次查找的上一个", "Goes to the hit before."), in: [.panes, .ledger],
            keys: [.character("N")], unavailable: { $0.needsSearch }
        ) { $0.goToHit(-1) },
        Command(
            "filter.saved", Phrase("常用筛选", "Saved filters"), help: Phrase("选用起过名的筛选", "Chooses a filter with a name."),
            in: [.panes, .ledger], keys: [.character("b")], unavailable: { $0.needsSavedFilter }
        ) { $0.openSavedFilters() },
        Command(
            "filter.save", Phrase("保存筛选", "Save the filter"),
            help: Phrase("给现在的筛选起名，以后选用", "Gives the filter a name, to be used again."), in: [.panes, .ledger],
            keys: [.character("B")], unavailable: { $0.needsFilterToSave }
        ) { state in
            state.layers.append(.naming(NamingLayer(state.filterToSave, state.filterPlace)))
            return []
        },
        Command(
            "filter.forget", Phrase("删除常用筛选", "Forget a filter"),
            help: Phrase("删除一个起过名的筛选", "Forgets a filter with a name."), in: [.panes, .ledger], keys: [],
            unavailable: { $0.needsSavedFilter }
        ) { state in
            let items = state.savedFilters.map { filter in
                MenuItem(Phrase(verbatim: filter.name), detail: Phrase(verbatim: filter.text)) { state in
                    state.findingMemory.saved.removeAll { $0.name == filter.name && $0.place == filter.place }
                    state.say(.success, Phrase("已删除筛选「%1」。", "The filter '%1' is forgotten.").with(filter.name))
                    return state.keepFinding()
                }
            }
            state.layers.append(.menu(MenuLayer(title: Phrase("删除哪个筛选", "Forget which filter"), items: items)))
            return []
        },
    ]
}

extension DashboardState {
    /// The list whose filters are meant: the table on top, else the roster.
    fileprivate var filterPlace: FilterPlace { openTable?.filterPlace ?? roster.filterPlace }
    fileprivate var filterLine: FilterLine { openTable?.line ?? roster.line }
    fileprivate var savedFilters: [SavedFilter] { findingMemory.saved(of: filterPlace) }
    /// The key that begins a filter there.
    private var filterKey: String { keyText(openTable == nil ? "roster.filter" : "table.filter") }

    /// Why there is no next hit.
    fileprivate var needsSearch: Phrase? {
        filterLine.last.isEmpty
            ? Phrase("还没有查找过，请按 %1 输入。", "Nothing was looked for yet: %1 begins.").with(filterKey) : nil
    }

    fileprivate var needsSavedFilter: Phrase? {
        savedFilters.isEmpty
            ? Phrase("还没有保存过筛选：筛选后按 %1。", "No filter is saved yet: filter, then %1.").with(keyText("filter.save"))
            : nil
    }

    /// The filter there is, else the last one.
    fileprivate var filterToSave: String {
        let text = openTable.map { $0.filter?.text ?? "" } ?? roster.filter?.text ?? ""
        return LenientText.trimmed(text.isEmpty ? filterLine.last : text)
    }

    fileprivate var needsFilterToSave: Phrase? {
        let text = filterToSave
        guard !text.isEmpty else {
            return Phrase("没有筛选可保存，请按 %1 输入。", "There is no filter to save: %1 begins.").with(filterKey)
        }
        return FindingMemory.mayKeep(text, openTable?.catalogue ?? roster.catalogue)
            ? nil : FindingMemory.whyNotNumbers
    }

    fileprivate mutating func openSavedFilters() -> [Effect] {
        let items = savedFilters.map { filter in
            MenuItem(Phrase(verbatim: filter.name), detail: Phrase(verbatim: filter.text)) { $0.apply(filter) }
        }
        layers.append(.menu(MenuLayer(title: Phrase("常用筛选", "Saved filters"), items: items)))
        return []
    }

    /// Shows a filter with a name in the list that it belongs to.
    mutating func apply(_ filter: SavedFilter) -> [Effect] {
        switch filter.place {
        case .roster:
            layers.removeAll()
            return apply(filter: filter.text)
        case .ledger(let kind):
            guard let type = Schema.type(kind) else { return [] }
            var effects: [Effect] = []
            if openTable?.type.kind != kind { effects = openLedger(type) }
            return effects + changeLedger { $0.apply(filter: filter.text, $1) }
        }
    }
}
