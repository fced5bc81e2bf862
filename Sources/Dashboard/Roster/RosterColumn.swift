import Domain
import Screen

/// A column of the roster: a declared field of the member, or something derived.
enum RosterColumn: Hashable, Sendable {
    case name, citizenNumber, destination, branch, lastContact, days, light
    case status

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
        }
    }

    /// Narrowest width in columns: the words of a language, and the mark of the sorted column beside its title.
    func minimum(_ language: Language) -> Int {
        switch self {
        case .name: 10
        case .citizenNumber: 18
        case .status: 6
        case .destination: 12
        case .branch: 12
        case .lastContact: 10
        case .days: language == .chinese ? 4 : 5
        case .light: language == .chinese ? 4 : 6
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
        case .status: .destination
        case .destination: .destination
        case .branch: .field(Member.branch.name)
        case .lastContact: .lastContact
        case .days: .daysSinceContact
        case .light: .light
        }
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
            if members.flag(Member.isLost, row) == true { return (text(Phrase("失联", "Lost")), .lightRed) }
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
        }
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
