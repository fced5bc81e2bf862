import Domain

/// A plan while the rows of a sheet of records go by.
struct RecordPlanning {
    var remarks = RemarkList()

    private let type: RecordType
    private let ledger: Ledger
    private let columns: RecordColumns
    private var matcher: RecordMatcher
    private var names: [RecordKind: ReferenceNames] = [:]
    private var plan = ImportPlan(source: "")
    /// The numbers that stand in the sheet.
    private var numbered: Set<RecordID> = []
    /// The identity of each row that will be new, by the number of its row.
    private var identities: [Int: RecordID] = [:]
    /// The identities that rows of the sheet may bring.
    private var coming: Set<RecordID> = []
    private var additions: [RecordDraft] = []
    private var edits: [(row: Int, changes: [Change])] = []

    init(_ type: RecordType, _ ledger: Ledger, _ columns: RecordColumns) {
        self.type = type
        self.ledger = ledger
        self.columns = columns
        matcher = RecordMatcher(type, ledger, columns)
        for kind in Set(columns.columns.compactMap { $0.field.target }) {
            names[kind] = ReferenceNames(kind, ledger)
        }
    }

    /// Takes down what the header says.
    mutating func describe(_ layout: TableLayout, source: String) {
        plan.source = source
        plan.columns = columns.columns.map { ($0.title, $0.field.label) }
        plan.droppedColumns = layout.forbidden.map(\.title)
        plan.unknownColumns = layout.unknown.map(\.title)
        for column in layout.repeated { remarks.add(column: column.title, ImportMessage.repeatedColumn) }
    }

    /// Looks at all rows before the first is taken: a row may refer to one further down, as a branch to its committee.
    mutating func announce(_ readings: [RecordRows.Reading], _ generator: inout some RandomNumberGenerator) {
        numbered = Set(readings.compactMap { RecordID($0.id) })
        for reading in readings {
            var id = RecordID(reading.id) ?? RecordID.random(using: &generator)
            if reading.id.isEmpty {
                while ledger.place(of: id) != nil || coming.contains(id) { id = RecordID.random(using: &generator) }
            }
            guard ledger.place(of: id) == nil, id.rawValue != 0 else { continue }
            identities[reading.number] = id
            coming.insert(id)
            guard names[type.kind] != nil else { continue }
            let titles = reading.entries.filter { type.titleFields.contains($0.field.name) }
            for language in Language.allCases {
                let title = titles.map { $0.field.text($0.value, in: ledger, language, revealed: true) }
                    .joined(separator: " ")
                // A row without a number may turn out to be a record that is there already under this name.
                guard !reading.id.isEmpty || names[type.kind]?.find(title).isEmpty == true else { continue }
                names[type.kind]?.add(title, id)
            }
        }
    }

    // MARK: Rows

    /// Takes a row, or says why not.
    mutating func take(_ reading: RecordRows.Reading) {
        plan.read += 1
        if let refusal = reading.refusal { return refuse(reading, refusal.column, refusal.message) }
        var values: [String: Value] = [:]
        for entry in reading.entries { values[entry.field.name] = entry.value }
        for name in reading.names {
            switch resolve(name) {
            case .success(let id): values[name.field.name] = .reference(id)
            case .failure(let problem):
                if name.field.isRequired { return refuse(reading, name.column, problem.message) }
                remarks.add(row: reading.number, column: name.column, .warning, problem.message)
            }
        }
        switch matcher.find(reading.id, values, row: reading.number, numbered: numbered) {
        case .refused(let message): refuse(reading, nil, message)
        case .known(let id):
            guard let before = RecordDraft(editing: id, in: ledger) else { return }
            var draft = before
            for (name, value) in values { draft.values[name] = value }
            let changes = draft.changes(in: ledger)
            if changes.isEmpty {
                plan.unchanged += 1
                return
            }
            guard passes(draft, before: before, reading) else { return }
            edits.append((reading.number, changes))
            plan.updated += 1
        case .new:
            guard let id = identities[reading.number] else { return }
            let draft = RecordDraft(new: type.kind, id: id, values: values)
            guard passes(draft, before: nil, reading) else { return }
            additions.append(draft)
            plan.added += 1
        }
    }

