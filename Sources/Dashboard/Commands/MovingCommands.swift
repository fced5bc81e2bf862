import Domain
import Screen

extension CommandRegistry {
    /// Moving the cursor of the focused pane.
    static let movingCommands: [Command] = [
        Command(
            "move.up", Phrase("上移", "Up"), help: Phrase("光标上移一行", "Moves the cursor up a line."), in: [.panes],
            keys: [Key(.up), .character("k")], inPalette: false
        ) { $0.move(.rows(-1)) },
        Command(
            "move.down", Phrase("下移", "Down"), help: Phrase("光标下移一行", "Moves the cursor down a line."), in: [.panes],
            keys: [Key(.down), .character("j")], inPalette: false
        ) { $0.move(.rows(1)) },
        Command(
            "move.pageUp", Phrase("上翻一页", "Page up"), help: Phrase("上翻一页", "Moves up a page."), in: [.panes],
            keys: [Key(.pageUp), .control("b")], inPalette: false
        ) { $0.move(.pages(-1)) },
        Command(
            "move.pageDown", Phrase("下翻一页", "Page down"), help: Phrase("下翻一页", "Moves down a page."), in: [.panes],
            keys: [Key(.pageDown), .control("f")], inPalette: false
        ) { $0.move(.pages(1)) },
        Command(
            "move.first", Phrase("到开头", "To the top"), help: Phrase("到第一行", "Goes to the first line."), in: [.panes],
            keys: [Key(.home), .character("g")], inPalette: false
        ) { $0.move(.first) },
        Command(
            "move.last", Phrase("到末尾", "To the end"), help: Phrase("到最后一行", "Goes to the last line."), in: [.panes],
            keys: [Key(.end), .character("G")], inPalette: false
        ) { $0.move(.last) },
        Command(
            "move.left", Phrase("收起/左移", "Close, left"),
            help: Phrase("树中收起一级；表中向左滚动", "Closes a line of the tree; scrolls the roster left."), in: [.panes],
            keys: [Key(.left), .character("h")], inPalette: false
        ) { $0.moveSideways(-1) },
        Command(
            "move.right", Phrase("展开/右移", "Open, right"),
            help: Phrase("树中展开一级；表中向右滚动", "Opens a line of the tree; scrolls the roster right."), in: [.panes],
            keys: [Key(.right), .character("l")], inPalette: false
        ) { $0.moveSideways(1) },
    ]

    /// Going from pane to pane.
    static let paneCommands: [Command] = [
        Command(
            "pane.next", Phrase("下一窗格", "Next pane"), hint: Phrase("窗格", "Pane"),
            help: Phrase("到下一个窗格", "Goes to the next pane."), in: [.panes], keys: [Key(.tab)], inPalette: false
        ) { $0.go(to: $0.focus.next(1)) },
        Command(
            "pane.previous", Phrase("上一窗格", "Previous pane"), help: Phrase("到上一个窗格", "Goes to the pane before."),
            in: [.panes], keys: [Key(.tab, .shift)], inPalette: false
        ) { $0.go(to: $0.focus.next(-1)) },
        Command(
            "pane.tree", Phrase("到组织窗格", "Organisations pane"), help: Phrase("到组织树", "Goes to the tree."), in: [.panes],
            keys: [.character("1")]
        ) { $0.go(to: .tree) },
        Command(
            "pane.roster", Phrase("到花名册窗格", "Roster pane"), help: Phrase("到花名册", "Goes to the roster."), in: [.panes],
            keys: [.character("2")]
        ) { $0.go(to: .roster) },
        Command(
            "pane.tasks", Phrase("到待办窗格", "Tasks pane"), help: Phrase("到待办", "Goes to the tasks."), in: [.panes],
            keys: [.character("3")]
        ) { $0.go(to: .tasks) },
        Command(
            "pane.zoom", Phrase("放大/还原窗格", "Enlarge the pane"), hint: Phrase("放大", "Zoom"),
            help: Phrase("让当前窗格占满屏幕，再按还原", "Gives the whole screen to the pane, and back."), in: [.panes],
            keys: [.character("z"), Key(.function(11))]
        ) { state in
            state.zoomed = state.zoomed == nil ? state.focus : nil
            return []
        },
    ]
}

/// A way to move the cursor.
enum Motion: Hashable, Sendable {
    case rows(Int)
    case pages(Int)
    case first
    case last
}

extension DashboardState {
    mutating func go(to pane: Pane) -> [Effect] {
        roster.isTyping = false
        tree.isTyping = false
        tasks.isTyping = false
        roster.header = nil
        focus = pane
        if zoomed != nil { zoomed = pane }
        return []
    }

    /// Moves the cursor of the focused pane.
    mutating func move(_ motion: Motion) -> [Effect] {
        let count: Int
        var list: ListState
        switch focus {
        case .tree:
            count = tree.nodes.count
            list = ListState(selected: tree.selectedIndex, offset: tree.offset)
        case .roster:
            count = roster.visible.count
            list = roster.table.rows
        case .tasks:
            count = tasks.lineCount
            list = tasks.table.rows
        }
        switch motion {
        case .rows(let rows): list.move(by: rows, count: count)
        case .pages(let pages): list.page(by: pages, height: pageHeight(of: focus), count: count)
        case .first: list.moveToStart()
        case .last: list.moveToEnd(count: count)
        }
        select(list.selected, in: focus)
        return []
    }

    /// Puts the cursor of a pane on a line.
    mutating func select(_ index: Int, in pane: Pane) {
        switch pane {
        case .tree:
            let before = tree.selected
            tree.select(index)
            if tree.selected != before { followTree() }
        case .roster:
            roster.header = nil
            roster.move(to: index, self)
        case .tasks: tasks.move(to: index)
        }
    }

    /// The other panes show what the tree selects.
    mutating func followTree() {
        roster.reload(self)
        roster.goToTop(self)
        tasks.reload(self)
        tasks.goToTop()
    }

    /// Opens and closes lines of the tree, scrolls tables sideways.
    mutating func moveSideways(_ step: Int) -> [Effect] {
        switch focus {
        case .tree:
            guard let node = tree.selectedNode else { return [] }
            if step > 0 {
                if node.hasChildren, !node.isOpen {
                    setOpen(true, node.kind)
                } else if node.isOpen {
                    select(tree.selectedIndex + 1, in: .tree)
                }
            } else if node.isOpen {
                setOpen(false, node.kind)
            } else if let parent = tree.parentIndex {
                select(parent, in: .tree)
            }
        case .roster:
            // Where every column shows there is nothing to scroll to.
            let width = (layout.panes[.roster]?.width ?? 0) - 2
            if !roster.columns.scrolls(width, language) {
                roster.table.firstColumn = 0
            } else {
                roster.table.scrollColumns(by: step, columns: roster.columns.reachable(width).count)
            }
        case .tasks: tasks.setOpen(step > 0)
        }
        return []
    }

    mutating func setOpen(_ isOpen: Bool, _ kind: TreeNode.Kind) {
        tree.setOpen(isOpen, kind)
        tree.rebuild(self)
    }
}
