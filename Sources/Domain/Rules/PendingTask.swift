/// Whom or what a task is about.
public enum TaskSubject: Hashable, Sendable {
    /// A member, by row.
    case member(Int)
    /// An organisation, by row.
    case organisation(Int)
    /// A place: the 4 digits of a prefecture, 3101 for the whole of a municipality.
    case place(String)

    /// The subject that a record is; nil when it is neither a member nor an organisation.
    public init?(_ id: RecordID, in ledger: Ledger) {
        if let row = ledger.members.row(of: id) {
            self = .member(row)
        } else if let row = ledger.organisations.row(of: id) {
            self = .organisation(row)
        } else {
            return nil
        }
    }

    /// The record it is; nil for a place.
    public func record(in ledger: Ledger) -> RecordID? {
        switch self {
        case .member(let row): ledger.members.id(row)
        case .organisation(let row): ledger.organisations.id(row)
        case .place: nil
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
        switch subject {
        case .member(let row):
            subjectKind = 0
            subjectNumber = UInt32(row)
        case .organisation(let row):
            subjectKind = 1
            subjectNumber = UInt32(row)
        case .place(let code):
            subjectKind = 2
            subjectNumber = UInt32(code) ?? 0
        }
    }

    /// The position of its rule in ``TaskList/rules``.
    public var rule: Int { Int(ruleNumber) }

    /// Whom it is about.
    public var subject: TaskSubject {
        switch subjectKind {
        case 0: .member(Int(subjectNumber))
        case 1: .organisation(Int(subjectNumber))
        default: .place("\(subjectNumber)")
        }
    }

    /// How pressing it is.
    public var light: Light { Light(rawValue: lightNumber) ?? .blue }

    /// The last day on which it is not late; nil when there is none.
    public var due: Day? { Day(number: dueNumber) }

    /// Orders by light, red first, then by due day, those without one last.
    var urgency: UInt64 {
        UInt64(UInt8.max - lightNumber) << 32 | UInt64(UInt32(bitPattern: dueNumber) ^ 0x8000_0000)
    }
}
