import Domain

/// A plan while the rows of a sheet go by.
struct Planning {
    var organisations: OrganisationFinder
    var remarks = RemarkList()
    /// Whether a row was taken.
    private(set) var hasPlacedSomebody = false
    /// Whether a row was refused because nobody knows its branch.
    private(set) var lackedBranch = false

    private let ledger: Ledger
    private let today: Day
    private let kind: ListKind
    private var members: MemberFinder
    private var stays: StayPlanning
    private var plan = ImportPlan(source: "")
    private var changes: [Change] = []
    /// The row in which each member of the ledger or of the sheet stood.
    private var rows: [RecordID: Int] = [:]
    /// The row in which each citizen number stood first, taken or not: which of two rows is right is not for a program to
    /// say.
    private var rowsOfNumbers: [CitizenNumber: Int] = [:]
    /// What the sheet calls the column of each field.
    private var headings: [String: String] = [:]
    private var filledFromNumber = 0
    private var retiredTwins = 0

    init(_ ledger: Ledger, today: Day, options: ImportOptions, kind: ListKind) {
        self.ledger = ledger
        self.today = today
        self.kind = kind
        organisations = OrganisationFinder(ledger, mayCreate: options.createsOrganisations)
        members = MemberFinder(ledger)
        stays = StayPlanning(ledger, today: today, kind: kind)
    }

    /// Takes down what the header says.
    mutating func describe(_ layout: TableLayout, _ rows: RowReader, source: String) {
        plan.source = source
        headings = rows.headings
        stays.headings = headings
        plan.columns = rows.columns.map { ($0.title, $0.meaning.label) }
        plan.droppedColumns = layout.forbidden.map(\.title)
        plan.unknownColumns = layout.unknown.map(\.title)
        for column in layout.repeated { remarks.add(column: column.title, ImportMessage.repeatedColumn) }
        if layout.dataRows.isEmpty { remarks.add(ImportMessage.noRows) }
    }

    // MARK: Rows

    /// Why a row is not taken.
    private struct Refusal: Error {
        let column: String?
        let message: Phrase

        init(_ column: String?, _ message: Phrase) {
            self.column = column
            self.message = message
        }
    }

    /// Takes a row; `branchOfSheet` is the branch of rows that name none.
    mutating func take(
        _ reading: RowReading, branchOfSheet: RecordID?, _ identities: inout some RandomNumberGenerator
    ) {
        plan.read += 1
        do throws(Refusal) {
            try admit(reading, branchOfSheet, &identities)
        } catch {
            plan.rejected += 1
            remarks.add(row: reading.number, column: error.column, .error, error.message)
        }
    }

    private mutating func admit(
        _ reading: RowReading, _ branchOfSheet: RecordID?, _ identities: inout some RandomNumberGenerator
    ) throws(Refusal) {
        if let refusal = reading.refusal { throw Refusal(refusal.column, refusal.message) }
        guard !reading.name.isEmpty else { throw Refusal(heading(of: Member.name.name), ImportMessage.noName) }
        var person = person(reading)
        if let number = person.number {
            if let row = rowsOfNumbers[number] { throw Refusal(nil, ImportMessage.sameNumber.with("\(row)")) }
            rowsOfNumbers[number] = reading.number
        }
        let stated = try branch(reading, &identities)
        person.branch = stated ?? branchOfSheet
        var draft: RecordDraft
        let answer = members.find(person)
        switch answer {
        case .ambiguous(let count):
            throw Refusal(heading(of: Member.name.name), ImportMessage.ambiguousPerson.with("\(count)"))
        case .known(let id):
            if let row = rows[id] { throw Refusal(nil, ImportMessage.samePerson.with("\(row)")) }
            guard let editing = RecordDraft(editing: id, in: ledger) else { return }
            draft = editing
        case .new:
            draft = RecordDraft(new: .member, id: RecordID.random(using: &identities))
        }
        let before = draft
        fill(&draft, from: reading, person, stated: stated)
        guard draft[Member.branch] != nil else {
            lackedBranch = true
            throw Refusal(heading(of: Member.branch.name), ImportMessage.noBranch)
        }
        let problems = try check(draft, before: before)
        let stay: StayPlanning.Outcome
        switch stays.plan(reading, of: draft, &organisations, &remarks, &identities) {
        case .refused(let column, let message): throw Refusal(column, message)
        case .accepted(let outcome): stay = outcome
        }
        // From here on the row is taken.
        if case .new(let hasNamesake) = answer {
            if hasNamesake {
                remarks.add(
                    row: reading.number, column: heading(of: Member.name.name), .warning, ImportMessage.namesake)
            }
            if let number = person.number, members.isRetired(number) { retiredTwins += 1 }
            members.add(draft.id, person)
        }
        for problem in problems + stay.problems {
            remarks.add(row: reading.number, column: heading(of: problem.field), .warning, problem.message)
        }
        commit(draft, before: before, stay, reading.number)
    }

    private mutating func commit(_ draft: RecordDraft, before: RecordDraft, _ stay: StayPlanning.Outcome, _ row: Int) {
        rows[draft.id] = row
        hasPlacedSomebody = true
        if case .reference(let branch) = draft[Member.branch], draft[Member.branch] != before[Member.branch] {
            organisations.use(branch)
        }
        if let branch = stay.branch { organisations.use(branch) }
        let own = draft == before ? [] : draft.changes(in: ledger)
        if draft.isNew {
            plan.added += 1
        } else if own.isEmpty, stay.changes.isEmpty {
            plan.unchanged += 1
        } else {
            plan.updated += 1
        }
        changes += own
        changes += stay.changes
    }

