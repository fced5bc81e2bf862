import Domain
import Screen

/// Moving organisations and members in the tree: cut and paste, or drag. Nothing moves without a question that names what
/// goes where; a move is one transaction, and one undo takes it back.
extension DashboardState {
    // MARK: Cut and paste

    /// The organisation under the cursor waits to be put elsewhere.
    mutating func cutOrganisation() -> [Effect] {
        guard let id = tree.selectedNode?.organisation else { return [] }
        tree.cut = id
        let put = keyText("tree.paste")
        say(
            .info,
            Phrase("已剪切「%1」：到新的上级处按 %2，Esc 放弃", "Cut '%1': press %2 on its new superior, Esc to give up")
                .with(ledger.title(of: id, language), put))
        return []
    }

    /// Puts what was cut, or else the marked members, where the cursor is.
    mutating func pasteInTree() -> [Effect] {
        guard let node = tree.selectedNode else { return [] }
        if let cut = tree.cut { return askToMove(organisation: cut, to: node) }
        return askToMove(members: markedIDs, to: node)
    }

    /// Why nothing can be pasted.
    var needsSomethingCut: Phrase? {
        guard tree.cut == nil, roster.marks.isEmpty else { return nil }
        return Phrase(
            "请先剪切一个党组织，或在花名册中标记党员。", "First cut an organisation, or mark members in the roster.")
    }

    // MARK: The questions

    /// What it would mean to put an organisation where a line of the tree is.
    private func target(ofOrganisation id: RecordID, _ node: TreeNode) -> (parent: RecordID?, obstacle: Phrase?) {
        let parent: RecordID?
        switch node.kind {
        case .everybody: parent = nil
        case .home(let id), .floatingBranch(let id): parent = id
        default:
            return (nil, Phrase("请选一个党组织作为新的上级。", "Choose an organisation as the new superior."))
        }
        return (parent, ledger.obstacle(toMoving: id, under: parent))
    }

    /// Asks whether an organisation is to go below a line of the tree.
    mutating func askToMove(organisation id: RecordID, to node: TreeNode) -> [Effect] {
        let (parent, obstacle) = target(ofOrganisation: id, node)
        if let obstacle {
            say(.warning, obstacle)
            return []
        }
        guard let row = ledger.organisations.row(of: id) else { return [] }
        let name = Phrase(verbatim: ledger.title(of: id, language))
        let top = Phrase("最上层", "the top")
        func title(_ id: RecordID?) -> Phrase { id.map { Phrase(verbatim: ledger.title(of: $0, language)) } ?? top }
        let old = ledger.organisations.reference(Organisation.parent, row).map { ledger.organisations.id($0) }
        let below = organisationTree.subtree(of: row).count - 1
        let people = headcounts.total[row] + headcounts.participants[row]
        let question = Phrase(
            "把「%1」从「%2」移到「%3」？连同下级党组织 %4 个、党员 %5 人。",
            "Move '%1' from '%2' to '%3'? With %4 {organisation|organisations} below it and %5 {member|members}."
        ).with(name, title(old), title(parent), Phrase(verbatim: "\(below)"), Phrase(verbatim: "\(people)"))
        let change = Change.set(
            .organisation, id, Organisation.parent.name, old: old.map { .reference($0) },
            new: parent.map { .reference($0) })
        ask(
            Phrase("移动党组织", "Move an organisation"), question, [change],
            success: Phrase("已把「%1」移到「%2」。%3 撤销", "'%1' is now below '%2'. %3 takes it back").with(
                name, title(parent), undoKey)
        ) { $0.tree.cut = nil }
        return []
    }

