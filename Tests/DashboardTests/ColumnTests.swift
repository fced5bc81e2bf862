import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Columns and sorting of the roster")
struct ColumnTests {
    private static let name = RosterOrder(.field("name"))
    private static let days = RosterOrder.usual
    private static let branch = RosterOrder(.field("branch"))

    @Test(
        "one column after the other decides the order: by menu, by header, by mouse",
        arguments: [
            ("s所在<Enter>S姓名<Enter>", [branch, name]),
            ("s姓名<Enter>s姓名<Enter>", [RosterOrder(.field("name"), descending: true)]),
            ("S姓名<Enter>", [days, name]),
            ("S姓名<Enter>S姓名<Enter>", [days, RosterOrder(.field("name"), descending: true)]),
            ("S姓名<Enter>S姓名<Enter>S姓名<Enter>", [days]),
            ("S姓名<Enter>s未联系<Enter>", [RosterOrder(.daysSinceContact), name]),
            ("S姓名<Enter>s所在<Enter>", [branch]), ("|<Enter><Right><Right> ", [name, RosterOrder(.status)]),
            ("s+", [RosterOrder(.daysSinceContact)]), ("s姓名+<Esc>", [days, name]), ("s姓名<Insert><Esc>", [days, name]),
            ("<S-F3>姓名<Enter>", [name]),
        ])
    func orders(script: String, orders: [RosterOrder]) {
        DashboardDriver().play(script, \.roster.orders, is: orders)
    }

    @Test("rows are in the order of all columns, the header numbers them, the status line names them")
    func severalOrders() {
        let driver = DashboardDriver().play("s所在<Enter>S姓名<Enter>")
        let members = driver.state.ledger.members
        let branches = driver.state.roster.visible.map { members.text(Member.name, Int($0)) }
        #expect(branches.count == 60)
        var seen: [Int] = []
        for row in driver.state.roster.visible {
            let branch = members.reference(Member.branch, Int(row)) ?? -1
            if seen.last != branch { seen.append(branch) }
        }
        #expect(Set(seen).count == seen.count)
        #expect(driver.screen.contains("姓名2▲"))
        #expect(driver.screen.contains("按所在党支部、姓名排序"))
        #expect(DashboardDriver().play("s参加<Enter>S姓名<Enter>").screen.contains("支部1▲"))
        driver.play("S入党日期<Enter>S学历<Enter>S性别<Enter>")
        #expect(driver.said.contains("最多") && driver.state.roster.orders.count == 4)
    }

    @Test("a click on a header sorts by it alone, with Ctrl, Shift or Alt by it as well")
    func clicks() {
        let driver = DashboardDriver().click("姓名")
        guard let point = driver.find("流向") else { return }
        driver.input(.mouse(Mouse(.press, at: point, modifiers: .control)))
        #expect(driver.state.roster.orders == [Self.name, RosterOrder(.destination)])
        driver.input(.mouse(Mouse(.press, at: point)))
        #expect(driver.state.roster.orders == [RosterOrder(.destination)])
    }

    @Test("every column there is has a title in both languages, sorts, and is remembered by its own word")
    func everyColumn() {
        let driver = DashboardDriver()
        #expect(Set(RosterColumn.all).count == RosterColumn.all.count)
        for column in RosterColumn.all {
            #expect(RosterColumn(settingsText: column.settingsText) == column)
            #expect(!column.title.chinese.isEmpty && !column.title.english.hasChinese)
            driver.state.sortRoster(by: column.order)
            #expect(Set(driver.state.roster.list.sorted).count == 60)
            #expect(!driver.state.orderTitle.chinese.isEmpty, "\(column)")
            let order = RosterOrder(column.order, descending: true)
            #expect(RosterOrder(settingsText: order.settingsText) == order)
            for row in 0..<60 { _ = driver.state.rosterCell(column, row: row) }
        }
        #expect(RosterColumn(settingsText: "member.hologram") == nil)
        #expect(RosterOrder(settingsText: "stay.hologram-") == nil && RosterOrder(settingsText: "") == nil)
    }

    @Test("numbers stay masked in every column")
    func masked() {
        let driver = DashboardDriver()
        driver.state.roster.columns.choose([.citizenNumber, .field("mobile"), .field("landline"), .field("address")])
        let ledger = driver.state.ledger
        for row in 0..<60 {
            for column in driver.state.roster.columns.chosen ?? [] where column != .name {
                guard let field = column.field else { continue }
                let value = ledger.members.text(field, row)
                let cell = driver.state.rosterCell(column, row: row).text
                #expect(value.isEmpty || (cell != value && !cell.isEmpty), "\(column)")
            }
        }
    }

    @Test("the list of columns shows and hides them, in the order of the list; the name stays")
    func choosing() {
        let driver = DashboardDriver().play("C工作岗位 ")
        #expect(driver.state.roster.columns.chosen?.last == .field("job"))
        driver.play("<Esc>")
        #expect(driver.screen.contains("工作岗位"))
        driver.play("C身份证<Enter><Esc>")
        #expect(driver.state.roster.columns.chosen?.contains(.citizenNumber) == false)
        driver.play("C <Esc>")
        #expect(driver.said.contains("姓名总是显示") && driver.state.roster.columns.chosen?.first == .name)
        driver.play("C<Down><S-Down><Right>")
        #expect(driver.state.roster.columns.chosen?.prefix(3) == [.name, .destination, .status])
        #expect(driver.state.roster.columns.widths[.status] == RosterColumn.status.minimum(.chinese) + 2)
        driver.play("<Del>")
        #expect(driver.state.roster.columns.widths.isEmpty)
        driver.play("<Esc>:恢复缺省栏目<Enter>")
        #expect(driver.state.roster.columns.isUsual)
    }

    @Test("in the header columns move, hide, widen, and the view follows; the name stays leftmost")
    func header() {
        let driver = DashboardDriver(size: Size(width: 80, height: 24)).play("|")
        for _ in 0..<9 { driver.play("<Right>") }
        #expect(driver.state.roster.header == .branch)
        #expect(driver.screen.contains("支部") && driver.screen.contains("姓名"))
        driver.play("<S-Left><S-Left>")
        #expect(driver.state.roster.header == .branch)
        for _ in 0..<9 { driver.play("<Left>") }
        #expect(driver.state.roster.header == .name)
        driver.play("<S-Right>")
        #expect(driver.said.contains("姓名总在最左"))
        driver.play("<Del>")
        #expect(driver.said.contains("不能隐藏"))
        driver.play("<lt><lt><lt><lt><lt><lt><lt><lt><lt>")
        #expect(driver.state.roster.columns.widths[.name] == RosterColumns.narrowest)
        driver.play("<Down>j", \.roster.cursor, is: 1)
        driver.play("<C-Up>1", \.roster.header, is: nil)
        driver.play("g2|").click("冯")
        #expect(driver.state.roster.header == nil)
    }

    @Test("chosen columns that do not fit scroll behind the name")
    func scrolling() {
        let driver = DashboardDriver(size: Size(width: 80, height: 24))
        driver.state.roster.columns.choose(RosterColumn.all)
        driver.play("<Resize:80x24>")
        let before = driver.screen
        for _ in 0..<12 { driver.play("l") }
        #expect(driver.screen != before && driver.screen.contains("冯乐峰"))
        for _ in 0..<12 { driver.play("h") }
        #expect(driver.screen == before)
    }
}
