import Domain
import Screen

/// 1 组织: home and floating organisations and destinations, with counts that add up.
struct TreePane: Sendable {
    /// By what it is laid out.
    private(set) var arrangement = TreeArrangement.home
    /// The visible lines.
    private(set) var nodes: [TreeNode] = []
    private(set) var open: Set<TreeNode.Kind> = []
    private(set) var selected: TreeNode.Kind = .everybody
    /// The first visible line; the selection in it follows ``selected``.
    var offset = 0
    /// For each line and level, whether a sibling follows below: what the guides are drawn from.
    private(set) var guides: [[Bool]] = []
    /// What narrows the lines; nil when there is no filter.
    private(set) var filter: TextField?
    /// Whether keys go to the filter.
    var isTyping = false
    /// The organisation that waits to be put elsewhere.
    var cut: RecordID?
    /// What the mouse carries.
    var drag: TreeDrag?
    /// What is counted only when it is looked at.
    private var figures: TreeFigures?
    /// The counties of stays, read once and followed from edit to edit.
    private var countyClasses = CountyClasses()

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
        if let cut, state.ledger.organisations.row(of: cut).map(state.ledger.organisations.isRetired) ?? true {
            self.cut = nil
        }
        let isFiltering = !(filter?.isEmpty ?? true)
        let needsCounties = isFiltering || open.contains { if case .destination = $0 { true } else { false } }
        var builder = TreeBuilder(
            state, open: isFiltering ? nil : open,
            counties: arrangement == .destination && needsCounties ? counties(state) : nil)
        builder.build(arrangement)
        nodes = isFiltering ? narrowed(builder.nodes, state) : builder.nodes
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

    // MARK: Selecting

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

    /// Lays the tree out by something else. The selection stays where it can.
    mutating func arrange(by arrangement: TreeArrangement, _ state: DashboardState) {
        self.arrangement = arrangement
        offset = 0
        rebuild(state)
        if !nodes.contains(where: { $0.kind == selected }) { select(0) }
    }

    // MARK: The filter

    /// Takes a changed filter text into account. While it is typed the first line found is selected; when it goes, the
    /// selected line stays, and what is above it opens.
    mutating func setFilter(_ field: TextField?, _ state: DashboardState) {
        let kept = selected
        filter = field
        if field == nil {
            isTyping = false
            let before = nodes
            if let index = before.firstIndex(where: { $0.kind == kept }) {
                var depth = before[index].depth
                for node in before[..<index].reversed() where node.depth < depth {
                    open.insert(node.kind)
                    depth = node.depth
                }
            }
        }
        rebuild(state)
        if nodes.contains(where: { $0.kind == kept }), field == nil { selected = kept }
        guard let field, !field.isEmpty else { return }
        offset = 0
        let query = Pinyin.Query(field.text)
        if let first = nodes.first(where: { !$0.isHeading && query.range(in: state.label($0)) != nil }) {
            selected = first.kind
        }
    }

    /// Takes a caret that moved within the filter text.
    mutating func setFilterCaret(_ field: TextField) { filter = field }

    /// The lines that match, each with what is above it.
    private func narrowed(_ all: [TreeNode], _ state: DashboardState) -> [TreeNode] {
        let query = Pinyin.Query(filter?.text ?? "")
        var kept: [TreeNode] = []
        // Reading upwards: a line is kept when it matches or a kept one hangs below it.
        var wanted = -1
        for node in all.reversed() {
            let hasKept = wanted == node.depth
            guard hasKept || (!node.isHeading && query.range(in: state.label(node)) != nil) else { continue }
            var node = node
            node.isOpen = hasKept
            kept.append(node)
            wanted = node.depth - 1
        }
        return kept.reversed()
    }

    // MARK: What is counted when it is looked at

    private mutating func current(_ state: DashboardState) -> TreeFigures {
        if let figures, figures.revision == state.ledger.revision, figures.version == state.tasks.version {
            return figures
        }
        let fresh = TreeFigures(
            revision: state.ledger.revision, version: state.tasks.version,
            lights: LightRollup(state.tasks.list, ledger: state.ledger))
        figures = fresh
        return fresh
    }

    /// Members away by county, counted for the first destination that is opened.
    mutating func counties(_ state: DashboardState) -> CountyCounts {
        var current = current(state)
        if let counties = current.counties { return counties }
        countyClasses.follow(state.ledger)
        let counties = CountyCounts(state.ledger, tasks: state.tasks.list, classes: countyClasses)
        current.counties = counties
        figures = current
        return counties
    }

    /// The tasks of a line, by light.
    mutating func lights(of node: TreeNode, _ state: DashboardState) -> LightCounts {
        if let figures, figures.revision == state.ledger.revision, figures.version == state.tasks.version,
            let known = figures.known[node.scope]
        {
            return known
        }
        var counties: CountyCounts?
        if case .county = node.scope { counties = self.counties(state) }
        let counts = current(state).lights.counts(
            of: node.scope, in: state.ledger, tree: state.organisationTree, counties: counties)
        figures?.known[node.scope] = counts
        return counts
    }
}

/// What lines show and only a walk over all members can tell; made once for a ledger and its tasks.
private struct TreeFigures: Sendable {
    let revision: UInt64
    let version: Int
    let lights: LightRollup
    var counties: CountyCounts?
    /// The lights of the lines that were looked at: every frame asks again.
    var known: [RosterScope: LightCounts] = [:]
}
