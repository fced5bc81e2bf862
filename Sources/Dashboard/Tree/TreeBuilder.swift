import Domain

/// Lays out the lines of the tree. What is below a closed line is not even looked at.
struct TreeBuilder {
    private let state: DashboardState
    /// The lines that are open; nil opens all.
    private let open: Set<TreeNode.Kind>?
    private let counties: CountyCounts?
    private(set) var nodes: [TreeNode] = []

    init(_ state: DashboardState, open: Set<TreeNode.Kind>?, counties: CountyCounts?) {
        self.state = state
        self.open = open
        self.counties = counties
    }

    private var organisations: Domain.Table { state.ledger.organisations }
    private var counts: Headcounts { state.headcounts }

    private func isOpen(_ kind: TreeNode.Kind) -> Bool { open?.contains(kind) ?? true }

    mutating func build(_ arrangement: TreeArrangement) {
        let organisations = organisations
        switch arrangement {
        case .home: buildHome()
        case .destination:
            add(.destinations, 0, counts.all.away, scope: .away, hasChildren: counts.all.away > 0)
            if isOpen(.destinations) { addDestinations() }
        case .seat:
            buildGroups(
                { organisations.code(Organisation.seat, $0).map { String($0.prefix(2)) } }, { .seat($0) })
        case .lead:
            buildGroups(
                { organisations.reference(Organisation.lead, $0).map { organisations.id($0) } }, { .lead($0) })
        case .assist:
            buildGroups(
                { row in
                    let name = organisations.text(Organisation.assist, row)
                    return name.isEmpty ? nil : name
                }, { .assist($0) })
        }
    }

    private mutating func add(
        _ kind: TreeNode.Kind, _ depth: Int, _ count: Int, direct: Int? = nil, scope: RosterScope,
        hasChildren: Bool = false
    ) {
        nodes.append(
            TreeNode(
                kind: kind, depth: depth, count: count, direct: direct, scope: scope, hasChildren: hasChildren,
                isOpen: hasChildren && isOpen(kind)))
    }

    // MARK: Home and floating organisations

    private mutating func buildHome() {
        let floating = floatingFlags()
        let homeRoots = state.organisationTree.roots.filter { !floating[$0] }
        add(
            .everybody, 0, counts.all.members, direct: counts.withoutBranch, scope: .all,
            hasChildren: !homeRoots.isEmpty || counts.withoutBranch > 0)
        if isOpen(.everybody) {
            for row in homeRoots { addHome(row, 1, floating) }
            if counts.withoutBranch > 0 { add(.withoutBranch, 1, counts.withoutBranch, scope: .withoutBranch) }
        }
        let floatingRoots = floatingRows(floating)
        if !floatingRoots.isEmpty || counts.all.away > 0 {
            add(
                .floating, 0, counts.all.away, direct: counts.withoutBranchThere, scope: .away, hasChildren: true)
            if isOpen(.floating) {
                for row in floatingRoots { addFloating(row, 1) }
                addWithoutBranchThere()
            }
        }
        if counts.all.received > 0 { add(.received, 0, counts.all.received, scope: .received) }
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
        let id = organisations.id(row)
        let below = state.organisationTree.children[row].filter { !floating[$0] }
        add(
            .home(id), depth, counts.total[row], direct: counts.direct[row], scope: .home(id),
            hasChildren: !below.isEmpty)
        if isOpen(.home(id)) {
            for child in below { addHome(child, depth + 1, floating) }
        }
    }

    private mutating func addFloating(_ row: Int, _ depth: Int) {
        let id = organisations.id(row)
        let below = state.organisationTree.children[row]
        addFloatingLine(row, depth, hasChildren: !below.isEmpty)
        if isOpen(.floatingBranch(id)) {
            for child in below { addFloating(child, depth + 1) }
        }
    }

