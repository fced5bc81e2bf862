/// To whom a task about a record belongs: whose file and which line of the tree shows it.
enum TaskOwner: Hashable, Sendable {
    /// A member, by row.
    case member(Int)
    /// An organisation, by row.
    case organisation(Int)
    /// Nobody: it is shown with everything.
    case nobody

    /// The owner of a record: whom the letter is about, who handles the case.
    init(of row: Int, in table: Table, _ ledger: Ledger) {
        func member(_ field: Field) -> TaskOwner? {
            table.reference(field, row).flatMap { ledger.members.isRetired($0) ? nil : .member($0) }
        }
        func organisation(_ field: Field) -> TaskOwner? {
            table.reference(field, row).flatMap { ledger.organisations.isRetired($0) ? nil : .organisation($0) }
        }
        func lead(of grouping: Int) -> TaskOwner? {
            ledger.table(Grouping.type).reference(Grouping.lead, grouping).map { .organisation($0) }
        }
        let owner: TaskOwner? =
            switch table.type.kind {
            case .site: organisation(Site.organisation)
            case .partnership: organisation(Partnership.branch)
            case .agreement: organisation(Agreement.organisation)
            case .transfer: member(Transfer.member)
            case .serviceCase: organisation(ServiceCase.organisation) ?? member(ServiceCase.member)
            case .suggestion: organisation(Suggestion.organisation) ?? member(Suggestion.member)
            case .jobPosting: organisation(JobPosting.organisation)
            case .rota:
                organisation(Rota.organisation) ?? table.reference(Rota.grouping, row).flatMap { lead(of: $0) }
            case .grouping: lead(of: row)
            case .target: organisation(Target.organisation)
            case .assignment: organisation(Assignment.organisation) ?? member(Assignment.member)
            case .pairing:
                member(Pairing.cadre)
                    ?? table.reference(Pairing.member, row).flatMap {
                        ledger.members.reference(Member.branch, $0).map { .organisation($0) }
                    }
            default: nil
            }
        self = owner ?? .nobody
    }
}

/// The tasks about records of other types than members and organisations, kept by rule so that an edit derives only the rules
/// that read what it touched.
struct RecordTasks: Sendable {
    /// A task with the one it belongs to.
    struct Owned: Hashable, Sendable {
        let owner: TaskOwner
        let task: PendingTask
    }

    /// How many members each cadre keeps in touch with.
    var loads: CadreLoads
    /// By the position of the rule.
    var byRule: [Int: [Owned]] = [:]
    /// By the row of the member they belong to.
    private(set) var ofMembers: [Int: [PendingTask]] = [:]
    /// By the row of the organisation they belong to.
    private(set) var ofOrganisations: [Int: [PendingTask]] = [:]
    /// Those that belong to nobody.
    private(set) var loose: [PendingTask] = []

    init(loads: CadreLoads) { self.loads = loads }

    /// Deals the tasks to their owners, in the order of the rules.
    mutating func deal() {
        (ofMembers, ofOrganisations, loose) = ([:], [:], [])
        for rule in byRule.keys.sorted() {
            for owned in byRule[rule] ?? [] {
                switch owned.owner {
                case .member(let row): ofMembers[row, default: []].append(owned.task)
                case .organisation(let row): ofOrganisations[row, default: []].append(owned.task)
                case .nobody: loose.append(owned.task)
                }
            }
        }
    }
}

/// Tasks by the row of those to whom they belong, one list behind the other.
struct TasksByRow: Sendable, Equatable {
    private(set) var tasks: [PendingTask] = []
    private(set) var starts: [UInt32] = [0]
    /// The positions of the rules that wait for a first record and have it.
    var awake: Set<Int> = []
    /// The last activities that the tasks were derived from.
    var held: HeldActivities?

    init(count: Int) { starts.reserveCapacity(count + 1) }

    /// Rows there are.
    var count: Int { starts.count - 1 }

    /// The tasks of a row.
    subscript(row: Int) -> ArraySlice<PendingTask> {
        guard row >= 0, row + 1 < starts.count else { return [] }
        return tasks[Int(starts[row])..<Int(starts[row + 1])]
    }

    mutating func append(_ task: PendingTask) { tasks.append(task) }
    mutating func append(contentsOf more: [PendingTask]) { tasks += more }
    mutating func endRow() { starts.append(UInt32(tasks.count)) }

    /// The same with some rows put anew, and rows added behind the last.
    func replacing(_ rows: [Int: [PendingTask]], count: Int) -> TasksByRow {
        var result = TasksByRow(count: count)
        result.awake = awake
        result.tasks.reserveCapacity(tasks.count + 16)
        for row in 0..<count {
            if let new = rows[row] { result.tasks += new } else { result.tasks += self[row] }
            result.endRow()
        }
        return result
    }
}

extension Measure {
    /// The tables besides snoozes and waivers that decide what a rule about records finds.
    var tables: [RecordType] {
        switch self {
        case .siteActivity: [Site.type, Activity.type]
        case .jointActivity, .fiveOnes:
            [Partnership.type, PartnershipYear.type, Activity.type, Suggestion.type]
        case .agreementEnd: [Agreement.type]
        case .letterIssued, .letterReceipt: [Transfer.type]
        case .casePromise, .caseStep: [ServiceCase.type, CaseStep.type]
        case .suggestionReceived, .suggestionAnswer: [Suggestion.type]
        case .postingEnd: [JobPosting.type]
        case .turnStart: [Rota.type, Grouping.type]
        case .groupSize: [Grouping.type, GroupingMember.type]
        case .communityActivity: [Grouping.type, Activity.type, ActivityBranch.type, Study.type]
        case .targetDue: [Target.type]
        case .assignmentDue: [Assignment.type, AssignmentPart.type]
        case .cadreLoad: [Pairing.type, Member.type, FlowEpisode.type]
        default: []
        }
    }
}
