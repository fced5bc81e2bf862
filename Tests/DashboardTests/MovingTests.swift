import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Moving about")
struct MovingTests {
    @Test(
        "the cursor of the roster moves by lines and pages and stops at both ends",
        arguments: [
            ("j", 1), ("jjk", 1), ("<Down><Down>", 2), ("k", 0), ("G", 59), ("Gj", 59), ("Ggj", 1),
            ("<End>", 59), ("<End><Home>", 0), ("<PgDn>", 28), ("<PgDn><PgUp>", 0), ("<C-f><C-f><C-f>", 59),
            ("<C-b>", 0), ("ｊｊ", 2), ("Ｇ", 59),
        ])
    func roster(script: String, cursor: Int) {
        DashboardDriver().play(script, \.roster.cursor, is: cursor)
    }

    @Test(
        "Tab, Shift-Tab and the numbers go to a pane",
        arguments: [
            ("<Tab>", Pane.tasks), ("<Tab><Tab>", .tree), ("<S-Tab>", .tree), ("1", .tree), ("12", .roster),
            ("3", .tasks), ("３", .tasks), ("1<S-Tab>", .tasks),
        ])
    func panes(script: String, pane: Pane) {
        DashboardDriver().play(script, \.focus, is: pane)
    }

    @Test("the enlarged pane has the screen to itself, follows the focus, and goes back")
    func zoom() {
        let driver = DashboardDriver().play("z")
        #expect(Array(driver.state.layout.panes.keys) == [.roster])
        driver.play("3", \.zoomed, is: .tasks)
        driver.play("z", \.zoomed, is: nil)
        driver.play("z<Esc>", \.zoomed, is: nil)
        driver.play("<F11>", \.zoomed, is: .tasks)
    }

    @Test("what the tree selects narrows the roster and the tasks")
    func narrowing() {
        let driver = DashboardDriver()
        let all = driver.state.tasks.visible.count
        #expect(driver.state.roster.visible.count == 60)
        driver.play("1jjjj")
        #expect(driver.state.tree.selectedNode.map { driver.state.label($0) } == "驻沪流动支部")
        #expect(driver.state.roster.visible.count == 9)
        #expect(driver.state.tasks.visible.count < all)
        #expect(driver.state.roster.cursor == 0)
        driver.play("g")
        #expect(driver.state.roster.visible.count == 60)
        #expect(driver.state.tasks.visible.count == all)
    }

    @Test("the counts of the tree are those of the roster, line by line, and add up")
    func counts() {
        let driver = DashboardDriver().play("1")
        for index in driver.state.tree.nodes.indices {
            let node = driver.state.tree.nodes[index]
            #expect(driver.state.roster.unfilteredCount == node.count, "\(driver.state.label(node))")
            driver.play("j")
        }
        for parent in driver.state.tree.nodes where parent.depth == 0 && parent.isOpen {
            let start = driver.state.tree.nodes.firstIndex(of: parent) ?? 0
            let below = driver.state.tree.nodes[(start + 1)...].prefix { $0.depth > 0 }.filter { $0.depth == 1 }
            #expect(below.reduce(0) { $0 + $1.count } == parent.count)
        }
    }

    @Test("lines of the tree open and close; left goes to the line above, right into the line")
    func opening() {
        let driver = DashboardDriver().play("1j")
        let before = driver.state.tree.nodes.count
        driver.play("h")
        #expect(driver.state.tree.nodes.count == before - 1)
        driver.play("h", \.tree.selectedIndex, is: 0)
        driver.play("jl")
        #expect(driver.state.tree.nodes.count == before)
        driver.play("l", \.tree.selectedIndex, is: 2)
        driver.play("<Left>", \.tree.selectedIndex, is: 1)
        driver.play("g<Enter>")
        #expect(driver.state.tree.nodes.first?.isOpen == false)
    }

    @Test("in a window that is too small nothing happens but leaving")
    func tooSmall() {
        let driver = DashboardDriver().play("<Resize:29x20>jjde<Enter>/x<Paste:y>")
        #expect(driver.state.roster.cursor == 0)
        #expect(driver.layers.isEmpty)
        #expect(driver.state.roster.filter == nil)
        #expect(driver.screen.contains("29x20"))
        driver.play("<Click:5,5>")
        #expect(!driver.hasQuit)
        driver.play("<Resize:100x30>j", \.roster.cursor, is: 1)
        driver.play("<Resize:10x4>ｑ")
        #expect(driver.hasQuit)
    }

    @Test("the roster scrolls sideways and back on a narrow screen")
    func sideways() {
        let driver = DashboardDriver(size: Size(width: 60, height: 20))
        let before = driver.screen
        #expect(!before.contains("身份证号"))
        driver.play("llll")
        #expect(driver.screen.contains("冯乐峰") && driver.screen.contains("身份证号"))
        driver.play("hhhh")
        #expect(driver.screen == before)
        let wide = DashboardDriver()
        let all = wide.screen
        wide.play("lll")
        #expect(wide.screen == all)
    }

    @Test("a new day is on the screen and in the tasks at once")
    func day() {
        let driver = DashboardDriver()
        let due = driver.state.tasks.counts.total
        let later = Fixture.today.adding(days: 200)
        driver.send(.today(later))
        #expect(driver.screen.contains("\(later)"))
        #expect(driver.state.tasks.list.today == later)
        #expect(driver.state.tasks.counts.total > due)
    }
}
