import Domain
import Screen

/// Opening the attendance screen, its keys, and saving what it holds.
extension DashboardState {
    // MARK: Opening

    /// Opens the attendance list of what is selected: of an activity on a file, of an organisation, of the branch of a member.
    mutating func openAttendance() -> [Effect] {
        ledger.indexReferences()
        if case .file(let file)? = layers.last {
            switch file.selectedLine?.kind {
            case .record(let id):
                if let activity = activity(of: id) { return openAttendance(of: activity) }
            case .month(let kind, let month):
                return openAttendance(in: month, of: kind, file)
            default: break
            }
        }
        let marked = layers.isEmpty && focus == .roster ? markedIDs : []
        let branches = marked.isEmpty ? selectedBranch.map { [$0] } ?? [] : branches(of: marked)
        return openAttendance(of: branches, kind: "theme-day", on: today, present: marked)
    }

    /// Opens the list of a month of the calendar.
    private mutating func openAttendance(in month: Int, of kind: String, _ file: FileLayer) -> [Effect] {
        guard let row = ledger.organisations.row(of: file.record),
            let first = Day(year: file.year, month: month, day: 1)
        else { return [] }
        let year = ledger.meetingYear(of: row, file.year, today: today)
        let cell = year.rows.first { $0.kind == kind }?.months[month - 1]
        if let held = cell?.held.last ?? cell?.planned.last {
            return openAttendance(of: ledger.table(Activity.type).id(held))
        }
        let day = today < first ? first : min(today, first.endOfMonth)
        return openAttendance(of: [file.record], kind: kind, on: day)
    }

    /// Opens the list of a new activity.
    private mutating func openAttendance(
        of branches: [RecordID], kind: String, on day: Day, present: [RecordID] = []
    ) -> [Effect] {
        let id = RecordID.random(using: &identities)
        let draft = newActivity(kind: kind, host: branches.first, on: day, id: id)
        return open(AttendanceLayer(draft, branches: branches, present: present, self))
    }

    /// An activity that was held, with its usual title.
    func newActivity(kind: String, host: RecordID?, on day: Day, id: RecordID) -> RecordDraft {
        var draft = ledger.draft(ofActivity: kind, host: host, on: day, id: id)
        draft[Activity.title] = .text(text(AttendanceLayer.usualTitle(kind, day)))
        draft[Activity.state] = .code("held")
        return draft
    }

    /// Opens the list of an activity that is there.
    mutating func openAttendance(of id: RecordID) -> [Effect] {
        attendanceLayer(of: id).map { open($0) } ?? []
    }

    /// The list of an activity that is there; nil for another record.
    func attendanceLayer(of id: RecordID) -> AttendanceLayer? {
        guard var draft = RecordDraft(editing: id, in: ledger), let row = ledger.table(Activity.type).row(of: id) else {
            return nil
        }
        // Whoever enters who came says that it took place.
        if draft[Activity.state] == .code("planned") { draft[Activity.state] = .code("held") }
        var branches = draft.reference(Activity.host).map { [$0] } ?? []
        let links = ledger.table(ActivityBranch.type)
        for link in ledger.rows(of: ActivityBranch.type, where: ActivityBranch.activity, is: row) {
            guard let other = links.reference(ActivityBranch.organisation, link) else { continue }
            let branch = ledger.organisations.id(other)
            if !branches.contains(branch) { branches.append(branch) }
        }
        return AttendanceLayer(draft, branches: branches, self)
    }

    /// The activity that a record is, or is a mark or a branch of.
    private func activity(of id: RecordID) -> RecordID? {
        guard let place = ledger.place(of: id) else { return nil }
        let table = ledger.tables[place.table]
        if table.type.kind == .activity { return id }
        guard let field = table.type.fields.first(where: { $0.target == .activity }) else { return nil }
        return table.reference(field, place.row).map { ledger.table(Activity.type).id($0) }
    }

