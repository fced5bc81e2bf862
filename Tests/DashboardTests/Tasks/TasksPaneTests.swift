import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("The pane of the tasks")
struct TasksPaneTests {
    @Test("every way of grouping holds every task once, with its counts; closed groups keep their heading only")
    func grouping() {
        let driver = DashboardDriver().play("3")
        let all = Set(driver.state.tasks.visible.map(\.identity))
        for grouping in TaskGrouping.allCases {
            #expect(driver.state.tasks.grouping == grouping)
            let tasks = driver.state.tasks
            #expect(Set(tasks.visible.map(\.identity)) == all && tasks.visible.count == all.count)
            #expect(tasks.groups.reduce(0) { $0 + $1.counts.total } == all.count)
            #expect(Set(tasks.groups.map(\.key)).count == tasks.groups.count)
            for group in tasks.groups {
                for light in Light.allCases {
                    #expect(tasks.visible[group.range].count { $0.light == light } == group.counts[light])
                }
            }
            #expect(tasks.lineCount == all.count + tasks.groups.count)
            var lines: [UInt64] = []
            for line in 0..<tasks.lineCount { if let task = tasks.task(at: line) { lines.append(task.identity) } }
            #expect(lines == tasks.visible.map(\.identity))
            driver.play("-")
            #expect(driver.state.tasks.lineCount == tasks.groups.count)
            driver.play("+w")
        }
        #expect(driver.state.tasks.grouping == .light)
    }

    @Test("Left closes the group of the cursor and stands on its heading; Right and Enter open it again")
    func folding() {
        let driver = DashboardDriver().play("3jj")
        let all = driver.state.tasks.lineCount
        driver.play("<Left>")
        #expect(driver.state.tasks.lineCount < all && driver.state.selectedTask == nil)
        driver.play("<Enter>", \.tasks.lineCount, is: all)
        driver.play("<Left><Right>", \.tasks.lineCount, is: all)
    }

    @Test(
        "the filter asks for lights, rules, due days, people and words",
        arguments: [
            "灯:红", "light:red", "灯:红,黄", "-灯:红", "期限<0", "due<7d", "期限<=2026-12-31", "due>30d", "due:2026-12", "规则:联系",
            "rule:contact.member", "联系", "lianxi", "冯乐峰", "flf", "流向:上海", "组织:联合",
        ])
    func filtering(_ text: String) throws {
        let driver = DashboardDriver().play("3/" + text.replacing("<", with: "<lt>"))
        let tasks = driver.state.tasks
        #expect(tasks.filter?.text == text)
        #expect(tasks.filterProblem == nil)
        let ledger = driver.state.ledger
        let today = driver.state.today
        func name(_ task: PendingTask) -> String { task.subject.name(in: ledger).chinese }
        func isWanted(_ task: PendingTask) -> Bool {
            let days = task.due.map { today.days(until: $0) }
            let rule = tasks.list.rule(of: task)
            return switch text {
            case "灯:红", "light:red": task.light == .red
            case "灯:红,黄": task.light != .blue
            case "-灯:红": task.light != .red
            case "期限<0": days.map { $0 < 0 } ?? false
            case "due<7d": days.map { $0 < 7 } ?? false
            case "期限<=2026-12-31": days.map { $0 <= 40 } ?? false
            case "due>30d": days.map { $0 > 30 } ?? false
            case "due:2026-12": task.due.map { $0.year == 2026 && $0.month == 12 } ?? false
            case "规则:联系": rule.title.chinese.contains("联系")
            case "rule:contact.member": rule.id == "contact.member"
            case "联系", "lianxi":
                driver.state.title(of: task).chinese.contains("联系") || rule.title.chinese.contains("联系")
            case "冯乐峰", "flf": name(task) == "冯乐峰"
            default: true
            }
        }
        let found = Set(tasks.visible.map(\.identity))
        #expect(!found.isEmpty)
        for task in tasks.visible { #expect(isWanted(task), "\(driver.state.title(of: task).chinese)") }
        if !["流向:上海", "组织:联合", "联系", "lianxi"].contains(text) {
            for task in tasks.scoped where isWanted(task) { #expect(found.contains(task.identity)) }
        }
        driver.play("<Esc>")
        #expect(driver.state.tasks.filter == nil && driver.state.tasks.visible.count == tasks.scoped.count)
    }

    @Test("a wrong question is said in a sentence and leaves nothing broken", arguments: ["灯:绿", "due<soon", "流象:上海"])
    func wrongFilter(_ text: String) {
        let driver = DashboardDriver().play("3/" + text.replacing("<", with: "<lt>"))
        #expect(driver.state.tasks.filterProblem != nil)
    }

    @Test("sorting by due day, name and kind, and back again by the same key")
    func sorting() {
        let driver = DashboardDriver().play("3s期限<Enter>")
        let days = driver.state.tasks.groups.map { group in
            driver.state.tasks.visible[group.range].map { $0.due?.number ?? .max }
        }
        for group in days { #expect(group == group.sorted()) }
        driver.play("s期限<Enter>")
        #expect(driver.state.tasks.isDescending)
        driver.play("s姓名<Enter>")
        #expect(driver.state.tasks.order == .name && !driver.state.tasks.isDescending)
        driver.play("s轻重<Enter>")
        #expect(driver.state.tasks.visible.map(\.light) == driver.state.tasks.visible.map(\.light).sorted(by: >))
    }

    @Test("contacts of all marked tasks are one transaction; marks and tasks are gone; one undo brings the tasks back")
    func together() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter>")
        let count = driver.state.tasks.visible.count
        let journal = driver.store.journal.count
        driver.play("   m")
        #expect(driver.together?.tasks.count == 3)
        driver.play("<C-u>昨天<Tab><C-s>")
        #expect(driver.together?.plan?.done == 3)
        driver.play("y")
        #expect(driver.store.journal.count == journal + 1)
        #expect(driver.state.tasks.visible.count == count - 3 && driver.state.tasks.marks.isEmpty)
        let contacts = driver.state.ledger.table(Contact.type)
        #expect(contacts.day(Contact.day, contacts.count - 1) == Fixture.today.adding(days: -1))
        driver.play("u")
        #expect(driver.state.tasks.visible.count == count)
    }

    @Test("c records one contact form for the people of all marked tasks")
    func contactForm() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter>   c")
        #expect(driver.form?.targets.count == 3)
    }

    @Test("a snooze needs a day after today and a reason, hides the task, is listed with its reason, and is taken back")
    func snooze() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter>")
        let count = driver.state.tasks.visible.count
        driver.play("p<C-s>")
        #expect(driver.together?.fault != nil)
        driver.play("今天<Tab>出差<C-s>")
        #expect(driver.together?.fault?.chinese.contains("今天以后") == true)
        driver.play("<S-Tab><C-u>下周一<Tab><C-s>")
        #expect(driver.layers.isEmpty && driver.state.tasks.visible.count == count - 1)
        #expect(driver.state.taskExceptions.first?.until == Day(year: 2026, month: 11, day: 23))
        driver.play("V")
        #expect(driver.screen.contains("出差") && driver.screen.contains("2026-11-23"))
        driver.play("d")
        #expect(driver.state.taskExceptions.isEmpty && driver.state.tasks.visible.count == count)
        driver.play("<Esc>u")
        #expect(driver.state.taskExceptions.count == 1 && driver.state.tasks.visible.count == count - 1)
    }

