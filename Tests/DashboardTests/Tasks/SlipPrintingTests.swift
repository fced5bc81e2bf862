import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Printing slips from the tasks")
struct SlipPrintingTests {
    private func order(_ driver: DashboardDriver) -> SlipOrder? {
        driver.asked.reversed().lazy.compactMap { if case .writeSlips(let order, _) = $0 { order } else { nil } }.first
    }

    @Test("marked tasks are one file; the name and the reason are asked for", arguments: Language.allCases)
    func marked(language: Language) throws {
        let driver = DashboardDriver(language: language, size: Size(width: 80, height: 24)).play("3  I")
        #expect(driver.layers == [.slip] && driver.screen.contains("hongyan-slips-2026-11-21.html"))
        driver.play("<C-u>out.txt<Tab>上门核实<Enter>")
        let order = try #require(self.order(driver))
        #expect(order.tasks.count == 2 && order.path == "out.txt" && order.revealReason == "上门核实")
        #expect(driver.layers.isEmpty)
    }

    @Test("one task from its page; without a reason nothing is revealed; the task stays")
    func page() throws {
        let driver = DashboardDriver().play("3<Enter>")
        let task = try #require(driver.state.taskOnPage)
        driver.play("I<Enter>")
        let order = try #require(self.order(driver))
        #expect(order.tasks == [task] && order.revealReason.isEmpty)
        #expect(driver.layers == [.task] && driver.state.tasks.pending(task) != nil)
    }

    @Test("a name that is neither page nor text is refused, and so is printing nothing")
    func refused() {
        let driver = DashboardDriver().play("3I<C-u>out.pdf<Enter>")
        #expect(driver.layers == [.slip] && driver.said.contains(".html"))
        #expect(order(driver) == nil)
        let none = DashboardDriver().play("3/zzzz<Enter>I")
        #expect(none.layers.isEmpty && !none.said.isEmpty)
        #expect(order(none) == nil)
    }

    @Test("the remark says how the slip of the month ends its task")
    func remark() throws {
        let driver = DashboardDriver().play("3/规则:home-letter<Enter>I<Enter>")
        #expect(try #require(self.order(driver)).remark.chinese.contains("登记"))
    }
}
