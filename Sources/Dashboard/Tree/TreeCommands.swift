import Domain
import Screen

extension CommandRegistry {
    /// What is done in the tree.
    static let treeCommands: [Command] = [
        Command(
            "tree.arrange", Phrase("换视图", "Next view"), hint: Phrase("视图", "View"),
            help: Phrase("组织、去向、驻地、主管、协管轮换", "Organisations, destinations, seats, lead, assist."), in: [.tree],
            keys: [.character("w")]
        ) { $0.arrangeTree(by: $0.tree.arrangement.next) },
        Command(
            "tree.arrangements", Phrase("选择视图", "Choose a view"),
            help: Phrase("列出组织窗格的全部视图", "Lists the views of the tree."), in: [.tree], keys: [.character("W")]
        ) { $0.openArrangements() },
        Command(
            "tree.filter", Phrase("筛选组织", "Filter the tree"), hint: Phrase("筛选", "Filter"),
            help: Phrase("边输边筛：党组织、地点，汉字或拼音", "Narrows as you type: names or pinyin."), in: [.tree],
            keys: [.character("/"), Key(.function(3))]
        ) { $0.openTreeFilter() },
        Command(
            "tree.cut", Phrase("剪切党组织", "Cut the organisation"),
            help: Phrase("剪切选中的党组织，再到新的上级处粘贴", "Takes an organisation, to be put elsewhere."), in: [.tree],
            keys: [.control("x"), .character("X")],
            unavailable: { state in
                state.tree.selectedNode?.organisation == nil
                    ? Phrase("请先选中一个党组织。", "Select an organisation first.") : state.needsWriting
            }
        ) { $0.cutOrganisation() },
        Command(
            "tree.paste", Phrase("移到这里", "Move here"),
            help: Phrase("把剪切的党组织或标记的党员移到此处", "Puts what was cut, or the marked members."), in: [.tree],
            keys: [.control("v"), .character("p")], unavailable: { $0.needsSomethingCut ?? $0.needsWriting }
        ) { $0.pasteInTree() },
    ]
}

extension DashboardState {
    /// Lays the tree out by something else; the other panes follow when the selection cannot stay.
    mutating func arrangeTree(by arrangement: TreeArrangement) -> [Effect] {
        let before = tree.selected
        tree.arrange(by: arrangement, self)
        if tree.selected != before { followTree() }
        return []
    }

    /// Lists the views.
    mutating func openArrangements() -> [Effect] {
        let items = TreeArrangement.allCases.map { arrangement in
            MenuItem(arrangement.title, detail: arrangement.detail) { $0.arrangeTree(by: arrangement) }
        }
        layers.append(
            .menu(
                MenuLayer(
                    title: Phrase("组织窗格的视图", "Views of the tree"), items: items,
                    selected: tree.arrangement.rawValue)))
        return []
    }

    /// Lets go of the filter of the tree or of what was cut; false when there is neither.
    mutating func letGoInTree() -> Bool {
        if focus == .tree, tree.filter != nil {
            setTreeFilter(nil)
        } else if tree.cut != nil {
            tree.cut = nil
        } else {
            return false
        }
        return true
    }
}
