import Domain
import Screen

/// Opening, typing in, saving and leaving forms.
extension DashboardState {
    /// Whether anything can be saved; says why not. A form that cannot be saved is not worth opening.
    private mutating func mayWrite() -> Bool {
        if let readOnlyReason { say(.warning, readOnlyReason) }
        return readOnlyReason == nil
    }

    /// Opens the form of a record.
    mutating func edit(_ id: RecordID) -> [Effect] {
        guard mayWrite(), let draft = RecordDraft(editing: id, in: ledger) else { return [] }
        let name = Phrase(ledger.title(of: id, .chinese), ledger.title(of: id, .english))
        layers.append(.form(FormLayer(draft, title: Phrase("编辑 %1", "Edit %1").with(name), self)))
        return []
    }

    /// Opens the form of a new record.
    mutating func add(_ type: RecordType, values: [String: Value] = [:], fixed: Set<String> = []) -> [Effect] {
        guard mayWrite() else { return [] }
        let draft = RecordDraft(new: type.kind, id: RecordID.random(using: &identities), values: values)
        layers.append(.form(FormLayer(draft, title: Phrase("新增%1", "New %1").with(type.label), fixed: fixed, self)))
        return []
    }

    /// Opens the form of a contact with one member, or with each of several.
    mutating func recordContact(with members: [RecordID], purpose: String = Contact.routine) -> [Effect] {
        guard mayWrite(), let first = members.first else { return [] }
        let values: [String: Value] = [
            Contact.member.name: .reference(first),
            Contact.day.name: .day(today),
            Contact.purpose.name: .code(purpose),
            Contact.channel.name: .code("phone"),
            Contact.reached.name: .flag(true),
        ]
        let draft = RecordDraft(new: .contact, id: RecordID.random(using: &identities), values: values)
        let title =
            members.count == 1
            ? FormLayer.contactTitle(first, self)
            : FormLayer.contactTitle(members.count)
        layers.append(
            .form(FormLayer(draft, title: title, fixed: [Contact.member.name], targets: members, self)))
        return []
    }

    /// Keys of the form on top.
    mutating func offer(_ key: Key, to form: FormLayer) -> [Effect] {
        // The form closes when the store has answered: what is typed until then would be lost.
        if isSaving(form) {
            return command(for: key, in: [.everywhere]).map { perform($0) } ?? []
        }
        var form = form
        defer { put(form) }
        if form.popup != nil, let handled = offerToChoices(key, &form) { return handled }
        if form.calendar != nil, let handled = offerToCalendar(key, &form) { return handled }
        switch (key.code, key.modifiers) {
        case (.up, []): form.move(by: -1)
        case (.down, []), (.tab, []): form.move(by: 1)
        case (.tab, .shift): form.move(by: -1)
        case (.pageDown, _): for _ in 0..<8 where form.focus < form.fields.count { form.move(by: 1) }
        case (.pageUp, _): for _ in 0..<8 where form.focus > 0 { form.move(by: -1) }
        case (.enter, []):
            if form.focus == form.fields.count {
                put(form)
                let effects = saveForm()
                form = current(form)
                return effects
            }
            if form.focus > form.fields.count {
                put(form)
                let effects = leaveForm()
                form = current(form)
                return effects
            }
            if form.focused?.isMasked == true {
                form.reveal()
                return []
            }
            if form.focused?.hasChoices == true { form.openChoices(all: true, self) } else { form.move(by: 1) }
        default:
            if form.focused?.isMasked == true, case .character = key.code, key.modifiers.isEmpty {
                say(.info, Phrase("号码已隐去，按 Enter 显示后再修改。", "The number is hidden: Enter shows it for editing."))
                return []
            }
            guard form.type(key, self) else {
                put(form)
                let effects = commandInForm(key)
                form = current(form)
                return effects
            }
            return keep(form)
        }
        return []
    }

    /// Whether a form is on its way to the store.
    func isSaving(_ form: FormLayer) -> Bool { proposals.contains { $0.form == form.original.id } }

    /// Keeps what a form holds where a crash cannot reach it, as long as something would be lost.
    mutating func keep(_ form: FormLayer) -> [Effect] {
        let name = "\(form.original.id)"
        guard form.isDirty else { return drafts.drop(name) }
        drafts.keep(name, form.keptText, now: now)
        return []
    }

    private mutating func offerToChoices(_ key: Key, _ form: inout FormLayer) -> [Effect]? {
        guard var popup = form.popup else { return nil }
        switch (key.code, key.modifiers) {
        case (.up, []): popup.list.move(by: -1, count: popup.choices.count)
        case (.down, []): popup.list.move(by: 1, count: popup.choices.count)
        case (.pageUp, []): popup.list.move(by: -8, count: popup.choices.count)
        case (.pageDown, []): popup.list.move(by: 8, count: popup.choices.count)
        case (.escape, _):
            form.popup = nil
            form.settle()
            return []
        case (.enter, []), (.tab, []):
            if popup.choices.isEmpty {
                form.popup = nil
                form.move(by: 1)
                return []
            }
            form.acceptChoice(self)
            form.move(by: 1)
            return keep(form)
        default: return nil
        }
        form.popup = popup
        return []
    }

