import Domain
import Screen
import Testing

@testable import Dashboard

/// One command: where it is done, and how it shows that it was.
private struct CommandCase: Sendable {
    let setup: String
    /// Whether another window edits the same member meanwhile, and what is played then.
    let afterCollision: String?
    let isDone: @Sendable (DashboardDriver) -> Bool

    init(_ setup: String, _ isDone: @escaping @Sendable (DashboardDriver) -> Bool) {
        self.setup = setup
        afterCollision = nil
        self.isDone = isDone
    }

    init(afterCollision script: String, _ isDone: @escaping @Sendable (DashboardDriver) -> Bool) {
        setup = ""
        afterCollision = script
        self.isDone = isDone
    }

    /// A window where the command can be given.
    func driver() -> DashboardDriver {
        let driver = DashboardDriver().play(setup)
        if let afterCollision { driver.collide().play(afterCollision) }
        return driver
    }

    /// Two names in the quick entry.
    private static let names = "2A<Paste:贝小雁 联合村支部<Enter>贝大雁 联合村支部>"

    /// The tasks pane with nothing but the contacts that are due.
    private static let contacts = "3/规则:contact.member<Enter>"
    /// One task put off, and the list of what was put off.
    private static let snoozed = "3p+7<Tab>出差<C-s>V"

    static let all: [String: CommandCase] = everywhere.merging(tables) { first, _ in first }

