import Domain
import Screen

extension CommandRegistry {
    /// What is done to the selected record, or to the marked ones.
    static let recordCommands: [Command] = [
        Command(
            "record.open", Phrase("打开", "Open"), hint: Phrase("打开", "Open"),
            help: Phrase("打开一人一档、一支部一档，或办理待办", "Opens the file of a record, or does the task."), in: [.panes],
            keys: [Key(.enter)], inPalette: false
        ) { $0.openSelected() },
        Command(
            "record.edit", Phrase("编辑", "Edit"), hint: Phrase("编辑", "Edit"),
            help: Phrase("编辑选中的党员或党组织", "Edits the selected member or organisation."), in: [.panes, .file],
            keys: [.character("e"), Key(.function(4))], unavailable: { $0.needsSelection ?? $0.needsWriting }
        ) { state in state.selectedRecord.map { state.edit($0) } ?? [] },
        Command(
            "record.add", Phrase("新增", "Add"), hint: Phrase("新增", "Add"),
            help: Phrase(
                "新增党组织、党员，或档案中的相关记录",
                "Adds an organisation, a member, or to a file."), in: [.panes, .file],
            keys: [.character("a"), Key(.function(7)), Key(.insert)], unavailable: { $0.needsWriting }
        ) { $0.addHere() },
        Command(
            "record.retire", Phrase("停用", "Retire"),
            help: Phrase(
                "停用选中或已标记的记录：不再出现在名单中，历史保留",
                "Takes records off the lists; their history stays."),
            in: [.panes, .file], keys: [.character("d"), Key(.function(8)), Key(.delete)],
            unavailable: { $0.needsSelection ?? $0.needsWriting ?? $0.tooManyMarked }
        ) { $0.askToRetire($0.chosenRecords) },
        Command(
            "contact.record", Phrase("记录联系", "Record a contact"), hint: Phrase("联系", "Contact"),
            help: Phrase(
                "为选中或已标记的党员记一次联系", "Records a contact with the selected or marked."),
            in: [.panes, .file], keys: [.character("c"), Key(.function(6))],
            unavailable: { $0.needsMember ?? $0.needsWriting ?? $0.tooManyMarked }
        ) { $0.recordContact(with: $0.chosenMembers) },
        Command(
            "record.copy", Phrase("复制", "Copy"),
            help: Phrase("复制选中的内容；号码未显示时复制的也是隐去的", "Copies what is selected; masked numbers stay masked."),
            in: [.panes, .file], keys: [.character("y")]
        ) { $0.copySelected() },
        Command(
            "record.copyRow", Phrase("复制整行", "Copy the line"),
            help: Phrase("复制整行，用制表符隔开，可粘贴到表格", "Copies the line, ready for a spreadsheet."),
            in: [.panes, .file], keys: [.character("Y")]
        ) { $0.copySelected(isWhole: true) },
    ]

    /// What is done in a form.
    static let formCommands: [Command] = [
        Command(
            "form.save", Phrase("保存", "Save"), hint: Phrase("保存", "Save"), help: Phrase("保存表单", "Saves the form."),
            in: [.form], keys: [.control("s"), Key(.function(12))], inPalette: false
        ) { $0.saveForm() },
        Command(
            "form.choices", Phrase("选项、日历", "Choices, calendar"), hint: Phrase("选项", "Choices"),
            help: Phrase("列出可选项；日期打开日历", "Lists what can be chosen; the calendar of a date."), in: [.form],
            keys: [Key(.down, .alt), Key(.function(4))], inPalette: false
        ) { state in
            guard case .form(var form)? = state.layers.last else { return [] }
            form.openChoices(all: true, state)
            form.openCalendar(state)
            state.layers[state.layers.count - 1] = .form(form)
            return []
        },
        Command(
            "form.editor", Phrase("用编辑器写", "Write in an editor"),
            help: Phrase("用 $EDITOR 编辑备注等长文", "Edits a long note in $EDITOR."), in: [.form],
            keys: [.control("o"), Key(.function(6))], inPalette: false, unavailable: { $0.needsNote }
        ) { $0.openEditor() },
        Command(
            "form.copy", Phrase("复制此项", "Copy the field"),
            help: Phrase("复制选中的文字或整项；号码未显示时仍隐去", "Copies the selection or the field; hidden stays masked."),
            in: [.form],
            keys: [.control("c"), Key(.function(5))], inPalette: false
        ) { $0.copyInForm() },
    ]
}

extension DashboardState {
    // MARK: What is selected

    /// What commands act on: the topmost layer but for palette and help, which only choose among them.
    private var context: Layer? {
        layers.last { layer in
            switch layer {
            case .palette, .help: false
            default: true
            }
        }
    }

