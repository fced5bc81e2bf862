import Domain
import Screen

extension CommandRegistry {
    /// Working on the columns: from the header of the roster, and from the list of all columns.
    static let columnCommands: [Command] = [
        Command(
            "roster.columns", Phrase("选择栏目", "Columns"),
            help: Phrase("显示或隐藏栏目，改宽度和次序", "Shows and hides columns, their width and order."),
            in: [.panes, .header], keys: [.character("C"), Key(.function(2), .shift)]
        ) { $0.isLedgerOnTop ? $0.openLedgerColumns() : $0.openColumns() },
        Command(
            "roster.header", Phrase("到表头", "To the header"),
            help: Phrase("在表头中排序，改栏目的宽度和次序", "Sorts, widens and moves columns from their header."),
            in: [.roster], keys: [.character("|"), Key(.up, .control)]
        ) { $0.enterHeader() },
        Command(
            "roster.narrower", Phrase("栏目变窄", "Narrower column"),
            help: Phrase("当前栏目变窄", "Makes the current column narrower."), in: [.roster, .header],
            keys: [.character("<"), .character("-")]
        ) { $0.widenColumn(by: -2) },
        Command(
            "roster.wider", Phrase("栏目变宽", "Wider column"),
            help: Phrase("当前栏目变宽", "Makes the current column wider."), in: [.roster, .header],
            keys: [.character(">"), .character("=")]
        ) { $0.widenColumn(by: 2) },
        Command(
            "roster.usualColumns", Phrase("恢复缺省栏目", "Usual columns"),
            help: Phrase("恢复缺省的栏目、次序和宽度", "The usual columns, their order and width again."), in: [.panes], keys: []
        ) { state in
            state.roster.columns = RosterColumns()
            state.roster.table.firstColumn = 0
            state.roster.column = .name
            return []
        },
        Command(
            "header.left", Phrase("左边一栏", "Column to the left"), help: Phrase("到左边一栏", "Goes a column to the left."),
            in: [.header], keys: [Key(.left), .character("h")], inPalette: false
        ) { $0.moveInHeader(by: -1) },
        Command(
            "header.right", Phrase("右边一栏", "Column to the right"),
            help: Phrase("到右边一栏", "Goes a column to the right."), in: [.header], keys: [Key(.right), .character("l")],
            inPalette: false
        ) { $0.moveInHeader(by: 1) },
        Command(
            "header.sort", Phrase("按此栏排序", "Sort by the column"), hint: Phrase("排序", "Sort"),
            help: Phrase("按此栏排序，再按则倒序", "Sorts by the column; again turns it round."), in: [.header],
            keys: [Key(.enter), .character("s")], inPalette: false
        ) { $0.sortByHeader() },
        Command(
            "header.sortNext", Phrase("再按此栏排序", "Then sort by the column"), hint: Phrase("再排", "Then by"),
            help: Phrase("相同的再按此栏排序；再按则倒序、取消", "Sorts equal rows by the column."), in: [.header],
            keys: [.character(" "), Key(.insert)], inPalette: false
        ) { $0.sortByHeader(isNext: true) },
        Command(
            "header.moveLeft", Phrase("栏目左移", "Move the column left"), hint: Phrase("移栏", "Move"),
            help: Phrase("把此栏往左移一位", "Moves the column one place to the left."), in: [.header],
            keys: [Key(.left, .shift), .character("H")], inPalette: false
        ) { $0.moveColumn(by: -1) },
        Command(
            "header.moveRight", Phrase("栏目右移", "Move the column right"),
            help: Phrase("把此栏往右移一位", "Moves the column one place to the right."), in: [.header],
            keys: [Key(.right, .shift), .character("L")], inPalette: false
        ) { $0.moveColumn(by: 1) },
        Command(
            "header.hide", Phrase("隐藏此栏", "Hide the column"), hint: Phrase("隐藏", "Hide"),
            help: Phrase("隐藏此栏；在栏目表中可再显示", "Hides the column; the list of columns has it."), in: [.header],
            keys: [Key(.delete), .character("d"), Key(.function(8))], inPalette: false
        ) { $0.hideColumn() },
        Command(
            "header.leave", Phrase("回到名单", "Back to the list"), hint: Phrase("返回", "Back"),
            help: Phrase("从表头回到名单", "From the header back to the list."), in: [.header],
            keys: [Key(.escape), Key(.down), Key(.function(10))], inPalette: false
        ) { $0.leaveHeader() },
        Command(
            "columns.close", Phrase("返回", "Back"), hint: Phrase("返回", "Back"), help: Phrase("返回上一层", "Goes back."),
            in: [.columns], keys: [Key(.escape), Key(.function(10))], inPalette: false
        ) { $0.closeLayer() },
    ]
}