    private mutating func commandInForm(_ key: Key) -> [Effect] {
        guard let command = command(for: key.folded, in: [.form, .everywhere]) else { return [] }
        return perform(command)
    }

    /// Puts a changed form back into its layer, if it is still there.
    private mutating func put(_ form: FormLayer) {
        for index in layers.indices {
            if case .form(let old) = layers[index], old.original.id == form.original.id { layers[index] = .form(form) }
        }
    }

    /// What became of a form while a command worked on it, maybe under a question that was asked.
    private func current(_ form: FormLayer) -> FormLayer {
        for case .form(let now) in layers where now.original.id == form.original.id { return now }
        return form
    }

    /// Saves the form on top, or points out what is missing.
    mutating func saveForm() -> [Effect] {
        guard case .form(var form)? = layers.last, !isSaving(form) else { return [] }
        form.popup = nil
        form.calendar = nil
        form.settle()
        let faults = form.faultyLines()
        guard faults.isEmpty else {
            form.refuse()
            put(form)
            say(
                .warning, Phrase("有 %1 处需要修改后才能保存。", "To be mended before saving: %1.").with("\(faults.count)")
            )
            return []
        }
        if let problem = form.problems.first(where: { $0.severity == .error }) {
            say(.warning, problem.message)
            return []
        }
        put(form)
        if askAboutCollisions(of: form.original.id) { return [] }
        let changes = form.changes(in: ledger, &identities)
        guard !changes.isEmpty else {
            say(.info, Phrase("没有改动。", "Nothing was changed."))
            return closeForm(of: form.original.id)
        }
        let transaction = Proposal(.edit, changes)
        return propose(
            transaction, success: Phrase("已保存。%1 撤销", "Saved. %1 takes it back").with(keyText("ledger.undo")),
            form: form.original.id)
    }

    /// Leaves the form on top; asks when something would be lost.
    mutating func leaveForm() -> [Effect] {
        guard case .form(var form)? = layers.last else { return [] }
        form.settle()
        put(form)
        guard form.isDirty else { return closeForm(of: form.original.id) }
        let id = form.original.id
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("还没有保存", "Not saved yet"),
                    text: Phrase("「%1」里有没保存的内容。", "'%1' holds changes that are not saved.").with(form.title),
                    buttons: [
                        DialogButton(Phrase("继续填写", "Go on"), key: "g") { _ in [] },
                        DialogButton(Phrase("保存", "Save"), key: "s") { $0.saveForm() },
                        DialogButton(Phrase("放弃", "Discard"), key: "x", isDanger: true) { $0.closeForm(of: id) },
                    ])))
        return []
    }

    /// Closes a form and forgets what was kept of it.
    mutating func closeForm(of id: RecordID) -> [Effect] {
        let effects = settleQuickEntry(savedAs: id)
        for case .attendance(let list) in layers where list.original.id == id && list.beganWithMarked {
            roster.clearMarks(self)
        }
        layers.removeAll { layer in
            switch layer {
            case .form(let form): form.original.id == id
            case .conflict(let conflict): conflict.record == id
            case .attendance(let list): list.original.id == id
            default: false
            }
        }
        if ledger.members.row(of: id) != nil { roster.select(id, self) }
        return effects + drafts.forget("\(id)")
    }

    /// Offers the unfinished form of an earlier session.
    mutating func offerDraft() {
        // Where nothing can be saved they wait for a start where it can.
        guard readOnlyReason == nil else { return }
        for (name, text) in drafts.found.sorted(by: { $0.key < $1.key }) {
            drafts.found[name] = nil
            if let names = KeptNames(text) {
                if offer(names, name) { return }
                drafts.settled.append(name)
                continue
            }
            if let list = KeptAttendance(text) {
                if offer(list, name) { return }
                drafts.settled.append(name)
                continue
            }
            guard let kept = KeptForm(text) else { continue }
            if let form = FormLayer(kept, self), form.isDirty {
                offer(form, name)
                return
            }
            // The program ended between saving and forgetting.
            if ledger.place(of: kept.id) != nil { drafts.settled.append(name) }
        }
    }

    private mutating func offer(_ form: FormLayer, _ name: String) {
        layers.append(
            .dialog(
                DialogLayer(
                    title: Phrase("上次有没保存的内容", "Something was not saved last time"),
                    text: Phrase("「%1」没有保存就中断了。要接着填写吗？", "'%1' was interrupted before it was saved. Go on with it?")
                        .with(form.title),
                    buttons: [
                        DialogButton(Phrase("接着填写", "Go on"), key: "g") { state in
                            state.layers.append(.form(form))
                            return []
                        },
                        DialogButton(Phrase("丢弃", "Discard"), key: "x", isDanger: true) { state in
                            let effects = state.drafts.forget(name)
                            state.offerDraft()
                            return effects
                        },
                    ])))
    }
}
