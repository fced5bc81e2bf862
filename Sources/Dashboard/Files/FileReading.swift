import Domain
import Screen

/// Opening files and working in them.
extension DashboardState {
    /// Opens the file of a record. Records that only belong to others open their form.
    mutating func openFile(of id: RecordID) -> [Effect] {
        guard let place = ledger.place(of: id) else { return [] }
        let kind = ledger.tables[place.table].type.kind
        // What only belongs to others is edited at once; where nothing can be saved it can still be read.
        guard kind == .member || kind == .organisation || readOnlyReason != nil else { return edit(id) }
        guard let file = FileLayer(id, self) else { return [] }
        layers.append(.file(file))
        return []
    }

    mutating func offer(_ key: Key, to file: FileLayer) -> [Effect]? {
        var file = file
        switch (asMove(key).code, key.modifiers) {
        case (.up, []): file.move(by: -1)
        case (.down, []): file.move(by: 1)
        case (.pageUp, _): for _ in 0..<10 { file.move(by: -1) }
        case (.pageDown, _): for _ in 0..<10 { file.move(by: 1) }
        case (.home, _):
            file.list.selected = file.lines.firstIndex { $0.isSelectable } ?? 0
        case (.end, _):
            file.list.selected = file.lines.lastIndex { $0.isSelectable } ?? 0
        default: return nil
        }
        layers[layers.count - 1] = .file(file)
        return []
    }

    /// Does what the selected line of a file is for.
    mutating func openLine() -> [Effect] {
        guard case .file(let file)? = layers.last, let line = file.selectedLine else { return [] }
        switch line.kind {
        case .field(let name):
            if line.isMasked { return reveal() }
            if let place = ledger.place(of: file.record), let field = Schema.type(file.kind)?.field(name),
                case .reference(let id)? = ledger.value(field, of: place)
            {
                return openFile(of: id)
            }
            let effects = edit(file.record)
            if case .form(var form)? = layers.last {
                if let index = form.fields.firstIndex(where: { $0.field.name == name }) { form.move(to: index) }
                layers[layers.count - 1] = .form(form)
            }
            return effects
        case .record(let id): return openFile(of: id)
        case .task(let index):
            guard let place = ledger.place(of: file.record) else { return [] }
            let found = tasks.tasks(of: place, self)
            return index < found.count ? open(found[index]) : []
        case .heading(let adds): return adds.map { addRelated($0, to: file.record) } ?? []
        case .remark: return []
        }
    }

    /// Shows the selected number for a while.
    mutating func reveal() -> [Effect] {
        guard case .file(var file)? = layers.last, let line = file.selectedLine, case .field(let name) = line.kind,
            line.isMasked
        else {
            say(.info, Phrase("请先选中一个隐去的号码。", "Select a masked number first."))
            return []
        }
        file.reveal(name, until: now + FileLayer.revealTime, self)
        layers[layers.count - 1] = .file(file)
        return []
    }

    /// Opens the form of a new record that belongs to another.
    mutating func addRelated(_ kind: RecordKind, to id: RecordID) -> [Effect] {
        guard let type = Schema.type(kind), let place = ledger.place(of: id) else { return [] }
        if kind == .contact { return recordContact(with: [id]) }
        let owner = ledger.tables[place.table].type.kind
        if kind == .organisation {
            return add(type, values: [Organisation.parent.name: .reference(id)])
        }
        guard let field = type.fields.first(where: { $0.target == owner }) else { return [] }
        var values: [String: Value] = [field.name: .reference(id)]
        if kind == .flowEpisode { values[FlowEpisode.direction.name] = .code(FlowEpisode.outflow) }
        return add(type, values: values, fixed: [field.name])
    }

    /// Offers what can be added to the file on top.
    mutating func addToFile() -> [Effect] {
        guard case .file(let file)? = layers.last else { return [] }
        let owner = file.kind
        var kinds = Schema.types.filter { type in
            type.kind != .member && type.kind != .organisation && type.fields.contains { $0.target == owner }
        }
        if owner == .organisation { kinds.append(Organisation.type) }
        layers.append(
            .menu(
                MenuLayer(
                    title: Phrase("新增到档案", "Add to the file"),
                    items: kinds.map { type in
                        MenuItem(type.label) { $0.addRelated(type.kind, to: file.record) }
                    })))
        return []
    }

    /// Makes a layer anew after the ledger changed; a file whose record is gone closes.
    mutating func refreshLayer(_ index: Int) {
        switch layers[index] {
        case .file(var file):
            file.rebuild(self)
            layers[index] = .file(file)
        case .palette(var palette):
            palette.refresh(self)
            layers[index] = .palette(palette)
        case .form(var form):
            form.follow(self)
            layers[index] = .form(form)
        case .marked(var marked):
            marked.refresh(&self)
            layers[index] = .marked(marked)
        case .conflict(let conflict): layers[index] = .conflict(refreshed(conflict))
        case .task(let layer): layers[index] = .task(refreshed(layer))
        case .together(var layer):
            layer.refresh(&self)
            layers[index] = .together(layer)
        case .plan(var layer):
            layer.refresh(self)
            layers[index] = .plan(layer)
        case .quickEntry(var entry):
            entry.read(self)
            layers[index] = .quickEntry(entry)
        default: break
        }
    }

    // MARK: Retiring

    /// Asks whether a record is to be retired. The key that says yes is not the key that asked.
    mutating func askToRetire(_ ids: [RecordID]) -> [Effect] {
        guard let first = ids.first, let place = ledger.place(of: first) else { return [] }
        let type = ledger.tables[place.table].type
        let name = namesOf(ids)
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("停用%1", "Retire %1").with(type.label),
                    text: Phrase(
                        "停用「%1」？它将不再出现在名单和统计中，历史保留，可以撤销。",
                        "Retire '%1'? It leaves the lists and the counts; its history stays, and this can be undone."
                    ).with(name),
                    buttons: [
                        DialogButton(Phrase("取消", "Cancel"), key: "n") { _ in [] },
                        DialogButton(Phrase("停用", "Retire"), key: "y", isDanger: true) { state in
                            let changes = ids.compactMap { id -> Change? in
                                guard let place = state.ledger.place(of: id),
                                    !state.ledger.tables[place.table].isRetired(place.row)
                                else { return nil }
                                return .retired(state.ledger.tables[place.table].type.kind, id)
                            }
                            state.layers.removeAll {
                                if case .file(let file) = $0 { ids.contains(file.record) } else { false }
                            }
                            return state.propose(
                                Proposal(.edit, changes),
                                success: Phrase("已停用：%1。%2 撤销", "Retired: %1. %2 takes it back").with(
                                    name, Phrase(verbatim: state.keyText("ledger.undo"))))
                        },
                    ])))
        return []
    }

    /// Names of records in one line. Of many the first four and how many they are: the marked may have scrolled away, and
    /// nobody is to say yes to people who are not on the screen without reading whom it is about.
    func namesOf(_ ids: [RecordID]) -> Phrase {
        let most = 4
        func names(_ language: Language, _ separator: String) -> String {
            ids.prefix(most).map { ledger.title(of: $0, language) }.joined(separator: separator)
        }
        let some = Phrase(names(.chinese, "、"), names(.english, ", "))
        guard ids.count > 1 else { return some }
        guard ids.count > most else {
            return Phrase("%1（共 %2 人）", "%1 (%2 people)").with(some, Phrase(verbatim: "\(ids.count)"))
        }
        return Phrase("%1 等 %2 人", "%1 and others, %2 people").with(some, Phrase(verbatim: "\(ids.count)"))
    }
}
