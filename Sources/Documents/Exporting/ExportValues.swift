import Domain

/// The cells of an export.
struct ExportValues {
    private let ledger: Ledger
    private let type: RecordType
    private let language: Language
    private let isRevealed: Bool
    private let pairings: Table
    /// Row of the open flow episode of each member row, -1 for none; empty for other types.
    private var stays: [Int] = []
    /// What each organisation is called so that it can be found again.
    private let organisations: [String]
    /// Whether what a record is called tells it from all others, for the types that the columns refer to.
    private var names: [RecordKind: ReferenceNames] = [:]

    init(_ ledger: Ledger, _ type: RecordType, _ language: Language, isRevealed: Bool) {
        self.ledger = ledger
        self.type = type
        self.language = language
        self.isRevealed = isRevealed
        pairings = ledger.table(Pairing.type)
        organisations = Self.names(of: ledger.organisations)
        if type.kind == .member { stays = Self.stays(ledger) }
        for kind in Set(ExportColumn.all(of: type).compactMap { $0.field.target }) {
            names[kind] = ReferenceNames(kind, ledger)
        }
    }

    /// The full name; behind the names of those above it where another has the same one.
    private static func names(of table: Table) -> [String] {
        let names = (0..<table.count).map { table.text(Organisation.name, $0) }
        var uses: [String: Int] = [:]
        for row in names.indices where !table.isRetired(row) { uses[OrganisationName.key(names[row]), default: 0] += 1 }
        return names.indices.map { row in
            guard uses[OrganisationName.key(names[row]), default: 0] > 1,
                let parent = table.reference(Organisation.parent, row)
            else { return names[row] }
            return names[parent] + "/" + names[row]
        }
    }

    /// The outflow that lasts; for those who are received here, and not away themselves, the inflow.
    private static func stays(_ ledger: Ledger) -> [Int] {
        var stays = ledger.facts.openEpisode.map { Int($0) - 1 }
        let episodes = ledger.episodes
        for (row, cell) in episodes.column(FlowEpisode.member).enumerated()
        where cell != 0 && stays[Int(cell) - 1] < 0 && !episodes.isRetired(row) {
            guard episodes.code(FlowEpisode.direction, row) == FlowEpisode.inflow,
                episodes.cell(FlowEpisode.returned, row) == 0, episodes.flag(FlowEpisode.transferred, row) != true
            else { continue }
            stays[Int(cell) - 1] = row
        }
        return stays
    }

    /// Whether any of the rows has a value in a column.
    func fills(_ column: ExportColumn, _ rows: [Int]) -> Bool {
        rows.contains { value(column, $0) != nil }
    }

    /// The cell of a row of the type.
    func cell(_ column: ExportColumn, _ row: Int) -> TableCell {
        guard let value = value(column, row) else { return .empty }
        switch value {
        case .day(let day):
            let parts = day.parts
            return .date(year: parts.year, month: parts.month, day: parts.day)
        case .month(let month): return .month(year: month.year, month: month.month)
        case .number(let number):
            if case .money = column.field.kind { return .number(Double(number) / Double(column.field.scale.fen)) }
            return .integer(Int(number))
        case .reference(let id):
            let name =
                ledger.organisations.row(of: id).map { organisations[$0] } ?? ledger.title(of: id, language)
            guard let kind = column.field.target, let names = names[kind] else { return .text(name) }
            return .text(names.text(name, of: id))
        case .code(let code):
            // With the province: several prefectures share a name.
            if case .division = column.field.kind, let division = Division(code: code) {
                return .text(division.fullLabel.text(language))
            }
            return text(column, value)
        case .text, .flag: return text(column, value)
        }
    }

    private func text(_ column: ExportColumn, _ value: Value) -> TableCell {
        .text(column.field.text(value, in: ledger, language, revealed: isRevealed))
    }

    private func value(_ column: ExportColumn, _ row: Int) -> Value? {
        guard let table = Schema.position(of: type.kind) else { return nil }
        switch column.source {
        case .own: return ledger.value(column.field, of: Ledger.Place(table: table, row: row))
        case .number: return .text("\(ledger.tables[table].id(row))")
        case .stay:
            guard row < stays.count, stays[row] >= 0, let episodes = Schema.position(of: .flowEpisode) else {
                return nil
            }
            return ledger.value(column.field, of: Ledger.Place(table: episodes, row: stays[row]))
        case .pairing:
            guard row < ledger.facts.pairing.count, ledger.facts.pairing[row] != 0 else { return nil }
            let pairing = Int(ledger.facts.pairing[row]) - 1
            let name = pairings.text(Pairing.cadreName, pairing)
            if !name.isEmpty { return .text(name) }
            return pairings.reference(Pairing.cadre, pairing).map { .text(ledger.members.text(Member.name, $0)) }
        }
    }
}
