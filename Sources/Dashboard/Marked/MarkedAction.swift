import Domain

/// What is done to all marked members at once.
enum MarkedAction: Hashable, Sendable {
    /// One field of each gets the same value: of members, or of records of another type.
    case field(String, of: RecordKind = .member)
    /// Each gets the same contact cadre; who had another of the same kind, has him until then.
    case cadre

    /// The most members that are changed at once. What comes of more takes longer than a moment to prepare, and nobody
    /// looks through such a preview.
    static let most = 10_000

    /// The fields that may be the same for many: not the name, and not what belongs to one person alone.
    static let fields: [Field] = fields(of: Member.type)

    /// The fields of a type that may be the same for many.
    static func fields(of type: RecordType) -> [Field] {
        type.fields.filter { field in
            switch field.kind {
            case .citizenNumber, .phone: false
            default:
                type.kind != .member || (field.name != Member.name.name && field.name != Member.rosterNumber.name)
            }
        }
    }

    /// Whose records it changes.
    var kind: RecordKind {
        if case .field(_, let kind) = self { kind } else { .member }
    }

    /// The field that gets the same value.
    var field: Field? {
        if case .field(let name, let kind) = self { Schema.type(kind)?.field(name) } else { nil }
    }

    /// How many of them there are: people, or records.
    func number(_ count: Int) -> Phrase {
        kind == .member
            ? Phrase("%1 人", "%1 {person|people}").with("\(count)")
            : Phrase("%1 条", "%1 {record|records}").with("\(count)")
    }

    /// The lines to fill, with what stands in them at first.
    func entries(_ state: DashboardState) -> [FormField] {
        switch self {
        case .field: field.map { [FormField($0, value: nil, state)] } ?? []
        case .cadre:
            [
                FormField(Pairing.cadre, value: nil, state), FormField(Pairing.cadreName, value: nil, state),
                FormField(Pairing.kind, value: .code("contact"), state),
                FormField(Pairing.from, value: .day(state.today), state),
            ]
        }
    }

    /// The heading of the window.
    var title: Phrase {
        switch self {
        case .field(Member.branch.name, .member): Phrase("转到党支部", "Move to a branch")
        case .field(let name, _):
            Phrase("批量修改：%1", "Change of the marked: %1").with(field?.label ?? Phrase(verbatim: name))
        case .cadre: Phrase("指定联系干部", "Assign a contact cadre")
        }
    }
}