    /// The branch that the row itself names; nil for none.
    private mutating func branch(
        _ reading: RowReading, _ identities: inout some RandomNumberGenerator
    ) throws(Refusal) -> RecordID? {
        guard !reading.branch.isEmpty else { return nil }
        let column = heading(of: Member.branch.name)
        // A row whose cells slipped must not become an organisation that is called like a number.
        guard !HeaderGrid.hasLongNumber(reading.branch, 7), reading.branch.count <= 80 else {
            throw Refusal(column, ImportMessage.noOrganisationName)
        }
        let superior = HeaderGrid.hasLongNumber(reading.superior, 7) ? "" : reading.superior
        switch organisations.find(reading.branch, under: superior, &identities) {
        case .found(let id): return id
        case .missing: throw Refusal(column, ImportMessage.missingBranch.with(reading.branch))
        case .ambiguous(let count):
            throw Refusal(column, ImportMessage.ambiguousBranch.with("\(count)", reading.branch))
        }
    }

    private func person(_ reading: RowReading) -> MemberFinder.Person {
        var person = MemberFinder.Person(name: reading.name)
        if case .text(let text) = reading.value(Member.citizenNumber) { person.number = try? CitizenNumber.parse(text) }
        if let entry = reading.member.first(where: { $0.field.name == Member.birth.name }),
            case .day(let day) = entry.value
        {
            person.birth = day
            person.isBirthCoarse = entry.isCoarse
        }
        return person
    }

    // MARK: Filling

    private mutating func fill(
        _ draft: inout RecordDraft, from reading: RowReading, _ person: MemberFinder.Person, stated: RecordID?
    ) {
        var entries = reading.member
        let name = RowReading.Entry(
            field: Member.name, column: heading(of: Member.name.name) ?? "", value: .text(reading.name), isCoarse: false
        )
        if let old = draft[Member.name], !DraftMerge.isSame(old, name) {
            remarks.add(row: reading.number, column: name.column, .warning, ImportMessage.renamed)
        }
        entries.insert(name, at: 0)
        let hadNumber = draft[Member.citizenNumber] != nil
        if let number = person.number { Self.refine(&entries, by: number) }
        let merge = DraftMerge(ledger: ledger, today: today, row: reading.number)
        merge.apply(entries, to: &draft, &remarks)
        place(&draft, stated: stated, person.branch, reading.number)
        guard let number = person.number, draft.isNew || !hadNumber else { return }
        let wasComplete = draft[Member.birth] != nil && draft[Member.sex] != nil
        if draft[Member.birth] == nil { draft[Member.birth] = .day(number.birth) }
        if draft[Member.sex] == nil { draft[Member.sex] = .code(number.sexCode) }
        if !wasComplete { filledFromNumber += 1 }
    }

    /// A birth date that names only the month is taken from the citizen number when that names the same month.
    private static func refine(_ entries: inout [RowReading.Entry], by number: CitizenNumber) {
        guard let position = entries.firstIndex(where: { $0.field.name == Member.birth.name && $0.isCoarse }),
            case .day(let day) = entries[position].value, Month(containing: day) == Month(containing: number.birth)
        else { return }
        entries[position].value = .day(number.birth)
        entries[position].isCoarse = false
    }

    /// The home branch: what the row names; the branch of the sheet only for somebody who has none. A list of arrivals does
    /// not move anybody's home.
    private mutating func place(_ draft: inout RecordDraft, stated: RecordID?, _ branch: RecordID?, _ row: Int) {
        guard case .reference(let old) = draft[Member.branch] else {
            if let branch { draft[Member.branch] = .reference(branch) }
            return
        }
        guard let stated, stated != old else { return }
        if kind == .inflow {
            remarks.add(
                row: row, column: heading(of: Member.branch.name), .warning,
                ImportMessage.inflowBranch.with(Phrase(verbatim: ledger.title(of: old, .chinese))))
        } else {
            draft[Member.branch] = .reference(stated)
        }
    }

    // MARK: Checking

    /// The problems that the row brings about; those that the ledger has already are not its own.
    private func check(_ draft: RecordDraft, before: RecordDraft) throws(Refusal) -> [Problem] {
        if draft == before { return [] }
        var problems = draft.problems(in: ledger, lookingForDuplicates: false)
        if !draft.isNew, !problems.isEmpty {
            let old = Set(before.problems(in: ledger, lookingForDuplicates: false))
            problems.removeAll { old.contains($0) }
        }
        if case .reference(let branch) = draft[Member.branch], organisations.isPlanned(branch) {
            problems.removeAll { $0.field == Member.branch.name }
        }
        if let error = problems.first(where: { $0.severity == .error }) {
            throw Refusal(heading(of: error.field), error.message)
        }
        return problems
    }

    /// What the sheet calls the column of a field; the field's label when there is no such column.
    private func heading(of name: String?) -> String? {
        guard let name else { return nil }
        return headings[name] ?? Member.type.field(name)?.label.chinese ?? FlowEpisode.type.field(name)?.label.chinese
    }

    // MARK: The end

    /// The plan, when all rows have gone by.
    consuming func finished() -> ImportPlan {
        if filledFromNumber > 0 { remarks.add(ImportMessage.filledFromNumber.with("\(filledFromNumber)")) }
        if retiredTwins > 0 { remarks.add(ImportMessage.retiredTwins.with("\(retiredTwins)")) }
        for (column, count) in stays.unused.sorted(by: { $0.key < $1.key }) {
            remarks.add(column: column, ImportMessage.unusedStay.with("\(count)"))
        }
        let additions = organisations.additions
        plan.newOrganisations = additions.names
        plan.changes = additions.changes + changes
        plan.remarks = remarks.all
        return plan
    }
}
