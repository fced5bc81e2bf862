import Domain

/// Lays out the lines of a file.
struct FilePage {
    private(set) var lines: [FileLine] = []
    private let state: DashboardState
    private let revealed: String?

    /// Most records of one type that a file lists.
    private static let most = 12

    init(_ record: RecordID, revealed: String?, _ state: DashboardState) {
        self.state = state
        self.revealed = revealed
        guard let place = state.ledger.place(of: record) else { return }
        let type = state.ledger.tables[place.table].type
        if state.ledger.tables[place.table].isRetired(place.row) {
            remark(
                Phrase("已停用", "Retired"),
                state.text(
                    Phrase("不在名单和统计中；%1 撤销", "not in lists and counts; %1 takes it back")
                        .with(state.keyText("ledger.undo"))))
        }
        if type.kind == .member { status(place.row) }
        if type.kind == .organisation { people(place.row) }
        tasks(place)
        fields(type, place)
        for other in Schema.types where other.kind != .member && other.kind != .organisation {
            related(other, to: type.kind, place.row)
        }
        if type.kind == .organisation { below(place.row) }
    }

    private mutating func heading(_ text: Phrase, adds: RecordKind? = nil) {
        lines.append(FileLine(kind: .heading(adds: adds), label: state.text(text), value: ""))
    }

    private mutating func remark(_ label: Phrase, _ value: String, light: Light? = nil) {
        lines.append(FileLine(kind: .remark, label: state.text(label), value: value, light: light))
    }

    /// What follows from the records: floating or not, since when, last contact.
    private mutating func status(_ row: Int) {
        let facts = state.ledger.facts
        remark(Phrase("流动状态", "Status"), state.text(FlowStatus.of(row, in: state.ledger, today: state.today).label))
        if let day = Cells.day(facts.lastContact[row]) {
            let days = day.days(until: state.today)
            remark(
                Phrase("最近联系", "Last contact"),
                "\(day)  \(state.text(Phrase("%1 天前", "%1 days ago").with("\(days)")))")
        } else {
            remark(Phrase("最近联系", "Last contact"), state.text(Phrase("没有记录", "none recorded")))
        }
        if let day = Cells.day(facts.lastSeen[row]), facts.lastSeen[row] != facts.lastContact[row] {
            remark(Phrase("最近有记录", "Last sign"), "\(day)")
        }
        let stay = Int(facts.openEpisode[row]) - 1
        if stay >= 0, let code = state.ledger.episodes.code(FlowEpisode.destination, stay),
            let there = Division(code: code), let home = homeDivision(row),
            let range = FlowRange.of(home: home, destination: there)
        {
            remark(Phrase("流动范围", "Range"), state.text(range.label))
        }
    }

    /// The place a member left: the seat of the home branch, or of the nearest organisation above it that has one.
    private func homeDivision(_ member: Int) -> Division? {
        let ledger = state.ledger
        guard var row = ledger.members.reference(Member.branch, member) else { return nil }
        while row >= 0 {
            if let code = ledger.organisations.code(Organisation.seat, row) { return Division(code: code) }
            row = state.organisationTree.parents[row]
        }
        return nil
    }

    private mutating func people(_ row: Int) {
        let counts = state.headcounts
        remark(Phrase("所在路径", "Path"), state.organisationTree.path(of: row, in: state.ledger).joined(separator: " > "))
        if counts.total[row] > 0 {
            remark(
                Phrase("隶属党员", "Members"),
                state.text(
                    Phrase("%1 人（本级 %2 人）", "%1 (%2 here itself)").with("\(counts.total[row])", "\(counts.direct[row])")
                ))
        }
        if counts.participants[row] > 0 {
            remark(
                Phrase("参加党员", "Taking part"),
                state.text(
                    Phrase("%1 人（本级 %2 人）", "%1 (%2 here itself)")
                        .with("\(counts.participants[row])", "\(counts.directParticipants[row])")))
        }
    }

    private mutating func tasks(_ place: Ledger.Place) {
        let found = state.tasks.tasks(of: place, state)
        guard !found.isEmpty else { return }
        heading(Phrase("待办", "Tasks"))
        for (index, task) in found.enumerated() {
            lines.append(
                FileLine(
                    kind: .task(index), label: state.text(task.light.label), value: state.text(state.title(of: task)),
                    light: task.light))
        }
    }

    private mutating func fields(_ type: RecordType, _ place: Ledger.Place) {
        var section: Phrase?
        for field in type.fields {
            let value = state.ledger.value(field, of: place)
            if field.section != section {
                section = field.section
                heading(field.section)
            }
            let isShown = revealed == field.name
            lines.append(
                FileLine(
                    kind: .field(field.name), label: state.text(field.label),
                    value: field.text(value, in: state.ledger, state.language, revealed: isShown),
                    isMasked: field.isSensitive && value != nil && !isShown))
        }
    }

    /// Records of another type that refer to this one, the newest first.
    private mutating func related(_ type: RecordType, to kind: RecordKind, _ row: Int) {
        let ledger = state.ledger
        guard let index = Schema.position(of: type.kind) else { return }
        let table = ledger.tables[index]
        let references = type.fields.filter { $0.target == kind }
        guard let main = references.first else { return }
        var rows: [Int] = []
        for field in references {
            for row in ledger.rows(of: type, where: field, is: row) where !rows.contains(row) { rows.append(row) }
        }
        if kind == .organisation, type.kind == .flowEpisode { return }
        // The roster's own records have their place even when there are none; a ledger of forty types would bury them.
        if rows.isEmpty, type.theme != .roster { return }
        heading(
            Phrase("%1 %2", "%1 %2").with(type.label, Phrase(verbatim: rows.isEmpty ? "" : "\(rows.count)")),
            adds: type.kind)
        let dated = type.fields.first { if case .day = $0.kind { true } else { false } }
        if let dated {
            rows.sort { (table.cell(dated, $0), $0) > (table.cell(dated, $1), $1) }
        } else {
            rows.reverse()
        }
        for row in rows.prefix(FilePage.most) {
            let place = Ledger.Place(table: index, row: row)
            let words = type.fields.filter { $0.name != main.name && $0.name != dated?.name }.compactMap { field in
                let text = field.text(ledger.value(field, of: place), in: ledger, state.language)
                return text.isEmpty || isFlagNo(field, table, row)
                    ? nil : isFlag(field) ? state.text(field.label) : text
            }
            let day = dated.flatMap { table.day($0, row) }.map { "\($0)" } ?? ""
            lines.append(
                FileLine(kind: .record(table.id(row)), label: day, value: words.prefix(5).joined(separator: "  ")))
        }
        if rows.count > FilePage.most {
            remark(
                Phrase(verbatim: ""),
                state.text(Phrase("另有 %1 条较早的记录", "%1 earlier ones").with("\(rows.count - FilePage.most)")))
        }
    }

    private func isFlag(_ field: Field) -> Bool {
        if case .flag = field.kind { true } else { false }
    }

    private func isFlagNo(_ field: Field, _ table: Domain.Table, _ row: Int) -> Bool {
        isFlag(field) && table.flag(field, row) == false
    }

    private mutating func below(_ row: Int) {
        let children = state.organisationTree.children[row]
        guard !children.isEmpty else { return }
        heading(Phrase("下级党组织 %1", "Below %1").with("\(children.count)"), adds: .organisation)
        for child in children.prefix(60) {
            lines.append(
                FileLine(
                    kind: .record(state.ledger.organisations.id(child)),
                    label: "\(state.headcounts.total[child] + state.headcounts.participants[child])",
                    value: Organisation.title(child, state.ledger.organisations)))
        }
    }
}
