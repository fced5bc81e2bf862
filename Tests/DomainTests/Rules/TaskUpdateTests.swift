import Domain
import Testing

@Suite("Following the ledger edit by edit")
struct TaskUpdateTests {
    /// Days on which many rules have something to say: two festivals near, the last day of a year, the week of Spring Festival.
    private static let days = ["2026-09-24", "2026-12-31", "2027-02-01", "2026-11-21"]

    @Test("following comes to the same as deriving everything, whatever is edited", arguments: 1...6)
    func anyEdit(_ seed: Int) throws {
        let today = day(TaskUpdateTests.days[seed % TaskUpdateTests.days.count])
        var random = SplitMix64(seed: UInt64(seed))
        var fixture = RuleFixture()
        for proposal in Demonstration.township(members: 50, today: today, seed: UInt64(seed)).proposals() {
            try fixture.apply(proposal.changes, on: today)
        }
        // Festivals that are shipped switched off take part as well.
        let all = RuleBook.shipped.map { rule in
            var rule = rule
            rule.isOn = true
            return rule
        }
        var list = TaskDerivation.derive(fixture.ledger, rules: all, today: today)
        for _ in 0..<160 {
            let changes = self.changes(in: fixture.ledger, today, &random)
            let edit = try fixture.apply(changes, on: today)
            list = list.updated(after: edit, ledger: fixture.ledger, today: today)
            let fresh = TaskDerivation.derive(fixture.ledger, rules: all, today: today)
            try #require(list == fresh, "\(changes)")
            try #require(list.worstLights == fresh.worstLights && list.counts == fresh.counts)
            try #require(list.tasks(in: .everything) == fresh.tasks(in: .everything))
        }
        #expect(list.counts.total > 50)
    }

    @Test("undoing an edit brings the tasks back as they were", arguments: 1...3)
    func undo(_ seed: UInt64) throws {
        let today = day("2026-12-31")
        var random = SplitMix64(seed: seed)
        var fixture = RuleFixture()
        for proposal in Demonstration.township(members: 40, today: today, seed: seed).proposals() {
            try fixture.apply(proposal.changes, on: today)
        }
        for _ in 0..<25 {
            let before = TaskDerivation.derive(fixture.ledger, today: today)
            let edit = try fixture.apply(changes(in: fixture.ledger, today, &random), on: today)
            let after = before.updated(after: edit, ledger: fixture.ledger, today: today)
            let undone = try fixture.apply(fixture.ledger.reversal(of: edit).changes, on: today)
            let back = after.updated(after: undone, ledger: fixture.ledger, today: today)
            try #require(back == TaskDerivation.derive(fixture.ledger, today: today))
            // A file that was touched counts as looked at; everything else is as it was.
            let stale = before.rules.firstIndex { $0.id == "file.stale" }
            try #require(
                back.tasks(in: .everything).filter { $0.rule != stale }
                    == before.tasks(in: .everything).filter { $0.rule != stale })
        }
    }

    // MARK: Edits without a plan

    private func changes(in ledger: Ledger, _ today: Day, _ random: inout SplitMix64) -> [Change] {
        let types = Schema.types.filter { $0.kind != .rules }
        switch random.next(below: 10) {
        case 0..<5:
            let type = types[random.next(below: types.count)]
            let values = type.fields.compactMap { field in
                field.isRequired || random.next(below: 100) < 45
                    ? value(of: field, in: ledger, today, &random).map { FieldValue(field.name, $0) } : nil
            }
            return [.added(type.kind, RecordID(rawValue: random.next() | 1), values)]
        case 5..<9:
            guard let place = place(in: ledger, types, &random) else { return [] }
            let table = ledger.tables[place.table]
            let field = table.type.fields[random.next(below: table.type.fields.count)]
            let new = random.next(below: 4) == 0 ? nil : value(of: field, in: ledger, today, &random)
            return [
                .set(
                    table.type.kind, table.id(place.row), field.name, old: ledger.value(field, of: place), new: new)
            ]
        default:
            guard let place = place(in: ledger, types, &random) else { return [] }
            let table = ledger.tables[place.table]
            let id = table.id(place.row)
            return [table.isRetired(place.row) ? .restored(table.type.kind, id) : .retired(table.type.kind, id)]
        }
    }

    private func place(in ledger: Ledger, _ types: [RecordType], _ random: inout SplitMix64) -> Ledger.Place? {
        let filled = types.compactMap { Schema.position(of: $0.kind) }.filter { ledger.tables[$0].count > 0 }
        guard !filled.isEmpty else { return nil }
        let table = filled[random.next(below: filled.count)]
        return Ledger.Place(table: table, row: random.next(below: ledger.tables[table].count))
    }

    private func value(of field: Field, in ledger: Ledger, _ today: Day, _ random: inout SplitMix64) -> Value? {
        switch field.kind {
        case .day: return .day(today.adding(days: 120 - random.next(below: 700)))
        case .month: return .month(Month(containing: today).adding(months: -random.next(below: 9)))
        case .code(let list): return .code(list.entries[random.next(below: list.entries.count)].code)
        case .division: return .code(["31", "3101", "3205", "4401", "81"][random.next(below: 5)])
        case .reference(let kind):
            let table = ledger.tables[Schema.position(of: kind) ?? 0]
            return table.count == 0 ? nil : .reference(table.id(random.next(below: table.count)))
        case .count where field.name == "year": return .number(Int64(2025 + random.next(below: 3)))
        case .count, .money: return .number(Int64(random.next(below: 12)))
        case .flag: return .flag(random.next(below: 2) == 0)
        case .citizenNumber, .phone, .note: return .text("12000000001")
        case .text where field.name == "rule":
            return .text(RuleBook.shipped[random.next(below: RuleBook.shipped.count)].id)
        case .text where field.name == "subject":
            guard let place = place(in: ledger, Schema.types, &random), random.next(below: 4) > 0 else {
                return .text("place-3205")
            }
            return .text("\(ledger.tables[place.table].id(place.row))")
        case .text: return .text(["甲", "乙", "李四"][random.next(below: 3)])
        }
    }
}
