import Domain
import Testing

/// A small ledger written in lines: `label: type field=value field=@label`. Every word is one value; `yes` and `no` are flags.
struct WrittenLedger {
    private(set) var fixture = RuleFixture()
    private(set) var ids: [String: RecordID] = [:]

    var ledger: Ledger { fixture.ledger }

    /// A township with one village branch.
    static let home = [
        "town: organisation name=新仓镇党委 kind=committee", "branch: organisation name=联合村党支部 kind=branch parent=@town",
    ]

    /// So many full members at home in a branch.
    static func members(_ count: Int, of branch: String = "branch", prefix: String = "m", more: String = "") -> [String]
    {
        (0..<count).map { "\(prefix)\($0): member name=党员\($0) branch=@\(branch) category=formal \(more)" }
    }

    /// The same members away at a place.
    static func stays(_ count: Int, prefix: String = "m", at place: String = "3205") -> [String] {
        (0..<count).map {
            "\(prefix)stay\($0): flow member=@\(prefix)\($0) direction=out out=2026-01-01 destination=\(place)"
        }
    }

    init(_ lines: [String], on day: Day = RuleFixture.beginning) throws {
        for line in lines { try add(line, on: day) }
    }

    /// Adds what a line says.
    mutating func add(_ line: String, on day: Day = RuleFixture.beginning) throws {
        let words = line.split(separator: " ").map(String.init)
        let label = try #require(words.first).dropLast()
        let type = try #require(Schema.type(named: words[1]), "\(line)")
        var values: [(Field, Value)] = []
        for word in words.dropFirst(2) {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            let field = try #require(type.field(parts[0]), "\(word)")
            values.append((field, try value(parts[1], of: field)))
        }
        ids[String(label)] = try fixture.add(type, on: day, values)
    }

    /// Changes a field of a labelled record; an empty text takes the value away.
    mutating func set(_ label: String, _ name: String, _ text: String, on day: Day = RuleFixture.beginning) throws {
        let id = try #require(ids[label])
        let place = try #require(ledger.place(of: id))
        let field = try #require(ledger.tables[place.table].type.field(name))
        try fixture.set(id, field, text.isEmpty ? nil : value(text, of: field), on: day)
    }

    /// Applies changes.
    @discardableResult
    mutating func apply(_ changes: [Change], on day: Day) throws -> Transaction { try fixture.apply(changes, on: day) }

    /// The subject that a label names.
    func subject(_ label: String) throws -> TaskSubject {
        try #require(ids[label].flatMap { TaskSubject($0, in: ledger) })
    }

    private func value(_ text: String, of field: Field) throws -> Value {
        switch field.kind {
        case .day: .day(day(text))
        case .month: .month(try #require(Month(iso: text)))
        case .code, .division: .code(text)
        case .reference: .reference(try #require(ids[String(text.dropFirst())], "\(text)"))
        case .count, .money: .number(try #require(Int64(text)))
        case .flag: .flag(text == "yes")
        default: .text(text)
        }
    }
}
