@testable import Domain

/// Somebody who edits a ledger without any plan, and keeps a ``PlainLedger`` beside it.
struct RandomAuthor {
    private(set) var bench: LedgerBench
    private(set) var plain = PlainLedger()
    private var generator: SplitMix64

    /// What is looked for to compare two ledgers.
    static let queries = ["张", "li", "zs", "wangwu", "990101", "128", "上海", "昆山", "支部", "甲", "某厂", "张s", "张 上海", "a座"]

    private static let names = ["张三", "李四", "王五", "张山", "曾祥", "欧阳娜", "阿卜杜·热合曼", "单雄信"]
    private static let texts = ["甲村党支部", "乙村党支部", "驻沪流动党支部", "驻苏州流动党支部", "甲"]

    init(seed: UInt64) {
        bench = LedgerBench(seed: seed &* 31 &+ 5)
        generator = SplitMix64(seed: seed, part: 3)
    }

    mutating func begin(members: Int) throws {
        for proposal in Demonstration.township(members: members, today: LedgerBench.today, seed: generator.next())
            .proposals()
        {
            try commit(proposal.changes)
        }
    }

    /// One transaction; now and then one that has no effect.
    mutating func step() throws {
        switch generator.next(below: 100) {
        case 0..<8: try add(.organisation)
        case 8..<25: try add(.member)
        case 25..<37: try add(.flowEpisode)
        case 37..<47: try add(.contact)
        case 47..<52: try add(.pairing)
        case 52..<72: try edit()
        case 72..<78: try retire()
        case 78..<90: try takeBack(.undo)
        default: try takeBack(.redo)
        }
    }

    /// The same over records of every type; now and then several come in one import.
    mutating func stepAnywhere() throws {
        let kinds = Schema.types.map(\.kind).filter { $0 != RuleFile.type.kind }
        switch generator.next(below: 100) {
        case 0..<50: try generator.pick(kinds).map { try add($0) }
        case 50..<55:
            var changes: [Change] = []
            for _ in 0..<6 {
                if let kind = generator.pick(kinds), let change = addition(of: kind) { changes.append(change) }
            }
            try commit(changes, .importing)
        default: try step()
        }
    }

    // MARK: Steps

    private mutating func commit(_ changes: [Change], _ purpose: Purpose = .edit, reverts: TransactionID? = nil) throws
    {
        try bench.commit(changes, purpose, reverts: reverts)
        plain.apply(changes)
    }

    private mutating func add(_ kind: RecordKind) throws {
        if let change = addition(of: kind) { try commit([change]) }
    }

    private mutating func addition(of kind: RecordKind) -> Change? {
        let id = bench.newID()
        guard let type = Schema.type(kind) else { return nil }
        var pairs: [FieldValue] = []
        for field in type.fields where field.isRequired || generator.chance(45) {
            if let value = value(for: field, of: id) { pairs.append(FieldValue(field.name, value)) }
        }
        return .added(kind, id, pairs)
    }

    private mutating func edit() throws {
        guard let id = generator.pick(plain.order), let record = plain.records[id], let type = Schema.type(record.kind)
        else { return }
        var changes: [Change] = []
        for _ in 0..<generator.next(in: 1...3) {
            guard let field = generator.pick(type.fields), !changes.contains(where: { $0.field == field.name }) else {
                continue
            }
            let new = generator.chance(25) ? nil : value(for: field, of: id)
            changes.append(.set(record.kind, id, field.name, old: record.values[field.name], new: new))
        }
        try commit(changes)
    }

    private mutating func retire() throws {
        guard let id = generator.pick(plain.order), let record = plain.records[id] else { return }
        try commit([record.isRetired ? .restored(record.kind, id) : .retired(record.kind, id)])
    }

    private mutating func takeBack(_ direction: UndoPlan.Direction) throws {
        guard let target = bench.target(direction) else { return }
        let reversal = bench.ledger.reversal(of: target)
        // Nothing came in between, so nothing has to stay.
        guard reversal.stays.isEmpty else { throw Conflict.missing(RecordID(rawValue: target.id.sequence)) }
        try commit(reversal.changes, direction == .undo ? .undo : .redo, reverts: target.id)
    }

    // MARK: Values

    private mutating func value(for field: Field, of id: RecordID) -> Value? {
        switch field.kind {
        case .text, .note:
            if field.name == Member.name.name, generator.chance(60) {
                return generator.pick(RandomAuthor.names).map { .text($0) }
            }
            return generator.pick(RandomAuthor.texts + ["某厂Ａ座", "昆山市"]).map { .text($0) }
        case .citizenNumber:
            return .text(
                InventedNumbers.citizenNumber(generator.next(below: 40), birth: day("1980-05-06"), isMale: true))
        case .phone: return .text(InventedNumbers.mobile(generator.next(below: 40)))
        case .day: return .day(LedgerBench.today.adding(days: -generator.next(below: 700)))
        case .month: return .month(Month(containing: LedgerBench.today).adding(months: -generator.next(below: 20)))
        case .code(let list): return generator.pick(list.entries).map { .code($0.code) }
        case .division: return generator.pick(["31", "3101", "3205", "4403"]).map { .code($0) }
        case .reference(let kind):
            // A superior that was there before, so that no circle comes about: those have a test of their own.
            let candidates = plain.order.filter { plain.records[$0]?.kind == kind && $0 != id }
            guard field.name == Organisation.parent.name else {
                return generator.pick(candidates).map { .reference($0) }
            }
            let before = plain.order.firstIndex(of: id) ?? plain.order.count
            let older = plain.order[..<before].filter { plain.records[$0]?.kind == kind }
            return generator.pick(older).map { .reference($0) }
        case .count, .money: return .number(Int64(generator.next(below: 5_000)))
        case .flag: return .flag(generator.chance(50))
        }
    }
}

extension Change {
    fileprivate var field: String? {
        if case .set(_, _, let field, _, _) = self { field } else { nil }
    }
}
