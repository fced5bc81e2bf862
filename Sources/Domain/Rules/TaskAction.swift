/// What a user does to complete a task. The subject of the task says for whom.
public enum TaskAction: Hashable, Sendable {
    /// Add a contact of the organisation with the member.
    case recordContact
    /// Add a contact that is the member's own report.
    case recordReport
    /// Add a contact that was made to find the member; only one that reached the member completes the task.
    case recordSearch
    /// Edit a field of the member, named as in ``Member``.
    case editMember(field: String)
    /// Edit a field of the member's open flow episode, named as in ``FlowEpisode``.
    case editStay(field: String)
    /// Edit a field of the organisation, named as in ``Organisation``.
    case editOrganisation(field: String)
    /// Name a contact cadre for the member.
    case addPairing
    /// Draft a floating branch at the place that is the subject.
    case draftBranch
    /// Open the file of the subject.
    case openRecord
    /// Enter an activity of a kind of ``CodeList/activityKind`` that the subject held.
    case enterActivity(kind: String)
    /// Note that a greeting was sent; many at once in one transaction.
    case greet
    /// Edit a field of the record that is the subject.
    case editRecord(kind: RecordKind, field: String)
    /// Add a record of another type that ends the task.
    case addRecord(RecordKind)

    /// What the key or button says.
    public var label: Phrase {
        switch self {
        case .recordContact: Phrase("登记联系", "Record a contact")
        case .recordReport: Phrase("登记汇报", "Record the report")
        case .recordSearch: Phrase("登记查找", "Record the search")
        case .editMember(let name): TaskAction.edit(Member.type.field(name))
        case .editStay(let name): TaskAction.edit(FlowEpisode.type.field(name))
        case .editOrganisation(let name): TaskAction.edit(Organisation.type.field(name))
        case .addPairing: Phrase("指定联系人", "Name a contact cadre")
        case .draftBranch: Phrase("草拟流动党支部", "Draft a floating branch")
        case .openRecord: Phrase("打开档案", "Open the file")
        case .enterActivity(let kind): Phrase("登记%1", "Enter: %1").with(CodeList.activityKind.label(kind))
        case .greet: Phrase("登记已问候", "Mark as greeted")
        case .editRecord(let kind, let field): TaskAction.edit(Schema.type(kind)?.field(field))
        case .addRecord(let kind): Phrase("登记%1", "Enter: %1").with(Schema.type(kind)?.label ?? Phrase("记录", "record"))
        }
    }

    private static func edit(_ field: Field?) -> Phrase {
        guard let field else { return Phrase("修改", "Edit") }
        return Phrase("填写%1", "Fill in: %1").with(field.label)
    }
}
