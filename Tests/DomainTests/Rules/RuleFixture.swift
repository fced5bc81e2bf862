import Domain
import Testing

/// A small ledger that tests fill through transactions, as the program does.
struct RuleFixture {
    var ledger = Ledger()
    private var records: UInt64 = 0
    private var transactions: UInt64 = 0

    /// Adds a record on a day.
    @discardableResult
    mutating func add(_ type: RecordType, on day: Day, _ values: [(Field, Value)]) throws -> RecordID {
        records += 1
        let id = RecordID(rawValue: records &* 0x9E37_79B9_7F4A_7C15)
        try apply([.added(type.kind, id, values.map { FieldValue($0.name, $1) })], on: day)
        return id
    }

    /// Sets a field of a record on a day.
    mutating func set(_ id: RecordID, _ field: Field, _ value: Value?, on day: Day) throws {
        let place = try #require(ledger.place(of: id))
        let kind = ledger.tables[place.table].type.kind
        try apply([.set(kind, id, field.name, old: ledger.value(field, of: place), new: value)], on: day)
    }

    /// Retires a record, or restores a retired one.
    mutating func toggle(_ id: RecordID, on day: Day) throws {
        let place = try #require(ledger.place(of: id))
        let table = ledger.tables[place.table]
        let kind = table.type.kind
        try apply([table.isRetired(place.row) ? .restored(kind, id) : .retired(kind, id)], on: day)
    }

    /// Applies changes and returns the transaction.
    @discardableResult
    mutating func apply(_ changes: [Change], on day: Day) throws -> Transaction {
        transactions += 1
        let transaction = Transaction(
            id: TransactionID(device: "test00", sequence: transactions),
            time: HybridTime(milliseconds: Int64(day.number) * 86_400_000), author: "test",
            proposal: Proposal(.edit, changes))
        try ledger.apply(transaction)
        return transaction
    }
}

/// Something that is so of the one member, or the one organisation, of a test.
enum Fact: Sendable, CustomStringConvertible {
    case left(String), place(String), abroad, certificate, checkedCertificate(String), transferred(String)
    case returned(String)
    case contact(String), attempt(String), report(String), dues(String)
    case probationary(String), confirmed(String), standing(String), lost(String?), received
    case fileChecked(String), without(Field), paired, pairedUntil(String), unpaired
    case term(String), state(String)

    var description: String {
        switch self {
        case .left(let day): "left \(day)"
        case .place(let code): "to \(code)"
        case .abroad: "abroad"
        case .certificate: "certificate"
        case .checkedCertificate(let day): "certificate checked \(day)"
        case .transferred(let day): "transferred \(day)"
        case .returned(let day): "returned \(day)"
        case .contact(let day): "contact \(day)"
        case .attempt(let day): "attempt \(day)"
        case .report(let day): "report \(day)"
        case .dues(let month): "dues until \(month)"
        case .probationary(let day): "probationary since \(day)"
        case .confirmed(let day): "confirmed \(day)"
        case .standing(let code): code
        case .lost(let day): "lost \(day ?? "")"
        case .received: "received"
        case .fileChecked(let day): "file checked \(day)"
        case .without(let field): "without \(field.name)"
        case .paired: "paired"
        case .pairedUntil(let day): "paired until \(day)"
        case .unpaired: "not paired"
        case .term(let day): "term \(day)"
        case .state(let code): code
        }
    }
}

extension RuleFixture {
    /// Everything is written down on this day, long before any task.
    static let beginning = day("2020-01-01")