    /// The branch that is meant: the one of the file or the tree, else the home branch of the member; nil for a committee, whose
    /// branches have to be chosen.
    private var selectedBranch: RecordID? {
        func branch(_ id: RecordID) -> RecordID? {
            guard let row = ledger.organisations.row(of: id) else { return nil }
            let level = OrganisationLevel(type: ledger.organisations.code(Organisation.kind, row) ?? "")
            return level == .branch || level == .group ? id : nil
        }
        if !layers.isEmpty || focus == .tree { return selectedRecord.flatMap { branch($0) ?? homeBranch(of: $0) } }
        if let selected = tree.selectedNode?.organisation, let found = branch(selected) { return found }
        return selectedRecord.flatMap { homeBranch(of: $0) ?? branch($0) }
    }

    private func homeBranch(of id: RecordID) -> RecordID? {
        guard let row = ledger.members.row(of: id), let branch = ledger.members.reference(Member.branch, row) else {
            return nil
        }
        return ledger.organisations.id(branch)
    }

    /// The home branches of some members, each once.
    private func branches(of members: [RecordID]) -> [RecordID] {
        var found: [RecordID] = []
        for id in members {
            if let branch = homeBranch(of: id), !found.contains(branch) { found.append(branch) }
        }
        return found
    }

    // MARK: Keys

    mutating func changeAttendance(_ change: (inout AttendanceLayer, DashboardState) -> Void) -> [Effect] {
        guard case .attendance(var layer)? = layers.last, !isSaving(layer) else { return [] }
        change(&layer, self)
        return put(layer)
    }

    /// Whether the list is on its way to the store.
    func isSaving(_ layer: AttendanceLayer) -> Bool { proposals.contains { $0.form == layer.original.id } }

    mutating func offer(_ key: Key, to layer: AttendanceLayer) -> [Effect]? {
        guard !isSaving(layer) else { return command(for: key, in: [.everywhere]).map { perform($0) } ?? [] }
        if layer.picker != nil { return offerToPicker(key) }
        var layer = layer
        switch layer.focus {
        case .grid: guard offerToGrid(key, &layer) else { return nil }
        case .kind, .day, .title: guard offerToHead(key, &layer) else { return nil }
        }
        return put(layer)
    }

    private func offerToGrid(_ key: Key, _ layer: inout AttendanceLayer) -> Bool {
        let count = layer.list.people.count
        switch (key.code, key.modifiers) {
        case (.up, []): if layer.query.isEmpty { layer.moveRow(by: -1) } else { layer.findNext(-1) }
        case (.down, []): if layer.query.isEmpty { layer.moveRow(by: 1) } else { layer.findNext(1) }
        case (.left, []): go(to: layer.cursor - 1, &layer)
        case (.right, []): go(to: layer.cursor + 1, &layer)
        case (.pageUp, _): for _ in 0..<8 { layer.moveRow(by: -1) }
        case (.pageDown, _): for _ in 0..<8 { layer.moveRow(by: 1) }
        case (.home, _): go(to: 0, &layer)
        case (.end, _): go(to: count - 1, &layer)
        case (.tab, []): go(to: .kind, &layer)
        case (.tab, .shift): go(to: .title, &layer)
        case (.enter, []): layer.mark("present")
        case (.escape, _) where !layer.query.isEmpty: layer.query = ""
        case (.backspace, _):
            if layer.query.isEmpty {
                layer.mark(nil)
            } else {
                layer.query.removeLast()
                if !layer.query.isEmpty { _ = layer.find(layer.query, from: layer.cursor) }
            }
        case (.character(let letter), []):
            guard command(for: key.folded, in: [.attendance]) == nil else { return false }
            // √ # ★ △ ×, as somebody used to the sheets types them.
            if !letter.isLetter, let entry = CodeList.attendanceMark.find("\(letter)") {
                layer.mark(entry.code)
            } else if count > 0 {
                let typed = layer.query + "\(letter)"
                // A letter that fits nobody is not taken: what is typed always names somebody.
                if !layer.find(typed, from: layer.cursor), !layer.find("\(letter)", from: 0) { return true }
            }
        default: return false
        }
        return true
    }

    private func go(to person: Int, _ layer: inout AttendanceLayer) {
        layer.query = ""
        layer.cursor = min(max(0, person), max(0, layer.list.people.count - 1))
    }