    /// Asks whether members are to go into the branch of a line: as their home branch, or, for a floating branch, as the one
    /// they take part in while away.
    mutating func askToMove(members: [RecordID], to node: TreeNode) -> [Effect] {
        guard !members.isEmpty else { return [] }
        let plan: MemberMove
        switch node.kind {
        case .home(let id): plan = homeMove(of: members, to: id)
        case .floatingBranch(let id): plan = floatingMove(of: members, to: id)
        default:
            say(.warning, Phrase("请选一个党支部。", "Choose a branch."))
            return []
        }
        if let obstacle = node.organisation.flatMap({ ledger.obstacle(toPuttingMembersInto: $0) }) {
            say(.warning, obstacle)
            return []
        }
        guard !plan.moved.isEmpty else {
            say(.info, plan.nothing)
            return []
        }
        let target = Phrase(verbatim: label(node))
        ask(
            Phrase("移动党员", "Move members"), plan.question(self, target), plan.changes,
            success: Phrase("已把 %1 人编入「%2」。%3 撤销", "%1 {member is|members are} now in '%2'. %3 takes it back")
                .with(Phrase(verbatim: "\(plan.moved.count)"), target, undoKey)
        ) { $0.roster.clearMarks($0) }
        return []
    }

    private func homeMove(of members: [RecordID], to branch: RecordID) -> MemberMove {
        var move = MemberMove(isHome: true)
        for id in members {
            guard let row = ledger.members.row(of: id) else { continue }
            let old = ledger.members.reference(Member.branch, row).map { ledger.organisations.id($0) }
            move.add(
                id, from: old, to: branch,
                .set(.member, id, Member.branch.name, old: old.map { .reference($0) }, new: .reference(branch)))
        }
        return move
    }

    private func floatingMove(of members: [RecordID], to branch: RecordID) -> MemberMove {
        var move = MemberMove(isHome: false)
        for id in members {
            guard let row = ledger.members.row(of: id) else { continue }
            let stay = Int(ledger.facts.openEpisode[row]) - 1
            guard stay >= 0 else {
                move.atHome += 1
                continue
            }
            let old = ledger.episodes.reference(FlowEpisode.destinationBranch, stay)
                .map { ledger.organisations.id($0) }
            move.add(
                id, from: old, to: branch,
                .set(
                    .flowEpisode, ledger.episodes.id(stay), FlowEpisode.destinationBranch.name,
                    old: old.map { .reference($0) }, new: .reference(branch)))
        }
        return move
    }

    private var undoKey: Phrase { Phrase(verbatim: keyText("ledger.undo")) }

    private mutating func ask(
        _ title: Phrase, _ question: Phrase, _ changes: [Change], success: Phrase,
        then: @escaping @Sendable (inout DashboardState) -> Void
    ) {
        layers.append(
            .dialog(
                DialogLayer(
                    title: title, text: question,
                    buttons: [
                        DialogButton(Phrase("取消", "Cancel"), key: "n") { _ in [] },
                        DialogButton(Phrase("移动", "Move"), key: "y") { state in
                            then(&state)
                            return state.propose(Proposal(.edit, changes), success: success)
                        },
                    ])))
    }

    // MARK: Dragging

    /// Remembers what a press of the mouse might carry away.
    mutating func beginDrag(_ load: TreeDrag.Load?, at point: Point) {
        tree.drag = load.map { TreeDrag(load: $0, start: point) }
    }

    /// Follows a drag to the line below the mouse, or drops what is carried; nil when nothing is.
    mutating func drag(_ mouse: Mouse) -> [Effect]? {
        guard var drag = tree.drag else { return nil }
        switch mouse.action {
        case .drag:
            let index = hits.panes[.tree] == nil ? nil : hits.tree?.row(at: mouse.position)
            let kind = index.flatMap { $0 < tree.nodes.count ? tree.nodes[$0].kind : nil }
            drag.isMoving = drag.isMoving || mouse.position.y != drag.start.y || kind != nil && drag.load.isMembers
            drag.target = drag.isMoving ? kind : nil
            tree.drag = drag
            return []
        case .release:
            tree.drag = nil
            guard let target = drag.target, let node = tree.nodes.first(where: { $0.kind == target }) else {
                return nil
            }
            switch drag.load {
            case .organisation(let id):
                // Dropped on itself it was only a click with an unsteady hand.
                return node.organisation == id ? [] : askToMove(organisation: id, to: node)
            case .members(let ids): return askToMove(members: ids, to: node)
            }
        default:
            tree.drag = nil
            return nil
        }
    }

