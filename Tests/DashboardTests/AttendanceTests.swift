import Domain
import Screen
import Testing

@testable import Dashboard

@Suite("Entries in a few keys")
struct AttendanceTests {
    /// How many keys a script presses.
    private func keys(_ script: String) throws -> Int { try KeyScript.parse(script).count }

    @Test(
        "from the roster a contact, a case and an attendance list take at most ten keys",
        arguments: [
            ("c<C-s>", RecordKind.contact, 1), ("Fzn<Enter><C-s>", .serviceCase, 1), ("o+<C-s>", .activity, 9),
            ("o+hfw5<C-s>", .attendance, 9), ("o<Enter><Right>3<C-s>", .attendance, 2), ("  o<C-s>", .attendance, 2),
        ])
    func fewKeys(script: String, kind: RecordKind, count: Int) throws {
        let driver = DashboardDriver()
        #expect(try keys(script) <= 10)
        driver.play(script)
        #expect(driver.layers.isEmpty && driver.said.contains("已保存"))
        #expect(driver.store.journal.count == 2)
        let added = driver.store.journal.last?.proposal.changes ?? []
        #expect(added.contains { $0.kind == kind })
        #expect(kind == .activity || added.count { $0.kind == kind } == count)
        driver.play("u")
        #expect(driver.store.journal.last?.proposal.purpose == .undo)
        #expect(Schema.type(kind).map { driver.state.ledger.table($0).keptCount } == Fixture.kept(kind))
    }

    @Test("a case begins with its kind, today and the day it is promised for")
    func serviceCase() {
        let driver = DashboardDriver().play("Fznrx<Enter>")
        #expect(driver.form?.draft[ServiceCase.kind] == .code("schooling"))
        #expect(driver.form?.draft[ServiceCase.promised] == .day(Fixture.today.adding(days: 15)))
        #expect(driver.form?.draft[ServiceCase.member] == driver.state.roster.selected.map { .reference($0) })
        let branch = DashboardDriver().play("1jj<Enter>F<Enter>")
        #expect(branch.form?.draft[ServiceCase.member] == nil && branch.form?.draft[ServiceCase.organisation] != nil)
    }

    @Test(
        "a branch of sixty stands on one screen",
        arguments: [Size(width: 160, height: 48), Size(width: 80, height: 24)])
    func oneScreen(size: Size) {
        let driver = DashboardDriver(size: size).play("o")
        #expect(driver.attendance?.list.people.count == 60)
        #expect(driver.state.hits.parts.count { $0.line >= 0 } == 60)
        driver.play("G")
        #expect(driver.attendance?.offset == 0)
    }

    @Test("on a smaller screen the grid scrolls with the cursor")
    func scrolling() {
        let driver = DashboardDriver(size: Size(width: 60, height: 16)).play("o<End>")
        #expect((driver.attendance?.offset ?? 0) > 0)
        #expect(driver.state.hits.parts.contains { $0.line == 59 })
        driver.play("<Home>")
        #expect(driver.attendance?.offset == 0)
    }

    @Test("all expected are present by one key, those away by the same key again; exceptions are marked by name")
    func exceptions() throws {
        let driver = DashboardDriver().play("o+")
        #expect(driver.attendance?.marks.count == 9)
        #expect(driver.said.contains("外出的 51 人"))
        driver.play("hfw6")
        #expect(driver.attendance?.query == "")
        #expect(driver.attendance?.count("absent") == 1)
        #expect(driver.name(try #require(driver.attendance?.marks.first { $0.value == "absent" }?.key)) == "胡峰武")
        driver.play("+")
        #expect(driver.attendance?.marks.count == 60 && driver.attendance?.count("absent") == 1)
        driver.play("flf0")
        #expect(driver.attendance?.marks.count == 59)
        // The signs of the sheets do the same as the digits.
        driver.play("#△")
        #expect(driver.attendance?.count("late") == 1 && driver.attendance?.count("leave") == 1)
    }

    @Test("letters find somebody, further ones narrow, arrows go on to the next, Esc and Backspace take letters back")
    func finding() {
        let driver = DashboardDriver().play("of")
        #expect(driver.attendance?.person?.name.hasPrefix("段飞") == true || driver.attendance?.query == "f")
        driver.play("l")
        #expect(driver.attendance?.person?.name == "冯乐峰")
        driver.play("<BS><Down>")
        #expect(driver.attendance?.query == "f" && driver.attendance?.person?.name != "冯乐峰")
        driver.play("<Esc>")
        #expect(driver.attendance?.query == "" && driver.layers == [.attendance])
        // A letter that fits nobody begins anew, or is not taken.
        driver.play("fq")
        #expect(driver.attendance?.person != nil)
    }

    @Test("arrows move in the grid, Enter marks and goes on, Delete and 0 clear")
    func moving() {
        let driver = DashboardDriver().play("o")
        let columns = driver.attendance?.columns ?? 0
        driver.play("<Down>")
        #expect(driver.attendance?.cursor == columns)
        driver.play("<Up><Right><Right><Left>")
        #expect(driver.attendance?.cursor == 1)
        driver.play("<Enter><Enter>")
        #expect(driver.attendance?.cursor == 3 && driver.attendance?.marks.count == 2)
        driver.play("<Left><Delete>")
        #expect(driver.attendance?.marks.count == 1)
        driver.play("<PgDn><End><PgUp><Home>")
        #expect(driver.attendance?.cursor == 0)
    }

