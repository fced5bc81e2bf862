import Domain
import Screen

/// Several members at once: a line each, typed or pasted, looked at before one key adds them all in one transaction.
struct QuickEntryLayer: Sendable {
    /// A line as typed, and whether somebody decided otherwise than the program would.
    struct Row: Sendable {
        let text: String
        var isWanted: Bool?
    }

    /// More lines are a spreadsheet, which importing reads better.
    static let most = 2_000

    /// Names the list while it is kept against a crash.
    let id: RecordID
    /// The line being typed.
    var input = TextField()
    /// The lines.
    private(set) var rows: [Row] = []
    /// What they mean, in the same order.
    private(set) var entries: [NameList.Entry] = []
    /// The home branch of those whose line names none.
    var branch: RecordID?
    /// The line of the cursor, and how far the list is scrolled.
    var list = ListState()
    /// The first record that is being added, while the store is asked; known by it until the answer.
    var saving: RecordID?
    /// Lines that were left out because there were too many.
    private(set) var leftOut = 0

    init(id: RecordID) { self.id = id }

    /// Adds lines.
    mutating func add(_ text: String, _ state: DashboardState) {
        let lines = NameLine.lines(of: text)
        let room = max(0, QuickEntryLayer.most - rows.count)
        rows += lines.prefix(room).map { Row(text: $0) }
        leftOut += max(0, lines.count - room)
        read(state)
        list.selected = max(0, rows.count - 1)
    }

    /// Takes the line of the cursor away.
    mutating func remove(_ state: DashboardState) {
        guard rows.indices.contains(list.selected) else { return }
        rows.remove(at: list.selected)
        read(state)
        list = list.settled(count: rows.count)
    }

    /// Takes the line of the cursor back to be typed again; a line that was being typed joins the others.
    mutating func takeBack(_ state: DashboardState) {
        guard rows.indices.contains(list.selected) else { return }
        let index = list.selected
        if !input.isEmpty { add(input.text, state) }
        list.selected = index
        input = TextField(rows[index].text)
        remove(state)
    }

    /// Leaves only the lines that nobody could read, when the others are in the roster.
    mutating func keepUnreadable(_ state: DashboardState) {
        rows = rows.indices.filter(isUnreadable).map { rows[$0] }
        saving = nil
        leftOut = 0
        read(state)
        list = ListState()
    }

    /// Reads all lines against the ledger as it is now.
    mutating func read(_ state: DashboardState) {
        entries = NameList.read(rows.map(\.text), in: state.ledger, branch: branch)
    }

    /// Whether a line is to be added.
    func isWanted(_ index: Int) -> Bool {
        switch entries[index].verdict {
        case .new: rows[index].isWanted ?? true
        case .namesake: rows[index].isWanted ?? false
        case .known, .repeated, .heading, .unreadable: false
        }
    }

    /// Adds the line of the cursor after all, or leaves it out. Nothing happens to lines that cannot be added.
    mutating func toggle() {
        guard rows.indices.contains(list.selected) else { return }
        switch entries[list.selected].verdict {
        case .new, .namesake: rows[list.selected].isWanted = !isWanted(list.selected)
        case .known, .repeated, .heading, .unreadable: break
        }
    }

    /// The lines that would be added.
    var wanted: [NameList.Entry] { entries.indices.filter(isWanted).map { entries[$0] } }

    /// How many lines cannot be read.
    var unreadable: Int { entries.indices.count(where: isUnreadable) }

    private func isUnreadable(_ index: Int) -> Bool {
        if case .unreadable = entries[index].verdict { true } else { false }
    }
}

extension DashboardState {
    /// Opens the quick entry. Members go to the branch that the tree selects, unless a line names another.
    mutating func openQuickEntry(_ text: String = "") -> [Effect] {
        var entry = QuickEntryLayer(id: RecordID.random(using: &identities))
        if case .home(let id)? = tree.selectedNode?.kind, isBranch(id) { entry.branch = id }
        if !text.isEmpty { entry.add(text, self) }
        entry.list.selected = 0
        layers.append(.quickEntry(entry))
        return keep(entry)
    }

    /// Whether members belong to an organisation: a committee has branches below it.
    private func isBranch(_ id: RecordID) -> Bool {
        guard let row = ledger.organisations.row(of: id) else { return false }
        return ledger.organisations.code(Organisation.kind, row)?.lowercased().hasSuffix("branch") ?? false
    }

    /// Text pasted over the panes: a list of names opens the quick entry; nil for anything else.
    mutating func pasteIntoRoster(_ text: String) -> [Effect]? {
        guard NameLine.looksLikeList(text) else { return nil }
        if let readOnlyReason {
            say(.warning, readOnlyReason)
            return []
        }
        return openQuickEntry(text)
    }