    private static let everywhere: [String: CommandCase] = [
        "move.up": CommandCase("2jj") { $0.state.roster.cursor == 1 },
        "move.down": CommandCase("2") { $0.state.roster.cursor == 1 },
        "move.pageUp": CommandCase("2G") { (1..<40).contains($0.state.roster.cursor) },
        "move.pageDown": CommandCase("2") { (20..<40).contains($0.state.roster.cursor) },
        "move.first": CommandCase("2G") { $0.state.roster.cursor == 0 },
        "move.last": CommandCase("2") { $0.state.roster.cursor == 59 },
        "move.left": CommandCase("1j") { $0.state.tree.selectedNode?.isOpen == false },
        "move.right": CommandCase("1jh") { $0.state.tree.selectedNode?.isOpen == true },
        "pane.next": CommandCase("2") { $0.state.focus == .tasks },
        "pane.previous": CommandCase("2") { $0.state.focus == .tree },
        "pane.tree": CommandCase("2") { $0.state.focus == .tree },
        "pane.roster": CommandCase("1") { $0.state.focus == .roster },
        "pane.tasks": CommandCase("2") { $0.state.focus == .tasks },
        "pane.zoom": CommandCase("2") { $0.state.zoomed == .roster },
        "tree.arrange": CommandCase("1") { $0.state.tree.arrangement == .destination },
        "tree.arrangements": CommandCase("1") { $0.layers == [.menu] && $0.screen.contains("协管") },
        "tree.filter": CommandCase("1") { $0.state.tree.isTyping && $0.state.focus == .tree },
        "tree.cut": CommandCase("1jj") { $0.state.tree.cut != nil },
        "tree.paste": CommandCase("2j 1jjjj") { $0.layers == [.dialog] },
        "pane.treeNarrower": CommandCase("2") { $0.state.layout.panes[.tree]?.width == 30 },
        "pane.treeWider": CommandCase("2") { $0.state.layout.panes[.tree]?.width == 34 },
        "pane.tasksTaller": CommandCase("2") { $0.state.layout.panes[.tasks]?.height == 14 },
        "pane.tasksLower": CommandCase("2") { $0.state.layout.panes[.tasks]?.height == 12 },
        "pane.usualSizes": CommandCase("2<A-Left><A-Up>") { $0.state.paneSizes == PaneSizes() },
        "record.open": CommandCase("2") { $0.layers == [.file] },
        "record.edit": CommandCase("2") { $0.form?.original.isNew == false },
        "record.add": CommandCase("2") { $0.form?.original.isNew == true },
        "record.retire": CommandCase("2") { $0.dialog?.isDanger == true },
        "contact.record": CommandCase("2") { $0.form?.draft.kind == .contact },
        "record.copy": CommandCase("2") { $0.copied?.hasPrefix("冯乐峰") == true },
        "record.copyRow": CommandCase("2") { $0.copied?.hasPrefix("冯乐峰\t990101****") == true },
        "history.open": CommandCase("2H") { $0.layers == [.history, .changes] && $0.screen.contains("新增") },
        "history.back": CommandCase("2c<C-s>H") { $0.layers == [.history, .dialog] },
        "app.tour": CommandCase("2") { $0.layers == [.tour] },
        "file.line": CommandCase("2<Enter><Tab>") { $0.layers == [.file, .task] },
        "file.reveal": CommandCase("2<Enter>") { driver in
            driver.file?.selectedLine?.isMasked == false && driver.file?.revealed == driver.file?.selectedLine?.kind
        },
        "file.timeLine": CommandCase("2<Enter>") { $0.file?.isTimeLine == true },
        "file.nextSection": CommandCase("2<Enter>") { $0.file?.selectedSection == .tasks },
        "file.previousSection": CommandCase("2<Enter><Tab><Tab>") { $0.file?.selectedSection == .tasks },
        "file.addOther": CommandCase("2<Enter><Tab>") { $0.layers == [.file, .menu] },
        "file.previousYear": CommandCase("1jj<Enter>") { $0.file?.year == 2025 },
        "file.nextYear": CommandCase("1jj<Enter>") { $0.file?.year == 2027 },
        "file.nextRecord": CommandCase("2<Enter>") { $0.layers == [.file] && $0.state.roster.cursor == 1 },
        "file.previousRecord": CommandCase("2jj<Enter>") { $0.layers == [.file] && $0.state.roster.cursor == 1 },
        "attendance.record": CommandCase("2") { $0.layers == [.attendance] && $0.attendance?.branches.count == 1 },
        "case.record": CommandCase("2") { $0.layers == [.menu] && $0.screen.contains("什么事") },
        "attendance.save": CommandCase("2o1") { $0.layers.isEmpty && $0.said.contains("到会 1 人") },
        "attendance.all": CommandCase("2o") { ($0.attendance?.marks.count ?? 0) > 0 },
        "attendance.branches": CommandCase("2o") { $0.attendance?.picker != nil },
        "attendance.clear": CommandCase("2o1<Left>") { $0.attendance?.marks.isEmpty == true },
        "attendance.help": CommandCase("2o") { $0.layers == [.attendance, .help] },
        "attendance.close": CommandCase("2o") { $0.layers.isEmpty && !$0.hasQuit },
        "attendance.present": CommandCase("2o") { $0.attendance?.marks.values.first == "present" },
        "attendance.late": CommandCase("2o") { $0.attendance?.marks.values.first == "late" },
        "attendance.sick": CommandCase("2o") { $0.attendance?.marks.values.first == "sick" },
        "attendance.duty": CommandCase("2o") { $0.attendance?.marks.values.first == "duty" },
        "attendance.leave": CommandCase("2o") { $0.attendance?.marks.values.first == "leave" },
        "attendance.absent": CommandCase("2o") { $0.attendance?.marks.values.first == "absent" },
        "form.save": CommandCase("2e<C-u>冯新") { $0.selectedName == "冯新" && $0.layers.isEmpty },
        "form.choices": CommandCase("2e<Tab><Tab>") { $0.form?.popup != nil },
        "text.undo": CommandCase("2e甲乙") { $0.form?.focused?.input.text == "冯乐峰" },
        "text.redo": CommandCase("2e甲乙<A-u>") { $0.form?.focused?.input.text == "冯乐峰甲乙" },
        "text.selectAll": CommandCase("2e") { $0.form?.focused?.input.selectedText == "冯乐峰" },
        "text.wordLeft": CommandCase("2e") { $0.form?.focused?.input.caret == 0 },
        "text.wordRight": CommandCase("2e<Home>") { $0.form?.focused?.input.caret == 3 },
        "text.cut": CommandCase("2e<S-Left>") { $0.form?.focused?.input.text == "冯乐" && $0.form?.killed == "峰" },
        "text.killStart": CommandCase("2e<Left>") { $0.form?.focused?.input.text == "峰" },
        "text.killEnd": CommandCase("2e<Left>") { $0.form?.focused?.input.text == "冯乐" },
        "text.killWord": CommandCase("2e 甲") { $0.form?.focused?.input.text == "冯乐峰 " },
        "text.yank": CommandCase("2e<S-Left><C-x><C-y>") { $0.form?.focused?.input.text == "冯乐峰峰" },
        "form.help": CommandCase("2e") { $0.layers == [.form, .help] },
        "form.editor": CommandCase("2e<S-Tab><S-Tab><S-Tab>") {
            $0.count { if case .edit = $0 { true } else { false } } == 1
        },
        "form.copy": CommandCase("2e") { $0.copied == "冯乐峰" && $0.layers == [.form] },
        "conflict.save": CommandCase(afterCollision: "") { $0.layers.isEmpty && $0.selectedName == "冯甲" },
        "conflict.theirs": CommandCase(afterCollision: "") { $0.conflict?.collisions.first?.takesTheirs == true },
        "conflict.mine": CommandCase(afterCollision: "t") {
            $0.conflict?.collisions.map(\.takesTheirs) == [false, true]
        },
        "conflict.toggle": CommandCase(afterCollision: "") {
            $0.conflict?.collisions.map(\.takesTheirs) == [true, false]
        },
        "conflict.allTheirs": CommandCase(afterCollision: "") {
            $0.conflict?.collisions.map(\.takesTheirs) == [true, true]
        },
        "conflict.allMine": CommandCase(afterCollision: " ") {
            $0.conflict?.collisions.map(\.takesTheirs) == [false, false]
        },
        "conflict.reveal": CommandCase(afterCollision: "") { $0.conflict?.isRevealed == true },
        "conflict.close": CommandCase(afterCollision: "") { $0.layers == [.form] },
        "roster.quickEntry": CommandCase("2") { $0.layers == [.quickEntry] },
        "names.save": CommandCase(names) { $0.layers.isEmpty && $0.state.roster.visible.count == 62 },
        "names.branch": CommandCase(names) { $0.layers == [.quickEntry, .menu] },
        "names.toggle": CommandCase(names) { $0.quickEntry?.wanted.count == 1 },
        "names.mend": CommandCase(names) { $0.quickEntry?.rows.count == 1 && $0.quickEntry?.input.isEmpty == false },
        "names.remove": CommandCase(names) { $0.quickEntry?.rows.count == 1 },
        "names.close": CommandCase(names) { $0.layers == [.quickEntry, .dialog] },
        "form.close": CommandCase("2e") { $0.layers.isEmpty },
        "layer.close": CommandCase("2<Enter>") { $0.layers.isEmpty && !$0.hasQuit },
        "roster.filter": CommandCase("2") { $0.state.roster.isTyping && $0.state.focus == .roster },
        "roster.unfilter": CommandCase("/l<Enter>") { $0.state.roster.filter == nil },
        "roster.sort": CommandCase("2") { $0.layers == [.menu] },
        "roster.mark": CommandCase("2") { $0.state.roster.marks.count == 1 && $0.state.roster.cursor == 1 },
        "roster.markRange": CommandCase("2jjvk") { $0.state.roster.marks.count == 2 },
        "roster.sortNext": CommandCase("2") { $0.layers == [.menu] && $0.screen.contains("再按什么排序") },
        "roster.sortUsual": CommandCase("2s姓名<Enter>") { $0.state.roster.orders == [.usual] },
        "roster.columns": CommandCase("2") { $0.layers == [.columns] },
        "roster.header": CommandCase("2") { $0.state.roster.header == .name },
        "roster.narrower": CommandCase("2") { ($0.state.roster.columns.widths[.name] ?? 99) < 20 },
        "roster.wider": CommandCase("2") { ($0.state.roster.columns.widths[.name] ?? 0) > 12 },
        "roster.usualColumns": CommandCase("2>") { $0.state.roster.columns.isUsual },
        "header.left": CommandCase("2|<Right><Right>") { $0.state.roster.header == .citizenNumber },
        "header.right": CommandCase("2|") { $0.state.roster.header == .citizenNumber },
        "header.sort": CommandCase("2|") { $0.state.roster.orders == [RosterOrder(.field("name"))] },
        "header.sortNext": CommandCase("2|") { $0.state.roster.orders == [.usual, RosterOrder(.field("name"))] },
        "header.moveLeft": CommandCase("2|<Right><Right>") { $0.state.roster.columns.chosen?[1] == .status },
        "header.moveRight": CommandCase("2|<Right>") { $0.state.roster.columns.chosen?[1] == .status },
        "header.hide": CommandCase("2|<Right>") { $0.state.roster.columns.chosen?.contains(.citizenNumber) == false },
        "header.leave": CommandCase("2|") { $0.state.roster.header == nil && !$0.hasQuit },
        "columns.close": CommandCase("2C") { $0.layers.isEmpty && !$0.hasQuit },
        "marked.menu": CommandCase("2 ") { $0.layers == [.menu] },
        "marked.edit": CommandCase("2 ") { $0.layers == [.menu] && $0.screen.contains("工作岗位") },
        "marked.move": CommandCase("2 ") { $0.marked?.action == .field("branch") },
        "marked.cadre": CommandCase("2 ") { $0.marked?.action == .cadre },
        "marked.apply": CommandCase("2 E<Enter>工作岗位<Enter>养蜂<Enter>") { $0.said.contains("已改动 1 人") },
        "marked.preview": CommandCase("2 E<Enter>工作岗位<Enter>养蜂") { $0.marked?.plan?.changed == 1 },
        "marked.back": CommandCase("2 E<Enter>工作岗位<Enter>") { $0.layers.isEmpty },
        "roster.invert": CommandCase("2 ") { $0.state.roster.marks.count == 59 },
        "roster.markAll": CommandCase("2") { $0.state.roster.marks.count == 60 },
        "roster.unmark": CommandCase("2  ") { $0.state.roster.marks.isEmpty },
        "find.next": CommandCase("/驻沪<Esc>gg") { $0.state.roster.line.walk != nil && $0.state.roster.cursor > 0 },
        "find.previous": CommandCase("/驻沪<Esc>gg") { $0.state.roster.line.walk != nil && $0.state.roster.cursor > 5 },
        "filter.saved": CommandCase("/灯:红<Enter>B<C-u>红灯<Enter><Esc>") {
            $0.layers == [.menu] && $0.screen.contains("红灯")
        },
        "filter.save": CommandCase("/灯:红<Enter>") { $0.layers == [.naming] },
        "filter.forget": CommandCase("/灯:红<Enter>B<C-u>红灯<Enter><Esc>") { $0.layers == [.menu] },
        "tasks.filter": CommandCase("3") { $0.state.tasks.isTyping && $0.state.focus == .tasks },
        "tasks.group": CommandCase("3") { $0.state.tasks.grouping == .kind },
        "tasks.groupings": CommandCase("3") { $0.layers == [.menu] && $0.screen.contains("按人员") },
        "tasks.close": CommandCase("3") { $0.state.tasks.lineCount == $0.state.tasks.groups.count },
        "tasks.open": CommandCase("3-") { $0.state.tasks.lineCount > $0.state.tasks.visible.count },
        "tasks.mark": CommandCase("3") { $0.state.tasks.marks.count == 1 },
        "tasks.markRange": CommandCase("3vj") { $0.state.tasks.marks.count == 2 },
        "tasks.markAll": CommandCase("3") { $0.state.tasks.marks.count == $0.state.tasks.visible.count },
        "tasks.unmark": CommandCase("3 ") { $0.state.tasks.marks.isEmpty },
        "tasks.invert": CommandCase("3 ") { $0.state.tasks.marks.count == $0.state.tasks.visible.count - 1 },
        "tasks.together": CommandCase(contacts) { $0.layers == [.batchEntry] && $0.screen.contains("一并办理") },
        "tasks.snooze": CommandCase("3") { $0.layers == [.batchEntry] && $0.screen.contains("暂缓至") },
        "tasks.waive": CommandCase("3") { $0.layers == [.batchEntry] && $0.screen.contains("免办至") },
        "tasks.exceptions": CommandCase("2") { $0.layers == [.exceptions] },
        "tasks.putOff": CommandCase("3") { $0.state.tasks.showsPutOff && $0.said.contains("暂缓或免办") },
        "tasks.slip": CommandCase("3 ") { $0.layers == [.slip] && $0.screen.contains("1 页") },
        "task.slip": CommandCase("3<Enter>") { $0.layers == [.task, .slip] && $0.screen.contains("1 页") },
        "tasks.new": CommandCase("2") { $0.layers == [.batchEntry] && $0.screen.contains("完成期限") },
        "tasks.newCampaign": CommandCase("2") { $0.layers == [.batchEntry] && $0.screen.contains("目标") },
        "tasks.calendar": CommandCase("2") { $0.layers == [.calendar] && $0.screen.contains("2026年12月") },
        "tasks.plan": CommandCase("2") { $0.layers == [.plan] && $0.screen.contains("2026 年度计划") },
        "task.do": CommandCase(contacts + "<Enter>") { $0.layers == [.task, .form] },
        "task.all": CommandCase(contacts + "<Enter>") { $0.layers == [.task, .batchEntry] },
        "task.snooze": CommandCase("3<Enter>") { $0.layers == [.task, .batchEntry] && $0.screen.contains("暂缓至") },
        "task.waive": CommandCase("3<Enter>") { $0.layers == [.task, .batchEntry] && $0.screen.contains("免办至") },
        "task.file": CommandCase(contacts + "<Enter>") { $0.layers == [.task, .file] },
        "task.rule": CommandCase(contacts + "<Enter>") { $0.layers == [.task, .rules] && $0.screen.contains("季度联系") },
        "task.next": CommandCase("3<Enter>") { $0.state.taskOnPage == $0.state.tasks.visible[1] },
        "task.previous": CommandCase("3j<Enter>") { $0.state.taskOnPage == $0.state.tasks.visible[0] },
        "task.close": CommandCase("3<Enter>") { $0.layers.isEmpty && !$0.hasQuit },
        "together.preview": CommandCase(contacts + "  m<Tab>") { $0.layers == [.batch] },
        "together.choices": CommandCase(contacts + "  m<Tab>") { $0.together?.popup != nil },
        "together.apply": CommandCase(contacts + "  m<C-s>") { $0.said.contains("一并办理：2 项") },
        "together.toggle": CommandCase(contacts + "  m<C-s>") { $0.together?.left.count == 1 },
        "together.back": CommandCase(contacts + "  m") { $0.layers.isEmpty && !$0.hasQuit },
        "exceptions.takeBack": CommandCase(snoozed) { $0.state.taskExceptions.isEmpty && $0.layers == [.exceptions] },
        "exceptions.edit": CommandCase(snoozed) { $0.layers == [.exceptions, .form] },
        "exceptions.close": CommandCase(snoozed) { $0.layers.isEmpty && !$0.hasQuit },
        "calendar.open": CommandCase("2D<Tab>") { $0.calendar?.isListing == true },
        "calendar.today": CommandCase("2D<Right>") { $0.calendar?.selected == Fixture.today },
        "calendar.next": CommandCase("2D") { $0.calendar.map { $0.selected > Fixture.today } == true },
        "calendar.previous": CommandCase("2D") { $0.calendar.map { $0.selected < Fixture.today } == true },
        "calendar.plan": CommandCase("2D") { $0.layers == [.plan] },
        "calendar.back": CommandCase("2D") { $0.layers.isEmpty && !$0.hasQuit },
        "plan.open": CommandCase("2P") {
            $0.state.focus == .tasks && $0.state.tasks.filter?.text == "规则:季度联系" && !$0.state.tasks.visible.isEmpty
                && $0.layers.isEmpty
        },
        "plan.add": CommandCase("2P<End>") { $0.form?.original.isNew == true },
        "plan.nextYear": CommandCase("2P") { $0.plan?.year == 2027 },
        "plan.previousYear": CommandCase("2P") { $0.plan?.year == 2025 },
        "plan.calendar": CommandCase("2P") { $0.layers == [.calendar] },
        "plan.close": CommandCase("2P") { $0.layers.isEmpty && !$0.hasQuit },
        "ledger.undo": CommandCase("2c<C-s>") { $0.store.journal.last?.proposal.purpose == .undo },
        "ledger.redo": CommandCase("2c<C-s>u") { $0.store.journal.last?.proposal.purpose == .redo },
        "ledger.history": CommandCase("2") { $0.layers == [.history] && $0.screen.contains("写入演示数据") },
        "ledger.rules": CommandCase("2") { $0.layers == [.rules] && $0.screen.contains("季度联系") },
        "rules.change": CommandCase("2R") { $0.screen.contains("依据：") },
        "rules.toggle": CommandCase("2R") { $0.state.ledger.rules.first?.isOn == false },
        "rules.reset": CommandCase("2R ") { $0.state.ledger.rules == RuleBook.shipped && $0.store.journal.count == 3 },
        "ledger.figures": CommandCase("2") { $0.layers == [.figures] && $0.screen.contains("流动党支部") },
        "figures.open": CommandCase("fjjl") { $0.layers == [.figures, .figureRecords] },
        "figures.next": CommandCase("f") { $0.figures?.focus == .figures },
        "figures.previous": CommandCase("fl") { $0.figures?.focus == .themes },
        "figures.breakdown": CommandCase("f") { $0.figures?.breakdown?.id == "place" },
        "figures.breakdownBack": CommandCase("f") { $0.figures?.breakdown?.id == "year" },
        "figures.period": CommandCase("f") { $0.layers == [.figures, .menu] && $0.screen.contains("上季度") },
        "figures.earlier": CommandCase("f") { $0.figures?.reader.period == .year(2025) },
        "figures.later": CommandCase("f") { $0.figures?.reader.period == .year(2027) },
        "figures.organisation": CommandCase("f") { $0.layers == [.figures, .menu] && $0.screen.contains("整个台账") },
        "figures.copy": CommandCase("f") { $0.copied?.hasPrefix("党组织\t3\t个\n党委\t1\t个") == true },
        "figures.record": CommandCase("fjjll<Enter>") { $0.layers == [.figures, .figureRecords, .file] },
        "figures.back": CommandCase("2f") { $0.layers.isEmpty && !$0.hasQuit },
        "rules.back": CommandCase("2R") { $0.layers.isEmpty && !$0.hasQuit },
        "ledger.import": CommandCase("2") { $0.layers == [.importing] },
        "ledger.export": CommandCase("2") { $0.layers == [.dialog] },
        "ledger.demonstration": CommandCase("2") { $0.said.contains("已有数据") },
        "ledger.place": CommandCase("2") { $0.said.contains("已有数据") },
        "app.palette": CommandCase("2") { $0.layers == [.palette] },
        "app.help": CommandCase("2") { $0.layers == [.help] },
        "app.log": CommandCase("2c<C-s>") { $0.layers == [.log] && $0.screen.contains("已保存") },
        "app.theme": CommandCase("2") { $0.layers == [.menu] && $0.screen.contains("daylight") },
        "app.keys": CommandCase("2") { $0.layers == [.menu] && $0.screen.contains("vim 键位") },
        "app.borders": CommandCase("2") { $0.screen.contains("+- 2 花名册") && !$0.screen.contains("┌") },
        "app.width": CommandCase("2") { $0.layers == [.menu] && $0.screen.contains("两列") },
        "app.language": CommandCase("2") { $0.state.language == .english && $0.screen.contains("Roster") },
        "app.mouse": CommandCase("2") { driver in
            !driver.state.isMouseOn && driver.count { if case .mouse = $0 { true } else { false } } == 1
        },
        "app.redraw": CommandCase("2e") { $0.count { if case .redraw = $0 { true } else { false } } == 1 },
        "app.suspend": CommandCase("2e") { $0.count { if case .suspend = $0 { true } else { false } } == 1 },
        "app.quit": CommandCase("2") { $0.hasQuit },
    ]