    /// What is said below the tree while something is carried over it.
    var dragText: Phrase? {
        guard let drag = tree.drag, let target = drag.target,
            let node = tree.nodes.first(where: { $0.kind == target })
        else { return nil }
        switch drag.load {
        case .organisation(let id):
            guard node.organisation != id else { return nil }
            if let obstacle = self.target(ofOrganisation: id, node).obstacle { return obstacle }
        case .members:
            guard let branch = node.organisation else { return Phrase("请选一个党支部。", "Choose a branch.") }
            if let obstacle = ledger.obstacle(toPuttingMembersInto: branch) { return obstacle }
        }
        return Phrase("松开鼠标，移到「%1」", "Let go to move to '%1'").with(label(node))
    }
}

/// What the mouse carries over the tree.
struct TreeDrag: Hashable, Sendable {
    /// What is carried.
    enum Load: Hashable, Sendable {
        case organisation(RecordID)
        case members([RecordID])

        var isMembers: Bool { if case .members = self { true } else { false } }
    }

    let load: Load
    let start: Point
    /// Whether the mouse has left the line it was pressed on: a click is no drag.
    var isMoving = false
    /// The line below the mouse.
    var target: TreeNode.Kind?
}

/// Members on their way into a branch.
private struct MemberMove {
    let isHome: Bool
    private(set) var moved: [RecordID] = []
    private(set) var changes: [Change] = []
    /// How many come from where; nil is from nowhere.
    private var sources: [(branch: RecordID?, count: Int)] = []
    /// How many are in the branch already.
    private(set) var alreadyThere = 0
    /// How many are at home and can take part nowhere else.
    var atHome = 0

    init(isHome: Bool) { self.isHome = isHome }

    mutating func add(_ id: RecordID, from old: RecordID?, to branch: RecordID, _ change: Change) {
        guard old != branch else {
            alreadyThere += 1
            return
        }
        moved.append(id)
        changes.append(change)
        if let index = sources.firstIndex(where: { $0.branch == old }) {
            sources[index].count += 1
        } else {
            sources.append((old, 1))
        }
    }

    /// What is said when nobody would move.
    var nothing: Phrase {
        atHome > 0
            ? Phrase("他们没有外出记录，不能编入流动党支部。", "They have no stay away and cannot take part in a floating branch.")
            : Phrase("他们已在那里。", "They are there already.")
    }

    /// Who goes where from where, and who stays.
    func question(_ state: DashboardState, _ target: Phrase) -> Phrase {
        let from = Phrase.row(
            sources.prefix(4).map { source in
                let name =
                    source.branch.map { Phrase(verbatim: state.ledger.title(of: $0, state.language)) }
                    ?? Phrase("未编入", "none")
                return Phrase("「%1」%2 人", "'%1' %2").with(name, Phrase(verbatim: "\(source.count)"))
            } + (sources.count > 4 ? [Phrase("等", "others")] : []), "、", ", ")
        let template =
            isHome
            ? Phrase(
                "把 %1 的组织关系编入「%2」？原在：%3。", "Make '%2' the home branch of %1? Until now: %3.")
            : Phrase(
                "让 %1 参加「%2」？原参加：%3。隶属关系不变。",
                "Let %1 take part in '%2'? Until now: %3. Their home branch stays.")
        var parts = [template.with(state.namesOf(moved), target, from)]
        if alreadyThere > 0 {
            parts.append(Phrase("%1 人已在那里。", "%1 {is|are} there already.").with("\(alreadyThere)"))
        }
        if atHome > 0 {
            parts.append(Phrase("%1 人没有外出记录，不变。", "%1 {has|have} no stay away and {remains|remain}.").with("\(atHome)"))
        }
        return .row(parts, "", " ")
    }
}