    /// Text pasted into the quick entry: several lines are lines of it, one goes into the line being typed.
    mutating func pasteNames(_ text: String) -> [Effect] {
        changeQuickEntry { entry, state in
            if NameLine.lines(of: text).count > 1 {
                entry.add(entry.input.text + text, state)
                entry.input = TextField()
            } else {
                entry.input.insert(text)
            }
        }
    }

    /// Keys of the quick entry: letters are typed, arrows move through the lines, Enter adds the line, or everything when
    /// nothing is typed.
    mutating func offer(_ key: Key, to entry: QuickEntryLayer) -> [Effect]? {
        guard entry.saving == nil else {
            return command(for: key, in: [.everywhere]).map { perform($0) } ?? []
        }
        var entry = entry
        if entry.list.handle(key, count: entry.rows.count) {
            layers[layers.count - 1] = .quickEntry(entry)
            return []
        }
        if key == Key(.enter) {
            guard !entry.input.isEmpty else { return saveQuickEntry() }
            entry.add(entry.input.text, self)
            entry.input = TextField()
        } else {
            guard entry.input.handle(key) != .ignored else { return nil }
        }
        layers[layers.count - 1] = .quickEntry(entry)
        return keep(entry)
    }

    mutating func changeQuickEntry(_ change: (inout QuickEntryLayer, DashboardState) -> Void) -> [Effect] {
        guard case .quickEntry(var entry)? = layers.last, entry.saving == nil else { return [] }
        change(&entry, self)
        layers[layers.count - 1] = .quickEntry(entry)
        return keep(entry)
    }

    /// A click on a line goes to it; on the one of the cursor it is added after all, or left out.
    mutating func pressOnQuickEntry(_ index: Int) -> [Effect] {
        changeQuickEntry { entry, _ in
            // Lines may have gone since the frame was drawn.
            guard entry.rows.indices.contains(index) else { return }
            if entry.list.selected == index { entry.toggle() }
            entry.list.selected = index
        }
    }

    /// Adds everybody in one transaction. Lines that cannot be read stay, to be mended.
    mutating func saveQuickEntry() -> [Effect] {
        guard case .quickEntry(var entry)? = layers.last, entry.saving == nil else { return [] }
        if !entry.input.isEmpty {
            entry.add(entry.input.text, self)
            entry.input = TextField()
            layers[layers.count - 1] = .quickEntry(entry)
            // What was typed last has not been looked at yet.
            if !entry.isWanted(entry.rows.count - 1) { return keep(entry) }
        }
        let wanted = entry.wanted
        guard !wanted.isEmpty else {
            // All that can still be done is to mend a line.
            if entry.unreadable > 0 { return changeQuickEntry { $0.takeBack($1) } }
            say(.warning, Phrase("没有可以新增的人。", "There is nobody to add."))
            return []
        }
        let drafts = wanted.map { $0.draft(RecordID.random(using: &identities)) }
        let changes = drafts.flatMap { $0.changes(in: ledger) }
        entry.saving = drafts[0].id
        layers[layers.count - 1] = .quickEntry(entry)
        let added =
            entry.unreadable == 0
            ? Phrase("已新增 %1 人。%2 撤销", "%1 {member|members} added. %2 takes it back")
            : Phrase(
                "已新增 %1 人，%3 行看不懂的留下待改。%2 撤销",
                "%1 {member|members} added, %3 {line|lines} left to mend. %2 takes it back")
        return propose(
            Proposal(.edit, changes),
            success: added.with("\(drafts.count)", keyText("ledger.undo"), "\(entry.unreadable)"),
            form: drafts[0].id)
    }

    /// What a list of names that was added leaves behind: nothing, or the lines to be mended.
    mutating func settleQuickEntry(savedAs id: RecordID) -> [Effect] {
        guard
            let index = layers.firstIndex(where: { layer in
                if case .quickEntry(let entry) = layer { entry.saving == id } else { false }
            }), case .quickEntry(var entry) = layers[index]
        else { return [] }
        entry.keepUnreadable(self)
        guard !entry.rows.isEmpty else {
            layers.remove(at: index)
            return drafts.forget("\(entry.id)")
        }
        layers[index] = .quickEntry(entry)
        return keep(entry)
    }

    /// The answer was no: what was typed stays.
    mutating func reopenQuickEntry() {
        for index in layers.indices {
            guard case .quickEntry(var entry) = layers[index] else { continue }
            entry.saving = nil
            layers[index] = .quickEntry(entry)
        }
    }