    /// The ledger of contacts, newest first.
    private static let ledgerOfContacts = "2T联系记录<Enter>"

    private static let tables: [String: CommandCase] = [
        "ledgers.open": CommandCase("2") { $0.layers == [.ledgers] && $0.screen.contains("服务事项") },
        "ledgers.close": CommandCase("2T") { $0.layers.isEmpty && !$0.hasQuit },
        "table.open": CommandCase(ledgerOfContacts) { $0.form?.original.kind == .contact },
        "table.edit": CommandCase(ledgerOfContacts) { $0.form?.original.isNew == false },
        "table.add": CommandCase(ledgerOfContacts) {
            $0.form?.original.isNew == true && $0.form?.draft.kind == .contact
        },
        "table.filter": CommandCase(ledgerOfContacts) { $0.table?.isTyping == true },
        "table.sort": CommandCase(ledgerOfContacts) { $0.layers.last == .menu && $0.screen.contains("按什么排序") },
        "table.sortNext": CommandCase(ledgerOfContacts) { $0.layers.last == .menu && $0.screen.contains("再按什么排序") },
        "table.scope": CommandCase(ledgerOfContacts) { $0.table?.isNarrowed == true },
        "table.mark": CommandCase(ledgerOfContacts) { $0.table?.marks.count == 1 && $0.table?.cursor == 1 },
        "table.markRange": CommandCase(ledgerOfContacts + "vj") { $0.table?.marks.count == 2 },
        "table.markAll": CommandCase(ledgerOfContacts) {
            $0.table.map { $0.marks.count == $0.unfilteredCount } == true
        },
        "table.invert": CommandCase(ledgerOfContacts + " ") {
            $0.table.map { $0.marks.count == $0.unfilteredCount - 1 } == true
        },
        "table.unmark": CommandCase(ledgerOfContacts + "  ") { $0.table?.marks.isEmpty == true },
        "table.bulk": CommandCase(ledgerOfContacts + " ") { $0.layers.last == .menu && $0.screen.contains("事由") },
        "table.retire": CommandCase(ledgerOfContacts) { $0.dialog?.isDanger == true },
        "table.copy": CommandCase(ledgerOfContacts) { $0.copied != nil && $0.copied?.contains("\t") == false },
        "table.copyRow": CommandCase(ledgerOfContacts) { $0.copied?.contains("\t2026-") == true },
        "table.columns": CommandCase(ledgerOfContacts) { $0.layers.last == .columns && $0.screen.contains("联系记录的栏目") },
        "table.header": CommandCase(ledgerOfContacts) { $0.table?.header == .field("member") },
        "table.narrower": CommandCase(ledgerOfContacts) { ($0.table?.columns.widths[.field("member")] ?? 99) < 10 },
        "table.wider": CommandCase(ledgerOfContacts) { ($0.table?.columns.widths[.field("member")] ?? 0) > 10 },
        "table.export": CommandCase(ledgerOfContacts) {
            $0.layers.last == .ledgerExport && $0.screen.contains("contacts-2026")
        },
        "table.template": CommandCase(ledgerOfContacts) { $0.screen.contains("contacts-template.xlsx") },
        "table.import": CommandCase(ledgerOfContacts) { $0.importing?.kind == .contact },
        "table.leave": CommandCase(ledgerOfContacts) { $0.layers == [.ledgers] },
        "table.close": CommandCase(ledgerOfContacts) { $0.layers == [.ledgers] },
    ]
}

