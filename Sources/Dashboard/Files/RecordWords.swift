import Domain

/// What a line says of a record beside its date: its values in a few words, what is counted from other records, and its light.
struct RecordWords {
    /// The words, the telling ones first.
    let text: String
    /// The light, where the record has a due day.
    private(set) var light: Light?

    /// Most values on a line.
    private static let most = 6

    /// - Parameters:
    ///   - link: the field that refers to the owner of the file, which nobody has to be told again.
    ///   - event: the field whose date the line is about; its first date when nil.
    init(_ place: Ledger.Place, besides link: Field?, event: Field? = nil, _ state: DashboardState) {
        let ledger = state.ledger
        let table = ledger.tables[place.table]
        let type = table.type
        let dated = type.fields.first { $0.isDate && table.cell($0, place.row) != 0 }
        var words: [String] = []
        for field in type.fields where words.count < RecordWords.most {
            guard field.name != link?.name, field.name != dated?.name, field.name != event?.name,
                table.cell(field, place.row) != 0
            else {
                continue
            }
            if let word = RecordWords.word(field, place, state), !words.contains(word) { words.append(word) }
        }
        let derived = RecordWords.derived(type.kind, place.row, state)
        light = derived.light
        text = (derived.words.map { state.text($0) } + words).joined(separator: "  ")
    }

    /// One value; nil for what is said elsewhere, or says nothing.
    private static func word(_ field: Field, _ place: Ledger.Place, _ state: DashboardState) -> String? {
        let ledger = state.ledger
        switch field.kind {
        case .flag: return ledger.tables[place.table].flag(field, place.row) == true ? state.text(field.label) : nil
        case .reference(let kind):
            guard let index = Schema.position(of: kind),
                let row = ledger.tables[place.table].reference(field, place.row)
            else { return nil }
            return name(Ledger.Place(table: index, row: row), state)
        // The unit stands behind its number, and how exact the number is before it.
        case .code(let list) where list.id == CodeList.countUnit.id: return nil
        case .code where ledger.tables[place.table].type.fields.contains { $0.name + "Precision" == field.name }:
            return nil
        case .note:
            return ledger.text(of: field, at: place, state.language).split(whereSeparator: \.isNewline).first.map(
                String.init)
        case .count(let unit) where !field.isDate:
            let number = ledger.text(of: field, at: place, state.language)
            let table = ledger.tables[place.table]
            let own = table.type.field("unit").flatMap { table.code($0, place.row) }.flatMap(CountUnit.init(rawValue:))
            let label = nameWithoutUnit(field, state)
            let counting = own ?? CountUnit(label: unit)
            let words = state.text(counting?.label(Int64(number) ?? 0) ?? unit)
            let counted = state.language == .chinese ? "\(number)\(words)" : "\(number) \(words)"
            return label.lowercased() == state.text(counting?.label ?? unit) ? counted : "\(label) \(counted)"
        case .day, .month, .money, .count:
            return "\(nameWithoutUnit(field, state)) \(ledger.text(of: field, at: place, state.language))"
        default:
            let words = ledger.text(of: field, at: place, state.language)
            return words.isEmpty ? nil : words
        }
    }

    /// What a field is called, without the unit that its value names itself: 金额 of 金额(万元).
    private static func nameWithoutUnit(_ field: Field, _ state: DashboardState) -> String {
        let label = state.text(field.label).split { $0 == "(" || $0 == "（" }.first ?? ""
        return label.hasSuffix(" ") ? String(label.dropLast()) : String(label)
    }

    /// What another record is called, without its day: the line begins with one.
    static func name(_ place: Ledger.Place, _ state: DashboardState) -> String {
        let ledger = state.ledger
        let type = ledger.tables[place.table].type
        if type.kind == .organisation { return Organisation.title(place.row, ledger.organisations) }
        let parts = type.titleFields.compactMap { name -> String? in
            guard let field = type.field(name), !field.isDate else { return nil }
            if case .reference(let kind) = field.kind, let index = Schema.position(of: kind) {
                return ledger.tables[place.table].reference(field, place.row).map {
                    RecordWords.name(Ledger.Place(table: index, row: $0), state)
                }
            }
            let words = ledger.text(of: field, at: place, state.language)
            return words.isEmpty ? nil : words
        }
        return parts.isEmpty ? ledger.title(of: place, state.language) : parts.joined(separator: " ")
    }

    /// What follows from other records and from today.
    private static func derived(
        _ kind: RecordKind, _ row: Int, _ state: DashboardState
    ) -> (words: [Phrase], light: Light?) {
        let ledger = state.ledger
        switch kind {
        case .target:
            let light = ledger.targetLight(of: row, on: state.today)
            var words: [Phrase] = light.map { [$0.label] } ?? []
            if let done = ledger.progress(ofTarget: row) { words.append(Phrase(verbatim: "\(done / 10)%")) }
            return (words, light)
        case .partnership:
            let ones = ledger.fiveOnes(ofPartnership: row, year: state.today.year)
            return ([Phrase("五个一 %1/%2", "five ones %1/%2").with("\(ones.done)", "\(FiveOnes.total)")], nil)
        case .activity:
            let marks = ledger.table(Attendance.type)
            let rows = ledger.rows(of: Attendance.type, where: Attendance.activity, is: row)
            guard !rows.isEmpty else { return ([], nil) }
            let present = rows.count { marks.code(Attendance.mark, $0).map(Attendance.presentMarks.contains) == true }
            return ([Phrase("到会 %1/%2", "%1/%2 present").with("\(present)", "\(rows.count)")], nil)
        default:
            // When it is due, and how near that is, are matters of the rules.
            guard let table = Schema.position(of: kind) else { return ([], nil) }
            let tasks = state.tasks.list.tasks(of: .record(Ledger.Place(table: table, row: row)))
            guard let task = tasks.max(by: { $0.light < $1.light }) else { return ([], nil) }
            let words = [task.light.label, state.tasks.list.summary(of: task)]
            return ([Phrase.row(words, " ", " ")], task.light)
        }
    }
}
