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
        ledger.indexReferences()
        guard let file = FileLayer(id, self) else { return [] }
        layers.append(.file(file))
        return []
    }

    mutating func offer(_ key: Key, to file: FileLayer) -> [Effect]? {
        var file = file
        let page = max(1, size.height - 5)
        let move = asMove(key)
        switch (move.code, move.modifiers) {
        case (.up, []): file.move(by: -1)
        case (.down, []): file.move(by: 1)
        case (.left, []): file.moveSideways(by: -1)
        case (.right, []): file.moveSideways(by: 1)
        case (.pageUp, _): for _ in 0..<page { file.move(by: -1) }
        case (.pageDown, _): for _ in 0..<page { file.move(by: 1) }
        case (.home, _):
            file.list.selected = file.lines.firstIndex { $0.isSelectable } ?? 0
            // What stands above the first line that can be selected is to be seen again.
            file.list.offset = 0
        case (.end, _):
            file.list.selected = file.lines.lastIndex { $0.isSelectable } ?? 0
        default: return nil
        }
        layers[layers.count - 1] = .file(file)
        return []
    }

    /// Changes the file on top.
    mutating func changeFile(_ change: (inout FileLayer, DashboardState) -> Void) -> [Effect] {
        guard case .file(var file)? = layers.last else { return [] }
        change(&file, self)
        layers[layers.count - 1] = .file(file)
        return []
    }

    /// Does what the selected line of a file is for.
    mutating func openLine() -> [Effect] {
        guard case .file(let file)? = layers.last, let part = file.selectedLine else { return [] }
        switch part.kind {
        case .field(let name, let id):
            if part.isMasked { return reveal() }
            if let place = ledger.place(of: id), let field = ledger.tables[place.table].type.field(name),
                case .reference(let other)? = ledger.value(field, of: place)
            {
                return openFile(of: other)
            }
            return edit(id, field: name)
        case .record(let id): return openFile(of: id)
        case .task(let index):
            guard let place = ledger.place(of: file.record) else { return [] }
            let found = tasks.tasks(of: place, self)
            return index < found.count ? open(found[index]) : []
        case .add(let section): return add(to: section, of: file.record)
        case .more(let section): return changeFile { $0.showMore(of: section, $1) }
        case .month(let kind, let month): return openMonth(kind, month, of: file)
        case .remark: return []
        }
    }

    /// Shows the selected number for a while.
    mutating func reveal() -> [Effect] {
        guard case .file(let file)? = layers.last, let part = file.selectedLine, case .field = part.kind, part.isMasked
        else {
            say(.info, Phrase("请先选中一个隐去的号码。", "Select a masked number first."))
            return []
        }
        return changeFile { $0.reveal(part, until: $1.now + FileLayer.revealTime, $1) }
    }

    // MARK: Adding

    /// Opens the form of a new record of a section, with what the section is about filled in.
    mutating func add(to section: FileSection, of id: RecordID) -> [Effect] {
        switch section {
        case .link(let kind, let field): return addRelated(kind, to: id, by: field)
        case .below: return addRelated(.organisation, to: id)
        case .calendar: return addRelated(.activity, to: id)
        case .head, .tasks, .fields, .empty, .timeLine: return addToFile()
        }
    }

    /// Opens the form of a new record that belongs to another.
    ///
    /// - Parameter name: the field that refers to the owner; the first that can when nil.
    mutating func addRelated(_ kind: RecordKind, to id: RecordID, by name: String? = nil) -> [Effect] {
        guard let type = Schema.type(kind), let place = ledger.place(of: id) else { return [] }
        if kind == .contact { return recordContact(with: [id]) }
        let owner = ledger.tables[place.table].type.kind
        if kind == .organisation {
            return add(type, values: [Organisation.parent.name: .reference(id)])
        }
        guard let field = name.flatMap({ type.field($0) }) ?? type.fields.first(where: { $0.target == owner }) else {
            return []
        }
        var values = usualValues(of: type)
        values[field.name] = .reference(id)
        return add(type, values: values, fixed: [field.name])
    }

    /// What a new record begins with: today where it has a day that it must have, and where a code list begins with the usual
    /// state, that.
    func usualValues(of type: RecordType) -> [String: Value] {
        var values: [String: Value] = [:]
        for field in type.fields where field.isRequired {
            switch field.kind {
            case .day: values[field.name] = .day(today)
            case .month: values[field.name] = .month(Month(containing: today))
            case .count where field.isDate: values[field.name] = .number(Int64(today.year))
            default: break
            }
        }
        switch type.kind {
        case .flowEpisode:
            values[FlowEpisode.direction.name] = .code(FlowEpisode.outflow)
        case .serviceCase: values[ServiceCase.state.name] = .code("received")
        case .attendance: values[Attendance.mark.name] = .code("present")
        default: break
        }
        return values
    }

    /// Adds to the section of the cursor; where it is in none, asks what is to be added.
    mutating func addHereInFile() -> [Effect] {
        guard case .file(let file)? = layers.last, let section = file.selectedSection else { return [] }
        if case .month(let kind, let month)? = file.selectedLine?.kind { return addMeeting(kind, month, of: file) }
        return add(to: section, of: file.record)
    }

    /// Offers what can be added to the file on top.
    mutating func addToFile() -> [Effect] {
        guard case .file(let file)? = layers.last else { return [] }
        var items = RecordLink.all(to: file.kind).map { link in
            MenuItem(link.title, detail: link.type.theme.label) {
                $0.addRelated(link.type.kind, to: file.record, by: link.field.name)
            }
        }
        if file.kind == .organisation {
            items.append(MenuItem(Organisation.type.label) { $0.addRelated(.organisation, to: file.record) })
        }
        layers.append(.menu(MenuLayer(title: Phrase("新增到档案", "Add to the file"), items: items)))
        return []
    }

    // MARK: The calendar

    /// Opens what was held in a month: the one activity, a list of several, or the form of a new one.
    private mutating func openMonth(_ kind: String, _ month: Int, of file: FileLayer) -> [Effect] {
        guard let place = ledger.place(of: file.record) else { return [] }
        let year = ledger.meetingYear(of: place.row, file.year, today: today)
        guard let cell = year.rows.first(where: { $0.kind == kind })?.months[month - 1] else { return [] }
        let activities = ledger.table(Activity.type)
        let studies = ledger.table(Study.type)
        let found = (cell.held + cell.planned).map { activities.id($0) } + cell.studies.map { studies.id($0) }
        guard found.count != 1 else { return openFile(of: found[0]) }
        guard !found.isEmpty else { return addMeeting(kind, month, of: file) }
        var items = found.map { id in
            let place = ledger.place(of: id)
            let day = place.flatMap { ledger.date(of: $0) }
            return MenuItem(
                Phrase(verbatim: place.map { RecordWords.name($0, self) } ?? ""),
                detail: Phrase(verbatim: day.map { "\($0)" } ?? "")
            ) { $0.openFile(of: id) }
        }
        if readOnlyReason == nil {
            items.append(MenuItem(Phrase("再登记一次", "Record another one")) { $0.addMeeting(kind, month, of: file) })
        }
        layers.append(.menu(MenuLayer(title: CodeList.activityKind.label(kind), items: items)))
        return []
    }

    /// Opens the form of a meeting in a month.
    private mutating func addMeeting(_ kind: String, _ month: Int, of file: FileLayer) -> [Effect] {
        guard let first = Day(year: file.year, month: month, day: 1) else { return [] }
        let day = today < first ? first : min(today, first.endOfMonth)
        var draft = ledger.draft(ofActivity: kind, host: file.record, on: day, id: file.record)
        draft[Activity.title] = .text(text(AttendanceLayer.usualTitle(kind, day)))
        if first > today { draft[Activity.state] = .code("planned") }
        return add(Activity.type, values: draft.values, fixed: [Activity.host.name])
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
        case .figures, .figureRecords: refreshFigures(index)
        case .attendance(var list):
            list.read(self)
            layers[index] = .attendance(list)
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
            return Phrase("%1（共 %2）", "%1 (%2)").with(some, number(of: ids))
        }
        return Phrase("%1 等 %2", "%1 and others, %2").with(some, number(of: ids))
    }

    /// How many: people, or records.
    private func number(of ids: [RecordID]) -> Phrase {
        ids.allSatisfy { ledger.members.row(of: $0) != nil }
            ? Phrase("%1 人", "%1 {person|people}").with("\(ids.count)")
            : Phrase("%1 条", "%1 {record|records}").with("\(ids.count)")
    }
}
