import Domain
import Screen

/// The sizes of the panes that somebody chose; nil where the usual one holds.
struct PaneSizes: Hashable, Sendable {
    /// Columns of the tree with its frame.
    var tree: Int?
    /// Rows of the tasks with their frame.
    var tasks: Int?

    /// The narrowest tree, and what it must leave to the panes beside it.
    static let narrowestTree = 16
    static let leftByTree = 40
    /// The lowest tasks, and what they must leave to the roster above.
    static let lowestTasks = 4
    static let leftByTasks = 6

    /// The width of the tree in a window.
    func treeWidth(_ width: Int, usual: Int) -> Int {
        PaneSizes.kept(tree ?? usual, PaneSizes.narrowestTree, width - PaneSizes.leftByTree)
    }

    /// The height of the tasks below the roster.
    func tasksHeight(_ height: Int, usual: Int) -> Int {
        PaneSizes.kept(tasks ?? usual, PaneSizes.lowestTasks, height - PaneSizes.leftByTasks)
    }

    /// A size between two bounds; where they exclude each other the lower one holds.
    static func kept(_ size: Int, _ least: Int, _ most: Int) -> Int { max(least, min(size, most)) }
}

/// A border between two panes that the mouse can take hold of.
enum PaneBorder: Hashable, Sendable {
    /// Between the tree and what is right of it; `shift` is 1 where the last column of the tree was taken hold of.
    case besideTree(shift: Int)
    /// Between the roster and the tasks; `shift` is 1 where the last row of the roster was taken hold of.
    case aboveTasks(shift: Int)
    /// Right of a column of the roster that begins at a column of the screen.
    case rosterColumn(RosterColumn, start: Int)
    /// Right of a column of the table of a ledger.
    case ledgerColumn(LedgerColumn, start: Int)
}

extension CommandRegistry {
    /// Moving the borders between the panes.
    static let sizeCommands: [Command] = [
        Command(
            "pane.treeNarrower", Phrase("组织窗格变窄", "Narrower tree"),
            help: Phrase("组织与花名册之间的边框左移", "Moves the border of the tree to the left."), in: [.panes, .header],
            keys: [Key(.left, .alt)], unavailable: { $0.needsTreeBorder }
        ) { $0.resizeTree(by: -2) },
        Command(
            "pane.treeWider", Phrase("组织窗格变宽", "Wider tree"),
            help: Phrase("组织与花名册之间的边框右移", "Moves the border of the tree to the right."), in: [.panes, .header],
            keys: [Key(.right, .alt)], unavailable: { $0.needsTreeBorder }
        ) { $0.resizeTree(by: 2) },
        Command(
            "pane.tasksTaller", Phrase("待办窗格变高", "Taller tasks"),
            help: Phrase("花名册与待办之间的边框上移", "Moves the border of the tasks up."), in: [.panes, .header],
            keys: [Key(.up, .alt)], unavailable: { $0.needsTasksBorder }
        ) { $0.resizeTasks(by: 1) },
        Command(
            "pane.tasksLower", Phrase("待办窗格变矮", "Lower tasks"),
            help: Phrase("花名册与待办之间的边框下移", "Moves the border of the tasks down."), in: [.panes, .header],
            keys: [Key(.down, .alt)], unavailable: { $0.needsTasksBorder }
        ) { $0.resizeTasks(by: -1) },
        Command(
            "pane.usualSizes", Phrase("恢复窗格大小", "Usual pane sizes"),
            help: Phrase("恢复缺省的窗格大小", "Gives the panes their usual sizes again."), in: [.panes], keys: []
        ) { state in
            state.paneSizes = PaneSizes()
            return []
        },
    ]
}

extension DashboardState {
    /// Why the border of the tree cannot be moved.
    var needsTreeBorder: Phrase? {
        let panes = layout.panes
        return panes[.tree] != nil && panes.count > 1
            ? nil : Phrase("组织现在不与别的窗格并排。", "The tree stands beside no other pane now.")
    }

    /// Why the border of the tasks cannot be moved.
    var needsTasksBorder: Phrase? {
        let panes = layout.panes
        return panes[.roster] != nil && panes[.tasks] != nil
            ? nil : Phrase("花名册和待办现在不同时显示。", "Roster and tasks do not show together now.")
    }

    mutating func resizeTree(by step: Int) -> [Effect] {
        setTree((layout.panes[.tree]?.width ?? 0) + step)
        return []
    }

    mutating func resizeTasks(by step: Int) -> [Effect] {
        setTasks((layout.panes[.tasks]?.height ?? 0) + step)
        return []
    }

    /// Chooses a width of the tree, as far as the window allows it.
    private mutating func setTree(_ width: Int) {
        paneSizes.tree = width
        paneSizes.tree = layout.panes[.tree]?.width
    }

    /// Chooses a height of the tasks, as far as the window allows it.
    private mutating func setTasks(_ height: Int) {
        paneSizes.tasks = height
        paneSizes.tasks = layout.panes[.tasks]?.height
    }

    // MARK: The mouse

    /// The border at a point; nil where there is none.
    func border(at point: Point) -> PaneBorder? {
        let panes = hits.panes
        if isLedgerOnTop {
            guard let (index, start) = hits.ledger?.border(at: point), index < hits.ledgerColumns.count else {
                return nil
            }
            return .ledgerColumn(hits.ledgerColumns[index], start: start)
        }
        guard layers.isEmpty else { return nil }
        if let (index, start) = hits.roster?.border(at: point), index < hits.rosterColumns.count {
            return .rosterColumn(hits.rosterColumns[index], start: start)
        }
        if let tree = panes[.tree], panes.count > 1, point.y >= tree.y, point.y < tree.bottom {
            if point.x == tree.right - 1 { return .besideTree(shift: 1) }
            if point.x == tree.right { return .besideTree(shift: 0) }
        }
        if let roster = panes[.roster], let tasks = panes[.tasks], point.x > tasks.x, point.x < tasks.right - 1 {
            if point.y == roster.bottom - 1 { return .aboveTasks(shift: 1) }
            if point.y == tasks.y { return .aboveTasks(shift: 0) }
        }
        return nil
    }

    /// Moves the border that the mouse holds.
    mutating func drag(to point: Point) {
        switch dragging {
        case .besideTree(let shift)? where needsTreeBorder == nil: setTree(point.x + shift)
        case .aboveTasks(let shift)? where needsTasksBorder == nil:
            if let tasks = layout.panes[.tasks] { setTasks(tasks.bottom - point.y - shift) }
        case .rosterColumn(let column, let start)?: roster.columns.set(point.x - start, of: column)
        case .ledgerColumn(let column, let start)?:
            _ = changeLedger { table, _ in table.columns.set(point.x - start, of: column) }
        default: break
        }
    }
}
