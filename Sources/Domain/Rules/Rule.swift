/// The sentences of a rule. In each, the places are: `%1` the subject, `%2` the date it counts from, `%3` the due day,
/// `%4` the time since `%2`, `%5` the rhythm of the schedule, `%6` what else the measure tells (missing fields, people,
/// place), `%7` and `%8` the least and the most that the rule asks for, `%9` what the office calls the festival.
public struct Wording: Hashable, Sendable {
    /// What to do, in the list.
    public var task: Phrase
    /// What to do once the light is red, where that is something else.
    public var lateTask: Phrase?
    /// Why the task exists, when the date it counts from is recorded.
    public var reason: Phrase
    /// Why it exists once the light is red, where the reason says more then.
    public var lateReason: Phrase?
    /// Why it exists when nothing was recorded since the day of leaving.
    public var reasonSinceLeaving: Phrase?
    /// Why it exists when no date is known at all, or nothing of the kind was ever recorded.
    public var reasonUndated: Phrase?
    /// Why it exists when the due day itself stands in the ledger, and not the day it is counted from.
    public var reasonPromised: Phrase?
    /// What ends it.
    public var ending: Phrase

    /// Makes the sentences.
    public init(
        task: Phrase, lateTask: Phrase? = nil, reason: Phrase, lateReason: Phrase? = nil,
        reasonSinceLeaving: Phrase? = nil, reasonUndated: Phrase? = nil, reasonPromised: Phrase? = nil, ending: Phrase
    ) {
        self.task = task
        self.lateTask = lateTask
        self.reason = reason
        self.lateReason = lateReason
        self.reasonSinceLeaving = reasonSinceLeaving
        self.reasonUndated = reasonUndated
        self.reasonPromised = reasonPromised
        self.ending = ending
    }
}

/// A duty as data: whom it concerns, what it counts from, when it is due, how it is worded, and who says so.
///
/// Every number is a value that may be edited; ``RuleBook`` holds the shipped one to go back to.
public struct Rule: Hashable, Sendable, Identifiable {
    /// The stable name: `contact.member`.
    public let id: String
    /// What the rule is called: 季度联系.
    public var title: Phrase
    /// Whom it concerns.
    public var concern: Concern
    /// What it counts from.
    public var measure: Measure
    /// Period, due day and thresholds of the lights.
    public var schedule: Schedule
    /// For ``Measure/missingFields``: the fields that must be filled, `member.mobile` or `flow.out`. Fields of the flow
    /// episode are asked only of members who are away.
    public var fields: [String]
    /// The least that is asked for, or from how many on; which of both says the measure.
    public var minimum: Int
    /// The most that is asked for.
    public var maximum: Int
    /// Codes of what counts: kinds of activities, of notices, or posts.
    public var kinds: [String]
    /// Whether it waits until the ledger keeps anything of the kind: the practice of some places is no duty of all.
    public var waits: Bool
    /// Its sentences.
    public var wording: Wording
    /// What completes it.
    public var action: TaskAction
    /// Who says so. The thresholds of the lights are always a local convention.
    public var citation: Citation
    /// Whether it is in force.
    public var isOn: Bool

    /// Makes a rule.
    public init(
        _ id: String, _ title: Phrase, concern: Concern, measure: Measure, schedule: Schedule, fields: [String] = [],
        minimum: Int = 0, maximum: Int = 0, kinds: [String] = [], waits: Bool = false, wording: Wording,
        action: TaskAction, citation: Citation, isOn: Bool = true
    ) {
        self.id = id
        self.title = title
        self.concern = concern
        self.measure = measure
        self.schedule = schedule
        self.fields = fields
        self.minimum = minimum
        self.maximum = maximum
        self.kinds = kinds
        self.waits = waits
        self.wording = wording
        self.action = action
        self.citation = citation
        self.isOn = isOn
    }
}

/// The rules that the program ships.
public enum RuleBook {
    /// Every shipped rule, in the order in which an explanation lists them. The order may change; the names may not.
    public static let shipped: [Rule] =
        contactRules + greetingRules + membershipRules + letterRules + fileRules
        + meetingRules + organisationRules + structureRules + communityRules + serviceRules + assignmentRules

    /// The shipped rule of a name: the way back after an edit.
    public static func shipped(_ id: String) -> Rule? { shipped.first { $0.id == id } }
}