extension DashboardState {
    /// Columns of the screen that the roster has for its columns.
    var rosterWidth: Int {
        let gutter = roster.marks.isEmpty ? 0 : 2
        if let hits = hits.roster { return hits.body.width - gutter }
        return max(0, (layout.panes[.roster]?.width ?? size.width) - 3 - gutter)
    }

    /// The columns that can be reached in the roster, by what its frame has room for.
    private var reachable: [RosterColumn] {
        roster.columns.reachable(max(0, (layout.panes[.roster]?.width ?? size.width) - 2))
    }

    /// The columns that show now, with those to which somebody has scrolled.
    private var columnsNow: [RosterColumn] {
        let width = max(0, (layout.panes[.roster]?.width ?? size.width) - 2)
        return roster.columns.shown(width, firstColumn: roster.table.firstColumn)
    }

    mutating func enterHeader() -> [Effect] {
        if isLedgerOnTop { return enterLedgerHeader() }
        _ = go(to: .roster)
        show(column: reachable.contains(roster.column) ? roster.column : .name)
        return []
    }

    /// Sorts by the column of the header.
    mutating func sortByHeader(isNext: Bool = false) -> [Effect] {
        if isLedgerOnTop { return sortByLedgerHeader(isNext: isNext) }
        if let column = roster.header { sortRoster(by: column.order, isNext: isNext) }
        return []
    }

    /// Goes back from the header to the rows.
    mutating func leaveHeader() -> [Effect] {
        if isLedgerOnTop { return leaveLedgerHeader() }
        roster.header = nil
        return []
    }

    mutating func moveInHeader(by step: Int) -> [Effect] {
        if isLedgerOnTop { return moveInLedgerHeader(by: step) }
        guard let column = roster.header else { return [] }
        let columns = reachable
        let index = (columns.firstIndex(of: column) ?? 0) + step
        if columns.indices.contains(index) { show(column: columns[index]) }
        return []
    }

    /// Goes to the header of a column, and scrolls so far that it can be seen.
    private mutating func show(column: RosterColumn) {
        roster.header = column
        roster.column = column
        let columns = reachable
        guard let index = columns.firstIndex(of: column), index > 0 else { return }
        let headings = columns.map { heading(of: $0) }
        let width = rosterWidth
        // Where the columns that fit are shown without scrolling, the others come behind them only when it scrolls.
        if roster.table.firstColumn <= 1, roster.columns.shown(width, firstColumn: 0).contains(column) {
            let fitting = roster.columns.shown(width, firstColumn: 0).map { heading(of: $0) }
            let layout = TableColumnLayout(fitting, width: width)
            if layout.spans.contains(where: { $0.column == index && $0.width >= fitting[index].width.narrowest }) {
                return
            }
        }
        var first = min(max(1, roster.table.firstColumn), index)
        while first < index {
            let layout = TableColumnLayout(headings, width: width, first: first)
            if layout.spans.contains(where: { $0.column == index && $0.width >= headings[index].width.narrowest }) {
                break
            }
            first += 1
        }
        roster.table.firstColumn = first
    }

    /// Makes the column of the header, or the one that had the keys last there, wider or narrower.
    mutating func widenColumn(by step: Int) -> [Effect] {
        if isLedgerOnTop { return widenLedgerColumn(by: step) }
        if roster.header == nil, focus != .roster { _ = go(to: .roster) }
        let column = roster.header ?? roster.column
        let index = hits.rosterColumns.firstIndex(of: column)
        let shown = hits.roster?.layout.spans.first { $0.column == index }?.width
        roster.columns.set((shown ?? roster.columns.minimum(of: column, language)) + step, of: column)
        return []
    }

    mutating func moveColumn(by step: Int) -> [Effect] {
        if isLedgerOnTop { return moveLedgerColumn(by: step) }
        guard let column = roster.header else { return [] }
        if roster.columns.move(column, by: step, among: columnsNow) {
            show(column: column)
        } else {
            say(.info, Phrase("不能再移了，姓名总在最左。", "It cannot go further: the name stays leftmost."))
        }
        return []
    }

    mutating func hideColumn() -> [Effect] {
        if isLedgerOnTop { return hideLedgerColumn() }
        guard let column = roster.header else { return [] }
        guard column != .name else {
            say(.info, Phrase("姓名不能隐藏。", "The name cannot be hidden."))
            return []
        }
        let columns = columnsNow
        let index = columns.firstIndex(of: column) ?? 1
        roster.columns.choose(columns.filter { $0 != column })
        let left = reachable
        show(column: left[min(index, left.count - 1)])
        return []
    }
}
