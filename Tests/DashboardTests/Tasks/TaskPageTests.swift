import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The page of a task")
struct TaskPageTests {
    @Test("it says why, by which rule, from which source, what ends it; after it was done the pane stands on the next")
    func contact() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter><Enter>")
        let before = driver.state.tasks.visible
        for word in ["为什么", "期限", "规则", "依据", "完成", "登记联系"] { #expect(driver.screen.contains(word), "\(word)") }
        driver.play("<Enter>")
        #expect(driver.form?.draft.kind == .contact)
        driver.play("<C-s>")
        #expect(driver.layers.isEmpty && driver.state.focus == .tasks)
        #expect(driver.state.tasks.visible.map(\.identity) == before.dropFirst().map(\.identity))
        #expect(driver.state.selectedTask?.identity == before[1].identity)
        driver.play("u")
        #expect(driver.state.tasks.visible.count == before.count)
    }

    @Test("a contact that did not reach the member does not end the task: the page stays")
    func notReached() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter><Enter><Enter>").focus(Contact.reached)
        driver.play("n<Enter><C-s>")
        #expect(driver.layers == [.task])
    }

    @Test("a greeting is marked as sent to one with a key, and to all in one transaction that one undo takes back")
    func greeting() {
        let driver = DashboardDriver()
        driver.send(.today(Day(year: 2026, month: 9, day: 24) ?? .earliest))
        driver.play("3/rule:greeting.mid-autumn<Enter>")
        let count = driver.state.tasks.visible.count
        #expect(count > 10)
        driver.play("<Enter><Enter>")
        #expect(driver.state.tasks.visible.count == count - 1)
        let before = driver.store.journal.count
        driver.play("<Enter>m<C-s>")
        #expect(driver.together?.plan?.done == count - 1)
        driver.play("y")
        #expect(driver.store.journal.count == before + 1)
        #expect(driver.state.tasks.visible.isEmpty && driver.layers.isEmpty)
        driver.play("u")
        #expect(driver.state.tasks.visible.count == count - 1)
    }

    @Test("a branch is drafted, the preview lists whom it takes in, who is left out stays, one undo takes all back")
    func branch() throws {
        let driver = DashboardDriver().play("3/rule:branch.place<Enter>")
        let task = try #require(driver.state.selectedTask)
        let people = driver.state.tasks.list.people(of: task, in: driver.state.ledger)
        let organisations = driver.state.ledger.organisations.keptCount
        driver.play("<Enter><Enter>")
        #expect(driver.layers == [.task, .batchEntry])
        driver.play("<C-s>")
        #expect(driver.together?.plan?.lines.count == people.count)
        #expect(driver.screen.contains("组织关系不变"))
        driver.play(" ")
        #expect(driver.together?.plan?.done == people.count - 1)
        let before = driver.store.journal.count
        driver.play("y")
        #expect(driver.store.journal.count == before + 1)
        #expect(driver.state.ledger.organisations.keptCount == organisations + 1)
        #expect(!driver.state.tasks.list.tasks(of: task.subject).contains { $0.identity == task.identity })
        driver.play("u")
        #expect(driver.state.ledger.organisations.keptCount == organisations)
    }

    @Test("where nothing can be saved the page still explains, and says why nothing can be done")
    func readOnly() {
        let driver = DashboardDriver(readOnly: Phrase("只读。", "Read only."))
        driver.play("3<Enter>")
        #expect(driver.screen.contains("为什么"))
        driver.play("<Enter>")
        #expect(driver.layers == [.task] && driver.said.contains("只读"))
    }

    @Test("a plain screen says the whole page")
    func plain() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter><Enter>")
        let said = Dashboard.describe(driver.state)
        #expect(said.body.contains { $0.hasPrefix("依据") } && said.body.contains { $0.contains("登记联系") })
    }
}
