/// Whose tasks a pane shows: those of the roster's members and of the organisations and places that the tree selects.
public struct TaskScope: Sendable {
    /// Which places belong to it.
    private enum Places: Sendable {
        case all
        case none
        case within(String)
    }

    /// Rows of members, ascending; nil for all.
    public let members: [UInt32]?
    /// Rows of organisations; nil for all.
    public let organisations: Set<Int>?
    private let places: Places

    /// Everything.
    public static let everything = TaskScope(members: nil, organisations: nil, places: .all)

    private init(members: [UInt32]?, organisations: Set<Int>?, places: Places) {
        self.members = members
        self.organisations = organisations
        self.places = places
    }

    /// Some members only.
    public init(members: [UInt32]) {
        self.init(members: members, organisations: [], places: .none)
    }

    /// What the tree has selected.
    ///
    /// Places belong to no organisation: they are shown with everything, with an organisation at the top of the tree, with
    /// those without a branch there, and with their destination.
    ///
    /// - Parameter rows: the rows the roster shows, ascending: those of the scope, or fewer when a filter is set.
    public init(_ scope: RosterScope, rows: [UInt32], ledger: Ledger, tree: OrganisationTree) {
        switch scope {
        case .all: self.init(members: rows, organisations: nil, places: .all)
        case .home(let id), .participants(let id):
            guard let row = ledger.organisations.row(of: id), row < tree.children.count else {
                self.init(members: rows)
                return
            }
            self.init(
                members: rows, organisations: Set(tree.subtree(of: row)),
                places: tree.parents[row] < 0 ? .all : .none)
        case .participantsOfAny(let ids):
            let below = ids.compactMap { ledger.organisations.row(of: $0) }.filter { $0 < tree.children.count }
                .flatMap { tree.subtree(of: $0) }
            self.init(members: rows, organisations: Set(below), places: .none)
        case .destination(let prefix):
            let seats = ledger.organisations.column(Organisation.seat)
            let there = seats.indices.filter { seats[$0] != 0 && "\(seats[$0])".hasPrefix(prefix) }
            self.init(members: rows, organisations: Set(there), places: .within(prefix))
        case .away, .withoutBranchThere: self.init(members: rows, organisations: [], places: .all)
        case .county, .withoutDestination, .withoutBranch, .received: self.init(members: rows)
        }
    }

    /// Whether nothing is left out.
    var isEverything: Bool {
        if case .all = places { members == nil && organisations == nil } else { false }
    }

    /// Whether what belongs to nobody is shown.
    var containsLoose: Bool { if case .all = places { true } else { false } }

    /// Whether a task belongs to it.
    public func contains(_ task: PendingTask, in ledger: Ledger) -> Bool {
        func has(_ member: Int) -> Bool {
            guard let members else { return true }
            var (low, high) = (0, members.count)
            while low < high {
                let middle = (low + high) / 2
                if members[middle] < member { low = middle + 1 } else { high = middle }
            }
            return low < members.count && members[low] == member
        }
        func has(organisation: Int) -> Bool { organisations.map { $0.contains(organisation) } ?? true }
        switch task.subject {
        case .member(let row): return has(row)
        case .organisation(let row): return has(organisation: row)
        case .place(let code): return contains(place: code)
        case .record(let place):
            switch TaskOwner(of: place.row, in: ledger.tables[place.table], ledger) {
            case .member(let row): return has(row)
            case .organisation(let row): return has(organisation: row)
            case .nobody: return containsLoose
            }
        }
    }

    /// Whether a place belongs to it.
    func contains(place code: String) -> Bool {
        switch places {
        case .all: true
        case .none: false
        case .within(let prefix): TaskScope.isPlace(code, within: prefix)
        }
    }

    /// Whether a place lies within a destination of the tree. A municipality is one place, whatever code below it the tree
    /// shows; a county belongs to the place of its prefecture.
    static func isPlace(_ code: String, within prefix: String) -> Bool {
        code.hasPrefix(prefix) || UInt32(prefix).map(MemberReader.place) == UInt32(code)
    }
}