    /// The record the cursor stands on.
    var selectedRecord: RecordID? {
        if case .file(let file)? = context { return file.record }
        if case .task(let page)? = context { return subject(of: page.task) }
        switch focus {
        case .tree: return tree.selectedNode?.organisation
        case .roster: return roster.selected
        case .tasks: return selectedTask.flatMap { subject(of: $0) }
        }
    }

    /// The marked records, else the selected one.
    var chosenRecords: [RecordID] {
        if context == nil, focus == .roster, !roster.marks.isEmpty { return markedIDs }
        if context == nil, focus == .tasks, !tasks.marks.isEmpty {
            // Several tasks of one person are one person.
            var seen: Set<RecordID> = []
            return chosenTasks.compactMap { subject(of: $0) }.filter { seen.insert($0).inserted }
        }
        return selectedRecord.map { [$0] } ?? []
    }

    /// Of ``chosenRecords`` those that are members.
    var chosenMembers: [RecordID] { chosenRecords.filter { ledger.members.row(of: $0) != nil } }

    /// Why a command that needs a record cannot be done.
    var needsSelection: Phrase? {
        selectedRecord == nil ? Phrase("请先选中一条记录。", "Select a record first.") : nil
    }

    /// Why a command that needs a member cannot be done.
    var needsMember: Phrase? {
        // Asked for each frame: a hundred thousand marked are not listed to know that there is one.
        if context == nil, focus == .roster, !roster.marks.isEmpty { return nil }
        return chosenMembers.isEmpty ? Phrase("请先选中一名党员。", "Select a member first.") : nil
    }

    /// Why a command that changes something cannot be done.
    var needsWriting: Phrase? { readOnlyReason }

    // MARK: Doing

    /// Opens what the cursor stands on.
    mutating func openSelected() -> [Effect] {
        switch focus {
        case .tree:
            guard let node = tree.selectedNode else { return [] }
            if let id = node.organisation { return openFile(of: id) }
            setOpen(!node.isOpen, node.kind)
            return []
        case .roster: return roster.selected.map { openFile(of: $0) } ?? []
        case .tasks:
            guard let task = selectedTask else {
                tasks.toggleGroup()
                return []
            }
            return open(task)
        }
    }

    /// Adds what belongs here.
    mutating func addHere() -> [Effect] {
        if case .file? = layers.last { return addHereInFile() }
        var values: [String: Value] = [:]
        switch focus {
        case .tree:
            if let above = tree.selectedNode?.organisation {
                values[Organisation.parent.name] = .reference(above)
                values[Organisation.kind.name] = .code("branch")
            }
            return add(Organisation.type, values: values)
        case .tasks: return openNewTask()
        case .roster:
            guard ledger.organisations.keptCount > 0 else {
                say(.info, Phrase("请先新增一个党组织：党员要有所在党支部。", "Add an organisation first: a member needs a home branch."))
                return add(Organisation.type)
            }
            if case .home(let id)? = tree.selectedNode?.kind { values[Member.branch.name] = .reference(id) }
            values[Member.category.name] = .code("formal")
            values[Member.standing.name] = .code("normal")
            return add(Member.type, values: values)
        }
    }

    /// Copies what the cursor stands on, or its whole line in columns; masked unless it is revealed.
    mutating func copySelected(isWhole: Bool = false) -> [Effect] {
        let copied: String
        // What is said stays in the message log, so a number that is shown for ten seconds may not stand in it.
        var said: Phrase?
        if case .file(let file)? = layers.last, let line = file.selectedLine {
            copied = isWhole && !line.label.isEmpty ? "\(line.label)\t\(line.value)" : line.value
            if case .field(let name, let id) = line.kind, let place = ledger.place(of: id),
                ledger.tables[place.table].type.field(name)?.isSensitive == true
            {
                said = Phrase(verbatim: line.label)
            }
        } else {
            switch focus {
            case .tree:
                copied = tree.selectedNode.map { isWhole ? "\(label($0))\t\($0.count)" : label($0) } ?? ""
            case .roster:
                guard let row = roster.selectedRow else { return [] }
                copied =
                    isWhole
                    ? RosterColumn.fitting(.max).map { rosterCell($0, row: row).text }.joined(separator: "\t")
                    : ledger.members.text(Member.name, row)
            case .tasks:
                copied =
                    selectedTask.map { task in
                        let due = task.due.map { "\($0)" } ?? ""
                        return isWhole
                            ? [
                                text(task.light.label), text(title(of: task)), due, text(tasks.list.summary(of: task)),
                            ].joined(separator: "\t") : text(title(of: task))
                    } ?? ""
            }
        }
        guard !copied.isEmpty else { return [] }
        say(.info, Phrase("已复制：%1", "Copied: %1").with(said ?? Phrase(verbatim: copied)))
        return [.copy(copied)]
    }
}
