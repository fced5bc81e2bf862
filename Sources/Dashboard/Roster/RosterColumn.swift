import Domain
import Screen

/// A column of the roster: a declared field of the member, or something derived.
enum RosterColumn: Hashable, Sendable {
    case name, citizenNumber, destination, branch, lastContact, days, light
    case status
    /// The contact cadre in force.
    case cadre
    /// Another declared field of the member, by its stable name.
    case field(String)
    /// A declared field of the open stay, by its stable name.
    case stay(String)

    /// Every column there is: the usual ones, then what else is declared of members and stays.
    static let all: [RosterColumn] = {
        let fields = Member.type.fields.filter { $0.name != Member.name.name && $0.name != Member.citizenNumber.name }
        let stays = [
            FlowEpisode.out, FlowEpisode.reason, FlowEpisode.flowType, FlowEpisode.industry, FlowEpisode.employer,
            FlowEpisode.destinationBranch, FlowEpisode.destinationOrganisation, FlowEpisode.destinationPhone,
            FlowEpisode.reportedIn,
        ]
        return fitting(.max) + [.cadre] + fields.map { .field($0.name) } + stays.map { .stay($0.name) }
    }()

    /// The declared field it shows, where it shows one.
    var field: Field? {
        switch self {
        case .name: Member.name
        case .citizenNumber: Member.citizenNumber
        case .field(let name): Member.type.field(name)
        case .stay(let name): FlowEpisode.type.field(name)
        default: nil
        }
    }

    /// The columns that fit, the important ones first: on a narrow screen the ID number and the branch give way.
    static func fitting(_ width: Int) -> [RosterColumn] {
        switch width {
        case ..<34: [.name, .days, .light]
        case ..<52: [.name, .destination, .days, .light]
        case ..<76: [.name, .destination, .lastContact, .days, .light]
        case ..<98: [.name, .destination, .branch, .lastContact, .days, .light]
        default: [.name, .citizenNumber, .status, .destination, .branch, .lastContact, .days, .light]
        }
    }

    /// The columns to draw: those that fit; once somebody scrolls to the right, behind them those that gave way.
    static func shown(_ width: Int, firstColumn: Int) -> [RosterColumn] {
        let fitting = fitting(width)
        return firstColumn > 1 ? fitting + others(width) : fitting
    }

    /// The columns that do not fit.
    static func others(_ width: Int) -> [RosterColumn] {
        let fitting = fitting(width)
        return RosterColumn.fitting(.max).filter { !fitting.contains($0) }
    }

    /// The heading.
    var title: Phrase {
        switch self {
        case .name: Member.name.label
        case .citizenNumber: Member.citizenNumber.label
        case .status: Phrase("状态", "Status")
        case .destination: Phrase("流向", "Where")
        case .branch: Phrase("支部", "Branch")
        case .lastContact: Phrase("最近联系", "Contact")
        case .days: Phrase("天", "Days")
        case .light: Phrase("灯", "Light")
        case .cadre: Pairing.cadre.label
        case .field, .stay: field?.label ?? Phrase(verbatim: "")
        }
    }

    /// Narrowest width in columns: the words of a language, and the mark of the sorted column beside its title.
    func minimum(_ language: Language) -> Int {
        switch self {
        case .name: 10
        case .citizenNumber: 18
        case .status: max(6, FlowStatus.allCases.map { TextWidth.columns($0.shortLabel.text(language)) }.max() ?? 0)
        case .destination: 12
        case .branch: 12
        case .lastContact: 10
        case .days: max(4, TextWidth.columns(title.text(language)) + 1)
        case .light:
            max(4, ([title] + Light.allCases.map(\.label)).map { TextWidth.columns($0.text(language)) }.max() ?? 0)
        case .cadre: 10
        case .field, .stay:
            // Room for the mark of the sorted column behind the title.
            min(24, max(field?.width ?? 0, TextWidth.columns(title.text(language)) + 1))
        }
    }

    /// Its share of the room that is left.
    var flex: Int {
        switch self {
        case .name: 1
        case .destination: 3
        case .branch: 4
        default: 0
        }
    }

    /// What it sorts by.
    var order: RosterOrder.Key {
        switch self {
        case .name: .field(Member.name.name)
        case .citizenNumber: .field(Member.citizenNumber.name)
        case .status: .status
        case .destination: .destination
        case .branch: .branch
        case .lastContact: .lastContact
        case .days: .daysSinceContact
        case .light: .light
        case .cadre: .cadre
        case .field(let name): .field(name)
        case .stay(let name): .stay(name)
        }
    }

