import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("What was put off")
struct PutOffTests {
    /// Snoozes the task under the cursor until 1 December.
    private func snoozed(_ language: Language = .chinese, size: Size = Size(width: 160, height: 48)) throws
        -> (driver: DashboardDriver, task: PendingTask)
    {
        let driver = DashboardDriver(language: language, size: size).play("3")
        let task = try #require(driver.state.selectedTask)
        driver.play("p2026-12-01<Tab>等通知<C-s>")
        #expect(driver.layers.isEmpty && driver.state.tasks.pending(task) != nil)
        #expect(driver.state.tasks.putOff.keys.contains(task.identity))
        return (driver, task)
    }

    @Test("it leaves the list, is counted in the frame, and stands in it again by a key, without a light")
    func toggle() throws {
        let (driver, task) = try snoozed()
        let counts = driver.state.tasks.visibleCounts
        #expect(!driver.state.tasks.visible.contains { $0.identity == task.identity })
        #expect(driver.screen.contains("搁置 1"))
        driver.play("ZG")
        #expect(driver.state.tasks.visible.contains { $0.identity == task.identity })
        #expect(driver.state.tasks.visibleCounts == counts)
        #expect(driver.screen.contains("暂缓、免办") && driver.screen.contains("到2026-12-01"))
        // It is no task of the calendar.
        #expect(!driver.state.tasks.due.contains { $0.identity == task.identity })
        driver.play("Z")
        #expect(!driver.state.tasks.visible.contains { $0.identity == task.identity })
    }

    @Test(
        "a question after the state finds it in every grouping",
        arguments: TaskGrouping.allCases, ["状态:暂缓", "state:snoozed", "state:put-off", "-状态:待办"])
    func filter(_ grouping: TaskGrouping, _ question: String) throws {
        let (driver, task) = try snoozed()
        driver.state.tasks.group(by: grouping, driver.state)
        driver.play("/\(question)<Enter>")
        #expect(driver.state.tasks.visible.map(\.identity) == [task.identity])
        #expect(driver.state.tasks.groups.reduce(0) { $0 + $1.range.count } == 1)
        driver.play("<Esc>/状态:免办<Enter>")
        #expect(driver.state.tasks.visible.isEmpty)
    }

    @Test("its page says until when and why, and stays open; taken back it is a task again", arguments: [80, 160])
    func page(width: Int) throws {
        let (driver, task) = try snoozed(size: Size(width: width, height: width == 80 ? 24 : 48))
        driver.play("/状态:暂缓<Enter><Enter>")
        #expect(driver.layers == [.task] && driver.state.taskOnPage?.identity == task.identity)
        #expect(driver.screen.contains("暂缓到2026-12-01：等通知"))
        driver.play("<Esc><Esc>Vd")
        #expect(driver.state.tasks.putOff.isEmpty && driver.state.tasks.visible.contains(task))
    }

    @Test("the window of what was put off names the task in the language of the screen")
    func words() throws {
        let (driver, task) = try snoozed()
        let id = try #require(driver.state.taskExceptions.first?.id)
        let chinese = driver.state.ledger.title(of: id, .chinese)
        let english = driver.state.ledger.title(of: id, .english)
        #expect(chinese != english)
        #expect(english.contains(task.subject.name(in: driver.state.ledger).english))
        driver.state.language = .english
        driver.play("V")
        #expect(driver.screen.contains(english) && !driver.screen.contains(chinese))
    }
}
