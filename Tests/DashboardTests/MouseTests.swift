import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The mouse")
struct MouseTests {
    @Test("a click selects and goes to the pane, a second one opens, a third does nothing more")
    func clicking() {
        let driver = DashboardDriver().click("吴新")
        #expect(driver.selectedName == "吴新" && driver.layers.isEmpty)
        driver.click("├─  驻沪流动支部", offset: 6)
        #expect(driver.state.focus == .tree && driver.state.roster.visible.count == 9)
        driver.play("1g")
        driver.click("侯中", times: 2)
        #expect(driver.layers == [.file])
        let third = DashboardDriver().click("侯中", times: 3)
        #expect(third.layers == [.file])
    }

    @Test("two clicks far apart, in time or place, are no double click")
    func slowClicks() {
        let driver = DashboardDriver().click("侯中")
        driver.wait(500)
        driver.click("侯中")
        #expect(driver.layers.isEmpty)
        driver.wait(500)
        driver.click("侯中").click("141")
        #expect(driver.layers.isEmpty)
    }

    @Test("a click on what went away before it could be drawn means nothing")
    func gone() throws {
        let driver = DashboardDriver.empty().play("21")
        let mark = try #require(driver.find("▼ 流动党组织"))
        driver.input(.key(Key(.character("u"))))
        #expect(driver.state.tree.nodes.count == 1)
        driver.input(.mouse(Mouse(.press, at: mark)))
        #expect(driver.state.isEmpty && driver.layers.isEmpty)
    }

    @Test("a press answers the question that was drawn, and no other that came since")
    func otherQuestion() throws {
        let driver = DashboardDriver().play("2d")
        let button = try #require(driver.find("停用 ]"))
        for key in [Key(.escape), Key(.down), Key(.character("d"))] { driver.input(.key(key)) }
        driver.input(.mouse(Mouse(.press, at: button)))
        #expect(driver.layers == [.dialog] && driver.state.ledger.members.keptCount == 60)
        driver.click("停用 ]")
        #expect(driver.layers.isEmpty && driver.state.ledger.members.keptCount == 59)
    }

    @Test("the marks of the tree open and close, and a double click opens the organisation")
    func tree() {
        let driver = DashboardDriver()
        let before = driver.state.tree.nodes.count
        driver.click("▼ 新仓镇党委")
        #expect(driver.state.tree.nodes.count == before - 1)
        driver.click("► 新仓镇党委")
        #expect(driver.state.tree.nodes.count == before)
        driver.click("联合村支部", times: 2)
        #expect(driver.file?.kind == .organisation)
    }

    @Test("a click on a header sorts by it, and again turns round")
    func header() {
        let driver = DashboardDriver().click("姓名")
        #expect(driver.state.roster.order == RosterOrder(.field("name")))
        driver.click("姓名")
        #expect(driver.state.roster.order == RosterOrder(.field("name"), descending: true))
    }

    @Test("the wheel scrolls the pane below it, and moves in lists and files")
    func wheel() {
        let driver = DashboardDriver().play("<WheelDown:100,10><WheelDown:100,10>")
        #expect(driver.state.roster.table.rows.offset == 6)
        driver.play("<WheelUp:100,10>")
        #expect(driver.state.roster.table.rows.offset == 3)
        driver.play("<WheelDown:100,42>")
        #expect(driver.state.tasks.table.rows.offset == 3)
        let before = driver.state.focus
        driver.play("<WheelDown:5,10>")
        #expect(driver.state.focus == before)
        driver.play("<Enter><WheelDown:50,10>")
        #expect(driver.file.map { $0.list.selected > 3 } == true)
    }

    @Test("a click on a hint of the footer does it, in panes, filter, file, form, and list")
    func footer() {
        #expect(DashboardDriver().click("帮助", isLast: true).layers == [.help])
        #expect(DashboardDriver().click("e 编辑", isLast: true).layers == [.form])
        #expect(DashboardDriver().play("/l").click("取消筛选").state.roster.filter == nil)
        #expect(DashboardDriver().play("<Enter>").click("c 联系", isLast: true).layers == [.file, .form])
        #expect(DashboardDriver().play("<Enter>").click("Esc 返回", isLast: true).layers.isEmpty)
        #expect(DashboardDriver().play("e").click("Esc 返回", isLast: true).layers.isEmpty)
        #expect(DashboardDriver().play("s").click("Esc 返回", isLast: true).layers.isEmpty)
    }

    @Test("the buttons of a question can be clicked")
    func dialog() {
        #expect(DashboardDriver().play("d").click("y 停用").state.roster.visible.count == 59)
        let driver = DashboardDriver().play("d").click("n 取消")
        #expect(driver.layers.isEmpty && driver.state.roster.visible.count == 60)
        #expect(DashboardDriver().play("d").click("它将不再").layers == [.dialog])
    }

    @Test("fields, choices and buttons of a form can be clicked")
    func form() {
        let driver = DashboardDriver().play("e").click("性别")
        #expect(driver.form?.focused?.field.name == "sex")
        driver.play("<Enter>").click("│女", offset: 1)
        #expect(driver.form?.focused?.field.name != "sex")
        #expect(
            driver.form?.draft[Member.sex]
                != RecordDraft(editing: driver.form?.original.id ?? RecordID(rawValue: 0), in: driver.state.ledger)?[
                    Member.sex])
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty && driver.store.journal.count == 2)
        #expect(DashboardDriver().play("c").click("[ 保存").store.journal.count == 2)
        #expect(DashboardDriver().play("c").click("[ 取消").layers.isEmpty)
    }

    @Test("lines of menu, palette, help, welcome and the folder can be clicked")
    func lists() {
        #expect(DashboardDriver().play("s").click("出生日期").state.roster.order.key == .field("birth"))
        #expect(DashboardDriver().play(":操作").click("操作历史").layers == [.history])
        #expect(DashboardDriver().play("?何时").click("谁在何时").layers == [.history])
        #expect(DashboardDriver.empty().click("从空白台账").form != nil)
        #expect(DashboardDriver.empty().click("看看一个地方").layers == [.welcome, .menu])
        let driver = DashboardDriver().play("i").click("流动党员.csv")
        #expect(driver.importing?.list.selected == 3)
        driver.click("流动党员.csv", times: 2)
        #expect(driver.screen.contains("读到 4 行"))
    }

    @Test("names of the panes can be clicked where only one shows")
    func tabs() {
        let driver = DashboardDriver(size: Size(width: 60, height: 20)).click("待办")
        #expect(driver.state.focus == .tasks)
        driver.click("1 组织")
        #expect(driver.state.focus == .tree)
    }

    @Test("a click while a form is being saved, or on nothing, does nothing")
    func nothing() {
        let driver = DashboardDriver()
        driver.isStoreSlow = true
        driver.play("e<C-u>冯新<C-s>").click("学历").click("[ 取消")
        driver.answer()
        #expect(driver.layers.isEmpty && driver.selectedName == "冯新")
        driver.play("<Click:159,0><RightClick:50,10><DoubleClick:0,47>")
        #expect(driver.layers.isEmpty)
    }
}
