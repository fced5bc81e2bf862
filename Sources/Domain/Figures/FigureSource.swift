/// Which records a figure looks at: a type, when, and what must hold. Evaluated over the columns of one table.
public struct FigureSource: Sendable {
    /// The type of the records.
    public let type: RecordType
    /// How the period chooses among them.
    public let time: FigureTime
    /// What must hold of each.
    public let conditions: [FigureCondition]

    init(_ type: RecordType, _ time: FigureTime, _ conditions: FigureCondition...) {
        self.type = type
        self.time = time
        self.conditions = conditions
    }

    init(_ type: RecordType, _ time: FigureTime, all conditions: [FigureCondition]) {
        self.type = type
        self.time = time
        self.conditions = conditions
    }

    /// The same records with more that must hold.
    func with(_ more: FigureCondition...) -> FigureSource {
        FigureSource(type, time, all: conditions + more)
    }
}

/// How the period chooses records.
public enum FigureTime: Sendable {
    /// What happened: the first of these days that is given lies in the period.
    case during([FigurePath])
    /// What belongs to a calendar year that the period touches.
    case year(FigurePath)
    /// What belongs to a month that the period touches.
    case month(Field)
    /// What lasts: begun by the last day and not ended before it. A day that is not given does not limit.
    case inForce(from: Field?, until: Field?)
    /// As of the last day, whatever the record says of days.
    case standing
    /// The newest up to the last day of those with the same title and organisation.
    case newest(Field)

    /// Whether it counts what happened in the period; otherwise how things stand on its last day.
    public var isOfPeriod: Bool {
        switch self {
        case .during, .year, .month: true
        case .inForce, .standing, .newest: false
        }
    }

    static func during(_ fields: Field...) -> FigureTime { .during(fields.map(FigurePath.own)) }
}

/// What must hold of a record to be counted.
public indirect enum FigureCondition: Sendable {
    /// A code field has one of these codes, or one below them in its list.
    case code(FigurePath, Set<String>)
    /// A code field has none of these codes; no value passes.
    case notCode(FigurePath, Set<String>)
    /// A yes or no field says yes.
    case yes(FigurePath)
    /// A field has a value.
    case given(FigurePath)
    /// A field has no value.
    case missing(FigurePath)
    /// The day of a field lies in the period.
    case within(FigurePath)
    /// One of them holds.
    case any([FigureCondition])
    /// It does not hold.
    case not(FigureCondition)
    /// An activity took place.
    case held
    /// An organisation sits at a destination, by its tick or by its type.
    case floating
    /// An organisation of one of these levels.
    case level(Set<OrganisationLevel>)
    /// What is known of a member.
    case member(FigureMember)
    /// The record that a reference names is kept.
    case kept(FigurePath)
    /// A target with one of these lights.
    case light(Light)
    /// A partnership or other record whose referred member satisfies something.
    case memberOf(Field, FigureMember)

    static func code(_ field: Field, _ codes: String...) -> FigureCondition { .code(.own(field), Set(codes)) }
    static func notCode(_ field: Field, _ codes: String...) -> FigureCondition { .notCode(.own(field), Set(codes)) }
    static func given(_ field: Field) -> FigureCondition { .given(.own(field)) }
    static func missing(_ field: Field) -> FigureCondition { .missing(.own(field)) }
    static func yes(_ field: Field) -> FigureCondition { .yes(.own(field)) }
}

/// What can be known of a member beyond the fields, as of the last day or within the period.
public enum FigureMember: Hashable, Sendable {
    /// On the roster: not expelled, removed, transferred or dead.
    case counted
    /// Away from home, however long.
    case away
    /// Away for six months or more.
    case floating
    /// Away for less than six months.
    case shortAbsence
    /// Received from elsewhere.
    case received
    /// Takes part in a floating organisation of this ledger.
    case takesPart
    /// 有形覆盖: takes part in an organisation there, of this ledger or another.
    case inBranchThere
    /// A contact cadre is named.
    case paired
    /// An agreement in force covers the member.
    case underAgreement
    /// In a branch there, paired or under an agreement.
    case managed
    /// 有效覆盖: was present at an activity or a study session of the period.
    case present
    /// Was present at a study session of the period.
    case trained
    /// Was reached by a contact of the period.
    case reached
    /// Reported within the period.
    case reported
    /// Takes part in an organisation founded within the period.
    case inNewBranch
    /// Dues are paid up to the month of the last day.
    case duesPaid
}
