import Domain
import Screen

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
        /// Away, nobody knows where.
        case withoutDestination
        /// Received members.
        case received
        /// Members without a home branch.
        case withoutBranch
    }

    let kind: Kind
    let depth: Int
    /// Distinct people.
    let count: Int
    let hasChildren: Bool
    let isOpen: Bool

    /// Whom the roster shows when the line is selected.
    var scope: RosterScope {
        switch kind {
        case .everybody: .all
        case .home(let id): .home(id)
        case .floating, .destinations: .away
        case .floatingBranch(let id): .participants(id)
        case .withoutBranchThere: .withoutBranchThere
        case .destination(let code): .destination(code)
        case .withoutDestination: .withoutDestination
        case .received: .received
        case .withoutBranch: .withoutBranch
        }
    }

    /// The organisation it stands for.
    var organisation: RecordID? {
        switch kind {
        case .home(let id), .floatingBranch(let id): id
        default: nil
        }
    }
}

/// 1 组织: home and floating organisations and destinations, with counts that add up.
struct TreePane: Sendable {
    /// The visible lines.
    private(set) var nodes: [TreeNode] = []
    private(set) var open: Set<TreeNode.Kind> = []
    private(set) var selected: TreeNode.Kind = .everybody
    /// The first visible line; the selection in it follows ``selected``.
    var offset = 0
    /// For each line and level, whether a sibling follows below: what the guides are drawn from.
    private(set) var guides: [[Bool]] = []

    /// The index of the selected line.
    var selectedIndex: Int { nodes.firstIndex { $0.kind == selected } ?? 0 }
    /// The selected line.
    var selectedNode: TreeNode? { nodes.isEmpty ? nil : nodes[selectedIndex] }

    /// Opens the three parts and the topmost organisations.
    mutating func openRoots(_ state: DashboardState) {
        open = [.everybody, .floating, .destinations]
        for row in state.organisationTree.roots { open.insert(.home(state.ledger.organisations.id(row))) }
    }

    /// Makes the lines anew, after the ledger or what is open changed. The selection stays on its line; when the line is
    /// gone it goes to the one in its place.
    mutating func rebuild(_ state: DashboardState) {
        let before = selectedIndex
        var builder = TreeBuilder(state, open: open)
        builder.build()
        nodes = builder.nodes
        if !nodes.contains(where: { $0.kind == selected }), !nodes.isEmpty {
            selected = nodes[min(before, nodes.count - 1)].kind
        }
        guides = TreePane.guides(of: nodes)
    }

    private static func guides(of nodes: [TreeNode]) -> [[Bool]] {
        var guides = [[Bool]](repeating: [], count: nodes.count)
        // Reading upwards: whether a line of each depth was seen since the last shallower one.
        var follows: [Bool] = []
        for index in nodes.indices.reversed() {
            let depth = nodes[index].depth
            while follows.count <= depth { follows.append(false) }
            follows.removeSubrange((depth + 1)...)
            guides[index] = Array(follows.dropFirst())
            follows[depth] = true
        }
        return guides
    }

    mutating func select(_ index: Int) {
        guard !nodes.isEmpty else { return }
        selected = nodes[min(max(0, index), nodes.count - 1)].kind
    }

    /// Scrolls, and takes the selection along when it would leave the view.
    mutating func scroll(by rows: Int, height: Int) {
        var list = ListState(selected: selectedIndex, offset: offset)
        list.scroll(by: rows, height: height, count: nodes.count)
        offset = list.offset
        select(list.selected)
    }

    mutating func select(_ kind: TreeNode.Kind) {
        selected = kind
    }

    /// Opens or closes the selected line; nil when it has nothing below it.
    mutating func setOpen(_ isOpen: Bool, _ kind: TreeNode.Kind) {
        if isOpen { open.insert(kind) } else { open.remove(kind) }
    }

    /// The line above which the selected one hangs.
    var parentIndex: Int? {
        let index = selectedIndex
        guard index < nodes.count else { return nil }
        return nodes[..<index].lastIndex { $0.depth < nodes[index].depth }
    }
}

/// Lays out the lines of the tree.
private struct TreeBuilder {
    let state: DashboardState
    let open: Set<TreeNode.Kind>
    var nodes: [TreeNode] = []

    init(_ state: DashboardState, open: Set<TreeNode.Kind>) {
        self.state = state
        self.open = open
    }

    private var organisations: Domain.Table { state.ledger.organisations }
    private var counts: Headcounts { state.headcounts }