    @Test("many are waived with one reason and one undo")
    func waive() {
        let driver = DashboardDriver().play("3/rule:contact.member<Enter>  O重复提示<C-s>")
        #expect(driver.together?.plan?.lines.count == 2)
        let count = driver.state.tasks.visible.count
        driver.play("y", \.tasks.visible.count, is: count - 2)
        #expect(driver.state.taskExceptions.allSatisfy { $0.isWaiver && $0.reason == "重复提示" })
        driver.play("u", \.tasks.visible.count, is: count)
        #expect(driver.state.taskExceptions.isEmpty)
    }

    @Test("a campaign for the marked members stands among the tasks, counts who is done, and ends with the last")
    func campaign() {
        let driver = DashboardDriver().play("2  3a<Down><Enter>春节走访<Tab>+10<Tab>户户到<C-s>")
        #expect(driver.together?.plan?.lines.count == 2)
        driver.play("y/走访<Enter>")
        #expect(driver.state.roster.marks.isEmpty)
        #expect(driver.state.tasks.visible.count == 1)
        driver.play("<Enter>")
        #expect(driver.screen.contains("0/2"))
        driver.play("<Enter><C-s> y")
        #expect(driver.layers == [.task] && driver.screen.contains("1/2"))
        driver.play("<Enter><C-s>")
        #expect(driver.layers.isEmpty && driver.state.tasks.visible.isEmpty)
    }

    @Test("a task for one member is a record with a due day")
    func manual() {
        let driver = DashboardDriver().play("2 3a<Enter>送材料<Tab>+3<C-s>y/送材料<Enter>")
        #expect(driver.state.tasks.visible.first?.due == Fixture.today.adding(days: 3))
        driver.play("u")
        #expect(driver.state.tasks.visible.isEmpty)
    }

    @Test("an empty ledger says how to begin")
    func empty() {
        let driver = DashboardDriver.empty().play("<Esc>3")
        driver.play("wm p<Space>DP")
        #expect(!driver.screen.isEmpty)
    }
}