    /// Leaves the quick entry; asks when lines would be lost.
    mutating func leaveQuickEntry() -> [Effect] {
        guard case .quickEntry(let entry)? = layers.last, entry.saving == nil else { return [] }
        guard !entry.rows.isEmpty || !entry.input.isEmpty else {
            layers.removeLast()
            return drafts.drop("\(entry.id)")
        }
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("还没有新增", "Not added yet"),
                    text: Phrase("有 %1 行名单还没有加入名册。", "%1 {line was|lines were} not added to the roster.").with(
                        "\(entry.rows.count)"),
                    buttons: [
                        DialogButton(Phrase("继续录入", "Go on"), key: "g") { _ in [] },
                        DialogButton(Phrase("加入名册", "Add them"), key: "s") { $0.saveQuickEntry() },
                        DialogButton(Phrase("放弃", "Discard"), key: "x", isDanger: true) { state in
                            state.layers.removeAll { if case .quickEntry = $0 { true } else { false } }
                            return state.drafts.forget("\(entry.id)")
                        },
                    ])))
        return []
    }

    /// Lists the branches to choose the one of those whose line names none.
    mutating func chooseBranchForNames() -> [Effect] {
        guard case .quickEntry(let entry)? = layers.last, entry.saving == nil else { return [] }
        let organisations = ledger.organisations
        let rows = (0..<organisations.count).filter { !organisations.isRetired($0) }
        let branches = rows.filter {
            isBranch(organisations.id($0)) && organisations.flag(Organisation.isFloating, $0) != true
        }
        let shown = branches.isEmpty ? rows : branches
        let items = shown.map { row in
            let id = organisations.id(row)
            let above = organisationTree.path(of: row, in: ledger).dropLast().last ?? ""
            return MenuItem(
                Phrase(verbatim: organisations.text(Organisation.name, row)), detail: Phrase(verbatim: above)
            ) { state in
                state.changeQuickEntry { entry, state in
                    entry.branch = id
                    entry.read(state)
                }
            }
        }
        let current = shown.firstIndex { organisations.id($0) == entry.branch } ?? 0
        layers.append(.menu(MenuLayer(title: Phrase("加入哪个支部", "Into which branch"), items: items, selected: current)))
        return []
    }
}

extension CommandRegistry {
    /// What is done with a list of names.
    static let quickEntryCommands: [Command] = [
        Command(
            "roster.quickEntry", Phrase("批量录入党员", "Add several members"),
            help: Phrase("输入或粘贴多行姓名，预览后一次加入名册", "Type or paste names, look at them, add them at once."), in: [.panes],
            keys: [.character("A")], unavailable: { $0.needsWriting }
        ) { $0.openQuickEntry() },
        Command(
            "names.save", Phrase("加入名册", "Add them all"), hint: Phrase("全部加入", "Add all"),
            help: Phrase("把列出的新党员一次加入名册", "Adds all new members at once."), in: [.quickEntry],
            keys: [.control("s"), Key(.function(12))], inPalette: false
        ) { $0.saveQuickEntry() },
        Command(
            "names.branch", Phrase("选定支部", "Branch"), hint: Phrase("支部", "Branch"),
            help: Phrase("没有写支部的人加入哪个支部", "The branch of those whose line names none."), in: [.quickEntry],
            keys: [Key(.function(4)), Key(.down, .alt)], inPalette: false
        ) { $0.chooseBranchForNames() },
        Command(
            "names.toggle", Phrase("加或不加", "Add or not"), hint: Phrase("加/不加", "Add or not"),
            help: Phrase("这一行加入或不加入；同名的人也可加入", "Adds this line or leaves it out; namesakes too."), in: [.quickEntry],
            keys: [Key(.insert), Key(.function(5))], inPalette: false
        ) { $0.changeQuickEntry { entry, _ in entry.toggle() } },
        Command(
            "names.mend", Phrase("改这一行", "Mend the line"), hint: Phrase("改此行", "Mend"),
            help: Phrase("把这一行取回输入处修改，Enter 再放回", "Takes this line back to be typed again; Enter adds it."),
            in: [.quickEntry], keys: [Key(.function(3))], inPalette: false
        ) { $0.changeQuickEntry { $0.takeBack($1) } },
        Command(
            "names.remove", Phrase("删去此行", "Remove the line"), hint: Phrase("删去", "Remove"),
            help: Phrase("从名单中删去这一行", "Takes this line off the list."), in: [.quickEntry], keys: [Key(.function(8))],
            inPalette: false
        ) { $0.changeQuickEntry { $0.remove($1) } },
        Command(
            "names.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"),
            help: Phrase("离开批量录入；有没加入的名单时先问", "Leaves; asks when lines were not added."), in: [.quickEntry],
            keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.leaveQuickEntry() },
    ]
}
