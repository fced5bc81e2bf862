import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Sizes of the panes, and what the next start finds again")
struct ArrangementTests {
    @Test("the border of the tree and that of the tasks follow the mouse, as far as the panes allow it")
    func dragging() {
        let driver = DashboardDriver(size: Size(width: 120, height: 40))
        func drag(from start: Point, to end: Point) {
            driver.input(.mouse(Mouse(.press, at: start)))
            for x in stride(from: start.x, through: end.x, by: start.x <= end.x ? 1 : -1) {
                driver.input(.mouse(Mouse(.drag, at: Point(x: x, y: start.y))))
            }
            driver.input(.mouse(Mouse(.drag, at: end)))
            driver.input(.mouse(Mouse(.release, at: end)))
            driver.draw()
        }
        guard let tree = driver.state.layout.panes[.tree], let tasks = driver.state.layout.panes[.tasks] else { return }
        drag(from: Point(x: tree.right - 1, y: 10), to: Point(x: 49, y: 10))
        #expect(driver.state.layout.panes[.tree]?.width == 50)
        drag(from: Point(x: 50, y: 10), to: Point(x: 3, y: 12))
        #expect(driver.state.layout.panes[.tree]?.width == PaneSizes.narrowestTree)
        drag(from: Point(x: 60, y: tasks.y), to: Point(x: 60, y: tasks.y - 5))
        #expect(driver.state.layout.panes[.tasks]?.height == tasks.height + 5)
        drag(from: Point(x: 60, y: tasks.y - 6), to: Point(x: 60, y: 0))
        #expect(driver.state.layout.panes[.roster]?.height == PaneSizes.leftByTasks)
        driver.input(.mouse(Mouse(.drag, at: Point(x: 60, y: 30))))
        #expect(driver.state.layout.panes[.roster]?.height == PaneSizes.leftByTasks)
    }

    @Test("whatever sizes were chosen, the panes cover the window at every size")
    func cover() {
        let sizes = [PaneSizes(tree: 16, tasks: 4), PaneSizes(tree: 300, tasks: 300), PaneSizes(tree: 60, tasks: 20)]
        for chosen in sizes {
            for width in 30...130 {
                for height in 8...50 {
                    let layout = DashboardLayout(
                        Size(width: width, height: height), focus: .roster, zoomed: nil, sizes: chosen)
                    let rects = [layout.header, layout.status, layout.footer] + layout.panes.values
                    let cells = (rects + (layout.tabs.map { [$0] } ?? [])).reduce(0) { $0 + $1.width * $1.height }
                    guard cells == width * height, layout.panes.values.allSatisfy({ $0.width >= 16 && $0.height >= 4 })
                    else {
                        Issue.record("\(width)x\(height) \(chosen)")
                        return
                    }
                }
            }
        }
    }

    @Test("where a border does not show it cannot be moved, and that is said")
    func noBorder() {
        #expect(DashboardDriver().play("z<A-Left>").said.contains("不与别的窗格并排"))
        #expect(DashboardDriver(size: Size(width: 60, height: 20)).play("<A-Up>").said.contains("不同时显示"))
    }

    /// What was asked to be remembered of the arrangement, in order.
    private func kept(_ driver: DashboardDriver) -> [RememberedView] {
        driver.asked.compactMap { if case .remember(.view(let view)) = $0 { view } else { nil } }
    }

    private func atTheEnd(_ driver: DashboardDriver) -> RememberedView {
        let last = driver.state.unfinished.compactMap { if case .remember(.view(let view)) = $0 { view } else { nil } }
        return last.last ?? driver.state.remembered
    }

    @Test("sort, columns, widths, pane sizes, focus, mouse and filter come back at the next start")
    func nextStart() {
        let driver = DashboardDriver().play("s支部<Enter>S姓名<Enter>C工作岗位 <Esc>><A-Left><A-Up>%/l<Enter>1")
        let text = atTheEnd(driver).text
        let view = RememberedView(text: text)
        #expect(view == atTheEnd(driver))
        let next = DashboardState(
            ledger: Fixture.ledger, today: Fixture.today, language: .chinese, size: driver.state.size, seed: 1,
            view: view)
        #expect(next.roster.orders == driver.state.roster.orders && next.roster.columns == driver.state.roster.columns)
        #expect(next.roster.visible == driver.state.roster.visible && next.roster.filter?.text == "l")
        #expect(next.paneSizes == driver.state.paneSizes && next.focus == .tree && !next.isMouseOn)
        #expect(next.unfinished.isEmpty)
        #expect(view.withoutLedger.orders == [.usual] && view.withoutLedger.filter.isEmpty)
        #expect(view.withoutLedger.columns == view.columns)
    }

    @Test("keys that only move or type are not written down one by one; a change of the arrangement is, once")
    func notAtEveryKey() {
        let driver = DashboardDriver().play("jjk/l<Enter>1jj2<Enter><Esc>")
        #expect(kept(driver).isEmpty)
        driver.play("s姓名<Enter>jj")
        #expect(kept(driver).count == 1)
        driver.input(.mouse(Mouse(.press, at: Point(x: 31, y: 10))))
        for x in 32..<50 { driver.input(.mouse(Mouse(.drag, at: Point(x: x, y: 10)))) }
        #expect(kept(driver).count == 1)
        driver.input(.mouse(Mouse(.release, at: Point(x: 50, y: 10))))
        #expect(kept(driver).count == 2)
    }

    @Test(
        "a word of a filter that may be a number of a person is not kept",
        arguments: [
            ("张三", "张三"), ("上海 1234", "上海"), ("１２３４", ""), ("990101198909236030 lh", "lh"), ("12a34", ""),
            ("123", "123"), ("联系>90天 流向:上海", "联系>90天 流向:上海"), ("", ""), ("一二三四", ""),
        ])
    func filters(typed: String, kept: String) {
        #expect(RememberedView.keepable(typed) == kept)
        #expect(RememberedView(text: "filter = \"\(typed)\"").filter == kept)
    }

    @Test(
        "a line that is not understood is passed over, and what it says is as usual",
        arguments: [
            "sort = \"hologram-\"", "sort", "columns = \"x y z\"", "widths = \"days:ten\"", "tree = \"wide\"", "= \"\"",
            "focus = \"9\"", "mouse", "\u{0}\u{FFFD}=\"", "widths = \"days:1:2\"", "sort = days",
        ])
    func faults(line: String) {
        #expect(RememberedView(text: line) == RememberedView())
        #expect(RememberedView(text: line + "\ntree = \"40\"\n").paneSizes.tree == 40)
        #expect(RememberedView(text: "tree = \"-5\"").paneSizes.tree == PaneSizes.narrowestTree)
    }
}
