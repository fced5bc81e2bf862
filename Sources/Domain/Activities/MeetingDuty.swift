/// A meeting that a branch has to hold again and again, as far as the calendar of a year shows it.
public struct MeetingDuty: Hashable, Sendable {
    /// What a branch must have for the duty to be its own.
    public enum Condition: Hashable, Sendable {
        /// Every branch.
        case none
        /// A branch with a committee.
        case committee
        /// A branch with groups.
        case groups
        /// A branch that is paired with another one.
        case partnership
    }

    /// The code of ``CodeList/activityKind``.
    public let kind: String
    /// How often: once in each month, quarter or year.
    public let period: Period
    /// For which branches.
    public let condition: Condition
    /// The rule of the domain that says so: R13.
    public let source: String

    /// What branches owe by the Regulations for branches (R13 三会一课, R14 主题党日, R15 组织生活会, R16 民主评议) and by their
    /// pairing (五个一); 党课 once a quarter is custom, not the text (R13b).
    public static let standard = [
        MeetingDuty("theme-day", .month, .none, "R14"),
        MeetingDuty("committee", .month, .committee, "R13"),
        MeetingDuty("group", .month, .groups, "R13"),
        MeetingDuty("assembly", .quarter, .none, "R13"),
        MeetingDuty("lesson", .quarter, .none, "R13b"),
        MeetingDuty("joint", .quarter, .partnership, "B11"),
        MeetingDuty("organisation-life", .year, .none, "R15"),
        MeetingDuty("appraisal", .year, .none, "R16"),
    ]

    private init(_ kind: String, _ period: Period, _ condition: Condition, _ source: String) {
        self.kind = kind
        self.period = period
        self.condition = condition
        self.source = source
    }
}