    private mutating func refuse(_ reading: RecordRows.Reading, _ column: String?, _ message: Phrase) {
        plan.rejected += 1
        remarks.add(row: reading.number, column: column, .error, message)
    }

    private struct Unresolved: Error {
        let message: Phrase
    }

    private func resolve(_ name: RecordRows.Name) -> Result<RecordID, Unresolved> {
        guard let kind = name.field.target, let names = names[kind] else {
            return .failure(Unresolved(message: ImportMessage.noSuchRecord))
        }
        if let id = ReferenceNames.number(in: name.text) {
            if let place = ledger.place(of: id), ledger.tables[place.table].type.kind == kind { return .success(id) }
            if kind == type.kind, coming.contains(id) { return .success(id) }
        }
        let found = names.find(name.text)
        if found.count == 1 { return .success(found[0]) }
        let label = Schema.type(kind)?.label ?? name.field.label
        let quoted = ImportMessage.quoted(name.text)
        return .failure(
            Unresolved(
                message: found.isEmpty
                    ? ImportMessage.noSuchRecord.with(label, quoted)
                    : ImportMessage.ambiguousRecord.with(label, quoted, Phrase(verbatim: "\(found.count)"))))
    }

    /// Whether a draft may be saved. What the record had wrong before is not the row's doing.
    private mutating func passes(_ draft: RecordDraft, before: RecordDraft?, _ reading: RecordRows.Reading) -> Bool {
        var problems = draft.problems(in: ledger, lookingForDuplicates: false)
        if let before, !problems.isEmpty {
            let old = Set(before.problems(in: ledger, lookingForDuplicates: false))
            problems.removeAll { old.contains($0) }
        }
        // A record that another row brings is there as soon as it is needed.
        problems.removeAll { problem in
            guard let name = problem.field, case .reference(let id) = draft.values[name] else { return false }
            return coming.contains(id)
        }
        if let error = problems.first(where: { $0.severity == .error }) {
            refuse(reading, columns.heading(of: error.field), error.message)
            return false
        }
        for problem in problems {
            remarks.add(row: reading.number, column: columns.heading(of: problem.field), .warning, problem.message)
        }
        return true
    }

    // MARK: The end

    /// The plan, when all rows have gone by.
    consuming func finished() -> ImportPlan {
        let (ordered, stuck) = Self.inOrder(additions, type, ledger)
        var rows: [RecordID: Int] = [:]
        for (row, id) in identities { rows[id] = row }
        for draft in stuck {
            plan.added -= 1
            plan.rejected += 1
            remarks.add(row: rows[draft.id] ?? 0, column: nil, .error, ImportMessage.circle)
        }
        plan.changes = ordered.flatMap { $0.changes(in: ledger) }
        let missing = coming.subtracting(ordered.map(\.id))
        for edit in edits {
            let isBroken = edit.changes.contains { change in
                if case .set(_, _, _, _, .reference(let id)) = change { missing.contains(id) } else { false }
            }
            if isBroken {
                plan.updated -= 1
                plan.rejected += 1
                remarks.add(row: edit.row, column: nil, .error, ImportMessage.circle)
            } else {
                plan.changes += edit.changes
            }
        }
        plan.remarks = remarks.all
        return plan
    }

    /// The new records so that each comes after those of the sheet that it refers to; and those for which that cannot be,
    /// because they refer to each other or to a row that was refused.
    private static func inOrder(
        _ drafts: [RecordDraft], _ type: RecordType, _ ledger: Ledger
    ) -> (ordered: [RecordDraft], stuck: [RecordDraft]) {
        let own = type.fields.filter { $0.target == type.kind }
        guard !own.isEmpty else { return (drafts, []) }
        var there: Set<RecordID> = []
        var ordered: [RecordDraft] = []
        var rest = drafts
        while !rest.isEmpty {
            var later: [RecordDraft] = []
            for draft in rest {
                let isReady = own.allSatisfy { field in
                    guard let id = draft.reference(field) else { return true }
                    return there.contains(id) || ledger.place(of: id) != nil
                }
                if isReady {
                    there.insert(draft.id)
                    ordered.append(draft)
                } else {
                    later.append(draft)
                }
            }
            if later.count == rest.count { return (ordered, later) }
            rest = later
        }
        return (ordered, [])
    }
}