    /// A ledger with one member, 张三, of whom the facts are so; otherwise the file is complete. The stay begins with the
    /// facts that need one, at Suzhou, with a contact cadre.
    static func member(_ facts: [Fact]) throws -> (fixture: RuleFixture, member: RecordID) {
        var fixture = RuleFixture()
        let branch = try fixture.add(
            Organisation.type, on: beginning,
            [(Organisation.name, .text("联合村党支部")), (Organisation.kind, .code("branch"))])
        var member: [String: Value] = [
            "name": .text("张三"), "branch": .reference(branch), "category": .code("formal"),
            "citizenNumber": .text("990101199001010019"), "mobile": .text("12000000001"), "joined": .day(beginning),
        ]
        var stay: [String: Value] = ["direction": .code("out"), "destination": .code("3205")]
        var contacts: [[(Field, Value)]] = []
        var isAway = false
        var isPaired = true
        var pairedUntil: Day?
        for fact in facts {
            switch fact {
            case .left(let text):
                isAway = true
                stay["out"] = text.isEmpty ? nil : .day(day(text))
            case .place(let code): stay["destination"] = code.isEmpty ? nil : .code(code)
            case .abroad: stay["flowType"] = .code("abroad")
            case .certificate: stay["hasCertificate"] = .flag(true)
            case .checkedCertificate(let text): stay["certificateChecked"] = .day(day(text))
            case .transferred(let text):
                stay["transferred"] = .flag(true)
                stay["transferredOn"] = .day(day(text))
            case .returned(let text): stay["returned"] = .day(day(text))
            case .contact(let text):
                contacts.append([(Contact.day, .day(day(text))), (Contact.purpose, .code("routine"))])
            case .attempt(let text):
                contacts.append([
                    (Contact.day, .day(day(text))), (Contact.purpose, .code("routine")),
                    (Contact.reached, .flag(false)),
                ])
            case .report(let text):
                contacts.append([(Contact.day, .day(day(text))), (Contact.purpose, .code("report"))])
            case .dues(let text): member["duesPaidUntil"] = Month(iso: text).map { .month($0) }
            case .probationary(let text):
                member["category"] = .code("probationary")
                member["joined"] = text.isEmpty ? nil : .day(day(text))
            case .confirmed(let text): member["confirmed"] = .day(day(text))
            case .standing(let code): member["standing"] = .code(code)
            case .lost(let text):
                member["isLost"] = .flag(true)
                member["lostSince"] = text.map { .day(day($0)) }
            case .received:
                isAway = true
                stay["direction"] = .code("in")
            case .fileChecked(let text): member["checkedOn"] = .day(day(text))
            case .without(let field):
                member[field.name] = nil
                stay[field.name] = nil
            case .paired: isPaired = true
            case .pairedUntil(let text): pairedUntil = day(text)
            case .unpaired: isPaired = false
            case .term, .state: break
            }
        }
        func values(_ type: RecordType, _ named: [String: Value]) -> [(Field, Value)] {
            type.fields.compactMap { field in named[field.name].map { (field, $0) } }
        }
        let id = try fixture.add(Member.type, on: beginning, values(Member.type, member))
        if isAway {
            stay["member"] = .reference(id)
            try fixture.add(FlowEpisode.type, on: beginning, values(FlowEpisode.type, stay))
        }
        if isPaired {
            var pairing: [(Field, Value)] = [(Pairing.member, .reference(id)), (Pairing.cadreName, .text("李四"))]
            if let pairedUntil { pairing.append((Pairing.until, .day(pairedUntil))) }
            try fixture.add(Pairing.type, on: beginning, pairing)
        }
        for contact in contacts {
            try fixture.add(Contact.type, on: beginning, [(Contact.member, .reference(id))] + contact)
        }
        return (fixture, id)
    }

    /// A ledger with one branch of which the facts are so.
    static func organisation(_ facts: [Fact]) throws -> (fixture: RuleFixture, organisation: RecordID) {
        var fixture = RuleFixture()
        var values: [(Field, Value)] = [
            (Organisation.name, .text("联合村党支部")), (Organisation.kind, .code("branch")),
        ]
        for fact in facts {
            switch fact {
            case .term(let text): values.append((Organisation.termEnd, .day(day(text))))
            case .state(let code): values.append((Organisation.state, .code(code)))
            default: break
            }
        }
        let id = try fixture.add(Organisation.type, on: beginning, values)
        return (fixture, id)
    }
}
