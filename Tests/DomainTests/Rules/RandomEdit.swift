import Domain

/// Edits without a plan: records of every type, fields set to anything that fits, records taken out and brought back.
enum RandomEdit {
    static func changes(in ledger: Ledger, _ today: Day, _ random: inout SplitMix64) -> [Change] {
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

    static func place(in ledger: Ledger, _ types: [RecordType], _ random: inout SplitMix64) -> Ledger.Place? {
        let filled = types.compactMap { Schema.position(of: $0.kind) }.filter { ledger.tables[$0].count > 0 }
        guard !filled.isEmpty else { return nil }
        let table = filled[random.next(below: filled.count)]
        return Ledger.Place(table: table, row: random.next(below: ledger.tables[table].count))
    }

    static func value(of field: Field, in ledger: Ledger, _ today: Day, _ random: inout SplitMix64) -> Value? {
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