    private func go(to focus: AttendanceLayer.Focus, _ layer: inout AttendanceLayer) {
        layer.query = ""
        layer.fields[1].writeOut()
        layer.focus = focus
    }

    /// Keys of the lines above the grid.
    private func offerToHead(_ key: Key, _ layer: inout AttendanceLayer) -> Bool {
        let all = AttendanceLayer.Focus.allCases
        func next(_ step: Int) -> AttendanceLayer.Focus {
            all[((all.firstIndex(of: layer.focus) ?? 0) + step + all.count) % all.count]
        }
        switch (key.code, key.modifiers) {
        case (.tab, []), (.enter, []):
            go(to: next(1), &layer)
            return true
        case (.tab, .shift):
            go(to: next(-1), &layer)
            return true
        case (.down, []):
            go(to: .grid, &layer)
            return true
        default: break
        }
        let index = layer.focus.rawValue - 1
        guard layer.focus != .kind else { return offerToKind(key, &layer) }
        guard layer.fields[index].input.handle(key) == .changed else {
            return key.modifiers.isEmpty && [.left, .right, .home, .end].contains(key.code)
        }
        layer.fields[index].read(self)
        if layer.focus == .title { layer.keepTitle() } else { layer.nameActivity(self) }
        return true
    }

    /// The kind is chosen by its first letters, or by going through the list.
    private func offerToKind(_ key: Key, _ layer: inout AttendanceLayer) -> Bool {
        let entries = CodeList.activityKind.entries
        let now = entries.firstIndex { .code($0.code) == layer.fields[0].reading.value } ?? 0
        func choose(_ code: String) {
            layer.fields[0].choose(.code(code), self)
            layer.nameActivity(self)
        }
        switch (key.code, key.modifiers) {
        case (.left, []), (.up, []): choose(entries[(now + entries.count - 1) % entries.count].code)
        case (.right, []): choose(entries[(now + 1) % entries.count].code)
        case (.backspace, _): layer.query = String(layer.query.dropLast())
        case (.character(let letter), []):
            for typed in [layer.query + "\(letter)", "\(letter)"] {
                guard case .code(let code)? = layer.fields[0].choices(matching: typed, self).first?.value else {
                    continue
                }
                layer.query = typed
                choose(code)
                break
            }
        default: return false
        }
        return true
    }

    /// A click goes to a person, or to a line above; a second one marks the person as present, or takes the mark away.
    mutating func pressOnAttendance(_ index: Int, isSecond: Bool) -> [Effect] {
        changeAttendance { layer, state in
            let heads: [AttendanceLayer.Focus] = [.kind, .day, .title]
            guard index >= heads.count else {
                state.go(to: heads[index], &layer)
                return
            }
            layer.focus = .grid
            state.go(to: index - heads.count, &layer)
            guard isSecond, let person = layer.person else { return }
            layer.mark(layer.marks[person.id] == nil ? "present" : nil)
            state.go(to: index - heads.count, &layer)
        }
    }

    /// Pasted text goes into the title, or into the filter of the organisations.
    mutating func pasteIntoAttendance(_ text: String) -> [Effect] {
        changeAttendance { layer, state in
            if layer.picker != nil {
                layer.picker?.filter.insert(text)
                layer.picker?.list = ListState()
            } else if layer.focus == .title || layer.focus == .day {
                layer.fields[layer.focus.rawValue - 1].input.insert(text)
                layer.fields[layer.focus.rawValue - 1].read(state)
                if layer.focus == .title { layer.keepTitle() } else { layer.nameActivity(state) }
            }
        }
    }

    // MARK: Organisations

    /// Opens the list of organisations.
    mutating func chooseBranches() -> [Effect] {
        changeAttendance { layer, _ in
            var picker = BranchPicker()
            picker.chosen = layer.branches
            layer.picker = picker
        }
    }