@Suite("Commands, palette, help")
struct CommandTests {
    @Test("every command does what it says by each of its keys, typed full-width too")
    func everyCommand() throws {
        #expect(Set(CommandCase.all.keys) == Set(CommandRegistry.commands.map(\.id)))
        for command in CommandRegistry.commands {
            let item = try #require(CommandCase.all[command.id])
            for key in command.keys {
                let driver = item.driver().press(key)
                #expect(item.isDone(driver), "\(command.id) by \(key)")
                if case .character(let letter) = key.code, key.modifiers.isEmpty, let wide = letter.fullWidth {
                    let driver = item.driver().press(.character(wide))
                    #expect(item.isDone(driver), "\(command.id) by \(wide)")
                }
            }
        }
    }

    @Test("every command of the palette does the same from there as by its key")
    func fromPalette() throws {
        for command in CommandRegistry.commands where command.isInPalette {
            let item = try #require(CommandCase.all[command.id])
            let driver = DashboardDriver().play(item.setup + "<C-p>" + command.title.chinese)
            guard case .palette(let palette)? = driver.state.layers.last else { continue }
            let index = palette.entries.firstIndex {
                if case .command(let found) = $0 { found.id == command.id } else { false }
            }
            for _ in 0..<(try #require(index, "\(command.id)")) { driver.play("<Down>") }
            driver.play("<Enter>")
            #expect(item.isDone(driver), "\(command.id)")
        }
    }

    @Test("names are unique, and titles, hints and help exist in both languages")
    func words() {
        let commands = CommandRegistry.commands
        #expect(Set(commands.map(\.id)).count == commands.count)
        for command in commands {
            for phrase in [command.title, command.help] + (command.hint.map { [$0] } ?? []) {
                #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(command.id)")
                #expect(!phrase.english.hasChinese || command.id == "app.language", "\(command.id): \(phrase.english)")
                #expect(phrase.chinese.hasChinese, "\(command.id): \(phrase.chinese)")
            }
        }
    }

    @Test("a key means one thing wherever it is looked for")
    func keys() {
        let panes: [Set<CommandScope>] = [.tree, .roster, .tasks].map { [$0, .panes, .everywhere] }
        let layers: [Set<CommandScope>] = CommandScope.allCases.filter {
            ![.everywhere, .panes, .tree, .roster, .tasks].contains($0)
        }
        .map { [$0, .everywhere] }
        for scopes in panes + layers {
            var owners: [Key: String] = [:]
            for command in CommandRegistry.commands where !command.scopes.isDisjoint(with: scopes) {
                for key in command.keys {
                    #expect(owners[key] == nil, "\(key) is \(command.id) and \(owners[key] ?? "")")
                    owners[key] = command.id
                }
            }
        }
    }

    @Test("every command can be done without a letter: an input method swallows letters")
    func withoutLetters() {
        for command in CommandRegistry.commands where !command.isInPalette {
            let others = command.keys.filter { key in
                guard case .character = key.code else { return true }
                return !key.modifiers.isEmpty
            }
            // 1, 2 and 3 have Tab; digits pass an input method as long as nothing is being composed.
            #expect(!others.isEmpty, "\(command.id)")
        }
        let ways: [Key] = [Key(.function(2)), Key(.function(1))]
        #expect(ways.allSatisfy { KeyMap.standard.command(for: $0, in: [.panes]) != nil })
    }

    @Test("every command of the palette can be done without typing: F2, arrows, Enter")
    func withoutTyping() throws {
        for command in CommandRegistry.commands where command.isInPalette {
            let item = try #require(CommandCase.all[command.id])
            let driver = DashboardDriver().play(item.setup + "<F2>")
            guard case .palette(let palette)? = driver.state.layers.last else { continue }
            let index = palette.entries.firstIndex {
                if case .command(let found) = $0 { found.id == command.id } else { false }
            }
            for _ in 0..<(try #require(index, "\(command.id)")) { driver.press(Key(.down)) }
            driver.press(Key(.enter))
            #expect(item.isDone(driver), "\(command.id)")
        }
    }

    @Test("every key can be written and read again, as footer and key maps do")
    func notation() {
        for key in CommandRegistry.commands.flatMap(\.keys) { #expect(Key(parsing: "\(key)") == key) }
    }

    @Test("a help sentence is never cut on eighty columns", arguments: Language.allCases)
    func helpFits(language: Language) {
        for command in CommandRegistry.commands {
            #expect(TextWidth.columns(command.help.text(language)) <= 58, "\(command.help.text(language))")
            #expect(TextWidth.columns(command.keys.map { "\($0)" }.joined(separator: " ")) <= 13, "\(command.id)")
        }
    }

    @Test("the palette finds commands, members by initials, organisations, themes, and opens them")
    func palette() {
        let driver = DashboardDriver().play(":flf<Enter>")
        #expect(driver.file?.kind == .member && driver.screen.contains("冯乐峰"))
        driver.play("<F2>zhld<Enter>")
        #expect(driver.file?.kind == .organisation && driver.layers == [.file, .file])
        driver.play("<Esc><Esc>：导入<Enter>")
        #expect(driver.layers == [.importing])
        driver.play("<Esc>:daylight<Enter>")
        #expect(driver.state.theme == "daylight")
        driver.play(":xqzk<Enter>")
        #expect(driver.screen.contains("没有符合的命令或记录"))
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty)
    }

    @Test("a command of the panes leaves an open file before it works")
    func paletteFromFile() {
        let driver = DashboardDriver().play("3<Enter>o:排序<Enter>")
        #expect(driver.layers == [.menu])
        #expect(DashboardDriver().play("1:全部标记<Enter>").state.focus == .roster)
    }

    @Test("help filters by words, pinyin and key, Enter does it, and what cannot be done says why")
    func help() {
        #expect(DashboardDriver().play("?排序<Enter>").layers == [.menu])
        #expect(DashboardDriver().play("<F1>F11<Enter>").state.zoomed == .roster)
        #expect(DashboardDriver().play("?px<Enter>").layers == [.menu])
        #expect(DashboardDriver(language: .english).play("?sort by<Enter>").layers == [.menu])
        let driver = DashboardDriver().play("?xqzk<Enter>")
        #expect(driver.layers == [.help])
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty)
        let file = DashboardDriver().play("<Enter><Tab>?显示号码<Enter>")
        #expect(file.said.contains("请先选中"))
        // Why something cannot be done stands beside it before anybody tries.
        #expect(DashboardDriver().play("1?移到").screen.contains("移到这里: 请先剪切一个党组织"))
        #expect(DashboardDriver().play("e<F1>").layers == [.form, .help])
    }

    @Test("theme and language change at once and are remembered")
    func settings() {
        let driver = DashboardDriver().play("tdaylight<Enter>LL")
        #expect(driver.state.theme == "daylight")
        let remembered = driver.asked.compactMap { if case .remember(let setting) = $0 { setting } else { nil } }
        #expect(remembered == [.theme("daylight"), .language(.english), .language(.chinese)])
    }

    @Test("pasted text is never read as keys", arguments: ["", "1", "3", "<Enter>", "?", "H", "d"])
    func paste(setup: String) {
        let driver = DashboardDriver().play(setup)
        let before = driver.layers
        driver.play("<Paste:dyqu<Enter>y>")
        #expect(driver.layers == before)
        #expect(!driver.hasQuit)
        #expect(driver.store.journal.count == 1)
    }

    @Test("messages go by themselves after time to read them; an error waits for a key; all are in the log")
    func messages() {
        let driver = DashboardDriver().play("c<C-s>")
        #expect(!driver.said.isEmpty)
        driver.wait(10_001)
        #expect(driver.said.isEmpty)
        driver.send(.failed(Phrase("读不到。", "Unreadable.")))
        driver.wait(100_000)
        #expect(driver.said == "读不到。")
        driver.play("j")
        #expect(driver.said.isEmpty)
        driver.play("M")
        #expect(driver.screen.contains("读不到。") && driver.screen.contains("已保存"))
        driver.play("jq")
        #expect(driver.layers.isEmpty)
    }

    @Test("the history follows an undo that is made in it")
    func history() {
        let driver = DashboardDriver().play("c<C-s>H")
        #expect(driver.find("新增联系记录") != nil)
        driver.play("u")
        #expect(driver.screen.contains("撤销："))
        driver.play("jjkG<Esc>")
        #expect(driver.layers.isEmpty)
    }
}

extension Character {
    /// The full-width form that an input method gives.
    fileprivate var fullWidth: Character? {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1, (0x21...0x7E).contains(scalar.value) else {
            return nil
        }
        return Unicode.Scalar(scalar.value + 0xFEE0).map { Character($0) }
    }
}

extension String {
    /// Whether an ideograph is in it.
    var hasChinese: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
