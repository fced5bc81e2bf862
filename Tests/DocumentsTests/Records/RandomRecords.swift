import Domain

/// A ledger with records of every type that the program knows, their fields filled at random: what no list of examples would
/// think of.
struct RandomRecords {
    private(set) var fixture = ImportFixture()
    private var generator: SplitMix64
    private var ids: [RecordKind: [RecordID]] = [:]

    private static let texts = [
        "张三", "李四", "驻沪流动支部", "古灶村党支部", "=1+1", "带,逗号", "带“引号”", "a \"quoted\" word", "12", "2024-05-01", "无", "合计",
        "某厂Ａ座", "'单引号", "是", "填表人：张三", "[方括号]", "#编号", "@某人", "+86", "-5", "一", "1.7亿元", "约30万",
    ]

    /// The types so that each comes after those that it refers to.
    static let order: [RecordType] = {
        var done: Set<RecordKind> = []
        var order: [RecordType] = []
        while order.count < Schema.types.count {
            for type in Schema.types where !done.contains(type.kind) {
                let needed = type.fields.compactMap(\.target).filter { $0 != type.kind }
                guard needed.allSatisfy(done.contains) else { continue }
                done.insert(type.kind)
                order.append(type)
            }
        }
        return order
    }()

    init(seed: UInt64, each count: Int) throws {
        generator = SplitMix64(seed: seed)
        for type in Self.order where ![.rules, .demonstration].contains(type.kind) {
            for _ in 0..<count { try add(type) }
        }
    }

    /// Adds a record that could have been entered: what the checks of its type refuse is drawn again, with fewer fields.
    private mutating func add(_ type: RecordType) throws {
        for attempt in 0..<400 {
            var draft = RecordDraft(new: type.kind, id: RecordID.random(using: &generator))
            for field in type.fields where field.isRequired || generator.next(below: 100) < 80 - attempt / 6 {
                draft[field] = value(field)
            }
            let problems = draft.problems(in: fixture.ledger)
            if problems.contains(where: { $0.severity == .error }) { continue }
            try fixture.apply(draft.changes(in: fixture.ledger))
            ids[type.kind, default: []].append(draft.id)
            return
        }
        throw Conflict.unknownType(type.kind)
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[generator.next(below: list.count)]
    }

    /// A value that the field can hold.
    private mutating func value(_ field: Field) -> Value? {
        switch field.kind {
        // What is put off is asked for by a rule that there is.
        case .text where field.name == Snooze.rule.name: return .text("contact.member")
        case .text: return pick(Self.texts).map { .text("\($0)") }
        case .note: return .text((pick(Self.texts) ?? "") + "\n" + (pick(Self.texts) ?? ""))
        case .citizenNumber: return .text("990101199001010019")
        case .phone: return .text("1280000000\(generator.next(below: 10))")
        // One day for all: what must come in order does.
        case .day: return Day(year: 2024, month: 5, day: 1).map { .day($0) }
        case .month: return Month(year: 2024, month: 1 + generator.next(below: 12)).map { .month($0) }
        case .code(let list): return pick(list.entries).map { .code($0.code) }
        case .division: return pick(["3101", "4406", "1301", "6501", "44"]).map { .code($0) }
        case .reference(let kind): return pick(ids[kind] ?? []).map { .reference($0) }
        case .count(let unit):
            // A year where a year belongs; else one number, so that no part is more than its whole.
            if field.name == ChecklistItem.number.name { return .number(Int64(1 + generator.next(below: 99))) }
            return .number(unit == CountUnit.years.label ? 2024 : 7)
        case .money: return .number(Int64(generator.next(below: 2)) * 473_920_001)
        case .flag: return .flag(generator.next(below: 2) == 1)
        }
    }
}
