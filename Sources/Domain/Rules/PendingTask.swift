/// Whom or what a task is about.
public enum TaskSubject: Hashable, Sendable {
    /// A member, by row.
    case member(Int)
    /// An organisation, by row.
    case organisation(Int)
    /// A place: the 4 digits of a prefecture, 3101 for the whole of a municipality.
    case place(String)
    /// A record of another type: a case, an agreement, an assignment.
    case record(Ledger.Place)

    /// The subject that a record is; nil when there is no such record.
    public init?(_ id: RecordID, in ledger: Ledger) {
        guard let place = ledger.place(of: id) else { return nil }
        switch place.table {
        case Schema.members: self = .member(place.row)
        case Schema.organisations: self = .organisation(place.row)
        default: self = .record(place)
        }
    }

    /// The subject of a ``key(in:)``; nil for a text that is none.
    public init?(key: some StringProtocol, in ledger: Ledger) {
        if key.hasPrefix("place-") {
            let code = key.dropFirst(6)
            guard let number = UInt32(code), "\(number)" == code else { return nil }
            self = .place(String(code))
        } else {
            guard let id = RecordID(key), let subject = TaskSubject(id, in: ledger) else { return nil }
            self = subject
        }
    }

    /// The record it is; nil for a place.
    public func record(in ledger: Ledger) -> RecordID? {
        switch self {
        case .member(let row): ledger.members.id(row)
        case .organisation(let row): ledger.organisations.id(row)
        case .place: nil
        case .record(let place): ledger.tables[place.table].id(place.row)
        }
    }

    /// What scripts read: the identity of the record, or `place-3205`.
    public func key(in ledger: Ledger) -> String {
        if case .place(let code) = self { return "place-\(code)" }
        return record(in: ledger).map { "\($0)" } ?? ""
    }

    /// What a person calls it.
    public func name(in ledger: Ledger) -> Phrase {
        switch self {
        case .member(let row): Phrase(verbatim: ledger.members.text(Member.name, row))
        case .organisation(let row): Phrase(verbatim: Organisation.title(row, ledger.organisations))
        case .place(let code): Division(code: code)?.label ?? Phrase(verbatim: code)
        case .record(let place): TaskSubject.name(of: place, in: ledger)
        }
    }

    /// A word for a record as it stands in a sentence: whose letter it is, what the case is called.
    private static func name(of place: Ledger.Place, in ledger: Ledger) -> Phrase {
        let table = ledger.tables[place.table]
        func title(_ field: Field) -> String {
            switch field.target {
            case .member?: table.reference(field, place.row).map { ledger.members.text(Member.name, $0) } ?? ""
            case .organisation?:
                table.reference(field, place.row).map { Organisation.title($0, ledger.organisations) } ?? ""
            case .grouping?:
                table.reference(field, place.row).map { ledger.table(Grouping.type).text(Grouping.name, $0) } ?? ""
            default: field.isText ? table.text(field, place.row) : ""
            }
        }
        switch table.type.kind {
        case .transfer: return Phrase(verbatim: title(Transfer.member))
        case .pairing:
            let member = title(Pairing.cadre)
            return Phrase(verbatim: member.isEmpty ? title(Pairing.cadreName) : member)
        case .rota:
            let organisation = title(Rota.organisation)
            return Phrase(verbatim: organisation.isEmpty ? title(Rota.grouping) : organisation)
        case .partnership:
            let partner = title(Partnership.partnerName)
            return Phrase("%1与%2", "%1 and %2").with(
                title(Partnership.branch), partner.isEmpty ? title(Partnership.partner) : partner)
        case .jobPosting: return Phrase(verbatim: "\(title(JobPosting.title))（\(title(JobPosting.employer))）")
        default:
            let id = table.id(place.row)
            return Phrase(ledger.title(of: id, .chinese), ledger.title(of: id, .english))
        }
    }

    /// The subject that two numbers of a packed task stand for.
    init(kindNumber: UInt8, number: UInt32) {
        switch kindNumber {
        case 0: self = .member(Int(number))
        case 1: self = .organisation(Int(number))
        case 2: self = .place("\(number)")
        default: self = .record(Ledger.Place(table: Int(kindNumber) - 3, row: Int(number)))
        }
    }

    /// The number of the kind in a packed task: 0 members, 1 organisations, 2 places, then the tables.
    var kindNumber: UInt8 {
        switch self {
        case .member: 0
        case .organisation: 1
        case .place: 2
        case .record(let place): UInt8(truncatingIfNeeded: place.table + 3)
        }
    }

    /// The number within the kind: a row, or the digits of a place.
    var number: UInt32 {
        switch self {
        case .member(let row), .organisation(let row): UInt32(row)
        case .place(let code): UInt32(code) ?? 0
        case .record(let place): UInt32(place.row)
        }
    }
}

/// What a rule demands of a subject today: 12 bytes, without text. Never stored; derived by ``TaskDerivation``.
public struct PendingTask: Hashable, Sendable {
    private let subjectNumber: UInt32
    private let dueNumber: Int32
    private let ruleNumber: UInt16
    private let subjectKind: UInt8
    private let lightNumber: UInt8

    init(rule: UInt16, subject: TaskSubject, light: Light, due: Day?) {
        ruleNumber = rule
        lightNumber = light.rawValue
        dueNumber = due?.number ?? .max
        subjectKind = subject.kindNumber
        subjectNumber = subject.number
    }

    /// The position of its rule in ``TaskList/rules``.
    public var rule: Int { Int(ruleNumber) }

    /// Whom it is about.
    public var subject: TaskSubject { TaskSubject(kindNumber: subjectKind, number: subjectNumber) }

    /// How pressing it is.
    public var light: Light { Light(rawValue: lightNumber) ?? .blue }

    /// The last day on which it is not late; nil when there is none.
    public var due: Day? { Day(number: dueNumber) }

    /// Orders by light, red first, then by due day, those without one last.
    public var urgency: UInt64 {
        UInt64(UInt8.max - lightNumber) << 32 | UInt64(UInt32(bitPattern: dueNumber) ^ 0x8000_0000)
    }
}
