import Domain

/// One line of the tree.
struct TreeNode: Hashable, Sendable {
    /// What the line stands for.
    enum Kind: Hashable, Sendable {
        /// Everybody, above the home organisations.
        case everybody
        /// A home organisation.
        case home(RecordID)
        /// Above the floating organisations.
        case floating
        /// A floating organisation.
        case floatingBranch(RecordID)
        /// Away, but in no floating organisation.
        case withoutBranchThere
        /// Above the destinations.
        case destinations
        /// A province or prefecture.
        case destination(String)
        /// A county of a province or prefecture; nil for members whose county nobody wrote down.
        case county(String, name: String?)
        /// Away, nobody knows where.
        case withoutDestination
        /// Received members.
        case received
        /// Members without a home branch.
        case withoutBranch
        /// The floating organisations in a province; nil for those without a seat.
        case seat(String?)
        /// The floating organisations that one leads; nil for those without a lead organisation.
        case lead(RecordID?)
        /// The floating organisations that one at the destination assists; nil for those without.
        case assist(String?)
    }

    let kind: Kind
    let depth: Int
    /// Distinct people, with all below.
    let count: Int
    /// People of the line itself; nil where only organisations below it have people.
    let direct: Int?
    /// Whom the roster shows when the line is selected.
    let scope: RosterScope
    let hasChildren: Bool
    var isOpen: Bool

    /// The organisation it stands for.
    var organisation: RecordID? {
        switch kind {
        case .home(let id), .floatingBranch(let id), .lead(let id?): id
        default: nil
        }
    }

    /// Whether it is the heading of a part rather than an organisation or a place.
    var isHeading: Bool {
        switch kind {
        case .everybody, .floating, .destinations, .received: true
        default: false
        }
    }
}

/// By what the tree is laid out. Only the first is the owning tree; the others are views of the same people.
enum TreeArrangement: Int, CaseIterable, Sendable {
    /// By home organisation: where members belong, are counted and vote.
    case home
    /// Members away by province, prefecture and county.
    case destination
    /// Floating organisations by where they sit.
    case seat
    /// Floating organisations by who leads them.
    case lead
    /// Floating organisations by who assists them at the destination.
    case assist

    /// What stands in the frame of the pane.
    var title: Phrase {
        switch self {
        case .home: Phrase("组织", "Organisations")
        case .destination: Phrase("去向", "Destinations")
        case .seat: Phrase("驻地", "Seats")
        case .lead: Phrase("主管", "Lead")
        case .assist: Phrase("协管", "Assisting")
        }
    }

    /// What a menu says of it.
    var detail: Phrase {
        switch self {
        case .home: Phrase("隶属与流动党组织", "Home and floating organisations")
        case .destination: Phrase("党员去了哪里：省、市、县", "Members by province, city, county")
        case .seat: Phrase("流动党组织驻在哪里", "Floating organisations by their seat")
        case .lead: Phrase("流动党组织由谁主管", "Floating organisations by who leads")
        case .assist: Phrase("流动党组织由谁协管", "Floating organisations by who assists")
        }
    }

    /// The next one, round and round.
    var next: TreeArrangement {
        TreeArrangement(rawValue: (rawValue + 1) % TreeArrangement.allCases.count) ?? .home
    }
}