    mutating func build() {
        let floating = floatingFlags()
        let homeRoots = state.organisationTree.roots.filter { !floating[$0] }
        add(.everybody, 0, counts.all.members, hasChildren: !homeRoots.isEmpty)
        if open.contains(.everybody) {
            for row in homeRoots { addHome(row, 1, floating) }
            if counts.withoutBranch > 0 { add(.withoutBranch, 1, counts.withoutBranch, hasChildren: false) }
        }
        let floatingRoots = floatingRows(floating)
        if !floatingRoots.isEmpty || counts.all.away > 0 {
            add(.floating, 0, counts.all.away, hasChildren: true)
            if open.contains(.floating) {
                for row in floatingRoots { addFloating(row, 1) }
                if counts.withoutBranchThere > 0 {
                    add(.withoutBranchThere, 1, counts.withoutBranchThere, hasChildren: false)
                }
            }
        }
        if counts.all.away > 0 {
            add(.destinations, 0, counts.all.away, hasChildren: true)
            if open.contains(.destinations) { addDestinations() }
        }
        if counts.all.received > 0 { add(.received, 0, counts.all.received, hasChildren: false) }
    }

    private mutating func add(_ kind: TreeNode.Kind, _ depth: Int, _ count: Int, hasChildren: Bool) {
        nodes.append(
            TreeNode(
                kind: kind, depth: depth, count: count, hasChildren: hasChildren,
                isOpen: hasChildren && open.contains(kind)))
    }

    /// Whether each organisation is floating, by its own mark.
    private func floatingFlags() -> [Bool] {
        let marks = organisations.column(Organisation.isFloating)
        return (0..<organisations.count).map { $0 < marks.count && marks[$0] == 2 }
    }

    /// Floating organisations that do not hang below another floating one, in the order of the tree.
    private func floatingRows(_ floating: [Bool]) -> [Int] {
        var rows: [Int] = []
        var stack = Array(state.organisationTree.roots.reversed())
        while let row = stack.popLast() {
            if floating[row] {
                rows.append(row)
            } else {
                stack.append(contentsOf: state.organisationTree.children[row].reversed())
            }
        }
        return rows
    }

    private mutating func addHome(_ row: Int, _ depth: Int, _ floating: [Bool]) {
        let kind = TreeNode.Kind.home(organisations.id(row))
        let below = state.organisationTree.children[row].filter { !floating[$0] }
        add(kind, depth, counts.total[row], hasChildren: !below.isEmpty)
        if open.contains(kind) {
            for child in below { addHome(child, depth + 1, floating) }
        }
    }

    private mutating func addFloating(_ row: Int, _ depth: Int) {
        let kind = TreeNode.Kind.floatingBranch(organisations.id(row))
        let below = state.organisationTree.children[row]
        add(kind, depth, counts.participants[row], hasChildren: !below.isEmpty)
        if open.contains(kind) {
            for child in below { addFloating(child, depth + 1) }
        }
    }

    /// Provinces by people, each with its prefectures by people.
    private mutating func addDestinations() {
        func inOrder(_ codes: [String]) -> [String] {
            codes.sorted { left, right in
                let (leftCount, rightCount) = (counts.destinations[left] ?? 0, counts.destinations[right] ?? 0)
                return leftCount == rightCount ? left < right : leftCount > rightCount
            }
        }
        for province in inOrder(counts.destinations.keys.filter { $0.count == 2 }) {
            let below = counts.destinations.keys.filter { $0.count == 4 && $0.hasPrefix(province) }
            add(.destination(province), 1, counts.destinations[province] ?? 0, hasChildren: below.count > 1)
            if open.contains(.destination(province)), below.count > 1 {
                for code in inOrder(below) {
                    add(.destination(code), 2, counts.destinations[code] ?? 0, hasChildren: false)
                }
            }
        }
        if counts.withoutDestination > 0 { add(.withoutDestination, 1, counts.withoutDestination, hasChildren: false) }
    }
}

extension DashboardState {
    /// The words of a line.
    func label(_ node: TreeNode) -> String {
        switch node.kind {
        case .everybody: return text(Phrase("隶属组织", "Home branches"))
        case .floating: return text(Phrase("流动党组织", "Floating branches"))
        case .destinations: return text(Phrase("去向", "Destinations"))
        case .withoutBranchThere: return text(Phrase("未编入流动党支部", "No branch there"))
        case .withoutDestination: return text(Phrase("去向不详", "Place unknown"))
        case .received: return text(Phrase("流入党员", "Received here"))
        case .withoutBranch: return text(Phrase("未编入党支部", "In no branch"))
        case .destination(let code): return Division(code: code).map { text($0.label) } ?? code
        case .home(let id), .floatingBranch(let id):
            guard let row = ledger.organisations.row(of: id) else { return "\(id)" }
            return Organisation.title(row, ledger.organisations)
        }
    }
}