    private mutating func offerToPicker(_ key: Key) -> [Effect] {
        guard case .attendance(var layer)? = layers.last, var picker = layer.picker else { return [] }
        let rows = picker.rows(self)
        let selected =
            rows.indices.contains(picker.list.selected)
            ? ledger.organisations.id(rows[picker.list.selected]) : nil
        switch key.folded.code {
        case .escape, .function(10):
            layer.picker = nil
            if layer.branches.isEmpty {
                layers.removeLast()
                return []
            }
        case .character(" "), .insert, .character("+"):
            guard let selected else { return [] }
            if let place = picker.chosen.firstIndex(of: selected) {
                picker.chosen.remove(at: place)
            } else {
                picker.chosen.append(selected)
            }
            // The chosen stand first: the cursor stays with the one it stood on, or goes back to the whole list.
            if picker.filter.isEmpty {
                let id = selected
                let after = picker.rows(self)
                picker.list.selected = after.firstIndex { ledger.organisations.id($0) == id } ?? 0
            } else {
                picker.filter = TextField()
                picker.list = ListState(selected: picker.chosen.count)
            }
            layer.picker = picker
        case .enter:
            if picker.chosen.isEmpty, let selected { picker.chosen = [selected] }
            guard !picker.chosen.isEmpty else { return [] }
            layer.picker = nil
            layer.choose(picker.chosen, self)
        default:
            if !picker.list.handle(key, count: rows.count), picker.filter.handle(key) == .changed {
                picker.list = ListState()
            }
            layer.picker = picker
        }
        return put(layer)
    }

    // MARK: Saving

    /// Marks everybody expected as present, and says whom it left out.
    mutating func markAllPresent() -> [Effect] {
        guard case .attendance(var layer)? = layers.last, !isSaving(layer) else { return [] }
        let (marked, away) = layer.markAllPresent()
        let effects = put(layer)
        if away > 0 {
            say(
                .info,
                Phrase("%1 人到会；外出的 %2 人未标，再按一次也标到会。", "%1 present; %2 away {is|are} left: the same key marks them too.")
                    .with("\(marked)", "\(away)"))
        }
        return effects
    }

    /// Saves the activity and all marks in one transaction.
    mutating func saveAttendance() -> [Effect] {
        guard case .attendance(var layer)? = layers.last, !isSaving(layer), layer.picker == nil else { return [] }
        layer.fields[1].writeOut()
        layers[layers.count - 1] = .attendance(layer)
        let activity = layer.activity
        if let wrong = layer.fields.first(where: { $0.reading.isError })?.reading.problems.first
            ?? activity.problems(in: ledger).first(where: { $0.severity == .error })
        {
            say(.warning, wrong.message)
            return []
        }
        let changes = layer.list.changes(
            activity: activity, branches: Array(layer.branches.dropFirst()), marks: layer.marks, in: ledger, &identities
        )
        guard !changes.isEmpty else {
            say(.info, Phrase("没有改动。", "Nothing was changed."))
            return closeForm(of: layer.original.id)
        }
        let present = layer.marks.values.count { Attendance.presentMarks.contains($0) }
        return propose(
            Proposal(.edit, changes),
            success: Phrase("已保存：%1，到会 %2 人。%3 撤销", "Saved: %1, %2 present. %3 takes it back").with(
                Phrase(verbatim: activity.text(Activity.title)), Phrase(verbatim: "\(present)"),
                Phrase(verbatim: keyText("ledger.undo"))),
            form: layer.original.id)
    }

    /// Leaves the list; asks when marks would be lost.
    mutating func leaveAttendance() -> [Effect] {
        guard case .attendance(let layer)? = layers.last, !isSaving(layer) else { return [] }
        guard layer.isDirty else {
            layers.removeLast()
            return drafts.drop("\(layer.original.id)")
        }
        let id = layer.original.id
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("还没有保存", "Not saved yet"),
                    text: Phrase("出勤名单有没保存的内容。", "The attendance list holds changes that are not saved."),
                    buttons: [
                        DialogButton(Phrase("继续填写", "Go on"), key: "g") { _ in [] },
                        DialogButton(Phrase("保存", "Save"), key: "s") { $0.saveAttendance() },
                        DialogButton(Phrase("放弃", "Discard"), key: "x", isDanger: true) { $0.closeForm(of: id) },
                    ])))
        return []
    }
}