    private mutating func addFloatingLine(_ row: Int, _ depth: Int, hasChildren: Bool) {
        let id = organisations.id(row)
        add(
            .floatingBranch(id), depth, counts.participants[row], direct: counts.directParticipants[row],
            scope: .participants(id), hasChildren: hasChildren)
    }

    private mutating func addWithoutBranchThere() {
        guard counts.withoutBranchThere > 0 else { return }
        add(.withoutBranchThere, 1, counts.withoutBranchThere, scope: .withoutBranchThere)
    }

    // MARK: Destinations

    /// Provinces by people, each with its prefectures by people, each with its counties.
    private mutating func addDestinations() {
        func inOrder(_ codes: [String]) -> [String] {
            codes.sorted { left, right in
                let (leftCount, rightCount) = (counts.destinations[left] ?? 0, counts.destinations[right] ?? 0)
                return leftCount == rightCount ? left < right : leftCount > rightCount
            }
        }
        for province in inOrder(counts.destinations.keys.filter { $0.count == 2 }) {
            addDestination(province, 1)
            guard isOpen(.destination(province)) else { continue }
            let below = counts.destinations.keys.filter { $0.count == 4 && $0.hasPrefix(province) }
            // A municipality, or a province of which only one prefecture is known, has its counties at once.
            guard below.count > 1 else {
                addCounties(of: province, 2)
                continue
            }
            for code in inOrder(below) {
                addDestination(code, 2)
                if isOpen(.destination(code)) { addCounties(of: code, 3) }
            }
        }
        if counts.withoutDestination > 0 {
            add(.withoutDestination, 1, counts.withoutDestination, scope: .withoutDestination)
        }
    }

    private mutating func addDestination(_ code: String, _ depth: Int) {
        add(
            .destination(code), depth, counts.destinations[code] ?? 0, scope: .destination(code), hasChildren: true)
    }

    private mutating func addCounties(of code: String, _ depth: Int) {
        for county in counties?.counties(in: code) ?? [] {
            add(
                .county(code, name: county.name), depth, county.members, scope: .county(code, name: county.name))
        }
    }

    // MARK: Floating organisations in groups

    /// The floating organisations in groups, the largest first; those that belong to none last.
    private mutating func buildGroups<Key: Hashable>(
        _ key: (Int) -> Key?, _ kind: (Key?) -> TreeNode.Kind
    ) {
        let floating = floatingFlags()
        var rows: [Key: [Int]] = [:]
        var others: [Int] = []
        var order: [Key] = []
        var stack = Array(state.organisationTree.roots.reversed())
        while let row = stack.popLast() {
            if floating[row] {
                if let key = key(row) {
                    if rows[key] == nil { order.append(key) }
                    rows[key, default: []].append(row)
                } else {
                    others.append(row)
                }
            }
            stack.append(contentsOf: state.organisationTree.children[row].reversed())
        }
        add(
            .floating, 0, counts.all.away, direct: counts.withoutBranchThere, scope: .away,
            hasChildren: !order.isEmpty || !others.isEmpty || counts.withoutBranchThere > 0)
        guard isOpen(.floating) else { return }
        let groups = order.map { key in
            let rows = rows[key] ?? []
            return (key: key, rows: rows, count: counts.participants(ofAny: rows, tree: state.organisationTree))
        }
        // Sorting is stable: groups of equal size keep the order of the tree.
        for group in groups.sorted(by: { $0.count > $1.count }) {
            addGroup(kind(group.key), group.rows, group.count)
        }
        if !others.isEmpty {
            addGroup(kind(nil), others, counts.participants(ofAny: others, tree: state.organisationTree))
        }
        addWithoutBranchThere()
    }

    private mutating func addGroup(_ kind: TreeNode.Kind, _ rows: [Int], _ count: Int) {
        let ids = rows.map { organisations.id($0) }
        add(kind, 1, count, scope: .participantsOfAny(ids), hasChildren: true)
        guard isOpen(kind) else { return }
        for row in rows { addFloatingLine(row, 2, hasChildren: false) }
    }
}