    @Test("kind, day and title stand above: the kind is chosen by letters, the day is spoken, the title follows both")
    func activity() {
        let driver = DashboardDriver().play("o<Tab>zwh<Tab><C-u>10-20")
        #expect(driver.attendance?.activity[Activity.kind] == .code("committee"))
        #expect(driver.attendance?.activity.text(Activity.title) == "2026年10月支委会")
        driver.play("<Tab><C-u>研究发展党员<S-Tab><C-u>昨天<Tab>")
        #expect(driver.attendance?.activity[Activity.day] == .day(Fixture.today.adding(days: -1)))
        #expect(driver.attendance?.activity.text(Activity.title) == "研究发展党员")
        driver.play("<S-Tab><C-u>13-40<C-s>")
        #expect(driver.layers == [.attendance] && driver.store.journal.count == 1)
        driver.play("<C-u>11-20<Tab><C-u><C-s>")
        #expect(driver.layers == [.attendance])
        #expect(driver.state.log.last?.text.chinese.contains("名称") == true)
        driver.play("<Esc>x")
        #expect(driver.layers.isEmpty)
    }

    @Test("an activity of several branches is entered once, with everybody of all of them")
    func severalBranches() throws {
        let driver = DashboardDriver().play("o<F4>zhld <Enter>")
        #expect(driver.attendance?.branches.count == 2)
        let people = driver.attendance?.list.people ?? []
        #expect(people.count == 60 && Set(people.compactMap(\.organisation)).count == 2)
        driver.play("+<C-s>")
        let ledger = driver.state.ledger
        #expect(ledger.table(Activity.type).keptCount == 1 && ledger.table(ActivityBranch.type).keptCount == 1)
        #expect(ledger.table(Attendance.type).keptCount == people.count { !$0.isAway })
        // Both branches have it on their calendars.
        for row in 0..<ledger.organisations.count where ledger.organisations.code(Organisation.kind, row) != "committee"
        {
            let held = ledger.meetingYear(of: row, 2026, today: Fixture.today).rows.first { $0.kind == "theme-day" }
            #expect(held?.months[10].state == .held)
        }
    }

    @Test("a committee has no people of its own: its branches are chosen first; Esc leaves without")
    func committee() {
        let driver = DashboardDriver().play("1jo")
        #expect(driver.attendance?.picker != nil)
        driver.play("<Esc>")
        #expect(driver.layers.isEmpty)
        driver.play("ozhld <Enter>")
        #expect(driver.attendance?.branches.count == 1)
    }

    @Test("the list of an activity opens from its line and its month, and saving changes only the marks")
    func editing() throws {
        let driver = DashboardDriver(FiledStore.make()).play(":联合村<Enter>")
        for _ in 0..<300 where driver.file?.selectedLine?.kind != .month("theme-day", 11) { driver.play("<Right>") }
        driver.play("o")
        #expect(driver.attendance?.original.id == FiledStore.themeDay)
        #expect(driver.attendance?.marks == [FiledStore.member: "present"])
        driver.play("flf6<C-s>")
        #expect(driver.layers == [.file])
        #expect(driver.store.journal.last?.proposal.changes.count == 1)
        #expect(driver.fileSays("到会 0/1"))
        driver.play("u")
        #expect(driver.fileSays("到会 1/1"))
        let member = DashboardDriver(FiledStore.make()).play("<Enter>")
        for _ in 0..<300 where member.file?.selectedSection != .link(.attendance, "member") { member.play("<Tab>") }
        member.play("jo")
        #expect(member.attendance?.original.id == FiledStore.themeDay)
    }

    @Test("leaving asks when something would be lost; what another window saves meanwhile is kept")
    func leaving() {
        let driver = DashboardDriver(FiledStore.make()).play("o<Esc>")
        #expect(driver.layers.isEmpty)
        driver.play("o1<Esc>")
        #expect(driver.layers == [.attendance, .dialog])
        driver.play("g")
        #expect(driver.layers == [.attendance])
        let other = DashboardDriver(driver.store)
        other.play("c<C-s>")
        driver.catchUp()
        #expect(driver.attendance?.marks.count == 1)
        driver.play("<Esc>s")
        #expect(driver.layers.isEmpty && driver.state.ledger.table(Attendance.type).keptCount == 12)
    }

    @Test("while the store is slow nothing changes; what it refuses stays on the screen")
    func refused() {
        let store = MemoryStore()
        let driver = DashboardDriver(store)
        driver.isStoreSlow = true
        driver.play("o+<C-s>2")
        #expect(driver.layers == [.attendance] && driver.attendance?.count("late") == 0)
        driver.answer()
        #expect(driver.layers.isEmpty)
        driver.isStoreSlow = false
        store.failure = Phrase("磁盘已满。", "The disk is full.")
        driver.play("o+<C-s>")
        #expect(driver.layers == [.attendance] && driver.attendance?.marks.count == 9)
    }

    @Test("a click stands on a name, a second one marks it; the lines above are clicked as well")
    func mouse() throws {
        let driver = DashboardDriver().play("o")
        let name = try #require(driver.attendance?.list.people[4].name)
        driver.click(name)
        #expect(driver.attendance?.cursor == 4)
        driver.click(name)
        #expect(driver.attendance?.marks.count == 1 && driver.attendance?.cursor == 4)
        driver.click("2026年11月")
        #expect(driver.attendance?.focus == .title)
    }
}

extension Fixture {
    /// How many records of a type the township has.
    static func kept(_ kind: RecordKind) -> Int? { Schema.type(kind).map { ledger.table($0).keptCount } }
}