    /// Whether its values stand at the right.
    var isNumber: Bool {
        if self == .days { return true }
        switch field?.kind {
        case .count, .money: return true
        default: return false
        }
    }
}

/// Columns as the settings of a session keep them: `days`, `member.job`, `stay.out`.
extension RosterColumn {
    private static let words: [(word: String, column: RosterColumn)] = [
        ("name", .name), ("number", .citizenNumber), ("status", .status), ("destination", .destination),
        ("branch", .branch), ("contact", .lastContact), ("days", .days), ("light", .light), ("cadre", .cadre),
    ]

    /// The column as text.
    var settingsText: String {
        switch self {
        case .field(let name): "member.\(name)"
        case .stay(let name): "stay.\(name)"
        default: RosterColumn.words.first { $0.column == self }?.word ?? ""
        }
    }

    /// Reads ``settingsText``; nil for another text, or a field that is not declared.
    init?(settingsText text: some StringProtocol) {
        let found = RosterColumn.all.first { $0.settingsText == text }
        guard let found else { return nil }
        self = found
    }
}

extension DashboardState {
    /// What a cell of the roster says, and how.
    func rosterCell(_ column: RosterColumn, row: Int) -> (text: String, ink: Role?) {
        let members = ledger.members
        let stay = Int(ledger.facts.openEpisode[row]) - 1
        switch column {
        case .name:
            return (members.text(Member.name, row), nil)
        case .citizenNumber:
            let number = members.text(Member.citizenNumber, row)
            // No ink of its own: every change of colour in a row costs bytes on a slow line when the cursor moves.
            return (number.isEmpty ? "" : Masking.citizenNumber.mask(number), nil)
        case .status:
            if members.flag(Member.isLost, row) == true { return (text(Phrase("失联", "lost")), .lightRed) }
            let status = FlowStatus.of(row, in: ledger, today: today)
            return (text(status.shortLabel), status == .home ? .textDim : nil)
        case .destination:
            guard stay >= 0 else { return ("", nil) }
            let place = ledger.episodes.text(FlowEpisode.place, stay)
            let division = ledger.episodes.code(FlowEpisode.destination, stay).flatMap { Division(code: $0) }
            let name = division.map { language == .chinese ? $0.shortName : $0.label.text(language) } ?? ""
            return (place.isEmpty ? name : "\(name) \(place)", nil)
        case .branch:
            if stay >= 0, let there = ledger.episodes.reference(FlowEpisode.destinationBranch, stay) {
                return (Organisation.title(there, ledger.organisations), nil)
            }
            guard let branch = members.reference(Member.branch, row) else { return ("", nil) }
            return (Organisation.title(branch, ledger.organisations), nil)
        case .lastContact:
            guard let day = Cells.day(ledger.facts.lastContact[row]) else {
                return stay >= 0 ? (text(Phrase("从未", "never")), .lightRed) : ("", nil)
            }
            return (day.description, nil)
        case .days:
            guard let day = Cells.day(ledger.facts.lastContact[row]) else { return (stay >= 0 ? "-" : "", .lightRed) }
            return ("\(day.days(until: today))", nil)
        case .light:
            guard let light = tasks.list.worstLight(ofMember: row) else { return ("", nil) }
            return (text(light.label), light.role)
        case .cadre: return (ledger.cadre(ofPairing: ledger.facts.pairing[row]), nil)
        case .field: return (fieldText(column, members.id(row)), nil)
        case .stay: return (stay >= 0 ? fieldText(column, ledger.episodes.id(stay)) : "", nil)
        }
    }

    /// A declared field in one line; masked where it is sensitive.
    private func fieldText(_ column: RosterColumn, _ record: RecordID) -> String {
        guard let field = column.field, let place = ledger.place(of: record) else { return "" }
        let text = field.text(ledger.value(field, of: place), in: ledger, language)
        return text.contains("\n") ? text.split(separator: "\n").joined(separator: " ") : text
    }
}

extension FlowStatus {
    /// What has room in a column.
    var shortLabel: Phrase {
        switch self {
        case .home: Phrase("在家", "home")
        case .shortAbsence: Phrase("短期", "short")
        case .floating: Phrase("流动", "away")
        case .awayUndated: Phrase("外出?", "away?")
        }
    }
}

extension Light {
    /// How it is drawn.
    var role: Role {
        switch self {
        case .blue: .lightBlue
        case .yellow: .lightYellow
        case .red: .lightRed
        }
    }
}
