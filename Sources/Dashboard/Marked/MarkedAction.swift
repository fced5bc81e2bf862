import Domain

/// What is done to all marked members at once.
enum MarkedAction: Hashable, Sendable {
    /// One field of each gets the same value.
    case field(String)
    /// Each gets the same contact cadre; who had another of the same kind, has him until then.
    case cadre

    /// The most members that are changed at once. What comes of more takes longer than a moment to prepare, and nobody
    /// looks through such a preview.
    static let most = 10_000

    /// The fields that may be the same for many: not the name, and not what belongs to one person alone.
    static let fields: [Field] = Member.type.fields.filter { field in
        switch field.kind {
        case .citizenNumber, .phone: false
        default: field.name != Member.name.name && field.name != Member.rosterNumber.name
        }
    }

    /// The lines to fill, with what stands in them at first.
    func entries(_ state: DashboardState) -> [FormField] {
        switch self {
        case .field(let name): Member.type.field(name).map { [FormField($0, value: nil, state)] } ?? []
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
        case .field(let name) where name == Member.branch.name: Phrase("转到党支部", "Move to a branch")
        case .field(let name):
            Phrase("批量修改：%1", "Change of the marked: %1")
                .with(Member.type.field(name)?.label ?? Phrase(verbatim: name))
        case .cadre: Phrase("指定联系干部", "Assign a contact cadre")
        }
    }
}
