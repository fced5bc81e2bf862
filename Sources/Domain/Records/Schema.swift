/// Every record type the program knows. Adding one is one file that declares it, and one line here.
public enum Schema {
    /// The types in the order in which menus list them. The position is an index into ``Ledger/tables``.
    public static let types: [RecordType] = [
        Member.type, Organisation.type, FlowEpisode.type, Contact.type, Pairing.type, Post.type,
        RuleFile.type,
        // Appended, never inserted: what was written under an earlier list keeps its place.
        Activity.type, ActivityBranch.type, Attendance.type, MonthlyTheme.type,
        Study.type, Material.type, MaterialDispatch.type,
        Notice.type, Delivery.type,
        Sweep.type, SweepFinding.type,
        Agreement.type, AgreementParty.type, AgreementMember.type, Partnership.type, PartnershipYear.type,
        Liaison.type, Grouping.type, GroupingMember.type,
        ServiceCase.type, CaseStep.type, Suggestion.type, Pledge.type, JobPosting.type, PolicyDocument.type,
        Contribution.type,
        Site.type, ChecklistItem.type, ChecklistMark.type, Brand.type,
        Target.type, Responsibility.type, Rota.type, LocalFigure.type,
        Honour.type, Grant.type,
        Transfer.type, DuesStandard.type, YearlyAssessment.type, Development.type,
        Snooze.type, Waiver.type, Assignment.type, AssignmentPart.type,
        DemonstrationMark.type,
    ]

    private static let positions = Dictionary(
        uniqueKeysWithValues: types.enumerated().map { ($1.kind, $0) })

    /// The index of a type in ``types``; nil for a name this program does not know.
    public static func position(of kind: RecordKind) -> Int? { positions[kind] }

    /// Index of the members.
    static let members = position(of: Member.type.kind) ?? 0
    /// Index of the organisations.
    static let organisations = position(of: Organisation.type.kind) ?? 0
    /// Index of the flow episodes.
    static let episodes = position(of: FlowEpisode.type.kind) ?? 0
    /// Index of the contacts.
    static let contacts = position(of: Contact.type.kind) ?? 0
    /// Index of the rules files.
    static let rules = position(of: RuleFile.type.kind) ?? 0
    /// Index of the pairings.
    static let pairings = position(of: Pairing.type.kind) ?? 0

    /// Index of the activities.
    static let activities = position(of: Activity.type.kind) ?? 0
    /// Index of the study sessions.
    static let studies = position(of: Study.type.kind) ?? 0
    /// Index of the attendance lists.
    static let attendances = position(of: Attendance.type.kind) ?? 0

    /// The declaration of a type by its name or its plural, as somebody types it.
    public static func type(named name: String) -> RecordType? {
        type(RecordKind(rawValue: name)) ?? types.first { $0.plural == name }
    }

    /// The declaration of a type; nil for a name this program does not know.
    public static func type(_ kind: RecordKind) -> RecordType? { positions[kind].map { types[$0] } }

    /// A digest of everything that decides how a record is laid out in memory: types, fields, kinds, codes. A snapshot
    /// written under another digest is not read but made anew.
    public static let digest: UInt64 = {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        // 2: places by pinyin in the search entries.
        mix("layout 2")
        for type in types {
            mix(type.kind.rawValue)
            for field in type.fields {
                mix(field.name)
                switch field.kind {
                case .code(let list):
                    for entry in list.entries { mix(entry.code) }
                case .reference(let kind): mix(kind.rawValue)
                default: mix("\(field.kind.shape.rawValue)")
                }
            }
        }
        return hash
    }()
}
