import Domain

/// Lays out the lines of a file: the head, what is due, the fields, and a section for each way in which records refer here.
struct FilePage {
    private(set) var lines: [FileLine] = []
    let state: DashboardState
    let file: FileLayer
    let place: Ledger.Place
    /// The fields that the head shows; the section of the fields leaves them out.
    private(set) var inHead: Set<String> = []

    init(_ file: FileLayer, _ state: DashboardState) {
        self.state = state
        self.file = file
        let found = state.ledger.place(of: file.record)
        place = found ?? Ledger.Place(table: 0, row: 0)
        guard found != nil else { return }
        let type = state.ledger.tables[place.table].type
        if state.ledger.tables[place.table].isRetired(place.row) {
            let words = Phrase("不在名单和统计中；%1 撤销", "not in lists and counts; %1 takes it back")
                .with(state.keyText("ledger.undo"))
            add(.status, .head, [.remark(text(Phrase("已停用", "Retired")), text(words), light: .yellow)])
        }
        switch type.kind {
        case .member: memberHead(place.row)
        case .organisation: organisationHead(place.row)
        default: break
        }
        if file.isTimeLine {
            timeLine(type)
            return
        }
        tasks()
        if type.kind == .organisation { calendar(place.row) }
        fields(type)
        sections(type.kind)
    }

    // MARK: Lines

    func text(_ phrase: Phrase) -> String { state.text(phrase) }

    mutating func add(
        _ style: FileLine.Style, _ section: FileSection, label: String = "", note: String = "", _ parts: [FilePart]
    ) {
        lines.append(FileLine(style: style, section: section, label: label, note: note, parts: parts))
    }

    /// The name of a section; a section that can be added to is a place for the cursor.
    mutating func heading(_ title: String, _ section: FileSection, count: Int? = nil, canAdd: Bool = false) {
        let value = count.map { "\($0)" } ?? ""
        add(
            .heading, section,
            [
                FilePart(
                    kind: canAdd && state.readOnlyReason == nil ? .add(section) : .remark, label: title, value: value)
            ]
        )
    }

    /// Whether there is room for the whole head: along time the narrow page has only its first line.
    var hasWholeHead: Bool { !file.isTimeLine || file.columns > 2 }

    /// Lists side by side, each with its name over it.
    mutating func sideBySide(_ lists: [(title: Phrase, parts: [FilePart])]) {
        add(.titles, .head, lists.map { .remark(text($0.title), "") })
        for row in 0..<(lists.map(\.parts.count).max() ?? 0) {
            add(.columns, .head, lists.map { row < $0.parts.count ? $0.parts[row] : .blank })
        }
    }

    /// Parts in as many columns as there is room for, downwards first.
    mutating func columns(_ parts: [FilePart], _ section: FileSection) {
        let height = (parts.count + file.columns - 1) / file.columns
        for row in 0..<height {
            let line = (0..<file.columns).map { column in
                let index = column * height + row
                return index < parts.count ? parts[index] : .blank
            }
            add(.columns, section, line)
        }
    }

    // MARK: Parts

    /// A field of a record as it reads, masked unless it is the one that is revealed.
    func part(_ field: Field, of place: Ledger.Place, beside: String = "") -> FilePart {
        let id = state.ledger.tables[place.table].id(place.row)
        let kind = FilePart.Kind.field(field.name, of: id)
        let isShown = file.revealed == kind
        let words = state.ledger.text(of: field, at: place, state.language, revealed: isShown)
        return FilePart(
            kind: kind, label: text(field.label),
            value: beside.isEmpty || words.isEmpty ? words : "\(words)  \(beside)",
            isMasked: field.isSensitive && !words.isEmpty && !isShown)
    }

    /// A field of the record itself, for the head.
    mutating func own(_ field: Field, beside: String = "") -> FilePart {
        inHead.insert(field.name)
        return part(field, of: place, beside: beside)
    }

    /// Notes that the head says what a field holds.
    mutating func inHeadOnly(_ field: Field) { inHead.insert(field.name) }

    // MARK: What is due

    /// How many tasks of each light, the worst first.
    func lights(_ counts: LightCounts) -> [FilePart] {
        [Light.red, .yellow, .blue].filter { counts[$0] > 0 }.map { light in
            .remark("", "\(text(light.label)) \(counts[light])", light: light)
        }
    }

    private mutating func tasks() {
        let found = state.tasks.tasks(of: place, state)
        guard !found.isEmpty else { return }
        heading(text(Phrase("待办", "Tasks")), .tasks, count: found.count)
        for (index, task) in found.enumerated() {
            let due = task.due.map { "\($0)  " } ?? ""
            add(
                .task, .tasks,
                [
                    FilePart(
                        kind: .task(index), label: text(task.light.label),
                        value: "\(text(state.title(of: task)))  \(due)\(text(state.tasks.list.summary(of: task)))",
                        light: task.light)
                ])
        }
    }

    // MARK: Fields

    /// What the head does not show: the filled fields in columns, and the empty ones on one line that leads to the form.
    private mutating func fields(_ type: RecordType) {
        let rest = type.fields.filter { !inHead.contains($0.name) }
        let parts = rest.map { part($0, of: place) }
        let filled = parts.filter { !$0.value.isEmpty }
        let empty = parts.filter(\.value.isEmpty)
        guard !parts.isEmpty else { return }
        heading(text(Phrase("登记信息", "On file")), .fields)
        columns(filled, .fields)
        guard let first = empty.first, state.readOnlyReason == nil else { return }
        let names = empty.map(\.label).joined(separator: text(Phrase("、", ", ")))
        add(
            .note, .fields,
            [
                FilePart(
                    kind: first.kind, label: text(Phrase("未填 %1 项", "%1 empty").with("\(empty.count)")), value: names)
            ])
    }
}
